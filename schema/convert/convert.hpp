// Makes .whit files: what is behind `whit convert`. A host tool: heap and exceptions are fine here.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <new>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "schema/layout.hpp"

namespace whit::convert {

// A sentence for the user that says what was wrong with the input or output and what to do.
struct Error : std::runtime_error {
  using std::runtime_error::runtime_error;
};
// The same of options that don't go together, of a file that can't be read or is of another kind, and of one that can't
// be written.
struct UsageError : Error {
  using Error::Error;
};
struct InputError : Error {
  using Error::Error;
};
struct OutputError : Error {
  using Error::Error;
};

struct Options {
  std::string input;                          // a GGUF file, or a llama2.c checkpoint (version 0)
  std::string output;                         // written beside itself and renamed: no half-written file is left behind
  std::string tokenizer;                      // llama2.c: its tok*.bin (must be given)
  std::optional<Format> format;               // none: keep (Q8_0, Q4_0, Q4_1 and the float types losslessly)
  std::function<void(double done)> progress;  // 0 .. 1, called often; may be empty
};

// What was done, for people.
struct Report {
  uint64_t input_bytes = 0;
  uint64_t output_bytes = 0;
  struct Line {
    std::string tensor, from, to;
    double moved = 0;  // relative RMS; 0: lossless
  };
  std::vector<Line> tensors;
};

Report convert(const Options& options);

// For people: a text from a file on one line, of about `most` bytes, with '?' for each that a terminal may not show.
std::string shown(std::string_view text, size_t most = 100);

// Memory for a model file's bytes, which must lie at a multiple of 64.
template <typename T>
struct AlignedAllocator {
  using value_type = T;
  AlignedAllocator() = default;
  template <typename U>
  AlignedAllocator(const AlignedAllocator<U>&) {}
  T* allocate(size_t count) {
    return static_cast<T*>(::operator new (count * sizeof(T), std::align_val_t{kAlignment}));
  }
  void deallocate(T* at, size_t) { ::operator delete (at, std::align_val_t{kAlignment}); }
  bool operator==(const AlignedAllocator&) const = default;
};
using Bytes = std::vector<std::byte, AlignedAllocator<std::byte>>;

// The same file in memory, of a GGUF's vocabulary alone (no tensors): for `whit tokenize` on any GGUF file, also one
// without weights or of another architecture.
Bytes convert_vocabulary(const std::string& gguf_path);

}  // namespace whit::convert
