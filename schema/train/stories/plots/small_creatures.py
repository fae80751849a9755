"""Small animals: an ant or a mouse before winter, a bear and the bees, a bee and a flower, a spider."""
from . import plot
from ._extra import creature, finish


@plot("ant_winter", weight=1.1)
def ant_winter(s):
    """The one gathers, the other sings; winter comes: shared, refused, or paid for with music."""
    h = creature(s, s.pick(["ant", "ant", "mouse", "squirrel"]), s.pick(["busy", "hard-working", "careful", "tiny"]))
    f = creature(s, s.pick(["grasshopper", "grasshopper", "bird"]), s.pick(["merry", "lazy", "cheerful"]), "he" if h.gender == "she" else "she")
    s.cast(h=h, f=f, grain=s.pick(["seeds", "grain", "dry berries"]) if h.noun != "squirrel" else "nuts")
    s.at("meadow")
    s.open(loves=["keep things in order", "work"], doing=["carrying {grain} to {h.his} {h.home}", "working in the hot sun"], about=["{h} never sat still.", "{h} always thought of tomorrow."])
    s.say("Close by, in the shade, sat {f.intro}, who was singing.", "{f.intro} sat on a stone and made music.")
    s.speak("f", "Why do you work so hard? Come and dance!", "It is such a fine day! Leave your work and sing with me.", how="called")
    s.speak("h", "Winter will come, and then we need food.", "I can't. There is still so much to do before winter.", how="said")
    s.say("{f} laughed. Winter was far away, and the sun was warm.", "\"Winter? I have never seen it,\" said {f}, and went on singing.")
    s.say("All summer long, it was the same. {h} worked, and {f} sang.", "Day after day, {h} went back and forth, and the music floated over the grass.")
    s.para()
    s.say("Then the leaves fell, and one morning everything was white.", "Winter came in one night. The wind howled, and the ground was as hard as stone.")
    s.say("{f} looked for something to eat and found nothing at all. {f.He} was cold, and {f.his} song was gone.", "Nobody was singing now. {f} shook with cold and had not eaten for three days.")
    s.say("At last, {f} knocked at {h.s} door.", "There was a soft knock at {h.s} door. It was {f}.")
    s.speak("f", "Please, could you lend me a little food?", "I was foolish. May I come in and get warm?", how="whispered")
    s.para()
    turn = s.pick(["share", "music", "late"])
    if turn == "share":
        s.say("{h} looked at the full shelves. There was enough for one, and if one was careful, there was enough for two.", "{h} thought of the long, hot days. Then {h.he} looked at the thin face and opened the door wide.")
        s.speak("h", "Come in. But in spring, you will help me.", "Eat, and get warm. Next summer we will work together.", how="said")
        s.say("And so it was. In spring, {f} carried {grain} from morning until noon, and only then did {f.he} sing.", "{f} kept the promise. The next summer, there were two who worked, and it was twice as much fun.")
        s.end(lesson=["it is good to plan for hard times, and good to share", "there is a time to work and a time to play"])
    elif turn == "music":
        s.speak("h", "I have food, but it is very quiet here. What can you give me?", "What did you do all summer?", how="asked")
        s.say("{f} had nothing but {f.his} songs. So {f} began to sing about the sun and the flowers.", "\"I sang,\" said {f}. \"I can sing for you.\" And {f} sang, in a thin and shaky voice.")
        s.say("{h} closed {h.his} eyes. {h.He} had heard that song all summer, and it had made the work feel light. {h.He} had never said thank you for it.", "Suddenly, {h} could smell the warm grass. The dark little room was full of summer.")
        s.say("\"Stay,\" said {h}. \"I have the {grain}, and you have the songs.\"", "{h} put two bowls on the table.")
        s.say("It was the shortest winter that there ever was.", "They ate and sang until the snow melted.")
        s.end(lesson=["everyone has something to give", "music is a kind of food too"])
    else:
        s.say("\"You sang all summer,\" said {h}. \"Now you can dance.\" And {h.he} closed the door.", "{h} was afraid that there would not be enough. {h.He} shook {h.his} head and shut the door.")
        s.say("{h} sat down to eat. But the food did not taste good. It was so quiet outside.", "That night, {h} could not sleep. The wind sounded almost like a song.")
        s.say("In the morning, {h} took some {grain} and went out to look for {f}. There were only small tracks in the snow, and then there were none.", "At sunrise, {h} ran out to call {f} back. But {f} was gone, and the snow had covered everything.")
        s.para()
        s.say("When summer came again, nobody sang in the grass. The work had never been so long.", "In spring, a young singer came to the meadow, thin and hungry.")
        if "young" in s.now[-1]:
            s.say("This time, {h} did not wait for a knock. {h.He} brought a bowl of {grain} on the very first day.")
        finish(s, lesson=["it is easy to close a door, and hard to open it again", "a warm heart is worth more than a full house"], ever=["never sent anyone away again"])


