// How a vector is reduced to one number: 16 lanes, element i in lane i mod 16, then a fixed tree that folds the upper
// half of the lanes onto the lower. 16 floats are the widest register in use; narrower machines keep several.
#pragma once

#include <cstdint>

namespace whit::definition {

inline constexpr uint32_t kLanes = 16;

struct Lanes {
  float lane[kLanes] = {};

  void add(uint64_t i, float x) { lane[i % kLanes] += x; }

  float sum() const {
    float a[kLanes];
    for (uint32_t i = 0; i < kLanes; ++i) a[i] = lane[i];
    for (uint32_t half = kLanes / 2; half > 0; half /= 2) {
      for (uint32_t i = 0; i < half; ++i) a[i] = a[i] + a[i + half];
    }
    return a[0];
  }
};

}  // namespace whit::definition
