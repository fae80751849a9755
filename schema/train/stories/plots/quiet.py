"""Short stories without dialogue: an ordinary day, a thing and what became of it."""
from . import plot
from ..episodes import episode


@plot("day_out", weight=4.5)
def day_out(s):
    """Hero goes somewhere, sees three things, something small goes wrong, and goes home tired."""
    h = s.hero(animals=0.3)
    s.cast(h=h, m=s.kin(h), food=s.food("small"), find=s.thing("treasure", "small"))
    p = s.place_for(h, without=("indoor", "home"))
    s.open(loves=["go {place.to}", "be outside", "run and play"], doing=["{place.at} with {m}", "on {h.his} way {place.to} with {m}"],
           about=["{h} was always busy.", "{h} could never sit still.", "{h} wanted to see everything.", "{h} asked a hundred questions a day.",
                  "{h} liked quiet days best.", "Nothing was too small for {h} to look at."])
    a, b = s.rng.sample(p.sights, 2)
    s.cast(a=a, b=b)
    s.say("There were {a} there, and {h} could not stop looking." if not a.startswith(("a ", "soft ")) else "There was {a} there, and {h} could not stop looking.",
          "First, {h} saw {a}. Then {h.he} saw {b}.", "{h} liked {a} best of all.")
    episode(s, 0.6)
    if s.chance(0.5):
        s.say("{h} [ran|jumped|danced] around until {h.his} legs were tired.", "{h} played and played.", "{h} climbed on a rock and looked at everything from above.")
    s.para()
    turn = s.pick(["find", "rain", "lunch", "hide", "lost_shoe" if h.kind is None else "find"])
    if turn == "find":
        s.say("Then {h} found {find.a} {place.spot}. It {find.fact}.", "Something was lying {place.spot}. It was {find.a}!")
        s.say("{h} showed it to {m} and kept it all day.", "{h} took good care of it. It was a treasure.")
        s.cast(last="At home, {h} put {find} next to {h.his} bed.")
    elif turn == "rain":
        s.say("Then it began to rain. {m} wanted to go home, but {h} jumped from puddle to puddle.", "All at once, big drops of rain fell from the sky. {h} opened {h.his} mouth and tried to catch them.")
        s.say("Soon {h.he} was wet from head to toe, and so was {m}. They laughed all the way home.", "They ran under a tree and watched the rain until it stopped. Then there was a rainbow.")
        s.cast(last="At home, {h} got into dry, warm blankets." if h.kind is None else "At home, {h} curled up where it was warm and dry.")
    elif turn == "lunch":
        s.say("When {h.he} got hungry, {m} took {food.a} out of a bag. It {food.fact}.", "They sat down in the shade. {m} gave {h} {food.a}, and {h.he} ate every bit of it.")
        s.say("A [bold|small|hungry] [bird|ant|duck] came and wanted some, too. {h} gave it a crumb.")
        s.cast(last="On the way home, {h} was so full and tired that {m} had to carry {h.him!}.")
    elif turn == "hide":
        s.say("{h} and {m} played hide and seek. {h} hid {place.spot} and did not make a sound.")
        s.say("{m} looked here and there and everywhere. It took a long time, and {h} almost fell asleep. Then {h.he} sneezed, and {m} found {h.him!}.")
        s.cast(last="All the way home, {h} laughed about the sneeze.")
    else:
        s.say("Then {h} saw that one of {h.his} shoes was gone. {m} and {h} walked all the way back. The shoe was {place.spot}, and there was a frog inside!")
        s.say("{h} put the frog in the grass and put {h.his} shoe back on. It was a little wet.")
        s.cast(last="At home, {h} put {h.his} shoes side by side and looked inside, just to be sure.")
    s.para(0.8)
    s.say("When the sun went down, it was time to go home.", "At the end of the day, {h} waved goodbye to everything.", "They stayed until the sky was [pink|red|orange].",
          "The day was almost over.", "Then it got late, and they started for home.", "Soon the first star was in the sky.", p=0.8)
    s.say("{last}")
    s.end(ever=["wanted to go {place.to} every day"], close=["{h} could not wait to go back.", "{h} was tired, but it was a good kind of tired.", "{h} fell asleep as soon as {h.his} head was down."])


