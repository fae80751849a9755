// The kernels' definitions against float64 written independently (kernel_vectors.py, which also derives the bounds).
// Every other table equals the definition by memcmp (tests/kernels), so this holds for all.
#include <doctest/doctest.h>

#include <cmath>

#include "kernels/kernels.hpp"
#include "tests/oracle/vectors.hpp"

namespace whit::test {
namespace {

const Vectors& vectors() {
  static const Vectors all(WHIT_KERNEL_VECTORS);
  return all;
}

// got[i] is as close to NAME.expected[i] as NAME.bound[i] says. The worst ratio of the two is printed on failure.
void check_close(const std::string& name, const float* got) {
  const auto expected = vectors().get<double>(name + ".expected");
  const auto bound = vectors().get<float>(name + ".bound");
  REQUIRE(!expected.empty());
  REQUIRE(expected.size() == bound.size());
  for (size_t i = 0; i < expected.size(); ++i) {
    INFO(name << " [" << i << "]: " << got[i] << ", expected " << expected[i] << " within " << bound[i]);
    REQUIRE(std::abs(static_cast<double>(got[i]) - expected[i]) <= static_cast<double>(bound[i]));
  }
}

template <typename T>
void check_equal(const std::string& name, const Row<T>& got) {
  const auto expected = vectors().get<T>(name);
  REQUIRE(!expected.empty());
  REQUIRE(expected.size() <= got.size());
  for (size_t i = 0; i < expected.size(); ++i) {
    INFO(name << " [" << i << "]");
    REQUIRE(got[i] == expected[i]);
  }
}

Row<float> floats(const std::string& name) { return vectors().get<float>(name); }

TEST_CASE("quantize and clean equal exact rational arithmetic") {
  for (const std::string& name : vectors().names("quantize.names")) {
    const Row<float> x = floats("quantize." + name + ".x");
    const uint32_t n = static_cast<uint32_t>(x.size());
    Row<int8_t> quants(blocks(n) * kBlockCols, 99);
    Row<float> scales(blocks(n), 99.0f), clean(n, 99.0f);
    Row<int32_t> sums(blocks(n), 99);
    kDefinition.quantize(x.data(), n, quants.data(), scales.data(), sums.data());
    kDefinition.clean(x.data(), n, clean.data());
    check_equal("quantize." + name + ".quants", quants);
    check_equal("quantize." + name + ".scales", scales);
    check_equal("quantize." + name + ".sums", sums);
    check_equal("clean." + name + ".expected", clean);
  }
}

TEST_CASE("matmul and matrix_row: every format against float64 of the dequantized values") {
  struct Case {
    Format format;
    const char* name;
    uint32_t cols;
  };
  for (const Case& c : {Case{Format::f32, "f32", 44}, Case{Format::q8, "q8", 172}, Case{Format::q8, "q8", 64},
                        Case{Format::q4, "q4", 172}, Case{Format::q4, "q4", 64}, Case{Format::q4m, "q4m", 172},
                        Case{Format::q4m, "q4m", 64}}) {
    constexpr uint32_t kRows = 20, kTokens = 3, kStride = 32;
    const std::string cols = std::to_string(c.cols), matrix = c.name + ("." + cols);
    const std::string input = std::string("x").append(cols);
    const Row<float> values = floats(input + ".values"), scales = floats(input + ".scales");
    const Row<int8_t> quants = vectors().get<int8_t>(input + ".quants");
    const Row<int32_t> sums = vectors().get<int32_t>(input + ".sums");
    const Row<uint8_t> packed = vectors().get<uint8_t>("matrix." + matrix);
    REQUIRE(packed.size() == matrix_bytes(c.format, kRows, c.cols));
    const Matrix w{c.format, kRows, c.cols, reinterpret_cast<const std::byte*>(packed.data())};
    const Activations x{kTokens,     c.cols,        quants.data(),          scales.data(),
                        sums.data(), values.data(), values.size() / kTokens};

    // Each panel by its own call: the second one's rows must land at their own place.
    Row<float> out(kTokens * kStride, 99.0f);
    kDefinition.matmul(w, 1, 2, x, out.data(), kStride);
    kDefinition.matmul(w, 0, 1, x, out.data(), kStride);
    std::vector<float> rows;
    for (uint32_t t = 0; t < kTokens; ++t) {
      rows.insert(rows.end(), out.data() + t * kStride, out.data() + t * kStride + kRows);
      for (uint32_t r = kRows; r < kStride; ++r) CHECK(out[t * kStride + r] == 0.0f);
    }
    check_close("matmul." + matrix, rows.data());

    for (uint32_t row : {1u, 15u, 19u}) {
      Row<float> one(c.cols);
      kDefinition.matrix_row(w, row, one.data());
      check_equal("matrix_row." + matrix + "." + std::to_string(row), one);
    }
  }
}

TEST_CASE("rms_norm against float64") {
  for (const std::string& name : vectors().names("rms_norm.names")) {
    const Row<float> x = floats("rms_norm." + name + ".x"), weight = floats("rms_norm." + name + ".weight");
    Row<float> out(x.size());
    kDefinition.rms_norm(x.data(), weight.data(), static_cast<uint32_t>(x.size()),
                         floats("rms_norm." + name + ".epsilon")[0], out.data());
    check_close("rms_norm." + name, out.data());
  }
}

TEST_CASE("rope: angles up to position 100,000 and turned heads against float64") {
  for (const uint32_t head_dim : {8u, 48u, 64u}) {
    const std::string name = "rope." + std::to_string(head_dim);
    const Row<uint64_t> steps = vectors().get<uint64_t>(name + ".steps");
    const uint32_t pairs = static_cast<uint32_t>(steps.size());
    std::vector<float> tables;
    for (uint64_t position : vectors().get<uint64_t>(name + ".positions")) {
      Row<float> table(2 * pairs);
      kDefinition.rope_table(steps.data(), pairs, position, table.data());
      tables.insert(tables.end(), table.data(), table.data() + 2 * pairs);
    }
    check_close("rope_table." + std::to_string(head_dim), tables.data());

    const Row<float> table = floats(name + ".table");
    for (const bool interleaved : {false, true}) {
      Row<float> x = floats(name + ".x");
      kDefinition.rope(x.data(), static_cast<uint32_t>(x.size()) / head_dim, head_dim, table.data(), pairs,
                       interleaved);
      check_close(name + (interleaved ? ".interleaved" : ".halves"), x.data());
    }
  }
}

TEST_CASE("swiglu against float64") {
  const Row<float> gate = floats("swiglu.gate"), up = floats("swiglu.up");
  Row<float> out(gate.size());
  kDefinition.swiglu(gate.data(), up.data(), static_cast<uint32_t>(gate.size()), out.data());
  check_close("swiglu", out.data());
}

TEST_CASE("exp_sum against float64, one exp at a time and many") {
  const Row<float> x = floats("exp.x");
  std::vector<float> one_by_one;
  for (size_t i = 0; i < x.size(); ++i) {
    const Row<float> one(1, x[i]);
    one_by_one.push_back(kDefinition.exp_sum(one.data(), 1, 0.0f, 1.0f));
  }
  check_close("exp", one_by_one.data());

  for (const std::string name : {"exp_sum.300", "exp_sum.17"}) {
    const Row<float> many = floats(name + ".x"), max_scale = floats(name + ".max_scale");
    const float sum = kDefinition.exp_sum(many.data(), static_cast<uint32_t>(many.size()), max_scale[0], max_scale[1]);
    check_close(name, &sum);
  }
}

TEST_CASE("add is one rounding of the sum") {
  Row<float> x = floats("add.x");
  const Row<float> y = floats("add.y");
  kDefinition.add(x.data(), y.data(), static_cast<uint32_t>(x.size()));
  check_equal("add.expected", x);
}

// A cache with its memory, filled through cache_append.
struct Cache {
  KeyValues kv;
  Row<float> keys, values, key_scales, value_scales;

