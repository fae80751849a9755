#include "ports/linux/cli/machine.hpp"

#include <algorithm>
#include <cstring>

#include "ports/linux/cli/common.hpp"

namespace whit::cli {
namespace {

constexpr double kLeastSeconds = 0.02;  // long against waking a thread, short against what it is put beside

// How often a second `work(times)` works.
template <typename F>
double times_a_second(F&& work) {
  for (uint64_t times = 1;; times *= 4) {
    const double begin = seconds();
    work(times);
    const double took = seconds() - begin;
    if (took >= kLeastSeconds) return static_cast<double>(times) / took;
  }
}

}  // namespace

Machine::Machine(const Kernels& kernels, const Threads& threads, size_t weights)
    : limits_(port::limits_of(kernels)),
      threads_(threads),
      slice_(std::max<size_t>(weights / threads.count / port::kReadUnit, 1) * port::kReadUnit) {
  if (!limits_.read) fail(kInternal, "the limits of the instruction set %s are not known", kernels.name);
  if (const int error = memory_.reserve(slice_ * threads_.count)) {
    fail(kNoRoom, "can't get %s of memory, the size of the weights, to measure how fast it is read: %s",
         size_text(weights).c_str(), std::strerror(error));
  }
  // Pages that nobody has written are all one page of zeros.
  std::memset(memory_.bytes().data(), 1, memory_.bytes().size());
}

double Machine::read() const { return std::max(rate(limits_.read), rate(limits_.read_ahead)); }

double Machine::rate(port::Limits::Read once) const {
  const auto work = [&](uint64_t times) {
    threads_.each(threads_.count, [&](uint32_t i) {
      for (uint64_t t = 0; t < times; ++t) once(memory_.bytes().data() + i * slice_, slice_);
    });
  };
  work(1);  // the caches keep what they can
  return times_a_second(work) * static_cast<double>(memory_.bytes().size());
}

double Machine::rate(const port::Loop& loop) const {
  constexpr uint64_t kSteps = 1024;
  if (!loop.run) return 0;
  const double times =
      times_a_second([&](uint64_t n) { threads_.each(threads_.count, [&](uint32_t) { loop.run(n * kSteps); }); });
  return times * kSteps * loop.operations * threads_.count;
}

}  // namespace whit::cli
