// One panel of a packed matrix, read as schema/layout.hpp describes it.
#pragma once

#include <cstring>

#include "kernels/definition/f16.hpp"
#include "kernels/kernels.hpp"

namespace whit::definition {

struct Panel {
  Format format;
  const std::byte* scales;
  const std::byte* quants;
  const float* values;  // f32

  Panel(const Matrix& w, uint32_t index)
      : format(w.format),
        scales(w.data + index * panel_bytes(w.format, w.cols)),
        quants(scales + scales_bytes(w.format, w.cols)),
        values(reinterpret_cast<const float*>(scales)) {}

  float scale(uint32_t block, uint32_t row) const {
    if (format == Format::q4m) return from_f16(reinterpret_cast<const ScalesAndMins*>(scales)[block].scale[row]);
    return from_f16(reinterpret_cast<const Scales*>(scales)[block].scale[row]);
  }

  float min(uint32_t block, uint32_t row) const {
    return from_f16(reinterpret_cast<const ScalesAndMins*>(scales)[block].min[row]);
  }

  // The integer that the scale is multiplied with: -128 .. 127 (q8), -8 .. 7 (q4), 0 .. 15 (q4m).
  int32_t quant(uint32_t block, uint32_t row, uint32_t col) const {
    const uint32_t group = col / 4, i = col % 4;
    if (format == Format::q8) return reinterpret_cast<const Q8Block*>(quants)[block].q[group][row][i];
    const uint8_t pair = reinterpret_cast<const Q4Block*>(quants)[block].q[group % 4][row][i];
    const int32_t nibble = group < 4 ? pair & 15 : pair >> 4;
    return format == Format::q4 ? nibble - 8 : nibble;
  }
};

}  // namespace whit::definition
