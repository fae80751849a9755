"""Fears overcome, quarrels made up, bedtime."""
from . import plot
from ..episodes import episode


@plot("noise_in_the_dark", weight=1.4)
def noise_in_the_dark(s):
    """A scary noise at night turns out to be something small and friendly."""
    h = s.child()
    noises = {"tap, tap, tap": ("a branch that the wind was pushing against the window", "window"),
              "scratch, scratch": ("the kitten, who wanted to come in", "door"),
              "creak, creak": ("the old rocking chair, moving in the wind", "corner of the room"),
              "drip, drip, drip": ("water that was falling into the bucket", "bathroom"),
              "hoo, hoo": ("a fluffy little owl sitting in the tree", "window"),
              "rustle, rustle": ("a little mouse with a bit of paper", "closet")}
    noise = s.pick(list(noises))
    cause, where = noises[noise]
    s.cast(h=h, m=s.kin(h, ("mom", "dad", "grandma", "big sister")), noise=noise, cause=cause, where=where, light=s.thing(noun="flashlight"))
    s.at("house")
    s.day_told = True
    s.open(loves=["hear a story before bed", "sleep with a light on", "play all day long"],
           doing=["lying in {h.his} bed"], about=["{h} did not like the dark.", "{h} was afraid of the dark."],
           after=["It was dark, and {h} did not like the dark."], day="One [dark|windy|quiet] night,")
    s.say("Then {h.he} heard a sound. \"{noise},\" it went.", "Suddenly, there was a noise. It went {noise}.")
    s.say("{h} pulled the blanket over {h.his} head.", "{h} sat up. {h.his} heart went boom, boom.", "{h} was so {#scared} that {h.he} could not move.")
    s.speak("h", "Is it a monster?", "Who is there?", "Go away!", how="whispered")
    s.say("Nobody answered. The noise came again.", "For a moment it was quiet. Then it came again, a little louder.")
    s.para()
    if s.chance(0.55):
        s.say("{h} called for {m}, and {m} came in and sat on the bed.", "\"Help!\" called {h}. {m} came at once.")
        s.speak("h", "There is a monster by the {where}!", "Something is in the {where}!" if where in ("closet", "bathroom") else "Something is at the {where}!", how="cried")
        s.speak("m", "Let's go and look together.", "I hear it too. Shall we find out what it is?", "Take my hand. We will be brave together.", how="kind")
        s.say("Hand in hand, they tiptoed to the {where}.", "{h} held {m.s} hand tight, and they went to the {where}, one step at a time.")
    else:
        s.say("{h} took a deep breath. \"I can be brave,\" {h.he} told {h.himself}.",
              "{h} remembered what {m} always said: being brave means doing it even when you are scared.")
        s.say("{h.He} took {h.his} {light.noun} and tiptoed to the {where}.", "Slowly, {h.he} put one foot on the floor, and then the other. {h.He} took {h.his} {light.noun} and went to the {where}.")
    s.say("They looked. It was only {cause}!" if "Hand" in s.now[-1] or "hand" in s.now[-1] else "{h.He} looked. It was only {cause}!", "And what was it? It was only {cause}.")
    s.say("{h} laughed out loud.", "{h} had to giggle.", "{h} let out a long breath and smiled.")
    s.speak("h", "That is not a monster at all!", "You silly thing, you scared me!", "I was afraid of that?", how="happy")
    s.para(0.6)
    s.say("{h} went back to bed and closed {h.his} eyes. The noise came again, but now it sounded almost like a song.",
          "{h.He} climbed back into {h.his} warm bed. Soon {h} was fast asleep.", "Back in bed, {h} listened to the noise until {h.he} fell asleep.")
    s.end(lesson=["things are not so scary when you take a close look", "the dark is not so bad", "being brave means looking even when you are scared"],
          ever=["was not afraid of the dark anymore", "was a little braver every night"], close=["In the morning, {h} told everyone how brave {h.he} had been."])


