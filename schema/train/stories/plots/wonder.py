"""Wonders: a star, a brush, a box, a fairy, a giant, a tree that talks."""
from . import plot
from ._extra import creature, finish


@plot("star_wish", weight=1.2)
def star_wish(s):
    """A wish on a shooting star does not come true the way it was meant, but by work or through people."""
    h = s.child()
    f, m = s.friend_for(h), s.kin(h, ("mom", "dad", "grandpa", "grandma"))
    s.cast(h=h, f=f, m=m)
    s.day_told = True
    s.open(loves=["look at the stars", "count the stars"], doing=["sitting at the window", "lying in the grass with {m} and looking up"], about=["{h} knew the names of seven stars.", "{h} believed in magic."],
           day=s.pick(["One night,", "One clear night,", "One summer night,"]))
    s.say("Suddenly, a light shot across the sky.", "Then a star fell. It drew a long silver line and was gone.")
    s.say("\"Quick, make a wish!\" said {m}." if "with" in "".join(s.now + s.paragraphs) and "grass" in "".join(s.now + s.paragraphs) else "{h} knew what to do. {h.He} closed {h.his} eyes.", "A falling star! That meant one wish.")
    turn = s.pick(["friend", "swim", "other", "never"])
    if turn == "friend":
        s.say("{h} wished for a friend, because there were no other children in {h.his} street.", "\"I wish that I had a friend,\" whispered {h}, so softly that only the star could hear it.")
        s.para()
        s.say("The next day, {h} sat on the step and waited. Nobody came. {h} waited the next day as well.", "In the morning, {h} looked behind the door and under the bed, but there was no friend anywhere.")
        s.say("\"The star did not hear me,\" {h.he} thought. Then {h.he} saw {f.intro} in the next street, sitting on a step and waiting too.", "So {h} took {h.his} ball and went for a walk. At the end of the street was {f.intro}, who was all alone.")
        s.speak("h", "Are you waiting for somebody?", "Would you like to play?", how="asked")
        s.speak("f", "I wished for a friend, but nobody came.", "Yes! I asked a star for someone to play with.", how="said")
        s.para()
        s.say("They looked at each other and began to laugh. It had been the same star!", "{h} looked up at the sky, but the sun was shining, and one can't see stars then. \"Thank you,\" {h.he} said anyway.")
        s.end(lesson=["sometimes you have to go and meet your wish", "a wish needs a little help"])
    elif turn == "swim":
        s.cast(skill=s.pick(["swim", "whistle", "ride a bike", "play the flute"]))
        s.say("\"I wish that I could {skill},\" said {h}.", "{h} wished with all {h.his} heart that {h.he} could {skill}.")
        s.para()
        s.say("In the morning, {h} ran to try it. It did not work at all.", "As soon as it was day, {h} tried to {skill}. But nothing had changed.")
        s.say("\"Maybe the star is slow,\" said {m}. \"You could practice while you wait.\"", "\"A star is far away,\" {m} said. \"The wish may take some time. Let's practice until then.\"")
        s.say("So {h} practiced on Monday, and on Tuesday, and on all the other days. It was hard, and sometimes {h.he} wanted to give up.", "Every day, {h} tried a little more. {m} helped and never laughed." )
        s.para()
        s.say("And one day, all of a sudden, {h} could {skill}! \"The star did it!\" {h.he} cried.", "After some weeks, it worked. \"My wish came true!\" shouted {h}.")
        s.say("{m} smiled. \"Yes,\" {m.he} said. \"You and the star.\"", "{m} only winked and said nothing.")
        s.end(lesson=["wishes come true when you work for them", "practice is a kind of magic"])
    elif turn == "other":
        s.say("{h} had wanted a new bike for a long time. But in that moment, {h.he} thought of {h.his} friend {f.new}, who was sick.", "There was so much to wish for. Then {h} remembered {h.his} friend {f.new}, who had been in bed for weeks.")
        s.say("\"I wish that {f} gets well,\" {h} said, and {h.he} did not tell anyone.", "So {h} gave the wish away. \"Let {f} be well again,\" {h.he} whispered.")
        s.para()
        s.say("The next day, {h} went to see {f} and brought a drawing of the star.", "Every day after school, {h} sat by {f.s} bed and told stories.")
        s.say("{f} laughed for the first time in days. {f.He} ate some soup, and then some more.", "Little by little, the red came back into {f.s} cheeks.")
        s.say("On Sunday, {f} was allowed to go outside.", "A week later, {f} stood at the door with a ball. \"Come and play!\" {f.he} called.")
        s.para()
        s.say("{h} did not get a bike. But {h.he} had {f} back, and that was much better.", "\"What did you wish for?\" asked {f}. {h} only smiled.")
        s.end(lesson=["the best wishes are for others"])
    else:
        s.say("{h} wished that {h.his} old dog, Rex, would stay forever.", "\"I wish that our old cat would never die,\" whispered {h}.")
        pet = "dog" if "dog" in s.now[-1] else "cat"
        s.cast(pet=pet)
        s.para()
        s.say("All summer, the {pet} was well. They lay in the sun together, and {h} thought that the star had listened.", "The {pet} slept on {h.s} feet every night and was warm and happy.")
        s.say("But the {pet} was very, very old. When the leaves fell, it went to sleep and did not wake up.", "Then winter came, and one morning the {pet} did not lift its head anymore.")
        s.say("{h} cried and was angry with the star. \"It did not keep its promise!\"", "\"It was a bad star,\" sobbed {h}.")
        s.speak("m", "A star can't stop time. But you had one more summer.", "Nothing stays forever. But you will not forget, will you?", how="kind")
        s.para()
        s.say("They planted a little tree in the garden where the {pet} had liked to sleep.", "That night, they looked up at the sky for a long time. One star was blinking.")
        finish(s, close=["{h} was still sad, but {h.he} remembered the warm summer, and that helped.", "\"Good night,\" {h} said to the {pet}, and {h.he} went to bed."])


