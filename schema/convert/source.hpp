// A model between an importer and the packer: what any source says, in one form. Weights point into the source's bytes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "schema/convert/vocabulary.hpp"

namespace whit::convert {

// How the source stores numbers. Quantized types are ggml's blocks of 32, of which a row is a whole number.
enum class SourceType : uint8_t { f32, f16, bf16, q8_0, q4_0, q4_1 };

const char* name_of(SourceType type);

// Bytes of a row of `cols` values. cols is a multiple of 32 for the quantized types.
uint64_t row_bytes(SourceType type, uint64_t cols);

struct SourceTensor {
  std::string name;
  SourceType type = SourceType::f32;
  uint32_t rows = 0;  // a vector has one
  uint32_t cols = 0;
  const std::byte* data = nullptr;  // row by row, of any alignment
};

struct SourceLayer {
  SourceTensor attention_norm, query, key, value, attention_out;
  SourceTensor feed_norm, gate, up, down;
};

struct Source {
  std::string family = "llama";
  std::string file_name;  // without folders
  std::string kind;       // "GGUF 3"
  std::string sha256;
  std::string name, licence, card;

  uint32_t dim = 0, hidden = 0, heads = 0, kv_heads = 0, head_dim = 0, context = 0;
  float epsilon = 0;
  std::vector<uint64_t> rope_steps;
  bool rope_interleaved = true;

  SourceTensor embedding;
  std::vector<SourceLayer> layers;
  SourceTensor final_norm;
  std::optional<SourceTensor> head;  // none: tied to the embedding

  Vocabulary vocabulary;
};

}  // namespace whit::convert
