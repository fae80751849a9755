"""Brothers and sisters: a new baby, twins, a secret, teasing, games, and old clothes."""
from . import plot
from ._extra import finish, meet, parent, sibling


@plot("new_baby", weight=1.4)
def new_baby(s):
    """Jealous of the baby: hides its rattle, runs away, makes noise or plays baby; what brings them together."""
    h = s.child()
    b, m = sibling(s, h, "baby"), s.kin(h, ("mom", "dad"))
    s.cast(h=h, b=b, m=m, toy=s.pick(["yellow rattle", "little silver bell", "soft blue blanket", "stuffed lamb"]))
    s.at("house")
    s.open(loves=["sing songs with {m}", "sit on {m.s} lap", "hear stories"], doing=["waiting at the window", "waiting for the new baby to come home"],
           about=["{h} was the only child in the house.", "{h} always had {m} all to {h.himself}."], after=["Today the new baby would come home."])
    s.say("At last, the door opened, and in came {h.his} {b.noun} {b.new}, wrapped in a blanket.", "Then the car came. {m} got out with a tiny bundle. It was {h.his} {b.noun}, {b.new}.")
    s.say("Everyone wanted to look at the baby. Nobody looked at {h}.", "\"What lovely little fingers!\" said all the visitors. They had brought gifts for {b}, but none for {h}.",
          "From morning to night, it was {b} this and {b} that. {m} had no time to read to {h}.")
    s.para()
    turn = s.pick(["hide", "leave", "noise", "baby"])
    if turn == "hide":
        s.say("One evening, {h} took the baby's {toy} and hid it [behind the sofa|in the closet|under a pillow].", "When nobody was looking, {h} hid the baby's {toy} [in a shoe|under the bed|behind the curtain].")
        s.say("{b} cried and cried. {m} looked everywhere for the {toy}. {h} said nothing, but {h.his} tummy felt strange.", "Without it, the baby could not sleep. It cried until its face was red, and {h} put both hands over {h.his} ears.")
        s.para()
        s.say("At last, {h} could not bear it any longer. {h.He} fetched the {toy} and held it out.", "Then {h} felt so sorry that {h.he} ran to get the {toy}. \"I took it,\" {h.he} whispered.")
        s.say("The baby stopped crying at once. It took hold of {h.s} finger and would not let go.", "{b} looked at {h} with big wet eyes and smiled for the very first time.")
        s.say("{m} was not angry. \"There is room on my lap for two,\" {m.he} said.", "{m} put an arm around {h}. \"I miss our songs too,\" {m.he} said. \"Let's sing one now.\"")
    elif turn == "leave":
        s.say("So {h} packed {h.his} bag with [a toothbrush, a sock, and three cookies|two books and a banana|a pillow and a teddy bear].", "\"I will go and live with Grandma,\" thought {h}. {h.He} put on {h.his} boots and {h.his} hat.")
        s.say("{h.He} got as far as the gate. Then {h} heard the baby cry, and {h.he} stood still.", "At the gate, {h.he} turned around to look at the house. It was getting dark, and {h} felt cold.")
        s.para()
        s.say("{m} came out and sat down on the step.", "The door opened. {m} had the baby on one arm.")
        s.speak("m", "Are you going away? Who will teach {b} to jump in puddles?", "I hope you will not go. {b} needs somebody to teach silly songs.", how="asked")
        s.say("{h} thought about it. Nobody else in the family was good at that.", "{h} looked at {b}. The baby waved a tiny hand.")
        s.say("Slowly, {h} walked back to the house and unpacked {h.his} bag.", "\"Well, I will stay until {b} can do it,\" said {h}, and they all went inside.")
    elif turn == "noise":
        s.say("One afternoon, {h} took a spoon and a pot. Bang, bang, bang! {h.He} marched around the bed.", "{h} wanted {m} to look at {h.him}, so {h.he} jumped up and down and sang as loud as {h.he} could.")
        s.say("The baby woke up and began to scream. {m} was cross and sent {h} to another room.", "{m} frowned. \"We had just put {b} to bed!\" {m.he} said. The baby was screaming.")
        s.para()
        s.say("All evening, nobody could calm the baby. {m} walked up and down, up and down.", "The baby would not stop. {m} tried milk, and a walk around the room, and a song.")
        s.say("Then {h} picked up the spoon again, but this time {h.he} tapped very softly. Tap, tap, tap.", "{h} tiptoed in and made {h.his} silliest face.")
        s.say("The baby stopped, stared, and laughed. It was a small, funny laugh, like a hiccup.", "{b} was quiet at once. Two wide eyes looked at {h}, and then there was a tiny giggle.")
        s.speak("m", "Nobody else can do that!", "You have found out what the baby likes. Thank you.", "Well, look at that! I could not do it without you.", how="happy")
    else:
        s.say("\"I want to be a baby too,\" said {h}. {h.He} lay down on the floor and said, \"Goo goo.\"", "So {h} decided to be a baby. {h.He} crawled around the house and would not talk.")
        s.say("{m} did not scold. {m.He} put a bib on {h} and fed {h.him!} some mashed carrots.", "\"Then you must have your nap now,\" said {m}. {h} had to lie in bed with the curtains closed.")
        s.para()
        s.say("In the kitchen, the big people were eating [chocolate cake|warm pancakes|ice cream]. It smelled wonderful.", "Outside, the other children were riding their bikes and calling for {h}.")
        s.speak("h", "Can babies have some of that too?" if "kitchen" in s.now[-1] else "Can babies ride bikes too?", how="asked")
        s.speak("m", "No, babies are too little. Only big children can.", how="kind")
        s.say("{h} jumped up and took off the bib. \"I am big again!\" {h.he} shouted." if "bib" in "".join(s.paragraphs) else "{h} jumped up. \"I am big again!\" {h.he} shouted.")
        s.say("Later, {h} went to look at {b}. \"You poor thing,\" {h.he} whispered. \"I will show you everything when you are big.\"", "That night, {h} told {b} about all the things that only big children can do.")
    s.end(lesson=["there is enough love for everyone", "being the big one is a fine thing"], ever=["said good night to the baby first", "helped to give {b} a bath"],
          close=["When {b} learned to walk, the first steps were to {h}.", "And the first word that {b} ever said was \"{h}.\""])


