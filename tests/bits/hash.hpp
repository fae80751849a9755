// FNV-1a, 64 bits (Fowler, Noll and Vo): enough to notice a bit.
#pragma once

#include <cstddef>
#include <cstdint>

namespace whit::test {

inline constexpr uint64_t kHashStart = 0xcbf29ce484222325;

inline uint64_t hash(const void* data, size_t bytes, uint64_t state = kHashStart) {
  const auto* at = static_cast<const unsigned char*>(data);
  for (size_t i = 0; i < bytes; ++i) state = (state ^ at[i]) * 0x100000001b3;
  return state;
}

inline unsigned folded(uint64_t state) { return static_cast<unsigned>(state ^ state >> 32); }

}  // namespace whit::test
