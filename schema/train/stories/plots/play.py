"""Pretend play, races, mischief, lies."""
from . import plot
from ..episodes import episode


@plot("pretend_trip", weight=1.4)
def pretend_trip(s):
    """A box becomes a ship or a rocket; an imagined danger; a real call to supper."""
    h = s.child()
    f = s.friend_for(h)
    s.cast(h=h, f=f, both=s.group(h, f, noun=s.pick(["friends", "children"])), m=s.kin(h, ("mom", "dad", "grandma")))
    s.at(s.pick(["house", "yard", "garden"]))
    base, ship, sees, danger, fix, land = s.pick([
        ("a big box", "ship", "a whale as big as a house", "a storm with giant waves", "{h} held the wheel, and {f} pulled down the sail, which was a bed sheet", "an island full of gold"),
        ("two chairs and a blanket", "rocket", "stars and a green planet", "a cloud of space rocks", "{h} turned left and right, and {f} pushed all the buttons, which were bottle caps", "the moon"),
        ("an old sofa", "train", "mountains and lions", "a cow on the tracks", "{h} pulled the brake, which was a spoon, and {f} rang the bell until the cow moved", "the City of Candy"),
        ("a laundry basket", "balloon", "tiny houses far below", "a hungry dragon", "{h} threw it a sock, and {f} sang a song until the dragon fell asleep", "a castle in the clouds"),
        ("a pile of pillows", "castle", "knights on white horses", "a fire-breathing dragon", "{h} held up a pan for a shield, and {f} offered the dragon some cake until it smiled", "a big party in the throne room")])
    if s.place.outdoor and base in ("an old sofa",):
        base = "an old bench"
    s.cast(base=base, ship=ship, sees=sees, danger=danger, fix=fix, land=land)
    s.open("both", loves=["pretend", "make up games", "play pretend"], doing=["playing {place.at}"], about=["They were never bored.", "They always had new ideas."])
    s.say("They found {base}.", "{h} looked at {base} and had an idea.")
    s.speak("h", "This is not just {base}. It is a {ship}!", "Let's play that this is our {ship}!", how="said")
    s.speak("f", "I will be the captain!" if ship not in ("castle",) else "I will be the queen!" if f.gender == "she" else "I will be the king!", "Yes! Where shall we go?" if ship != "castle" else "Yes! We must guard it!", how="cried")
    s.say("They climbed in and held on tight.", "{f} counted down from ten, and {h} made a loud noise." if ship == "rocket" else "They put on funny hats and got in.")
    s.para()
    s.say("\"Look!\" said {h}. \"I can see {sees}!\"", "Soon they saw {sees}.")
    s.say("But then there came {danger}!", "Suddenly, {f} shouted, \"Watch out! There is {danger}!\"")
    s.say("They shook and rolled from side to side.", "\"What do we do?\" cried {h}.", p=0.6)
    s.say("{fix}.")
    s.speak("f", "We did it! We are safe!", "That was close!", "Phew! Good work!", how="happy")
    s.say("At last, they came to {land}." if ship != "castle" else "Then there was {land}.")
    s.say("{h} planted a flag, which was a red sock on a stick." if ship in ("rocket", "ship", "train", "balloon") else "Everyone danced, even the dragon.", p=0.6)
    if s.chance(0.35):
        s.say("They wanted to be the boss, both of them, and they began to argue. Then they decided to be two captains." if ship != "castle" else "They both wanted the crown. Then they made a second one out of paper.")
    s.para()
    s.say("Then they heard a voice from far away. It was {m}.", "\"Hello, you two!\" called somebody. It was {m}.")
    s.speak("m", "Dinner is ready!", "Would the captains like some pizza?" if ship != "castle" else "Would the king and queen like some pizza?" if f.gender != h.gender else "Would you like some pizza?", "It is time to come home and wash your hands.", how="called")
    s.speak("h", s.pick(["We must turn around! We have to be home for dinner!", "Full speed ahead! We are going home!", "We are coming! We are very hungry!"]) if ship != "castle" else "The feast is ready!", how="cried")
    s.say("{h} and {f} ran to the table. They had been so far away, and they were so hungry.", "At the table, {h} and {f} told everyone about their adventure.")
    s.say("The {ship} was {base} again, but {h} knew that it could be anything tomorrow.", "\"Where shall we go tomorrow?\" whispered {f}. {h} smiled. \"Everywhere.\"", p=0.7)
    s.end()


