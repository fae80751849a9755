"""What the small worlds are made of: people, animals, things, food, places, weather.

Every list here is data; the classes only hold what a story may ask about them.
To add a thing, an animal or a place, add one line to its table.
"""
# -------------------------------------------------------------------- names

def _weighted(text):
    """'Tom*9 Ana' -> a list in which Tom stands nine times (cheap weighted choice)."""
    out = []
    for word in text.split():
        name, _, n = word.partition("*")
        out += [name] * int(n or 1)
    return out


GIRLS = _weighted("""Lily*14 Mia*11 Sara*9 Anna*9 Lucy*9 Sue*8 Amy*7 Emma*4 Lila*3 Ella*3 Daisy*3 Molly*3
Jane*3 Kate*3 Zoe*2 Sally*3 Lisa*3 Rose*2 Sarah*4 Betty*2 Mary*3 Bella*2 Nina*2 Tina*2 Ruby*2 Grace*2 Maya*2 Ava*2
Jenny*2 Polly*2 Nora Ivy Holly Clara Eva Penny Abby Lola Sophie*2 Chloe Hannah Julie Maria Rosie Tessa Elsie Wendy
Mandy Kim Jill Pam May Annie Leah""")
BOYS = _weighted("""Tom*12 Ben*12 Tim*12 Max*10 Sam*9 Timmy*9 Jack*9 Leo*4 Billy*4 Bob*4 Jim*3 Joe*3 Mark*3 Jake*3
Dan*3 Nick*2 Luke*2 Johnny*2 Alex*2 Adam*2 Peter*3 Tommy*2 Bobby*2 Fred*2 Charlie*2 Danny*2 Mike*2 Harry*2 Henry*2
Oscar*2 Noah Eli Will Matt Kyle Finn Andy Ken Ted Roy Owen Ryan Toby Jimmy David Paul George Simon Eddie Lucas""")
PETS = _weighted("""Spot*6 Max*2 Fluffy*4 Buddy*4 Bella*2 Whiskers*3 Mittens*2 Benny*3 Lulu*2 Coco*2 Pip*3 Binky Zippy
Patch Sunny Nibbles Hoppy*2 Ollie*3 Daisy*2 Momo Fuzzy Teddy Rex*3 Snowy Ginger*2 Pepper*2 Peanut Honey Button Tiny
Chirpy*2 Squeaky Waddles Gus*2 Ruby Bubbles Bruno Milo*2 Oscar Pearl Rusty Hazel Dot Tilly Fern Remy Biscuit""")
# Pet names that would surprise with one of the pronouns; the others go with both.
NOT_HE = set("Bella Lulu Daisy Ruby Pearl Hazel Fern Honey Ginger Tilly Coco Dot".split())
NOT_SHE = set("Max Benny Rex Gus Bruno Oscar Ollie Teddy Milo Rusty Buddy".split())

MILD_TRAITS = ("little|little|little|little|little|little|happy|kind|cheerful|young|curious|sweet|clever|nice|"
               "playful|friendly|bright|gentle|small|good").split("|")

# ------------------------------------------------------------------ animals
# noun: where it lives | how it moves | its sound | its home | what it eats | what it is good at

_ANIMALS = """
dog: house farm | ran | barked | kennel | a bone | smelling things
puppy: house farm | ran | yapped | basket | a biscuit | smelling things
cat: house farm | tiptoed | meowed | basket | some milk | climbing
kitten: house farm | tiptoed | mewed | basket | some milk | climbing
bunny: forest meadow | hopped | squeaked | burrow | a carrot | hopping
rabbit: forest meadow | hopped | squeaked | burrow | a carrot | digging
mouse: house forest meadow | scurried | squeaked | hole | some cheese | squeezing through small holes
squirrel: forest park | ran | chattered | tree | a nut | climbing
bear: forest | walked | growled | cave | some honey | lifting heavy things
fox: forest | trotted | yipped | den | some berries | thinking of plans
deer: forest meadow | walked | snorted softly | thicket | some grass | running fast
hedgehog: forest garden | shuffled | snuffled | pile of leaves | an apple | finding things in the dark
turtle: pond forest | crawled | hummed | shell | a leaf | being patient
frog: pond | hopped | croaked | lily pad | a fly | jumping far
duck: pond farm | waddled | quacked | nest | some bread | swimming
duckling: pond farm | waddled | peeped | nest | some seeds | swimming
bird: forest park garden | flew | chirped | nest | some seeds | flying high
owl: forest | flew | hooted | hollow tree | some berries | knowing things
pig: farm | trotted | oinked | pen | some corn | digging in the mud
lamb: farm meadow | skipped | bleated | barn | some grass | jumping
goat: farm | trotted | bleated | barn | some hay | climbing rocks
pony: farm meadow | trotted | neighed | stable | an apple | running fast
monkey: jungle | swung | chattered | tree | a banana | climbing
elephant: jungle | walked | trumpeted | clearing | a melon | lifting heavy things
lion: jungle | walked | roared | den | some meat | roaring
bee: garden meadow | flew | buzzed | hive | some honey | finding flowers
ant: garden meadow | crawled | whispered | anthill | a crumb | carrying things
snail: garden pond | crawled | whispered | shell | a leaf | being patient
"""
# Owners' pets and tiny or proud kinds make odd heroes, so each kind says if it may lead a story.
_NEVER_HERO = {"lion", "owl", "bee", "ant", "snail"}


