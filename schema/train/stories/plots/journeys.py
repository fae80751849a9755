"""On the road and on the water: a bus, a train, a boat, a tent, short cuts, trades and messages."""
from . import plot
from .endings import close
from ..episodes import episode


@plot("bus_ride", weight=1.2)
def bus_ride(s):
    """A bus trip: who gets on, the missed stop or the given seat, and where it ends."""
    h = s.child()
    m = s.kin(h, ("mom", "dad", "grandma", "grandpa", "aunt"))
    g = s.grownup(s.pick(["old man", "old woman"]), named=False)
    s.cast(h=h, m=m, g=g, goal=s.pick(["the market", "the zoo", "the museum", "the swimming pool", "the library"]))
    s.place = None
    s.open(loves=["look out of the window", "watch the buses go by"], doing=["at the bus stop with {m}, on the way to {goal}", "waiting for the bus with {m}. They wanted to go to {goal}"], about=["{h} had never been on a bus before.", "{h} liked everything with wheels."])
    s.say("When the bus came, {h} got a seat by the window and pressed {h.his} nose against the glass.", "When it came, {h} found a good seat by the window, right behind the driver.")
    s.say("Houses and trees flew by. A dog ran along with them until it was tired.", "The bus hummed and shook, and at each stop the doors went hiss.", "The bus went over a bridge and past a field with brown horses.")
    turn = s.pick(["seat", "stop", "bag"])
    s.para()
    if turn == "seat":
        s.say("At the next stop, {g.intro} got on. The bus was full, and {g} held on to a pole with trembling hands.", "More and more people got on. The last one was {g.intro} with a walking stick.")
        s.say("{h} looked at {h.his} fine seat by the window. It was hard to give it up.", "Nobody moved. {h} waited for somebody else to stand up, but nobody did.")
        s.speak("h", "You can sit here, if you like.", "Please take my seat.", how="said")
        s.speak("g", "How polite you are! Thank you.", "That is very kind. My legs are not what they were.", how="kind")
        if s.chance(0.5):
            s.say("{g} patted the seat. \"You are small, and so am I. There is room for two.\" So they shared it, and {g} told {h} what all the streets had looked like long ago.")
        else:
            s.say("Now {h} had to stand, and {h.he} could not see out. But the driver had seen everything in his mirror. \"Come here,\" he said. \"I need somebody to call out the stops.\"")
            s.say("\"Next stop, Main Street!\" called {h}, as loud as {h.he} could. Everybody laughed, and some people clapped.")
        s.para()
        s.say("The ride was over much too soon.", "When they got off at {goal}, {h} waved until the bus turned the corner.")
        s.end(lesson=["it is good to think of others", "a little kindness can change a whole trip"], ever=["gave up {h.his} seat whenever somebody needed it"])
    elif turn == "stop":
        s.say("{h} looked and looked, and {m} read the newspaper. Neither of them saw {goal} go by.", "It was so warm on the bus that {m} fell asleep. {h} was counting red cars and forgot the time.")
        s.say("\"Last stop!\" called the driver. {m} jumped up. \"Oh no! We have gone too far!\"", "Then the bus stopped, and the motor went silent. They were the only ones left.")
        s.say("Outside, there was no {x}. There were only fields.".replace("{x}", s.roles["goal"][4:]), "They got out. They were at the very end of the line, where the town stopped.")
        s.para()
        end = s.pick(["nice", "late"])
        if end == "nice":
            s.say("The next bus would come in an hour. {h} wanted to cry. But then {h.he} saw a [little stream|hill full of wild strawberries|field of sunflowers].", "\"Well, now we are here,\" said {m}. They walked a little way and found a stream with smooth stones.")
            s.say("They took off their shoes and stayed for three hours. They let two buses go by.", "It was so nice there that they had lunch in the grass and forgot about {goal}.")
            s.end(lesson=["a mistake can lead you to a good place"], ever=["and {m} sometimes rode to the last stop on purpose"], close=["{h} thought that getting lost was a fine thing, now and then."])
        else:
            s.say("They had to wait an hour in the cold wind for the next bus. {h} had no gloves.", "There was no bus back for a long time, and it began to rain.")
            s.say("When they got to {goal}, the doors were shut. \"Closed,\" said the sign.", "By the time they reached {goal}, it was closing time. They could only look at the door.")
            s.say("{h} cried all the way home. {m} hugged {h.him!} and promised to go again. On Saturday they did, and this time {h} watched every single stop.", "{h} was very disappointed. The next week they tried again, and {h} asked the driver after every stop, \"Is it here?\"")
    else:
        s.say("At the next stop, {g.intro} got off. But on the seat lay a brown bag!", "When {g.intro} had got off, {h} saw something on the empty seat. It was a purse.")
        s.say("The bus was just about to leave. {h} jumped up. \"Stop!\" {h.he} cried. \"Somebody forgot something!\"", "\"Wait!\" shouted {h}, so loud that the driver stepped on the brake.")
        s.say("{h} ran after {g} and held it out. {g} turned pale. \"All my money is in there,\" {g.he} said.", "{h} climbed down and ran. {g} was already far down the street, but {h} was faster.")
        s.para()
        if s.chance(0.5):
            s.say("{g} wanted to give {h} a coin, but {h} shook {h.his!} head. So {g} shook {h.his!} hand instead, like with a grown-up.")
            s.say("When {h} got back on, the driver tipped his cap.", "On the bus, everybody smiled at {h}.")
        else:
            s.say("But when {h} turned around, the bus had driven off, with {m} in it! {h} stood on the sidewalk and began to shake.")
            s.say("\"Don't be afraid,\" said {g}. \"Now I will help you.\" They waited together, and soon {m} came running back from the next stop, out of breath.")
        s.end(lesson=["honest people make the world better", "good deeds come back to you"], ever=["always looked at the seat before getting off"])


