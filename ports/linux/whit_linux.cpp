#include "ports/linux/whit_linux.h"

#include <cstdio>
#include <exception>
#include <string>

#include "ports/linux/isa.hpp"
#include "ports/linux/mapping.hpp"
#include "ports/linux/thread_pool.hpp"

using namespace whit;

const void* whit_linux_kernels(char* why, size_t capacity) {
  try {
    std::string reason;
    const Kernels* kernels = port::chosen_kernels(reason);
    if (!kernels) std::snprintf(why, capacity, "%s", reason.c_str());
    return kernels;
  } catch (const std::exception&) {  // must not reach C
    std::snprintf(why, capacity, "out of memory");
    return nullptr;
  }
}

whit_threads whit_linux_threads(uint32_t count) {
  try {
    const Threads threads = (new port::ThreadPool(count))->threads();
    return {threads.count, threads.self, threads.run};
  } catch (const std::exception&) {
    return {1, nullptr, nullptr};
  }
}

void whit_linux_end_threads(whit_threads* threads) {
  delete static_cast<port::ThreadPool*>(threads->self);
  *threads = {1, nullptr, nullptr};
}

int whit_linux_map(whit_linux_file* file, const char* path) {
  port::Mapping mapping;
  const int error = mapping.open(path);
  *file = {};
  if (error == 0) {
    const auto bytes = mapping.release();
    *file = {bytes.data(), bytes.size()};
  }
  return error;
}

void whit_linux_unmap(whit_linux_file* file) {
  port::Mapping(std::span(static_cast<const std::byte*>(file->data), static_cast<size_t>(file->bytes)));
  *file = {};
}
