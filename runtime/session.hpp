// A session: one sequence of tokens on one model, living wholly in the caller's arena.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "runtime/decoder.hpp"
#include "runtime/plan.hpp"
#include "runtime/stream.hpp"

namespace whit {

class Session {
 public:
  // The arena must lie at a multiple of 64 and hold plan(model, options).bytes; it is too_small otherwise, with the
  // number. There is no matching stop(): the session ends when the caller takes its arena back. The model must outlive
  // it.
  static Result<Session*> start(const Model& model, const Options& options, std::span<std::byte> arena);

  // Appends text as the tokenizer's rules for a prompt say (begin_of_text and leading space at the very start only).
  // Text that is not valid UTF-8 is refused. What generate() held back of an unfinished character is dropped. An error
  // (a prompt longer than the room left: Code::full, with the number of positions needed) leaves the session as it was.
  Status prompt(std::string_view text, bool special = false);

  // Appends tokens. logits() is then for the last of them.
  using OnLogits = bool (*)(void* user, uint32_t position, const float* logits);
  Status prefill(std::span<const uint32_t> ids);
  // The same, and calls on_logits with each position's logits in turn: [vocab], valid during the call. It may end the
  // work (Code::stopped): the session then holds the tokens it held before, and logits() is null.
  Status prefill(std::span<const uint32_t> ids, OnLogits on_logits, void* user);

  // Samples one token from logits() and appends it. The value is its id. At the end of a text (ends_text(id)) nothing
  // is appended.
  Result<uint32_t> decode();

  struct Generated {
    uint32_t tokens = 0;  // how many were sampled and kept
    bool ended = false;   // the model ended the text
  };
  // decode() up to `limit` times, text going to on_text; stops at the end of the text, at a full context (not an error
  // unless no token at all was possible) or when the callback says so (Code::stopped; what was generated stays). A
  // character that the limit cuts is held back and comes out with the next call's text.
  Result<Generated> generate(uint32_t limit, OnText on_text, void* user);

  // Forgets everything: as just started, whatever the state before.
  void reset();
  // Forgets all but the first `positions` tokens; logits() are gone until the next prefill. positions <= size().
  Status rewind(uint32_t positions);

  // [vocab] for the last position; null before the first prefill. All finite.
  const float* logits() const { return has_logits_ ? decoder_.logits : nullptr; }
  std::span<const uint32_t> tokens() const { return {tokens_, size_}; }
  uint32_t size() const { return size_; }                             // positions used
  uint32_t context() const { return decoder_.plan.options.context; }  // positions in all
  const Model& model() const { return decoder_.model; }
  const Plan& memory() const { return decoder_.plan; }

 private:
  Session() = default;
  Status append(std::span<const uint32_t> ids, OnLogits on_logits, void* user);

  Decoder decoder_;
  uint32_t* tokens_ = nullptr;      // [context]
  uint32_t* candidates_ = nullptr;  // [vocab]
  std::span<std::byte> workspace_;
  uint32_t size_ = 0;
  bool has_logits_ = false;
  TextStream stream_;
};

}  // namespace whit