@plot("favorite_thing", weight=2.5)
def favorite_thing(s):
    """Hero loves one thing; uses it in three ways; it is worn out, outgrown or wet; what then."""
    h = s.child()
    kind = s.pick(["wear", "cuddly", "ride", "carry", "draw"])
    t = s.thing(kind)
    s.cast(h=h, t=t, m=s.kin(h, ("mom", "grandma", "dad")), c=s.child())
    s.place = None
    s.open(about=["{h} had {t.a}. It was {h.his} favorite thing in the world.", "{h} loved {h.his} {t.desc} more than any other thing."], after=["It {t.fact}.", "It was {h.his} favorite thing in the world."],
           doing=["going outside with {h.his} {t.desc}", "walking around with {h.his} {t.desc}"])
    use = {"wear": ["{h} wore it to school, to the park, and even to bed.", "In the morning, {h} put it on before anything else."],
           "cuddly": ["{h} took it to breakfast and gave it a chair of its own.", "{h} took it under the table, up the stairs, and into the garden."],
           "ride": ["{h} went up the hill and down the hill, around the house and back.", "{h} went so fast that {h.his} hair stood up."],
           "carry": ["{h} put leaves in it, and stones, and one time a frog.", "{h} pretended that it was a boat, a house, and a hat."] if "box" in t.tags or "wheels" in t.tags else ["{h} took it for walks, rain or shine.", "{h} pretended that it was a boat and a tent and a sword."],
           "draw": ["{h} drew the cat, the house, and the whole family.", "{h} made big suns and little flowers on every piece of paper."]}[kind]
    s.say(*use)
    s.say("People smiled when they saw {h} and {t}.", "Everyone knew {h} by {h.his} {t.noun}.", p=0.6)
    s.para()
    if s.chance(0.5):
        s.say("But one day, {t} got very dirty. {m} wanted to [wash|clean] it. {h} did not want to let go.", "But then {t} fell into a big muddy puddle. {h} pulled it out, but it was brown all over.")
        s.say("{m} filled a tub with warm water and soap. {h} helped to scrub. The bubbles flew all around the room.",
              "They took it outside and washed it with a hose. {h} got as wet as {t} did.",
              "{m} brought a bucket and a brush. They rubbed and scrubbed until the water was black.",
              "{h} let {m} wash it, but {h.he} stood next to the tub the whole time and held on to one corner." if kind in ("wear", "cuddly") else
              "{h} took a wet cloth and wiped off every spot. {m} helped with the hard ones.")
        s.say("{h} sat and waited while it dried in the sun. It took a long, long time.", "{h} looked out of the window again and again to see if it was dry.")
        s.para(0.7)
        s.say("At last, {t} was clean and dry. It looked like new, and it smelled like flowers.", "When {t} was dry, all the dirt was gone. It was even brighter than before.",
              "In the evening, {t} was ready. {h} looked at it from all sides and found no spot.", "The next morning, {t} was dry. It smelled of soap and sunshine.")
        s.say("{h} was {#happy} and took it everywhere again.", "{h} hugged it, and everything was right again." if kind != "ride" else "{h} got on at once and rode around the house three times.")
        s.end(ever=["stayed away from puddles"], close=["And {h} never minded washing day after that."])
    else:
        s.say("But {h} was growing, and {t} was not. One day, it was too small." if kind in ("wear", "ride") else "But {h} was growing up. One day, {h.he} saw that {t} had been lying in the corner for a long time.")
        s.say("{h} felt a little sad. {h.He} thought about all the good days they had had.", "{h} did not know what to do with it. It was too dear to throw away.")
        s.para(0.7)
        s.say("Next door lived {c.intro}, who was younger. {c} had always looked at {t} with big eyes.", "Then {h} thought of {c.intro} who lived down the street.")
        s.say("{h} cleaned {t} and tied a ribbon around it. Then {h.he} gave it to {c}.")
        s.say("{c} jumped up and down and would not let go of it. When {h} saw that, {h.he} was not sad anymore.", "Now {c} went everywhere with it, and each time {h} saw it, {h.he} smiled.")
        s.end(lesson=["giving something away can make you happy", "good things are even better when you pass them on"])


