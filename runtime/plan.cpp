#include "runtime/plan.hpp"

#include <algorithm>

#include "runtime/session.hpp"
#include "runtime/tokenizer.hpp"
#include "runtime/view.hpp"

namespace whit {
namespace {

// Every row of floats begins at a multiple of 64 bytes, and so does every region.
struct Layout {
  Plan& plan;
  void add(RegionId id, const char* name, uint64_t bytes) {
    plan.regions[static_cast<int>(id)] = {name, plan.bytes, bytes};
    plan.bytes += round_up(bytes, kAlignment);
  }
};

Status check(const Model& model, const Options& options) {
  const uint32_t trained = model.description->context();
  if (options.context > trained) {
    return {.code = Code::invalid,
            .text = "a context of {given} positions was asked for, but the model was trained for {needed} at most",
            .needed = trained,
            .given = options.context};
  }
  if (options.chunk == 0 || options.logits_rows == 0 || options.threads.count == 0) {
    return {.code = Code::invalid, .text = "chunk, logits_rows and threads.count must each be at least 1"};
  }
  if (options.threads.count > 1 && options.threads.run == nullptr) {
    return {.code = Code::invalid, .text = "threads.count is over 1, but threads.run is null"};
  }
  if (options.kernels == nullptr) return {.code = Code::invalid, .text = "no kernels were given"};
  if (options.kernels->attention_queries == 0 || options.kernels->attention_queries > kMostQueries) {
    return {.code = Code::invalid,
            .text = "the kernels take {given} queries at once; it must be 1 to {needed}",
            .needed = kMostQueries,
            .given = options.kernels->attention_queries};
  }
  if (options.kv != KvFormat::int8 && options.kv != KvFormat::f32) {
    return {.code = Code::invalid, .text = "no such format for keys and values"};
  }
  return check(options.sampling);
}

}  // namespace

Result<Plan> plan(const Model& model, const Options& options) {
  if (Status status = check(model, options); !status.ok()) return {status};
  const schema::Model& m = *model.description;
  const uint32_t widest = std::max({m.dim(), m.hidden(), m.heads() * m.head_dim()});  // input of any matmul

  Plan p{};
  p.options = options;
  if (p.options.context == 0) p.options.context = m.context();
  p.options.chunk = std::min(p.options.chunk, p.options.context);
  p.options.logits_rows = std::min(p.options.logits_rows, p.options.chunk);
  p.capacity = padded(p.options.context);
  p.queries = static_cast<uint32_t>(
      std::min<uint64_t>(options.kernels->attention_queries, uint64_t{p.options.chunk} * (m.heads() / m.kv_heads())));

  const uint64_t chunk = p.options.chunk, threads = options.threads.count, layers = m.layers()->size();
  const uint64_t kv_cols = uint64_t{m.kv_heads()} * m.head_dim();
  const uint64_t kv_values = layers * p.capacity * kv_cols;
  const uint64_t kv_scales = layers * p.capacity * blocks(static_cast<uint32_t>(kv_cols));
  const bool f32 = options.kv == KvFormat::f32;
  const uint64_t kv_bytes =
      kv_values * (f32 ? sizeof(float) : 1) + kAlignment;  // and the spare bytes that kernels may read

  Layout layout{p};
  layout.add(RegionId::session, "session", sizeof(Session));
  layout.add(RegionId::tokens, "token history", uint64_t{p.options.context} * sizeof(uint32_t));
  layout.add(RegionId::keys, "keys", kv_bytes);
  layout.add(RegionId::key_scales, "key scales", f32 ? 0 : kv_scales * sizeof(float));
  layout.add(RegionId::values, "values", kv_bytes);
  layout.add(RegionId::value_scales, "value scales", f32 ? 0 : kv_scales * sizeof(float));
  layout.add(RegionId::hidden, "hidden states", chunk * padded(m.dim()) * sizeof(float));
  layout.add(RegionId::normed, "normed states", chunk * padded(m.dim()) * sizeof(float));
  layout.add(RegionId::quants, "activation quants", chunk * blocks(widest) * kBlockCols);
  layout.add(RegionId::scales, "activation scales", chunk * blocks(widest) * sizeof(float));
  layout.add(RegionId::sums, "activation sums", chunk * blocks(widest) * sizeof(int32_t));
  layout.add(RegionId::qkv, "query, key, value", chunk * QkvRow(m).stride * sizeof(float));
  layout.add(RegionId::attended, "attention output", chunk * padded(m.heads() * m.head_dim()) * sizeof(float));
  layout.add(RegionId::gated, "gate and up", chunk * 2 * padded(m.hidden()) * sizeof(float));
  layout.add(RegionId::rope, "rotations", chunk * padded(m.head_dim()) * sizeof(float));
  layout.add(RegionId::scores, "scores", threads * p.queries * p.capacity * sizeof(float));
  layout.add(RegionId::logits, "logits", p.options.logits_rows * uint64_t{padded(m.vocab())} * sizeof(float));
  layout.add(RegionId::candidates, "sampling candidates", uint64_t{m.vocab()} * sizeof(uint32_t));
  layout.add(RegionId::workspace, "tokenizer workspace", kTokenizeWorkspace);
  if (p.bytes > SIZE_MAX) {
    return {{.code = Code::too_small,
             .text = "these options need {needed} bytes, more than this machine can address; ask for a smaller context",
             .needed = p.bytes,
             .given = SIZE_MAX}};
  }
  return {{}, p};
}

}  // namespace whit
