"""Things that break: telling the truth about it, mending, making good."""
from . import plot
from ..episodes import episode


@plot("broke_it_at_home", weight=1.6)
def broke_it_at_home(s):
    """A dear thing at home is broken; hide it or tell? It ends with the truth."""
    h = s.child()
    s.cast(h=h, m=s.kin(h), toy=s.thing("toy", s.pick(["throw", "wheels", "flies"]), without=("light",)),
           v=s.thing(noun=s.pick(["vase", "plate", "lamp", "cup", "mirror"])))
    s.at("house")
    s.open(loves=["run around the house", "play inside on rainy days", "play with {h.his} {toy.noun}"],
           doing=["playing with {h.his} {toy.desc} in the [living room|kitchen|house]"],
           about=["{h} had {toy.a}.", "{h} did not always listen."], after=["{m} had told {h.him!} not to play with it inside."])
    s.say("{h} made {toy} go faster and faster." if "wheels" in s.roles["toy"].tags else "{h} threw {toy} up high, again and again.",
          "\"Look how far it can go!\" {h} said.")
    s.say("Bump! {Toy} hit {m.s} {v.desc}, and {v} fell down with a loud crash.",
          "Then, crash! {Toy} flew right into {m.s} {v.desc}, and {v.it} broke.")
    s.say("{V} was in pieces on the floor.", "There were pieces everywhere.", p=0.5)
    s.say("{h} felt {#scared}.", "{h.s} heart beat very fast.", "{h} put {h.his} hands over {h.his} mouth.")
    s.para()
    vnoun = s.roles["v"].noun
    if s.chance(0.5):
        s.say("{h} pushed the pieces under the rug and ran to {h.his} room.", "{h} hid the pieces behind the sofa.")
        s.say("When {m} came in, {m.he} looked around.", "{#soon}, {m} came in.")
        s.speak("m", "Where is my %s?" % vnoun, "Have you seen my %s, %s?" % (vnoun, h.name), how="asked")
        s.speak("h", "I don't know.", "Maybe the cat took it.", "I didn't see it.", how="whispered")
        s.say("But the lie felt like a stone in {h.his} tummy. {h} could not play, and {h.he} could not eat.",
              "{h} did not feel good at all. All through dinner, {h.he} looked at {h.his} plate and said nothing.")
        s.para()
        s.say("At last, {h} went to {m}.", "That evening, {h} could not hide it any longer. {h.He} went to {m}.")
        s.speak("h", "I broke your %s, and then I lied. I am so sorry." % vnoun, "It was me. I broke it. I am sorry I lied.", how="sad")
        s.speak("m", "I am sad about my %s. But I am glad that you told me the truth." % vnoun, "Thank you for telling me the truth. That was brave.", how="kind")
    else:
        s.say("{h} wanted to hide, but {h.he} knew that would be wrong.", "{h} could say it was the cat. But that would be a lie.")
        s.say("{h.He} went to find {m}.", "So {h.he} took a deep breath and called {m}.")
        s.speak("h", "I broke your %s. I am sorry." % vnoun, "I did something bad. I broke the %s." % vnoun, how="sad")
        s.say("{m} looked at the pieces.", "{m} was quiet for a moment.", "{m} gave {h} a hug.")
        s.speak("m", "You should not play with that inside. But thank you for telling me.", "Everyone breaks things sometimes. I am proud of you for telling the truth.", how="kind")
        s.para()
    s.say("They picked up the pieces [very carefully|one by one] and glued them back together. There were still some lines, but {v} could stand by the window again."
          if vnoun in ("vase", "cup", "plate") else "Together they swept up the pieces. {h} gave the coins from {h.his} piggy bank to help buy a new {v.noun}.",
          "{h} helped to clean up every little piece. Then {h.he} made a picture of a {v.noun} for {m}, and {m.he} hung it on the wall.")
    s.say("{h} took {toy} outside, where nothing could break.", "After that, {h} played with {toy} in the yard.", p=0.5)
    s.end(lesson=["it is always best to tell the truth", "telling the truth makes your heart feel light"],
          ever=["only played with {toy} outside", "always told the truth, even when it was hard"])


