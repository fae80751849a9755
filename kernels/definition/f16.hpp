// f16 (IEEE binary16: sign, 5 bits of exponent with bias 15, 10 of mantissa) to float32, exact for every finite value.
#pragma once

#include <bit>
#include <cstdint>

namespace whit::definition {

// The f16 subnormals take a path of their own, through an integer: the usual trick (shift the bits into place, multiply
// by 2^112) passes through float32 subnormals and gives 0 where those are flushed. Infinity and NaN stay what they are;
// the verifier lets neither into a model.
inline float from_f16(uint16_t half) {
  const uint32_t sign = (half & 0x8000u) << 16;
  const uint32_t exponent = (half >> 10) & 31u;
  const uint32_t mantissa = half & 1023u;
  if (exponent == 0) {
    const float magnitude = static_cast<float>(mantissa) * 0x1p-24f;
    return sign ? -magnitude : magnitude;
  }
  if (exponent == 31) return std::bit_cast<float>(sign | 255u << 23 | mantissa << 13);
  return std::bit_cast<float>(sign | (exponent + 127 - 15) << 23 | mantissa << 13);
}

}  // namespace whit::definition
