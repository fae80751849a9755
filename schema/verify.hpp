// Is this span of bytes a model that can be used? Structure (FlatBuffers' own verifier) and meaning (every offset,
// size, count, range and id; scales, epsilon and parameters finite and bounded), with a reason for each refusal.
#pragma once

#include <cstddef>
#include <cstdint>

#include "schema/status.hpp"

namespace whit {

inline constexpr uint32_t kModelVersion = 1;        // what this version writes, and the newest that it reads
inline constexpr uint32_t kOldestModelVersion = 1;  // the oldest that it reads

// No heap, no recursion deeper than the schema. `file` must lie at a multiple of 64. After Code::ok everything that the
// runtime reads is in bounds and in range, and what the runtime can't do yet (biases, soft caps, ...) is not asked for.
// vocabulary_only: a file with a tokenizer and no tensors is fine (whit tokenize).
Status verify(const std::byte* file, uint64_t bytes, bool vocabulary_only = false);

// The cheap part alone, for bytes that are trusted: alignment, identifier, version, sizes of the two parts.
Status verify_header(const std::byte* file, uint64_t bytes);

// Where the tensors' bytes begin. Only after verify_header() was ok.
const std::byte* data_of(const std::byte* file);

}  // namespace whit
