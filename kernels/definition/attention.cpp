// One head's query against the keys and values of positions begin .. end - 1 (Vaswani et al. 2017):
//
//   score[p] = (q . k[p]) * scale
//   w[p]     = exp(score[p] - max score)
//   out      = sum w[p] v[p] / sum w[p]
#include <cfloat>

#include "kernels/definition/clean.hpp"
#include "kernels/definition/definition.hpp"
#include "kernels/definition/lanes.hpp"
#include "kernels/definition/math.hpp"
#include "kernels/definition/quantize.hpp"

namespace whit::definition {
namespace {

// The columns of a KV row that belong to one head, and their segments: the pieces into which the row's blocks of 32 cut
// it.
struct Head {
  const KeyValues& kv;
  uint32_t first;  // its first column of the KV row

  uint32_t block(uint32_t column) const { return (first + column) / kBlockCols; }
  // Where the segment that begins at `column` (from the head's start) ends.
  uint32_t segment_end(uint32_t column) const {
    const uint32_t end = (block(column) + 1) * kBlockCols - first;
    return end < kv.head_dim ? end : kv.head_dim;
  }

  int8_t key(uint32_t p, uint32_t column) const {
    const size_t c = first + column;
    return static_cast<const int8_t*>(kv.keys)[(p / 16 * size_t{kv.cols()} + c / 4 * 4) * 16 + p % 16 * 4 + c % 4];
  }
  float key_f32(uint32_t p, uint32_t column) const {
    return static_cast<const float*>(kv.keys)[(p / 16 * size_t{kv.cols()} + first + column) * 16 + p % 16];
  }
  float key_scale(uint32_t p, uint32_t block_index) const {
    return kv.key_scales[(p / 16 * size_t{blocks(kv.cols())} + block_index) * 16 + p % 16];
  }
  int8_t value(uint32_t p, uint32_t column) const {
    return static_cast<const int8_t*>(kv.values)[p * size_t{kv.cols()} + first + column];
  }
  float value_f32(uint32_t p, uint32_t column) const {
    return static_cast<const float*>(kv.values)[p * size_t{kv.cols()} + first + column];
  }
  float value_scale(uint32_t p, uint32_t block_index) const {
    return kv.value_scales[p * size_t{blocks(kv.cols())} + block_index];
  }
};

// score[p] = q . k[p]
void score_int8(const Head& head, const Query& query, float* score) {
  for (uint32_t p = query.begin; p < query.end; ++p) score[p] = 0;
  for (uint32_t first = 0; first < head.kv.head_dim; first = head.segment_end(first)) {
    const uint32_t count = head.segment_end(first) - first;
    int8_t quants[kBlockCols];
    const float query_scale = quantize_block(query.query + first, count, quants);
    for (uint32_t p = query.begin; p < query.end; ++p) {
      const float scale = query_scale * head.key_scale(p, head.block(first));
      int32_t dot = 0;
      for (uint32_t c = 0; c < count; ++c) dot += quants[c] * head.key(p, first + c);
      score[p] = score[p] + static_cast<float>(dot) * scale;
    }
  }
}

void score_f32(const Head& head, const Query& query, float* score) {
  for (uint32_t p = query.begin; p < query.end; ++p) {
    float sum = 0;
    for (uint32_t c = 0; c < head.kv.head_dim; ++c) sum = sum + clean(query.query[c]) * head.key_f32(p, c);
    score[p] = sum;
  }
}

void attend(const Head& head, const Query& query, float scale, float* score) {
  const bool int8 = head.kv.format == KvFormat::int8;
  int8 ? score_int8(head, query, score) : score_f32(head, query, score);

  // Cleaned scores are finite, so their differences are numbers, and none is -0, so that their largest is one bit
  // pattern in whatever order it is looked for.
  float max = -FLT_MAX;
  for (uint32_t p = query.begin; p < query.end; ++p) {
    score[p] = clean(score[p] * scale);
    max = score[p] > max ? score[p] : max;
  }

  Lanes weights;
  for (uint32_t p = query.begin; p < query.end; ++p) {
    score[p] = exp(score[p] - max);
    weights.add(p, score[p]);
  }
  const float total = weights.sum();  // at least 1: the largest score's own weight

  for (uint32_t c = 0; c < head.kv.head_dim; ++c) {
    float sum = 0;
    for (uint32_t p = query.begin; p < query.end; ++p) {
      sum = sum + (int8 ? score[p] * head.value_scale(p, head.block(c)) * static_cast<float>(head.value(p, c))
                        : score[p] * head.value_f32(p, c));
    }
    query.out[c] = clean(sum / total);
  }
}

}  // namespace

void attention(const Query* queries, uint32_t count, const KeyValues& kv, uint32_t kv_head, float scale,
               float* scores) {
  const Head head{kv, kv_head * kv.head_dim};
  for (uint32_t q = 0; q < count; ++q) attend(head, queries[q], scale, scores + q * size_t{kv.capacity});
}

}  // namespace whit::definition
