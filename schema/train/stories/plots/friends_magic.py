"""New friends, surprises, and a little magic."""
from . import plot
from ..episodes import episode


@plot("shy_newcomer", weight=1.3)
def shy_newcomer(s):
    """Somebody new stands alone; the hero finds what they both like."""
    h = s.hero(animals=0.3)
    f = s.friend_for(h, trait=s.pick(["shy", "quiet", "new"]))
    t = s.thing("toy") if h.kind is None else s.thing("treasure")
    s.cast(h=h, f=f, t=t)
    s.place_for(h, without=("indoor", "home"))
    s.open(loves=["play with others", "make new friends", "play games"], doing=["playing {place.at}"], about=["{h} had many friends.", "{h} liked everyone."])
    s.say("{f.a} sat all alone {place.spot} and looked at the ground.", "There was {f.a} {place.spot}, all alone. {h} had never seen {f.him!} before.")
    f.known = False
    s.say("{h} went over and smiled.", "{h} walked over slowly.")
    s.speak("h", "Hi! I am %s. What is your name?" % h.name, "Hello! Are you new here? I'm %s." % h.name)
    f.known = True
    s.say("At first, there was no answer. Then a very small voice said, \"My name is {f}.\"", "\"I am {f},\" was the answer, in a very small voice.")
    s.speak("h", "Do you want to play with us?", "Come and play!", how="asked")
    s.say("But {f} only shook {f.his} head.", "{f} looked away. {f.He} was too shy to say yes.")
    s.para()
    s.say("{h} did not know what to do. Then {h.he} saw that {f} was holding {t.a}.", "{h} sat down too, and they were quiet for a while. Then {h} saw {t.a} next to {f}.")
    s.speak("h", "I like your %s!" % t.noun, "Is that yours? It is so nice!", how="happy")
    s.say("{f} looked up. \"It is my favorite,\" {f.he} said. \"It was a gift from my grandpa.\"", "For the first time, {f} smiled. \"Do you want to hold it?\" {f.he} asked.")
    s.say("Soon they were talking about everything. They both liked [stars and pancakes|frogs and singing|puddles and funny hats].", "{h} held it very carefully, and {f} showed {h.him!} how it worked." if h.kind is None else "{h} looked at it very carefully, and {f} told {h.him!} where it came from.")
    episode(s, 0.3, friend=True, calm=True)
    s.para()
    s.say("Then {h} took {f} to meet the others. {f} was still a little shy, but {h} stayed close.", "The others came over, and {h} told them about {f}. Soon they were all playing together.")
    s.say("{f} laughed out loud. It was a wonderful sound.", "By the end of the day, nobody could tell that {f} had ever been shy.")
    s.speak("f", "Will you be here tomorrow?", "Thank you for talking to me.", how="asked", p=0.7)
    s.speak("h", "I will be here, I promise.", "Of course! We are friends now.", p=0.7)
    s.end(lesson=["a smile can make a new friend", "it is nice to be nice to someone new"], ever=["and {f} were best friends", "always looked for someone who was alone"])


