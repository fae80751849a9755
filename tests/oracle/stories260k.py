"""whit on a real float32 model, stories260K: its greedy text for 200 steps and its logits against numpy in float64; then what
q8 weights and int8 keys and values cost in perplexity.

    tests/oracle/run stories260k.py --whit build/ports/linux/whit
"""

import argparse
import re
import sys

import numpy as np

import common
import llama2c_numpy

STEPS = 200
# llama2.c's own test, as ../shared/data/README.md quotes it.
BEGINNING = (
    b"Once upon a time, there was a little girl named Lily. She loved to play outside in the park. One day, she saw a big, red "
    b"ball. She wanted to play with it, but it was too high.\nLily's mom said, \"Lily, let's go to the park.\" Lily was sad and "
    b"didn't know what to do."
)
SCORED_BYTES = 100_000
MOST_WORSE = 0.005


def greedy(whit, model, steps, *arguments):
    return whit("complete", "-m", model, "-n", steps, "--greedy", *arguments, "").stdout


def perplexity(whit, model, text, *arguments):
    path = common.cached("tinystories-100k.txt")
    path.write_bytes(text)
    done = whit("perplexity", model, path, "-c", 512, *arguments)
    found = re.search(rb"perplexity[ =:]+([0-9.]+)", done.stdout) or re.search(rb"perplexity[ =:]+([0-9.]+)", done.stderr)
    if not found:
        sys.exit(f"no 'perplexity NUMBER' in: {done.stdout!r} {done.stderr!r}")
    return float(found[1])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--whit", help="the command line; without it numpy's text alone is checked")
    arguments = parser.parse_args()

    checkpoint = common.shared("stories260K/stories260K.bin")
    tokenizer = common.shared("stories260K/tok512.bin")
    ids, text, logits = llama2c_numpy.greedy(
        llama2c_numpy.Checkpoint(checkpoint), llama2c_numpy.pieces(tokenizer), STEPS
    )
    print(f"numpy, {len(ids) - 1} tokens: {text.decode()}\n")
    passed = []

    def check(what, good):
        passed.append(good)
        print(f"{'ok  ' if good else 'FAIL'} {what}", flush=True)

    check("numpy's text begins as llama2.c's test says", text.startswith(BEGINNING))
    best = np.sort(logits, axis=1)
    print(f"     (closest decision of the {len(logits)}: {np.min(best[:, -1] - best[:, -2]):.4f} between the two best logits)")
    if arguments.whit:
        whit = common.Whit(arguments.whit)
        f32 = whit.convert(checkpoint, "stories260K.f32.whit", "--tokenizer", tokenizer, "--format", "f32")
        q8 = whit.convert(checkpoint, "stories260K.q8.whit", "--tokenizer", tokenizer, "--format", "q8")

        mine = greedy(whit, f32, STEPS, "--kv", "f32")
        if not mine.startswith(text):
            print(f"whit: {mine.decode(errors='replace')}")
        check(f"whit, f32 and f32 KV: the same text, {STEPS} steps", mine.rstrip(b"\n") == text.rstrip(b"\n"))
        rows = whit.logits(f32, ids[: len(logits)], "--kv", "f32")
        difference = np.abs(rows - logits)
        # About 700 roundings of 2^-24 lie behind a logit of up to some 20; two orders of room.
        check(f"whit, f32: logits within 1e-3 of float64's (largest difference {difference.max():.2e})", difference.max() < 1e-3)

        eight = greedy(whit, q8, STEPS)
        print(f"     whit, q8 and int8 KV: {eight.decode(errors='replace')}")
        sample = common.shared("text/tinystories-head.txt").read_bytes()[:SCORED_BYTES]
        exact, quantized = perplexity(whit, f32, sample, "--kv", "f32"), perplexity(whit, q8, sample)
        change = quantized / exact - 1
        check(
            f"perplexity on {SCORED_BYTES // 1000} KB: f32 {exact:.4f}, q8 with int8 KV {quantized:.4f}, {100 * change:+.3f} % "
            f"(at most {100 * MOST_WORSE} % either way)", abs(change) <= MOST_WORSE,
        )  # fmt: skip
    sys.exit(0 if all(passed) else 1)


main()