@plot("twins_swap", weight=1.1)
def twins_swap(s):
    """Twins change places to get out of a chore; it goes well, or the wrong one gets the prize, or the dentist."""
    h = s.child()
    f = s.child(h.gender)
    f.noun = "twin brother" if h.gender == "he" else "twin sister"
    m = parent(s, h, ("mom", "grandma", "dad"))
    mark, where = s.pick([("a tiny brown spot", "on {x} left ear"), ("a little scar", "on {x} knee"), ("a freckle", "on the tip of {x} nose")])
    s.cast(h=h, f=f, m=m, kids="brothers" if h.gender == "he" else "sisters", mark=mark, on=where.replace("{x}", "her" if h.gender == "she" else "his"))
    s.say("Once upon a time, there were twins named {h.new} and {f.new}.", "{h.new} and {f.new} were twins.", "Once, there were two {kids} who looked just the same. Their names were {h.new} and {f.new}.")
    s.say("They had the same hair, the same nose, and the same laugh.", "Even the neighbors could not tell who was who.", "They looked as alike as two peas.")
    s.say("Only {h} had {mark} {on}.", "There was just one way to know: {h} had {mark} {on}.")
    a, b = s.rng.sample(["sweep the yard", "wash the dishes", "feed the chickens", "water the plants", "pick the beans", "fold the socks"], 2)
    s.cast(a=a, b=b)
    s.say("One day, {h} had to {a}, and {f} had to {b}. They both made a long face.", "On Saturday, {m} told {h} to {a} and {f} to {b}.")
    s.speak("h", "I do not like to {a}.", "I wish I could do your job.", how="said")
    s.speak("f", "Then let's swap! Nobody will know.", "You be me, and I will be you!", how="whispered")
    s.say("They traded shirts and giggled.", "{h} put on {f.s} blue shirt, and {f} put on {h.s} red one.")
    s.para()
    turn = s.pick(["well", "prize", "dentist"])
    if turn == "well":
        s.say("It was wonderful. {h} liked to {b}, and {f} sang while doing the other job.", "Both jobs were done in half the time, because each of them liked the new job much better.")
        s.say("{m} came to look. {m.He} took a long look and raised one eyebrow.", "{m} came to look. At first, {m.he} smiled. Then {m} saw {mark}, and {m.he} raised one eyebrow.")
        s.speak("m", "How strange! {f} has {mark} today.", how="said")
        s.say("The twins turned red. Then they told the truth.", "{h} tried not to laugh, but it was no use.")
        s.speak("m", "You may keep your new jobs. But next time, just ask me.", "That was clever. But you do not need a trick. You can always ask to trade.", how="kind")
        s.para()
        s.say("So from then on, {h} did what {h} liked, and {f} did what {f} liked. Nobody made a long face.", "After that, {h} and {f} traded jobs every week, and they did not need to trade shirts.")
        s.end(lesson=["it is better to ask than to trick", "work is fun when you like it"])
    elif turn == "prize":
        s.say("{h} worked very hard. When the twins had traded their shirts back, {m} came out with a [shiny coin|big piece of pie|new red kite].", "{h} did such a good job that {m} brought out a big bag of candy. By then, the twins had traded their shirts back.")
        s.say("\"{f}, you did so well!\" {m} called. And before {h} could say a word, {f} was holding the prize.", "\"This is for you, {f}, because you did your job so well,\" said {m}. {f} took it and turned pink.")
        s.say("{h} could feel {h.his} face get hot. All that work, and {f} had the prize!", "{h} bit {h.his} lip. It was not fair, but it was their own trick.")
        s.para()
        s.say("{f} looked at the prize and then at {h}. \"Wait,\" {f} said. \"I am not the one who worked. We swapped.\"", "{f} could not be happy about it. \"I did not earn this,\" {f} said. \"It belongs to {h}.\"")
        s.speak("m", "Thank you for telling me. You are honest.", "You fooled me! But I am glad that you told the truth.", how="said")
        s.say("The twins shared the prize, and they finished the other job together.", "They shared the prize, and the next day they worked side by side.")
        s.end(lesson=["a trick can turn around and trick you", "it feels better to be honest"], close=["{h} was proud of having such an honest twin."])
    else:
        s.say("Then {m} came out with a coat. \"{f}, it is time to go to the dentist,\" {m.he} said, and took {h} by the hand.", "Just then, {m} called, \"{f}! Time for your haircut!\" And {m.he} took {h} by the hand.")
        s.speak("h", "But I am not {f}! I am {h}!", "No, no! It is not my turn!", how="cried")
        s.speak("m", "That is what {f} always says.", "Come along and be brave, {f}.", how="said with a laugh")
        s.say("{f} hid behind a bush and shook with laughter.", "At the window, {f} could not stop laughing.")
        s.para()
        s.say("Only in the big chair did {m} see {mark}. It was too late to go home, so it was {h} who had to sit still.", "In the big chair, {m} found {mark} and laughed. But it was too late to go home, and {h} had to be brave.")
        s.say("And the next week, {m} took the real {f} as well, and looked twice to be sure.", "And {f} did not laugh long, because the next day it was the turn of the real {f}.")
        finish(s, lesson=["a trick can go wrong in a funny way", "it is best to be yourself"], ever=["never answered to the name {f} again"], close=["{h} and {f} laughed about it for years."])


