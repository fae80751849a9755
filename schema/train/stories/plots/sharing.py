"""Wanting what somebody else has; giving a part of one's own."""
from . import plot
from ..episodes import episode


@plot("two_want_one", weight=2)
def two_want_one(s):
    """Two friends pull at one thing until they find a way to both have it."""
    h = s.hero(animals=0.3)
    f = s.friend_for(h)
    s.cast(h=h, f=f, both=s.group(h, f), toy=s.thing("toy", without=("pieces",)))
    s.place_for(h, without=())
    noun = s.roles["toy"].noun
    if s.chance(0.5):
        s.open("both", loves=["play together", "run and play", "play outside" if s.place.outdoor else "play games"],
               doing=["playing {place.at}"], about=["They were best friends.", "They did everything together."])
    else:
        s.open(loves=["play {place.at}", "find new things"], doing=["playing {place.at} with {h.his} friend {f.new}"])
    s.say("Then they found {toy.a} {place.spot}. Nobody was there.", "{h} saw {toy.a} {place.spot}. {f} saw it too.",
          "There was {toy.a} {place.spot}, and they both ran to it.")
    s.speak("h", "I saw it first! It is mine.", "I want to play with it!", "It's mine!", how="cried")
    s.speak("f", "No, I want it!", "No, I saw it first!", "That's not fair!", how="angry")
    s.say("{h} pulled on one side, and {f} pulled on the other.", "They both pulled and pulled.", "{h} held {toy} tight and would not let go.")
    s.para()
    soft = "soft" in s.roles["toy"].tags or "cuddly" in s.roles["toy"].tags
    if s.chance(0.5):
        s.cast(g=s.kin(h) if s.place.outdoor is False or s.chance(0.5) else s.animal("owl", trait=s.pick(["wise", "old"])) if h.kind else s.grownup())
        s.say("{g} heard the noise and came to see what was going on." if s.roles["g"].kin_of else "{g.intro} heard them and came closer.")
        s.speak("g", "Why are you fighting?", "What is all this noise?", "What is the matter here?", how="asked")
        s.say("{h} and {f} both talked at once." , "They both pointed at {toy}.", p=0.7)
        s.speak("g", "There is one %s and there are two of you. You could take turns." % noun,
                "If you pull like that, it will break. Why don't you share?", "What is more fun, to play alone or to play together?", how="kind")
        s.say("They looked at each other. They felt a little silly.", "They thought about it.", "They both felt bad.")
    else:
        s.say("{Toy} fell into the mud with a splat." if s.place.outdoor else "Then {toy} flew out of their hands and landed on the floor.",
              "There was a loud rip! {Toy} had a small hole in it now." if soft else "{Toy} slipped and flew through the air. It landed far away.")
        s.say("They both stopped. It was very quiet.", "They looked at {toy} and then at each other.")
        s.speak("f", "I am sorry I pulled.", "I don't want to fight with you.", how="sad")
        s.speak("h", "Me too. I am sorry.", "I'm sorry too. You are more important than a %s." % noun)
    s.cast(first=s.pick(["h", "f"]))
    s.say("So {h} played with {toy} first while {f} counted to twenty, and then they changed.",
          "{f} had {toy} first, and then it was {h.s} turn.", "They made up a new game with {toy} that needed two players.",
          "They took turns. One of them played, and the other one clapped.")
    episode(s, 0.25, friend=True, calm=True)
    s.para(0.4)
    s.speak("h", "This is much more fun!", "I like it better this way.", "Playing together is the best.", how="happy", p=0.6)
    s.say("{h} and {f} played until it was time to go home.", "Nobody was angry anymore, and {h} and {f} laughed all afternoon.",
          "At the end of the day, they put {toy} back for the next one to find, and {h} walked home with {f}.")
    s.end(lesson=["sharing is more fun than fighting", "taking turns makes everyone happy", "a friend is worth more than a toy"],
          ever=["and {f} always took turns"], close=["{h} and {f} were still best friends."])