@plot("borrowed_and_broke", weight=1.3)
def borrowed_and_broke(s):
    """Hero borrows a friend's thing, breaks it by being careless, mends or replaces it."""
    h = s.hero(animals=0.3)
    f = s.friend_for(h)
    s.cast(h=h, f=f, toy=s.thing("toy", "breakable", without=("light",)))
    s.place_for(h)
    noun = s.roles["toy"].noun
    s.open(loves=["try new things", "play {place.at}"], doing=["playing {place.at} with {h.his} friend {f.new}"])
    s.say("{f} had {toy.a}. It {toy.fact}.", "{f} had brought {toy.a} that {toy.fact}.")
    s.speak("h", "Can I play with your %s, please?" % noun, "Wow! May I borrow it?", "Will you lend me your %s?" % noun, how="asked")
    s.speak("f", "Yes, but be careful with it.", "Okay, but please don't break it. It was a gift from my grandma.", how="said")
    s.say("{h} promised to be careful.", "\"I promise,\" said {h}.", p=0.8)
    s.say("But soon {h} forgot. {h.He} [ran|played] faster and faster with {toy} and did not look where {h.he} was going.",
          "At first, {h} was careful. Then {h.he} got excited and swung {toy} around in the air.")
    s.say("Crack! {Toy} hit a [tree|rock|wall] and broke.", "Then {h.he} fell, right on top of {toy}. It broke in two.", "{Toy} fell on a stone, and a piece came off.")
    s.para()
    s.say("{h} felt {#sad}.", "{h} looked at the broken {toy.noun} and felt terrible.", "{h.s} face turned red.")
    s.speak("h", "I am so sorry, {f.call}. I broke it.", "I was not careful. I'm sorry.", how="sad")
    s.say("{f} began to cry.", "{f} was {#angry}. \"You promised!\" {f.he} said.", "{f} did not say anything. Two big tears ran down {f.his} face.")
    ending = s.pick(["mend", "own", "kin"])
    if ending == "mend":
        s.say("{h} went home to get some [glue and string|tape and glue]. {h.He} worked all [afternoon|evening].")
        s.say("At first, the piece fell off again. But {h} did not give up, and the second time it stayed.", p=0.7)
        s.para()
        s.say("The next day, {h} gave {toy} back. It was not as pretty as before, but it worked.", "In the morning, {h} took {toy} to {f}. You could hardly see where it had been broken.")
        s.speak("f", "You fixed it! Thank you.", "It looks strong now. Thank you!", how="happy")
    elif ending == "own":
        s.cast(own=s.thing("toy", without=("pieces",)))
        if s.roles["own"].noun == noun:
            s.cast(own=s.thing(noun="drum" if noun != "drum" else "robot"))
        s.say("{h} ran home and came back with {h.his} own {own.desc}. It was the thing {h.he} loved most.")
        s.para()
        s.speak("h", "This is for you, because I broke yours.", "I want you to have it.", how="said")
        s.say("{f} wiped {f.his} tears and looked at {own}. \"Let's both play with it,\" {f.he} said, and {f.he} smiled again.",
              "{f} shook {f.his} head. \"You keep it. But we can share it,\" {f.he} said.")
    else:
        s.cast(g=s.kin(h, ("dad", "grandpa", "mom")))
        s.say("{h} did not know how to fix it, so {h.he} asked {g}.", "They took the pieces to {g}.")
        s.speak("g", "Let me see. Hold this part, and I will hold that one.", "We can fix this, but you must help me.", how="said")
        s.para()
        s.say("They worked together with glue and a little paint, and {#soon} {toy} was as good as new.", "It took a long time, but at last {toy} was whole again.")
        s.say("{f} was {#happy} and hugged {h}.")
    s.say("{h} and {f} went back to playing, and this time {h} was very careful.", "{h} and {f} were friends again.", p=0.75)
    s.end(lesson=["you must take good care of things you borrow", "saying sorry is good, and making it right is even better", "a promise is important"],
          ever=["was always careful with other people's things" if h.kind is None else "was always careful with things that were not {h.his} own"],
          close=["And {h} kept {h.his} promise from then on."])
