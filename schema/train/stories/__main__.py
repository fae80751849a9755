"""python3 -m stories --count 1000 --seed 1 > out.txt

Options: --plot NAME (only that plot), --list (names of the plots), --check (test every plot many times).
"""
import argparse
import random
import sys
from bisect import bisect
from itertools import accumulate

from .plots import load
from .story import Story
from .check import check

END = "<|endoftext|>"


def tell(choose_plot, seed, index, strict=False):
    """The story of this seed and index, always the same; choose_plot(random number) gives the plot."""
    s = Story(random.Random(seed * 1_000_003 + index), strict)
    choose_plot(s.r())(s)
    return s.text()


def main():
    ap = argparse.ArgumentParser(prog="stories", description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    ap.add_argument("--count", type=int, default=10)
    ap.add_argument("--seed", type=int, default=1)
    ap.add_argument("--start", type=int, default=0, help="index of the first story")
    ap.add_argument("--plot")
    ap.add_argument("--list", action="store_true")
    ap.add_argument("--check", action="store_true")
    args = ap.parse_args()
    plots = load()
    if args.list:
        print("\n".join("%-28s %g" % (n, w) for n, (_, w) in sorted(plots.items())))
        return
    if args.plot:
        plots = {args.plot: plots[args.plot]}
    if args.check:
        sys.exit(check(plots, tell, args.count, args.seed))
    functions = [f for f, _ in plots.values()]
    sums = list(accumulate(w for _, w in plots.values()))
    for i in range(args.start, args.start + args.count):
        text = tell(lambda x: functions[bisect(sums, x * sums[-1])], args.seed, i)
        sys.stdout.write(text + "\n" + END + "\n")


if __name__ == "__main__":
    main()
