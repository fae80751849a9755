// The session on small random models: the memory plan, what must not change a bit, and what a failed call leaves.
#include "runtime/session.hpp"

#include <doctest/doctest.h>

#include <cfenv>
#include <cstring>
#include <string>
#include <thread>
#include <vector>

#include "runtime/tokenizer.hpp"
#include "runtime/whit.h"
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
      CHECK(Session::start(model, options, {arena.span().data() + 1, static_cast<size_t>(p.bytes)}).status.code ==
            Code::invalid);
    }
  }
}

TEST_CASE("options that make no sense are refused") {
  const auto file = test::random_model({});
  const Model model = open(file).value;
  const uint32_t trained = plan(model, {}).value.options.context;
  CHECK(plan(model, {.context = trained + 1}).status.code == Code::invalid);
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

TEST_CASE("a prompt that is not UTF-8 is refused, with the place") {
  const auto file = test::random_model({});
  const Model model = open(file).value;
  const Arena arena(model, {.context = 32});
  Session& session = *arena.start();
  for (std::string_view bad : {"abc\xff", "abc\xc3", "abc\x80 def", "abc\xed\xa0\x80", "abc\xc0\xaf"}) {
    const Status s = session.prompt(bad);
    CHECK(s.code == Code::invalid);
    CHECK(s.given == 3);
    CHECK(session.size() == 0);
  }
  CHECK(session.prompt("\u00e9\u65e5\U0001f389").ok());
}

TEST_CASE("what is held back of a character goes on with the text that it belongs to, and never into another") {
  const auto file = test::random_model({});
  const Model model = open(file).value;
  Heard heard;
  // Greedy text of this model is ASCII, so a lead byte is put before it as if it had been generated.
  const Arena arena(model, {.context = 32, .sampling = {.temperature = 0}});
  Session& session = *arena.start();
  const schema::Tokenizer& tokenizer = model.tokenizer();
  uint32_t lead = 0;
  while (piece_text(tokenizer, lead) != "\xc3") REQUIRE(++lead < vocabulary(tokenizer));
  REQUIRE(session.prefill({&lead, 1}).ok());  // a caller's own token is not generated text
  REQUIRE(session.generate(4, Heard::on_text, &heard).ok());
  CHECK(!heard.text.empty());
  CHECK(heard.text.find("\ufffd") == std::string::npos);
}

TEST_CASE("a thread that rounds otherwise is told so, and nothing is computed") {
  const auto file = test::random_model({});
  const Model model = open(file).value;
  const Arena arena(model, {.context = 32});
  Session& session = *arena.start();
  REQUIRE(session.prompt("a cat").ok());
  const uint32_t size = session.size();
  if (std::fesetround(FE_UPWARD) != 0) return;
  const Code opened = open(file).status.code, prompted = session.prompt(" sat").code,
             decoded = session.decode().status.code;
  std::fesetround(FE_TONEAREST);
  CHECK(opened == Code::invalid);
  CHECK(prompted == Code::invalid);
  CHECK(decoded == Code::invalid);
  CHECK(session.size() == size);
  CHECK(session.decode().ok());
}

TEST_CASE("the C interface answers a null where none may be, and never falls over it") {
  const auto file = test::random_model({});
  whit_options options = whit_defaults();
  options.context = 32;
  whit_model model{}, closed{};
  whit_session* session = nullptr;
  uint64_t bytes = 0;
  REQUIRE(whit_open(&model, file.data(), file.size()).code == WHIT_OK);
  REQUIRE(whit_arena_bytes(&model, &options, &bytes).code == WHIT_OK);
  const test::Arena arena(open(file).value, {.context = 32});
  REQUIRE(arena.span().size() == bytes);
  REQUIRE(whit_start(&session, &model, &options, arena.span().data(), bytes).code == WHIT_OK);

  CHECK(whit_open(nullptr, file.data(), file.size()).code == WHIT_INVALID);
  CHECK(whit_open(&closed, nullptr, 5).code == WHIT_INVALID);
  CHECK(whit_open(&closed, nullptr, 0).code == WHIT_DAMAGED);  // an empty file
  CHECK(whit_arena_bytes(&closed, &options, &bytes).code == WHIT_INVALID);
  CHECK(whit_start(&session, &closed, &options, arena.span().data(), bytes).code == WHIT_INVALID);
  CHECK(whit_start(&session, &model, &options, nullptr, bytes).code == WHIT_INVALID);
  CHECK(whit_prompt(nullptr, "a", 1).code == WHIT_INVALID);
  CHECK(whit_prompt(session, nullptr, 1).code == WHIT_INVALID);
  CHECK(whit_generate(session, 1, nullptr, nullptr).code == WHIT_INVALID);
  CHECK(whit_prefill(session, nullptr, 1).code == WHIT_INVALID);
  CHECK(whit_logits(nullptr) == nullptr);
  CHECK(whit_size(nullptr) == 0);
  CHECK(whit_vocabulary(&closed) == 0);
  whit_reset(nullptr);

  char why[80];
  CHECK(whit_describe(whit_status{}, why, sizeof why) == 0);
  whit_options greedy = whit_defaults();
  greedy.temperature = -1;
  const whit_status refused = whit_start(&session, &model, &greedy, arena.span().data(), bytes);
  CHECK(refused.code == WHIT_INVALID);
  CHECK(whit_describe(refused, why, sizeof why) > 20);
  CHECK(std::string_view(why).starts_with("the temperature"));
}
