// Half floats as bits, for the converter: exact to float, and back with round-to-nearest-even (overflow becomes
// infinity).
#pragma once

#include <bit>
#include <cstdint>

namespace whit::convert {

inline bool finite_f16(uint16_t half) { return (half & 0x7c00) != 0x7c00; }

inline float f16_to_f32(uint16_t half) {
  const uint32_t sign = static_cast<uint32_t>(half & 0x8000) << 16, magnitude = half & 0x7fff;
  if (magnitude >= 0x7c00) return std::bit_cast<float>(sign | 0x7f800000 | (magnitude & 0x3ff) << 13);
  if (magnitude < 0x0400) {  // subnormal: a whole number of 2^-24
    const float value = static_cast<float>(magnitude) * 0x1p-24f;
    return sign ? -value : value;
  }
  return std::bit_cast<float>(sign | ((magnitude << 13) + ((127 - 15) << 23)));
}

inline uint16_t f32_to_f16(float value) {
  const uint32_t bits = std::bit_cast<uint32_t>(value);
  const auto sign = static_cast<uint16_t>(bits >> 16 & 0x8000);
  const uint32_t magnitude = bits & 0x7fffffff;
  if (magnitude > 0x7f800000) return sign | 0x7e00;            // NaN
  if (magnitude >= 0x477ff000) return sign | 0x7c00;           // 65520 and above
  if (magnitude < 0x38800000) {                                // below 2^-14: the sum's last bit is worth 2^-24
    const float sum = std::bit_cast<float>(magnitude) + 0.5f;  // and the adder rounds to even
    return static_cast<uint16_t>(sign | (std::bit_cast<uint32_t>(sum) - std::bit_cast<uint32_t>(0.5f)));
  }
  const uint32_t odd = magnitude >> 13 & 1;
  return static_cast<uint16_t>(sign | ((magnitude - ((127 - 15) << 23) + 0xfff + odd) >> 13));
}

}  // namespace whit::convert
