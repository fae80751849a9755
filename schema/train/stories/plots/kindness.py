"""Kindness: a bench, a hungry dog, a coat, a sorry that came too late, a hand after a fall, letters, a mitten."""
from . import plot
from ..world import Being


@plot("bench_friend", weight=1.2)
def bench_friend(s):
    """An old one sits alone on a bench every day; the child sits down; what grows from it, and how it ends."""
    h = s.child()
    n = s.grownup(s.pick(["old man", "old woman"]), named=True)
    s.cast(h=h, n=n, m=s.kin(h, ("mom", "dad")), cap=s.pick(["a green cap", "a gray scarf", "a brown hat"]))
    s.at("park")
    s.open(loves=["swing in the park", "feed the ducks"], doing=["in the park with {m}", "riding {h.his} scooter in the park"], about=["{h} went to the park every day."])
    s.say("{n.intro} sat on a bench in {cap}, all alone. {n.He} was there every day.", "On the old bench sat {n.intro}. Everyone hurried past, and nobody stopped.")
    s.say("{h} wondered if {n} was [sad|waiting for someone]. {h.He} went over and sat down.", "{h} was a bit shy. But {h.he} walked up to the bench and asked if there was room for one more.")
    way = s.pick(["birds", "chess", "gone", "ill"])
    s.para()
    if way in ("birds", "gone"):
        s.say("{n} opened a paper bag and let the crumbs fall. All at once, there were sparrows everywhere, on {n.his!} shoes and even on {n.his!} hand.", "\"Hold out your hand and keep very still,\" {n} said, and put a crumb in it. A sparrow landed on {h.s} finger.")
        s.say("After that, they fed the birds together every afternoon. {n} knew each one by name.", "From then on, {h} always brought some bread, and {n} told {h.him!} which bird was the boldest.")
    elif way == "chess":
        s.say("{n} took out a small board with black and white squares. \"Nobody has played with me since my friend moved away,\" {n.he} said.")
        s.say("{h} lost the first game, and the second, and all the games that week. \"You think too fast,\" said {n}. \"Look first, then move.\"")
    else:
        s.say("{n} told {h.him!} about the time when there were horses in the streets. {h} asked a hundred questions, and {n} answered every one.", "They shared an apple, and {n} showed {h.him!} how to whistle on a blade of grass.")
        s.say("\"Same time tomorrow?\" asked {n}. \"Same time tomorrow,\" {h} promised.")
    s.para()
    if way == "birds":
        s.say("One day, another child stopped to look, and then a third. {n} needed a bigger bag.", "Soon other people came to watch, and some of them sat down. The bench was never empty again.")
        s.say("\"I used to sit here alone,\" {n} said to {h}. \"Look what you have done.\" And {n.he} smiled.")
        s.end(lesson=["it takes only a moment to make a lonely person happy", "a friend can be any age"])
    elif way == "chess":
        s.say("All summer they played. Then, on the last warm day, {h} looked for a long, long time, and moved {h.his} horse. {n} stared at the board. {n.He} had lost!", "In the fall, {h} saw something that {n} had not seen. {h.He} moved one little piece, and the game was over.")
        s.say("{n} threw {n.his} hat in the air. {n.He} was even happier than {h} was. \"At last, somebody who can beat me!\" {n.he} cried.")
        s.end(lesson=["thinking first is better than moving fast", "a good teacher is glad when you win"])
    elif way == "gone":
        s.say("Then, in the winter, the bench was empty. {h} came back the next day, and the day after that, but there was only snow on it.")
        s.say("\"{n.name} was very old,\" {m} said gently, and held {h.his} hand. {h} understood, and cried for a long time.", "{m} had heard that {n} had gone to live with {n.his!} daughter, far away by the sea. There had been no time to say goodbye.")
        s.say("On the first day of spring, {h} sat down on the bench with a paper bag. The sparrows knew the sound. They came from every side, and {h} said all their names.")
    else:
        s.say("But the next day, nobody was on the bench. {h} waited until it got dark. Then {h.he} asked everyone, until the mailman told {h.him!} where {n} lived.")
        s.say("{n} was in bed with a bad cough, and there was nobody to make {n.him!} tea. {h} and {m} brought soup, and {h} brought a blade of grass to whistle on.", "{n} was ill and could hardly get up. When {n.he} saw {h} and {m} at the door with a pot of soup, {n.his} eyes filled with tears.")
        s.say("A week later, {n} was back. \"You promised to come, and you came,\" {n.he} told {h}. \"I will never forget that.\"")
        s.end(lesson=["a promise to a friend is worth keeping", "a true friend comes to look when you are missing"])


