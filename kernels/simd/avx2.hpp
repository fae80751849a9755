// AVX2 with F16C: 8 lanes a register, no dot product.
#pragma once

#include <immintrin.h>

#include "kernels/simd/lanes.hpp"

namespace whit::simd {
namespace {

struct Avx2 {
  using Xsimd = xsimd::avx2;
  using Bytes = __m256i;

  // 16 registers: 4 tokens x 2 parts of one panel are 8 sums, and the float sums may go to the stack, once a block.
  static constexpr uint32_t kTilePanels = 1, kTileTokens = 4;
  // 8 sums, two registers of values, a weight, and products.
  static constexpr uint32_t kQueries = 4;

  static WHIT_INLINE __m256 divide(__m256 a, __m256 b) { return _mm256_div_ps(a, b); }
  static WHIT_INLINE __m256 swap_neighbours(__m256 x) { return _mm256_permute_ps(x, 0xb1); }
  static WHIT_INLINE Bytes load(const void* p) { return _mm256_loadu_si256(static_cast<const __m256i*>(p)); }
  static WHIT_INLINE Bytes four(const int8_t* p) {
    int32_t bytes;
    __builtin_memcpy(&bytes, p, 4);
    return _mm256_set1_epi32(bytes);
  }
  static WHIT_INLINE Bytes low_nibbles(Bytes b) { return _mm256_and_si256(b, _mm256_set1_epi8(15)); }
  static WHIT_INLINE Bytes high_nibbles(Bytes b) { return low_nibbles(_mm256_srli_epi16(b, 4)); }

  static WHIT_INLINE __m256i pairs(__m256i x) { return _mm256_madd_epi16(x, _mm256_set1_epi16(1)); }

  // pmaddubsw adds two products of an unsigned and a signed byte into 16 bits, saturating. |w| <= 128 and |x| <= 127
  // stay below that (weights offset by 128 would not), and w's sign goes to x.
  struct ByteDot {
    struct Weights {
      __m256i magnitude, sign;
    };
    __m256i sum;

    static WHIT_INLINE Weights prepare(Bytes w) { return {_mm256_abs_epi8(w), w}; }
    WHIT_INLINE void add(const Weights& w, Bytes x) {
      sum = _mm256_add_epi32(sum, pairs(_mm256_maddubs_epi16(w.magnitude, _mm256_sign_epi8(x, w.sign))));
    }
    WHIT_INLINE __m256i total(int32_t) const { return sum; }
  };

  // 8 groups of two products of at most 15 x 127 fit 16 bits: 30,480.
  struct NibbleDot {
    __m256i sum;

    WHIT_INLINE void add(Bytes w, Bytes x) { sum = _mm256_add_epi16(sum, _mm256_maddubs_epi16(w, x)); }
    WHIT_INLINE __m256i total(int32_t) const { return pairs(sum); }
  };

  static WHIT_INLINE __m256 f16(const uint16_t* p) {
    return _mm256_cvtph_ps(_mm_loadu_si128(reinterpret_cast<const __m128i*>(p)));
  }
  static WHIT_INLINE __m256i int8(const int8_t* p) {
    return _mm256_cvtepi8_epi32(_mm_loadl_epi64(reinterpret_cast<const __m128i*>(p)));
  }

  template <class Int>
  static WHIT_INLINE void store_low_bytes(const Int (&x)[2], int8_t* p) {
    const auto extended = [](__m256i v) { return _mm256_srai_epi32(_mm256_slli_epi32(v, 24), 24); };
    // Packing works within 128-bit halves; the permutation puts the quarters in order.
    const __m256i shorts = _mm256_permute4x64_epi64(_mm256_packs_epi32(extended(x[0]), extended(x[1])), 0xd8);
    const __m128i bytes = _mm_packs_epi16(_mm256_castsi256_si128(shorts), _mm256_extracti128_si256(shorts, 1));
    _mm_storeu_si128(reinterpret_cast<__m128i*>(p), bytes);
  }
};

}  // namespace
}  // namespace whit::simd
