"""Real stories -> those to train on, some to look at while training, and those kept out of everything until the end.

  python split.py STORIES OUT      writes OUT/real.txt, OUT/dev.txt and OUT/kept-out.txt

The file's two ends differ a lot in difficulty, so each part comes from all over it.
"""

import pathlib
import sys

from data import END, documents


def main():
    stories, out = documents(sys.argv[1]), pathlib.Path(sys.argv[2])
    parts = {"kept-out": [], "dev": [], "real": []}
    for i, story in enumerate(stories):
        parts["kept-out" if i % 10 == 3 else "dev" if i % 40 == 8 else "real"].append(story)
    for name, some in parts.items():
        (out / f"{name}.txt").write_text("".join(f"{story}\n{END}\n" for story in some))
        print(f"{name}: {len(some)} stories, {sum(map(len, some)):,} characters")


if __name__ == "__main__":
    main()
