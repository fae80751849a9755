"""Fun in town: zoo, circus, party, picnic, a show, a sold toy."""
from . import plot
from ..episodes import episode
from ._extra import finish


@plot("zoo_hat", weight=1.2)
def zoo_hat(s):
    """At the zoo an animal takes something; how it comes back, or does not."""
    h = s.child()
    m = s.kin(h, ("mom", "dad", "grandpa", "aunt", "uncle"))
    beast, got, does = s.pick([("monkey", "reached through the bars and grabbed it", "put it on its own head"), ("elephant", "put out its long trunk and took it", "waved it in the air"),
                               ("giraffe", "bent down its long neck and picked it up", "held it high above the trees"), ("goat", "came up from behind and pulled it away", "began to chew on it"),
                               ("ostrich", "stuck out its neck and snatched it", "ran three times around the fence with it")])
    s.cast(h=h, m=m, t=s.thing(noun=s.pick(["hat", "scarf", "umbrella", "cap"])), beast=beast, got=got, does=does)
    s.place = None
    s.open(loves=["see wild animals", "visit the zoo", "learn about animals"], doing=["at the zoo with {m}", "walking through the zoo with {m}"], about=["{h} knew the names of all the animals.", "{h} had waited for this day all week."])
    s.say("First they saw the lions, who were asleep. Then they saw the penguins, who walked like little men.", "The bears were swimming, and the snakes did not move at all.", "A parrot said \"Good morning\" to {h}, and {h} was very polite and said it too.")
    s.say("{h} liked the {beast} best. It had funny eyes.", "At last, they came to the {beast}. {h} went up close.")
    s.say("It looked at {h} and at {h.his} {t.desc}. Then it {got}.", "Suddenly, it saw {h.s} {t.noun}. It {got}, as quick as that.")
    s.say("{h} stood there with {h.his} mouth open. The {beast} {does}.", "The {beast} {does}. Everybody laughed, but {h} did not know if {h.he} should laugh or cry.")
    s.para()
    turn = s.pick(["trade", "copy", "keep", "keeper"])
    if turn == "trade":
        s.say("{h} had an idea. {h.He} took an apple out of the bag and held it up.", "\"Maybe it wants to trade,\" {h} said. {M} had a banana, and {h} held it out.")
        s.say("The {beast} thought about it. It wanted the fruit, but it wanted the {t.noun} too. In the end, the fruit won.", "The {beast} looked at the one and at the other. Then it dropped the {t.noun} and took the fruit.")
        s.say("The {t.noun} was a little wet, but it was not torn.", "{h} caught it before it fell in the mud.")
        s.end(lesson=["a fair trade is better than a fight", "it pays to stay calm"])
    elif turn == "copy":
        s.say("{h} put {h.his} hands on {h.his} head. The {beast} looked and tilted its head too.", "{h} stamped {h.his} foot. The {beast} stamped its foot too.")
        s.say("\"It does what I do!\" said {h}. So {h.he} took off {h.his} shoe and threw it down on the ground.", "\"It is copying me,\" {h} whispered. {h.He} took {m.s} newspaper and let it drop.")
        s.say("And the {beast} let the {t.noun} drop, just like that. {h} grabbed it and ran.", "Plop! Down came the {t.noun}, right at {h.his} feet.")
        s.say("{m} said that it was the cleverest thing {m.he} had ever seen.", "People clapped, and {h} took a bow. The {beast} took a bow too.")
        s.end(lesson=["being clever is better than being angry"])
    elif turn == "keep":
        s.say("They waited for an hour, but the {beast} did not give it back. {h} waved and called and begged.", "A zoo keeper tried with a broom and with a fish, but the {beast} would not let go.")
        s.say("At last, the zoo closed, and they had to go home without it.", "Then a bell rang. It was time to leave, and the {t.noun} had to stay.")
        s.say("{h} was sad on the way home.", "In the bus, {h} looked out of the window and did not say a word.")
        s.para()
        s.say("But the next week, there was a picture in the newspaper. It was the {beast}, and it was sleeping with the {t.noun} in its arms." if beast == "monkey" else "But the next week, there was a picture in the newspaper. It was the {beast}, and it was sleeping next to the {t.noun}.")
        s.say("It looked so happy that {h} could not be angry.", "\"It needs it more than I do,\" {h} said.")
        finish(s, lesson=["a lost thing can make someone else happy"], close=["{h} cut out the picture and hung it over {h.his} bed."])
    else:
        s.cast(k=s.grownup(s.pick(["kind man", "kind woman"]), named=True))
        s.roles["k"].noun = "zoo keeper"
        s.say("Then {k.intro} came with a bucket. \"Not again!\" {k.he} said. \"That is hat number ten this year.\"" if s.roles["t"].noun == "hat" else "Then {k.intro} came with a bucket. \"Not again!\" {k.he} said. \"This one is a real thief.\"")
        s.say("{k} went inside, scratched the {beast} behind the ears, and came out with the {t.noun}.", "{k} sang a little song, and the {beast} came and put the {t.noun} into {k.his} hand.")
        s.say("And because {h} had not shouted or cried, {k} let {h.him!} help to feed the animals." if s.roles["k"].gender != h.gender else "And because {h} had been so brave, there was a surprise. {k} let {h} help to feed the animals.")
        s.say("The {beast} ate right out of {h.s} hand. It tickled.", "{h} gave the {beast} a carrot, and now they were friends.")
        s.end(lesson=["being patient can bring a nice surprise"], close=["{h} wanted to be a zoo keeper, and nothing else."])