@plot("keeps_it_all", weight=1.2)
def keeps_it_all(s):
    """A greedy one eats everything alone and is sorry; or shares the rest in time."""
    h = s.hero(animals=0.4, trait=s.pick(["greedy", "selfish", "little", "hungry", "round little"]))
    f = s.friend_for(h)
    s.cast(h=h, f=f, food=s.food("share"))
    s.place_for(h)
    many = s.roles["food"].many
    s.cast(food=many, giver=s.kin(h))
    s.open(loves=["eat", "eat sweet things", "eat {food}"], doing=["walking {place.at} with a [big|full] basket of {food}",
           "{place.at} with a big bag of {food} from {giver}"], about=["{h} did not like to share.", "{h} always wanted the biggest piece."])
    s.say("{h.his} friend {f.new} saw the {food}.", "Soon {h.he} met {h.his} friend {f.new}.", "{h.his} friend {f.new} came by and [sniffed|smiled].")
    s.speak("f", "That smells so good! May I have some?", "I am so hungry. Can I have a little?", "Wow, so many! Can we share?" if many.endswith("s") else "Wow, so much! Can we share?", how="asked")
    s.speak("h", "No! It is all mine.", "No, I want to eat it all by myself.", "Sorry, there is not enough for two.", how="said")
    s.say("{f} walked away with {f.his} head down.", "{f} looked sad and went away.", "{f} said nothing and left.")
    s.para()
    s.say("{h} hid {place.spot} and ate and ate.", "{h} sat down alone and ate as fast as {h.he} could.", "{h} ate one bite, and another bite, and another.")
    if s.chance(0.5):
        s.say("Soon the {food} {was} all gone, and {h.his} tummy hurt.".replace("{was}", "were" if many.endswith("s") else "was"),
              "{#soon}, {h.his} tummy felt very full. Then it began to hurt.")
        s.speak("h", "Ow, my tummy!", "I ate too much. I don't feel good.", "Ow, ow, ow!", how="cried")
        s.say("{f} heard {h.him} and came back. {f.He} was not angry. {f.He} brought some water and sat with {h} until {h.he} felt better.",
              "It was {f} who came to help. {f.He} rubbed {h.s} back and stayed until the pain went away.")
        s.para()
        s.speak("h", "I was mean to you, and you are so nice to me. I am sorry.", "Thank you, {f.call}. I am sorry I did not share.", how="sad")
        s.say("The next day, {h} came to {f} with a new basket of {food}. \"Half for you and half for me,\" {h.he} said.",
              "The next time {h} got some {food}, {h.he} gave half to {f}. It tasted even better than before.")
    else:
        s.say("But the {food} did not taste so good all alone.", "It was very quiet, and it was no fun at all.")
        s.say("{h} thought about {f.s} sad face.", "{h} looked at the rest of the {food} and thought of {f}.")
        s.say("{h.He} got up and ran to find {f}.", "{h.He} took the basket and ran after {f}.")
        s.para()
        s.speak("h", "I am sorry, {f.call}. Please have some.", "Wait! Let's eat the rest together.", how="said")
        s.say("{f.s} eyes lit up.", "{f} smiled a big smile.", "{f} was {#happy}.")
        s.speak("f", "Thank you! You are a good friend.", "Mmm, this is yummy! Thank you.", how="happy")
        s.say("{h} and {f} ate and talked and laughed until the basket was empty.", "They sat side by side and ate the {food} down to the last crumb, and {h} was glad.")
    s.end(lesson=["food tastes better when you share it", "it is not good to be greedy", "sharing makes everyone happy"],
          ever=["always shared with {f}", "was not greedy anymore"])


@plot("last_piece", weight=1.0)
def last_piece(s):
    """Hero gives away the last piece along the way, and is given something in return."""
    h = s.hero(animals=0.35)
    s.cast(h=h, m=s.kin(h, ("mom", "grandma", "dad")), food=s.food("small"))
    s.place_for(h)
    n = s.pick([2, 3, 3])
    food = s.roles["food"]
    mass = food.mass
    s.cast(one="some " + food.many if mass else food.a, lot=("a bag of " if mass else ["two", "three"][n - 2] + " ") + food.many)
    s.open(loves=["eat {h.his} lunch outside", "have picnics", "walk in the sun"], doing=["walking {place.at} with {lot} for a picnic"],
           about=["{h} was always kind to others."])
    s.say("{h.He} was looking forward to eating.", "{h} was already a little hungry.", p=0.6)
    asker = [("ant", "tiny"), ("duck", "hungry"), ("mouse", "thin"), ("bird", "little"), ("squirrel", "small"), ("hedgehog", "shy")]
    s.rng.shuffle(asker)
    asker = [a for a in asker if a[0] != h.noun]
    for i in range(n):
        x = s.animal(asker[i][0], named=False, trait=asker[i][1])
        role = "x%d" % i
        s.cast(**{role: x})
        e = "{%s" % role
        s.say("%s {h} met %s.intro}." % (["First,", "Then", "After that,"][i], e), "%s came %s.intro}." % (["Along", "Next", "Last of all"][i], e))
        s.speak(role, "I am so hungry. Could I have a bite?", "Please, do you have something to eat?", "My tummy is empty. Can you help me?", how="asked")
        last = i == n - 1
        if last:
            s.say("There was only a little bit left. {h} looked at it and swallowed. Then {h.he} gave it to %s}." % e,
                  "It was the last one. {h} was hungry too, but {h.he} gave it to %s} with a smile." % e if not mass else
                  "It was the very last bit. {h} was hungry too, but {h.he} gave it to %s} with a smile." % e)
        else:
            s.say("{h} gave %s} %s." % (e, "one of the " + food.many if not mass else "some of the " + food.many),
                  "\"Of course,\" said {h}, and {h.he} gave %s} %s." % (e, "one" if not mass else "some"))
        s.para(0.35)
    s.para()
    s.say("Now the %s empty, and {h.s} tummy made a loud noise." % ("bag was" if mass else "basket was"), "Now {h} had nothing left. {h.He} sat down and felt hungry.")
    s.cast(gift=s.pick(["sweet berries", "red apples", "nuts and berries", "wild strawberries"]))
    s.say("Then the animals all came back. They had picked {gift} just for {h}!", "But then {h.he} heard little feet. The animals came back with {gift}.")
    s.speak("x0", "You shared with us, and now we share with you.", "You were kind to us. This is for you!", how="said")
    s.say("{h} and {h.his} new friends sat in the grass and ate together.", "They had the best picnic ever, and {h} was not hungry anymore.")
    s.end(lesson=["when you give, good things come back to you", "kindness comes back"], ever=["always packed a little more to share"])
