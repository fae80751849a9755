#!/usr/bin/env python3
"""The same bits on every instruction set, as a table.

    tests/matrix                      builds and runs every port that can run here; exits with 1 where one differs
    tests/matrix --only arm           ports whose line contains "arm"
    tests/matrix --all                a port that can't be built or run here is a failure too, but for instruction sets that this
                                      machine lacks
    tests/matrix --markdown           the same as a Markdown table
    tests/matrix --write-expected     makes expected.txt anew, by the plain definitions alone

Each port runs the cases of cases.hpp: formats, shapes, chunks, threads, samplers, hostile values, flush-to-zero, and real
models (stories260K where ../shared/data, or WHIT_SHARED, has it). expected.txt was made by the definitions; a port must give
every step's hash. A port whose compiler or emulator is missing is skipped, by name. All of them take Debian's packages clang,
qemu-user-static, nodejs, g++-aarch64-linux-gnu, g++-arm-linux-gnueabihf, g++-riscv64-linux-gnu, clang-14, lld, wasi-libc,
libc++-14-dev-wasm32 and libclang-rt-14-dev-wasm32 beside what whit itself is built with.
"""

import argparse
import dataclasses
import json
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
CHECKPOINT = SHARED / "stories260K" / "stories260K.bin"
EXPECTED = HERE / "expected.txt"
WORK = SOURCE / "build" / "matrix"  # where it builds
MACHINE = os.uname().machine


@dataclasses.dataclass
class Build:
    """One way of compiling the library and whit_cases."""

    name: str  # of its folder
    needs: tuple[str, ...]  # programs, files
    flags: tuple[str, ...]  # of cmake
    level: str = "-O3"  # of optimization


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
    # CMakeLists.txt says what Release means; a type that it does not know adds nothing to the level.
    optimized = () if level == "-O3" else ("-DCMAKE_BUILD_TYPE=None", f"-DCMAKE_C_FLAGS={level}", f"-DCMAKE_CXX_FLAGS={level}")
    return Build(f"{compiler}{level}", cxx, (f"-DCMAKE_C_COMPILER={cxx[0]}", f"-DCMAKE_CXX_COMPILER={cxx[1]}", *optimized,
                                             f"-DWHIT_SIMD={'ON' if simd else 'OFF'}"), level)  # fmt: skip


def cross(name, needs, *flags):
    return Build(name, needs, (f"-DCMAKE_TOOLCHAIN_FILE={SOURCE}/toolchains/{name.split('+')[0]}.cmake", *flags))


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
    build = cross("aarch64-linux-gnu", ("aarch64-linux-gnu-g++",))
    for cpu, kernels in (("cortex-a53", ("definition", "neon")), ("cortex-a76", ("neon", "neon-dotprod")), ("max", ("neon-dotprod",))):
        out += [Port("aarch64", f"qemu {cpu}", build, k, ("qemu-aarch64-static", "-cpu", cpu)) for k in kernels]
    build = cross("arm-linux-gnueabihf", ("arm-linux-gnueabihf-g++",))
    out += [Port("ARMv7 with NEON", "qemu cortex-a7", build, k, ("qemu-arm-static", "-cpu", "cortex-a7")) for k in ("definition", "neon")]
    out.append(Port("ARMv7 without NEON", "qemu cortex-a7, NEON off", build, "definition", ("qemu-arm-static", "-cpu", "cortex-a7,neon=off")))
    out.append(Port("riscv64", "qemu", cross("riscv64-linux-gnu", ("riscv64-linux-gnu-g++",)), "definition", ("qemu-riscv64-static",)))
    # Node before version 20 wants the word for what it calls an experiment.
    node = ("node", "--no-warnings", "--experimental-wasi-unstable-preview1", str(HERE / "wasi.mjs"))
    wasi = ("clang++-14", "wasm-ld", "/usr/include/wasm32-wasi/c++/v1", "/usr/lib/wasm32-wasi/libc.a", "/usr/include/flatbuffers")
    out.append(Port("wasm32", "node", cross("wasm32-wasi", wasi), "definition", node))
    build = cross("wasm32-wasi+simd", wasi, "-DWHIT_WASM_SIMD=ON")
    out += [Port("wasm32 with SIMD128", "node", build, k, node) for k in ("definition", "wasm-simd128")]
    return out


class Failed(Exception):
    pass


def quietly(*command, **options):
    try:
        done = subprocess.run([str(c) for c in command], capture_output=True, text=True, **options)
    except FileNotFoundError:
        raise Failed(f"there is no {command[0]} here; ports/linux/prepare build installs what whit is built with") from None
    if done.returncode != 0:
        raise Failed(f"{' '.join(map(str, command))}\nexit {done.returncode}\n{(done.stdout + done.stderr)[-4000:]}")
    return done.stdout