@plot("laughed_at", weight=1.2)
def laughed_at(s):
    """One is laughed at for how it looks; just that thing saves the day."""
    kind, odd, mock, danger, saves = s.pick([
        ("rabbit", "very long ears", "Your ears are so long!", "a hungry fox crept up to the meadow", "heard the fox's soft steps with {h.his!} long ears and called, \"Run and hide!\""),
        ("duck", "very big feet", "Look at those funny feet!", "one of the smallest ducks was swept away by the fast stream", "swam so fast with {h.his!} big feet that {h.he!} caught the little one"),
        ("elephant", "a very long nose", "What a silly nose!", "a small fire started in the dry grass", "took water from the river with {h.his!} long nose and put the fire out"),
        ("hedgehog", "sharp spikes all over", "You can't hug anyone!", "a big dog came barking", "rolled up into a ball, and the dog hurt its nose and ran away"),
        ("frog", "a very loud voice", "You are too loud!", "thick fog came down, and nobody could find the way home", "croaked so loud that all of them could follow the sound home"),
        ("mouse", "a very small body", "You are too small to play!", "the key to the food house fell into a tiny hole", "crawled into the hole and came back with the key"),
        ("owl", "very big eyes", "Why do you stare like that?", "a baby squirrel was lost in the dark", "saw the baby squirrel with {h.his!} big eyes, far away in the dark"),
        ("turtle", "a heavy shell", "You are so slow with that thing!", "big stones of ice fell from the sky", "let the little ones crawl under {h.his!} strong shell")])
    h = s.animal(kind, trait=s.pick(["little", "young", "kind", "gentle"]))
    s.cast(h=h, f=s.animal([k for k in ("fox", "squirrel", "bird", "deer", "pig", "goat", "lamb") if k not in danger and k not in saves], named=True), odd=odd, danger=danger, saves=saves,
           own="{h.his} " + (odd[2:] if odd.startswith("a ") else odd.replace(" all over", "")))
    s.place_for(h, "outdoor", without=("home", "play"))
    s.open(about=["{h} had {odd}."], after=["{h} had {odd}."], doing=["watching the other animals play {place.at}"])
    if odd not in " ".join(s.now + s.paragraphs):
        s.say("{h} had {odd}.")
    s.say("{f.intro} pointed at {h.him!} and laughed.", "One of the others, {f.intro}, laughed out loud.")
    s.speak("f", mock, mock + " Go away!", how="shouted")
    s.say("Then all the others laughed, too.", "Nobody wanted to play with {h}.", "{h} hid {place.spot} and cried.")
    s.speak("h", "I wish I looked like all the others.", "Why am I so different?", how="sad")
    s.para()
    s.say("But that very evening, {danger}.", "The next day, {danger}.")
    s.say("Everyone was scared, and nobody knew what to do.", "\"Help! Help!\" they all cried.")
    s.say("{h} did not think twice. {h.He} {saves}.", "Only {h} knew what to do. {h.He} {saves}.")
    s.para()
    s.say("Soon everyone was safe again.", "When it was over, they all came to {h}.")
    s.speak("f", "You saved us! I am sorry that I laughed.", "We were wrong. You are a hero.", "I was mean, and you helped us. Can you forgive me?", how="said")
    s.speak("h", "It is all right. Let's be friends.", "I forgive you. Do you want to play?", how="kind")
    s.say("Nobody laughed at {h} again, except when {h.he} told a joke.", "From then on, {h} was proud of {own}.")
    s.end(lesson=["being different can be a good thing", "it is wrong to laugh at how someone looks"])


@plot("forgotten_birthday", weight=1.2)
def forgotten_birthday(s):
    """All seem to have forgotten the birthday; it is a surprise party."""
    h = s.hero(animals=0.35)
    f, m = s.friend_for(h), s.kin(h, ("mom", "dad", "grandma"))
    s.cast(h=h, f=f, m=m, gift=s.thing("toy"), food=s.pick(["a big cake with candles", "a tall cake with pink cream", "a pile of pancakes with a candle on top", "a cake in the shape of a star"]))
    s.place_for(h)
    s.open(about=["{h} was always full of ideas.", "{h} had many friends."], after=[], loves=["have parties"], doing=["waiting for somebody to say happy birthday"])
    s.say("It was {h.his} birthday, and {h.he} had been awake since the sun came up.", "Today was {h.his} birthday!")
    s.say("But {m} only said, \"Good morning. Eat your breakfast.\"", "But {m} was busy and did not say a word about it.")
    s.say("{h} went to see {h.his} friend {f.new}.", "Then {h} met {h.his} friend {f.new} outside.")
    s.speak("h", "Do you know what day it is?", "Today is a special day, isn't it?", how="asked")
    s.speak("f", "Hmm, is it Tuesday?", "It is a nice day. But I have to go now.", "I don't know. Sorry, I am busy!", how="said")
    s.say("{h} walked on, all alone. A tear ran down {h.his} face.", "{h} sat down on a stone. {h.He} felt very small.")
    s.speak("h", "Everybody forgot me.", "Nobody remembers my birthday.", how="whispered")
    episode(s, 0.3)
    s.para()
    s.say("When it got late, {h} went home with {h.his} head down. It was dark inside, and it was very quiet.", "In the afternoon, {h} opened the door at home. It was strange: nobody was there.")
    s.say("Then the lights went on. \"Surprise!\" shouted everyone.", "Suddenly, they all jumped out from behind the furniture. \"Happy birthday!\"")
    s.say("There was {food}, and there were balloons everywhere.", "{m} came in with {food}.")
    s.speak("f", "Did you think that we forgot? We were planning all week!", "I am sorry I ran away. I had to blow up the balloons!", how="happy")
    s.para()
    s.say("{h} laughed and cried at the same time.", "{h} did not know what to say. {h.He} was so happy.")
    s.say("{f} gave {h} {gift.a}, and they all played until bedtime.", "{h} blew out the candle and made a wish. Then they all ate and danced.")
    s.end(lesson=["friends do not forget you"], close=["It was the best birthday that {h} ever had.", "And {h} knew how much they all loved {h.him}."])


