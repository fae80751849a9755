"""Cooking, gifts, growing, learning: things that take work and patience."""
from . import plot
from ..episodes import episode


@plot("cake_went_wrong", weight=1.3)
def cake_went_wrong(s):
    """Baking as a surprise; a mistake; a rescue that is even better."""
    h = s.child() if s.chance(0.7) else s.animal(["mouse", "bunny", "bear", "pig", "squirrel"])
    m = s.kin(h, ("mom", "dad", "grandma", "grandpa"))
    f = s.friend_for(h)
    s.cast(h=h, m=m, f=f, dish=s.pick(["cake", "pie", "batch of cookies", "bowl of soup", "pile of pancakes"]))
    d = s.roles["dish"].split()[-1]
    s.cast(d=d, it="them" if d.endswith("s") else "it", was="were" if d.endswith("s") else "was", day=s.pick(["{m.s} birthday", "{m}, as a surprise", "a special dinner with {m}"]))
    s.place = None
    s.open(loves=["help in the kitchen", "make good things to eat", "bake", "stir thick dough"], doing=["making a {dish} for {day}"])
    s.say("{h.his} friend {f.new} came to help.", "{f.intro} came over to help {h}.")
    s.say("They [put|poured] flour and eggs and milk into a big bowl. {h} stirred until {h.his} arm hurt." if d in ("cake", "pie", "cookies", "pancakes") else
          "They cut carrots and potatoes, and {h} stirred the big pot.")
    episode(s, 0.25, friend=True, calm=True)
    wrong = s.pick(["salt", "salt", "burn", "drop"])
    s.para()
    if wrong == "salt":
        s.say("\"Now the sugar,\" said {h}. But the bag that {h.he} took was not sugar. It was salt!" if d != "soup" else "\"Now a little salt,\" said {h}. But the lid fell off, and all the salt went in!")
        s.say("When they tried a little bit, they made funny faces.", "{f} tasted it first. \"Yuck!\" {f.he} cried.")
    elif wrong == "burn":
        s.say("Then they went to look at the [snow|rain|birds] outside, and they forgot the time.", "While they waited, they played a game, and they forgot all about the {d}.")
        s.say("Soon there was a bad smell. The {d} {was} all black!")
    else:
        s.say("The {d} {was} ready and smelled so good. {h} carried {it} to the table very slowly.")
        s.say("But {h.he} did not see the [cat|shoe|toy] on the floor. Splat! The {d} {was} on the floor.")
    s.speak("h", "Oh no! Now it is all ruined!", "What shall we do now?", "I wanted it to be perfect.", how="sad")
    s.speak("f", "Don't cry. We can try again.", "We still have time. Let's make something else.", how="kind")
    if s.chance(0.5):
        s.say("So they started again. This time they [tasted everything|did everything slowly], and {h} watched the {d} the whole time.",
              "They washed the bowl and began from the start. {h} read every word of the [recipe|little note] out loud.")
        s.cast(result="the new {d}")
    else:
        s.cast(fruit=s.pick(["apples", "berries", "bananas", "peaches", "pears"]))
        s.say("They looked around the kitchen and found some {fruit}. They cut them up and put them in a bowl like a [big flower|smiling face|rainbow].",
              "There was some bread and a basket of {fruit}. They made a funny face on every slice.")
        s.cast(result="what they had made")
    s.para()
    s.say("When {m} came home, {m.he} saw {result}.", "Then {m} came in, and {h} held {h.his} breath.")
    s.speak("m", "Did you make this for me? It is wonderful!", "This is the best surprise ever!", "How lovely! Let's eat it together.", how="happy")
    s.say("{h} told {m} what had happened, and they all laughed.", "{h} and {f} told the whole story, and {m} laughed until {m.he!} had tears in {m.his!} eyes.", p=0.7)
    s.say("They sat around the table, and {h} ate the first bite. It was delicious.", "{h} was {#happy}. There was not one crumb left.")
    s.end(lesson=["you can always try again", "a mistake can turn into something good", "it is the thought that counts"], ever=["always looked twice before adding anything" if wrong == "salt" else "was more careful in the kitchen"])