@plot("bear_honey", weight=1.2)
def bear_honey(s):
    """A bear and the bees: he grabs and is stung, or asks, or guards the hive; a bargain."""
    h = creature(s, "bear", s.pick(["big", "young", "hungry", "round"]))
    g = creature(s, "bee", "old", "she", named=False)
    g.noun, g.adj = "queen bee", ""
    s.cast(h=h, g=g)
    s.at("forest")
    s.open(loves=["eat honey", "lick {h.his} paws", "follow sweet smells"], doing=["walking through the forest with an empty tummy", "sniffing the air in the forest"], about=["{h} thought about food all day long.", "There was nothing that {h} liked better than honey."])
    s.say("What was that smell? High up in an old oak, there was a hive full of golden honey.", "{h.his} nose led {h.him!} to a hollow tree. Bees flew in and out, and something sweet was dripping down the bark.")
    first = s.pick(["grab", "grab", "ask"])
    if first == "grab":
        s.say("{h} did not ask. {h.He} climbed up and put a whole paw into the hive.", "\"Nobody will miss a little bit,\" thought {h}, and {h.he} reached in, up to the elbow.")
        s.say("Buzz! Out came the bees, hundreds of them. They stung {h} on the nose and on both ears.", "The bees were furious. They flew at {h} in a dark, angry cloud.")
        s.say("{h} tumbled down, ran through the thorns, and jumped into the river. Only {h.his} nose stuck out.", "{h} let go, fell out of the tree, and ran for {h.his} life, all the way to the pond.")
        s.para()
        s.say("Cold and wet, {h} sat in the water. {h.his} nose was as big as an apple, and {h.he} was still hungry.", "It took a long time until the buzzing stopped. {h} put mud on {h.his} nose and groaned.", p=0.5)
        s.say("A frog had seen everything. \"Did you say please?\" the frog asked. {h} had not thought of that.", "Then {h} thought about it. If somebody put a paw into {h.his} cave and took {h.his} dinner, {h.he} would be angry too.", p=0.6)
        s.say("The next day, {h} went back, slowly, with empty paws. \"I am sorry that I broke your house,\" {h.he} called.", "So {h} picked a bunch of flowers, as many as {h.he} could carry, and put them in front of the tree. \"I am sorry,\" {h.he} said to the bees.")
    else:
        s.say("{h} wanted to put {h.his} paw right in. But {h.his} mom had taught {h.him!} to be polite.", "{h} knew what bees can do to a nose. So {h.he} sat down and coughed politely.")
        s.speak("h", "Excuse me. May I have a little honey, please?", "Good morning, bees. Could you spare some honey?", how="asked")
    g.known = True
    s.say("The queen bee came out and looked at {h} for a long time.")
    s.speak("g", "We worked all summer for this honey. What will you do for us?", "Honey is hard work. Can you work too?", how="asked")
    s.para()
    turn = s.pick(["guard", "flowers", "wait"])
    if turn == "guard":
        s.say("Just then, a [sly fox|gang of wasps|greedy raccoon] crept up to the tree. {h} stood up, as tall as a house, and roared.", "That night, a storm came, and the old tree began to fall. {h} put {h.his} back against it and held it until the wind was tired.")
        s.say("After that, nobody dared to come near the hive.", "The hive was safe, and not one drop of honey was lost.", p=0.5)
        s.say("\"You are a good guard,\" said the queen. And a big piece of honeycomb lay in front of {h}.", "The bees thanked {h} with a whole pot of honey.")
        s.end(lesson=["it is better to earn a thing than to take it", "good manners are sweet"], close=["{h} became the guard of the hive, and {h.his} nose was never stung again."])
    elif turn == "flowers":
        s.say("{h} had an idea. {h.He} dug up the ground around the tree with {h.his} strong claws and put in seeds, hundreds of them.", "{h} knew a meadow where nobody ever went, full of clover. {h.He} showed the bees the way.")
        s.say("Soon there were so many flowers that the bees did not know where to begin.", "Such flowers the bees had never seen! That year, they made more honey than ever.")
        s.say("In the fall, they left a jar in front of {h.s} cave, filled to the top.", "There was enough for the bees, and there was enough for {h}.")
        s.end(lesson=["you get more when you give something first", "working together makes everything sweeter"])
    else:
        s.say("\"I can wait,\" said {h}, because {h.he} could not think of anything else." , "{h} did not know what to say. So {h.he} just sat there and waited.")
        s.say("{h} waited that day and the next. A little bee got wet in the rain and could not fly. {h} let it dry on {h.his} warm fur.", "It grew cold in the evening. Some bees had lost their way, and {h} let them sleep in {h.his} thick fur.")
        s.say("In the morning, there was a leaf in front of {h}, and on it was a drop of honey. It was just one drop, but it was the best that {h} had ever tasted.", "When the queen saw that, she gave {h} a small piece of honeycomb. {h} ate it slowly, to make it last.")
        finish(s, lesson=["a little that is given is sweeter than a lot that is stolen", "patience is sweet"], ever=["always said please and thank you"])


