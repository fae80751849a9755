"""Truth and words: boasting, secrets told, playing sick."""
from . import plot
from .endings import close


@plot("empty_boast", weight=1.2)
def empty_boast(s):
    """Hero boasts of a deed; the others want to see it; excuse, try or truth."""
    h = s.hero(animals=0.4, trait=s.pick(["proud", "loud", "little", "cheeky"]))
    f = s.friend_for(h)
    s.cast(h=h, f=f)
    kid = h.kind is None
    boast, deed, fail, where = s.pick([
        ("I can climb the tallest tree in the world", "climb the old oak tree", "got to the third branch. Then {h.he} looked down, and {h.he} could not go up or down anymore", "forest"),
        ("I am not afraid of anything", "walk into the dark cave alone", "took four steps, and something dripped on {h.his} neck. {h.He} screamed and ran out again", "forest"),
        ("I can jump farther than anyone", "jump over the stream", "ran, jumped, and landed in the middle of it with a splash", "meadow"),
        ("I can eat a hundred pancakes", "eat them all", "ate nine. At the tenth, {h.he} turned green and had to lie down", "garden"),
        ("I am the strongest one here", "lift the big stone by the gate", "pulled until {h.his} face was red. The stone did not move, but something in {h.his} back went crack", "farm")])
    if h.noun in ("squirrel", "bird", "monkey", "bear", "cat", "kitten", "frog", "elephant", "pony", "deer", "bunny", "rabbit", "goat", "duck", "duckling"):
        boast, deed, fail, where = ("I am not afraid of anything", "walk into the dark cave alone", "took four steps, and something dripped on {h.his} neck. {h.He} screamed and ran out again", "forest")
    s.cast(boast=boast, deed=deed, fail=fail)
    s.at(where)
    s.open(loves=["tell big stories", "talk about {h.himself}"], doing=["{place.at} with {f.new} and some other friends"], about=["{h} liked it when everyone looked at {h.him}."])
    s.speak("h", boast + "!", "Do you know what? " + boast + ".", how="said")
    s.say("The others opened their eyes wide. {h} felt wonderful.", "\"Really?\" asked the others. {h} lifted {h.his} chin. \"Really!\"")
    s.say("\"Then show us,\" said {f}. \"You can {deed}.\"", "{f} was not so sure. \"I want to see that,\" {f.he} said. \"Let us see you {deed}.\"")
    s.para()
    way = s.pick(["excuse", "try", "try", "truth"])
    if way == "excuse":
        s.say("\"Not today,\" said {h} quickly. \"My foot hurts.\" The next day, it was too hot. The day after that, {h} was too tired.", "{h} coughed. \"I would, but I have a cold.\" The next day, {h.he} had to go home early, and then it was the wrong day of the week.")
        s.say("After a while, nobody asked anymore. They smiled when {h} began to talk.", "Soon the others only laughed when {h} told a story. Even when it was true!")
        s.say("One day, {h} really did something great. {h.He} pulled a little duckling out of the well, all alone. But when {h.he} told the others, no one believed it.", "Then {h} saw a real fox with seven cubs. {h.He} ran to tell the others. \"Sure,\" they said. \"And we saw a dragon.\"")
        s.para()
        s.say("{h} sat down under a tree. It was {h.his} own fault, and {h.he} knew it.", "That hurt. But {h} had to admit that they were right not to trust {h.him}.")
        s.say("From then on, {h} told only what was true. It took all summer until they listened again.", "\"I will never make things up again,\" {h} told {f}. \"We will see,\" said {f}.")
        return
    if way == "try":
        s.say("Now everyone was watching. {h} swallowed. There was no way back.", "{h.s} heart beat fast. Why had {h.he} said that?")
        s.say("{h} {fail}.", "{h.He} went up to it with a big smile. {h} {fail}.".replace("{h.He} went up to it with a big smile. {h}", "{h} put on a brave smile. Then {h.he}"))
        s.para()
        s.say("Some of the others laughed out loud. {h} wished that the ground would swallow {h.him!}.", "It was quiet for a moment. Then somebody giggled.")
        s.say("But {f} did not laugh. {f.He} came and sat down with {h}.", "{f} went over and stood next to {h}. \"It does not matter,\" {f.he} said.")
        s.speak("h", "I can't do it. I only said so.", "I am sorry. I was just boasting.", how="whispered")
        s.speak("f", "We like you just as you are.", "You don't have to be the best. We are your friends anyway.", how="kind")
    else:
        s.say("{h} looked around. Everyone was waiting. {h.He} thought of running away.", "{h} opened {h.his} mouth to make up another story. Then {h.he} closed it again.")
        s.speak("h", "It is not true. I can't do it.", "I made it up. I wanted you to like me.", how="whispered")
        s.para()
        s.say("For a moment, nobody spoke. Then {f} said, \"I can't do it either. And I once told everyone that I had a pet lion.\"", "{f} looked at {h} for a long time. \"It was brave to say that,\" {f.he} said.")
        s.say("They all laughed, and {h} laughed with them.", "The others came closer, and each of them told about something they could not do. It was a very funny afternoon.")
    s.end(lesson=["you do not have to boast to have friends", "it is better to tell the truth than to look great", "big words are easy, but big deeds are hard"], ever=["thought first and talked later"], close=["And {h} felt much lighter."])


