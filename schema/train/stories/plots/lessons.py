"""Wrong ways and what came of them: rudeness, greed, laziness, not listening, pushing in, wasting."""
from . import plot
from .endings import close


@plot("rude_then_polite", weight=1.1)
def rude_then_polite(s):
    """Hero orders everybody about; nobody helps; how the small polite word comes."""
    h = s.hero(animals=0.35, trait=s.pick(["rude", "spoiled", "loud", "grumpy"]))
    kid = h.kind is None
    m = s.kin(h, ("mom", "dad", "grandma"))
    need = s.pick(["stuck", "hungry", "rain"])
    a, b = s.rng.sample([x for x in ("fox", "goat", "duck", "rabbit", "squirrel") if x != h.noun], 2)
    s.cast(h=h, m=m, a=s.animal(a, named=False, trait="old"), b=s.animal(b, named=False, trait=s.pick(["busy", "young"])))
    if kid:
        s.cast(a=s.grownup("baker", named=True), b=s.grownup("gardener", named=False))
    s.place = None
    s.open(loves=["give orders", "get {h.his} own way"], doing=["walking through the village" if kid else "walking along the path"], about=["{h} never said please, and {h.he} never said thank you.", "\"Please\" was a word that {h} did not use."], after=["{h} never said please, and {h.he} never said thank you."])
    things = ("a roll", "a flower") if kid else ("an apple", "some clover")
    s.say("First {h} met {a.intro}. \"Give me %s!\" {h.he!} said. {a} frowned and turned away." % things[0], "{a.intro} was standing there. \"Hey, you! I want %s,\" said {h}. {a} only shook {a.his!} head." % things[0])
    s.say("Then {h} saw {b.intro}. \"Move! You are in my way,\" said {h}.", "Next came {b.intro}. {h} pushed past and stepped on {b.his!} foot, without one word of sorry.")
    s.para()
    if need == "stuck":
        s.say("{h} walked on with {h.his} nose in the air, so {h.he} did not see the ditch. Splash! {h.He} was up to {h.his} waist in mud." if kid else "{h} walked on with {h.his} nose in the air, so {h.he} did not see the ditch. Splash! {h.He} was up to {h.his} neck in mud.")
        s.speak("h", "Pull me out! Now!", "Come here and help me, quick!", how="shouted")
    elif need == "hungry":
        s.say("{h} walked a long way. Then {h.he} got hungry, very hungry, and everything {h.he} had was at home.", "By noon, {h.s} tummy was growling. {h.He} had nothing to eat, and it was far to go.")
        s.speak("h", "I want food! Bring me something!", "Somebody give me something to eat!", how="shouted")
    else:
        s.say("Then a storm came up. The rain was icy, and {h} was far from home.", "All at once, it began to rain and thunder. {h} ran to the nearest door.")
        s.speak("h", "Open the door! Let me in!", "Let me in at once!", how="shouted")
    s.say("{a} and {b} heard it, but they did not come.", "Nobody came. {b} looked over once and went on working.")
    s.say("{h} shouted until {h.his} voice was gone. Then it was very quiet.", "{h} stamped and yelled. It did not help one bit.")
    s.say("{h} remembered what {m} always said. \"A small word opens big doors.\" {h.He} had never known what it meant.", "Now {h} began to think. {m} used a certain word all day long, and everybody liked {m.him}.")
    s.para()
    stay = s.chance(0.25)
    s.say("\"Please,\" {h} whispered. It felt strange in {h.his} mouth. \"Please help me. I am sorry I was rude.\"", "{h} took a deep breath. \"Could you please help me?\" {h.he} said. \"I am sorry for the way I spoke.\"")
    if stay:
        s.say("But they had already gone home. No one was there to hear it.", "But it was too late. Everyone had left.")
        s.say({"stuck": "It took {h} until dark to climb out alone.", "hungry": "{h} had to walk all the way home with an empty tummy.", "rain": "{h} had to walk home through the icy rain and caught a bad cold."}[need])
        s.say("The next day, {h} went to {a} and {b} and said it again. This time, they heard it.", "All the way home, {h} practiced. \"Please. Thank you. I am sorry.\" The next day, {h.he} used all three.")
    else:
        s.say("{a} turned around at once. \"Now that is a different song,\" {a.he} said.", "\"Well, well,\" said {b}. \"So you can talk nicely.\"")
        s.say({"stuck": "They held out a long branch and pulled {h} out, one shoe after the other." if kid else "They held out a long branch and pulled {h} out.", "hungry": "They gave {h} bread and cheese and a place at their table." if kid else "They gave {h} nuts and berries and a place to sit.", "rain": "They let {h} in and gave {h.him!} a place by the fire."}[need])
        s.say("\"Thank you,\" said {h}. This time, it came out all by itself.", "\"Thank you very much,\" said {h}, and {h.he} meant it.")
    close(s, lesson=["polite words open doors", "it costs nothing to be polite", "people like to help those who are kind"] if kid else ["polite words open doors", "it costs nothing to be polite"], ever=["said please and thank you, even to the snails", "was as polite as could be"])


