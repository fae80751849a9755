#include "kernels/definition/clean.hpp"
#include "kernels/definition/definition.hpp"
#include "kernels/definition/lanes.hpp"
#include "kernels/definition/math.hpp"

namespace whit::definition {

// Zhang and Sennrich 2019. Cleaned twice: x, so that its squares are normal; the result, since the norm of a huge
// vector times a small weight may be tiny.
void rms_norm(const float* x, const float* weight, uint32_t n, float epsilon, float* out) {
  Lanes squares;
  for (uint32_t i = 0; i < n; ++i) {
    const float v = clean(x[i]);
    squares.add(i, v * v);
  }
  const float factor = rsqrt(squares.sum() / static_cast<float>(n) + epsilon);
  for (uint32_t i = 0; i < n; ++i) out[i] = clean(clean(x[i]) * factor * weight[i]);
}

}  // namespace whit::definition