@plot("train_window", weight=1.0)
def train_window(s):
    """A train ride past a waving stranger; again and again; one day nobody is there. Little talk."""
    h = s.child()
    m = s.kin(h, ("mom", "dad"))
    g = s.grownup(s.pick(["old man", "old woman", "farmer"]), named=False)
    s.cast(h=h, m=m, g=g, q=s.kin(h, ("grandma", "grandpa", "aunt")), cloth=s.pick(["red scarf", "white towel", "yellow hat", "blue apron"]), house=s.pick(["a small white house", "a house with a green door", "a crooked little house"]))
    s.place = None
    s.open(loves=["ride the train", "look out of windows"], doing=["on the train with {m}, on the way to {q}"], about=["Every Sunday, {h} took the train to see {q}."], after=["They did this every Sunday."])
    s.say("The train went around a hill. There stood {house}, and in the garden was {g.intro}.", "Behind the long bridge was {house}. {g.intro} was working in the garden there.")
    s.say("{h} waved, just for fun. {g} looked up and waved back with a {cloth}.", "{h} lifted a hand and waved. And {g} waved a {cloth}!")
    s.say("The next Sunday, {g} was there again. {h} waved first, and the {cloth} flew up at once.", "A week later, {h} sat at the same window. And there was the {cloth} again.")
    s.para()
    s.say("After that, they waved every Sunday, in sun and in rain.", "It became a habit. {h} could not think of a Sunday without it.", "{h} did not know {g.s} name, but they were friends.")
    s.say("Once, {h} held up a picture {h.he} had drawn. Once, {g} held up a fat pumpkin.", "In fall, {g} stood there with a basket of apples. In winter, {g} had made a snowman that was waving, too.", p=0.8)
    s.say("Then came a Sunday when nobody was in the garden. The window was dark.", "But one Sunday, the garden was empty. No {cloth}, no smoke from the chimney.")
    s.say("{h} waved anyway. The next week, it was the same.", "{h} kept looking back until the house was out of sight.")
    s.para()
    end = s.pick(["visit", "visit", "sign", "gone"])
    if end == "visit":
        s.say("\"We must find out,\" said {h}. So they got off at the little station and walked back along the tracks.", "{h} begged until {m} said yes. They got off one stop early and walked to the house.")
        s.say("{g} was in bed with a broken leg. When {h} came in, {g}'s face lit up.".replace("{g}'s", "{g.s}"), "{g} opened the door very slowly, with a thick scarf on and a red nose. \"My friend from the train!\" {g} cried.")
        s.say("They drank tea and talked about everything for which you can't use a {cloth}.", "{h} made tea, and {m} swept the kitchen. It was as if they had always known each other.")
        s.end(lesson=["you can be friends before you say a word"], close=["And the next Sunday, {h} saw the {cloth} again, waving from the window.", "From then on, {h} got off at that little station once a month."])
    elif end == "sign":
        s.say("On the third Sunday, there was a big sheet on the fence. \"GONE TO SEE MY SISTER. BACK IN MAY,\" it said.", "Then, on the fourth Sunday, somebody had painted big words on the roof. \"I AM AT MY SISTER'S. SEE YOU IN SPRING!\"")
        s.say("{h} laughed out loud with relief. {m} had to read it two times.", "{h} read it slowly, letter by letter. It was meant for {h.him}!")
        s.say("All winter, {h} waved at the empty garden. And in May, there was the {cloth}, higher than ever.")
        close(s, lesson=["friends think of each other even when they are far away"], last=["{h} waved back with both arms."])
    else:
        s.say("In spring, other people lived there. A girl was on the swing, and she did not look up.", "Then there was a sign on the fence. The house was for sale.")
        s.say("{h} never found out what had become of {g}. {h.He} was quiet for the rest of the trip.", "{h} felt an arm around {h.his!} shoulders. \"Maybe there is another garden now, by another train,\" {m} said.")
        s.say("Still, whenever {h} passed that place, {h.he} lifted a hand and waved.", "But {h} always waved when the train went by there. It seemed right.")


