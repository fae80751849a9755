#include "tests/kernels/material.hpp"

namespace whit::test {
namespace {

constexpr Format kFormats[] = {Format::f32, Format::q8, Format::q4, Format::q4m};

struct Weights {
  Buffer<std::byte> data;
  Matrix matrix;
};

// Any finite f16.
uint16_t half(Random& random) {
  if (random.below(4) == 0)
    return static_cast<uint16_t>(random.below(0x400) | random.below(2) << 15);  // subnormal or 0
  return static_cast<uint16_t>(random.below(0x7c00) | random.below(2) << 15);
}

float weight(Random& random) {
  switch (random.below(8)) {
    case 0: return 0.0f;
    case 1: return random.below(2) ? kTiny : -kTiny;
    case 2: return random.below(2) ? kHugeWeight : -kHugeWeight;
    default: return random.normal();
  }
}

// Random in all its bytes, int8 weights of -128 and scales of any size among them; rows and columns past the end are
// zero weights, in whatever way their format spells them.
Weights weights(Random& random, Format format, uint32_t rows, uint32_t cols) {
  Weights w{Buffer<std::byte>(matrix_bytes(format, rows, cols)), {format, rows, cols, nullptr}};
  w.matrix.data = w.data.data();
  std::memset(w.data.data(), 0, w.data.size());
  for (uint32_t p = 0; p < panels(rows); ++p) {
    std::byte* panel = w.data.data() + p * panel_bytes(format, cols);
    const uint32_t lanes = rows - p * 16 < 16 ? rows - p * 16 : 16;
    if (format == Format::f32) {
      for (uint32_t c = 0; c < cols; ++c) {
        for (uint32_t r = 0; r < lanes; ++r) reinterpret_cast<float*>(panel)[c * 16 + r] = weight(random);
      }
      continue;
    }
    const uint32_t kinds = format == Format::q4m ? 2 : 1;  // scales, minimums
    uint16_t* scales = reinterpret_cast<uint16_t*>(panel);
    for (uint32_t i = 0; i < blocks(cols) * kinds * 16; ++i) {
      if (i % 16 < lanes)
        scales[i] = random.below(3) ? static_cast<uint16_t>(0x2000 + random.below(0x800)) : half(random);
    }
    std::byte* quants = panel + scales_bytes(format, cols);
    const size_t bytes = blocks(cols) * (format == Format::q8 ? sizeof(Q8Block) : sizeof(Q4Block));
    for (size_t i = 0; i < bytes; ++i) {
      const uint32_t any = random.below(256);
      quants[i] = static_cast<std::byte>(random.below(4) ? any : 0x80);
    }
    // Whatever the padding columns hold is multiplied with zeros.
  }
  return w;
}

struct Inputs {
  Buffer<float> values;
  Buffer<int8_t> quants;
  Buffer<float> scales;
  Buffer<int32_t> sums;
  Activations x;
};

Inputs inputs(Random& random, uint32_t tokens, uint32_t cols, Kind kind) {
  const size_t n = blocks(cols), stride = padded(cols);
  Inputs in{Buffer<float>(tokens * stride),
            Buffer<int8_t>(tokens * n * 32),
            Buffer<float>(tokens * n),
            Buffer<int32_t>(tokens * n),
            {}};
  for (uint32_t t = 0; t < tokens; ++t) {
    const Buffer<float> x = row(random, cols, kind);
    kDefinition.quantize(x.data(), cols, in.quants.data() + t * n * 32, in.scales.data() + t * n,
                         in.sums.data() + t * n);
    std::memcpy(in.values.data() + t * stride, x.data(), stride * sizeof(float));
    kDefinition.clean(x.data(), cols, in.values.data() + t * stride);
  }
  in.x = {tokens, cols, in.quants.data(), in.scales.data(), in.sums.data(), in.values.data(), stride};
  return in;
}

void check(Random& random, Format format, uint32_t rows, uint32_t cols, uint32_t tokens, Kind kind, uint32_t first,
           uint32_t last) {
  const Weights w = weights(random, format, rows, cols);
  const Inputs in = inputs(random, tokens, cols, kind);
  const size_t stride = padded(rows) + 32;
  const std::string what = "format " + std::to_string(static_cast<int>(format)) + ", " + std::to_string(rows) + " x " +
                           std::to_string(cols) + ", " + std::to_string(tokens) + " tokens of kind " +
                           std::to_string(static_cast<int>(kind)) + ", panels " + std::to_string(first) + " .. " +
                           std::to_string(last);
  // All of out is compared: what lies outside of the panels asked for stays as it was.
  expect_same(what, [&](const Kernels& k) {
    Buffer<float> out(tokens * stride);
    k.matmul(w.matrix, first, last, in.x, out.data(), stride);
    return out;
  });
  Buffer<float> out(tokens * stride);
  kDefinition.matmul(w.matrix, 0, panels(rows), in.x, out.data(), stride);
  for (uint32_t t = 0; t < tokens; ++t) {
    for (uint32_t r = 0; r < padded(rows); ++r) {
      const float v = out[t * stride + r];
      REQUIRE(std::isfinite(v));
      REQUIRE((v == 0 || std::fabs(v) >= FLT_MIN));
      if (r >= rows) REQUIRE(v == 0);
    }
  }
}

}  // namespace

TEST_CASE("matmul: shapes") {
  Random random(3);
  for (const Format format : kFormats) {
    for (const uint32_t cols : {1u, 15u, 16u, 17u, 31u, 32u, 33u, 172u, 576u}) {
      for (const uint32_t rows : {1u, 15u, 16u, 17u, 31u, 33u, 48u, 80u, 172u}) {
        for (const uint32_t tokens : {1u, 2u, 7u}) {
          check(random, format, rows, cols, tokens, Kind::normal, 0, panels(rows));
        }
      }
    }
  }
}

TEST_CASE("matmul: numbers of tokens") {
  Random random(4);
  for (const Format format : kFormats) {
    for (uint32_t tokens = 1; tokens <= 20; ++tokens) {
      check(random, format, 100, 100, tokens, Kind::normal, 0, panels(100));
    }
    check(random, format, 64, 172, 64, Kind::normal, 0, 4);
  }
}

TEST_CASE("matmul: nasty values") {
  Random random(5);
  for (const Format format : kFormats) {
    for (const Kind kind : kKinds) {
      for (const uint32_t tokens : {1u, 5u, 9u}) check(random, format, 90, 130, tokens, kind, 0, panels(90));
    }
  }
}

TEST_CASE("matmul: ranges of panels") {
  Random random(6);
  for (const Format format : kFormats) {
    for (uint32_t first = 0; first <= 9; ++first) {
      for (uint32_t last = first; last <= 9; ++last) {
        for (const uint32_t tokens : {1u, 3u}) check(random, format, 9 * 16, 64, tokens, Kind::normal, first, last);
      }
    }
  }
}

TEST_CASE("matmul: the largest integers") {
  // Every product at its extreme, where 16-bit sums would saturate.
  for (const Format format : {Format::q8, Format::q4, Format::q4m}) {
    for (const int w_byte : {0x80, 0x7f, 0xff, 0x00}) {
      for (const int8_t x : {int8_t{127}, int8_t{-127}}) {
        Random random(7);
        Weights w = weights(random, format, 64, 64);
        for (uint32_t p = 0; p < 4; ++p) {
          std::byte* panel = w.data.data() + p * panel_bytes(format, 64);
          std::memset(panel + scales_bytes(format, 64), w_byte, panel_bytes(format, 64) - scales_bytes(format, 64));
        }
        Inputs in = inputs(random, 5, 64, Kind::normal);
        std::memset(in.quants.data(), x, in.quants.size());
        for (size_t i = 0; i < in.sums.size(); ++i) in.sums[i] = 32 * x;
        for (const uint32_t tokens : {1u, 5u}) {
          in.x.tokens = tokens;
          expect_same("extreme", [&](const Kernels& k) {
            Buffer<float> out(5 * 64);
            k.matmul(w.matrix, 0, 4, in.x, out.data(), 64);
            return out;
          });
        }
      }
    }
  }
}

TEST_CASE("matrix_row is a matmul with one input of 1") {
  Random random(8);
  for (const Format format : kFormats) {
    const uint32_t rows = 40, cols = 75;
    const Weights w = weights(random, format, rows, cols);
    expect_same("matrix_row", [&](const Kernels& k) {
      Buffer<float> out(rows * padded(cols));
      for (uint32_t r = 0; r < rows; ++r) {
        k.matrix_row(w.matrix, r, out.data() + r * padded(cols));
        for (size_t c = cols; c < padded(cols); ++c) out[r * padded(cols) + c] = 0;
      }
      return out;
    });
    for (uint32_t c = 0; c < cols; ++c) {
      Buffer<float> x(padded(cols));
      for (uint32_t i = 0; i < cols; ++i) x[i] = i == c ? 127.0f : 0.0f;  // scale 1, quant 127
      Inputs in = inputs(random, 1, cols, Kind::zeros);
      kDefinition.quantize(x.data(), cols, in.quants.data(), in.scales.data(), in.sums.data());
      kDefinition.clean(x.data(), cols, in.values.data());
      Buffer<float> out(padded(rows)), direct(padded(cols));
      kDefinition.matmul(w.matrix, 0, panels(rows), in.x, out.data(), padded(rows));
      for (uint32_t r = 0; r < rows; ++r) {
        kDefinition.matrix_row(w.matrix, r, direct.data());
        CHECK(out[r] == doctest::Approx(127.0 * static_cast<double>(direct[c])).epsilon(1e-5));
      }
    }
  }
}

}  // namespace whit::test
