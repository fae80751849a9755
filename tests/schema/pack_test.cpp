// Packing: every value is found again where schema/layout.hpp says that it lies.
#include "schema/convert/pack.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <cstring>
#include <limits>

#include "schema/convert/f16.hpp"
#include "schema/convert/quantize.hpp"
#include "tests/schema/random_model.hpp"

using namespace whit;
using namespace whit::convert;

namespace {

// The value at [row][col], read through the structs of layout.hpp.
double unpacked(Format format, uint32_t cols, const std::byte* data, uint32_t row, uint32_t col) {
  const std::byte* panel = data + row / kPanelRows * panel_bytes(format, cols);
  const uint32_t lane = row % kPanelRows, block = col / kBlockCols, group = col % kBlockCols / 4, i = col % 4;
  const std::byte* quants = panel + scales_bytes(format, cols);
  const auto half = [](uint16_t bits) { return static_cast<double>(f16_to_f32(bits)); };
  switch (format) {
    case Format::f32: {
      float value;
      std::memcpy(&value, panel + (size_t{col} * kPanelRows + lane) * sizeof value, sizeof value);
      return value;
    }
    case Format::q8: {
      const auto* scales = reinterpret_cast<const Scales*>(panel) + block;
      return half(scales->scale[lane]) * (reinterpret_cast<const Q8Block*>(quants) + block)->q[group][lane][i];
    }
    case Format::q4:
    case Format::q4m: {
      const uint8_t both = (reinterpret_cast<const Q4Block*>(quants) + block)->q[group % 4][lane][i];
      const int nibble = group < 4 ? both & 15 : both >> 4;
      if (format == Format::q4) {
        return half((reinterpret_cast<const Scales*>(panel) + block)->scale[lane]) * (nibble - 8);
      }
      const auto* scales = reinterpret_cast<const ScalesAndMins*>(panel) + block;
      return half(scales->scale[lane]) * nibble + half(scales->min[lane]);
    }
  }
  return 0;
}

// The value at [row][col] of a source, straight from ggml's description of its blocks.
double original(const SourceTensor& t, uint32_t row, uint32_t col) {
  const std::byte* at = t.data;
  const auto half = [](const std::byte* bytes) {
    uint16_t bits;
    std::memcpy(&bits, bytes, sizeof bits);
    return static_cast<double>(f16_to_f32(bits));
  };
  const uint64_t index = uint64_t{row} * t.cols + col, in_block = index % 32;
  const auto nibble = [&](const std::byte* quants) {
    const auto byte = static_cast<unsigned>(quants[in_block % 16]);
    return static_cast<int>(in_block < 16 ? byte & 15 : byte >> 4);
  };
  switch (t.type) {
    case SourceType::f32: {
      float value;
      std::memcpy(&value, at + index * 4, 4);
      return value;
    }
    case SourceType::f16: return half(at + index * 2);
    case SourceType::bf16: {
      uint32_t bits = 0;
      std::memcpy(reinterpret_cast<std::byte*>(&bits) + 2, at + index * 2, 2);
      return std::bit_cast<float>(bits);
    }
    case SourceType::q8_0: at += index / 32 * 34; return half(at) * static_cast<int8_t>(at[2 + in_block]);
    case SourceType::q4_0: at += index / 32 * 18; return half(at) * (nibble(at + 2) - 8);
    case SourceType::q4_1: at += index / 32 * 20; return half(at) * nibble(at + 4) + half(at + 2);
  }
  return 0;
}

struct Shape {
  uint32_t rows, cols;
};

std::vector<std::byte> packed(const SourceTensor& tensor, Format format, double* moved = nullptr) {
  std::vector<std::byte> out(matrix_bytes(format, tensor.rows, tensor.cols));
  Packer packer(tensor, format);
  // Any order and any number of panels at a time.
  for (uint32_t panel = panels(tensor.rows); panel-- > 0;) {
    packer.pack(panel, panel + 1, out.data() + panel * panel_bytes(format, tensor.cols));
  }
  if (moved) *moved = packer.moved();
  return out;
}

constexpr Format kFormats[] = {Format::f32, Format::q8, Format::q4, Format::q4m};

}  // namespace

