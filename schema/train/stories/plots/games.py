"""Games and shows: hide and seek, a ball over the fence, a kite in a tree, a play, a drum, a puzzle."""
from . import plot
from ..episodes import episode
from ..world import Being


@plot("too_well_hidden", weight=1.2)
def too_well_hidden(s):
    """Hide and seek: a spot that is too good; asleep, or forgotten, or given away, or stuck."""
    h = s.hero(animals=0.4)
    f = s.friend_for(h, same=0.2)
    s.cast(h=h, f=f)
    p = s.place_for(h)
    child = h.kind is None
    s.open(loves=["play hide and seek"], doing=["playing hide and seek with {h.his} friend {f.new} {place.at}"], about=["{h} was [small|quick] and quiet, and nobody could hide as well as {h.he} could."])
    s.say("{f} closed {f.his} eyes and counted. \"One, two, three!\"", "\"I will count to twenty,\" said {f}. \"No peeking!\"")
    s.say("{h} looked for the very best place. At last, {h.he} found one {place.spot}. {h.He} made {h.himself} as small as a mouse." if h.noun != "mouse" else "{h} looked for the very best place. At last, {h.he} found one {place.spot}. {h.He} curled up and did not move.",
          "Quick as a flash, {h} slipped into a dark spot {place.spot} and held {h.his} breath.")
    s.say("{f} looked here, and {f} looked there. Once, {f.he} came so close that {h} could see {f.his} feet.", "{f} walked right past. {h} wanted to giggle, but {h.he} bit {h.his} lip.")
    s.para()
    way = s.pick(["asleep", "gone", "given", "stuck"])
    if way == "asleep":
        s.say("It was warm and quiet there. {h.s} eyes closed, and soon {h.he} was fast asleep.", "The sun was warm, and the bees hummed. {h} yawned once, and then twice.")
        s.say("{f} called and called. \"You win! Come out!\" But {h} did not hear it. Now {f} was frightened and ran to get help.", "When {h.he} opened {h.his} eyes again, the sky was dark and the moon was out. Far away, many voices were calling {h.his} name.")
        s.say("Everybody came with lanterns and looked behind every bush. Then somebody heard a very small snore." if "moon" not in s.now[-1] else "{h} crawled out and rubbed {h.his} eyes. \"Did I win?\" {h.he} asked.")
        s.para()
        s.say("{f} laughed and cried at the same time. \"You scared me!\" {f.he} said, and hugged {h} hard.", "{f} was so relieved that {f.he} could not be angry. \"You hid too well,\" {f.he} said.")
        s.end(lesson=["a game should end when somebody calls out loud"], ever=["always came out when {f} called", "took a nap before playing hide and seek"])
    elif way == "gone":
        s.say("Then it was still. {h} waited, and waited some more. Why did nobody come?", "The steps went away and did not come back. {h} smiled. {h.He} was going to win!")
        s.say("At last, {h} peeked out. There was nobody there. {f} had gone home!", "When {h} came out, the place was empty. The game was over, and no one had told {h.him!}.")
        s.say("{h} felt cold and forgotten. What good was it to win all alone?", "A lump came up in {h.his} throat. {h.He} walked home slowly.")
        s.para()
        if s.chance(0.5):
            s.say("The next day, {f} came running. \"I looked for you for an hour!\" {f.he} said. \"I thought you had gone home without me!\"", "\"Where were you?\" asked {f} the next day. \"I called and called. Then I thought that you did not want to play anymore, and I cried.\"")
            s.say("They looked at each other, and then they laughed. Each of them had thought the same sad thing.")
            s.end(lesson=["friends should always tell each other when a game is over"], close=["After that, {h} and {f} had a secret whistle that meant, \"Come out, the game is done.\""])
        else:
            s.say("{f} had seen a [funny parade|big rainbow|new puppy] and had forgotten all about the game. \"I am sorry,\" {f.he} said the next day. It was a real sorry, but it still hurt a little.")
            s.say("{h} forgave {f.him!}. But the next time they played, {h} hid in an easy place, where {h.his} feet stuck out.")
    elif way == "given":
        s.say("But {h} was not alone. Next to {h.him!}, on a leaf, sat a little grasshopper. \"Chirp!\" it said, very loudly." if child else "But then something tickled {h.s} nose. It was a bit of fluff, and there was nothing {h.he} could do about it.")
        s.say("\"Shh!\" whispered {h}. \"Chirp! Chirp!\" went the grasshopper." if child else "\"Ah, ah,\" went {h}. {h.He} held {h.his} nose shut.")
        s.say("{f} stopped and turned around. \"I can hear you!\" {f.he} called. {f.He} pulled the leaves apart, and there was {h}, red in the face." if child else "\"Achoo!\" It was the biggest sneeze in the world. Leaves flew up, and there sat {h}, right in front of {f}.")
        s.para()
        s.say("They both laughed so hard that they rolled on the ground.", "\"That does not count!\" said {h}, but {h.he} was laughing, too.")
        s.say("Then it was {f.s} turn to hide. {h} counted to twenty and found {f.him!} at once, because {f} could not stop giggling.")
        s.end(lesson=["it does not matter who wins when you are laughing"], close=["{h} and {f} played until the first stars came out."])
    else:
        s.say("\"I give up!\" {f} called at last. {h} wanted to jump out, but {h.he} could not move. {h.He} was stuck!", "{h} had won. But when {h.he} tried to get out, {h.his} leg would not come along.")
        s.say("\"I am here!\" {h} cried. {f} followed the voice and found {h.him!}, with only {h.his} head sticking out.")
        s.say("{f} pulled. It did not help. {f.He} pulled harder. It did not help, either.", "{f} tried to push, and {f.he} tried to dig. {h} only got more stuck.")
        s.para()
        s.say("Then {f} had an idea and tickled {h}. {h} laughed and wriggled, and pop! {h.He} was free.",
              "\"Blow out all your air,\" said {f}. {h} blew as if there were a hundred candles. Now {h.he} was thin enough, and {f} pulled {h.him!} out.")
        s.say("\"You won,\" said {f}. \"But I found you,\" {f.he} added with a grin.", "They sat in the grass and picked leaves out of each other's hair." if child else "They sat down to rest. \"Let's play something else,\" said {h}.")
        s.end(lesson=["before you crawl in, you should know how to get out"], ever=["tried the way out first"])


