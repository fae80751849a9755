"""Finding something: a shell, a map, a box, a coin, a letter, a sound, an egg, a stone; and what it turns out to be."""
from . import plot
from ..episodes import episode
from ..world import Being


@plot("shell_with_tenant", weight=1.2)
def shell_with_tenant(s):
    """A beautiful shell: somebody lives in it; or it is carried to one who cannot come to the sea; or a wave takes it."""
    h = s.child()
    g = s.kin(h, ("grandma", "grandpa"))
    s.cast(h=h, m=s.kin(h, ("mom", "dad")), g=g, shell=s.thing(noun="shell"))
    s.at("beach")
    s.open(loves=["walk along the water", "collect shells", "feel the wet sand between {h.his} toes"], doing=["at the beach with {m}", "walking along the beach with {m}, and the waves ran over {h.his} feet"],
           about=["{h} had a bucket for {h.his} treasures.", "{h} always looked down when {h.he} walked, because one never knows what the sea will bring."])
    s.say("Something shone in the foam. It was the most beautiful shell {h} had ever seen, {#color} on the outside and pink on the inside.", "A big wave came in, and when it went out again, it left {shell.a} behind. {h} picked it up at once.")
    way = s.pick(["crab", "gift", "wave"])
    if way == "crab":
        s.say("{h} held it to {h.his} ear to hear the sea. Something scratched inside.", "{h} turned it over. Two tiny eyes on two tiny stalks looked out.")
        s.say("Then a small claw came out and pinched {h.his} finger. It did not hurt much, but {h} almost dropped the shell.", "It was a crab no bigger than a button! It was trembling, and it pulled itself back in as far as it could.")
        s.para()
        s.say("{h} wanted that shell more than anything. {h.He} could put it on {h.his} shelf at home. {h.He} could show it to the whole class.", "\"Can I keep it?\" asked {h}. \"I would take good care of it.\"")
        s.say("But {m} said, \"That is not just a shell. That is somebody's house.\"", "\"Look how soft he is,\" {m} said quietly. \"Without his house, the birds would eat him.\"")
        s.say("{h} sat on the sand for a long time with the shell in {h.his} lap.", "{h} thought of {h.his} own house, and how it would feel if a giant carried it away.")
        s.para()
        s.say("Then {h.he} walked to the rocks and put the shell down in a [quiet|shallow] pool, as gently as {h.he} could. The crab waited. Then it ran, sideways, with its house on its back.", "So {h} carried it back to the water and opened {h.his} hand. The crab crawled away and did not look back, not even once.")
        s.say("{h} went home with an empty bucket and a light heart.", "{h} was a little sad, and a little proud. On the way home, {h.he} drew the crab in the sand, so that {h.he} would not forget it.")
        s.end(lesson=["some beautiful things are best left where they are"], ever=["always looked inside a shell before putting it in the bucket"])
    elif way == "gift":
        s.say("When {h} held it to {h.his} ear, it sounded just like the waves. Shhh, shhh, shhh.", "{h} listened to it. The whole sea seemed to be inside.")
        s.say("{h} thought of {g}. When {g.he} was young, {g.he} had lived by the sea. Now {g.he} was too old to travel and sat by the window all day.", "It made {h} think of {g}, who was in bed with a bad leg and could not come to the beach that year.")
        s.para()
        s.say("{h} did not put the shell in the bucket with the others. {h.He} wrapped it in a sock and held it in {h.his} lap all the way home.", "\"I know who needs this,\" {h} said. {h.He} washed the shell and dried it carefully with {h.his} shirt.")
        s.say("\"Close your eyes,\" {h} told {g}, and held the shell to {g.his!} ear. {g} listened for a long time, and a tear ran down {g.his} cheek.", "{h} laid it in {g.s} hand. {g.He} knew what to do with it. {g.He} put it to {g.his} ear and smiled at something far away.")
        s.speak("g", "You brought me the sea.", "I can hear it. I can even smell it.", how="whispered")
        s.para()
        s.say("Then {g} told {h} stories about boats and storms and fish as big as a table, until it was time for bed.", "After that, the shell always lay on {g.s} window, and whenever {h} came to visit, they took turns listening.")
        s.end(lesson=["a present does not have to cost anything"], ever=["brought {g} something from every trip"])
    else:
        s.say("\"I will keep it forever,\" {h} said, and showed it to {m}.", "{h} danced around with the shell held high.")
        s.say("{h} set it on the sand and ran to build a castle with a wall and four towers. The shell would be the queen.", "{h} laid it down next to {h.his} shoes, just for a minute, and ran to chase the waves.")
        s.say("\"You should put it in your bucket,\" {m} said. \"Later,\" said {h}.", "{m} told {h.him!} to put it higher up, but {h} was too busy to listen.", p=0.8)
        s.para()
        s.say("The sea crept closer, and closer, without a sound. Then one long wave rolled up the beach and down again.", "Nobody saw the big wave until it was there. It hissed over the sand, right up to the towels.")
        s.say("When it was gone, the sand was smooth and empty. {h} ran into the water and felt around with both hands, but there was no shell.", "{h} dug and dug. {h.He} found one shoe, but the shell was gone.")
        s.say("\"The sea gave it, and the sea took it back,\" said {m}, and put an arm around {h}.", "{h} cried. {m} did not say, \"I told you so.\" {m.He} only held {h.s} hand.")
        s.para()
        s.say("On the way home, {h} looked back one more time. Somewhere out there, the shell was rolling along the bottom, and maybe another child would find it one day.", "{h} never found another shell like that one. But {h.he} remembered its colors for years, and when {h.he} found something good, {h.he} kept it close.")


