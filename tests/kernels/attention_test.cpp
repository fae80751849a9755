#include <algorithm>
#include <utility>
#include <vector>

#include "tests/kernels/material.hpp"

namespace whit::test {
namespace {

constexpr KvFormat kFormats[] = {KvFormat::int8, KvFormat::f32};

// A cache of exactly the bytes that kernels.hpp asks for; what was never written holds rubbish (0xa5).
struct Cache {
  Buffer<std::byte> keys, values;
  Buffer<float> key_scales, value_scales;
  KeyValues kv;

  Cache(KvFormat format, uint32_t kv_heads, uint32_t head_dim, uint32_t capacity)
      : keys(bytes(format, kv_heads * head_dim, capacity)),
        values(bytes(format, kv_heads * head_dim, capacity)),
        key_scales(size_t{capacity} * blocks(kv_heads * head_dim)),
        value_scales(size_t{capacity} * blocks(kv_heads * head_dim)) {
    kv = {format, kv_heads, head_dim, capacity, keys.data(), values.data(), key_scales.data(), value_scales.data()};
  }
  Cache(const Cache&) = delete;

  static size_t bytes(KvFormat format, uint32_t cols, uint32_t capacity) {
    return size_t{capacity} * cols * (format == KvFormat::f32 ? 4 : 1) + 64;
  }
};

struct Shape {
  uint32_t heads_per_kv, kv_heads, head_dim;
};
// With exactly the scratch that it takes; whatever was there before.
void attend_all(const Kernels& k, const std::vector<Query>& queries, const KeyValues& kv, uint32_t kv_head,
                float scale) {
  for (size_t i = 0; i < queries.size(); i += k.attention_queries) {
    const uint32_t count = static_cast<uint32_t>(std::min<size_t>(k.attention_queries, queries.size() - i));
    Buffer<float> scores(size_t{count} * kv.capacity);
    k.attention(queries.data() + i, count, kv, kv_head, scale, scores.data());
  }
}

constexpr Shape kShapes[] = {{1, 1, 4},  {2, 4, 8},  {3, 3, 12},  {1, 5, 20}, {2, 3, 48},
                             {3, 3, 64}, {1, 1, 36}, {4, 2, 128}, {1, 2, 28}, {2, 1, 32}};

}  // namespace

TEST_CASE("cache_append") {
  Random random(10);
  for (const KvFormat format : kFormats) {
    for (const Shape& shape : kShapes) {
      for (const Kind kind : kKinds) {
        const uint32_t cols = shape.kv_heads * shape.head_dim, capacity = 48;
        const Buffer<float> key = row(random, cols, kind), value = row(random, cols, kind);
        const uint32_t position = random.below(capacity);
        struct Made {
          Buffer<std::byte> keys, values;
          Buffer<float> key_scales, value_scales;
          bool same(const Made& o) const {
            return keys.same(o.keys) && values.same(o.values) && key_scales.same(o.key_scales) &&
                   value_scales.same(o.value_scales);
          }
        };
        // All is compared: neighbours, which another thread may be writing, stay as they were.
        expect_same("head_dim " + std::to_string(shape.head_dim), [&](const Kernels& k) {
          Cache cache(format, shape.kv_heads, shape.head_dim, capacity);
          k.cache_append(cache.kv, position, key.data(), value.data());
          return Made{cache.keys, cache.values, cache.key_scales, cache.value_scales};
        });
      }
    }
  }
}

TEST_CASE("attention") {
  Random random(11);
  for (const KvFormat format : kFormats) {
    for (const Shape& shape : kShapes) {
      for (const Kind kind : kKinds) {
        const uint32_t cols = shape.kv_heads * shape.head_dim, capacity = 80;
        Cache cache(format, shape.kv_heads, shape.head_dim, capacity);
        const uint32_t used = 1 + random.below(capacity);
        for (uint32_t p = 0; p < used; ++p) {
          const Buffer<float> key = row(random, cols, kind), value = row(random, cols, kind);
          kDefinition.cache_append(cache.kv, p, key.data(), value.data());
        }
        const uint32_t heads = shape.kv_heads * shape.heads_per_kv;
        const uint32_t end = 1 + random.below(used), begin = random.below(2) ? 0 : random.below(end);
        const float scale = random.below(2) ? 1.0f / std::sqrt(static_cast<float>(shape.head_dim)) : 3.0f;
        // Not padded: heads lie behind each other, and the last ends where its memory does.
        Buffer<float> query(heads * shape.head_dim);
        for (size_t i = 0; i < query.size(); ++i) query[i] = number(random, kind);
        const std::string what = "head_dim " + std::to_string(shape.head_dim) + ", positions " + std::to_string(begin) +
                                 " .. " + std::to_string(end) + ", kind " + std::to_string(static_cast<int>(kind));
        const auto attend = [&](const Kernels& k) {
          Buffer<float> made(query.size());
          for (uint32_t h = shape.kv_heads;
               h-- > 0;) {  // downwards: a head that wrote past its end would spoil the next
            std::vector<Query> queries;
            for (uint32_t i = shape.heads_per_kv * h; i < shape.heads_per_kv * (h + 1); ++i) {
              queries.push_back({query.data() + i * shape.head_dim, made.data() + i * shape.head_dim, begin, end});
            }
            attend_all(k, queries, cache.kv, h, scale);
          }
          return made;
        };
        expect_same(what, attend);
        const Buffer<float> made = attend(kDefinition);
        for (size_t i = 0; i < made.size(); ++i) REQUIRE(std::fabs(made[i]) <= kHuge);
      }
    }
  }
}

// A chunk of tokens: each sees up to its own position, or as far back as a window lets it.
TEST_CASE("attention of several queries at once, each with its own range") {
  Random random(14);
  const uint32_t capacity = 160;
  for (const KvFormat format : kFormats) {
    for (const Shape& shape : kShapes) {
      const uint32_t cols = shape.kv_heads * shape.head_dim;
      Cache cache(format, shape.kv_heads, shape.head_dim, capacity);
      const uint32_t used = capacity - 1 - random.below(16);
      for (uint32_t p = 0; p < used; ++p) {
        const Kind kind = kKinds[random.below(std::size(kKinds))];
        const Buffer<float> key = row(random, cols, kind), value = row(random, cols, kind);
        kDefinition.cache_append(cache.kv, p, key.data(), value.data());
      }
      for (uint32_t count = 1; count <= 2 * kMostQueries + 3; ++count) {
        // 0: causal; 1: a window narrower than a panel; 2: any ranges, also such as have nothing in common
        for (const uint32_t ranges : {0u, 1u, 2u}) {
          // Rows of other heads lie between the queries, and between the outputs; and neither is aligned.
          const uint32_t stride = shape.head_dim + random.below(40), out_stride = shape.head_dim + random.below(40);
          const uint32_t kv_head = random.below(shape.kv_heads), first = random.below(used - count / 2);
          Buffer<float> query(size_t{count} * stride + 3);
          for (size_t i = 0; i < query.size(); ++i) query[i] = number(random, Kind::normal);
          std::vector<std::pair<uint32_t, uint32_t>> range;
          for (uint32_t q = 0; q < count; ++q) {
            uint32_t end = first + q / 2 + 1, begin = 0;
            if (ranges == 1) begin = end > 11 ? end - 11 : 0;
            if (ranges == 2) end = 1 + random.below(used), begin = random.below(end);
            range.push_back({begin, end});
          }
          expect_same("count " + std::to_string(count) + ", ranges " + std::to_string(ranges), [&](const Kernels& k) {
            Buffer<float> made(size_t{count} * out_stride + 5);
            std::vector<Query> queries;
            for (uint32_t q = count; q-- > 0;) {
              queries.push_back(
                  {query.data() + 3 + q * stride, made.data() + 5 + q * out_stride, range[q].first, range[q].second});
            }
            attend_all(k, queries, cache.kv, kv_head, 0.2f);
            return made;
          });
        }
      }
    }
  }
}

TEST_CASE("attention over long contexts") {
  Random random(12);
  for (const KvFormat format : kFormats) {
    const uint32_t head_dim = 64, kv_heads = 3, capacity = 1024;
    Cache cache(format, kv_heads, head_dim, capacity);
    for (uint32_t p = 0; p < capacity; ++p) {
      const Buffer<float> key = row(random, kv_heads * head_dim, Kind::normal);
      const Buffer<float> value = row(random, kv_heads * head_dim, Kind::normal);
      kDefinition.cache_append(cache.kv, p, key.data(), value.data());
    }
    const Buffer<float> query = row(random, 2 * head_dim, Kind::normal);
    for (const uint32_t begin : {0u, 1u, 15u, 16u, 1000u}) {
      for (const uint32_t end : {1001u, 1008u, 1024u}) {
        expect_same("long", [&](const Kernels& k) {
          Buffer<float> out(2 * head_dim);
          attend_all(k,
                     {{query.data(), out.data(), begin, end},
                      {query.data() + head_dim, out.data() + head_dim, begin / 2, end - 1}},
                     cache.kv, 1, 0.125f);
          return out;
        });
      }
    }
  }
}

TEST_CASE("attention is softmax(q k) v") {
  // Against float64, with a tolerance: that the definition is what it says.
  Random random(13);
  const uint32_t head_dim = 12, capacity = 32, end = 21;
  Cache cache(KvFormat::f32, 1, head_dim, capacity);
  double keys[end][12], values[end][12], q[12];
  Buffer<float> query(head_dim);
  for (uint32_t c = 0; c < head_dim; ++c) q[c] = query[c] = random.normal();
  for (uint32_t p = 0; p < end; ++p) {
    const Buffer<float> key = row(random, head_dim, Kind::normal), value = row(random, head_dim, Kind::normal);
    for (uint32_t c = 0; c < head_dim; ++c) keys[p][c] = key[c], values[p][c] = value[c];
    kDefinition.cache_append(cache.kv, p, key.data(), value.data());
  }
  for (const Kernels* k : runnable()) {
    Buffer<float> out(head_dim), scores(capacity);
    const Query asked{query.data(), out.data(), 2, end};
    k->attention(&asked, 1, cache.kv, 0, 0.5f, scores.data());
    double weight[end], total = 0;
    for (uint32_t p = 2; p < end; ++p) {
      double dot = 0;
      for (uint32_t c = 0; c < head_dim; ++c) dot += q[c] * keys[p][c];
      total += weight[p] = std::exp(dot * 0.5);
    }
    for (uint32_t c = 0; c < head_dim; ++c) {
      double sum = 0;
      for (uint32_t p = 2; p < end; ++p) sum += weight[p] * values[p][c];
      CHECK(out[c] == doctest::Approx(sum / total).epsilon(1e-5));
    }
  }
}

}  // namespace whit::test
