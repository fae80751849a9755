#!/usr/bin/env python3
"""The same bits on every instruction set, as a table.

    tests/matrix                      builds and runs every port that can run here; exits with 1 where one differs
    tests/matrix --only arm           ports whose line contains "arm"
    tests/matrix --markdown           the same as a Markdown table
    tests/matrix --write-expected     makes expected.txt anew, by the plain definitions alone

Each port runs the cases of cases.hpp: formats, shapes, chunks, threads, samplers, hostile values, flush-to-zero, and real
models (stories260K where ../shared/data, or WHIT_SHARED, has it). expected.txt was made by the definitions; a port must give
every step's hash. A port whose compiler or emulator is missing is skipped, by name. Needs Debian's packages g++, clang,
cmake, ninja-build, qemu-user-static, nodejs, g++-aarch64-linux-gnu, g++-arm-linux-gnueabihf, g++-riscv64-linux-gnu, lld,
wasi-libc, libc++-14-dev-wasm32, libclang-rt-14-dev-wasm32.
"""

import argparse
import dataclasses
import os
import pathlib
import shutil
import struct
import subprocess
import sys
import time

HERE = pathlib.Path(__file__).resolve().parent
SOURCE = HERE.parents[1]
SHARED = pathlib.Path(os.environ.get("WHIT_SHARED", SOURCE.parent / "shared" / "data"))
EXPECTED = HERE / "expected.txt"
MACHINE = os.uname().machine


@dataclasses.dataclass
class Build:
    """One way of compiling the library and whit_cases."""

    name: str  # of its folder
    needs: tuple[str, ...]  # programs
    flags: tuple[str, ...]  # of cmake


@dataclasses.dataclass
class Port:
    """One row: a build, what runs it, with which kernels."""

    machine: str
    how: str
    build: Build
    kernels: str
    emulator: tuple[str, ...] = ()


def native(compiler, level, simd):
    cxx = {"gcc": ("gcc", "g++"), "clang": ("clang", "clang++")}[compiler]
    return Build(f"{compiler}{level}", cxx, (f"-DCMAKE_C_COMPILER={cxx[0]}", f"-DCMAKE_CXX_COMPILER={cxx[1]}",
                                             f"-DCMAKE_CXX_FLAGS_RELEASE={level}", f"-DWHIT_SIMD={'ON' if simd else 'OFF'}"))  # fmt: skip


def cross(name, compiler, *flags):
    return Build(name, (compiler,), (f"-DCMAKE_TOOLCHAIN_FILE={SOURCE}/toolchains/{name.split('+')[0]}.cmake", *flags))


def ports():
    """All rows, those that share a build together."""
    out = []
    here = {"x86_64": "x86-64", "aarch64": "aarch64"}.get(MACHINE, MACHINE)
    for compiler in ("gcc", "clang"):
        for level in ("-O0", "-O2", "-O3"):
            build = native(compiler, level, level == "-O3")
            out.append(Port(here, f"{compiler.replace('gcc', 'GCC')} {level}", build, "definition"))
            if level == "-O3":
                simd = {"x86_64": ("sse41", "avx2", "avxvnni", "avx512vnni"), "aarch64": ("neon", "neon-dotprod")}
                out += [Port(here, f"{compiler.replace('gcc', 'GCC')} {level}", build, k) for k in simd.get(MACHINE, ())]
                if MACHINE == "x86_64" and compiler == "gcc":
                    out += [Port("x86-64 without AVX", "qemu Nehalem", build, k, ("qemu-x86_64-static", "-cpu", "Nehalem"))
                            for k in ("definition", "sse41")]  # fmt: skip
    build = cross("aarch64-linux-gnu", "aarch64-linux-gnu-g++")
    for cpu, kernels in (("cortex-a53", ("definition", "neon")), ("cortex-a76", ("neon", "neon-dotprod")), ("max", ("neon-dotprod",))):
        out += [Port("aarch64", f"qemu {cpu}", build, k, ("qemu-aarch64-static", "-cpu", cpu)) for k in kernels]
    build = cross("arm-linux-gnueabihf", "arm-linux-gnueabihf-g++")
    out += [Port("ARMv7 with NEON", "qemu cortex-a7", build, k, ("qemu-arm-static", "-cpu", "cortex-a7")) for k in ("definition", "neon")]
    out.append(Port("ARMv7 without NEON", "qemu cortex-a7, NEON off", build, "definition", ("qemu-arm-static", "-cpu", "cortex-a7,neon=off")))
    out.append(Port("riscv64", "qemu", cross("riscv64-linux-gnu", "riscv64-linux-gnu-g++"), "definition", ("qemu-riscv64-static",)))
    node = ("node", "--no-warnings", str(HERE / "wasi.mjs"))
    out.append(Port("wasm32", "node", cross("wasm32-wasi", "wasm-ld"), "definition", node))
    build = cross("wasm32-wasi+simd", "wasm-ld", "-DWHIT_WASM_SIMD=ON")
    out += [Port("wasm32 with SIMD128", "node", build, k, node) for k in ("definition", "wasm-simd128")]
    return out


