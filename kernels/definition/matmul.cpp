#include "kernels/definition/definition.hpp"
#include "kernels/definition/weights.hpp"

namespace whit::definition {
namespace {

// sum over columns of w[row][c] * x[c]
float dot_f32(const Panel& w, uint32_t row, uint32_t cols, const float* x) {
  float sum = 0;
  for (uint32_t c = 0; c < cols; ++c) sum += w.values[c * kPanelRows + row] * x[c];
  return sum;
}

// The same by blocks of 32: an exact integer each, scaled, added in ascending order.
float dot_quantized(const Panel& w, uint32_t row, uint32_t cols, const int8_t* x, const float* scales,
                    const int32_t* sums) {
  float sum = 0;
  for (uint32_t block = 0; block < blocks(cols); ++block) {
    int32_t dot = 0;
    for (uint32_t c = 0; c < kBlockCols; ++c) dot += w.quant(block, row, c) * x[block * kBlockCols + c];
    float part = static_cast<float>(dot) * (w.scale(block, row) * scales[block]);
    if (w.format == Format::q4m) {
      part = part + w.min(block, row) * (scales[block] * static_cast<float>(sums[block]));
    }
    sum = sum + part;
  }
  return sum;
}

}  // namespace

void matmul(const Matrix& w, uint32_t first, uint32_t last, const Activations& x, float* out, size_t out_stride) {
  const size_t n = blocks(w.cols);
  for (uint32_t t = 0; t < x.tokens; ++t) {
    for (uint32_t index = first; index < last; ++index) {
      const Panel panel(w, index);
      for (uint32_t row = 0; row < kPanelRows; ++row) {
        out[t * out_stride + index * kPanelRows + row] =
            w.format == Format::f32
                ? dot_f32(panel, row, w.cols, x.values + t * x.value_stride)
                : dot_quantized(panel, row, w.cols, x.quants + t * n * kBlockCols, x.scales + t * n, x.sums + t * n);
      }
    }
  }
}

}  // namespace whit::definition
