"""Marvels: a robot, a dragon afraid of fire, a strange dream, a hat that hides."""
from . import plot
from ._extra import creature, finish, meet


@plot("literal_robot", weight=1.1)
def literal_robot(s):
    """A robot does exactly what it is told, and so all goes wrong, until they learn to speak clearly."""
    h = s.child()
    r = creature(s, "robot", s.pick(["shiny", "little", "silver", "square"]), "he")
    m = s.kin(h, ("mom", "grandma") if h.gender == "he" else ("dad", "grandpa"))
    s.cast(h=h, r=r, m=m)
    s.at("house")
    s.open(loves=["build machines", "play with wires and wheels", "watch {m} repair things"], doing=["opening a big box that had come in the mail", "turning the last screw of a new machine"], about=["{h} did not like to do chores.", "{h} wanted somebody to help with the work."])
    s.say("It was {r.intro}. \"I do what you say,\" the robot beeped.", "In front of {h} stood {r.intro}. Two green eyes lit up. \"Tell me what to do,\" said {r}.")
    s.say("{h} was delighted. Now {h.he} would never have to work again!", "\"At last!\" said {h}, and {h.he} put {h.his} feet up.")
    s.para()
    jobs = [("\"Water the flowers,\" {h} said. So {r} watered the flowers on the curtains, the flowers on the plates, and the flowers on {m.s} shirt.", "{h} told {r} to water the flowers. When {h} looked, the flowers on the sofa were dripping wet."),
            ("\"Make my bed,\" said {h}. {r} took a hammer and some boards, and by noon there was a second bed.", "{h} said, \"Please make my bed.\" There was hammering all morning, and then there were two beds, and no table."),
            ("\"Wash the dog,\" {h} called. So {r} put the dog in the sink, between the cups and the spoons.", "{h} told {r} to put the soup on the table. So {r} put it on the table, without a bowl."),
            ("\"Can you give me a hand?\" asked {h}. {r} unscrewed one hand and gave it to {h.him!}." if h.gender == "she" else "\"Can you give me a hand?\" asked {h}. {r} unscrewed one hand and held it out.", "\"Hold the door,\" said {h}. {r} took it off the wall and held it all day.")]
    s.rng.shuffle(jobs)
    for ways in jobs[:3 if s.chance(0.6) else 2]:
        s.say(*ways)
    s.say("{m} came home and stood still. \"What happened here?\" {m.he} asked.", "\"Who did this?\" cried {m}.")
    s.para()
    turn = s.pick(["clear", "clear", "alone"])
    if turn == "clear":
        s.say("\"I did what you said,\" said {r}, and the green eyes got dim. {h} felt sorry.", "\"Was it not good?\" asked the robot in a low voice. {h} felt sorry.")
        s.say("It was not {r} who had been lazy. {h} had not even looked.", "\"It was my fault,\" said {h}. \"I did not tell you how.\"")
        s.say("So {h} got up and showed {r} how to do it, step by step. They worked side by side, and it went fast.", "From then on, {h} did it first, and {r} watched. Then they did it together.")
        s.say("When everything was clean, {r} beeped a little song. \"Now I know what you mean,\" said {r}.", "In the evening, the floor was shining, and {m} baked pancakes. For {r}, there was a drop of oil.")
        s.end(lesson=["you have to say clearly what you want", "work is more fun when you do it together"])
    else:
        s.say("\"Oh, go and get lost!\" {h} shouted. And so {r} went out of the door and got lost.", "{h} was angry. \"Leave me alone!\" {h.he} said. So {r} rolled out of the door and down the road.")
        s.say("It was quiet in the house. Then it began to rain, and {h} thought of the little wheels in the mud.", "An hour later, {h} was not angry anymore. What if the battery was empty?")
        s.say("{h} took a lamp and looked everywhere. {r} stood at the end of the field, wet and dark. There was no light in his eyes.", "{h} ran through the rain and found {r} under a bridge. He did not move.")
        if s.chance(0.6):
            s.say("All night long, {h} dried every screw and every wire. In the morning, two green eyes blinked. \"Good morning,\" said {r}. \"Am I found now?\"", "{m} helped to carry him home. They cleaned and oiled and waited. Then there was a tiny beep.")
            s.para()
            s.say("\"I did not mean it,\" {h} said. \"I will never say that again.\"", "{h} hugged him, though he was cold and had corners.")
            s.end(lesson=["you should be careful with your words", "words can hurt, even when you do not mean them"])
        else:
            s.say("{h} and {m} tried everything. But the water had gone in too deep, and {r} never beeped again.", "They worked for a whole week, but {r} stayed silent.")
            s.para()
            s.say("{h} put him on the shelf by the window, where the sun could shine on him.", "{h} kept the two green lamps in a box. {h.He} had not even said sorry.")
            finish(s, lesson=["words can do harm", "you can't take back what you have said"], ever=["thought before {h.he} spoke"])


