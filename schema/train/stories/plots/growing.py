"""Getting bigger: a caterpillar, a tooth, a pet, a garden, and those who are in too much of a hurry."""
from . import plot
from .endings import close


@plot("caterpillar_changes", weight=1.2)
def caterpillar_changes(s):
    """A caterpillar hides in a cocoon; is it lost? It comes out changed: let go, or not known again."""
    animal = s.chance(0.4)
    h = s.animal(["mouse", "bunny", "frog", "hedgehog", "turtle", "duckling"]) if animal else s.child()
    m = s.kin(h, ("mom", "dad", "grandma", "grandpa"))
    s.cast(h=h, m=m, cat=s.pick(["striped", "hairy", "fat green", "long green", "yellow"]), wings=s.pick(["orange and black", "blue as the sky", "white with yellow spots", "red and gold"]))
    s.at("garden")
    s.open(loves=["look at bugs", "sit in the garden", "look under leaves"], doing=["in the garden, looking at the leaves", "sitting by the cabbage bed"], about=["{h} was interested in everything small.", "{h} did not have many friends."])
    s.say("On a leaf sat a {cat} caterpillar, munching and munching.", "{h} heard a tiny crunching sound. It was a {cat} caterpillar, and it was having lunch.")
    if animal:
        s.speak("h", "You eat a lot!", "Why do you eat so much?", how="said")
        s.say("\"I have to,\" said the caterpillar. \"Something big is going to happen to me, but I don't know what.\"", "\"I am hungry all the time,\" said the caterpillar. \"Will you play with me when I am done?\"")
        s.say("They became friends. Every day, {h} came to the leaf, and they [told each other riddles|talked about the clouds|raced, and {h} always won].")
        s.para()
        s.say("One day, the caterpillar yawned. \"I am so tired. I have to sleep for a while,\" it said. It wrapped itself in a hard little case until {h} could not see it anymore.", "Then one morning, the caterpillar was wrapped in a case like a brown leaf. It did not answer, however much {h} called.")
        s.say("{h} waited for days and felt lonely. {h.He} sat by the leaf and told it the news.", "\"Wake up,\" {h} whispered every morning. Nothing moved.")
        s.para()
        s.say("One warm morning, the case was empty. {h} began to cry.", "Then, one morning, the case was broken and empty. {h} was {#sad}.")
        s.say("\"Why are you crying?\" asked a butterfly with wings that were {wings}. \"I lost my friend,\" said {h}. \"But it is me!\" the butterfly laughed. And it munched the air in just the same funny way.",
              "A butterfly sat down next to {h.him}. Its wings were {wings}. \"Do you not know me?\" it asked. {h} shook {h.his} head. Then the butterfly told a joke that only the two of them knew.")
        s.say("Now the butterfly could not crawl through the grass anymore. But it flew just as fast as {h} could run, and they went everywhere together.", "{h} jumped for joy. \"You have changed so much!\" {h.he} said. \"Only on the outside,\" said the butterfly.")
        s.end(lesson=["a friend is still a friend, even with wings", "everyone changes, but friends stay friends"])
        return
    s.say("{h} put it in a big jar with leaves and made small holes in the lid.", "{h} asked {m} for a jar and gave the caterpillar a new home with fresh leaves.")
    s.say("Every day, {h.he} fetched new leaves, and every day it was fatter.", "{h} counted its feet, but it never sat still for long enough.", "{h.He} told everyone that the caterpillar was {h.his} pet.")
    s.para()
    s.say("Then it stopped eating. It hung itself on a twig and turned into a hard, brown thing.", "One morning, there was no caterpillar in the jar, only a small brown case on a twig.")
    s.speak("h", "Is it dead?", "I must have done something wrong.", "Where did it go?", how="sad")
    s.speak("m", "Don't throw it away. Just wait.", "It is in there, and it is very busy. Be patient.", how="said")
    s.say("{h} did not quite believe it, but {h.he} waited. One week passed, and then another.", "It was the longest time {h} had ever waited for anything.")
    s.para()
    s.say("At breakfast one day, the case began to shake. It split open, and something wet and wrinkled climbed out.", "Then {h} saw the case move. Very slowly, a creature with crumpled wings came out.")
    s.say("The wings dried and opened. They were {wings}. {h} held {h.his} breath.", "{h} stared. It was a butterfly, and its wings were {wings}!")
    if s.chance(0.5):
        s.say("{h} wanted to keep it. But it fluttered against the glass, again and again. {h} understood.", "\"Can it stay with me?\" asked {h}. \"It can,\" said {m}. \"But look at those wings. What are they for?\"")
    s.say("{h} carried the jar outside and took off the lid. The butterfly sat on {h.his} finger for a moment. Then it flew over the fence and was gone.", "{h} opened the window wide. Up and up it flew, until it was only a dot.")
    if s.chance(0.45):
        s.say("{h} waved for a long time. The jar was empty now, and {h} felt happy and sad at once.", "{h} washed the empty jar and put it away. It hurt a little, but it was right.")
    else:
        s.say("The next day, a butterfly with the very same wings was sitting on the flowers by the door. {h} smiled and said hello.", "That summer, whenever a butterfly flew by, {h} called, \"Is that you?\"")
        close(s, lesson=["if you love something, you may have to let it go", "some changes take time"], ever=["looked at every caterpillar with great respect"])


