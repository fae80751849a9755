// The kernel tables that this machine can run.
#pragma once

#include <span>

#include "kernels/kernels.hpp"

namespace whit::test {

// The definition first.
std::span<const Kernels* const> runnable();

// While it lives, this thread flushes subnormals to zero, as inputs and as results, where the machine can.
class FlushToZero {
 public:
  explicit FlushToZero(bool on);
  ~FlushToZero();
  FlushToZero(const FlushToZero&) = delete;

 private:
  [[maybe_unused]] uint64_t before_ = 0;
};

}  // namespace whit::test
