// The program on real files, where they are.
#include <doctest/doctest.h>

#include "ports/linux/isa.hpp"
#include "tests/ports/models.hpp"
#include "tests/shared_data.hpp"

using namespace whit::test;

TEST_CASE("stories260K in float32 tells llama2.c's story") {
  const std::string checkpoint = shared_data("stories260K/stories260K.bin"),
                    tokenizer = shared_data("stories260K/tok512.bin");
  if (checkpoint.empty() || tokenizer.empty()) return;
  Scratch scratch;
  const std::string model = scratch.path("stories.whit");
  REQUIRE(run({"convert", checkpoint, "--tokenizer", tokenizer, "--format", "f32", "-o", model}).exit == 0);
  const std::string begins =
      "Once upon a time, there was a little girl named Lily. She loved to play outside in the park. One day, she saw a "
      "big, red "
      "ball. She wanted to play with it, but it was too high.\nLily's mom said, \"Lily, let's go to the park.\" Lily "
      "was sad and "
      "didn't know what to do.";
  for (const auto& isa : whit::port::isas()) {
    if (!isa.runs_here) continue;
    CAPTURE(isa.name);
    const Outcome done = run({"complete", "-m", model, "--kv", "f32", "--greedy", "-n", "200", ""},
                             {.variables = {{"WHIT_ISA", isa.name}}});
    CHECK(done.exit == 0);
    CHECK(done.out.substr(0, begins.size()) == begins);
  }
}

TEST_CASE("vocabulary-only GGUF files are tokenized in place") {
  const std::string gguf = shared_data("tokenizers/gpt-2.gguf");
  if (gguf.empty()) return;
  const Outcome done = run({"tokenize", gguf, "Hello world"});
  CHECK(done.exit == 0);
  CHECK(done.out == "15496 995\n");
}

TEST_CASE("perplexity --documents where no token begins a text: the first one is not scored") {
  if (!std::filesystem::exists(WHIT_SMOLLM2)) {
    MESSAGE("skipped: smollm2.whit (ports/linux/prepare makes it) is not here");
    return;
  }
  Scratch scratch;
  const Outcome done =
      run({"perplexity", WHIT_SMOLLM2, scratch.write("text", "The sea|The sea is"), "--documents", "|"});
  CHECK(done.exit == 0);
  CHECK(done.out.find("scored tokens 3\n") != std::string::npos);
}

TEST_CASE("SmolLM2 completes text, the same on every instruction set") {
  const std::string model = std::filesystem::exists(WHIT_SMOLLM2) ? WHIT_SMOLLM2 : "";
  if (model.empty()) {
    MESSAGE("skipped: smollm2.whit (ports/linux/prepare makes it) is not here");
    return;
  }
  const std::string prompt = "The capital of France is";
  std::string text;
  for (const auto& isa : whit::port::isas()) {
    if (!isa.runs_here) continue;
    CAPTURE(isa.name);
    const Outcome done =
        run({"complete", "-m", model, "--greedy", "-n", "5", prompt}, {.variables = {{"WHIT_ISA", isa.name}}});
    CHECK(done.exit == 0);
    CHECK(done.out.find("Paris") != std::string::npos);
    if (text.empty()) text = done.out;
    CHECK(done.out == text);
  }
}