@plot("little_vehicle", weight=1.8)
def little_vehicle(s):
    """A small machine is thought too small; something happens that only it can do."""
    noun, place, job, big, trouble, deed = s.pick([
        ("car", "a busy town", "drive up and down the streets", "trucks", "snow fell all night, and the big trucks could not get through the narrow street. An old woman was waiting for her medicine", "went through the narrow street, around every corner, right up to her door"),
        ("boat", "a blue bay", "rock on the waves", "ships", "a puppy fell into the shallow water near the rocks. The big ships could not go there", "slipped between the rocks, and the puppy climbed on board"),
        ("train", "the green hills", "puff along the tracks", "engines", "the old bridge was weak, and the big engines were too heavy for it. The children on the other side were waiting for their toys", "rolled over the bridge, slow and light as a feather"),
        ("plane", "a quiet field", "fly in circles", "planes", "the big planes could not land on the small island, where a boy was sick", "landed on the short beach and brought the doctor"),
        ("tractor", "a farm on a hill", "pull the cart", "machines", "the gate was too narrow for the big machines, and the corn was still outside before the rain", "drove in and out through the gate, ten times, until all the corn was dry"),
        ("digger", "a big building site", "dig in the sand", "diggers", "a kitten was down in a narrow hole, and the big diggers could not reach it", "dug a little path, scoop by scoop, until the kitten could walk out")])
    h = s.thing_hero(noun, s.pick(["little", "small", "tiny", "little red", "little blue", "small yellow"]), **s.pick(
        [{"name": n} for n in ("Beep", "Zoom", "Dash", "Chug", "Toot", "Pip")] +
        [{"name": n, "gender": "he"} for n in ("Bobby", "Rusty", "Hugo")] + [{"name": n, "gender": "she"} for n in ("Dot", "Rosie", "Tilly")]))
    s.cast(h=h, job=job, big=big, trouble=trouble, deed=deed)
    s.say("Once upon a time, in %s, there was {h.intro}." % place, "There was once {h.intro}, in %s." % place, "In %s, there lived {h.intro}." % place)
    s.say("{h} loved to {job}.", "Every day, {h.he} would {job}.", "What {h} liked best was to {job}.")
    s.say("But the big {big} laughed at {h.him}. They thought that {h} was too small to do anything important.", "{h} was the smallest of all. The big {big} never let {h.him} help.")
    s.say("{h} wished that {h.he} could be big, too.", "That made {h} {#sad}.", "{h} tried to look bigger, but it did not work.")
    s.para()
    s.say("One day, {trouble}.", "Then, one [cold|gray] morning, {trouble}.")
    s.say("The big {big} did not know what to do.", "One of the big {big} tried, but it had to turn back.", "Everyone was worried.", "It was very quiet. Nobody had an idea.")
    s.say("{h} was scared, but {h.he} wanted to help.", "Then {h} came forward. {h.his} heart was beating fast.", "That was when {h} started up.")
    s.say("{h.He} {deed}.")
    s.para()
    s.say("Everyone cheered for {h}.", "The big {big} honked and clapped. They were sorry that they had laughed." if noun not in ("boat", "plane") else "The big {big} were sorry that they had laughed.")
    s.say("{h} shone with pride. {h.He} did not want to be big anymore.", "Now {h} was happy to be just the size {h.he} was.")
    s.end(lesson=["being small can be a good thing", "everyone can do something special"], ever=["was the first one they called when something was hard"])


@plot("lonely_tree", weight=1.4)
def lonely_tree(s):
    """A thing of nature is lonely or sad; visitors come one by one; it becomes a home or is useful."""
    noun, where, lack, guests, after = s.pick([
        ("tree", "on top of a hill", "had no other trees to talk to", ["a tired bird built a nest in its branches", "a squirrel moved into a hole in its trunk", "two children hung a swing on its strongest branch"], "It was never quiet around the {adj} tree again"),
        ("house", "at the end of the road", "had been empty for years", ["a mouse moved in under the stairs", "some swallows built a nest under the roof", "a family with three children came and painted the door"], "There was light in every window of the {adj} house"),
        ("pond", "in the middle of a field", "had no one to splash in it", ["some rain filled it up to the edge", "a frog came and sang every evening", "a mother duck came with five ducklings"], "The {adj} pond was full of life"),
        ("bench", "in a corner of the park", "had no one to sit on it", ["an old man sat down to feed the birds", "a girl lay on it and read a book", "two friends shared their lunch on it"], "There was always someone on the {adj} bench"),
        ("scarecrow", "in a field of corn", "was sad that all the birds were afraid of it", ["a little bird with a hurt wing hid in its sleeve", "a mouse made a bed in its pocket", "the farmer gave it a new hat with a flower"], "The {adj} scarecrow was the happiest one in the land")])
    adj = s.pick(["old", "small", "lonely", "gray", "crooked", "quiet"])
    h = s.thing_hero(noun, adj, gender="it", name="")
    s.cast(h=h, where=where, lack=lack, after=after.replace("{adj}", "").replace("  ", " "))
    s.say("Once upon a time, there was {h.intro} {where}.", "Far away, {where}, there stood {h.intro}." if noun != "pond" else "Far away, {where}, there was {h.intro}.", "{where} there was {h.intro}.")
    s.say("It {lack}.", "It was lonely, because it {lack}.")
    s.say("Spring came, and summer came, but nobody stopped by.", "Day after day, it looked up at the clouds.", "The wind blew around it, and the nights were long.", p=0.8)
    s.para()
    first, second, third = guests
    s.say("Then, one %s, %s." % (s.pick(["morning", "gray day", "spring day", "evening"]), first))
    s.say("{h} stood very still and did not want to scare anybody away." if noun != "pond" else "The pond was very still and did not want to scare anybody away.", "It was only a little thing, but {h} felt much better.", "{h} felt warm inside.")
    s.say("Some days later, %s." % second, "Soon after that, %s." % second)
    s.say("And then, one fine day, %s." % third, "Last of all, %s." % third)
    s.para()
    s.say("A storm came that fall and shook everything. {h} held on and kept all of its friends safe." if noun in ("tree", "house", "scarecrow") else "In the fall, colorful leaves came down all around, and everyone played in them.", p=0.6)
    s.say("{after}.")
    s.say("{h} was not lonely anymore.", "And when the stars came out, {h} was glad to be just where it was.", "If you go there today, you can still see {h} and all of its friends.")


