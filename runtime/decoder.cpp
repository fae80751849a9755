// The forward pass of a decoder-only transformer, in reading order. A model family is data: what differs between
// families is what the file says about each layer.
//
//   for each layer:
//     x += out(attention(rope(q), cache(rope(k), v)))   where q, k, v = qkv(norm(x))
//     x += down(swiglu(gate_up(norm(x))))
//   logits = head(norm(x))
//
// Work is split among threads by panels of weights, by tokens and by heads; each output is computed by one
// thread in the kernels' own order, so the split changes no bit.
#include "runtime/decoder.hpp"

#include <algorithm>
#include <cmath>

#include "runtime/view.hpp"

namespace whit {
namespace {

// Waking a thread and waiting for it costs some microseconds, in which one core reads some 100 KB of weights.
constexpr uint64_t kWorthAThread = 1 << 17;  // bytes of weights times tokens

}  // namespace

void Decoder::place(std::byte* arena) {
  const auto at = [&](RegionId id) { return arena + plan[id].offset; };
  const auto floats = [&](RegionId id) { return reinterpret_cast<float*>(at(id)); };
  hidden = floats(RegionId::hidden);
  normed = floats(RegionId::normed);
  quants = reinterpret_cast<int8_t*>(at(RegionId::quants));
  scales = floats(RegionId::scales);
  sums = reinterpret_cast<int32_t*>(at(RegionId::sums));
  qkv = floats(RegionId::qkv);
  attended = floats(RegionId::attended);
  gated = floats(RegionId::gated);
  rope = floats(RegionId::rope);
  keys = at(RegionId::keys);
  values = at(RegionId::values);
  key_scales = floats(RegionId::key_scales);
  value_scales = floats(RegionId::value_scales);
  scores = floats(RegionId::scores);
  logits = floats(RegionId::logits);
}

void Decoder::forward(std::span<const uint32_t> ids, uint32_t first) {
  const schema::Model& m = *model.description;
  const Kernels& k = *plan.options.kernels;
  const uint32_t tokens = static_cast<uint32_t>(ids.size());
  const uint32_t dim = m.dim();
  const size_t stride = padded(dim), inner = padded(m.heads() * m.head_dim());
  const float epsilon = m.norm_epsilon();

  const Matrix embedding = matrix(model, m.embedding());
  each_token(tokens, [&](uint32_t t) { k.matrix_row(embedding, ids[t], hidden + t * stride); });

  int32_t turned_by = -1;  // which of the model's ropes the table holds
  for (uint32_t index = 0; index < m.layers()->size(); ++index) {
    const schema::Layer& layer = *m.layers()->Get(index);

    if (layer.rope() >= 0 && layer.rope() != turned_by) {
      turned_by = layer.rope();
      const auto& steps = *m.ropes()->Get(static_cast<uint32_t>(turned_by))->steps();
      for (uint32_t t = 0; t < tokens; ++t) {
        k.rope_table(steps.data(), steps.size(), first + t, rope + size_t{t} * padded(m.head_dim()));
      }
    }

    // Attention: which earlier words matter to this one.
    const MatrixSet to_qkv = matrix_set(model, *layer.qkv());
    each_token(tokens, [&](uint32_t t) {
      k.rms_norm(hidden + t * stride, vector(model, layer.attention_norm()->weight()), dim, epsilon,
                 normed + t * stride);
      prepare(to_qkv, normed, stride, t);
    });
    multiply(to_qkv, normed, stride, tokens, qkv);
    turn_and_cache(layer, index, tokens, first);
    attend(layer, index, tokens, first);

    const MatrixSet to_out = matrix_set(model, layer.attention_out());
    each_token(tokens, [&](uint32_t t) { prepare(to_out, attended, inner, t); });
    multiply(to_out, attended, inner, tokens, normed);

    // Feed-forward: what each word makes of it.
    const MatrixSet to_gate_up = matrix_set(model, *layer.gate_up());
    const MatrixSet to_down = matrix_set(model, layer.down());
    const uint32_t up = padded(m.hidden());  // the up rows begin after gate's
    each_token(tokens, [&](uint32_t t) {
      k.add(hidden + t * stride, normed + t * stride, dim);
      k.rms_norm(hidden + t * stride, vector(model, layer.feed_norm()->weight()), dim, epsilon, normed + t * stride);
      prepare(to_gate_up, normed, stride, t);
    });
    multiply(to_gate_up, normed, stride, tokens, gated);
    each_token(tokens, [&](uint32_t t) {
      float* gate = gated + size_t{t} * to_gate_up.rows;
      k.swiglu(gate, gate + up, m.hidden(), gate);
      prepare(to_down, gated, to_gate_up.rows, t);
    });
    multiply(to_down, gated, to_gate_up.rows, tokens, normed);
    each_token(tokens, [&](uint32_t t) { k.add(hidden + t * stride, normed + t * stride, dim); });
  }
}

void Decoder::head(uint32_t begin, uint32_t count) {
  const schema::Model& m = *model.description;
  const Kernels& k = *plan.options.kernels;
  const size_t stride = padded(m.dim());
  const MatrixSet to_logits = matrix_set(model, m.head());
  each_token(count, [&](uint32_t t) {
    k.rms_norm(hidden + (begin + t) * stride, vector(model, m.final_norm()->weight()), m.dim(), m.norm_epsilon(),
               normed + t * stride);
    prepare(to_logits, normed, stride, t);
  });
  multiply(to_logits, normed, stride, count, logits);
  // Finite whatever the weights were: the same nonsense everywhere from a file that makes none.
  each_token(count, [&](uint32_t t) { k.clean(logits_row(t), m.vocab(), logits_row(t)); });
}

float* Decoder::logits_row(uint32_t row) const { return logits + size_t{row} * padded(model.description->vocab()); }

// Turns queries and keys by their positions' angles, and appends keys and values to the cache.
void Decoder::turn_and_cache(const schema::Layer& layer, uint32_t index, uint32_t tokens, uint32_t first) const {
  const schema::Model& m = *model.description;
  const Kernels& k = *plan.options.kernels;
  const uint32_t head_dim = m.head_dim();
  const QkvRow at(m);
  const KeyValues kv = cache(index);
  each_token(tokens, [&](uint32_t t) {
    float* row = qkv + size_t{t} * at.stride;
    if (layer.rope() >= 0) {
      const schema::Rope& r = *m.ropes()->Get(static_cast<uint32_t>(layer.rope()));
      const float* table = rope + size_t{t} * padded(head_dim);
      const bool interleaved = r.pairs() == schema::RopePairs::Interleaved;
      k.rope(row, m.heads(), head_dim, table, r.steps()->size(), interleaved);
      k.rope(row + at.key, m.kv_heads(), head_dim, table, r.steps()->size(), interleaved);
    }
    k.cache_append(kv, first + t, row + at.key, row + at.value);
  });
}

// Each query against all positions up to its own, or as many as the layer's window lets it see.
void Decoder::attend(const schema::Layer& layer, uint32_t index, uint32_t tokens, uint32_t first) const {
  const schema::Model& m = *model.description;
  const Kernels& k = *plan.options.kernels;
  const uint32_t heads = m.heads(), group = heads / m.kv_heads(), head_dim = m.head_dim();
  const size_t stride = QkvRow(m).stride;
  const size_t inner = padded(heads * head_dim);
  const float scale = 1.0f / std::sqrt(static_cast<float>(head_dim));
  const KeyValues kv = cache(index);

  const auto seen = [&](uint32_t t) {
    const uint32_t all = first + t + 1;
    return layer.window() && layer.window() < all ? layer.window() : all;
  };
  uint64_t work = 0;  // keys that all queries see together
  for (uint32_t t = 0; t < tokens; ++t) work += uint64_t{heads} * seen(t);
  const uint32_t pieces =
      work * head_dim < kWorthAThread
          ? 1
          : static_cast<uint32_t>(std::min<uint64_t>(plan.options.threads.count, uint64_t{tokens} * heads));

  // Queries of one KV head lie together, tokens ascending; a thread takes a stretch with its share of the work, as many
  // at once as the kernel can.
  plan.options.threads.each(pieces, [&](uint32_t piece) {
    const uint64_t from = work * piece / pieces, to = work * (piece + 1) / pieces;
    uint64_t done = 0;  // by this piece, or another
    for (uint32_t kv_head = 0; kv_head < m.kv_heads(); ++kv_head) {
      Query queries[kMostQueries];
      uint32_t count = 0;
      const auto flush = [&] {
        if (count > 0)
          k.attention(queries, count, kv, kv_head, scale, scores + size_t{piece} * plan.queries * plan.capacity);
        count = 0;
      };
      for (uint32_t t = 0; t < tokens; ++t) {
        for (uint32_t h = kv_head * group; h < (kv_head + 1) * group; ++h, done += seen(t)) {
          if (done < from || done >= to) continue;
          queries[count++] = {qkv + t * stride + h * head_dim, attended + t * inner + h * head_dim,
                              first + t + 1 - seen(t), first + t + 1};
          if (count == plan.queries) flush();
        }
      }
      flush();
    }
  });
}

KeyValues Decoder::cache(uint32_t layer) const {
  const schema::Model& m = *model.description;
  KeyValues kv{
      .format = plan.options.kv, .kv_heads = m.kv_heads(), .head_dim = m.head_dim(), .capacity = plan.capacity};
  const size_t cells = size_t{plan.capacity} * kv.cols() * (kv.format == KvFormat::f32 ? sizeof(float) : 1);
  const size_t scale_cells = size_t{plan.capacity} * blocks(kv.cols());
  kv.keys = keys + layer * cells;
  kv.values = values + layer * cells;
  kv.key_scales = key_scales + layer * scale_cells;
  kv.value_scales = value_scales + layer * scale_cells;
  return kv;
}

// Makes row `row` of x ready for these weights: quantized beside it, or cleaned in place.
void Decoder::prepare(const MatrixSet& weights, float* x, size_t stride, uint32_t row) const {
  const Kernels& k = *plan.options.kernels;
  const uint32_t cols = weights.matrix[0].cols;
  bool quantized = false, plain = false;
  for (uint32_t i = 0; i < weights.count; ++i) {
    (weights.matrix[i].format == Format::f32 ? plain : quantized) = true;
  }
  float* values_row = x + row * stride;
  if (quantized) {
    const size_t at = size_t{row} * blocks(cols);
    k.quantize(values_row, cols, quants + at * kBlockCols, scales + at, sums + at);
  }
  if (plain) k.clean(values_row, cols, values_row);
}

// out[token][row] for all the set's rows, from the rows that prepare() made.
void Decoder::multiply(const MatrixSet& weights, const float* x, size_t stride, uint32_t tokens, float* out) const {
  const Kernels& k = *plan.options.kernels;
  const Activations in{.tokens = tokens,
                       .cols = weights.matrix[0].cols,
                       .quants = quants,
                       .scales = scales,
                       .sums = sums,
                       .values = x,
                       .value_stride = stride};
  for (uint32_t i = 0; i < weights.count; ++i) {
    const Matrix& w = weights.matrix[i];
    const uint32_t all = panels(w.rows);
    const uint64_t work = matrix_bytes(w.format, w.rows, w.cols) * tokens;
    const uint32_t pieces = work < kWorthAThread ? 1 : std::min(plan.options.threads.count, all);
    plan.options.threads.each(pieces, [&](uint32_t piece) {
      const auto cut = [&](uint32_t p) { return static_cast<uint32_t>(uint64_t{all} * p / pieces); };
      k.matmul(w, cut(piece), cut(piece + 1), in, out + weights.row[i], weights.rows);
    });
  }
}

// f(t) for each token, the tokens split among the threads.
template <typename F>
void Decoder::each_token(uint32_t tokens, F&& f) const {
  // A token's share of such work is about a microsecond, so a thread is worth waking for a handful.
  const uint32_t pieces = std::min(plan.options.threads.count, std::max(1u, tokens / 4));
  plan.options.threads.each(pieces, [&](uint32_t piece) {
    const uint32_t end = static_cast<uint32_t>(uint64_t{tokens} * (piece + 1) / pieces);
    for (uint32_t t = static_cast<uint32_t>(uint64_t{tokens} * piece / pieces); t < end; ++t) f(t);
  });
}

}  // namespace whit
