// The rule by which every value enters the arithmetic.
#pragma once

#include "kernels/kernels.hpp"

namespace whit::definition {

// NaN -> 0, |x| < kTiny (also -0) -> +0, |x| > kHuge -> kHuge with x's sign. The comparisons are written so that NaN
// fails them.
inline float clean(float x) {
  const bool sizeable = x >= kTiny || x <= -kTiny;
  const float below = x < kHuge ? x : kHuge;
  const float within = below > -kHuge ? below : -kHuge;
  return sizeable ? within : 0.0f;
}

}  // namespace whit::definition
