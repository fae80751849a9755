// The tokenizer's tables. They are searched in place and trusted, so order and range of every entry are checked here.
#include <cstring>

#include "schema/verify.hpp"
#include "schema/verify_parts.hpp"

namespace whit {
namespace {

constexpr uint32_t kNone = 0xffffffff;

using Ids = flatbuffers::Vector<uint32_t>;

// Only after verify_pieces().
struct Piece {
  const uint8_t* bytes;
  uint32_t count;
  schema::PieceKind kind;
};

Piece piece(const schema::Tokenizer& t, uint32_t id) {
  const uint32_t begin = id == 0 ? 0 : t.piece_ends()->Get(id - 1);
  return {t.piece_bytes()->data() + begin, t.piece_ends()->Get(id) - begin, t.piece_kinds()->Get(id)};
}

// As unsigned bytes, the shorter first.
bool before(const Piece& a, const Piece& b) {
  const int order = std::memcmp(a.bytes, b.bytes, a.count < b.count ? a.count : b.count);
  return order < 0 || (order == 0 && a.count < b.count);
}

Status verify_pieces(const schema::Tokenizer& t, uint32_t vocab) {
  if (t.piece_bytes() == nullptr || t.piece_ends() == nullptr || t.piece_kinds() == nullptr) {
    return damaged("the tokenizer has no pieces");
  }
  if (t.piece_ends()->size() != vocab || t.piece_kinds()->size() != vocab) {
    return damaged("the tokenizer has {given} pieces; the model's vocabulary has {needed}", vocab,
                   t.piece_ends()->size() != vocab ? t.piece_ends()->size() : t.piece_kinds()->size());
  }
  uint32_t last = 0;
  for (uint32_t end : *t.piece_ends()) {
    if (end < last) return damaged("the tokenizer's pieces are not in order");
    last = end;
  }
  if (last != t.piece_bytes()->size()) {
    return damaged("the tokenizer's pieces should have {needed} bytes and have {given}", last, t.piece_bytes()->size());
  }
  for (uint32_t i = 0; i < vocab; ++i) {
    if (t.piece_kinds()->Get(i) > schema::PieceKind::Unused) {
      return unsupported("piece {needed} of the tokenizer has kind {given}, which this version does not know", i,
                         static_cast<uint64_t>(t.piece_kinds()->Get(i)));
    }
  }
  return {};
}

// The ids that stand alone.
Status verify_single_ids(const schema::Tokenizer& t, uint32_t vocab) {
  const auto in_range = [vocab](int32_t id) { return id >= -1 && (id < 0 || static_cast<uint32_t>(id) < vocab); };
  if (!in_range(t.unknown())) return damaged("the tokenizer's unknown piece is not in the vocabulary");
  if (!in_range(t.begin_of_text())) return damaged("the tokenizer's begin-of-text piece is not in the vocabulary");
  if (t.add_begin() && t.begin_of_text() < 0) return damaged("the tokenizer has no begin-of-text piece to begin with");
  if (t.end_of_text() != nullptr) {
    if (t.end_of_text()->size() > kMostEnds) {
      return damaged("{given} pieces end a text; {needed} are possible", kMostEnds, t.end_of_text()->size());
    }
    for (uint32_t id : *t.end_of_text()) {
      if (id >= vocab) return damaged("an end-of-text piece ({given}) is not in the vocabulary", vocab, id);
    }
  }
  if (t.byte_ids() == nullptr || t.byte_ids()->size() != 256)
    return damaged("the tokenizer's table of bytes is not of 256");
  for (uint32_t id : *t.byte_ids()) {
    if (id != kNone && id >= vocab) return damaged("a byte's piece ({given}) is not in the vocabulary", vocab, id);
  }
  return {};
}

Status verify_sorted(const schema::Tokenizer& t, uint32_t vocab) {
  if (t.sorted() == nullptr) return {};
  Piece last{};
  for (uint32_t i = 0; i < t.sorted()->size(); ++i) {
    const uint32_t id = t.sorted()->Get(i);
    if (id >= vocab) return damaged("a sorted piece ({given}) is not in the vocabulary", vocab, id);
    const Piece next = piece(t, id);
    if (next.kind != schema::PieceKind::Normal) return damaged("sorted piece {given} is not a normal one", 0, id);
    if (i > 0 && !before(last, next)) return damaged("the tokenizer's sorted pieces are not in order");
    last = next;
  }
  return {};
}

Status verify_merges(const schema::Tokenizer& t, uint32_t vocab) {
  if (t.merges() == nullptr) return {};
  uint64_t last = 0;
  for (uint32_t i = 0; i < t.merges()->size(); ++i) {
    const schema::Merge& merge = *t.merges()->Get(i);
    if (merge.left() >= vocab || merge.right() >= vocab || merge.merged() >= vocab) {
      return damaged("merge {given} has a piece that is not in the vocabulary", vocab, i);
    }
    const uint64_t pair = uint64_t{merge.left()} << 32 | merge.right();
    if (i > 0 && pair <= last) return damaged("the tokenizer's merges are not in order");
    last = pair;
  }
  return {};
}

Status verify_special(const schema::Tokenizer& t, uint32_t vocab) {
  if (t.special() == nullptr) return {};
  Piece last{};
  for (uint32_t i = 0; i < t.special()->size(); ++i) {
    const uint32_t id = t.special()->Get(i);
    if (id >= vocab) return damaged("a special piece ({given}) is not in the vocabulary", vocab, id);
    const Piece next = piece(t, id);
    if (next.kind != schema::PieceKind::Control && next.kind != schema::PieceKind::UserDefined) {
      return damaged("special piece {given} is neither a control nor a user-defined one", 0, id);
    }
    if (next.count == 0) return damaged("special piece {given} has no text", 0, id);
    if (next.count > kLongestSpecial) return damaged("special piece {given} is too long", kLongestSpecial, id);
    if (i > 0 && !before(last, next)) return damaged("the tokenizer's special pieces are not in order");
    last = next;
  }
  return {};
}

Status verify_kind(const schema::Tokenizer& t, uint32_t vocab) {
  const schema::Splitter splitter = t.splitter();
  if (splitter > schema::Splitter::Spaces) {
    return unsupported("the tokenizer's splitter is {given}, which this version does not know", 0,
                       static_cast<uint64_t>(splitter));
  }
  const bool plain = splitter == schema::Splitter::None || splitter == schema::Splitter::Spaces;
  if (t.kind() == schema::TokenizerKind::ByteLevelBpe) {
    return plain ? damaged("a byte-level tokenizer has SentencePiece's splitter") : Status{};
  }
  if (t.kind() != schema::TokenizerKind::SentencePiece) {
    return unsupported("the tokenizer is of kind {given}, which this version does not know", 0,
                       static_cast<uint64_t>(t.kind()));
  }
  if (!plain) return damaged("a SentencePiece tokenizer has a byte-level splitter");
  if (t.scores() == nullptr || t.scores()->size() != vocab) {
    return damaged("the tokenizer should have {needed} scores and has {given}", vocab,
                   t.scores() ? t.scores()->size() : 0);
  }
  for (float score : *t.scores()) {
    if (!(score - score == 0)) return damaged("a piece's score is not finite");
  }
  return {};
}

}  // namespace

Status verify_tokenizer(const schema::Tokenizer* tokenizer, uint32_t vocab) {
  if (tokenizer == nullptr) return damaged("the file has no tokenizer");
  if (vocab == 0 || vocab > kMostVocab)
    return damaged("the vocabulary has {given} pieces, not 1 to {needed}", kMostVocab, vocab);
  if (Status s = verify_pieces(*tokenizer, vocab); !s.ok()) return s;
  if (Status s = verify_kind(*tokenizer, vocab); !s.ok()) return s;
  if (Status s = verify_single_ids(*tokenizer, vocab); !s.ok()) return s;
  if (Status s = verify_sorted(*tokenizer, vocab); !s.ok()) return s;
  if (Status s = verify_merges(*tokenizer, vocab); !s.ok()) return s;
  return verify_special(*tokenizer, vocab);
}

}  // namespace whit
