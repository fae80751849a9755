"""At home: messy rooms, kitchens, leaks, lost keys, baths, days in bed."""
from . import plot
from ..episodes import episode


@plot("messy_room", weight=1.3)
def messy_room(s):
    """A room must be tidied: all goes into the closet and comes out again; or a lost thing turns up; or it is a game."""
    h = s.child()
    s.cast(h=h, m=s.kin(h, ("mom", "dad", "grandma")), toy=s.thing("toy", without=("light", "string", "cuddly")),
           act=s.pick(["go to the park", "play outside", "go for ice cream", "go to the beach"]))
    s.at("house")
    s.open(loves=["play with all {h.his} toys at once", "build things on the floor"], doing=["sitting on the floor of {h.his} messy room", "playing in {h.his} room"],
           about=["{h.his} room was always a [big |terrible |]mess.", "{h} had many toys, but {h.he} never put them away.", "{h} did not like to clean."])
    s.say("There were socks on the lamp and blocks in the bed.", "You could not see the floor at all.", "There were [books|crayons] and toys all over the floor.")
    s.speak("m", "You may {act} when your room is clean.", "What a mess! Clean your room, and then we can {act}.", "First we tidy up, and then we {act}.")
    way = s.pick(["closet", "found", "game"])
    s.para()
    if way == "closet":
        s.say("{h} did not want to work, so {h.he} pushed everything into the closet and leaned on the door until it shut.",
              "{h} had a quick idea. {h.He} stuffed it all into the closet: the socks, the books, the blocks, and {toy.a}.")
        s.speak("h", "I am done!", "Look, all clean!", how="happy")
        s.say("{m} looked around and was surprised. \"That was fast,\" {m.he} said. \"Put on your jacket.\"")
        s.say("But the jacket was in the closet.", "Then {h} remembered that {h.his} jacket hung in the closet, too.")
        s.say("{h} opened the door just a little. Crash! Everything fell out on top of {h.him}.", "{m} opened the closet, and everything came down like a waterfall.")
        s.para()
        if s.chance(0.5):
            s.say("{m} tried to be cross, but {m.he} had to laugh. A sock was hanging from {h.s} ear.", "Only {h.s} nose stuck out of the pile. {m} laughed and pulled {h.him!} out.")
            s.say("Then they cleaned up the right way. The books went on the shelf, and the blocks went in the box.")
            s.say("It did not even take very long, and there was still time to {act}.")
            s.end(lesson=["hiding a mess does not make it go away", "it is better to do a job the right way"], ever=["put things back where they belonged"])
        else:
            s.say("{m} was not happy. \"Now you have to do it all again,\" {m.he} said.", "\"Oh, {h},\" said {m}. \"That is not clean. That is only hidden.\"")
            s.say("{h} picked up every single thing and put it in its place. By the time {h.he} was done, it was dark outside.")
            s.say("It was too late to {act}. {h} went to bed in a very clean room and felt a little sad. Tomorrow, {h.he} would do it right the first time.")
    elif way == "found":
        s.say("{h} sighed and began with the bed. Under it, there were [three|four] socks, a spoon, and an old apple.", "{h} picked up one thing, and then another. It was slow work.")
        s.say("Then {h.he} saw something {#color} behind the bed. {h.He} reached for it and could not believe {h.his} eyes.", "Then {h.his} hand touched something in the dark corner.")
        s.say("It was the {toy.desc} that had been gone for [weeks|a long time]!")
        s.speak("h", "I thought you were lost forever!", "You were here the whole time!", how="cried")
        s.say("{h} wanted to play with it right away, but there was still so much to do. {h.He} put {toy} on the shelf, where it could watch, and went on cleaning.",
              "{h} held it up so that {m} could see. \"That is what happens when we clean,\" said {m}.")
        s.para()
        s.say("When the floor was clean, {h} and {m} went out together, just as {m} had promised. {h} brought {toy} along.")
        s.end(lesson=["it is easy to find things in a tidy room"], ever=["cleaned {h.his} room every [week|Saturday]"], close=["And {toy} never got lost again, because now it had a place of its own."])
    else:
        s.say("{h} sat down and crossed {h.his} arms. \"It is too much,\" {h.he} said.", "{h} picked up one block and put it down again. There was just too much of everything.")
        s.speak("m", "Pretend that you are a train, and every toy is going home.", "Let's sing a song and see if we can be done when it is over.", "I bet you cannot pick up ten things before I count to ten!", how="kind")
        told = s.now[-1]
        if "train" in told:
            s.say("\"Choo, choo!\" {h} went around the room, and at every stop a toy got off. The bears got off at the bed, and the blocks got off at the box.")
        elif "song" in told:
            s.say("They sang as loud as they could. {h} threw socks into the basket in time with the music, and even danced with the broom.")
        else:
            s.say("{h} jumped up and ran. Seven, eight, nine, ten! It worked. Then {h} wanted to do it again, and again, until there was nothing left to pick up.")
        s.para()
        s.say("Before {h.he} knew it, the room was clean. {m} clapped.", "\"Is it over already?\" asked {h}. {h.He} was almost sorry that there was no more to do.")
        s.say("Then they went out to {act}, and {h} hummed all the way.", "Then it was time to {act}.")
        s.end(lesson=["even work can be fun", "a big job is easy when you make a game of it"], ever=["played the cleaning game every evening"])