class Kind:
    def __init__(self, line):
        self.noun, _, rest = line.partition(":")
        homes, self.moved, self.cried, self.home, self.food, self.skill = (
            part.strip() for part in rest.split("|"))
        self.lives = homes.split()
        self.flies = self.moved == "flew"
        self.hero = self.noun not in _NEVER_HERO


KINDS = {k.noun: k for k in (Kind(line) for line in _ANIMALS.strip().splitlines())}

# ------------------------------------------------------- people and animals


class Being:
    """Somebody. `name` may be empty: then it is called 'the owl' or, for kin, 'his mom'."""
    plural = False

    def __init__(self, noun, gender, name="", adj="", kin_of=None, kind=None):
        self.noun, self.gender, self.name, self.adj = noun, gender, name, adj
        self.kin_of, self.kind = kin_of, kind
        self.known = False          # has the reader met this one?
        self.as_name = False        # kin only: called 'Mom' rather than 'his mom'
        self.feels = ""

    @property
    def a(self):
        """'a little boy', 'an old owl'"""
        return "a %s %s" % (self.adj, self.noun) if self.adj else "a " + self.noun

    @property
    def desc(self):
        return "%s %s" % (self.adj, self.noun) if self.adj else self.noun


class Group:
    """Several beings acting together: 'Tom and Mia', they."""
    plural, gender, name, kin_of = True, "they", "", None

    def __init__(self, *members, noun="friends"):
        self.members, self.noun, self.desc, self.a = members, noun, noun, noun
        self.known = False
        self.adj, self.kind = "", members[0].kind


KIN = {"mom": "she", "dad": "he", "grandma": "she", "grandpa": "he", "big sister": "she", "big brother": "he",
       "aunt": "she", "uncle": "he"}
GROWNUPS = [("old man", "he"), ("old woman", "she"), ("kind man", "he"), ("kind woman", "she"), ("farmer", "he"),
            ("baker", "he"), ("baker", "she"), ("gardener", "he"), ("mailman", "he"), ("nurse", "she"),
            ("policeman", "he"), ("librarian", "she"), ("shopkeeper", "she"), ("painter", "he"), ("builder", "he")]
TITLES = {"he": ["Mr."], "she": ["Mrs.", "Miss"]}
SURNAMES = "Brown Green White Lee Hill Bell Woods Rose Bird King Park Fox Berry Field Moon Cook".split()

# ------------------------------------------------------------------- things
# noun: adjectives | tags | a true little sentence about it (after 'It ')

