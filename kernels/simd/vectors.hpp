// The kernels that go along a vector: clean, add, rms_norm, swiglu, exp_sum. Rows may be read and written up to the
// next multiple of 16, so that only reductions need to mind their last lanes.
#pragma once

#include "kernels/simd/math.hpp"

namespace whit::simd {

template <class A>
void clean(const float* x, uint32_t n, float* out) {
  for (uint32_t i = 0; i < n; i += kLanes) clean(Floats<A>::load(x + i)).store(out + i);
}

template <class A>
void add(float* x, const float* y, uint32_t n) {
  for (uint32_t i = 0; i < n; i += kLanes) clean(Floats<A>::load(x + i) + Floats<A>::load(y + i)).store(x + i);
}

template <class A>
void rms_norm(const float* x, const float* weight, uint32_t n, float epsilon, float* out) {
  Floats<A> squares = Floats<A>::all(0.0f);
  for (uint32_t i = 0; i < n; i += kLanes) {
    Floats<A> v = clean(Floats<A>::load(x + i));
    if (n - i < kLanes) v = only(v, 0, n - i, 0.0f);
    squares = squares + v * v;
  }
  const float factor = 1.0f / __builtin_sqrtf(sum(squares) / static_cast<float>(n) + epsilon);
  for (uint32_t i = 0; i < n; i += kLanes) {
    const Floats<A> v = clean(Floats<A>::load(x + i));
    clean(v * Floats<A>::all(factor) * Floats<A>::load(weight + i)).store(out + i);
  }
}

template <class A>
void swiglu(const float* gate, const float* up, uint32_t n, float* out) {
  for (uint32_t i = 0; i < n; i += kLanes) {
    const Floats<A> g = clean(Floats<A>::load(gate + i)), u = clean(Floats<A>::load(up + i));
    clean(silu(g) * u).store(out + i);
  }
}

template <class A>
float exp_sum(const float* x, uint32_t n, float max, float scale) {
  Floats<A> lanes = Floats<A>::all(0.0f);
  for (uint32_t i = 0; i < n; i += kLanes) {
    Floats<A> e = exp((Floats<A>::load(x + i) - Floats<A>::all(max)) * Floats<A>::all(scale));
    if (n - i < kLanes) e = only(e, 0, n - i, 0.0f);
    lanes = lanes + e;
  }
  return sum(lanes);
}

}  // namespace whit::simd
