"""Rain, wind, fog, snow, and the night the lights went out."""
from . import plot
from .endings import close
from ..episodes import episode


@plot("power_cut", weight=1.2)
def power_cut(s):
    """The lights go out in the evening: what the family does in the dark, and what it is worth."""
    h = s.child()
    m = s.kin(h, ("mom", "dad", "grandma", "grandpa"))
    s.cast(h=h, m=m, n=s.grownup(s.pick(["old man", "old woman"]), named=True))
    s.at("house")
    s.open(loves=["stay up late", "watch cartoons", "look at the bright lamps"], day="One [stormy|windy|dark|cold] evening,",
           doing=["watching a cartoon on TV", "sitting under the lamp with a book", "eating soup at the table with {m}", "building a tower on the rug"],
           about=["{h} did not like it when it was too quiet.", "{h} was never bored, as long as the TV was on."])
    s.day_told = True
    s.say("Outside, the wind howled. There was a loud crack, and all the lights went out.", "The lamp blinked twice and went out. So did every other light in the street.",
          "Click! All at once, the whole house was dark and silent.")
    s.say("{h} could not even see {h.his} own hands.", "It was so dark that {h} did not dare to move.", "{h} began to tremble a little.", p=0.8)
    s.speak("h", "What happened?", "Who turned off the lights?", "{m.call}, where are you?", how="cried")
    s.speak("m", "I am right here. The power is out.", "Don't worry. The storm broke a wire, and someone has to repair it.", "It is only the power. Stay where you are, and I will fetch a light.", how="kind")
    light = s.pick(["candle", "candle", "flashlight"])
    s.cast(light=light)
    s.say("{m} lit a candle, and its small flame danced on the table." if light == "candle" else "{m} found a flashlight in a drawer. It made a round yellow spot on the wall.",
          "{m} felt along the wall and came back with a {light}.")
    s.para()
    if s.chance(0.6):
        s.speak("h", "Now there is nothing to do.", "How boring! Nothing works without power.", how="sad")
        s.speak("m", "Oh, there is a lot to do.", "People had fun before there was power, too.", "Just wait and see.", how="happy")
    for what in s.rng.sample(["shadow", "story", "stars", "neighbor"], 2):
        if what == "shadow":
            s.say("{m} held both hands in front of the {light}, and a rabbit hopped across the wall. {h} made a bird and something with far too many legs.",
                  "They made animals out of shadows. {h.s} crocodile opened its mouth and ate {m.s} duck.")
        elif what == "story":
            s.say("{m} told a story about falling into a pond with a new coat on. {h} had never heard it before.",
                  "{m} spoke of the old days, when nobody had lamps at all. {h} listened with wide eyes.")
        elif what == "stars":
            s.say("They put on their coats and stepped outside. Without the street lights, there were more stars than {h} had ever seen.",
                  "From the window, they could see the whole sky. \"Were there always so many stars?\" {h} whispered.")
        else:
            s.say("{h} thought of {n.intro}, who lived alone next door. They knocked and invited {n} over. {n.He!} brought [cookies|an old flute|a warm apple pie].",
                  "There was a knock. It was {n.intro} from next door, who had no light at all. \"Come in,\" said {h}, and gave {n} the best chair.")
    s.para()
    last = s.pick(["off", "asleep", "miss"])
    if last == "asleep":
        s.say("When the lights came back, nobody noticed at first. {h} was fast asleep on {m.s} lap.",
              "Late that night, the lamps came on again. But {h} did not see it, because {h.he} had fallen asleep in a nest of blankets.")
        s.say("{m} smiled, turned off every lamp, and carried {h} to bed.", "In the morning, {h} asked, \"Can we do that again tonight?\"")
        return
    s.say("Then the lights came back on. They were so bright that everyone blinked.", "All of a sudden, the room was full of light again. The TV began to talk.")
    if last == "off":
        s.say("{h} got up and turned off the lamp. \"Just a little longer,\" {h.he} said.", "\"Oh, no!\" said {h}. \"Can we turn them off again, please?\" And they did.")
    else:
        s.say("{h} looked at the TV, but somehow it was not so interesting anymore.", "Now {h} could do everything {h.he} wanted. But {h.he} went and sat close to {m} again.")
    s.end(lesson=["you do not need much to have a nice evening", "the dark can be cozy when you are together"],
          ever=["and {m} turned off the lights one evening every week", "was not so afraid of the dark"])


