// The session on small random models: the memory plan, what must not change a bit, and what a failed call leaves.
#include "runtime/session.hpp"

#include <doctest/doctest.h>

#include <cstring>
#include <string>
#include <thread>
#include <vector>

#include "runtime/tokenizer.hpp"
#include "tests/kernels/tables.hpp"
#include "tests/runtime/arena.hpp"
#include "tests/schema/random_model.hpp"

using namespace whit;
using whit::test::Arena;

namespace {

// Two threads made anew for each piece of work: slow, and enough to see that splitting changes nothing.
Threads two_threads() {
  return {2, nullptr, [](void*, uint32_t pieces, void (*piece)(void*, uint32_t), void* argument) {
            std::vector<std::thread> threads;
            for (uint32_t i = 1; i < pieces; ++i) threads.emplace_back(piece, argument, i);
            piece(argument, 0);
            for (std::thread& t : threads) t.join();
          }};
}

std::vector<uint32_t> some_ids(uint32_t n, uint32_t vocab) {
  std::vector<uint32_t> ids(n);
  uint32_t state = 12345;
  for (uint32_t& id : ids) id = (state = state * 1664525u + 1013904223u) % vocab;
  return ids;
}

std::vector<float> all_logits(const Model& model, const Options& options, const std::vector<uint32_t>& ids,
                              uint32_t at_once) {
  Arena arena(model, options);
  Session& session = *arena.start();
  struct Sink {
    std::vector<float> all;
    uint32_t vocab;
  } sink{{}, vocabulary(model.tokenizer())};
  for (size_t done = 0; done < ids.size(); done += at_once) {
    const size_t now = std::min<size_t>(at_once, ids.size() - done);
    const Status s = session.prefill(
        {ids.data() + done, now},
        [](void* user, uint32_t, const float* logits) {
          Sink& to = *static_cast<Sink*>(user);
          to.all.insert(to.all.end(), logits, logits + to.vocab);
          return true;
        },
        &sink);
    REQUIRE(s.ok());
    // The callback's last row is what logits() gives.
    CHECK(std::memcmp(session.logits(), &sink.all[sink.all.size() - sink.vocab], sink.vocab * sizeof(float)) == 0);
  }
  return sink.all;
}

bool same_bits(const std::vector<float>& a, const std::vector<float>& b) {
  return a.size() == b.size() && std::memcmp(a.data(), b.data(), a.size() * sizeof(float)) == 0;
}

}  // namespace

TEST_CASE("the plan is exact: regions follow each other, and one byte less is refused with the number") {
  const auto file = test::random_model({});
  const Model model = open(file).value;
  for (uint32_t context : {1u, 15u, 16u, 17u, 64u}) {
    for (KvFormat kv : {KvFormat::int8, KvFormat::f32}) {
      const Options options{.context = context, .chunk = 8, .kv = kv};
      const Plan p = plan(model, options).value;
      uint64_t end = 0;
      for (const Region& region : p.regions) {
        CHECK(region.offset % kAlignment == 0);
        CHECK(region.offset == end);
        end = round_up(region.offset + region.bytes, kAlignment);
      }
      CHECK(p.bytes == end);

      const Arena arena(model, options);
      const Result<Session*> short_of_one = Session::start(model, options, arena.span().first(p.bytes - 1));
      CHECK(short_of_one.status.code == Code::too_small);
      CHECK(short_of_one.status.needed == p.bytes);
      CHECK(short_of_one.status.given == p.bytes - 1);
      CHECK(Session::start(model, options, arena.span()).ok());
      CHECK(Session::start(model, options, {arena.span().data() + 1, p.bytes}).status.code == Code::invalid);
    }
  }
}

TEST_CASE("options that make no sense are refused") {
  const auto file = test::random_model({});
  const Model model = open(file).value;
  const uint32_t trained = plan(model, {}).value.options.context;
  CHECK(plan(model, {.context = trained + 1}).status.code == Code::unsupported);
  CHECK(plan(model, {.chunk = 0}).status.code == Code::invalid);
  CHECK(plan(model, {.logits_rows = 0}).status.code == Code::invalid);
  CHECK(plan(model, {.kernels = nullptr}).status.code == Code::invalid);
  CHECK(plan(model, {.threads = {2, nullptr, nullptr}}).status.code == Code::invalid);
  CHECK(plan(model, {.threads = {0, nullptr, nullptr}}).status.code == Code::invalid);
  CHECK(plan(model, {.sampling = {.temperature = -1}}).status.code == Code::invalid);
}

