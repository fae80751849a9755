"""Something (or somebody) is lost, looked for, and found."""
from . import plot
from ..episodes import episode


def _loses(s):
    """Hero and a thing that was just there; leaves {h} looking for {toy}."""
    h = s.hero(animals=0.25)
    s.cast(h=h, toy=s.thing("toy", without=("outdoor", "pieces")) if h.kind is None else s.thing(s.pick(["toy", "treasure"]), without=("outdoor", "pieces")))
    s.place_for(h, without=())
    s.open(loves=["play with {h.his} {toy.noun}", "take {h.his} {toy.noun} everywhere", "show {h.his} {toy.noun} to everyone"],
           doing=["playing with {h.his} {toy.desc} {place.at}", "carrying {h.his} {toy.desc} around {place.at}"],
           about=["{h} had {toy.a}. It {toy.fact}.", "{h} had {toy.a} that {toy.fact}.", "{h.his} favorite thing was {toy.a}."],
           after=["The {toy.noun} {toy.fact}.", "It {toy.fact}.", "{h} loved that {toy.noun} very much."])
    s.say("{h.He} put {toy.it} down to [chase a butterfly|look at the sky|tie a shoe|drink some water]."
          if h.kind is None and s.place.outdoor else "{h.He} put {toy.it} down for just a moment.",
          "Then {h.he} heard [a funny sound|somebody laugh|a loud bang] and ran to look.",
          "{h.He} closed {h.his} eyes for a short rest.")
    s.say("When {h.he} came back, {toy} was gone!" if s.chance(0.5) else "When {h.he} looked again, {toy} was not there.",
          "After a while, {h.he} wanted to play again, but {toy} was gone.",
          "But then {h.he} could not find {toy} anywhere!")
    s.speak("h", "Oh no! Where is my %s?" % s.roles["toy"].noun, "My %s is gone!" % s.roles["toy"].noun,
            "Where did I put my %s?" % s.roles["toy"].noun, how="cried", p=0.75)
    s.say("{h} felt {#sad}.", "{h} was {#sad}.", "{h} wanted to cry.", p=0.5)


def _search(s, tries):
    for i in range(tries):
        s.cast(spot=s.ref("place", "spot"))
        s.say("{h} looked {spot}, but {toy} was not there.", "{h.He} looked {spot}. There was nothing.",
              "First, {h.he} looked {spot}. No {toy.noun}." if i == 0 else "Then {h.he} looked {spot}. No {toy.noun}.",
              "{h} searched {spot}, but {h.he} only found [a leaf|an old sock|some dust|a small stone|a stick].")


@plot("lost_toy_helper", weight=2)
def lost_toy_helper(s):
    _loses(s)
    h = s.roles["h"]
    s.para()
    _search(s, 1 + s.chance(0.6))
    episode(s, 0.35)
    f = s.friend_for(h) if s.chance(0.6) or h.kind else s.kin(h)
    s.cast(f=f)
    if f.kin_of:
        s.say("{h} went to {f}.", "{f} saw that {h} was looking for something.", "{h} called {f} to help.")
    else:
        s.say("Then {h.his} friend {f.new} came by.", "Just then, {f.intro} came along.",
              "{h} met {f.intro}, who was {h.his} friend.")
    s.speak("f", "What is wrong, %s?" % h.name, "Why are you so sad?", "What are you looking for?", how="asked")
    noun = s.roles["toy"].noun
    s.speak("h", "I lost my %s. I looked everywhere!" % noun, "I can't find my %s." % noun, "My %s is lost." % noun, how="sad")
    s.speak("f", "Don't worry. I will help you look for it.", "Let's look together. Four eyes are better than two.",
            "When did you see it last? Let's go back there.", how="kind")
    s.para()
    s.cast(spot=s.ref("place", "spot"))
    s.say("They looked high and low. At last, {f} saw something {spot}.", "They went back, one step at a time. Then {f} looked {spot}.",
          "{h} and {f} looked together. It was {f} who looked {spot}.")
    s.speak("f", "Look! Is that your %s?" % noun, "I see it! Here it is!", "I found it!", how="cried")
    s.say("It was {toy}! {h} picked it up and [hugged it|held it tight|jumped up and down].",
          "There was {toy}, safe and sound! {h} was {#happy}.", "And there it was! {h} ran and picked up {toy}.")
    s.speak("h", "Thank you, {f.call}! You are the best.", "Thank you for helping me!", "You found it! Thank you!", how="happy")
    s.say("They played with {toy} together until it was [time for dinner|dark|time to go home].",
          "{f} smiled, and the two of them played with {toy} all afternoon.", p=0.6)
    s.end(lesson=["it is good to have someone to help you", "looking is easier with two", "friends help each other"]
          if not f.kin_of else ["it is good to ask for help", "looking is easier with two"],
          ever=["always kept {toy} close", "always put {toy} back in its place", "took good care of {toy}"],
          close=["{h} held {toy} tight and did not lose it again."])


