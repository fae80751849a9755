// NEON as every Armv8-A core has it: also division, f16, and products of a register's upper half.
#pragma once

#include "kernels/simd/neon32.hpp"

namespace whit::simd {
namespace {

struct Neon : Neon32 {
  using Xsimd = xsimd::neon64;

  // 32 registers: 2 tokens x 4 parts of one panel x 2 halves are 16 sums.
  static constexpr uint32_t kTilePanels = 1, kTileTokens = 2;

  static WHIT_INLINE float32x4_t divide(float32x4_t a, float32x4_t b) { return vdivq_f32(a, b); }

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
