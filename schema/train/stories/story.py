"""Story: one small world and the text told about it.

A plot casts roles (`s.cast(h=s.child(), toy=s.thing("toy"))`) and then tells what
happens with say / speak / open / end. Story keeps who is known to the reader,
which pronouns are clear, where we are, and which wordings were already used.
"""
from . import world
from .cast import Casting
from .language import ALIASES, PRONOUNS, compile_template, ing, join_names, possessive, tidy, Ref
from .world import Being, Group

_FIRST = ("[Once upon a time, there was|Once upon a time, there was|Once upon a time, there was|Once upon a time, there was|"
          "Once upon a time, there lived|Once upon a time, in {#where}, there was|Once upon a time, in {#where}, there lived|"
          "Once, there was|There once was] {%s.intro}.")
_LIKED = ("{h} [loved|loved|liked] to {loves}.", "{h} [loved|liked] {loves.ing}.",
          "More than anything, {h} loved to {loves}.", "Every day, {h.he} would {loves}.",
          "{h.his} favorite thing was to {loves}.", "What {h} liked best was to {loves}.")
_TOWN = ["a small town", "a little village", "a small house", "a big house", "a quiet town", "a house on a hill"]
_HOMES = {"forest": ["a big forest", "a green forest", "the woods"], "farm": ["a big barn", "an old barn"],
          "pond": ["a little pond", "a quiet pond"], "jungle": ["the jungle", "a warm jungle"],
          "meadow": ["a sunny meadow", "a green meadow"]}
_SPEECH = {"said": ["said"], "asked": ["asked"], "cried": ["cried", "shouted", "called", "said"],
           "whispered": ["whispered", "said softly", "said in a small voice"], "happy": ["said happily", "said with a smile",
           "laughed", "cheered"], "sad": ["said sadly", "said with tears in {who.his} eyes", "sobbed", "said"],
           "kind": ["said kindly", "said gently", "said with a smile", "said"], "angry": ["shouted", "yelled", "said angrily"]}

_GESTURES = {"said": ["nodded", "looked up", "thought for a moment"], "asked": ["looked up"],
             "happy": ["smiled", "clapped {who.his} hands", "jumped up and down", "laughed"],
             "sad": ["began to cry", "looked down", "shook {who.his} head"], "kind": ["smiled", "nodded", "gave a warm smile"],
             "angry": ["stamped {who.his} foot", "frowned"], "cried": ["jumped up"]}


class PlotError(Exception):
    """A plot told something impossible (found by --check)."""