@plot("told_the_secret", weight=1.2)
def told_the_secret(s):
    """A secret entrusted: it slips out and hurts; or it is one that must be told."""
    h = s.hero(animals=0.3)
    kid = h.kind is None
    f = s.friend_for(h)
    o = s.friend_for(h, same=0.5)
    good = s.chance(0.3)
    s.cast(h=h, f=f, o=o, m=s.kin(h, ("mom", "dad", "grandma")))
    s.place_for(h, "outdoor")
    s.open(loves=["hear secrets", "talk all day"], doing=["sitting {place.at} with {h.his} best friend {f.new}"], about=["{h} liked to talk, from morning to night.", "{h} and {f.new} told each other everything."], after=["{h} liked to talk, from morning to night."])
    s.speak("f", "Can you keep a secret?", "I will tell you something, but you must not tell anyone.", how="whispered")
    s.speak("h", "Of course I can!", "I promise. I will not say a word.", how="said")
    if good:
        secret, tell, after = s.pick([("I have been throwing away my lunch every day, because my tummy hurts", "hungry and sick", "The doctor found out what was wrong, and soon {f} could eat again."),
                                      ("The big ones at the pond take my things, and they push me", "hurt", "From that day on, the big ones had to leave {f} alone."),
                                      ("I am going to run away tonight", "lost in the dark", "{f.s} family talked all evening, and nobody had to run away.")])
        if not kid:
            secret, tell, after = ("I am going to run away tonight", "lost in the dark", "{f.s} family talked all evening, and nobody had to run away.")
        s.cast(secret=secret, tell=tell)
        s.say("{f} came close. \"{secret},\" {f.he} said.", "\"{secret},\" {f} whispered, and looked around.")
        s.para()
        s.say("That night, {h} could not sleep. A promise was a promise. But what if {f} got {tell}?", "{h} carried the secret around all day, and it got heavier and heavier. It was not a good secret.")
        s.say("\"What is wrong?\" asked {m}. {h} looked at the floor. \"I promised not to tell.\"", "At last, {h} went to {m}. \"Are there secrets that you have to tell?\" {h.he!} asked.")
        s.speak("m", "Happy secrets you can keep. But if somebody could get hurt, you must tell.", "Some secrets are too heavy for one. You may put them down.", how="kind")
        s.say("So {h} told {m} everything, and {m} went to talk to {f.s} family.")
        s.para()
        s.say("At first, {f} was angry. \"You promised!\" {f.he} shouted. {h} did not know what to say.", "For two days, {f} did not speak to {h}. It was terrible.")
        s.say(after)
        s.say("Then {f} came and took {h} by the arm. \"I am glad you told,\" {f.he} said." if kid else "Then {f} came back. \"I am glad you told,\" {f.he} said.", "One morning, {f} was standing at the door. \"You were right,\" {f.he} said. \"Thank you.\"")
        s.end(lesson=["a secret that hurts somebody must be told", "it can be brave to tell"], close=["{h} was still the one to whom {f} told all the good secrets."])
        return
    secret, spread = s.pick([("I still sleep with a light on", "afraid of the dark"), ("I can't swim. I only stand on the bottom", "not able to swim"), ("I like to dance when nobody is looking", "a secret dancer"), ("I sleep with my old baby blanket", "a baby with a blanket") if kid else ("I sometimes fall out of my own bed", "always falling out of bed")])
    s.cast(secret=secret, spread=spread)
    s.say("{f} turned red. \"{secret},\" {f.he} said.", "\"{secret},\" whispered {f}, so softly that {h} could hardly hear it.")
    s.say("{h} did not laugh. {h.He} was proud that {f} had told {h.him!}.", "\"I will keep it locked up,\" said {h}, and turned a key in front of {h.his} lips.", p=0.7)
    s.para()
    s.say("For one whole day, {h} kept it in. Then {o.intro} came along. \"Guess what I know,\" said {h}, and out it came.", "But the secret tickled {h} all over. When {h.he} met {o.intro}, it jumped right out.")
    s.say("\"But you must not tell anyone,\" {h} added. {o} told only one friend, and that friend told only two.", "{o} laughed and ran to tell the others.")
    s.say("By noon, everybody knew. \"Look, {f} is {spread}!\" they called.", "The next morning, they all giggled when {f} came by. They knew that {f} was {spread}.")
    s.say("{f} looked at {h}. {f.He} did not say anything. That was the worst of it.", "{f} looked for {h} in the crowd. \"You promised,\" was all that {f.he} said.")
    s.para()
    end = s.pick(["stand", "sorry", "lost"])
    if end == "stand":
        s.say("{h} felt hot with shame. Then {h.he} climbed up on a %s. \"I have a secret, too!\" {h.he} called. \"I am afraid of [spiders|thunder|frogs]. And I can't keep a promise.\"" % ("bench" if kid else "stump"))
        s.say("The giggling stopped. Then {o} said, \"I am afraid of cows.\" Soon everyone had a secret to tell, and no one laughed at {f} anymore.")
        s.say("\"Can you forgive me?\" asked {h}. \"Ask me tomorrow,\" said {f}. But {f.he!} was smiling.", "{f} sat down next to {h} again. There was a little more room between them than before, but not much.")
    elif end == "sorry":
        s.say("{h} ran after {f}. \"I am so sorry. I broke my promise.\" {f} did not turn around.", "That evening, {h} went to {f.s} home and said sorry through the closed door.")
        s.say("It took a week. Every day, {h} came and sat on the step. On the eighth day, {f} came out.", "{f} needed time. {h} waited, and for once {h.he!} did not talk.")
        s.say("\"I will tell you a new secret,\" said {f} at last. \"But a very small one.\" {h} kept it, and {h.he!} has kept it to this day.", "\"I forgive you,\" {f} said. \"But I will not tell you anything for a while.\"")
    else:
        s.say("{h} said sorry, and {f} said that it was all right. But it was not.", "\"I am sorry,\" said {h}. \"I know,\" said {f}, and went home alone.")
        s.say("They still played together. But {f} never again told {h} a secret.", "After that, {f} told {f.his} secrets to somebody else.")
        s.say("{h} would have given all {h.his} toys to get that one word back." if kid else "{h} would have given everything to get that one word back.", "A word is like a bird. {h} knew now that you can't call it back.")
        return
    close(s, lesson=["a promise must be kept", "a secret is not yours to give away"], ever=["could keep a secret like a stone"])


