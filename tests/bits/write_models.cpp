// write_models FOLDER: the models of cases.hpp that are made of random numbers; the same bytes whatever machine writes
// them.
#include <bit>
#include <cstdio>
#include <cstring>
#include <string>

#include "kernels/kernels.hpp"
#include "schema/convert/convert.hpp"
#include "schema/convert/write.hpp"
#include "tests/schema/random_model.hpp"

namespace whit::test {
namespace {

bool write(const std::string& folder, const std::string& name, const convert::Bytes& bytes) {
  FILE* file = std::fopen((folder + "/" + name + ".whit").c_str(), "wb");
  const bool written = file && std::fwrite(bytes.data(), 1, bytes.size(), file) == bytes.size();
  if (!file || std::fclose(file) != 0 || !written) {
    std::fprintf(stderr, "can't write %s.whit in %s\n", name.c_str(), folder.c_str());
    return false;
  }
  return true;
}

// What is written into the residual stream (embedding, and what attention and feed-forward add to it) is multiplied by
// powers of two from 2^low to 2^high, as far as the verifier allows. The head is another matrix, so that the logits are
// ordinary numbers and show every bit.
convert::Bytes scaled(int low, int high, uint32_t seed) {
  RandomSource random(
      {.dim = 48, .hidden = 80, .heads = 4, .kv_heads = 2, .head_dim = 12, .tied = false, .seed = seed});
  Random powers(seed * 10);
  const auto change = [&](const convert::SourceTensor& tensor) {
    for (auto& bytes : random.weights) {
      if (bytes.data() != tensor.data) continue;
      for (size_t i = 0; i + sizeof(float) <= bytes.size(); i += sizeof(float)) {
        float value;
        std::memcpy(&value, &bytes[i], sizeof value);
        const int power = low + static_cast<int>(powers.below(static_cast<uint32_t>(high - low + 1)));
        value *= std::bit_cast<float>(static_cast<uint32_t>(127 + power) << 23);
        if (value > kHugeWeight) value = kHugeWeight;
        if (value < -kHugeWeight) value = -kHugeWeight;
        if (value < kTiny && value > -kTiny) value = 0;
        std::memcpy(&bytes[i], &value, sizeof value);
      }
    }
  };
  change(random.source.embedding);
  for (const convert::SourceLayer& layer : random.source.layers) {
    change(layer.attention_out);
    change(layer.down);
  }
  return convert::image(random.source, Format::f32);
}

// Two blocks of three have an f16 scale (or minimum) that is subnormal.
convert::Bytes subnormal() {
  RandomSource random({.dim = 64, .hidden = 96, .layers = 3, .mixed = true, .tied = false, .seed = 8});
  Random bits(80);
  const auto change = [&](const convert::SourceTensor& tensor) {
    size_t block = 0;
    switch (tensor.type) {
      case convert::SourceType::q8_0: block = 34; break;
      case convert::SourceType::q4_0: block = 18; break;
      case convert::SourceType::q4_1: block = 20; break;
      default: return;
    }
    for (auto& bytes : random.weights) {
      if (bytes.data() != tensor.data) continue;
      for (size_t at = 0; at < bytes.size(); at += block) {
        if (bits.below(3) == 0) continue;
        const auto half = static_cast<uint16_t>(bits.bits() & 0x83ff);
        std::memcpy(&bytes[at], &half, 2);
        if (block == 20 && bits.below(2)) std::memcpy(&bytes[at + 2], &half, 2);
      }
    }
  };
  for (const convert::SourceLayer& layer : random.source.layers) {
    for (const auto* tensor :
         {&layer.query, &layer.key, &layer.value, &layer.attention_out, &layer.gate, &layer.up, &layer.down}) {
      change(*tensor);
    }
  }
  return convert::image(random.source, std::nullopt);
}

bool write_all(const std::string& folder) {
  static constexpr const char* kNames[] = {"f32", "q8", "q4", "q4m"};
  bool ok = true;
  for (int format = 0; format < 4; ++format) {
    const RandomModelSpec spec{
        .dim = 96, .hidden = 128, .heads = 6, .kv_heads = 2, .format = static_cast<Format>(format), .seed = 3};
    ok = ok && write(folder, std::string("plain-") + kNames[format], random_model(spec));
  }
  int number = 0;
  for (const RandomModelSpec& spec : odd_models())
    ok = ok && write(folder, "odd-" + std::to_string(number++), random_model(spec));
  return ok && write(folder, "tiny", scaled(-40, -30, 7)) && write(folder, "huge", scaled(0, 40, 9)) &&
         write(folder, "subnormal", subnormal());
}

}  // namespace
}  // namespace whit::test

int main(int argc, char** argv) {
  if (argc != 2) {
    std::fprintf(stderr, "usage: write_models FOLDER\n");
    return 64;
  }
  return whit::test::write_all(argv[1]) ? 0 : 73;
}
