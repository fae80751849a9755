"""In town: errands, the barber, the library, the bus, a fire truck, the zoo, the circus, parties and picnics."""
from . import plot
from ..episodes import episode
from ._extra import finish


@plot("shop_errand", weight=1.3)
def shop_errand(s):
    """Sent to fetch things from the shop: the list is lost, a coin is lost, or a beggar's cat changes the plan."""
    h = s.child()
    m = s.kin(h, ("mom", "dad", "grandma", "grandpa"))
    g = s.grownup(s.pick(["shopkeeper", "baker", "old man", "old woman"]), named=True)
    a, b, c = s.rng.sample(["milk", "flour", "eggs", "butter", "apples", "rice", "honey", "bread"], 3)
    s.cast(h=h, m=m, g=g, a=a, b=b, c=c, shop="bakery" if g.noun == "baker" else "shop", wrong=s.pick(["a mop, a map, and a melon", "pepper, paper, and a pipe", "a bell, a ball, and a bowl"]))
    s.place = None
    s.open(about=["{h} wanted to be big.", "{h} had never gone to the {shop} alone."], loves=["help at home", "count coins"], doing=["helping {m} in the kitchen", "looking for something to do"])
    s.say("\"We need {a}, {b}, and {c},\" said {m}. \"Could you fetch them from the {shop}?\"", "{m} needed {a}, {b}, and {c}, and there was no time to go. \"Can you go all by yourself?\" {m.he} asked.")
    s.say("{h} stood very straight. {h.He} put the coins in {h.his} pocket and took the basket.", "{h} was proud. {h.He} held the coins tight and set off down the street.")
    turn = s.pick(["forget", "coin", "forget", "trade"])
    if turn == "forget":
        s.say("\"{A}, {b}, {c},\" {h.he} said with every step.", "So that {h.he} would not forget, {h} made a song: \"{A}, {b}, {c}!\"")
        s.say("But on the way, {h} saw [two dogs that were dancing|a man with a drum|a house on wheels]. {h.He} stopped to look, and when {h.he} went on, the words were gone.",
              "But then {h} tripped over a stone, and all the words fell out of {h.his} head.")
        s.para()
        s.say("{g.intro} stood behind the counter. \"What would you like?\"", "The {shop} belonged to {g.intro}. \"Good morning! What can I get you?\"")
        s.say("{h} thought hard. \"I think it was {wrong},\" {h.he} said.", "\"I need {wrong},\" said {h}, but it did not sound quite right.")
        s.say("{g} scratched {g.his} chin. \"That would be a strange cake,\" {g.he} said.", "{g} began to smile. \"And what will your family cook with that?\"")
        if s.chance(0.5):
            s.say("{h} had to laugh. Then {g} began to name everything in the {shop}, one thing after another, and all at once {h} remembered.", "{g} let {h} walk along the shelves and look at everything. And there they were: {a}, {b}, and {c}!")
            s.para()
            s.say("{h} paid and ran home, singing all the way.", "{h} thanked {g}, paid, and carried the full basket home.")
            s.say("\"You remembered everything!\" said {m}. {h} smiled and did not say a word about it.", "{m} looked into the basket. \"All there!\" {m.he} said. \"I can send you again.\"")
        else:
            s.say("But {h} was sure, and so {g} put it all in the basket.", "{h} did not want to look silly. \"Yes, that is it,\" {h.he} said and paid.")
            s.para()
            s.say("At home, {m} took the things out, one by one, and stared. Then {m.he} laughed until {m.he} had to sit down.", "{m} looked in the basket and could not speak. Then {m} began to laugh, and {h} laughed too.")
            s.say("They did not have a cake that day. They had a very funny dinner.", "The next time, {m} drew little pictures on a piece of paper, and {h} forgot nothing.")
        s.end(lesson=["it is good to write things down", "asking for help is not silly"], ever=["went to the {shop} every Saturday"])
    elif turn == "coin":
        s.say("{h} did not know that there was a hole in the pocket. One by one, the coins slipped out and rolled away.", "But {h} hopped and skipped, and with every hop a coin jumped out of the pocket.")
        s.para()
        s.say("At the {shop}, {h} put everything on the counter and reached for the coins. The pocket was empty!", "\"That will be three coins,\" said {g.intro}. {h} put a hand in the pocket. There was nothing there but a hole.")
        s.say("{h.his} chin began to tremble.", "{h} turned white and then red.")
        if not g.known:
            s.say("Behind the counter stood {g.intro}.")
        s.speak("g", "Did you come down Mill Street? Let us look together.", "Coins do not have legs. We will find them.", how="kind")
        s.say("They walked back, step by step, and looked at every stone. One coin was in the grass, and one was under a bench. The last one was in the beak of a big black crow." if s.chance(0.5) else
              "They found one coin by the steps and one next to a puddle. The last one was gone for good. \"You can bring it tomorrow,\" said {g}.")
        s.para()
        s.say("When {h} got home, it was late, and {m} was waiting at the door. {h} told the truth and showed the hole.", "{h} told {m} the whole story.")
        s.say("{m} fetched a needle and showed {h} how to sew. The pocket never lost a thing again.", "{m} mended the pocket that very evening, and {h} held the thread.")
        if "tomorrow" in "".join(s.paragraphs):
            s.say("The next morning, {h} took a coin from {h.his} own money box and brought it to {g}, just as {h.he} should." if g.gender != h.gender else "The next morning, {h} brought {g} a coin from the money box at home, just as it should be.")
        s.end(lesson=["it is best to tell the truth when something goes wrong", "small holes should be mended at once"])
    else:
        s.cast(cat=s.pick(["a thin gray kitten", "a small lost puppy", "a little bird with a hurt wing"]))
        s.say("But at the corner, {h} saw {cat}. It was hungry, and it was all alone.", "In front of the {shop} sat {cat}. It shook with cold.")
        s.say("{h} bought {a} and {b}. With the last coin, {h.he} bought something for it to eat, and there was none left for {c}.", "There was just enough money for three things. {h} bought {a} and {b}, and some food for the little one.")
        s.para()
        s.say("All the way home, {h} wondered if {m} would be angry.", "{h} walked home slowly. {m} had trusted {h.him!}, and now {c} would be missing." if m.gender != h.gender else "{h} walked home slowly. What would {m} say?")
        s.say("\"Where is the last thing?\" asked {m}. {h} told {m.him!} about it in one long breath." if m.gender != h.gender else "\"Something is missing,\" said {m}. {h} told the whole story in one long breath.")
        s.speak("m", "We can do without it for one day.", "I would have done the same. But next time, come home and ask me first.", "You have a kind heart. Show me where it is.", how="kind")
        s.say("In the evening, they went to look for it with a warm blanket. From then on, it lived in their kitchen." if s.chance(0.5) else "They went back to look for it, but it was gone. {h} hoped that it had found a home.")
        if "lived" in s.now[-1]:
            s.end(lesson=["a kind heart is worth more than money"], close=["{h} named it Penny, because it had cost just that."])
        else:
            finish(s, ever=["kept a bit of bread in {h.his} pocket, just in case"], close=["Sometimes {h} still looked for it at that corner."])