TEST_CASE("same bits: any chunk, any number of threads, any rows of logits at once") {
  for (const test::RandomModelSpec& spec : test::odd_models()) {
    const auto file = test::random_model(spec);
    const Model model = open(file).value;
    const auto ids = some_ids(40, vocabulary(model.tokenizer()));
    for (KvFormat kv : {KvFormat::int8, KvFormat::f32}) {
      const std::vector<float> one_by_one = all_logits(model, {.context = 40, .chunk = 1, .kv = kv}, ids, 1);
      CHECK(one_by_one.size() == ids.size() * vocabulary(model.tokenizer()));
      for (uint32_t chunk : {1u, 7u, 16u, 64u}) {
        for (const Threads& threads : {Threads{}, two_threads()}) {
          const Options options{.context = 48, .chunk = chunk, .logits_rows = 3, .kv = kv, .threads = threads};
          CHECK(same_bits(one_by_one, all_logits(model, options, ids, 40)));
          CHECK(same_bits(one_by_one, all_logits(model, options, ids, 9)));
        }
      }
    }
  }
}

TEST_CASE("a failed call leaves the session as it was") {
  const auto file = test::random_model({});
  const Model model = open(file).value;
  const uint32_t vocab = vocabulary(model.tokenizer());
  const Options options{.context = 24, .chunk = 8};
  const Arena arena(model, options);
  Session& session = *arena.start();
  CHECK(session.logits() == nullptr);
  CHECK(session.decode().status.code == Code::invalid);

  const auto ids = some_ids(10, vocab);
  REQUIRE(session.prefill(ids).ok());
  const std::vector<float> before(session.logits(), session.logits() + vocab);
  const auto unchanged = [&] {
    return session.size() == 10 && same_bits(before, {session.logits(), session.logits() + vocab}) &&
           std::equal(ids.begin(), ids.end(), session.tokens().begin());
  };

  const Status too_many = session.prefill(some_ids(15, vocab));
  CHECK(too_many.code == Code::full);
  CHECK(too_many.needed == 25);
  CHECK(too_many.given == 24);
  CHECK(unchanged());
  const Status too_long = session.prompt(std::string(5000, 'x'));
  CHECK(too_long.code == Code::full);
  CHECK(too_long.needed > 24);
  CHECK(unchanged());
  CHECK(session.prefill(std::vector<uint32_t>{1, vocab}).code == Code::invalid);
  CHECK(unchanged());
  CHECK(session.rewind(11).code == Code::invalid);
  CHECK(unchanged());

  // And it goes on as if nothing had been tried.
  const std::vector<float> straight = all_logits(model, options, some_ids(14, vocab), 14);
  const auto more = some_ids(14, vocab);
  REQUIRE(session.prefill({more.data() + 10, 4}).ok());
  CHECK(std::memcmp(session.logits(), &straight[13 * vocab], vocab * sizeof(float)) == 0);

  REQUIRE(session.prefill(some_ids(10, vocab)).ok());
  CHECK(session.size() == 24);
  CHECK(session.decode().status.code == Code::full);
}

TEST_CASE("rewinding, resetting and a dirty arena leave no trace") {
  const auto file = test::random_model({});
  const Model model = open(file).value;
  const uint32_t vocab = vocabulary(model.tokenizer());
  const Options options{.context = 64, .chunk = 5};
  const auto ids = some_ids(30, vocab);
  const std::vector<float> expected = all_logits(model, options, ids, 30);
  const auto is_last = [&](const Session& s) {
    return std::memcmp(s.logits(), &expected[29 * vocab], vocab * sizeof(float)) == 0;
  };

  const Arena arena(model, options);
  std::memset(arena.span().data(), 0xff, arena.span().size());  // NaNs, everywhere
  Session& session = *arena.start();
  REQUIRE(session.prefill(ids).ok());
  CHECK(is_last(session));
  REQUIRE(session.prefill(some_ids(20, vocab)).ok());
  REQUIRE(session.rewind(17).ok());
  CHECK(session.logits() == nullptr);
  REQUIRE(session.prefill({ids.data() + 17, 13}).ok());
  CHECK(is_last(session));
  session.reset();
  CHECK(session.size() == 0);
  REQUIRE(session.prefill(ids).ok());
  CHECK(is_last(session));
}

