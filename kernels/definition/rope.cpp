#include "kernels/definition/clean.hpp"
#include "kernels/definition/definition.hpp"
#include "kernels/definition/math.hpp"

namespace whit::definition {

// Su et al. 2021, RoFormer. An angle is kept as a fraction of a turn in 64 bits, so position * step wraps as angles do.
void rope_table(const uint64_t* steps, uint32_t pairs, uint64_t position, float* table) {
  for (uint32_t i = 0; i < pairs; ++i) {
    const CosSin at = cos_sin(position * steps[i]);
    table[2 * i] = at.cos;
    table[2 * i + 1] = at.sin;
  }
}

// (a, b) -> (a cos - b sin, a sin + b cos), of cleaned a and b. Values of no pair stay as they are.
void rope(float* x, uint32_t heads, uint32_t head_dim, const float* table, uint32_t pairs, bool interleaved) {
  for (uint32_t h = 0; h < heads; ++h) {
    float* head = x + size_t{h} * head_dim;
    for (uint32_t i = 0; i < pairs; ++i) {
      float& a = interleaved ? head[2 * i] : head[i];
      float& b = interleaved ? head[2 * i + 1] : head[i + head_dim / 2];
      const float a0 = clean(a), b0 = clean(b), cos = table[2 * i], sin = table[2 * i + 1];
      a = a0 * cos - b0 * sin;
      b = a0 * sin + b0 * cos;
    }
  }
}

}  // namespace whit::definition
