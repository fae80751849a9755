// NEON with the dot product of Armv8.2-A: sdot, 4 signed bytes into each 32-bit lane.
#pragma once

#include "kernels/simd/neon.hpp"

namespace whit::simd {
namespace {

struct NeonDotprod : Neon {
  // 32 registers: 4 tokens x 4 parts of one panel are 16 sums; the float sums may go to the stack, once a block.
  static constexpr uint32_t kTilePanels = 1, kTileTokens = 4;

  struct ByteDot {
    using Weights = Bytes;
    int32x4_t sum;

    static WHIT_INLINE Bytes prepare(Bytes w) { return w; }
    WHIT_INLINE void add(Bytes w, Bytes x) { sum = vdotq_s32(sum, w, x); }
    WHIT_INLINE int32x4_t total(int32_t) const { return sum; }
  };
  using NibbleDot = ByteDot;
};

}  // namespace
}  // namespace whit::simd
