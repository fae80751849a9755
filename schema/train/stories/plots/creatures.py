"""Animals with one idea: a proud rooster, a mouse and a cat, a slow turtle, a frog who wants to fly, fish and bird."""
from . import plot
from ._extra import creature, finish, meet


@plot("proud_rooster", weight=1.1)
def proud_rooster(s):
    """The rooster thinks that he makes the sun rise; one day he does not crow."""
    h = creature(s, "rooster", s.pick(["proud", "vain", "loud", "handsome"]), "he")
    f = creature(s, s.pick(["hen", "pig", "goat", "duck", "lamb"]), s.pick(["old", "wise", "quiet"]), "she")
    s.cast(h=h, f=f)
    s.at("farm")
    why = s.pick(["sleep", "voice", "pout"])
    s.open(loves=["look at {h.his} tail in the pond", "tell everyone how great {h.he} was"], doing=["sitting on top of the barn", "walking up and down in the yard"], about=["{h} had a red comb and a shiny green tail.", "Every morning, {h} crowed, and then the sun came up."])
    s.speak("h", "The sun gets up because I call it!", "Without me, it would be dark all day.", how="said to all the animals")
    s.say("The little chicks believed it. {f.intro} did not.", "{f.intro} only shook {f.his} head.", "The others were tired of hearing it. {f.intro} went on eating.")
    s.speak("f", "Are you sure about that?", "I think the sun can get up by itself.", how="said")
    s.say("{h} was [angry|offended]. {h.He} lifted {h.his} beak and strutted away.", "\"You are just jealous,\" said {h}, and {h.he} turned {h.his} back.")
    s.para()
    if why == "sleep":
        s.say("That night, there was a party in the barn, and {h} sang until it was very late. In the morning, {h.he} slept and slept.", "That night, the owl told such good stories that {h} went to bed much too late.")
        s.say("When {h} opened {h.his} eyes, the sun was already high in the sky.", "{h.He} woke up with a start. It was bright, and the bees were at work.")
    elif why == "voice":
        s.say("The next day, {h} had a sore throat. {h.He} opened {h.his} beak, and only a tiny squeak came out.", "But in the night it rained on {h}, and {h.he} caught a cold. In the morning, {h.he} could not crow at all.")
        s.say("{h} was terrified. \"Now it will be dark forever,\" {h.he} whispered. But slowly, the sky turned pink, and the sun came up.", "{h} hid {h.his} head under a wing and waited for the great darkness. It did not come. The sun rose, round and warm as ever.")
    else:
        s.say("\"I will show them,\" thought {h}. The next morning, {h.he} sat on the roof and did not make a sound.", "So {h} made a plan. In the morning, {h.he} kept {h.his} beak shut and waited for the dark.")
        s.say("But the sun came up all the same. It even seemed to smile.", "It got light, little by little. The sun did not need anyone to call it.")
    s.say("{h} felt very small. {h.his} tail hung down in the dust.", "{h} did not know where to look. {h.He} was only a rooster, after all.")
    s.para()
    turn = s.pick(["needed", "needed", "humble"])
    if turn == "needed":
        s.say("But what was that? The cows had not been milked, and the children had missed the school bus. Nobody on the farm had woken up in time!", "Then the farmer came running with one boot on. \"I am late! Why did nobody wake me?\" he cried.")
        s.speak("f", "The sun does not need you, {h}. But we do.", "You do not wake the sun. You wake us.", how="kind")
        s.say("{h} thought about that. It was a smaller job, but it was a real one.", "Slowly, {h} lifted {h.his} head again.")
        s.say("The next morning, {h.he} flew up to the fence and crowed. The farmer got up, the cows were milked, and the day could begin.", "From then on, {h} crowed every day at the same time, but not a bit louder than was needed.")
        s.end(lesson=["you do not have to be great to be useful", "it is better to be useful than to be proud"], ever=["never said again that the sun was {h.his!}"])
    else:
        s.say("{h} went to {f}. \"You were right,\" {h.he} said. It was the hardest thing that {h.he} had ever said.", "All day, {h} did not come out. In the evening, {h.he} told the chicks that {h.he} had been wrong.")
        s.say("\"Come,\" said {f}. \"Let's watch it together.\" So they sat side by side, and the sky turned red and gold.", "{f} made room on the fence. They looked at the sky together and did not talk at all.")
        s.say("{h} had never really looked before, because {h.he} had been too busy crowing.", "It was so beautiful that {h} forgot to crow.")
        finish(s, lesson=["the world does not turn around one of us", "nobody is too great to be wrong"], close=["After that, {h} crowed to say thank you to the sun, and it sounded much sweeter."])


