"""Makes kernel_vectors.bin: inputs, float64 results and error bounds for the kernels' definitions, which kernels_test.cpp compares.

Written from what kernels/kernels.hpp and schema/layout.hpp promise, in float64 (quantization in exact rationals); it shares
nothing with kernels/definition. Run it again only to change the vectors:

    tests/oracle/run kernel_vectors.py

The file is a list of arrays: 32 bytes of name, 4 of type (f4, f8, i1, i4, u8 = uint64, b = bytes), a uint32 count, the values, zeros up to a
multiple of 8 bytes. Where a kernel computes "x", the arrays "x.expected" (f8) and "x.bound" (f4) say what and how close.
"""

import pathlib
import struct
from decimal import Decimal, getcontext
from fractions import Fraction

import numpy as np

U = 2.0**-24  # half a unit in the last place: what one float32 operation may be off by, relative to its result
TINY, HUGE = 2.0**-40, 2.0**60
# exp is built from a polynomial: a few operations, each within U.
EXP = 4 * U
# What exp leaves out: below -34 it is 0, less than 2^-49, which no float32 sum with a 1 in it feels.
CUT = np.exp(-34.0)
PI = Decimal("3.14159265358979323846264338327950288419716939937510582097494")
getcontext().prec = 60

random = np.random.default_rng(3)
arrays = []


def put(name, values, kind):
    data = np.asarray(values, {"b": "u1", "u8": "<u8"}.get(kind, "<" + kind)).ravel()
    assert len(name) < 32
    raw = struct.pack("<32s4sI", name.encode(), kind.encode(), len(data)) + data.tobytes()
    arrays.append(raw + bytes(-len(raw) % 8))


def put_result(name, expected, bound):
    put(name + ".expected", expected, "f8")
    put(name + ".bound", np.nextafter(np.float32(np.broadcast_to(bound, np.shape(expected))), np.float32(np.inf)), "f4")


def normal(*shape, scale=1.0):
    return (random.standard_normal(shape) * scale).astype(np.float32)


def cleaned(x):
    x = np.nan_to_num(np.asarray(x, np.float64), nan=0.0, posinf=HUGE, neginf=-HUGE)
    return np.clip(np.where(np.abs(x) < TINY, 0.0, x), -HUGE, HUGE)


# ---- quantization, exactly

def to_float32(x):
    """The float32 nearest to a positive rational within the normal range, ties to even, as a rational."""
    exponent = 0
    while x >= 2**24:
        x, exponent = x / 2, exponent + 1
    while x < 2**23:
        x, exponent = x * 2, exponent - 1
    return Fraction(round(x)) * Fraction(2) ** exponent  # round() of a Fraction: ties to even


def quantize_block(x):
    """At most 32 values -> (quants, scale): scale = max|x| / 127, q = round-half-even(x * (127 / max|x|)), each step in float32."""
    x = [Fraction(float(v)) for v in cleaned(x)]
    largest = max(map(abs, x))
    if largest == 0:
        return [0] * len(x), Fraction(0)
    factor = to_float32(127 / largest)
    quants = []
    for v in x:
        product = to_float32(abs(v) * factor) if v else Fraction(0)
        quants.append(round(product) * (1 if v > 0 else -1))
    return quants, to_float32(largest / 127)


def quantize(x):
    """x[n] -> quants[n], scales[blocks], sums[blocks]"""
    quants, scales, sums = [], [], []
    for start in range(0, len(x), 32):
        q, s = quantize_block(x[start : start + 32])
        quants, scales, sums = quants + q, scales + [float(s)], sums + [sum(q)]
    return np.array(quants), np.array(scales), np.array(sums)


def put_quantize():
    ties = np.concatenate([[127.0], np.arange(-15, 15) + 0.5, [-127.0]])
    nasty = [np.nan, np.inf, -np.inf, 1e-45, -1e-13, 2.0**-40, 0.0, -0.0, 3e38, 1.0, 2.0**60, -(2.0**-41)]
    rows = {
        "normal": normal(172), "ties": ties, "zeros": np.zeros(40), "nasty": nasty, "one": [-7.25],
        "tiny": normal(33, scale=2.0**-41), "small": normal(64, scale=2.0**-38), "huge": normal(64, scale=2.0**60),
        "mixed": normal(96) * np.exp2(random.integers(-45, 65, 96)),
    }  # fmt: skip
    with np.errstate(over="ignore"):
        rows = {name: np.asarray(row, np.float32) for name, row in rows.items()}
    for name, row in rows.items():
        quants, scales, sums = quantize(row)
        put(f"quantize.{name}.x", row, "f4")
        put(f"quantize.{name}.quants", np.pad(quants, (0, -len(row) % 32)), "i1")
        put(f"quantize.{name}.scales", scales, "f4")
        put(f"quantize.{name}.sums", sums, "i4")
        put(f"clean.{name}.expected", cleaned(row), "f4")
    put("quantize.names", list(",".join(rows).encode()), "b")