@plot("circus_day", weight=1.1)
def circus_day(s):
    """The circus: no ticket, a sad clown, or an act that needs one more. It always leaves in the end."""
    h = s.child()
    g = s.grownup(s.pick(["kind man", "kind woman"]), named=False)
    g.noun, g.adj, g.name = "clown", s.pick(["sad", "old", "funny"]), s.pick(["Pompom", "Bobo", "Zizi", "Mr. Wobble"] if g.gender == "he" else ["Pompom", "Zizi", "Lulu"])
    s.cast(h=h, g=g, m=s.kin(h, ("mom", "dad", "grandma", "grandpa")), trick=s.pick(["walk on {h.his!} hands", "whistle like a bird", "balance a spoon on {h.his!} nose", "juggle three potatoes"]))
    s.place = None
    s.open(loves=["{trick}", "watch the clowns"], doing=["running to the meadow, where the circus had come", "looking at the big red tent of the circus"], about=["{h} had never seen a circus before.", "{h} practiced tricks every day."])
    s.say("There was music, and it smelled of popcorn and horses.", "Flags were flying, and a white horse danced in front of the tent.")
    turn = s.pick(["ticket", "act", "sad"])
    if turn == "ticket":
        s.say("But a ticket cost two coins, and {h} had only one.", "{h} counted the coins. They were not enough for a ticket.")
        s.say("{h} sat down behind the tent and listened. Inside, the people laughed and clapped.", "{h} looked for a hole in the tent, but there was none.")
        s.para()
        s.say("Out came {g.intro} with an empty bucket. \"Will you help me carry water for the horses?\" {g.he} asked.", "Then {g.intro} came by. \"My donkey has run off, and the show has begun! Have you seen him?\"")
        if "donkey" in s.now[-1]:
            s.say("{h} jumped up and looked everywhere. The donkey was eating roses in somebody's garden. {h} led him back with a carrot.", "{h} knew the best grass in town, and there was the donkey. {h} brought him back just in time.")
        else:
            s.say("{h} carried bucket after bucket. It was hard work, and {h.he} got wet, but {h.he} did not stop.", "{h} ran to the well and back, six times. The horses drank it all.")
        s.speak("g", "You have earned the best seat in the house.", "A good worker does not need a ticket.", how="said")
        s.say("And so {h} sat in the very first row. {h.He} saw the lions and the acrobats, and {h.his} mouth stood open the whole time.", "{h} saw everything: the riders, the fire, and a lady who flew through the air.")
        s.end(lesson=["hard work can be better than money"], close=["{h} told {m} about it until late at night."])
    elif turn == "act":
        s.say("{m} had bought two tickets, and they sat in the front. Then {g.intro} ran in and fell over his own shoes." if g.gender == "he" else "{m} had bought two tickets, and they sat in the front. Then {g.intro} ran in and fell over her own shoes.")
        s.say("\"My partner has a cold,\" the clown said. \"Who can help me?\"", "\"I need somebody who can do a trick,\" called {g}.")
        s.say("Before {h} knew it, {h.his} hand was in the air.", "{m} gave {h} a little push.")
        s.para()
        s.say("In the middle of the ring, it was very bright. {h} could not see the people, but {h.he} could hear them breathe.", "{h.his} knees began to tremble. There were so many eyes!")
        if s.chance(0.6):
            s.say("\"Just do what you do at home,\" whispered {g}. So {h} began to {trick}.", "{h} took a deep breath and began to {trick}.")
            s.say("It was quiet at first. Then the whole tent roared and clapped.", "The people stood up and cheered, and the drums went boom.")
            s.say("{g} gave {h} a red nose, to keep forever.", "\"If you ever need a job, come to me,\" said {g}.")
            s.end(lesson=["practice pays off", "it is good to be brave"])
        else:
            s.say("{h} tried to {trick}, but it went all wrong. {h.He} fell right on {h.his} bottom.", "{h} began to {trick}, but {h.his} foot slipped, and down {h.he} went.")
            s.say("The people laughed. {h} wanted to run away. But {g} fell down next to {h} on purpose, and they laughed even more.", "\"Wonderful!\" cried {g}. \"Can you do that again?\" So {h} fell down again, and the tent shook with laughter.")
            s.say("Then {h} understood. A clown may fall as often as he likes.", "It was the best trick of the evening, and nobody knew that it had been a mistake.")
            s.end(lesson=["a mistake can turn into something good", "you can laugh at yourself"])
    else:
        s.say("Behind the tent, {h} found {g.intro}, who sat on a box and did not smile at all.", "Next to a wagon sat {g.intro}. A tear ran down the painted face.")
        s.speak("h", "Why are you sad? Clowns are always happy.", "Can't you laugh?", how="asked")
        s.speak("g", "I make everyone laugh, but nobody makes me laugh.", "We move to a new town every week. I never have a friend for long.", how="sad")
        s.para()
        s.say("{h} thought about it. Then {h.he} began to {trick}.", "So {h} made the silliest face in the world and began to {trick}.")
        s.say("First the clown smiled. Then came a giggle, and then a laugh so big that the red nose fell off.", "{g} looked up, and blinked, and began to laugh. It sounded like a rusty gate.")
        s.say("For one whole week, {h} came every day, and they laughed together.", "They taught each other tricks until the lamps were lit.")
        s.para()
        s.say("But on Sunday, the tent was gone. There was only a ring of yellow grass where it had stood.", "Then the circus had to move on. {h} stood by the road and waved until the last wagon was out of sight.")
        s.say("On the gate hung a red nose, with a note. It said, \"For my friend.\"", "{g} had left something for {h}: a tiny bell from the clown's hat.")
        finish(s, lesson=["even people who make us laugh need a friend", "a friend can stay in your heart"], close=["{h} kept it for always, and every year {h.he} waited for the circus to return."])