@plot("own_haircut", weight=1.1)
def own_haircut(s):
    """Cuts hair where no hair should be cut: own, the doll's, the dog's; the barber helps, or only time does."""
    h = s.child()
    m, g = s.kin(h, ("mom", "dad", "grandma")), s.grownup(s.pick(["kind man", "kind woman"]), named=True)
    g.noun = "barber"
    whose = s.pick(["own", "own", "doll", "dog"])
    s.cast(h=h, m=m, g=g, pet=s.pick(["Fluffy", "Biscuit", "Teddy"]))
    s.at("house")
    s.open(loves=["play barber", "cut paper into little stars", "look in the mirror"], doing=["sitting in front of the mirror", "looking for something to cut"], about=["{h} had just learned to use scissors.", "{h} was allowed to cut paper, but nothing else."])
    if whose == "own":
        s.say("{h.his} hair fell into {h.his} eyes again and again. \"I can cut it by myself,\" {h.he} thought.", "{h} did not like {h.his} hair that day. It stuck out on one side.")
        s.say("Snip! A bit fell on the left. Snip! A bit fell on the right. But now the left side was longer, so {h} cut that again.", "Snip, snip, snip went the scissors. It was so much fun that {h} did not look up for a while.")
        s.say("When {h} looked in the mirror, there was a bald spot right in the front.", "Then {h} looked up. The head in the mirror looked like a broom that somebody had chewed on.")
    elif whose == "doll":
        s.say("There sat {h.his} best doll, with her long golden hair.", "{h} put {h.his} doll on a chair and said, \"What will it be today?\"")
        s.say("Snip, snip! The hair fell on the floor. First it was short, then it was very short, and then there was no hair at all.")
        s.say("{h} waited. \"When will it grow back?\" {h.he} asked.", "The next morning, {h} ran to see how much it had grown.")
    else:
        s.say("In came the dog, {pet}. His fur hung over his eyes, so that he could hardly see.", "{pet}, the old dog, was lying in the sun. He looked hot in his thick fur.")
        s.say("\"You need a haircut,\" said {h}. Snip, snip! {Pet} sat very still and let {h} do it.", "Snip, snip went the scissors, and big tufts of fur flew through the house.")
        s.say("When {h} was done, {pet} had holes all over, like a piece of cheese.", "In the end, {pet} looked half like a dog and half like a sheep.")
    s.para()
    s.say("{m} came in and dropped the cup that {m.he} was holding.", "\"Oh my!\" cried {m}. \"What have you done?\"", "{m} opened the door and closed it again. Then {m.he} came in and sat down.")
    s.say("{h} hid the scissors behind {h.his} back, but there was hair everywhere.", "{h} began to cry.", p=0.7)
    if whose == "doll":
        s.speak("m", "A doll's hair does not grow back, my dear.", "I am sorry. It will never grow again.", how="kind")
        s.say("{h} held the doll and was very sad. It was too late to be sorry.", "Big tears fell on the doll's bare head.")
        s.para()
        s.say("In the evening, {m} made a little cap out of a red sock. It fit just right.", "{h} found a piece of blue cloth, and {m} helped to tie it around the doll's head.")
        finish(s, lesson=["some things can't be undone", "it is wise to think before you cut"], close=["{h} loved the doll as before, and maybe even a little more.", "The doll did not look like before, but {h} took her everywhere."])
        return
    if s.chance(0.6):
        s.say("They went to the barber, {g.new}, that same afternoon." if whose == "own" else "They went to see the barber, {g.new}, who also loved dogs.", "In town, there was {g.intro}. They knocked at the door just before closing time.")
        s.speak("g", "I have seen worse. Once, a boy cut his hair with a spoon.", "Aha! Another barber in town!", how="said")
        s.say("{g} worked for a long time and sang while the scissors danced.", "{g} cut a bit here and a bit there, until everything was the same length. It was very, very short.")
        s.say("{h} touched {h.his} head. It felt like a peach." if whose == "own" else "{h} had to laugh. {Pet} looked like a lamb in spring.")
        s.speak("g", "Paper is for you, and hair is for me. Agreed?", "Leave the scissors to me, will you?", how="asked")
    else:
        s.say("There was nothing to be done. It had to grow, and that takes time.", "The barber was ill that week, so there was no one to make it better.")
        s.say("For three weeks, {h} wore a cap, even at the table." if whose == "own" else "For three weeks, {pet} wore an old sweater when he went out. He did not mind, but {h} did.")
        s.say("Some children laughed, and {h} had to learn to laugh with them.", "People stared in the street, and {h} looked at the ground.")
    s.para()
    s.say("Little by little, the hair grew back." if whose == "own" else "Little by little, the fur grew back.")
    s.end(lesson=["some jobs are better left to others", "it is good to ask first"], ever=["only cut paper"])