@plot("loose_tooth", weight=1.3)
def loose_tooth(s):
    """A tooth wobbles: the plans to get it out, how it really comes out, and what became of the tooth."""
    h = s.child()
    f = s.friend_for(h)
    m = s.kin(h, ("mom", "dad", "grandpa", "big sister"))
    s.cast(h=h, f=f, m=m, bite=s.pick(["an apple", "a carrot", "a piece of toast"]))
    s.place = None
    s.open(loves=["show {h.his} teeth in the mirror", "play with the big children", "eat apples"], doing=["eating breakfast", "brushing {h.his} teeth", "sitting at the table with {m}"],
           about=["All of {h.s} friends had lost a tooth already.", "{h} had never lost a tooth."])
    s.say("Then {h.he} felt something strange. One of {h.his} front teeth was loose!", "Suddenly, something wiggled in {h.his} mouth. It was a tooth!")
    afraid = s.chance(0.5)
    s.speak("h", *(["Will it hurt?", "I don't want it to come out!"] if afraid else ["At last!", "Look! It moves!"]), how="cried")
    s.speak("m", "It will come out when it is ready.", "Every child loses those teeth. You will get bigger ones.", how="said")
    s.para()
    s.say("For three days, {h} " + ("chewed on one side only and did not let anyone look." if afraid else "pushed it with {h.his} tongue from morning to night."),
          "{h} could think of nothing else. " + ("{h.He} ate only soup." if afraid else "{h.He} wiggled it in the car, in bed, and even in school."))
    if s.chance(0.6):
        s.say("{h.his} friend {f.new} wanted to help. \"Tie it to a door with a string,\" {f} said. {h} looked at the door and shook {h.his!} head.",
              "\"I can pull it out,\" said {h.his} friend {f.new}. \"No, thank you!\" said {h}, and put both hands over {h.his!} mouth.")
    how = s.pick(["bite", "sneeze", "laugh", "ball"])
    s.para(0.7)
    if how == "bite":
        s.say("Then {h} forgot about it and took a big bite of {bite}. Crack! The tooth was stuck in it.", "One afternoon, {h} was hungry and bit into {bite}. Something was hard. It was the tooth.")
    elif how == "sneeze":
        s.say("Then the cat ran past and tickled {h.s} nose. \"Achoo!\" The tooth flew across the room and landed in a flower pot.", "And then {h} sneezed. The tooth shot out like a little white stone and rolled under the sofa.")
    elif how == "laugh":
        s.say("That evening, {m} put a sock on {m.his} head by mistake. {h} laughed so hard that the tooth fell out.", "Then somebody told a joke. {h} laughed with {h.his} mouth wide open, and plop, the tooth fell into the soup.")
    else:
        s.say("In the end, a ball bounced up and hit {h} on the chin. It did not even hurt. But the tooth lay in the grass!", "Then, in the park, {h} slipped and bumped {h.his} chin. When {h.he} got up, the tooth was in {h.his} hand.")
    s.say("{h} felt the gap with {h.his} tongue. It was soft and strange.", "{h} ran to the mirror. There was a funny little window in {h.his} smile.")
    if afraid:
        s.say("And {h.he} had been so afraid! It had not hurt at all.", "\"That was all?\" said {h}.")
    s.para()
    fate = s.pick(["fairy", "lost", "whistle", "keep"])
    if fate == "fairy":
        s.say("At night, {h} put the tooth under {h.his} pillow. In the morning, there was a [shiny|bright] coin.", "{h} wrote a note to the tooth fairy. \"Please be careful with it. It is my first.\" In the morning, there was a coin on the note.")
        s.say("{h} showed the coin and the gap to everyone in the street.", "{h} bought an apple with it and found out how hard it is to bite with a gap.")
    elif fate == "lost":
        s.say("But then the little tooth slipped out of {h.his} fingers and down the drain. It was gone.", "{h} put it in {h.his} pocket to take it home. But there was a hole in the pocket.")
        s.say("{h} cried. Then {m} helped {h.him!} to write a letter. \"Dear tooth fairy, I really had one. Please look in my mouth.\"" if m.gender != h.gender else "{h} cried. Then {h.he} sat down and wrote a letter. \"Dear tooth fairy, I really had one. Please look in my mouth.\"")
        s.say("The fairy must have looked, because in the morning there was a coin. {h} smiled with {h.his} gap.", "Nobody knows if the fairy looked. But there was a coin in the morning, and {h} was glad.")
    elif fate == "whistle":
        s.say("Then {h} tried to say {h.his} own name. It came out as a whistle! Everybody laughed, and {h} did, too.", "And something else was new. When {h} blew through the gap, it made a high, clear whistle.")
        s.say("From then on, {h} whistled on the way to school. When the new tooth came, {h.he} almost missed the gap.", "\"I can't do that,\" said {m}. \"I have too many teeth.\" {h} felt very proud.")
    else:
        s.say("{h} did not want to give it to any fairy. {h.He} put it in a tiny box and wrote \"My first tooth\" on it.", "\"I will keep it,\" said {h}. \"It was a good tooth. It helped me eat a hundred apples.\"")
        s.say("A few weeks later, {h} felt something sharp in the gap. The new tooth was coming.", "{m} kept a tooth like that in a drawer, too. It was very old and very small.")
    close(s, lesson=["growing up happens all by itself", "some things are not as bad as they seem"] if afraid else ["things happen when they are ready"], ever=["smiled wider than before"], last=["{h} felt a whole year older.", "Now {h} was one of the big ones."])


