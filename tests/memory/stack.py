#!/usr/bin/env python3
"""How deep the library's stack gets: builds it with GCC's -fstack-usage and -fcallgraph-info, adds up the frames along the
deepest chain of calls of each function of the API, and prints them. Fails where a frame has no fixed size or a function can reach itself.

    tests/memory/stack.py [--build FOLDER] [--limit BYTES] [CMake option]...

A call through a pointer may be a kernel (any function of kernels/ that none there calls), a piece of work handed to a thread, or the
application's callback; the callback's own stack and the C library's (memcpy and such) are not counted.
"""

import argparse
import collections
import pathlib
import re
import subprocess
import sys

SOURCE = pathlib.Path(__file__).resolve().parents[2]
NODE = re.compile(r'node: \{ title: "([^"]+)" label: "(.*?)\\n([^"]*?)(?:\\n(\d+) bytes \(([^)]*)\))?(?:\\n[^"]*)?"')
EDGE = re.compile(r'edge: \{ sourcename: "([^"]+)" targetname: "([^"]+)" label: "([^"]*)"')
# What an application calls.
API = re.compile(r"^[^(]*(?<![\w:])(whit_\w+|whit::open|whit::plan|whit::Session::\w+|whit::tokenize|whit::sample|whit::describe|"
                 r"whit::TextStream::\w+)\((?!.*<lambda)")


def short(label):
    """A function's name without types and templates."""
    is_lambda = "<lambda" in label.split("[with")[0]
    label = re.sub(r"{anonymous}::|\(anonymous namespace\)::", "", label)
    while (plain := re.sub(r"<[^<>]*>", "", label)) != label:
        label = plain
    return ("a lambda in " if is_lambda else "") + label.split("(")[0].split(" ")[-1].removeprefix("whit::")


class Calls:
    def __init__(self, build):
        self.frame, self.label, self.edges, self.known = {}, {}, collections.defaultdict(set), {}
        self.kernels, self.works, self.listeners, self.unbounded, called_in_kernels = set(), set(), set(), [], set()
        for path in sorted(build.rglob("*.ci")):
            if "CompilerId" in str(path):
                continue
            text = path.read_text()
            for name, label, place, size, kind in NODE.findall(text):
                if not size:
                    continue
                self.frame[name], self.label[name] = int(size), label
                if kind == "dynamic":  # "dynamic,bounded" is a frame that aligns itself: the number is its most
                    self.unbounded.append(f"{short(label)}: {size} bytes ({kind})")
                if "/kernels/" in str(path):
                    self.kernels.add(name)
                elif "_FUN(" in label:
                    (self.works if "threads.hpp" in place else self.listeners).add(name)
            for caller, callee, place in EDGE.findall(text):
                self.edges[caller].add((callee, place.split(":")[0].rsplit("/", 1)[-1]))
                if "/kernels/" in str(path):
                    called_in_kernels.add(callee)
        self.kernels -= called_in_kernels
        if not self.frame or not self.kernels or not self.works or not self.listeners:
            sys.exit("the call graph lacks kernels, threads' work or callbacks: is the compiler GCC?")

    def behind_pointer(self, file):
        """What a call through a pointer, written in this file, may call."""
        known = {
            "decoder.cpp": self.kernels, "sampler.cpp": self.kernels, "threads.hpp": self.works,
            "stream.cpp": self.listeners, "session.cpp": self.listeners, "whit.cpp": (),
        }  # fmt: skip
        if file not in known:
            sys.exit(f"there is a call through a pointer in {file}: say here what it may call")
        return known[file]

    def deepest(self, name, definition=False, above=()):
        """(bytes, chain of names) of the deepest call of `name`; definition: without kernels/simd."""
        if name in above:
            sys.exit("recursion: " + " > ".join(short(self.label[n]) for n in (*above, name)))
        if (name, definition) not in self.known:
            best = (0, ())
            for callee, file in self.edges[name]:
                for target in self.behind_pointer(file) if callee == "__indirect_call" else (callee,):
                    if target in self.frame and not (definition and "whit::simd" in self.label[target]):
                        best = max(best, self.deepest(target, definition, (*above, name)))
            self.known[name, definition] = (self.frame[name] + best[0], (name, *best[1]))
        return self.known[name, definition]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--build", type=pathlib.Path, default=SOURCE / "build-stack", help="a build folder of its own")
    parser.add_argument("--limit", type=int, help="fail where a call goes deeper")
    arguments, cmake = parser.parse_known_args()
    off = [f"-DWHIT_{part}=OFF" for part in ("CLI", "TESTS", "HOST_TOOLS")]
    flags = "-DCMAKE_CXX_FLAGS=-fstack-usage -fcallgraph-info=su"
    for command in (["cmake", "-G", "Ninja", "-S", SOURCE, "-B", arguments.build, *off, flags, *cmake],
                    ["cmake", "--build", arguments.build]):  # fmt: skip
        done = subprocess.run(command, capture_output=True, text=True)
        if done.returncode != 0:
            sys.exit(done.stdout + done.stderr)

    calls = Calls(arguments.build)
    print("largest frames, bytes")
    for name, size in sorted(calls.frame.items(), key=lambda item: -item[1])[:12]:
        print(f"{size:7} {short(calls.label[name])}")
    print("\ndeepest, bytes: with any kernels, with the definitions alone, and the deepest chain")
    worst = 0
    for name in sorted((n for n in calls.frame if API.search(calls.label[n])), key=calls.deepest, reverse=True):
        depth, chain = calls.deepest(name)
        plain, _ = calls.deepest(name, definition=True)
        worst = max(worst, depth)
        print(f"{depth:7} {plain:7} " + " > ".join(f"{short(calls.label[n])} {calls.frame[n]}" for n in chain))
    for problem in calls.unbounded:
        print(f"no fixed size: {problem}")
    print(f"\nthe deepest call takes {worst} bytes")
    sys.exit(1 if calls.unbounded or (arguments.limit and worst > arguments.limit) else 0)


main()