@plot("hungry_dog", weight=1.2)
def hungry_dog(s):
    """A thin dog watches a child eat; the lunch is shared; the dog has an owner, or stays near, or leads somewhere."""
    h = s.child()
    s.cast(h=h, m=s.kin(h, ("mom", "dad", "grandma")), lunch=s.pick(["a cheese sandwich", "a sausage in a bun", "a chicken leg", "a meat pie"]), d=s.animal("dog", named=False, trait=s.pick(["thin", "scruffy", "shaggy"]), gender="it"),
           o=s.child(trait="little"), name=s.pick(["Rusty", "Patch", "Biscuit", "Pepper"]))
    s.place_for(h, without=("indoor", "home", "wild"))
    s.open(doing=["sitting {place.at} with {lunch}", "just about to eat {h.his} lunch {place.at}"], about=["{h} was always hungry.", "{h} had been playing all morning."], loves=["eat outside"])
    s.say("Then {h.he} felt that somebody was looking at {h.him}. It was {d.intro}.", "{d.intro} came closer, step by step, and sat down in front of {h.him}.")
    s.say("Its ribs were showing, and its eyes followed every bite. It did not beg. It only looked.", "It was trembling with hunger, and its tail hung down.", "It licked its nose and made a soft little sound.")
    s.say("{h} took a bite, but it would not go down.", "{h} looked at {h.his} lunch. {h.He} was very hungry, too.")
    s.say("{h} broke it in two and laid one half in the grass. The dog ate it in one gulp. So {h} gave it the other half as well.", "\"You need it more than I do,\" said {h}, and gave it everything.")
    s.para()
    way = s.pick(["owner", "stays", "leads", "shy"])
    if way == "owner":
        s.say("Under the dirty fur, {h} felt a collar. On it was a name: {name}. \"You are not a stray at all,\" {h.he} said. \"You are lost!\"")
        s.say("{h} and {m} asked at every house. On the last street, a poster hung on a tree, with a drawing of the dog and the words \"Please come home.\"", "{m} called the number on the collar, and they waited together.")
        s.say("Then {o.a} came running, crying and laughing. The dog jumped up so hard that they both fell over.", "A door flew open, and out ran {o.a}. \"{name}! You found {name}!\"")
        s.para()
        s.say("{h} had hoped a little that the dog could be {h.his!} own. But when {h.he} saw the two of them rolling on the ground, {h.he} was glad.", "\"I am {o.new},\" said the {o.noun}. \"You can play with {name} whenever you like.\" And {h} did.")
        s.end(lesson=["helping someone to get home is a great gift"], ever=["had a dog to visit"])
    elif way == "stays":
        s.say("When {h} got up, the dog got up. When {h} stopped, the dog stopped. It followed {h.him!} all the way home.", "{h} went home with an empty tummy. Behind {h.him} came four soft feet: pat, pat, pat, pat.")
        s.say("\"No dogs,\" {m} said. But the dog lay down outside the door. It lay there in the rain, and it was still there in the morning.", "{m} was not sure. \"A dog is a lot of work,\" {m.he} said. \"One night. Only one.\"")
        s.say("{m} looked out of the window and sighed. Then {m.he} opened the door. \"Wipe your feet,\" {m.he} told the dog." if "rain" in s.now[-1] else "But in the night, the dog slept in front of {h.s} bed and did not move, and in the morning, there was a new leash on the kitchen table. {m} had gone out early to buy it.")
        s.para()
        s.say("{h} called it {name}. Soon its fur was shiny, and its tail never stood still.", "{h} called it {name}. It grew round and strong, and it was never hungry again.")
        s.end(lesson=["a little kindness can win a friend for life"], ever=["and {name} shared everything"], close=["And whenever {h} ate lunch, half of it was for {name}."])
    elif way == "leads":
        s.say("The dog licked {h.his} hand. Then it ran a few steps, looked back, and barked. It wanted {h} to follow!", "But the dog did not eat the last piece. It carried it away in its mouth, very carefully. {h} tiptoed after it.")
        s.say("Behind an old shed lay four tiny puppies on a sack. That was why it was so thin. It was a mother!", "It stopped under the old bridge. There, in a box, lay four hungry puppies. It was their mother!")
        s.say("{h} ran to fetch {m}. They brought milk and a warm blanket, and a basket to carry the little ones.", "{h} took off {h.his} jacket and laid it over the puppies. Then {h.he} ran home and told {m} everything.")
        s.para()
        s.say("The dog and the puppies stayed in the shed behind {h.s} house until they were big. Then each of them found a good home, and the mother stayed with {h}.", "Everyone on the street wanted a puppy. But the mother dog would not leave {h}, and {h} would not leave her.")
        s.end(lesson=["one kind thing leads to another"], ever=["never went out without a bit of bread in {h.his} pocket"])
    else:
        s.say("{h} reached out to pat it. The dog jumped back. Somebody must have been cruel to it once.", "When {h} moved, the dog ran off and was gone.")
        s.say("The next day, {h} brought two lunches. The dog came, ate, and ran away. It went on like that for a week, and every day {h} sat a little closer.", "But it came back the next day, and the next. {h} never ran after it. {h.He} just put down the food and looked the other way.")
        s.para()
        s.say("Then one evening, a wet nose touched {h.s} hand, just for a moment.", "On the last day of summer, the dog laid its head on {h.s} knee. {h} did not dare to breathe.")
        s.say("It never came home with {h.him!}. It was a dog of the streets, and it went its own way. But it wagged its tail whenever it saw {h}, and it wagged it for nobody else.", "It was only a little thing, but {h} had never been so proud.")