@plot("too_high_too_deep", weight=1.4)
def too_high_too_deep(s):
    """Afraid to do what the others do; a friend helps, one small step after another."""
    h = s.hero(animals=0.25)
    f = s.friend_for(h)
    deeds = [("go down the big slide", "the slide", "slid down", "climbed up the steps", "playground"),
             ("jump into the water", "the water", "jumped in with a big splash", "put one foot in", "pond"),
             ("cross the little bridge", "the bridge", "walked all the way across", "put one foot on the wood", "pond"),
             ("climb the old tree", "the tree", "climbed up to the first big branch", "held on to the lowest branch", "forest"),
             ("go into the cold waves", "the waves", "jumped over a wave", "put one toe into the water", "beach")]
    if h.kind is not None:
        deeds = deeds[1:4]
    deed, it, did, step, where = s.pick(deeds)
    s.cast(h=h, f=f, deed=deed, it=it, did=did, step=step)
    s.at(where)
    s.open(loves=["play with {h.his} friends", "watch the others play", "be outside"], doing=["{place.at} with {h.his} friend {f.new}"],
           about=["{h} was afraid of many things.", "{h} was a little shy."])
    s.say("All the others were having fun. They wanted to {deed}.", "{f} loved to {deed}, and {f.he} did it again and again.")
    s.speak("f", "Come on, {h}! It's fun!", "Now it is your turn, {h}!", "Do you want to try too?", how="happy")
    s.say("{h} looked at {it}. {h.his} legs began to shake.", "But {h} shook {h.his} head. {h.He} was {#scared}.")
    s.speak("h", "I can't. I am too scared.", "No, thank you. I will just watch.", "What if I get hurt?", how="whispered")
    if s.chance(0.5):
        s.say("Some of the others laughed at {h.him}. {h} wanted to go home.", "One of the others called, \"Scaredy-cat!\" {h} felt hot tears in {h.his} eyes.")
        s.speak("f", "Don't laugh. Everyone is afraid of something. I am afraid of [spiders|thunder|the dark].", how="said")
    else:
        s.say("{f} did not laugh. {f.He} sat down next to {h}.", "{f} came back and took {h.s} hand." if h.kind is None else "{f} came back and stood next to {h}.")
        s.speak("f", "I was scared the first time too.", "It is all right to be scared.", "When I was little, I was afraid too.", how="kind")
    s.para()
    s.speak("f", "We can do it together, step by step.", "You only have to take one little step. I will stay with you.", "I will be right here.", how="said")
    s.say("So {h} {step}. It was not so bad.", "{h} closed {h.his} eyes. Then {h.he} {step}. Nothing bad happened.")
    if s.chance(0.5):
        s.say("But then {h.he} looked around and felt {#scared} again. {h.He} went back. \"That's fine,\" said {f}. \"Try again when you are ready.\"",
              "The first time, {h.he} turned back. {f} just smiled and waited.")
    s.say("{h} counted, \"One, two, three!\" And {h.he} {did}!", "At last, {h} took a deep breath, and {h.he} {did}!")
    s.para()
    s.speak("h", "I did it! I really did it!", "That was fun! Again!", "Did you see me?", how="happy")
    s.say("{f} clapped and cheered.", "{f} was so proud of {h.him!} that {f.he!} jumped up and down." if f.gender != h.gender else "{f} jumped up and down and cheered.")
    s.say("{h} did it again and again until the sun went down.", "{h} wanted to do it ten more times.", p=0.7)
    s.end(lesson=["you can do big things with small steps", "it is okay to be scared, but it is good to try", "a good friend can make you brave"],
          ever=["was not afraid to try new things", "helped others who were scared"], close=["And when another one was scared, {h} was the first to say, \"I will stay with you.\""])


@plot("tower_quarrel", weight=1.3)
def tower_quarrel(s):
    """Two friends build; a wrong move or an unkind word ends the game; each is lonely; one says sorry first."""
    h = s.hero(animals=0.3)
    f = s.friend_for(h)
    place = s.place_for(h, without=() if h.kind is None else ("indoor",))
    s.cast(h=h, f=f, both=s.group(h, f), work="castle of sand" if "sand" in place.tags else "tower of blocks" if not place.outdoor else
           s.pick(["house of sticks", "wall of stones", "tower of stones", "house of boxes", "little bridge of wood"]))
    s.open("both", loves=["build things", "make big things together", "play together"], doing=["building a {work} {place.at}"],
           about=["They were good friends.", "They played together every day."])
    s.say("The {work} got taller and taller.", "It was going to be the biggest {work} in the world.", "They had worked on it all morning.", p=0.7)
    if s.chance(0.5):
        s.say("Then {f} bumped into it, and it all fell down.", "{f} turned around too fast. Down went the {work}!")
        s.speak("h", "You ruined it! You are so clumsy!", "Look what you did! I don't want to play with you anymore!", how="angry")
        s.speak("f", "It was an accident! You are mean!", "I did not mean to! Why do you shout at me?", how="cried")
    else:
        s.say("{h} wanted to put a flag on top. {f} wanted a shell." if s.place.noun == "beach" else "{h} wanted to make it taller. {f} wanted to make it wider.")
        s.speak("h", "My way is better.", "You don't know how to build.", how="said")
        s.speak("f", "No, my way is better! You never listen to me.", "Then build it alone!", how="angry")
        s.say("They both grabbed the same piece, and the {work} fell down.", p=0.7)
    s.say("{f} walked to one side, and {h} walked to the other.", "{f} ran home, and {h} stayed behind alone.")
    s.para()
    s.say("{h} tried to build a new {work}, but it was no fun alone.", "It was very quiet now. {h} looked at the pieces and felt {#sad}.", "{h} told a joke, but there was nobody to laugh at it.")
    s.say("{h.He} remembered how {f} had [shared {f.his} lunch with|told funny stories to|always waited for] {h.him!}." if f.gender != h.gender else "{h.He} remembered all the fun they had had.", p=0.6)
    if s.chance(0.4):
        g = s.kin(h)
        s.cast(g=g)
        s.say("{h} told {g} what had happened.")
        s.speak("g", "Which is more important, the {work} or your friend?", "Someone has to say sorry first. It could be you.", how="kind")
    s.say("{h} got up and went to find {f}.", "So {h} went over to {f}, with slow steps.")
    s.para()
    s.speak("h", "I am sorry I was mean. Will you play with me again?", "I was wrong. I'm sorry, {f.call}.", "I miss you. I am sorry.", how="whispered")
    s.speak("f", "I am sorry too. I missed you.", "It's okay. I was not nice, either.", how="said")
    s.say("They hugged. Then they went back and built a new {work}, and this time it had room for both of their ideas.",
          "{f} smiled, and {h} smiled too. Together they built a {work} that was even bigger than the first one.")
    s.say("{h} and {f} sat down next to it and were proud.", "{h} let {f} put the last piece on top.", p=0.7)
    s.end("both" if s.chance(0.3) else "h", lesson=["a friend is more important than a game", "saying sorry can fix a friendship", "two can build more than one"],
          ever=["said sorry first when something went wrong"] )