def quietly(*command, **options):
    done = subprocess.run([str(c) for c in command], capture_output=True, text=True, **options)
    if done.returncode != 0:
        raise SystemExit(f"\n{' '.join(map(str, command))}\nexit {done.returncode}\n{(done.stdout + done.stderr)[-4000:]}")
    return done.stdout


def make(build, folder, source=SOURCE):
    """The program that runs the cases."""
    only_library = [f"-DWHIT_{part}=OFF" for part in ("CLI", "HOST_TOOLS", "TESTS")]
    quietly("cmake", "-S", source, "-B", folder, "-G", "Ninja", *build.flags, *only_library)
    quietly("cmake", "--build", folder, "--target", "whit_cases")
    return folder / "whit_cases"


def make_models(folder, work):
    """Random ones by whit_write_models, real ones from the repository and the shared data."""
    tools = work / "tools"
    folder.mkdir(parents=True, exist_ok=True)
    quietly("cmake", "-S", SOURCE, "-B", tools, "-G", "Ninja", "-DWHIT_TESTS=OFF", "-DWHIT_BOX=OFF", "-DWHIT_SIMD=OFF")
    quietly("cmake", "--build", tools, "--target", "whit_cli", "whit_write_models")
    quietly(tools / "whit_write_models", folder)
    for name in ("stories", "stories-tiny"):
        shutil.copy(SOURCE / "schema" / "box" / f"{name}.whit", folder)
    checkpoint = SHARED / "stories260K" / "stories260K.bin"
    for name in ("f32", "q8", "q4", "q4m") if checkpoint.exists() else ():
        quietly(tools / "whit", "convert", checkpoint, "--tokenizer", checkpoint.with_name("tok512.bin"), "--format", name,
                "-o", folder / f"stories260K-{name}.whit")  # fmt: skip


def run(program, models, kernels, emulator=()):
    """What whit_cases printed; None where this machine can't run these kernels."""
    command = [*emulator, program, models, kernels]
    done = subprocess.run([str(c) for c in command], capture_output=True, text=True)
    if done.returncode == 3:
        return None
    if done.returncode != 0:
        return f"case (the program itself)\nstep 0 exit {done.returncode} {done.stderr.strip()[-200:]!r}"
    return "\n".join(line for line in done.stdout.splitlines() if not line.startswith("kernels:"))


def cases(printed):
    out = {}
    for line in printed.splitlines():
        if line.startswith("case "):
            steps = out.setdefault(line[5:], [])
        elif line:
            steps.append(line)
    return out


def in_words(line):
    kind, *rest = line.split(" ")
    if kind == "step" and len(rest) == 4:
        largest = struct.unpack("<f", bytes.fromhex(rest[3])[::-1])[0]
        return f"logits {rest[1]}, token {rest[2]}, largest {largest!r}"
    return line


def compare(printed, expected):
    """(cases compared, sentence about the first that differs or None, models that were missing)"""
    got, compared, missing = cases(printed), 0, set()
    if unknown := [name for name in got if name not in expected]:
        return 0, f"{unknown[0]}: {in_words(got[unknown[0]][0])}", missing
    for name, wanted in expected.items():
        steps = got.get(name)
        if steps is None:
            return compared, f"{name}: did not run", missing
        if steps and steps[0].startswith("missing "):
            missing.add(steps[0][8:])
            continue
        compared += 1
        for mine, theirs in zip(steps + ["nothing"], wanted + ["nothing"]):
            if mine != theirs:
                step = theirs.split(" ")[1] if theirs.startswith("step ") else "last"
                return compared, f"{name}, step {step}: {in_words(mine)}; expected {in_words(theirs)}", missing
    return compared, None, missing


