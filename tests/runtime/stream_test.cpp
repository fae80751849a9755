#include "runtime/stream.hpp"

#include <doctest/doctest.h>

#include <random>
#include <string>
#include <vector>

#include "runtime/unicode.hpp"

using namespace whit;

namespace {

struct Reader {
  std::string text;
  int calls = 0;
  int stop_at = -1;  // the call that says stop

  static bool on_text(void* self, const char* bytes, size_t count) {
    Reader& reader = *static_cast<Reader*>(self);
    CHECK(count > 0);
    for (std::string_view rest(bytes, count); !rest.empty();) {
      const Character character = first_character(rest);
      REQUIRE(character.state == Character::whole);
      rest.remove_prefix(character.bytes);
    }
    reader.text.append(bytes, count);
    return ++reader.calls != reader.stop_at;
  }
};

std::string streamed(const std::vector<std::string>& parts) {
  TextStream stream;
  Reader reader;
  for (const std::string& part : parts) CHECK(stream.push(part, Reader::on_text, &reader));
  CHECK(stream.finish(Reader::on_text, &reader));
  CHECK(stream.finish(Reader::on_text, &reader));  // nothing is left to say twice
  return reader.text;
}

const std::string kReplacement = "\ufffd";

}  // namespace

TEST_CASE("every cut of a text gives the same text") {
  const std::string text = "aé日🦙\u0301z";
  for (size_t a = 0; a <= text.size(); ++a) {
    for (size_t b = a; b <= text.size(); ++b)
      CHECK(streamed({text.substr(0, a), text.substr(a, b - a), text.substr(b)}) == text);
  }
  std::vector<std::string> single;
  for (char byte : text) single.emplace_back(1, byte);
  CHECK(streamed(single) == text);
}

TEST_CASE("a character comes out as soon as its last byte is there") {
  TextStream stream;
  Reader reader;
  const std::string llama = "🦙";
  for (size_t i = 0; i < 3; ++i) {
    CHECK(stream.push(llama.substr(i, 1), Reader::on_text, &reader));
    CHECK(reader.calls == 0);
  }
  CHECK(stream.push(llama.substr(3), Reader::on_text, &reader));
  CHECK(reader.text == llama);
  CHECK(stream.push("ab\xc3", Reader::on_text, &reader));
  CHECK(reader.text == llama + "ab");
}

TEST_CASE("one U+FFFD for each maximal subpart: Unicode 15, tables 3-8 to 3-11") {
  const auto marked = [](std::string_view marks) {  // '?' stands for U+FFFD
    std::string text;
    for (char mark : marks) text += mark == '?' ? kReplacement : std::string(1, mark);
    return text;
  };
  const std::pair<std::string, std::string> cases[] = {
      {"\xc0\xaf\xe0\x80\xbf\xf0\x81\x82\x41", "????????A"},
      {"\xed\xa0\x80\xed\xbf\xbf\xed\xaf\x41", "????????A"},
      {"\xf4\x91\x92\x93\xff\x41\x80\xbf\x42", "?????A??B"},
      {"\xe1\x80\xe2\xf0\x91\x92\xf1\xbf\x41", "????A"},
      {"\xf0\x9f\xa6", "?"},
      {"a\xe2\x96", "a?"},
      {"\xe2\xe2\x96\x81", "?\u2581"},
  };
  for (const auto& [bytes, marks] : cases) {
    const std::string want = marked(marks);
    for (size_t cut = 0; cut <= bytes.size(); ++cut) CHECK(streamed({bytes.substr(0, cut), bytes.substr(cut)}) == want);
    std::vector<std::string> single;
    for (char byte : bytes) single.emplace_back(1, byte);
    CHECK(streamed(single) == want);
  }
}

TEST_CASE("random bytes: the same whatever the cuts") {
  std::mt19937 random(5);
  for (int round = 0; round < 500; ++round) {
    std::string text;
    for (int i = 0; i < 40; ++i) text += "a\xc3\xa9\xe2\x96\x81\xf0\x9f\xa6\x99\xed\xa0\xff"[random() % 13];
    std::vector<std::string> parts;
    for (size_t at = 0; at < text.size();) {
      const size_t n = random() % 6;
      parts.push_back(text.substr(at, n));
      at += n;
    }
    CHECK(streamed(parts) == streamed({text}));
  }
}

TEST_CASE("the callback's false stops at once, wherever it comes") {
  const std::string bytes =
      "a\xff"
      "b\xe2\x96"
      "c\xf0\x9f\xa6\x99";
  for (size_t cut = 0; cut <= bytes.size(); ++cut) {
    Reader all;
    TextStream whole;
    CHECK(whole.push(bytes.substr(0, cut), Reader::on_text, &all));
    CHECK(whole.push(bytes.substr(cut), Reader::on_text, &all));
    for (int stop = 1; stop <= all.calls; ++stop) {
      TextStream stream;
      Reader reader;
      reader.stop_at = stop;
      const bool first = stream.push(bytes.substr(0, cut), Reader::on_text, &reader);
      const bool went_on = first && stream.push(bytes.substr(cut), Reader::on_text, &reader);
      CHECK_FALSE(went_on);
      CHECK(reader.calls == stop);
      CHECK(all.text.starts_with(reader.text));
    }
  }
  TextStream stream;
  Reader reader;
  reader.stop_at = 1;
  CHECK(stream.push("\xe2", Reader::on_text, &reader));
  CHECK_FALSE(stream.finish(Reader::on_text, &reader));
}

TEST_CASE("reset forgets what is held back") {
  TextStream stream;
  Reader reader;
  CHECK(stream.push("\xe2\x96", Reader::on_text, &reader));
  stream.reset();
  CHECK(stream.push("a", Reader::on_text, &reader));
  CHECK(stream.finish(Reader::on_text, &reader));
  CHECK(reader.text == "a");
}
