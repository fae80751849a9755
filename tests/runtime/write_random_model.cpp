// Writes a random model to a file: write_random_model FILE
#include <cstdio>

#include "tests/schema/random_model.hpp"

int main(int argc, char** argv) {
  if (argc != 2) return 64;
  const auto bytes = whit::test::random_model({});
  FILE* file = std::fopen(argv[1], "wb");
  if (file == nullptr || std::fwrite(bytes.data(), 1, bytes.size(), file) != bytes.size()) return 73;
  return std::fclose(file) == 0 ? 0 : 73;
}