@plot("dragon_afraid", weight=1.2)
def dragon_afraid(s):
    """A dragon who fears fire (or has none); what it is needed for."""
    h = creature(s, "dragon", s.pick(["little", "young", "gentle", "shy"]))
    c = s.child("she" if h.gender == "he" else "he")
    s.cast(h=h, c=c)
    s.weather = s.pick(["sunny", "windy", "cloudy"])
    s.place = None
    s.open(loves=["fly over the trees", "pick flowers", "eat apples"], doing=["hiding in the back of a cave", "flying low over the forest"], about=["All the other dragons were proud of their fire.", "{h} was different from the other dragons."])
    s.say("{h} was afraid of fire, and most of all of {h.his} own. Once, {h.he} had sneezed and burned down a tree.", "Every time a little flame came out of {h.his} mouth, {h} screamed and put {h.his} head in the water.")
    s.say("The other dragons laughed. \"A dragon who is afraid of fire!\"", "\"You are no real dragon,\" said the others, and they flew off without {h.him}.")
    s.say("So {h} kept {h.his} mouth shut and ate only cold things.", "{h} practiced not to breathe too hard and not to laugh too much.", p=0.7)
    s.para()
    turn = s.pick(["snow", "lamp", "wolf", "cook"])
    if turn == "snow":
        s.say("That winter was the coldest of all. In the snow, {h} found {c.intro}, who was lost and half frozen.", "Then a snowstorm came. {c.intro} crept into the cave, with blue lips and no coat.")
        s.say("There was dry wood, but no match. \"Can you make a fire?\" {c} whispered. \"You are a dragon.\"", "{c} was too cold to speak. {h} looked at the dry wood and began to tremble.")
        s.say("{h} closed {h.his} eyes and thought of something very small: a candle, on a birthday cake. Then {h.he} breathed out, as softly as {h.he} could.", "\"Just a spark,\" {h} told {h.himself}. \"Just one little spark.\" And out it came, no bigger than a bee.")
        s.say("The wood began to crackle. It was a good, warm fire, and it stayed where it was.", "Soon the cave was golden and warm, and {c.s} cheeks were red again.")
    elif turn == "lamp":
        s.say("One night, there was a terrible fog. Down by the sea, the lamp in the lighthouse had gone out, and a ship was coming.", "Then, one night, a storm blew out the light in the lighthouse. {c.intro}, who lived there, stood outside and cried for help.")
        meet(s, "c", "{c.intro}, who lived there, ran outside and called for help.")
        s.speak("c", "Please, we need a light, or the ship will hit the rocks!", how="cried")
        s.say("{h} was terrified. But there were people on that ship. {h.He} flew up to the top and opened {h.his} mouth.", "There was no time to be afraid. {h} flew to the top of the tower, took a deep breath, and let it out.")
        s.say("A long, bright flame shone over the water. The ship turned, just in time.", "The fire went up like a golden tree. Far out, a bell rang. They had seen it!")
    elif turn == "wolf":
        s.say("One evening, {h} met {c.intro}, who was looking for a lost sheep. Then they heard the wolves.", "{c.intro} was the only one who was kind to {h}. One day, when they were picking flowers, a pack of wolves came out of the woods.")
        s.say("There were six of them, with yellow eyes. {c} hid behind {h}.", "The wolves came closer and closer. {c} held on to {h.s} tail.")
        s.say("{h} wanted to run. But then {c} would be alone. So {h} opened {h.his} mouth and roared, and the fire came out, as hot as the sun.", "{h} did not think. {h.He} stood up and blew. A wall of fire shot up, and the dry leaves hissed.")
        s.say("When it was quiet again, the wolves were gone, and nothing had burned but some dry grass.", "The wolves ran and did not stop until they were in the next country.")
    else:
        s.say("In the village, it was the day of the big feast. But the wood was wet, and nobody could light the ovens. {c.intro} came up to the cave to ask.", "One day, {c.intro} knocked at the cave. \"Our oven is cold, and we have a hundred guests,\" {c.he} said. \"Could you help us?\"")
        s.say("{h} shook {h.his} head. \"I burn things,\" {h.he} said. \"That is all right,\" said {c}. \"It is an oven. It likes that.\"", "\"I am afraid of it,\" {h} said. {c} thought about it. \"Then we will begin with one potato,\" {c.he} said.")
        s.say("The first potato turned black. The second one was only brown. The third one was perfect.", "They tried it with a bit of bread. At first it was a piece of coal, but after a while it was golden toast.")
        s.say("By evening, {h} had baked forty loaves and a hundred potatoes, and nothing had burned down.", "So {h} lit all the ovens in the village, one after another, with flames as small as fingers.")
    s.para()
    s.say("\"You are the best dragon in the world,\" said {c}.", "{c} put both arms around {h}, or as far as they would go.")
    if turn != "cook":
        s.say("{h} looked at the little flame and was not afraid of it anymore, or only a bit.", "{h.his} heart was still beating fast. But {h.he} had done it.")
    s.say("When the other dragons heard about it, they were very quiet." , "After that, nobody laughed at {h} again.", p=0.6)
    s.end(lesson=["you can be afraid and brave at the same time", "what scares you can also help you"])