@plot("ball_over_fence", weight=1.2)
def ball_over_fence(s):
    """The ball flies into the yard of somebody everyone is afraid of; who dares to knock, and who lives there."""
    h = s.child()
    f = s.friend_for(h, same=0.2)
    n = s.grownup(s.pick(["old man", "old woman"]), named=True)
    s.cast(h=h, f=f, n=n, ball=s.thing(noun="ball"), dog=s.animal("dog", named=False, trait="huge", gender="it"))
    s.at("yard")
    s.open(loves=["play ball"], doing=["playing ball with {h.his} friend {f.new}", "kicking a ball back and forth with {h.his} friend {f.new}"],
           about=["Next door to {h} was a dark house with a high fence. The children were afraid of it.", "{h} had {ball.a}. It {ball.fact}."], after=["Next to them was the high fence of the dark house where nobody ever went."])
    s.say("{f} kicked the ball hard. It flew up, and up, and over the high fence.", "{h} gave the ball a mighty kick. \"Oh no!\" cried {f}. It went right over the high fence.")
    s.say("\"We will never get it back,\" {f} whispered. \"They say a witch lives there.\"", "They looked at each other. Nobody had ever dared to ring at that gate.")
    s.say("{h} peeked through a hole in the fence. {h.He} could see the ball, lying in the long grass.", p=0.5)
    s.para()
    way = s.pick(["kind", "dog", "sneak", "lost"])
    if way == "kind":
        s.say("\"It is my ball,\" said {h}. {h.his} knees were trembling, but {h.he} walked up to the door and knocked.", "{h} took a deep breath, went to the gate, and rang the bell. {f} held on to {h.his} sleeve.")
        s.say("Slow steps came closer. The door opened with a creak, and there stood {n.intro}.", "After a long time, the door opened. {n.intro} looked out.")
        s.speak("h", "Excuse me. May we please fetch our ball?", "Good day. Our ball flew into your yard, and we are very sorry.", how="said")
        s.say("\"How polite you are,\" said {n}, and {n.his} whole face smiled. \"Nobody has knocked on my door for years.\"", "{n} laughed. \"So that is what fell into my soup pot!\" {n.he} said. \"Do come in.\"")
        s.para()
        s.say("{n} gave them the ball, and a slice of plum cake, too. There was nothing dark about the house at all, once you were inside.", "They got their ball back, and they got lemonade as well. {n} showed them a trick with three balls at once.")
        s.end(lesson=["you should not be afraid of somebody you do not know", "polite words can open any door"], ever=["knocked on {n.s} door once a week, even without a ball"])
    elif way == "dog":
        s.say("Then something growled. Behind the fence stood {dog.intro}, and the ball was in its mouth.", "They looked through a crack. {dog.intro} was sitting in the grass, and between its paws lay the ball.")
        s.say("{f} wanted to run. But {h} looked at the dog's tail. It was wagging.", "\"It will eat us!\" said {f}. But {h} thought that its eyes looked friendly, and a bit lonely.")
        s.say("\"Throw it back!\" called {h}. The dog put its head to one side. Then it swung its head, and the ball came flying over the fence.", "{h} threw a stick over the fence. The dog dropped the ball, picked up the stick, and barked for more.")
        s.para()
        s.say("So {h} threw it over once more, and it came back once more. They had found the best player on the whole street.", "All afternoon, things went back and forth over the fence. When {n.intro} came out to see what was going on, {n.he} opened the gate and let them all play together.")
        s.end(lesson=["somebody big and loud can be a friend"], close=["And {h}, {f}, and the dog played together every day."])
    elif way == "sneak":
        s.say("\"I will climb over,\" said {h}. \"No one will see me.\" {f} shook {f.his} head, but {h} was already on the top of the fence.", "{f} wanted to ask. \"Asking takes too long,\" said {h}, and squeezed through a hole in the fence.")
        s.say("{h} tiptoed to the ball. He did not see the flower pots. Crash!" if h.gender == "he" else "{h} tiptoed to the ball. She did not see the flower pots. Crash!", "{h} grabbed the ball and ran. {h.his} foot caught on a rake, and down {h.he} went, right into a bed of tulips.")
        s.say("A window opened. {n.intro} looked out at the broken flowers and said nothing. That was worse than shouting.", "The back door opened, and out came {n.intro}. \"My poor flowers!\" cried {n}.")
        s.say("{h} could have run away. {h.He} thought about it. Then {h.he} put down the ball. \"I am sorry,\" {h.he} said. \"I should have asked.\"")
        s.para()
        s.say("Every day that week, {h} and {f} came to help in the garden. They raked, and they watered, and they planted new flowers.", "{h} spent {h.his} own money on new bulbs, and {f} helped to put them into the earth.")
        s.say("When the work was done, {n} made a little door in the fence. \"For the next time,\" {n.he} said.", "\"Next time, just knock,\" said {n}, and gave back the ball.")
        s.end(lesson=["asking is quicker than making things right afterward"], ever=["asked first"])
    else:
        s.say("\"You go,\" said {h}. \"No, you go,\" said {f}. They stood at the gate until it got dark, and neither of them knocked.", "They counted to three, and nobody moved. They counted to ten, and both of them ran home.")
        s.say("\"We will ask tomorrow,\" they said. But the next day it rained, and the day after that, they were still afraid.", "All week, {h} looked out of the window at the high fence and told {h.himself} that there was still time.")
        s.para()
        s.say("When they finally dared to go, the windows were empty. A woman on the street told them that the {n.noun} had moved away.")
        s.say("On the step lay the ball. There was a note on it: \"I hoped that you would come and get it. I had baked a cake.\"", "The ball was waiting on the gatepost, clean and shiny, with a ribbon around it. \"For the children next door,\" said the card. \"I liked to hear you laugh.\"")
        s.say("{h} held the ball and did not feel like playing. There had never been any reason to be afraid.", "They had their ball again. But {h} would have liked to say thank you, and now it was too late.")


