#!/usr/bin/env python3
"""That a machine which differs is caught: changes a copy of the sources in the ways in which machines and compilers do differ, and
sees that tests/matrix's table fails each time. Exits with 1 where a change goes unnoticed.

    tests/bits/mutations.py
"""

import argparse
import dataclasses
import pathlib
import sys

import matrix


@dataclasses.dataclass
class Mutation:
    what: str
    file: str
    old: str
    new: str
    machine: str = "native"  # or aarch64: under qemu


MUTATIONS = [
    Mutation("nothing changed", "README.md", "# Whit\n", "# Whit\n"),
    Mutation("nothing changed", "README.md", "# Whit\n", "# Whit\n", "aarch64"),
    Mutation("the compiler may fuse multiply and add", "CMakeLists.txt", "-ffp-contract=off", "-ffp-contract=fast", "aarch64"),
    Mutation("one fused multiply-add, in an f32 product", "kernels/definition/matmul.cpp",
             "sum += w.values[c * kPanelRows + row] * x[c];",
             "sum = __builtin_fmaf(w.values[c * kPanelRows + row], x[c], sum);"),
    Mutation("a norm's sum in another order", "kernels/definition/lanes.hpp",
             "for (uint32_t i = 0; i < half; ++i) a[i] = a[i] + a[i + half];",
             "for (uint32_t i = 0; i < half; ++i) a[i] = a[2 * i] + a[2 * i + 1];"),
    Mutation("libm's expf", "kernels/definition/math.hpp",
             "  const bool counts = x >= kExpMin;  // not so for NaN\n",
             "  return x >= kExpMin ? ::expf(x > kExpMax ? kExpMax : x) : 0.0f;\n  const bool counts = x >= kExpMin;\n"),
    Mutation("subnormal scales flushed: f16 by a shift and a multiplication", "kernels/definition/f16.hpp",
             "    const float magnitude = static_cast<float>(mantissa) * 0x1p-24f;\n",
             "    const float magnitude = std::bit_cast<float>(mantissa << 13) * 0x1p112f;\n"),
    Mutation("subnormal activations let in: no cut-off", "kernels/kernels.hpp", "kTiny = 0x1p-40f", "kTiny = 0x1p-149f"),
    Mutation("division by an estimate's reciprocal", "kernels/definition/quantize.hpp", "127.0f / max :", "127.0f * (1.0f / max) :"),
    Mutation("ties rounded away from zero", "kernels/definition/quantize.hpp",
             "static_cast<int8_t>(std::bit_cast<uint32_t>(x + kRound) & 0xff)",
             "static_cast<int8_t>(x < 0 ? x - 0.5f : x + 0.5f)"),
]  # fmt: skip


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--work", type=pathlib.Path, default=matrix.SOURCE / "build" / "mutations")
    options = parser.parse_args()
    tree, models = options.work / "tree", matrix.WORK / "models"
    matrix.copy_sources(tree)
    matrix.make_models(models, matrix.WORK)
    expected = matrix.cases(matrix.EXPECTED.read_text())
    arm = matrix.cross("aarch64-linux-gnu", ("aarch64-linux-gnu-g++",), "-DWHIT_SIMD=OFF")
    how = {"native": (matrix.native("gcc", "-O2", False), ()), "aarch64": (arm, ("qemu-aarch64-static", "-cpu", "cortex-a53"))}

    wrong = 0
    for mutation in MUTATIONS:
        build, emulator = how[mutation.machine]
        file = tree / mutation.file
        before = file.read_text()
        if mutation.old not in before:
            sys.exit(f"{mutation.file} has no longer: {mutation.old.strip()}\nsay in {__file__} how to change it now")
        file.write_text(before.replace(mutation.old, mutation.new))
        program = matrix.make(build, options.work / mutation.machine, tree)
        outcome = matrix.run(program, models, "definition", emulator)
        file.write_text(before)
        difference = matrix.compare(outcome, expected)[1]
        caught = difference is not None
        if caught == (mutation.old == mutation.new):
            wrong += 1
            print("WRONG: ", end="")
        print(f"{mutation.what} ({mutation.machine}): {'differs in ' + difference if caught else 'all equal'}", flush=True)
    print(f"{len(MUTATIONS)} trees built, {wrong} of them not as they should be")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
