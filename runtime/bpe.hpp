// Byte-level byte pair encoding (Sennrich et al. 2016, with bytes as in GPT-2): a word's bytes are its first symbols,
// and the pair of lowest rank merges first. Bytes that have no piece are left out, as llama.cpp and Hugging Face do.
#pragma once

#include <string_view>

#include "runtime/merge.hpp"
#include "schema/model_generated.h"

namespace whit {

void bpe(const schema::Tokenizer& tokenizer, std::string_view word, Word& work, Ids& ids);

}  // namespace whit
