// How text is cut into words before merging.
#pragma once

#include <cstddef>
#include <string_view>

#include "schema/model_generated.h"

namespace whit {

// The length in bytes of the first word of `text` (not empty). Time is linear in the word.
//   Gpt2:   the pattern of GPT-2's encoder.py,
//           's|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+
//   SmolLM: each \p{N} is a word; what lies between two of them is a text of its own for Gpt2's pattern
//   Spaces: spaces (U+2581 is one), then all up to the next space
//   None:   all of it
// Bytes that are no character count as other characters.
size_t word_length(schema::Splitter splitter, std::string_view text);

}  // namespace whit
