#include "kernels/definition/definition.hpp"
#include "kernels/definition/lanes.hpp"
#include "kernels/definition/math.hpp"

namespace whit::definition {

float exp_sum(const float* x, uint32_t n, float max, float scale) {
  Lanes lanes;
  for (uint32_t i = 0; i < n; ++i) lanes.add(i, exp((x[i] - max) * scale));
  return lanes.sum();
}

}  // namespace whit::definition