@plot("magic_brush", weight=1.2)
def magic_brush(s):
    """What is painted becomes real: sweet things, then something wrong, then the last drop of paint."""
    h = s.child()
    g = s.grownup(s.pick(["old man", "old woman"]), named=False)
    c = s.child(trait=s.pick(["hungry", "poor", "cold"]))
    s.cast(h=h, g=g, c=c, food=s.food("sweet", "share").a)
    s.place = None
    s.open(loves=["paint", "draw"], doing=["walking home from school", "helping an old neighbor carry wood"], about=["{h} painted on paper, on boxes, and once on the wall.", "{h} was poor and had only one brush, without any hair."])
    s.say("{g.intro} gave {h} a brush. \"Whatever you paint with this will become real,\" said {g}. \"So be careful.\"", "In the grass, {h} found a brush with a golden handle. On it was written, \"What you paint will be real.\"")
    s.say("{h} laughed. But then {h.he} painted {food}, and there it was, and it smelled wonderful.", "{h} painted a red butterfly, just to see. It moved its wings and flew off the paper.")
    s.para()
    turn = s.pick(["tiger", "rain", "gold", "gift"])
    if turn == "gift":
        s.say("On the way, {h} met {c.intro}, who had no coat. {h} painted a coat, and boots, and a bowl of hot soup.", "Then {h} saw {c.intro} shivering at the corner. With a few lines, {h} painted a warm coat for {c.him!}." if c.gender != h.gender else "On the way, {h} met {c.intro}, who had no coat. {h} painted a thick blue one.")
        s.say("Word got around. Soon people stood in line. {h} painted a lamp, a cow, and a new roof.", "After that, {h} painted for everyone who needed something: a blanket, a boat, a pair of glasses.")
        s.say("With every picture, the brush got thinner. {h} saw it, but {h.he} did not stop.", "The hair of the brush fell out, one by one.")
        s.para()
        s.say("In the end, there was enough for just one more picture. \"Paint something for yourself,\" said {c}.", "At last, only one hair was left. {h} could have had anything in the world.")
        s.say("{h} thought about it. Then {h.he} painted a box full of brushes, the ordinary kind, so that all the children in town could paint.", "{h} painted a small bench under a tree, where everyone could sit.")
        s.say("The magic was gone, but {h} was never alone on that bench." if "bench" in s.now[-1] else "There was no magic in them, but there was no end to the pictures.")
        s.end(lesson=["giving makes you rich", "you do not need magic to make people happy"])
        return
    if turn == "tiger":
        s.say("Next, {h} painted a tiger. It was only meant to be a small one. But it yawned, stepped off the paper, and showed its teeth.", "Then {h} wanted a pet. {h.He} painted a tiger, with stripes and claws. It licked its lips.")
        s.say("{h} ran around the table, and the tiger ran after {h.him!}.", "\"Nice tiger,\" said {h}, and climbed up on the closet." )
        s.say("There was a little paint left. With a shaking hand, {h} painted a cage around it, with a big bowl of milk inside." if s.chance(0.5) else "With a shaking hand, {h} painted an open door, and a jungle behind it. The tiger sniffed, and walked in, and was gone.")
    elif turn == "rain":
        s.say("It was hot, so {h} painted a cloud. It began to rain, first a little, and then more and more.", "Then {h} painted a small river, to play with boats. But it would not stop flowing.")
        s.say("The water came up to {h.his} knees. Chairs and shoes were floating around.", "Soon the cat sat on the lamp, and the carpet was swimming.")
        s.say("Quickly, {h} painted a hole in the floor, and all the water ran out with a loud gulp." if s.chance(0.5) else "Quickly, {h} painted a big bright sun, and it got dry and warm again.")
    else:
        s.say("\"I will be rich,\" thought {h}, and {h.he} painted gold coins, one after another, until the room was full.", "{h} forgot about everything else. {h.He} painted gold, and more gold, and a chair made of gold.")
        s.say("Then {h} wanted to go out. But the door was blocked, and one can't eat gold.", "It was cold and hard, and it was so heavy that the floor began to crack.")
        s.say("{h} painted a window and climbed out. Behind {h.him!}, the floor broke, and all the gold fell down into the deep dark earth.", "With the last bit of paint, {h} painted a wind, and it blew the gold away like yellow leaves.")
    s.para()
    s.say("The brush was dry now, and there was no more magic in it.", "Then the brush broke in two. It was just a piece of wood.")
    s.say("{h} was not sad about it. {h.He} took a plain pencil and drew a plain cat, and it stayed on the paper.", "{h} sat down and breathed out. Then {h.he} had to laugh.", "That evening, {h} painted a tiger with {h.his} old colors. It did not move, and that was good." if turn == "tiger" else "That evening, {h} painted a house with {h.his} old colors. It stayed just where it was, and that was good.")
    s.end(lesson=["you should think before you make something", "magic is not a toy"])