@plot("mouse_and_cat", weight=1.2)
def mouse_and_cat(s):
    """A mouse is caught and talks its way out, by one trick or another; or the cat is not so bad."""
    h = creature(s, "mouse", s.pick(["clever", "tiny", "quick", "brave"]))
    f = creature(s, "cat", s.pick(["big", "fat", "hungry", "lazy"]), "he" if h.gender == "she" else "she")
    s.cast(h=h, f=f, food=s.pick(["cheese", "cake", "bread", "sausage"]))
    s.at("house")
    s.open(loves=["dance at night", "nibble at everything", "explore the kitchen"], doing=["looking for some {food} in the kitchen", "carrying a bit of {food} across the floor"], about=["{h} lived in a hole behind the stove."])
    s.say("Suddenly, a paw came down on {h.his} tail. It was {f.intro}.", "Behind the door waited {f.intro}. With one jump, {f} had {h} by the tail.")
    s.speak("f", "I have you! You will be my dinner.", "Aha! What a nice little snack.", how="said")
    s.say("{h.s} heart went like a drum, but {h.he} did not cry. {h.He} thought as fast as {h.he} could.", "{h} trembled from nose to tail. But {h.his} head stayed clear.")
    s.para()
    turn = s.pick(["wash", "fat", "song", "friend", "mirror"])
    if turn == "wash":
        s.speak("h", "Of course. But do you eat without washing your face?", "Surely a fine cat like you washes before dinner?", how="asked politely")
        s.say("{f} was vain. \"I always wash first,\" {f.he} said, and {f.he} lifted {f.his} paws to lick them.", "{f} did not want to look like a common street cat. {f.He} let go and began to clean {f.his} whiskers.")
        s.say("That was enough. Like a flash, {h} was in {h.his} hole.", "When {f} was clean and looked down, the plate was empty. {h} was gone.")
        s.say("Since that day, cats wash after dinner and not before.", "{f} sat in front of the hole all night and was very clean and very hungry.")
        s.end(lesson=["a cool head is better than strong paws", "it pays to be polite and clever"])
    elif turn == "fat":
        s.speak("h", "I am so thin. But my brother is twice as fat! Let me fetch him.", "I am only skin and bones. Wait until I have eaten that {food}. Then I will be much fatter.", how="said")
        s.say("{f} thought about it. A fat mouse was better than a thin one.", "{f} was greedy, and so {f.he} believed it.")
        s.say("{f.He} lifted {f.his} paw, and {h} ran into the hole. Then {f} waited.", "\"Do not be long,\" said {f}, and {f.he} let {h} go.")
        s.say("{f} waited until the moon was up. {f} waited until the sun was up. Inside the hole, {h} ate a bit of {food} and laughed softly.", "An hour passed, and then another. \"Are you coming?\" called {f}. \"Not today!\" a small voice answered.")
        s.end(lesson=["those who want too much get nothing", "being clever can save you"])
    elif turn == "song":
        s.speak("h", "May I sing one last song?", "Let me sing for you before you eat me. It is an old song about milk.", how="asked")
        s.say("{f} liked music. \"But make it short,\" {f.he} said.", "\"Why not?\" yawned {f}, and {f.he} lay down.")
        s.say("{h} sang, soft and slow. It was about a warm stove and a bowl of cream. {f.s} eyes got small.", "It was the softest song that {h} knew. It went on and on, and {f} began to purr.")
        s.say("At the third verse, {f} was asleep. {h} pulled out {h.his} tail, put the {food} on {h.his} back, and tiptoed home.", "Soon there was a loud snore. {h} sang on, walking backward, until {h.he} reached {h.his} hole.")
        s.end(lesson=["a soft song can be stronger than a claw"], ever=["sang that song every evening, just to be safe"])
    elif turn == "mirror":
        s.speak("h", "You may eat me. But the other cat said that I belong to him.", "There is another cat in the hall. He says that you are a weak old thing.", how="said")
        s.say("\"What other cat?\" cried {f}. {h} pointed to the big mirror.", "{f.s} fur stood up. \"Show me!\" So {h} led {f} to the tall mirror.")
        s.say("{f} hissed, and the cat in the mirror hissed too. {f} jumped at it with all four paws. Bang!", "There stood an angry cat with yellow eyes. {f} hit it on the nose, and {f.s} paw hurt very much.")
        s.say("By the time that {f} understood, {h} was safe at home, eating {food}.", "The mirror fell over with a crash, and the people came running. {f} was put out in the rain, and {h} was free.")
        s.end(lesson=["anger makes you blind", "being small does not matter if you are clever"])
    else:
        s.say("Then {h} saw something. There was a thorn in the big paw, and it was red and swollen.", "But {h} saw that {f} was holding one paw up in the air. There was a splinter in it.")
        s.speak("h", "That must hurt. I could pull it out with my teeth.", "If you let me go, I will take that out for you.", how="said")
        s.say("{f} looked surprised. No one had ever asked about it. {f.He} held out {f.his} paw, and {h} bit and pulled. Out it came!", "It was a dangerous thing to do. {h} took hold of it and pulled with all {h.his} might. {f} gave a yowl, and then a sigh.")
        if s.chance(0.6):
            s.say("\"It does not hurt anymore,\" {f} said. \"I will not eat you. Not today, and not tomorrow.\"", "{f} put the paw down and walked a few steps. \"Go home, little one,\" {f.he} said. \"And come again, if you like.\"")
            s.para()
            s.say("So it came that a cat and a mouse shared a plate of {food}, every Sunday, when nobody was looking.", "After that, the two of them often sat by the warm stove and talked about the smell of {food}.")
            s.end(lesson=["kindness can turn an enemy into a friend"])
        else:
            s.say("\"Thank you,\" said {f}. \"And now I am hungry.\" Oh, how {h} ran! It was just in time.", "But a cat is a cat. As soon as the pain was gone, {f} looked at {h} in the old way. {h} dived into the hole, and the claws only caught a bit of fur.")
            s.para()
            finish(s, lesson=["it is good to be kind, but it is wise to be careful"], ever=["kept one eye on the paws, even when {f} smiled"])


