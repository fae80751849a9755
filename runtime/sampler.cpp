#include "runtime/sampler.hpp"

#include <bit>
#include <utility>

namespace whit {
namespace {

// The candidates in rank order, ranked only as far as asked: a heap of ids at the front of the workspace, its best at
// the root, and behind it those already taken, the first of them at the very end.
class Ranking {
 public:
  // The `count` best of all.
  Ranking(const float* logits, uint32_t vocab, uint32_t count, uint32_t* ids)
      : logits_(logits), ids_(ids), count_(count), left_(count) {
    const auto ahead = [this](uint32_t a, uint32_t b) { return before(a, b); };
    const auto behind = [this](uint32_t a, uint32_t b) { return before(b, a); };
    for (uint32_t id = 0; id < count; ++id) ids_[id] = id;
    if (count < vocab) {
      heapify(behind);  // the worst of the best so far at the root
      for (uint32_t id = count; id < vocab; ++id) {
        if (!before(id, ids_[0])) continue;
        ids_[0] = id;
        sift(0, behind);
      }
    }
    heapify(ahead);
  }

  uint32_t count() const { return count_; }

  // The candidate of rank i: 0 is the likeliest. i < count().
  uint32_t operator[](uint32_t i) {
    while (count_ - left_ <= i) {
      std::swap(ids_[0], ids_[--left_]);
      sift(0, [this](uint32_t a, uint32_t b) { return before(a, b); });
    }
    return ids_[count_ - 1 - i];
  }

 private:
  bool before(uint32_t a, uint32_t b) const { return logits_[a] > logits_[b] || (logits_[a] == logits_[b] && a < b); }

  template <typename Order>
  void sift(uint32_t at, Order order) {
    const uint32_t id = ids_[at];
    for (uint32_t child = 2 * at + 1; child < left_; child = 2 * at + 1) {
      if (child + 1 < left_ && order(ids_[child + 1], ids_[child])) ++child;
      if (!order(ids_[child], id)) break;
      ids_[at] = ids_[child];
      at = child;
    }
    ids_[at] = id;
  }

  template <typename Order>
  void heapify(Order order) {
    for (uint32_t at = left_ / 2; at-- > 0;) sift(at, order);
  }

  const float* logits_;
  uint32_t* ids_;
  const uint32_t count_;
  uint32_t left_;  // in the heap
};

// SplitMix64's finalizer (Steele, Lea and Flood 2014). Applied to the seed first, so that neighbouring seeds do not
// share their numbers a step apart.
uint64_t mix(uint64_t z) {
  z = (z ^ z >> 30) * 0xbf58476d1ce4e5b9;
  z = (z ^ z >> 27) * 0x94d049bb133111eb;
  return z ^ z >> 31;
}

// Uniform in [0, 1): a multiple of 2^-24, exact in float.
float uniform(uint64_t seed, uint64_t step) {
  constexpr uint64_t kGolden = 0x9e3779b97f4a7c15;
  return static_cast<float>(mix(mix(seed + kGolden) + step * kGolden) >> 40) * 0x1p-24f;
}

uint32_t largest(const float* logits, uint32_t vocab) {
  uint32_t best = 0;
  for (uint32_t id = 1; id < vocab; ++id) {
    if (logits[id] > logits[best]) best = id;
  }
  return best;
}

// exp((logit - max) * scale), by the kernel that also sums it, so that both agree on every bit.
struct Weight {
  const Kernels& kernels;
  float max;
  float scale;

  float operator()(float logit) const {
    alignas(64) const float row[16] = {logit};
    return kernels.exp_sum(row, 1, max, scale);
  }
};

// By its bits: a comparison takes a subnormal for zero where a thread asks for that.
bool is_zero(float x) { return std::bit_cast<uint32_t>(x) << 1 == 0; }

constexpr float kSmallest = 1e-12f;  // of probabilities: nothing that matters, and no product is subnormal
constexpr float kCoolest = 1e-4f;    // 1 / temperature must stay finite times any difference of logits
constexpr float kHottest = 1e4f;

}  // namespace

Status check(const Sampling& s) {
  // Written so that NaN fails.
  if (!is_zero(s.temperature) && !(s.temperature >= kCoolest && s.temperature <= kHottest))
    return {Code::invalid, "the temperature must be 0 (always the likeliest token) or from 0.0001 to 10000"};
  if (!(s.top_p >= kSmallest && s.top_p <= 1)) return {Code::invalid, "top_p must be from 1e-12 to 1 (1: all tokens)"};
  if (!is_zero(s.min_p) && !(s.min_p >= kSmallest && s.min_p <= 1))
    return {Code::invalid, "min_p must be 0 (all tokens) or from 1e-12 to 1"};
  return {};
}

uint32_t sample(const float* logits, uint32_t vocab, const Sampling& sampling, uint64_t step, const Kernels& kernels,
                uint32_t* workspace) {
  const uint32_t best = largest(logits, vocab);
  if (sampling.temperature == 0) return best;

  const uint32_t candidates = sampling.top_k == 0 || sampling.top_k > vocab ? vocab : sampling.top_k;
  Ranking ranking(logits, vocab, candidates, workspace);

  // top_p and min_p each keep the candidates up to some rank.
  uint32_t kept = candidates;
  if (sampling.top_p < 1 || sampling.min_p > 0) {
    const Weight weight{kernels, logits[best], 1.0f};
    float enough = 0;
    if (sampling.top_p < 1) {
      if (candidates == vocab) {
        enough = kernels.exp_sum(logits, vocab, weight.max, 1.0f);
      } else {
        for (uint32_t i = 0; i < candidates; ++i) enough += weight(logits[ranking[i]]);
      }
      enough *= sampling.top_p;
    }
    float sum = 0;
    for (kept = 0; kept < candidates; ++kept) {
      const float w = weight(logits[ranking[kept]]);
      if (w < sampling.min_p || (sampling.top_p < 1 && sum >= enough)) break;
      sum += w;
    }
  }

  const Weight weight{kernels, logits[best], 1.0f / sampling.temperature};
  float total = 0;
  if (kept == vocab) {
    total = kernels.exp_sum(logits, vocab, weight.max, weight.scale);  // spares ranking those that are not drawn
  } else {
    for (uint32_t i = 0; i < kept; ++i) total += weight(logits[ranking[i]]);
  }
  const float drawn = uniform(sampling.seed, step) * total;
  float sum = 0;
  uint32_t last = best;
  for (uint32_t i = 0; i < kept; ++i) {
    const float w = weight(logits[ranking[i]]);
    if (w == 0) break;
    last = ranking[i];
    sum += w;
    if (sum > drawn) break;
  }
  return last;
}

}  // namespace whit