@plot("puddle_dries", weight=1.1)
def puddle_dries(s):
    """A dear puddle gets smaller day by day; what can be saved of it. Little talk."""
    h = s.child() if s.chance(0.6) else s.animal(["frog", "duckling", "mouse", "puppy", "hedgehog"])
    m = s.kin(h)
    s.cast(h=h, m=m, where=s.pick(["in front of the gate", "at the end of the path", "under the old tree", "behind the barn"]),
           boat=s.pick(["leaf", "piece of bark", "nut shell", "paper boat"]))
    s.place = None
    s.open(loves=["splash in water", "watch the rain", "float little boats"], doing=["looking at a big new puddle {where}", "running out after the rain. There was a big new puddle {where}"],
           about=["{h} was always sad when the rain stopped.", "{h} had never been to the sea."])
    s.say("The puddle was as round as a plate and as brown as cocoa.", "It was so wide a puddle that {h} could not jump over it.", "The sky was in the water, and the clouds, and {h.s} own face.")
    s.say("{h} called it the sea.", "To {h}, it was as good as a lake.", "\"This is my puddle,\" {h} told everyone.", p=0.8)
    s.say("All morning, {h.he} sailed a {boat} from one side to the other.", "{h} let a {boat} float on it and blew until it reached the other side.", "{h.He} put a {boat} on the water and gave it a small stone for a captain.")
    bugs = s.chance(0.45)
    if bugs:
        s.say("And there was somebody in it! Three tiny tadpoles wiggled in the water.", "Then {h} saw that five little tadpoles were swimming in it.")
    s.para()
    s.say("But the next day, the sun was hot, and the puddle was smaller.", "Then it did not rain for many days. Every morning, the puddle had shrunk a little more.")
    s.say("{h} was {#sad}. {h.He} carried water to it, but the thirsty ground drank it all." , "{h} tried to give it shade, but that did not help.",
          "{h} begged the sun to hide behind a cloud. The sun only went on shining.")
    if bugs:
        s.say("Soon the tadpoles had hardly any room to swim.", "There was so little water left that the tadpoles could only wiggle in the mud.")
        s.say("{h} knew what to do. {h.He} scooped them up [in a cup|with a big leaf|in an old pot] and took them to the pond, step by careful step.",
              "\"I can't save the puddle. But I can save you,\" thought {h}. {h.He} carried them to the pond without spilling a drop.")
        s.para()
        s.say("By evening, the puddle was gone. Only a dark spot was left.", "The next day, there was only dry mud {where}.")
        s.say("{h} missed it. But some weeks later, small frogs were hopping around by the pond, and {h} counted them. They were all there.",
              "It made {h} sad to see it. Then {h.he} thought of the tadpoles in the big, cool pond, and felt better.")
        s.say("Whenever a frog croaked at night, {h} thought, \"That is one of mine.\"", "{h} visited the pond all summer long.", p=0.7)
        return
    s.para()
    s.say("One morning, the puddle was gone, and the {boat} lay in the mud.", "At last, there was nothing left but the {boat} on the dry ground.")
    if s.chance(0.5):
        s.say("{m} saw {h.s} sad face. \"Your puddle is not lost,\" {m} said. \"It went up into the sky. Look at that cloud.\"",
              "\"Where did it go?\" asked {h}. {m} pointed at the white clouds. \"Up there. One day it will come back as rain.\"")
        s.say("So {h} waited. And one night, something went tap, tap, tap on the roof.", "{h} waved to the biggest cloud. A week later, it rained all day.")
        s.say("In the morning, the puddle was back. {h} was the first to jump into it!", "{h} ran outside with the {boat}. \"Welcome home!\" {h.he} told the puddle.")
    else:
        s.say("{h} picked up the {boat} and took it inside. {h.He} did not feel like playing that day.", "{h} stood there for a long time. Then {h.he} used the last of the mud to make a row of little cakes.")
        s.say("Nothing stays forever, but {h} never forgot that puddle.", "Later there were other puddles. But none of them was as fine as the first one, {h} thought.",
              "{h} kept the {boat} on the window and waited for the rain.")