@plot("secret_surprise", weight=1.2)
def secret_surprise(s):
    """Two children plan a surprise; the little one cannot keep a secret, or can, or saves the day."""
    h = s.child()
    f = sibling(s, h)
    m = parent(s, h, ("mom", "dad", "grandma"))
    gift, verb, slip = s.pick([("a cake with strawberries", "baked", "We did not bake anything!"), ("a big card with gold stars", "painted", "There is no paint on my hands!"),
                         ("a chain of paper stars", "made", "Please do not look under the bed!"), ("a little wooden birdhouse", "built", "I did not hear any hammer!")])
    s.cast(h=h, f=f, m=m, gift=gift, verb=verb, it="the " + gift[2:].replace("big ", "").replace("little ", "").split(" with")[0])
    s.at("house")
    s.open(loves=["plan surprises", "make things", "whisper secrets"], doing=["thinking about {m.s} birthday", "making a plan for {m.s} birthday"], about=["{h} had {f.intro}."])
    meet(s, "f", "{h} had {f.intro}, who wanted to help.")
    s.speak("h", "We will make {gift}. But it is a secret! You must not tell anyone.", "Let's surprise {m.him!} with {gift}. Not a word to anyone!", how="whispered")
    s.say("{f} nodded, with both hands over {f.his} mouth.", "{f} promised. But {f} was small, and small people find it hard to keep a big secret.")
    s.say("When nobody was home, they {verb} {it}. It took all afternoon.", "They closed the door, and they {verb} {it}, as quiet as two mice.")
    s.para()
    turn = s.pick(["slip", "keep", "ruin"])
    if turn == "slip":
        s.say("At dinner, {m} asked, \"What did you do today?\"", "That evening, {m} said, \"You two are very quiet.\"")
        s.say("{f} turned pink. \"%s\" {f.he} said." % slip, "\"%s\" cried {f}." % slip)
        s.say("{h} kicked {f} under the table.", "{h} almost dropped {h.his} spoon.")
        s.say("{m} looked at the ceiling. \"I did not hear that,\" {m.he} said. \"My ears are full of potatoes.\"", "But {m} only hummed a song and went on eating, as if nothing had been said.")
        s.para()
        s.say("In the morning, they gave {m} {it}. {m.He} threw up {m.his} hands and cried, \"What a surprise!\"", "The next day, {m} opened {m.his} eyes very wide when {m.he} saw {it}.")
        s.say("{f} was sure that nobody had guessed. {h} saw {m} wink.", "{m} winked at {h} over {f.s} head, and {h} winked back.")
        s.end(lesson=["secrets are hard to keep when you are little", "love is the best part of a surprise"], close=["{h} never told {f} that the secret had slipped out."])
    elif turn == "keep":
        s.say("All evening, the secret jumped up and down inside {f}. {f.He} had to hide under the table and hold {f.his} nose.", "{m} tickled {f} and asked what was going on. {f} shook {f.his} head and ran around the house three times.")
        s.say("{f} told the cat that there was a secret in {f.his} mouth, and that it could not get out.", "At bedtime, {f} told the secret to {f.his} pillow, very softly, and to nobody else.")
        s.para()
        s.say("The next morning, they put {it} on the table. {m} came in and stopped.", "When {m} woke up, the two of them stood by the bed with {it}.")
        s.speak("m", "For me? I had no idea!", "Did you do this all by yourselves? I never guessed!", how="cried")
        s.speak("f", "I kept it in! I kept it in all night!", "I did not tell! I only told my pillow.", how="happy")
        s.say("{h} was even more proud of {f} than of the present.", "{h} hugged {f}. It had been the hardest job of all.")
        s.end(lesson=["even the smallest one can keep a promise"], close=["And {h} knew that {f} could be trusted."])
    else:
        s.say("But in the night, the dog got in. In the morning, there was nothing left but %s." % ("crumbs" if "cake" in gift else "little pieces"),
              "But when {h} carried it up the stairs, {h.his} foot slipped. {It} was ruined.")
        s.say("{h} sat down on the floor and cried. It was too late to make a new one.", "{h} looked at the mess. \"It is all over,\" {h.he} sobbed.")
        s.say("{f} patted {h} on the back and went out into the garden. {f.He} came back with [a yellow flower|one red leaf|a smooth white stone] in {f.his} hand.",
              "{f} ran to {f.his} bed and came back with {f.his} own teddy bear. \"We can give this,\" {f.he} said.")
        s.para()
        s.say("They gave it to {m} and told the whole sad story. {m} put {f.s} present in the middle of the table.", "{m} listened to the story and looked at the small gift for a long time. Then {m.he} gave them both a kiss.")
        s.speak("m", "This is the best birthday I could wish for.", "You two are my present.", how="kind")
        s.end(lesson=["it is the thought that counts", "a small gift can be a big one"])