  static constexpr uint32_t kCapacity = 48;
  Cache(KvFormat format, uint32_t head_dim, uint32_t kv_heads, const std::vector<float>& k, const std::vector<float>& v)
      : keys(kCapacity * head_dim * kv_heads),
        values(kCapacity * head_dim * kv_heads),
        key_scales(kCapacity * blocks(head_dim * kv_heads)),
        value_scales(kCapacity * blocks(head_dim * kv_heads)) {
    kv = {format, kv_heads, head_dim, kCapacity, keys.data(), values.data(), key_scales.data(), value_scales.data()};
    const size_t cols = kv.cols();
    for (uint32_t p = 0; p < k.size() / cols; ++p) {
      const auto row = [&](const std::vector<float>& all) {
        return Row<float>(std::vector<float>(all.begin() + static_cast<ptrdiff_t>(p * cols),
                                             all.begin() + static_cast<ptrdiff_t>((p + 1) * cols)));
      };
      kDefinition.cache_append(kv, p, row(k).data(), row(v).data());
    }
  }
};

TEST_CASE("attention over int8 and f32 keys and values against float64") {
  const std::vector<int32_t> cases =
      vectors().get<int32_t>("attention.cases");  // head_dim, is f32, kv head, begin, end
  REQUIRE(cases.size() > 0);
  for (size_t i = 0; i < cases.size() / 5; ++i) {
    const int32_t* c = cases.data() + 5 * i;
    const uint32_t head_dim = static_cast<uint32_t>(c[0]), head = static_cast<uint32_t>(c[2]);
    const std::string name = "attention." + std::to_string(head_dim);
    const uint32_t kv_heads = static_cast<uint32_t>(vectors().get<int32_t>(name + ".shape")[0]);
    const Cache cache(c[1] ? KvFormat::f32 : KvFormat::int8, head_dim, kv_heads, vectors().get<float>(name + ".keys"),
                      vectors().get<float>(name + ".values"));

    Row<float> scores(Cache::kCapacity);
    const std::vector<float> queries = vectors().get<float>(name + ".queries");
    std::vector<float> out(head_dim + 1, 99.0f);  // exactly one head: nothing past it may be written
    const Query query{queries.data() + head * head_dim, out.data(), static_cast<uint32_t>(c[3]),
                      static_cast<uint32_t>(c[4])};
    kDefinition.attention(&query, 1, cache.kv, head, vectors().get<float>(name + ".scale")[0], scores.data());
    CHECK(out[head_dim] == 99.0f);
    check_close("attention." + std::to_string(i), out.data());
  }
}

}  // namespace
}  // namespace whit::test
