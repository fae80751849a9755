// The verifier's parts, one file each. Each assumes that FlatBuffers' own verifier has passed over the description.
#pragma once

#include "schema/model_generated.h"
#include "schema/status.hpp"

namespace whit {

inline Status damaged(const char* text, uint64_t needed = 0, uint64_t given = 0, const char* name = nullptr) {
  return {Code::damaged, text, needed, given, name};
}
inline Status unsupported(const char* text, uint64_t needed = 0, uint64_t given = 0, const char* name = nullptr) {
  return {Code::unsupported, text, needed, given, name};
}

// Places and sizes of all tensors, and that their scales and float values are ones that the kernels can take.
Status verify_tensors(const schema::Model& model, const std::byte* data, uint64_t data_bytes);

// Hyperparameters, and that each layer has the tensors that they say, in the right shapes, and nothing that the decoder
// doesn't run. After verify_tensors().
Status verify_layers(const schema::Model& model);

// That tokenize() and piece_text() can trust the tables.
Status verify_tokenizer(const schema::Tokenizer* tokenizer, uint32_t vocab);

}  // namespace whit
