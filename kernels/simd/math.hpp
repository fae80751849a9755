// clean, exp and silu of definition/, 16 at a time.
#pragma once

#include "kernels/simd/lanes.hpp"

namespace whit::simd {

template <class A>
WHIT_INLINE Floats<A> clean(const Floats<A>& x) {
  using F = FloatPart<A>;
  const F zero(0.0f), tiny(kTiny), huge(kHuge), minus_huge(-kHuge);
  return Floats<A>::make([&](uint32_t i) {
    const F v = x.part[i];
    const F below = select(v < huge, v, huge);
    const F within = select(below > minus_huge, below, minus_huge);
    return select(abs(v) >= tiny, within, zero);
  });
}

// See definition/math.hpp for the constants.
template <class A>
WHIT_INLINE Floats<A> exp(const Floats<A>& x) {
  using F = FloatPart<A>;
  using I = IntPart<A>;
  const F zero(0.0f), low(-34.0f), high(88.0f), round(0x1.8p23f);
  return Floats<A>::make([&](uint32_t i) {
    const auto counts = x.part[i] >= low;
    F t = select(counts, x.part[i], low);
    t = select(t > high, high, t);

    const F shifted = t * F(0x1.715476p0f) + round;
    const F n = shifted - round;
    F r = t - n * F(0.693359375f);
    r = r - n * F(-2.12194440e-4f);

    F q(0x1.6a2352p-10f);
    q = q * r + F(0x1.123a6cp-7f);
    q = q * r + F(0x1.5558f4p-5f);
    q = q * r + F(0x1.555490p-3f);
    q = q * r + F(0x1.fffffcp-2f);
    const F p = q * r * r + r + F(1.0f);

    const F y = recast<F>(recast<I>(p) + (recast<I>(shifted) << 23));
    return select(counts, y, zero);
  });
}

template <class A>
WHIT_INLINE Floats<A> silu(const Floats<A>& x) {
  const Floats<A> one = Floats<A>::all(1.0f);
  return x / (one + exp(Floats<A>::all(0.0f) - x));
}

}  // namespace whit::simd
