"""Texts -> vocabulary -> token files.

  python data.py OUT --vocab 4096 --sample TEXT=MB ... --encode NAME=TEXT ...

A text is documents, each ended by a line <|endoftext|>. The vocabulary is byte-level BPE with GPT-2's splitting
(runtime/splitter.cpp has it too), learned from the first MB of each sample. A token file is uint16 ids; each document
begins with <|endoftext|>, id 0, which both begins and ends a text.
"""

import argparse
import json
import pathlib
import random

import numpy as np
from tokenizers import Tokenizer, decoders, models, pre_tokenizers, trainers

END = "<|endoftext|>"


def documents(path) -> list[str]:
    return [d for d in (d.strip() for d in pathlib.Path(path).read_text().split(END)) if d]


def learn(samples: list[tuple[str, float]], vocab: int) -> Tokenizer:
    tokenizer = Tokenizer(models.BPE())
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    tokenizer.decoder = decoders.ByteLevel()
    trainer = trainers.BpeTrainer(vocab_size=vocab, special_tokens=[END], show_progress=False,
                                  initial_alphabet=pre_tokenizers.ByteLevel.alphabet())
    texts = [pathlib.Path(path).read_text()[:int(megabytes * 1e6)].replace(END, "\n") for path, megabytes in samples]
    tokenizer.train_from_iterator((line for text in texts for line in text.splitlines(True)), trainer)
    return tokenizer


def encode(tokenizer: Tokenizer, path: str) -> np.ndarray:
    texts = documents(path)
    random.Random(1).shuffle(texts)  # neighbours in a file (one author, one collection) should not be neighbours here
    ids: list[np.ndarray] = []
    for first in range(0, len(texts), 2000):
        for encoding in tokenizer.encode_batch_fast(texts[first:first + 2000]):
            ids.append(np.array([0, *encoding.ids], np.uint16))
    return np.concatenate(ids)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=pathlib.Path)
    parser.add_argument("--vocab", type=int, default=4096)
    parser.add_argument("--sample", nargs="*", default=[], metavar="TEXT=MB")
    parser.add_argument("--encode", nargs="*", default=[], metavar="NAME=TEXT")
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    learned = options.out / "tokenizer.json"
    if options.sample:
        samples = [(path, float(megabytes)) for path, megabytes in (s.rsplit("=", 1) for s in options.sample)]
        learn(samples, options.vocab).save(str(learned))
    tokenizer = Tokenizer.from_file(str(learned))
    told = options.out / "about.json"
    about = json.loads(told.read_text()) if told.exists() else {"bytes": {}}
    about["vocab"] = tokenizer.get_vocab_size()
    for name, path in (e.split("=", 1) for e in options.encode):
        ids = encode(tokenizer, path)
        np.save(options.out / f"{name}.npy", ids)
        about["bytes"][name] = size = sum(len(d.encode()) for d in documents(path))
        print(f"{name}: {np.count_nonzero(ids == 0):,} documents, {len(ids):,} tokens, {size / len(ids):.2f} bytes a token",
              flush=True)
    told.write_text(json.dumps(about))


if __name__ == "__main__":
    main()