@plot("strange_dream", weight=1.3)
def strange_dream(s):
    """A dream: odd things in a row, a turn for the worse, waking up, and one thing that stays. Little dialogue."""
    h = s.child()
    s.cast(h=h, m=s.kin(h, ("mom", "dad", "grandma")), t=s.thing("cuddly", without=("warm", "house")))
    s.day_told = True
    s.place = None
    s.open(loves=["make up stories", "sleep late"], doing=["so tired that {h.he} fell asleep with {h.his} shoes on", "lying in bed with {h.his} {t.desc}"], about=["{h} had wonderful dreams."], day="One night,")
    s.say("When {h.he} opened {h.his} eyes, the bed was moving. It was floating on a river of milk.", "Suddenly, the ceiling opened like a lid, and there were the stars.", "Something pulled at the blanket. It was a rabbit in a blue coat, who bowed and pointed to a small door in the wall.")
    odd = [("There was a forest where the trees were made of [candy|books|umbrellas].", "{h} walked through a garden where the flowers could sing, but none of them knew the same song."),
           ("A whale swam through the clouds and said good evening.", "Fish with lamps flew by in a long line, and each of them nodded politely."),
           ("{h} could jump over a house with one step.", "When {h} waved {h.his} arms, {h.he} rose up into the air, as light as a feather."),
           ("The moon came down and asked if it might borrow {h.his} pillow.", "A king with a crown of toast gave {h} the key to the moon."),
           ("Even {h.his} {t.noun} could talk. It had a very deep voice, and it wanted some tea.", "Next to {h.him!} walked the {t.noun}, as tall as a man, and held {h.his} hand.")]
    s.rng.shuffle(odd)
    for ways in odd[:3]:
        s.say(*ways)
    s.para()
    turn = s.pick(["chase", "fall", "goodbye"])
    if turn == "chase":
        s.say("But then it got dark. Something big was coming, and the ground shook: boom, boom, boom.", "Then a shadow came over the hill. It had no face, and it came closer and closer.")
        s.say("{h} wanted to run, but {h.his} legs were as slow as in honey.", "{h} opened {h.his} mouth to scream, and no sound came out.")
        if s.chance(0.5):
            s.say("Then {h} turned around. \"What do you want?\" {h.he} asked. The shadow stopped. It got smaller and smaller, until it was a kitten, and it began to purr.", "\"This is my dream,\" said {h} in a firm voice. \"Sit down!\" And the big thing sat down and wagged its tail.")
        else:
            s.say("A big hand reached for {h} and shook {h.his} shoulder.", "It stood right behind {h} and called {h.his} name.")
    elif turn == "fall":
        s.say("But the road ended in the middle of the air. {h} fell, down and down, past the stars and the sleepy birds.", "Then {h} remembered that people can't fly, and at once {h.he} began to fall.")
        s.say("The earth came closer. {h} could see {h.his} own roof, and {h.his} own bed.", "Round and round {h.he} went, like a leaf.")
        s.say("Bump!", "Plop!")
    else:
        s.cast(p=s.pick(["grandpa", "old dog", "great-grandma"]))
        s.say("At the end of the road stood {h.his} {p}, who had died last winter. {h} ran and ran." , "And there, under a tree, sat {h.his} {p}. {h} knew that this could not be, because last winter they had all said goodbye.")
        s.say("They sat together and did not say much. It was warm, and it smelled like summer.", "{h} put {h.his} head down, and everything was as it used to be.")
        s.say("Then the light got pale. \"Is it time already?\" asked {h}. The wind moved the grass, and that was the answer.")
    s.para()
    s.say("{h} woke up. The sun was shining through the curtains, and it smelled of breakfast.", "{h} sat up in bed. It was morning, and {m} stood at the door.", "Then {h} was awake. It was only {h.his} own room.")
    if turn == "goodbye":
        s.say("There was a tear on {h.his} face, but {h.he} was smiling.", "{h} told {m} about it, and {m} held {h.him!} for a long time." if s.roles["m"].gender != h.gender else "{h} told {m} about it, and they were both quiet for a while.")
        finish(s, lesson=["those we love can visit us in dreams"], close=["That night, {h} went to bed early, just in case.", "It had only been a dream, but {h} kept it for the rest of {h.his} life."])
    elif s.chance(0.5):
        s.say("It had all been a dream. But what was that? On the pillow lay a [blue button|tiny key|crumb of toast in the shape of a crown].", "\"What a dream,\" said {h}. Then {h.he} looked down. There was sand in {h.his} bed, and it shone like stars.")
        s.say("{h} put it in a box and did not tell anyone.", "{h} looked at {h.his} {t.noun}. Was it smiling?")
        s.end(lesson=["dreams can be a kind of adventure"], close=["And {h} could not wait to go to sleep again."])
    else:
        s.say("At breakfast, {h} told {m} all about it, with wide eyes.", "{h} drew a picture of it, so that {h.he} would not forget.")
        s.say("\"I was in it too, I hope,\" said {m}. \"No,\" said {h}. \"But next time I will take you along.\"" if s.chance(0.5) else "{m} laughed and poured some more milk. \"From the river,\" {m.he} said.", p=0.6)
        s.end(lesson=["a dream can't hurt you", "you can be brave even in a dream"] if turn == "chase" else ["it is nice to dream, and nice to wake up"], close=["That evening, {h} put the {t.noun} next to the pillow, ready for the next trip."])


