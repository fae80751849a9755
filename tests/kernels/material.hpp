// What the tests are made of: exactly sized memory, numbers kind and nasty, and the comparison.
#pragma once

#include <doctest/doctest.h>

#include <bit>
#include <cfloat>
#include <cmath>
#include <cstring>
#include <functional>
#include <limits>
#include <memory>
#include <new>
#include <string>

#include "kernels/kernels.hpp"
#include "tests/kernels/tables.hpp"

namespace whit::test {

// n elements at a multiple of 64, and not one more, so that the address sanitizer sees every step outside.
template <typename T>
class Buffer {
 public:
  explicit Buffer(size_t n) : n_(n), data_(static_cast<T*>(::operator new (n * sizeof(T) + 1, std::align_val_t{64}))) {
    std::memset(static_cast<void*>(data_), 0xa5, n * sizeof(T));
  }
  Buffer(const Buffer& other) : Buffer(other.n_) { std::memcpy(data_, other.data_, n_ * sizeof(T)); }
  Buffer& operator=(const Buffer&) = delete;
  ~Buffer() { ::operator delete (data_, std::align_val_t{64}); }

  T* data() { return data_; }
  const T* data() const { return data_; }
  T& operator[](size_t i) { return data_[i]; }
  const T& operator[](size_t i) const { return data_[i]; }
  size_t size() const { return n_; }

  bool same(const Buffer& other, size_t from, size_t count) const {
    return std::memcmp(data_ + from, other.data_ + from, count * sizeof(T)) == 0;
  }
  bool same(const Buffer& other) const { return n_ == other.n_ && same(other, 0, n_); }

 private:
  size_t n_;
  T* data_;
};

inline size_t padded(size_t n) { return (n + 15) / 16 * 16; }

// splitmix64 (Steele, Lea and Flood 2014)
class Random {
 public:
  explicit Random(uint64_t seed) : state_(seed) {}

  uint64_t bits() {
    uint64_t z = state_ += 0x9e3779b97f4a7c15u;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
    return z ^ (z >> 31);
  }
  uint32_t below(uint32_t n) { return static_cast<uint32_t>(bits() % n); }
  float uniform() { return static_cast<float>(bits() >> 40) * 0x1p-24f; }
  // Bell-shaped, about -3 .. 3.
  float normal() { return (uniform() + uniform() + uniform() + uniform() - 2.0f) * 1.7f; }

 private:
  uint64_t state_;
};

enum class Kind { normal, wide, nasty, zeros, tiny, huge };
inline constexpr Kind kKinds[] = {Kind::normal, Kind::wide, Kind::nasty, Kind::zeros, Kind::tiny, Kind::huge};

inline float number(Random& random, Kind kind) {
  constexpr float kInfinity = std::numeric_limits<float>::infinity();
  static const float kNasty[] = {0.0f,
                                 -0.0f,
                                 kInfinity,
                                 -kInfinity,
                                 std::nanf(""),
                                 -std::nanf("1"),
                                 FLT_MIN,
                                 -0x1p-149f,
                                 0x1p-130f,
                                 FLT_MAX,
                                 -FLT_MAX,
                                 kTiny,
                                 -kTiny,
                                 std::nextafterf(kTiny, 0.0f),
                                 kHuge,
                                 -kHuge,
                                 std::nextafterf(kHuge, FLT_MAX),
                                 1.0f,
                                 -1.0f,
                                 88.0f,
                                 -88.0f,
                                 -34.0f,
                                 0.5f};
  const float sign = random.below(2) ? 1.0f : -1.0f;
  switch (kind) {
    case Kind::normal: return random.normal();
    case Kind::wide: return sign * std::ldexp(1.0f + random.uniform(), static_cast<int>(random.below(240)) - 140);
    case Kind::nasty: return random.below(2) ? random.normal() : kNasty[random.below(std::size(kNasty))];
    case Kind::zeros: return random.below(2) ? 0.0f : -0.0f;
    case Kind::tiny: return sign * std::ldexp(1.0f + random.uniform(), static_cast<int>(random.below(12)) - 46);
    case Kind::huge: return sign * std::ldexp(1.0f + random.uniform(), static_cast<int>(random.below(12)) + 54);
  }
  return 0;
}

// A row of n numbers; its padding holds NaN.
inline Buffer<float> row(Random& random, size_t n, Kind kind) {
  Buffer<float> x(padded(n));
  for (size_t i = 0; i < x.size(); ++i) x[i] = i < n ? number(random, kind) : std::nanf("");
  return x;
}

// f(kernels) for every table, in both modes: `f` returns what it made, which must be what the definition makes when
// nothing is flushed. T has same().
template <typename F>
void expect_same(const std::string& what, F&& f) {
  const auto expected = f(kDefinition);
  for (const Kernels* kernels : runnable()) {
    for (const bool flush : {false, true}) {
      if (kernels == &kDefinition && !flush) continue;
      const auto made = [&] {
        const FlushToZero mode(flush);
        return f(*kernels);
      }();
      if (!made.same(expected)) {
        FAIL_CHECK(std::string(kernels->name)
                   << (flush ? " flushing subnormals" : "") << " differs from the definition: " << what);
      }
    }
  }
}

}  // namespace whit::test
