#include "schema/convert/gguf_model.hpp"

#include <cstring>
#include <unordered_map>

#include "schema/convert/rope_steps.hpp"
#include "schema/verify.hpp"

namespace whit::convert {
namespace {

std::optional<SourceType> type_of(uint32_t ggml_type) {
  switch (ggml_type) {
    case 0: return SourceType::f32;
    case 1: return SourceType::f16;
    case 2: return SourceType::q4_0;
    case 3: return SourceType::q4_1;
    case 8: return SourceType::q8_0;
    case 30: return SourceType::bf16;
    default: return {};
  }
}

// Tensors by name, each to be taken once: what is left over at the end has no place in the model.
class Tensors {
 public:
  explicit Tensors(const Gguf& gguf) : gguf_(gguf) {
    for (const GgufTensor& tensor : gguf.tensors()) {
      if (!left_.emplace(tensor.name, &tensor).second) {
        throw Error("the GGUF file is damaged: it has tensor " + shown(tensor.name) + " twice");
      }
    }
  }

  bool has(const std::string& name) const { return left_.contains(name); }

  SourceTensor take(const std::string& name, uint64_t rows, uint64_t cols) {
    const auto found = left_.find(name);
    if (found == left_.end()) throw Error("the GGUF file has no tensor " + name + "; is it a whole model?");
    const GgufTensor& tensor = *found->second;
    left_.erase(found);

    const auto type = type_of(tensor.type);
    if (!type) {
      throw Error(
          "tensor " + name + " is of type " + name_of_ggml_type(tensor.type) +
          ", which whit does not read; it reads F32, F16, BF16, Q8_0, Q4_0 and Q4_1. Get the model in one of these");
    }
    if (tensor.rows != rows || tensor.cols != cols) {
      throw Error("tensor " + name + " is " + std::to_string(tensor.rows) + " x " + std::to_string(tensor.cols) +
                  " and should be " + std::to_string(rows) + " x " + std::to_string(cols));
    }
    if (*type >= SourceType::q8_0 && cols % kBlockCols != 0) {
      throw Error("tensor " + name + " is of type " + name_of(*type) + ", but its rows are no multiple of 32");
    }
    const uint64_t bytes = rows * row_bytes(*type, cols);
    if (tensor.offset > gguf_.data().size() || bytes > gguf_.data().size() - tensor.offset) {
      throw Error("the GGUF file is cut: tensor " + name + " does not lie within it; get the file again");
    }
    return {name, *type, static_cast<uint32_t>(rows), static_cast<uint32_t>(cols), gguf_.data().data() + tensor.offset};
  }

  void check_all_taken() const {
    if (left_.empty()) return;
    std::string_view first = left_.begin()->first;
    for (const auto& [name, tensor] : left_) first = std::min(first, name);
    throw Error("the GGUF file has tensor " + shown(first) +
                ", which whit has no place for; without it the model would not be the same");
  }

