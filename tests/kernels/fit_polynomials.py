"""Makes the coefficients in kernels/definition/math.hpp: minimax polynomials by Remez exchange in float64.

Needs numpy. Prints C literals (each coefficient rounded to float32) and the polynomial's own largest error before and after
that rounding. The error of the whole float32 computation is measured by tests/kernels/math_test.cpp.
"""
import numpy as np


def remez(target, weight, powers, lo, hi, rounds=30):
    """Coefficients c of sum c[i] x^powers[i] that minimise max |weight * (sum - target)| on [lo, hi]."""
    n = len(powers)
    grid = np.linspace(lo, hi, 200001)
    basis = grid[:, None] ** np.array(powers)[None, :]
    nodes = (lo + hi) / 2 - (hi - lo) / 2 * np.cos(np.pi * (np.arange(n + 1) + 0.5) / (n + 1))
    for _ in range(rounds):
        a = nodes[:, None] ** np.array(powers)[None, :]
        signs = (-1.0) ** np.arange(n + 1) / weight(nodes)
        c = np.linalg.solve(np.column_stack([a, signs]), target(nodes))[:n]
        error = weight(grid) * (basis @ c - target(grid))
        # One extremum between each pair of sign changes.
        cuts = np.flatnonzero(np.diff(np.sign(error)) != 0) + 1
        pieces = np.split(np.arange(len(grid)), cuts)
        peaks = [p[np.argmax(np.abs(error[p]))] for p in pieces]
        if len(peaks) != n + 1:
            break
        nodes = grid[peaks]
    return c, np.max(np.abs(error))


def show(name, c, worst, target, weight, powers, lo, hi):
    rounded = c.astype(np.float32)
    grid = np.linspace(lo, hi, 200001)
    error = weight(grid) * (grid[:, None] ** np.array(powers)[None, :] @ rounded.astype(np.float64) - target(grid))
    print(name, "error", worst, "rounded", np.max(np.abs(error)))
    for p, v in zip(powers, rounded):
        print(f"  x^{p}: {float(v).hex()}f  // {v:.9g}")


# exp(r) = 1 + r + r^2 q(r): q by the error relative to exp. Zero is left out of the grid by a hair.
half = np.log(2) / 2
def q_exp(r):
    with np.errstate(all="ignore"):
        exact = (np.expm1(r) - r) / (r * r)
    series = 1 / 2 + r / 6 + r**2 / 24 + r**3 / 120 + r**4 / 720 + r**5 / 5040
    return np.where(np.abs(r) < 1e-2, series, exact)
w_exp = lambda r: r * r / np.exp(r) + 1e-12
powers = [0, 1, 2, 3, 4]
c, e = remez(q_exp, w_exp, powers, -half * 1.001, half * 1.001)
show("exp", c, e, q_exp, w_exp, powers, -half * 1.001, half * 1.001)

# sin(x) = x + x^3 s(x^2), cos(x) = 1 - x^2 / 2 + x^4 c(x^2), for |x| <= pi / 4; in y = x^2.
top = (np.pi / 4) ** 2
def s_sin(y):
    x = np.sqrt(np.abs(y))
    with np.errstate(all="ignore"):
        exact = (np.sin(x) - x) / x**3
    series = -1 / 6 + y / 120 - y**2 / 5040 + y**3 / 362880
    return np.where(y < 3e-2, series, exact)
w_sin = lambda y: y + 1e-12  # x^3 / sin(x), about: relative error
c, e = remez(s_sin, w_sin, [0, 1, 2], 0, top)
show("sin", c, e, s_sin, w_sin, [0, 1, 2], 0, top)

def c_cos(y):
    x = np.sqrt(np.abs(y))
    with np.errstate(all="ignore"):
        exact = (np.cos(x) - 1 + y / 2) / y**2
    series = 1 / 24 - y / 720 + y**2 / 40320 - y**3 / 3628800
    return np.where(y < 3e-2, series, exact)
w_cos = lambda y: y * y + 1e-12
c, e = remez(c_cos, w_cos, [0, 1, 2], 0, top)
show("cos", c, e, c_cos, w_cos, [0, 1, 2], 0, top)
