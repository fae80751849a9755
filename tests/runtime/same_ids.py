"""whit's token ids against llama.cpp's: real text and random characters, on each vocabulary that can be had.

    tests/oracle/run tests/runtime/same_ids.py --whit build/whit
"""

import argparse
import random
import sys

from common import Whit, shared, smollm2_gguf
from llama_cpp import Llama

parser = argparse.ArgumentParser(description=__doc__)
parser.add_argument("--whit", required=True)
whit = Whit(parser.parse_args().whit)


def random_text(rng):
    """All of Unicode, weighted towards what the splitters treat specially."""
    kinds = (
        lambda: chr(rng.randrange(1, 128)),
        lambda: chr(rng.randrange(0x80, 0x3000)),
        lambda: chr(rng.choice((rng.randrange(0x80, 0xD800), rng.randrange(0xE000, 0x110000)))),
        lambda: rng.choice((" ", "  ", "   ", "\n", "\t", "\r\n", "\u2581", "\u00a0", "\u3000")),
        lambda: rng.choice(("'s", "'ll", "'re", "1", "23", "٣", "½", "Ⅷ", "é", "日本", "...")),
        lambda: rng.choice(("hello", "The", "the ", "ing", "<s>", "</s>", "<|im_start|>", "<|endoftext|>")),
    )
    return "".join(rng.choice(kinds)() for _ in range(3000)).encode()


rng = random.Random(1)
texts = {
    "wikitext2-test": shared("text/wikitext2-test.txt").read_bytes(),
    "tinystories-head": shared("text/tinystories-head.txt").read_bytes(),
    "one word of 99,999 bytes": "".join(chr(rng.randrange(0x4E00, 0x9FA5)) for _ in range(33333)).encode(),
    "100,000 times one letter": b"a" * 100000,
    "100,000 spaces": b" " * 100000,
    **{f"random {i}": random_text(rng) for i in range(20)},
}
different = 0
for model in (smollm2_gguf(), shared("tokenizers/gpt-2.gguf"), shared("tokenizers/llama-spm.gguf")):
    llama = Llama(str(model), vocab_only=True, verbose=False)
    ids = 0
    for name, text in texts.items():
        for special in (False, True):
            want = llama.tokenize(text, add_bos=False, special=special)
            got = whit.tokenize(model, text, *(["--special"] if special else []))
            ids += len(want)
            if got != want:
                different += 1
                at = next((i for i, (a, b) in enumerate(zip(got, want)) if a != b), min(len(got), len(want)))
                print(f"{model.name}, {name}, special={special}: id {at} is {got[at : at + 4]}, not {want[at : at + 4]}")
    print(f"{model.name}: {2 * len(texts)} texts, {ids:,} ids compared")
sys.exit(different > 0)
