// whit bench: that it measures what it was asked for and tells it in every form. No figure is judged: this machine may
// be busy, or emulated.
#include <doctest/doctest.h>

#include <cctype>
#include <cstdlib>
#include <optional>
#include <set>

#include "ports/linux/isa.hpp"
#include "tests/ports/models.hpp"

using namespace whit::test;

namespace {

bool contains(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

// A JSON array of objects whose values are strings, numbers and nulls; nothing where it is anything else.
using Object = std::map<std::string, std::string>;
class Json {
 public:
  explicit Json(const std::string& text) : text_(text) {}

  std::optional<std::vector<Object>> objects() {
    std::vector<Object> all;
    if (!take('[')) return {};
    do {
      Object object;
      if (!take('{')) return {};
      do {
        std::string key, value;
        if (!string(key) || !take(':') || !(string(value) || scalar(value))) return {};
        if (!object.emplace(key, value).second) return {};
      } while (take(','));
      if (!take('}')) return {};
      all.push_back(object);
    } while (take(','));
    if (!take(']')) return {};
    skip_space();
    if (at_ != text_.size()) return {};
    return all;
  }

 private:
  void skip_space() {
    while (at_ < text_.size() && std::isspace(static_cast<unsigned char>(text_[at_]))) ++at_;
  }
  bool take(char wanted) {
    skip_space();
    if (at_ >= text_.size() || text_[at_] != wanted) return false;
    ++at_;
    return true;
  }
  bool string(std::string& out) {
    if (!take('"')) return false;
    for (; at_ < text_.size() && text_[at_] != '"'; ++at_) {
      if (text_[at_] == '\\') ++at_;
      out += text_[at_];
    }
    return take('"');
  }
  bool scalar(std::string& out) {
    skip_space();
    const size_t end = text_.find_first_of(",}", at_);
    if (end == std::string::npos) return false;
    out = text_.substr(at_, end - at_);
    at_ = end;
    if (out == "null") return true;
    char* rest = nullptr;
    std::strtod(out.c_str(), &rest);
    // strtod would also take inf, nan, hexadecimals and a sign in front.
    return *rest == '\0' && std::isdigit(static_cast<unsigned char>(out[0])) && !contains(out, "x");
  }

  const std::string& text_;
  size_t at_ = 0;
};

double value(const Object& object, const std::string& key) {
  CAPTURE(key);
  REQUIRE(object.count(key) == 1);
  return std::atof(object.at(key).c_str());
}

size_t lines_of(const std::string& text, const std::string& begin) {
  std::istringstream in(text);
  size_t count = 0;
  for (std::string line; std::getline(in, line);) count += line.starts_with(begin);
  return count;
}

Process::Arguments tiny(const std::string& with) {
  Process::Arguments arguments = {"bench",   "-m",  little().model, "-p",  "5,16", "-n", "3",
                                  "--depth", "0,7", "-t",           "1,2", "-r",   "1"};
  if (!with.empty()) arguments.push_back(with);
  return arguments;
}

}  // namespace

TEST_CASE("bench --json: an object for each row, with every field, on every instruction set") {
  for (const auto& isa : whit::port::isas()) {
    if (!isa.runs_here) continue;
    CAPTURE(isa.name);
    const Outcome done = run(tiny("--json"), {.variables = {{"WHIT_ISA", isa.name}}});
    CAPTURE(done.out);
    CAPTURE(done.err);
    REQUIRE(done.exit == 0);
    const auto rows = Json(done.out).objects();
    REQUIRE(rows);
    std::vector<std::string> found;
    for (const Object& row : *rows) {
      found.push_back(row.at("test") + " " + row.at("depth") + " " + row.at("threads"));
      for (const char* key :
           {"tokens_per_second", "limit", "share", "share_total", "read_gb_per_second", "dot_8bit_gops",
            "dot_4bit_gops", "multiply_add_gflops", "first_token_ms", "weights_bytes"}) {
        CAPTURE(key);
        CHECK(value(row, key) > 0);
      }
      CHECK(value(row, "tokens_per_second_least") <= value(row, "tokens_per_second"));
      CHECK(value(row, "tokens_per_second") <= value(row, "tokens_per_second_most"));
      // What is inside matmul is a part of it all; one round is its own median.
      CHECK(value(row, "share") >= value(row, "share_total"));
      CHECK(value(row, "share_total") ==
            doctest::Approx(value(row, "tokens_per_second") / value(row, "limit")).epsilon(1e-4));
      CHECK(row.at("isa") == isa.name);
      CHECK(row.at("model") == "little.bin");
      CHECK(value(row, "rounds") == 1);
      REQUIRE(row.count("fused_multiply_add_gflops") == 1);
      if (row.at("test") == "tg3") {
        CHECK(value(row, "share") == value(row, "share_total"));
        // 2 layers of 32 values for keys and as many for values, with a scale each; 3 tokens from `depth` on.
        const double kv = 2 * 2 * (32 + 4) * (value(row, "depth") + 2);
        CHECK(value(row, "bytes_per_token") == value(row, "weights_bytes") + kv);
      } else {
        CHECK(row.at("bytes_per_token") == "null");
      }
    }
    CHECK(found == std::vector<std::string>{"pp5 0 1", "pp16 0 1", "tg3 0 1", "tg3 7 1", "pp5 0 2", "pp16 0 2",
                                            "tg3 0 2", "tg3 7 2"});
  }
}

TEST_CASE("bench: a table for people, and the same one in Markdown") {
  const Outcome plain = run(tiny(""));
  REQUIRE(plain.exit == 0);
  CHECK(lines_of(plain.out, "threads") == 1);
  CHECK(lines_of(plain.out, "      ") == 8);
  CHECK(lines_of(plain.out, "limits, ") == 2);
  CHECK(lines_of(plain.out, "first token, ") == 2);
  CHECK(contains(plain.out, "prompt of 32 tokens"));
  CHECK(contains(plain.out, "little.bin"));

  const Outcome markdown = run(tiny("--markdown"));
  REQUIRE(markdown.exit == 0);
  CHECK(lines_of(markdown.out, "| threads |") == 1);
  CHECK(lines_of(markdown.out, "|---:|") == 1);
  CHECK(lines_of(markdown.out, "| ") == 9);
  CHECK(lines_of(markdown.out, "- limits, ") == 2);
  // Every row has as many cells as the head.
  std::istringstream in(markdown.out);
  std::set<int64_t> bars;
  for (std::string line; std::getline(in, line);) {
    if (line.starts_with("|")) bars.insert(std::count(line.begin(), line.end(), '|'));
  }
  CHECK(bars.size() == 1);
}

TEST_CASE("bench: what is not asked for is what the model has room for") {
  const auto rows = [](const Process::Arguments& more) {
    Process::Arguments arguments = {"bench", "-m", little().model, "-t", "1", "-r", "1", "--json"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    const Outcome done = run(arguments);
    INFO(done.err);
    REQUIRE(done.exit == 0);
    const auto objects = Json(done.out).objects();
    REQUIRE(objects);
    std::string out;
    for (const Object& row : *objects) out += row.at("test") + "@" + row.at("depth") + " ";
    return out;
  };
  // A context of 64.
  CHECK(rows({}) == "pp64@0 tg32@0 tg32@32 ");
  CHECK(rows({"-p", "0", "-n", "60"}) == "tg60@0 tg60@4 ");
  CHECK(rows({"-p", "0", "-n", "64"}) == "tg64@0 ");
  CHECK(rows({"-n", "0"}) == "pp64@0 ");
  // The model that WHIT_MODEL names.
  const Outcome named =
      run({"bench", "-p", "1", "-n", "0", "-t", "1", "-r", "1"}, {.variables = {{"WHIT_MODEL", little().model}}});
  CHECK(named.exit == 0);
  CHECK(contains(named.out, "little.bin"));
}

TEST_CASE("bench: what makes no sense or has no room is said in one sentence") {
  struct Case {
    Process::Arguments arguments;
    const char* said;
  };
  const std::vector<Case> all = {
      {{"-p", "65"}, "-p 65 takes 65 positions, but the model was trained for 64"},
      {{"-n", "65"}, "-n 65 takes 65 positions"},
      {{"-n", "4", "--depth", "0,61"}, "-n 4 at --depth 61 takes 65 positions"},
      {{"--depth", "1000000000"}, "positions"},
      {{"-p", "0", "-n", "0"}, "nothing to measure"},
      {{"-p", "many"}, "\"many\""},
      {{"-p", "8,-1"}, "\"-1\""},
      {{"-n", "99999999999"}, "\"99999999999\""},
      {{"-t", "0"}, "\"0\""},
      {{"-t", "1,2000"}, "\"2000\""},
      {{"-r", "0"}, "\"0\""},
      {{"--depth", "1.5"}, "\"1.5\""},
      {{"--json", "--markdown"}, "excludes"},
  };
  for (const Case& one : all) {
    Process::Arguments arguments = {"bench", "-m", little().model};
    arguments.insert(arguments.end(), one.arguments.begin(), one.arguments.end());
    const Outcome done = run(arguments);
    CAPTURE(done.err);
    CHECK(done.exit == 2);
    CHECK(done.out.empty());
    CHECK(done.err.starts_with("whit: "));
    CHECK(contains(done.err, one.said));
    CHECK(std::count(done.err.begin(), done.err.end(), '\n') == 1);
  }
  CHECK(run({"bench", "-m", "/nowhere"}).exit == 3);
  CHECK(run(tiny(""), {.out = "/dev/full"}).exit == 6);
}
