#include "runtime/sampler.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>
#include <numeric>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "schema/layout.hpp"
#include "tests/kernels/tables.hpp"

using namespace whit;

namespace {

// Logits as kernels want them: aligned, and padded to a multiple of 16.
class Logits {
 public:
  explicit Logits(const std::vector<float>& values)
      : count_(static_cast<uint32_t>(values.size())), storage_(values.size() + 32, std::nanf("")) {
    std::copy(values.begin(), values.end(), data());
  }
  Logits(const Logits&) = delete;  // a copy would lie elsewhere
  Logits(Logits&&) = default;
  float* data() { return reinterpret_cast<float*>(round_up(reinterpret_cast<uintptr_t>(storage_.data()), kAlignment)); }
  uint32_t count() const { return count_; }

 private:
  uint32_t count_;
  std::vector<float> storage_;
};

Logits of_probabilities(const std::vector<double>& probabilities) {
  std::vector<float> values;
  for (double p : probabilities) values.push_back(static_cast<float>(std::log(p)));
  return Logits(values);
}

Logits random_logits(std::mt19937& random, uint32_t count, bool with_ties) {
  std::vector<float> values;
  std::normal_distribution<float> normal(0, 3);
  for (uint32_t i = 0; i < count; ++i) {
    const float x = normal(random);
    values.push_back(with_ties ? std::round(x) : x);
  }
  return Logits(values);
}

uint32_t draw(Logits& logits, const Sampling& sampling, uint64_t step, const Kernels& kernels = kDefinition) {
  std::vector<uint32_t> workspace(logits.count() + 1, 0xabcdef);
  const uint32_t id = sample(logits.data(), logits.count(), sampling, step, kernels, workspace.data());
  CHECK(workspace.back() == 0xabcdef);
  return id;
}

std::set<uint32_t> drawn(Logits& logits, const Sampling& sampling, uint64_t steps) {
  std::set<uint32_t> ids;
  for (uint64_t step = 0; step < steps; ++step) ids.insert(draw(logits, sampling, step));
  return ids;
}

// With one draw in `outlier`, by chance, a right sampler fails: the chi-square statistic of 20,000 draws against
// `wanted` stays below mean + 4.5 standard deviations. Seeds are fixed, so it either always passes or never.
void check_counts(Logits& logits, const Sampling& sampling, const std::vector<double>& wanted) {
  constexpr int kDraws = 20000;
  std::vector<int> counts(wanted.size());
  for (int step = 0; step < kDraws; ++step) ++counts[draw(logits, sampling, static_cast<uint64_t>(step))];
  const double sum = std::accumulate(wanted.begin(), wanted.end(), 0.0);
  double chi_square = 0;
  int freedom = -1;
  for (size_t i = 0; i < wanted.size(); ++i) {
    const double expected = kDraws * wanted[i] / sum;
    if (expected == 0) {
      CHECK(counts[i] == 0);
      continue;
    }
    chi_square += (counts[i] - expected) * (counts[i] - expected) / expected;
    ++freedom;
  }
  INFO("chi-square ", chi_square, " with ", freedom, " degrees of freedom");
  CHECK(chi_square < freedom + 4.5 * std::sqrt(2.0 * freedom));
}

// What sample() is meant to keep, from a whole sort and in float64. Settings whose cut falls within 1e-5 of a
// candidate's edge are not decided here: `sure` says so.
struct Kept {
  std::vector<uint32_t> ids;
  bool sure = true;
};

Kept kept(Logits& logits, const Sampling& s) {
  std::vector<uint32_t> order(logits.count());
  std::iota(order.begin(), order.end(), 0u);
  const float* x = logits.data();
  std::sort(order.begin(), order.end(), [&](uint32_t a, uint32_t b) { return x[a] != x[b] ? x[a] > x[b] : a < b; });
  if (s.top_k > 0 && s.top_k < order.size()) order.resize(s.top_k);
  double sum = 0;
  for (uint32_t id : order) sum += std::exp(double{x[id]} - x[order[0]]);
  Kept result;
  double reached = 0;
  for (uint32_t id : order) {
    const double weight = std::exp(double{x[id]} - x[order[0]]);
    const auto near = [&](double a, double b) { return std::abs(a - b) < 1e-5; };
    if (!result.ids.empty()) {
      if (s.top_p < 1 && near(reached / sum, s.top_p)) result.sure = false;
      if (s.min_p > 0 && near(weight, s.min_p)) result.sure = false;
      if ((s.top_p < 1 && reached / sum >= s.top_p) || weight < s.min_p) break;
    }
    reached += weight;
    result.ids.push_back(id);
  }
  return result;
}

}  // namespace

TEST_CASE("temperature 0: the largest, and the smallest id of equals") {
  Logits logits({1, 5, -2, 5, 4.9f});
  CHECK(draw(logits, {.temperature = 0}, 0) == 1);
  Logits zeros({-0.0f, 0.0f});
  CHECK(draw(zeros, {.temperature = 0}, 0) == 0);
  Logits one({-7});
  CHECK(draw(one, {.temperature = 0}, 3) == 0);
  CHECK(draw(one, {.top_k = 0, .top_p = 1, .min_p = 0}, 3) == 0);
}