@plot("rainbow_end", weight=1.2)
def rainbow_end(s):
    """Hero walks to the end of the rainbow; it fades; what is there instead."""
    h = s.hero(animals=0.35)
    f = s.friend_for(h)
    m = s.kin(h, ("mom", "grandma", "dad", "grandpa"))
    kid = h.kind is None
    s.cast(h=h, f=f, m=m, g=s.grownup("old woman", named=True), want=s.pick(["a pot of gold", "a golden crown", "a box of treasure"]))
    s.place_for(h, "wild")
    s.weather = "rainy"
    s.open(loves=["look for treasure", "hear stories about gold", "look at the sky"], doing=["looking at the sky {place.at}", "hiding from the rain {place.at}"],
           about=["{h} often dreamed of being rich.", "{h} never gave up easily.", "{h} was always the first to run off and the last to come home."])
    s.say("Then the rain stopped, and a rainbow stood over the hills.", "The sun came out while it still rained. A wide, bright rainbow appeared.", "When the clouds moved apart, there was a rainbow. It came down just behind the hill.")
    s.say("{m} had once told {h} that there was {want} at the end of every rainbow.", "And at the end of a rainbow, people said, there was {want}.")
    s.speak("h", "I will find the end of it!", "It is not far. I will be the first one there!", "Soon I will be rich!", how="happy", p=0.7)
    s.say("{h} set off at once.", "So {h} began to run.", "Without a second thought, {h} started to walk.")
    s.para()
    s.say("{h.He} climbed the first hill. But the rainbow was behind the second hill now.", "{h.He} ran through wet grass and jumped over a stream. The rainbow was still as far away as before.")
    episode(s, 0.4)
    s.say("The faster {h.he} ran, the faster the rainbow moved away.", "It was strange. Each time {h} came closer, the rainbow took a step back.", "{h.his} [feet|legs] hurt, but {h.he} did not give up.")
    s.say("Then a cloud came, and the colors got pale. Slowly, the rainbow faded away.", "And then, from one moment to the next, the rainbow was gone.")
    s.say("{h} stood there with nothing.", "There was no gold. {h} could have cried.", "{h} sat down on a stone. All that way for nothing!")
    s.para()
    end = s.pick(["friend", "garden" if kid else "friend", "wall" if kid else "home", "home"])
    if end == "friend":
        s.say("Then {h} heard footsteps. {f.intro} came over the hill from the other side, wet and tired.", "Someone else was standing there. It was {f.intro}.")
        s.speak("f", "I walked all morning to find the end of the rainbow.", "Did you see where the rainbow went? I came from far away to find its end.", how="said")
        s.say("{h} stared, and then they both laughed. They had started at the two ends and met in the middle!", "\"So did I!\" said {h}. They looked at each other and began to laugh.")
        s.say("{f} shared {f.his} lunch, and they [talked until the sun went down|played by the stream until evening].")
        s.end(lesson=["a friend is better than gold", "you may find something better than what you looked for"], close=["{h} had not found gold. {h.He} had found a friend.", "When they saw the next rainbow, {h} and {f} looked at it together."])
    elif end == "garden":
        s.say("Close by was a little house with a garden, and {g.intro} was working there.", "Over a fence, {h} saw {g.intro} in a garden full of flowers.")
        s.say("The flowers were red and orange and yellow, blue and purple. \"There it is!\" cried {h}. \"The rainbow fell into your garden!\"",
              "The garden had every color of the rainbow. {h} told {g} the whole story.")
        s.say("{g} laughed and gave {h} one flower of each color.", "{g} cut a bunch of flowers and put it into {h.his!} arms. \"Here is your treasure,\" {g.he!} said.")
        s.say("{h} carried them home to {m}, and the kitchen looked brighter at once.", "At home, {h} put them in water. They were prettier than gold.")
        s.end(ever=["visited the garden after every rain"], close=["And {h} thought it had been a good trip after all."])
    elif end == "wall":
        s.say("{h} walked home slowly, wet and cross.", "It was a long way home, and {h} did not look up once.")
        s.say("{m} listened and put a glass of water in the sunny window. A tiny rainbow fell on the wall.", "{m} held a piece of glass up to the light. Red, yellow, green and blue shone on the floor.")
        s.speak("h", "Now the end of the rainbow is in our kitchen!", "I caught it! I can touch it!", how="cried")
        s.say("{h} put {h.his} hand in the light, and all the colors lay on {h.his} fingers.")
        s.end(lesson=["some things are only there to look at", "beautiful things can be very close"])
    else:
        s.say("It was late, and {h} had to go home without any gold.", "{h} turned around and went home with empty [hands|pockets]." if kid else "{h} turned around and went all the way home.")
        s.say("{m} had been worried. There was no gold, but there was warm soup and a dry blanket.", "{m} did not laugh. \"I ran after a rainbow once, too,\" said {m}. \"I did not catch it, either.\"")
        s.say("{h} was still a little sad. But {h.he} had seen the other side of the hill, and that was something.", "That night, {h} dreamed of colors. \"Next time, I will run faster,\" {h.he} said in {h.his} sleep.")