@plot("note_in_book", weight=1.2)
def note_in_book(s):
    """A note in a library book, an answer, a friend nobody has seen: they meet, or it ends. Little dialogue."""
    h = s.child(trait=s.pick(["quiet", "shy", "curious", "little"]))
    f = s.friend_for(h, trait=s.pick(["shy", "tall", "friendly"]))
    g = s.grownup("librarian", named=True)
    s.cast(h=h, f=f, g=g, book=s.pick(["a book about the stars", "an old book about pirates", "a book about whales", "a thick book of fairy tales"]), sign=s.pick(["a small fish", "a star with a smile", "a tiny mouse", "a boat"]))
    s.place = None
    s.open(loves=["read", "go to the library"], doing=["sitting in the library", "at the library"], about=["{h} was often alone.", "{h} knew every shelf in the library."])
    s.say("{h} chose {book}. When {h.he} opened it, a note fell out.", "There was {book} on the lowest shelf. Between two pages, {h} found a piece of paper.")
    s.say("\"If you like this book too, write to me,\" it said. Under it, somebody had drawn {sign}.", "It said, \"Page ten is the best. What do you think?\" There was no name, only a drawing of {sign}.")
    s.say("{h} looked around. Nobody was watching.", "{h} read it three times, and {h.his} heart beat fast.", p=0.7)
    s.para()
    s.say("{h} borrowed a pencil from the librarian, {g.new}, and wrote an answer on the back. Then {h.he} put it in the book again.", "{h} wrote an answer in {h.his} best letters. The librarian, {g.new}, saw it, but only smiled and said nothing.")
    s.say("A week later, there was a new note.", "Every day {h} came back to look. On the fifth day, there was a new note.")
    s.say("So it went on, all through the winter. They wrote about books and dogs, and about what they were afraid of.", "They told each other riddles and drew pictures. It was like having a friend made of paper.")
    turn = s.pick(["meet", "meet", "moved"])
    s.para()
    if turn == "meet":
        s.say("One day, the note said, \"Come on Friday at three. I will wear a yellow hat.\"", "Then {h} had an idea. \"Come on Saturday and bring an apple,\" {h.he} wrote. \"I will bring one too.\"")
        hat = "yellow" in s.now[-1]
        s.say(("At three, someone in a yellow hat stood by the shelf. It was {f.intro}." if hat else "On Saturday, {f.intro} came in with an apple in {f.his} hand."))
        s.say("{h} knew that face. They went to the same school, and they had never said a word to each other!", "For a moment they were both too shy to speak. Then {f} drew {sign} in the air with one finger, and they laughed." )
        s.speak("f", "So it is you! I hoped it was you.", "You write very good jokes.", how="said", p=0.8)
        s.say("They sat on the floor and read until {g} turned off the lights.", "They talked so much that {g} had to say \"Shh!\" five times.")
        s.end(lesson=["a friend can be closer than you think", "a small note can start a big friendship"], close=["{h} and {f} still wrote notes, just for fun."])
    else:
        s.say("In spring, the notes stopped. {h} looked in the book every day, but it was empty.", "Then, one day in spring, the note was very short. \"We are moving far away,\" it said. \"You were my best friend.\"")
        s.say("{h} never found out who it was. {g} would not tell, because a secret is a secret.", "{h} sat there for a long time with the paper in {h.his} hand.")
        s.para()
        s.say("After a while, {h} took a new piece of paper. \"If you like this book too, write to me,\" {h.he} wrote, and {h.he} put it between the pages.", "At last, {h} wrote a note and put it into another book, for someone who might need a friend.")
        finish(s, lesson=["a friend can be someone you have never seen"], close=["Then {h} waited, and one day, there was an answer.", "And under it, {h} drew {sign}."])


