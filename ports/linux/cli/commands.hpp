// One function a command; main.cpp fills in the options. Each returns its exit code or throws cli::Failure.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "ports/linux/cli/common.hpp"
#include "runtime/sampler.hpp"

namespace whit::cli {

struct CompleteOptions {
  RunOptions run;
  Sampling sampling;
  uint32_t tokens = 128;
  bool greedy = false;
  bool no_echo = false;
  std::string prompt;
};
int complete(CompleteOptions options);

struct ConvertOptions {
  std::string input, output, tokenizer;
  std::string format = "keep";
};
int convert(const ConvertOptions& options);

int inspect(RunOptions options);
int show_plan(RunOptions options);

struct TokenizeCommand {
  std::string model, text;
  bool begin = false, pieces = false, special = false;
};
int tokenize(const TokenizeCommand& options);

struct LogitsOptions {
  RunOptions run;
  std::string ids, output;
};
int logits(const LogitsOptions& options);

struct PerplexityOptions {
  RunOptions run;
  std::string text;
  std::string separator;  // between documents; empty: the text is cut into chunks
  uint32_t parts = 0;     // chunks or documents to score; 0: all
};
int perplexity(PerplexityOptions options);

struct BenchOptions {
  RunOptions run;
  // Lists of what to measure; empty: what fits the model. A 0 among prompts or tokens: none of them.
  std::vector<uint32_t> prompts, tokens, depths, threads;
  uint32_t rounds = 5;
  bool json = false, markdown = false;
};
int bench(BenchOptions options);

}  // namespace whit::cli