@plot("slow_turtle", weight=1.1)
def slow_turtle(s):
    """Something urgent must be brought; the quick one is kept by this and that; the slow one arrives, or nearly."""
    h = creature(s, "turtle", s.pick(["slow", "old", "little", "patient"]))
    f = creature(s, s.pick(["rabbit", "fox", "squirrel", "deer"]), "quick", "he" if h.gender == "she" else "she")
    g = creature(s, "owl", "sick", "she", named=False)
    what, need = s.pick([("a bottle of medicine", "the sick owl needed it before dark"), ("the key to the food house", "without it, nobody would have dinner"), ("a letter from far away", "the old owl had waited for it all year")])
    if "sick" not in need:
        g.adj = "old"
    s.cast(h=h, f=f, g=g, what=what, need=need, it="the " + what.split()[1])
    s.at("forest")
    s.open(loves=["look at every flower on the way", "take {h.his} time"], doing=["crawling along the path", "resting in the shade"], about=["{h} was never in a hurry.", "The others often laughed, because {h} was so slow."])
    s.say("All the animals had come together. Someone had to carry {what} to the other end of the forest, because {need}.", "There was trouble in the forest. {What} had to be carried up the hill that day, because {need}.")
    s.say("\"I can do it,\" said {h}. Everyone laughed. \"By next year?\" they asked.", "\"May I go?\" asked {h}. But nobody listened to a turtle.")
    meet(s, "f", "They gave {it} to {f.intro}, because {f.he!} was the fastest.")
    s.say("Off went {f}, and {h} came slowly behind, just in case.", "{f} was out of sight at once. {h} went too, one step after another.")
    s.para()
    s.say("On the way, {f} saw some ripe berries. There was plenty of time, so {f.he} sat down and ate until {f.he} was full.", "Soon {f} met some cousins, who wanted to play tag. \"Just one game,\" said {f}.", "It was hot, and {f} was far ahead. {f.He} lay down in the grass and closed {f.his} eyes for a moment.")
    if s.chance(0.5):
        s.say("Then {f} jumped up and ran on. But {f.he} had left {it} behind, and {f.he} did not notice.", "When {f} ran on, {it} stayed behind in the grass.")
        s.say("{h} came by, looking at the ground as always. And there it was! {h} took it and crawled on.", "A long time after, {h} came along. {h.He} saw something shine and picked it up.")
        s.say("It rained, and {h} crawled on. There was a hill, and {h} crawled on. There was a stream, and {h} swam across.", "{h} did not stop to eat, and {h} did not stop to sleep.")
        s.para()
        s.say("When {f} got there, {f.his} paws were empty. {f.He} did not know what to say.", "{f} was already there and was crying, because everything was lost.")
        s.say("Then there was a slow knock at the door. It was {h}, covered with dust, and {h.he} had {it}.", "The sun was just going down when a small voice said, \"Excuse me. Is this what you need?\" It was {h}.")
    else:
        s.say("But {f} had lost track of the time. When {f.he} jumped up, the sun was low.", "The shadows got long before {f} remembered. Then {f.he} ran too fast, slipped, and hurt a leg.")
        s.say("{h} found {f} sitting by the path in tears. \"I can't make it anymore,\" {f} said.", "\"It is too late,\" {f} sobbed when {h} came around the bend.")
        s.say("\"Give it to me,\" said {h}. {h.He} knew a path that nobody else knew, right through the reeds, because {h.he} had looked at everything on {h.his} slow walks.", "\"Then put it on my back,\" said {h}. All through the evening, {h.he} went on, step by step, and did not stop once.")
        s.para()
        s.say("It was almost dark when {h} got there, but it was not too late.", "The last light was still in the sky when {h} came through the door.")
    g.known = True
    s.say(*(["That night, everyone had dinner, and {h} got the first bowl.", "The door was opened, and there was soup for all. {h} got the first bowl."] if "key" in what else
            ["The owl smiled. \"I knew that somebody would come,\" she said.", "\"Thank you, my friend,\" said the owl. \"You came when I needed you.\""]))
    s.say("{f} said sorry, and nobody laughed at {h} anymore.", "{f} bowed down low. \"I was fast,\" {f} said. \"But you were there.\"")
    s.end(lesson=["slow and steady gets there in the end", "being fast is not everything"], close=["{h} slept for two whole days after that."])