@plot("wrong_bus", weight=1.1)
def wrong_bus(s):
    """The wrong bus, or past the stop: fear, a driver, a place never seen before."""
    h = s.child()
    m = s.kin(h, ("grandma", "grandpa", "mom", "dad"))
    g = s.grownup(s.pick(["kind man", "kind woman"]), named=False)
    g.noun = g.adj = ""
    g.noun = "bus driver"
    s.cast(h=h, m=m, g=g, num=s.pick(["seven", "four", "nine"]), goal=s.pick(["the market", "the museum", "the swimming pool", "an old aunt"]), end=s.pick(["the sea", "a hill full of sheep", "a lake with white boats", "the airport"]))
    s.place = None
    s.open(loves=["ride the bus", "look out of the window", "watch big trucks"], doing=["waiting for the bus with {m}"], about=["{h} always wanted to sit in the front."])
    s.say(*(["They were on their way to {goal}.", "They wanted to go to {goal}, and it was not far."] if "aunt" not in s.roles["goal"] else ["They wanted to visit {goal}."]))
    how = s.pick(["sleep", "wrong", "alone"])
    if how == "sleep":
        s.say("The bus was warm and went [hum, hum, hum|up and down like a boat]. {m} began to nod, and so did {h}.", "It was so warm in the bus that first {m} and then {h} fell asleep.")
        s.say("When {h} woke up, all the other people were gone. Outside, there were no houses at all.", "{h} opened {h.his} eyes. The bus had stopped, and it was empty.")
    elif how == "wrong":
        s.say("A bus came, and they got on in a hurry. {m} did not have {m.his} glasses, so {m.he} thought it was number {num}.", "\"Is this number {num}?\" asked {h}. \"I am sure it is,\" said {m}. But it was not.")
        s.say("The streets looked more and more strange. Then there were no streets anymore, only fields.", "After a while, {h} did not know any of the houses. Then the houses stopped.")
    else:
        s.say("{h} jumped on first. Then the door closed, and the bus drove off without {m}!", "{h} got on and ran to the best seat. But {m} had dropped {m.his} bag, and the bus did not wait.")
        s.say("{h} saw {m} get smaller and smaller in the back window.", "{h} pressed {h.his} hands on the window and called, but it was too late.")
    s.para()
    if how == "alone":
        s.say("{h} began to sob. The bus driver heard it and stopped the bus.", "With shaking legs, {h} walked to the front and told the bus driver.")
        g.known = True
        s.speak("g", "I have never lost a passenger. Sit here next to me.", "Do not worry. We will turn around at the next stop.", how="kind")
        s.say("{g.He} talked into a little radio. Then {h} was allowed to push the button that opened the doors.", "The driver gave {h} a big blue cap to wear, and everyone who got on said, \"Good morning, driver!\"")
        s.para()
        s.say("On the way back, there stood {m} at the stop, waving with both arms.", "The next bus brought {m}, who was out of breath and very pale.")
        s.say("{m} hugged {h} and would not let go.", "\"I will hold your hand next time,\" said {m}. \"And I will hold yours,\" said {h}.")
        s.end(lesson=["it is safer to stay together", "it is good to ask for help"], ever=["always waited for {m}"], close=["{h} wanted to be a bus driver from that day on."])
    else:
        s.say("The bus driver turned around. \"This is the end of the line,\" said a deep voice." if g.gender == "he" else "The bus driver turned around. \"This is the end of the line,\" she said.", "\"Last stop!\" called the bus driver.")
        s.speak("h", "Where are we?", "Are we lost?", how="asked")
        s.say("{m} took off {m.his} hat and put it on again. \"I have no idea,\" {m.he} said.", "\"I think we are on an adventure,\" said {m}.")
        s.say("Then they saw {end}. {h} had never seen anything like it." if s.roles["end"] != "the airport" else "Then they saw the airport. A big white plane flew right over them. {h} had never seen one so close.")
        s.para()
        s.say("The next bus did not leave for an hour, so they stayed and looked. {m} bought two [warm rolls|buns with sugar|cups of cocoa].", "There was an hour to wait. They shared a sandwich and counted everything that they could see.")
        if s.chance(0.6):
            s.say("When it was time to go, {h} did not want to leave.", "{h} was almost sad when the bus came.")
            s.say("They never got to {goal} that day.", "It was much too late for {goal} now, but nobody minded." if "aunt" not in s.roles["goal"] else "It was much too late for the visit now. They would go tomorrow.")
            s.end(lesson=["a wrong way can lead to a good place", "getting lost can be an adventure"], close=["\"Let's take the wrong bus again,\" whispered {h}."])
        else:
            s.say("Then it began to rain, and there was no roof. They got wet and cold, and {h} wanted to go home.", "But the wind was cold, and the bus was late. They stamped their feet and blew on their hands.")
            s.say("When the right bus came at last, it felt like a warm little house.", "At home, they put their feet in warm water and laughed about it.")
            finish(s, lesson=["you should look twice before you get on" if how == "wrong" else "you should stay awake on the bus"], ever=["always read the number on the bus aloud" if how == "wrong" else "never closed {h.his} eyes on the bus"])


