"""Trains a model on the token files of data.py; stops after a number of minutes; goes on where it was stopped.

  python train.py FOLDER --shape box --data DATA --minutes 90

FOLDER gets checkpoint.pt (written every few minutes), log.csv and curve.png. Everything that changes over the run (step
size, mixture, quantization) follows the share of the minutes that are spent, so that a run ends where it should on
any machine. On CPUs one process a core, each on its own part of the batch: that beats threads inside of small operations. Where
PyTorch sees a GPU, one process on it.
"""

import argparse
import csv
import json
import math
import os
import pathlib
import time

import numpy as np
import torch
import torch.distributed as dist
import torch.multiprocessing
import torch.nn.functional as F

from model import Llama, Shape
from muon import Muon

SHAPES = {
    "box": dict(dim=256, hidden=640, layers=5, heads=4, kv_heads=2, head_dim=64),
    "tiny": dict(dim=128, hidden=320, layers=3, heads=4, kv_heads=2),
}
WARM_UP, DECAY = 0.01, 0.5  # shares of the run: the one ends, the other begins


class Source:
    """Windows of a token file that begin at a document; one after the other, in a new order each time round."""

    def __init__(self, path: pathlib.Path, seed: int):
        self.ids = np.load(path)
        self.starts = np.flatnonzero(self.ids == 0)
        self.ends = np.append(self.starts[1:], len(self.ids))
        self.seed, self.taken = seed, 0  # documents taken so far
        self.turn = -1  # whose order is at hand

    def window(self, length: int) -> np.ndarray:
        parts, room = [], length
        while room > 0:
            turn, place = divmod(self.taken, len(self.starts))
            if turn != self.turn:
                self.turn, self.order = turn, np.random.default_rng((self.seed, turn)).permutation(len(self.starts))
            i = self.order[place]
            part = self.ids[self.starts[i]:self.ends[i]][:room]
            parts.append(part)
            room -= len(part)
            self.taken += 1
        return np.concatenate(parts)


class Mixture:
    """--mix "synthetic=0.8,real=0.2;0.6:synthetic=0.3,real=0.7": from the start, and from 0.6 of the run on."""

    def __init__(self, text: str, data: pathlib.Path, about: dict, seed: int):
        self.phases = []
        for phase in text.split(";"):
            begin, _, parts = phase.rpartition(":")
            self.phases.append((float(begin or 0), {n: float(s) for n, s in (p.split("=") for p in parts.split(","))}))
        names = {name for _, parts in self.phases for name in parts}
        self.sources = {name: Source(data / f"{name}.npy", seed) for name in sorted(names)}
        self.sizes = {name: about["bytes"][name] / len(source.ids) for name, source in self.sources.items()}
        self.random = np.random.default_rng(seed)

    def shares(self, progress: float) -> dict[str, float]:
        shares = [parts for begin, parts in self.phases if progress >= begin][-1]
        return {name: share / sum(shares.values()) for name, share in shares.items()}

    def batch(self, progress: float, windows: int, length: int) -> torch.Tensor:
        shares = self.shares(progress)
        chosen = self.random.choice(list(shares), windows, p=list(shares.values()))
        return torch.from_numpy(np.stack([self.sources[n].window(length) for n in chosen]).astype(np.int64))

    def bytes_per_token(self, progress: float) -> float:
        return sum(share * self.sizes[name] for name, share in self.shares(progress).items())

    def state(self):
        return {"random": self.random.bit_generator.state, "taken": {n: s.taken for n, s in self.sources.items()}}

    def restore(self, state):
        self.random.bit_generator.state = state["random"]
        for name, taken in state["taken"].items():
            if name in self.sources:
                self.sources[name].taken = taken


def rate(progress: float) -> float:
    """Up, level, then down to almost nothing: what is learned in the descent is most of what one sees."""
    return min(1.0, (progress + 1e-4) / WARM_UP, max(0.02, (1 - progress) / (1 - DECAY)))


@torch.no_grad()
def bits_per_byte(model: Llama, path: pathlib.Path, text_bytes: int, quantized: bool) -> float:
    """Each document from its own beginning; what is longer than the context goes on from its last token alone, so this is a
    little higher than what `whit perplexity --documents` says."""
    ids = np.load(path).astype(np.int64)
    starts = np.flatnonzero(ids == 0)
    context = model.shape.context
    parts = sorted((document[i:i + context + 1] for document in np.split(ids, starts[1:])
                    for i in range(0, len(document) - 1, context)), key=len)
    nats = 0.0
    for first in range(0, len(parts), 8):
        some = parts[first:first + 8]
        padded = torch.full((len(some), max(map(len, some))), -1)
        for row, part in zip(padded, some):
            row[:len(part)] = torch.from_numpy(part)
        logits = model(padded[:, :-1].clamp(min=0).to(model.cos.device), quantized)
        nats += F.cross_entropy(logits.cpu().flatten(0, 1), padded[:, 1:].flatten(), ignore_index=-1, reduction="sum").item()
    return nats / math.log(2) / text_bytes


