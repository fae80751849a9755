"""Tests of the told text that need no reader: run with --check."""
import re
from collections import Counter

_BAD = [(re.compile(p), why) for p, why in [
    (r"[{}\[\]|]", "template mark"), (r"  ", "two spaces"), (r"\b(?!had had)(\w+) \1\b", "word twice"),
    (r"\ba [aeio][a-z]", "a/an"), (r"[^\x00-\x7f]", "not ASCII"), (r" [.,!?]", "space before stop"),
    (r"[.!?][.,!?]", "two stops"), (r"(?m)^[a-z]", "small letter at start"), (r"[a-z]\n", "no stop at paragraph end"),
    (r'"[a-z]', "quote begins small?"), (r"[.,!?]['a-zA-Z]", "no space after stop"),
    (r"\b(they|we|you) (was|has)\b", "agreement")]]


def problems(text, hero=None):
    sentences = [x.strip() for x in re.split(r'(?<=[.!?])"? ', text.replace("\n", " ")) if len(x) > 30]
    for s, n in Counter(sentences).items():
        if n > 1:
            yield "sentence twice", s
    for pattern, why in _BAD:
        m = pattern.search(text)
        if m:
            yield why, text[max(0, m.start() - 30):m.end() + 30].replace("\n", "/")
    if text.count('"') % 2:
        yield "odd quotes", text[:60]
    words, paras = len(text.split()), text.count("\n") + 1
    if not 55 <= words <= 280:
        yield "length", "%d words" % words
    if not 2 <= paras <= 7:
        yield "paragraphs", "%d" % paras
    if hero and hero not in text.rsplit("\n", 1)[-1]:
        yield "hero not in last paragraph", text.rsplit("\n", 1)[-1][:80]


def check(plots, tell, count, seed):
    """Tell `count` stories of every plot; print each kind of problem once a plot, with an example."""
    total = 0
    for name, (f, _) in sorted(plots.items()):
        found, words, talk = {}, 0, 0
        for i in range(count):
            hero = []

            def watched(s, f=f, hero=hero):
                f(s)
                h = s.roles.get("h")
                hero.append(getattr(h, "members", (h,))[0].name if h is not None else "")
            try:
                text = tell(lambda x, f=watched: f, seed, i, strict=True)
            except Exception as e:                       # a plot's mistake: report it like the others
                found.setdefault("%s: %s" % (type(e).__name__, e), "index %d" % i)
                continue
            words += len(text.split())
            talk += '"' in text
            for why, example in problems(text, hero[0]):
                found.setdefault(why, "[%d] %s" % (i, example))
        print("%-28s %4d words, dialogue %3d%%" % (name, words // count, 100 * talk // count))
        for why, example in found.items():
            print("    %s: %s" % (why, example))
        total += len(found)
    return total > 0