_DISHES = {
    "soup": ["{h} washed the carrots, and {d} cut them.", "{h} dropped the peas in the pot, one by one, and counted them.", "{d} lifted {h} up so that {h.he} could look into the big pot."],
    "pancakes": ["{h} cracked the eggs, and only one bit of shell fell in.", "{d} poured the milk, and {h} stirred until {h.his} arm was tired.", "There was flour on the table, on the floor, and on {h.s} nose."],
    "pizza": ["{h} pushed the dough flat with both hands.", "{h} put on the cheese and made a smiling face out of tomatoes.", "{d} threw the dough up in the air and caught it again."],
    "noodles": ["{d} filled a big pot with water, and {h} carried the noodles.", "{h} stirred the red sauce with a long spoon.", "{h} grated the cheese and ate a little of it."]}


@plot("cooking_together", weight=1.3)
def cooking_together(s):
    """Child and dad cook supper; five things may happen on the way; somebody tastes it."""
    h = s.child()
    dish = s.pick(list(_DISHES))
    d = s.kin(h, ("dad", "dad", "grandpa", "big brother"))
    s.cast(h=h, d=d, m=s.kin(h, "mom"), dish=dish)
    s.at("house")
    s.open(loves=["help in the kitchen", "eat {dish}"], doing=["hungry, and so was {d}", "in the kitchen with {d}"],
           about=["{h.his} mom had to work late that day.", "{h} wanted to surprise {h.his} mom with a good dinner.", "{h} had never cooked anything before."])
    s.speak("d", "Let's make {dish}!", "Would you like to help me make {dish}?", "Today, you are the cook, and I am your helper.", how="said")
    s.say("{h} put on an apron. It was so long that it touched the floor.", "They washed their hands and put on their aprons.", "{h} climbed up on a chair to reach the table.", p=0.8)
    a, b = s.rng.sample(_DISHES[dish], 2)
    s.say(a)
    s.say(b)
    s.para()
    ways = ["mixed", "burned", "dog", "fine"] + ["flip"] * (dish == "pancakes") * 2
    way = s.pick(ways)
    if way == "mixed":
        right, wrong = ("sugar", "salt") if dish == "pancakes" else ("salt", "sugar")
        s.cast(right=right, wrong=wrong)
        s.say("\"Now add some {right},\" said {d}. {h} took the white jar and shook it well.", "{h} wanted to add the {right}, but the two white jars looked just the same.")
        s.say("When {d} tasted it, {d.he} made a very funny face. It was {wrong}!", "{h} tasted a little bit. \"Yuck!\" It was {wrong}, not {right}!")
        if s.chance(0.5):
            s.say("There was nothing they could do but start again. This time, {h} tasted first and poured later.", "They looked at each other and laughed. Then they made it all over again, and this time {h} read the label out loud.")
            s.para()
            s.say("When {m} came home, the {dish} was on the table. \"This is delicious!\" {m.he} said. {h} and {d} winked at each other." if dish == "soup" or dish == "pizza" else
                  "When {m} came home, the {dish} were on the table. \"These are delicious!\" {m.he} said. {h} and {d} winked at each other.")
            s.end(lesson=["it is all right to make a mistake and try again"], ever=["always tasted things first"])
        else:
            s.say("There was no time to start again. {m} was already at the door.")
            s.para()
            s.say("{m} took one bite and chewed very slowly. \"How [special|interesting],\" {m.he} said politely, and drank a whole glass of water.")
            s.say("Then {h} could not hold it in any longer and giggled. Soon everybody laughed, and they all had bread and jam for dinner.")
            s.end(ever=["put a label on every jar"], close=["Nobody ever forgot the day {h} cooked."])
    elif way == "burned":
        s.say("While it cooked, {d} told {h} a story about a [dragon|pirate]. It was such a good story that they forgot about the stove.", "While they waited, {d} and {h} danced around the kitchen. They did not look at the clock.")
        s.say("Then {h} smelled something. Black smoke came from the stove!", "\"What is that smell?\" asked {h}. It was their dinner!")
        s.say("{d} turned off the fire and opened all the windows. The {dish} was as black as coal." if dish in ("soup", "pizza") else "{d} turned off the fire and opened all the windows. The {dish} were as black as coal.")
        s.say("{h} was close to tears. All that work was for nothing.", "{h} felt {#sad}. \"We ruined it,\" {h.he} said.")
        s.para()
        s.say("So {h} and {d} made cheese sandwiches and cut them into [stars|hearts|boats]. {m} came home and said that it was just what {m.he} wanted.",
              "When {m} came home, there was only toast. {m.He} hugged {h} and {d}. \"Toast with you two is better than a feast alone,\" {m.he} said.")
        s.end(lesson=["you must watch the pot when you cook", "a dinner does not have to be perfect"], ever=["was the one who watched the clock when they cooked"])
    elif way == "dog":
        g = s.animal("dog", trait=s.pick(["big", "hungry", "old"]))
        s.cast(g=g)
        s.say("At last it was ready, and they set it on the table to cool. Then they went to pick some flowers for {m}.", "It looked perfect. {d} and {h} went out to wait for {m} at the gate.")
        s.say("They forgot about one thing: their {g.desc}, {g.new}. {g} was hungry, too.")
        s.say("When they came back, the plates were empty. {g} was licking {g.his} nose and wagging {g.his} tail.", "When they opened the door, {g} was standing on a chair. There was not one bite left.")
        s.para()
        s.say("At first, {h} wanted to shout. But {g} looked so pleased that {h.he} started to laugh.", "\"At least {g} liked it!\" said {d}. {h} tried to frown, but {h.he} could not.")
        s.say("So the whole family had cereal for dinner, and {g} slept under the table, fat and happy.")
        s.end(lesson=["it is not smart to leave food where a dog can reach it"], ever=["closed the kitchen door when dinner was on the table"])
    elif way == "flip":
        s.say("The best part was the flipping. {d} threw a pancake up in the air and caught it with the pan. \"Now you,\" {d.he} said.")
        s.say("{h} held the pan with both hands. One, two, three! The pancake went up, and up, and did not come down.")
        s.say("It was stuck to the ceiling!", "They looked up. There it was, hanging from the lamp like a wet sock.")
        s.para()
        s.say("{h} and {d} laughed until they had to sit down. Just then, {m} came in, and the pancake fell, right on top of {m.his!} head.",
              "They put a plate under it and waited. They had eaten all the others when it fell at last. Plop! It landed right on the plate.")
        s.end(lesson=["you have to practice before you are good at something"], close=["{h} said it was the best dinner ever.", "From then on, {d} and {h} only flipped their pancakes outside."])
    else:
        s.say("It smelled so good that {h.s} tummy made a noise.", "They waited and waited. {h} looked at it every minute and asked, \"Is it ready now?\"")
        s.say("{h} set the table with the [best|blue|flowered] plates, and folded the napkins into little boats.")
        s.para()
        s.say("{m} came home tired and cold. When {m.he} saw the table, {m.he} put down {m.his} bag and forgot that {m.he} was tired.")
        s.speak("m", "Who made all this?", "Did you really cook this yourself?", how="asked")
        s.say("\"We did!\" {h} said, and sat up very straight. {m} ate two plates, and {h} was so proud that {h.he} even helped to wash the dishes.")
        s.end(lesson=["it feels good to do something for the people you love"], ever=["cooked with {d} every [Sunday|Friday]"])