@plot("fog_bell", weight=1.1)
def fog_bell(s):
    """Thick fog; somebody is lost in it close by; a sound leads the lost one home."""
    h = s.hero(animals=0.45)
    f = s.friend_for(h)
    s.cast(h=h, f=f, tool=s.pick([("an old pot and a spoon"), ("a little bell"), ("{h.his} drum"), ("a song")]), home=s.pick(["gate", "fence", "front door", "old bridge"]))
    s.place = None
    s.open(loves=["look out at the world in the morning", "get up early", "watch the sun come up"],
           day="One cold morning,", doing=["standing by the {home}, but there was nothing to see", "looking out, but there was nothing to see"], about=["{h} lived at the edge of a wide field."] if h.kind is None or "jungle" not in h.kind.lives else ["{h} liked the quiet time before breakfast."])
    s.say("Thick fog had come in the night. It had swallowed the trees, the road, and the sky.", "A white fog lay over everything, like a blanket.", "The fog was so thick that {h} could not see {h.his} own feet.")
    s.say("Today {h.his} friend {f.new} was coming to visit.", "{h} was waiting for {h.his} friend {f.new}, who was on the way to {h.him!}." if f.gender != h.gender else "{h.his} friend {f.new} was on the way to visit.",
          "{h.his} friend {f.new} had promised to come early.")
    s.say("{h} waited and waited, but {f} did not come.", "The sun must have been up for a long time, but nobody came.")
    shape = s.pick(["bush", "cart", "sheep", ""])
    if shape:
        s.cast(shape=shape)
        s.say("Then {h.he} saw something dark in the fog. \"{f}, is that you?\" It was only a {shape}.", "A gray giant stood in the field and did not move. {h} held {h.his} breath. Then the fog moved, and it was only a {shape}.")
    s.para()
    s.say("Suddenly {h} heard a thin voice. \"Help! I can't find the way!\"", "Far away, somebody was crying. {h} knew that voice. It was {f}!")
    s.speak("h", "{f}! Where are you?", "I hear you! Come this way!", how="cried")
    s.speak("f", "I don't know! Everything is white!", "I am lost! Which way is it?", how="called")
    if s.chance(0.4):
        s.say("{h} took a few steps into the fog and could not see the {home} anymore. \"If I go on, we will both be lost,\" {h.he} thought. {h.He} turned back at once.",
              "{h} wanted to run into the fog. But then who would show them both the way back?")
    tool = s.roles["tool"]
    if tool == "a song":
        s.say("So {h.he} began to sing, as loud as {h.he} could.", "Then {h} had an idea. {h.He} sang the silliest song {h.he} knew, over and over.")
        s.cast(sound="the song", did="sang")
    else:
        s.cast(sound={"a": "the ringing" if "bell" in tool else "the clanging", "{": "the drum"}[tool[0]], did="rang the bell" if "bell" in tool else "hit the pot" if "pot" in tool else "beat the drum")
        s.say("Then {h} had an idea. {h.He} ran to fetch {tool}.", "{h} thought hard. Then {h.he} took {tool}.")
        s.say("{h.He} {did} again and again. \"Walk to the sound!\" {h.he} shouted.")
    s.say("{h.his} arms got tired." if tool != "a song" else "{h.his} voice got hoarse.", "It took a long time.", p=0.6)
    s.say("\"Keep going!\" called {f}. The voice was a little closer now.", "For a while there was no answer. But {h} did not stop.")
    s.para()
    s.say("At last, a small shape came out of the white. It was {f}, with wet {hair} and a big smile.".replace("{hair}", "hair" if h.kind is None else "feet"), "Step by step, {f} followed {sound}. Then {f.he} was there, cold and shaking.")
    s.speak("f", "I just followed the sound. Thank you!", "I was so frightened. You saved me!", how="said")
    s.say("{h} took {f} inside, and they got warm together.", "{h} hugged {f} for a long time.")
    if s.chance(0.6):
        s.say("When the fog lifted, they had to laugh. {f} had been walking in circles, [ten|twenty] steps from the {home}.", "At noon, the fog was gone. They could see {f.s} tracks in the wet grass, around and around the same tree.")
    s.end(lesson=["it helps to stay calm and think", "a friend will help you find the way"], ever=["{did} on every foggy morning, just in case somebody was lost".replace("{did}", "made a noise")] if tool != "a song" else ["sang on every foggy morning, just in case somebody was lost"])


