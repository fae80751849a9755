#include "schema/convert/quantize.hpp"

#include <algorithm>
#include <cmath>

#include "schema/convert/f16.hpp"

namespace whit::convert {
namespace {

// The loops over a block run all 32 values without branches: the compiler makes vectors of them.

struct Extremes {
  float low, high;
};

Extremes extremes(const float* x) {
  Extremes e{x[0], x[0]};
  for (uint32_t i = 1; i < kBlockCols; ++i) {
    e.low = std::min(e.low, x[i]);
    e.high = std::max(e.high, x[i]);
  }
  return e;
}

// A sum in four lanes: one after the other, each addition would wait for the one before it.
float sum_of(const float* terms) {
  float lanes[4] = {};
  for (uint32_t i = 0; i < kBlockCols; i += 4) {
    for (uint32_t lane = 0; lane < 4; ++lane) lanes[lane] += terms[i + lane];
  }
  return (lanes[0] + lanes[1]) + (lanes[2] + lanes[3]);
}

// q[i] = the integer in 0 .. 15 whose scale * q + offset is nearest to x[i]; returns the squared error.
float round_to_nibbles(const float* x, float scale, float offset, float* q) {
  const float inverse = scale != 0 ? 1 / scale : 0;
  float error[kBlockCols];
  for (uint32_t i = 0; i < kBlockCols; ++i) {
    float place = (x[i] - offset) * inverse;
    place = place > 0 ? place : 0;
    place = place < 15 ? place : 15;
    q[i] = static_cast<float>(static_cast<int32_t>(place + 0.5f));
    const float off = scale * q[i] + offset - x[i];
    error[i] = off * off;
  }
  return sum_of(error);
}

// The best of the scales and minimums tried.
class Search {
 public:
  explicit Search(const float* x) : x_(x) {}

  // fixed_zero: the offset follows from the scale, -8 * scale (Q4).
  void try_with(float scale, float min, bool fixed_zero) {
    const uint16_t scale16 = f32_to_f16(scale), min16 = f32_to_f16(min);
    if (!finite_f16(scale16) || !finite_f16(min16)) return;
    const float used = f16_to_f32(scale16);
    float q[kBlockCols];
    const float error = round_to_nibbles(x_, used, fixed_zero ? -8 * used : f16_to_f32(min16), q);
    if (found_ && !(error < error_)) return;
    found_ = true;
    error_ = error;
    scale_ = scale16;
    min_ = min16;
    std::copy(q, q + kBlockCols, q_);
  }

  const float* q() const { return q_; }

  Block block() const {
    Block block;
    block.scale = found_ ? scale_ : 0x7c00;
    block.min = min_;
    for (uint32_t i = 0; i < kBlockCols; ++i) block.q[i] = static_cast<uint8_t>(q_[i]);
    return block;
  }

 private:
  const float* x_;
  bool found_ = false;
  float error_ = 0;
  uint16_t scale_ = 0, min_ = 0;
  float q_[kBlockCols] = {};
};

}  // namespace

Block quantize_q8(const float* x) {
  const Extremes e = extremes(x);
  Block block;
  block.scale = f32_to_f16(std::max(std::fabs(e.low), std::fabs(e.high)) / 127);
  const float scale = f16_to_f32(block.scale);
  if (scale == 0 || !finite_f16(block.scale)) return block;
  for (uint32_t i = 0; i < kBlockCols; ++i) {
    const float q = std::nearbyint(x[i] / scale);
    block.q[i] = static_cast<uint8_t>(static_cast<int8_t>(std::clamp(q, -127.0f, 127.0f)));
  }
  return block;
}

Block quantize_q4(const float* x) {
  const Extremes e = extremes(x);
  const float extreme = -e.low > e.high ? e.low : e.high;
  if (extreme == 0) {
    Block zero;
    std::fill(zero.q, zero.q + kBlockCols, uint8_t{8});
    return zero;
  }
  // -8 is the longer side, so the extreme usually goes there (which makes the scale negative where it is positive). A
  // little less or more may serve the other values better, and so may 7.
  Search search(x);
  for (const float steps : {-8.0f, -7.0f, -7.5f, -8.5f, -9.0f, 7.0f, 7.5f}) {
    search.try_with(extreme / steps, 0, true);
  }
  // For these integers, the scale of least squares.
  float xq = 0, qq = 0;
  for (uint32_t i = 0; i < kBlockCols; ++i) {
    const float q = search.q()[i] - 8;
    xq += x[i] * q;
    qq += q * q;
  }
  if (qq > 0) search.try_with(xq / qq, 0, true);
  Block block = search.block();
  block.min = 0;
  return block;
}

Block quantize_q4m(const float* x) {
  const Extremes e = extremes(x);
  Search search(x);
  const float range = e.high - e.low;
  search.try_with(range / 15, e.low, false);
  if (range == 0) return search.block();
  // Cutting off a little at both ends may serve the values between; then the line of least squares through the
  // integers.
  for (const float cut : {0.0f, 0.02f, 0.04f, 0.07f}) {
    const float low = e.low + cut * range, scale = range * (1 - 2 * cut) / 15;
    float q[kBlockCols];
    round_to_nibbles(x, scale, low, q);
    float sum_x = 0, sum_q = 0, sum_xq = 0, sum_qq = 0;
    for (uint32_t i = 0; i < kBlockCols; ++i) {
      sum_x += x[i];
      sum_q += q[i];
      sum_xq += x[i] * q[i];
      sum_qq += q[i] * q[i];
    }
    constexpr float n = kBlockCols;
    const float divisor = n * sum_qq - sum_q * sum_q;
    if (!(divisor > 0)) continue;
    const float slope = (n * sum_xq - sum_x * sum_q) / divisor;
    search.try_with(slope, (sum_x - slope * sum_q) / n, false);
  }
  return search.block();
}

}  // namespace whit::convert
