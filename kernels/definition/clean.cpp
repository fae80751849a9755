#include "kernels/definition/clean.hpp"

#include "kernels/definition/definition.hpp"

namespace whit::definition {

void clean(const float* x, uint32_t n, float* out) {
  for (uint32_t i = 0; i < n; ++i) out[i] = clean(x[i]);
}

}  // namespace whit::definition