@plot("wants_to_be_big", weight=1.2)
def wants_to_be_big(s):
    """Too small for everything; silly ways to grow; a moment when small is right."""
    h = s.child() if s.chance(0.45) else s.animal(["mouse", "duckling", "kitten", "puppy", "lamb", "bunny", "frog", "squirrel", "hedgehog"])
    kid = h.kind is None
    o = s.kin(h, ("big brother", "big sister"))
    m = s.kin(h, ("mom", "dad", "grandma", "grandpa"))
    s.cast(h=h, o=o, m=m)
    s.place = None
    no = [("ride on the big slide", "reach the top shelf", "go to school with the others")[i] for i in (0, 1, 2)] if kid else ["swim across the pond" if h.noun in ("duckling", "frog") else "jump over the stream", "go out at night", "reach the best berries"]
    s.cast(no=s.pick(no))
    s.open(loves=["run after {h.his} {o.noun}", "stand on the tips of {h.his} toes"], doing=["watching {h.his} {o.noun}", "looking up at {h.his} {o.noun}"], about=["{h} was the smallest in the family.", "Everyone in the family was bigger than {h}."])
    s.say("{o} could {no}, but {h} could not.", "{h} wanted to {no}, too. \"You are too small,\" everyone said.")
    s.speak("h", "I want to be big right now!", "Why am I so small?", how="sad")
    s.para()
    tries = ["{h} ate three bowls of porridge, because {o} always said that food makes you grow. It only gave {h} a tummy ache." if kid else "{h} ate until {h.he} could not eat any more. It only gave {h.him} a tummy ache.",
             "{h} stood out in the rain, because that was how flowers grew. {h.He} grew wet, and nothing else.", "{h} hung from a branch to get longer. {h.his} arms hurt, but {h.he} was not longer at all." if kid else "{h} stretched in the sun from morning to noon. It did not help.",
             "{h} put on {o.s} boots and walked with big steps. After three steps, {h.he} fell on {h.his} nose." if kid else "{h} climbed on a stone and called, \"Now I am tall!\" But then {h.he} slipped and fell off."]
    picked = s.rng.sample(tries, 2)
    s.say("First, " + picked[0] if picked[0].startswith("{h}") else picked[0])
    s.say("Then " + picked[1])
    s.say("{m} measured {h} with a stick. {h} was as small as before.", "In the evening, {h} looked into the water. The one who looked back was as little as ever.", "\"Growing is slow,\" said {m}. {h} did not want to hear it.", p=0.8)
    s.para()
    end = s.pick(["rescue", "rescue", "time", "smaller"])
    if end == "rescue":
        what, rescue = s.pick([("{m} dropped {m.his} ring, and it rolled into a narrow crack", "crawled in and came out with dust on {h.his} nose and the ring in {h.his} %s" % ("hand" if kid else "mouth")),
                               ("the wind slammed the door shut, and the key was inside", "squeezed through the little window and opened the door from the inside"),
                               ("a tiny chick fell down between two boards and cheeped in the dark", "wiggled in between the boards and brought out the chick"),
                               ("{o.s} ball got stuck under the old shed", "slid under the shed on {h.his} belly and pushed it out")])
        s.cast(what=what, rescue=rescue)
        s.say("Then, one day, {what}. {o} tried to get in and could not. {m} was much too big.", "The next day, {what}. Nobody could get in there. They were all too big.")
        s.speak("h", "Let me try!", "I am small. I can do it!", "Wait! I will fit!", how="cried")
        s.say("{h} {rescue}.", "Quick as a flash, {h} {rescue}.")
        s.speak("o", "I could never have done that.", "It is a good thing that you are so small!", "I wish I were as small as you.", how="said")
        close(s, lesson=["being small can be a good thing", "you do not have to be big to do something great"], last=["{h} stood there and felt ten feet tall.", "{h} still grew, a little every day. But {h.he} was in no hurry anymore."])
    elif end == "time":
        s.say("After a while, {h} forgot all about it. Summer went by, and winter, and spring.", "{h} stopped measuring and started to play again. The months went by.")
        s.say("Then one morning, {h.his} [coat|bed] was too short!" if kid else "Then one morning, {h.his} old sleeping place was too tight!", "Then one day, without thinking, {h} did it. {h.He} could {no}! Nobody had noticed how {h.he} had grown.")
        s.say("\"When did that happen?\" asked {h}. \"While you were not looking,\" said {m}.", "{m} smiled, but {m.he} wiped {m.his!} eyes, too. \"My little one is not so little anymore,\" {m.he!} said.")
        close(s, lesson=["growing takes its own time", "you can't hurry everything"], last=["{h} felt proud, and a tiny bit sad as well."])
    else:
        s.say("Then a very small visitor came. It was the neighbor's baby, who could only just walk. The baby stretched out both arms to {h}." if kid else "Then somebody tiny came along. It was a snail, looking up at {h} with big eyes.", )
        s.say("\"Big,\" said the baby." if kid else "\"I want to be as big as you one day,\" said the snail.")
        s.say("{h} turned around to see who was meant. But there was nobody else. It was {h}!", "{h} could hardly believe it. Nobody had ever said that to {h.him} before.")
        s.say("{h} gave the baby a ride on {h.his} back and was very careful." if kid else "{h} carried the snail across the path, very carefully.")
        close(s, lesson=["there is always someone who is smaller than you", "big and small are not the same for everyone"], ever=["was always kind to those who were smaller"])


