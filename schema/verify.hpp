// Is this span of bytes a model that can be used? Structure (FlatBuffers' own verifier) and meaning (every offset,
// size, count, range and id; scales, epsilon and parameters finite and bounded), with a reason for each refusal.
#pragma once

#include <cstddef>
#include <cstdint>

#include "schema/status.hpp"

namespace whit {

inline constexpr uint32_t kModelVersion = 1;        // what this version writes, and the newest that it reads
inline constexpr uint32_t kOldestModelVersion = 1;  // the oldest that it reads

// Bounds on what a file may ask for. They are far above any model that runs where whit runs, and low enough that no
// size computed from them overflows 64 bits (a KV cache: 2^12 layers x 2^24 positions x 2^20 values x 4 bytes, twice =
// 2^59) and that a sum of 2^20 products of a weight (2^40) and an activation (2^60) stays finite.
inline constexpr uint32_t kMostLayers = 1 << 12;
inline constexpr uint32_t kMostContext = 1 << 24;
inline constexpr uint32_t kMostVocab = 1 << 22;
inline constexpr uint32_t kMostWidth = 1 << 20;  // dim, hidden, heads * head_dim
inline constexpr uint32_t kMostHeadDim = 1 << 12;

// A float32 weight is 0, or its magnitude lies in this range (the kernels' kTiny and kHugeWeight, which rely on it).
inline constexpr float kLeastWeight = 0x1p-40f;
inline constexpr float kMostWeight = 0x1p40f;

// What the tokenizer walks through for each token, or each byte, of a text.
inline constexpr uint32_t kMostEnds = 64;
inline constexpr uint32_t kLongestSpecial = 256;

inline constexpr float kLeastEpsilon = 1e-12f;
inline constexpr float kMostEpsilon = 1.0f;

// No heap, no recursion deeper than the schema. `file` must lie at a multiple of 64. After Code::ok everything that the
// runtime reads is in bounds and in range, and what the runtime can't do yet (biases, soft caps, ...) is not asked for.
// vocabulary_only: a file with a tokenizer and no tensors is fine (whit tokenize).
Status verify(const std::byte* file, uint64_t bytes, bool vocabulary_only = false);

// For bytes that are trusted: alignment, identifier, version, and that the file is not cut. Reads the description
// unchecked.
Status verify_header(const std::byte* file, uint64_t bytes);

// Where the tensors' bytes begin. Only after verify_header() was ok.
const std::byte* data_of(const std::byte* file);

}  // namespace whit
