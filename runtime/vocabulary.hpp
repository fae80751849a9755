// The tokenizer's tables as lookups. Everything here trusts the tables: verify() has been there.
#pragma once

#include <cstdint>
#include <string_view>

#include "schema/model_generated.h"

namespace whit {

inline std::string_view piece_bytes(const schema::Tokenizer& tokenizer, uint32_t id) {
  const uint32_t begin = id == 0 ? 0 : tokenizer.piece_ends()->Get(id - 1);
  const uint32_t end = tokenizer.piece_ends()->Get(id);
  return {reinterpret_cast<const char*>(tokenizer.piece_bytes()->Data()) + begin, end - begin};
}

inline schema::PieceKind piece_kind(const schema::Tokenizer& tokenizer, uint32_t id) {
  return tokenizer.piece_kinds()->Get(id);
}

}  // namespace whit
