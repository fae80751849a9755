// A file's bytes, used where they lie.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>

namespace whit::port {

// A read-only mapping, at a page boundary. Whoever cuts the file while it is mapped ends this process: that is how
// mappings are.
class Mapping {
 public:
  Mapping() = default;
  explicit Mapping(std::span<const std::byte> released) : bytes_(released) {}
  Mapping(Mapping&& other) noexcept : bytes_(std::exchange(other.bytes_, {})) {}
  Mapping& operator=(Mapping&& other) noexcept {
    std::swap(bytes_, other.bytes_);
    return *this;
  }
  ~Mapping();

  // 0, or the errno that says why not. A file of no bytes gives an empty span.
  int open(const char* path);

  std::span<const std::byte> bytes() const { return bytes_; }

  // Gives the mapping up to the caller, who may make a Mapping of it again.
  std::span<const std::byte> release() { return std::exchange(bytes_, {}); }

 private:
  std::span<const std::byte> bytes_;
};

// Zeroed memory for a session, at a page boundary, from the system and not from the heap.
class Arena {
 public:
  Arena() = default;
  Arena(Arena&& other) noexcept : bytes_(std::exchange(other.bytes_, {})) {}
  Arena& operator=(Arena&& other) noexcept {
    std::swap(bytes_, other.bytes_);
    return *this;
  }
  ~Arena();

  // 0, or the errno that says why not.
  int reserve(uint64_t bytes);

  std::span<std::byte> bytes() const { return bytes_; }

 private:
  std::span<std::byte> bytes_;
};

}  // namespace whit::port