@plot("old_map", weight=1.2)
def old_map(s):
    """An old map leads two friends step by step to a place; what was there was not what they thought."""
    h = s.child()
    f = s.friend_for(h, same=0.2)
    g = s.kin(h, ("grandpa", "grandma", "dad", "uncle"))
    s.cast(h=h, f=f, g=g, where=s.pick(["between the pages of an old book", "in the pocket of an old coat", "behind a loose brick in the wall", "in the attic, inside a dusty boot"]))
    s.at(s.pick(["garden", "backyard", "farm"]))
    s.open(loves=["pretend to be a pirate", "look for treasure"], doing=["looking for something to do with {h.his} friend {f.new}", "playing with {h.his} friend {f.new} at {g.s} house"],
           about=["{h} dreamed of gold and secret caves."])
    s.say("{where}, they found a yellow piece of paper. It was a map!", "Then {h} found a folded paper {where}. When they opened it, they saw a path, a tree, and a big red X.")
    s.speak("f", "It must be a treasure map!", "What do you think is buried there?", "Let's follow it, quick!", how="happy")
    s.para()
    s.say("First they had to walk twenty steps from the door to the well. {f.s} steps were too short, so they had to begin again.", "\"Start at the big stone,\" {h} read. They found it behind the shed, all covered with moss.")
    s.say("Then they crawled under the fence and followed the ditch. {h} tore {h.his} sleeve and did not even notice.", "Then they had to turn left at the oak tree. But there was no oak tree, only an old stump. \"That must be it!\" said {f}.")
    episode(s, 0.12, friend=True)
    s.say("At last, they stood on the spot where the X was. They dug until their hands were sore. Then the shovel hit something hard.", "They dug where the X was. There were roots, and stones, and a very angry worm. Then, clunk! It was the lid of a box.")
    s.para()
    way = s.pick(["boy", "rotten", "empty", "seedbox"])
    if way == "boy":
        s.say("Inside, there was no gold. There were three marbles, a wooden top, and a note that said, \"Hands off!\" It was signed with the name of {h.his} own {g.noun}.")
        s.say("They carried the box to {g}. {g.He} looked at it and had to sit down.", "When {g} saw the box, {g.he} forgot to close {g.his} mouth.")
        s.speak("g", "I buried this when I was as small as you are, and then I could not find it again!", "I looked for this for years! I lost the map and forgot the place.", how="cried")
        s.say("That afternoon, {g} sat on the floor and showed {h} and {f} how to play marbles. {g.He} won every game.", "{g} spun the top, and it still hummed. For a moment, {h} could see the child {g.he} had been.")
        s.end(lesson=["even old people were children once", "a treasure does not have to be gold"], close=["In the evening, {h} and {f} buried a box of their own, and this time they made two maps."])
    elif way == "rotten":
        s.say("It was full of chocolate! But it was very old chocolate. It was gray, and it crumbled to dust.", "Inside was a bag, and in the bag were cookies. They were as hard as stones and had green fur.")
        s.say("{f} held {f.his} nose. \"Somebody saved that for too long,\" {f.he} said.", "\"Yuck!\" they both cried, and jumped back.")
        s.say("They looked at each other, and then they began to laugh. They had dug for an hour to find the worst snack in the world.", "{h} sat down in the dirt. All that work, for nothing!")
        s.say("{g} heard them and came out with fresh bread and jam. \"Treasure should be eaten while it is warm,\" {g.he} said.", "They ran to {g}, who gave them each a fresh bun. It tasted better than any treasure.")
        s.end(lesson=["good things should be enjoyed and not hidden away"], ever=["never saved a cookie for more than a day"])
    elif way == "empty":
        s.say("{h} lifted the lid with trembling hands. The box was empty. Only a spider sat in the corner.", "It was not locked. It was not heavy, either. There was nothing in it at all, only a little sand.")
        s.say("Somebody had been there before them, maybe a hundred years ago.", "Whatever had been in it, somebody had already come back for it.")
        s.say("{f} kicked a clod of earth. {h} looked at the map again, but there was no other X.", "They were so disappointed that they could not speak. They filled up the hole, because it seemed like the right thing to do.")
        s.say("On the way home, {h} was quiet. Then {f} said, \"But for a whole day, we were pirates.\" {h} had to smile a little, because that was true.", "{h} took the map home and hung it on the wall. They had not found a treasure. But {h} and {f} talked about the day they looked for it as long as they were friends, and they were friends for a very long time.")
    else:
        s.say("In it was a bag of seeds and a letter. It said, \"Please plant them. My garden was the joy of my life.\"", "There were little paper bags inside, and something rattled in them. Seeds! Each bag had a flower painted on it.")
        s.say("{f} was disappointed. \"You can't buy anything with seeds,\" {f.he} said. But {h} wanted to try.", "They had hoped for gold. Still, {h} did not want to throw them away.")
        s.say("They planted the seeds where the X had been. Most of them were too old to grow. But in June, three green shoots came up, and in July, there were poppies as red as fire.", "They raked the ground and watered it for weeks. They had almost given up when the first green leaf came out, and then another, and then hundreds.")
        s.end(lesson=["some treasures have to grow first"], close=["{g} said that it was the best treasure anyone had ever dug up, and {h} and {f} agreed.", "People came to look at the flowers, and {h} told every one of them about the map."])


