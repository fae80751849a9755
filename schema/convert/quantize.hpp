// Choosing the integers for 32 values.
#pragma once

#include <cstdint>

#include "schema/layout.hpp"

namespace whit::convert {

// A block of one row. Q8: value = scale * q (signed). Q4: scale * (q - 8), q in 0 .. 15. Q4M: scale * q + min.
struct Block {
  uint16_t scale = 0;  // f16
  uint16_t min = 0;
  uint8_t q[kBlockCols] = {};
};

// The best block found for the values, by squared error with the scale as f16 has it. All finite. A scale that
// f16 can't hold comes out as infinity: the caller has to look.
Block quantize_q8(const float* x);
Block quantize_q4(const float* x);
Block quantize_q4m(const float* x);

}  // namespace whit::convert