@plot("drip_drip", weight=1.1)
def drip_drip(s):
    """Something drips in the house; the child finds where and helps to repair it (or it is not water at all)."""
    h = s.child()
    where = s.pick(["roof", "sink", "toy"])
    g = s.kin(h, ("dad", "grandpa", "uncle", "grandma"))
    color, taste = s.pick([("red", "strawberry"), ("red", "cherry"), ("yellow", "lemon"), ("orange", "orange"), ("purple", "grape")])
    s.cast(h=h, g=g, v=s.pick(["flower pots", "bean plants", "roses"]), color=color, taste=taste)
    s.at("house")
    s.weather = "rainy" if where == "roof" else "hot" if where == "toy" else s.weather
    s.open(doing=["drawing a picture at the kitchen table", "helping {g} to fold the towels"] if where == "toy" else
           ["reading a book in bed", "drawing a picture by the window"] if where == "sink" else ["listening to the rain on the roof", "lying in bed while it rained"],
           about=["{h} had very good ears.", "{h} always wanted to know how things worked.", "{h} lived in a very old house with {g} and a lot of plants."],
           after=["The house was very quiet."])
    s.say("Drip. Drip. Drip. What was that?", "Then {h} heard it. Drip, drip, drip.", "Plop! Something went plop, and then plop again.")
    s.say("{h.He} looked in the kitchen, but it was not there. {h.He} looked in the bathroom, but it was not there either." if where != "sink" else
          "{h.He} looked up at the ceiling, but it was dry. {h.He} looked in the bathroom, but nothing was wrong there.",
          "{h} followed the sound on tiptoe, from one room to the next.")
    s.para()
    if where == "roof":
        s.say("In the hall, a drop fell right on {h.s} nose. There was a hole in the roof!", "In {g.s} room, there was a dark, wet spot on the ceiling, and under it a little pool on the floor.")
        s.say("{h} ran to get a bucket. Soon there were drops in three more places, so {h.he} fetched a pot, a bowl, and a cup.",
              "{h} called {g}, and they put a bucket under the drops. When the bucket was full, they poured it out and put it back.")
        s.say("Every drop made a different sound. Ping, pong, plip, plop! {h} danced to the music of the rain.", "All evening they emptied the bucket, again and again. {h.s} arms ached, but {h.he} did not complain.")
        s.para()
        s.say("In the morning, the sun came out. {g} climbed up the ladder with a hammer, and {h} handed up the nails.",
              "The next day was dry. {g} nailed a new board on the roof while {h} held the ladder as still as a rock.")
        s.say("When the rain came back, they sat and listened. Not one drop fell inside. {h} was proud, but {h.he} missed the music just a little.",
              "That night it rained again. {h} put one cup on the floor, just in case. In the morning, it was still dry.")
        s.end(lesson=["a small hole should be repaired before it gets big", "many small drops can fill a big bucket"])
    elif where == "sink":
        s.say("The sound came from under the kitchen sink. A pipe was leaking, and there was water all over the floor.", "Water was running out from under the sink and across the kitchen floor. A spoon floated by.")
        s.say("{h} tried to stop it with a rag, but the rag was soon wet. {h.He} tried to stop it with {h.his} hand, and the water went up {h.his} sleeve.",
              "{h} held {h.his} thumb on the hole and shouted for {g}.")
        s.speak("g", "Well done! Hold the light for me, and I will fix it.", "Good that you heard it. Can you bring me my tools?", how="said")
        s.say("{g} lay down on the floor, and {h} passed the tools. First the big one, then the small one. {g} turned something, and the dripping stopped.")
        s.para()
        s.say("There was still a bucket full of water. {h} did not want to waste it, so {h.he} carried it outside and watered the {v}.",
              "Then they had to dry the floor. {h} tied rags around {h.his} feet and skated up and down until it shone.")
        s.end(lesson=["it is good to call for help right away", "good ears and quick feet can save the day"], ever=["was called the best helper in the house"])
    else:
        s.say("It came from {h.his} own room. There was a {color} puddle on the desk, and it was growing. Drip, drip, it went, down on the rug.",
              "Something {color} was dripping from the shelf in {h.his} room. Was the house leaking? Was it paint?")
        s.speak("h", "Come quick! The house is leaking!", "Help! There is a leak, and it is very strange!", how="cried")
        s.say("{g} came running with a mop and a bucket. {g.He} put one finger in the puddle, smelled it, and then, to {h.s} great surprise, licked it.")
        s.say("\"It is {taste},\" said {g}. \"Did you forget something here?\"")
        s.para()
        s.say("Then {h} remembered. {h.He} had hidden an ice pop there in the morning, to save it for later. Now there was only a stick.", "{h} turned red. It was the ice cream {h.he} had been saving since lunch!")
        s.say("{h} wiped it up while {g} told everyone about the leak. They laughed about it for days.", "{h} mopped the floor and felt a little silly. {g} did not scold, because losing an ice pop was bad enough.")
        s.end(lesson=["ice must be kept in the cold", "some things cannot be saved for later"], ever=["ate {h.his} ice cream right away"])