@plot("frog_who_would_fly", weight=1.2)
def frog_who_would_fly(s):
    """A frog tries to fly: leaf wings, a stick with birds, a balloon; falls; what he is glad of, or not."""
    h = creature(s, "frog", s.pick(["young", "little", "green", "dreamy"]))
    f = creature(s, "bird", s.pick(["friendly", "kind", "blue", "little"]), "he" if h.gender == "she" else "she")
    s.cast(h=h, f=f)
    s.at("pond")
    s.open(loves=["watch the birds", "look up at the sky"], doing=["sitting on a lily pad and looking up", "lying on {h.his} back and looking at the clouds"], about=["{h} was the best jumper of the whole pond, but {h.he} did not care.", "{h} had just one wish. {h.He} wanted to fly."])
    s.say("\"I want to fly,\" {h} said. The other frogs laughed until they fell into the water.", "The other frogs caught flies and sang. {h} only thought about flying.")
    s.say("First, {h} tied two big leaves to {h.his} arms and jumped off a rock. Splash!", "The first time, {h} jumped from the highest reed and flapped {h.his} legs. Plop! {h.He} landed in the mud.", "{h} glued feathers to {h.his} back with mud. {h.He} ran and jumped, and fell right on {h.his} nose.")
    s.para()
    s.say("{f.intro} had seen it all. \"Why do you want to fly?\" {f.he} asked.", "Then {f.intro} landed on a branch close by. \"That looked painful,\" {f.he} said.")
    s.speak("h", "I want to see the world from above, just once.", "I want to know what is behind the hill.", how="said")
    how = s.pick(["stick", "balloon", "climb"])
    if how == "stick":
        s.say("{f} fetched a friend and a long stick. \"We will hold the ends, and you will bite the middle. But do not open your mouth!\"", "{f} had an idea. Two birds would carry a stick, and {h} would hold on to it with {h.his} mouth.")
        s.say("Up they went! The pond became as small as a plate. {h} saw the hill, and the town, and a silver river.", "The wind blew around {h.his} ears. Below them, the cows looked like ants.")
        if s.chance(0.5):
            s.say("Some geese flew by. \"Look, how clever!\" they said. \"Who thought of that?\" {h} wanted to say, \"Me!\" And so {h.he} opened {h.his} mouth.", "It was so wonderful that {h} shouted, \"I am flying!\" But one can't shout and hold on to a stick.")
            s.say("Down {h.he} fell, round and round, and splash! By good luck, the pond was right there.", "Down, down, down went {h}, and landed in a haystack. It took two days to hop back home.")
            s.para()
            s.say("{h} had a bump on {h.his} head, but {h.his} eyes were shining.", "Every frog wanted to hear about it, and {h} told it again and again.")
            s.end(lesson=["sometimes it is best to keep your mouth shut", "pride comes before a fall"])
            return
        s.say("{h} held on tight and did not make a sound, even when some geese called out to them.", "They flew until {h.s} mouth was tired, and then they landed softly in the grass.")
    elif how == "balloon":
        s.say("The next day, {f} came back with something red. It was a balloon that a child had lost.", "{f} had found a balloon in a tree. They tied the string around {h.s} tummy.")
        s.say("Up {h} went, higher than the reeds, and higher than the trees. It was wonderful, and it was very quiet.", "{h} floated over the pond like a small green cloud.")
        s.say("But how does one come down? The wind took {h} farther and farther, and {h.he} began to be afraid.", "Then the wind got stronger, and the pond was far away. \"Help!\" croaked {h}.")
        s.say("{f} pecked a tiny hole in the balloon. Hiss! Slowly, slowly, it sank down.", "{f} flew after {h}, took the string in {f.his} beak, and pulled until they were back at the pond.")
    else:
        s.say("\"I can't carry you,\" said {f}. \"But I know a place.\"", "{f} was too small to carry a frog. But {f.he} knew a way up.")
        s.say("It was an old tower on the hill. {h} hopped up the steps, one after the other, and {f} flew ahead and called.", "They set off for the tallest tree on the hill. It took {h} the whole day to get to the top.")
        s.say("Then {h} looked down. There was the whole world, with fields like a blanket, and in the middle was a little round mirror. It was the pond.", "From up there, everything was tiny and golden. \"What is that shiny spot?\" asked {h}. \"That is your home,\" said {f}.")
    s.para()
    if s.chance(0.6):
        s.say("When {h} came home, the water was cool and soft, and it felt good on {h.his} tired feet.", "That evening, {h} dived into the pond and swam and swam. No bird could do that.")
        s.say("\"I can't do this,\" said {f} from the branch. \"Now you must tell me what it is like down there.\"", "{f} sat on the bank and watched. \"I wish I could swim like you,\" {f.he} said.")
        s.end(lesson=["everyone can do something special", "it is good to dream, and good to come home"], close=["{h} looked up at the sky and was glad to be a frog."])
    else:
        s.say("Autumn came, and {f} had to fly south. {h} could not go along.", "But in the fall, all the birds left, and {f} left too.")
        s.say("{h} waved from the lily pad until there was only a dot in the sky, and then not even a dot.", "\"I will tell you about everything in spring,\" said {f}. {h} sat and listened to the quiet.")
        finish(s, lesson=["some dreams are only for a day, but you can keep them"], close=["All winter long, {h} slept in the mud and dreamed of flying.", "{h} missed {f}, but {h.he} had once seen the world from above, and nobody could take that away."])