@plot("too_much_to_carry", weight=1.1)
def too_much_to_carry(s):
    """Greed: the last piece too many spoils it all. Little talk, mostly an unhappy end."""
    shape = s.pick(["mirror", "bridge", "jar", "nest"])
    if shape == "mirror":
        h = s.animal(["dog", "fox", "cat", "bear"], trait=s.pick(["greedy", "hungry", "little", "young"]))
        f = s.animal(["frog", "duck", "turtle"], named=False)
        s.cast(h=h, f=f, food={"dog": "a big bone", "fox": "a fat fish", "cat": "a fat fish", "bear": "a whole honeycomb"}[h.noun])
        s.cast(it="the " + s.roles["food"].split()[-1])
        s.place = None
        s.open(loves=["look for food", "think about food"], doing=["on the way home with {food} in {h.his} mouth"], about=["{h} never had enough.", "{h} always wanted what others had."])
        s.say("It was the best one in a long time.", "{h} could hardly wait to eat {it} in peace.", p=0.7)
        s.say("{h.He} came to a narrow bridge and looked down. There in the water was another %s with {food}!" % h.noun, "The way led along a quiet pond. {h} looked in and saw another %s, and that one had {food}, too!" % h.noun)
        s.say("And it looked even bigger than {h.s} own.", "\"Two are better than one,\" thought {h}.")
        s.para()
        if s.chance(0.3):
            s.say("\"Don't,\" croaked {f.intro} from the reeds. \"Look again.\" But {h} did not listen to advice from somebody so small." if f.noun == "frog" else "\"Don't,\" said {f.intro} in the reeds. \"Look again.\" But {h} did not listen.")
        s.say("{h} opened {h.his} mouth to snatch it. Plop! {It} fell into the water and sank.", "{h.He} growled and snapped at the other one. At that moment, {it} dropped out of {h.his} mouth and was gone.")
        s.say("The other %s had nothing now, either. It only stared at {h} with a wet, sad face." % h.noun, "Rings ran over the water. When it was still again, {h} saw only {h.his} own face.")
        s.say("{h} stood there for a while. Then {h.he} went home hungry.", "That night, {h} lay awake, because {h.his} tummy would not be quiet.")
    elif shape == "bridge":
        h = s.hero(animals=0.4)
        f = s.friend_for(h)
        thing = s.pick(["apples", "nuts", "pears", "plums"])
        s.cast(h=h, f=f, thing=thing)
        s.place = None
        s.open(loves=["gather things", "have more than the others"], doing=["picking {thing} with {h.his} friend {f.new}"], about=["{h} always wanted the biggest part."])
        s.say("{f} filled one small basket. \"That is enough for me,\" {f.he} said.", "When {f} had a basket full, {f.he} stopped and sat down in the shade.")
        s.say("But {h} filled a basket, a sack, both pockets, and a hat." if h.kind is None else "But {h} filled a basket, a sack, and both cheeks.", "{h} did not stop. {h.He} picked until every branch was bare, and the basket was as high as a tower.")
        s.speak("f", "You can't carry all that. Leave some for the birds.", "Shall I take some for you?", how="said")
        s.speak("h", "No! They are all mine!", "You just want to have them yourself!", how="angry")
        s.para()
        s.say("{f} went over the little bridge, easy and light. {h} came after, step by step. The boards groaned.", "On the way home, there was a steep hill. {h} could not see over the top of {h.his} load.")
        s.say("Then the handle broke. The {thing} rolled away like a river, down into the stream, and every one was gone.", "{h} stepped on one of the {thing}, slipped, and fell. Away the rest of them rolled, hop, hop, hop, into the deep water.")
        s.para()
        if s.chance(0.5):
            s.say("{h} sat down and cried. {f} looked at {f.his} own small basket. \"Half of this is enough for me,\" {f.he} said, and poured.", "{f} did not say, \"I told you so.\" {f.He} just held out the small basket.")
            s.say("{h} took one and was ashamed.", "{h} had never said thank you so quietly.")
        else:
            s.say("{f} had enough for a pie that evening. {h} had nothing, and {h.his} back hurt.", "\"I would have helped you,\" said {f}. But {h} was too angry to answer, and they went home apart.")
    elif shape == "jar":
        h = s.child() if s.chance(0.5) else s.animal(["monkey", "squirrel", "mouse"])
        m = s.kin(h, ("mom", "grandpa"))
        s.cast(h=h, m=m, thing=s.pick(["nuts", "candies", "cherries"]))
        s.place = None
        s.open(loves=["eat sweet things", "look into jars"], doing=["standing in front of a big jar full of {thing}"], about=["{h} always took as much as {h.he} could."])
        s.say("\"You may take some,\" said {m}. {h} put {h.his} hand in and took as many as it could hold.", "{m} had said that {h.he} could have a few. {h} reached in and grabbed a big handful.")
        s.say("But the neck of the jar was narrow. {h.his} hand would not come out.", "Then {h} wanted to pull out {h.his} hand. It was stuck!")
        s.para()
        s.say("{h.He} pulled and twisted and ran around the table with the jar on {h.his} arm.", "{h} pulled until {h.his} face was red. The jar came along, but the hand did not come out.")
        s.speak("h", "The jar bit me!", "Help! It will not let me go!", how="cried")
        s.say("{m} came and looked. \"The jar is not holding you,\" {m} said. \"You are holding the jar.\"", "{m} smiled a little. \"Open your hand,\" {m} said.")
        s.say("{h} did not want to let go. It took a long time. At last, {h.he} opened {h.his} fingers, and the hand slipped out as if by magic. There were two {thing} in it.", "{h} thought about it for a long while. Then {h.he} let go of all but one, and it was as easy as anything.")
        s.para()
        s.say("{h} ate slowly. It was only a little, but it tasted better than ever.", "{h} ate what {h.he} had, very slowly. It had never tasted so good.")
    else:
        h = s.animal(["bird", "squirrel", "mouse"], trait=s.pick(["busy", "greedy", "little"]))
        s.cast(h=h, home={"bird": "nest", "squirrel": "hollow tree", "mouse": "hole"}[h.noun])
        s.place_for(h, "trees") if h.noun != "mouse" else s.place_for(h, "outdoor")
        s.open(loves=["find shiny things", "bring things home"], doing=["{place.at}, looking for shiny things"], about=["{h} had a cozy {home}, but it never seemed full enough."])
        s.say("{h.He} found a button and took it home. Then {h.he} found a spoon. Then came a bell, a key, and half a mirror.", "First it was a bottle cap. Then it was a ring, and then a spoon, and then a whole teapot.")
        s.say("The {home} got fuller and fuller. {h} had to sleep standing up.", "Soon there was no room left to lie down. {h} did not mind. It all glittered so much!")
        s.say("A neighbor came to visit, but there was no place to sit, so the neighbor went away again.", "\"Do you need all that?\" asked the neighbors. \"I do,\" said {h}.", p=0.7)
        s.para()
        s.say("One evening, {h} brought one more thing. It was only a little coin.", "Then {h} came home with a tiny glass bead. \"Just this one,\" {h} said.")
        s.say("There was a crack. " + {"bird": "The branch broke, and the whole nest came down with a crash.", "squirrel": "The old tree split, and everything poured out onto the ground.", "mouse": "The ceiling gave way, and the hole fell in."}[h.noun])
        s.say("{h} sat beside the heap in the rain and did not know where to go.", "Everything was broken, and it was getting dark.")
        s.para()
        s.say("The neighbors took {h} in for the night, though they had only a little room. And it was warm there.", "It took {h} many days to build a new {home}. It was small and plain, with nothing in it but moss.")
        s.say("{h} slept better than ever before.", "For the first time, {h} had room to turn around.")
    close(s, lesson=["if you want too much, you may lose everything", "enough is as good as a feast", "greed brings no joy"], ever=["knew when to stop", "was happy with a little"])