@plot("gave_the_coat", weight=1.1)
def gave_the_coat(s):
    """On a cold day something warm is given away; it is cold without it; what comes of it."""
    h = s.hero(animals=0.35)
    t = s.thing(noun="scarf" if s.chance(0.6) else "blanket")
    g = s.kin(h, ("grandma", "mom", "aunt"))
    thin = s.pick(["small", "tiny", "thin"])
    who = s.friend_for(h, trait=thin, same=0) if h.kind is None else s.animal(
        s.pick([k for k in ("mouse", "squirrel", "rabbit", "lamb") if k != h.noun]), trait=thin, gender="she" if h.gender == "he" else "he")
    s.cast(h=h, t=t, g=g, o=who)
    s.weather = s.pick(["cold", "snowy"])
    s.place = None
    s.open(doing=["walking home through the snow with {h.his} new {t.noun}", "on {h.his} way home, and the wind was icy"], loves=["play in the snow"],
           about=["{h} had {t.a}. {g} had made it with {g.his} own hands.", "{g} had given {h} {t.a} to keep {h.him!} warm in the winter."])
    s.say("Under a bare tree sat {o.a}, shivering. {o.He} had nothing warm at all.", "Then {h.he} saw {o.a}, pressed against a wall. {o.His} teeth were chattering.")
    s.say("{h} walked by. But after ten steps, {h.he} stopped. {h.He} could not get those shivers out of {h.his} head.", "\"Are you not cold?\" asked {h}. The {o.noun} only nodded. {o.He} was too cold to speak.")
    s.say("{h} held {t} tight. It was so soft, and {g} had made it just for {h.him!}." if "made" in " ".join(s.now + s.paragraphs) else "{h} held {t} tight. It was so soft, and it was new.", p=0.7)
    s.say("Then {h} put {t} around the {o.noun}. \"You can have it,\" {h.he} said.", "Without a word, {h} laid {t} on the {o.noun}'s shoulders.")
    s.para()
    s.say("The rest of the way was very long. The wind blew right through {h.him!}, and {h.his} nose turned red.", "{h} ran all the way home, because running was warmer. When {h.he} got there, {h.he} could not feel {h.his} ears.")
    s.say("\"Where is your {t.noun}?\" asked {g}. {h} was afraid that {g} would be angry.", "{g} looked at {h.him!}. \"You did not lose it, did you?\" {g.he} asked.")
    s.say("{h} told {g.him!} everything. {g} did not scold. {g.He} took {h} on {g.his!} lap and held {h.him!} until {h.he!} was warm.", "\"I gave it away,\" whispered {h}. \"Somebody was colder than I was.\" {g} was quiet, and then {g.he} kissed {h} on the head.")
    s.para()
    way = s.pick(["new", "back", "seen", "cold"])
    if way == "new":
        s.say("That night, {g} sat by the fire with needles and wool. In the morning, there was a new {t.noun}, and a second one, too. \"In case you meet someone else,\" {g} told {h}." if t.noun != "blanket" else "That night, {g} sat by the fire and sewed. In the morning, there was a new blanket, and a second one, too. \"In case you meet someone else,\" {g} told {h}.")
        s.end(lesson=["what you give away comes back as something better", "kindness keeps you warm"])
    elif way == "back":
        s.say("When the snow had melted, there was a knock. It was the {o.noun}. {o.He} had brought back {t}, washed and neatly folded. \"It is spring now, and I am {o.new},\" {o.he} said. \"Would you like to play?\"")
        s.say("So {h} got back {t}, and a friend besides.")
        s.end(lesson=["a kind deed can make a friend"], ever=["and {o} shared {t} when it was cold"])
    elif way == "seen":
        s.say("All winter, {h} wore an old one with holes in it. But one day, {h.he} saw {t} go by on the other side of the road. The {o.noun} who wore it was laughing." if t.noun != "blanket" else "All winter, {h} slept under an old one with holes in it. But one day, {h.he} looked through a window and saw {t}, and under it, fast asleep and warm, was the {o.noun}.")
        s.say("The {o.noun} did not see {h}. But {h} felt warm from {h.his} head to {h.his} toes, holes and all.")
    else:
        s.say("{h} caught a cold and had to stay in bed for a week. {g} made tea, and shook {g.his} head, and smiled.")
        s.say("\"Next time, bring them home with you,\" {g} said. \"Then nobody has to be cold.\" {h} sneezed and said that this was a very good idea.")
        s.end(lesson=["it is good to help, and it is smart to take care of yourself, too"], ever=["brought everyone who was cold home for tea"])