@plot("kite_in_tree", weight=1.2)
def kite_in_tree(s):
    """A kite flies too near a tree; three tries to get it down; what becomes of it."""
    h = s.hero(animals=0.2)
    s.cast(h=h, kite=s.thing(noun="kite"), g=s.kin(h, ("grandpa", "dad", "grandma", "big brother")), bird=s.animal("bird", named=False, trait=s.pick(["little", "brown", "small"]), gender="she"))
    p = s.place_for(h, without=("indoor", "trees"))
    s.weather = "windy"
    s.open(loves=["watch the wind", "fly {h.his} kite"], doing=["flying {h.his} {kite.desc} {place.at}", "{place.at} with {h.his} {kite.desc}"], about=["{h} had made a kite together with {g}. It had taken a whole week.", "{g} had given {h} {kite.a}."])
    s.say("It went up like a bird, higher than the roofs. The string hummed in {h.s} hand.", "{h} ran, and the kite climbed into the sky. It danced and dipped and shook its tail.")
    s.say("Then a strong wind came. It pulled the kite to one side, straight into the top of a tall tree.", "\"Higher!\" {h} shouted. {h.He} did not see the tall tree. Snap! The kite was caught in its branches.")
    s.para()
    s.say("{h} pulled on the string, but that only made it worse.", "{h} jumped as high as {h.he} could. It was not nearly high enough.", "{h} shook the tree. A leaf came down, and nothing else.")
    s.say("{h} threw a stick at it. The stick stayed in the tree, too.", "{h} threw a pine cone at it. It came down again and hit {h.him} on the head.")
    way = s.pick(["ladder", "wind", "nest", "torn"])
    if way == "ladder":
        s.say("{h} was about to give up. Then {h.he} thought of {g}, who was always good at such things.", "\"I need somebody taller,\" thought {h}, and ran to find {g}.")
        s.para()
        s.say("{g} came with a ladder. {h} held it tight while {g} climbed up, untied the string, and let the kite sail down.", "{g} brought a long pole with a hook at the end. \"A bit to the left!\" called {h} from below. \"Now up!\" And the kite came loose.")
        s.say("There was a tear in one corner. They repaired it with a patch in the shape of a star.", "The tail was gone, so they made a new one out of {g.s} old scarf.", p=0.7)
        s.end(lesson=["there is no shame in asking for help", "a kite needs a wide, open sky"], ever=["looked for trees before {h.he!} flew {h.his} kite"])
    elif way == "wind":
        if s.chance(0.5):
            s.say("There was nothing more to do. {h} sat down under the tree and waited. It got late, and {h.his} eyes were wet.")
            s.para()
            s.say("Then, all at once, the wind turned around. The branches shook, and the kite came floating down, as softly as a feather, right into {h.s} lap.")
        else:
            s.say("{h} went home without it. All night, the wind howled around the house.")
            s.para()
            s.say("In the morning, something was tapping at the window. It was the kite! The wind had carried it all the way home.")
        s.say("\"Thank you, wind!\" {h} called. Far away, the trees rustled, as if somebody laughed.", "The wind had taken it, and the wind had brought it back. {h} bowed to it politely.")
        s.end(lesson=["some things come right if you wait a while"], close=["After that, {h} always let the wind have one last dance with the kite before they went home."])
    elif way == "nest":
        s.say("So {h} had to leave it there. Every day, {h.he} came and looked up at it. It got paler and paler in the rain.", "In the end, {h} had to go home without it, and {h.he} was {#sad} for many days.")
        s.para()
        s.say("Then spring came. {h} looked up and saw {bird.intro} sitting on the kite. She had woven its string into her nest!", "One morning, there was a peeping sound in the tree. {bird.intro} had built her nest right under the kite, where no rain could reach it.")
        s.say("Three small beaks looked over the edge. Above them, the old kite fluttered like a flag.", "The wind shook the tree, but the ribbons held the nest fast.")
        s.say("{h} did not want it back anymore. \"It was a good kite,\" {h.he} said. \"It is an even better roof.\"", "{h} lay in the grass and listened. The kite had found something better to do, and {h.he} was glad that it had not come down.")
    else:
        s.say("{h} pulled with all {h.his} might. The kite came down at last, but it was torn from top to bottom.", "Then the wind gave it a great push, and it fell at {h.his} feet. It was in pieces.")
        s.para()
        s.say("{h} carried the pieces to {g}. {g} turned them over and shook {g.his} head. \"This one will not fly again,\" {g.he} said.", "{g} was not angry. {g.He} laid an arm around {h} and let {h.him!} cry.")
        if s.chance(0.5):
            s.say("\"But we still have the sticks and the string,\" {g} added. They worked for three evenings, and the new kite had the old one's tail.", "Then they fetched paper, glue, and paint. They made another one, and this time {h} did most of it alone.")
            s.end(lesson=["when something ends, you can begin again"], ever=["flew {h.his} kite far away from the trees"])
        else:
            s.say("They hung the tail of it over {h.s} bed. When the window was open, it moved a little, and {h} remembered how high it had been.", "{h} kept one ribbon of it. It was only a ribbon, but it had been up there with the clouds.")