@plot("locked_out", weight=1.2)
def locked_out(s):
    """They come home and the key is gone: a hole in the pocket, a small window, a kind neighbor, or it was there all along."""
    h = s.child()
    s.cast(h=h, m=s.kin(h, ("mom", "dad", "grandma")), n=s.grownup(s.pick(["old woman", "baker", "kind man"]), named=True))
    s.place_for(h, without=("indoor", "home"))
    s.weather = s.pick(["rainy", "cold", "windy", "sunny"])
    way = s.pick(["pocket", "window", "neighbor", "there"])
    s.open(loves=["jingle {m.s} keys", "go {place.to}"], doing=["walking home with {m}", "coming home with {m} after a long walk"],
           about=["{h} was the smallest in the family.", "{h} wished {h.he} was bigger."])
    s.say("They had been {place.at} all morning, and they were tired." if way == "pocket" else "They were tired and wanted to sit down.", "{h} was hungry and could not wait to eat.")
    s.say("At the door, {m} reached into {m.his} pocket. It was empty. {m.He} looked in {m.his} bag. There was no key there, either.", "{m} looked for the key in one pocket, and then in the other. The key was gone!")
    s.speak("m", "Oh no. We are locked out.", "I can't find the key. How will we get in?", how="said")
    s.para()
    if way == "pocket":
        s.say("{h} put a finger into {m.s} pocket, and it came out at the bottom. There was a hole!", "\"Look,\" said {h}. \"There is a hole in your pocket.\"")
        s.say("So they walked all the way back with their eyes on the ground. {h} found a button, a feather, and a bent nail, but no key.", "They went back the way they had come and searched every step of it.")
        episode(s, 0.4)
        s.para()
        s.say("Then something shone {place.spot}. {h} ran to it. It was the key!", "They looked where they had rested, and there it was, {place.spot}, shining in the grass." if s.place.noun not in ("beach", "pond") else "They looked where they had rested, and there was the key, {place.spot}.")
        s.say("{m} tied it to a string and hung it around {h.s} neck. \"Now you are the keeper of the key,\" {m.he} said.", "When they were home at last, {m} sewed up the hole, and {h} held the thread.")
        s.end(lesson=["a small hole can make big trouble"], ever=["carried the key whenever they went out", "checked {h.his} own pockets for holes"])
    elif way == "window":
        s.say("They walked around the house. All the windows were shut, but one in the kitchen was open just a crack. It was much too small for {m}.",
              "Then {m} saw the tiny window by the back door. It was open, but no grown-up could fit through it.")
        s.speak("h", "I can fit! Lift me up.", "I am small. Let me try!", how="said")
        s.say("{m} lifted {h.him!} up. First went the arms, then the head, then the tummy. For a moment {h} was stuck, with {h.his} legs kicking in the air.", "{m} held {h.his} feet, and {h} wriggled like a worm.")
        s.say("Bump! {h} was inside, sitting in the sink.", "Then {h} tumbled in, right onto a pile of towels.")
        s.para()
        s.say("{h} ran to the door, turned the lock, and opened it wide. \"Please come in,\" {h.he} said, like a polite host.", "A moment later, the door opened, and there stood {h} with a big grin.")
        s.speak("m", "I am so glad that you are not big yet.", "What would I do without you?", how="happy")
        s.end(lesson=["being small can be a very good thing"], ever=["did not mind being the smallest"])
    elif way == "neighbor":
        s.say("They sat down on the steps to wait for somebody to come home with the other key. {h} began to shiver." if s.weather != "sunny" else "They sat down on the steps to wait for somebody to come home with the other key. The steps were hard, and {h} was getting hungrier.",)
        s.say("Across the street, a curtain moved. Then a door opened, and {n.intro} waved to them.", "{n.intro}, who lived next door, saw them sitting there.")
        s.speak("n", "Don't sit out there! Come in and have some soup.", "You poor things. I have a fire and a pot of tea.", how="cried")
        s.say("{h} had never been in that house before. There was a fat cat on every chair, and a clock with a bird in it.", "{h} had always been a little shy of {n}. But the kitchen was warm, and there were pictures of ships on every wall.")
        s.para()
        s.say("{n} told them stories, and {h} ate three bowls of soup. When it was time to go home, {h} did not want to leave.", "They talked and laughed until it got dark. Nobody was in a hurry to find the key anymore.")
        s.say("The key turned up the next day. It had been in {m.s} boot the whole time.", p=0.6)
        s.end(lesson=["a locked door can lead to a new friend", "a good neighbor is a treasure"], ever=["went to see {n} every week"])
    else:
        s.say("They looked under the mat. They looked under the flower pot. {m} even looked in {m.his} hat.", "{m} turned {m.his} bag upside down. Out fell a comb, two coins, and an old candy, but no key.")
        s.say("{h} called through the window, but nobody was home. {m} sat down on the step and put {m.his} head in {m.his} hands.", "They tried to push the door open. It did not move.")
        s.para()
        s.say("{h} looked at the door for a while. Then {h.he} started to laugh.", "Then {h} pulled at {m.s} sleeve. \"What is that?\" {h.he} asked, and pointed.")
        s.say("The key was in the lock! It had been there all day.", "There was the key, sticking in the door, right in front of their noses.")
        s.say("{m} turned red and laughed, too. \"Please don't tell anyone,\" {m.he} said. But {h} told everybody at dinner.", "{m} kissed {h} on the head. \"Your eyes are better than mine,\" {m.he} said.")
        s.end(lesson=["it is best to look at the easy places first"], ever=["always asked, \"Where is the key?\" before they left"])