@plot("put_it_off", weight=1.1)
def put_it_off(s):
    """A job is put off day after day; then it is needed; who helps, what is lost."""
    h = s.hero(animals=0.5, trait=s.pick(["lazy", "sleepy", "dreamy", "young", "happy"]))
    kid = h.kind is None
    f = s.friend_for(h)
    job, ready, crisis, lost = s.pick([
        ("mend the hole in the roof", "mended {f.his} roof", "a storm came, and the rain poured into {h.s} bed", "The floor was a lake, and {h.his} blanket floated by."),
        ("gather wood for the winter", "had a stack of wood up to the window", "it snowed for three days, and {h.s} stove was cold", "There was ice on the inside of the window."),
        ("fix the gate", "had fixed {f.his} own gate long ago", "the goats came in at night, and in the morning {h.s} garden was gone", "They had even eaten the scarecrow."),
        ("practice the song for the big show", "practiced every evening", "the day of the show came, and {h} stood on the stage and did not know how it began", "Everyone looked at {h.him}, and {h.his} mouth was dry.")][:4 if kid else 2])
    if not kid:
        job, ready, crisis, lost = s.pick([("mend the hole in the roof", "mended {f.his} roof", "a storm came, and the rain poured into {h.s} bed", "The floor was a lake, and {h.his} pillow of moss floated by."), ("gather food for the winter", "had filled {f.his} pantry to the top", "deep snow fell, and {h.s} pantry was empty", "There was not one crumb on the shelf."), ("gather wood for the winter", "had a stack of wood as high as a tree", "it snowed for three days, and there was nothing to burn", "There was ice on the wall.")])
    s.cast(h=h, f=f, job=job, ready=ready, crisis=crisis, lost=lost)
    s.place = None
    s.open(loves=["lie in the grass", "look at the clouds", "sleep late"], doing=["lying in the grass, doing nothing", "lying in the sun, watching the clouds"], about=["\"Later\" was {h.s} favorite word."])
    s.say("{h} had to {job}. But the sun was so warm.", "There was a job to do. {h} had promised {h.himself} to {job}.")
    s.say("{h.his} friend {f.new} came by. \"Shouldn't you {job}?\" {f} asked." , "\"Don't you have to {job}?\" asked {h.his} friend {f.new}.")
    s.speak("h", "I will do it tomorrow.", "There is plenty of time.", "Later! Come and lie down, too.", how="said")
    s.say("The next day, there was a butterfly to follow. The day after that, it was too hot.", "But the next day was even nicer, and the day after that there was a nap to take.", "On Monday, {h} was tired. On Tuesday, {h.he} could not find {h.his} tools. On Wednesday, there was cake." if kid else "On Monday, {h} was tired. On Tuesday, it was windy. On Wednesday, there were berries to eat.")
    s.say("{f} did not nap. {f.He} {ready}.", "Meanwhile, {f} {ready}.")
    s.para()
    s.say("Then {crisis}.", "And then {crisis}.")
    s.say(lost)
    s.say("\"If only I had done it,\" {h} moaned.", "Now {h} would have worked all day, but now it was too late.", "{h} thought of all the days in the grass.")
    s.para()
    end = s.pick(["help", "alone", "swap"])
    song = "song" in job
    if song:
        if end == "help":
            s.say("Then {f} began to sing from the first row, very softly. {h} heard the words and sang after {f.him!}." if f.gender != h.gender else "Then {f} began to sing from the first row, very softly. {h} heard the words and joined in.")
            s.say("It was not a good song, but it was a whole one.", "They got to the end of it together, and the people clapped a little.")
            s.say("\"You saved me,\" said {h}. \"Only this once,\" said {f}.")
        else:
            s.say("{h} ran off the stage and cried behind the curtain.", "Somebody laughed. {h} turned and ran.")
            s.say("When {f} sang, it was so beautiful that nobody coughed. {h} listened from behind the curtain, and that was hard.")
    elif end == "help":
        s.say("{h} knocked at {f.s} door and did not know where to look. \"You may come in,\" said {f}. \"But tomorrow, you will work.\"", "{f} came through the %s with a lamp. \"Come with me,\" {f.he} said. \"I have enough for two.\"" % ("snow" if "snow" in crisis else "rain" if "rain" in crisis else "field"))
        s.say("And the next day, {h} worked so hard that {f} had to tell {h.him!} to stop for lunch." if f.gender != h.gender else "And the next day, {h} worked so hard that {f} had to make lunch for both of them.")
    elif end == "alone":
        s.say("{h} did not dare to ask {f} for help. {h.He} sat through it alone, and it was a long, hard time.", "Nobody could do it for {h} now. {h.He} was cold and hungry and very much ashamed." if "goats" not in crisis else "Nobody could bring the cabbages back. {h} ate dry bread for weeks.")
        s.say("When it was over, {h} got up before the sun and began to work.", "But {h} lived through it, and as soon as it was over, {h.he} began to {job}.")
    else:
        s.say("{f} was willing to help. \"But you must give me something for it,\" {f.he} said. \"Teach me how to lie in the grass and look at clouds. I never learned that.\"")
        s.say("So {h} learned to work from {f}, and {f} learned to rest from {h}. Both of them got better every week.")
        close(s, lesson=["there is a time to work and a time to rest"], last=["And {h} and {f} took their naps after the work was done."])
        return
    close(s, lesson=["it is better to do things right away", "tomorrow can be too late", "work comes first and rest comes after"], ever=["did the hard things first"])