@plot("fire_truck", weight=1.1)
def fire_truck(s):
    """Smoke, a cat on the roof or a foot in a bucket: the fire fighters come; the hero did the right thing, or not."""
    h = s.child()
    m, g = s.kin(h, ("mom", "dad", "grandma")), s.grownup(s.pick(["kind man", "kind woman"]), named=True)
    g.noun, g.adj = "fire fighter", s.pick(["tall", "strong", ""])
    turn = s.pick(["smoke", "cat", "stuck", "false"])
    s.cast(h=h, m=m, g=g, cat=s.pick(["Mittens", "Whiskers", "Ginger"]))
    s.at("house")
    s.open(loves=["play with {h.his} toy fire truck", "pretend to be a fire fighter", "watch the fire trucks go by"], doing=["playing in the house", "looking out of the window"], about=["{h} wanted to be a fire fighter one day."])
    if turn == "smoke":
        s.say("Then {h} smelled something strange. Gray smoke was coming out of the kitchen!", "{h} sniffed. Something was burning! There was smoke under the kitchen door.")
        s.say("{h} remembered what to do. {h.He} did not open the door. {h.He} ran to {m} and shouted, \"Fire! We must get out!\"", "{h} did not hide under the bed. {h.He} took {m} by the hand, and they ran outside and called for help.")
        s.para()
        s.say("Soon the red truck came with a loud siren. {g.intro} jumped down and pulled out a long hose.", "The big red truck came around the corner. The first one to jump off was {g.intro}.")
        s.say("There was a hiss and a cloud of steam, and then the fire was out. Only the [curtain|old stove|table] was black.", "It did not take long. It was only a pot that had been left on the stove, but the wall was as black as night.")
        s.speak("g", "You did just the right thing. You went out and called us.", "You were quick and brave. That saved the house.", how="said")
        s.say("{g} put {g.his} own helmet on {h.s} head. It was heavy and came down to {h.his} nose.", "Then {h} was allowed to sit in the truck and ring the bell.")
        s.end(lesson=["when there is a fire, you must get out and call for help"], ever=["knew the number of the fire station by heart"])
    elif turn == "cat":
        s.say("Outside, the cat, {cat}, had climbed up to the very top of the roof. Now she did not dare to come down.", "{h.his} cat, {cat}, sat high up in the old tree and cried.")
        s.say("{h} held up a piece of fish. {m} brought a chair. But it was much too high.", "{h} called and called. {m} fetched the ladder, but it was too short.")
        s.para()
        s.say("So they called the fire station, and the big truck came. {g.intro} put up the longest ladder in the world.", "Soon there was a red truck in front of the house. {g.intro} climbed up, step by step by step.")
        if s.chance(0.5):
            s.say("{g} reached out a hand. But {cat} looked at it, stretched, and walked down all by herself.", "Just when {g} was at the top, {cat} jumped onto a branch, then onto the fence, and then into {h.s} arms.")
            s.say("Everybody laughed, and {g} laughed most of all.", "Now it was {g} who sat up there. \"Could somebody fetch some fish for me?\" {g.he} called.")
        else:
            s.say("{g} put {cat} under {g.his} coat and climbed down. {Cat} had scratched {g.him!} on the nose.", "{g} spoke softly and held out a bit of fish. Then {cat} was safe in {g.his} arms.")
            s.speak("h", "Thank you! You are a hero.", "Thank you for saving {cat}!", how="happy")
        s.say("Before the truck drove off, {h} was allowed to press the horn.", "{h} gave {g} a cookie for the way back.")
        s.end(lesson=["it is good to ask for help when you need it"], close=["{cat} climbed up again the next day, and {h} only shook {h.his} head."])
    elif turn == "stuck":
        s.say("{h} put a big pot on {h.his} head. \"I am a fire fighter, and this is my helmet!\" {h.he} said.", "{h} needed a helmet, so {h.he} took the shiny pot from the kitchen and put it on.")
        s.say("But then the pot would not come off. {h} pulled. {m} pulled. It was stuck!", "When it was time for lunch, {h} could not get it off. {m} tried butter, and {m.he} tried soap.")
        s.speak("h", "I will have to wear a pot forever!", "How will I eat my soup?", how="cried")
        s.para()
        s.say("There was only one thing left to do. {m} called the fire station, and {g.intro} came.", "So {m} called for help. With a loud siren, the truck stopped in front of the house, and in came {g.intro}.")
        s.say("{g} did not laugh, or only a little. {g.He} turned the pot very slowly, first to the left and then to the right. Pop!", "{g} put some cold water on the pot and gave it a small, clever twist. Plop! It came off.")
        s.say("{h.his} ears were as red as the truck.", "{h} blinked in the light.")
        s.say("\"Here is a better one,\" said {g}, and gave {h} a helmet made of paper.", "\"If you want a helmet, come and see us at the station,\" {g} said.")
        s.end(lesson=["a pot is not a helmet"], ever=["left the pots in the kitchen"], close=["{h} went to the station the very next Sunday."])
    else:
        s.say("It was a boring day. {h} wanted to see the big truck, so {h.he} picked up the phone and said, \"There is a fire!\"", "Nothing had happened all day. \"If I call them, they will come,\" thought {h}, and {h.he} called the fire station.")
        s.say("Soon the siren came closer, and {h} jumped up and down with joy.", "It worked. The truck raced down the street with its lights on.")
        s.say("{g.intro} ran to the door. \"Where is the fire?\" {h} looked at {h.his} shoes. There was no fire.", "Out jumped {g.intro}, looking for smoke. {h} could not say a word.")
        s.para()
        s.say("Then the radio spoke. There was a real fire on the other side of town, and they had come to the wrong place.", "\"A barn is burning by the river,\" said a voice on the radio. \"Why are you not there?\"")
        s.say("{g} ran back to the truck. They drove as fast as they could, but they were late. The [barn|old bakery|boat house] was gone." if "barn is" not in s.now[-1] else "{g} ran back to the truck. They drove as fast as they could, but they were late, and the barn was gone.")
        s.say("Nobody was hurt, but {h} cried all evening. {m} sat with {h.him!} for a long time." if m.gender != h.gender else "Nobody was hurt, but {h} cried all evening. {m} did not scold much. There was no need to.")
        s.para()
        s.say("The next day, {h} and {m} went to the station to say sorry. {g} looked at {h} and nodded." , "{h} wrote a letter to the station. It said, \"I am sorry. I will never do it again.\"")
        finish(s, lesson=["you must never call for help when you do not need it"], ever=["never called for fun again"])