@plot("invisible_hat", weight=1.1)
def invisible_hat(s):
    """A hat that makes one invisible: pranks, then what others say, then being missed."""
    h = s.child(trait=s.pick(["shy", "cheeky", "little", "curious"]))
    f, m = s.friend_for(h), s.kin(h, ("mom", "dad"))
    s.cast(h=h, f=f, m=m)
    windy = s.chance(0.5)
    s.place = None
    s.open(loves=["play tricks", "hide"], doing=["walking home in the wind" if windy else "digging in an old chest"], about=["{h} often felt that nobody saw {h.him}.", "{h} always wanted to know what others said."])
    s.say("A gray hat rolled up to {h.his} feet, and {h.he} put it on." if windy else "At the bottom lay an old gray hat, and {h} put it on.")
    s.say("When {h.he} passed a mirror, there was nobody in it!", "{h} looked down, and {h.his} feet were gone!")
    s.say("{h} could see everyone, but no one could see {h.him}.", "{h} was invisible.")
    s.para()
    pranks = [("{h} tickled the cat and took a plum from the table. \"Who did that?\" said {m}.", "{h} moved {m.s} spoon, just a little, each time {m.he} reached for it."),
              ("In the street, {h} lifted a man's umbrella and let it dance.", "{h} rang every doorbell in the street, and nobody could say who it was."),
              ("At the bakery, a bun flew through the air and disappeared, bite by bite.", "In the school yard, a swing went back and forth, with nobody on it.")]
    for ways in s.rng.sample(pranks, 2):
        s.say(*ways)
    s.say("It was the best day ever.", "{h} laughed so hard that the hat nearly fell off.", p=0.6)
    turn = s.pick(["praise", "stuck", "lonely"])
    s.para()
    if turn == "praise":
        s.say("Then {h} saw {h.his} friend {f.new} talking to some others. {h} crept up to hear what they said about {h.him!}.", "On a wall sat {h.his} friend {f.new} with two other children, and they were talking about {h}.")
        s.say("\"{h} is so quiet,\" said one of them. \"Yes,\" said {f}. \"But {h} is kind. When I broke my arm, {h} carried my bag for a month.\"" if s.chance(0.5) else "\"Where is {h}?\" asked {f}. \"It is no fun without {h}.\"")
        s.say("{h} stood there, and {h.his} ears got warm. Nobody had ever told {h.him!} that.", "{h} had thought that nobody noticed {h.him!}. It was not true.")
        s.say("{h} took off the hat. \"Here I am,\" {h.he} said. They were a little surprised, and very glad.", "Behind a tree, {h} pulled off the hat. Then {h.he} ran to join them.")
    elif turn == "stuck":
        s.say("But when {h} got hungry and wanted to take off the hat, it would not come off.", "In the evening, {h} was tired of it. {h.He} pulled at the hat. It was stuck!")
        s.say("{m} was calling from the door. \"I am here!\" cried {h}. But {m} looked right through {h.him!}." if m.gender != h.gender else "{m} was calling from the door. \"I am here!\" cried {h}. But {m} looked around and saw nobody.", "{m} had set the table and was waiting. {m.He} looked out of the window again and again, and did not see that {h} sat right there.")
        s.say("{h} began to sob. A tear rolled down, and where it fell, one could see a bit of shoe. So tears were good for something!", "{h} was so sad that {h.he} wept. And then the hat got wet, and it became soft and wide, and it slipped off.")
        s.say("{h} wept until the hat came off, and {m} held {h} tight and wanted to know nothing at all." if "shoe" in s.now[-1] else "There stood {h} in the middle of the kitchen, and {m} held on tight and asked nothing at all.")
    else:
        s.say("But nobody said hello. Nobody asked {h} to play. When they chose teams, nobody called {h.his} name.", "Then it was lunch, and nobody had kept a seat. A boy sat down right on {h}.")
        s.say("{h.his} friend {f.new} walked by with a sad face. {f.He} had looked for {h} all day, and now {f.he!} went home alone." if f.gender != h.gender else "{h.his} friend {f.new} walked by with a sad face, looked to the left and to the right, and went home alone.")
        s.say("It is cold to be nobody. {h} wanted to be seen, even if they laughed at {h.his} freckles." if s.chance(0.5) else "{h} had never felt so lonely, and there were people everywhere.")
        s.say("{h} ran after {f} and threw off the hat. \"Wait for me!\" {h.he} called.", "{h} pulled off the hat and shouted, \"{f}! I am here!\" And {f} turned around and smiled.")
    s.para()
    s.say("The wind took the hat and carried it over the roofs. {h} let it go.", "{h} put the hat on a scarecrow. In the morning, the scarecrow was gone, or perhaps it was still there.")
    s.end(lesson=["it is good to be seen", "you do not have to hide from your friends"], ever=["never wanted to be invisible again"])
