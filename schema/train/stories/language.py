"""The language of the stories: templates, pronouns, small grammar.

A template is ordinary text with two kinds of holes:

    {h}          the thing or person cast in role `h`, as it is called now
    {h.his}      a form of it (see Story.ref for all forms)
    {#happy}     a word from a pool in world.POOLS
    [big|tall|]  one of several ways to say it; choices nest and may be empty

Templates are compiled once and cached, because every story uses hundreds.
"""
import re

# ---------------------------------------------------------------- templates

_TOKEN = re.compile(r"\{([^{}]+)\}|([\[\]|])")
_STOP = re.compile(r'[.!?]"?(?=\s|$)')
_cache = {}


class Ref(tuple):
    """(role, form, forced, capital): a hole to be filled by the story."""


def compile_template(text):
    """Text -> tuple of nodes: str, int (sentences just ended), Ref, or a list of choices."""
    nodes = _cache.get(text)
    if nodes is None:
        nodes, rest = _parse(_TOKEN.split(text), 0, False)
        _cache[text] = nodes
    return nodes


def _parse(parts, i, inside):
    # parts = literal, brace, bracket, literal, brace, bracket, ... (re.split with 2 groups)
    choices, seq = [], []
    while i < len(parts):
        kind, part = i % 3, parts[i]
        i += 1
        if not part:
            continue
        if kind == 0:
            seq.append(part)
            stops = len(_STOP.findall(part))
            if stops:
                seq.append(stops)
        elif kind == 1:
            seq.append(_ref(part))
        elif part == "[":
            inner, i = _parse(parts, i, True)
            seq.append(inner)
        elif not inside:
            raise ValueError("stray %r in template %r" % (part, "".join(p or "" for p in parts)))
        elif part == "|":
            choices.append(tuple(seq))
            seq = []
        else:
            return choices + [tuple(seq)], i
    if inside:
        raise ValueError("unclosed [ in template %r" % "".join(p or "" for p in parts))
    return tuple(seq), i


def _ref(text):
    if text[0] == "#":
        return Ref(("#", text[1:], False, False))
    role, _, form = text.partition(".")
    forced = form.endswith("!")
    form = form.rstrip("!")
    capital = role[0].isupper() or form[:1].isupper()
    lower = form[:1].lower() + form[1:]
    return Ref((role[0].lower() + role[1:], lower, forced, capital))


# ------------------------------------------------------------------ grammar

PRONOUNS = {
    "he": {"he": "he", "him": "him", "his": "his", "himself": "himself", "was": "was", "has": "has"},
    "she": {"he": "she", "him": "her", "his": "her", "himself": "herself", "was": "was", "has": "has"},
    "it": {"he": "it", "him": "it", "his": "its", "himself": "itself", "was": "was", "has": "has"},
    "they": {"he": "they", "him": "them", "his": "their", "himself": "themselves",
             "was": "were", "has": "have"},
}
ALIASES = {"it": "he", "its": "his", "she": "he", "they": "he", "them": "him", "their": "his",
           "hers": "his"}

DOUBLING = set("stop hop skip clap hug nap pat grab drop trip slip plan dip wag hum rub tap chat swim "
               "run sit dig get put cut hit let spin win begin stir".split())


def ing(phrase):
    """'make cakes' -> 'making cakes'"""
    verb, space, rest = phrase.partition(" ")
    if verb == "lie":
        verb = "ly"
    elif verb.endswith("e") and not verb.endswith("ee") and verb != "be":
        verb = verb[:-1]
    elif verb in DOUBLING:
        verb += verb[-1]
    return verb + "ing" + space + rest


def possessive(name):
    return name + ("'" if name.endswith("s") and name[0].islower() else "'s")


def join_names(names):
    return names[0] if len(names) == 1 else ", ".join(names[:-1]) + " and " + names[-1]


_CAPITAL = re.compile(r'((?:^|\n)"?|[.!?] "?|\." )([a-z])')
_AN = re.compile(r"\b([Aa]) (?=[aeiouAEIOU](?!(?<=[oO])n(?:e|ce)\b|(?<=[uU])(?:se|ni)|(?<=[eE])uro))")


def tidy(text):
    """Capital letters at sentence starts, and `a` -> `an` before vowels."""
    text = _AN.sub(r"\1n ", text.replace("  ", " "))
    return _CAPITAL.sub(lambda m: m.group(1) + m.group(2).upper(), text)
