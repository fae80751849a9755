// 16 floats in as many registers as an instruction set needs for them, and the arithmetic of definition/ on those:
// the same operations in the same order, a lane at a time.
//
// An instruction set is a tag: a struct of the few primitives that xsimd lacks (avx2.hpp and its siblings), which names
// the xsimd architecture that does the rest. One that is stronger derives from the weaker and hides what it does
// better. A primitive works on one register ("part"); a Bytes register holds rows x 4 columns of int8 for as many rows
// as it has 32-bit lanes:
//   - load, four: Bytes from memory; the same 4 bytes for every row. low_nibbles, high_nibbles of Bytes.
//   - ByteDot: int8 weights x int8 activations, any number of groups; add() takes what prepare() made of the weights.
//   - NibbleDot: 0 .. 15 x int8 activations, one block (8 groups).
//   - divide: floats. xsimd's own is not IEEE's quotient on ARM, not even on 64-bit ARM.
//   - swap_neighbours: floats, each with the other of its pair.
//   - f16, int8: as many floats or int32 as a register holds. store_low_bytes: the lowest bytes of 16 int32.
//   - kTilePanels, kTileTokens: the matmul tile that the registers hold. PartByPart, Columns: see matmul.hpp.
//   - kQueries: as many queries as attention takes at once; it keeps two registers of each, or a ByteDot.
//
// All of this is forced inline or has internal linkage (a tag lives in an unnamed namespace, so what is
// made from it does too): otherwise the linker could keep one object's AVX-512 copy of a shared function for all.
#pragma once

#include <cfloat>
#include <cstddef>
#include <cstdint>
#include <cstring>

#include "kernels/kernels.hpp"
#include "kernels/simd/registers.hpp"

// Before a loop over registers: arrays become registers only when every index is a constant. Not worth its minutes of
// compiling where a sanitizer keeps everything in memory anyway.
#if defined(WHIT_SANITIZED)
#define WHIT_UNROLL
#elif defined(__clang__)
#define WHIT_UNROLL _Pragma("unroll")
#else
#define WHIT_UNROLL _Pragma("GCC unroll 16")
#endif

namespace whit::simd {

inline constexpr uint32_t kLanes = 16;

// How many registers 16 lanes take.
template <class A>
inline constexpr uint32_t kParts = kLanes / FloatPart<A>::size;

// The same bits as another type. (xsimd's own bitwise_cast took batches up to version 8 and elements since.)
template <class To, class From>
WHIT_INLINE To recast(const From& x) {
  return __builtin_bit_cast(To, x);
}

template <class A>
struct Floats {
  FloatPart<A> part[kParts<A>];

  static WHIT_INLINE Floats all(float x) {
    return make([&](uint32_t) { return FloatPart<A>(x); });
  }
  static WHIT_INLINE Floats load(const float* p) {
    return make([&](uint32_t i) { return FloatPart<A>::load_unaligned(p + i * FloatPart<A>::size); });
  }
  // 0, 1, ... 15
  static WHIT_INLINE Floats numbered() {
    static constexpr float kNumbers[kLanes] = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};
    return load(kNumbers);
  }
  WHIT_INLINE void store(float* p) const {
    for (uint32_t i = 0; i < kParts<A>; ++i) part[i].store_unaligned(p + i * FloatPart<A>::size);
  }

  template <class F>
  static WHIT_INLINE Floats make(F f) {
    Floats out;
    for (uint32_t i = 0; i < kParts<A>; ++i) out.part[i] = f(i);
    return out;
  }

  friend WHIT_INLINE Floats operator+(const Floats& a, const Floats& b) {
    return make([&](uint32_t i) { return a.part[i] + b.part[i]; });
  }
  friend WHIT_INLINE Floats operator-(const Floats& a, const Floats& b) {
    return make([&](uint32_t i) { return a.part[i] - b.part[i]; });
  }
  friend WHIT_INLINE Floats operator*(const Floats& a, const Floats& b) {
    return make([&](uint32_t i) { return a.part[i] * b.part[i]; });
  }
  friend WHIT_INLINE Floats operator/(const Floats& a, const Floats& b) {
    return make([&](uint32_t i) { return FloatPart<A>(A::divide(a.part[i], b.part[i])); });
  }
};

// Exact: the integers are below 2^24.
template <class A>
WHIT_INLINE Floats<A> to_floats(const IntPart<A> (&x)[kParts<A>]) {
  return Floats<A>::make([&](uint32_t i) { return to_float(x[i]); });
}

template <class A>
WHIT_INLINE Floats<A> from_f16(const uint16_t* p) {
  return Floats<A>::make([&](uint32_t i) __attribute__((always_inline)) {
    return FloatPart<A>(A::f16(p + i * FloatPart<A>::size));
  });
}

template <class A>
WHIT_INLINE Floats<A> from_int8(const int8_t* p) {
  return Floats<A>::make([&](uint32_t i) { return to_float(IntPart<A>(A::int8(p + i * FloatPart<A>::size))); });
}

template <class A>
WHIT_INLINE Floats<A> larger(const Floats<A>& a, const Floats<A>& b) {
  return Floats<A>::make([&](uint32_t i) { return select(a.part[i] > b.part[i], a.part[i], b.part[i]); });
}

// x in the lanes first .. last - 1, `other` elsewhere.
template <class A>
WHIT_INLINE Floats<A> only(const Floats<A>& x, uint32_t first, uint32_t last, float other) {
  const Floats<A> lane = Floats<A>::numbered();
  const FloatPart<A> from(static_cast<float>(first)), to(static_cast<float>(last)), fill(other);
  return Floats<A>::make(
      [&](uint32_t i) { return select(lane.part[i] < from, fill, select(lane.part[i] < to, x.part[i], fill)); });
}

// The tree of definition/lanes.hpp, with any operation.
template <class A, class F>
WHIT_INLINE float fold(const Floats<A>& x, F f) {
  alignas(64) float a[kLanes];
  x.store(a);
  for (uint32_t i = 0; i < 8; ++i) a[i] = f(a[i], a[i + 8]);
  for (uint32_t i = 0; i < 4; ++i) a[i] = f(a[i], a[i + 4]);
  for (uint32_t i = 0; i < 2; ++i) a[i] = f(a[i], a[i + 2]);
  return f(a[0], a[1]);
}

template <class A>
WHIT_INLINE float sum(const Floats<A>& x) {
  return fold(x, [](float a, float b) { return a + b; });
}

template <class A>
WHIT_INLINE float largest(const Floats<A>& x) {
  return fold(x, [](float a, float b) { return a > b ? a : b; });
}

}  // namespace whit::simd
