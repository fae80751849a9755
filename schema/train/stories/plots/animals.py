"""Animals in need, and what the weather does."""
from . import plot
from ..episodes import episode


@plot("baby_bird", weight=1.2)
def baby_bird(s):
    """A young animal is hurt or has fallen; it is cared for, and let go when it is well."""
    h = s.child()
    m = s.kin(h, ("mom", "dad", "grandpa", "grandma"))
    x = s.animal(["bird", "squirrel", "bunny", "hedgehog", "duckling"], trait=s.pick(["little", "tiny", "baby"]), named=False, gender=s.pick(["it", "he", "she"]))
    bird = x.noun == "bird"
    s.cast(h=h, m=m, x=x, petname=s._name(["Pip", "Tiny", "Chirpy", "Fluffy", "Button", "Dot", "Peanut"]))
    s.place_for(h, without=("indoor", "play", "sand"))
    s.open(loves=["watch animals", "listen to the birds", "walk in the grass"], doing=["walking {place.at} with {m}", "playing {place.at}"])
    s.say("Under a tree lay {x.intro}. Its wing was hurt." if bird else "In the grass sat {x.intro}. Its leg was hurt.",
          "{h} heard a weak little sound. It was {x.intro} with a hurt [wing|wing]." if bird else "{h} heard a weak little sound. It was {x.intro} with a hurt [foot|leg].")
    s.speak("h", "You poor little thing!", "Look! It needs help!", "Don't be afraid. I won't hurt you.", how="whispered")
    s.say("{h.He} wanted to pick {x} up, but {m} said, \"Wait. Let's be very gentle.\"", "{h} called {m}, and {m} brought a box with a soft towel in it.")
    s.say("They carried {x} home in the box.", "Very slowly, they put {x} into a soft box and took {x.him!} home.")
    s.para()
    s.say("{h} named {x.him} {petname}." , "\"I will call you {petname},\" said {h}.", p=0.7)
    s.say("{h} gave {x} water and something to eat, drop by drop and bit by bit.", "Every few hours, {h} fed {x} and talked to {x.him!} softly.")
    s.say("At first, {x} would not eat. {h} was worried. But on the second day, {x.he} took a small bite.", "The first night, {h} got up three times to look. {X} was sleeping.", p=0.6)
    s.say("Day after day, {x} got stronger.", "After a week, {x} could [flap around the kitchen|sit on {h.s} finger]." if bird else "After a week, {x} could run around the room.")
    s.say("{h} loved {x} and wanted to keep {x.him!} forever.", "\"Can we keep {x.him!}?\" asked {h}.")
    s.para()
    s.speak("m", "A wild animal wants to be free. We helped, and now we must let go.", "Its family is waiting outside.", "It belongs out there, under the sky.", how="kind")
    s.say("{h} was sad, but {h.he} knew that it was true.", "{h} thought about it for a long time. Then {h.he} nodded.")
    s.say("They went back to the place where they had found {x} and opened the box. {X} looked around, and then {x.he} flew up into the tree." if bird else
          "They went back to the place where they had found {x} and opened the box. {X} looked around, and then {x.he} ran into the bushes.")
    s.speak("h", "Goodbye, little friend! Be happy!", "Come and visit me!", how="called")
    if s.chance(0.6):
        s.say("The next morning, {h} heard something at the window. There was {x}, with a friend!", "Some days later, {h} saw {x} in the garden, and {x} looked right at {h.him!}. {h} smiled.")
    s.end(lesson=["loving someone can mean letting go", "even small animals need care"], ever=["always left some seeds outside" if bird else "always left some food outside"])