@plot("soup_for_all", weight=0.9)
def soup_for_all(s):
    """Hungry one starts a soup with nothing; each neighbor adds something."""
    h = s.animal(["bear", "fox", "mouse", "rabbit", "hedgehog"], trait=s.pick(["clever", "hungry", "old", "poor", "cheerful"])) if s.chance(0.6) else s.child()
    s.cast(h=h, start=s.pick(["a smooth stone", "only water", "one small onion", "a single potato"]))
    s.place_for(h, *([] if h.kind else ["wild"]))
    s.weather = "cold"
    s.open(loves=["make soup", "eat with others"], doing=["sitting {place.at} with a big empty pot"], about=["{h} did not have much."])
    s.say("There was no food, and {h} was hungry. But {h.he} made a fire, filled the pot with water, and put in {start}." if "water" not in s.roles["start"] else
          "There was no food, and {h} was hungry. But {h.he} made a fire and filled the pot with water.")
    s.say("{h.He} stirred and sang a happy song.", "\"Mmm,\" said {h}, very loud. \"This will be good!\"")
    s.para()
    neighbors = [("squirrel", "some nuts"), ("rabbit", "three carrots"), ("mouse", "a bit of cheese"), ("pig", "some corn"), ("duck", "green herbs"), ("deer", "sweet leaves"), ("hedgehog", "mushrooms")]
    neighbors = [n for n in neighbors if n[0] != h.noun]
    s.rng.shuffle(neighbors)
    for i in range(3):
        role = "x%d" % i
        s.cast(**{role: s.animal(neighbors[i][0], named=False), "g%d" % i: neighbors[i][1]})
        e = "{%s" % role
        s.say(["%s.intro} smelled the smoke and came to look." % e, "%s.intro} heard the song and came closer." % e, "Along came %s.intro}." % e, "Then %s.intro} peeked into the pot." % e][(i + int(s.r() * 2)) % 4])
        if i < 2:
            s.speak(role, "What are you making?", "Is that soup?", "May I have some?", how="asked")
            s.speak("h", "A soup for everyone. It only needs a little something more.", "Yes! It is almost ready. Do you have something to put in?", "Of course. But what can you bring?", how="said")
        s.say("%s} ran home and came back with {g%d}. In %s went." % (e, i, "it" if neighbors[i][1].startswith("a ") or neighbors[i][1] == "some corn" else "they"),
              "So %s} gave {g%d}." % (e, i))
    s.para()
    s.say("The pot was full now, and it smelled wonderful.", "Now it was a real soup, thick and hot.")
    s.say("They all sat around the fire and ate until they were full.", "There was a bowl for everyone, and a second one too.")
    s.speak("x0", "How did you make such a good soup from nothing?", "This is the best soup in the world!", how="said")
    s.speak("h", "I did not make it. We all did.", "It is good because everyone gave a little.", how="happy")
    s.end(lesson=["when everyone gives a little, there is enough for all", "sharing makes a little into a lot"], ever=["never had to eat alone"])


@plot("seed_patience", weight=1.3)
def seed_patience(s):
    """A seed does not grow at once; impatience, a setback, care, and at last the plant."""
    h = s.child() if s.chance(0.75) else s.animal(["mouse", "bunny", "bear", "pig", "frog"])
    g = s.kin(h, ("grandma", "grandpa", "mom", "dad"))
    what, end, use = s.pick([("sunflower", "a big yellow sunflower, taller than {h.him!}", "It turned its face to the sun, just like {h}."),
                             ("pumpkin", "a fat orange pumpkin", "It was so big that {h} could sit on it."),
                             ("tomato", "ten little red tomatoes", "{h} gave one to everyone, and they were sweet."),
                             ("strawberry", "sweet red strawberries", "{h} ate the first one slowly. It tasted like summer."),
                             ("bean", "long green beans", "There was a whole bowl of them for dinner, and {h} ate every one."),
                             ("apple", "a little apple tree with two white flowers", "\"One day, there will be apples for everyone,\" said {h}.")])
    s.cast(h=h, g=g, what=what, end=end)
    s.at("garden")
    s.open(loves=["be in the garden", "dig in the dirt", "watch the flowers"], doing=["in the garden with {g}"], about=["{h} did not like to wait.", "{h} wanted everything right now."])
    s.say("{g} gave {h} a tiny {what} seed.", "{g} put a small brown seed into {h.his} hand. It was a {what} seed." if h.kind is None else "{g} showed {h} a small brown seed. It was a {what} seed.")
    s.speak("g", "Put it in the ground, give it water, and wait.", "This little seed has a big plant inside.", "If you take good care of it, it will grow.", how="said")
    s.say("{h} dug a hole, put the seed in, and covered it with soft dirt.", "{h} made a hole with {h.his} finger and dropped the seed in." if h.kind is None else "{h} dug a little hole and dropped the seed in.")
    s.para()
    s.say("The next morning, {h} ran out to look. There was only dirt.", "{h} sat down next to it and looked. Nothing happened.")
    s.speak("h", "Why is it not growing?", "It does not work! My seed is broken.", "I waited all night!", how="sad")
    s.speak("g", "Growing takes time.", "You grew slowly too. Give it some time.", "It is working under the ground, where you can't see it.", how="kind")
    mishap = s.pick(["dig", "dry", "bird", ""])
    if mishap == "dig":
        s.say("{h} wanted to dig it up and look. But {h.he} put the shovel away and gave it some water.")
    elif mishap == "dry":
        s.say("After some days, {h} forgot to water it. The sun was hot, and the ground got hard and dry. {h} felt bad and ran to get a big bucket of water.")
    elif mishap == "bird":
        s.say("One day, a bird wanted to pick at the ground. {h} made a funny man out of sticks and an old hat, and the bird flew away.")
    s.say("Every day, {h} gave it water and said, \"Good morning, seed!\"", "{h} watered it every morning and sang to it every evening.", "It rained, and the sun came out, and it rained again. {h} waited.")
    s.para()
    s.say("Then, one morning, there was something green!", "One day, a tiny green leaf came out of the ground.")
    s.speak("h", "Look! Look! It is growing!", "Hello, little plant!", how="cried")
    s.cast(were="were" if end.startswith(("ten", "sweet", "long")) else "was")
    s.say("It grew and grew. In the end, there {were} {end}.", "It got bigger every week. By the end of summer, there {were} {end}.",
          "Leaf after leaf came out, and at last there {were} {end}.")
    s.say(use)
    s.say("{g} was proud of {h}.", "\"You took good care of it,\" {g} said.", p=0.6)
    s.end(lesson=["good things take time", "you need to be patient", "if you take care of something, it will grow"], ever=["planted a new seed every spring", "did not mind waiting so much"])