@plot("lost_toy_thief", weight=1.2)
def lost_toy_thief(s):
    """The thing was taken by an animal who needed it; a trade or a friendship ends it."""
    _loses(s)
    h = s.roles["h"]
    a = s.animal(["squirrel", "mouse", "bird", "puppy", "fox", "monkey"] if s.place.outdoor else ["mouse", "puppy", "kitten"], named=False,
                 trait=s.pick(["little", "small", "naughty", "young", "cheeky"]))
    if a.noun == h.noun:
        a = s.animal("hedgehog", named=False)
    s.cast(a=a, spot=s.ref("place", "spot"), reason=s.pick([
        "I wanted something to play with", "I was lonely, and it looked so nice", "I never had one of my own",
        "I only wanted to look at it", "I thought nobody wanted it"]))
    s.para()
    _search(s, 1)
    s.say("Then {h.he} saw [tiny|small] footprints on the ground. {h.He} followed them, step by step.",
          "Then {h.he} heard a [soft|funny] noise and went to see what it was.",
          "Then {h.he} saw something move and tiptoed closer.")
    s.say("The footprints stopped {spot}, and there sat {a.intro} with {toy}!" if "footprints" in s.now[-1] else
          "There, {spot}, sat {a.intro} with {toy}!")
    s.speak("h", "Hey! That is mine!", "That's my %s! Why did you take it?" % s.roles["toy"].noun, "Please give it back!", how="cried")
    s.say("{a} looked down.", "{a} looked at {a.his} feet.", "{a} felt bad.", "{a} stopped at once.")
    s.speak("a", "I am sorry. {reason}.", "Sorry. {reason}.", how="whispered")
    s.say("{a.He} gave {toy} back.", "{a} put {toy} into {h.s} hands." if h.kind is None else "{a} put {toy} down in front of {h}.")
    s.para()
    s.say("{h} was not angry anymore.", "{h} thought about it.", "{h} was quiet for a moment. Then {h.he} smiled.")
    if s.chance(0.6):
        s.speak("h", "You can play with me, if you like. Next time, just ask.", "Let's play with it together. But ask me first next time.", how="kind")
        s.say("{a} [jumped for joy|was so happy|smiled a big smile]. They played together until the sun went down.",
              "So {h} and {a} took turns with {toy}, and it was much more fun than playing alone.")
        s.end(lesson=["it is better to ask than to take", "sharing can make a new friend"],
              ever=["had a new friend to play with", "and {a} played together every day"],
              close=["And {a} never took anything again without asking. {h} was glad to have a new friend."])
    else:
        s.cast(gift=s.thing("small", "treasure", without=("music",)).a)
        s.say("{h} went home and came back with {gift}. \"This is for you,\" {h.he} said.",
              "{h} looked around and found {gift}. \"You can have this one,\" {h.he} said.")
        s.say("{a} was {#happy}. {a.He} held the gift tight and said, \"Thank you! You are very kind.\"",
              "\"For me? Thank you!\" said {a}.")
        s.say("{h} took {toy} home and felt warm inside.", "Now {h} and {a} both had something to love.")
        s.end(lesson=["being kind is better than being angry"], ever=["waved to {a} every day"])