@plot("stray_finds_home", weight=1.2)
def stray_finds_home(s):
    """A lonely animal looks for a home, is sent away, and finds the right one (told from the animal's side)."""
    h = s.animal(["dog", "cat", "kitten", "puppy"], trait=s.pick(["little", "lonely", "small", "thin", "hungry"]))
    c = s.child()
    while c.gender == h.gender and s.chance(0.7):
        c = s.child()
    s.cast(h=h, c=c, m=s.kin(c, ("mom", "dad")), a=s.grownup("baker", named=False))
    s.place, s.weather = None, "rainy"
    s.open(about=["{h} had no home.", "{h} had no one to love."], loves=["look into the warm windows of the houses", "dream of a warm place"],
           doing=["walking down the street all alone", "sitting in the rain", "looking for something to eat"])
    s.say("First, {h.he} went to {a.intro}. It smelled good there. But {a} said, \"Shoo! Go away!\"", "{h} met {a.intro} and wagged {h.his!} tail. But {a} was too busy and sent {h.him!} away." if h.noun in ("dog", "puppy") else "{h} met {a.intro} and meowed. But {a} was too busy and sent {h.him!} away.")
    s.say("Then {h.he} tried to sleep in a barn, but a big [horse|goat] took up all the room.", "Then {h.he} lay down on some steps, but the wind was too cold there.", "Then the rain got harder, and {h} crawled under a bench.")
    s.say("{h} felt so sad that {h.he} put {h.his} head down on {h.his} paws.")
    s.para()
    s.say("Just then, {c.intro} came by with {m}.", "After some time, {h} heard steps. It was {c.intro}, walking with {m}.")
    s.speak("c", "Look! It has no home!", "Oh, look at that sweet little face!", how="cried")
    s.speak("m", "It may belong to someone. We should ask around first.", "It must be hungry. Let's give it something to eat.", how="said")
    s.say("{c} sat down and held out a piece of [bread|sausage|cheese]. {h} was afraid, but {h.he} was so hungry that {h.he} came closer, one step at a time.",
          "{c} held out a hand. {h} sniffed it. It smelled of [cookies|soap and apples], and it was warm.")
    s.say("They asked at every house on the street, but nobody knew {h}.", "They put up a sign and waited for a week, but nobody came.")
    s.para()
    s.speak("c", "Can we give it a home? Please, please!", how="asked")
    s.speak("m", "Will you take good care of it, every day?", "Only if you promise to feed it and walk with it." if h.noun in ("dog", "puppy") else "Only if you promise to feed it and brush it.", how="said")
    s.speak("c", "I promise!", "Yes! Every single day!", how="cried")
    s.say("So {h} came home with them. There was a bowl of food and a soft blanket by the fire.", "That night, {h} did not sleep in the street. {h.He} slept at the foot of {c.s} bed.")
    s.say("{c} kept the promise, and {h} was never lonely again.", "{h} licked {c.s} hand. {h.He} was home at last.")
    s.end(ever=["and {c} went everywhere together"], close=["{h} still looked through windows, but now from the inside, where it was warm."])


@plot("storm_shelter", weight=1.2)
def storm_shelter(s):
    """A storm surprises the friends; they find shelter together, and someone there is not so bad as they thought."""
    h = s.hero(animals=0.45)
    f = s.friend_for(h)
    s.cast(h=h, f=f, both=s.group(h, f))
    s.place_for(h, "wild")
    shelter = s.pick(["an old hut", "a dry cave", "a hollow tree", "an empty barn"])
    g = s.animal(["bear", "owl", "fox", "goat", "hedgehog"], named=False, trait=s.pick(["big", "old", "grumpy", "quiet"])) if h.kind or s.chance(0.4) else s.grownup(s.pick(["old man", "old woman"]), named=False)
    if g.noun in (h.noun, f.noun):
        g = s.animal("deer", named=False, trait="old")
    s.cast(g=g, shelter=shelter)
    s.open("both", loves=["explore", "go on little trips"], doing=["walking {place.at}", "looking for berries {place.at}", "playing hide and seek {place.at}"],
           about=["They went on a trip together every week."])
    episode(s, 0.3, friend=True, calm=True)
    s.say("Suddenly, the sky turned dark. The wind began to blow.", "Then big black clouds came, and the first drops fell.")
    s.say("Boom! There was thunder.", "Crack! There was lightning in the sky.", "The rain came down so hard that they could not see the path.")
    s.speak("f", "I am scared! What do we do?", "We are getting all wet! Where can we go?", how="cried")
    s.speak("h", "We need to find a dry place. Stay close to me!", "Hold on to me and run!", "Come on, we will look together!", how="called")
    s.para()
    s.say("They ran and ran. At last, {h} saw {shelter}.", "Behind some rocks, {f} saw {shelter}. They ran inside.")
    s.say("But they were not alone. In the corner sat {g.intro}!", "It was dark in there. Then they saw two eyes. It was {g.intro}!")
    s.say("{f} hid behind {h}.", "{h} and {f} held on to each other.", "Nobody said a word. Only the rain could be heard.")
    s.speak("h", "Please, may we stay here until the storm is over?", "We don't want to bother you. We are only wet and cold.", how="whispered")
    s.speak("g", "Come in and get dry. I don't like storms, either.", "I am glad you came. It is no fun to be alone in a storm.", "Sit down. There is room for three.", how="said")
    s.say("{g} shared some [nuts|bread|berries] with them and told them stories about [the stars|the sea|long ago].", "They sat close together to keep warm, and {g} taught them a song about the rain.")
    s.say("Soon they forgot to be afraid of the thunder.", "The thunder boomed, but now it only made them laugh.", p=0.7)
    s.para()
    s.say("When the sun came out, there was a big rainbow.", "At last, the rain stopped, and the birds began to sing.")
    s.speak("f", "Thank you for letting us in!", "Can we come back to visit you?", how="happy")
    s.say("{h} and {f} waved and walked home through the shining puddles.", "Then {h} and {f} jumped from puddle to puddle, all the way home.")
    s.end(lesson=["a storm is not so scary when you are together", "someone who looks scary may be very kind"], ever=["visited {g} when it rained"])


