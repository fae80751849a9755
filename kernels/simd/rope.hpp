// Rotary positions, 16 pairs or 8 at a time: the operations of definition/rope.cpp.
#pragma once

#include "kernels/definition/definition.hpp"
#include "kernels/simd/math.hpp"

namespace whit::simd {

// (a0, b0, a1, b1 ...) -> (b0, a0, b1, a1 ...)
template <class A>
WHIT_INLINE Floats<A> swap_neighbours(const Floats<A>& x) {
  return Floats<A>::make([&](uint32_t i) { return FloatPart<A>(A::swap_neighbours(x.part[i])); });
}

template <class A>
void rope(float* x, uint32_t heads, uint32_t head_dim, const float* table, uint32_t pairs, bool interleaved) {
  // What fills no whole number of registers is rare.
  if (pairs % (interleaved ? kLanes / 2 : kLanes) != 0) {
    return definition::rope(x, heads, head_dim, table, pairs, interleaved);
  }
  if (interleaved) {
    // a cos - b sin is a cos + b (-sin), and a sin + b cos is b cos + a sin: x times cosines plus neighbours times
    // sines.
    static constexpr float kEven[kLanes] = {1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0};
    const Floats<A> even = Floats<A>::load(kEven);
    const auto of_pair = [&](const Floats<A>& first, const Floats<A>& second) {
      return Floats<A>::make(
          [&](uint32_t i) { return select(even.part[i] > FloatPart<A>(0.0f), first.part[i], second.part[i]); });
    };
    for (uint32_t i = 0; i < 2 * pairs; i += kLanes) {
      const Floats<A> cos_sin = Floats<A>::load(table + i), sin_cos = swap_neighbours(cos_sin);
      const Floats<A> cos = of_pair(cos_sin, sin_cos), sin = of_pair(sin_cos * Floats<A>::all(-1.0f), cos_sin);
      for (uint32_t h = 0; h < heads; ++h) {
        float* at = x + size_t{h} * head_dim + i;
        const Floats<A> v = clean(Floats<A>::load(at));
        (v * cos + swap_neighbours(v) * sin).store(at);
      }
    }
    return;
  }
  for (uint32_t i = 0; i < pairs; i += kLanes) {
    alignas(64) float c[kLanes], s[kLanes];
    for (uint32_t lane = 0; lane < kLanes; ++lane) {
      c[lane] = table[2 * (i + lane)];
      s[lane] = table[2 * (i + lane) + 1];
    }
    const Floats<A> cos = Floats<A>::load(c), sin = Floats<A>::load(s);
    for (uint32_t h = 0; h < heads; ++h) {
      float* first = x + size_t{h} * head_dim + i;
      float* second = first + head_dim / 2;
      const Floats<A> a = clean(Floats<A>::load(first)), b = clean(Floats<A>::load(second));
      (a * cos - b * sin).store(first);
      (a * sin + b * cos).store(second);
    }
  }
}

}  // namespace whit::simd
