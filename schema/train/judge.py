"""Unpicked stories of a model, and what can be counted in them.

  python judge.py --whit build/whit [--model MODEL] [--training TEXT ...] [--out FILE]    100 stories, judged
  python judge.py --text STORIES                                                          the same rules on somebody's stories

20 openings, five seeds each, temperature 0.7. A story passes when it
  ends        the model ended it, with a full stop or its like
  no loop     no sentence of five words or more stands twice, no run of six words three times, nothing of three words or more twice at once
  introduced  every name is introduced where it first stands (in the first sentence, or by "named", "friend", "Mr.", "Tom, a cat," ...)
  keeps       whom the opening is about is still there in the last third
Novelty: of all runs of 12 words of the stories, how many stand in the training texts (--training).
"""

import argparse
import collections
import pathlib
import re
import subprocess

OPENINGS = [  # and whom each is about
    ("Once upon a time, there was a little girl named Lily.", "Lily"),
    ("Once upon a time, there was a boy named Tim who loved to run.", "Tim"),
    ("One day, a cat named Tom sat by the window.", "Tom"),
    ("Sara and Ben were playing in the garden.", "Sara"),
    ("Once upon a time, in a big forest, there lived a small rabbit named Hop.", "Hop"),
    ("Mia had a red ball that she loved very much.", "Mia"),
    ("One sunny day, Jack went to the beach with his dad.", "Jack"),
    ("There was an old man who lived in a little house near the sea.", "man"),
    ("Anna was sad because she had lost her teddy bear.", "Anna"),
    ("Once upon a time, there was a little bird who could not fly.", "bird"),
    ("Max was a big brown dog.", "Max"),
    ("It was raining, and Lucy wanted to play outside.", "Lucy"),
    ("One day, a boy named Sam found a shiny key in the grass.", "Sam"),
    ("Once there was a little frog who lived in a pond.", "frog"),
    ("Mom and Emma were baking a cake.", "Emma"),
    ("Once upon a time, there was a little train named Toot.", "Toot"),
    ("Ben was scared of the dark.", "Ben"),
    ("One day, a girl named Sue saw a hungry puppy in the street.", "Sue"),
    ("Once upon a time, there was a bear who loved honey.", "bear"),
    ("Tom wanted to build a tall tower.", "Tom"),
]
SEEDS, TEMPERATURE, LONGEST = 5, 0.7, 400
END = "<|endoftext|>"

KINDS = set("""friend friends sister brother cousin baby mom mommy mama mother dad daddy father grandma grandpa grandmother grandfather aunt uncle
neighbor neighbour teacher doll bear teddy toy pet cat kitten dog puppy bunny rabbit bird fish frog mouse fox owl squirrel turtle duck horse pony
cow pig sheep lamb bee ant monkey lion elephant girl boy man woman king queen prince princess captain doctor farmer twins""".split())
INTRODUCES = KINDS | set("named called name names is I'm am mr mrs miss ms dr old wise brave little".split())
NO_NAMES = set("""I Mom Mommy Mama Mother Dad Daddy Papa Father Grandma Grandpa Granny Grandmother Grandfather Nana Mum Mummy Mr Mrs Miss Ms Dr Sir God
Monday Tuesday Wednesday Thursday Friday Saturday Sunday Christmas Halloween Easter TV The End Today Once Yes No Oh Happy Birthday Santa""".split())
# Words that begin sentences and are no names, though they may stand nowhere else in a story.
STARTERS = set("""He She They It We You A An One But And So Then When After Before Suddenly Finally Soon Later Just Now There Here This That These
Those His Her Their My Your Our Its In On At From With As While If What Why How Where Who Which Please Thank Thanks Let Look Come Wow Hello Hi
Hey Sorry Every Everyone Everything Everybody All Some Many Most Both Each Inside Outside First Second Next Last Together Even Instead Luckily
Unfortunately Sometimes Maybe Perhaps Can Could Do Does Did Is Are Was Were Will Would Should Not Nothing Nobody Never Always Don Someone Something
Somebody Another Other Others People Two Three For To Of Or Not Well Okay Ok Be Go Good Great Stop Wait Help Yay Eventually Until Since Because
Although Though However Still Again By Up Down Out Over Under Without Like Slowly Quickly Happily Sadly Children Mum Have Had Has Everywhere""".split())


def words(text: str) -> list[str]:
    return re.findall(r"[A-Za-z]+(?:['-][A-Za-z]+)*", text)


def sentences(text: str) -> list[str]:
    return [s.strip() for s in re.split(r'(?<=[.!?])["\']*\s+', text) if s.strip()]