@plot("too_late_to_say_sorry", weight=1.1)
def too_late_to_say_sorry(s):
    """An unkind word to a friend; pride; when the hero is ready, the friend is gone, or ill, or waiting."""
    h = s.child()
    f = s.friend_for(h, same=0.2)
    s.cast(h=h, f=f, g=s.kin(h, ("grandpa", "grandma")), what=s.pick(["{f.his} drawing was ugly", "{f.he} ran like a duck", "{f.he} was no fun to play with", "{f.his} singing sounded like a frog"]))
    s.place_for(h, without=("indoor", "home"))
    s.open(loves=["run races", "play games and win"], doing=["playing with {h.his} friend {f.new} {place.at}", "{place.at} with {h.his} best friend, {f.new}"], about=["{h} sometimes said things without thinking."])
    s.say("{h} was in a bad mood that day. {h.He} told {f} that {what}.", "{f} had won three games, and {h} was cross. {h.He} said that {what}.")
    s.say("{f} did not answer. {f.He} picked up {f.his} things and went home.", "{f.s} lip trembled. Then {f.he} turned around and ran away.")
    s.say("\"I don't care,\" {h} said to the empty air. But {h.he} did.", "{h} shrugged. But {h.his} tummy felt as if {h.he} had swallowed a stone.")
    s.para()
    s.say("The next day, {h} wanted to say sorry. But {f} did not look at {h.him!}, and so {h} did not say it.", "Every morning, {h} thought, \"I will say sorry today.\" And every evening, {h.he} had not done it. It is such a small word, and so hard to say.")
    s.say("{g} saw that {h} was not eating. \"A sorry is like bread,\" {g.he} said. \"It is best when it is fresh.\"", "\"The longer you carry it, the heavier it gets,\" said {g}, when {h} had told {g.him!} everything.")
    s.para()
    way = s.pick(["moved", "waiting", "letter", "deed"])
    if way == "moved":
        s.say("At last, {h} ran to {f.s} house. The door was locked, and the curtains were gone. The family had moved away the day before.", "When {h} finally stood at {f.s} door, a stranger opened it. {f} did not live there anymore.")
        s.say("{h} said it anyway, to the door. \"I am sorry.\" It did not help much.", "{h} sat on the steps for a long time, with the word still in {h.his} mouth.")
        s.say("{h} had other friends later. And when {h.he} hurt one of them, {h.he} said sorry that very day, because {h.he} had not forgotten {f}.", "{h} never knew if {f} had forgiven {h.him!}. But from that day on, {h.he} did not wait with a sorry.")
    elif way == "letter":
        if s.chance(0.5):
            s.say("But {f} had gone to stay with {f.his} cousins for the whole summer. So {h} wrote a letter. \"It was not true, and I am sorry,\" it said. \"I was only angry.\"")
            s.say("No answer came that week, or the next. Then there was a card. {f} had drawn two children holding hands, and one of them had a very big frown. {h} had to laugh.")
        else:
            s.say("{h} was still too shy to say it. So {h.he} wrote it down and pushed it under {f.s} door.", "So {h} wrote, \"I am sorry,\" on a big sheet of paper, folded it up, and put it in {f.s} school bag.")
            s.say("{h} waited for three days. On the fourth, a paper plane flew in at the window. \"All right,\" it said. \"But never again!\"")
        s.end(lesson=["it is never too late to try", "a written sorry is still a sorry"], ever=["thought before {h.he!} spoke"])
    elif way == "waiting":
        s.say("So {h} ran out of the house. Halfway down the street, {h.he} bumped into somebody who was running, too. It was {f}!", "{h} went to {f.s} house and was just about to knock. At that moment, the door opened, and there stood {f} in {f.his} coat.")
        s.say("\"I am sorry!\" they both said at the same time. {f} was sorry that {f.he} had not said a word for a week." , "\"I was coming to see you,\" said {f}. \"I was coming to see you,\" said {h}. \"I am so sorry.\"")
        s.say("They laughed, and the stone was gone.", "All at once, {h} was terribly hungry, and they went to eat bread and jam.")
        s.end(lesson=["saying sorry makes your heart light", "a sorry should not wait"])
    else:
        s.say("{h} did not only want to say it. {h.He} got up early, and when {f} came out, all the leaves were swept from {f.his} steps." if s.chance(0.4) else "{h} did not only want to say it. {h.He} saved {h.his} cake for three days, and laid three pieces on {f.s} doorstep.")
        s.say("\"What I said was mean, and it was a lie,\" said {h}. {h.his} face was hot.", "\"I am sorry,\" said {h}. \"I wanted to hurt you, and that was wrong.\"")
        s.say("{f} looked at {h.him!} for a long time. \"It did hurt,\" {f.he} said. \"But I missed you.\"", "{f} did not smile yet. \"You may sit next to me,\" {f.he} said. By the end of the day, they were giggling again.")
        s.end(lesson=["a kind deed can say sorry, too", "words can hurt, and words can heal"], ever=["was careful with {h.his} words"])