@plot("washing_blows", weight=1.0)
def washing_blows(s):
    """The wind takes the washing; a funny hunt; one piece stays where it is. Little talk."""
    h = s.child()
    m = s.kin(h, ("mom", "dad", "grandma", "aunt"))
    s.cast(h=h, m=m, why=s.pick(["a butterfly flew by, and {h} ran after it", "a puppy came to the fence, and {h} stopped to pat it", "{h} saw a snail and sat down to watch it", "{h} got lazy and used only one pin for each piece"]))
    s.at("yard")
    s.weather = "windy"
    s.open(loves=["help with big jobs", "be outside on windy days"], doing=["in the yard with {m}, hanging up the washing"], about=["{h} wanted to help with everything, but {h.he} was not always careful."])
    s.say("\"Use two pins for each piece,\" said {m}, and went inside.", "{m} had to go in. \"You can finish it alone,\" {m} said. \"Don't forget the pins.\"")
    s.say("{h} felt proud. But then {why}.", "At first {h} did it right. Then {why}.")
    s.say("Just then, a strong wind came up. Whoosh! Shirts and socks and sheets flew over the fence.", "The wind had been waiting for that. It pulled, and the whole washing sailed away like a flock of birds.")
    s.para()
    s.say("{h} gasped and ran after it.", "\"Stop!\" cried {h}, but the wind did not listen.", "{h} dropped the basket and chased it down the road.")
    spots = ["The cow in the field was wearing a [white|blue] nightshirt and looked very elegant.", "A big sheet had caught in a tree. It looked like a ghost, and a dog was barking at it.",
             "A red sweater lay in the duck pond, and a duck was sitting on it.", "{m.s} good shirt was on the scarecrow. It was a perfect fit.",
             "One sock hung on the horn of a goat. {h} had to give the goat some grass to get it back.", "The mailman came along with a towel around his head. He could not see a thing."]
    for line in s.rng.sample(spots, 3):
        s.say(line)
    s.say("{h} picked up one piece after another, until {h.his} arms were full.", "One by one, {h} took everything back.")
    s.para()
    nest = s.chance(0.5)
    if nest:
        s.say("Only one sock was missing. {h} looked up. A bird had put it in her nest, and two small heads peeped out of it.", "At the end, one sock was gone. It was high up in a tree, and a family of birds was living in it.")
        s.say("{h} left it there.", "{h} did not have the heart to take it away.")
    truth = s.chance(0.6)
    s.say("The washing was muddy and full of leaves.", "Everything was dirty again.")
    if truth:
        s.speak("h", "I did not use the pins. I am sorry.", "It was my fault. I did not pay attention.", how="whispered")
        s.say("{m} was cross for a moment. Then {m.he} [saw|looked at] {h.s} muddy face and had to laugh.", "{m} sighed. \"Thank you for telling me the truth,\" {m} said. \"Fetch the soap.\"")
        s.say("They washed it all a second time, and {h} used so many pins that nothing could even wiggle.", "So {h} washed everything again, and this time each sock got two pins.")
    else:
        s.say("{h} did not wait to be told. {h.He} filled a tub and washed it all again, and this time {h.he} used two pins for each piece.",
              "When {m} came out, the washing was on the line again, but it was gray, and one shirt had a hole in it. {m} looked at {h} and did not say a word. That was worse than being scolded.")
        s.say("{h} never forgot the pins again.", "And {h} learned to finish a job before starting something else.")
        return
    close(s, lesson=["a small job must be done well, too", "it is best to finish one thing before you start another"] if truth else ["work comes first"], ever=["never forgot the pins"] + (["wore socks that did not match"] if nest else []))