def copy_sources(folder):
    """For changing them. The copies are new: what was built from the last ones, which were changed, is not taken for theirs."""
    shutil.rmtree(folder, ignore_errors=True)
    for name in quietly("git", "ls-files", cwd=SOURCE).splitlines():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(SOURCE / name, folder / name)


def make(build, folder, source=SOURCE):
    """The program that runs the cases."""
    only_library = [f"-DWHIT_{part}=OFF" for part in ("CLI", "HOST_TOOLS", "TESTS")]
    quietly("cmake", "-S", source, "-B", folder, "-G", "Ninja", *build.flags, *only_library, "-DWHIT_MATRIX=ON")
    compiled = json.loads((folder / "compile_commands.json").read_text())
    definition = next(c["command"] for c in compiled if c["file"].endswith("definition/matmul.cpp"))
    if [word for word in definition.split() if word.startswith("-O")] != [build.level]:
        raise Failed(f"{build.name} was to be compiled with {build.level}: {definition}")
    quietly("cmake", "--build", folder, "--target", "whit_cases")
    return folder / "whit_cases"


def make_models(folder, work):
    """Random ones by whit_write_models, real ones from the repository and the shared data."""
    tools = work / "tools"
    folder.mkdir(parents=True, exist_ok=True)
    quietly("cmake", "-S", SOURCE, "-B", tools, "-G", "Ninja", "-DWHIT_TESTS=OFF", "-DWHIT_BOX=OFF", "-DWHIT_SIMD=OFF",
            "-DWHIT_MATRIX=ON")  # fmt: skip
    quietly("cmake", "--build", tools, "--target", "whit_cli", "whit_write_models")
    quietly(tools / "whit_write_models", folder)
    for name in ("stories", "stories-tiny"):
        shutil.copy(SOURCE / "schema" / "box" / f"{name}.whit", folder)
    for name in ("f32", "q8", "q4", "q4m") if CHECKPOINT.exists() else ():
        quietly(tools / "whit", "convert", CHECKPOINT, "--tokenizer", CHECKPOINT.with_name("tok512.bin"), "--format", name,
                "-o", folder / f"stories260K-{name}.whit")  # fmt: skip


@dataclasses.dataclass
class Outcome:
    """Of whit_cases."""

    code: int
    printed: str
    said: str


def run(program, models, kernels, emulator=()):
    done = subprocess.run([str(c) for c in (*emulator, program, models, kernels)], capture_output=True, text=True)
    printed = "\n".join(line for line in done.stdout.splitlines() if not line.startswith("kernels:"))
    return Outcome(done.returncode, printed, done.stderr.strip())


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
    return f"outputs {rest[1]}" if kind == "step" and len(rest) == 2 else line


def may_be_missing(model):
    return model.startswith("stories260K-") and not CHECKPOINT.exists()


def compare(outcome, expected):
    """(cases compared, sentence about the first that differs or None, models that were missing)"""
    got, compared, missing = cases(outcome.printed), 0, set()
    if outcome.code != 0:
        last = list(got)[-1] if got else "nothing yet"
        return 0, f"{last}: the program ended with {outcome.code} {outcome.said[-200:]}", missing
    if unknown := [name for name in got if name not in expected]:
        return 0, f"{unknown[0]}: expected.txt does not know this case", missing
    for name, wanted in expected.items():
        steps = got.get(name)
        if steps is None:
            return compared, f"{name}: did not run", missing
        if steps and steps[0].startswith("missing ") and may_be_missing(steps[0][8:]):
            missing.add(steps[0][8:])
            continue
        compared += 1
        for mine, theirs in zip(steps + ["nothing"], wanted + ["nothing"]):
            if mine != theirs:
                step = theirs.split(" ")[1] if theirs.startswith("step ") else "last"
                return compared, f"{name}, step {step}: {in_words(mine)}; expected {in_words(theirs)}", missing
    return compared, None, missing


def write_expected(work, models):
    build = native("gcc", "-O2", False)
    outcome = run(make(build, work / build.name), models, "definition")
    made = cases(outcome.printed)
    if outcome.code != 0:
        raise Failed(f"whit_cases: exit {outcome.code}, {outcome.said}")
    for name, steps in made.items():
        if steps[0].startswith("missing "):
            raise Failed(f"{name} needs {steps[0][8:]}: expected.txt wants all of ../shared/data")
        # A case whose steps look alike shows nothing.
        hashes = {step.split(" ")[2] for step in steps if step.startswith("step ")}
        if len(hashes) < 0.6 * len(steps):
            raise Failed(f"{name}: of {len(steps)} steps only {len(hashes)} differ from each other")
    EXPECTED.write_text(outcome.printed + "\n")
    print(f"{EXPECTED}: {len(made)} cases by the plain definitions", file=sys.stderr)