def draw(folder: pathlib.Path):
    import matplotlib
    matplotlib.use("Agg")
    from matplotlib import pyplot
    with open(folder / "log.csv") as file:
        rows = [{k: float(v) for k, v in row.items()} for row in csv.DictReader(file)]
    figure, axes = pyplot.subplots(figsize=(8, 4.5), layout="constrained")
    minutes = [r["minutes"] for r in rows]
    axes.plot(minutes, [r["loss_bits_per_byte"] for r in rows], lw=0.8, label="training mixture")
    axes.plot(minutes, [r["dev_bits_per_byte"] for r in rows], "o-", ms=3, label="real stories not trained on")
    axes.set(xlabel="minutes", ylabel="bits per byte", ylim=(0.5, 1.6))
    axes.grid(alpha=0.3)
    axes.legend()
    figure.savefig(folder / "curve.png", dpi=110)
    pyplot.close(figure)


def shape_of(text: str, vocab: int) -> Shape:
    """"box", or "box,layers=5,dim=224"."""
    name, *changes = text.split(",")
    return Shape(vocab=vocab, **{**SHAPES[name], **{k: int(v) for k, v in (c.split("=") for c in changes)}})


def add_up(model: Llama, loss: torch.Tensor) -> float:
    """Makes each gradient its mean over all processes; returns the mean loss."""
    flat = torch.cat([p.grad.flatten() for p in model.parameters()] + [loss.detach()[None]])
    dist.all_reduce(flat)
    flat /= dist.get_world_size()
    parts = flat.split([p.numel() for p in model.parameters()] + [1])
    for p, part in zip(model.parameters(), parts):
        p.grad.copy_(part.view_as(p))
    return parts[-1].item()


def log(path: pathlib.Path, spent: float, row: dict | None = None):
    """Appends a row; without one, drops the rows that an interrupted run wrote after its last checkpoint."""
    rows = list(csv.DictReader(path.open())) if path.exists() else []
    rows = [r for r in rows if float(r["minutes"]) * 60 <= spent + 1] + ([row] if row else [])
    path.unlink(missing_ok=True)
    if rows:
        with path.open("w", newline="") as file:
            out = csv.DictWriter(file, rows[0].keys())
            out.writeheader()
            out.writerows(rows)