@plot("hand_after_a_fall", weight=1.1)
def hand_after_a_fall(s):
    """Somebody who was unkind falls in front of the hero; to laugh or to help?"""
    h = s.hero(animals=0.35)
    f = s.friend_for(h, trait=s.pick(["proud", "big", "loud"]), same=0.25)
    child = h.kind is None
    s.cast(h=h, f=f, tease=s.pick(["called {h} slow", "pushed {h} in the mud", "laughed at {h.s} small feet", "never let {h} play with the others"]))
    s.place_for(h, without=("indoor", "home"))
    s.open(doing=["walking {place.at} alone", "playing {place.at} alone"], about=["There was {f.intro} who was not kind to {h}.", "{h} was afraid of {f.intro}."], after=["{h} hoped that {h.he} would not meet anyone."])
    if not f.known:
        s.say("{h} was trying to keep away from {f.intro}.")
    s.say("Only the day before, {f} had {tease}.", "{f} had {tease}, and {h} had cried about it.")
    s.say("Now {f} came running down the hill, too fast to stop. {f.He} slipped and rolled over and over, into the thorns.", "Just then, {f} came along, with {f.his} nose in the air. {f.He} did not see the root. Down {f.he} went, with a bump!")
    s.say("{f} tried to get up, but {f.his} leg hurt. {f.He} looked around to see if anyone was laughing.", "{f} bit {f.his} lip, but the tears came anyway.")
    s.para()
    s.say("{h} could have laughed. {h.He} could have walked away. A small voice in {h.him!} said, \"It serves you right.\"", "\"Good,\" thought {h} for one second. Then {h.he} saw {f.s} face, and was ashamed.")
    s.say("But {h} knew how it felt to lie on the ground while others laughed.", "{h} remembered how it hurt to be alone with a hurt.", p=0.8)
    s.say("{h} held out a hand." if child else "{h} went up to {f}.", "Slowly, {h} went closer and knelt down." if child else "Slowly, {h} went closer.")
    s.say("\"Does it hurt?\" {h} asked. {h.He} tied {h.his} handkerchief around {f.s} knee." if child else "\"Does it hurt?\" {h} asked. {h.He} laid a cool, wet leaf on {f.s} leg.", "\"Lean on me,\" said {h}. Step by step, they went all the way to {f.s} home.")
    way = s.pick(["sorry", "ask", "nothing"])
    s.para()
    if way == "sorry":
        s.say("\"I was mean to you,\" {f} said, and looked at the ground. \"Why did you help me?\"", "{f} was quiet. \"I am sorry for what I did,\" {f.he} said at last, in a very small voice.")
        s.say("\"You needed help,\" said {h}. That was all.", "{h} thought about it. \"I forgive you,\" {h.he} said, and found that it was true.")
        s.end(lesson=["kindness can turn an enemy into a friend", "it is strong to forgive"], ever=["and {f} were never enemies again", "had one more friend"])
    elif way == "ask":
        s.say("\"Nobody ever helps me,\" said {f}. \"They are all afraid of me.\" {h} had not known that {f} was lonely.", "{f} wiped {f.his} face. \"I tease because I don't know how to ask if I can play,\" {f.he} said.")
        s.say("\"Then ask now,\" said {h}. So {f} asked, and they played until the sun went down.", "\"You could just say hello,\" said {h}. {f} tried it the next morning, and it worked.")
        s.end(lesson=["someone who is mean may only be sad inside"], ever=["said hello to everyone who was alone"])
    else:
        s.say("{f} did not say thank you. {f.He} limped off without a word, and {h} felt a little foolish.", "\"I did not need you,\" {f} muttered, and hobbled away.")
        s.say("But the next day, when the others began to tease {h}, it was {f} who said, \"Stop it.\" {h} looked up in surprise, and {f} almost smiled.", "They did not become friends. But {f} never teased {h} again, and {h} walked {place.at} with {h.his} head held high.")