def first_places(story: str) -> dict[str, tuple[int, list[str], list[str]]]:
    """Each name: the sentence where it first stands, the words before it there, and those after. A name is a capitalised
    word that stands nowhere in small letters, and somewhere in mid-sentence or twice at the start of one."""
    small = set(re.findall(r"\b[a-z]+\b", story))
    starts = collections.Counter(words(s)[0].removesuffix("'s") for s in sentences(story) if words(s) and words(s)[0][0].isupper())
    names = set(re.findall(r"(?<=[a-z,;] )[A-Z][a-z]+\b", story)) | {w for w, n in starts.items() if n > 1 and w not in STARTERS and "'" not in w}
    names = {n for n in names - NO_NAMES if n.lower() not in small}
    places = {}
    for i, sentence in enumerate(sentences(story)):
        its = words(sentence)
        for j, word in enumerate(its):
            word = word.removesuffix("'s")
            if word in names and word not in places:
                places[word] = (i, its[max(0, j - 4):j], its[j + 1:j + 4])
    return places


def introduced(sentence: int, before: list[str], after: list[str]) -> bool:
    kind_follows = after[:1] in (["the"], ["a"]) and KINDS & {w.lower() for w in after[1:]}  # "Tom, a cat", "Max the big dog"
    return sentence == 0 or bool(kind_follows or {w.lower().removesuffix("'s") for w in before} & INTRODUCES)


def repeats(w: list[str]) -> list[str]:
    """What repeats in a row of words (three or more, at once) and how often its commonest six stand."""
    found = []
    if any(w[i:i + n] == w[i + n:i + 2 * n] for n in range(3, 20) for i in range(len(w) - 2 * n + 1)):
        found.append("at once")
    most = max(collections.Counter(zip(*(w[i:] for i in range(6)))).values(), default=0)
    return found + ["three times"] * (most > 2) + ["twice"] * (most == 2)


def faults(story: str, about: str | None, ended: bool) -> list[str]:
    found = []
    if not ended or not re.search(r'[.!?]["\']?$', story.strip()):
        found.append("ends")
    count = collections.Counter(s.lower().strip('"') for s in sentences(story) if len(words(s)) >= 5)
    w = [x.lower() for x in words(story)]
    if max(count.values(), default=0) > 1 or set(repeats(w)) - {"twice"}:
        found.append("no loop")
    found += [f"introduced ({name})" for name, place in first_places(story).items() if not introduced(*place)]
    if about and about.lower() not in {x.lower().removesuffix("'s") for x in w[len(w) * 2 // 3:]}:
        found.append("keeps")
    return found


def generate(options) -> list[tuple[str, str | None, bool]]:
    out = []
    for opening, about in OPENINGS:
        for seed in range(1, SEEDS + 1):
            command = [options.whit, "complete", "-m", options.model, "--temp", str(TEMPERATURE),
                       "--seed", str(seed), "-n", str(LONGEST), opening]
            done = subprocess.run(command, capture_output=True, text=True, check=True)
            out.append((done.stdout.strip(), about, "the model ended the text" in done.stderr))
    return out


def novelty(stories: list[str], training: list[str]) -> float:
    """The share of the stories' runs of 12 words that stand in a training text too."""
    runs = []
    for story in stories:
        w = [x.lower() for x in words(story)]
        runs += [" ".join(w[i:i + 12]) for i in range(len(w) - 11)]
    wanted = set(runs)
    seen = set()
    for path in training:
        for document in pathlib.Path(path).read_text().split(END):
            w = [x.lower() for x in words(document)]
            seen.update(wanted.intersection(" ".join(w[i:i + 12]) for i in range(len(w) - 11)))
    return sum(r in seen for r in runs) / max(1, len(runs))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--whit", default="build/whit")
    parser.add_argument("--model", default="box", help="default: the one in the box")
    parser.add_argument("--text", help="judge this file's stories and not a model's")
    parser.add_argument("--training", nargs="*", default=[])
    parser.add_argument("--out", type=pathlib.Path, help="writes the stories, and each one's faults")
    options = parser.parse_args()
    if options.text:
        stories = [(d.strip(), None, True) for d in pathlib.Path(options.text).read_text().split(END) if d.strip()]
    else:
        stories = generate(options)
    judged = [(story, faults(story, about, ended)) for story, about, ended in stories]
    by_fault = collections.Counter(kind for _, found in judged for kind in {f.split(" (")[0] for f in found})
    passed = sum(not found for _, found in judged)
    if options.out:
        options.out.write_text("".join(f"{story}\n[{', '.join(found) or 'passes'}]\n{END}\n" for story, found in judged))
    print(f"{passed} of {len(judged)} pass ({100 * passed / len(judged):.0f} %); "
          + ", ".join(f"{kind}: {n} fail" for kind, n in by_fault.most_common()))
    twice = sum("twice" in repeats([x.lower() for x in words(story)]) for story, _ in judged)
    print(f"{twice} have some run of six words twice, which is not counted against them: a chorus has it too")
    if options.training:
        print(f"novelty: {100 * novelty([s for s, _ in judged], options.training):.2f} % of runs of 12 words stand in the training text")


if __name__ == "__main__":
    main()