@plot("lost_child", weight=1.3)
def lost_child(s):
    """The hero gets lost, and does what is right or is led home."""
    h = s.hero(animals=0.4)
    m = s.kin(h, ("mom", "dad", "grandma"))
    s.cast(h=h, m=m)
    s.place_for(h, without=("indoor", "home"))
    s.cast(lure=s.pick(["a yellow butterfly", "a shiny dragonfly", "a tiny frog", "a hopping frog", "a red balloon in the air", "a funny little snail"]))
    s.open(loves=["look at everything", "explore new places", "follow butterflies", "go for walks with {m}"],
           doing=["walking {place.at} with {m}", "{place.at} with {m}"],
           about=["{h.his} family always told {h.him} to stay close.", "{h} never liked to hold hands for long." if h.kind is None else "{h} was always the last one in line."])
    s.speak("m", "Stay close to me, %s." % h.name, "Please don't run off.", "Hold on to me and don't go far.", p=0.7)
    s.say("But {h} saw {lure} and went after it.", "Then {lure} made {h} forget everything. {h.He} ran after it.",
          "{h} wanted to follow {lure}. {h.He} went this way and that way.")
    s.say("When {h.he} stopped and turned around, {h.he} could not see {m} anymore.", "Soon {h.he} did not know where {h.he} was.")
    s.para()
    s.say("Everything looked strange and big.", "{h} turned left and then right, but nothing looked the same.", p=0.7)
    s.speak("h", "Where are you?", "I am lost!", "Hello? Can anybody hear me?", how="cried")
    s.say("{h} was {#scared}.", "A tear ran down {h.his} cheek.", "{h.his} heart beat fast.")
    if s.chance(0.5):
        s.say("Then {h} remembered what {m} had told {h.him!}: if you are lost, stay where you are.",
              "{h} took a deep breath and thought. \"If I stay in one place, they can find me,\" {h.he} said.")
        s.say("So {h.he} sat down [next to|on] a big rock and waited.", "{h.He} sat down under a tall tree and began to sing {h.his} favorite song, loud and clear.")
        episode(s, 0.3)
        s.para()
        s.say("{#soon}, {h.he} heard a voice call {h.his} name. It was {m}!", "It was not long before {m} came running.")
        s.speak("m", "There you are! I was so worried.", "You stayed in one place. That was so smart!", how="cried")
    else:
        s.cast(g=s.animal(["owl", "squirrel", "turtle", "rabbit", "dog", "duck"], trait=s.pick(["wise", "kind", "old", "friendly"])) if h.kind or s.chance(0.4)
               else s.grownup())
        s.say("{g.intro} heard {h} and came closer.", "Just then, {h} saw {g.intro}.", "\"Why are you crying?\" asked a voice. It was {g.intro}.")
        s.speak("h", "I can't find {m.my}!", "I am lost, and I want to go home.", how="sad")
        s.speak("g", "Don't cry. I will help you.", "Come with me. I know the way.", "Let's look together.", how="kind")
        s.para()
        s.say("They walked past [the old well|a tall tree|a little bridge|a row of bushes], and {g} called out loud. At last, they heard somebody answer. It was {m}!",
              "{g} led {h} back along the path. And there was {m}, looking everywhere!")
        s.speak("m", "Thank you so much for bringing {h} back!", "I looked for you everywhere!", how="cried")
    s.say("{h} ran to {m} and gave {m.him} a big hug.", "{m} hugged {h} and did not let go for a long time.", "They hugged for a long, long time.")
    s.speak("h", "I am sorry. I will not run off again.", "I will stay close next time, I promise.", p=0.7)
    s.end(lesson=["it is important to stay close to the ones who take care of you", "it is not safe to run off alone"],
          ever=["always stayed close to {m}", "never ran off alone again"],
          close=["They went home together, and {h} did not let go once.", "Then they went home, and {h} felt safe again."])