@plot("thank_you_letters", weight=1.1)
def thank_you_letters(s):
    """The child writes thanks to those nobody thanks; each takes it differently; one letter comes back."""
    h = s.child()
    m = s.kin(h, ("mom", "dad", "grandma"))
    people = {"the mailman": ("he", "\"Thank you for walking in the rain,\" said the first letter. The mailman read it on the spot, and blew his nose.", "The mailman laughed and said that for once, there was a letter for him."),
              "the street sweeper": ("he", "The street sweeper leaned on his broom and read his letter twice. Nobody had ever written to him before.", "The street sweeper stuck his letter in his hat like a feather."),
              "the bus driver": ("she", "The bus driver hung her letter above the wheel, where all the passengers could see it.", "The bus driver honked three times, just for joy."),
              "the baker": ("he", "The baker got a little flour in his eyes, or so he said.", "The baker gave a shout and baked a roll in the shape of a heart."),
              "the nurse": ("she", "The nurse folded her letter up small and put it in her pocket, close to her heart.", "The nurse was tired after a long night, but the letter made her smile.")}
    a, b, c = s.rng.sample(list(people), 3)
    s.cast(h=h, m=m, a=a, b=b, c=c)
    s.place = None
    s.weather = "rainy"
    s.open(loves=["write letters", "draw with colored pencils"], doing=["sitting at the table with a stack of paper", "looking out of the window at the rain"],
           about=["{h} had just learned to write.", "{h} noticed things that other people did not notice."])
    s.say("{m} had told {h.him!} to write to {h.his} aunt and say thank you for a sweater. It took only a minute. Then {h} thought, \"Who else should be thanked?\"", "{h} wondered who helped {h.him!} every day, and had never heard a thank you for it. There were a lot of them!")
    s.say("So {h.he} wrote to {a}, and to {b}, and to {c}. On each letter, {h.he} drew a sun.", "{h} wrote one letter for {a}, one for {b}, and one for {c}. It took the whole afternoon, and {h.his} fingers were blue with ink.")
    s.para()
    for who in (a, b, c):
        if who == "the mailman" and who != a:
            s.say(people[who][2])
        else:
            s.say(*people[who][1:3])
    s.para()
    way = s.pick(["back", "mom", "spread", "quiet"])
    if way == "back":
        s.say("A week later, there was an envelope with {h.s} own name on it. Inside, in three different hands, it said, \"Thank you for thanking us.\"", "On {h.s} birthday, all three of them stood at the door with a cake. \"Now it is our turn,\" said {a}.")
        s.end(lesson=["a thank you makes two people happy"], ever=["always said thank you, and meant it"])
    elif way == "mom":
        s.say("That evening, {h} saw {m} washing the dishes, all alone. {h.He} had written to everyone except {m}!", "Then {h} saw that {m} had mended {h.his} coat while {h.he} was out. Nobody had asked {m.him!} to do it.")
        s.say("{h} took the last sheet of paper and made it the most beautiful letter of all. {m} read it, and did not say anything, and hugged {h} for a long time.", "The next morning, {m} found a letter under {m.his} cup. It was two pages long, and it had four suns.")
        s.end(lesson=["we often forget to thank the ones who are closest to us"])
    elif way == "spread":
        s.say("The strange thing was that it did not stop there. {a} wrote a note to {b}, and {b} wrote to {c}, and soon the whole town was writing letters.", "Other children heard of it and wanted to write letters, too. The store ran out of paper.")
        s.say("\"What is going on?\" people asked. Only {m} knew who had begun it, and {m.he} winked at {h}.")
        s.end(lesson=["kindness spreads from one to the next"])
    else:
        s.say("Nobody knew who had sent the letters, because {h} had forgotten to sign them! {m} asked if {h.he} wanted to tell. {h} thought about it and shook {h.his} head.", "{h} had not put a name under the letters. \"But then they cannot thank you,\" said {m}. \"I know,\" said {h}.")
        s.say("It was nice to have a secret. And every time {h} met one of them, they were whistling.", "When {a} went by with a smile, {h} smiled, too, and said nothing at all.")


