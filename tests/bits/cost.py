#!/usr/bin/env python3
"""What canonical arithmetic costs: the same kernels, once as they are and once with multiply and add fused and sums in whatever
order the compiler likes (-ffp-contract=fast -fassociative-math, FMA instructions allowed), in turns in one run.

    tests/bits/cost.py -m build/smollm2.whit --rounds 7
"""

import argparse
import json
import pathlib
import statistics

import matrix

FREE = "-ffp-contract=fast -fassociative-math -fno-signed-zeros -fno-trapping-math"


def free_tree(folder):
    """A copy of the sources whose compiler may do as it likes."""
    matrix.copy_sources(folder)
    # exp rounds by adding and taking away 1.5 * 2^23, which associativity would undo.
    keep = 'F shifted = t * F(0x1.715476p0f) + round;\n    asm("" : "+v"(shifted.data));'
    for name, old, new in (("CMakeLists.txt", "-ffp-contract=off", FREE), ("kernels/CMakeLists.txt", " -mf16c", " -mf16c -mfma"),
                           ("kernels/simd/math.hpp", "const F shifted = t * F(0x1.715476p0f) + round;", keep)):  # fmt: skip
        text = (folder / name).read_text()
        assert old in text
        (folder / name).write_text(text.replace(old, new))
    return folder


def build(source, folder):
    matrix.quietly("cmake", "-S", source, "-B", folder, "-G", "Ninja", "-DWHIT_TESTS=OFF")
    matrix.quietly("cmake", "--build", folder, "--target", "whit_cli")
    return folder / "whit"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--work", type=pathlib.Path, default=matrix.SOURCE / "build" / "cost")
    parser.add_argument("-m", "--model", default="box")
    parser.add_argument("-t", "--threads", default="1")
    parser.add_argument("-p", "--prompt", default="256")
    parser.add_argument("-n", "--tokens", default="64")
    parser.add_argument("--rounds", type=int, default=7)
    options = parser.parse_args()
    ours, free = build(matrix.SOURCE, options.work / "ours"), build(free_tree(options.work / "tree"), options.work / "free")

    def speeds(program):
        said = matrix.quietly(program, "bench", "-m", options.model, "-t", options.threads, "-p", options.prompt, "-n", options.tokens,
                              "--depth", "0", "-r", "1", "--json")  # fmt: skip
        return {row["test"]: row["tokens_per_second"] for row in json.loads(said)}

    def story(program):
        return matrix.quietly(program, "complete", "-m", options.model, "--greedy", "-n", "64", "Once upon a time")

    # Both must be programs that work.
    print(f"canonical: {story(ours)!r}\nfree:      {story(free)!r}\n")
    pairs = [(speeds(ours), speeds(free)) for _ in range(options.rounds)]
    print(f"{options.model}, {options.threads} thread(s), {options.rounds} rounds in turns; tokens a second, medians")
    print("| test | canonical | free | canonical / free by pair, median (least to most) |\n|---|---|---|---|")
    for test in pairs[0][0]:
        ratios = sorted(a[test] / b[test] for a, b in pairs)
        mine, theirs = (statistics.median(p[i][test] for p in pairs) for i in (0, 1))
        print(f"| {test} | {mine:.1f} | {theirs:.1f} | {statistics.median(ratios):.3f} ({ratios[0]:.3f} to {ratios[-1]:.3f}) |")


if __name__ == "__main__":
    main()
