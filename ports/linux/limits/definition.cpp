// For kernels/definition: what this compiler makes of the same loops in plain C++.
#include "ports/linux/limits/limits.hpp"

namespace whit::port {
namespace {

constexpr uint32_t kBytes = 1024, kFloats = 32;

// From here on the compiler knows nothing of what the pointer leads to.
template <typename T>
void opaque(T* values) {
  asm volatile("" : : "r"(values) : "memory");
}

void read(const std::byte* bytes, size_t count) {
  constexpr size_t kLanes = kReadUnit / sizeof(uint64_t);
  const auto* words = reinterpret_cast<const uint64_t*>(bytes);
  uint64_t sums[kLanes] = {};
  for (size_t at = 0; at < count / sizeof(uint64_t); at += kLanes) {
    for (size_t lane = 0; lane < kLanes; ++lane) sums[lane] ^= words[at + lane];
  }
  opaque(sums);
}

void dot(uint64_t steps) {
  alignas(64) int8_t w[kBytes] = {}, x[kBytes] = {};
  for (; steps > 0; --steps) {
    opaque(w);
    opaque(x);
    int32_t sum = 0;
    for (uint32_t i = 0; i < kBytes; ++i) sum += w[i] * x[i];
    opaque(&sum);
  }
}

void multiply_add(uint64_t steps) {
  alignas(64) float w[kFloats] = {}, sum[kFloats] = {};
  float x = 0.5f;
  opaque(w);
  for (; steps > 0; --steps) {
    asm volatile("" : "+m"(x));
    for (uint32_t i = 0; i < kFloats; ++i) sum[i] = sum[i] + w[i] * x;
  }
  opaque(sum);
}

}  // namespace

constinit const Limits kDefinitionLimits = {
    .read = read,
    .read_ahead = read,
    .byte_dot = {dot, 2 * kBytes},
    .nibble_dot = {dot, 2 * kBytes},
    .multiply_add = {multiply_add, 2 * kFloats},
    .fused_multiply_add = {},
};

}  // namespace whit::port
