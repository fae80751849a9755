#!/usr/bin/env python3
"""Writes runtime/unicode_tables.inc: which code points are letters (L*) and numbers (N*).

    python3 -m pip install unicodedata2==15.1.0 && python3 runtime/unicode.py

Unicode 15.1 is what llama.cpp's tables hold; a newer one would cut a few rare scripts otherwise than the words that
existing vocabularies are compared on.
"""

import pathlib

import unicodedata2

VERSION = "15.1.0"
assert unicodedata2.unidata_version == VERSION, unicodedata2.unidata_version


def boundaries(plane, category):
    """Where membership changes: first code point in, first out, in again ..., as the low 16 bits. A range that reaches
    the plane's end has no boundary there."""
    marks, inside = [], False
    for low in range(0x10000):
        if (unicodedata2.category(chr(plane << 16 | low))[0] == category) != inside:
            inside = not inside
            marks.append(low)
    return marks


def table(name, marks):
    rows = [", ".join(f"0x{m:04x}" for m in marks[i : i + 14]) for i in range(0, len(marks), 14)]
    return f"constexpr uint16_t {name}[] = {{\n    " + ",\n    ".join(rows) + "};\n"


out = f"// Made by runtime/unicode.py from Unicode {VERSION}: do not edit.\n"
for plane in range(17):
    for category, name in (("L", "kLetters"), ("N", "kNumbers")):
        marks = boundaries(plane, category)
        if marks:
            out += table(f"{name}{plane}", marks)
pathlib.Path(__file__).with_name("unicode_tables.inc").write_text(out)
