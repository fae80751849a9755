"""Unpicked stories of a model, and what can be counted in them.

  python judge.py --whit build/whit [--model MODEL] [--training TEXT ...] [--out FILE]    100 stories, judged
  python judge.py --text STORIES                                                          the same rules on somebody's stories

20 openings, five seeds each, temperature 0.7. A story passes when it
  ends        the model ended it, with a full stop or its like
  no loop     no sentence of five words or more stands twice, no run of six words three times
  introduced  every name is introduced where it first stands (in the opening, or by "named", "friend", "Mr.", "a cat, Tom," ...)
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

INTRODUCES = set("""named called name names is was I'm am friend friends sister brother cousin baby mom mommy mama mother dad daddy father
grandma grandpa grandmother grandfather aunt uncle mr mrs miss ms dr old wise neighbor neighbour teacher doll bear teddy toy pet cat kitten
dog puppy bunny rabbit bird fish frog mouse fox owl squirrel turtle duck horse pony cow pig sheep lamb bee ant monkey lion elephant girl boy
man woman king queen prince princess and captain doctor farmer brave little twins""".split())
NO_NAMES = set("""I I'm I'll I've I'd Mom Mommy Mama Mother Dad Daddy Papa Father Grandma Grandpa Granny Grandmother Grandfather Nana Mum Mummy
Mr Mrs Miss Ms Dr Sir God Monday Tuesday Wednesday Thursday Friday Saturday Sunday Christmas Halloween Easter TV The End Today Once Yes No Oh Happy Birthday Santa""".split())


def words(text: str) -> list[str]:
    return re.findall(r"[A-Za-z]+(?:['-][A-Za-z]+)*", text)


def sentences(text: str) -> list[str]:
    return [s.strip() for s in re.split(r'(?<=[.!?])["\']*\s+', text) if s.strip()]


def first_places(story: str) -> dict[str, tuple[int, list[str], list[str]]]:
    """Each name: the sentence where it first stands, the words before it there, and those after. A name is a capitalised
    word that somewhere stands in mid-sentence and nowhere in small letters."""
    small = set(re.findall(r"\b[a-z]+\b", story))
    names = {w for w in re.findall(r"(?<=[a-z,;] )[A-Z][a-z]+\b", story)} - NO_NAMES
    names = {n for n in names if n.lower() not in small}
    places = {}
    for i, sentence in enumerate(sentences(story)):
        its = words(sentence)
        for j, word in enumerate(its):
            word = word.removesuffix("'s")
            if word in names and word not in places:
                places[word] = (i, its[max(0, j - 4):j], its[j + 1:j + 3])
    return places


def faults(story: str, about: str | None, ended: bool) -> list[str]:
    found = []
    if not ended or not re.search(r'[.!?]["\']?$', story.strip()):
        found.append("ends")
    count = collections.Counter(s.lower().strip('"') for s in sentences(story) if len(words(s)) >= 5)
    w = [x.lower() for x in words(story)]
    grams = collections.Counter(zip(*(w[i:] for i in range(6))))
    if max(count.values(), default=0) > 1 or max(grams.values(), default=0) > 2:
        found.append("no loop")
    for name, (i, before, after) in first_places(story).items():
        known = i < 2 or {x.lower().removesuffix("'s") for x in before} & INTRODUCES or {x.lower() for x in after} & {"the", "a", "was", "is"}
        if not known:
            found.append(f"introduced ({name})")
    if about and about.lower() not in {x.lower().removesuffix("'s") for x in w[len(w) * 2 // 3:]}:
        found.append("keeps")
    return found


def generate(options) -> list[tuple[str, str | None, bool]]:
    out = []
    for opening, about in OPENINGS:
        for seed in range(1, SEEDS + 1):
            command = [options.whit, "complete", *(["-m", options.model] if options.model else []), "--temp", str(TEMPERATURE),
                       "--seed", str(seed), "-n", str(LONGEST), opening]
            done = subprocess.run(command, capture_output=True, text=True, check=True)
            out.append((done.stdout.strip(), about, "the model ended the text" in done.stderr))
    return out


def novelty(stories: list[str], training: list[str]) -> float:
    """The share of the stories' runs of 12 words that stand in a training text too."""
    wanted, runs = set(), []
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
    parser.add_argument("--model", help="default: the one in the box")
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
    if options.training:
        print(f"novelty: {100 * novelty([s for s, _ in judged], options.training):.2f} % of runs of 12 words stand in the training text")


if __name__ == "__main__":
    main()
