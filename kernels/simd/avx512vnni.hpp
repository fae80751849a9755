// AVX-512 with VNNI: 16 lanes a register, vpdpbusd on all of them.
#pragma once

#include <immintrin.h>

#include "kernels/simd/lanes.hpp"

namespace whit::simd {
namespace {

struct Avx512Vnni {
  using Xsimd = xsimd::avx512bw;
  using Bytes = __m512i;

  // 32 registers: 12 integer sums, 12 float sums, the weights of two panels, and a few to spare. Activations are
  // broadcast from memory by the dot product itself.
  static constexpr uint32_t kTilePanels = 2, kTileTokens = 6;
  // 16 sums, two registers of values, and the products on their way to the sums.
  static constexpr uint32_t kQueries = 8;

  static WHIT_INLINE __m512 divide(__m512 a, __m512 b) { return _mm512_div_ps(a, b); }
  static WHIT_INLINE __m512 swap_neighbours(__m512 x) { return _mm512_permute_ps(x, 0xb1); }
  static WHIT_INLINE Bytes load(const void* p) { return _mm512_loadu_si512(p); }
  static WHIT_INLINE Bytes four(const int8_t* p) {
    int32_t bytes;
    __builtin_memcpy(&bytes, p, 4);
    return _mm512_set1_epi32(bytes);
  }
  static WHIT_INLINE Bytes low_nibbles(Bytes b) { return _mm512_and_si512(b, _mm512_set1_epi8(15)); }
  static WHIT_INLINE Bytes high_nibbles(Bytes b) { return low_nibbles(_mm512_srli_epi16(b, 4)); }

  // w + 128 is unsigned; what that adds is 128 times the sum of x.
  struct ByteDot {
    using Weights = Bytes;
    __m512i sum;

    static WHIT_INLINE Bytes prepare(Bytes w) { return _mm512_xor_si512(w, _mm512_set1_epi8(-128)); }
    WHIT_INLINE void add(Bytes w, Bytes x) { sum = _mm512_dpbusd_epi32(sum, w, x); }
    WHIT_INLINE __m512i total(int32_t sum_x) const { return _mm512_sub_epi32(sum, _mm512_set1_epi32(128 * sum_x)); }
  };

  struct NibbleDot {
    __m512i sum;

    WHIT_INLINE void add(Bytes w, Bytes x) { sum = _mm512_dpbusd_epi32(sum, w, x); }
    WHIT_INLINE __m512i total(int32_t) const { return sum; }
  };

  static WHIT_INLINE __m512 f16(const uint16_t* p) {
    return _mm512_cvtph_ps(_mm256_loadu_si256(reinterpret_cast<const __m256i*>(p)));
  }
  static WHIT_INLINE __m512i int8(const int8_t* p) {
    return _mm512_cvtepi8_epi32(_mm_loadu_si128(reinterpret_cast<const __m128i*>(p)));
  }

  template <class Int>
  static WHIT_INLINE void store_low_bytes(const Int (&x)[1], int8_t* p) {
    _mm_storeu_si128(reinterpret_cast<__m128i*>(p), _mm512_cvtepi32_epi8(x[0]));
  }
};

}  // namespace
}  // namespace whit::simd