@plot("drifting_boat", weight=1.2)
def drifting_boat(s):
    """A boat gets loose on the lake: why, what is tried, who brings it back."""
    h = s.hero(animals=0.4)
    kid = h.kind is None
    if h.noun in ("duck", "duckling", "frog", "turtle", "bird"):
        h = s.animal(["mouse", "bunny", "fox", "bear", "cat", "squirrel"])
    f = s.friend_for(h) if kid else s.animal([k for k in ["mouse", "bunny", "fox", "squirrel", "hedgehog", "dog"] if k != h.noun], gender={"he": "she", "she": "he"}[h.gender])
    both = s.group(h, f)
    s.cast(h=h, f=f, both=both, m=s.kin(h, ("dad", "grandpa", "mom")))
    s.place = None
    s.open("both", loves=["play by the lake", "pretend to be sailors"], doing=["sitting in an old boat by the lake"], about=["They were best friends.", "{m} had told them never to untie the boat."], day="One warm day,")
    cause = s.pick(["untie", "knot", "wind"])
    if cause == "untie":
        s.say("\"Just a little way,\" said {h}, and untied the rope. {f} was not so sure.", "{f} said, \"We are not allowed to.\" But {h} had already untied the rope.")
    elif cause == "knot":
        s.say("They played that they were pirates, and {h} jumped up and down. Nobody saw the knot come loose.", "The rope was old. While they were playing, it tore without a sound.")
    else:
        s.say("Then a strong wind came up. It pulled at the boat until the rope snapped.", "They fell asleep in the sun. While they slept, the wind pulled the rope off the pole.")
    s.say("When they looked up, the shore was far away.", "Slowly, the boat slid out onto the water.")
    s.speak("f", "Where is the land?", "We are floating away!", how="cried")
    s.para()
    s.say("There were no oars in the boat. {h} felt cold all over.", "{h} reached for the oars. But they slipped into the water and floated away.")
    a, b = s.rng.sample(["They paddled with their hands, but the boat only went around in circles." if kid else "They paddled with their paws, but the boat only went around in circles.", "They shouted for help. Only an echo answered.", "{f} blew as hard as {f.he} could against the wind. It was brave, but it was no use.", "{h} leaned out too far and almost fell in. {f} pulled {h.him!} back by the %s." % ("shirt" if kid else "tail" if h.noun not in ("bunny", "rabbit", "bear") else "leg")], 2)
    s.say(a)
    s.say(b)
    s.say("{f} began to cry. \"Don't cry,\" said {h}, though {h.he!} was {#scared} as well.", "The sun went lower, and it got colder. They sat close together.")
    s.para()
    end = s.pick(["sail", "swan", "m", "shore"])
    if end == "sail":
        s.say("Then {h} had an idea. \"Give me the blanket!\" They held it up between them, like a sail.", "{f} looked at the blanket. \"A sail!\" {f.he} said. They each held two corners up high.")
        s.say("The wind filled it, and the boat turned around. Faster and faster it went, until it bumped into the sand.", "It worked! The wind that had taken them out now pushed them along to the other side.")
        s.say("{m} was standing there, pale with fear. First {m.he} hugged them. Then {m.he} scolded them." if cause == "untie" else "{m} was standing there, pale with fear, and hugged them both at once.")
    elif end == "swan":
        s.say("A big white swan came by. \"Please help us!\" called {h}." , "Something white came gliding toward them. It was a swan. {h} threw it the end of the rope.")
        s.say("The swan took the rope in its beak and pulled. It did not look left or right until they were back on the sand.", "It was an old and proud swan. It took the rope and towed the boat to the shore.")
        s.say("They gave it all the bread they had, and {h} bowed, because one bows to a swan.", "\"Thank you, thank you!\" they called. The swan only nodded.")
    elif end == "m":
        s.say("Then they heard the splash of oars. {m} was coming in another boat!", "\"Hold on!\" called a voice they knew. It was {m}, rowing with all {m.his} might.")
        s.say("{m} tied the two boats together and rowed them home. {m.He} did not say a word, and that was worse than scolding." if cause == "untie" else "{m} tied the two boats together and rowed them home. \"I was so worried,\" {m} said.")
        if cause == "untie":
            s.speak("h", "It was my fault. I untied it.", "I am sorry. {f} told me not to.", how="whispered")
    else:
        s.say("In the end, the lake itself helped them. Very slowly, the waves carried the boat into the reeds on the other side.", "It was almost dark when the boat scraped on stones. They were on the far side of the lake.")
        s.say("They had to walk around the whole lake in wet shoes." if kid else "They had to walk around the whole lake in the dark.", "The way home was long, and they held each other by the hand." if kid else "The way home was long, and they stayed close to each other.")
        s.say("There were lights by the water, where everyone was looking for them.")
    close(s, lesson=["a rule may be there to keep you safe", "it is best to listen the first time"] if cause == "untie" else ["it helps to keep your head when you are in trouble", "two friends are braver than one"], ever=["checked the rope three times"] if cause != "untie" else ["left the rope alone"],
          last=["{h} slept very deeply that night, and {h.his} bed seemed to rock a little."])


