// A register of floats and one of int32, by instruction set.
#pragma once

#define WHIT_INLINE inline __attribute__((always_inline))

#if !defined(__wasm__)
#include <cstdint>
#include <xsimd/xsimd.hpp>
#endif

namespace whit::simd {

// xsimd's, but for WebAssembly, of which Debian 12's xsimd knows nothing: wasm.hpp brings its own. Functions on them
// (select, abs, to_float) are found beside the type.
#if defined(__wasm__)
template <class A>
struct Registers;
#else
template <class A>
struct Registers {
  using Float = xsimd::batch<float, typename A::Xsimd>;
  using Int = xsimd::batch<int32_t, typename A::Xsimd>;
};
#endif

template <class A>
using FloatPart = typename Registers<A>::Float;
template <class A>
using IntPart = typename Registers<A>::Int;

}  // namespace whit::simd
