#include "tests/kernels/material.hpp"

namespace whit::test {
namespace {

constexpr uint32_t kLengths[] = {1, 2, 8, 15, 16, 17, 31, 32, 33, 47, 63, 64, 172, 576, 1000};

// The first n elements of a row and whatever lies past the row's padding. `row` has 16 elements more than a row of n.
struct Made {
  Buffer<float> row;
  uint32_t n;

  bool same(const Made& other) const {
    return row.same(other.row, 0, n) && row.same(other.row, padded(n), row.size() - padded(n));
  }
};

Made room(uint32_t n) { return {Buffer<float>(padded(n) + 16), n}; }

template <typename F>
void each_row(F&& f) {
  Random random(1);
  for (const uint32_t n : kLengths) {
    for (const Kind kind : kKinds) {
      for (int round = 0; round < 8; ++round) {
        f(random, n, kind, std::to_string(n) + " numbers of kind " + std::to_string(static_cast<int>(kind)));
      }
    }
  }
}

struct Quantized {
  Buffer<int8_t> quants;
  Buffer<float> scales;
  Buffer<int32_t> sums;

  bool same(const Quantized& o) const { return quants.same(o.quants) && scales.same(o.scales) && sums.same(o.sums); }
};

}  // namespace

TEST_CASE("quantize") {
  each_row([](Random& random, uint32_t n, Kind kind, const std::string& what) {
    const Buffer<float> x = row(random, n, kind);
    expect_same(what, [&](const Kernels& k) {
      Quantized out{Buffer<int8_t>(blocks(n) * 32), Buffer<float>(blocks(n)), Buffer<int32_t>(blocks(n))};
      k.quantize(x.data(), n, out.quants.data(), out.scales.data(), out.sums.data());
      return out;
    });
  });
}

TEST_CASE("quantize rounds half to even, keeps within 127 and gives a block of zeros the scale 0") {
  Buffer<float> x(32);
  for (uint32_t i = 0; i < 32; ++i) x[i] = static_cast<float>(i) - 15.5f;
  x[0] = 127.0f;
  x[1] = -127.0f;
  for (const Kernels* k : runnable()) {
    int8_t q[32];
    float scale;
    int32_t sum;
    k->quantize(x.data(), 32, q, &scale, &sum);
    CHECK(scale == 1.0f);
    CHECK(q[0] == 127);
    CHECK(q[1] == -127);
    CHECK(q[2] == -14);  // -13.5
    CHECK(q[3] == -12);  // -12.5
    CHECK(q[31] == 16);  // 15.5
    int32_t expected = 0;
    for (const int8_t v : q) expected += v;
    CHECK(sum == expected);

    Buffer<float> zeros(32);
    for (uint32_t i = 0; i < 32; ++i) zeros[i] = i % 2 ? 0x1p-41f : -0.0f;
    k->quantize(zeros.data(), 32, q, &scale, &sum);
    CHECK(std::bit_cast<uint32_t>(scale) == 0);
    CHECK(sum == 0);
    for (const int8_t v : q) CHECK(v == 0);
  }
}

TEST_CASE("clean") {
  each_row([](Random& random, uint32_t n, Kind kind, const std::string& what) {
    const Buffer<float> x = row(random, n, kind);
    expect_same(what, [&](const Kernels& k) {
      Made out = room(n);
      k.clean(x.data(), n, out.row.data());
      return out;
    });
    Buffer<float> in_place = x;
    kDefinition.clean(in_place.data(), n, in_place.data());
    for (uint32_t i = 0; i < n; ++i) {
      const float v = in_place[i];
      REQUIRE((std::bit_cast<uint32_t>(v) == 0 || (std::fabs(v) >= kTiny && std::fabs(v) <= kHuge)));
      if (std::fabs(x[i]) >= kTiny && std::fabs(x[i]) <= kHuge) REQUIRE(v == x[i]);
    }
  });
}

TEST_CASE("rms_norm") {
  each_row([](Random& random, uint32_t n, Kind kind, const std::string& what) {
    const Buffer<float> x = row(random, n, kind),
                        weight = row(random, n, kind == Kind::tiny ? Kind::tiny : Kind::normal);
    for (const float epsilon : {1e-5f, 1e-20f}) {
      expect_same(what, [&](const Kernels& k) {
        Made out = room(n);
        k.rms_norm(x.data(), weight.data(), n, epsilon, out.row.data());
        return out;
      });
    }
  });
}

TEST_CASE("swiglu") {
  each_row([](Random& random, uint32_t n, Kind kind, const std::string& what) {
    Buffer<float> gate = row(random, n, kind);
    const Buffer<float> up = row(random, n, random.below(2) ? kind : Kind::tiny);
    if (random.below(2)) {
      for (uint32_t i = 0; i < n; ++i) gate[i] = -200.0f * random.uniform();  // silu down to 2^-120
    }
    expect_same(what, [&](const Kernels& k) {
      Made out = room(n);
      k.swiglu(gate.data(), up.data(), n, out.row.data());
      return out;
    });
    expect_same(what + ", in place", [&](const Kernels& k) {
      Buffer<float> out = gate;
      k.swiglu(out.data(), up.data(), n, out.data());
      for (size_t i = n; i < out.size(); ++i) out[i] = 0;
      return out;
    });
  });
}

TEST_CASE("add") {
  each_row([](Random& random, uint32_t n, Kind kind, const std::string& what) {
    const Buffer<float> x = row(random, n, kind), y = row(random, n, random.below(2) ? kind : Kind::nasty);
    expect_same(what, [&](const Kernels& k) {
      Made out = room(n);
      std::memcpy(out.row.data(), x.data(), n * sizeof(float));
      k.add(out.row.data(), y.data(), n);
      return out;
    });
  });
}

TEST_CASE("exp_sum") {
  each_row([](Random& random, uint32_t n, Kind kind, const std::string& what) {
    Buffer<float> x = row(random, n, kind);
    kDefinition.clean(x.data(), n, x.data());
    for (size_t i = n; i < x.size(); ++i) x[i] = std::nanf("");
    float max = -FLT_MAX;
    for (uint32_t i = 0; i < n; ++i) max = x[i] > max ? x[i] : max;
    for (const float scale : {1.0f, 0.7f, 20.0f, 1e-9f}) {
      expect_same(what, [&](const Kernels& k) {
        Buffer<float> out(1);
        out[0] = k.exp_sum(x.data(), n, max, scale);
        return out;
      });
    }
  });
}

TEST_CASE("rope") {
  Random random(2);
  for (const uint32_t head_dim : {4u, 8u, 12u, 48u, 64u, 128u}) {
    for (const uint32_t heads : {1u, 3u, 9u}) {
      for (const uint32_t pairs : {head_dim / 2, head_dim / 4}) {
        Buffer<uint64_t> steps(pairs);
        for (uint32_t i = 0; i < pairs; ++i) steps[i] = random.bits();
        const uint64_t position = random.below(2) ? random.below(8192) : random.bits();
        expect_same("rope_table", [&](const Kernels& k) {
          Buffer<float> table(padded(2 * pairs));
          k.rope_table(steps.data(), pairs, position, table.data());
          return table;
        });
        Buffer<float> table(padded(2 * pairs));
        kDefinition.rope_table(steps.data(), pairs, position, table.data());
        for (const Kind kind : kKinds) {
          const Buffer<float> x = row(random, heads * head_dim, kind);
          for (const bool interleaved : {false, true}) {
            expect_same("rope, " + std::to_string(heads) + " heads of " + std::to_string(head_dim),
                        [&](const Kernels& k) {
                          Buffer<float> out = x;
                          k.rope(out.data(), heads, head_dim, table.data(), pairs, interleaved);
                          return out;
                        });
          }
        }
      }
    }
  }
}

}  // namespace whit::test
