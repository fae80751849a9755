// NEON as every Armv8-A core has it: also division, f16, and products of a register's upper half.
#pragma once

#include "kernels/simd/neon32.hpp"

namespace whit::simd {
namespace {

struct Neon : Neon32 {
  using Xsimd = xsimd::neon64;

  // 32 registers: of 2 tokens, 8 float sums and 16 broadcasts, which serve all parts of the panel.
  static constexpr uint32_t kTilePanels = 1, kTileTokens = 2;

  static WHIT_INLINE float32x4_t divide(float32x4_t a, float32x4_t b) { return vdivq_f32(a, b); }

  struct Columns {
    Bytes bytes;

    WHIT_INLINE explicit Columns(const int8_t* p) : bytes(vld1q_s8(p)) {}
    WHIT_INLINE Bytes four(uint32_t group) const {
      const int32x4_t all = vreinterpretq_s32_s8(bytes);
      switch (group) {
        case 0: return vreinterpretq_s8_s32(vdupq_laneq_s32(all, 0));
        case 1: return vreinterpretq_s8_s32(vdupq_laneq_s32(all, 1));
        case 2: return vreinterpretq_s8_s32(vdupq_laneq_s32(all, 2));
        default: return vreinterpretq_s8_s32(vdupq_laneq_s32(all, 3));
      }
    }
  };

  struct ByteDot {
    using Weights = Bytes;
    int32x4_t low, high;

    static WHIT_INLINE Bytes prepare(Bytes w) { return w; }
    WHIT_INLINE void add(Bytes w, Bytes x) {
      low = vpadalq_s16(low, vmull_s8(vget_low_s8(w), vget_low_s8(x)));
      high = vpadalq_s16(high, vmull_high_s8(w, x));
    }
    WHIT_INLINE int32x4_t total(int32_t) const { return vpaddq_s32(low, high); }
  };

  struct NibbleDot {
    int16x8_t low, high;

    WHIT_INLINE void add(Bytes w, Bytes x) {
      low = vmlal_s8(low, vget_low_s8(w), vget_low_s8(x));
      high = vmlal_high_s8(high, w, x);
    }
    WHIT_INLINE int32x4_t total(int32_t) const { return vpaddq_s32(vpaddlq_s16(low), vpaddlq_s16(high)); }
  };

  static WHIT_INLINE float32x4_t f16(const uint16_t* p) { return vcvt_f32_f16(vreinterpret_f16_u16(vld1_u16(p))); }
};

}  // namespace
}  // namespace whit::simd
