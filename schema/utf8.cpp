#include "schema/utf8.hpp"

namespace whit {

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

size_t whole_characters(std::string_view text) {
  size_t bytes = 0;
  while (bytes < text.size()) {
    const Character character = first_character(after(text, bytes));
    if (character.state != Character::whole) break;
    bytes += character.bytes;
  }
  return bytes;
}

size_t printable_bytes(std::string_view text) {
  if (text.empty()) return 0;
  const Character character = first_character(text);
  const bool control = character.code < 0x20 || (character.code >= 0x7f && character.code < 0xa0);
  return character.state == Character::whole && !control ? character.bytes : 0;
}

}  // namespace whit