@plot("fish_and_bird", weight=1.2)
def fish_and_bird(s):
    """Two friends of two worlds who can only meet at the edge; they visit, rescue, or part in autumn."""
    h = creature(s, "fish", s.pick(["little", "silver", "shy", "lonely"]))
    f = creature(s, "bird", s.pick(["small", "brown", "cheerful", "curious"]), "he" if h.gender == "she" else "she")
    s.cast(h=h, f=f)
    s.at("pond")
    s.open(loves=["blow bubbles", "jump out of the water", "chase the light on the water"], doing=["swimming close to the bank", "looking up through the water"], about=["{h} lived in a cool green pond.", "{h} was the only fish in the pond."])
    s.say("{f.intro} came to drink. They looked at each other, nose to beak.", "On a low branch sat {f.intro}, who had never seen a fish before.")
    s.speak("f", "Do you live down there? Don't you get wet?", "How can you breathe in the water?", how="asked")
    s.speak("h", "Do you live up there? Don't you fall down?", "How can you breathe without water?", how="asked")
    s.say("They both laughed, and from then on they met every day. {f} told about the wind, and {h} told about the deep green dark.", "After that, {f} came every morning. {h} learned songs, and {f} learned how to blow bubbles.")
    s.para()
    turn = s.pick(["swap", "rescue", "net", "autumn"])
    if turn == "swap":
        s.say("\"I want to see your home,\" said {h}. {h.He} jumped as high as {h.he} could and landed in the grass. But there was no air for a fish up there.", "One day, {f} wanted to see the bottom of the pond. {f.He} dived in, but soon {f.his} feathers were heavy, and {f.he} could not come up.")
        if "grass" in s.now[-1]:
            s.say("{h} could not breathe. {f} pushed and rolled {h.him!} with {f.his} beak until {h.he!} fell back into the water with a plop.", "\"Quick!\" cried {f}, and {f.he} pushed with beak and wings until {h} was back in the pond.")
        else:
            s.say("{h} swam under {f} and pushed {f.him!} up, up, up, to the light.", "With all {h.his} might, {h} pushed {f} back to the bank.")
        s.say("They lay there for a while, one on each side of the edge, and said nothing.", "It had been a big fright for both of them.")
        s.para()
        s.say("So they found another way. {f} brought a petal, a feather, and a red leaf, and {h} brought a shell and a shiny stone.", "From then on, they brought each other presents instead, and told stories about them.")
        s.end(lesson=["friends do not have to be the same", "you can share your world without leaving it"])
    elif turn == "rescue":
        s.say("That summer, it did not rain. The pond got smaller every day, and soon {h} could hardly swim.", "Then the sun burned for weeks, and the pond shrank to a puddle.")
        s.say("{f} carried water in a leaf, but it was never enough.", "\"Soon there will be no water left,\" said {h} in a weak voice.")
        s.say("{f} flew over the fields and asked everyone for help. At last, the ducks told {f.him!} about a stream behind the hill.", "So {f} flew far and wide until {f.he} found a child with a bucket, and {f} pulled at the child's sleeve and would not stop.")
        if "child" in s.now[-1]:
            s.say("The child followed {f}, put {h} in the bucket with some water, and carried it all the way to the river.")
        else:
            s.say("The ducks dug with their feet, and the cows dug too, until water from the stream ran down into the pond.")
        s.para()
        s.say("{h} took a deep gulp and swam in a big circle for joy. {f} did the same in the air.", "Soon {h} was well again and jumped so high that {f} could touch {h.him!} with one wing.")
        s.end(lesson=["a true friend does not give up", "good friends help when times are hard"])
    elif turn == "net":
        s.say("One day, a boy sat by the pond with a net. He caught {h}, and put {h.him!} in a jar, and was very proud.", "Then a net came down, and {h} was caught. A girl carried {h.him!} home in a glass.")
        s.say("{f} flew behind and tapped at the window with {f.his} beak. Tap, tap, tap.", "In the jar, {h} could only swim in tiny circles. Outside, {f} sat on the window and sang a sad song.")
        s.say("The child looked at the bird, and at the fish, and at the bird again. \"Is that your friend?\" the child asked.", "All night long, {f} did not leave. In the morning, the child understood.")
        s.para()
        s.say("They went back to the pond together, the child on foot and {f} in the air. Plop! {h} was free.", "The child carried the jar to the pond and tipped it over, very gently.")
        s.end(lesson=["wild things are happiest when they are free", "a friend never leaves you alone"], close=["And {h} blew the biggest bubble of all."])
    else:
        s.say("But the leaves turned yellow, and the wind turned cold. {f} had to fly south with the others.", "Then autumn came, and all the birds gathered in the trees. {f} had to go with them.")
        s.say("{h} could not fly, and {f} could not stay. There was nothing to be done.", "{h} did not say much. A fish can cry, and nobody can see it in the water.")
        s.para()
        s.say("The pond froze over. Under the ice, {h} swam slowly and hummed the songs that {f} had taught {h.him!}.", "All winter, it was dark and still. {h} counted the days with little stones.")
        if s.chance(0.6):
            s.say("One morning, the ice was gone, and a shadow fell on the water. It was {f}!", "Then, in spring, {h} heard a song. It was a little wrong in the middle, and only {f} sang it that way.")
            s.say("They both talked at the same time, and neither of them heard a word.", "\"I saw the sea,\" said {f}. \"It is a pond without an end.\" And {h} wanted to hear all about it.")
            s.end(lesson=["good friends come back", "waiting is hard, but some things are worth it"])
        else:
            s.say("In spring, other birds came, but {f} was not with them.", "Spring came, and {h} looked up every day. {f} did not come back.")
            s.say("At last, a young bird came to the edge and sang that very song. \"I learned it from someone in the south,\" it said. \"I was told to sing it to a fish.\"", "Then a swallow dropped a small red leaf into the water. \"It is from {f},\" it said. \"{f} has a nest in the south now and thinks of you.\"")
            finish(s, lesson=["a friend can be far away and still be a friend"], close=["{h} listened and felt warm, even in the cool water."])
