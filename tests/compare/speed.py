"""Tokens a second of whit beside llama.cpp's, on the same GGUF, the same prompt and the same number of threads.

Both are asked in turn, A B A B, so that whatever else the machine does meets both; each times its own work, without loading.
llama.cpp (by way of llama-cpp-python) stays loaded and is warmed up; whit is started anew each time. A prompt of 512 tokens goes in at once,
then 128 tokens are generated greedily.

    tests/oracle/run ../compare/speed.py --whit build/whit --rounds 5
"""

import argparse
import platform
import re
import statistics
import sys
import time

import llama_cpp
import numpy as np

import common
import llama_cpp_logits

PROMPT, GENERATED, CONTEXT = 512, 128, 1024


class LlamaCpp:
    def __init__(self, gguf, threads):
        self.model = llama_cpp.Llama(
            str(gguf), n_ctx=CONTEXT, n_batch=PROMPT, n_ubatch=PROMPT, n_threads=threads, n_threads_batch=threads,
            flash_attn=True, verbose=False,
        )  # fmt: skip

    def run(self, ids):
        """(prompt, generation) in tokens a second."""
        model, vocab = self.model, self.model.n_vocab()
        context, batch = model._ctx, model._batch
        context.kv_cache_clear()

        def decode(tokens, past):
            batch.set_batch(batch=tokens, n_past=past, logits_all=False)
            context.decode(batch)
            # Calculation may go on in the background until the logits are asked for.
            return int(np.ctypeslib.as_array(context.get_logits(), shape=(vocab,)).argmax())

        start = time.perf_counter()
        token = decode(ids, 0)
        prompted = time.perf_counter()
        for i in range(GENERATED):
            token = decode([token], len(ids) + i)
        return len(ids) / (prompted - start), GENERATED / (time.perf_counter() - prompted)


class Whit:
    def __init__(self, whit, model, threads, text):
        self.whit, self.text = whit, text
        self.arguments = ("-m", model, "-c", CONTEXT, "-n", GENERATED, "-t", threads, "--greedy", "--no-echo", "-")

    def run(self, ids):
        said = self.whit("complete", *self.arguments, stdin=self.text).stderr.decode()
        found = re.search(r"prompt: (\d+) tokens, ([0-9.]+) tokens/s; text: (\d+) tokens, ([0-9.]+) tokens/s", said)
        if not found or int(found[1]) != len(ids) or int(found[3]) != GENERATED:
            sys.exit(f"expected {len(ids)} tokens of prompt and {GENERATED} of text, whit said: {said}")
        return float(found[2]), float(found[4])


def prompt(gguf):
    """A text of exactly PROMPT tokens, cut between words from WikiText-2."""
    text = common.shared("text/wikitext2-test.txt").read_bytes()[:8000]
    model = llama_cpp.Llama(str(gguf), vocab_only=True, verbose=False)
    ids = model.tokenize(text, add_bos=False, special=False)[:PROMPT]
    part = model.detokenize(ids)
    assert model.tokenize(part, add_bos=False, special=False) == ids
    return part, ids


def processor():
    with open("/proc/cpuinfo") as file:
        names = re.findall(r"model name\s*: (.*)", file.read())
    return names[0] if names else platform.processor()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--whit", required=True, help="the command line")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--threads", type=int, nargs="*", default=[1, 2])
    arguments = parser.parse_args()

    gguf = common.smollm2_gguf()
    whit = common.Whit(arguments.whit)
    kept = whit.convert(gguf, "smollm2.keep.whit")
    text, ids = prompt(gguf)

    print(f"{gguf.name}, {processor()}, {arguments.rounds} rounds, medians, tokens a second\n")
    print("| threads | what | whit | llama.cpp | whit / llama.cpp, by pair: median (least to most) |")
    print("|---|---|---|---|---|")
    slower = False
    for threads in arguments.threads:
        ours, theirs = Whit(whit, kept, threads, text), LlamaCpp(gguf, threads)
        ours.run(ids), theirs.run(ids)
        pairs = [(ours.run(ids), theirs.run(ids)) for _ in range(arguments.rounds)]
        for i, what in enumerate((f"prompt of {PROMPT}", f"generating {GENERATED}")):
            a, b = [p[0][i] for p in pairs], [p[1][i] for p in pairs]
            ratios = [x / y for x, y in zip(a, b)]
            ratio = statistics.median(ratios)
            slower |= ratio < 1
            print(f"| {threads} | {what} | {statistics.median(a):.0f} | {statistics.median(b):.0f} | "
                  f"{ratio:.2f} ({min(ratios):.2f} to {max(ratios):.2f}) |", flush=True)
    sys.exit(1 if slower else 0)


main()