@plot("copy_box", weight=1.1)
def copy_box(s):
    """A box that gives two of everything; then the wrong thing falls in."""
    h = s.child()
    m = s.kin(h, ("mom", "dad", "grandma"))
    s.cast(h=h, m=m, food=s.pick(["cookie", "apple", "muffin", "peach"]), pet=s.pick(["puppy", "cat", "rooster", "goat"]))
    s.at("house")
    s.open(loves=["find old things", "look into boxes"], doing=["playing up in the attic", "cleaning up the attic with {m}"], about=["{h} was very curious."])
    s.say("Behind the old coats stood a wooden box with strange signs on it.", "{h} found an old blue box. It hummed, very softly, like a bee in a bottle.")
    s.say("{h} put {h.his} {food} in it for a moment. When {h.he} opened the lid, there were two!", "Plop! {h.his} {food} fell in. {h} reached in after it and pulled out one, and then another one.")
    s.say("{h} tried it with a coin, a sock, and a marble. Each time, two came out.", "{h} could not believe it. {h.He} put in one button and took out two. {h.He} put in two and took out four.")
    s.para()
    turn = s.pick(["pet", "self", "fair"])
    if turn == "pet":
        s.say("Then the {pet} came up the stairs, sniffed at the box, and jumped in.", "The family's {pet} had followed {h}. With one hop, it was in the box.")
        s.say("Out came two of them. They jumped back in, and out came four. Then there were eight!", "Two came out, and they both jumped in again. {h} tried to close the lid, but they were too quick.")
        s.say("There were animals on the table, animals in the bath, and animals in {m.s} bed. They ate everything that they could find.", "The house was full of noise. \"Why are there sixteen of them?\" cried {m}.")
        s.say("{h} thought hard. Then {h.he} turned the box upside down. Perhaps it worked the other way too!", "\"There are signs on the bottom,\" said {h}, and {h.he} turned the box over.")
        s.say("One by one, they walked in, and this time, two went in and one came out. At last, there was only the real one, and it looked very tired.", "They put them all in, two by two. Eight came out, then four, then two, and then just one.")
    elif turn == "self":
        s.say("{h} leaned over to look inside, and slipped, and fell in. When {h.he} climbed out, somebody climbed out after {h.him!}. It was another {h}!", "\"What if there were two of me?\" thought {h}. {h.He} got in and closed the lid. Two of them climbed out.")
        s.say("At first, it was fun. The one did the homework, and the other one played. They laughed at the same jokes.", "\"You can clean up, and I will play,\" said {h}. \"No, you clean up, and I will play,\" said the other one.")
        s.say("But there was one bed, one bowl of soup, and one seat on {m.s} lap. They both wanted it.", "At dinner, they fought over the chair. {m} looked from one to the other and dropped the spoon.")
        s.say("That night, {h} took the other by the hand. \"I think we belong together,\" {h.he} said. They climbed in and closed the lid, and only one came out.", "In the end, they were both tired of it. They got into the box together, held hands, and counted to three. Then there was only one.")
    else:
        s.say("{h} thought of all the toys that {h.he} could have. Then {h.he} heard children in the street. They were looking into the window of the bakery, and they had no money.", "{h} was about to fetch all {h.his} toys. But at the window, {h.he} saw the family from across the street, whose house had burned down.")
        if "bakery" in s.now[-1]:
            s.say("So {h} put in {food} after {food}, until {h.his} arms were tired, and carried them all down to the street." if s.roles["food"][0] not in "a" else "So {h} put in one {food} after another, until {h.his} arms were tired, and carried them all down to the street.")
        else:
            s.say("So {h} put in one blanket, one pot, and one warm coat, again and again, and carried it all across the street.")
        s.say("After the last one, the box gave a sigh. A crack ran down its side, and the humming stopped.", "Then there was a small click, and no matter what {h} put in, only one came out.")
        s.say("{h} did not have one new toy. But from the street came laughing and singing, and {h.he} ran down to join in." if s.chance(0.5) else "{m} had seen it all from the stairs. \"I am proud of you,\" {m.he} said.")
        s.end(lesson=["magic is best when you share it"])
        return
    s.para()
    s.say("They tied up the box with a rope and put it back behind the coats.", "{m} put a big stone on the lid, and there it stays.", "The next day, {m} gave the box to a wizard. Or at least, he had a pointed hat.")
    s.end(lesson=["one is sometimes enough", "more is not always better"], close=["{h} never wanted two of anything again."])