@plot("tables_turned", weight=1.2)
def tables_turned(s):
    """Teasing: what the one is laughed at for soon happens to the other."""
    h = s.child()
    f = sibling(s, h, s.pick(["little", ""]))
    fault, name, same = s.pick([
        ("had lost a front tooth and talked in a funny way", "Toothless", "{h} bit into an apple. Something small and white stuck in it. It was {h.his} own front tooth"),
        ("was afraid of thunder", "Scaredy-cat", "a fat spider came down right in front of {h.s} nose. {h} screamed and jumped onto a chair"),
        ("had fallen into a muddy puddle", "Mud pie", "{h} was laughing so hard that {h.he} stepped on a wet leaf. Splash! {h.He} sat in the very same puddle"),
        ("had put {f.his} shoes on the wrong feet", "Duck feet", "{h} went out, and all the children began to giggle. {h.his} sweater was on inside out"),
        ("had sung a wrong note in the school song", "Squeaky", "it was {h.s} turn to sing. {h.He} opened {h.his} mouth, and no sound came out at all"),
        ("had spilled {f.his} milk", "Clumsy", "{h} reached for the bread, and over went the whole pot of soup")])
    s.cast(h=h, f=f, m=parent(s, h, ("mom", "dad", "grandma")), fault=fault, nick=name, same=same)
    s.open(loves=["make jokes", "tell jokes", "laugh"], doing=["laughing at {h.his} {f.noun} {f.new}"], about=["{h} thought that teasing was funny.", "{h} always had something to say."])
    s.say("{f} {fault}.", "This was because {f} {fault}.")
    s.speak("h", "{nick}, {nick}!", "Look at you, {nick}!", how="laughed")
    s.say("{f} did not laugh. {f.his} lip began to tremble.", "{f} turned away so that {h} would not see the tears.")
    s.say("\"Please stop,\" {f} said. But {h} made a song out of it and sang it all day.", "\"It is not funny,\" said {f}. But {h} would not stop.")
    s.para()
    s.say("Then {same}.", "And then, only a little later, {same}.")
    s.say("Now {h} did not feel like laughing. {h.his} ears were hot.", "{h} wanted to hide. {h.He} waited for {f} to laugh.")
    if s.chance(0.55):
        s.say("But {f} did not laugh. {f.He} came over and took {h.s} hand.", "But {f} knew how that felt. {f.He} said nothing and fetched a [towel|handkerchief|glass of water].")
        s.speak("f", "It can happen to anyone.", "Do not be sad. It happened to me too.", how="kind")
        s.para()
        s.say("{h} looked down. {f} had been so kind, and {h} had been so mean.", "{h} was ashamed. {h.He} had not been half as kind.")
        s.speak("h", "I am sorry that I called you {nick}.", "I was mean. I will never call you {nick} again.", how="whispered")
        s.speak("f", "I forgive you. But no more songs!", "It is all right now.", how="happy")
    else:
        s.speak("f", "{nick} yourself!", "Now who is {nick}?", how="shouted")
        s.say("{f} sang the song right back, and {h} began to cry. Then {f} felt bad and began to cry too.", "They shouted until they were both in tears.")
        s.para()
        s.say("{m} heard the noise and sat down between them. \"Does anyone here like that song?\" {m.he} asked.", "{m} came in and listened to both of them. \"How did it feel?\" {m.he} asked.")
        s.say("They both shook their heads. \"I started it,\" said {h}. \"I'm sorry.\"", "\"It felt bad,\" {h} said. \"And I was the one who began. I am sorry, {f}.\"")
        s.say("So they made a new song, with no mean words in it, and sang it as loud as they could.", "They shook hands, and the name {nick} was never heard again.")
    s.end(lesson=["teasing is only funny when everyone laughs", "you should treat others as you want to be treated", "anyone can make a mistake"],
          ever=["thought twice before laughing at somebody"])


