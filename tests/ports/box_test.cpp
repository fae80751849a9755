// The models in the box: sound files of the size that was promised, and one of them in the program.
#include <doctest/doctest.h>

#include "ports/linux/isa.hpp"
#include "ports/linux/mapping.hpp"
#include "runtime/model.hpp"
#include "tests/ports/process.hpp"

using namespace whit::test;

namespace {

const std::string kModel = WHIT_SOURCE "/schema/box/stories.whit", kTiny = WHIT_SOURCE "/schema/box/stories-tiny.whit";

bool contains(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("the models in the box are whole, and fit where they should") {
  struct Case {
    std::string path;
    size_t most;
  };
  for (const Case& one : {Case{kModel, size_t{4} << 20}, Case{kTiny, size_t{512} << 10}}) {
    CAPTURE(one.path);
    whit::port::Mapping file;
    REQUIRE(file.open(one.path.c_str()) == 0);
    CHECK(file.bytes().size() <= one.most);
    CHECK(whit::open(file.bytes()).ok());
  }
}

TEST_CASE("without -m and WHIT_MODEL, the model in the box: the file's own text, on every instruction set") {
  const Process::Arguments words = {"--greedy", "-n", "24", "Once upon a time"};
  auto complete = [&](const Process::Arguments& more, const With& with = {}) {
    Process::Arguments all = {"complete"};
    all.insert(all.end(), more.begin(), more.end());
    all.insert(all.end(), words.begin(), words.end());
    return run(all, with);
  };
  const Outcome of_file = complete({"-m", kModel});
  REQUIRE(of_file.exit == 0);
  CHECK(of_file.out.size() > std::string("Once upon a time\n").size() + 24);
  CHECK(complete({"-m", kTiny}).exit == 0);
  for (const auto& isa : whit::port::isas()) {
    if (!isa.runs_here) continue;
    CAPTURE(isa.name);
    CHECK(complete({}, {.variables = {{"WHIT_ISA", isa.name}}}).out == of_file.out);
  }
  CHECK(complete({"-m", "box"}).out == of_file.out);
  CHECK(complete({}, {.variables = {{"WHIT_MODEL", ""}}}).out == of_file.out);
  const std::string of_tiny = complete({"-m", kTiny}).out;
  CHECK(of_tiny != of_file.out);
  CHECK(complete({}, {.variables = {{"WHIT_MODEL", kTiny}}}).out == of_tiny);
  const Outcome missing = complete({}, {.variables = {{"WHIT_MODEL", "/no/model"}}});
  CHECK(missing.exit == 3);
  CHECK(contains(missing.err, "WHIT_MODEL"));
}

TEST_CASE("every command takes the box by its name, and a file of that name by its path") {
  const Outcome inspected = run({"inspect"});
  CHECK(inspected.exit == 0);
  for (const std::string part :
       {"name        Whit Stories\n", "licence     MIT", "card        ", "q4", "context     512"}) {
    CAPTURE(part);
    CHECK(contains(inspected.out, part));
  }
  CHECK(run({"inspect", "box"}).out == inspected.out);
  CHECK(run({"inspect", kModel}).out == inspected.out);
  CHECK(contains(run({"inspect", kTiny}).out, "name        Whit Stories Tiny\n"));
  CHECK(run({"inspect", "./box"}).exit == 3);
  CHECK(run({"plan"}).out == run({"plan", kModel}).out);
  for (const char* command : {"inspect", "plan"}) {
    CHECK(run({command}, {.variables = {{"WHIT_MODEL", kTiny}}}).out == run({command, kTiny}).out);
    CHECK(run({command, ""}).exit == 2);
  }
  const Outcome tokens = run({"tokenize", "box", "Once upon a time"});
  CHECK(tokens.exit == 0);
  CHECK(tokens.out == run({"tokenize", kModel, "Once upon a time"}).out);
  Scratch scratch;
  const std::string text = scratch.write("text", "Once upon a time, there was a little cat.");
  const Outcome scored = run({"perplexity", "box", text, "--documents", "<|endoftext|>"});
  CHECK(scored.exit == 0);
  CHECK(contains(scored.out, "bits per byte"));
}
