"""Help for plots: animals and magic folk outside the general tables, brothers and sisters, quiet endings."""
from .. import world
from ..world import Being, Kind

# Like world._ANIMALS, but never cast by chance (they swim, crow or breathe fire): creature(s, "rooster", "proud").
_MORE = """
rooster: farm | strutted | crowed | henhouse | some corn | crowing
hen: farm | walked | clucked | henhouse | some corn | laying eggs
fish: pond | swam | bubbled | pond | a crumb | swimming
grasshopper: meadow | hopped | chirped | tall grass | a leaf | making music
spider: garden meadow | crawled | whispered | web | a fly | making webs
flower: meadow | swayed | whispered | meadow | some rain | smelling sweet
dragon: forest | flew | roared | cave | some apples | breathing fire
giant: forest | walked | called | cave | some bread | lifting things
fairy: meadow | flew | whispered | flower | some honey | doing magic
robot: | rolled | beeped | corner | a drop of oil | doing work
"""
MORE = {k.noun: k for k in (Kind(line) for line in _MORE.strip().splitlines())}
_NAMES = {"rooster": "Rocky Rex Gus Red Rudy Charlie", "hen": "Henny Penny Clara Dotty", "fish": "Fin Bubbles Splash Goldie Pip",
          "grasshopper": "Hopper Jumpy Zip Fiddle", "spider": "Silky Lacy Itsy Spinny Sally Webster Skip", "flower": "Bloom Petal Rosie Sunny Basil Sprout",
          "dragon": "Ember Spark Smoky Puff Blaze", "giant": "Hugo Bo Grum Olaf", "fairy": "Twinkle Star Glimmer Puck Dew",
          "robot": "Beep Bolt Zip Chip Tick Robo", "bee": "Buzzy Honey Zuzu Bizzy", "ant": "Andy Tiny Annie Dot Red"}
_NOT_HE = set("Silky Lacy Sally Petal Rosie Goldie Bell Star Twinkle Annie Dot Clara Honey".split())
_NOT_SHE = set("Webster Basil Puck Andy Fin Hopper".split())


def creature(s, noun, trait, gender=None, named=True):
    """One of the folk above (or of world.KINDS), with a name that suits it."""
    gender = gender or ("he" if s.chance(0.5) else "she")
    wrong = _NOT_HE if gender == "he" else _NOT_SHE
    name = s._name([n for n in _NAMES[noun].split() if n not in wrong]) if noun in _NAMES else s._pet_name(gender)
    return Being(noun, gender, name if named else "", trait, kind=MORE.get(noun) or world.KINDS[noun])


def sibling(s, h, age="little", gender=None):
    """A brother or sister of h: '{h} had {f.intro}', 'his {f.noun} {f.new}'."""
    gender = gender or (h.gender if s.chance(0.35) else {"he": "she", "she": "he"}[h.gender])
    b = s.child(gender)
    b.noun, b.adj = (age + " " if age else "") + ("brother" if gender == "he" else "sister"), ""
    return b


def meet(s, role, where):
    """Say who {role} is, if the opening did not: meet(s, "f", "{h} had {f.intro}.")"""
    if not s.roles[role].known:
        s.say(where)


def finish(s, lesson=(), ever=(), close=()):
    """An ending without the stock happy lines of s.end, for long or bittersweet stories; every way names {h}."""
    ways = ["{h} " + s.pick(["learned that %s.", "never forgot that %s.", "knew now that %s.", "understood that %s."]) % x for x in lesson]
    ways += [s.pick(["From that day on, ", "After that, ", "From then on, "]) + "{h} " + x + "." for x in ever]
    s.say(s.pick(ways + list(close)))
    if s._absent("h"):
        s.say("{h} thought about it for a long time.")


def parent(s, h, who=("mom", "dad", "grandma")):
    """Kin of h who is always called Mom, Dad or Grandma: for stories of brothers and sisters, whose mom she is as well."""
    m = s.kin(h, who)
    m.as_name = m.known = True
    return m
