// A session's memory for tests: exactly as many bytes as the plan says, so that a sanitizer sees any access past it.
#pragma once

#include <cstdlib>
#include <span>

#include "runtime/session.hpp"

namespace whit::test {

class Arena {
 public:
  Arena(const Model& model, const Options& options) : model_(model), options_(options) {
    const Result<Plan> planned = plan(model, options);
    if (!planned.ok()) std::abort();
    bytes_ = planned.value.bytes;
    data_ = static_cast<std::byte*>(std::aligned_alloc(kAlignment, bytes_));
  }
  ~Arena() { std::free(data_); }
  Arena(const Arena&) = delete;
  Arena& operator=(const Arena&) = delete;

  std::span<std::byte> span() const { return {data_, static_cast<size_t>(bytes_)}; }
  Session* start() const {
    const Result<Session*> started = Session::start(model_, options_, span());
    if (!started.ok()) std::abort();
    return started.value;
  }

 private:
  Model model_;
  Options options_;
  uint64_t bytes_ = 0;
  std::byte* data_ = nullptr;
};

}  // namespace whit::test
