// SentencePiece's BPE (Kudo and Richardson 2018): a word's characters are its first symbols; of the neighbours that
// together are a piece, those with the best score merge first. A character that is no piece becomes its bytes' pieces,
// or else the unknown piece.
#pragma once

#include <string_view>

#include "runtime/merge.hpp"
#include "schema/model_generated.h"

namespace whit {

// space: the word is taken as if a space stood before it.
void sentencepiece(const schema::Tokenizer& tokenizer, std::string_view word, bool space, Word& work, Ids& ids);

}  // namespace whit