_BOXES = ["kittens", "memory", "wrong", "joke"]


@plot("mystery_box", weight=1.2)
def mystery_box(s):
    """A box stands at the door; everyone guesses; what is in it, and whom it is for."""
    way = s.pick(_BOXES)
    h = s.child()
    m = s.kin(h, ("mom", "dad", "grandma"))
    s.cast(h=h, m=m, b=s.kin(h, "big brother" if h.gender == "she" else "big sister"), n=s.grownup(s.pick(["old man", "old woman", "kind woman"]), named=True),
           k=s.animal(["kitten", "puppy"], named=False, trait="tiny", gender="it"))
    s.at("house")
    s.open(loves=["guess what is in presents", "open things", "ask questions"], doing=["the first one up in the house", "on {h.his} way out to play"],
           about=["{h} was so curious that {h.his} family called {h.him!} Mr. Why." if h.gender == "he" else "{h} was so curious that {h.his} family called {h.him!} Miss Why.", "{h} could not leave a secret alone."])
    s.say("In front of the door stood a box. It was brown and plain, and there was no name on it." if way != "wrong" else "In front of the door stood a box. It was wet from the rain, and the name on it could not be read.",
          "When {h} opened the door, there was a big box on the steps, tied with string. " + ("There was no name on it." if way != "wrong" else "The rain had washed the name away."))
    s.say("{h} walked around it. {h.He} knocked on it.", "{h} put an ear to the box.", "{h} poked it with one finger.")
    s.say("Something inside moved!" if way == "kittens" else "It did not make a sound.", "A soft, scratching noise came from inside." if way == "kittens" else "It smelled of [dust|apples|paper].")
    s.para()
    s.speak("b", "It is a monster. I would not open it.", "I bet it is full of books.", how="said")
    s.speak("h", "It could be a robot!", "No, it is a cake as big as a wheel!", "I think it is a present for me.", how="said")
    s.say("{m} came with the scissors. Snip! The string fell down.", "They could not wait any longer. {m} cut the string, and {h} lifted the lid.")
    if way == "kittens":
        s.say("Two round eyes looked up. It was {k.a}, wrapped in an old towel. It was thin and cold, and it opened its mouth without a sound.", "In a nest of old newspaper lay {k.a}. Somebody had left it there in the night.")
        s.say("{h} ran for warm milk, and {m} fetched a blanket. They fed it drop by drop.", "{h} held it inside {h.his} shirt until it stopped trembling.")
        s.para()
        if s.chance(0.5):
            s.say("\"Can it stay?\" {h} asked. {m} looked at the {k.noun}, and the {k.noun} looked at {m}. \"I suppose the box was for us, after all,\" said {m}.", "Nobody ever found out who had left it. {h} did not mind. The {k.noun} slept on {h.his} pillow that night, and every night after that.")
            s.end(lesson=["the best presents are the ones you did not ask for", "something small and weak needs someone to care for it"], ever=["had a friend who followed {h.him!} everywhere"])
        else:
            s.say("{m} was sorry, but they could not keep it. {m.He} always sneezed when there was fur in the house. So they asked all the neighbors.", "They had no room for a {k.noun}, so {h} went from door to door to find it a home.")
            s.say("{n.intro} lived all alone. When {n.he} took the {k.noun} in {n.his} arms, it began to lick {n.his} chin, and {n} laughed out loud." )
            s.say("{h} felt a sting in {h.his} heart when {h.he} gave it away. But {h.he} could visit whenever {h.he} wanted, and it always came running.")
            s.end(lesson=["loving something can also mean finding it the right home"])
    elif way == "memory":
        s.say("It was full of little things: a tiny shoe, a rattle, a curl of hair in an envelope, and a drawing of a very fat cat.", "On top was a baby's hat, so small that it fit on {h.s} fist. Under it were a rattle, a spoon, and a stack of pictures.")
        s.speak("h", "Whose things are these?", "Who was so small?", how="asked")
        s.say("{m} sat down on the floor. \"They are yours,\" {m.he} said softly. \"Your aunt has kept this box for us since we moved. She must have brought it in the night.\"",
              "\"You were,\" said {m}, and {m.his} eyes were wet. \"My sister kept these for us. She must have left the box on her way to work.\"")
        s.para()
        s.say("They spent the whole morning with the box. {m} told a story about each thing, and {h} wanted to hear all of them twice.", "{h} tried to put on the tiny shoe, but it only fit on {h.his} thumb. \"I was never that small!\" {h.he} said.")
        s.say("At the end, {h} put in one thing more: {h.his} newest drawing. \"For later,\" {h.he} said.", "Then {h} found an empty box and began to fill it for {h.himself}.")
        s.end(lesson=["little things can hold big memories"], close=["{h} went to bed that night and felt very tall."])
    elif way == "wrong":
        s.say("Inside was a warm {#color} quilt, sewn by hand from a hundred small pieces. It was beautiful.", "It was full of jars of jam, red and purple and gold, each one wrapped in a sock.")
        s.say("\"We did not order this,\" said {m}. Under the paper, {h} found a card. \"For my dear friend across the street,\" it said.", "{h} wanted to keep it. But then {h.he} found a card. \"Happy birthday! I am sorry that I cannot be there,\" it said, and it was meant for the house next door.")
        s.para()
        s.say("So {h} put the box on {h.his} wagon and pulled it over. The door was opened by {n.intro}, who had not smiled all week.", "{h} and {b} carried it over together. {n.intro} opened the door just a crack.")
        s.say("{n} read the card, and then {n.he} read it again. \"I thought that everyone had forgotten me,\" {n.he} said.", "When {n} saw the card, {n.his} hands began to shake. \"It is from my oldest friend,\" {n.he} said.")
        s.say("{n} asked them in for tea, and {h} got the biggest slice of cake.", "{n} hugged the box, and then {n.he} hugged {h}.")
        s.end(lesson=["a thing that is not yours should go to the one it belongs to", "it feels good to bring happiness to somebody"])
    else:
        s.say("Inside the box was another box. Inside that one was a smaller one, and inside that one was one that was smaller still.", "There was nothing in it but paper. {h} pulled out more and more, until only {h.his} legs could be seen.")
        s.say("At the very bottom lay a tiny note. It said, \"Look behind you.\"", "In the last box, no bigger than a matchbox, there was a note: \"Turn around!\"")
        s.say("{h} turned around. There stood {b}, bent over with laughter.", "Behind {h.him} stood {b}, trying very hard not to laugh.")
        s.para()
        s.say("\"You packed it yourself!\" {h} shouted. For a moment, {h.he} wanted to be angry. But it was a very good trick.", "{h} threw an armful of paper at {b}, and soon the whole hall was white, as if it had snowed.")
        s.say("{h} kept the box. The next morning, {b} found it at the foot of {b.his} bed, and something in it was croaking." , "Then {h} and {b} made a house out of all the boxes, and {m} brought them their lunch in it.")
        s.end(lesson=["it is fun to laugh at yourself, too"], ever=["looked behind {h.himself} before opening a box"])