TEST_CASE("each source type is kept exactly by its own format") {
  test::Random random(1);
  for (const SourceType type :
       {SourceType::f32, SourceType::f16, SourceType::bf16, SourceType::q8_0, SourceType::q4_0, SourceType::q4_1}) {
    for (const Shape shape : {Shape{16, 32}, {1, 32}, {17, 64}, {48, 96}, {5, 172}, {33, 1}, {16, 31}}) {
      if (type >= SourceType::q8_0 && shape.cols % 32 != 0) continue;
      const auto weights = test::random_weights(random, type, shape.rows, shape.cols);
      const SourceTensor tensor{"t", type, shape.rows, shape.cols, weights.data()};
      double moved = 1;
      const auto data = packed(tensor, lossless(type), &moved);
      CHECK(moved == 0);
      bool same = true;
      for (uint32_t row = 0; row < shape.rows; ++row) {
        for (uint32_t col = 0; col < shape.cols; ++col) {
          same = same && unpacked(lossless(type), shape.cols, data.data(), row, col) == original(tensor, row, col);
        }
      }
      CHECK_MESSAGE(same, name_of(type), " ", shape.rows, " x ", shape.cols);
    }
  }
}

TEST_CASE("Q4_0 goes into q8 exactly, too") {
  test::Random random(2);
  const auto weights = test::random_weights(random, SourceType::q4_0, 20, 64);
  const SourceTensor tensor{"t", SourceType::q4_0, 20, 64, weights.data()};
  double moved = 1;
  const auto data = packed(tensor, Format::q8, &moved);
  CHECK(moved == 0);
  for (uint32_t row = 0; row < 20; ++row) {
    for (uint32_t col = 0; col < 64; ++col) {
      REQUIRE(unpacked(Format::q8, 64, data.data(), row, col) == original(tensor, row, col));
    }
  }
}

TEST_CASE("quantizing moves values by no more than a step, and says by how much") {
  test::Random random(3);
  for (const SourceType type : {SourceType::f32, SourceType::f16, SourceType::q8_0, SourceType::q4_1}) {
    for (const Format format : kFormats) {
      if (format == lossless(type)) continue;
      for (const Shape shape : {Shape{16, 32}, {17, 96}, {5, 172}, {33, 1}, {16, 45}}) {
        if (type >= SourceType::q8_0 && shape.cols % 32 != 0) continue;
        const auto weights = test::random_weights(random, type, shape.rows, shape.cols);
        const SourceTensor tensor{"t", type, shape.rows, shape.cols, weights.data()};
        double moved = 0, changed = 0, total = 0;
        const auto data = packed(tensor, format, &moved);
        for (uint32_t row = 0; row < shape.rows; ++row) {
          for (uint32_t col = 0; col < shape.cols; ++col) {
            double most = 0;  // of the block
            for (uint32_t i = col / 32 * 32; i < std::min(shape.cols, col / 32 * 32 + 32); ++i) {
              most = std::max(most, std::fabs(original(tensor, row, i)));
            }
            const double off = unpacked(format, shape.cols, data.data(), row, col) - original(tensor, row, col);
            // Half a step of the integers, plus the scale's rounding to f16; the search for a better scale may give an
            // extreme value up to a whole step away.
            const double step = format == Format::f32  ? 1e-6
                                : format == Format::q8 ? most / 127 * 0.57
                                                       : most / 6.5 * 1.1;
            REQUIRE(std::fabs(off) <= step);
            changed += off * off;
            total += original(tensor, row, col) * original(tensor, row, col);
          }
        }
        CHECK(moved == doctest::Approx(std::sqrt(changed / total)).epsilon(1e-4));
        if (format != Format::f32) CHECK(moved < (format == Format::q8 ? 0.01 : 0.15));
      }
    }
  }
}