def big_endian_is_refused(folder):
    """(result, as it should be) of compiling for a machine that no file of ours fits."""
    compiler = "aarch64-linux-gnu-g++"
    if not shutil.which(compiler):
        return f"skipped: no {compiler}", True
    # Debian's libc for this compiler is little-endian, and lacks one empty header for the other kind.
    (folder / "gnu").mkdir(parents=True, exist_ok=True)
    (folder / "gnu" / "stubs-lp64_be.h").touch()
    command = [compiler, "-mbig-endian", "-std=c++20", "-fsyntax-only", f"-I{folder}", f"-I{SOURCE}", str(SOURCE / "kernels" / "definition" / "clean.cpp")]
    done = subprocess.run(command, capture_output=True, text=True)
    said = [line for line in done.stderr.splitlines() if "little-endian" in line and "error" in line]
    if done.returncode == 0 or not said:
        return "NOT REFUSED", False
    return "refused: " + said[0].split("assertion failed: ")[-1], True


class Table:
    """Rows as they come."""

    def __init__(self, markdown):
        self.markdown = markdown
        self.row("machine", "how it was run", "kernels", "cases", "result")
        if markdown:
            print("|---|---|---|---|---|")

    def row(self, *cells):
        if self.markdown:
            print("| " + " | ".join(str(c) for c in cells) + " |", flush=True)
        else:
            print("{:20} {:25} {:14} {:>5}  {}".format(*map(str, cells)), flush=True)


def main():
    parser = argparse.ArgumentParser(prog="tests/matrix", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", default="", help="ports whose row contains this")
    parser.add_argument("--work", type=pathlib.Path, default=SOURCE / "build" / "matrix", help="where it builds (build/matrix)")
    parser.add_argument("--markdown", action="store_true")
    parser.add_argument("--write-expected", action="store_true")
    options = parser.parse_args()
    work, begun = options.work, time.monotonic()
    models = work / "models"

    print("making the models ...", file=sys.stderr, flush=True)
    make_models(models, work)
    if options.write_expected:
        build = native("gcc", "-O2", False)
        printed = run(make(build, work / build.name), models, "definition")
        if "\nmissing " in printed:
            raise SystemExit("expected.txt needs all models; the shared data is missing")
        EXPECTED.write_text(printed + "\n")
        print(f"{EXPECTED}: {len(cases(printed))} cases by the plain definitions", file=sys.stderr)
        return

    expected = cases(EXPECTED.read_text())
    table, ran, differ, skipped, missing = Table(options.markdown), 0, 0, 0, set()
    programs = {}
    for port in ports():
        cells = (port.machine, port.how, port.kernels)
        if options.only.lower() not in " ".join(cells).lower():
            continue
        lacking = [p for p in (*port.build.needs, *port.emulator[:1]) if not shutil.which(p)]
        if lacking:
            table.row(*cells, "-", f"skipped: no {lacking[0]}")
            skipped += 1
            continue
        if port.build.name not in programs:
            print(f"building {port.build.name} ...", file=sys.stderr, flush=True)
            programs[port.build.name] = make(port.build, work / port.build.name)
        printed = run(programs[port.build.name], models, port.kernels, port.emulator)
        if printed is None:
            table.row(*cells, "-", "skipped: this machine lacks it")
            skipped += 1
            continue
        count, difference, absent = compare(printed, expected)
        missing |= absent
        ran += 1
        differ += difference is not None
        table.row(*cells, count, "equal" if difference is None else f"DIFFERS in {difference}")
    if options.only.lower() in "any big-endian":
        result, ok = big_endian_is_refused(work / "big-endian")
        table.row("any big-endian", "compiled only", "-", "-", result)
        differ += not ok

    if missing:
        print(f"not run, for want of ../shared/data: {', '.join(sorted(missing))}", file=sys.stderr)
    print(f"{ran} ports ran, {differ} differ, {skipped} skipped; {time.monotonic() - begun:.0f} s", file=sys.stderr)
    sys.exit(1 if differ or ran == 0 else 0)


if __name__ == "__main__":
    main()
