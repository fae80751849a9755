// The one rule by which float32 becomes int8: for activations, for keys and values, and for queries.
#pragma once

#include <bit>
#include <cstdint>

#include "kernels/definition/clean.hpp"
#include "kernels/definition/math.hpp"

namespace whit::definition {

// |x| <= 127.5 -> the nearest integer, half to even: the low byte of x + 1.5 * 2^23.
inline int8_t round_to_int8(float x) { return static_cast<int8_t>(std::bit_cast<uint32_t>(x + kRound) & 0xff); }

// x[n] -> q[n]; returns the scale. x = scale * q, about. All zeros after cleaning: scale 0.
inline float quantize_block(const float* x, uint32_t n, int8_t* q) {
  float max = 0;
  for (uint32_t i = 0; i < n; ++i) {
    const float v = clean(x[i]);
    const float magnitude = v < 0 ? -v : v;
    max = magnitude > max ? magnitude : max;
  }
  const float to_quants = max > 0 ? 127.0f / max : 0.0f;
  for (uint32_t i = 0; i < n; ++i) q[i] = round_to_int8(clean(x[i]) * to_quants);
  return max / 127.0f;
}

}  // namespace whit::definition