TEST_CASE("padding is zeros: rows past the last and columns past the last") {
  test::Random random(4);
  const auto weights = test::random_weights(random, SourceType::f32, 5, 45);
  const SourceTensor tensor{"t", SourceType::f32, 5, 45, weights.data()};
  for (const Format format : {Format::q8, Format::q4}) {
    const auto data = packed(tensor, format);
    for (uint32_t row = 0; row < 16; ++row) {
      for (uint32_t col = 0; col < 64; ++col) {
        if (row >= 5 || col >= 45) REQUIRE(unpacked(format, 45, data.data(), row, col) == 0);
      }
    }
  }
  const auto q4m = packed(tensor, Format::q4m), f32 = packed(tensor, Format::f32);
  for (uint32_t row = 5; row < 16; ++row) {
    for (uint32_t col = 0; col < 45; ++col) {
      REQUIRE(unpacked(Format::q4m, 45, q4m.data(), row, col) == 0);
      REQUIRE(unpacked(Format::f32, 45, f32.data(), row, col) == 0);
    }
  }
}

TEST_CASE("the search finds what the format holds exactly, and does better than the plain choice") {
  test::Random random(5);
  for (int round = 0; round < 200; ++round) {
    float x[kBlockCols];
    const float scale = f16_to_f32(f32_to_f16(0.01f + 0.02f * std::fabs(random.symmetric())));
    for (float& v : x) v = scale * static_cast<float>(static_cast<int>(random.below(16)) - 8);
    x[0] = scale * -8;
    const Block exact = quantize_q4(x);
    for (uint32_t i = 0; i < kBlockCols; ++i) {
      REQUIRE(f16_to_f32(exact.scale) * static_cast<float>(exact.q[i] - 8) == x[i]);
    }

    for (float& v : x) v = random.symmetric() + random.symmetric() + random.symmetric();
    double most = 0, least = 9, plain_error = 0, error = 0, plain_min_error = 0, min_error = 0;
    float extreme = 0, high = -9;
    for (const float v : x) {
      if (std::fabs(v) > most) most = std::fabs(extreme = v);
      least = std::min<double>(least, v);
      high = std::max(high, v);
    }
    const Block q4 = quantize_q4(x), q4m = quantize_q4m(x);
    for (uint32_t i = 0; i < kBlockCols; ++i) {
      const double d = extreme / -8, plain = d * (std::min(15.0, std::floor(x[i] / d + 8.5)) - 8);
      plain_error += (plain - x[i]) * (plain - x[i]);
      const double found = double{f16_to_f32(q4.scale)} * (q4.q[i] - 8);
      error += (found - x[i]) * (found - x[i]);
      const double step = (high - least) / 15, plain_min = std::floor((x[i] - least) / step + 0.5) * step + least;
      plain_min_error += (plain_min - x[i]) * (plain_min - x[i]);
      const double found_min = double{f16_to_f32(q4m.scale)} * q4m.q[i] + f16_to_f32(q4m.min);
      min_error += (found_min - x[i]) * (found_min - x[i]);
    }
    CHECK(error <= plain_error * 1.01);  // the plain one did not round its scale to f16
    CHECK(min_error <= plain_min_error * 1.01);
  }
}

TEST_CASE("blocks of zeros, of one value, and of tiny ones") {
  const float nothing[kBlockCols] = {};
  CHECK(quantize_q8(nothing).scale == 0);
  CHECK(quantize_q4(nothing).q[7] == 8);
  CHECK(quantize_q4m(nothing).min == 0);
  float same[kBlockCols];
  for (float& v : same) v = 0.5f;
  const Block q8 = quantize_q8(same), q4 = quantize_q4(same), q4m = quantize_q4m(same);
  CHECK(f16_to_f32(q8.scale) * static_cast<int8_t>(q8.q[3]) == doctest::Approx(0.5).epsilon(0.001));
  CHECK(f16_to_f32(q4.scale) * static_cast<float>(q4.q[3] - 8) == doctest::Approx(0.5).epsilon(0.001));
  CHECK(f16_to_f32(q4m.scale) * q4m.q[3] + f16_to_f32(q4m.min) == doctest::Approx(0.5).epsilon(0.001));
  for (float& v : same) v = 1e-12f;  // below f16
  CHECK(quantize_q8(same).scale == 0);
  CHECK(finite_f16(quantize_q4(same).scale));
  CHECK(finite_f16(quantize_q4m(same).scale));
}

