// Small vocabularies made by hand, as the converter would write them.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "runtime/tokenizer.hpp"
#include "schema/model_generated.h"

namespace whit::test {

class Vocabulary {
 public:
  schema::TokenizerKind kind = schema::TokenizerKind::SentencePiece;
  schema::Splitter splitter = schema::Splitter::Spaces;
  int32_t unknown = -1;
  int32_t begin_of_text = -1;
  bool add_space = false;
  std::vector<uint32_t> end_of_text;

  uint32_t add(std::string_view bytes, float score = 0, schema::PieceKind piece_kind = schema::PieceKind::Normal) {
    pieces_.emplace_back(bytes);
    kinds_.push_back(piece_kind);
    scores_.push_back(score);
    return static_cast<uint32_t>(pieces_.size() - 1);
  }

  // All 256 byte pieces. For ByteLevelBpe they are normal pieces.
  void add_bytes() {
    for (int b = 0; b < 256; ++b) {
      add(std::string(1, static_cast<char>(b)), 0,
          kind == schema::TokenizerKind::ByteLevelBpe ? schema::PieceKind::Normal : schema::PieceKind::Byte);
    }
  }

  // ByteLevelBpe: the next rank. The merged piece is added unless it is there.
  uint32_t merge(uint32_t left, uint32_t right) {
    const std::string bytes = pieces_[left] + pieces_[right];
    const auto found = std::find(pieces_.begin(), pieces_.end(), bytes);
    const uint32_t merged = found == pieces_.end() ? add(bytes) : static_cast<uint32_t>(found - pieces_.begin());
    merges_.emplace_back(left, right, merged, static_cast<uint32_t>(merges_.size()));
    return merged;
  }

  const std::string& operator[](uint32_t id) const { return pieces_[id]; }
  float score(uint32_t id) const { return scores_[id]; }
  schema::PieceKind piece_kind(uint32_t id) const { return kinds_[id]; }
  uint32_t size() const { return static_cast<uint32_t>(pieces_.size()); }
  std::vector<schema::Merge>& merges() { return merges_; }

  // The tables. Valid until the next call.
  const schema::Tokenizer& tables() {
    std::vector<uint8_t> bytes;
    std::vector<uint32_t> ends, sorted, special, byte_ids(256, 0xffffffff);
    for (uint32_t id = 0; id < size(); ++id) {
      const std::string& piece = pieces_[id];
      bytes.insert(bytes.end(), piece.begin(), piece.end());
      ends.push_back(static_cast<uint32_t>(bytes.size()));
      if (kinds_[id] == schema::PieceKind::Normal) sorted.push_back(id);
      if (kinds_[id] == schema::PieceKind::Control || kinds_[id] == schema::PieceKind::UserDefined)
        special.push_back(id);
      const bool is_byte = kind == schema::TokenizerKind::ByteLevelBpe
                               ? kinds_[id] == schema::PieceKind::Normal && piece.size() == 1
                               : kinds_[id] == schema::PieceKind::Byte;
      if (is_byte) byte_ids[static_cast<unsigned char>(piece[0])] = id;
    }
    std::sort(sorted.begin(), sorted.end(), [&](uint32_t a, uint32_t b) { return pieces_[a] < pieces_[b]; });
    std::sort(special.begin(), special.end(), [&](uint32_t a, uint32_t b) { return pieces_[a] < pieces_[b]; });
    std::vector<schema::Merge> by_pair = merges_;
    std::sort(by_pair.begin(), by_pair.end(), [](const schema::Merge& a, const schema::Merge& b) {
      return a.left() != b.left() ? a.left() < b.left() : a.right() < b.right();
    });
    const bool bpe = kind == schema::TokenizerKind::ByteLevelBpe;
    builder_.Clear();
    builder_.Finish(schema::CreateTokenizerDirect(
        builder_, kind, splitter, &bytes, &ends, &kinds_, bpe ? nullptr : &scores_, &sorted, &byte_ids,
        bpe ? &by_pair : nullptr, &special, unknown, begin_of_text, &end_of_text, begin_of_text >= 0, add_space));
    return *flatbuffers::GetRoot<schema::Tokenizer>(builder_.GetBufferPointer());
  }

 private:
  std::vector<std::string> pieces_;
  std::vector<schema::PieceKind> kinds_;
  std::vector<float> scores_;
  std::vector<schema::Merge> merges_;
  flatbuffers::FlatBufferBuilder builder_;
};

// The ids of a text that is expected to go through.
inline std::vector<uint32_t> ids_of(const schema::Tokenizer& tokenizer, std::string_view text,
                                    const TokenizeOptions& options = {}) {
  alignas(8) std::byte workspace[kTokenizeWorkspace];
  std::vector<uint32_t> ids(2 * text.size() + 2);
  const Result<uint32_t> result = tokenize(tokenizer, text, options, workspace, ids);
  if (!result.ok()) return {0xffffffff};
  ids.resize(result.value);
  return ids;
}

inline std::string text_of(const schema::Tokenizer& tokenizer, const std::vector<uint32_t>& ids) {
  std::string text;
  for (uint32_t id : ids) text += piece_text(tokenizer, id, true);
  return text;
}

}  // namespace whit::test