COLORS = "red blue green yellow pink purple orange white brown".split()
_THINGS = """
ball: big bouncy COLOR COLOR shiny | toy round bounces rolls throw kid | could bounce very high
doll: pretty new COLOR old | toy soft cuddly dress | had a COLOR dress and two button eyes
teddy bear: soft brown fluffy old | toy soft cuddly | had a COLOR bow around its neck
toy car: fast COLOR COLOR shiny | toy wheels rolls breakable small | had four black wheels that went round and round
toy truck: big COLOR COLOR | toy wheels rolls breakable | could carry lots of sand
toy train: long COLOR shiny | toy wheels rolls breakable | had a little bell on the front
kite: big COLOR COLOR pretty | toy flies breakable string outdoor | had a long tail with COLOR ribbons
toy boat: little COLOR wooden | toy floats breakable small | had a white sail
toy plane: little COLOR shiny | toy flies breakable throw small | had two wide wings
balloon: big COLOR COLOR round | toy round flies breakable light | was tied to a long string
drum: big COLOR loud | toy loud round music breakable | went boom, boom, boom
whistle: shiny little COLOR | toy loud small music | made a very loud sound
puzzle: new big hard | toy pieces | made a picture of a COLOR castle
robot: shiny COLOR little | toy breakable | could walk and beep
yo-yo: COLOR shiny round | toy round string small | went up and down on its string
toy dinosaur: big green scary COLOR | toy | had big teeth and a long tail
stuffed bunny: soft white old fluffy | toy soft cuddly | had one ear that was a little bent
hat: warm COLOR COLOR funny | wear soft | had a fluffy ball on top
scarf: long warm COLOR soft | wear soft | had COLOR stripes
cap: COLOR COLOR new | wear | had a COLOR star on it
ring: shiny gold little | wear shiny small round treasure | had a tiny COLOR stone
necklace: pretty shiny gold | wear shiny treasure breakable | was made of COLOR beads
cup: pretty COLOR little | dish breakable | had a COLOR flower painted on it
plate: big white COLOR | dish breakable round | had COLOR dots all around
vase: tall COLOR pretty | dish breakable house | stood by the window with flowers in it
lamp: tall COLOR bright | breakable house | had a COLOR shade
mirror: big shiny round | breakable house | hung on the wall
book: big old COLOR new | book read | was full of pictures of animals
crayon: COLOR long new | draw small | was just right for drawing
paintbrush: long COLOR new | draw small | had soft, thick hair
flashlight: little COLOR bright | tool light small | made a bright circle on the wall
shovel: small COLOR strong | tool dig garden | was good for digging
basket: big brown round | box carry | had a strong handle
bucket: COLOR big little | box carry dig | could hold lots of water
blanket: soft warm COLOR fluffy | soft warm cuddly | smelled nice and clean
pillow: soft white big | soft house | was full of feathers
umbrella: big COLOR COLOR | rain carry | had a curved handle
bell: little shiny gold | shiny loud small music | made a clear, happy sound
key: little old shiny gold | shiny small treasure | looked very old
coin: shiny gold little | shiny small round treasure | sparkled in the sun
shell: pretty pink smooth white | shiny small beach treasure breakable | sounded like the sea
stone: smooth round COLOR shiny | small round hard treasure | felt cool in the hand
feather: soft long COLOR white | light small soft treasure | was as light as air
button: round shiny COLOR | small round shiny | had four tiny holes
bike: new COLOR COLOR shiny | ride wheels outdoor big | had a bell that went ring, ring
scooter: new COLOR fast | ride wheels outdoor big | had shiny wheels
wagon: COLOR big old | ride wheels outdoor big carry | had a long handle to pull it
"""


class Thing:
    plural, gender, name, kin_of, kind = False, "it", "", None, None

    def __init__(self, noun, adj, tags, fact):
        self.noun, self.adj, self.tags, self.fact = noun, adj, tags, fact
        self.known = True
        self.state = ""            # "", "broken", "dirty", ... as the plot needs
        self.owner = None

    @property
    def a(self):
        return "a %s %s" % (self.adj, self.noun) if self.adj else "a " + self.noun

    @property
    def desc(self):
        return "%s %s" % (self.adj, self.noun) if self.adj else self.noun


def _thing_rows():
    for line in _THINGS.strip().splitlines():
        noun, _, rest = line.partition(":")
        adjs, tags, fact = (part.strip() for part in rest.split("|"))
        yield noun, adjs.split(), frozenset(tags.split()), fact


THINGS = list(_thing_rows())

# --------------------------------------------------------------------- food
# one serving | plural or mass name | tags | taste

_FOODS = """
a cookie | cookies | sweet baked small share | crunchy and sweet
a cake | cake | sweet baked big share | soft and sweet
a pie | pie | sweet baked big share | warm and sweet
a muffin | muffins | sweet baked small share | soft and warm
a pancake | pancakes | sweet cook | soft and golden
a sandwich | sandwiches | lunch small share | fresh and tasty
an apple | apples | fruit small tree | crisp and juicy
a pear | pears | fruit small tree | soft and juicy
a banana | bananas | fruit small | soft and sweet
an orange | oranges | fruit small tree | juicy and sweet
a peach | peaches | fruit small tree | soft and juicy
some berries | berries | fruit wild share | sweet and juicy
some soup | soup | hot cook | warm and tasty
some bread | bread | baked plain share | warm and soft
some popcorn | popcorn | snack share | crunchy and salty
some ice cream | ice cream | sweet cold | cold and creamy
some cheese | cheese | snack share | soft and tasty
some honey | honey | sweet | sweet and sticky
a pizza | pizza | hot cook big share | hot and cheesy
some jam | jam | sweet cook | sweet and sticky
a carrot | carrots | vegetable garden small | fresh and crunchy
some candy | candy | sweet small share | sweet and sticky
"""


class Food(Thing):
    def __init__(self, one, many, tags, taste):
        super().__init__(one.partition(" ")[2], "", tags, "was " + taste)
        self.one, self.many, self.taste = one, many, taste
        self.mass = one.startswith("some")
        if self.noun == "berries":
            self.gender = "they"

    @property
    def a(self):
        return self.one


FOODS = [(o, m, frozenset(t.split()), x) for o, m, t, x in
         (tuple(p.strip() for p in line.split("|")) for line in _FOODS.strip().splitlines())]