@plot("gift_to_keep", weight=1.1)
def gift_to_keep(s):
    """A birthday party: the guest would like to keep the present that was bought for another."""
    h = s.child()
    f = s.friend_for(h)
    t = s.thing("toy", without=("light",))
    s.cast(h=h, f=f, t=t, m=s.kin(h, ("mom", "dad", "grandma")), own=s.pick(["an old puzzle", "a book with a torn page", "a yo-yo without a string"]))
    s.place = None
    s.open(doing=["getting ready for a birthday party", "looking at the present on the table"], about=["{h} loved toys of all kinds."], loves=["go to parties"])
    s.say("{h.his} friend {f.new} had a birthday, and {m} had bought {t.a} for {f.him!}." if f.gender != h.gender else "It was the birthday of {h.his} friend {f.new}, and {m} had bought {t.a} as a gift.")
    s.say("The {t.noun} was wonderful. It {t.fact}.", "{h} tried it once, just to see if it worked. It {t.fact}.")
    s.speak("h", "I want to keep it.", "Can't we give {f} something else?", how="said")
    s.speak("m", "It is not for us. It is for {f}.", "It is hard to give away nice things. But that is what a gift is.", how="kind")
    s.para()
    turn = s.pick(["give", "swap", "late"])
    if turn == "give":
        s.say("{h} carried it all the way. At every corner, {h.he} thought of turning back.", "{h} held the box tight, and at {f.s} door {h.he} still did not want to let go.")
        s.say("Then {f} opened the door. {f.He} was so happy to see {h} that {f.he} did not even look at the box.", "{f} ran out to hug {h}. \"You came! Now the party can start!\"")
        s.say("{h} gave it to {f} quickly, before it got too hard. {f} tore off the paper and shouted with joy.", "\"Here,\" said {h}, and {h.he} closed {h.his} eyes. When {h.he} opened them, {f} was dancing around the room.")
        s.say("It was strange. {h} did not miss it at all.", "Seeing that was better than having the {t.noun}.")
        s.say("\"Let's play with it together,\" said {f}, and they did.", "And guess who got the first turn? It was {h}.", p=0.8)
        s.end(lesson=["giving is as nice as getting", "it feels good to make a friend happy"])
    elif turn == "swap":
        s.say("When {m} was not looking, {h} took the {t.noun} out of the box and put in {own}.", "Quickly, {h} hid the {t.noun} under the bed and wrapped up {own}.")
        s.say("At the party, {f} opened one present after the other. Then came the box from {h}.", "{f} opened {h.s} present last, because {h} was {f.his} best friend." if f.gender != h.gender else "{h.s} present was the last one, because {h} and {f} were best friends.")
        s.say("It was very quiet. \"Thank you,\" said {f}, and {f.he} smiled, but it was a small smile.", "{f} looked at {own}. \"It is very nice,\" {f.he} said politely.")
        s.say("The cake tasted like sand in {h.s} mouth.", "{h} felt so bad that {h.he} could not play.")
        s.para()
        s.say("{h} ran all the way home and all the way back. \"This is your real present,\" {h.he} said, out of breath. \"I am sorry. I wanted to keep it.\"",
              "In the middle of a game, {h} got up and ran home. Soon {h.he} was back with the {t.noun}. \"This was always yours,\" {h.he} whispered.")
        s.speak("f", "It is hard to give away. I know.", "Thank you for being honest. Come, let's play with it!", how="kind")
        s.end(lesson=["a gift should come from the heart", "it is never too late to be honest"])
    else:
        s.say("So {h} took it outside to play with it one last time, just for a minute.", "\"I will only play with it until we go,\" thought {h}.")
        s.say("Then there was a crack. The {t.noun} was broken." if "soft" not in t.tags else "Then there was a splash. The {t.noun} lay in the mud, and it was torn.")
        s.say("{m} was sad and a little cross. There was no money for a second one.", "{h} stared at it. {m} came out and saw it too.")
        s.para()
        s.say("At the party, {h} had nothing in {h.his} hands. \"I broke your present,\" {h.he} told {f}, and a tear ran down {h.his} face.", "{h} stood at {f.s} door with empty hands and told {f.him!} the truth." if f.gender != h.gender else "{h} stood at {f.s} door with empty hands and told the truth.")
        s.say("{f} was quiet for a moment. \"You can give me [a song|a big hug|a day at the pond],\" {f.he} said.", "{f} was sad, too. Then {f.he} said, \"You are here. That is a present.\"")
        s.say("And because {h} wanted to make it right, {h.he} helped to wash all the cups when the party was over.", "The next day, {h} took {h.his} own best toy, tied a ribbon around it, and brought it to {f}.")
        finish(s, lesson=["you must not play with what is not yours", "a friend is worth more than a present"])