@plot("the_show", weight=1.2)
def the_show(s):
    """A play or a song before everyone: the words are gone, the scenery falls, a small part matters, or a friend helps."""
    h = s.child()
    f = s.friend_for(h, same=0.2)
    part = s.pick(["a tree", "the moon", "the king's cat", "a mushroom"])
    s.cast(h=h, f=f, m=s.kin(h, ("mom", "dad", "grandma")), part=part, t=Being("teacher", "she", name=s.pick(["Miss Bell", "Mrs. Moon", "Miss Rose"])))
    s.at("school")
    way = s.pick(["words", "small", "falls", "swap"])
    s.open(loves=["sing", "dance", "pretend to be somebody else"], doing=["at school, where everyone was getting ready for the big show", "practicing for the school show with {h.his} friend {f.new}"],
           about=["{h} had never stood on a stage before."])
    if way == "small":
        s.say("{t.new}, the teacher, gave out the parts. {h} wanted to be the king, but {h.he} was {part}, who did not say a word." if h.gender == "he" else "{t.new}, the teacher, gave out the parts. {h} wanted to be the queen, but {h.he} was {part}, who did not say a word.")
        s.say("\"That is not a part at all,\" {h} grumbled at home.", "{h} was so disappointed that {h.he} did not want to go.")
        s.speak("m", "Then be the best one that there ever was.", "Without you, there would be a hole in the story.", how="kind")
        s.para()
        s.say("So {h} practiced in front of the mirror, standing quite still and looking wise.", "So {h} made a wonderful costume out of paper and an old sheet.")
        s.say("On the night of the show, the little ones forgot where to go, and began to cry. {h} could not speak, but {h.he} took them by the hand and led them to their places.",
              "In the middle of the show, a real mouse ran across the stage, and everybody screamed. Only {h} did not move. {h.He} just lifted one foot and let it run under.")
        s.say("At the end, the people clapped for everyone. But when {h} bowed, somebody shouted, \"Bravo!\"", "Afterward, an old man said, \"I liked {part} best.\" {h} went red up to the ears.")
        s.para(0.5)
        s.end(lesson=["there are no small parts when you do your best"], ever=["did not mind if a part was big or small"])
    elif way == "words":
        s.say("{h} had a poem to say. {h.He} knew it by heart, forward and backward, in the bath and in bed.", "{h} was going to sing a song all alone. At home, it sounded beautiful.")
        what = "song" if "song" in s.now[-1] else "poem"
        s.say("Then the curtain opened. There were a hundred faces, and all of them looked at {h}.", "But when {h} stepped out into the bright light, {h.his} mouth went dry and {h.his} knees shook.")
        s.say("{h} opened {h.his} mouth. Nothing came out. The whole %s was gone." % what, "The first line was there, and the second. Then there was nothing but a big white hole.")
        s.para()
        if "{f.new}" in "".join(s.used) or f.known:
            s.say("Then {f} stepped out and stood next to {h.him!}." , "From behind the curtain, {f} whispered the next words.")
        else:
            s.say("Then {h.his} friend {f.new} stepped out and stood next to {h.him!}.", "From behind the curtain, {h.his} friend {f.new} whispered the next words.")
        s.say("{f} took {h.his} hand and began. After two words, {h} remembered everything, and they finished it together." if "stepped" in s.now[-1] else "{h} caught hold of them like a rope. One word pulled the next one after it, and soon the whole %s was there again." % what)
        s.say("The people clapped so loudly that the lamps shook. {m} waved from the last row.", "When it was over, {h} bowed, and this time {h.he} saw that all the faces were smiling.")
        s.end(lesson=["being brave is easier with a friend", "everybody forgets something now and then"], ever=["whispered the words for anyone who forgot them"])
    elif way == "falls":
        s.say("They had painted a castle out of [cardboard|old sheets], and {h} was the dragon who lived in it.", "{h} was the dragon, and {h.his} tail was so long that two chairs were needed to hold it.")
        s.say("\"I am the terrible dragon!\" {h} roared, and turned around. The tail swept over the stage. Down went the tower, and down went the bridge.",
              "{h} roared and stamped {h.his} foot. The castle wobbled. Then, very slowly, it fell down and covered everybody.")
        s.say("For a moment, it was dead silent. {h} wished {h.he} could vanish.", "{h} stood in the ruins, and {h.his} eyes filled with tears.")
        s.para()
        s.say("Then somebody began to laugh, and then everybody laughed. It was not a mean laugh. They thought that it was part of the play!", "Then a small child in the front row jumped up. \"Do it again!\" the child yelled, and the people cheered.")
        s.say("So {h} roared once more, as if it had all been planned, and {t.new}, the teacher, played a very loud chord on the piano.", "{h} looked at {t.new}, the teacher. She winked. So {h} took a deep bow in the middle of the mess.")
        s.end(lesson=["a mistake can turn out to be the best part"], close=["{h} was the most famous dragon the school had ever had.", "The next year, {h} was asked to break the castle again."])
    else:
        if not f.known:
            s.say("{h.his} friend {f.new} was going to dance the main part, and {h} was only there to pull the curtain.")
        else:
            s.say("{f} was going to dance the main part, and {h} was only there to pull the curtain.")
        s.say("{h} had watched every practice. {h.He} knew each step, and danced it in secret, all alone, at home.", "While {h} waited behind the curtain, {h.his} feet always danced along.")
        s.say("On the day of the show, {f} slipped on the stairs and hurt {f.his} foot. It was only a little swollen, but {f.he} could not dance.", "An hour before the show, {f} came with a thick bandage around {f.his} ankle.")
        s.say("\"Then there will be no show,\" sighed {t.new}, the teacher. {f} pointed at {h}. \"{h.name} can do it,\" {f.he} said. \"I have seen those feet.\"")
        s.para()
        s.say("{h} trembled when the music began. Then {h.his} feet remembered, and there was no more time to be afraid.", "{h} put on the costume, which was a little too long. Then the music came, and {h.he} forgot everyone who was watching.")
        s.say("{f} sat at the side and pulled the curtain, and nobody clapped louder. When the people stood up, {h} fetched {f} onto the stage, and they bowed together.")
        s.end(lesson=["a true friend is glad when you shine", "practice is never wasted"], ever=["and {f} always danced together"])
