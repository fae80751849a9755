#include "runtime/session.hpp"

#include <algorithm>
#include <cstring>
#include <new>

#include "runtime/rounding.hpp"
#include "runtime/sampler.hpp"
#include "runtime/tokenizer.hpp"
#include "runtime/view.hpp"
#include "schema/utf8.hpp"

namespace whit {
namespace {

Status no_room(uint64_t needed, uint64_t given) {
  return {
      .code = Code::full,
      .text =
          "this takes {needed} positions, but the context has {given}; shorten the text or start with a larger context",
      .needed = needed,
      .given = given};
}

// Text is what people write; a file in another encoding would only lead the model astray.
Status check_utf8(std::string_view text) {
  const size_t whole = whole_characters(text);
  if (whole == text.size()) return {};
  return {.code = Code::invalid,
          .text = "the text is not valid UTF-8 from its byte {given} on; convert it to UTF-8 first",
          .given = whole};
}

}  // namespace

Result<Session*> Session::start(const Model& model, const Options& options, std::span<std::byte> arena) {
  const Result<Plan> planned = plan(model, options);
  if (!planned.ok()) return {planned.status};
  if (arena.size() < planned.value.bytes) {
    return {{.code = Code::too_small,
             .text = "the arena has {given} bytes, but these options need {needed}",
             .needed = planned.value.bytes,
             .given = arena.size()}};
  }
  if (reinterpret_cast<uintptr_t>(arena.data()) % kAlignment != 0) {
    return {
        {.code = Code::invalid, .text = "the arena must begin at a multiple of {needed} bytes", .needed = kAlignment}};
  }
  Session* session = new (arena.data()) Session;
  const Plan& p = planned.value;
  session->decoder_.model = model;
  session->decoder_.plan = p;
  session->decoder_.place(arena.data());
  session->tokens_ = reinterpret_cast<uint32_t*>(arena.data() + p[RegionId::tokens].offset);
  session->candidates_ = reinterpret_cast<uint32_t*>(arena.data() + p[RegionId::candidates].offset);
  session->workspace_ = arena.subspan(static_cast<size_t>(p[RegionId::workspace].offset),
                                      static_cast<size_t>(p[RegionId::workspace].bytes));
  session->reset();
  return {{}, session};
}

Status Session::prompt(std::string_view text, bool special) {
  if (Status status = check_utf8(text); !status.ok()) return status;
  const schema::Tokenizer& tokenizer = *model().description->tokenizer();
  const bool at_start = size_ == 0;
  const TokenizeOptions options{.begin = at_start && tokenizer.add_begin(), .special = special, .add_space = at_start};
  const std::span<uint32_t> room{tokens_ + size_, context() - size_};
  Result<uint32_t> ids = tokenize(tokenizer, text, options, workspace_, room);
  if (ids.status.code == Code::too_small) return no_room(uint64_t{size_} + ids.status.needed, context());
  if (!ids.ok()) return ids.status;
  if (ids.value == 0 && at_start) {
    // Nothing to go on from but the beginning itself.
    if (tokenizer.begin_of_text() < 0) {
      return {.code = Code::invalid, .text = "the prompt is empty, and this model has no token that begins a text"};
    }
    room[0] = static_cast<uint32_t>(tokenizer.begin_of_text());
    ids.value = 1;
  }
  return prefill(room.first(ids.value));
}

Status Session::prefill(std::span<const uint32_t> ids) { return prefill(ids, nullptr, nullptr); }

Status Session::prefill(std::span<const uint32_t> ids, OnLogits on_logits, void* user) {
  const Status status = append(ids, on_logits, user);
  if (status.ok()) stream_.reset();
  return status;
}

Status Session::append(std::span<const uint32_t> ids, OnLogits on_logits, void* user) {
  if (Status status = check_rounding(); !status.ok()) return status;
  const uint32_t vocab = model().description->vocab();
  if (ids.size() > context() - size_) return no_room(uint64_t{size_} + ids.size(), context());
  for (uint32_t id : ids) {
    if (id >= vocab) {
      return {.code = Code::invalid,
              .text = "token {given} is not in the vocabulary of {needed}",
              .needed = vocab,
              .given = id};
    }
  }
  if (ids.empty()) return {};
  if (ids.data() != tokens_ + size_) std::memmove(tokens_ + size_, ids.data(), ids.size_bytes());

  const Options& options = decoder_.plan.options;
  const uint32_t before = size_, all = static_cast<uint32_t>(ids.size());
  for (uint32_t done = 0; done < all;) {
    const uint32_t now = std::min(options.chunk, all - done);
    decoder_.forward({tokens_ + before + done, now}, before + done);
    if (on_logits) {
      for (uint32_t row = 0; row < now;) {
        const uint32_t rows = std::min(options.logits_rows, now - row);
        decoder_.head(row, rows);
        for (uint32_t i = 0; i < rows; ++i) {
          if (!on_logits(user, before + done + row + i, decoder_.logits_row(i))) {
            has_logits_ = false;
            return {.code = Code::stopped, .text = "stopped by the caller"};
          }
        }
        row += rows;
        if (done + row == all && rows > 1) {
          std::memmove(decoder_.logits, decoder_.logits_row(rows - 1), vocab * sizeof(float));
        }
      }
    }
    done += now;
    if (done == all && !on_logits) decoder_.head(now - 1, 1);
  }
  size_ += all;
  has_logits_ = true;
  return {};
}

Result<uint32_t> Session::decode() {
  if (Status status = check_rounding(); !status.ok()) return {status};
  if (!has_logits_) return {{.code = Code::invalid, .text = "there is nothing to go on from: give a prompt first"}};
  if (size_ == context()) return {no_room(uint64_t{size_} + 1, context())};
  const Options& options = decoder_.plan.options;
  // The position is the sampler's step: the same text goes on the same way however it came in.
  const uint32_t id =
      sample(decoder_.logits, model().description->vocab(), options.sampling, size_, *options.kernels, candidates_);
  if (ends_text(model().tokenizer(), id)) return {{}, id};
  return {append({&id, 1}, nullptr, nullptr), id};
}

Result<Session::Generated> Session::generate(uint32_t limit, OnText on_text, void* user) {
  Generated made;
  const Status stopped{.code = Code::stopped, .text = "stopped by the caller"};
  while (made.tokens < limit) {
    if (size_ == context() && made.tokens > 0) {
      if (!stream_.finish(on_text, user)) return {stopped, made};
      break;
    }
    const bool first =
        size_ == 1 && model().description->tokenizer()->begin_of_text() == static_cast<int64_t>(tokens_[0]);
    const Result<uint32_t> id = decode();
    if (!id.ok()) return {id.status, made};
    if (ends_text(model().tokenizer(), id.value)) {
      made.ended = true;
      if (!stream_.finish(on_text, user)) return {stopped, made};
      break;
    }
    ++made.tokens;
    std::string_view text = piece_text(model().tokenizer(), id.value);
    // The space that a SentencePiece text is tokenized with in front is not part of the text.
    if (first && model().description->tokenizer()->add_space() && text.starts_with(' ')) text.remove_prefix(1);
    if (!stream_.push(text, on_text, user)) return {stopped, made};
  }
  return {{}, made};
}

void Session::reset() {
  size_ = 0;
  has_logits_ = false;
  stream_.reset();
}

Status Session::rewind(uint32_t positions) {
  if (positions > size_) {
    return {.code = Code::invalid,
            .text = "can't go back to position {given}: the session has {needed}",
            .needed = size_,
            .given = positions};
  }
  size_ = positions;
  has_logits_ = false;
  stream_.reset();
  return {};
}

}  // namespace whit