@plot("bath_time", weight=1.2)
def bath_time(s):
    """Mud and water: a child who will not wash; a bath that becomes a sea; a dog that is washed and washes everybody."""
    way = s.pick(["stinky", "sea", "dog", "dog"])
    h = s.child()
    s.cast(h=h, m=s.kin(h, ("mom", "dad", "grandma")))
    s.at("backyard")
    if way == "dog":
        g = s.animal(["dog", "puppy"], trait=s.pick(["big", "fluffy", "muddy", "playful"]))
        s.cast(g=g)
        s.open(loves=["play with {h.his} dog"], doing=["playing in the backyard with {h.his} {g.noun}, {g.new}"])
        s.say("{g} found a deep puddle and rolled in it until {g.he} was brown all over.", "{g} dug a hole and jumped in. When {g.he} came out, only {g.his} eyes were clean.")
        s.say("\"You need a bath,\" said {h}. As soon as {g} heard the word bath, {g.he} ran.", "\"You cannot come in like that,\" {m} called from the door. \"{g} needs a bath first!\"")
        s.para()
        s.say("{h} filled a tub with warm water and chased {g} around the yard three times.", "{h} called, but {g} hid under the porch. It took a big bone to get {g.him!} out.")
        s.say("At last, {g} was in the tub. {h} rubbed and scrubbed, and there were bubbles everywhere. {g} looked very small and not at all pleased.", "{h} held on with one hand and washed with the other. The water turned as brown as soup.")
        s.say("Then {g} jumped out and shook. Water flew in every direction! Now {h} was wet, and {m} was wet, and so was all the clean wash on the line." if s.chance(0.6) else
              "Then {g} gave a great jump. Splash! The tub tipped over, and {h} sat down in the middle of the mud.")
        s.para()
        s.say("{m} looked at {h}. There was mud on {h.his} face and soap in {h.his} hair. \"Now I know who needs a bath next,\" {m.he} said.", "{g} was clean and shiny now. But {h} was as dirty as {g} had been before.")
        s.say("So {h} had to get into the tub, too. {g} sat beside it and watched, and {g.his} tail went thump, thump, thump.", "{h} laughed and marched to the bathroom. {g} took a nap in the sun and looked very [proud|pleased].")
        s.end(ever=["wore a raincoat whenever {g} had a bath"], close=["The next day, {g} found the puddle again. {h} could only laugh.", "{h} said that it was fair: one bath for you, and one bath for me."])
    elif way == "stinky":
        f = s.child("she" if h.gender == "he" else "he")
        s.cast(f=f)
        s.open(loves=["dig in the dirt", "look for worms"], doing=["digging in the mud in the backyard", "making mud pies in the backyard"],
               about=["{h} hated baths more than anything.", "{h} always hid when it was time for a bath."])
        s.speak("m", "Bath time! Come in, please.", "Look at you! Into the tub you go.", how="said")
        s.say("\"No!\" {h} shouted. \"I will never take a bath again!\"", "{h} stamped {h.his} foot and refused.")
        s.say("{m} thought about it. \"Very well,\" {m.he} said. \"No bath, then.\"", "{m} did not argue. {m.He} just shrugged and went back inside.")
        s.para()
        s.say("The next day, {h} did not wash, and the day after that, {h.he} did not wash, either.", "A day went by, then two, then three. {h} thought it was wonderful.")
        s.say("Then {h.his} friend {f.new} came to play. {f} stopped at the door and held {f.his} nose. \"What is that smell?\" {f.he} asked.", "{h} sat down next to {h.his} friend {f.new}. {f} sniffed and moved away a little. Then {f.he} moved away a little more.")
        s.say("Even the cat got up and left the room.", "Two flies began to buzz around {h.s} head.", p=0.8)
        s.para()
        s.say("{h} lifted an arm and sniffed. Oh, dear! {h.He} smelled like old socks.", "{h.s} face turned red. {h.He} was embarrassed.")
        s.say("Without a word, {h} ran upstairs and filled the tub {h.himself}. {h.He} washed behind the ears and between the toes.", "\"Wait here,\" {h} said, and ran to the bathroom. {h.He} used almost all of the soap.")
        s.say("When {h.he} came back, clean and pink, {f} smiled and moved over to make room.", "\"Much better!\" said {f} when {h} came back, and they played until dinner.")
        s.end(lesson=["a bath now and then is a good thing"], ever=["did not argue at bath time", "took a bath every night, even after a day with no mud"])
    else:
        b = s.thing("toy", "floats")
        s.cast(b=b)
        s.place = None
        s.open(loves=["pretend to be a captain", "tell stories about the sea"], doing=["tired and dusty, and {m} told {h.him} to take a bath", "sitting in the bathtub"], about=["{h} had {b.a}. It {b.fact}."])
        s.say("{h} put {b} in the water, and all at once the tub was not a tub anymore. It was the wide blue sea.", "The water was warm, and the bubbles stood up like mountains of ice. {h} let {b} sail between them.")
        s.say("{h.s} knees were two lonely islands. On one of them lived a rubber duck who was the queen.", "The washcloth was a sea monster. It rose up from the deep and roared.")
        s.say("{h.He} made a storm with {h.his} hands. Big waves came over the side, and the captain held on with all his might.", "Then a terrible storm began. {b} went up and down, and the brave sailors cried for help.")
        s.say("Just in time, the soap came by. All the sailors climbed on it and were saved.", "But the storm went by, and {b} reached the island safe and sound.")
        s.para()
        s.speak("m", "What is going on in there? There is water coming under the door!", "Who made this lake on the floor?", how="cried")
        s.say("{h} looked over the edge. The rug was swimming, and so were {h.his} slippers.", "{h} peeked out. There was more water on the floor than in the tub.")
        s.say("\"The sea was very wild today,\" {h.he} explained. {m} handed {h.him} a mop. \"Then the captain must clean the deck,\" {m.he} said.",
              "{m} was cross for a moment. Then {m.he} rolled up {m.his} sleeves, and they dried the floor together with all the towels in the house.")
        s.para()
        s.say("That night, {h} dreamed of islands made of bubbles.", "In bed, {h} was warm and clean and smelled of soap. {b.a} stood next to the pillow, ready to sail again.")
        s.end(lesson=["even a captain has to clean up"], ever=["only made small storms"])