@plot("race_kind_stop", weight=1.3)
def race_kind_stop(s):
    """In a race the hero stops for somebody who fell and loses, or wins something else; or the boaster naps."""
    h = s.hero(animals=0.45)
    f = s.friend_for(h)
    s.cast(h=h, f=f, prize=s.pick(["a shiny gold cup", "a big basket of fruit", "a blue ribbon", "a cake with cream"]))
    s.place_for(h, without=("indoor",))
    s.open(loves=["run fast", "run and jump", "win games"], doing=["getting ready for the big race {place.at}"], about=["{h} practiced every day."])
    s.say("The winner would get {prize}.", "Everybody wanted to win {prize}.")
    if s.chance(0.5):
        s.say("{f.intro} was in the race too.", "{h.his} friend {f.new} was in the race too.")
        s.speak("f", "I hope I can get to the end.", "Good luck, {h}!", how="said")
        s.say("\"Ready, set, go!\" And off they went. {h} ran as fast as the wind.", "Somebody blew a whistle, and they all started to run. Soon {h} was in front.")
        s.para()
        s.say("Then {h} heard a cry behind {h.him}. {f} had fallen down and was holding {f.his} leg.", "Behind {h.him}, {f} tripped and fell. \"Ow!\" {f} cried.")
        s.say("{h} looked at the finish line. It was so close! Then {h.he} looked back at {f}.", "The others ran past and did not stop. {h} thought of the prize.", p=0.8)
        s.say("{h.He} turned around and ran back.", "But {h} could not run on. {h.He} went back to help.")
        s.speak("h", "Are you hurt? Put your arm around me." if h.kind is None else "Are you hurt? Lean on me.", "Come on, we will finish together.", how="asked")
        s.speak("f", "But you will lose!", "Thank you. But now you can't win.", how="sad")
        s.speak("h", "A friend is more important than a prize.", "I don't care. We will finish together.", how="kind")
        s.para()
        s.say("They came in last, side by side. But everybody stood up and clapped for them.", "When they crossed the line, slow and last, the cheers were louder than for anyone.")
        s.say("The winner came over and shared {prize} with {h} and {f}." if "cup" not in s.roles["prize"] and "ribbon" not in s.roles["prize"] else "The winner gave {prize} to {h}. \"You should have this,\" the winner said.",
              "{h} did not get {prize}, but {h.he} got a big hug from {f}, and that was better.")
        s.end(lesson=["being kind is better than being first", "winning is not everything"], ever=["and {f} were the best of friends"])
    else:
        s.say("{f.intro} laughed at {h}.")
        s.speak("f", "You are too slow. I will win, of course.", "Nobody is as fast as I am!", how="said")
        s.say("{h} did not answer.", "\"We will see,\" said {h}.")
        s.say("\"Ready, set, go!\" {f} ran off, and soon {h} could not see {f.him} anymore.")
        s.para()
        s.say("{f} was so far in front that {f.he} stopped to [pick flowers|eat some berries|take a nap under a tree].", "On the way, {f} stopped to wave at everyone and tell them how fast {f.he} was.")
        s.say("{h} did not stop. Step by step, {h.he} went on, up the hill and down again.", "{h} was hot and tired, but {h.he} kept going.")
        episode(s, 0.3)
        s.say("When {f} looked up, {h} was almost at the end! {f} ran as fast as {f.he} could, but it was too late.")
        s.para()
        s.say("{h} crossed the line and won {prize}! Everyone cheered.")
        s.speak("f", "I was silly. I am sorry I laughed at you.", "You never stopped. You are the real winner.", how="said")
        s.speak("h", "Thank you. Let's run together next time.", "It was a good race. Do you want to share the prize?", how="kind")
        s.end(lesson=["slow and steady is better than fast and proud", "you should not laugh at others", "it is important to keep going"])