@plot("pet_grows", weight=1.2)
def pet_grows(s):
    """A tiny pet gets bigger and bigger; trouble; it must move, or the home must change."""
    h = s.child()
    m = s.kin(h, ("mom", "dad", "grandma"))
    noun, food, big, ruin, outdoor = s.pick([("puppy", "meat", "a dog as high as the table", "knocked over three chairs with its tail", False), ("lamb", "milk from a bottle", "a sheep with a thick coat", "ate the curtains", True),
                                             ("duckling", "bread and seeds", "a fat white duck", "took a bath in the kitchen sink and flooded the floor", True), ("baby goat", "milk and grass", "a goat with real horns", "ate a shoe and half a newspaper", True),
                                             ("piglet", "corn and potatoes", "a pig as long as the sofa", "got stuck under the table and walked off with it", True)])
    name = s._name(["Spot", "Fluffy", "Pip", "Button", "Biscuit", "Peanut", "Snowy", "Tiny", "Pepper", "Patch"])
    s.cast(h=h, m=m, pet=noun, name=name, food=food, big=big, ruin=ruin)
    s.place = None
    s.open(loves=["watch animals", "look at pictures of animals"], doing=["carrying something home under {h.his} coat", "coming home with a basket. Something moved in it"],
           about=["{h} had always wished for a pet."], day="One spring day,")
    s.say("It was a {pet}, so small and weak that it could hardly stand. {h} named it {name}.", "A tiny {pet} looked out. \"Its name is {name},\" said {h}. \"It has no mother.\"")
    s.say("{m} let {h} keep it in the kitchen, in a box with a soft blanket.", "\"It can stay,\" said {m}. \"But you must take care of it yourself.\"")
    s.say("{h} gave it {food} and slept on the floor next to it.", "{name} followed {h} from room to room, and at night it slept at the foot of the bed.", "{h} fed it {food}, even in the middle of the night.")
    s.para()
    s.say("{name} ate and grew, and grew and ate.", "Every week, {name} needed more {food}.".replace("more {food}", "more food"), "Soon {name} did not fit in the box anymore. Then it did not fit in a bigger box, either.")
    s.say("By the end of summer, it was {big}.", "When the leaves fell, {name} was not tiny anymore. It was {big}.")
    s.say("One day, it {ruin}.", "On Sunday, {name} {ruin}. {m} was not pleased.")
    s.speak("m", "This can't go on. The house is too small for {name}.", "{name} is not a baby anymore. We must think of something.", how="said")
    s.say("{h} put both arms around {name}. \"But it is my friend!\"", "{h.s} eyes filled with tears. \"Please don't send {name} away!\" {h.he} begged.")
    s.para()
    end = s.pick(["farm", "build", "farm"]) if outdoor else s.pick(["build", "job"])
    if end == "farm":
        s.cast(g=s.grownup("farmer", named=False))
        s.say("Down the road lived {g.intro} with a wide green meadow. There was room for {name}, and there were others of its kind.", "{g.intro} had heard about it. \"I have a big meadow,\" he said. \"You may visit every day.\"")
        s.say("On Saturday, {h} walked there with {name}. {name} saw the others, lifted its head, and ran to them. It did not look back.", "It was a quiet walk. At the gate, {h} put {h.his} face against {name} one last time." + " Then {name} went off into the grass.")
        s.say("{h} was glad for {name}. But that night, the kitchen was very empty.", "It was the best place for {name}, and {h} knew it. Still, {h.he} cried a little on the way home.")
        s.say("Every Saturday, {h} went to the gate and called. And every time, {name} came running.", "{h} visited often. {name} always knew {h.his} step.", "The next spring, {name} had little ones of its own. {h} was the first to hold one.")
        return
    if end == "build":
        s.say("{h} took paper and drew a plan. Then {h} and {m} fetched boards and nails and built a little house in the yard.", "\"Then we will build a house for {name},\" said {h}. It took them a whole week, and the roof was a bit crooked.")
        s.say("{name} walked in, turned around once, and lay down with a happy sigh.", "At first, {name} would not go in. So {h} crawled in, too, and they had lunch there together.")
        close(s, lesson=["a friend is worth some work", "taking care of somebody means making room"], last=["{h} painted a sign for it. \"{name} lives here,\" it said.", "And every evening, {h} went out to say good night."])
    else:
        s.say("Then winter came, and there was deep snow. {h} had to go to school, and the path was gone. {name} went first and made a wide track with its strong chest.", "One night, a stranger tried to open the back door. {name} barked so loud that the whole street woke up. The stranger ran, and never came back.")
        s.say("After that, {m} did not say another word about the chairs.", "\"I take it back,\" said {m}. \"The house is just the right size.\"")
        close(s, lesson=["a big friend can be a big help"], ever=["taught {name} to keep its tail still"])