TEST_CASE("a callback may end a prefill, and the session keeps what it held") {
  const auto file = test::random_model({});
  const Model model = open(file).value;
  const Arena arena(model, {.context = 32, .chunk = 4});
  Session& session = *arena.start();
  const auto ids = some_ids(20, vocabulary(model.tokenizer()));
  REQUIRE(session.prefill({ids.data(), 5}).ok());
  const Status s = session.prefill(
      {ids.data() + 5, 15}, [](void*, uint32_t position, const float*) { return position < 9; }, nullptr);
  CHECK(s.code == Code::stopped);
  CHECK(session.size() == 5);
  CHECK(session.logits() == nullptr);
}

namespace {

struct Heard {
  std::string text{};
  size_t most = SIZE_MAX;  // stop after this many bytes

  static bool on_text(void* user, const char* text, size_t bytes) {
    Heard& heard = *static_cast<Heard*>(user);
    heard.text.append(text, bytes);
    return heard.text.size() < heard.most;
  }
};

}  // namespace

TEST_CASE("generating: greedy is the largest logit, the seed decides a draw, the end is kept") {
  const auto file = test::random_model({});
  const Model model = open(file).value;
  const uint32_t vocab = vocabulary(model.tokenizer());
  const auto generate = [&](const Sampling& sampling, uint32_t limit, Heard& heard, Status* status = nullptr) {
    const Arena arena(model, {.context = 40, .chunk = 8, .sampling = sampling});
    Session& session = *arena.start();
    REQUIRE(session.prompt("a cat").ok());
    const auto made = session.generate(limit, Heard::on_text, &heard);
    if (status) *status = made.status;
    return std::vector<uint32_t>(session.tokens().begin(), session.tokens().end());
  };

  Heard greedy;
  const auto ids = generate({.temperature = 0}, 12, greedy);
  Arena arena(model, {.context = 40});
  Session& session = *arena.start();
  const size_t prompt = ids.size() - 12;
  REQUIRE(session.prefill({ids.data(), prompt}).ok());
  for (size_t i = prompt; i < ids.size(); ++i) {
    uint32_t best = 0;
    for (uint32_t id = 1; id < vocab; ++id) {
      if (session.logits()[id] > session.logits()[best]) best = id;
    }
    CHECK(best == ids[i]);
    REQUIRE(session.prefill({&ids[i], 1}).ok());
  }

  Heard one, same, other;
  const Sampling seeded{.temperature = 1.5f, .top_k = 0, .top_p = 1, .min_p = 0, .seed = 7};
  Sampling reseeded = seeded;
  reseeded.seed = 8;
  CHECK(generate(seeded, 12, one) == generate(seeded, 12, same));
  CHECK(one.text == same.text);
  CHECK(generate(seeded, 12, one) != generate(reseeded, 12, other));

  // A full context ends a generation and is no error; the callback's word is.
  Heard all;
  Status status;
  CHECK(generate({.temperature = 0}, 1000, all, &status).size() == 40);
  CHECK(status.ok());
  Heard few{.most = 2};
  CHECK(generate({.temperature = 0}, 1000, few, &status).size() < 40);
  CHECK(status.code == Code::stopped);
}

TEST_CASE("several sessions on several threads share one model") {
  const auto file = test::random_model({});
  const Model model = open(file).value;
  const auto ids = some_ids(30, vocabulary(model.tokenizer()));
  const Options options{.context = 32, .chunk = 8};
  const std::vector<float> expected = all_logits(model, options, ids, 30);
  bool same[4] = {};
  std::vector<std::thread> threads;
  for (bool& result : same) {
    threads.emplace_back([&] {
      result = true;
      for (int i = 0; i < 5; ++i) result = result && same_bits(expected, all_logits(model, options, ids, 30));
    });
  }
  for (std::thread& t : threads) t.join();
  for (bool result : same) CHECK(result);
}

TEST_CASE("same bits: every kernel table that this machine runs, and a caller's flush-to-zero") {
  for (const test::RandomModelSpec& spec : test::odd_models()) {
    const auto file = test::random_model(spec);
    const Model model = open(file).value;
    const auto ids = some_ids(40, vocabulary(model.tokenizer()));
    for (KvFormat kv : {KvFormat::int8, KvFormat::f32}) {
      Options options{.context = 48, .chunk = 40, .logits_rows = 7, .kv = kv};
      const std::vector<float> expected = all_logits(model, options, ids, 40);
      for (const Kernels* kernels : test::runnable()) {
        options.kernels = kernels;
        for (bool flush : {false, true}) {
          const test::FlushToZero mode(flush);
          CHECK_MESSAGE(same_bits(expected, all_logits(model, options, ids, 40)), kernels->name);
          CHECK_MESSAGE(same_bits(expected, all_logits(model, options, ids, 1)), kernels->name);
        }
      }
    }
  }
}