@plot("unused_wish", weight=1.1)
def unused_wish(s):
    """A fairy owes one wish; every time it is nearly used, and there is another way."""
    h = s.hero(animals=0.3)
    g = creature(s, "fairy", s.pick(["tiny", "little"]), "she" if h.gender == "he" else s.pick(["she", "he"]))
    s.cast(h=h, g=g, f=s.friend_for(h), own="house" if h.kind is None else h.kind.home)
    s.place_for(h, "wild")
    s.open(loves=["pick flowers", "go for walks"], doing=["walking {place.at}", "looking for berries {place.at}"], about=["{h} could not pass by anyone who needed help."])
    s.say("{h} heard a thin voice. {g.intro} was caught in a spider's web.", "Something was struggling in a puddle. It was {g.intro}, and her wings were wet." if g.gender == "she" else "Something was struggling in a puddle. It was {g.intro}, and his wings were wet.")
    s.say("Very gently, {h} set {g.him!} free.", "{h} lifted {g.him!} out with a leaf and smoothed the thin wings.")
    s.speak("g", "You saved me. I will grant you one wish. Say it when you need it.", "Thank you! You have one wish. But only one, so think well.", how="said")
    s.say("And with a sound like a small bell, {g} was gone.")
    s.para()
    near = [("First, {h} wanted to wish for a mountain of cake. But {h.he} was not that hungry, after all.", "{h} thought of cake and of crowns. But it seemed a waste, and so {h.he} waited."),
            ("Then {h} fell down and hurt {h.his} leg. \"I wish,\" {h.he} began, and stopped. It would heal by itself.", "One day, it rained through the roof. {h} was about to wish for a new one. But then {h.he} fixed the hole with some wood."),
            ("When {h} lost {h.his} way in the fog, {h.he} nearly said it. Just then, {h} saw a light and found the path alone.", "In winter, {h} was so cold that the wish was already on {h.his} tongue. Instead, {h.he} got up and gathered wood.")]
    for ways in near[:2] if s.chance(0.5) else near[1:]:
        s.say(*ways)
    s.say("It was good to know that the wish was there. It made {h} brave.", "With a wish in the pocket, nothing seems too hard.", p=0.7)
    s.para()
    if s.chance(0.55):
        ways = ["Then, one winter, {h.his} friend {f.new} was so ill that no doctor knew what to do."]
        if s.roles["f"].noun not in ("duck", "duckling", "frog", "turtle"):
            ways.append("Then, one night, {h.his} friend {f.new} fell into the wild river, and nobody could get there in time.")
        s.say(*ways)
        s.say("{h} did not have to think. \"I wish that {f} is safe and well,\" {h.he} said aloud.", "Now {h} knew what the wish was for. {h.He} said it, loud and clear.")
        s.say("There was the sound of a small bell. And there was {f}, wet and surprised and laughing." if "river" in "".join(s.now) else "There was the sound of a small bell. The next morning, {f} sat up and asked for pancakes.")
        s.end(lesson=["it is wise to save a wish for what really matters", "nothing is worth more than a friend"])
    else:
        s.say("The years went by, and {h} grew old. The wish was still there.", "So the time passed. {h} grew gray, and still had not used it.")
        s.say("One evening, {g} came back. \"You never made your wish,\" said the fairy. \"Why?\"")
        s.say("{h} thought for a while. \"I always found another way,\" {h.he} said. \"But because I had it, I was never afraid.\"")
        finish(s, close=["Then {h} gave the wish to a child who needed it more, and watched {g} fly off into the evening light." if h.kind is None else "Then {h} gave the wish to a young one who needed it more, and watched {g} fly off into the evening light.",
                         "The fairy laughed. \"Then it was a good wish,\" said {g}, and they sat together and watched the stars come out over {h.s} {own}."])