@plot("learn_skill", weight=1.6)
def learn_skill(s):
    """Wants to do something; fails and fails; a hint; practice; does it."""
    h = s.hero(animals=0.2)
    kid = h.kind is None
    skills = [("ride a bike", "fell off and [hurt {h.his} knee|landed in the grass]", "Look far ahead and keep your feet moving.", "rode all the way down the street"),
              ("whistle", "only made a puff of air", "Make your lips round like a small button.", "made a sound as clear as a bird"),
              ("tie {h.his} shoes", "made a big knot that would not come out", "Make two bunny ears and cross them.", "made a perfect bow"),
              ("swim", "got water in {h.his} nose", "Kick your legs like a frog.", "swam from one side to the other"),
              ("jump rope", "got {h.his} feet caught in the rope", "Listen to the rope and jump when it hits the ground.", "jumped ten times without stopping"),
              ("skate", "sat down hard on the ice", "Bend your knees and push with one foot.", "went around and around on the ice"),
              ("play a song on the drum", "played much too fast", "Count to four in your head.", "played the whole song"),
              ("catch a ball", "dropped the ball every time", "Watch the ball, not the one who throws it.", "caught the ball with both hands"),
              ("draw a horse", "drew something that looked like a cow", "Start with big round shapes.", "drew a horse that looked ready to run")]
    if not kid:
        skills = [x for x in skills if x[0] in ("whistle", "swim", "play a song on the drum")] + [
            ("jump far", "landed right in a puddle", "Take a long run and swing your legs.", "jumped over the whole stream"),
            ("climb a tree", "slid down again", "Hold on with all your feet.", "climbed all the way to the top")]
    if h.noun in ("frog", "duck", "duckling", "turtle"):
        skills = [x for x in skills if x[0] != "swim" and x[0] != "jump far"]
    if h.noun in ("squirrel", "cat", "kitten", "monkey", "bear", "bird"):
        skills = [x for x in skills if x[0] != "climb a tree"]
    skill, fail, hint, success = s.pick(skills)
    t = s.pick([s.kin(h, ("dad", "mom", "grandpa", "big sister", "big brother", "uncle")), s.friend_for(h)])
    s.cast(h=h, t=t, skill=skill, fail=fail, success=success)
    s.place = None
    s.day_told = s.chance(0.3)
    s.open(loves=["try new things", "watch the older ones", "learn things"], doing=["trying to {skill}"], about=["More than anything, {h} wanted to learn to {skill}.", "All of {h.his} friends could {skill}, but {h} could not."],
           after=["All of {h.his} friends could {skill}, but {h} could not.", "It was not easy."])
    s.say("{h} {fail}.", "{h.He} tried hard, but {h.he} {fail}.")
    s.say("{h.He} tried again, and it went wrong again.", "{h} tried once more. It was no better.", "The second time was even worse.")
    s.speak("h", "I will never learn it!", "It is too hard for me!", "I give up!", "Why can't I do it?", how="angry")
    s.say("{h} sat down and crossed {h.his} arms." if kid else "{h} sat down and looked at the ground.", p=0.6)
    s.para()
    if t.kin_of:
        s.say("{t} had been watching. {t.He} came and sat next to {h}.", "{t} came over.")
    else:
        s.say("{t.intro} was passing by and stopped.", "{h.his} friend {t.new} came over and sat down too.")
    s.speak("t", "I could not do it at first, either. It took me [a whole week|a hundred tries|all summer].", "Nobody can do it the first time.", "You can't do it yet. But you will.", how="kind")
    s.say('{t.He} showed {h} how. "%s"' % hint, 'Then {t.he} whispered a secret. "%s"' % hint)
    s.say("{h} listened and tried again. It was a little better.", "{h} nodded slowly and got up.", "{h} wiped {h.his} eyes and tried again.")
    s.say("{h.He} practiced all day, and the next day, and the day after that.", "Again and again {h.he} tried, and {t} cheered for {h.him}.", "Every day after lunch, {h} practiced for a while.")
    s.para()
    s.say("And then, all at once, {h} {success}!", "Then one morning, it happened. {h} {success}!", "At last, {h} {success}. {h.He} could not believe it!")
    s.speak("h", "I did it! I did it!", "Look at me! I can do it!", "Did you see that?", how="cried")
    s.speak("t", "I knew you could do it!", "You never gave up. I am so proud of you.", "Well done, %s!" % h.name, how="happy", p=0.8)
    s.say("{h} showed everyone what {h.he} had learned.", "The next day, {h} helped a smaller one who wanted to {skill} too." if "his" not in skill else "{h} felt as tall as a tree.", p=0.6)
    s.end(lesson=["if you keep trying, you will get better", "practice makes hard things easy", "you should never give up"], ever=["never said \"I can't\" again, only \"I can't yet\"", "was not afraid to make mistakes"])


