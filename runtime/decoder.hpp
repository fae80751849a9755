// The forward pass: token ids in, keys and values cached, logits out. decoder.cpp reads in the order in which it runs.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "kernels/kernels.hpp"
#include "runtime/plan.hpp"

namespace whit::schema {
struct Layer;
struct Norm;
}  // namespace whit::schema

namespace whit {

// Matrices that read the same input (Q, K and V; gate and up). Each begins at a multiple of 16 rows of the output;
// neighbours of one format lie behind each other in the file and are taken as one.
struct MatrixSet {
  static constexpr uint32_t kMost = 3;
  uint32_t count = 0;
  Matrix matrix[kMost];
  uint32_t row[kMost] = {};  // where each one's output begins
  uint32_t rows = 0;         // of the output, a multiple of 16
};

struct Decoder {
  Model model;
  Plan plan;

  // All the memory that there is: the plan's regions, typed. [rows][stride], strides in elements.
  float* hidden = nullptr;   // [chunk][dim]: the residual stream
  float* normed = nullptr;   // [chunk][dim]: a normed row, or what a block adds to the residual
  int8_t* quants = nullptr;  // [chunk][widest matmul input]: prepared activations
  float* scales = nullptr;
  int32_t* sums = nullptr;
  float* qkv = nullptr;       // [chunk][heads + 2 kv_heads][head_dim]
  float* attended = nullptr;  // [chunk][heads][head_dim]
  float* gated = nullptr;     // [chunk][gate, up]
  float* rope = nullptr;      // [chunk][head_dim]: cos and sin of each position
  std::byte* keys = nullptr;  // [layers] of KeyValues
  std::byte* values = nullptr;
  float* key_scales = nullptr;
  float* value_scales = nullptr;
  float* scores = nullptr;  // [threads][plan.queries][capacity]
  float* logits = nullptr;  // [logits_rows][vocab]

  // Points the above into the arena, which holds plan.bytes.
  void place(std::byte* arena);

  // Runs `ids` (at most plan.options.chunk) at positions first, first + 1, ...: their keys and values go into the
  // cache, their last hidden states into `hidden`.
  void forward(std::span<const uint32_t> ids, uint32_t first);

  // Logits of the chunk's tokens begin .. begin + count - 1 (count <= plan.options.logits_rows), into rows 0 .. of
  // `logits`.
  void head(uint32_t begin, uint32_t count);
  float* logits_row(uint32_t row) const;

 private:
  void norm(const schema::Norm& norm, const float* in, uint32_t row) const;
  void prepare(const MatrixSet& weights, float* x, size_t stride, uint32_t row) const;
  void multiply(const MatrixSet& weights, const float* x, size_t stride, uint32_t tokens, float* out) const;
  void attend(const schema::Layer& layer, uint32_t index, uint32_t tokens, uint32_t first) const;
  void turn_and_cache(const schema::Layer& layer, uint32_t index, uint32_t tokens, uint32_t first) const;
  KeyValues cache(uint32_t layer) const;
  template <typename F>
  void each_token(uint32_t tokens, F&& f) const;
};

}  // namespace whit