@plot("lonely_giant", weight=1.2)
def lonely_giant(s):
    """Everyone is afraid of a giant; a child finds out what he wants; it goes well, or he has to leave."""
    h = s.child(trait=s.pick(["brave", "little", "curious", "small"]))
    g = creature(s, "giant", s.pick(["big", "huge", "enormous"]), "he")
    s.cast(h=h, g=g, thing=s.pick(["thunder", "shaking ground", "crashing trees"]))
    s.place = None
    s.open(loves=["ask questions", "explore"], doing=["picking berries at the foot of the mountain", "looking up at the mountain"], about=["{h} lived in a village under a high mountain.", "{h} was not afraid of many things."])
    s.say("Up there lived {g.intro}. When he walked, the cups fell off the shelves in the village.", "{g.intro} lived on top of it. Nobody had ever talked to him, because everybody ran away.")
    s.say("At night, there was a terrible howling, and the people locked their doors.", "Every evening, a deep sound rolled down into the village. \"He is hungry,\" the people whispered.")
    s.say("But {h} listened closely. It did not sound angry at all. It sounded like crying.", "\"I think he is sad,\" said {h}. Nobody believed it.")
    s.para()
    s.say("So {h} climbed up, all by {h.himself}, with a lantern and a piece of bread.", "The next morning, {h} put on {h.his} boots and climbed up the mountain.")
    s.say("There sat {g}, with his head in his hands. One tear was as big as a bucket.", "{g} sat in front of his cave. His feet alone were as long as a boat.")
    s.speak("h", "Why are you crying?", "Excuse me. What is the matter?", how="asked")
    why = s.pick(["friend", "splinter", "flute"])
    if why == "friend":
        s.speak("g", "Nobody wants to be my friend. They all scream and run.", "I only want to say hello. But when I come, they all hide.", how="whispered like the wind")
        s.say("{h} sat down on his big toe, and they talked until noon. {g} knew the names of all the clouds.", "{h} shared the bread, though it was only a crumb for a giant. {g} said that it was the best crumb of his life.")
    elif why == "splinter":
        s.speak("g", "I have a thorn in my foot. It hurts day and night, and my fingers are too thick to pull it out.", how="said")
        s.say("It was as thick as a broom. {h} took hold of it with both hands, put one foot on the giant's heel, and pulled. Pop!", "{h} tied a rope around it and pulled with all {h.his} might until it came out.")
        s.say("{g} sighed so deeply that the trees bent down. \"It does not hurt anymore,\" he said.")
    else:
        s.speak("g", "I lost my flute. It fell down the mountain, and I can't fit between the trees to look for it.", how="said")
        s.say("{h} remembered something. Behind the church lay a long hollow log with holes in it. The children used it as a tunnel!", "A flute for a giant must be as big as a tree. And {h} knew where it lay: across the river, like a bridge.")
        s.say("{h} showed him the place, and {g} picked it up with two fingers. When he played, even the birds were silent.")
    s.para()
    turn = s.pick(["help", "help", "leave"])
    if turn == "help":
        s.say("When {h} came back with the giant, the people wanted to run. But just then, [the river broke through the dam|a wagon with two horses got stuck in the mud|a big rock came rolling down the mountain].", "Then, one night, a storm came, and [the river rose higher and higher|the bridge began to break|a big tree fell on the road to the school].")
        s.say("{g} took two steps and held out his hands.", "Nobody was strong enough to help. But {g} came, and he needed only one hand.")
        s.say("The people came out, one by one. \"We are sorry,\" they said. \"We did not know you.\"", "An old woman was the first to say thank you. Then they all did.")
        s.say("Since then, {g} came down every Sunday, on tiptoe, and {h} sat on his shoulder.", "They sewed a blanket for him out of all their old curtains, and he was never cold again.", p=0.6)
        s.end(lesson=["you should not be afraid of someone you do not know", "big ones need friends too"])
    else:
        s.say("They met every week. But the people in the village were still afraid. They threw stones and shouted when they saw him.", "{h} told everyone how kind he was, but the people would not listen. They built a wall.")
        s.say("\"I will go to the land where giants live,\" {g} said at last. \"It is far away.\"", "One evening, {g} said, \"It is better if I go. There are other giants beyond the sea.\"")
        s.say("{h} cried, and {g} dried the tears with a very big finger, very gently.", "{h} gave him {h.his} scarf. He tied it around his little finger.")
        s.para()
        s.say("The nights were quiet now. And when a rock fell on the road, there was nobody who could lift it.", "After that, it was so quiet in the village that the people began to miss the sound.")
        finish(s, lesson=["being afraid can make people unkind", "it is sad to lose a friend because others are afraid"], close=["But sometimes, when it thundered far away, {h} waved."])