def big_endian_is_refused(folder):
    """(result, as it should be) of compiling for a machine that no file of ours fits."""
    compiler = "aarch64-linux-gnu-g++"
    if not shutil.which(compiler):
        return f"skipped: no {compiler}", None
    # Debian's libc for this compiler is little-endian, and lacks one empty header for the other kind.
    (folder / "gnu").mkdir(parents=True, exist_ok=True)
    (folder / "gnu" / "stubs-lp64_be.h").touch()
    file = SOURCE / "kernels" / "definition" / "clean.cpp"
    command = [compiler, "-mbig-endian", "-std=c++20", "-fsyntax-only", f"-I{folder}", f"-I{SOURCE}", file]
    done = subprocess.run(list(map(str, command)), capture_output=True, text=True)
    if done.returncode == 0:
        return "NOT REFUSED", False
    errors = [line for line in done.stderr.splitlines() if "error:" in line]
    said = [line.split("assertion failed: ")[-1] for line in errors if "little-endian" in line]
    return (f"refused: {said[0]}", True) if said else (f"refused for another reason: {errors[:1]}", False)


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


def lacking(port):
    """What of its compiler, libraries and emulator is not here."""
    return [p for p in (*port.build.needs, *port.emulator[:1]) if not (pathlib.Path(p).exists() if p[0] == "/" else shutil.which(p))]


def run_port(port, work, models, expected, programs):
    """(cases, result, whether it ran and was right: True, False, or None for skipped, models that were missing)"""
    if port.build.name not in programs:
        print(f"building {port.build.name} ...", file=sys.stderr, flush=True)
        try:
            programs[port.build.name] = make(port.build, work / port.build.name)
        except Failed as why:
            print(why, file=sys.stderr)
            programs[port.build.name] = None
    if not programs[port.build.name]:
        return "-", "DID NOT BUILD (see above)", False, set()
    outcome = run(programs[port.build.name], models, port.kernels, port.emulator)
    if outcome.code == 3 and not port.emulator and port.kernels != "definition":
        return "-", "skipped: this machine lacks it", None, set()
    count, difference, missing = compare(outcome, expected)
    return count, f"DIFFERS in {difference}" if difference else "equal", difference is None, missing


def main():
    parser = argparse.ArgumentParser(prog="tests/matrix", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", default="", help="ports whose row contains this")
    parser.add_argument("--all", action="store_true", help="what is skipped for want of a package is a failure")
    parser.add_argument("--work", type=pathlib.Path, default=WORK, help="where it builds (build/matrix)")
    parser.add_argument("--markdown", action="store_true")
    parser.add_argument("--write-expected", action="store_true")
    options = parser.parse_args()
    work, begun = options.work, time.monotonic()
    models = work / "models"

    print("making the models ...", file=sys.stderr, flush=True)
    try:
        make_models(models, work)
        if options.write_expected:
            return write_expected(work, models)
    except Failed as why:
        raise SystemExit(f"tests/matrix: {why}") from None

    expected = cases(EXPECTED.read_text())
    table, results, wanting, missing, programs = Table(options.markdown), [], 0, set(), {}
    for port in ports():
        cells = (port.machine, port.how, port.kernels)
        if options.only.lower() not in " ".join(cells).lower():
            continue
        if wants := lacking(port):
            wanting += 1
            count, result, right = "-", f"skipped: no {wants[0]}", None
        else:
            count, result, right, absent = run_port(port, work, models, expected, programs)
            missing |= absent
        results.append(right)
        table.row(*cells, count, result)
    cells = ("any big-endian", "compiled only", "-")
    if options.only.lower() in " ".join(cells):
        result, right = big_endian_is_refused(work / "big-endian")
        wanting += right is None
        results.append(right)
        table.row(*cells, "-", result)

    if missing:
        print(f"not run, for want of {CHECKPOINT}: {', '.join(sorted(missing))}", file=sys.stderr)
    ran, wrong = sum(r is not None for r in results), results.count(False)
    print(f"{ran} ports ran, {wrong} of them wrong, {results.count(None)} skipped; {time.monotonic() - begun:.0f} s", file=sys.stderr)
    sys.exit(1 if wrong or ran == 0 or (options.all and wanting) else 0)


if __name__ == "__main__":
    main()
