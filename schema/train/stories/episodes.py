"""Small sub-episodes any plot may nest: an obstacle, a snack, a helper on the way, a shower of rain.

A plot calls `episode(s)` at a quiet moment; one that fits the place and the cast is told
(or none), as whole sentences about {h} and, if there is one, {f} who is with {h}.
An episode must leave the world as it found it: nothing lost, nobody new who stays.
"""
EPISODES = []


def fits(**needs):
    """Declare an episode: where=outdoor|indoor|'' , friend=True (needs {f}), who='child'|'animal'|''."""
    def register(function):
        EPISODES.append((function, needs))
        return function
    return register


def episode(s, p=0.5, friend=False, calm=False):
    """With chance p tell one fitting episode, each at most once a story. friend=True: {f} is here with {h};
    calm=True: nobody is in a hurry, so a snack or a joke fits."""
    if not s.chance(p):
        return False
    h = s.roles["h"]
    told = s.roles.setdefault("_episodes", set())
    fit = [f for f, needs in EPISODES if f not in told
           and (not needs.get("where") or (s.place is not None and needs["where"] in s.place.tags))
           and (not needs.get("friend") or friend) and (not needs.get("calm") or calm)
           and needs.get("who", "") in ("", "child" if h.kind is None else "animal")]
    if not fit:
        return False
    f = s.pick(fit)
    told.add(f)
    f(s)
    return True


@fits(where="outdoor")
def butterfly(s):
    s.cast(bug=s.pick(["butterfly", "ladybug", "dragonfly", "little bee"]))
    s.say("A {#color} {bug} flew by, and {h} stopped to look at it for a moment.",
          "On the way, {h} saw a pretty {bug} resting on a leaf.",
          "A {bug} landed near {h} and then flew off again.",
          "Just then, a {bug} flew past {h.his} nose. {h.He} [giggled|smiled] and waved at it.")


@fits(where="outdoor")
def stumble(s):
    s.cast(root=s.pick(["a root", "a stone", "a stick", "a log"]))
    s.say("{h} was in such a hurry that {h.he} tripped over {root}. \"Ouch!\" {h.he} said, but {h.he} got up again.",
          "{h} did not see {root} on the path and fell down. It hurt a little, but {h.he} did not cry.",
          "Oops! {h} tripped over {root} and fell. {h.He} brushed off the dirt and went on.")


@fits(where="outdoor")
def bird_helper(s):
    s.cast(bird=s.animal(["bird", "squirrel", "snail", "frog"], named=False, trait=s.pick(["little", "small", "tiny", "friendly"]), gender="it"))
    s.cast(b=s.roles["bird"])
    s.say("On the way, {h} met {b.intro}.", "{b.intro} was watching {h.him}.", "{h} saw {b.intro} nearby.")
    s.speak("b", "Hello! What are you doing?", "Hi there! Are you all right?", how="asked")
    s.speak("h", "I am very busy right now, but I will be fine.", "I am having a big day today.")
    s.speak("b", "Good luck!", "I hope it all goes well.", "Then I will not keep you. Good luck!", how="kind")


@fits(where="outdoor")
def puddle(s):
    s.say("There was a [big|muddy] puddle in the way. {h} [jumped right over it|walked around it|splashed right through it and laughed].",
          "{h} came to a [wide|deep] puddle. {h.He} took [two steps back|a deep breath] and jumped. Splash! {h.his} feet got a little wet.")


@fits(where="outdoor")
def wind(s):
    s.say("A [cool|soft|gentle] wind blew, and the leaves [danced|whispered] in the trees.",
          "The wind blew a leaf right onto {h.s} head. It tickled, and {h.he} laughed.",
          "A cloud covered the sun for a little while, and then it was bright again.")


@fits(where="outdoor", who="child")
def dog_passes(s):
    s.cast(dog=s.pick(["big brown dog", "small white dog", "fluffy dog", "spotted puppy"]))
    s.say("A {dog} came by, and {h} [patted it on the head|scratched it behind the ears]. It wagged its tail.",
          "A {dog} barked at {h}. {h.He} said hello to it, and it wagged its tail.")


@fits(who="child", calm=True)
def snack(s):
    s.cast(snack=s.food("share", without=("big", "cook")).a)
    s.say("{h} was a bit hungry, so {h.he} ate {snack}.", "{h} had {snack}, because {h.he} was hungry.",
          "{h.his} tummy made a funny noise. {h.He} ate {snack} and felt strong again.")


@fits(friend=True, where="outdoor", calm=True)
def shared_rest(s):
    s.say("They sat down [under a tree|on the soft grass|on a big stone] to rest for a while.",
          "They were a little tired, so they stopped and looked at the clouds. One cloud looked like a [sheep|big fish|ship|bunny].",
          "They stopped to drink some cool water.")


@fits(friend=True, calm=True)
def joke(s):
    s.say("{f} told a [silly|funny] joke, and {h} laughed so hard that {h.his} tummy hurt.",
          "{f} made a funny face, and {h} giggled.",
          "{h} sang a silly song, and {f} [joined in|clapped].")


@fits(friend=True, calm=True)
def small_argument(s):
    s.say("For a moment they could not agree on what to do first. \"Me first!\" said {h}. \"No, me!\" said {f}. Then they both laughed.",
          "\"You are too slow,\" {h} said. {f} frowned. \"I am not slow, I am careful,\" {f.he} said. {h} said sorry, and they went on.")


@fits(where="indoor", who="child")
def clock(s):
    s.say("The clock on the wall went tick, tock, tick, tock.", "It was so quiet that {h} could hear the clock tick.",
          "Outside the window, a [car|dog|bird] could be heard.")