@plot("umbrella_room", weight=1.1)
def umbrella_room(s):
    """One umbrella, and more and more who want to be under it; a last one who is too big or too wet."""
    h = s.hero(animals=0.6)
    s.cast(h=h, u=s.thing(noun="umbrella"))
    names = [k for k in ["mouse", "bunny", "hedgehog", "bird", "frog", "squirrel", "kitten", "duck"] if k != h.noun]
    s.rng.shuffle(names)
    if "duck" in names[:3] or "frog" in names[:3]:
        names = [n for n in names if n not in ("duck", "frog")]
    big = s.pick([n for n in ["bear", "goat", "dog", "deer", "pony"] if n != h.noun])
    s.cast(a=s.animal(names[0], named=False), b=s.animal(names[1], named=False), c=s.animal(big, named=False, trait=s.pick(["big", "wet", "muddy"])))
    s.place_for(h, s.pick(["wild", "outdoor"]))
    s.weather = "rainy"
    s.open(loves=["walk in the rain", "listen to the rain"], doing=["walking {place.at} under {h.his} {u.desc}", "taking a walk {place.at} with {h.his} {u.desc}"], about=["{h} had {u.a} and was very proud of it.", "{h} was never without {h.his} {u.desc}."], after=["{h} was very proud of it."])
    s.say("It rained harder and harder, but {h} stayed nice and dry.", "Plip, plop, went the rain on {u}.")
    s.say("By the path sat {a.intro}, all wet. \"May I come under?\" {a.he} asked politely.", "{a.intro} was shivering under a leaf that was much too small.")
    s.speak("h", "Of course! There is room for two.", "Come in. It is dry in here.", how="kind")
    s.say("A little later, {b.intro} came running with a leaf on {b.his} head. {h} and {a} moved over.", "Then {b.intro} asked if there was a bit of room. They stood closer together, and {b} squeezed in.")
    s.para()
    s.say("Then there were heavy steps. It was {c.intro}, with water dripping from {c.his} nose.", "Around the corner came {c.intro}. {c.He} had no umbrella, and {c.he} looked miserable.")
    s.speak("c", "Is there a place for me?", "I am so cold. May I come under, too?", how="asked")
    s.speak("a", "You are much too big!", "You will make us all wet!", "There is no room for you!", how="cried")
    choice = s.pick(["squeeze", "out", "refuse"])
    if choice == "squeeze":
        s.say("{h} looked at {c}. \"We will make room,\" {h.he} said, and held {u} up high.", "\"There is always room for one more,\" said {h}.")
        s.say("They squeezed and pushed. Every one of them had something sticking out. A tail got wet, and a foot, and an ear, but nobody minded.", "It was so tight that they could only take tiny steps, all at the same time. Left, right, left, right.")
        if s.chance(0.5):
            s.para()
            s.say("Then the wind turned {u} inside out. Now they were all wet, and they laughed until they could not stand.", "Suddenly the wind took {u} and carried it off. For a moment, no one spoke. Then {c} stood over the others like a roof, and they walked home in the dry." if h.kind is not None and big != "dog" and h.noun not in ("bear", "elephant", "pony", "goat", "deer", "pig") else "Then the wind took {u} and carried it off. For a moment, no one spoke. \"Last one home is a wet sock!\" cried {c}, and they all ran, laughing, through the rain.")
            s.end(lesson=["being kind comes back to you", "there is always room for one more"], close=["{h} was wet to the skin, but {h.his} heart was warm."])
        else:
            s.para()
            s.say("It was slow, but they brought everyone home, one after another.", "When the rain stopped, they did not even notice. They went on walking under {u}, telling jokes.")
            s.end(lesson=["there is always room for one more", "sharing is worth a wet foot"], ever=["had friends at every corner of the path"])
    elif choice == "out":
        s.say("{h} thought about it. Then {h.he} stepped out into the rain and let {c} take the place.", "\"You are right, it is too small,\" said {h}. \"So take my place. I like the rain.\"")
        s.say("The rain ran down {h.his} neck, and {h.he} jumped into every puddle on the way. It was wonderful.", "{h} danced next to them and caught raindrops with {h.his} tongue.")
        s.para()
        s.say("One after the other, the others came out, too. In the end, nobody was under {u} at all.", "When they got to {h.s} home, the others were dry and {h} was dripping. They made {h.him!} a fire and a cup of tea.")
        s.end(lesson=["a little rain never hurt anyone", "giving can be more fun than keeping"])
    else:
        s.say("{h} was afraid for {h.his} nice dry feet. \"Sorry,\" {h.he} said. \"There is no room.\" {c} nodded sadly and went away.", "\"They are right,\" said {h}. \"You are too big.\" So {c} walked on alone in the rain.")
        s.para()
        s.say("Not long after that, they came to the stream. It was so full of rain that nobody could get across. Only somebody big could have helped them.",
              "But then the path was under water. It was far too deep for small legs. Somebody big could have carried them all.")
        s.say("They had to wait until dark. {h} looked at {u} and felt ashamed.", "They stood there for hours, and in the end they were wet anyway.")
        s.say("The next day, {h} went to find {c} and said sorry.", "{h} never again said that there was no room.", "\"I should have been kinder,\" {h} said. And from then on, {h.he} was.")


