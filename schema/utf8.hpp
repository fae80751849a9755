// UTF-8, a character at a time. Valid is what Unicode 15, table 3-7, says.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace whit {

// What follows the first `count` bytes. Not substr(): its check would bring exceptions, and with them the heap.
constexpr std::string_view after(std::string_view text, size_t count) {
  text.remove_prefix(count);
  return text;
}

// The first character of a text (not empty), and how many bytes it is.
//   - whole: `code` is valid
//   - invalid: no character begins so; `bytes` is the maximal subpart that U+FFFD should replace (Unicode 15, table
//   3-8)
//   - unfinished: the text ends within what may become a character
struct Character {
  enum State : uint8_t { whole, invalid, unfinished };
  uint32_t code = 0xfffd;
  uint32_t bytes = 1;
  State state = whole;
};

Character first_character(std::string_view text);

// How many bytes of whole characters a text begins with.
size_t whole_characters(std::string_view text);

// Bytes of the character that `text` begins with, as far as it may be shown on a terminal: 0 where `text` is empty or
// begins with invalid UTF-8 or with a control character (C0, delete, C1).
size_t printable_bytes(std::string_view text);

}  // namespace whit