@plot("bottle_letter", weight=1.1)
def bottle_letter(s):
    """A letter in a bottle comes from far away; an answer is sent; sometimes it arrives."""
    h = s.child()
    other = s.child()
    s.cast(h=h, o=other, m=s.kin(h, ("dad", "mom", "grandpa")))
    s.at("beach")
    s.open(loves=["watch the ships go by", "look for things at the edge of the water"], doing=["walking along the beach with {m}", "sitting on a rock and looking at the sea"],
           about=["{h} lived in a little house by the sea.", "{h} often wondered what was on the other side of the sea."])
    s.say("Something green was bobbing in the waves. It was a bottle, and there was paper inside!", "{h} saw a bottle that had been washed up on the sand. It was closed with a cork, and something white was in it.")
    s.say("The cork was stuck. {h} pulled with {h.his} hands and then with {h.his} teeth, until it came out with a pop.", "{h} shook it and shook it until the paper slid out. It was a little damp, but the words could still be read.", p=0.5)
    s.say("\"My name is {o.new},\" it said. \"I live on a tiny island, and there are no other children here. Who are you?\"", "In crooked letters, it said, \"Hello! I am {o.new}. I threw this bottle from my father's ship. Please write to me.\"")
    s.para()
    s.say("{h} read it three times. Someone far away had held this very paper.", "{h.s} heart beat faster. It was like hearing a voice from the other side of the world.", p=0.6)
    s.say("{h} wrote an answer with {h.his} best pencil. {h.He} wrote about {h.his} house, the gulls, and the loose tooth in {h.his} mouth.", "At home, {h} drew a picture of {h.himself} and wrote, \"I am {h}. I found your bottle. Let's be friends.\"")
    s.say("{h} and {m} put it back in the bottle and sealed it with wax. Then {h} threw it as far as {h.he} could.", "The next morning, when the tide went out, {h} let the bottle go. It bobbed up and down, and then it was too small to see.")
    s.para()
    way = s.pick(["answer", "never", "back"])
    if way == "answer":
        s.say("Winter came and went. {h} had almost stopped hoping. Then one day, the mailman brought a letter with a strange stamp.", "Weeks passed. Then, one stormy morning, there was another bottle on the sand, and {h.s} own name was on the paper.")
        s.say("\"You answered!\" it said. \"Nobody believed me, but I knew that you would.\"", "{o} had written five pages, and at the end there was a question: \"Did your tooth come out?\"" if "tooth" in " ".join(s.now + s.paragraphs) else "{o} had written five pages, and at the end was a drawing of an island with one house and one tree.")
        s.say("From then on, {h} and {o} wrote to each other every month. They had never met, but they knew each other very well.", "{h} hung the letter over {h.his} bed. The sea did not look so wide anymore.")
        s.end(lesson=["a friend can be very far away", "it is worth it to be patient"], close=["And one summer, a ship came, and {h} was standing at the dock to meet it."])
    elif way == "never":
        s.say("Every day, {h} ran down to look. There were shells and ropes and once an old boot, but never another bottle.", "{h} waited all through the fall, and all through the winter. No answer came.")
        s.say("\"The sea is very big,\" {m} said. \"Maybe it is still on its way.\"", "{m} said that some bottles sail for a hundred years.")
        s.say("So {h} kept the first letter in a drawer and took it out whenever {h.he} felt alone. Somewhere, there was a child named {o}, looking at the same water, and that was nice to know.",
              "{h} grew, and moved away from the sea. But {h.he} never threw away the letter, and sometimes {h.he} still wondered if {o} had found the answer.")
    else:
        s.say("But the next day, the bottle was back. The waves had carried it right to the same spot!", "The bottle danced about for a while. Then the waves brought it back and laid it at {h.s} feet.")
        s.say("{h} threw it again, and again it came back, as if it did not want to travel anymore.", "Three times {h} threw it, and three times it came back. {m} laughed until {m.he} had to hold {m.his} side.")
        s.say("\"Let's ask a captain,\" {m} said. At the harbor, an old captain put the bottle in his pocket and promised to drop it in the middle of the sea.", "So they took it to the harbor, and a fisherman tied it to his boat. \"I will let it go where the water runs the other way,\" he said.")
        s.say("{h} waved until the ship was gone. It did not matter how long it would take. The letter was on its way.", "That night, {h} lay in bed and thought of the bottle, sailing under the stars.")
        s.end(lesson=["sometimes you need a little help to get where you want to go", "you should not give up too soon"])