@plot("footprints_snow", weight=1.1)
def footprints_snow(s):
    """Strange footprints in new snow; guesses on the way; who made them."""
    h = s.child() if s.chance(0.65) else s.animal(["mouse", "bunny", "squirrel", "fox", "puppy", "hedgehog"])
    kid = h.kind is None
    f = s.friend_for(h)
    m = s.kin(h, ("dad", "mom", "grandpa", "grandma"))
    s.cast(h=h, f=f, m=m)
    s.place = None
    s.weather = "snowy"
    alone = s.chance(0.5)
    s.open(loves=["play in the snow", "solve puzzles", "run outside before anyone else"], doing=["outside with {h.his} friend {f.new}, looking at the new snow"] if not alone else ["standing in the new snow", "on {h.his} way out into the new snow"])
    if not alone:
        s.cast(both=s.group(h, f))
        s.roles["both"].known = True
    s.cast(w="{h}" if alone else "{both.they}", size=s.pick(["big", "deep", "strange", "very small", "funny"]))
    s.say("It was smooth and white, and nobody had stepped on it yet. Or had they? There was a line of {size} footprints.", "Then {h} stopped. Somebody had been here before! A row of {size} footprints led away from the door.")
    s.speak("h", "Who made these?", "Look at that! Who walks around in the cold at night?", "We have to follow them!" if not alone else "I have to follow them!", how="said")
    guess = s.pick(["a wolf", "a snow giant", "a lost king", "a thief", "a dragon with cold feet"])
    s.cast(guess=guess)
    s.say("Maybe it was {guess}. {h} shivered, but {h.he} wanted to know.", "\"I think it was {guess},\" {h} whispered to {h.himself}." if alone else "\"I think it was {guess},\" whispered {f}. {h} swallowed hard.")
    s.para()
    s.say("The footprints went around the [shed|barn|big rock], under a fence, and along the frozen stream.", "They followed the footprints past the well and over the hill." if not alone else "{h} followed the footprints past the well and over the hill.",
          "The trail went this way and that way, as if somebody had been looking for something.")
    s.say("At one place there was a round hole in the snow, as if somebody had sat down to rest.", "By a bush, there were crumbs in the snow.", "Once, the footprints stopped at a tree and started again on the other side.", p=0.7)
    s.say("{h.s} nose was red, and {h.his} toes were cold. But now the prints looked fresh.", "{h} walked more and more slowly. Something was moving behind the trees!", p=0.7)
    s.para()
    end = s.pick(["feeder", "circle", "lamb", "cat", "melt"])
    if end == "feeder":
        s.say("Then {h} saw who it was. {m} was standing there in {m.his} big boots, putting out seeds for the hungry birds.", "Behind the last tree stood {m} with a bag of seeds. The birds were eating out of {m.his} hand.")
        s.speak("m", "Shh. I do this every winter morning, while you are asleep.", "You found out my secret! The birds can't find food in the snow.", how="whispered")
        s.say("{h} had never known. {h.He} held out some seeds, too, and a bird came and took one.", "{h} felt proud of {m}. Quietly, {h.he} took a handful of seeds and helped.")
        s.end(ever=["got up early to feed the birds", "and {m} fed the birds together"], lesson=["kind things are often done in secret"])
    elif end == "circle":
        s.say("Then they came to a door. It was the very same door where they had started! And there were more footprints than before." if not alone else "Then {h} came to a door. It was {h.his} own door! And now there were more footprints than before.")
        s.say("{h} put {h.his} foot into one of the prints. It fit. They were {h.his} own, from the evening before!", "{h} looked at the prints, and then at {h.his} own feet. They were just the same. {h} had made them all!")
        s.say("\"So I am {guess}!\" said {h}, and laughed until {h.he} fell over.", "{h} turned red and had to giggle. {h.He} had been hunting {h.himself}.")
        s.end(lesson=["you should look close to home first"], close=["And {h} told the story all winter long, each time with a bigger monster in it."])
    elif end == "lamb":
        s.say("There, in a heap of snow, lay a little lamb. It had lost its way in the night, and it was too weak to stand up.", "In a hollow sat a tiny lamb, white on white. It bleated softly.")
        s.say("{h} wrapped it in {h.his} own scarf." if kid else "{h} lay down next to it to keep it warm.", "{h} rubbed it until it stopped shaking.")
        s.say("Then they took it to the farm, and the farmer thanked them with hot milk." if not alone else "Then {h} led it back to the farm, and the farmer came out with a lamp and a bowl of hot milk.")
        s.end(lesson=["it can be good to be curious", "somebody may need you when you do not expect it"], close=["{h} was glad that {h.he} had followed the tracks."])
    elif end == "cat":
        s.say("It was a fat gray cat. She sat on a wall with a sausage in front of her and looked very pleased.", "On a log sat a gray cat. Beside her was a whole fish, and she was washing her face.")
        s.say("\"Our dinner!\" cried {h}. Now {h.he} knew why the pantry door had been open.", "{h} remembered that something had been missing from the kitchen that morning." if kid else "{h} knew now who had been stealing from everyone's pantry.")
        s.say("The cat looked so thin under her fur that {h} could not be angry. {h.He} let her keep it.".replace("so thin under her fur", "so happy"), "{h} wanted to scold her. But the cat purred, and then it was too late to be angry.")
        s.end(ever=["shut the pantry door every night", "put out a bowl for the cat"])
    else:
        s.say("But then the sun came out. The snow on the path began to melt, and the footprints with it.", "Just then, it began to snow again. Thick flakes fell and filled the footprints, one by one.")
        s.say("Soon there was no trail left.", "In a moment, the trail was gone.")
        s.say("{h} never found out who it had been. But whenever it snowed, {h.he} looked for the footprints again.", "To this day, {h} does not know who was there. Maybe it really was {guess}.")