@plot("picnic_trouble", weight=1.2)
def picnic_trouble(s):
    """A picnic where thing after thing goes wrong; where they eat in the end. Little dialogue."""
    h = s.child()
    f = s.friend_for(h)
    m = s.kin(h, ("mom", "dad", "grandma", "grandpa"))
    s.cast(h=h, f=f, m=m, food=s.food("share", without=("big", "cook", "wild")))
    s.place_for(h, s.pick(["trees", "wild", "water"]))
    s.open(loves=["eat outside", "have picnics", "pack baskets"], doing=["on {h.his} way {place.to} for a picnic", "packing a basket for a picnic {place.at}"], about=["{h} was always hungry.", "{h} had been waiting for a warm day."])
    s.say("{m} came along, and so did {h.his} friend {f.new}.", "{h.his} friend {f.new} carried the blanket, and {m} carried the basket.")
    s.say("They found the perfect place and spread out the blanket {place.spot}." if s.place.noun != "beach" else "They found the perfect place and spread out the blanket on the sand.", "When they got there, {h} lay down on the blanket and looked at the sky.")
    s.para()
    trouble = [("First came the ants. They marched over the blanket in a long line and carried off the {food.noun}, one crumb after another." if "ice" not in s.roles["food"].noun else "First came the ants. They marched over the blanket in a long line, right to the sugar.",
                "Then a whole army of ants came. They were in the sandwiches and in {f.s} shoes."),
               ("Then the wind took the napkins, and all three of them had to run and catch them.", "The wind blew so hard that {h.s} hat flew into the water." if "water" in s.place.tags else "The wind blew so hard that {h.s} hat flew up into a tree."),
               ("A [cow|goose|big dog] came to see what they had. It stepped right into the cake.", "A goat came by and ate the tablecloth, with a corner of the map."),
               ("{m} sat down on something soft. It was the pie.", "{f} opened the lemonade, and it sprayed all over everyone."),
               ("They had forgotten the spoons, so they had to eat the pudding with leaves.", "Nobody had brought a knife, so they had to bite into the same big loaf of bread, one after another.")]
    s.rng.shuffle(trouble)
    for ways in trouble[:3 if s.chance(0.5) else 2]:
        s.say(*ways)
    s.say("{h} looked at {f}, and {f} looked at {h}.", "\"This is not how I planned it,\" said {m}.", p=0.7)
    if s.chance(0.6):
        s.say("And then it began to rain.", "Then a fat drop fell on {h.s} nose, and then another one.")
        s.say("They grabbed everything and ran. At home, they were as wet as fish.", "They held the blanket over their heads and ran all the way home.")
        s.para()
        if s.chance(0.7):
            s.say("\"Now the picnic can begin,\" said {m}, and spread a dry blanket on the kitchen floor.", "{h} had an idea. They put the blanket under the table, and that was their tent.")
            s.say("They ate what was left by the light of a candle. There were no ants, no wind, and no rain.", "They ate bread and {food.many} on the floor, and it was the best picnic ever." if s.roles["food"].noun != "bread" else "They ate warm soup on the floor, and it was the best picnic ever.")
            s.end(lesson=["a picnic can be anywhere", "a bad day can turn into a good one"], close=["{h} said that they should always have picnics in the kitchen."])
        else:
            s.say("There was nothing left to eat but one wet sandwich. {h} went to bed early, with a cold nose and a cup of tea.", "{f} had to go home, and {h} was sad. {h.He} had looked forward to it all week.")
            finish(s, lesson=["not every day goes as planned"], close=["\"There will be another warm day,\" said {m}, and {h} hoped that it would come soon."])
    else:
        s.say("Then {f} began to giggle. {h} giggled too, and soon they were all laughing so hard that they had to hold their tummies.", "{h} was about to cry. But then {f} said, \"What can happen next? A bear?\" And they all had to laugh.")
        s.para()
        s.say("They shared what was left, and it tasted better than anything.", "There was only one apple left. They cut it in three, and each piece was sweet.")
        s.say("They stayed until the sun was low and told each other what they would bring next time.", "When they walked home, dirty and happy, {h} began to sing.")
        s.end(lesson=["laughing makes things better", "good friends are the best part of a picnic"])


