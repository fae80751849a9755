#include "runtime/unicode.hpp"

#include <algorithm>
#include <span>

namespace whit {
namespace {

#include "runtime/unicode_tables.inc"

// `boundaries` says where membership begins, ends, begins again ...: inside after an odd number of them.
bool inside(std::span<const uint16_t> boundaries, uint32_t low) {
  return (std::upper_bound(boundaries.begin(), boundaries.end(), low) - boundaries.begin()) % 2 == 1;
}

}  // namespace

CharacterClass class_of(uint32_t code) {
  if (code < 0x80) {
    if ((code | 0x20) - 'a' < 26) return CharacterClass::letter;
    if (code - '0' < 10) return CharacterClass::number;
    return code == ' ' || code - '\t' < 5 ? CharacterClass::space : CharacterClass::other;
  }
  if (code == 0x85 || code == 0xa0 || code == 0x1680 || code - 0x2000 < 11 || code - 0x2028 < 2 || code == 0x202f ||
      code == 0x205f || code == 0x3000)
    return CharacterClass::space;

  std::span<const uint16_t> letters, numbers;
  switch (code >> 16) {
    case 0: letters = kLetters0, numbers = kNumbers0; break;
    case 1: letters = kLetters1, numbers = kNumbers1; break;
    case 2: letters = kLetters2; break;
    case 3: letters = kLetters3; break;
    default: break;
  }
  if (inside(letters, code & 0xffff)) return CharacterClass::letter;
  return inside(numbers, code & 0xffff) ? CharacterClass::number : CharacterClass::other;
}

}  // namespace whit
