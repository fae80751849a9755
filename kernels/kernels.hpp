// The kernels: arithmetic on spans, without state, threads or memory of their own. `Kernels` is a table of
// function pointers, one table an instruction set; the plain C++ one in definition/ is the specification, and
// every other table gives the same bits (tests/kernels compares them by memcmp).
//
// The rules that make that possible:
// - One order of operations per output, written in definition/. Multiply, then add; never fused.
// - A reduction over a vector has 16 lanes, element i in lane i mod 16, then the tree of definition/lanes.hpp.
// - Every "row" of floats that a kernel is given begins at a multiple of 64 bytes and may be read and written up to
//   the next multiple of 16 elements; what lies past its length is never used and is unspecified after the call.
// - No kernel makes or needs a subnormal or a NaN: values that enter are cleaned (kTiny, kHuge), and the cut-offs are
//   chosen so that products and their sums stay normal (definition/definition.hpp says why). So flush-to-zero, set or
//   not, changes nothing. Kernels clean what they are given or what they hand on, as each says.
#pragma once

#include <bit>
#include <cfloat>
#include <cstddef>
#include <cstdint>
#include <limits>

#include "schema/layout.hpp"

// What would give other bits, and no error.
#if defined(__FAST_MATH__)
#error "whit's kernels can't be compiled with -ffast-math: results would differ from other machines'"
#endif
static_assert(std::numeric_limits<float>::is_iec559, "whit needs IEEE floats");
static_assert(FLT_EVAL_METHOD == 0, "whit needs floats that are computed as floats (on i386: -msse2 -mfpmath=sse)");
static_assert(std::endian::native == std::endian::little, "whit's files and kernels are little-endian");

namespace whit {

// Cleaning a value: NaN becomes 0, a magnitude under kTiny becomes 0, one over kHuge becomes kHuge with its sign.
inline constexpr float kTiny = 0x1p-40f;
inline constexpr float kHuge = 0x1p60f;
// The verifier lets no float32 weight through that is not 0 and is smaller than kTiny or larger than this.
inline constexpr float kHugeWeight = 0x1p40f;

// A matrix in the packed layout of schema/layout.hpp.
struct Matrix {
  Format format = Format::q8;
  uint32_t rows = 0;
  uint32_t cols = 0;
  const std::byte* data = nullptr;  // matrix_bytes(), aligned to 64
};

// The inputs of a matmul for several tokens, prepared: int8 for quantized weights, cleaned float32 for f32 weights.
// Only what the weights' format needs has to be there.
struct Activations {
  uint32_t tokens = 0;
  uint32_t cols = 0;
  const int8_t* quants = nullptr;  // [tokens][blocks(cols) * 32], zeros past cols
  const float* scales = nullptr;   // [tokens][blocks(cols)]
  const int32_t* sums = nullptr;   // [tokens][blocks(cols)], of the block's quants
  const float* values = nullptr;   // [tokens][value_stride]
  size_t value_stride = 0;         // in elements, a multiple of 16
};

enum class KvFormat : uint8_t { int8 = 0, f32 = 1 };

// The keys and values of one layer, for positions 0 .. capacity - 1 of one sequence: the one being written, or an
// encoder's output. A position's row has cols = kv_heads * head_dim values, cut into blocks of 32 (across heads).
//   keys          int8: [capacity / 16][cols / 4][16 positions][4]
//                 f32:  [capacity / 16][cols][16 positions]
//   key_scales    int8: [capacity / 16][blocks(cols)][16 positions]
//   values        [capacity][cols]
//   value_scales  int8: [capacity][blocks(cols)]
// Keys and values are followed by 64 readable bytes. capacity is a multiple of 16, head_dim of 4.
struct KeyValues {
  KvFormat format = KvFormat::int8;
  uint32_t kv_heads = 0;
  uint32_t head_dim = 0;
  uint32_t capacity = 0;
  void* keys = nullptr;    // int8_t or float
  void* values = nullptr;  // int8_t or float
  float* key_scales = nullptr;
  float* value_scales = nullptr;

  uint32_t cols() const { return kv_heads * head_dim; }
};

// What one head asks of one KV head: positions begin .. end - 1 (begin < end). query and out are that head's [head_dim]
// within a row of heads: neither aligned nor padded, and nothing past them is written (another thread may be writing
// the next head).
struct Query {
  const float* query = nullptr;
  float* out = nullptr;
  uint32_t begin = 0, end = 0;
};

// No table's attention_queries is more.
inline constexpr uint32_t kMostQueries = 8;

struct Kernels {
  const char* name;

