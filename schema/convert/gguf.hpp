// Reading GGUF, versions 2 and 3: metadata by key, tensors by name. Format: ggml's docs/gguf.md. Every count and offset
// is checked against the bytes that are there before anything is allocated for it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "schema/convert/convert.hpp"

namespace whit::convert {

enum class GgufType : uint32_t { u8, i8, u16, i16, u32, i32, f32, boolean, string, array, u64, i64, f64, count };

struct GgufTensor {
  std::string_view name;
  uint32_t type = 0;  // ggml's number; name_of_ggml_type() has the name
  uint64_t cols = 1;  // the innermost dimension
  uint64_t rows = 1;  // all others together
  uint32_t dimensions = 0;
  uint64_t offset = 0;  // from the start of the data
};

std::string name_of_ggml_type(uint32_t type);

class Gguf {
 public:
  // Views into `file`, which must stay. Throws Error where the bytes are not such a file.
  explicit Gguf(std::span<const std::byte> file);

  uint32_t version() const { return version_; }
  std::span<const std::byte> data() const { return data_; }
  const std::vector<GgufTensor>& tensors() const { return tensors_; }

  bool has(std::string_view key) const { return values_.contains(key); }
  // Empty where there is no such key; Error where it has another type. Integers of any width are taken for uint64_t,
  // and those and floats for double.
  std::optional<uint64_t> integer(std::string_view key) const;
  std::optional<double> number(std::string_view key) const;
  std::optional<bool> boolean(std::string_view key) const;
  std::optional<std::string_view> text(std::string_view key) const;
  std::optional<std::vector<std::string_view>> texts(std::string_view key) const;
  std::optional<std::vector<float>> floats(std::string_view key) const;
  std::optional<std::vector<int32_t>> integers(std::string_view key) const;

 private:
  struct Value {
    GgufType type;  // of the elements, where it is an array
    bool array;
    uint64_t count;  // 1, or of the elements
    uint64_t at;     // where the value, or the first element, begins in the file
  };
  const Value* find(std::string_view key, bool array) const;

  std::span<const std::byte> file_, data_;
  uint32_t version_ = 0;
  std::unordered_map<std::string_view, Value> values_;
  std::vector<GgufTensor> tensors_;
};

}  // namespace whit::convert