TEST_CASE("the draws have the probabilities that they should") {
  const std::vector<double> p = {0.05, 0.3, 0.02, 0.1, 0.2, 0.03, 0.3};
  Logits logits = of_probabilities(p);
  const Sampling all = {.temperature = 1, .top_k = 0, .top_p = 1, .min_p = 0};
  check_counts(logits, all, p);

  for (float temperature : {0.5f, 0.8f, 2.0f}) {
    Sampling s = all;
    s.temperature = temperature;
    std::vector<double> q;
    for (double x : p) q.push_back(std::pow(x, 1 / temperature));
    check_counts(logits, s, q);
  }
  Sampling top_k = all;
  top_k.top_k = 3;
  check_counts(logits, top_k, {0, 0.3, 0, 0, 0.2, 0, 0.3});
  Sampling top_p = all;
  top_p.top_p = 0.85f;  // 0.3 + 0.3 + 0.2 = 0.8, so one more
  check_counts(logits, top_p, {0, 0.3, 0, 0.1, 0.2, 0, 0.3});
  Sampling min_p = all;
  min_p.min_p = 0.3f;  // of 0.3: 0.09
  check_counts(logits, min_p, {0, 0.3, 0, 0.1, 0.2, 0, 0.3});
  Sampling other_seed = all;
  other_seed.seed = 1;
  check_counts(logits, other_seed, p);
}

TEST_CASE("temperature comes after the cuts") {
  Logits logits = of_probabilities({0.5, 0.3, 0.15, 0.05});
  // At temperature 4 the first two are far from 0.75 together, and the last is over a quarter of the first.
  CHECK(drawn(logits, {.temperature = 4, .top_k = 0, .top_p = 0.75f, .min_p = 0}, 300) == std::set<uint32_t>{0, 1});
  CHECK(drawn(logits, {.temperature = 4, .top_k = 0, .top_p = 1, .min_p = 0.25f}, 300) == std::set<uint32_t>{0, 1, 2});
}

TEST_CASE("top_p counts the probabilities of what top_k left") {
  Logits logits = of_probabilities({0.25, 0.25, 0.2, 0.15, 0.15});
  // Of the first three, the first two have 0.71; of all, 0.5.
  CHECK(drawn(logits, {.temperature = 1, .top_k = 3, .top_p = 0.7f, .min_p = 0}, 200) == std::set<uint32_t>{0, 1});
  CHECK(drawn(logits, {.temperature = 1, .top_k = 0, .top_p = 0.7f, .min_p = 0}, 200) == std::set<uint32_t>{0, 1, 2});
}

TEST_CASE("ties at a cut go to the smaller ids") {
  Logits logits({1, 2, 1, 2, 1, 2, 1});
  CHECK(drawn(logits, {.temperature = 1, .top_k = 2, .top_p = 1, .min_p = 0}, 200) == std::set<uint32_t>{1, 3});
  CHECK(drawn(logits, {.temperature = 1, .top_k = 5, .top_p = 1, .min_p = 0}, 400) ==
        std::set<uint32_t>{0, 1, 2, 3, 5});
  CHECK(drawn(logits, {.temperature = 1, .top_k = 0, .top_p = 1, .min_p = 1}, 200) == std::set<uint32_t>{1, 3, 5});
  Logits flat(std::vector<float>(64, -3.5f));
  CHECK(drawn(flat, {.temperature = 1, .top_k = 0, .top_p = 0.0625f, .min_p = 0}, 300) ==
        std::set<uint32_t>{0, 1, 2, 3});  // exactly 4 / 64: reached by the fourth
}

TEST_CASE("subnormal settings are refused, whether the thread flushes them or not") {
  for (bool flush : {false, true}) {
    const test::FlushToZero mode(flush);
    CHECK(check({.temperature = 1e-41f}).code == Code::invalid);
    CHECK(check({.top_p = 1e-41f}).code == Code::invalid);
    CHECK(check({.min_p = 1e-41f}).code == Code::invalid);
    CHECK(check({.temperature = 0, .min_p = 0}).ok());
  }
}

TEST_CASE("one candidate is always left") {
  Logits logits({0, 3, 2.9f});
  const Sampling cases[] = {{.temperature = 1, .top_k = 1, .top_p = 1, .min_p = 0},
                            {.temperature = 1, .top_k = 0, .top_p = 1e-12f, .min_p = 0},
                            {.temperature = 1, .top_k = 0, .top_p = 1, .min_p = 1},
                            {.temperature = 1e-4f, .top_k = 0, .top_p = 1, .min_p = 0}};
  for (const Sampling& s : cases) {
    CHECK(check(s).ok());
    CHECK(drawn(logits, s, 100) == std::set<uint32_t>{1});
  }
}