@plot("school_show", weight=1.2)
def school_show(s):
    """A small part in the school show, and something goes wrong on the stage."""
    h = s.child()
    f = s.friend_for(h)
    g = s.grownup("kind woman", named=True)
    g.noun, g.adj = "teacher", ""
    part, line, star = s.pick([("a tree", "nothing at all", "the king" if f.gender == "he" else "the queen"), ("the moon", "\"Good night, little bear.\"", "the bear"), ("a mouse", "\"Squeak.\"", "the lion"), ("a door", "\"Creak.\"", "the prince" if f.gender == "he" else "the princess")])
    s.cast(h=h, f=f, g=g, m=s.kin(h, ("mom", "dad", "grandma")), part=part, line=line, star=star)
    s.at("school")
    s.open(loves=["dance", "dress up", "sing in front of the mirror"], doing=["at school, where everyone was talking about the big show"], about=["{h} dreamed of being on a stage."])
    s.say("The teacher, {g.new}, gave out the parts. {h.his} friend {f.new} was {star}. {h} was {part}.", "{f.intro} got to be {star}. \"And you will be {part},\" the teacher, {g.new}, told {h}.")
    s.say("All that {h} had to say was {line}" if line.startswith('"') else "{h} had to say nothing at all. {h.He} just had to stand there.")
    s.say("{h} was disappointed. Nobody would look at {h.him}.", "{h} went home with a long face. \"I have the smallest part of all,\" {h.he} told {m}.")
    s.speak("m", "There are no small parts, if you do them well.", "A show needs everyone, big or small.", how="kind", p=0.8)
    s.say("So {h} practiced in front of the mirror every day. {h.He} even learned what all the others had to say.", "So {h} worked hard and was the best {x} that {h.he} could be.".replace("{x}", part.split()[1]))
    s.para()
    s.say("On the big night, every chair was taken. {m} sat in the second row.", "Then the evening came. The lights went out, and the curtain went up.")
    turn = s.pick(["forgot", "fall", "self"])
    if turn == "forgot":
        s.say("{f} stepped out and opened {f.his} mouth. But the words were gone. {f.He} turned as white as a sheet.", "In the middle of the show, {f} stopped. {f.He} had forgotten what came next.")
        s.say("It was so quiet that one could hear a chair creak. Then {h} whispered the words, without moving {h.his} lips.", "{h} knew the words. {h.He} leaned over, just a little, and whispered them into {f.s} ear.")
        s.say("{f} smiled and went on, and nobody had noticed.", "{f} took a breath and said it loud and clear. The show went on.")
        s.para()
        s.say("When the people clapped, {f} took {h} by the hand and pulled {h.him!} to the front." if f.gender != h.gender else "When the people clapped, {f} pulled {h} to the front, and they bowed together.")
        s.speak("f", "You saved the show. Thank you!", "Without you, I would still be standing there.", how="said")
        s.end(lesson=["every part is important", "a good friend helps without being seen"])
    elif turn == "fall":
        s.say("Suddenly, the painted wall behind them began to lean. It was going to fall on {f}!", "Then the big paper castle began to tip over, right where {f} stood.")
        s.say("{h} stuck out both arms and held it up. It was heavy, and {h.his} arms began to shake, but {h.he} did not let go until the end.", "{h} took one step back and leaned against it with all {h.his} might. The people thought that it was part of the show.")
        s.say("Nobody sitting down there knew. Only {f} saw it, and the teacher.", "{g} saw it from the side and put a hand over her mouth.")
        s.para()
        s.say("After the show, {g} put a paper star on {h.s} shirt. \"The best {x} I have ever seen,\" she said.".replace("{x}", part.split()[1]), "At the end, {g} called {h} out alone, and the clapping would not stop.")
        s.end(lesson=["even a small part can be a big one"])
    else:
        s.say("{h} stood in the light, and it was time to speak. But instead of speaking, {h} sneezed. It was the loudest sneze in the world.".replace("sneze", "sneeze"), "When it was {h.s} turn, {h.he} tripped over {h.his} own feet and rolled across the stage like a ball.")
        s.say("For a moment, there was silence. Then somebody laughed, and then the whole room laughed.", "Everybody laughed, and {h} felt hot all over.")
        if s.chance(0.5):
            s.say("{h} ran off the stage and hid behind the coats. {h.He} did not want to come out again.", "{h} wanted the floor to open. As soon as {h.he} could, {h.he} ran away and hid.")
            s.say("{f} came to look for {h}. \"It was the funniest part,\" {f} said. \"Everyone loved it.\" But {h} shook {h.his} head.", "{m} found {h} there and sat down on the floor too. They sat there together until all the people were gone.")
            finish(s, lesson=["even a bad night is over in the morning", "it helps to have someone next to you"], close=["It took a whole week, but then {h} could laugh about it too.", "The next year, {h} tried again, and {h.his} voice did not shake at all."])
        else:
            s.say("But {h} stood up, looked around, and took a bow. Now they clapped and stamped their feet.", "{h} thought fast. {h.He} bowed very low, as if it had all been planned.")
            s.para()
            s.say("\"That was better than what I wrote,\" said {g}. \"Please do it again tomorrow.\"", "After the show, the people still talked about {h}. {f} was a little jealous, but only a little.")
            s.end(lesson=["a mistake is not the end of the world", "you can make the best of a mistake"])