@plot("sibling_away", weight=1.3)
def sibling_away(s):
    """The big one goes away; the room is quiet. A letter, a return, or only Sundays. Little dialogue."""
    h = s.child(trait="little")
    f = sibling(s, h, "big")
    where, back = s.pick([("to a summer camp by a lake", "week"), ("to stay with Grandpa on the farm", "week"), ("to a big school in the city", "far"), ("on a ship to learn to be a sailor", "far")])
    s.cast(h=h, f=f, m=parent(s, h, ("mom", "dad")), where=where, gift=s.pick(["a round white shell", "a long gray feather", "a smooth black stone", "a tiny wooden boat"]))
    s.at("house")
    s.open(loves=["play in the yard", "sit on the stairs"], doing=["standing at the gate with {h.his} {f.noun}, {f.new}"], about=["{h} did everything that {h.his} {f.noun} did."])
    s.say("{f} was going away {where}. There was a big brown bag next to {f.him!}.", "A bag was packed, because {f} was going {where}.")
    s.say("{h} was glad at first. Now the whole room would be {h.his!}, and all the toys too." if h.gender == "he" else "{h} was glad at first. Now the whole room would be hers, and all the toys too.",
          "\"Now I can have the top bunk,\" thought {h}, and {h.he} waved and waved.")
    s.para()
    s.say("The first day was fun. {h} jumped on both beds and played with {f.s} [drum|train|marbles].", "On the first day, {h} used all of {f.s} crayons and nobody said a word.")
    s.say("On the second day, {h} built a tower, but there was nobody to knock it down. On the third day, {h.he} did not want to play at all.", "But then it got quiet. There was no one to whisper with after the light was out.",
          "The next day, {h} set two spoons on the table by mistake and had to put one back.")
    s.say("{h} put on {f.s} old cap, which was far too big, and sat by the window.", "At night, {h} crept into {f.s} bed, because it still smelled a little like {f}.")
    s.para()
    if back == "week":
        s.say("{m} drew seven boxes on a piece of paper, and every evening {h} crossed out one.", "{h} saved half of {h.his} cookie every day and put it in a jar for {f}.")
        s.say("At last, there was a sound at the gate. {h} flew down the steps so fast that {h.he} lost a shoe.", "When the last day came, {h} sat on the step from breakfast on, and would not come in.")
        s.say("{f} had brought {gift}, just for {h}. But the best thing was that {f} was home.", "{f} lifted {h} high up into the air. \"You got bigger!\" {f.he} said.")
        s.say("That evening, they talked in the dark until {m} knocked on the wall.", "\"You can have your crayons back,\" said {h}. \"And your bed. And your cap.\"")
        s.end(lesson=["a room is only fun when you share it", "you can miss someone and be glad later"], close=["{h} slept on the bottom bunk, and it was just right."])
    else:
        s.say("One morning, a letter came, and {gift} fell out of it.", "After a long time, the mailman brought a small box. In it was {gift}, and a letter.")
        s.say("{m} read it aloud. \"I miss you every day,\" it said. \"When I am sad, I look at the moon. You can look at it too.\"", "\"Dear {h},\" it began. \"Please take care of my bed. I think of you when I brush my teeth.\"")
        s.say("{h} asked {m} to read it three more times.", "{h} drew a picture of the house and the cat and sent it back.")
        s.para()
        s.say("{f} came home only for the holidays. Each time there was much to tell, and each time the goodbye was hard.", "It was a whole winter before {f} came home, and then it was only for a few days.")
        finish(s, lesson=["people can be far away and still be close"], close=["Every evening, {h} looked at the moon and said good night to {f}.", "{h} kept the letter under {h.his} pillow, and the bed next to {h.him!} ready.",
                                                                                        "{h} still missed {f}, but it did not hurt as much as before."])