@plot("three_wishes", weight=1.2)
def three_wishes(s):
    """A magic thing grants wishes; greed makes trouble; the last wish puts it right or goes to another."""
    h = s.hero(animals=0.3)
    t = s.thing("treasure", "small")
    s.cast(h=h, t=t, f=s.friend_for(h), food=s.pick(["cookies", "pancakes", "ice cream", "candy", "cake"]))
    s.place_for(h)
    s.open(loves=["look for treasure", "dream of magic", "find things"], doing=["walking {place.at}", "digging a hole {place.at}"])
    s.say("{h.He} found {t.a}. When {h.he} rubbed it, it began to shine.", "There was {t.a} {place.spot}. It was warm, and it glowed.")
    s.say("A [soft|tiny] voice came out of it. \"I am a magic {t.noun}. You have three wishes.\"", "\"Three wishes for you,\" said {t}. \"Choose well.\"")
    s.speak("h", "Wow! Magic!", "Really? I can wish for anything?", how="cried", p=0.8)
    s.say("{h} was hungry. \"I wish for {food}!\" {h.he} said. And whoosh! There was {food}, a whole mountain of it." if s.roles["food"] in ("ice cream", "candy", "cake") else
          "{h} was hungry. \"I wish for {food}!\" {h.he} said. And whoosh! There were {food}, a whole mountain of them.")
    s.say("{h} ate and ate until {h.his} tummy hurt.", "It was far too much, and soon {h} felt sick.")
    s.para()
    wish, result = s.pick([("I wish I could fly!", "Up went {h}, higher and higher. But {h.he} did not know how to come down, and it was cold up there."),
                           ("I wish I were big!", "{h} grew and grew until {h.he} was taller than the trees. But now {h.he} was too big for {h.his} own home."),
                           ("I wish everything were pink!", "The trees turned pink, and so did the sky, and so did {h}. Nobody could see where one thing stopped and the next one began."),
                           ("I wish I never had to sleep!", "All night long, {h} was awake. Everyone else was asleep, and there was nobody to play with."),
                           ("I wish it would snow!", "It snowed and snowed, until {h} could not find the way home.")])
    if h.kind is not None and h.kind.flies and "fly" in wish:
        wish, result = "I wish I were big!", "{h} grew and grew until {h.he} was taller than the trees. But now {h.he} was too big for {h.his} own home."
    s.speak("h", wish, how="said")
    s.say(result)
    s.speak("h", "Oh no! I did not think about that.", "This is not fun at all!", how="sad")
    s.para()
    if s.chance(0.6):
        s.say("There was only one wish left. {h} thought about it for a long time.", "\"One more wish,\" said the voice.")
        s.speak("h", "I wish that everything was as it was before.", "I wish for everything to go back to normal.", how="said")
        s.say("Whoosh! {h} was back, and all was well. {T} was only {t.a} now, but {h} kept it.", "And so it was. {h} looked around and thought that everything was just right.")
        s.end(lesson=["you should think before you wish", "what you have is often good enough"], ever=["was happy with what {h.he} had"])
    else:
        s.say("After an hour, the second wish was over, and {h} was glad.")
        s.say("On the way home, {h.he} met {f.intro}, who was crying. {f.s} [mom|grandma] was sick.")
        s.say("{h} looked at {t}. It was the last wish. \"I wish that she gets well,\" {h.he} said.", "{h} did not think about toys or sweets. \"I wish for her to be well again,\" {h.he} said.")
        s.say("The light went out, and the magic was gone. But the next day, {f} came running to {h}, and {f.he} was laughing.", "{f} ran home and found her up and singing. When {h} heard about it, {h.he} felt as if {h.he!} had wished for the best thing of all.")
        s.end(lesson=["the best wish is a wish for someone else", "helping others is the best magic"])