@plot("did_not_listen", weight=1.4)
def did_not_listen(s):
    """A warning is not heeded and it ends badly; told in several kinds. Mostly sad."""
    h = s.child()
    m = s.kin(h, ("mom", "dad", "grandma", "grandpa"))
    warn, tempt, deed, hurt, cure, lesson = s.pick([
        ("Don't touch the stove. It is hot", "The stove was red and shiny, and it made a nice sound", "put one finger on it, just for a moment", "It burned like fire! {h} screamed", "{m} held the finger under cold water and put a bandage on it", "hot things can hurt you"),
        ("Put on your boots. It is wet outside", "The boots were heavy, and the grass looked so soft", "ran out with bare feet", "By evening, {h} was shaking and sneezing", "{h} had to stay in bed for a whole week and drink bitter tea", "it is smart to keep your feet dry"),
        ("Stay off the ice. It is too thin", "The pond was white and smooth, and nobody was looking", "took one step, and then another", "Crack! {h.his} leg broke through, and the icy water came up to {h.his} waist", "{m} heard the cry, lay down flat, and pulled {h} out with a long pole", "thin ice is dangerous"),
        ("Don't run with the scissors", "The game was so exciting, and {h} was in a hurry", "ran down the stairs with the scissors still in {h.his} hand", "{h.He} tripped. There was a deep cut in {h.his} arm, and it bled a lot", "They had to go to the doctor, who sewed it up with five stitches", "you should walk when you carry something sharp"),
        ("Don't tease the goose. It bites", "The goose looked so funny with its long neck", "pulled a feather out of its tail", "The goose hissed and bit {h} in the leg, and then it chased {h.him!} all around the yard", "{m} had to come with a broom", "you should leave animals in peace"),
        ("Don't eat those red berries. They are poison", "They shone like little beads and smelled sweet", "put three of them in {h.his} mouth", "Soon {h.his} tummy hurt so much that {h.he} lay on the ground and cried", "The doctor came and gave {h} something awful to drink, and {h} was sick all night", "you must never eat what you do not know"),
        ("Stay close to me in the market. It is crowded", "At one stand, there was a monkey in a little vest", "let go of the hand and followed the monkey", "When {h} looked up, there were only strange legs and strange faces", "It took an hour until a policeman brought {h} back to {m}. {m.s} eyes were red", "it is important to stay close"),
        ("Don't lean over the fence. It is old", "On the other side, there was a puppy", "climbed up and leaned over as far as {h.he} could", "The fence broke, and {h} fell into the thorns", "It took {m} all evening to pull out the thorns, one by one", "a warning has a reason")])
    s.cast(h=h, m=m, deed=deed)
    s.place = None
    s.open(loves=["do as {h.he} pleased", "try everything"], doing=["getting ready to go out and play" if warn.startswith(("Put", "Stay off", "Don't tease", "Don't eat", "Don't lean")) else "at the market with {m}" if "market" in warn else "playing in the kitchen" if "stove" in warn else "cutting out paper stars in {h.his} room"],
           about=["{h} was a sweet child, but {h.he} did not like to listen.", "When somebody told {h} something, it went in at one ear and out at the other."])
    s.say("\"%s,\" {m} said." % warn, "\"%s,\" said {m}. \"Do you hear me?\" \"Yes, yes,\" said {h}." % warn, "{m} looked up. \"%s,\" {m} warned." % warn)
    s.say("{h} nodded, but {h.he} was thinking of something else.", "{h} heard it. But {h.he} did not believe it.", p=0.7)
    s.say("%s. {h} forgot the warning." % tempt if s.chance(0.4) else "%s." % tempt)
    s.say("\"Nothing will happen,\" {h} thought.", "\"Just this once,\" said {h}.", "{h} looked left and right. {m} was busy.", p=0.8)
    s.say("So {h} {deed}.", "And then {h} {deed}.")
    s.para()
    s.say("%s." % hurt if "screamed" not in hurt else "%s." % hurt)
    if s.chance(0.5) and "boots" not in warn:
        s.speak("h", "Help! Help me!", "{m.call}! {m.call}!", how="cried")
    s.say("%s." % cure)
    s.para()
    if s.chance(0.5):
        s.speak("h", "I am sorry. I should have listened.", "You told me, and I did not listen.", how="sad")
        s.speak("m", "I don't say these things to annoy you. I say them because I love you.", "I was so frightened. Please listen next time.", how="said softly")
    else:
        s.say("{m} did not scold. {m.He} only held {h} tight, and {h} could feel how {m.his!} heart was beating.", "{h} was too ashamed to say a word. {m} was quiet, too.", "For a long time, {h} did not feel like playing.")
    if "market" not in warn and "boots" not in warn:
        s.say("The others played outside that week, and {h} could only watch from the window.", "It was many days before everything was well again.", p=0.6)
    close(s, lesson=[lesson, "it is important to listen"], ever=["listened the first time", "listened when {m} warned {h.him}".replace("{h.him}", "{h.him!}")])