@plot("bee_and_flower", weight=1.2)
def bee_and_flower(s):
    """A flower nobody visits and a tired bee; shelter, scent, and what is left in autumn. Little dialogue."""
    h = creature(s, "flower", s.pick(["little", "pale", "gray", "tiny"]))
    f = creature(s, "bee", s.pick(["tired", "young", "lost", "small"]), "he" if h.gender == "she" else "she")
    s.cast(h=h, f=f)
    why = s.pick(["shade", "gray", "stone"])
    s.place = None
    s.weather = "sunny"
    s.open(loves=["listen to the bees", "feel the sun", "look at the butterflies"], doing=["looking at all the bees and butterflies", "standing in the wind and waiting"],
           about=[{"shade": "{h} grew in the shade behind a big wall.", "gray": "{h} was not as bright as the other flowers.", "stone": "{h} grew all alone between two stones."}[why]])
    s.say("The bees flew to the roses and the sunflowers, but no one came to {h}.", "The bees went to the big red flowers. They did not even see {h}.")
    s.say("\"Perhaps I smell bad,\" thought {h}, and {h.his} leaves hung down.", "Every evening, {h} closed {h.his} petals and had seen nobody all day.")
    s.para()
    turn = s.pick(["storm", "wing", "night"])
    if turn == "storm":
        s.say("One afternoon, the sky turned black. A storm broke loose, and {f.intro} was blown through the air like a crumb.", "Then the rain came, hard and cold. {f.intro} could not fly with wet wings and fell down right next to {h}.")
        s.say("{h} bent down and opened {h.his} petals. \"Come in!\" {h.he} called.", "{h} leaned over, as far as {h.his} stem would go, and held {h.his} petals over {f} like a roof." if f.known else "{h} leaned over and opened wide.")
        s.say("{f} crept inside, and {h} closed up tight. It thundered and poured, but in there it was dry and smelled of honey.", "All through the storm, {f} sat in the soft yellow middle and was safe.")
    elif turn == "wing":
        s.say("One day, {f.intro} landed on {h} with a bump. One wing was torn.", "Then something fell from the sky. It was {f.intro}, with a hurt wing.")
        s.say("{f} could not fly for three days. {h} gave {f.him!} sweet juice to drink and shade to sleep in.", "{h} let {f} rest between {h.his} petals and told stories about the moon.")
        s.say("When the wing was well, {f} did not want to leave.", "On the fourth day, {f} tried. Buzz! {f.He} flew in a circle and came right back.")
    else:
        s.say("One evening, {f.intro} had flown too far and could not find the way home. It was dark, and all the big flowers were closed.", "It got late, and {f.intro} had lost the way. The roses were asleep and did not answer.")
        s.say("Only {h} was awake. {h.He} was so pale that {h.he} shone in the moonlight like a tiny lamp.", "But {h} had such pale petals that one could see them in the dark.")
        s.say("{f} slept there all night, and the wind rocked them both.", "{f} flew to the light and slept in the flower until the sun came up.")
    s.say("{f} had never tasted such sweet honey juice.", "\"Nobody has sweeter juice than you!\" said {f}.")
    s.para()
    if s.chance(0.5):
        s.say("{f} flew home and danced, as bees do when they have good news. The next morning, a hundred bees came to {h}.", "Back at the hive, {f} told the others. Soon there was a buzzing and humming around {h} from morning to night.")
        s.say("The roses were surprised.", "And {h} was so happy that a second bud opened, and then a third.")
        s.say("But when {f} came, the best place was always free.", "Still, {h} liked {f} best, because {f.he!} had come first." if f.gender != h.gender else "Still, {h} liked {f} best of all.")
        s.end(lesson=["being kind makes you beautiful", "it is not only the bright ones who have something to give"])
    else:
        s.say("All summer long, {f} came every day, and {h} was never lonely again.", "From then on, they were together every day. {f} hummed, and {h} swayed to the tune.")
        s.say("When autumn came, {h} became thin and dry. \"Do not be sad,\" {h.he} whispered. \"Look, I have seeds.\"", "Then the nights got cold, and {h.his} petals fell, one by one. All that was left was a handful of small black seeds.")
        s.say("{f} carried the seeds to a sunny place and covered them with earth, as well as a bee can.", "The wind took the seeds, and {f} flew after them to see where they fell.")
        s.say("In spring, there was a ring of small pale flowers, and each of them looked just like {h}.", "And the next year, twelve little flowers opened their eyes. \"We know you,\" they said to {f}. \"{h} told us about you in our dreams.\"")
        finish(s, close=["So {h} was gone, and yet {h} was there, many times over.", "{f} hummed the old song for them, and it was as if {h} had come back."])


