// What a call says back: a code for programs, a sentence for people, and the numbers that belong in it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace whit {

// The values are part of the C API (runtime/whit.h); only ever add.
enum class Code : uint8_t {
  ok = 0,
  invalid = 1,      // an argument makes no sense
  damaged = 2,      // the model file is cut, altered or not what it says
  unsupported = 3,  // the file is sound, but needs something that this version lacks
  too_small = 4,    // an arena or buffer: `needed` says how many
  full = 5,         // the context has no room: `needed` says how many positions
  stopped = 6,      // the caller's callback asked to stop
};

// `text` is a sentence with {needed}, {given} and {name} where those values belong. It is a literal, and
// `name`, if any, points into the model file: a Status owns nothing.
struct [[nodiscard]] Status {
  Code code = Code::ok;
  const char* text = "";
  uint64_t needed = 0;
  uint64_t given = 0;
  const char* name = nullptr;

  constexpr bool ok() const { return code == Code::ok; }
};

// Writes the sentence with its values filled in, NUL-terminated and cut to fit `capacity` bytes. Each byte of `name`
// that isn't part of a printable character comes out as '?'. Returns the length of the whole sentence, which may be
// more.
size_t describe(const Status& status, char* out, size_t capacity);

// A value, or the reason why there is none.
template <typename T>
struct [[nodiscard]] Result {
  Status status;
  T value{};

  constexpr bool ok() const { return status.ok(); }
};

}  // namespace whit
