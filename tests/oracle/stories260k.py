"""whit on a real float32 model, stories260K: its greedy text for 200 steps and its logits against numpy in float64; then what
q8 weights and int8 keys and values cost in perplexity.

    tests/oracle/run stories260k.py --whit build/whit
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
SEPARATOR = b"<|endoftext|>\n"


def greedy(whit, model, steps, *arguments):
    return whit("complete", "-m", model, "-n", steps, "--greedy", *arguments, "").stdout


def change(whit, exact, quantized, text):
    """The perplexities of both on a text, and by what share the second is larger."""
    path = common.cached("tinystories-100k.txt")
    path.write_bytes(text)
    values = []
    for model, kv in ((exact, "f32"), (quantized, "int8")):
        said = whit("perplexity", model, path, "-c", 512, "--kv", kv).stdout
        values.append(float(re.search(rb"perplexity ([0-9.]+)", said)[1]))
    return *values, values[1] / values[0] - 1


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
        # Logits go up to about 20, whose last bit in float32 is 2e-6; fifty of those for all that happens on the way.
        check(f"whit, f32: logits within 1e-4 of float64's (largest difference {difference.max():.2e})", difference.max() < 1e-4)

        eight = greedy(whit, q8, STEPS)
        print(f"     whit, q8 and int8 KV: {eight.decode(errors='replace')}")
        raw = common.shared("text/tinystories-head.txt").read_bytes()
        stories = raw.replace(SEPARATOR, b"")[:SCORED_BYTES]
        x, y, worse = change(whit, f32, q8, stories)
        check(
            f"perplexity on {len(stories) // 1000} KB of stories: f32 {x:.4f}, q8 with int8 KV {y:.4f}, {100 * worse:+.3f} % "
            f"(at most {100 * MOST_WORSE} % either way)", abs(worse) <= MOST_WORSE,
        )  # fmt: skip
        # The separators are no text: the model's pieces spell them letter by letter, which it never saw, and what follows such
        # nonsense in its context depends more on the keys' last bits. Shown, not judged.
        x, y, worse = change(whit, f32, q8, raw[:SCORED_BYTES])
        print(f"     the same with the file's separators read as text: {x:.4f}, {y:.4f}, {100 * worse:+.3f} %")
    sys.exit(0 if all(passed) else 1)


main()
