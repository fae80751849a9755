#include "kernels/definition/definition.hpp"
#include "kernels/definition/weights.hpp"

namespace whit::definition {

void matrix_row(const Matrix& w, uint32_t row, float* out) {
  const Panel panel(w, row / kPanelRows);
  const uint32_t r = row % kPanelRows;
  for (uint32_t c = 0; c < w.cols; ++c) {
    if (w.format == Format::f32) {
      out[c] = panel.values[c * kPanelRows + r];
      continue;
    }
    const uint32_t block = c / kBlockCols;
    const float value = panel.scale(block, r) * static_cast<float>(panel.quant(block, r, c % kBlockCols));
    out[c] = w.format == Format::q4m ? value + panel.min(block, r) : value;
  }
}

}  // namespace whit::definition