@plot("trade_chain", weight=1.1)
def trade_chain(s):
    """Hero sets out with one thing and trades it again and again; up, or down, or back to the start."""
    h = s.hero(animals=0.35)
    kid = h.kind is None
    m = s.kin(h, ("mom", "grandma", "dad"))
    s.cast(h=h, m=m, end="{m}")
    s.place = None
    up = s.chance(0.5)
    s.open(loves=["trade things", "walk to the market", "meet people"] if kid else ["trade things", "meet others on the road"], doing=["walking down the road"], about=["{h} was not rich.", "{h} thought that {h.he} was very clever."])
    people = [("a painter", "a little bell"), ("a young boy", "a jar of honey"), ("a fisherman", "a fat fish"), ("a tall woman", "a warm scarf"), ("a baker", "a loaf of bread"), ("a little girl", "a bag of apples")] if kid else \
             [("a squirrel", "a bag of nuts"), ("a bear", "a jar of honey"), ("a mouse", "a wooden spoon"), ("a hedgehog", "a red apple"), ("a sheep", "a ball of wool"), ("a rabbit", "a bunch of carrots")]
    people = [x for x in people if x[0].split()[-1] != h.noun]
    s.rng.shuffle(people)
    good = [("a farmer", "a fat goose"), ("a shepherd", "a small goat"), ("a miller", "a sack of flour")] if kid else [("a badger", "a basket of plums"), ("an old goat", "a warm blanket"), ("a beaver", "a good strong sled")]
    bad = [("a peddler", "a white feather"), ("a man in a tall hat", "a golden ring"), ("a traveler", "a tiny glass bird")] if kid else [("a magpie", "a shiny button"), ("a crow", "a piece of glass"), ("a raccoon", "a golden bell")]
    people[2] = s.pick(good if up else bad)
    first = s.pick(["a big round cheese", "a new pot", "a good rope"] if not up else ["a plain button", "a bent spoon", "a piece of string"])
    s.cast(x0=first, y0="the " + first.split(" ", 1)[1])
    for i in range(3):
        s.cast(**{"p%d" % i: people[i][0], "x%d" % (i + 1): people[i][1], "y%d" % (i + 1): "the " + people[i][1].split(" ", 1)[1], "q%d" % i: "the man" if "hat" in people[i][0] else "the " + people[i][0].split()[-1]})
    s.say("{h.He} had {x0} to sell." if not up else "All {h.he} had was {x0}.", "{m} had given {h.him!} {x0}. \"See what you can get for it,\" {m} had said." if m.gender != h.gender else "{m} had sent {h} to trade {x0} for something useful.")
    s.say("Soon {h} met {p0}, who had {x1}." , "By a bridge stood {p0} with {x1}.")
    s.say("\"{y0} is just what I need!\" said {q0}. \"Will you trade?\" {h} said yes at once.".replace("{y0}", "{Y0}"), "{h} liked it so much that {h.he} traded {y0} for it.")
    s.say("A little farther on, {p1} was sitting by the road with {x2}. {h} gave away {y1} for it.", "Then came {p1}, carrying {x2}. \"I have always wanted that,\" said {h}, and traded again.")
    s.para()
    s.say("At the edge of the village was {p2}. \"Give me {y2}, and I will give you {x3},\" said {q2}.", "Behind the next hill, {h} met {p2}, who had {x3}.")
    if up:
        s.say("So they traded, too. {h} now had {x3}, and {h.he} had started with {x0}!", "They traded, and {h} walked on with {y3}. And it had all begun with {x0}!")
        s.para()
        end = s.pick(["gift", "back"])
        if end == "gift":
            s.say("{h} was proud. {h.He} ran home and gave {y3} to {m}.", "At home, {h} called {m} to the door and showed {m.him!} {y3}.")
            s.say("\"All this for {x0}?\" said {m}. \"You are a real trader!\"", "{m} laughed until {m.he!} had to sit down.")
            s.end(lesson=["small things can be worth a lot to somebody", "everybody needs something different"], close=["And the next day, {h} went out with an old shoe, to see what would happen."])
        else:
            s.say("Then {h} saw an old woman who was crying. She had lost {x0}, the last thing she had from her mother." if kid else "Then {h} saw an old goose who was crying. She had lost {x0}, the last thing she had from her mother.")
            s.say("{h} knew where it was. So {h.he} went all the way back, and traded one thing after the other again, until {h.he} had {y0} in {h.his} hand.".replace("in {h.his} hand", "in {h.his} hand" if kid else "back"))
            s.say("{h} gave it to the old %s and asked for nothing." % ("woman" if kid else "goose"), "The old %s held it to her heart. \"How can I ever thank you?\" she said." % ("woman" if kid else "goose"))
            close(s, lesson=["some things are worth more than they seem", "the best trade is a kind deed"], last=["{h} went home with nothing, and {h.he} felt rich."])
    else:
        s.say("{h} did not think for long. They traded, and {q2} left very quickly.", "\"Done!\" said {h}, without thinking twice.")
        s.para()
        loss = s.pick(["break", "river", "eaten"])
        s.say({"break": "Only then did {h} look at it closely. {Y3} was cracked and good for nothing.", "river": "On the narrow bridge, {h} tripped. {Y3} fell into the river and was gone.", "eaten": "{h} put {y3} down to rest for a moment. When {h.he} woke up, somebody had taken it."}[loss if loss != "break" or "feather" not in s.roles["x3"] else "river"])
        s.say("So {h} came home with empty hands." if kid else "So {h} came home with nothing at all.", "In the evening, {h} had nothing left, not even {y0}.")
        s.say("\"What did you get for {y0}?\" asked {m}. {h} told {m.him!} everything.", "{m} was waiting at the door. {h} looked at the ground and told the whole story.")
        if s.chance(0.5):
            s.say("\"Well, at least nobody can trick you out of it now,\" said {m}. And then they both had to laugh.", "{m} shook {m.his} head. \"Next time, you will think first,\" {m} said. But there was soup for {h} all the same.")
        else:
            s.say("There was not much for dinner that night.", "{m} sighed. {y0} would have been enough for the whole winter.".replace("{y0}", "{Y0}") if "cheese" in first else "{m} sighed. They had really needed {y0}.")
        close(s, lesson=["it is wise to think before you trade", "not everything that is new is better"], last=["{h} never forgot that day, and {h.he} never traded in a hurry again."])