@plot("hid_too_well", weight=1.2)
def hid_too_well(s):
    """Hide and seek goes on too long: the hero falls asleep, or is stuck, or the others have gone home."""
    h = s.child()
    f = sibling(s, h, s.pick(["big", "little"]))
    spot, sign = s.pick([("in the big basket with the dirty clothes", "a sock that moved up and down"), ("in the closet behind the coats", "a shoe that stuck out"),
                         ("under the old blanket on the porch", "a lump that was snoring"), ("inside the empty barrel", "a soft sound like a kitten"),
                         ("in the dog's house", "two feet next to the dog's tail")])
    s.cast(h=h, f=f, m=parent(s, h, ("mom", "dad", "grandma")), spot=spot, sign=sign)
    s.place_for(h, "home", without=())
    s.open(loves=["play hide and seek", "find good hiding places", "hide"], doing=["playing hide and seek with {h.his} {f.noun} {f.new}"], about=["{h} was very good at hiding.", "{h} could sit as still as a stone."])
    s.say("{f} closed {f.his} eyes and began to count. \"One, two, three.\"", "It was {f.s} turn to count.")
    s.say("{h} hid {spot}. It was the best place ever.", "{h} ran here and there, and then {h.he} hid {spot}.")
    s.speak("f", "Ready or not, here I come!", how="shouted")
    s.say("{f} looked behind the door and under the table. {f.He} walked right past {h}.", "{f} looked high and low. Once, {f} stood so close that {h} held {h.his} breath.")
    s.para()
    turn = s.pick(["sleep", "sleep", "gone"])
    if turn == "sleep":
        s.say("It was warm and dark in there. {h.s} eyes closed, and soon {h.he} was fast asleep.", "{h} waited and waited. {h.his} head got heavy, and {h.he} began to dream.")
        s.say("{f} called, \"I give up! You win!\" But nobody came out.", "\"Come out now!\" called {f}. There was no answer, and {f} began to worry.")
        s.say("{m} came to help. They looked in every room and called from every window. Even the neighbors came with a lamp.", "{f} ran to fetch {m}. They searched the whole house and the street too. It began to get dark.")
        s.say("Then {f} saw {sign}.", "Then {m} stopped. \"Shh,\" {m.he} said. There was {sign}.")
        s.para()
        s.say("{h} opened one eye. \"Did I win?\" {h.he} asked.", "They lifted {h} out, and {h.he} yawned. \"Is it my turn to count?\" {h.he} asked.")
        s.say("{f} laughed and cried at the same time.", "{m} hugged {h} so hard that {h.he!} could not breathe." if s.roles["m"].gender != h.gender else "{m} gave {h} a very long hug.")
        s.speak("m", "You won. But next time, come out when we call.", "We were so worried! From now on, we call three times, and then you come out.", how="said")
        s.end(lesson=["a game is over when someone calls", "it is not fun to make people worry"], ever=["came out after the third call"])
    else:
        s.say("After a while, it was quiet. {h} smiled in the dark. {h.He} was sure that {h.he} would win.", "{h} heard steps, and then nothing at all. {h.He} waited for a long, long time.")
        s.say("But {f} had stopped looking. A friend had come by with a [new ball|puppy|bike], and {f} had forgotten all about the game.", "But {f} had smelled pancakes and had gone into the kitchen to eat.")
        s.say("When {h} crept out at last, {h.his} legs were stiff, and nobody was there.", "At last, {h} came out. There was no one to cheer for {h.him!}.")
        s.para()
        s.say("{h} found {f} and stood there with tears in {h.his} eyes.", "{h} went to {f} and did not say a word.")
        s.speak("f", "Oh no! I forgot you! I am so sorry.", "You were still hiding? I am sorry. I should have looked for you.", how="cried")
        if s.chance(0.5):
            s.say("{h} was angry for the rest of the day. It hurts to be forgotten.", "{h} did not want to play anymore that day.")
            s.say("But before bed, {f} came and said, \"Tomorrow I will look for you until I find you. I promise.\" And {f} kept the promise.")
            finish(s, ever=["did not hide quite so well, and {f} never stopped looking"], close=["And {h} was not angry anymore."])
        else:
            s.say("{f} gave {h} the best place at the table and the biggest piece. Then they started again, from the beginning.", "\"Hide again,\" {f} said. \"I will look for you even if it takes all night.\"")
            s.end(lesson=["you should finish the game you start", "nobody likes to be forgotten"])