class Story(Casting):
    def __init__(self, rng, strict=False):
        self.rng, self.r, self.strict = rng, rng.random, strict
        self.roles, self.paragraphs, self.now = {}, [], []
        self.used, self.names = set(), set()
        self.sent = 0                      # number of the sentence being told
        self.last = {}                     # gender -> who was mentioned last
        self.seen = {}                     # being -> sentence of its last mention
        self.weather = self.pick(["sunny", "sunny", "sunny", "warm", "warm", "windy", "cloudy"])
        self.place, self.speaker = None, None
        self.day_told = False
        self.chatty = self.chance(0.12)    # some stories begin a new paragraph for a new speaker

    # ------------------------------------------------------------- choosing

    def pick(self, items):
        return items[int(self.r() * len(items))]

    def chance(self, p):
        return self.r() < p

    # -------------------------------------------------------------- telling

    def say(self, *ways, p=1.0):
        """Tell one sentence (or a few) in one of the given ways; with chance p only."""
        if p < 1.0 and self.r() >= p:
            return False
        fresh = [w for w in ways if w not in self.used] if len(ways) > 1 else ways
        way = self.pick(fresh or ways)
        self.used.add(way)
        self._tell(way)
        return True

    def _tell(self, template):
        before = self.sent
        text = self.render(template)
        if text[:1].islower():
            text = text[0].upper() + text[1:]
        self.now.append(text)
        if self.sent == before:     # the template's own full stops count the sentences; it had none
            self.sent += 1

    def speak(self, who, *lines, how="said", p=1.0):
        """{who} says one of the lines. `how`: said asked cried whispered happy sad kind angry, or your own verb
        phrase. Lines end with . ! or ?"""
        if p < 1.0 and self.r() >= p:
            return False
        line = self.pick([x for x in lines if x not in self.used] or lines)
        self.used.add(line)
        verb = self.pick(_SPEECH.get(how, [how]))
        if "?" in line[-1:] and how in ("said", "kind"):
            verb = "asked"
        if verb == "asked" and line[-1:] != "?":
            verb = "said"
        again = self.speaker == (who, self.sent)     # the same one goes on speaking
        if again:
            verb = self.pick(["added", "went on"])
        verb = verb.replace("{who", "{" + who)
        after = line[:-1] + "," if line.endswith(".") else line
        name = "{%s}" % who if self.chance(0.6) else "{%s.he}" % who      # a pronoun only where it is clear
        shape = self.r()
        if shape < 0.1 and how in _GESTURES and not again:
            text = '{%s} %s. "%s"' % (who, self.pick(_GESTURES[how]).replace("{who", "{" + who), line)
        elif shape < 0.4:
            text = '%s %s, "%s"' % (name, verb, line)
        elif shape < 0.75 or " " in verb:
            text = '"%s" %s %s.' % (after, name, verb)
        else:
            text = '"%s" %s {%s}.' % (after, verb, who)
        if shape >= 0.4:
            cut = line.find(". ")
            if cut > 0 and line.find("[", 0, cut) < 0 and self.chance(0.6):   # "First part," she said. "The rest."
                verb = "said" if verb == "asked" else verb
                text = '"%s," %s %s. "%s"' % (line[:cut], name, verb, line[cut + 2:])
        if self.chatty and not again and len(self.paragraphs) < 4:
            self.para()
        self._tell(text)
        self.speaker = (who, self.sent)
        return True

    def para(self, p=1.0):
        """Begin a new paragraph (with chance p)."""
        if self.now and (p >= 1.0 or self.r() < p):
            self.paragraphs.append(" ".join(self.now))
            self.now = []

    def text(self):
        self.para()
        return tidy("\n".join(self.paragraphs))

    # ------------------------------------------------------------ rendering

    def render(self, template):
        out = []
        self._render(compile_template(template), out)
        return "".join(out)

    def _render(self, nodes, out):
        for node in nodes:
            kind = type(node)
            if kind is str:
                out.append(node)
            elif kind is Ref:
                role, form, forced, capital = node
                if role == "#":
                    word = self.render(self.pick(self._pool(form)))
                else:
                    word = self.ref(role, form, forced)
                out.append(word[:1].upper() + word[1:] if capital else word)
            elif kind is int:
                self.sent += node
            else:
                self._render(node[int(self.r() * len(node))], out)

    def _pool(self, name):
        if name == "where":
            h = self.roles.get("h")
            homes = [x for home in (h.kind.lives if h.kind else ()) for x in _HOMES.get(home, ())]
            return homes or _TOWN
        return world.POOLS[name]

    def ref(self, role, form="", forced=False):
        """The words for a role: see the forms below. Pronouns fall back to the name where they would be unclear."""
        e = self.roles.get(role)
        if e is None:
            raise PlotError("no role {%s}" % role)
        if type(e) is str:
            e = self.render(e)
            return ing(e) if form == "ing" else e
        form = ALIASES.get(form, form)
        if form in ("he", "him", "his"):
            clear = forced or self._clear(e)
            word = PRONOUNS[e.gender][form] if clear else self._called(e)
            self._touch(e)
            return word if clear or form != "his" else possessive(word)
        if form in ("himself", "was", "has"):
            return PRONOUNS[e.gender][form]
        if form == "" or form == "s":          # {h} Tom, {h.s} Tom's
            word = self._called(e)
            self._touch(e)
            return possessive(word) if form else word
        if form == "intro":                     # a little boy named Tom
            return self._introduce(e)
        if form == "new":                       # Tom (said where the template itself introduces him)
            e.known = True
            for m in getattr(e, "members", ()):
                m.known = True
            return self.ref(role)
        if form in ("my", "your"):              # in dialogue: 'my mom', or the name
            return form + " " + e.noun if not e.name else e.name
        if form == "spot":                      # a hiding spot of a place
            return e.spots.pop(int(self.r() * len(e.spots))) if len(e.spots) > 1 else e.spots[0]
        if form == "sight":
            return self.pick(e.sights)
        if form == "call":                      # how one calls out to them: Tom, Mom, little bird
            return e.name or (e.noun.split()[-1].capitalize() if e.kin_of else e.noun)
        if form in ("a", "desc", "noun", "adj", "to", "at", "fact", "many", "taste", "one", "name"):
            self._touch(e)
            return getattr(e, form)
        if form in ("moved", "cried", "home", "food", "skill"):
            return getattr(e.kind, form)
        raise PlotError("unknown form {%s.%s}" % (role, form))

    def _called(self, e):
        if type(e) is Group:
            return join_names([self._called(m) for m in e.members])
        if type(e) is Being:
            if self.strict and not e.known and not e.kin_of:
                raise PlotError("%s is not introduced" % (e.name or e.noun))
            if e.kin_of:
                if e.as_name and e.known:
                    return e.noun.capitalize()
                e.known = True
                owner = e.kin_of
                word = PRONOUNS[owner.gender]["his"] if self._clear(owner, e) else possessive(self._called(owner))
                return word + " " + e.noun
        return e.name or "the " + e.noun

    def _introduce(self, e):
        e.known = True
        if type(e) is Group:
            for m in e.members:
                m.known = True
            if e.kind is not None or (e.noun == "friends" and self.chance(0.25)):   # a fox named Pip and ...
                word = self._count(e) + ", " + join_names(["%s named %s" % (m.a, m.name) for m in e.members])
            else:
                word = "%s named %s" % (self._count(e), join_names([m.name for m in e.members]))
        else:
            word = e.a + (" named " + e.name if e.name else "")
        self._touch(e)
        return word

    def _count(self, e):
        return ["", "", "two", "three", "four"][len(e.members)] + " " + e.noun

    def _touch(self, e):
        self.last[e.gender] = e
        self.seen[e] = self.sent
        if type(e) is Group:
            for m in e.members:
                self.last[m.gender] = m
                self.seen[m] = self.sent

    def _clear(self, e, kin=None):
        """Is e's pronoun clear here? Yes if e was mentioned last of its gender, lately, and no rival is near."""
        g = e.gender
        if g == "they":
            return self.last.get("they", e) is e
        if self.last.get(g) not in (e, kin) or e not in self.seen or self.sent - self.seen[e] > 2 + 2 * (kin is not None):
            return False
        here = self.seen[e] == self.sent
        for other, when in self.seen.items():
            if other.gender == g and other is not e and other is not kin and g != "it":
                if when == self.sent or (not here and when == self.sent - 1):
                    return False
        return True

    # --------------------------------------------------- openings, endings

    def day(self):
        """'One sunny day,' or 'One day,' -- once; afterwards ''."""
        if self.day_told:
            return ""
        self.day_told = True
        adj = world.WEATHER[self.weather][0]
        return self.pick(["One day,", "One day,", "One day,", "One %s day," % adj, "One %s morning," % adj, "One morning,",
                          "One %s afternoon," % adj])

    def open(self, h="h", loves=(), doing=(), about=(), after=None, day=None):
        """Open the story and set the scene: afterwards {h} is doing `doing`.

        loves: base-verb phrases ('climb trees'); doing: '-ing' phrases with the place ('playing {at}');
        about: whole sentences about {h} that are true from the start (after: those to use instead when the
        scene has been told first). All may hold templates.
        """
        after = about if after is None else after
        e = self.roles[h]
        self.roles.setdefault("h", e)
        many = type(e) is Group
        was = "were" if many else "was"
        doing = self.pick(list(doing))
        loves = self.pick(list(loves)) if loves else None
        if loves and ing(loves) in doing:
            loves = None
        self.roles["loves"] = loves or ""
        shape = self.r()
        if shape < 0.42:                                  # Once upon a time ...
            first = (_FIRST % h).replace("there was", "there were") if many else _FIRST % h
            self.say(first.replace("There once was", "There once were") if many else first)
            self._about(h, loves, about, 0.8)
            self.para(0.6)
            self.say("%s {%s} %s %s." % (day or self.day(), h, was, doing))
        elif shape < 0.67:                                # One day, a little boy named Tom was ...
            intro = self.ref(h, "intro")
            self.say("%s %s%s %s %s." % (day or self.day(), intro, "," if ", " in intro else "", was, doing))
            self._about(h, loves, after, 0.5)
        else:
            for m in getattr(e, "members", (e,)):
                m.known = e.known = True
            if shape < 0.83 and e.kind is None or many and e.kind is None:  # Tom was playing in the park.
                self.say("{%s} %s %s." % (h, was, doing))
                self.day_told = True
                self._about(h, loves, after, 0.6)
            else:                                         # Tom was a little boy who loved ...
                if many:
                    self.say("There were {%s.intro}." % h)
                    self._about(h, loves, about, 1.0)
                    about = ()
                elif loves and self.chance(0.6):
                    self.say("{%s} %s %s who [loved|liked] to {loves}." % (h, was, e.a))
                else:
                    self.say("{%s} %s %s." % (h, was, e.a))
                    self._about(h, loves, about, 1.0)
                    about = ()
                if about:
                    self.say(*about, p=0.7)
                self.para(0.4)
                self.say("%s {%s} %s %s." % (day or self.day(), h, was, doing))

    def _about(self, h, loves, about, p):
        if about:
            self.say(*about, p=p)
        if loves and (self.chance(p) if about else self.chance(p + 0.2)):
            self.say(*[way.replace("{h", "{" + h) for way in _LIKED])

    def end(self, h="h", lesson=(), ever=(), close=()):
        """Close the story. lesson: clauses ('sharing is fun'); ever: past predicates ('always looked first');
        close: whole last sentences. Sometimes the plot's own last sentence is left to stand."""
        e = "{%s}" % h
        ways = [("", 2.5)]
        if lesson:
            ways.append((self.pick([
                e + " learned that %s.", "%s had learned that %%s." % e, "From that day on, %s knew that %%s." % e,
                e + " never forgot that %s.", "That day, %s learned that %%s." % e, "Now %s knew that %%s." % e,
                e + " learned an important lesson: %s."]) % self.pick(list(lesson)), 3.5))
        if ever:
            ways.append((self.pick(["From that day on, ", "After that, ", "From then on, ", "Ever since that day, ",
                                    "And after that day, "]) + e + " " + self.pick(list(ever)) + ".", 3))
        if close:
            ways.append((self.pick(list(close)), 3))
        ways.append((self.pick(["And they all lived happily ever after.", "{%s} could not stop smiling." % h, "{%s} would never forget that day." % h, "It was a [good|wonderful|very happy] day.",
                                "What a [good|wonderful|fun|happy] day it was!", "And that made everyone smile.",
                                "It was the best day {%s} had had in a long time." % h,
                                "That night, {%s} went to bed with a smile." % h,
                                "That night, {%s} fell asleep with a [big |happy |]smile." % h,
                                "And {%s} was very happy." % h if type(self.roles[h]) is not Group else
                                "And they were all very happy."]), 2))
        x = self.r() * sum(w for _, w in ways)
        for way, w in ways:
            x -= w
            if x < 0:
                break
        if self._absent(h) and e not in way:
            extra = e + self.pick([" smiled.", " was [very |so |]happy.", " could not stop smiling.", " felt warm and happy inside."])
            if type(self.roles[h]) is Group:
                extra = extra.replace(" was ", " were ")
            self.say(extra)
        if way:
            self.say(way)

    def _absent(self, h):
        e = self.roles[h]
        told = " ".join(self.now)
        return not any(m.name and m.name in told for m in getattr(e, "members", (e,)))
