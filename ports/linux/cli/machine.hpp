// What this machine can do at most with some threads, measured whenever it is asked: the loops of
// ports/linux/limits, on all of the threads at once.
#pragma once

#include <cstddef>

#include "ports/linux/limits/limits.hpp"
#include "ports/linux/mapping.hpp"
#include "runtime/threads.hpp"

namespace whit::cli {

class Machine {
 public:
  // `weights`: how many bytes read() reads.
  Machine(const Kernels& kernels, const Threads& threads, size_t weights);

  // Bytes a second, from memory or from a cache as they come: each thread reads its own part over and over, as it does
  // when tokens follow each other.
  double read() const;

  // Operations a second, a multiply and an add being two. 0: there is no such instruction.
  double byte_dot() const { return rate(limits_.byte_dot); }
  double nibble_dot() const { return rate(limits_.nibble_dot); }
  double multiply_add() const { return rate(limits_.multiply_add); }
  double fused_multiply_add() const { return rate(limits_.fused_multiply_add); }

 private:
  double rate(port::Limits::Read once) const;
  double rate(const port::Loop& loop) const;

  port::Limits limits_;
  Threads threads_;
  port::Arena memory_;
  size_t slice_;  // bytes, of one thread
};

}  // namespace whit::cli