# ---- matrices, packed as schema/layout.hpp says

def pack(fmt, rows, cols):
    """Random weights -> (bytes, values[rows][cols])."""
    panels, blocks = -(-rows // 16), -(-cols // 32)
    if fmt == "f32":
        values = np.zeros((panels * 16, cols), np.float32)
        values[:rows] = normal(rows, cols)
        data = values.reshape(panels, 16, cols).transpose(0, 2, 1).tobytes()
        return data, values[:rows].astype(np.float64)
    low, high, zero = {"q8": (-127, 128, 0), "q4": (0, 16, 8), "q4m": (0, 16, 0)}[fmt]
    quants = np.full((panels * 16, blocks * 32), zero)
    quants[:rows, :cols] = random.integers(low, high, (rows, cols))
    scales = np.zeros((panels * 16, blocks), np.float16)
    scales[:rows] = np.exp2(random.uniform(-20, 2, (rows, blocks)))  # down to f16's subnormals
    mins = np.zeros((panels * 16, blocks), np.float16)
    if fmt == "q4m":
        mins[:rows] = -random.uniform(4, 11, (rows, blocks)) * scales[:rows]
    data = b""
    for p in range(panels):
        own = slice(16 * p, 16 * p + 16)
        for b in range(blocks):
            data += scales[own, b].tobytes() + (mins[own, b].tobytes() if fmt == "q4m" else b"")
        data += bytes(-len(data) % 64)
        for b in range(blocks):
            groups = quants[own, 32 * b : 32 * b + 32].reshape(16, 8, 4).transpose(1, 0, 2)  # [group][row][4]
            if fmt == "q8":
                data += groups.astype(np.int8).tobytes()
            else:
                data += (groups[:4] | groups[4:] << 4).astype(np.uint8).tobytes()
    spread = lambda a: np.repeat(a.astype(np.float64), 32, axis=1)
    values = (quants - zero) * spread(scales) + spread(mins)
    return data, values[:rows, :cols]


def put_matmul():
    rows, tokens = 20, 3
    for cols, formats in ((172, ("q8", "q4", "q4m")), (64, ("q8", "q4", "q4m")), (44, ("f32",))):
        x = normal(tokens, cols)
        prepared = [quantize(row) for row in x]
        width = -(-cols // 32) * 32
        put(f"x{cols}.values", np.pad(x, ((0, 0), (0, -cols % 16))), "f4")
        put(f"x{cols}.quants", [np.pad(q, (0, width - cols)) for q, _, _ in prepared], "i1")
        put(f"x{cols}.scales", [s for _, s, _ in prepared], "f4")
        put(f"x{cols}.sums", [s for _, _, s in prepared], "i4")
        for fmt in formats:
            data, w = pack(fmt, rows, cols)
            name = f"{fmt}.{cols}"
            put(f"matrix.{name}", list(data), "b")
            if fmt == "f32":
                entered = x.astype(np.float64)
                terms, roundings = cols, 1  # a product's
            else:
                # 1 for the product of scales, 1 for the product with it; with minimums three more, and their sum
                entered = np.stack([q * np.repeat(s, 32)[:cols] for q, s, _ in prepared])
                terms, roundings = width // 32, 5 if fmt == "q4m" else 2
            expected = entered @ w.T
            # What is summed, all taken as positive. Inside a block the sum is an exact integer: as coarse a bound for all.
            if fmt == "f32":
                magnitude = np.abs(entered) @ np.abs(w).T
            else:
                parts = lambda weights: np.abs(np.einsum("tbi,rbi->trb", blocked(entered), blocked(weights))).sum(axis=-1)
                minimum = np.repeat(block_minimum(data, rows, cols), 32, axis=1)[:, :cols] if fmt == "q4m" else 0 * w
                magnitude = parts(w - minimum) + parts(minimum)
            put_result(f"matmul.{name}", expected, (terms + roundings) * U * 1.01 * magnitude)
            # A row is scale * quant + minimum: the product is exact in float32, so this is the sum rounded once.
            for row in (1, 15, 19):
                put(f"matrix_row.{name}.{row}", w[row], "f4")


def blocked(a):
    padded = np.pad(a, ((0, 0), (0, -a.shape[1] % 32)))
    return padded.reshape(len(a), -1, 32)


def block_minimum(data, rows, cols):
    """The minimums of a packed q4m matrix, [rows][blocks]."""
    blocks, panels = -(-cols // 32), -(-rows // 16)
    whole = np.frombuffer(data, np.uint8).reshape(panels, -1)[:, : 64 * blocks]
    halves = np.ascontiguousarray(whole).view(np.float16).reshape(panels, blocks, 2, 16)
    return halves[:, :, 1].transpose(0, 2, 1).reshape(panels * 16, blocks)[:rows].astype(np.float64)


# ---- rows of floats

def put_rms_norm():
    cases = {
        "64": (normal(64), 1e-5), "172": (normal(172, scale=300), 1e-6), "576": (normal(576, scale=1e-3), 1e-5),
        "faint": (normal(48, scale=2.0**-30), 1e-5), "huge": (normal(64, scale=2.0**58), 1e-5),
        "one": (np.float32([3]), 1e-5), "zeros": (np.zeros(20, np.float32), 1e-5),
    }  # fmt: skip
    cases["nasty"] = (normal(40), 1e-5)
    cases["nasty"][0][[3, 17]] = np.nan, 2.0**-60
    for name, (x, epsilon) in cases.items():
        n, weight = len(x), (1 + normal(len(x), scale=0.3)).astype(np.float32)
        c = cleaned(x)
        expected = c / np.sqrt(np.mean(c * c) + np.float64(np.float32(epsilon))) * weight
        # Each lane adds n / 16 squares, the tree 4 more times; the root halves that; then divide, add, root, 1 / it, two products.
        bound = ((n / 16 + 7) / 2 + 5) * U * np.abs(expected) + TINY
        put(f"rms_norm.{name}.x", x, "f4")
        put(f"rms_norm.{name}.weight", weight, "f4")
        put(f"rms_norm.{name}.epsilon", [epsilon], "f4")
        put_result(f"rms_norm.{name}", expected, bound)
    put("rms_norm.names", list(",".join(cases).encode()), "b")


def put_rope():
    for name, base, head_dim, pairs in (("8", 10000, 8, 4), ("64", 100000, 64, 32), ("48", 10000, 48, 20)):
        frequency = [Decimal(base) ** (Decimal(-2 * i) / head_dim) for i in range(pairs)]
        turns = [f / (2 * PI) for f in frequency]
        put(f"rope.{name}.steps", [int((2**64 * t).to_integral_value()) for t in turns], "u8")
        positions = [0, 1, 2, 511, 8191, 65537, 99999, 100000]
        angle = np.array([[float(2 * PI * (p * t % 1)) for t in turns] for p in positions])
        put(f"rope.{name}.positions", positions, "u8")
        # An absolute bound: near zero sine and cosine are differences of the phase's own size.
        put_result(f"rope_table.{name}", np.stack([np.cos(angle), np.sin(angle)], axis=-1), 3 * U)

        heads = 3
        x = normal(heads, head_dim)
        table = np.stack([np.cos(angle[3]), np.sin(angle[3])], axis=-1).astype(np.float32)
        put(f"rope.{name}.x", x, "f4")
        put(f"rope.{name}.table", table, "f4")
        for kind in ("interleaved", "halves"):
            i = np.arange(pairs)
            first, second = (2 * i, 2 * i + 1) if kind == "interleaved" else (i, i + head_dim // 2)
            a, b = x[:, first].astype(np.float64), x[:, second].astype(np.float64)
            c, s = table[:, 0].astype(np.float64), table[:, 1].astype(np.float64)
            expected, magnitude = x.astype(np.float64), np.zeros_like(x, np.float64)
            expected[:, first], expected[:, second] = a * c - b * s, a * s + b * c
            magnitude[:, first], magnitude[:, second] = abs(a * c) + abs(b * s), abs(a * s) + abs(b * c)
            put_result(f"rope.{name}.{kind}", expected, 2.01 * U * magnitude + TINY)  # a product and a sum


def put_swiglu():
    gate = np.concatenate([normal(100, scale=4), [0, -0.0, 30, -30, 87, -87, 88.8, -88.8, 200, -200, 1e6, -1e6, 1e-12]])
    up = normal(len(gate), scale=3)
    gate = gate.astype(np.float32)
    g = gate.astype(np.float64)
    expected = g / (1 + np.exp(np.minimum(-g, 700))) * up
    put("swiglu.gate", gate, "f4")
    put("swiglu.up", up, "f4")
    # exp, add, divide, multiply; and what is cleaned away, before or after the last product
    put_result("swiglu", expected, (EXP + 4 * U) * np.abs(expected) + TINY * (1 + np.abs(up)))


def put_exp_sum():
    x = np.concatenate([-np.logspace(-8, np.log10(34), 120), [0.0, -1.0, -np.log(2), -34.01, -80.0, -1000.0]]).astype(np.float32)
    exact = np.exp(x.astype(np.float64))
    put("exp.x", x, "f4")
    put_result("exp", exact, np.where(x < -34, CUT, EXP * exact))

    for name, n, scale in (("300", 300, 1.0), ("17", 17, 1.25)):
        x = normal(n, scale=8)
        largest = x.max()
        d = (x.astype(np.float64) - largest) * np.float64(np.float32(scale))
        terms = np.exp(d)
        # The difference and the product with the scale each move the exponent by U of itself; then exp; then the lanes' sums.
        bound = np.sum(terms * (2.01 * U * np.abs(d) + EXP)) + (n / 16 + 5) * U * terms.sum() + n * CUT
        put(f"exp_sum.{name}.x", x, "f4")
        put(f"exp_sum.{name}.max_scale", [largest, scale], "f4")
        put_result(f"exp_sum.{name}", [terms.sum()], bound)


def put_add():
    x, y = normal(45), normal(45)
    x[:6], y[:6] = [np.nan, np.inf, 3e38, 1, 1e-13, -1], [1, -np.inf, 3e38, -1, 1e-13, np.float32(1 + 2**-23)]
    put("add.x", x, "f4")
    put("add.y", y, "f4")
    with np.errstate(invalid="ignore", over="ignore"):
        put("add.expected", cleaned((x.astype(np.float64) + y).astype(np.float32)), "f4")  # float64's sum of these is exact


# ---- attention

def attend(q, k, v, scale, magnitude, roundings):
    """Softmax attention in float64 and its bound; `magnitude` is each score's sum of |terms|, `roundings` how many each went through."""
    scores = k @ q * scale
    p = np.exp(scores - scores.max())
    out, weight = p @ v / p.sum(), p @ np.abs(v) / p.sum()
    moved = (roundings + 1) * U * magnitude * scale + TINY  # of a score; the maximum moves too
    spread = U * np.abs(scores - scores.max())              # of the difference
    relative = np.max(2 * moved + spread) + EXP             # of any p
    count = len(p)
    bound = weight * (2 * relative + (count + 3) * U + (count / 16 + 5) * U) + count * CUT * np.abs(v).max() + TINY
    return out, bound * 1.01


def segments(head, head_dim):
    """Where the blocks of 32 of a KV row cut this head, relative to it."""
    cuts = {c - head * head_dim for c in range(0, (head + 1) * head_dim, 32)}
    inner = sorted(c for c in cuts if 0 < c < head_dim)
    return list(zip([0, *inner], [*inner, head_dim]))


def put_attention():
    cases = []
    for head_dim, kv_heads, positions in ((8, 4, 33), (48, 2, 20), (64, 2, 24)):
        cols, scale = kv_heads * head_dim, np.float32(1 / np.sqrt(head_dim))
        keys, values = normal(positions, cols, scale=2), normal(positions, cols)
        queries = normal(kv_heads, head_dim, scale=2)  # one a KV head
        put(f"attention.{head_dim}.keys", keys, "f4")
        put(f"attention.{head_dim}.values", values, "f4")
        put(f"attention.{head_dim}.queries", queries, "f4")
        put(f"attention.{head_dim}.shape", [kv_heads, positions], "i4")
        put(f"attention.{head_dim}.scale", [scale], "f4")

        def dequantized(rows):
            parts = [quantize(row) for row in rows]
            return np.stack([q * np.repeat(s, 32)[:cols] for q, s, _ in parts])

        for kv in ("int8", "f32"):
            k_all = dequantized(keys) if kv == "int8" else keys.astype(np.float64)
            v_all = dequantized(values) if kv == "int8" else values.astype(np.float64)
            for head in range(kv_heads):
                own = slice(head * head_dim, (head + 1) * head_dim)
                q = queries[head].astype(np.float64)
                cut = segments(head, head_dim)
                if kv == "int8":
                    parts = [quantize_block(q[a:b]) for a, b in cut]
                    q = np.concatenate([np.array(quants) * float(s) for quants, s in parts])
                for begin, end in ((0, 1), (0, positions), (positions - 17, positions), (3, 19)):
                    k, v = k_all[begin:end, own], v_all[begin:end, own]
                    if kv == "int8":
                        magnitude = sum(np.abs(k[:, a:b] @ q[a:b]) for a, b in cut)
                        roundings = len(cut) + 3  # product of scales, product with the dot, sums; then `scale`
                    else:
                        magnitude, roundings = np.abs(k) @ np.abs(q), head_dim + 2
                    out, bound = attend(q, k, v, np.float64(scale), magnitude, roundings)
                    name = f"attention.{len(cases)}"
                    cases.append([head_dim, kv == "f32", head, begin, end])
                    put_result(name, out, bound)
    put("attention.cases", cases, "i4")


put_quantize()
put_matmul()
put_rms_norm()
put_rope()
put_swiglu()
put_exp_sum()
put_add()
put_attention()
path = pathlib.Path(__file__).with_name("kernel_vectors.bin")
path.write_bytes(b"".join(arrays))
print(f"{path}: {len(arrays)} arrays, {path.stat().st_size} bytes")