@plot("homemade_gift", weight=1.2)
def homemade_gift(s):
    """No money for a gift; hero makes one; worries it is not enough; it is liked best."""
    h = s.hero(animals=0.2)
    f = s.friend_for(h) if s.chance(0.5) else s.kin(h, ("grandma", "mom", "grandpa", "dad"))
    gifts = [("a picture of the two of them under a rainbow", "hung it on the wall", "crayons and paper"), ("a necklace made of shells and string", "put it on at once", "shells and a long string"),
             ("a little boat made of bark and a leaf", "put it by the window", "bark, a stick, and a leaf"), ("a crown of yellow flowers", "wore it all day", "a lot of yellow flowers"),
             ("a paper bird with wings that moved", "made it fly around the room", "some colored paper"), ("a song with three verses", "asked to hear it again and again", "no more than a quiet place to think")]
    gift, did, need = s.pick(gifts)
    s.cast(h=h, f=f, gift=gift, did=did, need=need, store=s.thing(s.pick(["wear", "toy", "treasure"])))
    s.place = None
    s.open(loves=["make others happy", "make things"], doing=["thinking about {f.s} birthday" if f.kin_of else "thinking about the birthday of {h.his} friend {f.new}"])
    s.say("{h} wanted to give {f} {store.a}, but {h.he} had no money." if h.kind is None else "{h} wanted to give something nice, but {h.he} had nothing.",
          "{h.He} looked in {h.his} piggy bank. There was only one small coin." if h.kind is None else "{h.He} looked around {h.his} home, but there was nothing to give.")
    s.speak("h", "What can I give? I have nothing.", "I need a very good idea.", how="sad")
    episode(s, 0.3)
    s.say("{h} thought and thought. Then {h.he} had an idea! {h.He} needed {need}.", "Then an idea came. \"I can make something!\" {h.he} said. {h.He} needed {need}.")
    s.say("It took all [day|afternoon]. One time it went wrong, and {h} had to start again.", "{h} worked until {h.his} eyes were tired, but {h.he} did not stop.")
    s.say("At last, it was done: {gift}.", "When it was done, it was {gift}.")
    s.para()
    s.say("On the birthday, there were many big gifts in shiny paper. {h} looked at {h.his} own and felt shy.", "The others had brought big boxes with bows. {h.s} gift looked so small.")
    s.speak("h", "It is not much. I made it myself.", "I hope you like it.", how="whispered")
    s.say("{f} looked at it for a long time. Then {f.he} {did}." if "song" not in gift else "{f} listened with big eyes. Then {f.he} {did}.")
    s.speak("f", "You made this for me? It is the best one of all!", "Nobody ever made something just for me. Thank you!", "I love it!", how="happy")
    s.say("{h} felt warm all over.", "{h} and {f} hugged.", "{h} smiled from ear to ear.")
    s.end(lesson=["the best gifts come from the heart", "a gift does not have to be big", "love is worth more than money"], ever=["made all {h.his} gifts {h.himself}"])