@plot("hand_me_down", weight=1.1)
def hand_me_down(s):
    """Always the old things of the big one: something in the pocket, a coat of paint, or the next one who gets it."""
    h = s.child()
    f = sibling(s, h, "big")
    t, wear = s.pick([("coat", True), ("sweater", True), ("raincoat", True), ("bike", False), ("sled", False)])
    s.cast(h=h, f=f, m=parent(s, h, ("mom", "dad", "grandma")), t=t, use="wear" if wear else "ride", was="patched" if wear else "scratched")
    s.open(about=["{h} never got anything new.", "Everything that {h} had was old."], doing=["looking at a new {t} in the shop window", "dreaming of a new {t}"])
    meet(s, "f", "{h} had {f.intro}. When something got too small for {f}, it went to {h}.")
    s.say("That very day, {m} brought in {f.s} old {t}. \"This is for you now,\" {m.he} said.", "But it was {f.s} old {t} that {m} gave to {h.him!}. It was too small for {f}." if f.gender != h.gender else "But it was {f.s} old {t} that {m} gave to {h}.")
    s.say("It was {was} and not a bit shiny.", "It was much too old, thought {h}." if wear else "The paint was coming off, and it squeaked.")
    s.speak("h", "Why can't I have a new one?", "I always get the old things!", "I don't want it. It is ugly.", how="sad")
    s.say("{m} sighed. There was no money for a new one.", "\"It is still good and strong,\" said {m}. {h} only looked at the floor.")
    s.para()
    turn = s.pick(["pocket", "repair", "story"]) if wear else s.pick(["repair", "story"])
    if turn == "pocket":
        s.say("The next day it was cold, so {h} had to wear it. {h.He} put {h.his} hand in the pocket. Something was in there!", "{h} pulled it on and pushed both hands into the pockets. There was a piece of paper.")
        s.say("It was a note from {f}. \"This coat is lucky,\" it said. \"Please take good care of it.\"" if t == "coat" else "It was a note from {f}. \"This is lucky,\" it said. \"I wore it when I learned to skate.\"",
              "On the paper was a map with a red X. {f} had drawn it, just for {h}. Under the old tree in the yard, there was a box with three marbles in it.")
        s.say("{h} laughed out loud. No new {t} had ever had a thing like that in its pocket.", "{h} ran to {f} and hugged {f.him!}." if f.gender != h.gender else "{h} ran to {f} and gave {f} a big hug.")
    elif turn == "repair":
        s.say("{f} saw how sad {h} was. That evening, {f} took the {t} and closed the door.", "In the evening, {f} took the {t} to the shed and would not let anybody in." if not wear else "In the evening, {f} borrowed {m.s} sewing box and would not let anybody in.")
        s.say("In the morning, {h} could not believe it. There was a big yellow star on the back, and the buttons were all different colors." if wear else "In the morning, {h} could not believe it. The {t} was red with yellow flames, and it did not squeak at all.",
              "When the door opened, the old {t} had {h.s} name on it, in big blue letters.")
        s.speak("f", "Now it is not old. It is the only one like it in the world.", "I worked all evening. Do you like it?", how="said")
        s.speak("h", "It is better than new!", "I love it! Thank you, {f.call}!", how="happy")
    else:
        s.say("{m} sat down. \"Do you know that this was mine when I was small?\" {m.he} asked.", "\"This {t} has seen a lot,\" said {m}, and took {h} onto {m.his} lap.")
        s.say("Then {m} told how {f} had %s." % s.pick(["worn it on the day of the big snow, and how {m.he} had worn it to see the sea for the first time" if wear else "learned to ride on it, and how {m.he} had once raced a goat down the hill",
                                                  "lost it in the woods, and how a fox had slept on it until {m} found it again"]))
        s.say("{h} looked at the {t} again. It did not seem so ordinary now.", "{h} touched a scratch and asked, \"And where is this one from?\" There was a story for every mark." if not wear else "{h} touched a patch and asked, \"And where is this one from?\" There was a story for every patch.")
    s.para()
    s.say("From then on, {h} was proud to {use} it.", "{h} was glad to {use} it every day, until it was too small.")
    if s.chance(0.5):
        s.cast(c=s.child(trait="small"))
        s.say("And one day, when {h} had grown, {h.he} gave it to {c.intro} who lived next door. \"It is old,\" {h.he} told {c}. \"That is the best thing about it.\"",
              "When {h} got too big for it, there was {c.intro} next door who had none. {h} gave it away with a smile.")
        finish(s, lesson=["old things can be full of stories", "old things can be the best"], close=["{h} waved until {c} was around the corner.", "And {h} was sure that the old {t} was happy too."])
    else:
        s.end(lesson=["old things can be the best things", "new is not always better"])


