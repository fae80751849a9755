// A tokenizer's tables on their way from a source to a file.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "schema/model_generated.h"

namespace whit::convert {

class Gguf;

struct Vocabulary {
  schema::TokenizerKind kind = schema::TokenizerKind::SentencePiece;
  schema::Splitter splitter = schema::Splitter::None;
  std::vector<std::string> pieces;  // the bytes that each stands for
  std::vector<schema::PieceKind> kinds;
  std::vector<float> scores;  // SentencePiece
  std::vector<schema::Merge> merges;
  int32_t unknown = -1;
  int32_t begin_of_text = -1;
  std::vector<uint32_t> end_of_text;
  bool add_begin = false;
  bool add_space = false;
  std::string chat_template;

  // Filled by finish() from the above: what is searched.
  std::vector<uint32_t> sorted;
  std::vector<uint32_t> byte_ids;
  std::vector<uint32_t> special;

  // Of normal pieces with the same bytes, the first is the one that text becomes.
  void finish();
};

// "llama" (SentencePiece) and "gpt2" (byte-level BPE) vocabularies.
Vocabulary vocabulary_of(const Gguf& gguf);

// llama2.c's tok*.bin, of `count` pieces; `name` is the file's, for errors.
Vocabulary llama2c_vocabulary(const std::byte* bytes, uint64_t size, uint32_t count, const std::string& name);

}  // namespace whit::convert