@plot("basket_to_grandma", weight=1.2)
def basket_to_grandma(s):
    """A basket for grandma gets emptier on the way: given away, or eaten; how it is received."""
    h = s.child() if s.chance(0.6) else s.animal(["mouse", "bunny", "bear", "fox", "hedgehog", "squirrel"])
    kid = h.kind is None
    m = s.kin(h, ("mom", "dad"))
    g = s.kin(h, ("grandma", "grandpa"))
    fd = s.pick(["muffins", "pancakes", "honey cakes", "rolls", "cookies"])
    s.cast(h=h, m=m, g=g, fd=fd)
    s.place_for(h, "wild")
    eats = s.chance(0.5)
    s.open(loves=["visit {g}", "walk through the woods" if kid else "go for long walks"], doing=["on the way to {g} with a basket"], about=["{h} was [always hungry|never full]." if eats else "{h} could never say no to anyone."])
    s.day_told = True
    s.say("{m} had put six {fd} in the basket. \"They are all for your %s,\" {m} had said." % g.noun, "There were six warm {fd} in it, which {m} had baked. They smelled wonderful.")
    episode(s, 0.3)
    s.para()
    if eats:
        s.say("\"Nobody will miss one,\" thought {h}, and ate it.", "After a while, {h} peeked under the cloth. One of the {fd} was a bit broken. {h} ate it, just to make the basket neat.")
        s.say("Then there were five. Five was an odd number, and {h} did not like odd numbers. So {h.he} ate another.", "Now the basket was lighter. It was so nice to carry a light basket that {h} ate two more.")
        s.say("\"{g.call} is not very hungry in the morning,\" {h} told {h.himself}, and took one more.", "At the stream, {h} sat down to rest. When {h.he} got up, there was only one left.")
        s.say("When {h} came to the door, there was nothing in the basket but crumbs.", "At the door, {h} looked into the basket. It was empty!")
        s.para()
        s.say("{g} opened the door and looked at the basket. Then {g.he} looked at {h.s} mouth.", "{g} lifted the cloth. \"What a pretty basket,\" {g.he} said.")
        lie = s.chance(0.4)
        if lie:
            s.speak("h", "A wolf took them!", "They flew away!", "A giant bird stole them!", how="said")
            s.say("\"I see,\" said {g}. \"And how did the crumbs get on your chin?\" {h} turned red.", "{g} took a mirror and held it up. There were crumbs all over {h.s} chin.")
            s.say("{h} began to cry and told the truth.", "\"It was me,\" {h} whispered.")
        else:
            s.speak("h", "I am sorry. I ate them all.", "They smelled so good, and then they were gone.", how="whispered")
        s.say("{g} tried to look strict, but it did not work. \"Then you will help me bake new ones,\" {g} said.", "\"I was looking forward to them,\" said {g} sadly. That hurt {h} more than any scolding.")
        s.say("That night, {h} had a terrible tummy ache.", "There was soup for lunch, but {h} could not eat one spoon of it.")
        close(s, lesson=["little bites add up"] + (["a lie has short legs"] if lie else []) + ["it is wrong to eat what is meant for somebody else"], ever=["carried the basket with the cloth tied down"])
        return
    who = [("a thin dog", "It looked at the basket and then at {h}."), ("an old woman" if kid else "an old goose", "She had walked a long way and was very tired."), ("a little bird", "Its wing was hurt, and it could not look for food."), ("two small rabbits" if h.noun not in ("bunny", "rabbit") else "two small mice", "They had lost their mother and were crying."), ("a mailman" if kid else "a wet cat", "He had been up since four in the morning." if kid else "She had not eaten since Sunday.")]
    s.rng.shuffle(who)
    for i in range(3):
        s.cast(**{"w%d" % i: who[i][0]})
    s.say("By the path was {w0}. " + who[0][1] + " {h} [gave away two of the {fd}|took two {fd} out of the basket].")
    s.say("At the bridge, there was {w1}. ".replace("was", "were" if who[1][0].startswith("two") else "was") + who[1][1] + " \"Here, eat,\" said {h}.")
    s.say("Near the mill, {h} met {w2}. " + who[2][1] + " And so the last of the {fd} were gone.")
    s.say("{h} stood in front of {g.s} door with an empty basket and did not dare to knock.", "Now the basket was empty, and {g} was waiting. {h} walked very slowly.")
    s.para()
    s.speak("g", "What did you bring me?", "There you are! And what is in your basket?", how="asked")
    s.say("{h} told {g} about everyone on the way.", "{h} turned the basket over. Nothing fell out but crumbs. Then the whole story came out, too.")
    if s.chance(0.5):
        s.say("{g} took {h} in {g.his!} arms. \"I can eat every day,\" {g.he!} said. \"You brought me the best thing there is, a good story.\"", "\"I am not hungry,\" said {g}. \"I was only hungry for you.\"")
        s.end(lesson=["a gift is not lost when it helps somebody", "a good heart is better than a full basket"])
    else:
        s.say("Then there was a knock at the door. There stood {w0}, {w1}, and {w2}. They had brought berries and flowers and firewood.".replace("firewood", "wood for the fire"), "Just then, they heard voices outside. Everyone {h} had helped was there, and each one had brought something.")
        s.say("The room was full, and so was the table. {g} had not laughed so much in years.", "They all had supper together, and there was more to eat than six {fd}.")
        s.end(lesson=["kindness comes back", "what you give away is never lost"])


