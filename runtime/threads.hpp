// How the runtime uses several cores. The port owns the threads; the library never creates one. They round to nearest,
// as the caller's own thread must (each call checks that one).
#pragma once

#include <cstdint>

namespace whit {

struct Threads {
  uint32_t count = 1;
  void* self = nullptr;
  // Calls piece(argument, i) once for each i in 0 .. pieces - 1 (pieces <= count), on any threads, and returns when all
  // are done.
  void (*run)(void* self, uint32_t pieces, void (*piece)(void* argument, uint32_t index), void* argument) = nullptr;

  // f(i) for each i in 0 .. pieces - 1.
  template <typename F>
  void each(uint32_t pieces, F&& f) const {
    if (pieces <= 1 || run == nullptr) {
      for (uint32_t i = 0; i < pieces; ++i) f(i);
    } else {
      run(
          self, pieces, [](void* g, uint32_t i) { (*static_cast<F*>(g))(i); }, &f);
    }
  }
};

}  // namespace whit
