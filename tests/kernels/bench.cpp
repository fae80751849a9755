// Each kernel at SmolLM2-135M's shapes, for every table that this machine can run:
//   whit_kernels_bench --benchmark_filter=matmul
// bytes_per_second counts weights read; GOPS counts a multiply and an add as two.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdio>
#include <cstring>
#include <string>
#include <vector>

#include "tests/kernels/tables.hpp"

namespace whit::test {
namespace {

template <typename T>
class Array {
 public:
  explicit Array(size_t n) : data_(n * sizeof(T) + 128) { std::memset(data_.data(), 0x11, data_.size()); }
  T* data() { return reinterpret_cast<T*>((reinterpret_cast<uintptr_t>(data_.data()) + 63) / 64 * 64); }

 private:
  std::vector<char> data_;
};

float some(size_t i) { return std::sin(static_cast<float>(i) * 0.37f); }

struct Inputs {
  Array<float> values;
  Array<int8_t> quants;
  Array<float> scales;
  Array<int32_t> sums;
  Activations x;

  Inputs(uint32_t tokens, uint32_t cols)
      : values(size_t{tokens} * cols),
        quants(size_t{tokens} * cols),
        scales(size_t{tokens} * blocks(cols)),
        sums(size_t{tokens} * blocks(cols)) {
    for (size_t i = 0; i < size_t{tokens} * cols; ++i) values.data()[i] = some(i);
    kDefinition.quantize(values.data(), tokens * cols, quants.data(), scales.data(), sums.data());
    x = {tokens, cols, quants.data(), scales.data(), sums.data(), values.data(), cols};
  }
};

void matmul(benchmark::State& state, const Kernels& k, Format format, uint32_t rows, uint32_t cols, uint32_t tokens) {
  // For one token as many matrices in turn as lie in no cache; a chunk of tokens is limited by arithmetic.
  const size_t bytes = matrix_bytes(format, rows, cols);
  const size_t copies = tokens > 1 ? 1 : (size_t{100} << 20) / bytes + 1;
  Array<std::byte> data(copies * bytes);
  Inputs in(tokens, cols);
  Array<float> out(size_t{tokens} * rows);
  size_t copy = 0;
  for (auto _ : state) {
    const Matrix w{format, rows, cols, data.data() + copy * bytes};
    k.matmul(w, 0, panels(rows), in.x, out.data(), rows);
    benchmark::ClobberMemory();
    copy = (copy + 1) % copies;
  }
  state.SetBytesProcessed(static_cast<int64_t>(state.iterations() * bytes));
  state.counters["GOPS"] =
      benchmark::Counter(2e-9 * rows * cols * tokens, benchmark::Counter::kIsIterationInvariantRate);
}

// `tokens` of a chunk that ends at position `positions`.
void attention(benchmark::State& state, const Kernels& k, KvFormat format, uint32_t positions, uint32_t tokens) {
  const uint32_t heads = 9, kv_heads = 3, head_dim = 64, cols = kv_heads * head_dim;
  // As for matmul: for one token as many layers in turn as lie in no cache.
  const size_t value = format == KvFormat::int8 ? sizeof(int8_t) : sizeof(float);
  const size_t bytes = positions * cols * value, scales = size_t{positions} * blocks(cols);
  const size_t layers = tokens > 1 ? 1 : (size_t{50} << 20) / bytes + 1;
  Array<std::byte> keys(layers * bytes + 64), values(layers * bytes + 64);
  Array<float> key_scales(layers * scales), value_scales(layers * scales);
  std::vector<KeyValues> kv;
  Array<float> row(cols), query(tokens * heads * head_dim), out(tokens * heads * head_dim);
  Array<float> scores(size_t{k.attention_queries} * positions);
  for (size_t layer = 0; layer < layers; ++layer) {
    kv.push_back({format, kv_heads, head_dim, positions, keys.data() + layer * bytes, values.data() + layer * bytes,
                  key_scales.data() + layer * scales, value_scales.data() + layer * scales});
  }
  for (uint32_t p = 0; p < positions; ++p) {
    for (uint32_t c = 0; c < cols; ++c) row.data()[c] = static_cast<float>((p * cols + c) * 40503 % 65536) - 32768;
    k.cache_append(kv[0], p, row.data(), row.data());
  }
  for (size_t layer = 1; layer < layers; ++layer) {
    std::memcpy(kv[layer].keys, kv[0].keys, bytes);
    std::memcpy(kv[layer].values, kv[0].values, bytes);
    std::memcpy(kv[layer].key_scales, kv[0].key_scales, scales * sizeof(float));
    std::memcpy(kv[layer].value_scales, kv[0].value_scales, scales * sizeof(float));
  }
  for (uint32_t i = 0; i < tokens * heads * head_dim; ++i) query.data()[i] = some(i);
  std::vector<Query> queries;  // of a KV head together
  const uint32_t group = heads / kv_heads;
  for (uint32_t h = 0; h < heads; h += group) {
    for (uint32_t i = 0; i < tokens * group; ++i) {
      const uint32_t t = i / group;
      const size_t at = (t * heads + h + i % group) * head_dim;
      queries.push_back({query.data() + at, out.data() + at, 0, positions - tokens + 1 + t});
    }
  }
  size_t layer = 0;
  for (auto _ : state) {
    for (uint32_t h = 0; h < kv_heads; ++h) {
      for (uint32_t i = 0; i < tokens * group; i += k.attention_queries) {
        k.attention(queries.data() + h * tokens * group + i, std::min(k.attention_queries, tokens * group - i),
                    kv[layer], h, 0.125f, scores.data());
      }
    }
    benchmark::ClobberMemory();
    layer = (layer + 1) % layers;
  }
  state.SetBytesProcessed(static_cast<int64_t>(state.iterations() * (2 * bytes)));
  state.counters["GOPS"] =
      benchmark::Counter(4e-9 * heads * head_dim * positions * tokens, benchmark::Counter::kIsIterationInvariantRate);
}

// f(a, b, out) on rows of n.
template <typename F>
void vectors(benchmark::State& state, uint32_t n, F f) {
  Array<float> a(n), b(n), out(n + 64);
  for (uint32_t i = 0; i < n; ++i) {
    a.data()[i] = some(i);
    b.data()[i] = some(i + n);
  }
  for (auto _ : state) {
    f(a.data(), b.data(), out.data());
    benchmark::ClobberMemory();
  }
  state.counters["elements"] = benchmark::Counter(n, benchmark::Counter::kIsIterationInvariantRate);
}

// What reading memory alone takes, for comparison with matmul of one token: the sum of 100 MB.
void read(benchmark::State& state) {
  const size_t bytes = size_t{100} << 20;
  Array<uint64_t> data(bytes / 8);
  for (auto _ : state) {
    uint64_t sums[32] = {};
    for (size_t i = 0; i < bytes / 8; i += 32) {
      for (size_t lane = 0; lane < 32; ++lane) sums[lane] += data.data()[i + lane];
    }
    for (const uint64_t sum : sums) benchmark::DoNotOptimize(sum);
  }
  state.SetBytesProcessed(static_cast<int64_t>(state.iterations() * bytes));
}

void register_all() {
  benchmark::RegisterBenchmark("read", read);
  struct Shape {
    uint32_t rows, cols;
  };
  const char* formats[] = {"f32", "q8", "q4", "q4m"};
  for (const Kernels* table : runnable()) {
    const Kernels& k = *table;
    const auto add = [&](const std::string& what, auto f) {
      benchmark::RegisterBenchmark((std::string(k.name) + "/" + what).c_str(), f);
    };
    for (const Format format : {Format::q4m, Format::q4, Format::q8, Format::f32}) {
      const std::string name = formats[static_cast<int>(format)];
      for (const Shape s : {Shape{576, 576}, Shape{1536, 576}, Shape{576, 1536}, Shape{49152, 576}}) {
        if (s.rows == 49152 && format != Format::q8) continue;
        for (const uint32_t tokens : {1u, 32u, 512u}) {
          if (tokens > 1 && s.rows == 49152) continue;
          if (tokens > 32 && &k == &kDefinition) continue;
          add("matmul/" + name + "/" + std::to_string(s.rows) + "x" + std::to_string(s.cols) + "/" +
                  std::to_string(tokens),
              [=, &k](benchmark::State& state) { matmul(state, k, format, s.rows, s.cols, tokens); });
        }
      }
    }
    for (const uint32_t positions : {128u, 2048u}) {
      for (const uint32_t tokens : {1u, 32u}) {
        const std::string shape = std::to_string(positions) + "/" + std::to_string(tokens);
        add("attention/int8/" + shape,
            [=, &k](benchmark::State& state) { attention(state, k, KvFormat::int8, positions, tokens); });
        add("attention/f32/" + shape,
            [=, &k](benchmark::State& state) { attention(state, k, KvFormat::f32, positions, tokens); });
      }
    }
    add("quantize/576", [&k](benchmark::State& state) {
      vectors(state, 576, [&k](const float* a, const float*, float* out) {
        static int8_t q[576];
        static int32_t sums[18];
        k.quantize(a, 576, q, out, sums);
      });
    });
    add("rms_norm/576", [&k](benchmark::State& state) {
      vectors(state, 576, [&k](const float* a, const float* b, float* out) { k.rms_norm(a, b, 576, 1e-5f, out); });
    });
    add("swiglu/1536", [&k](benchmark::State& state) {
      vectors(state, 1536, [&k](const float* a, const float* b, float* out) { k.swiglu(a, b, 1536, out); });
    });
    add("add/576", [&k](benchmark::State& state) {
      vectors(state, 576, [&k](const float* a, const float*, float* out) { k.add(out, a, 576); });
    });
    add("exp_sum/49152", [&k](benchmark::State& state) {
      vectors(state, 49152, [&k](const float* a, const float*, float* out) { *out = k.exp_sum(a, 49152, 1.0f, 1.0f); });
    });
    for (const bool interleaved : {false, true}) {
      add(interleaved ? "rope/interleaved/9x64" : "rope/halves/9x64", [=, &k](benchmark::State& state) {
        vectors(state, 576,
                [=, &k](const float* a, const float*, float* out) { k.rope(out, 9, 64, a, 32, interleaved); });
      });
    }
    add("rope_table/32", [&k](benchmark::State& state) {
      vectors(state, 64, [&k](const float*, const float*, float* out) {
        static uint64_t steps[32] = {1ull << 60, 1ull << 59, 77777777777ull};
        k.rope_table(steps, 32, 77, out);
      });
    });
    add("cache_append/3x64", [&k](benchmark::State& state) {
      Array<float> keys(16 * 192 + 64), values(16 * 192 + 64), key_scales(128), value_scales(128);
      const KeyValues kv{KvFormat::int8, 3, 64, 16, keys.data(), values.data(), key_scales.data(), value_scales.data()};
      vectors(state, 192, [&](const float* a, const float* b, float*) { k.cache_append(kv, 5, a, b); });
    });
  }
}

}  // namespace
}  // namespace whit::test

int main(int argc, char** argv) {
  benchmark::Initialize(&argc, argv);
  whit::test::register_all();
  benchmark::RunSpecifiedBenchmarks();
}