@plot("sick_day", weight=1.2)
def sick_day(s):
    """The child is ill on the day of something special: it comes to the bed, or it is missed, or all are ill together."""
    h = s.child()
    s.cast(h=h, f=s.friend_for(h, same=0), m=s.kin(h, ("mom", "dad", "grandma")),
           day=s.pick(["fair", "picnic", "school play", "big race", "parade"]))
    s.place = None
    s.open(doing=["in bed with a hot head and a sore throat", "lying in bed under three blankets, shivering"], about=["{h} was hardly ever sick.", "{h} had been counting the days until the {day}."],
           after=["It was the day of the {day}, and {h} had been waiting for it for weeks."])
    if "for weeks" not in " ".join(s.now + s.paragraphs):
        s.say("It was the day of the {day}, of all days.", "And today was the day of the {day}!")
    s.say("{m} put a hand on {h.his} forehead. \"You have a fever,\" {m.he} said. \"You must stay home.\"", "\"I am so sorry,\" said {m}. \"You are too sick to go to the {day}.\"")
    s.say("{h} turned to the wall and cried.", "\"It is not fair!\" said {h}, and coughed.", "{h} wanted to argue, but {h.his} head hurt too much.")
    s.say("{m} brought [some hot soup|a cup of tea with honey] and read a story. {h} slept, and woke up, and slept again.", "The medicine was bitter, but {h} swallowed it bravely.")
    s.para()
    way = s.pick(["window", "brought", "missed", "both"])
    if way == "brought":
        s.say("In the evening, there was a knock at the door. It was {h.his} friend {f.new}, with a paper bag.", "Late in the day, {h.his} friend {f.new} came, out of breath from running.")
        s.speak("f", "You could not come to the {day}, so I brought the {day} to you.", "I saved some of the {day} for you.", how="said")
        s.say("In the bag were [a balloon, a sticky bun, and a paper flag|a blue ribbon, a slice of cake, and a whistle]. Then {f} told about it all and showed how everyone had marched and danced and fallen down.",
              "{f} acted out the whole day, from beginning to end, with funny voices. {h} laughed so much that {h.he} forgot to cough.")
        s.para()
        s.say("When {f} left, {h} was tired, but not sad anymore.")
        s.end(lesson=["a good friend thinks of you even when you are not there"], ever=["and {f} always saved something for each other"], close=["{h} knew just what to do when {f} was sick in the winter."])
    elif way == "window":
        s.say("Then something tapped on the window. {h.his} friend {f.new} stood outside and held up a sign. It said, \"GET WELL!\"", "Around noon, {h} heard music. {h.his} friend {f.new} was in the yard, banging on a pot and singing as loud as {f.he} could.")
        s.say("{f} could not come in, because {h} might make {f.him!} sick, too. So {f} made faces against the glass and stood on {f.his} head in the wet grass." if s.chance(0.4) else
              "{f} could not come in, because {f.he!} might get sick, too. So {f.he} put on a show in the grass, and all the dolls in the window clapped.")
        s.say("{h} laughed for the first time that day, even though it hurt a little.", "{h} pressed a hand against the cold glass, and {f} pressed {f.his} hand on the other side.")
        s.para()
        s.say("Every afternoon, {f} came back to the window. On the fourth day, {h} was well, and they could play outside again.", "A few days later, {h} was strong enough to run outside. \"You were the best medicine,\" {h.he} said to {f}.")
        s.end(lesson=["laughing is good medicine"], ever=["visited every friend who was sick, even if it was only at the window"])
    elif way == "missed":
        s.say("From the bed, {h} could hear the music far away, and the people cheering. {h.He} pulled the blanket over {h.his} ears.", "Through the window, {h} saw the other children go by in their best clothes. Nobody looked up.")
        s.say("{m} sat on the edge of the bed. {m.He} told {h} how {m.he} had once missed a {day}, too, when {m.he} was small. They were quiet together for a while.",
              "{m} did not go to the {day} either. {m.He} stayed and held {h.s} hand, and they counted the cracks in the ceiling.")
        s.para()
        s.say("At night, they could see a little of the fireworks above the roofs. Red, green, gold, and then it was over.", "When it was dark, the music stopped, and the street was still.")
        s.say("{h} was sad to have missed it. But next year there would be another one, and {m} had stayed the whole time.", "It was not the day {h} had wished for. Still, {h.he} fell asleep holding {m.s} hand, and in the morning the fever was gone.")
    else:
        s.say("{h} thought about {h.his} friend {f.new}, who was surely having a wonderful time at the {day} without {h.him!}.", "\"Right now, {f.new} is eating all the cotton candy,\" thought {h}. {f} was {h.his} best friend, but today {h} was a little jealous.")
        s.say("Then the telephone rang. It was {f}, and {f.his} voice sounded very strange. \"I am sick,\" croaked {f}. \"Are you having fun at the {day}?\"")
        s.say("\"I am sick, too!\" said {h}. They were both quiet. Then they both began to laugh, and then they both began to cough.")
        s.para()
        s.say("So {h} and {f} were sick together, one in each house. They ate the same soup and talked on the phone until {m} said it was time to rest.", "All afternoon, {h} and {f} told each other jokes on the phone, and the one who coughed first had to start over.")
        s.say("The next week, they made a {day} of their own in the yard, and only two people came: {h} and {f}. It was perfect.", p=0.7)
        s.end(lesson=["things are not so bad when you have company"], close=["{h} was almost glad that they had both been sick on the same day."])