@plot("busy_animal", weight=2.5)
def busy_animal(s):
    """An animal works for the winter or builds a home: three tries, then rest."""
    h = s.animal(["squirrel", "mouse", "bird", "hedgehog", "rabbit", "bear", "fox"], trait=s.pick(["busy", "little", "young", "small", "clever", "brown"]))
    f = s.friend_for(h)
    s.cast(h=h, f=f)
    s.place_for(h, "trees", without=("play",))
    s.weather = s.pick(["cold", "windy", "cloudy"])
    s.open(loves=["work hard", "make things"], doing=["looking for a place to live {place.at}"], about=["{h} had no home yet.", "Winter was coming, and {h} needed a home."], after=["Winter was coming, and {h} needed a home."])
    homes = [("a hole under a rock", "it was too wet"), ("a hollow log", "the wind blew in on both sides"), ("a big pile of leaves", "the wind blew all the leaves away"),
             ("an old hat in the grass", "it was much too small"), ("a crack in a wall", "it was too cold and dark"), ("an empty nest", "it shook in the wind")]
    if h.noun == "bear":
        homes = [x for x in homes if "hat" not in x[0] and "nest" not in x[0] and "crack" not in x[0]]
    s.rng.shuffle(homes)
    (a, na), (b, nb) = homes[:2]
    s.cast(a=a, na=na, b=b, nb=nb)
    s.say("First, {h} tried {a}, but {na}.", "{h} found {a}. It looked nice, but {na}.")
    s.say("Then {h.he} moved into {b}. That night, {h} saw that {nb}.", "Next, {h} tried {b}, but {nb}.")
    episode(s, 0.4)
    s.para()
    s.say("{h} was tired and {#sad}. {h.He} sat down and looked at the gray sky.", "{h} did not know where to go next.", "The first snow was not far away, and {h} had no place to sleep.", "It was getting colder every day, and {h} began to worry.")
    if s.chance(0.5):
        s.say("So {h.he} began to build. {h.He} carried sticks and moss and mud, one bit at a time. It was hard work, and it took three days." if h.noun != "bird" else "So {h.he} began to build. {h.He} carried sticks and moss, one bit at a time. It took three days.")
        s.say("One wall fell over, but {h} put it up again.", "On the second day, the rain washed half of it away. {h} started again and made it stronger.")
        s.say("In the end, it was a real home, small and dry and warm.", "At last, the home was done. It had a soft bed and a little door.",
              "When it was ready, {h} walked around it three times and was proud.", "Now {h} had a home that was just the right size.")
        s.para()
        s.say("When the first snow fell, {h} sat inside and listened to the wind. It could not get in.")
        s.end(lesson=["hard work pays off", "you should not give up"], close=["{h} ate a nut, curled up, and slept until spring." if h.noun in ("squirrel", "mouse") else "{h} closed {h.his} eyes and felt safe."])
    else:
        s.say("{f.intro} saw {h.him} from a window. {f} had a big home with an empty room in it.", "Then {f.intro} came by with a basket. {f} lived all alone in a big, warm place under a tree.")
        s.say("{f} gave {h} some hot soup and showed {h.him!} the empty room. {h} could hardly believe it.",
              "When {f} heard about the bad places, {f.he!} opened the door wide and let {h} come in to get warm." if f.gender != h.gender else
              "When {f} heard about the bad places, the door was opened wide, and {h} came in to get warm.",
              "{f} had wished for company for a long time. That evening, {h} slept in a warm bed for the first time.")
        s.para()
        s.say("So they shared the home. {h} gathered the food, and {f} kept it warm and clean.", "All winter long, {h} and {f} told each other stories while it snowed outside.")
        s.say("When spring came, {h} could have moved out. But {h.he} did not want to, and {f} was glad.", "{h} never looked for another place again.",
              "\"Our home,\" they called it, and {h} liked the sound of that.", "Even when it was warm again outside, {h} and {f} stayed together.")
        s.end(lesson=["a home is better when you share it", "a friend can make any place a home"])