@plot("sold_too_soon", weight=1.1)
def sold_too_soon(s):
    """Sells or trades an old toy, and misses it: too late, or bought back, or well placed."""
    h = s.child()
    c = s.child(trait=s.pick(["small", "tiny", "pale", "quiet"]))
    t, want = s.thing(s.pick(["cuddly", "wheels"]), without=("ride", "wear", "warm", "carry")), s.thing(s.pick(["flies", "music", "ride"]))
    if want.noun == t.noun:
        want = s.thing(noun="kite")
    s.cast(h=h, c=c, t=t, want=want, m=s.kin(h, ("mom", "dad", "grandpa")))
    s.place = None
    s.open(about=["{h} had {t.a}, and it was very old.", "{h} had many old toys."], doing=["at the market with {m}", "sitting behind a little table at the market"], loves=["count money"])
    s.say("{h} wanted to have {want.a}. So {h.he} put {h.his} {t.desc} on the table, with a sign that said \"Two coins.\"", "On the table in front of {h} lay {h.his} {t.desc}. {h} wanted to sell it, because {h.he} was saving up for {want.a}.")
    s.say("\"Are you sure?\" asked {m}. \"You have had it since you were a baby.\" {h} was sure.", "\"I am too big for it,\" {h} told {m}.")
    s.say("Soon {c.intro} stopped and looked at it for a long time. {c.He} counted {c.his} coins and bought it.", "Many people walked by. Then {c.intro} came and held out two coins.")
    s.say("{h} watched {c.him!} carry it away." if c.gender != h.gender else "{h} watched {c} carry it away.", "{c} hugged it and was gone.", p=0.7)
    s.say("With the money, {h} bought {want.a}. It {want.fact}.", "Now {h} had enough, and {h.he} ran to buy {want.a}.")
    s.para()
    s.say("That night, {h} could not sleep. Something was missing next to the pillow.", "But in the evening, {h.s} room looked empty. There was a place on the shelf where nothing sat.")
    s.say("{h} remembered how it had been there when {h.he} was sick, and on the first day of school.", "{h} thought of all the things that the old {t.noun} had seen.")
    s.speak("h", "I want it back.", "I made a mistake.", how="whispered")
    s.para()
    turn = s.pick(["back", "kind", "gone"])
    if turn == "gone":
        s.say("The next day, {h} went back to the market with all {h.his} money. {h.He} asked everyone, but nobody knew {c}.", "For three Saturdays, {h} stood at the market and looked at every face. {c} never came.")
        s.say("{m} put an arm around {h}. \"I hope it has a good home,\" {m.he} said.", "In the end, {h} stopped looking. There was nothing to be done.")
        finish(s, lesson=["some things can't be bought back", "you should think well before you give something away"], close=["{h} still thought of it sometimes, before falling asleep."])
        return
    s.say("On Saturday, {h} ran to the market. There was {c}, sitting on a step, with the {t.noun} in {c.his} arms.", "It took some days, but then {h} saw {c} by the fountain. {c.He} was talking to the {t.noun} as if it could hear.")
    if turn == "back":
        s.speak("h", "Please, may I buy it back? You can have this instead.", "I will give you {want.a} for it.", how="asked")
        s.say("{c} looked at the {want.noun}, and {c.his} eyes got big. \"Really?\" {c.he} said.", "{c} thought hard. Then {c.he} nodded.")
        s.say("So they traded, and they were both happy. {h} carried the old {t.noun} home under {h.his} shirt.", "{h} held it tight. It smelled just as it always had.")
        s.end(lesson=["old friends are the best", "you don't always know what you love until it is gone"], ever=["did not sell the {t.noun} for all the money in the world"])
    else:
        s.say("{c} told {h} that it was the only toy {c.he} had.", "\"I never had a toy before,\" said {c}. \"It sleeps next to me.\"")
        s.say("{h} had the coins in {h.his} hand, ready to buy it back. Slowly, {h.he} put them in {h.his} pocket again.", "{h} opened {h.his} mouth and closed it again.")
        s.speak("h", "It likes to be on the left side of the pillow.", "You have to say good night to it. Will you promise?", how="said")
        s.say("{c} promised.", "{c} nodded and wanted to know everything about it.")
        finish(s, lesson=["loving something can mean letting it go"], close=["{h} walked home with empty arms, but {h.his} heart was light.", "{h} was a little sad, and a little proud."])