# ------------------------------------------------------------------- places
# name | at | who may be there | tags | spots (where something may hide) | sights (one noun phrase each)

_PLACES = """
park | in the park | kid park | outdoor play trees | under the bench; behind the big tree; near the slide; in the tall grass; by the swings; next to the fountain | a tall slide; some swings; children with balloons; a man with an ice cream cart
garden | in the garden | kid garden house | outdoor home grows | under the rose bush; behind the shed; between the flower pots; next to the fence; by the old apple tree | rows of flowers; a busy bee; a big sunflower
backyard | in the backyard | kid house | outdoor home play | under the porch; behind the fence; next to the doghouse; in the bushes; by the sandbox | a sandbox; a swing; an old tire
beach | at the beach | kid | outdoor water sand | behind a rock; under the towel; in the wet sand; by the boat; near the sandcastle | white waves; little crabs; lots of pretty shells
forest | in the forest | kid forest | outdoor trees wild | under a bush; behind a fallen log; in a pile of leaves; next to a mossy rock; by the little stream | tall trees; red mushrooms; a path covered with leaves
meadow | in the meadow | kid meadow forest farm | outdoor wild grows | in the tall grass; behind a big rock; among the flowers; next to the old fence; by the little hill | yellow flowers; butterflies; soft green grass
farm | on the farm | kid farm | outdoor | behind the barn; under the cart; in the hay; by the gate; next to the chicken coop | cows and sheep; a red barn; a big green tractor
pond | by the pond | kid pond park | outdoor water wild | in the reeds; under a big leaf; behind a smooth rock; next to the little bridge; in the mud | lily pads; tiny fish; a shiny blue dragonfly
playground | at the playground | kid | outdoor play | under the slide; by the swings; in the sandbox; behind the bench; next to the monkey bars | a big slide; a seesaw; children on the swings
jungle | in the jungle | jungle | outdoor trees wild | behind a big leaf; under some vines; in a hollow log; next to the river; by the tall rock | big green leaves; bright flowers; long vines
house | in the house | kid house | indoor home | under the bed; behind the sofa; in the closet; under the table; behind the curtain; in the toy box | a soft rug; a big window; pictures on the wall
yard | in the yard | house farm kid | outdoor home | behind the woodpile; under the steps; next to the gate; in the bushes; by the bucket | a long rope; a pile of leaves; a green hose
school | at school | kid | indoor school | under the desk; behind the bookshelf; in the coat room; by the window; in the art corner | small chairs; a box of blocks; paintings on the wall
"""


class Place:
    plural, gender, name, kin_of, kind, known = False, "it", "", None, None, True

    def __init__(self, row):
        self.noun, self.at, who, tags, spots, sights = (p.strip() for p in row.split("|"))
        self.who, self.tags = set(who.split()), set(tags.split())
        self.spots = [x.strip() for x in spots.split(";")]
        self.sights = [x.strip() for x in sights.split(";")]
        self.outdoor = "outdoor" in self.tags
        self.to = "to school" if self.noun == "school" else "to the " + self.noun
        self.desc, self.a, self.adj = self.noun, "a " + self.noun, ""


PLACES = [Place(row) for row in _PLACES.strip().splitlines()]

# --------------------------------------------------- weather, times and words

# How a day may begin, by weather; the first item is the adjective for 'One ... day'.
WEATHER = {
    "sunny": ["sunny", "The sun was shining", "The sky was blue", "It was warm and sunny"],
    "warm": ["warm", "The air was warm", "A soft wind was blowing", "The birds were singing"],
    "windy": ["windy", "The wind was blowing", "The trees were swaying in the wind"],
    "rainy": ["rainy", "It was raining", "Rain was falling on the roof"],
    "snowy": ["snowy", "Everything was white with snow", "It was snowing"],
    "cloudy": ["cloudy", "The sky was gray", "There were big clouds in the sky"],
    "hot": ["hot", "The sun was very hot", "It was a very hot day"],
    "cold": ["cold", "The air was cold", "It was a cold day"],
}

POOLS = {
    "happy": "happy glad very_happy full_of_joy happy_and_proud delighted".split(),
    "sad": "sad very_sad upset unhappy".split(),
    "scared": "scared afraid frightened very_scared".split(),
    "angry": "angry mad upset cross very_angry".split(),
    "big": "big huge large very_big".split(),
    "small": "small little tiny".split(),
    "nice": "nice lovely wonderful good great".split(),
    "fun": "fun lots_of_fun so_much_fun a_lot_of_fun a_great_time".split(),
    "color": COLORS,
    "soon": "soon after_a_while a_little_later before_long".split(),
}
POOLS = {k: [w.replace("_", " ") for w in v] for k, v in POOLS.items()}
