// whit bench: how fast this machine runs a model, beside the most that it could do.
//
// The limits are measured in the same run, by the same threads: each result comes right after its limit, and a share
// is worked out from such a pair, so that a noisy moment of the machine meets both.
#include "ports/linux/cli/bench.hpp"

#include <algorithm>
#include <atomic>

#include "ports/linux/cli/commands.hpp"
#include "ports/linux/cli/machine.hpp"
#include "schema/model_generated.h"

namespace whit::cli {
namespace {

constexpr uint32_t kFirstPrompt = 32;

// A table like the machine's, whose matmul counts what it does and for how long, over all threads. A kernel has no
// `this`; only one session at a time runs with it.
const Kernels* g_kernels = nullptr;
std::atomic<uint64_t> g_nanoseconds;
std::atomic<uint64_t> g_operations[4];  // by format; a multiply and an add are two

void timed_matmul(const Matrix& w, uint32_t first, uint32_t last, const Activations& x, float* out, size_t stride) {
  const double begin = seconds();
  g_kernels->matmul(w, first, last, x, out, stride);
  g_nanoseconds += static_cast<uint64_t>(1e9 * (seconds() - begin));
  const uint64_t rows = std::min(last * kPanelRows, w.rows) - first * kPanelRows;
  g_operations[static_cast<size_t>(w.format)] += 2 * rows * w.cols * x.tokens;
}

class Samples {
 public:
  void add(double value) { values_.push_back(value); }
  Figure figure() const {
    if (values_.empty()) return {};
    std::vector<double> sorted = values_;
    std::sort(sorted.begin(), sorted.end());
    const size_t half = sorted.size() / 2;
    return {sorted.size() % 2 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2, sorted.front(), sorted.back()};
  }
  double median() const { return figure().median; }

 private:
  std::vector<double> values_;
};

// The same for everybody; what a token is changes no time.
std::vector<uint32_t> some_ids(uint32_t count, uint32_t vocab) {
  std::vector<uint32_t> ids(count);
  uint32_t state = 1;
  for (uint32_t& id : ids) {
    state = state * 1664525 + 1013904223;
    id = static_cast<uint32_t>(uint64_t{state} * vocab >> 32);
  }
  return ids;
}

uint32_t greedy(const Session& session, std::vector<uint32_t>& workspace) {
  workspace.resize(session.model().description->vocab());
  return sample(session.logits(), session.model().description->vocab(), {.temperature = 0}, session.size(),
                *session.memory().options.kernels, workspace.data());
}

// Tensors that are read for every token: all but an embedding that is not the head too, of which a token takes a row.
uint64_t weight_bytes(const schema::Model& m) {
  uint64_t bytes = 0;
  for (const schema::Tensor* tensor : *m.tensors()) bytes += tensor->size();
  return m.embedding() == m.head() ? bytes : bytes - m.tensors()->Get(static_cast<uint32_t>(m.embedding()))->size();
}

// Keys, values and their scales, as int8, that a token at `position` reads: its own and those before it.
uint64_t kv_bytes(const schema::Model& m, uint32_t position) {
  const uint64_t cols = uint64_t{m.kv_heads()} * m.head_dim();
  const uint64_t row = 2 * (cols + blocks(static_cast<uint32_t>(cols)) * sizeof(float));
  uint64_t bytes = 0;
  for (const schema::Layer* layer : *m.layers()) {
    bytes += row * (layer->window() ? std::min(layer->window(), position + 1) : position + 1);
  }
  return bytes;
}

struct Test {
  uint32_t tokens, depth;
  Session* session;
  Samples rate, limit, share, share_total, operations;
  double bytes_a_token = 0;  // decode: read, on average

  Test(uint32_t the_tokens, uint32_t the_depth, Session* with, bool decodes)
      : tokens(the_tokens), depth(the_depth), session(with) {
    if (!decodes) return;
    const schema::Model& m = *session->model().description;
    for (uint32_t i = 0; i < tokens; ++i) bytes_a_token += static_cast<double>(kv_bytes(m, depth + i)) / tokens;
    bytes_a_token += static_cast<double>(weight_bytes(m));
  }
  bool decodes() const { return bytes_a_token > 0; }
};

// All with one number of threads.
class Bench {
 public:
  Bench(const BenchOptions& options, const LoadedModel& loaded, uint32_t threads, Ticker& ticker);
  void warm_up();
  void round();
  BenchGroup group() const;

 private:
  struct Arithmetic {
    double byte_dot, nibble_dot, multiply_add;
  };

  Session* session(const Kernels* kernels, uint32_t context);
  Arithmetic arithmetic();
  // Seconds.
  double prefill(Test& test);
  double decode(Test& test);
  double first_token() const;
  // One pair of a limit and a result.
  void measure_prefill(Test& test);
  void measure_decode(Test& test);

