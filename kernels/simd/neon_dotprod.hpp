// NEON with the dot product of Armv8.2-A: sdot, 4 signed bytes into each 32-bit lane.
#pragma once

#include "kernels/simd/neon.hpp"

namespace whit::simd {
namespace {

struct NeonDotprod : Neon {
  // 32 registers: of 4 tokens, 16 float sums, 8 of columns and 4 of one part's integer sums.
  static constexpr uint32_t kTilePanels = 1, kTileTokens = 4;

  // sdot takes its 4 bytes from any place of a register.
  struct Columns {
    struct Lane {
      Bytes bytes;
      uint32_t group;
    };
    Bytes bytes;

    WHIT_INLINE explicit Columns(const int8_t* p) : bytes(vld1q_s8(p)) {}
    WHIT_INLINE Lane four(uint32_t group) const { return {bytes, group}; }
  };

  struct ByteDot {
    using Weights = Bytes;
    int32x4_t sum;

    static WHIT_INLINE Bytes prepare(Bytes w) { return w; }
    WHIT_INLINE void add(Bytes w, Bytes x) { sum = vdotq_s32(sum, w, x); }
    WHIT_INLINE void add(Bytes w, Columns::Lane x) {
      switch (x.group) {
        case 0: sum = vdotq_laneq_s32(sum, w, x.bytes, 0); break;
        case 1: sum = vdotq_laneq_s32(sum, w, x.bytes, 1); break;
        case 2: sum = vdotq_laneq_s32(sum, w, x.bytes, 2); break;
        default: sum = vdotq_laneq_s32(sum, w, x.bytes, 3); break;
      }
    }
    WHIT_INLINE int32x4_t total(int32_t) const { return sum; }
  };
  using NibbleDot = ByteDot;
};

}  // namespace
}  // namespace whit::simd