@plot("found_egg", weight=1.2)
def found_egg(s):
    """An animal finds an egg that has lost its nest and keeps it warm; what comes out, or does not, or who comes for it."""
    h = s.animal(["hedgehog", "bunny", "squirrel", "fox", "mouse", "bear", "pig"], hero=True)
    f = s.friend_for(h, same=0.2)
    way = s.pick(["turtle", "bird", "mother", "stone"])
    s.cast(h=h, f=f, e=s.pick(["white", "blue", "speckled", "pale green"]))
    s.place_for(h)
    s.open(loves=["take care of things", "take long walks", "look under leaves"], doing=["walking {place.at}", "looking for something to eat {place.at}"],
           about=["{h} was often a little lonely.", "{h} was so careful that {h.he} never stepped on a flower."])
    s.say("Then {h.he} saw something round {place.spot}. It was {e}, and it was an egg!", "There, {place.spot}, lay a {e} egg. There was no nest, and there was nobody near.")
    s.say("\"Hello?\" {h} called. \"Has somebody lost an egg?\" Nobody answered.", "{h} asked everyone who came by, but nobody knew whose egg it was.")
    s.say("It felt cold. {h} lay down beside it to keep it warm." if h.noun != "hedgehog" else "It felt cold. {h} covered it with dry leaves to keep it warm.", "{h} made a nest of moss and soft grass and laid the egg in the middle.")
    s.para()
    s.say("{h.his} friend {f.new} came by and laughed. \"A {h.noun} cannot hatch an egg!\" {f.he} said.", "\"What are you doing?\" asked {h.his} friend {f.new}. \"You look like a hen!\"")
    s.say("But {h} did not leave. {h.He} sang to the egg in the evening and told it stories in the rain.", "{h} did not listen. Day and night, {h.he} stayed with the egg. Sometimes {f} brought {h.him!} food.", "The wind blew, and the nights were cold, but {h} stayed.")
    s.para()
    if way in ("turtle", "bird"):
        kid = s.animal(way, named=False, trait=s.pick(["tiny", "wet little"]), gender="it")
        s.cast(k=kid)
        s.say("One morning, {h} heard a tapping sound. Crack! A tiny hole appeared, and then a bigger one.", "Then, at last, the egg began to shake. A crack ran across it from top to bottom.")
        s.say("Out came {k.a}. It blinked, looked up at {h}, and said, \"Mama?\"" if h.gender == "she" else "Out came {k.a}. It blinked, looked up at {h}, and said, \"Papa?\"", "{k.a} tumbled out and fell right into {h.s} lap.")
        if s.chance(0.5):
            s.say("{f} did not laugh anymore. {f.He} brought a soft leaf to keep the little one warm.", "\"You did it!\" said {f}. \"I am sorry that I laughed.\"")
            s.say("{h} taught the little one everything {h.he} knew. It was not always easy, for it wanted to " + ("fly, and {h} could only run beside it and cheer." if way == "bird" else "swim, and {h} could only stand on the shore and cheer."))
            s.end(lesson=["a family can be made of love alone", "patience brings good things"], ever=["was never lonely again"])
        else:
            s.say("{h} loved it more than anything. But the little " + ("bird looked up at the sky all day, and one day in fall, it had to fly south with the others." if way == "bird" else "turtle could smell the water, and one day it had to go to the big river where all the turtles lived."))
            s.say("\"Go,\" said {h}, though it was hard. {h} stood and waved for a long time.", "{h} walked with it as far as {h.he} could. Then they said goodbye.")
            s.say("The empty nest made {h} sad. But in the spring, somebody called {h.his} name. " + ("A big bird sat on the branch, and it sang the song that {h} had sung to the egg." if way == "bird" else "A big turtle sat in the grass, and it hummed the song that {h} had sung to the egg."))
    elif way == "mother":
        s.cast(d=s.animal("duck", named=False, trait="worried", gender="she"))
        s.say("On the third day, {d.intro} came running through the grass. She looked behind every leaf.", "Then {h} heard somebody crying. It was {d.intro}.")
        s.speak("d", "A storm rolled my egg away! Have you seen it?", "My egg! I have looked everywhere for my egg!", how="cried")
        s.say("{h} looked at the egg. {h.He} had grown to love it so much. For a moment, {h.he} wanted to say no.", "{h} swallowed. If {h.he} said nothing, the egg would be {h.his!} own forever.")
        s.say("Then {h} moved aside. \"Here it is,\" {h.he} said. \"I kept it warm for you.\"", "But it was not {h.s} egg. \"It is safe,\" {h.he} said. \"Come and see.\"")
        s.say("The duck was so grateful that she cried again, this time for joy. When the duckling hatched, she named it {h.name}.", "The duck laid her wing around {h}. \"When it hatches, you must come and teach it your songs,\" she said.")
        s.end(lesson=["it is right to give back what belongs to another", "love sometimes means letting go"], ever=["had a small yellow friend who came to visit"])
    else:
        s.say("Weeks went by. The egg did not crack. It did not even move.", "{h} waited and waited. The leaves turned red, and still nothing hatched.")
        s.say("At last, {f} knocked on it with a stick. Tock, tock! It was not an egg at all. It was a stone!", "Then it rained hard, and {f} saw something strange. \"The color is coming off!\" {f.he} said. It was only a painted wooden egg!")
        s.say("{f} thought that {h} would cry. {h} looked at it for a long time, and then {h.he} started to laugh. \"No wonder it never answered me!\" {h.he} said.", "{h} felt foolish. But {f} did not laugh this time. \"You would be a very good parent,\" {f.he} said.")
        s.say("{h} kept it anyway. It was smooth and round, and {h.he} was used to telling it stories.", "They put it in front of {h.s} door, where everyone could see it. And {f} came every evening to hear the stories instead.")
        s.end(lesson=["it is good to take a close look at things"], close=["{h} was not lonely anymore, because now {f} came to hear the stories, too."])


