"""Somebody is in trouble, and somebody helps."""
from . import plot
from ..episodes import episode


@plot("stuck", weight=1.6)
def stuck(s):
    """An animal is stuck; the first try fails; an idea or one more helper frees it."""
    h = s.hero(animals=0.45)
    x = s.animal(["bird", "bunny", "kitten", "puppy", "hedgehog", "lamb", "duckling", "turtle", "fox", "mouse"], trait=s.pick(["little", "small", "young", "poor"]), named=False)
    if x.noun == h.noun:
        x = s.animal("frog", named=False, trait="little")
    s.cast(h=h, x=x)
    s.place_for(h, without=("indoor",))
    trap, pull, idea = s.pick([
        ("a deep hole", "{h} reached down, but {h.his} arms were too short." if h.kind is None else "{h} leaned down, but the hole was too deep.", "{h} found a long branch and put it into the hole. {x} climbed up, bit by bit."),
        ("a thorny bush", "{h} pulled at the branches, but the thorns were sharp. \"Ouch!\" said {h}.", "{h} bent the branches back with a [thick|strong] stick, one after another, until {x} could slip out."),
        ("the thick mud", "{h} pulled, but {h.he} only got mud on {h.himself}.", "{h} put a flat piece of wood on the mud. {x} climbed on it and slid to the dry grass."),
        ("an old net", "{h} pulled at the net, but it only got tighter.", "{h} looked at the net and found the knot. {h.He} worked on it slowly until it came open."),
        ("a hollow log", "{h} pushed from behind, but {x} did not move.", "{h} rolled the log to one side and then to the other. Pop! Out came {x}.")])
    s.cast(trap=trap)
    s.open(loves=["walk around", "look for [berries|flowers|pretty stones]", "sing while walking"], doing=["walking {place.at}", "playing {place.at}", "looking for pretty stones {place.at}"],
           about=["{h} was always ready to help.", "Everyone knew that {h} had a kind heart."])
    s.say("{h} heard a soft cry. \"Help! Help!\"", "Then {h.he} heard somebody crying.", "Suddenly, a small voice called, \"Help me, please!\"")
    s.say("It was {x.intro}, stuck in {trap}.", "{h} ran to look. There was {x.intro}, stuck in {trap}!")
    s.speak("h", "Don't be afraid. I will get you out!", "Oh no! Hold on, I will help you.", "You poor thing! How did that happen?", how="said")
    s.speak("x", "I was playing, and then I could not get out.", "I wanted to look inside, and now I can't move.", "I am so scared. Please hurry!", how="sad", p=0.7)
    s.para()
    s.say(pull)
    s.say("It did not work.", "{h} sat down to think.", "{h} did not give up.", p=0.7)
    if s.chance(0.5):
        f = s.friend_for(h)
        s.cast(f=f)
        s.say("{h.He} ran to get {h.his} friend {f.new}.", "Just then, {h.his} friend {f.new} came along.")
        s.speak("h", "Come quick! Somebody needs us!", "I can't do it alone. Will you help?", how="cried")
        s.say("{h} and {f} pulled together. \"One, two, three!\" they called. {x} came out with a plop!",
              "{f} held on to {h}, and {h} held on to {x}. They pulled as hard as they could. At last, {x} was free!")
        s.cast(lesson="together we are strong")
    else:
        s.say("Then {h.he} had an idea.", "{h} looked around, and then {h.his} face lit up.", "\"I know!\" said {h}.")
        s.say(idea)
        s.cast(lesson="a good idea is better than strong arms" if h.kind is None else "a good idea can do more than pulling")
    s.para()
    s.say("{x} shook off the dirt and [jumped around|danced] for joy.", "{x} was free and {#happy}.", "At last, {x} was safe.")
    s.speak("x", "Thank you! You saved me.", "You are so kind. Can I be your friend?", "How can I ever thank you?", how="happy")
    s.speak("h", "I am glad you are safe.", "Everyone needs help sometimes.", "Come and play with me!", how="said", p=0.7)
    s.say("{x} showed {h} where the [best berries|sweetest flowers|prettiest stones] were.", "They played together until the sun went down, and then {h} walked {x} home.",
          "{x} waved and ran home to tell the others about {h}.", p=0.8)
    s.end(lesson=["helping others feels good", "{lesson}", "it is good to help someone in trouble"], ever=["and {x} were good friends"])


