// whit logits and whit perplexity: what the model predicts at every position.
#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstring>
#include <exception>

#include "ports/linux/cli/commands.hpp"
#include "schema/convert/file.hpp"
#include "schema/model_generated.h"

namespace whit::cli {
namespace {

// Rows of logits worked out at once: the head is the largest matrix, so it should be read for many positions together.
constexpr uint32_t kLogitsRows = 32;

std::vector<uint32_t> read_ids(const std::string& path, uint32_t vocab) {
  const std::string content = read_all(path);
  std::vector<uint32_t> ids;
  const char* at = content.data();
  const char* const end = at + content.size();
  for (;;) {
    while (at < end && std::strchr(" \t\r\n\v\f", *at) && *at) ++at;
    if (at == end) break;
    uint32_t id = 0;
    const auto [next, error] = std::from_chars(at, end, id);
    if (error != std::errc() || (next < end && (!std::strchr(" \t\r\n\v\f", *next) || !*next)) || id >= vocab) {
      fail(kNoInput, "%s: number %zu is not a token id between 0 and %u; it should hold ids separated by white space",
           path.c_str(), ids.size() + 1, vocab - 1);
    }
    ids.push_back(id);
    at = next;
  }
  if (ids.empty()) fail(kNoInput, "%s has no token ids", path.c_str());
  return ids;
}

// A line after a second of work, so that a short run says nothing, and then every 10.
class Ticker {
 public:
  bool due() {
    if (seconds() < next_) return false;
    next_ = seconds() + 10;
    return true;
  }

 private:
  double next_ = seconds() + 1;
};

struct Rows {
  whit::convert::OutputFile output;
  uint32_t vocab;
  size_t all;
  size_t done = 0;
  Ticker ticker = {};
  std::exception_ptr failure = {};
};

// An exception must not cross the runtime, which knows none.
bool write_row(void* user, uint32_t, const float* logits) {
  auto& rows = *static_cast<Rows*>(user);
  const auto bytes = std::as_bytes(std::span(logits, rows.vocab));
  try {
    rows.output.write(rows.done * bytes.size(), bytes);
  } catch (...) {
    rows.failure = std::current_exception();
    return false;
  }
  ++rows.done;
  if (rows.ticker.due()) say("%zu of %zu positions", rows.done, rows.all);
  return true;
}

// Of the tokens after a position: how surprised the model was, in nats.
struct Score {
  const uint32_t* next;  // by position
  uint32_t vocab;
  uint32_t last;  // the position that has no next token
  double nats = 0;
};

bool add_score(void* user, uint32_t position, const float* logits) {
  auto& score = *static_cast<Score*>(user);
  if (position < score.last) {
    const float most = *std::max_element(logits, logits + score.vocab);
    double sum = 0;
    for (uint32_t i = 0; i < score.vocab; ++i) sum += std::exp(static_cast<double>(logits[i]) - most);
    score.nats += std::log(sum) - (static_cast<double>(logits[score.next[position]]) - most);
  }
  return true;
}

}  // namespace

int logits(const LogitsOptions& options) {
  check_output(options.output, {options.run.model, options.ids});
  Runner runner(options.run, kLogitsRows, Sampling{.temperature = 0}, UINT32_MAX);
  Session& session = *runner.session;
  const uint32_t vocab = session.model().description->vocab();
  const auto ids = read_ids(options.ids, vocab);
  Rows rows{whit::convert::OutputFile(options.output), vocab, ids.size()};
  const double start = seconds();
  for (size_t first = 0; first < ids.size(); first += session.context()) {
    session.reset();
    const size_t count = std::min<size_t>(session.context(), ids.size() - first);
    const Status done = session.prefill(std::span(ids).subspan(first, count), write_row, &rows);
    if (rows.failure) std::rethrow_exception(rows.failure);
    check(done);
  }
  rows.output.keep();
  say("%s: %zu row%s of %u logits, %.1f tokens/s", options.output.c_str(), ids.size(), plural(ids.size()), vocab,
      static_cast<double>(ids.size()) / (seconds() - start));
  return kOk;
}

// As llama.cpp's perplexity tool does it: the text is cut into chunks of a whole context, each begins with
// begin_of_text where the model wants it (in place of its first token), and what follows the positions of its second
// half is scored.
int perplexity(PerplexityOptions options) {
  const uint32_t length = options.run.context;
  // The second half's last token has none after it, and the first half must not be empty.
  if (length < 3) fail(kUsage, "a chunk of %u tokens has nothing to score; -c takes at least 3", length);
  const std::string content = read_all(options.text);
  Runner runner(options.run, kLogitsRows, Sampling{.temperature = 0}, length);
  Session& session = *runner.session;
  const schema::Tokenizer& tokenizer = session.model().tokenizer();
  auto ids = encode(tokenizer, content, {.begin = tokenizer.add_begin()});

  const size_t whole = ids.size() / length;
  if (whole == 0) {
    fail(kNoInput, "%s has %zu token%s, but one chunk takes %u; give a longer text or a smaller -c",
         options.text.c_str(), ids.size(), plural(ids.size()), length);
  }
  const size_t chunks = options.chunks ? std::min<size_t>(options.chunks, whole) : whole;
  const uint32_t first = length / 2;
  double nats = 0;
  uint64_t tokens = 0, bytes = 0;
  Ticker ticker = {};
  const double start = seconds();
  for (size_t chunk = 0; chunk < chunks; ++chunk) {
    const std::span<uint32_t> part = std::span(ids).subspan(chunk * length, length);
    if (tokenizer.add_begin()) part[0] = static_cast<uint32_t>(tokenizer.begin_of_text());
    session.reset();
    check(session.prefill(part.first(first)));
    Score score{part.data() + 1, session.model().description->vocab(), length - 1};
    check(session.prefill(part.subspan(first), add_score, &score));
    nats += score.nats;
    tokens += length - 1 - first;
    for (const uint32_t id : part.subspan(first + 1)) bytes += piece_text(tokenizer, id).size();
    if (ticker.due()) {
      say("chunk %zu of %zu: perplexity so far %.4f", chunk + 1, chunks, std::exp(nats / static_cast<double>(tokens)));
    }
  }
  say("%zu chunk%s of %u tokens, %.1f tokens/s", chunks, plural(chunks), length,
      static_cast<double>(chunks) * length / (seconds() - start));
  put_line("perplexity %.4f", std::exp(nats / static_cast<double>(tokens)));
  if (bytes > 0) put_line("bits per byte %.4f", nats / std::log(2.0) / static_cast<double>(bytes));
  put_line("scored tokens %llu", static_cast<unsigned long long>(tokens));
  return kOk;
}

}  // namespace whit::cli