@plot("camping_night", weight=1.2)
def camping_night(s):
    """A night in a tent: what was forgotten, what came by, stay or go in."""
    h = s.child()
    f = s.friend_for(h)
    m = s.kin(h, ("dad", "mom", "uncle", "aunt", "grandpa"))
    far = s.chance(0.5)
    s.cast(h=h, f=f, m=m)
    s.at("forest" if far else "backyard")
    s.open(loves=["sleep under the stars", "have adventures", "make campfires"] if far else ["have adventures", "build tents out of blankets"], day="One summer evening,",
           doing=["in the forest with {m} and {h.his} friend {f.new}, putting up a tent" if far else "in the backyard with {h.his} friend {f.new}, putting up a tent"], about=["It was going to be {h.s} first night in a tent."], after=["It was going to be {h.s} first night in a tent."])
    s.say("It took a long time. There was always one pole too many.", "The tent fell down two times. The third time, it stood, but it leaned to the left.", "{h} held the poles, and {f} pulled the ropes. In the end it looked almost like a tent.")
    lack = s.pick(["matches", "pillow", "food", "light"])
    s.say({"matches": "Then they found out that they had forgotten the matches. So there was no fire, and they ate their beans cold.", "pillow": "They had forgotten the blankets! So they put on everything they had, three shirts each, and looked like two fat bears.",
           "food": "They had three bags of marshmallows, but no bread. So they had marshmallows for supper, with marshmallows.", "light": "The flashlight was empty. So they sat outside until their eyes got used to the dark."}[lack])
    s.para()
    s.say("Then the stars came out, more and more of them. One fell, and they both made a wish.", "They lay on their backs and looked for pictures in the stars. {f} found a [spoon|bear|shoe].", "Frogs croaked, and somewhere an owl was calling. {h} had never known that the night was so full of sounds.")
    s.say("At last, they crept into the tent.", "When it got cold, they went inside and closed the zipper.")
    event = s.pick(["raccoon", "rain", "home", "cow" if far else "cat"])
    if event == "raccoon":
        s.say("In the middle of the night, something rattled. {h} peeked out. A raccoon was sitting in the grass with their bag on its head!", "Later, {h} woke up and heard chewing. A fat raccoon was eating their breakfast.")
        s.say("\"Shoo!\" whispered {h}, but it only looked at {h.him!} and took another cracker.", "They watched it through the gap. It washed every bite in a cup before it ate it. It was very polite.")
        s.para()
        s.say("In the morning, there was nothing left to eat.", "When the sun came up, the raccoon was gone, and so was everything else.")
        s.say("They had a breakfast of blackberries and water, and it tasted wonderful." if far else "They walked into the kitchen, hungry as wolves, and told {m} all about it.")
        s.end(lesson=["it is smart to put the food away"], ever=["hung the food in a tree"], close=["{h} could not wait to go camping again."])
    elif event == "rain":
        s.say("Then it began to drip. First on {h.s} nose, then everywhere.", "At midnight, rain drummed on the tent. A little stream ran in at one end and out at the other.")
        s.say("Then the poles gave way, and the wet tent fell on top of them. For a while, there was only a heap with four legs sticking out.", "They moved to the left side, and then to the right. In the end, there was no dry side anymore.")
        s.para()
        s.say("They ran to the car, where {m} was sitting, and slept there, all in a row." if far else "They ran to the house. {m} was awake, with two dry towels and a pot of cocoa, as if {m.he} had known.")
        s.say("The tent hung on the line for three days. But {h} said that it had been a great night.", "\"That was the best night ever,\" said {f}, with chattering teeth. And {h} thought so, too.")
        close(s, lesson=["things that go wrong make the best stories"], last=["{h} told the story of the wet tent again and again."])
    elif event == "home":
        s.say("{f} fell asleep at once. But {h} lay awake. {h.He} missed {h.his} own bed, and {h.he} missed the crack of light under the door.", "It was very dark. {h} heard {f} breathing, and suddenly {h.he} was homesick.")
        s.say("{h} did not want {f} to know. A tear ran down into {h.his} ear." , "{h.He} swallowed and swallowed, but it did not go away.")
        if s.chance(0.5):
            s.say("Then {f} whispered, \"Are you awake? I want to go home.\" {h} was so glad that {h.he} laughed out loud." if far else "Then {f} whispered, \"Are you awake? I want to go inside.\" {h} was so glad that {h.he} laughed out loud.")
            s.para()
            s.say("So they woke {m}, who told them a long, boring story about fish. They were both asleep before the end of it." if far else "Five minutes later, they were both in {h.s} room, with the window open so that they could still hear the frogs.")
        else:
            s.para()
            s.say("In the end, {h} crept over to {m} and lay down close to {m.him}. \"I can't sleep either,\" said {m}." if far else "In the end, {h} tiptoed through the wet grass to the house. {m} did not ask anything and only lifted the blanket.")
            s.say("In the morning, {f} never said a word about it. That was kind of {f.him!}." if f.gender != h.gender else "In the morning, {f} did not laugh. \"Next time, you will stay a bit longer,\" {f} said.")
        close(s, lesson=["there is no shame in being homesick", "you do not have to be brave all at once"], last=["And next summer, {h} stayed in the tent until the sun came up."])
    else:
        s.say("Then the tent wall moved. Something big was pushing against it! They held on to each other." if far else "Then something scratched at the zipper. They held on to each other.", "Something was breathing outside, very close. {f} put a hand over {f.his} mouth.")
        s.say("A wet nose came in. It was a cow! She licked {h.s} face with a tongue like a rough towel." if far else "A small head pushed in. It was only the cat, who wanted to go camping, too.")
        s.para()
        s.say("They laughed so hard that the ropes shook. The cow stayed beside the tent all night, like a warm wall." if far else "She turned around three times and lay down in the middle. Nobody else had any room after that.")
        s.say("In the morning, {h} was stiff and tired and full of grass. {h.He} had never been happier.", "When the birds began to sing, {h} put {h.his} head out. The grass was silver with dew.")
        s.end(ever=["slept outside whenever it was warm enough"], lesson=["a scary thing can turn out to be a friend"])


