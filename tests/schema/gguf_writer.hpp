// Makes GGUF files in memory, good and bad ones.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

#include "schema/convert/gguf.hpp"
#include "tests/schema/random_model.hpp"

namespace whit::test {

class GgufWriter {
 public:
  uint32_t version = 3;
  uint64_t alignment = 32;

  // Metadata. A key that is there already is replaced.
  void text(const std::string& key, std::string_view value) { put(key, Type::string, string_bytes(value)); }
  void u32(const std::string& key, uint32_t value) { put(key, Type::u32, plain(value)); }
  void u64(const std::string& key, uint64_t value) { put(key, Type::u64, plain(value)); }
  void i32(const std::string& key, int32_t value) { put(key, Type::i32, plain(value)); }
  void f32(const std::string& key, float value) { put(key, Type::f32, plain(value)); }
  void boolean(const std::string& key, bool value) { put(key, Type::boolean, plain(static_cast<uint8_t>(value))); }
  void texts(const std::string& key, const std::vector<std::string>& values) {
    std::string bytes = plain(static_cast<uint32_t>(Type::string)) + plain(uint64_t{values.size()});
    for (const std::string& value : values) bytes += string_bytes(value);
    put(key, Type::array, bytes);
  }
  template <typename T>  // float or int32_t
  void numbers(const std::string& key, const std::vector<T>& values) {
    std::string bytes =
        plain(static_cast<uint32_t>(std::is_same_v<T, float> ? Type::f32 : Type::i32)) + plain(uint64_t{values.size()});
    for (const T value : values) bytes += plain(value);
    put(key, Type::array, bytes);
  }
  void raw(const std::string& key, uint32_t type, const std::string& bytes) {
    put(key, static_cast<Type>(type), bytes);
  }
  void remove(const std::string& key) {
    std::erase_if(pairs_, [&](const Pair& pair) { return pair.key == key; });
  }

  struct Tensor {
    std::string name;
    std::vector<uint64_t> dimensions;  // innermost first
    uint32_t type;
    std::vector<std::byte> data;
  };
  std::vector<Tensor> tensors;
  Tensor& tensor(const std::string& name) {
    for (Tensor& t : tensors) {
      if (t.name == name) return t;
    }
    throw std::out_of_range(name);
  }

  std::vector<std::byte> bytes() const {
    std::string out = "GGUF" + plain(version) + plain(uint64_t{tensors.size()}) + plain(uint64_t{pairs_.size()});
    for (const Pair& pair : pairs_)
      out += string_bytes(pair.key) + plain(static_cast<uint32_t>(pair.type)) + pair.bytes;
    uint64_t offset = 0;
    for (const Tensor& t : tensors) {
      out += string_bytes(t.name) + plain(static_cast<uint32_t>(t.dimensions.size()));
      for (const uint64_t size : t.dimensions) out += plain(size);
      out += plain(t.type) + plain(offset);
      offset += round_up(t.data.size(), alignment);
    }
    out.resize(round_up(out.size(), alignment));
    for (const Tensor& t : tensors) {
      out.append(reinterpret_cast<const char*>(t.data.data()), t.data.size());
      out.resize(round_up(out.size(), alignment));
    }
    std::vector<std::byte> result(out.size());
    std::memcpy(result.data(), out.data(), out.size());
    return result;
  }

  template <typename T>
  static std::string plain(T value) {
    return {reinterpret_cast<const char*>(&value), sizeof value};
  }
  static std::string string_bytes(std::string_view value) { return plain(uint64_t{value.size()}) + std::string(value); }

 private:
  using Type = convert::GgufType;
  struct Pair {
    std::string key;
    Type type;
    std::string bytes;
  };
  void put(const std::string& key, Type type, std::string bytes) {
    remove(key);
    pairs_.push_back({key, type, std::move(bytes)});
  }
  std::vector<Pair> pairs_;
};

// A random model as the GGUF file that it could have come from.
GgufWriter gguf_of(const RandomSource& random);

// A llama2.c checkpoint of version 0 and its tokenizer. The source must be of float32 matrices and SentencePiece.
std::vector<std::byte> llama2c_of(const RandomSource& random);
std::vector<std::byte> llama2c_tokenizer_of(const convert::Vocabulary& vocabulary);

}  // namespace whit::test
