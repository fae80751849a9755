#include "kernels/definition/clean.hpp"
#include "kernels/definition/definition.hpp"
#include "kernels/definition/quantize.hpp"

namespace whit::definition {

void cache_append(const KeyValues& kv, uint32_t position, const float* key, const float* value) {
  const size_t cols = kv.cols(), n = blocks(kv.cols());
  const size_t panel = position / kPanelRows, lane = position % kPanelRows;

  if (kv.format == KvFormat::f32) {
    float* keys = static_cast<float*>(kv.keys) + panel * cols * kPanelRows + lane;
    float* values = static_cast<float*>(kv.values) + position * cols;
    for (size_t c = 0; c < cols; ++c) {
      keys[c * kPanelRows] = clean(key[c]);
      values[c] = clean(value[c]);
    }
    return;
  }

  int8_t* keys = static_cast<int8_t*>(kv.keys) + panel * cols * kPanelRows + lane * 4;
  int8_t* values = static_cast<int8_t*>(kv.values) + position * cols;
  for (size_t block = 0; block < n; ++block) {
    const size_t first = block * kBlockCols;
    const uint32_t count = static_cast<uint32_t>(cols - first < kBlockCols ? cols - first : kBlockCols);
    int8_t q[kBlockCols];
    kv.key_scales[(panel * n + block) * kPanelRows + lane] = quantize_block(key + first, count, q);
    for (uint32_t i = 0; i < count; ++i) keys[(first + i) / 4 * 4 * kPanelRows + i % 4] = q[i];
    kv.value_scales[position * n + block] = quantize_block(value + first, count, values + first);
  }
}

}  // namespace whit::definition
