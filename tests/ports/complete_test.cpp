// whit complete, as a user runs it.
#include <doctest/doctest.h>

#include "ports/linux/isa.hpp"
#include "tests/ports/models.hpp"

using namespace whit::test;

namespace {

bool contains(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

// The command's own words, after the words that every test of it uses.
Outcome complete(Process::Arguments more, const With& with = {}) {
  Process::Arguments all = {"complete", "-m", little().model, "-n", "12"};
  all.insert(all.end(), more.begin(), more.end());
  return run(all, with);
}

}  // namespace

TEST_CASE("complete: text on standard output, all else on standard error") {
  const Outcome done = complete({"--greedy", "in the well"});
  CHECK(done.exit == 0);
  CHECK(done.out.starts_with("in the well"));
  CHECK(done.out.size() > std::string("in the well\n").size());
  CHECK(done.out.back() == '\n');
  CHECK(contains(done.err, "little"));
  CHECK(contains(done.err, "thread"));
  CHECK(contains(done.err, "text: 12 tokens"));
  CHECK(contains(done.err, "tokens/s"));
  CHECK(!contains(done.out, "tokens/s"));
}

TEST_CASE("complete: --no-echo leaves the prompt out, and - reads it from standard input") {
  const std::string whole = complete({"--greedy", "in the well"}).out;
  CHECK("in the well" + complete({"--greedy", "--no-echo", "in the well"}).out == whole);
  CHECK(complete({"--greedy", "-"}, {.input = "in the well"}).out == whole);
  CHECK(complete({"--greedy", "in the well"}, {.input = "not this"}).out == whole);
}

TEST_CASE("complete: the same text for any number of threads, on every instruction set, again and again") {
  for (const Process::Arguments& how : {Process::Arguments{"--greedy"}, Process::Arguments{"--seed", "7"}}) {
    Process::Arguments words = how;
    words.push_back("he will");
    const std::string text = complete(words).out;
    CHECK(complete(words).out == text);
    for (const char* threads : {"1", "2", "5"}) {
      Process::Arguments more = {"-t", threads};
      more.insert(more.end(), words.begin(), words.end());
      CHECK(complete(more).out == text);
    }
    for (const auto& isa : whit::port::isas()) {
      if (!isa.runs_here) continue;
      const Outcome done = complete(words, {.variables = {{"WHIT_ISA", isa.name}}});
      CAPTURE(isa.name);
      CHECK(done.exit == 0);
      CHECK(done.out == text);
      CHECK(contains(done.err, isa.name));
    }
  }
}

TEST_CASE("complete: sampling options change the text, and --temp 0 is --greedy") {
  const std::string greedy = complete({"--greedy", "a"}).out;
  CHECK(complete({"--temp", "0", "a"}).out == greedy);
  CHECK(complete({"--top-k", "1", "a"}).out == greedy);
  const std::string seed = complete({"--seed", "1", "--temp", "2", "a"}).out;
  CHECK(seed != greedy);
  CHECK(complete({"--seed", "2", "--temp", "2", "a"}).out != seed);
  CHECK(complete({"--kv", "f32", "--greedy", "a"}).exit == 0);
  CHECK(run({"complete", "-n", "0", "a"}, {.variables = {{"WHIT_MODEL", little().model}}}).out == "a\n");
}

TEST_CASE("complete: an instruction set that is unknown or that the machine lacks is refused by name") {
  Outcome done = complete({"a"}, {.variables = {{"WHIT_ISA", "mmx"}}});
  CHECK(done.exit == 2);
  CHECK(done.out.empty());
  CHECK(contains(done.err, "\"mmx\""));
  CHECK(contains(done.err, "definition"));
  for (const auto& isa : whit::port::isas()) {
    if (isa.runs_here) continue;
    done = complete({"a"}, {.variables = {{"WHIT_ISA", isa.name}}});
    CHECK(done.exit == 2);
    CHECK(contains(done.err, isa.name));
  }
}

TEST_CASE("complete: a prompt that does not fit is refused with the numbers") {
  std::string longer = "the";
  for (int i = 1; i < 100; ++i) longer += " the";
  Outcome done = complete({longer});
  CHECK(done.exit == 5);
  CHECK(done.out.empty());
  CHECK(contains(done.err, "64"));
  CHECK(contains(done.err, "101"));
  done = complete({"-c", "65", "a"});
  CHECK(done.exit == 2);
  CHECK(contains(done.err, "65"));
  // Nor one that leaves no room for what was asked for.
  done = complete({"-c", "2", "a"});
  CHECK(done.exit == 5);
  CHECK(done.out.empty());
  CHECK(contains(done.err, "-c"));
  CHECK(run({"complete", "-m", little().model, "-c", "2", "-n", "0", "a"}).out == "a\n");
  // What fits goes on to the context's end, and says so.
  done = complete({"-c", "8", "--greedy", "a"});
  CHECK(done.exit == 0);
  CHECK(contains(done.err, "the context is full"));
}

TEST_CASE("complete: invalid UTF-8 is refused with its place, and zero bytes are text") {
  const Outcome done = complete({"--greedy", "-"}, {.input = "a the\x80"});
  CHECK(done.exit == 3);
  CHECK(done.out.empty());
  CHECK(contains(done.err, "byte 5"));
  CHECK(complete({"--greedy", "-"}, {.input = std::string("a\0b", 3)}).out.starts_with(std::string("a\0b", 3)));
  CHECK(complete({"--greedy", ""}).exit == 0);
}

TEST_CASE("complete: a standard output that can't be written is said, whatever the reason") {
  Outcome done = complete({"--greedy", "a"}, {.out = "/dev/full"});
  CHECK(done.exit == 6);
  CHECK(contains(done.err, "can't write to standard output"));
  done = complete({"--greedy", "a"}, {.closed_out = true});
  CHECK(done.exit == 6);
  CHECK(contains(done.err, "can't write to standard output"));
  done = complete({"--greedy", "a"}, {.out_is_broken_pipe = true});
  CHECK(done.exit == 6);
  CHECK(contains(done.err, "can't write to standard output"));
}

TEST_CASE("complete: Ctrl-C and its like end the line and the text, and the numbers still come") {
  for (const int number : {SIGINT, SIGTERM, SIGHUP}) {
    CAPTURE(number);
    Process process({"complete", "-m", endless().model, "-n", "1000000", "-c", "20000", "--greedy", "a"});
    REQUIRE(process.printed());
    process.interrupt(number);
    const Outcome done = process.wait();
    CHECK(done.exit == 130);
    CHECK(done.out.back() == '\n');
    CHECK(contains(done.err, "; interrupted"));
  }
}

TEST_CASE("complete: numbers are decimal, and a prompt may begin with - after --") {
  CHECK(contains(run({"complete", "-m", little().model, "-n", "010", "a"}).err, "text: 10 tokens"));
  CHECK(contains(run({"complete", "-m", little().model, "-n", "1", "a"}).err, "text: 1 token,"));
  CHECK(complete({"--seed", "18446744073709551615", "a"}).exit == 0);
  const Outcome done = complete({"-xyz"});
  CHECK(done.exit == 2);
  CHECK(contains(done.err, "\"--\""));
  CHECK(complete({"--", "-xyz"}).out.starts_with("-xyz"));
}

TEST_CASE("complete: a model that WHIT_MODEL names badly is said to be its choice") {
  for (const char* model : {"/nowhere", "/etc/passwd"}) {
    CHECK(contains(run({"complete", "a"}, {.variables = {{"WHIT_MODEL", model}}}).err, "WHIT_MODEL"));
    CHECK(!contains(run({"complete", "-m", model, "a"}, {.variables = {{"WHIT_MODEL", "b"}}}).err, "WHIT_MODEL"));
  }
}

TEST_CASE("complete: Ctrl-C while a long prompt is read ends it too") {
  std::string longer;
  for (int i = 0; i < 19000; ++i) longer += " the";
  Process process({"complete", "-m", endless().model, "-c", "20000", "-"}, {.input = longer});
  REQUIRE(process.said("context"));
  process.interrupt();
  CHECK(process.wait().exit == 130);
}
