// Attention of one query head, in the order of definition/attention.cpp, 16 positions or 16 columns at a time.
#pragma once

#include "kernels/simd/math.hpp"
#include "kernels/simd/quantize.hpp"

namespace whit::simd {

// score[p] += part of q . k[p] that lies in one segment: `count` columns from column `first` of the KV row, all in one
// block. Whole panels of 16 positions are done; what comes of positions that nobody asked for is masked later.
template <class A>
WHIT_INLINE void score_segment(const KeyValues& kv, uint32_t first, uint32_t count, const int8_t* query,
                               float query_scale, uint32_t begin, uint32_t end, bool is_first, float* score) {
  const size_t cols = kv.cols(), n = blocks(kv.cols());
  const int32_t sum_q = sum_of(query, count);
  for (size_t panel = begin / kLanes; panel * kLanes < end; ++panel) {
    const int8_t* keys = static_cast<const int8_t*>(kv.keys) + (panel * cols + first) * kLanes;
    typename A::ByteDot dot[kParts<A>] = {};
    for (uint32_t c = 0; c < count; c += 4) {
      for (uint32_t i = 0; i < kParts<A>; ++i) {
        const auto k = A::ByteDot::prepare(A::load(keys + c * kLanes + i * sizeof(typename A::Bytes)));
        dot[i].add(k, A::four(query + c));
      }
    }
    IntPart<A> ints[kParts<A>];
    for (uint32_t i = 0; i < kParts<A>; ++i) ints[i] = IntPart<A>(dot[i].total(sum_q));
    const Floats<A> scale = Floats<A>::load(kv.key_scales + (panel * n + first / kBlockCols) * kLanes);
    const Floats<A> part = to_floats<A>(ints) * (Floats<A>::all(query_scale) * scale);
    const Floats<A> before = is_first ? Floats<A>::all(0.0f) : Floats<A>::load(score + panel * kLanes);
    (before + part).store(score + panel * kLanes);
  }
}

template <class A>
WHIT_INLINE void scores_f32(const KeyValues& kv, uint32_t first, const float* query, uint32_t begin, uint32_t end,
                            float* score) {
  for (size_t panel = begin / kLanes; panel * kLanes < end; ++panel) {
    const float* keys = static_cast<const float*>(kv.keys) + (panel * kv.cols() + first) * kLanes;
    Floats<A> sum = Floats<A>::all(0.0f);
    for (uint32_t c = 0; c < kv.head_dim; ++c) {
      sum = sum + clean(Floats<A>::all(query[c])) * Floats<A>::load(keys + c * kLanes);
    }
    sum.store(score + panel * kLanes);
  }
}

// The scores become weights; returns their sum.
template <class A>
WHIT_INLINE float softmax(float* score, uint32_t begin, uint32_t end, float scale) {
  const uint32_t from = begin / kLanes * kLanes;
  Floats<A> max = Floats<A>::all(-FLT_MAX);
  for (uint32_t p = from; p < end; p += kLanes) {
    Floats<A> s = clean(Floats<A>::load(score + p) * Floats<A>::all(scale));
    if (p < begin || end - p < kLanes) s = only(s, p < begin ? begin - p : 0, end - p, -FLT_MAX);
    s.store(score + p);
    max = larger(s, max);
  }
  // The exp of what is masked is 0, and adding 0 changes no lane.
  const Floats<A> top = Floats<A>::all(largest(max));
  Floats<A> weights = Floats<A>::all(0.0f);
  for (uint32_t p = from; p < end; p += kLanes) {
    const Floats<A> w = exp(Floats<A>::load(score + p) - top);
    w.store(score + p);
    weights = weights + w;
  }
  return sum(weights);
}

// out[c] = sum over p of weight[p] * v[p][c] / total, for `count` <= 16 G columns from column `first` of the KV row,
// all in one block. May read up to 60 bytes past them.
template <class A, uint32_t G>
WHIT_INLINE void add_values(const KeyValues& kv, uint32_t first, uint32_t count, const float* weight, uint32_t begin,
                            uint32_t end, float total, float* out) {
  const size_t cols = kv.cols(), n = blocks(kv.cols());
  Floats<A> acc[G];
  for (uint32_t g = 0; g < G; ++g) acc[g] = Floats<A>::all(0.0f);
  if (kv.format == KvFormat::int8) {
    const int8_t* values = static_cast<const int8_t*>(kv.values) + first;
    const float* scales = kv.value_scales + first / kBlockCols;
    for (size_t p = begin; p < end; ++p) {
      const Floats<A> w = Floats<A>::all(weight[p] * scales[p * n]);
      for (uint32_t g = 0; g < G; ++g) {
        acc[g] = acc[g] + w * from_int8<A>(values + p * cols + g * kLanes);
      }
    }
  } else {
    const float* values = static_cast<const float*>(kv.values) + first;
    for (size_t p = begin; p < end; ++p) {
      const Floats<A> w = Floats<A>::all(weight[p]);
      for (uint32_t g = 0; g < G; ++g) acc[g] = acc[g] + w * Floats<A>::load(values + p * cols + g * kLanes);
    }
  }
  alignas(64) float done[G * kLanes];
  for (uint32_t g = 0; g < G; ++g) clean(acc[g] / Floats<A>::all(total)).store(done + g * kLanes);
  std::memcpy(out, done, count * sizeof(float));
}

template <class A>
void attention(const float* query, const KeyValues& kv, uint32_t kv_head, uint32_t begin, uint32_t end, float scale,
               const AttentionScratch& scratch, float* out) {
  const uint32_t head = kv_head * kv.head_dim;
  float* score = scratch.scores;
  // A segment ends where the head or a block of the KV row does.
  const auto segment = [&](uint32_t c) {
    const uint32_t left = kv.head_dim - c, in_block = kBlockCols - (head + c) % kBlockCols;
    return left < in_block ? left : in_block;
  };

  if (kv.format == KvFormat::int8) {
    for (uint32_t c = 0; c < kv.head_dim; c += segment(c)) {
      const float query_scale = quantize_piece<A>(query + c, segment(c), scratch.query + c);
      score_segment<A>(kv, head + c, segment(c), scratch.query + c, query_scale, begin, end, c == 0, score);
    }
  } else {
    scores_f32<A>(kv, head, query, begin, end, score);
  }

  const float total = softmax<A>(score, begin, end, scale);

  for (uint32_t c = 0; c < kv.head_dim; c += segment(c)) {
    if (segment(c) > kLanes) {
      add_values<A, 2>(kv, head + c, segment(c), score, begin, end, total, out + c);
    } else {
      add_values<A, 1>(kv, head + c, segment(c), score, begin, end, total, out + c);
    }
  }
}

}  // namespace whit::simd
