// What a machine can do at most, for one instruction set: loops that only read, or only multiply and add registers.
// `whit bench` puts what the kernels reach beside them. They are made of the kernels' own tags (kernels/simd), so a
// limit is that of the instructions in use, and for each there is a file named after the kernels' own.
#pragma once

#include <cstddef>
#include <cstdint>

#include "kernels/kernels.hpp"

namespace whit::port {

struct Loop {
  void (*run)(uint64_t steps) = nullptr;  // null: there is none
  uint32_t operations = 0;                // of one step; a multiply and an add are two
};

struct Limits {
  // Once through `count` bytes, a multiple of kReadUnit, at a multiple of 64. With prefetches, or without: either may
  // be faster, as the bytes lie in memory or in a cache.
  using Read = void (*)(const std::byte* bytes, size_t count);
  Read read, read_ahead;
  Loop byte_dot;            // int8 weights times int8: q8
  Loop nibble_dot;          // 0 .. 15 times int8: q4, q4m
  Loop multiply_add;        // float32: a multiply, then an add, as the kernels have it
  Loop fused_multiply_add;  // float32 in one instruction: what other programs' limit is
};

inline constexpr size_t kReadUnit = 256;

extern const Limits kDefinitionLimits;
#if defined(__x86_64__)
extern const Limits kSse41Limits, kAvx2Limits, kAvxVnniLimits, kAvx512VnniLimits;
#elif defined(__aarch64__)
extern const Limits kNeonLimits, kNeonDotprodLimits;
#elif defined(__arm__)
extern const Limits kNeon32Limits;
#endif

// Those of the instruction set that these kernels are for, as far as this machine has them. `read` is null where this
// list lacks it.
Limits limits_of(const Kernels& kernels);

}  // namespace whit::port
