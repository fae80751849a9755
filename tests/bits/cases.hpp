// What every port must compute alike: a model, a prompt and options each. `whit_cases` runs them and prints hashes;
// expected.txt holds what the plain definitions gave.
#pragma once

#include <cstdint>

#include "kernels/kernels.hpp"
#include "runtime/sampler.hpp"

namespace whit::test {

struct Case {
  const char* name;
  const char* model;  // FOLDER/model.whit, of write_models.cpp or tests/matrix
  KvFormat kv = KvFormat::int8;
  uint32_t chunk = 16;
  uint32_t threads = 1;
  bool flush_to_zero = false;  // in the caller's thread and every other worker, where the machine has such a mode
  Sampling sampling{.temperature = 0};
  uint32_t steps = 16;        // to be generated after the prompt
  bool from_nothing = false;  // no prompt: the model tells what it likes
};

inline constexpr KvFormat kInt8 = KvFormat::int8, kF32 = KvFormat::f32;

inline constexpr Case kCases[] = {
    // Formats of weights by formats of keys and values.
    {.name = "f32 weights, f32 KV", .model = "plain-f32", .kv = kF32},
    {.name = "f32 weights, int8 KV", .model = "plain-f32", .kv = kInt8},
    {.name = "q8 weights, f32 KV", .model = "plain-q8", .kv = kF32},
    {.name = "q8 weights, int8 KV", .model = "plain-q8", .kv = kInt8},
    {.name = "q4 weights, f32 KV", .model = "plain-q4", .kv = kF32},
    {.name = "q4 weights, int8 KV", .model = "plain-q4", .kv = kInt8},
    {.name = "q4m weights, f32 KV", .model = "plain-q4m", .kv = kF32},
    {.name = "q4m weights, int8 KV", .model = "plain-q4m", .kv = kInt8},
    // Shapes that divide neither blocks nor panels; heads of 8, 12, 20, 36, 40; a hidden size of 172; both rotations.
    {.name = "odd 0, f32 KV", .model = "odd-0", .kv = kF32},
    {.name = "odd 0, int8 KV", .model = "odd-0", .kv = kInt8},
    {.name = "odd 1 (172, heads of 8), f32 KV", .model = "odd-1", .kv = kF32},
    {.name = "odd 1 (172, heads of 8), int8 KV", .model = "odd-1", .kv = kInt8},
    {.name = "odd 2, f32 KV", .model = "odd-2", .kv = kF32},
    {.name = "odd 2, int8 KV", .model = "odd-2", .kv = kInt8},
    {.name = "odd 3, f32 KV", .model = "odd-3", .kv = kF32},
    {.name = "odd 3, int8 KV", .model = "odd-3", .kv = kInt8},
    {.name = "odd 4 (all formats), f32 KV", .model = "odd-4", .kv = kF32},
    {.name = "odd 4 (all formats), int8 KV", .model = "odd-4", .kv = kInt8},
    {.name = "odd 5, f32 KV", .model = "odd-5", .kv = kF32},
    {.name = "odd 5, int8 KV", .model = "odd-5", .kv = kInt8},
    // The same work cut otherwise.
    {.name = "q4, chunks of 1", .model = "plain-q4", .chunk = 1},
    {.name = "q4, chunks of 7", .model = "plain-q4", .chunk = 7},
    {.name = "q4, chunks of 64", .model = "plain-q4", .chunk = 64},
    {.name = "q8, 2 threads", .model = "odd-1", .chunk = 64, .threads = 2},
    {.name = "q4m, 3 threads", .model = "plain-q4m", .chunk = 64, .threads = 3},
    // Each sampler.
    {.name = "temperature", .model = "plain-q8", .sampling = {1.0f, 0, 1, 0, 11}, .steps = 32},
    {.name = "top-k", .model = "plain-q8", .sampling = {1.0f, 5, 1, 0, 12}, .steps = 32},
    {.name = "top-p", .model = "plain-q8", .sampling = {1.0f, 0, 0.7f, 0, 13}, .steps = 32},
    {.name = "min-p", .model = "plain-q8", .sampling = {1.0f, 0, 1, 0.2f, 14}, .steps = 32},
    {.name = "all samplers", .model = "plain-q4", .sampling = {0.8f, 40, 0.95f, 0.05f, 15}, .steps = 32},
    // A residual stream about 2^-40, where values are cut off, and one of up to 2^60; f16 scales that are subnormal.
    {.name = "tiny activations, f32 KV", .model = "tiny", .kv = kF32},
    {.name = "tiny activations, int8 KV", .model = "tiny", .kv = kInt8},
    {.name = "huge activations, f32 KV", .model = "huge", .kv = kF32},
    {.name = "huge activations, int8 KV", .model = "huge", .kv = kInt8},
    {.name = "subnormal scales, f32 KV", .model = "subnormal", .kv = kF32},
    {.name = "subnormal scales, int8 KV", .model = "subnormal", .kv = kInt8},
    // A caller whose thread flushes subnormals.
    {.name = "tiny activations, f32 KV, flush-to-zero", .model = "tiny", .kv = kF32, .flush_to_zero = true},
    {.name = "tiny activations, int8 KV, flush-to-zero", .model = "tiny", .kv = kInt8, .flush_to_zero = true},
    {.name = "huge activations, int8 KV, flush-to-zero", .model = "huge", .kv = kInt8, .flush_to_zero = true},
    {.name = "subnormal scales, f32 KV, flush-to-zero", .model = "subnormal", .kv = kF32, .flush_to_zero = true},
    {.name = "subnormal scales, int8 KV, flush-to-zero", .model = "subnormal", .kv = kInt8, .flush_to_zero = true},
    {.name = "all samplers, flush-to-zero",
     .model = "plain-q4",
     .flush_to_zero = true,
     .sampling = {0.8f, 40, 0.95f, 0.05f, 15},
     .steps = 32},
    // Real models.
    {.name = "box", .model = "stories", .sampling = {.temperature = 0.7f, .seed = 2}, .steps = 24},
    // Large enough for the decoder to split everything among threads: attention, and each matrix while decoding.
    {.name = "box, 3 threads",
     .model = "stories",
     .chunk = 64,
     .threads = 3,
     .sampling = {.temperature = 0.7f, .seed = 2},
     .steps = 24},
    {.name = "box, 2 threads, flush-to-zero in one of them",
     .model = "stories",
     .chunk = 64,
     .threads = 2,
     .flush_to_zero = true,
     .sampling = {.temperature = 0.7f, .seed = 2},
     .steps = 24},
    {.name = "box, tiny", .model = "stories-tiny", .sampling = {.temperature = 0.7f, .seed = 1}, .steps = 48},
    {.name = "stories260K f32, f32 KV", .model = "stories260K-f32", .kv = kF32, .steps = 200, .from_nothing = true},
    {.name = "stories260K q8, int8 KV", .model = "stories260K-q8", .kv = kInt8, .steps = 200, .from_nothing = true},
    {.name = "stories260K q4, int8 KV", .model = "stories260K-q4", .kv = kInt8, .steps = 200, .from_nothing = true},
    {.name = "stories260K q4m, f32 KV", .model = "stories260K-q4m", .kv = kF32, .steps = 200, .from_nothing = true},
};

}  // namespace whit::test
