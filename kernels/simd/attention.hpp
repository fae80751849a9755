// Attention of several queries of one KV head, each in the order of definition/attention.cpp, 16 positions or two
// registers of columns at a time.
//
// A key or value serves all queries once it is in a register. For 32 columns and 16 positions one query costs 64
// multiplications and additions of values (16 lanes wide) and 8 dot products of 4; beside that, converting the values
// alone would cost another 64 if it were done for each.
#pragma once

#include "kernels/simd/math.hpp"
#include "kernels/simd/quantize.hpp"

namespace whit::simd {

// A segment of a head: `count` columns from column `first` of the KV row and `at` of the head, all in one block.
struct Segment {
  uint32_t first, at, count;
};

// Positions that at least one of a tile's queries sees.
struct Positions {
  uint32_t begin, end;

  uint32_t first_lane() const { return begin / kLanes * kLanes; }
};

// How far ahead of its use memory is asked for, in panels of keys and rows of values. A decoded token reads each key
// and value once a layer, all of them from beyond the L2 cache, and the hardware doesn't foresee it: between one panel
// or row of a head and the next lie those of the other heads, and a page ends every few. Both are some 300 cycles of a
// group of 3 queries, about what memory takes; half or twice as far is as good.
inline constexpr size_t kKeysAhead = 8, kValuesAhead = 64;

// score[p] += the segment's part of q . k[p], for int8 keys. Whole panels of 16 positions are done; what comes of
// positions that a query doesn't see is masked later.
template <class A, uint32_t Q>
void score(const int8_t* all_keys, const KeyValues& kv, const Query* queries, Positions positions, Segment s,
           float* scores) {
  using F = FloatPart<A>;
  const size_t cols = kv.cols(), n = blocks(kv.cols());
  int8_t quants[Q][kBlockCols];
  float query_scale[Q];
  int32_t query_sum[Q];
  for (uint32_t q = 0; q < Q; ++q) {
    query_scale[q] = quantize_piece<A>(queries[q].query + s.at, s.count, quants[q]);
    query_sum[q] = sum_of(quants[q], s.count);
  }
  for (size_t p = positions.first_lane(); p < positions.end; p += kLanes) {
    const size_t panel = p / kLanes;
    const int8_t* keys = all_keys + (panel * cols + s.first) * kLanes;
    const Floats<A> key_scale = Floats<A>::load(kv.key_scales + (panel * n + s.first / kBlockCols) * kLanes);
    WHIT_UNROLL for (uint32_t i = 0; i < kParts<A>; ++i) {
      typename A::ByteDot dot[Q] = {};
      for (uint32_t c = 0; c < s.count; c += 4) {
        if (i == 0) __builtin_prefetch(keys + (kKeysAhead * cols + c) * kLanes);
        const auto key = A::ByteDot::prepare(A::load(keys + c * kLanes + i * sizeof(typename A::Bytes)));
        WHIT_UNROLL for (uint32_t q = 0; q < Q; ++q) dot[q].add(key, A::four(quants[q] + c));
      }
      WHIT_UNROLL for (uint32_t q = 0; q < Q; ++q) {
        float* at = scores + q * size_t{kv.capacity} + p + i * F::size;
        const F part = to_float(IntPart<A>(dot[q].total(query_sum[q]))) * (F(query_scale[q]) * key_scale.part[i]);
        const F before = s.at == 0 ? F(0.0f) : F::load_unaligned(at);
        (before + part).store_unaligned(at);
      }
    }
  }
}

// The same for f32 keys.
template <class A, uint32_t Q>
void score(const float* all_keys, const KeyValues& kv, const Query* queries, Positions positions, Segment s,
           float* scores) {
  using F = FloatPart<A>;
  alignas(64) float x[Q][kBlockCols] = {};
  for (uint32_t q = 0; q < Q; ++q) {
    std::memcpy(x[q], queries[q].query + s.at, s.count * sizeof(float));
    for (uint32_t c = 0; c < kBlockCols; c += kLanes) clean(Floats<A>::load(x[q] + c)).store(x[q] + c);
  }
  for (size_t p = positions.first_lane(); p < positions.end; p += kLanes) {
    const float* keys = all_keys + p * kv.cols() + s.first * kLanes;
    WHIT_UNROLL for (uint32_t i = 0; i < kParts<A>; ++i) {
      float* at = scores + p + i * F::size;
      F sum[Q];
      WHIT_UNROLL for (uint32_t q = 0; q < Q; ++q) {
        sum[q] = s.at == 0 ? F(0.0f) : F::load_unaligned(at + q * size_t{kv.capacity});
      }
      for (uint32_t c = 0; c < s.count; ++c) {
        const F key = F::load_unaligned(keys + c * kLanes + i * F::size);
        WHIT_UNROLL for (uint32_t q = 0; q < Q; ++q) sum[q] = sum[q] + F(x[q][c]) * key;
      }
      WHIT_UNROLL for (uint32_t q = 0; q < Q; ++q) sum[q].store_unaligned(at + q * size_t{kv.capacity});
    }
  }
}

// One query's scores become weights, 0 where others of its tile see and it doesn't; returns their sum.
template <class A>
WHIT_INLINE float softmax(float* score, const Query& query, Positions positions, float scale) {
  const uint32_t begin = query.begin, end = query.end, from = begin / kLanes * kLanes;
  Floats<A> max = Floats<A>::all(-FLT_MAX);
  for (uint32_t p = from; p < end; p += kLanes) {
    Floats<A> s = clean(Floats<A>::load(score + p) * Floats<A>::all(scale));
    if (p < begin || end - p < kLanes) s = only(s, p < begin ? begin - p : 0, end - p, -FLT_MAX);
    s.store(score + p);
    max = larger(s, max);
  }
  // The exp of what is masked is 0, and adding 0 changes no lane.
  const Floats<A> top = Floats<A>::all(largest(max)), zero = Floats<A>::all(0.0f);
  Floats<A> weights = zero;
  uint32_t p = positions.first_lane();
  for (; p < from; p += kLanes) zero.store(score + p);
  for (; p < end; p += kLanes) {
    const Floats<A> w = exp(Floats<A>::load(score + p) - top);
    w.store(score + p);
    weights = weights + w;
  }
  for (; p < positions.end; p += kLanes) zero.store(score + p);
  return sum(weights);
}

template <class A>
WHIT_INLINE FloatPart<A> value_part(const int8_t* p) {
  return to_float(IntPart<A>(A::int8(p)));
}
template <class A>
WHIT_INLINE FloatPart<A> value_part(const float* p) {
  return FloatPart<A>::load_unaligned(p);
}

// Positions whose weights are made ready at once: 2 KB of them lie in the L1 cache beside 64 rows' cache lines.
inline constexpr uint32_t kReady = 64;

// sum[q][c ...] += weight[q][i] * values[i][c ...], i = from .. to - 1, in R registers of columns.
template <class A, uint32_t Q, uint32_t R, class T>
WHIT_INLINE void add_values(const T* values, size_t cols, const float (&weight)[Q][kReady], size_t from, size_t to,
                            uint32_t c, float (&sum)[Q][kBlockCols]) {
  using F = FloatPart<A>;
  F acc[Q][R];
  WHIT_UNROLL for (uint32_t q = 0; q < Q; ++q) {
    WHIT_UNROLL for (uint32_t r = 0; r < R; ++r) acc[q][r] = F::load_unaligned(sum[q] + c + r * F::size);
  }
  for (size_t i = from; i < to; ++i) {
    F value[R];
    __builtin_prefetch(values + (i + kValuesAhead) * cols + c);
    WHIT_UNROLL for (uint32_t r = 0; r < R; ++r) value[r] = value_part<A>(values + i * cols + c + r * F::size);
    WHIT_UNROLL for (uint32_t q = 0; q < Q; ++q) {
      const F w(weight[q][i]);
      WHIT_UNROLL for (uint32_t r = 0; r < R; ++r) acc[q][r] = acc[q][r] + w * value[r];
    }
  }
  WHIT_UNROLL for (uint32_t q = 0; q < Q; ++q) {
    WHIT_UNROLL for (uint32_t r = 0; r < R; ++r) acc[q][r].store_unaligned(sum[q] + c + r * F::size);
  }
}

// out[c] = sum over p of weight[p] * v[p][c] / total, for the columns of one segment. Where a query's weight is 0 for
// a position that it doesn't see, 0 or -0 is added to a sum that is never -0: nothing changes. Reads up to 48 bytes
// past the segment.
template <class A, uint32_t Q, class T>
void mix(const T* all_values, const KeyValues& kv, const Query* queries, Positions positions, Segment s,
         const float* weights, const float (&total)[Q]) {
  constexpr uint32_t kPart = FloatPart<A>::size;
  const size_t cols = kv.cols(), n = blocks(kv.cols());
  alignas(64) float sum[Q][kBlockCols] = {};
  for (size_t start = positions.first_lane(); start < positions.end; start += kReady) {
    const size_t from = start < positions.begin ? positions.begin - start : 0;
    const size_t to = positions.end - start < kReady ? positions.end - start : kReady;
    alignas(64) float scale[kReady] = {}, weight[Q][kReady];
    for (size_t i = from; i < to; ++i) {
      scale[i] = kv.format == KvFormat::int8 ? kv.value_scales[(start + i) * n + s.first / kBlockCols] : 1.0f;
    }
    for (uint32_t q = 0; q < Q; ++q) {
      for (size_t i = 0; i < to; i += kLanes) {
        const Floats<A> w = Floats<A>::load(weights + q * size_t{kv.capacity} + start + i);
        (w * Floats<A>::load(scale + i)).store(weight[q] + i);
      }
    }
    const T* values = all_values + start * cols + s.first;
    uint32_t c = 0;
    for (; c + kPart < s.count; c += 2 * kPart) add_values<A, Q, 2>(values, cols, weight, from, to, c, sum);
    if (c < s.count) add_values<A, Q, 1>(values, cols, weight, from, to, c, sum);
  }
  for (uint32_t q = 0; q < Q; ++q) {
    alignas(64) float done[kBlockCols];
    for (uint32_t c = 0; c < s.count; c += kLanes) {
      clean(Floats<A>::load(sum[q] + c) / Floats<A>::all(total[q])).store(done + c);
    }
    std::memcpy(queries[q].out + s.at, done, s.count * sizeof(float));
  }
}

// Not inlined: the frames of all counts together would be the deepest of the library.
template <class A, class T, uint32_t Q>
__attribute__((noinline)) void attend(const Query* queries, const KeyValues& kv, uint32_t kv_head, float scale,
                                      float* scores) {
  Positions positions{queries[0].begin, queries[0].end};
  for (uint32_t q = 1; q < Q; ++q) {
    if (queries[q].begin < positions.begin) positions.begin = queries[q].begin;
    if (queries[q].end > positions.end) positions.end = queries[q].end;
  }
  const auto each_segment = [&](auto f) {
    for (uint32_t at = 0, end; at < kv.head_dim; at = end) {
      const uint32_t first = kv_head * kv.head_dim + at, next_block = at + kBlockCols - first % kBlockCols;
      end = kv.head_dim < next_block ? kv.head_dim : next_block;
      f(Segment{first, at, end - at});
    }
  };

  each_segment([&](Segment s) { score<A, Q>(static_cast<const T*>(kv.keys), kv, queries, positions, s, scores); });
  float total[Q];
  for (uint32_t q = 0; q < Q; ++q) {
    total[q] = softmax<A>(scores + q * size_t{kv.capacity}, queries[q], positions, scale);
  }
  each_segment(
      [&](Segment s) { mix<A, Q>(static_cast<const T*>(kv.values), kv, queries, positions, s, scores, total); });
}

template <class A, class T, uint32_t Q>
WHIT_INLINE void attend_all(const Query* queries, uint32_t count, const KeyValues& kv, uint32_t kv_head, float scale,
                            float* scores) {
  if constexpr (Q > 1) {
    if (count < Q) return attend_all<A, T, Q - 1>(queries, count, kv, kv_head, scale, scores);
  }
  attend<A, T, Q>(queries, kv, kv_head, scale, scores);
}

template <class A>
void attention(const Query* queries, uint32_t count, const KeyValues& kv, uint32_t kv_head, float scale,
               float* scores) {
  static_assert(A::kQueries <= kMostQueries);
  if (kv.format == KvFormat::int8) {
    attend_all<A, int8_t, A::kQueries>(queries, count, kv, kv_head, scale, scores);
  } else {
    attend_all<A, float, A::kQueries>(queries, count, kv, kv_head, scale, scores);
  }
}

}  // namespace whit::simd
