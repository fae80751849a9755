#include "tests/schema/random_model.hpp"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <string>

#include "schema/convert/f16.hpp"
#include "schema/convert/pack.hpp"
#include "schema/convert/rope_steps.hpp"
#include "schema/convert/write.hpp"

namespace whit::test {
namespace {

using convert::SourceTensor;
using convert::SourceType;
using schema::PieceKind;

void append(std::vector<std::byte>& out, const void* bytes, size_t count) {
  const auto* from = static_cast<const std::byte*>(bytes);
  out.insert(out.end(), from, from + count);
}

void append_f16(std::vector<std::byte>& out, float value) {
  const uint16_t half = convert::f32_to_f16(value);
  append(out, &half, sizeof half);
}

uint32_t add(convert::Vocabulary& v, std::string piece, PieceKind kind, float score = 0) {
  v.pieces.push_back(std::move(piece));
  v.kinds.push_back(kind);
  v.scores.push_back(score);
  return static_cast<uint32_t>(v.pieces.size() - 1);
}

void add_bytes(convert::Vocabulary& v, PieceKind kind) {
  for (int byte = 0; byte < 256; ++byte) add(v, std::string(1, static_cast<char>(byte)), kind);
}

constexpr const char* kWords[] = {" the",  " and", " cat", "ing",    " once",
                                  " upon", " a",   "time", " dog\n", "\u00e9t\u00e9"};

}  // namespace

convert::Vocabulary byte_level_vocabulary() {
  convert::Vocabulary v;
  v.kind = schema::TokenizerKind::ByteLevelBpe;
  v.splitter = schema::Splitter::Gpt2;
  for (const char* name : {"<|endoftext|>", "<|im_start|>", "<|im_end|>"}) add(v, name, PieceKind::Control);
  add_bytes(v, PieceKind::Normal);
  // Each word grows byte by byte from its left.
  for (const std::string word : kWords) {
    for (size_t count = 2; count <= word.size(); ++count) {
      const auto find = [&](const std::string& piece) {
        return static_cast<uint32_t>(std::find(v.pieces.begin() + 3, v.pieces.end(), piece) - v.pieces.begin());
      };
      const std::string piece = word.substr(0, count);
      if (find(piece) < v.pieces.size()) continue;
      const uint32_t left = find(word.substr(0, count - 1)), right = find(word.substr(count - 1, 1));
      v.merges.emplace_back(left, right, add(v, piece, PieceKind::Normal), static_cast<uint32_t>(v.merges.size()));
    }
  }
  v.scores.clear();
  v.end_of_text = {0, 2};
  v.chat_template = "chatml";
  v.finish();
  return v;
}

convert::Vocabulary sentencepiece_vocabulary() {
  convert::Vocabulary v;
  v.splitter = schema::Splitter::Spaces;
  add(v, "<unk>", PieceKind::Unknown);
  add(v, "<s>", PieceKind::Control);
  add(v, "</s>", PieceKind::Control);
  add_bytes(v, PieceKind::Byte);
  float score = 0;
  for (const std::string word : kWords) {
    for (size_t count = 2; count <= word.size(); ++count) {
      const std::string piece = word.substr(0, count);
      if (std::find(v.pieces.begin(), v.pieces.end(), piece) != v.pieces.end()) continue;
      add(v, piece, PieceKind::Normal, score -= 1);
    }
  }
  for (char c = ' '; c <= '~'; ++c) {
    if (c != 'q') add(v, std::string(1, c), PieceKind::Normal, score -= 1);  // 'q' has its byte's piece alone
  }
  v.unknown = 0;
  v.begin_of_text = 1;
  v.end_of_text = {2};
  v.add_begin = true;
  v.add_space = true;
  v.finish();
  return v;
}

std::vector<std::byte> random_weights(Random& random, SourceType type, uint32_t rows, uint32_t cols) {
  // Of variance 1 / cols, so that an input of variance 1 gives one.
  const float width = std::sqrt(3.0f / static_cast<float>(cols));
  std::vector<std::byte> out;
  out.reserve(rows * convert::row_bytes(type, cols));
  const bool quantized = type >= SourceType::q8_0;
  for (uint64_t i = 0; i < uint64_t{rows} * cols; i += quantized ? 32 : 1) {
    const float value = width * random.symmetric();
    switch (type) {
      case SourceType::f32: append(out, &value, sizeof value); break;
      case SourceType::f16: append_f16(out, value); break;
      case SourceType::bf16: {
        const uint16_t high = static_cast<uint16_t>(std::bit_cast<uint32_t>(value) >> 16);
        append(out, &high, sizeof high);
        break;
      }
      case SourceType::q8_0: append_f16(out, value / 127); break;
      case SourceType::q4_0: append_f16(out, value / 8); break;
      case SourceType::q4_1:
        append_f16(out, std::fabs(value) / 8);
        append_f16(out, -0.9f * std::fabs(value));
        break;
    }
    if (!quantized) continue;
    for (int byte = 0; byte < (type == SourceType::q8_0 ? 32 : 16); ++byte) {
      out.push_back(static_cast<std::byte>(random.bits() & 0xff));
    }
  }
  return out;
}

RandomSource::RandomSource(const RandomModelSpec& spec) {
  Random random(spec.seed);
  uint32_t matrices = 0;
  const auto matrix = [&](const std::string& name, uint32_t rows, uint32_t cols) {
    constexpr SourceType kMixed[] = {SourceType::q8_0, SourceType::q4_1, SourceType::f32, SourceType::q4_0,
                                     SourceType::q4_1};
    const SourceType type = spec.mixed && cols % kBlockCols == 0 ? kMixed[matrices++ % 5] : SourceType::f32;
    weights.push_back(random_weights(random, type, rows, cols));
    return SourceTensor{name, type, rows, cols, weights.back().data()};
  };
  const auto norm = [&](const std::string& name) {
    std::vector<std::byte> values;
    for (uint32_t i = 0; i < spec.dim; ++i) {
      const float value = 1 + 0.25f * random.symmetric();
      append(values, &value, sizeof value);
    }
    weights.push_back(std::move(values));
    return SourceTensor{name, SourceType::f32, 1, spec.dim, weights.back().data()};
  };
  // Rows of zeros for the control pieces, which so have the logit 0.
  const auto pieces = [&](const std::string& name) {
    const SourceTensor tensor = matrix(name, static_cast<uint32_t>(source.vocabulary.pieces.size()), spec.dim);
    std::fill_n(weights.back().begin(), 3 * convert::row_bytes(tensor.type, tensor.cols), std::byte{0});
    return tensor;
  };

  source.vocabulary = spec.byte_level ? byte_level_vocabulary() : sentencepiece_vocabulary();
  source.kind = "random";
  source.name = "random";
  source.dim = spec.dim;
  source.hidden = spec.hidden;
  source.heads = spec.heads;
  source.kv_heads = spec.kv_heads;
  source.head_dim = spec.head_dim;
  source.context = spec.context;
  source.epsilon = 1e-5f;
  source.rope_interleaved = spec.interleaved;
  source.rope_steps = convert::rope_steps(10000, spec.turned.value_or(spec.head_dim), 1, {});
  const uint32_t queries = spec.heads * spec.head_dim, keys = spec.kv_heads * spec.head_dim;
  source.embedding = pieces("token_embd.weight");
  for (uint32_t i = 0; i < spec.layers; ++i) {
    const std::string block = "blk." + std::to_string(i) + ".";
    convert::SourceLayer layer;
    layer.attention_norm = norm(block + "attn_norm.weight");
    layer.query = matrix(block + "attn_q.weight", queries, spec.dim);
    layer.key = matrix(block + "attn_k.weight", keys, spec.dim);
    layer.value = matrix(block + "attn_v.weight", keys, spec.dim);
    layer.attention_out = matrix(block + "attn_output.weight", spec.dim, queries);
    layer.feed_norm = norm(block + "ffn_norm.weight");
    layer.gate = matrix(block + "ffn_gate.weight", spec.hidden, spec.dim);
    layer.up = matrix(block + "ffn_up.weight", spec.hidden, spec.dim);
    layer.down = matrix(block + "ffn_down.weight", spec.dim, spec.hidden);
    source.layers.push_back(layer);
  }
  source.final_norm = norm("output_norm.weight");
  if (!spec.tied) source.head = pieces("output.weight");
}

convert::Bytes random_model(const RandomModelSpec& spec) {
  const RandomSource random(spec);
  return convert::image(random.source, spec.mixed ? std::nullopt : std::optional(spec.format));
}

std::vector<RandomModelSpec> odd_models() {
  return {
      {.dim = 36, .hidden = 43, .layers = 1, .heads = 3, .kv_heads = 1, .head_dim = 12, .format = Format::f32},
      {.dim = 64, .hidden = 172, .heads = 8, .kv_heads = 4, .head_dim = 8, .format = Format::q8, .byte_level = false},
      {.dim = 40, .hidden = 70, .heads = 2, .kv_heads = 2, .head_dim = 20, .format = Format::q4, .tied = false},
      {.dim = 100,
       .hidden = 33,
       .heads = 6,
       .kv_heads = 3,
       .head_dim = 36,
       .format = Format::q4m,
       .interleaved = false},
      {.dim = 96, .hidden = 160, .layers = 3, .heads = 4, .kv_heads = 1, .head_dim = 32, .mixed = true, .tied = false},
      {.dim = 32, .hidden = 48, .heads = 2, .kv_heads = 1, .head_dim = 40, .format = Format::q8, .turned = 24},
  };
}

}  // namespace whit::test
