// UTF-8, and the classes of characters that the splitters' patterns name.
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

// \p{L}, \p{N}, \s (the property White_Space) and all else, unassigned code points too.
enum class CharacterClass : uint8_t { letter, number, space, other };

CharacterClass class_of(uint32_t code);

}  // namespace whit