@plot("garden_nibbler", weight=1.1)
def garden_nibbler(s):
    """Somebody eats the vegetables at night; watch and trap; who it is and what is agreed."""
    h = s.child() if s.chance(0.7) else s.animal(["bear", "pig", "duck", "goat", "fox", "dog"])
    m = s.kin(h, ("grandpa", "grandma", "dad", "mom"))
    veg = s.pick(["carrots", "lettuce", "beans", "strawberries", "cabbages"])
    s.cast(h=h, m=m, veg=veg, trap=s.pick(["hung bells on a string around the bed", "put flour on the ground to see the footprints", "made a scarecrow with an old hat"]))
    s.at("garden")
    s.open(loves=["work in the garden", "watch things grow", "dig and plant"], doing=["in the garden with {m}, looking at the {veg}", "on {h.his} way to water the {veg}"], about=["{h} had planted a whole bed of {veg} all by {h.himself}."])
    s.say("Then {h.he} stopped. Somebody had nibbled at the {veg}! [A whole row was|Half of them were] gone.".replace("Half of them were", "Half of it was" if veg == "lettuce" else "Half of them were"), "But what was that? There were bite marks everywhere.")
    s.speak("h", "Who did this?", "A thief! There is a thief in our garden!", "All my hard work!", how="angry")
    s.say("{h} {trap}. The next morning, still more was gone.", "That evening, {h} {trap}. It did not help at all." if "flour" not in s.roles["trap"] else "That evening, {h} {trap}. But it rained in the night, and the flour was washed away.")
    s.para()
    s.say("So {h} decided to stay awake. {h.He} sat behind the rain barrel with a blanket and a lamp.", "\"Tonight I will catch you,\" said {h}. {h.He} hid behind the shed when it got dark.")
    s.say("The moon came up. It was cold, and {h.his} eyes wanted to close.", "An owl called. {h} pinched {h.himself} to stay awake.")
    s.say("Then there was a rustle. Crunch, crunch, crunch!", "At last, something moved among the leaves.")
    who = s.pick(["rabbit", "hedgehog", "m", "deer"])
    if who == "m" and veg in ("cabbages", "lettuce"):
        who = "rabbit"
    if who == "m":
        s.say("{h} jumped out and held up the lamp. It was {m}, in {m.his} nightshirt, with a mouth full of {veg}!", "\"Stop!\" cried {h}. The thief turned around. It was {m}, with {veg} in both hands!")
        s.speak("m", "Oh dear. They taste so good right from the garden.", "I could not sleep, and I was so hungry. I am ashamed of myself.", how="whispered")
        s.para()
        s.say("{h} wanted to be angry, but {h.he} had to laugh. \"You could have asked,\" {h.he} said.", "First, {h} stared. Then {h.he} laughed so loud that the birds woke up.")
        s.say("The two of them sat down in the moonlight and ate the rest together.", "{m} had to water the garden for a whole week, and {h} told {m.him!} when {m.he!} missed a spot.")
        close(s, lesson=["it is better to ask than to take", "even grown-ups do silly things" if h.kind is None else "anyone can be weak when there is something good to eat"], last=["And every summer after that, {h} planted one row for {m}."])
        return
    s.cast(who=who)
    s.say({"rabbit": "It was a thin gray rabbit. Behind her hopped four little ones, no bigger than mittens.", "hedgehog": "It was a fat hedgehog. But it was not eating the {veg}. It was eating the slugs that had eaten the {veg}!",
           "deer": "A young deer stood there in the moonlight, with a leaf hanging from its mouth. It was so thin that {h} could count its ribs."}[who])
    s.say("{h} had wanted to shout. But now {h.he} could not.", "All the anger went out of {h}.")
    s.para()
    if who == "hedgehog":
        s.say("\"So you are not the thief,\" {h} whispered. \"You are the policeman!\"", "{h} put {h.his} stick down. The hedgehog was a helper, and {h.he} had almost chased it away.")
        s.say("{h} made a bed of leaves for it beside the shed. Soon there were no more slugs, and the {veg} grew back.", "From then on, a bowl of water stood there for it every night. The slugs were gone, and so were the bite marks.")
        close(s, lesson=["it is wrong to blame somebody before you know", "you should look carefully before you get angry"])
    else:
        end = s.chance(0.6)
        if end:
            s.say("The next day, {h} planted a new bed outside the fence. \"This one is for you,\" said the sign.", "\"They are only hungry,\" said {h}. So {h} and {m} mended the fence, and each evening they put some greens outside of it." if who == "rabbit" else "\"It is only hungry,\" said {h}. So each evening, {h} and {m} put some greens outside the fence.")
            s.say("It worked. The visitors ate their part, and there was enough for everyone.".replace("The visitors ate their", "The deer ate its" if who == "deer" else "The rabbits ate their"), "There were fewer {veg} than planned that year, but nobody minded.".replace("were fewer {veg}", "was less lettuce" if veg == "lettuce" else "were fewer {veg}"))
            s.end(lesson=["there is enough when you share", "one can be a thief just from being hungry"], ever=["always planted a little more than {h.he} needed"])
        else:
            s.say("{h} sat and watched until they had eaten the very last leaf." if who == "rabbit" else "{h} sat and watched until it had eaten the very last leaf.", "{h} did not make a sound. By morning, the whole bed was bare.")
            s.say("There were no {veg} for dinner that summer.".replace("were no {veg}", "was no lettuce" if veg == "lettuce" else "were no {veg}"), "\"Where are our {veg}?\" asked {m}. {h} told {m.him!} everything.".replace("are our", "is our" if veg == "lettuce" else "are our"))
            s.say("{h} ate bread instead. But {h.he} often thought of that night and was not sorry.", "It was a pity. But when {h} saw [the young ones jumping|it jumping] across the field in the fall, {h.he} did not mind so much.".replace("[the young ones jumping|it jumping]", "the young rabbits hopping" if who == "rabbit" else "the deer leaping"))


