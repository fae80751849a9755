// Every kernel on values that no sound model makes: subnormal, tiny, huge, infinite, not a number.
#pragma once

#include <bit>
#include <cstring>

#include "kernels/kernels.hpp"
#include "tests/bits/hash.hpp"

namespace whit::test {

inline constexpr uint32_t kHostileBits[] = {
    0x00000000, 0x80000000,                          // zeros
    0x00000001, 0x80000001, 0x007fffff, 0x807fffff,  // subnormals
    0x00800000, 0x80800000, 0x00ffffff,              // the smallest normal ones
    0x2b7fffff, 0x2b800000, 0xab800000, 0x2b800001,  // about 2^-40
    0x3f800000, 0xbf800000, 0x3f7fffff, 0x42fe0000,  // 1, -1, just under 1, 127
    0x5d800000, 0xdd800000, 0x5d800001, 0x5d7fffff,  // about 2^60
    0x7f7fffff, 0xff7fffff,                          // the largest
    0x7f800000, 0xff800000,                          // infinities
    0x7fc00000, 0xffc00000, 0x7f800001, 0x7fffffff,  // not numbers, quiet and signalling
};

// A row of `n` such values and ordinary ones between them; other values for another `which`.
inline void hostile(float* row, uint32_t n, uint32_t which) {
  constexpr uint32_t kCount = sizeof kHostileBits / sizeof *kHostileBits;
  uint64_t state = which * 0x9e3779b97f4a7c15 + 1;
  for (uint32_t i = 0; i < n; ++i) {
    state = state * 6364136223846793005u + 1442695040888963407u;  // Knuth's, of MMIX
    const auto random = static_cast<uint32_t>(state >> 33);
    row[i] = random % 3 == 0 ? std::bit_cast<float>(kHostileBits[random / 3 % kCount])
                             : static_cast<float>(static_cast<int32_t>(random << 1)) * 0x1p-30f;
  }
}

// report(step, hash) for each kernel and each of some rows.
template <typename Report>
void edges(const Kernels& k, Report report) {
  constexpr uint32_t kCols = 172, kPadded = 176, kBlocks = 6, kHeads = 8, kHeadDim = 8, kPositions = 32, kKv = 32;
  alignas(64) static float x[kPadded], y[kPadded], out[kPadded], table[16], scores[kPositions];
  alignas(64) static int8_t quants[kBlocks * 32];
  alignas(64) static float scales[16], key_scales[2 * 16], value_scales[kPositions];
  alignas(64) static int32_t sums[16];
  alignas(64) static std::byte keys[kPositions * kKv * 4 + 64], values[kPositions * kKv * 4 + 64];
  uint32_t step = 0;
  for (uint32_t which = 0; which < 24; ++which) {
    uint64_t h = kHashStart;
    hostile(x, kCols, which);
    hostile(y, kCols, which + 100);
    k.quantize(x, kCols, quants, scales, sums);
    h = hash(quants, sizeof quants, h);
    h = hash(scales, kBlocks * sizeof(float), h);
    h = hash(sums, kBlocks * sizeof(int32_t), h);
    k.clean(x, kCols, out);
    h = hash(out, kCols * sizeof(float), h);
    report(step++, h);

    // A norm's weights are what the verifier lets through: cleaned.
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
    const float total = k.exp_sum(x, kCols, 1.0f, 0.5f);
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
        alignas(64) float key[kPadded], value[kPadded];
        hostile(key, kKv, which * 50 + p);
        hostile(value, kKv, which * 50 + p + 1000);
        k.cache_append(kv, p, key, value);
      }
      h = hash(keys, sizeof keys);
      h = hash(values, sizeof values, h);
      h = hash(key_scales, sizeof key_scales, h);
      h = hash(value_scales, sizeof value_scales, h);
      const Query query{x, out, which % 5, 19};
      k.attention(&query, 1, kv, which % 4, 0.35f, scores);
      report(step++, hash(out, kHeadDim * sizeof(float), h));
    }
  }
}

}  // namespace whit::test