@plot("found_coin", weight=1.2)
def found_coin(s):
    """One coin: what to do with it? Somebody lost it; or it is spent, given, or saved too long."""
    h = s.child()
    n = s.grownup(s.pick(["shopkeeper", "baker"]))
    s.cast(h=h, n=n, m=s.kin(h, ("mom", "grandma", "dad")), treat=s.pick(["a red lollipop", "a sugar bun", "a bag of nuts", "a little whistle"]))
    way = s.pick(["owner", "owner", "lost", "gives", "bird"])
    s.place_for(h, without=("indoor", "wild"))
    s.open(loves=["look in shop windows", "skip down the street"], doing=["on {h.his} way to the store", "walking home from school"], about=["{h} had never had any money of {h.his} own."])
    s.say("Something glittered between two stones. It was a big silver coin!", "{h} kicked a pile of leaves, and a shiny coin rolled out.")
    s.say("{h} wiped it on {h.his} shirt and held it up to the sun.", "\"I am rich!\" {h.he} said.", "{h} could hardly believe {h.his} luck.")
    s.say("{h.He} could buy {treat} with it. {h.He} could already taste it." if "whistle" not in s.roles["treat"] else "{h.He} could buy {treat} with it. {h.He} could already hear it.", "All the way to the store, {h} thought about what to buy. {treat} would be best, {h.he} decided.")
    s.para()
    if way == "owner":
        o = s.child("she" if h.gender == "he" else "he", trait="small")
        s.cast(o=o)
        s.say("In front of the store stood {o.a}, crying.", "Then {h} saw {o.a} crawling around on the ground, looking under every leaf.")
        s.say("\"I lost my coin,\" the {o.noun} said. \"It was for my mother's medicine.\"", "\"I had a coin for bread,\" the {o.noun} sobbed. \"Now it is gone, and my mother will be so sad.\"")
        s.say("{h} put {h.his} hand in {h.his} pocket. The coin felt very heavy. Nobody had seen {h.him} pick it up.", "{h} wanted to walk on. {h.He} took three steps and stopped.")
        s.say("{h} sighed. Then {h.he} held out {h.his} hand. \"Is this it?\" {h.he} asked.", "\"Here,\" said {h}, and opened {h.his} hand. \"I found it over there.\"")
        s.para()
        s.say("The {o.noun} jumped up and hugged {h.him!}. \"My name is {o.new},\" {o.he} said. \"You are the best person in the world!\"", "\"Oh, thank you!\" the {o.noun} said. \"I am {o.new}.\" {o.He} ran off, turned around, and waved.")
        s.say("The next day, {o} came with a warm roll that {o.his} mother had baked, and they ate it together.", "{n.intro} had watched them through the window. \"An honest child is hard to find,\" said {n}, and gave {h} {treat} for nothing.", "{h} had no money now, and no treat, either. But {h.he} whistled all the way home.")
        s.end(lesson=["being honest is worth more than money", "you should give back what you find"])
    elif way == "lost":
        s.say("{h} threw the coin up in the air and caught it. {h.He} threw it higher and caught it again.", "{h} made the coin roll along the wall, and spin, and jump.")
        s.say("{m} had always told {h.him!} to keep money in a pocket. But {h} did not think of that.", "A woman passed by and told {h.him!} to be careful. {h} did not listen.")
        s.say("Then it flew up too high. It came down on the edge of the drain, rolled around once, and fell in. Plop!", "Then it slipped through {h.his} fingers, rolled across the street, and was gone down a deep, dark hole.")
        s.para()
        s.say("{h} lay on {h.his} tummy and looked down. Far below, the coin was shining. {h.his} arm was too short, and so was the stick.", "{h} tried to get it out with a string and some gum. It stuck to the coin, it came up a little, and then it fell back.")
        s.say("The coin was gone, as fast as it had come. {h} looked at {treat} in the window for a while, and then {h.he} went home.", "There would be no treat today. {h} walked home with empty hands and wished that {h.he} had listened.")
        s.say("Still, it had been fun to be rich for one hour. And the next time {h} found something, {h.he} put it in {h.his} pocket and kept {h.his} hand on it.")
    elif way == "gives":
        s.cast(p=Being("fiddler", "he", adj="thin old"))
        s.say("On the corner stood {p.intro}. He was playing for the people, but they all hurried past. His hat on the ground was empty.", "Then {h} heard music. {p.intro} was playing on the corner, with his eyes closed and an empty hat in front of him.")
        s.say("{h} stopped. The music was sad at first, and then it was so merry that {h.his} feet began to tap.", "{h} had never heard anything so lovely. It made {h.him} think of birds and rain.")
        s.say("{h} looked at the store. {h.He} looked at the hat. It was hard to decide.", "The coin grew warm in {h.s} hand.")
        s.para()
        s.say("Clink! The coin fell into the hat. The fiddler opened his eyes and bowed, as if {h} were a king." if h.gender == "he" else "Clink! The coin fell into the hat. The fiddler opened his eyes and bowed, as if {h} were a queen.",
              "{h} put the coin in the hat, very softly. The old man smiled and asked, \"What shall I play for you?\"")
        s.say("Then he played a song just for {h}. People stopped to listen, and soon there were many more coins in the hat.", "He played the happiest tune he knew, and {h} danced until others came and danced, too.")
        s.say("{h} hummed the song all the way home. A sweet would have been gone in a minute, but the song stayed." if "whistle" not in s.roles["treat"] else "{h} hummed the song all the way home. It was better than any whistle.")
        s.end(lesson=["giving can make you richer than having"], ever=["stopped to listen when somebody played on the street"])
    else:
        s.say("{h} laid the coin on the wall to tie {h.his} shoe. Swish! A big black bird swooped down and picked it up.", "{h} held it up once more to see it shine. A bird saw it shine, too. It came down like an arrow and took the coin right out of {h.his} hand.")
        s.say("\"Hey! Stop, thief!\" cried {h}, and ran after it, over the bridge and up the hill.", "{h} ran after it as fast as {h.he} could, looking up all the time, and bumped into a fence.")
        s.say("The bird landed in an old tree. {h} climbed up, branch by branch, and looked into the nest.")
        s.para()
        s.say("There lay the coin. But next to it lay a spoon, a ring, two buttons, and {m.s} lost thimble!", "The nest was full of shiny things. There was the coin, and there were {m.s} lost glasses, too!")
        found = "thimble" if "thimble" in s.now[-1] else "glasses"
        s.say("{h} took what belonged to {m} and thought for a moment. Then {h.he} left the coin, because the bird had guarded the other thing so well." if found == "thimble" else
              "{h} took the glasses and thought for a moment. Then {h.he} left the coin for the bird. It seemed only fair.")
        s.say("{m} was so happy that {m.he} bought {treat} for {h} that very day.", "{m} could hardly believe the story. \"It was worth a coin,\" {h} said.")
        s.end(lesson=["losing one thing can help you find another"], ever=["looked up into every tree"])