@plot("teach_grandpa", weight=1.0)
def teach_grandpa(s):
    """The grown-up cannot do something and is ashamed; the child is the teacher."""
    h = s.child()
    g = s.kin(h, ("grandpa", "grandma", "dad", "aunt", "uncle"))
    skill, why, how, fail, win, where = s.pick([
        ("swim", "There was no water where {g} grew up", "\"First, blow bubbles,\" said {h}. \"Then lie on your back like a starfish.\"", "{g} sank like a stone and came up with a water plant on {g.his} head", "{g} swam four strokes, and then five", "at the lake"),
        ("ride a bike", "There had been no money for a bike back then", "\"Look ahead, not at your feet,\" said {h}, and held on to the seat.", "{g} rode right into a hedge and came out with leaves in {g.his} hair", "{g} went around the whole yard, ringing the bell all the time", "in the yard"),
        ("read", "{g} had worked on a farm and never gone to school", "{h} drew big letters in the sand. \"This one is a snake, and it says sss,\" {h} explained.", "{g} mixed up all the letters and got very cross with them", "{g} read a whole page out loud, slowly, with one finger under the words", "on a park bench"),
        ("skate", "It was always too warm for ice where {g} grew up", "\"Bend your knees,\" said {h}. \"And don't be afraid to fall.\"", "{g} sat down with a bump, three times in a row", "{g} slid all the way across with both arms out like a bird", "on the frozen pond"),
        ("whistle", "Nobody had ever shown {g} how", "\"Make your lips round,\" said {h}. \"And think of a bird.\"", "{g} only spat on {g.his} own shirt", "{g} whistled three notes, and a bird answered", "on the porch")])
    s.cast(h=h, g=g, skill=skill, where=where, fail=fail, win=win)
    s.place = None
    s.open(loves=["be with {g}", skill] if skill != "read" else ["be with {g}", "read stories"], doing=["{where} with {g}"], about=["{h} thought that {g} could do everything."])
    s.speak("h", "Come and %s with me!" % skill if skill != "read" else "Now you read to me!", "Now it is your turn! Show me how you %s." % skill if skill != "read" else "Here is a good story! Can you read it to me?", how="said")
    s.say("{g} looked away. \"Not today,\" {g.he} said. \"My back hurts.\"", "{g} coughed. \"I forgot my glasses,\" {g.he} said." if skill == "read" else "{g} shook {g.his} head. \"I am too old for that,\" {g.he} said.")
    s.say("{h} looked at {g} for a while. Then {h.he!} understood." if g.gender != h.gender else "{h} was quiet for a while. Then {h.he!} understood.")
    s.speak("h", "You don't know how to do it, do you?", "Did you never learn it?", how="whispered")
    s.say("{g} turned red. It was true. %s." % why, "\"No,\" said {g}. \"I was always ashamed to say so.\" %s." % why)
    s.para()
    s.speak("h", "Then I will teach you.", "It is not hard. I will help you.", "You are never too old. Let's start now!", how="happy")
    s.say(how)
    s.say("It was a poor start. {fail}.", "The first lesson did not go well. {fail}.")
    s.say("{h} bit {h.his} lip so as not to laugh. \"That was fine for the first time,\" {h.he} said.", "\"Again,\" said {h}, just as {h.his} own teacher always did.")
    if s.chance(0.3):
        s.say("Some people stopped to watch and giggled. {g} wanted to go home. \"Everyone starts with nothing,\" {h} said loudly, and they went away.", "A boy laughed at them. {h} gave him such a look that he walked off.")
    s.say("They practiced every day, when nobody was around.", "Every afternoon, the two of them went there. It was their secret.")
    s.para()
    ok = s.chance(0.75)
    if ok:
        s.say("And one evening, it happened. {win}!", "After two weeks, {win}!")
        s.speak("g", "I waited sixty years for this!" if g.noun in ("grandpa", "grandma") else "I waited so long for this!", "I had a very good teacher.", "Did you see that? Did you see me?", how="happy")
        s.say("{h} was even prouder than on the day when {h.he} had learned it.", "{h} clapped until {h.his} hands were hot.")
        s.end(lesson=["you are never too old to learn", "children can be teachers, too", "it is no shame not to know something"])
    else:
        s.say("But {g} never really learned it. Some things are hard when you start late.", "It did not work. After many weeks, {fail} again, and they both had to laugh.")
        s.say("\"I don't mind,\" said {g}. \"I had the best time trying.\"", "Still, they went there every day. They just sat and talked and ate [plums|nuts|cookies].")
        close(s, lesson=["trying together is worth a lot", "you do not have to win to have a good time"], last=["And {h} thought that {g} was the bravest person in the world."])