@plot("rained_out_picnic", weight=1.2)
def rained_out_picnic(s):
    """Everything is packed, and then it rains: give up, go anyway, or have it at home."""
    h = s.hero(animals=0.3)
    f = s.friend_for(h)
    m = s.kin(h)
    x, y = s.food("share", without=("big", "hot", "cold")), s.food("fruit", without=("share",))
    s.cast(h=h, f=f, m=m, x=x.many, y=y.many, goal=s.pick(["the lake", "the top of the hill", "the river", "the big meadow"]))
    s.place = None
    s.open(loves=["eat outside", "plan things", "pack baskets and bags"], doing=["packing a basket for a picnic", "so excited that {h.he} could not sit still. It was the day of the picnic"],
           about=["All week long, {h} had talked about the picnic.", "{h} had waited for this day for a long time."])
    s.say("They had {x}, {y}, a big bottle of juice, and a blanket.", "{h} and {m} packed {x} and {y}. {h.his} friend {f.new} was coming, too.")
    s.say("They wanted to go to {goal}.", "\"We will eat at {goal},\" said {m}." if "hill" not in s.roles["goal"] and "meadow" not in s.roles["goal"] else "\"We will go up to {goal},\" said {m}." if "hill" in s.roles["goal"] else "\"We will eat in {goal},\" said {m}.")
    s.say("But when they opened the door, a drop fell on {h.s} nose. Then another. Then it poured.", "Then came a rumble, and rain began to beat against the window.")
    s.speak("h", "It's not fair!", "Why does it have to rain today?", "Now everything is ruined!", how="angry")
    s.say("{h} threw the blanket on the floor.", "{h} put {h.his} face against the window and sulked.", "{h} watched the drops run down the glass. {h.He} was terribly disappointed.", p=0.8)
    s.para()
    if not f.known:
        s.say("Then there was a knock. {h.s} friend {f.new} stood there, dripping wet and grinning.", "At that moment, {h.his} friend {f.new} came in and shook off the rain.")
    end = s.pick(["inside", "anyway", "wait", "eaten"])
    if end == "inside":
        s.speak("f", "Who says a picnic must be outside?", "We have a basket and a blanket. All we need is a place.", how="said")
        s.say("They spread the blanket under the table and hung a sheet over it. It was like a tent.", "They put the blanket in the middle of the floor, with all the plants of the house around it.")
        s.say("{m} made bird sounds. {f} was a bee and buzzed around the {y}.", "A pillow was the hill, and a blue towel was the lake. {f} fished for socks.")
        s.say("{h} ate {x} and listened to the rain. It sounded like clapping.", "{h} had to admit that there were no ants. That was a good thing.")
        s.end(lesson=["you can have fun in any weather", "a good idea is better than good weather"], ever=["almost hoped for rain on picnic days"])
    elif end == "anyway":
        s.say("\"It is only water,\" said {m}. So they put on boots and hats and went out.", "{f} took {h} by the arm. \"Come on! We will not melt!\"")
        s.say("They splashed along the path, and snails came out to look at them. Nobody else was there.", "The trees dripped, and the whole world smelled fresh.")
        s.say("They ate very fast, under an old bridge, and the {y} tasted a bit like rain.", "They stood under a big tree and ate with wet fingers.")
        s.say("On the way back, the sun came out, and everything sparkled.", "When they came home, they hung everything up to dry, and it looked like a rag shop.", p=0.7)
        s.end(lesson=["bad weather is only bad if you stay cross"], close=["It was the wettest picnic in the world, and {h} thought it was the best."])
    elif end == "wait":
        s.say("{m} said, \"Let's wait a little.\" So they played a game, and then another one.", "They waited. {f} taught {h} a song about a frog, and they sang it ten times.")
        s.say("Late in the afternoon, it suddenly got bright. The rain was over!", "They did not even notice when the rain stopped.")
        s.say("They ran all the way to {goal}. The ground was wet, so they stood up to eat, and the sky turned pink.", "There was just enough time. They came to {goal} as the sun was going down, and they had it all to themselves.")
        s.end(lesson=["it pays to be patient", "after rain, the sun comes out"])
    else:
        s.say("They sat down next to the basket and waited. {h} ate just one bite. {f} ate just one, too.", "\"Let's try if it is still good,\" said {f}. So they each took a little bit from the basket.")
        s.say("Then they took another little bit, and another. It rained, and they nibbled.", "An hour went by. Bite after bite went, too.")
        s.para()
        s.say("When the sun came out at last, {h} lifted the basket. It was empty.", "Then the sky turned blue. \"Now we can go!\" cried {h}. But there was nothing left in the basket.")
        s.say("\"We can't have a picnic without food,\" said {m}. So they stayed at home, and {h} had a tummy ache as well.", "{h} looked at {f}, and {f} looked at {h}. They went to {goal} anyway, but they were too full to run.")
        s.say("Next time, {h} thought, the basket would stay shut.", "{h} was sorry that they had not waited.")
