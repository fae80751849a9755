#include "schema/convert/llama2c.hpp"

#include <cstring>

#include "schema/convert/convert.hpp"
#include "schema/convert/rope_steps.hpp"
#include "schema/verify.hpp"

namespace whit::convert {
namespace {

struct Header {
  int32_t dim, hidden, layers, heads, kv_heads, vocab, context;  // vocab < 0: the head is a matrix of its own
};
static_assert(sizeof(Header) == 28);

bool read_header(std::span<const std::byte> file, Header& h) {
  if (file.size() < sizeof h) return false;
  std::memcpy(&h, file.data(), sizeof h);
  const auto within = [](int64_t value, int64_t most) { return value > 0 && value <= most; };
  return within(h.dim, kMostWidth) && within(h.hidden, kMostWidth) && within(h.layers, kMostLayers) &&
         within(h.heads, h.dim) && within(h.kv_heads, h.heads) &&
         within(h.vocab < 0 ? -int64_t{h.vocab} : h.vocab, kMostVocab) && within(h.context, kMostContext) &&
         h.dim % h.heads == 0 && h.heads % h.kv_heads == 0;
}

uint64_t floats_in(const Header& h) {
  const uint64_t dim = h.dim, hidden = h.hidden, layers = h.layers, vocab = h.vocab < 0 ? -int64_t{h.vocab} : h.vocab;
  const uint64_t head_dim = dim / h.heads, keys = head_dim * h.kv_heads;
  const uint64_t rotary = uint64_t(h.context) * (head_dim / 2) * 2;  // cosines and sines, which nobody reads
  return vocab * dim * (h.vocab < 0 ? 2 : 1) + layers * (2 * dim + 2 * dim * dim + 2 * keys * dim + 3 * hidden * dim) +
         dim + rotary;
}

}  // namespace

bool is_llama2c(std::span<const std::byte> file) {
  Header h;
  return read_header(file, h) && (file.size() - sizeof h) % sizeof(float) == 0 &&
         floats_in(h) == (file.size() - sizeof h) / sizeof(float);
}

Source source_of_llama2c(std::span<const std::byte> file, std::span<const std::byte> tokenizer,
                         const std::string& tokenizer_name) {
  Header h;
  if (!is_llama2c(file)) {
    const bool header = read_header(file, h);
    if (!header) throw InputError("this is no llama2.c checkpoint");
    throw Error("the file is as a llama2.c checkpoint begins, but has " + std::to_string(file.size()) +
                " bytes instead of " + std::to_string(sizeof h + floats_in(h) * sizeof(float)) + "; is it cut?");
  }
  read_header(file, h);

  Source source;
  source.kind = "llama2.c 0";
  source.dim = h.dim;
  source.hidden = h.hidden;
  source.heads = h.heads;
  source.kv_heads = h.kv_heads;
  source.head_dim = source.dim / source.heads;
  source.context = h.context;
  source.epsilon = 1e-5f;
  source.rope_steps = rope_steps(10000, source.head_dim, 1, {});
  const uint32_t vocab = h.vocab < 0 ? static_cast<uint32_t>(-h.vocab) : static_cast<uint32_t>(h.vocab);
  source.vocabulary = llama2c_vocabulary(tokenizer.data(), tokenizer.size(), vocab, tokenizer_name);

  const std::byte* at = file.data() + sizeof h;
  const auto take = [&](const std::string& name, uint32_t rows, uint32_t cols) {
    const SourceTensor tensor{name, SourceType::f32, rows, cols, at};
    at += uint64_t{rows} * cols * sizeof(float);
    return tensor;
  };
  // A kind of tensor lies together, for all layers.
  source.layers.resize(static_cast<size_t>(h.layers));
  const auto take_all = [&](SourceTensor SourceLayer::*which, const char* name, uint32_t rows, uint32_t cols) {
    for (size_t i = 0; i < source.layers.size(); ++i) {
      source.layers[i].*which = take("layers." + std::to_string(i) + "." + name, rows, cols);
    }
  };
  const uint32_t dim = source.dim, keys = source.kv_heads * source.head_dim;
  source.embedding = take("token_embedding", vocab, dim);
  take_all(&SourceLayer::attention_norm, "rms_att", 1, dim);
  take_all(&SourceLayer::query, "wq", dim, dim);
  take_all(&SourceLayer::key, "wk", keys, dim);
  take_all(&SourceLayer::value, "wv", keys, dim);
  take_all(&SourceLayer::attention_out, "wo", dim, dim);
  take_all(&SourceLayer::feed_norm, "rms_ffn", 1, dim);
  take_all(&SourceLayer::gate, "w1", source.hidden, dim);
  take_all(&SourceLayer::down, "w2", dim, source.hidden);
  take_all(&SourceLayer::up, "w3", source.hidden, dim);
  source.final_norm = take("rms_final", 1, dim);
  if (h.vocab < 0) {
    at += uint64_t{source.context} * (source.head_dim / 2) * 2 * sizeof(float);
    source.head = take("wcls", vocab, dim);
  }
  return source;
}

}  // namespace whit::convert
