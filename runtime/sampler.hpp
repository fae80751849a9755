// Which token comes next. Deterministic in logits, settings, seed and step: ties go to the larger value, then
// the smaller id, and no library sort decides an order.
#pragma once

#include <cstdint>

#include "kernels/kernels.hpp"
#include "schema/status.hpp"

namespace whit {

// Applied in this order: top_k; then top_p and min_p on the probabilities at temperature 1 of what top_k left, as
// llama.cpp does; then the temperature; then a draw.
struct Sampling {
  float temperature = 0.8f;  // 0: greedy, and the rest does not count
  uint32_t top_k = 40;       // 0: all
  float top_p = 0.95f;       // 1: all. The smallest set of likeliest tokens whose probabilities reach top_p
  float min_p = 0.05f;       // 0: all. Tokens at least min_p times as likely as the likeliest
  uint64_t seed = 0;
};

// Settings that make no sense (negative, NaN, top_p of 0 ...) are Code::invalid, with a sentence that names the
// setting.
Status check(const Sampling& sampling);

// The token for generation step `step` (a counter: the same seed and step draw the same number). `sampling` has passed
// check(). logits: [vocab], vocab > 0, finite, a row as kernels want it (aligned to 64); left as they are. workspace:
// [vocab] ids.
uint32_t sample(const float* logits, uint32_t vocab, const Sampling& sampling, uint64_t step, const Kernels& kernels,
                uint32_t* workspace);

}  // namespace whit
