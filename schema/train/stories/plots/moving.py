"""Moving to a new house."""
from . import plot


@plot("new_house", weight=1.2)
def new_house(s):
    """Moving away: what is left behind, the first night, and what is found in the new place."""
    h = s.child()
    f = s.friend_for(h, same=0.2)
    s.cast(h=h, f=f, m=s.kin(h, ("mom", "dad")), n=s.child(), left=s.pick(["the old apple tree", "the swing by the pond", "the red door", "the warm spot on the kitchen floor"]),
           toy=s.thing("cuddly", "toy"))
    s.place = None
    s.open(doing=["sitting on a big box and watching {h.his} things go into a truck", "helping to pack everything into boxes"],
           about=["{h} had lived in the same house all {h.his} life.", "{h} knew every corner of {h.his} house."], after=["It was moving day."])
    s.say("The family was moving to a new town, far away.", "{m} had found work in another town, so they had to move.")
    s.say("{h} said goodbye to {left}.", "{h} walked through the empty rooms one last time. Every step made an echo.")
    s.say("{h.his} best friend {f.new} had come to say goodbye. They hugged, and neither of them wanted to let go first.", "Next door, {h.his} friend {f.new} stood at the fence and waved until the truck was gone.")
    s.para()
    s.say("The new house smelled of paint. The stairs creaked in the wrong places, and the moon was in the wrong window.", "In the new house, everything was strange. Even the light switch was on the other side of the door.")
    s.say("That night, {h} lay awake and held {h.his} {toy.desc} tight. \"I want to go home,\" {h.he} whispered.", "At dinner, they ate sandwiches on a box. {h} was not hungry.")
    way = s.pick(["wall", "neighbor", "letter", "seed"])
    if way == "wall":
        if s.chance(0.5):
            s.say("In the morning, {h} opened the closet and saw lines on the wall, with a date beside each one. The name {n.new} was written at the top. Another child had been measured there, year after year!")
            s.say("{h} put a finger on the lowest line. {n} had slept in this room, too, and had been small, and had grown.")
            s.para()
            s.say("{h} fetched a pencil and called {m}. They drew a new line right above {h.s} head and wrote the date beside it.")
        else:
            s.say("Then {h} found something inside the closet. Somebody had written on the wood: \"{n.name} lived here and was happy. Now it is your turn.\"")
            s.say("{h} read it again. So {n.new} had been new here once, and perhaps a little scared, too.", "{h} wondered what {n.new} was like, and if {n.he} had been scared on the first night, too.")
            s.para()
            s.say("{h} took a pencil and wrote {h.his} own name under it, as neatly as {h.he} could.")
        s.say("Now it was {h.s} room.", "After that, the room felt different, like a room where somebody lived.")
        s.end(lesson=["a new place can become a home"], ever=["slept well in the new room"])
    elif way == "neighbor":
        s.say("The next day, {h} sat on the steps and did not know what to do. Then a ball came rolling up to {h.his} feet.", "In the morning, there was a noise in the hedge. A face looked out between the leaves.")
        s.say("\"Hi! I am {n.new},\" said {n.a} from the house next door. \"Do you want to see my [tree house|rabbits|secret path]?\"")
        s.say("{h} wanted to say no. But {h.his} feet stood up all by themselves.", "{h} looked back at {m}, and {m} nodded.")
        s.para()
        s.say("By the end of the day, {h} had muddy knees and knew the names of all the dogs on the street. {h.He} had not thought of the old house even once.", "They played until the lamps went on. When {m} called, {h} asked, \"Can I go back tomorrow?\"")
        s.say("{h} wrote to {f} that night. \"You must come and visit,\" {h.he} wrote. \"There is room for three.\"", p=0.7)
        s.end(lesson=["you can make new friends and still love the old ones"], ever=["had two best friends, one near and one far away"])
    elif way == "letter":
        s.say("Days went by. {h} walked around the new yard, but nothing there knew {h.his} name.", "Every day, {h} thought of {f}, and wondered who {f.he} was playing with now.")
        s.say("Then a letter came. It was from {f}. In it was a leaf, a drawing of two children, and only one line: \"I miss you. Write back.\"", "One morning, {m} handed {h} a letter with a crooked stamp. {f} had sent a picture of the old street, with a big X where {h.s} house was.")
        s.para()
        s.say("{h} hung it over the bed and wrote back the same day. {h.He} put in a leaf from the new yard, because it was all {h.he} had.", "{h} sat down at once and wrote three pages about the creaking stairs and the strange moon.")
        s.say("It still hurt a little to think of the old house. But now there was something to wait for, and every week {h} ran to meet the mailman.", "They did not see each other again for a long time. But the letters went back and forth, and {h} kept every one of them in a box.")
    else:
        s.say("{h} had one thing in {h.his} pocket that nobody knew about. It was a seed from the old garden.", "Then {h} remembered the little jar {f} had given {h.him!}. It was full of earth from the old garden, and in it was a seed.")
        s.say("{h} planted it next to the new front door and watered it every morning.", "Together with {m}, {h} dug a hole under the kitchen window and put the seed in.")
        s.para()
        s.say("By summer, there was a sunflower as tall as {m}. The neighbors stopped to look at it, and that was how {h} met everyone on the street.", "In spring, it came up green. By the time it bloomed, {h} no longer called the other house home.")
        s.say("In the fall, {h} sent the first new seeds to {f}.", p=0.7)
        s.end(lesson=["you can bring a little of your old home with you"], close=["And whenever {h} looked at it, {h.he} thought of {f} and smiled."])
