// SSE4.1: 4 lanes a register, no dot product, no f16. Every x86-64 since 2008.
#pragma once

#include <smmintrin.h>

#include "kernels/simd/f16.hpp"
#include "kernels/simd/lanes.hpp"

namespace whit::simd {
namespace {

struct Sse41 {
  using Xsimd = xsimd::sse4_1;
  using Bytes = __m128i;

  // 16 registers: 2 tokens x 4 parts of one panel are 8 sums; the float sums go to the stack, once a block.
  static constexpr uint32_t kTilePanels = 1, kTileTokens = 2;
  // 8 sums, two registers of values, a weight, and products.
  static constexpr uint32_t kQueries = 4;

  static WHIT_INLINE __m128 divide(__m128 a, __m128 b) { return _mm_div_ps(a, b); }
  static WHIT_INLINE __m128 swap_neighbours(__m128 x) { return _mm_shuffle_ps(x, x, 0xb1); }
  static WHIT_INLINE Bytes load(const void* p) { return _mm_loadu_si128(static_cast<const __m128i*>(p)); }
  static WHIT_INLINE Bytes four(const int8_t* p) {
    int32_t bytes;
    __builtin_memcpy(&bytes, p, 4);
    return _mm_set1_epi32(bytes);
  }
  static WHIT_INLINE Bytes low_nibbles(Bytes b) { return _mm_and_si128(b, _mm_set1_epi8(15)); }
  static WHIT_INLINE Bytes high_nibbles(Bytes b) { return low_nibbles(_mm_srli_epi16(b, 4)); }

  static WHIT_INLINE __m128i pairs(__m128i x) { return _mm_madd_epi16(x, _mm_set1_epi16(1)); }

  // As in avx2.hpp: pmaddubsw saturates, |w| times x with w's sign does not reach that.
  struct ByteDot {
    struct Weights {
      __m128i magnitude, sign;
    };
    __m128i sum;

    static WHIT_INLINE Weights prepare(Bytes w) { return {_mm_abs_epi8(w), w}; }
    WHIT_INLINE void add(const Weights& w, Bytes x) {
      sum = _mm_add_epi32(sum, pairs(_mm_maddubs_epi16(w.magnitude, _mm_sign_epi8(x, w.sign))));
    }
    WHIT_INLINE __m128i total(int32_t) const { return sum; }
  };

  // 8 groups of two products of at most 15 x 127 fit 16 bits: 30,480.
  struct NibbleDot {
    __m128i sum;

    WHIT_INLINE void add(Bytes w, Bytes x) { sum = _mm_add_epi16(sum, _mm_maddubs_epi16(w, x)); }
    WHIT_INLINE __m128i total(int32_t) const { return pairs(sum); }
  };

  static WHIT_INLINE __m128 f16(const uint16_t* p) {
    const __m128i halves = _mm_cvtepu16_epi32(_mm_loadl_epi64(reinterpret_cast<const __m128i*>(p)));
    return f16_by_integers<FloatPart<Sse41>>(IntPart<Sse41>(halves));
  }
  static WHIT_INLINE __m128i int8(const int8_t* p) {
    int32_t bytes;
    __builtin_memcpy(&bytes, p, 4);
    return _mm_cvtepi8_epi32(_mm_cvtsi32_si128(bytes));
  }

  template <class Int>
  static WHIT_INLINE void store_low_bytes(const Int (&x)[4], int8_t* p) {
    const auto extended = [](__m128i v) { return _mm_srai_epi32(_mm_slli_epi32(v, 24), 24); };
    const __m128i first = _mm_packs_epi32(extended(x[0]), extended(x[1]));
    const __m128i second = _mm_packs_epi32(extended(x[2]), extended(x[3]));
    _mm_storeu_si128(reinterpret_cast<__m128i*>(p), _mm_packs_epi16(first, second));
  }
};

}  // namespace
}  // namespace whit::simd