@plot("pull_together", weight=1.0)
def pull_together(s):
    """Something too heavy: one after another joins in; the smallest makes the difference."""
    h = s.animal(hero=True, lives=s.pick(["farm", "forest"])) if s.chance(0.5) else s.child()
    what = s.pick(["a giant pumpkin", "a huge carrot", "a big log on the path", "a heavy wagon stuck in the mud", "a huge turnip", "an enormous melon"])
    s.cast(h=h, what=what, it="the " + what.split()[-1] if "wagon" not in what and "log" not in what else "the wagon" if "wagon" in what else "the log")
    s.at("farm" if h.kind is None or "farm" in h.kind.lives else "forest")
    s.open(loves=["work outside", "help on the farm" if s.place.noun == "farm" else "help in the forest"], doing=["walking {place.at}"])
    s.say("{h.He} found {what}. It was in the way, and {h.he} wanted to take it home." if "log" not in what and "wagon" not in what else "{h.He} came to {what}. Nobody could get past.")
    s.speak("h", "I can do this all by myself.", "This looks heavy, but I will try.", "I am strong. Watch me!", how="said")
    s.say("{h} pulled and pulled, but {it} did not move.", "{h} pulled with all {h.his} might. {It} stayed where it was.")
    s.para()
    kinds = [("dog", "strong"), ("goat", "big"), ("pony", "brown"), ("pig", "round")] if s.place.noun == "farm" else [("bear", "big"), ("deer", "tall"), ("fox", "quick"), ("rabbit", "fluffy")]
    kinds = [k for k in kinds if k[0] != h.noun]
    s.rng.shuffle(kinds)
    for i, (noun, adj) in enumerate(kinds[:2]):
        s.cast(**{"x%d" % i: s.animal(noun, named=False, trait=adj)})
    s.say("{x0.intro} came by. \"Can I help?\" asked {x0}.", "Then came {x0.intro} and wanted to help.")
    s.say("{h} and {x0} pulled together. Still {it} did not move.", "They both pulled, but it was no use.")
    s.say("Next came {x1.intro}. Now they were three, and they pulled until their faces were red. {It} moved a tiny bit, but it would not come.",
          "They called {x1.intro}. The three of them pulled so hard that they fell down in a heap.")
    s.para()
    s.cast(t=s.animal(["mouse", "ant"] if h.noun != "mouse" else "ant", named=False, trait="tiny"))
    s.say("Then {t.intro} came along.", "At last, {t.intro} looked up at them.")
    s.speak("t", "May I help too?", "I can help you!", how="said")
    s.speak("x1", "You are too small to help!", "What can you do? You are so tiny.", p=0.7)
    s.speak("h", "Every bit helps. Come on!", "Let's give it a try.", how="said")
    s.say("They all pulled together, big and small. Pop! {It} came loose!" if "wagon" not in what and "log" not in what else "They all pulled together, big and small. {It} began to roll, and then the way was free!",
          "\"One, two, three!\" called {h}. And this time, {it} moved!")
    s.say("Everybody cheered.", "They fell on top of each other and laughed.", p=0.8)
    if "log" not in what and "wagon" not in what:
        s.say("That evening, {h} made a big pot of soup from {it}, and there was enough for everyone, even a tiny bowl for {t}." if "melon" not in what else
              "{h} cut {it} into pieces, and there was enough for everyone, even a tiny piece for {t}.")
    else:
        s.say("{h} thanked them all, and {t} sat on {h.s} shoulder, as proud as could be.", "{h} thanked every one of them, and {t} most of all.")
    s.end(lesson=["nobody is too small to help", "many friends can do what one cannot", "every little bit helps"])


@plot("bags_for_neighbor", weight=1.0)
def bags_for_neighbor(s):
    """Hero helps an old neighbor though it costs something; it comes back in a nice way."""
    h = s.child()
    g = s.grownup(s.pick(["old man", "old woman"]), named=True)
    s.cast(h=h, g=g, goal=s.pick(["the park, where {h.his} friends were waiting", "the playground to ride on the new swing", "the shop to buy some candy", "the pond to feed the ducks"]))
    s.place = None
    s.open(loves=["be outside", "skip down the street", "play with {h.his} friends"], doing=["on {h.his} way to {goal}", "running to {goal}"])
    job, done, thanks = s.pick([
        ("carrying two heavy bags", "{h} took one of the bags and carried it all the way to the door. It was heavy, and {h.he} had to stop two times.", "some warm cookies"),
        ("looking for {g.his} glasses in the grass", "{h} went down on {h.his} knees and looked and looked. At last, something shiny was there under a leaf. It was the glasses!", "a story about the old days"),
        ("sweeping a big pile of leaves", "{h} held the bag while {g} put the leaves in. When the wind blew some away, {h} ran and caught them.", "a cup of hot cocoa"),
        ("trying to catch a little dog that had run away", "{h} sat down and called softly. The little dog came closer and closer, and {h} picked it up.", "a ride in the old wagon with the dog")])
    s.cast(job=job, thanks=thanks)
    s.say("{h.He} saw {g.intro} {job}.", "By the road, there was {g.intro}, {job}.")
    s.say("{h} stopped. If {h.he} helped, {h.he} would be late.", "{h} wanted to run on. But then {h.he} looked at {g} again.", p=0.8)
    s.speak("h", "Hello! Can I help you?", "Do you need help?", "Wait, I will help you!", how="said")
    s.speak("g", "Oh, that would be very kind.", "Yes, please! My back hurts today.", "What a nice child you are!", how="said")
    s.say(done)
    s.para()
    s.speak("g", "Thank you, {h}. You have a good heart.", "I could not have done it without you.", "Come in. I have something for you.", how="kind")
    s.say("{g} gave {h} {thanks}." if "ride" not in thanks and "story" not in thanks else "{g} thanked {h} with {thanks}.")
    s.say("It was so nice that {h} forgot all about {h.his} plans.", "{h} was not sad about being late at all.", "{h} smiled all the way home.", p=0.8)
    if s.chance(0.5):
        s.say("When {h} came home, {h.he} told {h.his} family about it, and they were proud of {h.him}.")
    s.end(lesson=["helping someone can be the best part of the day", "it feels good to be kind"], ever=["visited {g} every week", "always stopped to help", "and {g} were friends"],
          close=["And {h} had a new friend."])
