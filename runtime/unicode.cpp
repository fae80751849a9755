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

Character first_character(std::string_view text) {
  const auto byte = [&](size_t i) { return static_cast<unsigned char>(text[i]); };
  const uint32_t lead = byte(0);
  if (lead < 0x80) return {lead, 1, Character::whole};
  if (lead < 0xc2 || lead > 0xf4) return {0xfffd, 1, Character::invalid};

  // The second byte's range also keeps out overlong forms, surrogates and what lies past U+10FFFF.
  const uint32_t length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  uint32_t low = lead == 0xe0 ? 0xa0 : lead == 0xf0 ? 0x90 : 0x80;
  uint32_t high = lead == 0xed ? 0x9f : lead == 0xf4 ? 0x8f : 0xbf;
  uint32_t code = lead & (0x7fu >> length);
  for (uint32_t i = 1; i < length; ++i) {
    if (i == text.size()) return {0xfffd, i, Character::unfinished};
    if (byte(i) < low || byte(i) > high) return {0xfffd, i, Character::invalid};
    code = code << 6 | (byte(i) & 0x3fu);
    low = 0x80;
    high = 0xbf;
  }
  return {code, length, Character::whole};
}

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