TEST_CASE("only what the settings keep is drawn, and all of it: against a whole sort in float64") {
  std::mt19937 random(2);
  int decided = 0;
  for (int round = 0; round < 400; ++round) {
    Logits logits = random_logits(random, 1 + static_cast<uint32_t>(random() % 60), round % 2);
    const auto one_of = [&](std::initializer_list<float> values) { return values.begin()[random() % values.size()]; };
    Sampling s;
    s.temperature = one_of({0.3f, 1, 50});
    s.top_k = static_cast<uint32_t>(one_of({0, 1, 2, 7, 40, 1000}));
    s.top_p = one_of({1, 0.99f, 0.9f, 0.5f, 0.1f});
    s.min_p = one_of({0, 0.001f, 0.05f, 0.4f, 1});
    s.seed = random();
    const Kept want = kept(logits, s);
    if (!want.sure) continue;
    ++decided;
    const std::set<uint32_t> allowed(want.ids.begin(), want.ids.end());
    const std::set<uint32_t> got = drawn(logits, s, 400);
    CHECK(std::includes(allowed.begin(), allowed.end(), got.begin(), got.end()));
    // Nearly flat: each of at most 20 has a chance of nearly 1 / 20, and is missed by 400 draws once in 10^9.
    if (s.temperature == 50 && allowed.size() <= 20) CHECK(got == allowed);
  }
  CHECK(decided > 300);
}

TEST_CASE("a draw depends on logits, settings, seed and step alone") {
  std::mt19937 random(9);
  Logits logits = random_logits(random, 5000, false);
  const std::vector<float> before(logits.data(), logits.data() + logits.count());
  Sampling s = {.temperature = 1.3f, .top_k = 0, .top_p = 0.97f, .min_p = 0, .seed = 42};
  std::vector<uint32_t> first;
  for (uint64_t step = 0; step < 50; ++step) first.push_back(draw(logits, s, step));
  for (uint64_t step = 50; step-- > 0;) CHECK(draw(logits, s, step) == first[step]);
  CHECK(std::memcmp(logits.data(), before.data(), 5000 * sizeof(float)) == 0);

  // Neighbouring seeds share no numbers, not even some steps apart.
  for (uint64_t seed : {43ull, 41ull, 0ull, 42ull - 0x9e3779b97f4a7c15ull}) {
    Sampling other = s;
    other.seed = seed;
    for (uint64_t shift = 0; shift < 3; ++shift) {
      int same = 0;
      for (uint64_t step = 0; step + shift < 50; ++step) same += draw(logits, other, step + shift) == first[step];
      CHECK(same < 10);
    }
  }
}

TEST_CASE("logits of any size: huge, equal, far apart") {
  const Sampling all = {.temperature = 1, .top_k = 0, .top_p = 1, .min_p = 0};
  Logits huge({-1e18f, 1e18f, 0, 1e18f});
  CHECK(drawn(huge, all, 100) == std::set<uint32_t>{1, 3});
  Sampling cool = all;
  cool.temperature = 1e-4f;
  CHECK(drawn(huge, cool, 100) == std::set<uint32_t>{1, 3});
  Logits flat(std::vector<float>(40, 1e18f));
  CHECK(drawn(flat, all, 1000).size() == 40);
}

TEST_CASE("every kernel table of this machine draws the same, flushing subnormals or not") {
  std::mt19937 random(4);
  for (uint32_t vocab : {1u, 15u, 512u, 5003u}) {
    for (const Sampling& settings : {Sampling{}, Sampling{.temperature = 1, .top_k = 0, .top_p = 1, .min_p = 0},
                                     Sampling{.temperature = 0.6f, .top_k = 0, .top_p = 0.9f, .min_p = 0.01f}}) {
      Logits logits = random_logits(random, vocab, vocab % 2 == 0);
      for (uint64_t step = 0; step < 40; ++step) {
        const uint32_t want = draw(logits, settings, step);
        for (const Kernels* table : test::runnable()) {
          for (bool flush : {false, true}) {
            const test::FlushToZero mode(flush);
            CHECK(draw(logits, settings, step, *table) == want);
          }
        }
      }
    }
  }
}

TEST_CASE("check refuses settings that make no sense, by name") {
  CHECK(check({}).ok());
  CHECK(check({.temperature = 0}).ok());
  CHECK(check({.temperature = 1, .top_k = 0, .top_p = 1, .min_p = 0}).ok());
  const float nan = std::nanf(""), infinity = std::numeric_limits<float>::infinity();
  const auto refuses = [](const Sampling& s, const char* name) {
    const Status status = check(s);
    CHECK(status.code == Code::invalid);
    CHECK(std::string(status.text).find(name) != std::string::npos);
  };
  for (float t : {-1.0f, nan, infinity, 1e-30f, 1e30f}) refuses({.temperature = t}, "temperature");
  for (float p : {0.0f, -0.1f, 1.1f, nan}) refuses({.top_p = p}, "top_p");
  for (float p : {-0.1f, 1.1f, nan}) refuses({.min_p = p}, "min_p");
}