@plot("shortcut", weight=1.1)
def shortcut(s):
    """Two ways lead there; the quick one is not quick. Or the slow one has a reward. Little talk."""
    h = s.hero(animals=0.5)
    f = s.friend_for(h)
    s.cast(h=h, f=f, goal=s.pick(["the fair", "the birthday party", "the market", "the puppet show"] if h.kind is None else ["the feast", "the birthday party", "the big dance", "the singing night"]))
    s.place = None
    s.open(loves=["go fast", "win races", "find new ways"], doing=["on the way to {goal} with {h.his} friend {f.new}"], about=["{h} was always in a hurry.", "{h} did not like to wait for anything."])
    s.say("They came to a fork in the path. One way went around the hill, and the other went right through the wood.", "There were two ways. The road was long and flat. The path was short and full of bushes.")
    s.speak("h", "Let's take the short way! We will be the first.", "Who wants to walk all that way around? I know a short cut.", how="said")
    s.speak("f", "I will stay on the road. I know where it goes.", "That way does not look good to me. I will take the long one.", how="said")
    s.say("So they said goodbye. {f} walked on, step by step, and {h} ran into the bushes.", "\"Then I will see you there,\" said {h}, and was gone.")
    s.para()
    pool = ["there were thorns. They pulled at {h} from all sides.", "a fallen tree blocked the path, and {h} had to crawl under it.", "there was mud. {h} sank in up to {h.his} knees.", "there was a stream without a bridge. {h} got wet to the tummy.", "the path split again, and again, and there was no sign.", "a swarm of mosquitoes found {h} and was delighted."]
    for when, line in zip(("First, ", s.pick(["Then ", "Next, "]), "After that, "), s.rng.sample(pool, 3)):
        s.say(when + line)
    s.say("{h} began to wonder how {f} was doing.", "\"It can't be far now,\" {h} told {h.himself}, for the fifth time.", "{h} stopped. {h.He} had seen that crooked tree before. {h.He} was walking in a circle!")
    s.say("Meanwhile, {f} walked along the road in the sun. A farmer came by with a cart and gave {f.him!} a ride." if h.kind is None else "Meanwhile, {f} walked along in the sun and ate berries from the bushes by the road.", "On the long way, {f} picked some flowers and sang a song.", p=0.8)
    s.para()
    end = s.pick(["late", "missed", "helped", "waits"])
    if end == "late":
        s.say("When {h} came out of the wood at last, {f} was already there, clean and rested.", "{h} got there in the end, with leaves on {h.his} head and mud on {h.his} nose. {f} had been there for an hour.")
        s.say("\"What took you so long?\" asked {f}. Then {f.he} saw {h.s} face and did not laugh.", "Everybody turned around and stared. Then somebody giggled, and {h} had to laugh as well.")
        close(s, lesson=["the short way is not always the quick way", "slow and steady gets you there"], last=["They went home together, and {h} did not have to be asked which way to take."])
    elif end == "missed":
        s.say("It was dark when {h} got there. The lamps were out, and the tables were empty.", "When {h} finally arrived, everyone was on the way home. It was over.")
        s.say("{f} had kept a piece of cake for {h} in a napkin. They ate it on the steps, and {h} was close to tears." if h.kind is None else "{f} had kept a piece of cake for {h} under a leaf. {h} ate it and was close to tears.")
        close(s, lesson=["the short way is not always the quick way"], last=["\"Tell me what it was like,\" said {h}. And {f} told {h.him} everything, all the long way home." if f.gender != h.gender else "\"Tell me what it was like,\" said {h}. And {f} did, all the long way home."])
    elif end == "helped":
        s.say("{h} sat down and was about to cry. Then {h.he} heard {f} calling. {f.He!} had seen that {h} was not there and had come back.", "It was getting late. Then a light came through the trees. It was {f} with a lantern, calling {h.s} name.")
        s.say("{f} had missed half of {goal} for that.", "\"But you will miss everything because of me!\" said {h}. \"It is no fun without you,\" said {f}.")
        s.say("They walked back along the road, and they were still in time for the end of it.")
        close(s, lesson=["a good friend comes back for you"], ever=["let {f} choose the way"])
    else:
        s.say("And yet {h} got there first, scratched and wet and proud. But there was nobody to be proud with.", "{h} ran the last part and was there before everyone else. The doors were still closed.")
        s.say("So {h} sat on a stone and waited for an hour. {f} came just in time, with a bunch of flowers, and had seen [a fox|a rainbow|three baby ducks] on the way.".replace("a fox", "two kites"))
        close(s, lesson=["it is not so important to be first", "the way can be as nice as the goal"], last=["\"Next time, I will come with you,\" said {h}."])


