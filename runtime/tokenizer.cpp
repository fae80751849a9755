#include "runtime/tokenizer.hpp"

#include <array>
#include <new>

#include "runtime/bpe.hpp"
#include "runtime/sentencepiece.hpp"
#include "runtime/splitter.hpp"
#include "runtime/vocabulary.hpp"
#include "schema/utf8.hpp"

namespace whit {
namespace {

// Finds control and user-defined pieces: the leftmost, of those the longest. They are sorted, so those that share a
// beginning with the text lie together and are narrowed down byte by byte, and a set of first bytes passes over most of
// a text.
class Specials {
 public:
  Specials(const schema::Tokenizer& tokenizer, bool control) : tokenizer_(tokenizer), control_(control) {
    for (uint32_t i = 0; i < count(); ++i) {
      if (counts(i)) mark(piece(i)[0]);
    }
  }

  // The bytes ahead of the first one in `text`, and its id; all of the text and kNoPiece where there is none.
  struct Found {
    size_t ahead;
    uint32_t id;
    size_t bytes;
  };
  Found find(std::string_view text) const {
    for (size_t at = 0; at < text.size(); ++at) {
      if (!marked(text[at])) continue;
      const Found found = longest(after(text, at));
      if (found.id != kNoPiece) return {at, found.id, found.bytes};
    }
    return {text.size(), kNoPiece, 0};
  }

 private:
  // The longest one that `text` begins with.
  Found longest(std::string_view text) const {
    Found found{0, kNoPiece, 0};
    // Those whose first `depth` bytes are the text's: first .. last - 1.
    uint32_t first = 0, last = count();
    for (size_t depth = 0; first < last; ++depth) {
      if (piece(first).size() == depth) {  // sorted first, as the shortest
        if (counts(first)) found = {0, tokenizer_.special()->Get(first), depth};
        ++first;
      }
      if (depth == text.size()) break;
      const auto byte = static_cast<unsigned char>(text[depth]);
      const auto at_depth = [&](uint32_t i) { return static_cast<unsigned char>(piece(i)[depth]); };
      first = partition(first, last, [&](uint32_t i) { return at_depth(i) < byte; });
      last = partition(first, last, [&](uint32_t i) { return at_depth(i) <= byte; });
    }
    return found;
  }

  // The first of first .. last - 1 for which `holds` does not; it holds for all before.
  template <typename F>
  static uint32_t partition(uint32_t first, uint32_t last, F&& holds) {
    while (first < last) {
      const uint32_t middle = first + (last - first) / 2;
      if (holds(middle)) {
        first = middle + 1;
      } else {
        last = middle;
      }
    }
    return first;
  }

  uint32_t count() const { return tokenizer_.special() == nullptr ? 0 : tokenizer_.special()->size(); }
  std::string_view piece(uint32_t i) const { return piece_bytes(tokenizer_, tokenizer_.special()->Get(i)); }
  bool counts(uint32_t i) const {
    return control_ || piece_kind(tokenizer_, tokenizer_.special()->Get(i)) == schema::PieceKind::UserDefined;
  }

  static uint32_t index(char byte) { return static_cast<unsigned char>(byte); }
  void mark(char byte) { first_[index(byte) / 32] |= 1u << index(byte) % 32; }
  bool marked(char byte) const { return first_[index(byte) / 32] >> index(byte) % 32 & 1; }

  const schema::Tokenizer& tokenizer_;
  const bool control_;
  std::array<uint32_t, 8> first_{};
};

}  // namespace

Result<uint32_t> tokenize(const schema::Tokenizer& tokenizer, std::string_view text, const TokenizeOptions& options,
                          std::span<std::byte> workspace, std::span<uint32_t> ids) {
  if (workspace.size() < sizeof(Word)) {
    return {{Code::too_small, "tokenizing needs a workspace of {needed} bytes, and was given {given}", sizeof(Word),
             workspace.size()}};
  }
  if (reinterpret_cast<uintptr_t>(workspace.data()) % alignof(Word) != 0) {
    return {{Code::invalid, "the tokenizer's workspace must lie at a multiple of {needed} bytes", alignof(Word)}};
  }
  if (text.size() > kLongestText) {
    return {{Code::invalid, "a text of {given} bytes is too long to tokenize at once; {needed} are possible",
             kLongestText, text.size()}};
  }
  Word& work = *new (workspace.data()) Word;
  Ids out{ids};
  if (options.begin && tokenizer.begin_of_text() >= 0) out.put(static_cast<uint32_t>(tokenizer.begin_of_text()));

  const Specials specials(tokenizer, options.special);
  bool space = tokenizer.add_space() && options.add_space;
  while (!text.empty()) {
    const auto found = specials.find(text);
    std::string_view plain(text.data(), found.ahead);
    while (!plain.empty()) {
      const std::string_view word(plain.data(), word_length(tokenizer.splitter(), plain));
      if (tokenizer.kind() == schema::TokenizerKind::SentencePiece) {
        sentencepiece(tokenizer, word, space, work, out);
      } else {
        bpe(tokenizer, word, work, out);
      }
      space = false;
      plain.remove_prefix(word.size());
    }
    if (found.id != kNoPiece) {
      out.put(found.id);
      space = tokenizer.add_space();
    }
    text.remove_prefix(found.ahead + found.bytes);
  }

  Result<uint32_t> result{{}, static_cast<uint32_t>(out.count)};
  if (out.count > ids.size()) {
    result.status = {Code::too_small, "the text is {needed} tokens long, and there is room for {given}", out.count,
                     ids.size()};
  }
  return result;
}

uint32_t vocabulary(const schema::Tokenizer& tokenizer) { return tokenizer.piece_ends()->size(); }

std::string_view piece_text(const schema::Tokenizer& tokenizer, uint32_t id, bool special) {
  if (id >= vocabulary(tokenizer)) return {};
  const schema::PieceKind kind = piece_kind(tokenizer, id);
  if (!special && (kind == schema::PieceKind::Control || kind == schema::PieceKind::Unknown)) return {};
  return piece_bytes(tokenizer, id);
}

bool ends_text(const schema::Tokenizer& tokenizer, uint32_t id) {
  if (tokenizer.end_of_text() == nullptr) return false;
  for (uint32_t end : *tokenizer.end_of_text()) {
    if (end == id) return true;
  }
  return false;
}

}  // namespace whit