def run(rank: int, options):
    torch.set_num_threads(1)
    torch.manual_seed(options.seed)
    world, folder = options.processes, options.folder
    device = "cuda" if torch.cuda.is_available() else "cpu"
    dist.init_process_group("nccl" if device == "cuda" else "gloo", init_method=f"file://{folder.resolve()}/rendezvous", rank=rank, world_size=world)
    about = json.loads((options.data / "about.json").read_text())
    tokenizer = (options.data / "tokenizer.json").read_text()
    shape = shape_of(options.shape, about["vocab"])
    model = Llama(shape).to(device)
    mixture = Mixture(options.mix, options.data, about, options.seed * 100 + rank)

    matrices = [getattr(model, name) for name in Llama.MATRICES]
    others = [p for p in model.parameters() if not any(p is m for m in matrices)]
    optimizers = [Muon(matrices, lr=options.lr),
                  torch.optim.AdamW(others, lr=options.lr * options.embedding_lr, betas=(0.9, 0.95), weight_decay=0, fused=True)]
    step, spent, tokens = 0, 0.0, 0
    checkpoint = folder / "checkpoint.pt"
    if checkpoint.exists():
        saved = torch.load(checkpoint, map_location=device, weights_only=False)
        model.load_state_dict(saved["model"])
        for optimizer, state in zip(optimizers, saved["optimizers"]):
            optimizer.load_state_dict(state)
        step, spent, tokens = saved["step"], saved["spent"], saved["tokens"]
        if saved["tokenizer"] != tokenizer:
            raise SystemExit(f"{checkpoint} was trained with another vocabulary than {options.data} has; give it a folder of its own")
        if len(saved["mixtures"]) != world:
            raise SystemExit(f"{checkpoint} was made by {len(saved['mixtures'])} processes; go on with --processes {len(saved['mixtures'])}")
        mixture.restore(saved["mixtures"][rank])
    if rank == 0:
        log(folder / "log.csv", spent)
        print(f"{sum(p.numel() for p in model.parameters()):,} parameters, {shape}; from step {step}", flush=True)

    @torch.compile(dynamic=False)
    def loss_of(ids, quantized):
        logits = model(ids[:, :-1], quantized)
        return F.cross_entropy(logits.flatten(0, 1), ids[:, 1:].flatten())

    def form(progress):
        """Length of windows, and whether matrices are of 4 bits. Early on, half windows: attention costs half as much."""
        return shape.context // (2 if progress < options.short else 1), progress >= options.quantize

    for length, quantized in {form(p / 100) for p in range(100)}:  # compiles before the clock runs
        loss_of(torch.zeros(options.tokens // length // world, length + 1, dtype=torch.int64, device=device), quantized).backward()
        model.zero_grad(set_to_none=False)

    def save():
        mixtures = [None] * world
        dist.all_gather_object(mixtures, mixture.state())
        if rank == 0:
            torch.save({"model": model.state_dict(), "optimizers": [o.state_dict() for o in optimizers], "step": step,
                        "spent": spent, "tokens": tokens, "mixtures": mixtures, "shape": shape, "tokenizer": tokenizer}, folder / "checkpoint.part")
            os.replace(folder / "checkpoint.part", checkpoint)

    budget, last_save, last_look, seen_loss = options.minutes * 60, spent, spent, []
    while spent < budget:
        begun = time.monotonic()
        progress = spent / budget
        length, quantized = form(progress)
        ids = mixture.batch(progress, options.tokens // length // world, length + 1).to(device)
        loss = loss_of(ids, quantized)
        loss.backward()
        seen_loss.append(add_up(model, loss))
        for optimizer, lr in zip(optimizers, (options.lr, options.lr * options.embedding_lr)):
            optimizer.param_groups[0]["lr"] = lr * rate(progress)
            optimizer.step()
            optimizer.zero_grad(set_to_none=False)
        clock = torch.tensor([time.monotonic() - begun], device=device)
        dist.broadcast(clock, 0)  # all follow the same one, or they would part ways
        spent += clock.item()
        step += 1
        tokens += options.tokens

        if spent - last_look >= options.look * 60 or spent >= budget:
            last_look = spent
            if rank == 0:
                dev = bits_per_byte(model, options.data / "dev.npy", about["bytes"]["dev"], spent / budget >= options.quantize)
                mean = sum(seen_loss) / len(seen_loss) / math.log(2) / mixture.bytes_per_token(progress)
                log(folder / "log.csv", spent, {"minutes": f"{spent / 60:.2f}", "step": step, "tokens": tokens,
                                                "loss_bits_per_byte": f"{mean:.4f}", "dev_bits_per_byte": f"{dev:.4f}"})
                print(f"{spent / 60:6.1f} of {options.minutes:g} min  step {step:6}  {tokens / 1e6:6.2f} M tokens "
                      f"({tokens / max(spent, 1):,.0f}/s)  training {mean:.4f}  real, unseen {dev:.4f} bits a byte"
                      f"{'  (4 bits)' if quantized else ''}", flush=True)
                draw(folder)
            seen_loss = []
        if spent - last_save >= options.save * 60 or spent >= budget:
            last_save = spent
            save()
    dist.destroy_process_group()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--data", type=pathlib.Path, required=True)
    parser.add_argument("--shape", default="box", help='"box", "tiny", or with changes: "box,layers=5"')
    parser.add_argument("--mix", default="synthetic=0.9,real=0.1")
    parser.add_argument("--minutes", type=float, required=True)
    parser.add_argument("--tokens", type=int, default=4096, help="tokens a step")
    parser.add_argument("--lr", type=float, default=0.02, help="Muon's")
    parser.add_argument("--embedding-lr", type=float, default=0.4, help="AdamW's, as a share of Muon's")
    parser.add_argument("--short", type=float, default=0.6, help="share of the run up to which windows are of half the context")
    parser.add_argument("--quantize", type=float, default=0.8, help="share of the run from which on matrices are of 4 bits")
    parser.add_argument("--processes", type=int, default=1 if torch.cuda.is_available() else min(8, len(os.sched_getaffinity(0))))
    parser.add_argument("--look", type=float, default=2, help="minutes between looks at real text not trained on")
    parser.add_argument("--save", type=float, default=5, help="minutes between checkpoints")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    context = Shape.context
    if options.tokens % (options.processes * context):
        parser.error(f"--tokens {options.tokens} can't be shared by {options.processes} processes in windows of {context}; "
                     f"--tokens {-(-options.tokens // (options.processes * context)) * options.processes * context} can")
    options.folder.mkdir(parents=True, exist_ok=True)
    (options.folder / "rendezvous").unlink(missing_ok=True)
    torch.multiprocessing.spawn(run, (options,), options.processes)


if __name__ == "__main__":
    main()
