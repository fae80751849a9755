// Every kernel on values that no sound model makes: subnormal, tiny, huge, infinite, not a number.
#pragma once

#include <bit>
#include <cstring>

#include "kernels/kernels.hpp"
#include "tests/bits/hash.hpp"

namespace whit::test {

inline constexpr uint32_t kSmallBits[] = {
    0x00000000, 0x80000000,                          // zeros
    0x00000001, 0x80000001, 0x007fffff, 0x807fffff,  // subnormals
    0x00800000, 0x80800000, 0x00ffffff,              // the smallest normal ones
    0x2b7fffff, 0x2b800000, 0xab800000, 0x2b800001,  // about 2^-40
    0x7fc00000, 0xffc00000, 0x7f800001, 0x7fffffff,  // not numbers, quiet and signalling: 0 to a kernel
};
inline constexpr uint32_t kLargeBits[] = {
    0x3f800000, 0xbf800000, 0x3f7fffff, 0x42fe0000,  // 1, -1, just under 1, 127
    0x5d800000, 0xdd800000, 0x5d800001, 0x5d7fffff,  // about 2^60
    0x7f7fffff, 0xff7fffff, 0x7f800000, 0xff800000,  // the largest, infinities
};

// A row of `n` values, a third of them hostile. By `which` mod 3: all small, so that what is cut off matters; small
// hostile ones among ordinary ones; large ones among ordinary ones.
inline void hostile(float* row, uint32_t n, uint32_t which) {
  const auto one_of = [](const auto& list, uint32_t i) { return std::bit_cast<float>(list[i % std::size(list)]); };
  const float unit = which % 3 == 0 ? 0x1p-68f : 0x1p-30f;
  uint64_t state = which * 0x9e3779b97f4a7c15 + 1;
  for (uint32_t i = 0; i < n; ++i) {
    state = state * 6364136223846793005u + 1442695040888963407u;  // Knuth's, of MMIX
    const auto random = static_cast<uint32_t>(state >> 33);
    if (random % 3 == 0) {
      row[i] = which % 3 == 2 ? one_of(kLargeBits, random / 3) : one_of(kSmallBits, random / 3);
    } else {
      row[i] = static_cast<float>(static_cast<int32_t>(random << 1)) * unit;  // -2 .. 2, or so many 2^-38
    }
  }
}

// Any bits make a packed matrix but for its f16 scales (and minimums), which are finite: two of three subnormal.
inline void random_matrix(std::byte* data, Format format, uint32_t rows, uint32_t cols) {
  uint64_t state = static_cast<uint64_t>(format) + 5;
  const auto bits = [&] {
    state = state * 6364136223846793005u + 1442695040888963407u;
    return static_cast<uint32_t>(state >> 32);
  };
  for (uint32_t panel = 0; panel < panels(rows); ++panel) {
    std::byte* const at = data + panel * panel_bytes(format, cols);
    const auto scales = static_cast<size_t>(scales_bytes(format, cols));
    const auto all = static_cast<size_t>(panel_bytes(format, cols));
    for (size_t i = 0; i < scales; i += 2) {
      const uint32_t random = bits();
      const auto half = static_cast<uint16_t>(random % 3 ? random >> 16 & 0x83ff : random >> 16 & 0x9fff);
      std::memcpy(at + i, &half, 2);
    }
    for (size_t i = scales; i < all; i += 4) {
      uint32_t word = bits();
      if (format == Format::f32) {
        const float value = static_cast<float>(static_cast<int32_t>(word)) * 0x1p-32f;
        word = std::bit_cast<uint32_t>(word % 5 ? value : 0.0f);
      }
      std::memcpy(at + i, &word, 4);
    }
  }
}

// report(step, hash) for each kernel and each of some rows.
template <typename Report>
void edges(const Kernels& k, Report report) {
  constexpr uint32_t kCols = 172, kPadded = 176, kBlocks = 6, kHeads = 8, kHeadDim = 8, kPositions = 32, kKv = 32,
                     kRows = 32;
  alignas(64) static float x[kPadded], y[kPadded], out[kPadded], table[16], scores[3 * kPositions];
  alignas(64) static int8_t quants[kBlocks * 32];
  alignas(64) static float scales[16], key_scales[2 * 16], value_scales[kPositions];
  alignas(64) static int32_t sums[16];
  alignas(64) static std::byte keys[kPositions * kKv * 4 + 64], values[kPositions * kKv * 4 + 64];
  alignas(64) static std::byte weights[4][kRows * kCols * 4];
  for (int format = 0; format < 4; ++format) random_matrix(weights[format], Format(format), kRows, kCols);
  uint32_t step = 0;
  for (uint32_t which = 0; which < 24; ++which) {
    uint64_t h = kHashStart;
    hostile(x, kCols, which);
    hostile(y, kCols, which + 99);
    k.quantize(x, kCols, quants, scales, sums);
    h = hash(quants, sizeof quants, h);
    h = hash(scales, kBlocks * sizeof(float), h);
    h = hash(sums, kBlocks * sizeof(int32_t), h);
    report(step++, h);
    alignas(64) float cleaned[kPadded];
    k.clean(x, kCols, cleaned);
    report(step++, hash(cleaned, kCols * sizeof(float)));

    for (int format = 0; format < 4; ++format) {
      const Matrix w{Format(format), kRows, kCols, weights[format]};
      k.matmul(w, 0, kRows / 16, {1, kCols, quants, scales, sums, cleaned, kPadded}, out, kPadded);
      h = hash(out, kRows * sizeof(float));
      k.matrix_row(w, which, out);
      report(step++, hash(out, kCols * sizeof(float), h));
    }

    // A norm's weights are what the verifier lets through: cleaned, and no larger than that.
    alignas(64) float weight[kPadded];
    k.clean(y, kCols, weight);
    for (uint32_t i = 0; i < kCols; ++i) {
      if (weight[i] > kHugeWeight || weight[i] < -kHugeWeight) weight[i] = 1;
    }
    k.rms_norm(x, weight, kCols, 1e-5f, out);
    report(step++, hash(out, kCols * sizeof(float)));
    k.swiglu(x, y, kCols, out);
    report(step++, hash(out, kCols * sizeof(float)));
    std::memcpy(out, x, sizeof x);
    k.add(out, y, kCols);
    report(step++, hash(out, kCols * sizeof(float)));
    float max = cleaned[0];
    for (uint32_t i = 1; i < kCols; ++i) max = cleaned[i] > max ? cleaned[i] : max;
    const float total = k.exp_sum(cleaned, kCols, max, 0.5f);
    report(step++, hash(&total, sizeof total));

    const uint64_t turns[4] = {uint64_t{1} << 61, 0x0123456789abcdef, ~uint64_t{0}, which};
    k.rope_table(turns, 4, which * 7919 + 3, table);
    std::memcpy(out, x, sizeof x);
    k.rope(out, kHeads, kHeadDim, table, 4, which % 2 == 0);
    h = hash(table, 8 * sizeof(float));
    report(step++, hash(out, kHeads * kHeadDim * sizeof(float), h));

    for (const KvFormat format : {KvFormat::int8, KvFormat::f32}) {
      std::memset(keys, 0, sizeof keys);
      std::memset(values, 0, sizeof values);
      std::memset(key_scales, 0, sizeof key_scales);
      std::memset(value_scales, 0, sizeof value_scales);
      const KeyValues kv{format, kKv / kHeadDim, kHeadDim, kPositions, keys, values, key_scales, value_scales};
      for (uint32_t p = 0; p < 19; ++p) {
        // Mostly of the row's own kind; large keys now and then, or nothing else would weigh anything.
        alignas(64) float key[kPadded], value[kPadded];
        hostile(key, kKv, p == 7 ? which * 51 + p : 3 * (which * 50 + p) + (which % 3 == 0 ? 0 : 1));
        hostile(value, kKv, which * 50 + p + 1000);
        k.cache_append(kv, p, key, value);
      }
      h = hash(keys, sizeof keys);
      h = hash(values, sizeof values, h);
      h = hash(key_scales, sizeof key_scales, h);
      h = hash(value_scales, sizeof value_scales, h);
      const Query queries[3] = {{x, out, which % 5, 19},
                                {x + kHeadDim, out + kHeadDim, which % 3, 13},
                                {x + 3 * kHeadDim, out + 2 * kHeadDim, 0, 17}};
      for (uint32_t first = 0; first < 3; first += k.attention_queries) {
        const uint32_t left = 3 - first;
        k.attention(queries + first, left < k.attention_queries ? left : k.attention_queries, kv, which % 4, 0.35f,
                    scores);
      }
      report(step++, hash(out, 3 * kHeadDim * sizeof(float), h));
    }
  }
}

}  // namespace whit::test
