#!/usr/bin/env python3
"""Instructions a token, counted exactly, on machines that needn't be here.

    tests/compare/instructions.py                              the model in the box, every processor below, as a Markdown table
    tests/compare/instructions.py --only aarch64               rows that contain "aarch64"
    tests/compare/instructions.py -m build/smollm2.whit --tokens 32
    tests/compare/instructions.py --only dotprod --functions 12     the same, and which functions they are in

QEMU's user mode runs whit's library, cross-compiled and static, on one thread; a plugin (instructions/count.c) counts what it
executes, by function. What a token takes is the difference of two runs: a prompt of 2N tokens and one of N; N tokens generated
after a prompt of N, and none. So both are for positions N to 2N - 1. The counts are the same every time, and the first run of each row is
made twice to see that. "The rest" is norms, activations, quantizing, turning by position, choosing a token.

An instruction isn't a moment: a count says how much there is to do, not how long a real core takes, which may start two or three
at once and wait for memory. It is for comparing kernels of one instruction set, and for finding what needn't be there. The last column
is the one to judge by: sdot makes 16 multiply-adds, smlal 8, so what is missing to that is loading, unpacking, scaling and adding up.

No peer beside it: no package has a ggml or KleidiAI kernel ready for these machines; llama.cpp's source, which llama-cpp-python carries,
could be cross-compiled for it.

Needs Debian's packages gcc, g++, cmake, ninja-build, flatbuffers-compiler, libflatbuffers-dev, libxsimd-dev, qemu-user (qemu-user-static can't
load plugins), binutils, g++-aarch64-linux-gnu, g++-arm-linux-gnueabihf, g++-riscv64-linux-gnu; a row whose compiler is missing is skipped, by
name. QEMU 7.2 emulates neither AVX-VNNI nor AVX-512.
"""

import argparse
import collections
import os
import pathlib
import re
import shutil
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "bits"))
import matrix  # noqa: E402

# machine, emulator, processor, kernels
ROWS = [("aarch64", "qemu-aarch64", *row) for row in (("cortex-a53", "definition"), ("cortex-a53", "neon"), ("cortex-a76", "neon-dotprod"))]
ROWS += [("ARMv7", "qemu-arm", "cortex-a7", kernels) for kernels in ("definition", "neon")]
ROWS += [("riscv64", "qemu-riscv64", "rv64", "definition")]
ROWS += [("x86-64", "qemu-x86_64", *row) for row in (("Nehalem", "definition"), ("Nehalem", "sse41"), ("max", "avx2"))]

CROSS = {"aarch64": "aarch64-linux-gnu", "ARMv7": "arm-linux-gnueabihf", "riscv64": "riscv64-linux-gnu"}

# By symbol; the rest is norms, activations, quantizing, turning by position, choosing a token.
PARTS = {"matmul": re.compile("matmul|4tileI|8tile_f32I|8from_f16I|8multiply"), "attention": re.compile("attention|attend|4simd5scoreI|4simd3mixI|7softmax")}


def compiler_of(machine):
    return CROSS[machine] + "-g++" if machine in CROSS else "g++"


def lacking(machine, emulator):
    """What this row needs and this machine hasn't, in words; None where nothing."""
    if machine not in CROSS and os.uname().machine != "x86_64":
        return "an x86-64 machine"
    if not shutil.which(compiler_of(machine)):
        return compiler_of(machine)
    if not shutil.which(emulator):
        return f"{emulator} (apt-get install --no-install-recommends qemu-user; it can stay beside qemu-user-static, which loads no plugins)"
    return None


def build_plugin(work):
    work.mkdir(parents=True, exist_ok=True)
    library = work / "libcount.so"
    flags = ("-std=gnu11", "-O2", "-Wall", "-Wextra", "-shared", "-fPIC", "-fvisibility=hidden")
    matrix.quietly("gcc", *flags, HERE / "instructions" / "count.c", "-o", library)
    return library


def build_steps(machine, work):
    folder = work / machine
    options = ["-DWHIT_MATRIX=ON", *(f"-DWHIT_{part}=OFF" for part in ("CLI", "HOST_TOOLS", "TESTS"))]
    if machine in CROSS:
        options.append(f"-DCMAKE_TOOLCHAIN_FILE={matrix.SOURCE}/toolchains/{CROSS[machine]}.cmake")
    else:
        options.append("-DCMAKE_EXE_LINKER_FLAGS=-static")
    matrix.quietly("cmake", "-S", matrix.SOURCE, "-B", folder, "-G", "Ninja", *options)
    matrix.quietly("cmake", "--build", folder, "--target", "whit_steps")
    return folder / "whit_steps"