@plot("pushed_in_line", weight=1.0)
def pushed_in_line(s):
    """Hero pushes to the front; what comes of being first; sent back or sorry."""
    h = s.child()
    f = s.child()
    goods, last, who = s.pick([("ice cream", "cone", "the ice cream man"), ("the pony ride", "ride", "the man with the pony"), ("a balloon", "balloon", "the balloon lady"), ("the big swing", "turn", "the teacher"), ("face painting", "picture", "the painter")])
    s.cast(h=h, f=f, goods=goods, who=who, last=last)
    s.place = None
    s.open(loves=["be first", "win"], doing=["at the fair, where a long line of children stood waiting for {goods}", "at the school party, at the end of a long line for {goods}"], about=["{h} hated to wait."])
    s.say("The line moved as slowly as a snail.", "There were ten children in front of {h.him}. {h.He} counted them twice.", "{h} hopped from one foot to the other. {h.He} could not stand it.")
    s.say("So {h} pushed past one child and squeezed past another, until {h.he} stood right behind the first one.", "Then {h} ducked down and crept along, and came up again at the very front.")
    s.say("\"Hey! I was here first!\" said {f.intro}.", "{f.intro} almost fell over. \"That is not fair!\" {f} said.")
    s.speak("h", "I am in a hurry.", "So what? I can't wait that long.", how="muttered")
    s.para()
    end = s.pick(["sent", "last", "alone"])
    if end == "sent":
        s.say("But {who} had seen everything. \"The end of the line is over there,\" came the answer, and a finger pointed far, far back.".replace("But {who} had seen everything. \"", "But {who} had seen everything. \"Your place is back there,\" said {who}. \"") .replace("The end of the line is over there,\" came the answer, and a finger pointed far, far back.", "Everybody here has to wait.\""), "{Who} shook a finger. \"Nobody gets anything here by pushing. Go to the end.\"")
        s.say("{h} had to walk past all of them, and everyone looked. {h.his} ears burned.", "It was the longest walk of {h.s} life.")
        s.say("Now there were twenty children in front of {h.him}. {h} waited and had a lot of time to think.", "The sun began to go down, and still it was not {h.s} turn.")
        s.say("At last, {h} got to the front. Behind {h.him} stood a very small boy, who was hopping from one foot to the other. \"You go first,\" said {h}.")
    elif end == "last":
        s.say("{Who} did not see it, and {h} was next. But it was the last {last} of the day. \"All done,\" said {who}.", "So {h} got it. \"That was the last one,\" said {who}. \"I am sorry, children.\"")
        s.say("{f} had been waiting for an hour. {f.His} eyes filled with tears.".replace("{f.His}", "{f.his}"), "{h} turned around and saw {f.s} face. {f} did not shout. {f.He} just cried.")
        if goods in ("ice cream", "a balloon"):
            s.say("The {last} did not feel good in {h.s} hand anymore. {h} went over and held it out. \"It was your turn,\" {h.he!} said.", "{h} took one look at the {last} and could not enjoy it. \"This is yours,\" {h.he!} said.")
            if s.chance(0.5):
                s.say("{f} wiped {f.his} nose. \"We can share it,\" {f.he} said." if goods == "ice cream" else "{f} wiped {f.his} nose. \"We can hold it together,\" {f.he} said.")
            else:
                s.say("{f} took it and walked off without a word. {h} could understand that.")
        else:
            s.say("{h} had {h.his} {last}, but it was no fun. {h.He} could feel how all the others were looking at {h.him!}.", "It was over quickly. When {h} came back, nobody wanted to stand next to {h.him!}.")
            s.say("The next day, {h} looked for {f} in the yard. \"I am sorry,\" {h.he!} said. \"Next time, you go first.\"")
    else:
        s.say("Nobody stopped {h}, and {h.he} was first. {h.He} was done in a minute. And then?", "So {h} was first and finished before all the others.")
        s.say("The others in the line were talking and laughing. {f} was telling a joke, and they sang a song together. Waiting seemed to be the best part.", "{h} stood around alone. In the line, they were all telling riddles.")
        s.say("\"May I stand with you?\" asked {h}. {f} thought about it. \"At the end,\" {f.he!} said. \"Then yes.\"", "So {h} went back and got in line again, at the very end this time. After a while, {f} told {h.him!} a riddle, too.")
    close(s, lesson=["everyone must wait for a turn", "being first is not everything", "it is not fair to push"], ever=["waited in line like everyone else"])