@plot("muddled_message", weight=1.1)
def muddled_message(s):
    """A message to be carried by heart; something happens on the way, and the words get mixed up."""
    h = s.hero(animals=0.4)
    kid = h.kind is None
    m = s.kin(h, ("mom", "dad", "grandma"))
    g = s.kin(h, ("aunt", "uncle", "grandpa"))
    msg, wrong1, wrong2, result, ok = s.pick([
        ("bring two pots of jam", "bring two pots and a lamb", "bring ten pots on a lamb", "with ten pots tied to a very surprised lamb", "jam"),
        ("come to tea at three", "come to the tree", "climb up the big tree", "and sat down in the big tree behind the house, and waited there", "tea"),
        ("bake a pie for the fair", "make a pie for a bear", "bake a bed for a bear", "with a bed made of dough, big enough for a bear", "pie"),
        ("lend us a chair and a rug", "send us a bear and a mug", "send us a pear and a bug", "with one pear and one bug in a jar", "chair"),
        ("bring your fiddle and a friend", "bring a riddle in the end", "bring a middle and an end", "with half a sausage. \"I only had a middle and one end,\" {g.he!} said", "fiddle")])
    s.cast(h=h, m=m, g=g, msg=msg, w1=wrong1, w2=wrong2, result=result)
    s.place = None
    s.open(loves=["help", "run errands"], doing=["at home with {m}", "in the kitchen with {m}"] if kid else ["at home with {m}"], about=["{h} was quick on {h.his} feet, but {h.he} forgot things.", "{h} could never keep more than one thing in {h.his} head."])
    s.say("\"Run to your %s,\" said {m}. \"Say this: {msg}.\"" % g.noun, "{m} had a message for {g}. \"Don't write it down, just remember it,\" {m} said. \"{msg}!\"".replace("{msg}!", "{Msg}!"))
    s.say("So {h} ran and said it all the way. \"{Msg}, {msg}.\"", "{h} set off at once and repeated the words with each step. \"{Msg}, {msg}.\"")
    s.para()
    s.say("At the gate, a dog barked at {h}, and {h.he} jumped. What were the words again?", "Then {h} tripped over a stone. Bump! For a moment, {h.he} saw stars.")
    s.say("\"{W1},\" {h} said. \"Yes, that was it.\"", "\"{W1}, {w1},\" said {h}, and ran on.")
    s.say("Farther on, a band came by with drums and horns. When it had passed, {h}'s head was still ringing.".replace("{h}'s", "{h.s}") if kid else "Farther on, a flock of crows flew up and made a terrible noise. {h} put {h.his} paws over {h.his} ears.".replace("paws", "feet" if h.kind.flies else "paws"), "Then {h.he} had to jump over a wide ditch. Hop! And with the hop, all the words were shaken up.")
    s.say("\"{W2}.\" It sounded a little strange. But who was {h} to ask?", "Now it was, \"{W2}.\" {h} thought that it was an odd thing to ask for.")
    s.para()
    s.say("{g} listened. \"Are you sure?\" {g.he} asked. \"Quite sure,\" said {h}.", "\"{W2}?\" said {g}. \"That is an odd message. But if you say so!\"")
    s.say("That afternoon, {g} came {result}." if ok != "tea" else "That afternoon, {g} came {result}. Nobody saw {g.him!}.", )
    s.say("{m} stared. \"What in the world is that?\" {m.he} asked." if ok != "tea" else "At home, the tea got cold. \"Where is your %s?\" asked {m}." % g.noun)
    s.say("{h} turned as red as a beet. \"I think I lost a few words on the way,\" {h.he} said.", "Then {h} remembered the right words, all at once. \"Oh!\" {h.he} said.")
    s.para()
    if s.chance(0.5):
        s.say("First it was quiet. Then {m} began to laugh, and {g} laughed, and they could not stop for a long time." if ok != "tea" else "They found {g} up in the tree with {g.his} good hat on. First it was quiet. Then all three began to laugh.")
    else:
        s.say("\"I worked all morning for this!\" said {g} crossly. {h} felt so ashamed that {h.he} helped {g} until dark." if ok != "tea" else "When they found {g}, {g.he} was stiff with cold and very cross. {h} made hot tea for {g} and said sorry five times.")
    close(s, lesson=["it is good to ask again when something sounds odd", "you should listen with both ears"], ever=["wrote everything down"] if kid else ["stopped and thought before running"], last=["The next time, {m} went along, and {h} only carried the bag."])