class Counter:
    """Runs whit_steps on one emulated processor with one set of kernels."""

    def __init__(self, plugin, emulator, processor, program, model, kernels, context):
        log = plugin.with_name("counts.txt")
        self.command = [emulator, "-cpu", processor, "-plugin", plugin, "-d", "plugin", "-D", log, program, model, kernels, f"{context:05}"]
        self.log = log
        self.multiply_adds = {}

    def run(self, prompt, generated):
        """Instructions by symbol."""
        # Numbers of equal length and no environment: reading them takes the same instructions too.
        command = [str(c) for c in (*self.command, f"{prompt:05}", f"{generated:05}")]
        done = subprocess.run(command, capture_output=True, text=True, env={})
        if done.returncode != 0:
            sys.exit(f"{' '.join(command)}\nexit {done.returncode}: {done.stderr.strip()[-1000:]}")
        self.multiply_adds = {name: int(count) for name, count in re.findall(r"^(prefill|decode) (\d+)$", done.stdout, re.MULTILINE)}
        lines = (line.split("\t") for line in self.log.read_text().splitlines() if "\t" in line)
        counts = collections.Counter({symbol: int(count) for count, symbol in lines})
        if not any(PARTS["matmul"].search(symbol) for symbol in counts):
            sys.exit(f"{' '.join(command)}\ncounted nothing in matmul: is the program stripped, or this QEMU without plugins?")
        return counts


def difference(more, fewer):
    out = collections.Counter(more)
    out.subtract(fewer)
    return out


def measure(counter, tokens):
    """By work: instructions by symbol, of so many tokens."""
    start = counter.run(tokens, 0)
    if start != counter.run(tokens, 0):
        sys.exit("two runs of the same took different instructions; something here asks for the time or an address")
    return {"prefill": difference(counter.run(2 * tokens, 0), start), "decode": difference(counter.run(tokens, tokens), start)}


def cells(counts, tokens, multiply_adds):
    parts = {name: sum(n for symbol, n in counts.items() if pattern.search(symbol)) for name, pattern in PARTS.items()}
    total = sum(counts.values())
    numbers = [total, parts["matmul"], parts["attention"], total - sum(parts.values())]
    return [f"{n / tokens:,.0f}" for n in numbers] + [f"{multiply_adds * tokens / parts['matmul']:.2f}"]


def functions(counts, tokens, most):
    """The largest by name, a line each."""
    largest = sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:most]
    names = [symbol for symbol, _ in largest]
    if shutil.which("c++filt"):
        names = subprocess.run(["c++filt"], input="\n".join(names), capture_output=True, text=True, check=True).stdout.splitlines()
    names = [name.replace("(anonymous namespace)::", "").split("(whit::Matrix")[0] for name in names]
    return [f"  {n / tokens:14,.0f}  {name[:110]}" for name, (_, n) in zip(names, largest)]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("-m", "--model", default="box", help="a .whit file; box: the model in the box (box)")
    parser.add_argument("--tokens", type=int, default=64, help="N; a multiple of 32, the tokens of a prompt that are worked on at once (64)")
    parser.add_argument("--only", default="", help="rows that contain this")
    parser.add_argument("--functions", type=int, default=0, metavar="COUNT", help="below the table, so many functions of each row, the largest first")
    parser.add_argument("--work", type=pathlib.Path, default=matrix.SOURCE / "build" / "instructions", help="where it builds (build/instructions)")
    options = parser.parse_args()
    if options.tokens < 32 or options.tokens % 32:
        parser.error(f"--tokens {options.tokens} is no multiple of 32")
    model = matrix.SOURCE / "schema" / "box" / "stories.whit" if options.model == "box" else pathlib.Path(options.model)
    if not model.is_file():
        parser.error(f"there is no file {model}")
    rows = [row for row in ROWS if options.only.lower() in " ".join(row).lower()]
    if not rows:
        parser.error(f'no row contains "{options.only}"')
    for tool in ("gcc", "cmake", "ninja", "flatc"):
        if not shutil.which(tool):
            sys.exit(f"{tool} is missing; --help names the packages")

    work = options.work.resolve()
    plugin, programs, details, ran = build_plugin(work), {}, [], 0
    n = options.tokens
    print(f"{model.name}, positions {n} to {2 * n - 1}, instructions a token\n")
    print("| machine | processor | kernels | work | all | matmul | attention | the rest | multiply-adds an instruction of matmul |")
    print("|---|---|---|---|---:|---:|---:|---:|---:|", flush=True)
    for machine, emulator, processor, kernels in rows:
        if missing := lacking(machine, emulator):
            print(f"{machine} {processor} {kernels}: skipped, for want of {missing}", file=sys.stderr, flush=True)
            continue
        if machine not in programs:
            print(f"building for {machine} ...", file=sys.stderr, flush=True)
            programs[machine] = build_steps(machine, work)
        print(f"counting {machine} {processor} {kernels} ...", file=sys.stderr, flush=True)
        counter = Counter(plugin, emulator, processor, programs[machine], model.resolve(), kernels, 2 * n)
        for what, counts in measure(counter, n).items():
            print(f"| {machine} | {processor} | {kernels} | {what} | " + " | ".join(cells(counts, n, counter.multiply_adds[what])) + " |", flush=True)
            details += [f"{machine} {processor} {kernels}, {what}:", *functions(counts, n, options.functions)]
        ran += 1
    if options.functions:
        print("\n" + "\n".join(details))
    if not ran:
        sys.exit("nothing ran")


if __name__ == "__main__":
    main()
