// NEON as 32-bit ARM has it: 4 lanes a register, no dot product, no division, no f16 on its older cores. It flushes
// subnormals whatever the mode says; no kernel has any.
#pragma once

#include <arm_neon.h>

#include "kernels/simd/f16.hpp"
#include "kernels/simd/lanes.hpp"

namespace whit::simd {
namespace {

struct Neon32 {
  using Xsimd = xsimd::neon;
  using Bytes = int8x16_t;

  // 16 registers: a part's sums take two a token (a row's products end up in neighbouring lanes), and 2 tokens'
  // columns 4.
  static constexpr uint32_t kTilePanels = 1, kTileTokens = 2;

  // 8 sums, two registers of values or keys, a weight, and products.
  static constexpr uint32_t kQueries = 4;

  struct PartByPart;

  // A lane at a time, by the scalar unit's IEEE division: NEON's own is an estimate.
  static WHIT_INLINE float32x4_t divide(float32x4_t a, float32x4_t b) { return a / b; }
  static WHIT_INLINE float32x4_t swap_neighbours(float32x4_t x) { return vrev64q_f32(x); }
  static WHIT_INLINE Bytes load(const void* p) { return vld1q_s8(static_cast<const int8_t*>(p)); }
  static WHIT_INLINE Bytes four(const int8_t* p) {
    int32_t bytes;
    __builtin_memcpy(&bytes, p, 4);
    return vreinterpretq_s8_s32(vdupq_n_s32(bytes));
  }
#if defined(__arm__)  // the 64-bit ones have their own
  struct Columns {
    Bytes bytes;

    WHIT_INLINE explicit Columns(const int8_t* p) : bytes(vld1q_s8(p)) {}
    // In assembly, so that it is made anew where it is used: kept for all parts and panels, as GCC would have it, 8 of
    // these take half of the registers, and what they displace goes to the stack and back.
    WHIT_INLINE Bytes four(uint32_t group) const {
      Bytes out;
      switch (group) {
        case 0: asm volatile("vdup.32 %q0, %e1[0]" : "=w"(out) : "w"(bytes)); break;
        case 1: asm volatile("vdup.32 %q0, %e1[1]" : "=w"(out) : "w"(bytes)); break;
        case 2: asm volatile("vdup.32 %q0, %f1[0]" : "=w"(out) : "w"(bytes)); break;
        default: asm volatile("vdup.32 %q0, %f1[1]" : "=w"(out) : "w"(bytes)); break;
      }
      return out;
    }
  };
#endif
  static WHIT_INLINE Bytes low_nibbles(Bytes b) { return vandq_s8(b, vdupq_n_s8(15)); }
  static WHIT_INLINE Bytes high_nibbles(Bytes b) { return vreinterpretq_s8_u8(vshrq_n_u8(vreinterpretq_u8_s8(b), 4)); }

  // Each half of the bytes is two rows; a row's products end up in two neighbouring sums.
  static WHIT_INLINE int32x4_t neighbours(int32x4_t low, int32x4_t high) {
    return vcombine_s32(vpadd_s32(vget_low_s32(low), vget_high_s32(low)),
                        vpadd_s32(vget_low_s32(high), vget_high_s32(high)));
  }
  struct ByteDot {
    using Weights = Bytes;
    int32x4_t low, high;

    static WHIT_INLINE Bytes prepare(Bytes w) { return w; }
    WHIT_INLINE void add(Bytes w, Bytes x) {
      low = vpadalq_s16(low, vmull_s8(vget_low_s8(w), vget_low_s8(x)));
      high = vpadalq_s16(high, vmull_s8(vget_high_s8(w), vget_high_s8(x)));
    }
    WHIT_INLINE int32x4_t total(int32_t) const { return neighbours(low, high); }
  };

  // 8 groups of products of at most 15 x 127 fit 16 bits: 15,240.
  struct NibbleDot {
    int16x8_t low, high;

    WHIT_INLINE void add(Bytes w, Bytes x) {
      low = vmlal_s8(low, vget_low_s8(w), vget_low_s8(x));
      high = vmlal_s8(high, vget_high_s8(w), vget_high_s8(x));
    }
    WHIT_INLINE int32x4_t total(int32_t) const { return neighbours(vpaddlq_s16(low), vpaddlq_s16(high)); }
  };

  static WHIT_INLINE float32x4_t f16(const uint16_t* p) {
    const int32x4_t halves = vreinterpretq_s32_u32(vmovl_u16(vld1_u16(p)));
    return f16_by_integers<FloatPart<Neon32>>(IntPart<Neon32>(halves));
  }
  static WHIT_INLINE int32x4_t int8(const int8_t* p) {
    int32_t bytes;
    __builtin_memcpy(&bytes, p, 4);
    return vmovl_s16(vget_low_s16(vmovl_s8(vreinterpret_s8_s32(vdup_n_s32(bytes)))));
  }

  template <class Int>
  static WHIT_INLINE void store_low_bytes(const Int (&x)[4], int8_t* p) {
    const int16x8_t a = vcombine_s16(vmovn_s32(x[0]), vmovn_s32(x[1]));
    const int16x8_t b = vcombine_s16(vmovn_s32(x[2]), vmovn_s32(x[3]));
    vst1q_s8(p, vcombine_s8(vmovn_s16(a), vmovn_s16(b)));
  }
};

}  // namespace
}  // namespace whit::simd
