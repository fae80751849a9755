// The loops of Limits for one tag of kernels/simd. As there, everything is forced inline or has internal linkage.
#pragma once

#include "kernels/simd/lanes.hpp"
#include "ports/linux/limits/limits.hpp"

namespace whit::simd {

// From here on the compiler knows nothing of x: it can't leave out what made it, nor keep what was made of it.
template <class Register>
WHIT_INLINE void opaque(Register& x) {
#if defined(__x86_64__)
  asm volatile("" : "+v"(x));
#else
  asm volatile("" : "+w"(x));
#endif
}

// A sum can be added to every 4 cycles or so, and a core begins 2 to 4 adds a cycle: 16 sums keep it busy. Where there
// are 16 registers in all, 10 of them leave room for the operands.
template <class A>
inline constexpr uint32_t kSums =
#if defined(__aarch64__)
    16;
#else
    sizeof(typename A::Bytes) == 64 ? 16 : 10;
#endif
// A Dot may take two registers.
template <class A, class Dot>
inline constexpr uint32_t kDots = kSums<A> * sizeof(typename A::Bytes) / sizeof(Dot);

inline constexpr int8_t kFourBytes[4] = {3, 1, 7, 5};

template <class A, class Dot, class Weights>
WHIT_INLINE void add_dots(const Weights& weights, uint64_t steps) {
  Dot sum[kDots<A, Dot>] = {};
  auto x = A::four(kFourBytes);
  for (; steps > 0; --steps) {
    WHIT_UNROLL for (uint32_t i = 0; i < kDots<A, Dot>; ++i) {
      opaque(x);
      sum[i].add(weights, x);
    }
  }
  WHIT_UNROLL for (uint32_t i = 0; i < kDots<A, Dot>; ++i) {
    auto total = sum[i].total(0);
    opaque(total);
  }
}

template <class A>
void byte_dot(uint64_t steps) {
  add_dots<A, typename A::ByteDot>(A::ByteDot::prepare(A::four(kFourBytes)), steps);
}

template <class A>
void nibble_dot(uint64_t steps) {
  add_dots<A, typename A::NibbleDot>(A::low_nibbles(A::four(kFourBytes)), steps);
}

// add(sum, w, x) is sum + w * x.
template <class A, class F>
WHIT_INLINE void add_products(F add, uint64_t steps) {
  FloatPart<A> w(1.0f), x(0.5f), sum[kSums<A>];
  opaque(w.data);
  for (uint32_t i = 0; i < kSums<A>; ++i) sum[i] = FloatPart<A>(0.0f);
  for (; steps > 0; --steps) {
    WHIT_UNROLL for (uint32_t i = 0; i < kSums<A>; ++i) {
      opaque(x.data);
      sum[i] = add(sum[i], w, x);
    }
  }
  WHIT_UNROLL for (uint32_t i = 0; i < kSums<A>; ++i) opaque(sum[i].data);
}

template <class A>
void multiply_add(uint64_t steps) {
  add_products<A>(
      [](auto sum, auto w, auto x) __attribute__((always_inline)) { return sum + w * x; }, steps);
}

// Only where the flags of the translation unit allow such an instruction.
#if defined(__FMA__)
WHIT_INLINE __m256 fused(__m256 sum, __m256 w, __m256 x) { return _mm256_fmadd_ps(w, x, sum); }
#endif
#if defined(__AVX512F__)
WHIT_INLINE __m512 fused(__m512 sum, __m512 w, __m512 x) { return _mm512_fmadd_ps(w, x, sum); }
#endif
#if defined(__aarch64__)
WHIT_INLINE float32x4_t fused(float32x4_t sum, float32x4_t w, float32x4_t x) { return vfmaq_f32(sum, w, x); }
#endif

template <class A>
void fused_multiply_add(uint64_t steps) {
  add_products<A>(
      [](auto sum, auto w, auto x)
          __attribute__((always_inline)) { return decltype(sum)(fused(sum.data, w.data, x.data)); },
      steps);
}

// Four streams, as matmul reads for one token (kernels/simd/matmul.hpp).
template <class A, bool ahead>
void read(const std::byte* bytes, size_t count) {
  constexpr size_t kStreams = 4, kLine = 64, kAhead = 1024;
  static_assert(kStreams * kLine == port::kReadUnit);
  IntPart<A> sum[kStreams];
  for (auto& s : sum) s = IntPart<A>(0);
  const size_t stream = count / kStreams;
  for (size_t at = 0; at < stream; at += kLine) {
    WHIT_UNROLL for (size_t s = 0; s < kStreams; ++s) {
      const std::byte* line = bytes + s * stream + at;
      if constexpr (ahead) __builtin_prefetch(line + kAhead);
      WHIT_UNROLL for (uint32_t i = 0; i < kParts<A>; ++i) {
        const auto* part = reinterpret_cast<const int32_t*>(line + i * (kLine / kParts<A>));
        sum[s] = sum[s] ^ IntPart<A>::load_aligned(part);
      }
    }
  }
  WHIT_UNROLL for (size_t s = 0; s < kStreams; ++s) opaque(sum[s].data);
}

template <class A>
constexpr port::Limits limits() {
  constexpr uint32_t kBytes = sizeof(typename A::Bytes), kFloats = static_cast<uint32_t>(FloatPart<A>::size);
  port::Limits out = {
      .read = read<A, false>,
      .read_ahead = read<A, true>,
      .byte_dot = {byte_dot<A>, 2 * kBytes * kDots<A, typename A::ByteDot>},
      .nibble_dot = {nibble_dot<A>, 2 * kBytes * kDots<A, typename A::NibbleDot>},
      .multiply_add = {multiply_add<A>, 2 * kFloats * kSums<A>},
      .fused_multiply_add = {},
  };
  if constexpr (requires(FloatPart<A> x) { fused(x.data, x.data, x.data); }) {
    out.fused_multiply_add = {fused_multiply_add<A>, 2 * kFloats * kSums<A>};
  }
  return out;
}

}  // namespace whit::simd
