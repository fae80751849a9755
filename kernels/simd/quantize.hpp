// float32 to int8, for activations, keys, values and queries.
#pragma once

#include "kernels/simd/math.hpp"

namespace whit::simd {

// x[32] -> q[32]; returns the scale.
template <class A>
WHIT_INLINE float quantize_block(const float* x, int8_t* q) {
  using F = FloatPart<A>;
  using I = IntPart<A>;
  const Floats<A> half[2] = {clean(Floats<A>::load(x)), clean(Floats<A>::load(x + kLanes))};
  const Floats<A> magnitude = Floats<A>::make([&](uint32_t i) {
    const F a = abs(half[0].part[i]), b = abs(half[1].part[i]);
    return select(a > b, a, b);
  });
  const float max = largest(magnitude);
  const F to_quants(max > 0 ? 127.0f / max : 0.0f), round(0x1.8p23f);
  for (uint32_t h = 0; h < 2; ++h) {
    I rounded[kParts<A>];
    for (uint32_t i = 0; i < kParts<A>; ++i) {
      rounded[i] = recast<I>(half[h].part[i] * to_quants + round);
    }
    A::store_low_bytes(rounded, q + h * kLanes);
  }
  return max / 127.0f;
}

// The same for a shorter piece: x[n], n <= 32, may be neither aligned nor padded. Writes n quants.
template <class A>
WHIT_INLINE float quantize_piece(const float* x, uint32_t n, int8_t* q) {
  alignas(64) float whole[kBlockCols] = {};
  int8_t quants[kBlockCols];
  std::memcpy(whole, x, n * sizeof(float));
  const float scale = quantize_block<A>(whole, quants);
  std::memcpy(q, quants, n);
  return scale;
}

WHIT_INLINE static int32_t sum_of(const int8_t* q, uint32_t n) {
  int32_t sum = 0;
  for (uint32_t i = 0; i < n; ++i) sum += q[i];
  return sum;
}

template <class A>
void quantize(const float* x, uint32_t n, int8_t* quants, float* scales, int32_t* sums) {
  const uint32_t whole = n / kBlockCols;
  for (uint32_t block = 0; block < whole; ++block) {
    scales[block] = quantize_block<A>(x + block * kBlockCols, quants + block * kBlockCols);
    sums[block] = sum_of(quants + block * kBlockCols, kBlockCols);
  }
  if (const uint32_t rest = n % kBlockCols) {
    int8_t* q = quants + whole * kBlockCols;
    std::memset(q, 0, kBlockCols);
    scales[whole] = quantize_piece<A>(x + whole * kBlockCols, rest, q);
    sums[whole] = sum_of(q, kBlockCols);
  }
}

template <class A>
void cache_append(const KeyValues& kv, uint32_t position, const float* key, const float* value) {
  const size_t cols = kv.cols(), n = blocks(kv.cols());
  const size_t panel = position / kPanelRows, lane = position % kPanelRows;

  if (kv.format == KvFormat::f32) {
    float* keys = static_cast<float*>(kv.keys) + panel * cols * kPanelRows + lane;
    float* values = static_cast<float*>(kv.values) + position * cols;
    for (size_t c = 0; c < cols; c += kLanes) {
      alignas(64) float k[kLanes], v[kLanes];
      clean(Floats<A>::load(key + c)).store(k);
      clean(Floats<A>::load(value + c)).store(v);
      const size_t count = cols - c < kLanes ? cols - c : kLanes;
      for (size_t i = 0; i < count; ++i) keys[(c + i) * kPanelRows] = k[i];
      std::memcpy(values + c, v, count * sizeof(float));
    }
    return;
  }

  int8_t* keys = static_cast<int8_t*>(kv.keys) + panel * cols * kPanelRows + lane * 4;
  int8_t* values = static_cast<int8_t*>(kv.values) + position * cols;
  for (size_t block = 0; block < n; ++block) {
    const size_t first = block * kBlockCols;
    const uint32_t count = static_cast<uint32_t>(cols - first < kBlockCols ? cols - first : kBlockCols);
    int8_t q[kBlockCols];
    kv.key_scales[(panel * n + block) * kPanelRows + lane] = quantize_piece<A>(key + first, count, q);
    for (uint32_t i = 0; i < count; i += 4) std::memcpy(keys + (first + i) * kPanelRows, q + i, 4);
    kv.value_scales[position * n + block] = quantize_piece<A>(value + first, count, values + first);
  }
}

}  // namespace whit::simd