@plot("snowman", weight=0.9)
def snowman(s):
    """A snowman is made with care, the sun comes, and it must melt: how to say goodbye."""
    h = s.child()
    f = s.friend_for(h)
    s.cast(h=h, f=f, both=s.group(h, f, noun=s.pick(["friends", "children"])), hat=s.thing(noun=s.pick(["hat", "cap"])), m=s.kin(h, ("mom", "dad", "grandpa")), name=s.pick(["Frosty Fred", "Mr. Snow", "Puff", "Snowball", "Big Bob"]))
    s.weather, s.place = "snowy", None
    s.open("both", loves=["play in the snow", "throw snowballs", "ride on their sled"], doing=["playing in the snow"])
    s.say("They rolled one big ball, one middle ball, and one small ball.", "They wanted to make the biggest snowman on the street. They pushed and rolled the snow.")
    s.say("{h} gave it a carrot for a nose, and {f} found two stones for the eyes.", "It got a carrot nose, button eyes, and two sticks for arms.")
    s.say("{h} put {h.his} own {hat.noun} on its head.", "Last of all, {f} put {hat.a} on top.")
    s.speak("h", "Let's call him {name}!", "His name is {name}!", how="cried")
    s.say("Every day, they said good morning to {name}.", "They danced around {name} until their noses were red.")
    s.para()
    s.say("But one morning, the sun was warm. {name} was getting smaller.", "Then the days got warmer. Drip, drip, drip went the snow.")
    s.speak("f", "Oh no! He is melting!", "Look, his arm fell off!", how="cried")
    tried = s.pick(["They held an umbrella over him to make a shadow, but it did not help for long.", "{h} put more snow on him, but it turned to water, too.", "They fanned him with their hands, but the sun was too strong."])
    s.say(tried)
    s.say("{h} began to cry.", "{h} was so sad.")
    s.speak("m", "He is not gone. The water goes into the ground, and the flowers drink it.", "Snow always goes away in spring. And it always comes back.", how="kind")
    s.para()
    if s.chance(0.5):
        s.say("So {h} took a small ball of his snow and put it in the freezer. \"See you in winter,\" {h.he} whispered.")
    else:
        s.say("So {h} and {f} waved to the last bit of snow. \"Goodbye, {name}! See you next winter!\"")
    s.say("In spring, flowers came up right where he had stood. {h} thought that one of them looked a little like a hat.", "When the grass was green, {h} found the carrot and gave it to a rabbit.")
    s.say("And when the first snow fell again, {h} and {f} were outside before breakfast.", "{h} drew a picture of {name} and hung it up next to the bed.")
