// f16 to float32 for instruction sets that can't do it, 32-bit lanes at a time: exact for every finite value.
#pragma once

#include "kernels/simd/lanes.hpp"

namespace whit::simd {

// halves: a float's f16 bits in each lane. Nothing here is a subnormal float32, so machines that flush those (ARMv7's
// NEON does nothing else) agree: an f16 subnormal m * 2^-24 is made as (2^-14 + m * 2^-24) - 2^-14.
template <class F, class I>
WHIT_INLINE F f16_by_integers(const I& halves) {
  const I magnitude = (halves & I(0x7fff)) << 13, sign = (halves & I(0x8000)) << 16;
  const F lowest(0x1p-14f);
  const F subnormal = recast<F>(magnitude + recast<I>(lowest)) - lowest;
  const I normal = magnitude + I((127 - 15) << 23);
  return recast<F>(sign | select(magnitude < I(1 << 23), recast<I>(subnormal), normal));
}

}  // namespace whit::simd
