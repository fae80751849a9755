"""Plots: every file in this folder is imported; @plot registers a function by name.

Writing a plot (see any file here for more)

    from . import plot
    from ..episodes import episode

    @plot("lost_hat", weight=1.0)
    def lost_hat(s):
        h = s.hero(animals=0.3)                      # a child, or an animal with a name
        f = s.friend_for(h)                          # of the same world, mostly the other gender
        s.cast(h=h, f=f, hat=s.thing(noun="hat"))    # roles: {h} {f} {hat}; plain text is allowed too
        s.place_for(h, "trees")                      # now {place}; without=() allows indoor places
        s.open(loves=["climb"], doing=["walking {place.at} in {h.his} {hat.desc}"])
        s.say("The wind blew, and {hat} flew [away|up into the air].", "Whoosh! {Hat} was gone.")
        s.speak("h", "My hat!", "Come back, hat!", how="cried")
        episode(s, 0.4)                              # maybe a small sub-episode
        s.para()
        s.say("{f.intro} caught it.", "{h.his} friend {f.new} caught it.")
        s.speak("f", "Here you are.", "Is this your hat?", how="kind")
        s.say("{h} was {#happy} and put {hat} back on.")
        s.end(lesson=["friends help each other"], ever=["held on to {hat} on windy days"])

Casting   s.child(gender, trait) s.animal(kind or [kinds], lives=, named=, trait=, gender=, hero=) s.hero(animals=p, trait)
          s.friend_for(h) s.kin(h, "mom" or (choices)) s.grownup(noun, named=) s.group(a, b, noun="friends")
          s.thing_hero("car", "little red") s.thing(*tags, noun=, without=()) s.food(*tags) s.place_for(h, *tags, without=)
          s.at("house")  s.weather = "rainy" (before open)  s.place = None (no place matters)
Chance    s.pick(list) s.chance(p) s.rng   -- nothing else random, so that a seed gives the same story
Telling   s.say(*ways, p=1)  s.speak(role, *lines, how=said|asked|cried|whispered|happy|sad|kind|angry, p=1)
          s.para(p=1)  s.open(role, loves, doing, about, after, day)  s.end(role, lesson, ever, close)
Forms     {x} name or 'the ball'; {x.s} possessive; {X} or {x.He} with a capital; {x.intro} 'a little boy named Tom';
          {x.new} the name, where your sentence introduces it ('{h.his} friend {f.new}'); {x.he} {x.him} {x.his}
          {x.himself} {x.was} {x.has} for any gender (falls back to the name where a pronoun would be unclear; {x.him!}
          forces the pronoun); {x.it} for things; {x.a} 'a red ball'; {x.desc} 'red ball'; {x.noun}; {x.fact} 'could
          bounce very high'; {x.my} 'my mom'; {x.call} 'Mom' (to call out); {place.at} {place.to} {place.spot} (each
          spot once) {place.sight}; animals {x.moved} {x.cried} {x.home} {x.food}; text roles {act.ing};
          {#happy} {#sad} {#scared} {#angry} {#small} {#big} {#fun} {#color} {#soon} from world.POOLS

Rules     The main character is role h (and f the friend, for episodes). Everybody is introduced (.intro or .new) before
          the plain {x}; kin need no introduction. The hero is in the last paragraph (s.end sees to it if you call it
          there). `loves` are base verbs, `doing` is what follows 'was', `lesson` a present clause, `ever` a past predicate.
          Capitals at sentence starts and a/an are done for you, except after !" and ?" (write {Hat} there).
          Run: python3 -m stories --check --count 300 --plot NAME
"""
import importlib
import pkgutil

PLOTS = {}          # name -> (function, weight)


def plot(name, weight=1.0):
    """Declare a plot: @plot("lost_toy", weight=2) def lost_toy(s): ..."""
    def register(function):
        if name in PLOTS:
            raise ValueError("two plots are called " + name)
        PLOTS[name] = (function, weight)
        return function
    return register


def load():
    """Import every plot file, in order of name, and return the registry."""
    for module in sorted(m.name for m in pkgutil.iter_modules(__path__)):
        importlib.import_module(__name__ + "." + module)
    return PLOTS
