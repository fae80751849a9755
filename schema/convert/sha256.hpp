// SHA-256 (FIPS 180-4): a source file's name for good.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>

namespace whit::convert {

class Sha256 {
 public:
  void add(std::span<const std::byte> bytes);
  std::string hex();  // 64 digits; nothing can be added after

 private:
  void block(const std::byte* bytes);

  uint32_t state_[8] = {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
  std::byte pending_[64] = {};
  uint64_t bytes_ = 0;
};

}  // namespace whit::convert