@plot("used_it_all_up", weight=1.0)
def used_it_all_up(s):
    """Hero wastes what there is plenty of; then it is gone when it matters. Little talk."""
    h = s.child()
    m = s.kin(h, ("mom", "dad", "grandma", "grandpa"))
    what = s.pick(["water", "paper", "food", "glue", "matches"])
    s.cast(h=h, m=m)
    d = {"water": ("There was a big barrel of rain water behind the house", "{h} poured bucket after bucket over the stones to make a river. {h.He} left the tap open as well", "Then it did not rain for five weeks, and the barrel was empty. {h.s} own flowers hung their heads", "{h} saved the water from {h.his} bath and carried it to the flowers, cup by cup", "The roses lived, but the little sunflower was dead", "water is precious"),
         "paper": ("{h} had been given a thick new block of paper for {h.his} birthday", "{h.He} made one line on a sheet and threw it away. {h.He} made a dot on the next one and threw it away, too", "A few days later, it was {m.s} birthday, and {h} wanted to draw the finest picture of all. There was not one sheet left", "{h} looked in the trash. There were all the sheets with just one line on them. {h.He} turned the line into a cat, and the dot into a sun", "{m} hung all of them on the wall, in one long row", "even a used sheet is good for something"),
         "food": ("There was always plenty on the table", "{h} took big helpings and left half of them. {h.He} bit into an apple once and threw it over the fence", "Then a great storm came, and the road was closed. By the third day, there was only some bread left", "{h} ate a dry crust and picked up every crumb with a wet finger. It tasted better than cake", "When the road was open again, {h} saw the bread in the shop and just stood there for a while", "food is too good to be thrown away"),
         "glue": ("There was a full jar of glue on the shelf", "{h} glued spoons to the table and leaves to the window. {h.He} let the rest run down in long, slow drops to see how far it went", "On Sunday, {h} dropped {h.his} favorite toy horse, and a leg broke off. {h} ran for the glue. The jar was empty and dry", "{m} tied the leg on with a piece of string", "The horse could stand again, but it always leaned a little", "you should keep something for the day when you need it"),
         "matches": ("They had a whole box of candles for the winter", "{h} burned one after another in the bright day, just because they were pretty", "Then, one night, the lights went out. There was not one candle in the box", "{h} and {m} had to feel their way to bed along the wall, and {h} bumped {h.his} head on the door", "It was the longest night of the winter", "it is foolish to waste light when the sun is shining")}[what]
    s.place = None
    s.open(loves=["play with everything", "make a mess"], doing=["at home with nothing to do", "looking for something to do"], about=["{h} never thought about tomorrow."])
    s.say(d[0] + ".")
    s.say(d[1] + ".")
    s.say("\"Don't waste it,\" said {m}. \"One day, you will need it.\"", "{m} shook {m.his} head. \"That is a waste,\" {m} said. \"It will not last forever.\"")
    s.speak("h", "But there is so much of it!", "We can always get more.", how="answered")
    s.para()
    s.say(d[2] + ".")
    s.say("{h} remembered what {m} had said.", "{h} felt {h.his} face get hot.", "How {h} wished for just a little of what was gone!")
    s.say(d[3] + ".")
    if s.chance(0.4):
        s.say("\"I am sorry I wasted it,\" {h} said. {m} only nodded.", "{m} did not say, \"I told you so.\" {h} was thankful for that.")
    s.para()
    s.say(d[4] + ".")
    close(s, lesson=[d[5], "you should not waste what you have"], ever=["used only as much as {h.he} needed", "thought of tomorrow, too"])