@plot("cheated_game", weight=1.1)
def cheated_game(s):
    """One cheats to win: seen, or not seen and not happy either."""
    h = s.child()
    f = sibling(s, h)
    game, cheat, rule = s.pick([("a board game with snails", "pushed {h.his!} snail three steps ahead", "move only when the number says so"), ("cards", "hid the best card in {h.his!} sleeve", "keep your hands on the table"),
                                ("marbles", "moved the line with {h.his!} foot", "stay behind the line"), ("a game with paper boats", "blew on {h.his!} boat", "let the water do the work"),
                                ("a game of spoons and stones", "put an extra stone in {h.his!} bowl", "count aloud")])
    s.cast(h=h, f=f, m=parent(s, h, ("dad", "mom", "grandpa")), game=game, cheat=cheat)
    s.weather = "rainy"
    s.at("house")
    s.open(loves=["win", "play games", "be first"], doing=["playing {game} with {h.his} {f.noun} {f.new}"], about=["{h} hated to lose.", "{h} wanted to be the best at everything."])
    s.say("{f} was lucky that day and won the first game. {f} won the second one too.", "{f} was smaller, but {f.he!} was winning." if f.gender != h.gender else "{f} was smaller, but {f} was winning.")
    s.say("{h} got more and more cross.", "{h} frowned. It was not right that a little one should win.")
    s.say("When {f} looked out of the window, {h} {cheat}.", "Then {f} sneezed and closed {f.his} eyes, and quick as a cat, {h} {cheat}.")
    s.para()
    if s.chance(0.5):
        s.say("But {f} had seen it.", "{f} turned around too soon and saw everything.")
        s.speak("f", "That is not fair! You cheated!", "I saw that! I will not play with you anymore.", how="angry")
        s.say("{f} got up and went away. {h} tried to play alone, but it was silly to win against nobody.", "{f} ran to another room and closed the door. {h} looked at the game. Now there was no one to play with.")
        s.say("Outside, the rain fell and fell. It was a very long afternoon.", "{h} played with the left hand against the right hand. The left hand won, and it was no fun at all.")
        s.para()
        s.say("{h} knocked on the door. \"I am sorry I cheated,\" {h.he} said. \"Please come back. You can go first.\"", "At last, {h} pushed a piece of paper under the door. It said, \"I am sorry. I will play fair.\"")
        s.say("It took a while, but then the door opened.", "There was no sound. Then the door opened, just a little.")
        s.speak("f", "All right. But you must %s." % rule, "One more game. And you have to %s." % rule, how="said")
        s.say("This time, {f} won again. {h} swallowed hard. \"Well played,\" {h.he} said, and {h.he} almost meant it.", "They played until dinner. Sometimes {f} won, and sometimes {h} did.")
    else:
        s.say("So {h} won. \"You are so good,\" said {f}. \"I want to be like you.\"", "{h} won the game. {f} clapped and was not sad at all.")
        s.say("{h} wanted to be happy, but something was in the way. {h.his} throat felt tight.", "It was strange. {h} had won, but it did not feel like winning.")
        s.say("At dinner, {f} told everyone about it. \"{h} is the champion!\" {h} could not eat {h.his} soup.", "{f} even made a crown of paper and put it on {h.s} head. It felt as heavy as a stone.")
        s.para()
        s.say("In the end, {h} could not bear it. \"I did not win. I cheated,\" {h.he} said.", "\"Wait,\" {h} said in a small voice. \"I cheated. You are the real winner.\"")
        s.say("{f} was quiet. \"That was not nice,\" {f.he} said. Then {f} thought about it. \"But thank you for telling me.\"", "{f} looked hurt, and {h} felt bad. But then {f} pushed the game across the table. \"Again?\" {f.he} asked.")
        s.say("{h} gave {f} the crown, and the next game was fair." if "crown" in "".join(s.paragraphs) else "They played one more game before bed, and it was a fair one.")
    s.end(lesson=["it is better to lose fair than to win by cheating", "a game is only fun when it is fair"], ever=["never cheated again"])
