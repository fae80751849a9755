#include "schema/status.hpp"

#include <doctest/doctest.h>

#include <cstring>
#include <string>

using namespace whit;

namespace {

std::string described(const Status& status) {
  char out[512];
  const size_t length = describe(status, out, sizeof out);
  CHECK(length == std::strlen(out));
  return out;
}

}  // namespace

TEST_CASE("the values go where the sentence names them") {
  CHECK(described({Code::too_small, "needs {needed}, has {given}: {name}{name}", 18446744073709551615u, 0, "x"}) ==
        "needs 18446744073709551615, has 0: xx");
  CHECK(described({Code::damaged, "{nothing} {", 1, 2, nullptr}) == "{nothing} {");
  CHECK(described({Code::damaged, "{name}", 1, 2, nullptr}) == "(no name)");
  CHECK(described({}) == "");
}

TEST_CASE("what a file calls its tensors can't reach a terminal's controls") {
  const auto name = [](const char* text) { return described({Code::damaged, "{name}", 0, 0, text}); };
  CHECK(name("a\x1b[31m\n\x7f") == "a?[31m??");
  CHECK(name("\u00e9\u4e2d\U0001f600") == "\u00e9\u4e2d\U0001f600");
  CHECK(name("\xc2\x9b"
             "1m") == "??1m");                // C1: another escape
  CHECK(name("\xc0\xaf") == "??");            // overlong
  CHECK(name("\xed\xa0\x80") == "???");       // a surrogate
  CHECK(name("\xf4\x90\x80\x80") == "????");  // past U+10FFFF
  CHECK(name("\xe4\xb8") == "??");            // cut
  CHECK(name(std::string(1000, 'x').c_str()) == std::string(96, 'x') + "...");
}

TEST_CASE("a short buffer gets whole characters, a NUL, and the length that was needed") {
  const Status status{Code::damaged, "{name}!", 0, 0, "ab\u00e9"};
  for (size_t capacity = 0; capacity < 8; ++capacity) {
    char out[16];
    std::memset(out, '#', sizeof out);
    CHECK(describe(status, out, capacity) == 5);
    for (size_t i = capacity; i < sizeof out; ++i) CHECK(out[i] == '#');
    if (capacity == 0) continue;
    const char* const expected[] = {"", "a", "ab", "ab", "ab\u00e9", "ab\u00e9!", "ab\u00e9!"};
    CHECK(std::string(out) == expected[capacity - 1]);
  }
}