@plot("loved_too_much", weight=1.0)
def loved_too_much(s):
    """Care that is too much: water, food, hugging; the loved one suffers. Little talk, often sad."""
    h = s.child()
    m = s.kin(h)
    kind = s.pick(["plant", "fish", "bud", "kitten"])
    s.cast(h=h, m=m)
    s.place = None
    if kind in ("plant", "bud"):
        s.cast(it=s.pick(["little cactus", "small fern", "violet in a pot"]) if kind == "plant" else "rose bush with one tight bud")
    else:
        s.cast(it="little goldfish" if kind == "fish" else "tiny gray kitten")
    s.open(loves=["take care of things", "look after things"], doing=["holding {h.his} birthday present", "unpacking a birthday present"] if kind in ("plant", "fish") else ["looking at {h.his} birthday present", "very excited, because it was {h.his} birthday"],
           about=["{h} loved everything with all {h.his} heart."])
    s.say("The present was a {it}. {h} had never had anything so beautiful.", "{m} had given {h} a {it}, and {h} loved it at once.")
    s.cast(n={"plant": "plant", "bud": "bud", "fish": "fish", "kitten": "kitten"}[kind])
    if kind == "plant":
        s.say("\"Give it a little water once a week,\" said {m}. But {h} was sure that it was thirsty.", "\"Not too much water,\" {m} warned. {h} nodded, but {h.he} did not really listen.")
        s.say("{h} watered it in the morning, at noon, and before bed. The water ran over the edge of the pot.", "{h.He} gave it water whenever {h.he} thought of it, and {h.he} thought of it all the time.")
        bad = "The leaves turned yellow, then brown. They were soft and hung down."
    elif kind == "fish":
        s.say("\"Only one pinch of food a day,\" said {m}. But the fish always looked so hungry.", "The food was in a little box. \"Just a bit,\" {m} told {h.him!}." if m.gender != h.gender else "The food was in a little box. \"Just a bit,\" said {m}.")
        s.say("{h} gave it a pinch, and another pinch, and then the rest of the box.", "{h} shared everything with it: bread, cake, and a bit of sausage.")
        bad = "The next day, the water was gray and cloudy. The fish swam slowly, close to the top."
    elif kind == "bud":
        s.say("\"It will open by itself,\" said {m}. But {h} could not wait.", "{h} looked at the bud ten times a day. It was still closed.")
        s.say("So {h} decided to help. With careful fingers, {h.he} pulled the petals apart, one by one.", "{h} breathed on it, sang to it, and at last began to unfold it with {h.his} own fingers.")
        bad = "In the evening, the petals were brown and lay on the ground."
    else:
        s.say("{h} carried it everywhere and never put it down.", "{h} dressed it in doll clothes and pushed it around in a wagon.")
        s.say("When it wanted to sleep, {h} woke it up to play. When it wanted to run, {h} held it tighter.", "\"You are my baby,\" said {h}, and squeezed it from morning to night.")
        bad = "Then one day, the kitten scratched {h.his} hand and ran under the stove. It would not come out."
    s.para()
    s.say(bad)
    s.say("{h} did not understand it. {h.He} had done so much for it!", "\"But I love it so much!\" cried {h}.")
    s.say("{m} looked at it and sighed. \"You meant well,\" {m} said. \"But " + {"plant": "its roots have drowned.", "fish": "it had too much of a good thing.", "bud": "a flower has to open on its own.", "kitten": "it needs to breathe, too."}[kind] + "\"",
          "{m} explained it gently. \"" + {"plant": "Too much water is as bad as none", "fish": "A fish has only a tiny tummy", "bud": "Some things can't be hurried", "kitten": "Nobody likes to be held all day"}[kind] + ",\" said {m}.")
    s.para()
    saved = s.chance(0.6 if kind in ("fish", "kitten") else 0.4)
    if kind == "kitten":
        if saved:
            s.say("So {h} sat down on the floor, quite still, and waited. It took an hour. Then a small gray nose came out.", "{h} put a bowl of milk on the floor and went to the other side of the room. {h.He} did not move.")
            s.say("After a while, the kitten climbed into {h.his} lap all by itself. It was the nicest feeling in the world.", "That night, the kitten came to {h.his} bed on its own and began to purr.")
        else:
            s.say("The kitten was never quite at ease with {h} after that. It slept in {m.s} room and ran when {h.he} came too fast.", "For weeks, the kitten ran away whenever it heard {h}. It liked {m} better.")
            s.say("It took a long, long time until it trusted {h.him} a little.", "{h} was {#sad}, but {h.he} knew why.")
    elif saved:
        s.say({"plant": "They took it out of the wet dirt and put it in dry sand by the window. For a long time, nothing happened. Then there was one small green tip.",
               "fish": "They put the fish in clean, fresh water and gave it nothing for two days. On the third day, it was swimming in circles again.",
               "bud": "The flower was lost. But in the summer, a second bud grew. This time, {h} put {h.his} hands behind {h.his} back and waited. It opened one morning, all by itself."}[kind])
        s.say("{h} let out a deep breath.", "{h} was so glad that {h.he} could have hugged it. But {h.he} did not.")
    else:
        s.say({"plant": "It was too late. The plant was dead, and {h} carried it out to the garden.", "fish": "They put it in fresh water, but the fish was too weak. In the morning, it lay still. They buried it under the apple tree.",
               "bud": "There was no other bud that year. {h} had to wait until the next spring."}[kind])
        s.say("{h} cried and said that {h.he} was sorry.", "{h} sat there for a long time and did not want to play.")
    close(s, lesson=["too much of a good thing can be bad", "loving somebody also means leaving them in peace" if kind == "kitten" else "taking care means giving just enough" if kind != "bud" else "some things need time"],
          last=["{h} was still sad for many days, but {h.he} had learned something." if not saved else "From then on, {h} was gentle and patient."])