TEST_CASE("values that can't be used are refused by the tensor's name") {
  const auto refusal = [](float value, Format format) {
    std::vector<float> weights(64, 1.0f);
    weights[40] = value;
    const SourceTensor tensor{"blk.0.ffn_up.weight", SourceType::f32, 2, 32,
                              reinterpret_cast<const std::byte*>(weights.data())};
    try {
      packed(tensor, format);
    } catch (const Error& error) {
      return std::string(error.what());
    }
    return std::string();
  };
  constexpr float kInfinity = std::numeric_limits<float>::infinity();
  for (const Format format : kFormats) {
    for (const float bad : {kInfinity, -kInfinity, std::numeric_limits<float>::quiet_NaN(), 0x1p41f}) {
      CHECK(refusal(bad, format).find("blk.0.ffn_up.weight has a value") != std::string::npos);
    }
    CHECK(refusal(0x1p-100f, format).empty());
  }
  CHECK(refusal(1e9f, Format::f32).empty());
  CHECK(refusal(1e9f, Format::q8).find("too large for this format") != std::string::npos);

  std::vector<std::byte> block(34, std::byte{1});
  block[1] = std::byte{0x7c};  // a scale of infinity
  block[0] = std::byte{0};
  const SourceTensor tensor{"output.weight", SourceType::q8_0, 1, 32, block.data()};
  CHECK_THROWS_WITH_AS(packed(tensor, Format::q8),
                       "tensor output.weight has a scale or minimum that is not finite; is the file whole?", Error);
}

TEST_CASE("float32 weights too small to compute with become zero") {
  std::vector<float> weights(16, 0x1p-41f);
  weights[1] = -0x1p-40f;
  const SourceTensor tensor{"t", SourceType::f32, 1, 16, reinterpret_cast<const std::byte*>(weights.data())};
  double moved = 0;
  const auto values = plain(tensor, moved);
  CHECK(values[0] == 0);
  CHECK(values[1] == -0x1p-40f);
  CHECK(moved > 0);
  const auto data = packed(tensor, Format::f32);
  CHECK(unpacked(Format::f32, 16, data.data(), 0, 0) == 0);
  CHECK(unpacked(Format::f32, 16, data.data(), 0, 1) == -0x1p-40);
}

TEST_CASE("half floats: all of them there and back, and rounding to even") {
  bool same = true;
  for (uint32_t bits = 0; bits < 0x10000; ++bits) {
    const auto half = static_cast<uint16_t>(bits);
    if (finite_f16(half)) same = same && f32_to_f16(f16_to_f32(half)) == half;
  }
  CHECK(same);
  CHECK(f16_to_f32(1) == 0x1p-24f);
  CHECK(f16_to_f32(0x3c00) == 1.0f);
  CHECK(f32_to_f16(65504.0f) == 0x7bff);
  CHECK(f32_to_f16(65519.9f) == 0x7bff);
  CHECK(f32_to_f16(65520.0f) == 0x7c00);
  CHECK(f32_to_f16(1.0f + 0x1p-11f) == 0x3c00);      // a tie: to the even one below
  CHECK(f32_to_f16(1.0f + 3 * 0x1p-11f) == 0x3c02);  // above
  CHECK(f32_to_f16(0x1p-25f) == 0);                  // a tie with zero
  CHECK(f32_to_f16(std::nextafter(0x1p-25f, 1.0f)) == 1);
  CHECK(f32_to_f16(-0x1p-24f) == 0x8001);
}
