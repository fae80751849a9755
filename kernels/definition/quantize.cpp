#include "kernels/definition/quantize.hpp"

#include "kernels/definition/definition.hpp"

namespace whit::definition {

void quantize(const float* x, uint32_t n, int8_t* quants, float* scales, int32_t* sums) {
  for (uint32_t block = 0; block < blocks(n); ++block) {
    const uint32_t first = block * kBlockCols;
    const uint32_t count = n - first < kBlockCols ? n - first : kBlockCols;
    int8_t* q = quants + first;
    scales[block] = quantize_block(x + first, count, q);
    for (uint32_t i = count; i < kBlockCols; ++i) q[i] = 0;
    sums[block] = 0;
    for (uint32_t i = 0; i < kBlockCols; ++i) sums[block] += q[i];
  }
}

}  // namespace whit::definition
