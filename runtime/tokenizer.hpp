// Text to token ids and back, on the tables that lie in the model file. No state: opening builds nothing.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "schema/status.hpp"

namespace whit::schema { struct Tokenizer; }

namespace whit {

// A word (a run of text that the splitter does not cut; for SentencePiece, up to the next space) longer than this many bytes
// is merged in parts of at most this many, cut between characters: so the workspace is bounded, and the ids are the same everywhere.
inline constexpr uint32_t kLongestWord = 1024;

// Bytes that `tokenize` needs to work in, aligned to 8.
inline constexpr size_t kTokenizeWorkspace = /* the tokenizer's implementation derives it */ 32 * kLongestWord;

struct TokenizeOptions {
  bool begin = false;    // put begin_of_text first
  bool special = false;  // control pieces written out in the text ("<|im_start|>") become their ids
  bool add_space = true; // SentencePiece: the tokenizer's own add_space rule applies (a text's start); false in mid-text
};

// Writes at most ids.size() ids; the value is how many there are. Where there are more than fit, the status is
// Code::too_small with the number needed, and the first ids.size() are written. Invalid UTF-8 is taken byte by byte, as the
// model's byte pieces; nothing is lost. Time is near-linear in the text.
Result<uint32_t> tokenize(const schema::Tokenizer& tokenizer, std::string_view text, const TokenizeOptions& options,
                          std::span<std::byte> workspace, std::span<uint32_t> ids);

uint32_t vocabulary(const schema::Tokenizer& tokenizer);

// The bytes that a piece stands for; control and unknown pieces stand for nothing unless `special`. Empty for an id out of range.
std::string_view piece_text(const schema::Tokenizer& tokenizer, uint32_t id, bool special = false);

// Whether a generation ends at this id.
bool ends_text(const schema::Tokenizer& tokenizer, uint32_t id);

}  // namespace whit
