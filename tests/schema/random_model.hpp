// Small models of random weights, whole and in memory: every format and shape that the schema allows, from a seed.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "schema/convert/convert.hpp"
#include "schema/convert/source.hpp"

namespace whit::test {

struct RandomModelSpec {
  uint32_t dim = 64, hidden = 96, layers = 2, heads = 4, kv_heads = 2, head_dim = 16, context = 128;
  Format format = Format::q8;  // of all matrices
  bool mixed = false;          // each matrix in another format instead (f32 where its columns are no multiple of 32)
  bool tied = true;
  bool byte_level = true;            // or SentencePiece
  bool interleaved = true;           // or halves
  std::optional<uint32_t> turned{};  // how many values of a head are turned (interleaved only); none: all
  uint32_t seed = 1;
};

// A generator whose numbers are the same everywhere.
class Random {
 public:
  explicit Random(uint64_t seed) : state_(seed) {}
  uint32_t bits() {  // SplitMix64 (Steele, Lea and Flood 2014)
    uint64_t z = state_ += 0x9e3779b97f4a7c15;
    z = (z ^ z >> 30) * 0xbf58476d1ce4e5b9;
    z = (z ^ z >> 27) * 0x94d049bb133111eb;
    return static_cast<uint32_t>((z ^ z >> 31) >> 32);
  }
  uint32_t below(uint32_t n) { return static_cast<uint32_t>(uint64_t{bits()} * n >> 32); }
  float symmetric() { return static_cast<float>(static_cast<int32_t>(bits())) * 0x1p-31f; }  // -1 .. 1

 private:
  uint64_t state_;
};

// The source of such a model; it owns the weights that it points to.
struct RandomSource {
  convert::Source source;
  std::vector<std::vector<std::byte>> weights;

  explicit RandomSource(const RandomModelSpec& spec);
};

// Ids 0 .. 2: end of text, "<|im_start|>", "<|im_end|>". Then a piece for each byte, then some words.
convert::Vocabulary byte_level_vocabulary();
// Ids 0 .. 2: unknown, begin, end. Then a piece for each byte, then characters and some words.
convert::Vocabulary sentencepiece_vocabulary();

// The model file. It passes verify(). No control piece is likely to be generated: its logit is 0.
convert::Bytes random_model(const RandomModelSpec& spec);

// One of each format and of each thing that a spec can say, with sizes that divide neither blocks nor panels.
std::vector<RandomModelSpec> odd_models();

// Weights of one matrix in the way that a source type stores them.
std::vector<std::byte> random_weights(Random& random, convert::SourceType type, uint32_t rows, uint32_t cols);

}  // namespace whit::test
