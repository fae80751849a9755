#!/usr/bin/env python3
"""The same logits, bit for bit, whatever computes them: every instruction set that this machine or an emulator can run, prompts
that go in 1, 7, 64 or 512 tokens at a time, one thread or two. Prints a table of hashes; exits with 1 where any differs.

    tests/bits/same_bits.py --whit build/whit --aarch64 build-aarch64/whit

Runs on the models in the box, on stories260K where ../shared/data (or WHIT_SHARED) holds it, and on SmolLM2 where the GGUF is found (--smollm2); what is
missing is said by name. The emulators are Debian's qemu-user-static.
"""

import argparse
import hashlib
import os
import pathlib
import subprocess
import sys
import tempfile

SOURCE = pathlib.Path(__file__).resolve().parents[2]
SHARED = pathlib.Path(os.environ.get("WHIT_SHARED", SOURCE.parent / "shared" / "data"))
X86 = ("definition", "sse41", "avx2", "avxvnni", "avx512vnni")
ARM = ("definition", "neon", "neon-dotprod")
TEXT = "The lighthouse keeper's daughter had never seen snow before, so when the first flakes fell on the harbour she "


class CannotRun(Exception):
    pass


def run(command, isa=None):
    environment = {k: v for k, v in os.environ.items() if k != "WHIT_ISA"} | ({"WHIT_ISA": isa} if isa else {})
    done = subprocess.run(list(map(str, command)), capture_output=True, env=environment)
    said = done.stderr.decode(errors="replace")
    if isa and done.returncode != 0 and "WHIT_ISA" in said:  # the machine lacks it, and whit says so
        raise CannotRun(said.strip().splitlines()[-1])
    if done.returncode != 0:
        sys.exit(f"{' '.join(map(str, command))}\nexit {done.returncode}: {said[-2000:]}")
    return done.stdout


class Comparison:
    def __init__(self, folder):
        self.folder, self.failed, self.compared = folder, 0, 0

    def logits(self, program, model, ids, *arguments, isa=None):
        """The hash of the logits of all ids."""
        (self.folder / "ids").write_text(" ".join(map(str, ids)))
        out = self.folder / "out.f32"
        run([*program, "logits", model, "--ids", self.folder / "ids", "-o", out, "-c", 512, *arguments], isa)
        if out.stat().st_size == 0:
            sys.exit("whit logits wrote nothing")
        with open(out, "rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()[:16]

    def group(self, title, runs):
        """`runs` yields (what, function that gives a hash); all must give the first one's."""
        print(f"\n{title}")
        first = None
        for what, hash_of in runs:
            try:
                got = hash_of()
            except CannotRun as why:
                print(f"  {what:34} skipped: {why}", flush=True)
                continue
            first, same = first or got, first in (None, got)
            self.compared += 1
            self.failed += not same
            print(f"  {what:34} {got}{'' if same else '   DIFFERS'}", flush=True)


def programs(arguments):
    """(name, command, instruction set), the definition on this machine first."""
    native = [str(arguments.whit)]
    out = [(f"native, {isa}", native, isa) for isa in (X86 if os.uname().machine == "x86_64" else ARM)]
    if os.uname().machine == "x86_64":
        out.append(("qemu, Nehalem (no AVX), chosen", ["qemu-x86_64-static", "-cpu", "Nehalem", *native], None))
    if arguments.aarch64:
        for cpu in ("max", "cortex-a53"):
            out += [(f"qemu, {cpu}, {isa}", ["qemu-aarch64-static", "-cpu", cpu, str(arguments.aarch64)], isa) for isa in ARM]
    return out


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--whit", type=pathlib.Path, required=True, help="the command line, for this machine")
    parser.add_argument("--aarch64", type=pathlib.Path, help="the same, cross-compiled and static")
    found = os.environ.get("WHIT_SMOLLM2_GGUF", SOURCE / "build" / "SmolLM2-135M-Instruct.Q4_1.gguf")
    parser.add_argument("--smollm2", type=pathlib.Path, default=found, help="the GGUF (default: where ports/linux/prepare puts it)")
    arguments = parser.parse_args()
    native = [str(arguments.whit)]

    with tempfile.TemporaryDirectory(dir="/var/tmp") as folder:
        work = Comparison(pathlib.Path(folder))
        models = []  # title, file, ids, arguments, how many of the ids under emulators
        for name in ("stories", "stories-tiny"):
            model = SOURCE / "schema" / "box" / f"{name}.whit"
            ids = [int(i) for i in run([*native, "tokenize", "--bos", model, TEXT]).split()]
            models.append((f"{name}.whit of the box, int8 KV", model, (ids * 512)[:512], ("--kv", "int8"), 64))
        checkpoint = SHARED / "stories260K" / "stories260K.bin"
        if checkpoint.exists():
            for fmt, kv in (("f32", "f32"), ("f32", "int8"), ("q8", "int8"), ("q4", "int8"), ("q4m", "f32")):
                model = work.folder / f"stories260K.{fmt}.whit"
                run([*native, "convert", checkpoint, "--tokenizer", checkpoint.with_name("tok512.bin"), "--format", fmt, "-o", model])
                story = (SHARED / "text" / "tinystories-head.txt").read_text()[:1500]
                ids = run([*native, "tokenize", "--bos", model, story]).split()
                models.append((f"stories260K {fmt}, {kv} KV", model, [int(i) for i in ids], ("--kv", kv), 96))
        else:
            print(f"skipped: stories260K, for want of {checkpoint}")
        if arguments.smollm2.exists():
            model = work.folder / "smollm2.whit"
            run([*native, "convert", arguments.smollm2, "-o", model])
            ids = [int(i) for i in run([*native, "tokenize", model, TEXT]).split()]
            models.append(("SmolLM2 as it is in the GGUF, int8 KV", model, (ids * 512)[:512], ("--kv", "int8"), 16))
        else:
            print(f"skipped: SmolLM2, for want of {arguments.smollm2}")

        for title, model, ids, options, count in models:
            work.group(f"{title}: {len(ids[:count])} tokens", (
                (name, lambda c=command, i=isa: work.logits(c, model, ids[:count], *options, "-t", 1, isa=i))
                for name, command, isa in programs(arguments)))  # fmt: skip
        for title, model, ids, options, _ in models:
            work.group(f"{title}: {len(ids)} tokens, in chunks", (
                (f"chunks of {chunk}, {threads} thread{'s' * (threads > 1)}",
                 lambda c=chunk, t=threads: work.logits(native, model, ids, *options, "-t", t, "--chunk", c))
                for chunk in (1, 7, 64, 512) for threads in (1, 2)))  # fmt: skip

        print(f"\n{work.compared} runs compared, {work.failed} differ")
        sys.exit(1 if work.failed else 0)


main()
