#include "kernels/definition/math.hpp"

#include "kernels/definition/f16.hpp"
#include "kernels/definition/lanes.hpp"
#include "tests/kernels/material.hpp"

namespace whit::test {
namespace {

// The error of x in units of the last place of float32 at `exact`.
double ulps(float x, double exact) {
  const int exponent = std::ilogb(exact);
  return std::fabs(static_cast<double>(x) - exact) / std::ldexp(1.0, exponent - 23);
}

}  // namespace

TEST_CASE("exp is within the error that math.hpp gives") {
  double worst = 0;
  const auto consider = [&](float x) {
    const double error = ulps(definition::exp(x), std::exp(static_cast<double>(x)));
    worst = error > worst ? error : worst;
  };
  // Every 61st float between the limits, of either sign.
  for (uint32_t bits = 0; bits <= std::bit_cast<uint32_t>(definition::kExpMax); bits += 61)
    consider(std::bit_cast<float>(bits));
  for (uint32_t bits = 0; bits <= std::bit_cast<uint32_t>(-definition::kExpMin); bits += 61)
    consider(-std::bit_cast<float>(bits));
  MESSAGE("exp: largest error " << worst << " ulp");
  CHECK(worst < 0.97);
  CHECK(definition::exp(0.0f) == 1.0f);
  CHECK(definition::exp(-0.0f) == 1.0f);
  CHECK(definition::exp(-34.0f) > 0);
  CHECK(definition::exp(std::nextafterf(-34.0f, -35.0f)) == 0);
  CHECK(definition::exp(-INFINITY) == 0);
  CHECK(definition::exp(NAN) == 0);
  CHECK(definition::exp(INFINITY) == definition::exp(88.0f));
  CHECK(std::isfinite(definition::exp(88.0f)));
}

TEST_CASE("cos and sin are within the error that math.hpp gives") {
  Random random(20);
  double worst = 0;
  const auto consider = [&](uint64_t phase) {
    const double angle = std::ldexp(static_cast<double>(phase), -64) * 6.283185307179586476925;
    const definition::CosSin at = definition::cos_sin(phase);
    const double error = std::fmax(std::fabs(static_cast<double>(at.cos) - std::cos(angle)),
                                   std::fabs(static_cast<double>(at.sin) - std::sin(angle)));
    worst = error > worst ? error : worst;
  };
  for (int i = 0; i < 2000000; ++i) consider(random.bits());
  for (uint64_t eighth = 0; eighth < 8; ++eighth) {
    for (uint64_t i = 0; i < 1000; ++i) {
      consider((eighth << 61) + (i << 32));
      consider((eighth << 61) - (i << 32) - 1);
    }
  }
  MESSAGE("cos, sin: largest error " << worst);
  CHECK(worst < 1.1e-7);
  CHECK(definition::cos_sin(0).cos == 1.0f);
  CHECK(definition::cos_sin(0).sin == 0.0f);
  CHECK(definition::cos_sin(uint64_t{1} << 62).sin == 1.0f);
  CHECK(definition::cos_sin(uint64_t{1} << 63).cos == -1.0f);
}

TEST_CASE("f16: all values") {
  // Through a q8 row of quants 1, so that every table's own conversion is tried, flushing or not.
  Buffer<std::byte> data(matrix_bytes(Format::q8, 16, 32));
  auto& scales = *reinterpret_cast<Scales*>(data.data());
  std::memset(data.data() + scales_bytes(Format::q8, 32), 0, sizeof(Q8Block));
  auto& block = *reinterpret_cast<Q8Block*>(data.data() + scales_bytes(Format::q8, 32));
  for (auto& lane : block.q[0]) lane[0] = 1;
  int8_t quants[32] = {1};
  const float one = 1.0f;
  const int32_t sum = 1;
  const Activations x{1, 32, quants, &one, &sum, nullptr, 0};
  const Matrix w{Format::q8, 16, 32, data.data()};
  for (uint32_t first = 0; first < 65536; first += 16) {
    for (uint32_t r = 0; r < 16; ++r) {
      const uint32_t h = first + r;
      scales.scale[r] = static_cast<uint16_t>(h);
      const int exponent = static_cast<int>(h >> 10 & 31), mantissa = static_cast<int>(h & 1023);
      const float value = definition::from_f16(static_cast<uint16_t>(h));
      if (exponent == 31) {
        CHECK((mantissa ? std::isnan(value) : std::isinf(value)));
        continue;
      }
      const double exact =
          (h >> 15 ? -1 : 1) * (exponent ? std::ldexp(1024 + mantissa, exponent - 25) : std::ldexp(mantissa, -24));
      REQUIRE(static_cast<double>(value) == exact);
      REQUIRE(std::signbit(value) == (h >> 15 != 0));
    }
    if (first % 32768 >= 0x7c00) continue;
    for (const Kernels* k : runnable()) {
      for (const bool flush : {false, true}) {
        float out[16];
        {
          const FlushToZero mode(flush);
          k->matmul(w, 0, 1, x, out, 16);
        }
        for (uint32_t r = 0; r < 16; ++r) {
          const float expected = definition::from_f16(static_cast<uint16_t>(first + r));
          if (out[r] != expected) FAIL_CHECK(std::string(k->name) << ": f16 " << first + r << " became " << out[r]);
        }
      }
    }
  }
}

TEST_CASE("lanes: element i in lane i mod 16, then the upper half onto the lower") {
  // Powers of two apart by 2^24 vanish or stay by the order in which they are added.
  definition::Lanes lanes;
  lanes.add(0, 0x1p24f);
  lanes.add(16, 1.0f);  // lane 0: lost
  lanes.add(8, -0x1p24f);
  lanes.add(1, 1.0f);
  CHECK(lanes.sum() == 1.0f);
}

}  // namespace whit::test