@plot("talking_tree", weight=1.1)
def talking_tree(s):
    """An old tree speaks to a child; it keeps secrets, warns of a storm, or is cut down and leaves a seed."""
    h = s.hero(animals=0.25)
    g = creature(s, "flower", "", named=False, gender="it")
    g.noun, g.adj = s.pick(["oak", "apple tree", "willow"]), "old"
    s.cast(h=h, g=g, f=s.friend_for(h))
    s.place_for(h, "wild")
    s.open(loves=["sit in the shade", "listen to the wind", "climb up high"], doing=["sitting under an old {g.noun} {place.at}", "leaning against an old {g.noun} {place.at}"], about=["{h} liked to be alone sometimes."])
    g.known = True
    s.say("\"You are heavy for someone so small,\" said a deep voice. {h} jumped up. There was nobody there but the tree.", "Something creaked. \"Good day,\" said the tree, as slow as can be. \"I have waited for someone who can sit still.\"")
    s.speak("h", "Trees can't talk!", "Did you say something?", how="said")
    s.say("\"We can,\" said the tree. \"But it takes us a year to say a word, if nobody listens.\"", "\"Most people are too loud to hear it,\" the tree said.")
    s.say("From then on, {h} came every day. The tree told of old times, when there were wolves, and no roads.", "After that, they often talked. The tree knew all about birds and clouds and roots.")
    s.para()
    turn = s.pick(["storm", "secret", "axe"])
    if turn == "storm":
        s.say("One day, the tree was restless. \"Go home,\" it said. \"A big storm is coming. My roots can feel it. Tell the others!\"", "\"Listen,\" the tree said one morning. \"Water is coming down from the hills. You must all go to the high ground.\"")
        s.say("The sky was blue. Everybody laughed when {h} told them. Only {f.intro} believed it.", "{h} ran and told everyone. \"A tree told you?\" they laughed. But {f.intro} said, \"What if it is true?\"")
        s.say("{h} and {f} would not stop until all of them had come along.", "In the end, they all came, if only to have some peace.")
        s.say("An hour later, it came. The wind roared, and the water rushed through the place where they had been.", "They had just reached the hill when the sky turned black.")
        s.para()
        s.say("When it was over, {h} ran to the tree. It had lost two big branches, but it stood.", "The tree was still there, with torn leaves. \"That was a bad one,\" it said.")
        s.say("They all came to say thank you. They felt a little silly, talking to a tree, but they did it.", "Nobody laughed anymore. They bound up the broken branch and brought it water.")
        s.end(lesson=["it is good to listen to the old ones", "it is wise to listen, even to quiet voices"])
    elif turn == "secret":
        s.say("One day, {h} came with a heavy heart. \"I did something bad,\" {h.he} said. \"I broke a thing that was not mine, and I let my friend {f.new} take the blame.\"", "One evening, {h} was very quiet. At last, {h.he} said, \"I told a lie about my friend {f.new}, and now everyone is angry with the wrong one.\"")
        s.say("The tree did not say anything for a long time. A leaf fell down. \"I will keep your secret,\" it said. \"But it will grow. All things grow that are put in the dark.\"", "\"You can leave it here with me,\" the tree said. \"But you will have to carry it anyway.\"")
        s.say("{h} could not sleep that night. The secret got bigger and bigger.", "At home, {h} could not eat. {h.He} felt as if {h.he} had swallowed a stone.")
        s.para()
        s.say("The next morning, {h} went to {f} and told the truth. It was hard, and {f} was angry at first.", "So {h} got up, found {f}, and told everyone how it had really been.")
        s.say("But then {f} smiled a little. \"Thank you for saying it,\" {f} said.", "It took a while, but {f} forgave {h}.")
        s.say("{h} ran to the tree to tell the news. \"I know,\" it said. \"You sound lighter.\"", "When {h} came back, the wind went through the leaves. It sounded like a laugh.")
        s.end(lesson=["the truth makes your heart light", "a secret can be heavy"])
    else:
        s.say("Then, one morning, men came with a saw. They wanted to build a road.", "One day, there was a red cross on the bark. The tree was to be cut down.")
        if s.chance(0.5):
            s.say("{h} put both arms around the trunk and would not let go. {f.intro} came and did the same, and then another one, and then ten.", "{h} climbed up to the top and stayed there, all day and all night. In the morning, {f.intro} climbed up too.")
            s.say("The men scratched their heads. Then they went away to draw a new plan." if s.chance(0.5) else "\"A road can have a bend,\" said the oldest of the men, and they put down the saw.")
            s.para()
            s.say("That is why the road has a bend there to this day, and in the bend there is a bench.", "\"My bark feels warm,\" said the tree. \"Nobody ever held me before.\"")
            s.end(lesson=["even a small one can stand up for a friend", "you must not give up on your friends"])
        else:
            s.say("{h} begged and cried, but nobody listened. \"Do not be sad,\" said the tree. \"Look in the grass.\"", "\"I am very old,\" the tree said softly. \"Take what lies between my roots, and run.\"")
            s.say("There lay a single seed. {h} held it tight and did not look back when the saw began.", "{h} found one small brown seed and hid it close to {h.his} heart.")
            s.para()
            s.say("{h} planted it far from any road. There was nothing to see for a long time, and then there was one green leaf.", "In spring, two tiny leaves came out of the earth. {h} sat down next to them.")
            finish(s, lesson=["something new can grow from a sad end"], close=["\"I can wait,\" said {h}, and {h.he} told the little tree about the old times.", "{h} sat very still and listened. It was much too young to talk, but {h.he} was almost sure that it hummed."])