@plot("pretend_sick", weight=1.2)
def pretend_sick(s):
    """A small lie to stay at home (or not to help); it costs the best of the day; the truth."""
    h = s.child() if s.chance(0.75) else s.animal(["bear", "mouse", "bunny", "fox", "duck", "kitten"])
    kid = h.kind is None
    f = s.friend_for(h)
    m = s.kin(h, ("mom", "dad", "grandma"))
    s.cast(h=h, f=f, m=m, why=s.pick(["There was a spelling test that day", "There was a new teacher, and {h} was scared of her", "It was cold outside, and the bed was warm"]) if kid else s.pick(["It was the day for cleaning the whole home", "It was cold outside, and the bed was warm"]), ill=s.pick(["tummy", "head", "throat"]))
    s.place = None
    s.open(loves=["stay in bed", "sleep late"], doing=["lying in bed, wide awake"], day="One Monday morning,", about=["{h} did not like to get up.", "{h} was good at making faces."])
    s.say("{h} did not want to go to school. {why}." if kid else "{h} did not want to get up and help. {why}.")
    s.speak("h", "Oh, my {ill}! It hurts so much!", "I am sick. My {ill} hurts.", how="moaned softly")
    s.say("{m} came in with a worried face. {h} coughed a little, too, just to be sure.", "{m} felt {h.s} forehead. {h} closed {h.his} eyes and groaned.")
    s.speak("m", "You poor thing. Then you must stay in bed.", "Oh dear! Lie still and rest.", how="said softly")
    s.say("When {m} had left, {h} grinned under the blanket.", "That was easy, thought {h}.")
    s.para()
    s.say("At first, it was nice. But {h} was not allowed to get up or play, because {h.he} was sick.", "Soon it got boring. {h} counted the cracks in the wall. There were nine.")
    s.say("There was pancake for everyone else, but {h} got thin oatmeal, because it was good for a sore {ill}.".replace("There was pancake", "There were pancakes"), "{m} brought a spoon of brown medicine. It tasted like old socks.")
    miss, back = s.pick([("a real fire truck had come to the school, and everyone was allowed to sit in it", "fire truck") if kid else ("they had found a tree full of honey, and everyone got some", "honey tree"), ("there had been a surprise, a man with a trained parrot", "parrot") if kid else ("there had been a feast by the river, with music", "feast"), ("the whole class had gone to the lake for ice cream", "ice cream") if kid else ("everybody had gone sliding on the frozen pond", "sliding")])
    s.cast(miss=miss, back=back)
    s.say("In the afternoon, {h.his} friend {f.new} came by, with red cheeks. It turned out that {miss}.", "Later, {h.his} friend {f.new} looked in at the window. \"You missed everything!\" {f} said. It turned out that {miss}.")
    s.say("{h} could have screamed. \"Really? Today?\" {h.he} asked in a thin voice.", "{h} pulled the blanket over {h.his} face, so that nobody could see {h.him} cry.")
    s.para()
    if s.chance(0.65):
        s.say("When {m} came with more medicine, {h} could not stand it anymore.", "That evening, {m} sat down on the bed and stroked {h.s} hair." if kid else "That evening, {m} sat down next to {h}.")
        s.speak("h", "I was not sick at all. I lied.", "My {ill} does not hurt. It never did.", how="whispered")
        s.say("{m} put down the spoon. \"I thought so,\" {m} said. \"I was waiting for you to tell me.\"", "{m} was quiet for a while. \"It is good that you told me,\" {m} said. \"I took the whole day off to take care of you.\" That made {h} feel even worse.")
        s.say("\"What were you so afraid of?\" asked {m}. {h} told the truth about that, too, and it got a bit smaller." if kid and "bed" not in s.roles["why"] else "\"I am sorry,\" said {h}. And the next morning, {h.he} got up first and made breakfast for everyone." if kid else "\"I am sorry,\" said {h}. And the next morning, {h.he} was the first to get up and help.")
        s.end(lesson=["a lie often costs more than the truth", "honesty is best"], ever=["got up when it was time"])
    else:
        s.say("{h} never told anyone. But on Thursday, {h.he} really got a sore {ill}. \"Not again,\" said {m}, and did not believe it.".replace("sore tummy", "tummy ache").replace("sore head", "headache") if s.roles["ill"] == "throat" else "{h} never told anyone. But on Thursday, {h.s} {ill} really began to hurt. \"Not again,\" said {m}, and did not believe it.")
        s.say("{h} had to get up with the pain. By noon, even {m} could see that it was true. {h} said, \"It was my own fault.\"", "It took until evening before {m} saw that it was real. \"But on Monday, it was not,\" {h} said in a small voice, and then the truth was out.")
        close(s, lesson=["if you lie once, people may not believe you the next time", "a lie always comes back"], last=["{h} never played sick again."])
