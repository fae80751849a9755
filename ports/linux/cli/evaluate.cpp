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

// How surprised the model was by what came after the positions seen so far.
struct Score {
  const uint32_t* next = nullptr;  // by position: the token after it
  uint32_t vocab;
  double nats = 0;
  uint64_t tokens = 0, bytes = 0;
  Ticker ticker = {};
  double start = seconds();
};

bool add_score(void* user, uint32_t position, const float* logits) {
  auto& score = *static_cast<Score*>(user);
  const float most = *std::max_element(logits, logits + score.vocab);
  double sum = 0;
  for (uint32_t i = 0; i < score.vocab; ++i) sum += std::exp(static_cast<double>(logits[i]) - most);
  score.nats += std::log(sum) - (static_cast<double>(logits[score.next[position]]) - most);
  ++score.tokens;
  return true;
}

// Scores ids[first ...], each with all before it, in a new context. 1 <= first < ids.size() <= context + 1.
void add_scores(Session& session, std::span<const uint32_t> ids, size_t first, Score& score) {
  score.next = ids.data() + 1;
  session.reset();
  check(session.prefill(ids.first(first - 1)));
  check(session.prefill(ids.subspan(first - 1, ids.size() - first), add_score, &score));
}

void tell_progress(Score& score, const char* part, size_t done, size_t all) {
  if (score.tokens == 0 || !score.ticker.due()) return;
  say("%s %zu of %zu: perplexity so far %.4f", part, done, all,
      std::exp(score.nats / static_cast<double>(score.tokens)));
}

// As llama.cpp's perplexity tool does it: the text is cut into chunks of a whole context, each begins with
// begin_of_text where the model wants it (in place of its first token), and what follows the positions of its second
// half is scored.
void score_chunks(Session& session, const PerplexityOptions& options, const std::string& content, Score& score) {
  const schema::Tokenizer& tokenizer = session.model().tokenizer();
  const uint32_t length = session.context();
  auto ids = encode(tokenizer, content, {.begin = tokenizer.add_begin()});
  const size_t whole = ids.size() / length;
  if (whole == 0) {
    fail(kNoInput, "%s has %zu token%s, but one chunk takes %u; give a longer text or a smaller -c",
         options.text.c_str(), ids.size(), plural(ids.size()), length);
  }
  const size_t chunks = options.parts ? std::min<size_t>(options.parts, whole) : whole;
  const uint32_t first = length / 2 + 1;
  for (size_t chunk = 0; chunk < chunks; ++chunk) {
    const std::span<uint32_t> part = std::span(ids).subspan(chunk * length, length);
    if (tokenizer.add_begin()) part[0] = static_cast<uint32_t>(tokenizer.begin_of_text());
    add_scores(session, part, first, score);
    for (const uint32_t id : part.subspan(first)) score.bytes += piece_text(tokenizer, id).size();
    tell_progress(score, "chunk", chunk + 1, chunks);
  }
  say("%zu chunk%s of %u tokens, %.1f tokens/s", chunks, plural(chunks), length,
      static_cast<double>(chunks) * length / (seconds() - score.start));
}

// The texts between separators, without white space around them.
std::vector<std::string_view> split(std::string_view content, std::string_view separator) {
  constexpr std::string_view kSpace = " \t\r\n";
  std::vector<std::string_view> out;
  while (!content.empty()) {
    const size_t end = std::min(content.find(separator), content.size());
    const std::string_view all = content.substr(0, end);
    if (const size_t begin = all.find_first_not_of(kSpace); begin != all.npos) {
      out.push_back(all.substr(begin, all.find_last_not_of(kSpace) + 1 - begin));
    }
    content.remove_prefix(std::min(end + separator.size(), content.size()));
  }
  return out;
}

// Each document by itself, from begin_of_text where the model wants it (else its first token is what the rest follows
// from). What is longer than the context goes on in a new one, after begin_of_text and as much of what came before as
// fills half of it.
void score_documents(Session& session, const PerplexityOptions& options, const std::string& content, Score& score) {
  const schema::Tokenizer& tokenizer = session.model().tokenizer();
  const size_t context = session.context();
  auto documents = split(content, options.separator);
  if (documents.empty()) fail(kNoInput, "%s has no text between its separators", options.text.c_str());
  if (options.parts) documents.resize(std::min<size_t>(options.parts, documents.size()));
  const size_t begin = tokenizer.add_begin() ? 1 : 0;  // ids that stand before every part
  size_t longer = 0;
  std::vector<uint32_t> part;
  for (size_t i = 0; i < documents.size(); ++i) {
    const auto ids = encode(tokenizer, documents[i], {.begin = begin == 1});
    score.bytes += documents[i].size();
    if (begin == 0 && !ids.empty()) {
      const std::string_view first = piece_text(tokenizer, ids[0]);
      score.bytes -= first.size() - (tokenizer.add_space() && first.starts_with(' ') ? 1 : 0);
    }
    longer += ids.size() > context + 1;
    for (size_t done = 1; done < ids.size();) {
      // The last id of a part is predicted, and takes no position.
      const size_t back = done == 1 ? 1 - begin : std::min(std::max<size_t>(context / 2, 1), done) - begin;
      const size_t now = std::min(context + 1 - begin - back, ids.size() - done);
      part.assign(ids.begin(), ids.begin() + static_cast<ptrdiff_t>(begin));
      part.insert(part.end(), ids.begin() + static_cast<ptrdiff_t>(done - back),
                  ids.begin() + static_cast<ptrdiff_t>(done + now));
      add_scores(session, part, begin + back, score);
      done += now;
    }
    tell_progress(score, "document", i + 1, documents.size());
  }
  if (score.tokens == 0) fail(kNoInput, "%s has nothing to score", options.text.c_str());
  say("%zu document%s, %zu longer than the context of %zu, %.1f tokens/s", documents.size(), plural(documents.size()),
      longer, context, static_cast<double>(score.tokens) / (seconds() - score.start));
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

int perplexity(PerplexityOptions options) {
  const bool by_documents = !options.separator.empty();
  uint32_t& length = options.run.context;
  if (!by_documents && length == 0) length = 512;
  // The second half's last token has none after it, and the first half must not be empty.
  if (!by_documents && length < 3)
    fail(kUsage, "a chunk of %u tokens has nothing to score; -c takes at least 3", length);
  const std::string content = read_all(options.text);
  Runner runner(options.run, kLogitsRows, Sampling{.temperature = 0}, kDefaultContext);
  Session& session = *runner.session;
  Score score{.vocab = session.model().description->vocab()};
  (by_documents ? score_documents : score_chunks)(session, options, content, score);
  put_line("perplexity %.4f", std::exp(score.nats / static_cast<double>(score.tokens)));
  if (score.bytes > 0) put_line("bits per byte %.4f", score.nats / std::log(2.0) / static_cast<double>(score.bytes));
  put_line("scored tokens %llu", static_cast<unsigned long long>(score.tokens));
  return kOk;
}

}  // namespace whit::cli
