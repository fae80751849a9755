// whit bench: that it measures what it was asked for and tells it in every form. No figure is judged: this machine may
// be busy, or emulated.
#include <doctest/doctest.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>

#include "ports/linux/isa.hpp"
#include "tests/ports/models.hpp"

using namespace whit::test;

namespace {

bool contains(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

using Object = nlohmann::json;

// An array of objects; nothing where it is anything else.
std::optional<Object> objects(const std::string& text) {
  const Object all = Object::parse(text, nullptr, false);
  if (!all.is_array() || !std::all_of(all.begin(), all.end(), [](const Object& one) { return one.is_object(); }))
    return {};
  return all;
}

double value(const Object& object, const std::string& key) {
  CAPTURE(key);
  REQUIRE(object.contains(key));
  REQUIRE(object.at(key).is_number());
  return object.at(key);
}

std::string place(const Object& row) { return row.at("test").get<std::string>() + "@" + row.at("depth").dump(); }

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
    const auto rows = objects(done.out);
    REQUIRE(rows);
    std::vector<std::string> found;
    for (const Object& row : *rows) {
      found.push_back(place(row) + " " + row.at("threads").dump());
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
      REQUIRE(row.contains("fused_multiply_add_gflops"));
      if (row.at("test") == "tg3") {
        CHECK(value(row, "share") == value(row, "share_total"));
        // 2 layers of 32 values for keys and as many for values, with a scale each; 3 tokens from `depth` on.
        const double kv = 2 * 2 * (32 + 4) * (value(row, "depth") + 2);
        CHECK(value(row, "bytes_per_token") == value(row, "weights_bytes") + kv);
      } else {
        CHECK(row.at("bytes_per_token").is_null());
      }
    }
    CHECK(found == std::vector<std::string>{"pp5@0 1", "pp16@0 1", "tg3@0 1", "tg3@7 1", "pp5@0 2", "pp16@0 2",
                                            "tg3@0 2", "tg3@7 2"});
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
    const auto all = objects(done.out);
    REQUIRE(all);
    std::string out;
    for (const Object& row : *all) out += place(row) + " ";
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
