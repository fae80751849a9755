#include "runtime/splitter.hpp"

#include <doctest/doctest.h>

#include <random>
#include <string>
#include <vector>

using namespace whit;
using schema::Splitter;
using Words = std::vector<std::string>;

static Words words(Splitter splitter, std::string_view text) {
  Words all;
  while (!text.empty()) {
    const size_t length = word_length(splitter, text);
    REQUIRE(length > 0);
    REQUIRE(length <= text.size());
    all.emplace_back(text.substr(0, length));
    text.remove_prefix(length);
  }
  return all;
}

TEST_CASE("Gpt2 cuts as its pattern says") {
  const auto cut = [](std::string_view text) { return words(Splitter::Gpt2, text); };
  CHECK(cut("Hello world") == Words{"Hello", " world"});
  CHECK(cut("we're I'll he'd can't it's I'm I've") ==
        Words{"we", "'re", " I", "'ll", " he", "'d", " can", "'t", " it", "'s", " I", "'m", " I", "'ve"});
  CHECK(cut("'S '' 'r 's'") == Words{"'", "S", " ''", " '", "r", " '", "s", "'"});
  CHECK(cut("abc123 456def") == Words{"abc", "123", " 456", "def"});
  CHECK(cut("a   b") == Words{"a", "  ", " b"});
  CHECK(cut("a \n\tb") == Words{"a", " \n", "\t", "b"});
  CHECK(cut("a  ") == Words{"a", "  "});
  CHECK(cut(" ") == Words{" "});
  CHECK(cut("\n\n") == Words{"\n\n"});
  CHECK(cut("x = {\"a\": 1};") == Words{"x", " =", " {\"", "a", "\":", " 1", "};"});
  CHECK(cut("Äpfel и日本½Ⅷ") == Words{"Äpfel", " и日本", "½Ⅷ"});
  CHECK(cut("a\u00a0b\u3000\u3000c") == Words{"a", "\u00a0", "b", "\u3000", "\u3000", "c"});
  CHECK(cut("e\u0301!") == Words{"e", "\u0301!"});
  CHECK(cut("a\xff\xe2\x96z") == Words{"a", "\xff\xe2\x96", "z"});
  CHECK(cut(" \xff") == Words{" \xff"});
}

TEST_CASE("SmolLM cuts each digit out first") {
  const auto cut = [](std::string_view text) { return words(Splitter::SmolLM, text); };
  CHECK(cut("abc123 456def") == Words{"abc", "1", "2", "3", " ", "4", "5", "6", "def"});
  CHECK(cut("a  1") == Words{"a", "  ", "1"});
  CHECK(cut("a  b") == Words{"a", " ", " b"});
  CHECK(cut(" ½٣") == Words{" ", "½", "٣"});
  CHECK(cut("it's 2's") == Words{"it", "'s", " ", "2", "'s"});
}

TEST_CASE("Spaces cuts before each space that follows another character") {
  const auto cut = [](std::string_view text) { return words(Splitter::Spaces, text); };
  CHECK(cut("Hello  big world ") == Words{"Hello", "  big", " world", " "});
  CHECK(cut("  a\n b\u2581c\u2581 d") == Words{"  a\n", " b", "\u2581c", "\u2581 d"});
  CHECK(words(Splitter::None, "a b  c") == Words{"a b  c"});
}

TEST_CASE("any bytes are cut into words that make them up") {
  std::mt19937 random(1);
  for (int round = 0; round < 2000; ++round) {
    std::string text;
    for (size_t n = random() % 40; n-- > 0;) text += "a '1 \t\xe2\x96\x81\xff\xc3\xa9sl"[random() % 15];
    for (Splitter splitter : {Splitter::None, Splitter::Gpt2, Splitter::SmolLM, Splitter::Spaces}) {
      std::string all;
      for (const std::string& word : words(splitter, text)) all += word;
      CHECK(all == text);
    }
  }
}