@plot("cannot_sleep", weight=1.2)
def cannot_sleep(s):
    """Little one cannot sleep; tries this and that; somebody finds what is missing."""
    h = s.hero(animals=0.5)
    m = s.kin(h, ("mom", "dad", "grandma"))
    s.cast(h=h, m=m, bed="bed" if h.kind is None else "cozy " + h.kind.home if h.kind.home not in ("shell", "lily pad", "pile of leaves", "tree") else "soft bed of leaves")
    s.day_told = True
    s.open(loves=["stay up late", "look at the stars", "play until dark"], doing=["lying in {h.his} {bed}, wide awake"],
           about=["{h} was never tired at bedtime."], after=["All the others were asleep."], day=s.pick(["One night,", "One warm night,", "One quiet evening,"]))
    s.say("{h.He} turned to the left. {h.He} turned to the right. Sleep did not come.", "{h.He} closed {h.his} eyes, but they popped open again.")
    s.speak("h", "I can't sleep.", "Are you awake? I am not sleepy at all.", how="called")
    s.say("{m} came and sat down next to {h}.", "{m} gave {h} a kiss.", p=0.8)
    tries = [("Try to count sheep.", "{h} counted [ten|twenty|a hundred] sheep, but then {h.he} wanted to play with them."),
             ("Have a sip of warm milk.", "{h} drank the warm milk. It was good, but {h.he} was still awake."),
             ("Listen to a song.", "{m} sang a soft song about the moon. {h} liked it so much that {h.he} began to sing too."),
             ("Think of something nice.", "{h} thought of [cake|the sea|a birthday party]. That made {h.him!} even more awake.")]
    s.rng.shuffle(tries)
    for advice, result in tries[:1 + s.chance(0.6)]:
        s.speak("m", advice, how="said")
        s.say(result)
    s.para()
    s.speak("m", "What is the matter, little one?", "Is something wrong?", "What is on your mind?", how="asked")
    why, cure = s.pick([
        ("I am afraid that I will miss something fun.", "\"The world sleeps too,\" said {m}. They looked out at the dark trees. The birds were asleep, and the flowers were closed."),
        ("I think the moon is lonely up there.", "{m} pointed at the sky. \"Look, the moon has a thousand stars to play with,\" {m.he} said."),
        ("I was mean to a friend today, and I feel bad.", "\"Tomorrow you can say you are sorry,\" said {m}. {h} thought about what to say, and {h.his} heart felt lighter."),
        ("I miss my teddy bear.", "{m} looked under the blankets and behind the pillow. \"Here is your bear,\" {m.he} said. {h} held it close."),
        ("What if I have a bad dream?", "\"Then I will come, and we will chase it away,\" {m} said. {m.He} gave {h} a soft little pillow to keep the bad dreams out.")][:5 if h.kind is None else 3])
    s.speak("h", why, how="whispered")
    s.say(cure)
    s.para()
    s.say("{h} yawned. {h.his} eyes got heavy.", "A warm, sleepy feeling came over {h}.", "{h} smiled and gave a big, big yawn.")
    s.speak("h", "Good night.", "Will you stay until I sleep?", how="whispered", p=0.6)
    s.say("And before {m} could say another word, {h} was asleep.", "{m} stayed until {h} was breathing slow and soft.", "Soon the only sound was {h} snoring softly.")
    s.say("Outside, the moon shone down on everyone.", "{h} dreamed of [flying over the trees|a boat made of clouds|dancing with the stars].", p=0.7)