  const BenchOptions& options_;
  const LoadedModel& loaded_;
  std::unique_ptr<port::ThreadPool> pool_;
  Options settings_;
  Machine machine_;
  Kernels timed_;
  std::vector<port::Arena> arenas_;
  std::vector<Test> tests_;
  std::vector<uint32_t> ids_;
  std::vector<uint32_t> workspace_;
  Samples read_, byte_dot_, nibble_dot_, multiply_add_, fused_, first_token_;
};

Options settings_with(const RunOptions& run, const Threads& threads) {
  Options settings = options_of(run);
  settings.threads = threads;
  return settings;
}

Bench::Bench(const BenchOptions& options, const LoadedModel& loaded, uint32_t threads, Ticker& ticker)
    : options_(options),
      loaded_(loaded),
      pool_(start_threads(threads)),
      settings_(settings_with(options.run, pool_->threads())),
      machine_(*settings_.kernels, pool_->threads(), static_cast<size_t>(weight_bytes(*loaded.model.description))),
      timed_(*settings_.kernels) {
  g_kernels = settings_.kernels;
  timed_.matmul = timed_matmul;
  const auto most = [](const std::vector<uint32_t>& list) {
    return list.empty() ? 0 : *std::max_element(list.begin(), list.end());
  };
  ids_ = some_ids(std::max({most(options.prompts), most(options.depths), kFirstPrompt}),
                  loaded.model.description->vocab());
  arenas_.reserve(1 + options.depths.size());
  if (!options.prompts.empty()) {
    Session* const for_prompts = session(&timed_, most(options.prompts));
    for (const uint32_t tokens : options.prompts) tests_.emplace_back(tokens, 0, for_prompts, false);
  }
  if (options.tokens.empty()) return;
  for (const uint32_t depth : options.depths) {
    // Filled once and rewound to after each round.
    Session* const at_depth = session(settings_.kernels, depth + most(options.tokens));
    for (uint32_t done = 0; done < depth;) {
      if (ticker.due()) say("%u thread%s: %u of %u positions filled", threads, plural(threads), done, depth);
      const uint32_t now = std::min(depth - done, 4 * kChunk);
      check(at_depth->prefill(std::span(ids_).subspan(done, now)));
      done += now;
    }
    for (const uint32_t tokens : options.tokens) tests_.emplace_back(tokens, depth, at_depth, true);
  }
}

Session* Bench::session(const Kernels* kernels, uint32_t context) {
  Options settings = settings_;
  settings.kernels = kernels;
  settings.context = context;
  return start(loaded_.model, settings, arenas_.emplace_back());
}

void Bench::warm_up() {
  for (Test& test : tests_) test.decodes() ? decode(test) : prefill(test);
}

void Bench::round() {
  first_token_.add(first_token());
  fused_.add(machine_.fused_multiply_add());
  for (Test& test : tests_) test.decodes() ? measure_decode(test) : measure_prefill(test);
  // Told even where nothing was measured against them.
  if (options_.prompts.empty()) arithmetic();
  if (options_.tokens.empty()) read_.add(machine_.read());
}

Bench::Arithmetic Bench::arithmetic() {
  const Arithmetic now = {machine_.byte_dot(), machine_.nibble_dot(), machine_.multiply_add()};
  byte_dot_.add(now.byte_dot);
  nibble_dot_.add(now.nibble_dot);
  multiply_add_.add(now.multiply_add);
  return now;
}

void Bench::measure_prefill(Test& test) {
  const Arithmetic limit = arithmetic();
  g_nanoseconds = 0;
  for (auto& operations : g_operations) operations = 0;
  const double took = prefill(test);

  double least = 0, operations = 0;  // the seconds that the matmuls take at the limit, and what they do
  for (const Format format : {Format::f32, Format::q8, Format::q4, Format::q4m}) {
    const auto now = static_cast<double>(g_operations[static_cast<size_t>(format)]);
    least += now / (format == Format::f32  ? limit.multiply_add
                    : format == Format::q8 ? limit.byte_dot
                                           : limit.nibble_dot);
    operations += now;
  }
  test.rate.add(test.tokens / took);
  test.limit.add(test.tokens / least);
  test.share.add(least / (1e-9 * static_cast<double>(g_nanoseconds) / pool_->count()));
  test.share_total.add(least / took);
  test.operations.add(operations / least);
}

void Bench::measure_decode(Test& test) {
  const double read = machine_.read();
  const double rate = test.tokens / decode(test), limit = read / test.bytes_a_token;
  read_.add(read);
  test.rate.add(rate);
  test.limit.add(limit);
  test.share.add(rate / limit);
  test.share_total.add(rate / limit);
}

double Bench::prefill(Test& test) {
  test.session->reset();
  const double begin = seconds();
  check(test.session->prefill(std::span(ids_).first(test.tokens)));
  return seconds() - begin;
}

// As Session::decode() does it, but a text that ends goes on.
double Bench::decode(Test& test) {
  uint32_t id = ids_[0];
  const double begin = seconds();
  for (uint32_t i = 0; i < test.tokens; ++i) {
    check(test.session->prefill(std::span(&id, 1)));
    id = greedy(*test.session, workspace_);
  }
  const double took = seconds() - begin;
  check(test.session->rewind(test.depth));
  return took;
}

double Bench::first_token() const {
  std::vector<uint32_t> workspace;
  const double begin = seconds();
  const LoadedModel loaded = load(options_.run.model, options_.run.model_chosen_by);
  const auto pool = start_threads(pool_->count());
  Options settings = settings_with(options_.run, pool->threads());
  settings.context = std::min(loaded.model.description->context(), kDefaultContext);
  port::Arena arena;
  Session& session = *start(loaded.model, settings, arena);
  check(session.prefill(std::span(ids_).first(std::min(kFirstPrompt, settings.context))));
  greedy(session, workspace);
  return seconds() - begin;
}

BenchGroup Bench::group() const {
  BenchGroup out = {.threads = pool_->count(),
                    .read = read_.median(),
                    .byte_dot = byte_dot_.median(),
                    .nibble_dot = nibble_dot_.median(),
                    .multiply_add = multiply_add_.median(),
                    .fused_multiply_add = fused_.median(),
                    .first_token = first_token_.median(),
                    .rows = {}};
  for (const Test& test : tests_) {
    out.rows.push_back({.test = (test.decodes() ? "tg" : "pp") + std::to_string(test.tokens),
                        .depth = test.depth,
                        .rate = test.rate.figure(),
                        .limit = test.limit.median(),
                        .share = test.share.median(),
                        .share_total = test.share_total.median(),
                        .bytes_a_token = test.bytes_a_token,
                        .operations = test.operations.median()});
  }
  return out;
}

// What was not asked for becomes what this model's context has room for; what was asked for and has no room is an
// error.
void fill_in(BenchOptions& options, uint32_t context) {
  const auto without_zeros = [](std::vector<uint32_t>& list) { std::erase(list, 0u); };
  const bool any_prompts = !options.prompts.empty(), any_tokens = !options.tokens.empty();
  without_zeros(options.prompts);
  without_zeros(options.tokens);
  if (any_prompts && any_tokens && options.prompts.empty() && options.tokens.empty()) {
    fail(kUsage, "-p 0 and -n 0 leave nothing to measure");
  }
  if (!any_prompts) {
    for (const uint32_t tokens : {128u, 512u}) {
      if (tokens <= context) options.prompts.push_back(tokens);
    }
    if (options.prompts.empty()) options.prompts = {context};
  }
  if (!any_tokens) options.tokens = {std::min(128u, (context + 1) / 2)};
  if (options.threads.empty()) options.threads = {port::available_cores()};

  const auto check_room = [&](const char* option, uint64_t positions) {
    if (positions <= context) return;
    fail(kUsage, "%s takes %llu positions, but the model was trained for %u at most", option,
         static_cast<unsigned long long>(positions), context);
  };
  for (const uint32_t tokens : options.prompts) check_room(text("-p %u", tokens).c_str(), tokens);
  for (const uint32_t tokens : options.tokens) check_room(text("-n %u", tokens).c_str(), tokens);
  if (options.tokens.empty()) return;
  const uint32_t most = *std::max_element(options.tokens.begin(), options.tokens.end());
  if (options.depths.empty()) {
    options.depths = {0};
    if (context > most) options.depths.push_back(std::min(2048u, context - most));
  }
  for (const uint32_t depth : options.depths) {
    check_room(text("-n %u at --depth %u", most, depth).c_str(), uint64_t{depth} + most);
  }
}

}  // namespace

int bench(BenchOptions options) {
  find_model(options.run);
  const LoadedModel loaded = load(options.run.model, options.run.model_chosen_by);
  const schema::Model& m = *loaded.model.description;
  fill_in(options, m.context());
  BenchReport report = {.model = model_name(m),
                        .isa = options_of(options.run).kernels->name,
                        .weights = weight_bytes(m),
                        .rounds = options.rounds,
                        .first_prompt = std::min(kFirstPrompt, m.context()),
                        .groups = {}};
  Ticker ticker;
  for (const uint32_t threads : options.threads) {
    Bench bench(options, loaded, threads, ticker);
    bench.warm_up();
    for (uint32_t i = 0; i < options.rounds; ++i) {
      if (ticker.due()) say("%u thread%s: round %u of %u", threads, plural(threads), i + 1, options.rounds);
      bench.round();
    }
    report.groups.push_back(bench.group());
  }
  put(options.json ? as_json(report) : as_table(report, options.markdown));
  return kOk;
}

}  // namespace whit::cli
