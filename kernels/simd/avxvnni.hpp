// AVX2 with AVX-VNNI: vpdpbusd, unsigned by signed bytes.
#pragma once

#include "kernels/simd/avx2.hpp"

namespace whit::simd {
namespace {

struct AvxVnni : Avx2 {
  // w + 128 is unsigned; what that adds is 128 times the sum of x.
  struct ByteDot {
    using Weights = Bytes;
    __m256i sum;

    static WHIT_INLINE Bytes prepare(Bytes w) { return _mm256_xor_si256(w, _mm256_set1_epi8(-128)); }
    WHIT_INLINE void add(Bytes w, Bytes x) { sum = _mm256_dpbusd_avx_epi32(sum, w, x); }
    WHIT_INLINE __m256i total(int32_t sum_x) const { return _mm256_sub_epi32(sum, _mm256_set1_epi32(128 * sum_x)); }
  };

  struct NibbleDot {
    __m256i sum;

    WHIT_INLINE void add(Bytes w, Bytes x) { sum = _mm256_dpbusd_avx_epi32(sum, w, x); }
    WHIT_INLINE __m256i total(int32_t) const { return sum; }
  };
};

}  // namespace
}  // namespace whit::simd
