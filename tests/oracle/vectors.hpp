// Reads kernel_vectors.bin, which kernel_vectors.py made and describes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <iterator>
#include <map>
#include <stdexcept>
#include <string>
#include <vector>

namespace whit::test {

// What kernels want: rows that begin at a multiple of 64 bytes, with room to read on past their end.
template <typename T>
class Row {
 public:
  explicit Row(size_t count, T value = {}) : storage_(count + 2 * kSpare, value), count_(count) {}
  Row(const std::vector<T>& values) : Row(values.size()) {
    if (count_) std::memcpy(data(), values.data(), count_ * sizeof(T));
  }

  T* data() { return align(storage_.data()); }
  const T* data() const { return align(const_cast<T*>(storage_.data())); }
  size_t size() const { return count_; }
  T& operator[](size_t i) { return data()[i]; }
  const T& operator[](size_t i) const { return data()[i]; }

 private:
  static constexpr size_t kSpare = 64;
  static T* align(T* p) { return reinterpret_cast<T*>((reinterpret_cast<uintptr_t>(p) + 63) / 64 * 64); }
  std::vector<T> storage_;
  size_t count_;
};

class Vectors {
 public:
  explicit Vectors(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    const std::string raw((std::istreambuf_iterator<char>(in)), {});
    for (size_t at = 0; at + kHeader <= raw.size();) {
      const std::string name = raw.substr(at, 32).c_str(), kind = raw.substr(at + 32, 4).c_str();
      uint32_t count = 0;
      std::memcpy(&count, raw.data() + at + 36, sizeof count);
      const size_t bytes = count * width(kind);
      arrays_[name] = raw.substr(at + kHeader, bytes);
      at += (kHeader + bytes + 7) / 8 * 8;
    }
    if (arrays_.empty()) throw std::runtime_error("no vectors in " + path);
  }

  template <typename T>
  std::vector<T> get(const std::string& name) const {
    const std::string& bytes = arrays_.at(name);
    std::vector<T> out(bytes.size() / sizeof(T));
    std::memcpy(out.data(), bytes.data(), bytes.size());
    return out;
  }

  // A list of names, "a,b,c".
  std::vector<std::string> names(const std::string& name) const {
    std::vector<std::string> out{""};
    for (char c : arrays_.at(name)) {
      if (c == ',') {
        out.emplace_back();
      } else {
        out.back() += c;
      }
    }
    return out;
  }

 private:
  static constexpr size_t kHeader = 40;
  static size_t width(const std::string& kind) {
    if (kind == "f4" || kind == "i4") return 4;
    if (kind == "f8" || kind == "u8") return 8;
    return 1;
  }
  std::map<std::string, std::string> arrays_;
};

}  // namespace whit::test