  // x[n] -> quants[blocks(n) * 32], scales[blocks(n)], sums[blocks(n)]. Each block of 32: values cleaned; scale =
  // max|x| / 127, q = round-half-even(x * (127 / max|x|)). A block of zeros has scale 0.
  void (*quantize)(const float* x, uint32_t n, int8_t* quants, float* scales, int32_t* sums);

  // Cleaned x. In place is fine.
  void (*clean)(const float* x, uint32_t n, float* out);

  // out[t * out_stride + r] = sum over columns of w[r][c] * x[t][c], for all tokens t and the rows r of panels
  // first .. last - 1 (all 16 of each: rows past w.rows come out as 0). r counts from panel 0.
  //   f32:     acc += w * x, columns ascending
  //   q8, q4:  acc += float(dot) * (scale_w * scale_x), blocks ascending; dot is the exact int32
  //   q4m:     acc += float(dot) * (scale_w * scale_x) + min_w * (scale_x * float(sum_x))
  // A caller may compute any ranges of panels on any threads: this is the threading model.
  void (*matmul)(const Matrix& w, uint32_t first, uint32_t last, const Activations& x, float* out, size_t out_stride);

  // Row `row` of w, as float32: the embedding of a token.
  void (*matrix_row)(const Matrix& w, uint32_t row, float* out);

  // out = x * (1 / sqrt(mean(x^2) + epsilon)) * weight, cleaned.
  void (*rms_norm)(const float* x, const float* weight, uint32_t n, float epsilon, float* out);

  // table[2 i] = cos, table[2 i + 1] = sin of pair i's angle at `position`: position * steps[i] modulo 2^64, as a
  // fraction of a turn.
  void (*rope_table)(const uint64_t* steps, uint32_t pairs, uint64_t position, float* table);

  // Turns `heads` heads of head_dim values each, cleaning what it turns.
  // interleaved: pair i is (2i, 2i + 1); else (i, i + head_dim / 2).
  void (*rope)(float* x, uint32_t heads, uint32_t head_dim, const float* table, uint32_t pairs, bool interleaved);

  // Writes one position's key and value rows (cols floats each) into kv: quantized as `quantize` does, or cleaned.
  void (*cache_append)(const KeyValues& kv, uint32_t position, const float* key, const float* value);

  // Queries that read the same KV head, 1 <= count <= attention_queries of them, each on its own:
  //   score[p] = (q . k[p]) * scale;  w[p] = exp(score[p] - max score);  out = sum w[p] v[p] / sum w[p]
  // int8: the query is quantized by segment (the parts into which the KV row's blocks cut the head), score = sum over
  // segments, ascending, of float(dot) * (scale_q * scale_k); out[d] += (w[p] * scale_v) * v[d], positions ascending.
  // f32: q and k columns ascending; out[d] += w[p] * v[d]. The sum of w has lane p mod 16. Scores and out are cleaned.
  //
  // What is shared is the work on keys and values, between the heads of a group and between tokens: they are loaded and
  // converted once a call. No query's result depends on the others. All positions from the least begin to the largest
  // end have been appended (they may be read for queries that don't see them: ranges should overlap).
  // scores: [count][capacity], rows; what is in them afterwards is unspecified. A caller gives each thread its own.
  void (*attention)(const Query* queries, uint32_t count, const KeyValues& kv, uint32_t kv_head, float scale,
                    float* scores);
  uint32_t attention_queries;

  // out = silu(gate) * up, silu(x) = x / (1 + exp(-x)), cleaned. out may be gate.
  void (*swiglu)(const float* gate, const float* up, uint32_t n, float* out);

  // x = x + y, cleaned.
  void (*add)(float* x, const float* y, uint32_t n);

  // sum over i of exp((x[i] - max) * scale): a sampler's denominator. x is finite (exp gives 0 for NaN all the same).
  float (*exp_sum)(const float* x, uint32_t n, float max, float scale);
};

// The plain C++ definition of every kernel. The tables for instruction sets are declared in kernels/isa.hpp.
extern const Kernels kDefinition;

}  // namespace whit
