// The port's choice of kernels and its mapping, from C++ and through the C header.
#include <doctest/doctest.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>

#include "ports/linux/isa.hpp"
#include "ports/linux/mapping.hpp"
#include "ports/linux/whit_linux.h"
#include "tests/ports/scratch.hpp"

using namespace whit;

TEST_CASE("the definition runs everywhere, and the best comes first") {
  const auto all = port::isas();
  REQUIRE(!all.empty());
  CHECK(all.back().kernels == &kDefinition);
  CHECK(all.back().runs_here);
  std::string why;
  for (const auto& isa : all) {
    if (isa.runs_here) {
      CHECK(port::find_kernels(nullptr, why) == isa.kernels);
      CHECK(port::find_kernels("", why) == isa.kernels);
      break;
    }
  }
}

TEST_CASE("kernels are found by name, and the name is the table's own") {
  for (const auto& isa : port::isas()) {
    CAPTURE(isa.name);
    std::string why;
    const Kernels* found = port::find_kernels(isa.name, why);
    CHECK(std::string(isa.kernels->name) == isa.name);
    if (isa.runs_here) {
      CHECK(found == isa.kernels);
    } else {
      CHECK(found == nullptr);
      CHECK(why.find(std::string("can't run the instruction set \"") + isa.name + "\"") != std::string::npos);
    }
  }
}

TEST_CASE("an unknown instruction set is refused by name, with those that would run") {
  std::string why;
  CHECK(port::find_kernels("avx1024", why) == nullptr);
  CHECK(why.find("\"avx1024\"") != std::string::npos);
  CHECK(why.find("definition") != std::string::npos);
  CHECK(port::find_kernels("AVX2", why) == nullptr);
}

TEST_CASE("C: WHIT_ISA chooses, and a refusal says why") {
  char why[200] = "";
  REQUIRE(setenv("WHIT_ISA", "definition", 1) == 0);
  CHECK(whit_linux_kernels(why, sizeof why) == &kDefinition);
  REQUIRE(setenv("WHIT_ISA", "mmx", 1) == 0);
  CHECK(whit_linux_kernels(why, sizeof why) == nullptr);
  CHECK(std::string(why).starts_with("WHIT_ISA: this build knows no instruction set \"mmx\""));
  char little[8];
  CHECK(whit_linux_kernels(little, sizeof little) == nullptr);
  CHECK(std::string(little) == "WHIT_IS");
  REQUIRE(unsetenv("WHIT_ISA") == 0);
  CHECK(whit_linux_kernels(why, sizeof why) != nullptr);
}

TEST_CASE("C: a pool of threads runs the pieces") {
  whit_threads threads = whit_linux_threads(2);
  const bool runs = threads.run != nullptr;
  REQUIRE(runs);
  CHECK(threads.count == 2);
  uint32_t done[2] = {};
  threads.run(
      threads.self, 2, [](void* argument, uint32_t i) { static_cast<uint32_t*>(argument)[i] += i + 1; }, done);
  CHECK(done[0] == 1);
  CHECK(done[1] == 2);
  whit_linux_end_threads(&threads);
  const bool ended = threads.run == nullptr;
  CHECK(ended);
}

TEST_CASE("a mapping is the file's bytes at a multiple of 64; what can't be mapped is an errno") {
  test::Scratch scratch;
  const std::string path = scratch.write("some", "some bytes");
  port::Mapping mapping;
  REQUIRE(mapping.open(path.c_str()) == 0);
  CHECK(mapping.bytes().size() == 10);
  CHECK(std::memcmp(mapping.bytes().data(), "some bytes", 10) == 0);
  CHECK(reinterpret_cast<uintptr_t>(mapping.bytes().data()) % 64 == 0);

  CHECK(mapping.open(scratch.write("empty", "").c_str()) == 0);
  CHECK(mapping.bytes().empty());
  CHECK(mapping.open(scratch.path("missing").c_str()) == ENOENT);
  CHECK(mapping.open(scratch.folder().c_str()) == EISDIR);

  whit_linux_file file;
  REQUIRE(whit_linux_map(&file, path.c_str()) == 0);
  CHECK(file.bytes == 10);
  CHECK(std::memcmp(file.data, "some bytes", 10) == 0);
  whit_linux_unmap(&file);
  CHECK(file.data == nullptr);
  CHECK(whit_linux_map(&file, scratch.path("missing").c_str()) == ENOENT);
  CHECK(file.data == nullptr);
}

TEST_CASE("an arena is zeroed memory at a multiple of 64, or an errno") {
  port::Arena arena;
  REQUIRE(arena.reserve(1000) == 0);
  CHECK(arena.bytes().size() == 1000);
  CHECK(reinterpret_cast<uintptr_t>(arena.bytes().data()) % 64 == 0);
  for (const std::byte b : arena.bytes()) REQUIRE(b == std::byte{0});
  CHECK(arena.reserve(UINT64_MAX / 2) == ENOMEM);
}