 private:
  const Gguf& gguf_;
  std::unordered_map<std::string_view, const GgufTensor*> left_;
};

uint32_t size_of(const Gguf& gguf, const std::string& key, uint64_t most, std::optional<uint64_t> otherwise = {}) {
  const auto value = gguf.has(key) ? gguf.integer(key) : otherwise;
  if (!value) throw Error("the GGUF file does not say its " + key + "; is it a whole model?");
  if (*value == 0 || *value > most) {
    throw Error(key + " is " + std::to_string(*value) + " in the GGUF file; 1 to " + std::to_string(most) +
                " are possible");
  }
  return static_cast<uint32_t>(*value);
}

std::vector<uint64_t> read_rope(const Gguf& gguf, Tensors& tensors, uint32_t head_dim) {
  const double base = gguf.number("llama.rope.freq_base").value_or(10000);
  const uint32_t turned = size_of(gguf, "llama.rope.dimension_count", head_dim, head_dim);
  if (turned % 2 != 0) throw Error("llama.rope.dimension_count is odd in the GGUF file");
  if (!(base >= 1 && base < 1e30)) throw Error("llama.rope.freq_base is no usable number in the GGUF file");

  // Without a type, a factor is a linear one; scale_linear is its older name.
  const std::string_view type = gguf.text("llama.rope.scaling.type").value_or("linear");
  double linear = 1;
  if (type == "linear") {
    linear = gguf.number("llama.rope.scaling.factor").value_or(gguf.number("llama.rope.scale_linear").value_or(1));
    if (linear == 0) linear = 1;  // how some files say that there is none
    if (!(linear > 0 && linear < 1e6)) throw Error("llama.rope.scaling.factor is no usable number in the GGUF file");
  } else if (type != "none") {
    throw Error("the model needs rotary scaling of type \"" + shown(type) +
                "\", which whit does not do; it does linear");
  }

  std::vector<float> factors;
  if (tensors.has("rope_freqs.weight")) {
    const SourceTensor tensor = tensors.take("rope_freqs.weight", 1, turned / 2);
    if (tensor.type != SourceType::f32) throw Error("tensor rope_freqs.weight is not F32");
    factors.resize(turned / 2);
    std::memcpy(factors.data(), tensor.data, factors.size() * sizeof(float));
    for (const float factor : factors) {
      if (!(factor > 1e-6f && factor < 1e6f)) throw Error("tensor rope_freqs.weight has a value that can't be used");
    }
  }
  return rope_steps(base, turned, linear, factors);
}

}  // namespace

Source source_of(const Gguf& gguf) {
  const std::string_view architecture = gguf.text("general.architecture").value_or("");
  if (architecture != "llama") {
    throw Error(architecture.empty() ? std::string("the GGUF file does not say its architecture")
                                     : "the model is of architecture \"" + shown(architecture) +
                                           "\", which whit does not read yet; it reads llama");
  }
  if (gguf.tensors().empty()) throw Error("the GGUF file holds a vocabulary and no weights");
  if (gguf.integer("llama.expert_count").value_or(0) != 0) {
    throw Error("the model is a mixture of experts, which whit does not read");
  }
  // Llama files that carry these were made from other families (Granite), with arithmetic of their own.
  for (const char* key : {"llama.attention.scale", "llama.embedding_scale", "llama.residual_scale", "llama.logit_scale",
                          "llama.attention.sliding_window"}) {
    if (gguf.has(key)) throw Error(std::string("the model needs ") + key + ", which whit does not do");
  }

  Source source;
  source.kind = "GGUF " + std::to_string(gguf.version());
  source.name = gguf.text("general.name").value_or("");
  source.licence = gguf.text("general.license").value_or("");
  source.card = gguf.text("general.description").value_or("");
  source.vocabulary = vocabulary_of(gguf);

  const uint64_t vocab = source.vocabulary.pieces.size();
  source.dim = size_of(gguf, "llama.embedding_length", kMostWidth);
  source.hidden = size_of(gguf, "llama.feed_forward_length", kMostWidth);
  source.context = size_of(gguf, "llama.context_length", kMostContext);
  source.heads = size_of(gguf, "llama.attention.head_count", kMostWidth);
  source.kv_heads = size_of(gguf, "llama.attention.head_count_kv", kMostWidth, source.heads);
  if (!gguf.has("llama.attention.key_length") && source.dim % source.heads != 0) {
    throw Error(
        "the model's width is no multiple of its heads, and the GGUF file does not say llama.attention.key_length");
  }
  source.head_dim = size_of(gguf, "llama.attention.key_length", kMostHeadDim, source.dim / source.heads);
  if (size_of(gguf, "llama.attention.value_length", kMostHeadDim, source.head_dim) != source.head_dim) {
    throw Error("the model's keys and values differ in length, which whit does not do");
  }
  const auto epsilon = gguf.number("llama.attention.layer_norm_rms_epsilon");
  if (!epsilon) throw Error("the GGUF file does not say its llama.attention.layer_norm_rms_epsilon");
  source.epsilon = static_cast<float>(*epsilon);
  const uint32_t layers = size_of(gguf, "llama.block_count", kMostLayers);

  Tensors tensors(gguf);
  const uint64_t dim = source.dim, hidden = source.hidden;
  const uint64_t queries = uint64_t{source.heads} * source.head_dim, keys = uint64_t{source.kv_heads} * source.head_dim;
  source.rope_steps = read_rope(gguf, tensors, source.head_dim);
  source.embedding = tensors.take("token_embd.weight", vocab, dim);
  for (uint32_t i = 0; i < layers; ++i) {
    const std::string block = "blk." + std::to_string(i) + ".";
    SourceLayer& layer = source.layers.emplace_back();
    layer.attention_norm = tensors.take(block + "attn_norm.weight", 1, dim);
    layer.query = tensors.take(block + "attn_q.weight", queries, dim);
    layer.key = tensors.take(block + "attn_k.weight", keys, dim);
    layer.value = tensors.take(block + "attn_v.weight", keys, dim);
    layer.attention_out = tensors.take(block + "attn_output.weight", dim, queries);
    layer.feed_norm = tensors.take(block + "ffn_norm.weight", 1, dim);
    layer.gate = tensors.take(block + "ffn_gate.weight", hidden, dim);
    layer.up = tensors.take(block + "ffn_up.weight", hidden, dim);
    layer.down = tensors.take(block + "ffn_down.weight", dim, hidden);
  }
  source.final_norm = tensors.take("output_norm.weight", 1, dim);
  if (tensors.has("output.weight")) source.head = tensors.take("output.weight", vocab, dim);
  tensors.check_all_taken();
  return source;
}

}  // namespace whit::convert
