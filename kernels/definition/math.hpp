// exp, sin, cos and rsqrt from IEEE add, multiply, divide, square root and integer steps alone, so that every machine
// agrees on every bit. The polynomials are minimax, by Remez exchange in float64 (tests/kernels/fit_polynomials.py),
// rounded to float32; tests/kernels/math_test.cpp measures the errors given here.
#pragma once

#include <bit>
#include <cmath>
#include <cstdint>

namespace whit::definition {

// Below this exp is exactly 0: what a softmax weighs at less than 2^-49 changes no float32 sum that has a 1 in it, and
// 2^-49 times the smallest scale of a value is far from subnormal. Above kExpMax exp stays exp(88), the largest whole
// power that float32 holds.
inline constexpr float kExpMin = -34.0f;
inline constexpr float kExpMax = 88.0f;

// Adding and taking away 1.5 * 2^23 rounds |x| < 2^22 to an integer, half to even; between the two, the sum's low bits
// are that integer.
inline constexpr float kRound = 0x1.8p23f;

// exp(x) = 2^n exp(r), n = round(x / ln 2), r = x - n ln 2, |r| <= ln 2 / 2. NaN gives 0.
// Largest error for x in [-34, 88]: 0.96 ulp.
inline float exp(float x) {
  const bool counts = x >= kExpMin;  // not so for NaN
  float t = counts ? x : kExpMin;
  t = t > kExpMax ? kExpMax : t;

  // ln 2 in two parts (Cody and Waite 1980): the first has 9 bits, so that n times it is exact.
  const float shifted = t * 0x1.715476p0f + kRound;
  const float n = shifted - kRound;
  float r = t - n * 0.693359375f;
  r = r - n * -2.12194440e-4f;

  // exp(r) = 1 + r + r^2 q(r); relative error of the polynomial 4.4e-9
  float q = 0x1.6a2352p-10f;
  q = q * r + 0x1.123a6cp-7f;
  q = q * r + 0x1.5558f4p-5f;
  q = q * r + 0x1.555490p-3f;
  q = q * r + 0x1.fffffcp-2f;
  const float p = q * r * r + r + 1.0f;

  // Times 2^n: n is added to the exponent. 0.7 < p < 1.5 and -49 <= n <= 127, so the exponent never leaves its field.
  const uint32_t power = std::bit_cast<uint32_t>(shifted) << 23;
  const float y = std::bit_cast<float>(std::bit_cast<uint32_t>(p) + power);
  return counts ? y : 0.0f;
}

// x / (1 + exp(-x))
inline float silu(float x) { return x / (1.0f + exp(-x)); }

inline float rsqrt(float x) { return 1.0f / std::sqrt(x); }

struct CosSin {
  float cos, sin;
};

// Of a phase given as an unsigned 64-bit fraction of a turn: nothing to reduce. Largest error: 1.1e-7.
inline CosSin cos_sin(uint64_t phase) {
  // The nearest quarter turn, and what remains: -1/8 <= rest < 1/8 turn, of which 32 bits are kept (2^-32 turn = 1.5e-9
  // radians).
  const uint64_t quarter = (phase + (uint64_t{1} << 61)) >> 62;
  const int32_t rest = static_cast<int32_t>(static_cast<int64_t>(phase - (quarter << 62)) >> 32);
  const float x = static_cast<float>(rest) * 0x1.921fb6p-30f;  // 2 pi / 2^32
  const float y = x * x;

  // sin x = x + x^3 s(x^2), relative error 5.5e-9; cos x = 1 - x^2 / 2 + x^4 c(x^2), error 5.1e-10
  float s = -0x1.994eb4p-13f;
  s = s * y + 0x1.110760p-7f;
  s = s * y + -0x1.555546p-3f;
  const float sin = s * y * x + x;
  float c = 0x1.9a025ap-16f;
  c = c * y + -0x1.6c0c8cp-10f;
  c = c * y + 0x1.55554ap-5f;
  const float cos = c * y * y - 0.5f * y + 1.0f;

  switch (quarter) {
    case 0: return {cos, sin};
    case 1: return {-sin, cos};
    case 2: return {-cos, -sin};
    default: return {sin, -cos};
  }
}

}  // namespace whit::definition