@plot("spider_web", weight=1.1)
def spider_web(s):
    """A web is torn again and again; where it may stay, and what it is good for."""
    h = creature(s, "spider", s.pick(["little", "patient", "tiny", "clever"]), "she" if s.chance(0.7) else "he")
    c = s.child("he" if h.gender == "she" else "she")
    s.cast(h=h, c=c)
    s.place = None
    s.open(loves=["make webs", "spin fine threads", "work at night"], doing=["looking for a place to make {h.his} web", "spinning a new web"], about=["{h} could make the finest webs of all.", "Most people were afraid of {h}, but {h.he} was very gentle."])
    falls = [("First, {h} made a web in the doorway. A man walked right through it and shouted.", "{h.his} first web was between two chairs. Then somebody sat down, and it was gone."),
             ("The next one hung on the fence. The wind blew all night, and in the morning there was only one thread left.", "So {h} moved to the rose bush. Rain fell, and the heavy drops tore the web to pieces."),
             ("Then a broom came and swept away everything that {h} had made.", "Then {h} tried the window. But a hand with a cloth came and wiped it clean.")]
    for ways in (falls[0], s.pick(falls[1:])):
        s.say(*ways)
    s.say("{h} was very tired. But {h.he} began again, one thread after another.", "{h} sat in a corner and sighed. Then {h.he} counted {h.his} legs, as {h.he} always did to calm down, and started over.")
    s.para()
    turn = s.pick(["dew", "flies", "fire", "scared"])
    if turn == "dew":
        s.say("In the last hour of the night, the new web was done. Then the dew came and hung a tiny drop on every thread.", "That night was cold and clear. When the sun came up, the web was full of drops, like a net of glass beads.")
        s.say("{c.intro} came out and stopped. {c.He} had wanted to pull the web down with a stick. But now it shone in all the colors of the rainbow.", "{c.intro} ran to the gate and stood still. {c.He} had never seen anything so beautiful.")
        s.say("{c} put the stick down. \"I will use the other door,\" {c.he} said.", "\"Nobody may touch this,\" said {c}, and {c.he} put up a sign.")
        s.end(lesson=["it is worth trying once more", "there is beauty in small things"])
    elif turn == "flies":
        s.say("This time, {h} chose the porch, above the table. {c.intro} saw it and wanted to fetch the broom.", "The next web was over the bed of {c.new}, a little {c.noun}. When {c.he} saw {h}, {c.he} screamed.")
        s.say("But it was a hot summer, and the air was full of flies and mosquitoes. They bit everyone, and nobody could sleep.", "That week, the mosquitoes came. Everyone had red spots and scratched all day.")
        s.say("Only near the web, it was quiet. {h} had caught every single one.", "But {c} did not have a single bite, because {h} had worked all night.")
        s.say("{c} looked up at the corner. \"Thank you,\" {c.he} said. \"You may stay as long as you like.\"", "When {c} understood, {c.he} hid the broom under the stairs.")
        s.end(lesson=["everyone is good for something", "you should not be afraid before you know someone"])
    elif turn == "fire":
        s.say("The next web was in the old shed. One day, {c.intro} was playing there, and the door fell shut. It was dark, and nobody heard {c.him}.", "{h} found a quiet place in the cellar. Then, one evening, {c.intro} came down, and the door closed behind {c.him!}.")
        s.say("{c} began to cry. Then a thin ray of moonlight came in through a crack, and in it hung the web, shining like silver.", "{c} was very scared of the dark. But in the light from the tiny window, {c.he} saw the web, and {h} in the middle of it.")
        s.say("{h} let {h.himself} down on a thread and danced, up and down, up and down. {c} forgot to cry.", "{c} watched {h} spin, round and round, thread by thread, until {c.his} heart was calm.")
        s.say("When they found {c} at last, {c.he} was asleep, and there was a fine web over the crack, to keep out the cold wind.", "When the door was opened, {c} was not afraid at all. \"I had company,\" {c.he} said.")
        s.end(lesson=["a small friend can be a great comfort"], close=["{c} never broke a web again, and {h} had a home."])
    else:
        s.say("But {c.intro} saw {h} and cried, \"A spider! Take it away!\"", "Then {c.intro} came by, saw {h}, and jumped onto a chair.")
        s.say("A glass came down over {h}, and {h.he} was carried out into the cold garden. The beautiful web was torn down.", "{h} was put in a box and carried far away, to the other end of the street.")
        s.say("It took {h} all night to find a new place. It was under the leaf of a cabbage, and it was damp.", "{h} walked and walked on eight sore feet, until {h.he} came to an old barn.")
        s.para()
        s.say("But nobody swept there, and nobody screamed. Only an old horse stood there and blinked." if "barn" in s.paragraphs[-1] else "But nobody came there with a broom. Only a snail lived next door, and it was polite.")
        s.say("So {h} made the biggest web of {h.his} life, and this time it stayed.", "{h} made a new web and sat down in the middle. At last, nothing tore it.")
        finish(s, lesson=["the right place may be somewhere else", "you should never give up"], close=["Sometimes {h} was a little lonely, but {h.his} web was whole."])
