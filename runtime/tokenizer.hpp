// Text to token ids and back, on the tables that lie in the model file. No state: opening builds nothing.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "schema/status.hpp"

namespace whit::schema {
struct Tokenizer;
}

namespace whit {

// Text is cut into words (runtime/splitter.hpp), and each is merged by itself. For SentencePiece, which knows no words,
// a cut before each space that follows another character changes nothing as long as no piece has a space there; the
// converter has looked (Splitter::Spaces). A vocabulary that has such pieces is not cut at all (Splitter::None).
//
// The bound on the workspace: of a word longer than kLongestWord bytes, that many are merged, the ids that end
// kWordOverlap bytes before the cut are kept, and the rest is merged again with what follows. So up to kLongestWord
// bytes the ids are exactly those of merging the whole; beyond, a merge that depends on something more than
// kWordOverlap bytes ahead may differ. They are the same everywhere in any case.
inline constexpr uint32_t kLongestWord = 512;
inline constexpr uint32_t kWordOverlap = 128;  // as long as the longest pieces of usual vocabularies

// Bytes that `tokenize` needs to work in, aligned to 8: for each byte of a word its symbol's id, the key and the result
// of its merge, where it ends, the byte itself; and two counts (struct Word of runtime/merge.hpp).
inline constexpr size_t kTokenizeWorkspace =
    kLongestWord * (3 * sizeof(uint32_t) + sizeof(uint16_t) + 1) + 2 * sizeof(uint32_t);

// So that the number of ids (at most two a byte) fits.
inline constexpr size_t kLongestText = size_t{1} << 30;

struct TokenizeOptions {
  bool begin = false;  // put begin_of_text first, if there is one
  // Control pieces written out in the text ("<|im_start|>") become their ids; user-defined ones always do.
  bool special = false;
  // The tokenizer's add_space rule applies to the text's start; false in mid-text. After a special piece it always
  // does, as in llama.cpp.
  bool add_space = true;
};

// Writes at most ids.size() ids; the value is how many there are. Where there are more than fit, the status is
// Code::too_small with the number needed, and the first ids.size() are written. Time is near-linear in the text.
//
// Invalid UTF-8 is taken byte by byte. A byte-level BPE vocabulary may lack pieces for some bytes (SmolLM2's: a few
// control characters and lead bytes): they are left out. SentencePiece makes a character that is neither a piece nor
// bytes that are the unknown piece.
Result<uint32_t> tokenize(const schema::Tokenizer& tokenizer, std::string_view text, const TokenizeOptions& options,
                          std::span<std::byte> workspace, std::span<uint32_t> ids);

uint32_t vocabulary(const schema::Tokenizer& tokenizer);

// The bytes that a piece stands for; control and unknown pieces stand for nothing unless `special`. Empty for an id out
// of range.
std::string_view piece_text(const schema::Tokenizer& tokenizer, uint32_t id, bool special = false);

// Whether a generation ends at this id.
bool ends_text(const schema::Tokenizer& tokenizer, uint32_t id);

}  // namespace whit