@plot("lost_mitten", weight=1.1)
def lost_mitten(s):
    """One mitten in the snow: it is carried from door to door until its owner is found (or its other half)."""
    h = s.hero(animals=0.5)
    child = h.kind is None
    f = s.friend_for(h, same=0.2)
    other = s.child() if child else s.animal(["mouse", "squirrel", "hedgehog"] if h.noun not in ("mouse", "squirrel", "hedgehog") else ["rabbit", "fox", "bear"], trait="small")
    s.cast(h=h, f=f, o=other, col=s.pick(["red", "blue", "green", "yellow"]), m=s.kin(h, ("mom", "grandma")))
    s.weather = "snowy"
    s.at("park" if child else "forest")
    s.open(loves=["make tracks in the snow", "catch snowflakes"], doing=["walking through the deep snow {place.at}", "sliding down a hill {place.at}"], about=["{h} liked winter best of all."])
    s.say("Something {col} lay in the snow, all alone. It was a mitten.", "On a twig hung a little {col} mitten. Where was the other one?")
    s.say("{h} tried it on. It was warm, but it was too small.", "\"Someone has a cold hand now,\" thought {h}." if child else "\"Someone has a cold paw now,\" thought {h}.")
    s.say("First {h} asked {h.his} friend {f.new}. \"It is not mine,\" said {f}, and held up both mittens." if child else "First {h} asked {h.his} friend {f.new}. \"It is not mine,\" said {f}. \"I have never owned a mitten in my life.\"")
    s.say("Then {h} knocked at one door after another. One neighbor had gloves, one had pockets, and one said that {h} should keep it.", "They went around together and asked everyone. \"Too small,\" said one. \"Too big,\" said another.", "\"Keep it,\" said {f}. But {h} shook {h.his} head. \"What is one mitten good for? It wants to go home.\"")
    s.para()
    way = s.pick(["found", "tree", "half"])
    if way == "found":
        s.say("At the very end of the path sat {o.intro}. {o.He} was hiding one hand under {o.his} arm and crying." if child else "At the very end of the path sat {o.intro}. {o.He} was hiding one paw under {o.his} tail and crying.", "Then they saw footprints, going around and around in circles. At the end of them stood {o.intro}, looking for something under the snow.")
        s.say("\"My mitten!\" cried {o}. \"My grandma made it, and I was afraid to go home without it.\"", "{o} put it on, and it fit. \"I thought it was gone forever,\" {o.he} whispered.")
        s.say("They all went home with {o}, and {o.his} grandma made hot cocoa." if child else "They all went home with {o}, and {o.his} grandma made warm soup.", "{o} was so happy that {o.he} danced in the snow. Then the three of them went sliding until their noses were cold.")
        s.end(lesson=["a small thing can be very dear to somebody", "it is kind to bring back what you find"])
    elif way == "tree":
        s.say("Nobody had lost it. So {h} hung it on the gate, where everyone could see it, and went home.", "In the evening, {h} tied it to a lamp post with a ribbon." if child else "In the evening, {h} tied it to the tallest bush with a blade of grass.")
        s.say("In the morning, it was gone. In its place lay a shiny nut, and under it, in the snow, somebody had written, \"Thank you.\"", "The next day, it was gone. There were tiny footprints all around, and they went hop, hop, hop, as if someone had danced.")
        s.say("{h} never found out who it was. But whenever {h.he} saw somebody small with {col} mittens, {h.he} wondered.", "{h} looked at every paw and every hand all winter. It did not matter. Someone was warm.")
    else:
        s.say("Nobody wanted it. At last, {h} brought it home and told {m} about it. {m} began to smile." , "It got dark, and {h} went home with the mitten in {h.his} pocket." if child else "It got dark, and {h} carried the mitten home.")
        s.say("{m} opened an old chest and took out another {col} mitten, just as small. \"You lost that one last winter,\" {m.he} said. \"It is your own!\"")
        s.say("{h} had asked everybody, and never thought of {h.himself}. Now both of them were too small.", "{h} stared at them. The snow had kept it safe for a whole year, but {h} had grown.")
        s.say("So {h} gave the pair to {o.a} next door, who had very small hands and very cold ones." if child else "So {h} gave the pair to {o.a} who lived nearby, and who had very small paws and very cold ones.")
        s.end(lesson=["things that are too small for you can make somebody else happy"])
