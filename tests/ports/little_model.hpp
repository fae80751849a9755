// A llama2.c checkpoint of random weights and its tokenizer, for the program to convert and run: no file is needed.
#pragma once

#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <string>

namespace whit::test {

struct LittleModel {
  // 43 as the hidden width: no block or panel divides it.
  int32_t dim = 64, hidden = 43, layers = 2, heads = 8, kv_heads = 4, vocab = 300, context = 64;

  std::string checkpoint() const {
    std::string out;
    for (const int32_t value : {dim, hidden, layers, heads, kv_heads, vocab, context}) append(out, value);
    uint32_t state = 20260;
    auto random = [&] {
      state = state * 1664525u + 1013904223u;
      return static_cast<float>(static_cast<int32_t>(state)) * 0x1p-31f;
    };
    auto weights = [&](int64_t rows, int64_t cols) {
      for (int64_t i = 0; i < rows * cols; ++i) append(out, random() * 2 / std::sqrt(static_cast<float>(cols)));
    };
    auto norms = [&](int64_t count) {
      for (int64_t i = 0; i < count; ++i) append(out, 1 + random() * 0.1f);
    };
    const int32_t kv_dim = dim / heads * kv_heads;
    for (int32_t token = 0; token < vocab; ++token) {
      for (int32_t i = 0; i < dim; ++i) {
        // A row of zeros has the logit 0, which never wins: no text ends before its time.
        const float value = random();
        append(out, token < 3 ? 0.0f : value);
      }
    }
    norms(layers * dim);
    for (int32_t i = 0; i < layers; ++i) weights(dim, dim);
    for (int32_t i = 0; i < layers; ++i) weights(kv_dim, dim);
    for (int32_t i = 0; i < layers; ++i) weights(kv_dim, dim);
    for (int32_t i = 0; i < layers; ++i) weights(dim, dim);
    norms(layers * dim);
    for (int32_t i = 0; i < layers; ++i) weights(hidden, dim);
    for (int32_t i = 0; i < layers; ++i) weights(dim, hidden);
    for (int32_t i = 0; i < layers; ++i) weights(hidden, dim);
    norms(dim);
    for (int64_t i = 0; i < int64_t{context} * (dim / heads); ++i) append(out, 0.0f);  // tables that no reader needs
    return out;
  }

  // 0 <unk>, 1 <s>, 2 </s>, 3 .. 258 the bytes, then a space, letters and a few words.
  std::string tokenizer() const {
    std::string out;
    append(out, int32_t{8});
    int32_t made = 0;
    auto piece = [&](const std::string& bytes, float score) {
      append(out, score);
      append(out, static_cast<int32_t>(bytes.size()));
      out += bytes;
      ++made;
    };
    for (const char* control : {"<unk>", "\n<s>\n", "\n</s>\n"}) piece(control, 0);
    for (int byte = 0; byte < 256; ++byte) {
      char name[8];
      std::snprintf(name, sizeof name, "<0x%02X>", byte);
      piece(name, 0);
    }
    for (const char* word : {" the", " a", "he", "in", " w", "ll", " t"}) piece(word, static_cast<float>(-made));
    piece(" ", static_cast<float>(-made));
    for (char letter = 'a'; letter <= 'z'; ++letter) piece(std::string(1, letter), static_cast<float>(-made));
    while (made < vocab) piece("filler" + std::to_string(made), static_cast<float>(-made));
    return out;
  }

 private:
  template <typename T>
  static void append(std::string& out, T value) {
    char bytes[sizeof value];
    std::memcpy(bytes, &value, sizeof value);
    out.append(bytes, sizeof bytes);
  }
};

}  // namespace whit::test
