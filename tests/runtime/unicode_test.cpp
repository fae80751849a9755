#include "runtime/unicode.hpp"

#include <doctest/doctest.h>

#include <array>
#include <string>

using namespace whit;

TEST_CASE("first_character takes exactly the well-formed sequences of Unicode's table 3-7") {
  // All leads with all second bytes, the others in range: 2^16 cases against the standard's rows.
  for (uint32_t a = 0; a < 256; ++a) {
    for (uint32_t b = 0; b < 256; ++b) {
      const std::string text = {static_cast<char>(a), static_cast<char>(b), '\x80', '\xbf'};
      const Character got = first_character(text);
      const auto in = [](uint32_t x, uint32_t low, uint32_t high) { return x >= low && x <= high; };
      uint32_t length = 0, code = 0;
      if (a < 0x80) {
        length = 1, code = a;
      } else if (in(a, 0xc2, 0xdf) && in(b, 0x80, 0xbf)) {
        length = 2, code = (a - 0xc0) * 64 + (b - 0x80);
      } else if ((a == 0xe0 && in(b, 0xa0, 0xbf)) || (in(a, 0xe1, 0xec) && in(b, 0x80, 0xbf)) ||
                 (a == 0xed && in(b, 0x80, 0x9f)) || (in(a, 0xee, 0xef) && in(b, 0x80, 0xbf))) {
        length = 3, code = ((a - 0xe0) * 64 + (b - 0x80)) * 64;
      } else if ((a == 0xf0 && in(b, 0x90, 0xbf)) || (in(a, 0xf1, 0xf3) && in(b, 0x80, 0xbf)) ||
                 (a == 0xf4 && in(b, 0x80, 0x8f))) {
        length = 4, code = ((a - 0xf0) * 64 + (b - 0x80)) * 4096 + 63;
      }
      REQUIRE(got.state == (length > 0 ? Character::whole : Character::invalid));
      REQUIRE(got.bytes == (length > 0 ? length : 1));
      REQUIRE(got.code == (length > 0 ? code : 0xfffd));
    }
  }
}

TEST_CASE("first_character measures maximal subparts and unfinished characters") {
  const auto check = [](const char* text, Character::State state, uint32_t bytes) {
    const Character got = first_character(text);
    CHECK(got.state == state);
    CHECK(got.bytes == bytes);
  };
  check("\xf1\x80\x80\x41", Character::invalid, 3);
  check("\xe1\x80\xe2", Character::invalid, 2);
  check("\xc2\xc2", Character::invalid, 1);
  check("\x80", Character::invalid, 1);
  check("\xf0\x9f\xa6", Character::unfinished, 3);
  check("\xe2\x96", Character::unfinished, 2);
  check("\xf4", Character::unfinished, 1);
}

TEST_CASE("class_of agrees with Unicode 15.1") {
  // How many there are of each; from unicodedata2 15.1.0.
  uint32_t letters = 0, numbers = 0, spaces = 0;
  for (uint32_t code = 0; code < 0x110000; ++code) {
    switch (class_of(code)) {
      case CharacterClass::letter: ++letters; break;
      case CharacterClass::number: ++numbers; break;
      case CharacterClass::space: ++spaces; break;
      case CharacterClass::other: break;
    }
  }
  CHECK(letters == 136726);
  CHECK(numbers == 1831);
  CHECK(spaces == 25);

  for (uint32_t code : {0x41u, 0x7au, 0xaau, 0xe9u, 0x3b1u, 0x4e00u, 0xac00u, 0xd7a3u, 0x10400u, 0x2ebf0u, 0x323afu})
    CHECK(class_of(code) == CharacterClass::letter);
  for (uint32_t code : {0x30u, 0x39u, 0xb2u, 0xbdu, 0x663u, 0x2167u, 0x1d7ceu, 0x1fbf9u})
    CHECK(class_of(code) == CharacterClass::number);
  for (uint32_t code : {0x09u, 0x0du, 0x20u, 0x85u, 0xa0u, 0x1680u, 0x200au, 0x2029u, 0x3000u})
    CHECK(class_of(code) == CharacterClass::space);
  for (uint32_t code : {0x00u, 0x1cu, 0x40u, 0x5bu, 0x7bu, 0xa9u, 0x301u, 0x200bu, 0xd7a4u, 0xd800u, 0xe000u, 0xfffdu,
                        0x1f600u, 0x323b0u, 0xe0001u, 0x10ffffu})
    CHECK(class_of(code) == CharacterClass::other);
}