@plot("cookie_jar", weight=1.3)
def cookie_jar(s):
    """A forbidden thing is too tempting; a comic consequence; owning up."""
    h = s.child() if s.chance(0.7) else s.animal(["mouse", "bear", "kitten", "puppy", "monkey", "pig"])
    m = s.kin(h, ("mom", "grandma", "dad"))
    mess = s.pick(["reach", "reach", "sick", "jar"])
    food = s.food("sweet", without=("cold", "big", "cook") if mess == "jar" else ("cold",))
    s.cast(h=h, m=m, food=food, what=food.many)
    s.place = None
    s.open(loves=["eat sweet things", "eat {what}", "try everything"], doing=["in the kitchen with {m}"])
    s.say("There was a big jar of {what} on the high shelf." if food.noun not in ("cake", "pie", "pancake") else "There was a big plate of {what} on the high shelf.")
    s.speak("m", "Don't touch it. It is for the party tomorrow.", "That is for later. Please wait until after dinner.", how="said")
    s.say("{h} nodded. But when {m} went out, {h.he} could think of nothing else.", "\"I will just look,\" {h} said to {h.himself}.", "But it smelled so good. As soon as {h} was alone, {h.he} pulled a chair to the shelf.")
    s.para()
    if mess == "reach":
        s.say("{h} climbed up and stretched {h.his} arm. {h.He} could almost touch it. Just a little more!", "{h} put a box on the chair and a book on the box, and climbed up.")
        s.say("Crash! Down came {h}, and everything came down with {h.him}.", "Then the chair began to shake. Bump! Everything fell to the floor, and {h} sat in the middle of it.")
        s.say("There was a mess all over the floor, and {h} had a bump on {h.his} head.")
    elif mess == "sick":
        s.say("{h} took a bite. It was so good that {h.he} took another, and another, and another.",
              "\"Just one bite,\" {h} thought. But one turned into two, and two turned into ten.")
        s.say("Soon {h.his} tummy began to hurt.", "After that, {h} did not feel well at all.")
        s.say("At dinner, {h} could not eat one bite. \"What is wrong?\" asked {m}.")
    else:
        s.say("{h} put {h.his} hand in and took as much as {h.he} could. But now the hand would not come out!" if h.kind is None else "{h} put {h.his} paw in and took as much as {h.he} could. But now the paw would not come out!")
        s.say("{h} pulled and shook and turned. It was stuck.", "{h.He} ran around the kitchen with the jar on {h.his} arm.")
        s.say("Then {m} came back. \"Open your fingers and let go,\" {m} said. {h} let go, and out came the hand." if h.kind is None else "Then {m} came back. \"Let go of it,\" {m} said. {h} let go, and out came the paw.")
    s.para()
    if mess == "reach":
        s.say("{m} heard the noise and came running.")
        s.speak("m", "Are you hurt? What happened here?", how="asked")
    s.speak("h", "I am sorry. I did what you told me not to do.", "It was me. I could not wait. I am sorry.", how="sad")
    s.speak("m", "Thank you for telling me. But now you see why I said no.", "I am not happy about it. But I am glad you are all right.", how="said")
    s.say("{h} [cleaned up|helped to clean up] everything without a word." if mess == "reach" else "{h} drank some tea and went to bed early." if mess == "sick" else "{h} washed the jar and put it back on the shelf.")
    s.say("The next day, they made some new {what} together, and this time {h} waited.", "That evening, {h} and {m} sat together, and {h} promised to listen next time.", p=0.8)
    s.end(lesson=["it is better to wait", "rules are there for a reason", "you should listen to {m}"], ever=["always asked first"])


@plot("false_alarm", weight=1.1)
def false_alarm(s):
    """Crying wolf: two false calls, one real; harm is small; trust is won back."""
    h = s.hero(animals=0.5, trait=s.pick(["bored", "naughty", "silly", "cheeky", "little"]))
    f, g = s.friend_for(h), s.friend_for(h)
    s.cast(h=h, f=f, g=g, both=s.group(f, g))
    s.place_for(h, without=("indoor",))
    cry, real, result = s.pick([("Help! A snake!", "a long green snake was right in front of {h.him}", "stood very still until the snake went away by itself"),
                                ("Help! I am stuck!", "{h.his} foot was stuck between two rocks", "pulled and pulled for an hour until the foot came out"),
                                ("Help! Bees!", "a cloud of angry bees was behind {h.him}", "ran and ran and jumped into a puddle, and one bee stung {h.him} on the nose"),
                                ("Help! A big dog!", "a big dog was growling at {h.him}", "sat on a high rock, all alone, until the dog went home")])
    s.cast(cry=cry, real=real, result=result)
    s.open(loves=["play tricks", "make others jump"], doing=["sitting {place.at} with nothing to do", "{place.at}, looking for some fun"])
    s.say("{h.his} friends {f.new} and {g.new} were playing not far away.")
    s.speak("h", cry, how="shouted")
    s.say("{f} and {g} dropped everything and came running.", "{f} and {g} ran as fast as they could.")
    s.say("But {h} only laughed. \"I tricked you!\"", "{h} rolled on the ground and laughed. There was nothing there!")
    s.speak("f", "That is not funny.", "We were so scared for you!", how="angry")
    s.say("A little later, {h} did it again. They came again, and {h} laughed again.", "{h} waited a while and shouted again. They came, and it was a trick again.")
    s.speak("g", "Next time, we will not come.", "How can we believe you now?", how="said")
    s.para()
    s.say("Then, all at once, {real}.", "{h} was still laughing. But then {real}.")
    s.speak("h", "Help! Please help me! This time it is true!", "Help! It is real! Please come!", how="cried")
    s.say("{f} and {g} heard it. \"It is only a trick,\" they said, and they went on playing.", "But nobody came. They thought that it was a trick again.")
    s.say("{h} was {#scared}. {h.He} {result}.")
    s.para()
    s.say("That evening, {h} came to {f} and {g}, tired and dirty.", "At last, {h} went home and met {f} and {g} on the way.")
    s.speak("f", "Was it real this time? Oh no!", "What happened to you?", how="asked")
    s.speak("h", "It is my own fault. I told lies, and so nobody believed me. I am sorry.", "I am sorry I tricked you. I will not do it again.", how="sad")
    s.say("{f} and {g} helped {h} get clean and gave {h.him} something warm to drink.", "They were glad that {h} was safe, and they forgave {h.him!}.")
    s.end(lesson=["nobody believes a liar, even when he tells the truth" if h.gender == "he" else "nobody believes someone who always tells lies", "you should only call for help when you need it"], ever=["only called for help when {h.he} really needed it"])
