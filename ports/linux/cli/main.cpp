// The command line: options in, one function of commands.hpp called.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <charconv>
#include <new>
#include <sstream>

#include "ports/linux/cli/commands.hpp"
#include "runtime/whit.h"

namespace whit::cli {
namespace {

constexpr const char* kFooter = R"(Examples:
  whit complete "Once upon a time"                the model in the box; text on standard output, all else on standard error
  whit inspect                                    what the model in the box is, and what it was made of
  whit convert SmolLM2.gguf -o SmolLM2.whit       a GGUF file, its quantized weights as they are
  echo "The sea is" | whit complete -m SmolLM2.whit --greedy -n 50 -
  whit plan SmolLM2.whit -c 512                   what it takes, to the byte
  whit bench -m SmolLM2.whit                      how fast it is here, beside what the machine could do at most
  whit COMMAND --help                             a command's options

Environment:
  WHIT_MODEL  the model that "complete", "inspect", "plan" and "bench" take where none is named, in place of the one in
              the box
  WHIT_ISA    the instruction set to use: definition, sse41, avx2, avxvnni, avx512vnni, neon, neon-dotprod;
              where it is not set, the best that the machine has. The text is the same on all of them.

Exit codes:
  0 done                                          4 the model is damaged, or needs what this version lacks
  1 an unforeseen failure                         5 it does not fit: the context or the memory
  2 an option makes no sense                      6 an output can't be written
  3 an input is missing or can't be used        130 interrupted)";

// Digits alone: CLI11 would take 010 for 8, and cut what is too large or negative.
CLI::Validator whole(uint64_t least, uint64_t most) {
  return CLI::Validator(
      [least, most](std::string& given) {
        uint64_t value = 0;
        const char* const end = given.data() + given.size();
        const auto [stop, error] = std::from_chars(given.data(), end, value);
        if (error != std::errc() || stop != end || value < least || value > most) {
          return "\"" + given + "\" is no whole number from " + std::to_string(least) + " to " + std::to_string(most);
        }
        given = std::to_string(value);
        return std::string();
      },
      "");
}

void add_session_options(CLI::App& command, RunOptions& run, const std::string& context) {
  command.add_option("-c,--context", run.context, context)->transform(whole(1, 1u << 30));
  command.add_option("-t,--threads", run.threads, "Threads; where not given, one for each physical core")
      ->transform(whole(1, 1024));
  command.add_option("--kv", run.kv, "How keys and values are kept: int8 or f32")
      ->check(CLI::IsMember({"int8", "f32"}))
      ->capture_default_str();
}

constexpr const char* kTextHelp =
    "The text, as it is; -: standard input. Before one that begins with \"-\" put \"--\", which ends the options";

constexpr const char* kModelHelp = "A .whit file; box: the model in the box";
constexpr const char* kDefaultHelp =
    "A .whit file; box: the model in the box. Where not given, the one that WHIT_MODEL names, else the one in the box";

const CLI::Validator kNotEmpty([](std::string& given) { return std::string(given.empty() ? "it is empty" : ""); }, "");

int run(int argc, char** argv) {
  CLI::App app("Whit runs small language models on the CPU.", "whit");
  app.set_version_flag("--version", std::string("whit ") + whit_version());
  app.require_subcommand(1);
  app.footer(kFooter);

  CompleteOptions to_complete;
  CLI::App& complete_command = *app.add_subcommand("complete", "Completes a text");
  complete_command.footer(
      R"(The same model, text, options and seed give the same text on every machine, for any number of threads.
Examples:
  whit complete "Once upon a time"
  whit complete -m model.whit -n 50 --greedy "2 + 2 ="
  printf 'Once upon' | whit complete --no-echo - > story.txt)");
  complete_command.add_option("-m,--model", to_complete.run.model, kDefaultHelp)->check(kNotEmpty);
  complete_command.add_option("-n,--tokens", to_complete.tokens, "Tokens to generate at most")
      ->transform(whole(0, UINT32_MAX))
      ->capture_default_str();
  add_session_options(complete_command, to_complete.run,
                      "Positions of text and completion together; where not given, the model's own, at most " +
                          std::to_string(kDefaultContext));
  auto* greedy = complete_command.add_flag("--greedy", to_complete.greedy, "Always the likeliest token");
  Sampling& sampling = to_complete.sampling;
  complete_command.add_option("--temp", sampling.temperature, "Temperature; 0 is --greedy")
      ->capture_default_str()
      ->excludes(greedy);
  complete_command.add_option("--top-k", sampling.top_k, "Only the K likeliest tokens; 0: all")
      ->transform(whole(0, UINT32_MAX))
      ->capture_default_str()
      ->excludes(greedy);
  complete_command.add_option("--top-p", sampling.top_p, "Only the likeliest tokens that together reach P; 1: all")
      ->capture_default_str()
      ->excludes(greedy);
  complete_command
      .add_option("--min-p", sampling.min_p, "Only tokens at least P times as likely as the likeliest; 0: all")
      ->capture_default_str()
      ->excludes(greedy);
  complete_command.add_option("--seed", sampling.seed, "Another seed, another text")
      ->transform(whole(0, UINT64_MAX))
      ->capture_default_str()
      ->excludes(greedy);
  complete_command.add_flag("--no-echo", to_complete.no_echo, "Print the completion without the prompt");
  complete_command.add_option("PROMPT", to_complete.prompt, kTextHelp)->required();

  ConvertOptions to_convert;
  CLI::App& convert_command =
      *app.add_subcommand("convert", "Makes a .whit file of a GGUF file or a llama2.c checkpoint");
  convert_command.footer(
      R"(GGUF: version 2 or 3, architecture llama, tensors F32, F16, BF16, Q8_0, Q4_0, Q4_1. llama2.c: version 0.
Formats: q8 is 8.5 bits a weight, q4 4.5, q4m (4 bits with a minimum) 5, f32 32. keep takes what the file has without loss.
Examples:
  whit convert SmolLM2.gguf -o SmolLM2.whit
  whit convert stories260K.bin --tokenizer tok512.bin --format q8 -o stories.whit)");
  convert_command.add_option("IN", to_convert.input, "The file to convert")->required();
  convert_command.add_option("-o,--output", to_convert.output, "The file to make")->required();
  convert_command.add_option("--format", to_convert.format, "keep, q8, q4, q4m or f32")
      ->check(CLI::IsMember({"keep", "q8", "q4", "q4m", "f32"}))
      ->capture_default_str();
  convert_command.add_option("--tokenizer", to_convert.tokenizer, "llama2.c: its tok*.bin");

  RunOptions to_inspect;
  CLI::App& inspect_command = *app.add_subcommand("inspect", "Says what a model is");
  inspect_command.add_option("MODEL", to_inspect.model, kDefaultHelp)->check(kNotEmpty);

  RunOptions to_plan;
  CLI::App& plan_command = *app.add_subcommand("plan", "Says how much memory a session takes, by region");
  plan_command.add_option("MODEL", to_plan.model, kDefaultHelp)->check(kNotEmpty);
  plan_command
      .add_option("--chunk", to_plan.chunk, "Tokens of a prompt worked on at once: more is faster, and more memory")
      ->transform(whole(1, 1u << 20))
      ->capture_default_str();
  add_session_options(plan_command, to_plan, "Positions; where not given, all that the model was trained for");

  TokenizeCommand to_tokenize;
  CLI::App& tokenize_command = *app.add_subcommand("tokenize", "Prints a text's token ids");
  tokenize_command.footer(R"(Example:
  whit tokenize model.whit --pieces "Once upon a time")");
  tokenize_command
      .add_option("MODEL", to_tokenize.model,
                  "A .whit file; box: the model in the box; or a GGUF file for its vocabulary")
      ->required();
  tokenize_command.add_option("TEXT", to_tokenize.text, kTextHelp)->required();
  tokenize_command.add_flag("--bos", to_tokenize.begin, "Put the token that begins a text first");
  tokenize_command.add_flag("--pieces", to_tokenize.pieces,
                            "A line for each token: its id and the bytes that it stands for");
  tokenize_command.add_flag("--special", to_tokenize.special,
                            "Control tokens written out in the text become their ids");

  LogitsOptions to_logits;
  CLI::App& logits_command =
      *app.add_subcommand("logits", "Writes the logits of every position, raw float32, for study");
  logits_command.footer(R"(Example:
  whit tokenize model.whit "Once upon a time" > ids; whit logits model.whit --ids ids -o out.f32)");
  logits_command.add_option("MODEL", to_logits.run.model, kModelHelp)->required();
  logits_command.add_option("--ids", to_logits.ids, "Token ids, separated by white space; -: standard input")
      ->required();
  logits_command.add_option("-o,--output", to_logits.output, "One row of float32 a position")->required();
  logits_command.add_option("--chunk", to_logits.run.chunk, "Tokens worked on at once; the bits are the same")
      ->transform(whole(1, 1u << 20))
      ->capture_default_str();
  add_session_options(logits_command, to_logits.run,
                      "A new context every N positions; where not given, all that the model was trained for");

  PerplexityOptions to_score;
  CLI::App& perplexity_command = *app.add_subcommand("perplexity", "Says how well a model predicts a text");
  perplexity_command.footer(
      R"(The text is cut into chunks of N tokens, and the second half of each is scored, as llama.cpp's tool does; with
--documents, every byte of each document, from the beginning of a text. Bits per byte compare across vocabularies.
Examples:
  whit perplexity model.whit text.txt -c 512 --chunks 4
  whit perplexity model.whit stories.txt --documents '<|endoftext|>')");
  perplexity_command.add_option("MODEL", to_score.run.model, kModelHelp)->required();
  perplexity_command.add_option("FILE", to_score.text, "A text; -: standard input")->required();
  perplexity_command
      .add_option("--documents", to_score.separator,
                  "The text is documents with this between them (white space around it does not count)")
      ->check(kNotEmpty);
  perplexity_command.add_option("--chunks", to_score.parts, "Only the first N chunks, or documents")
      ->transform(whole(1, 1u << 30));
  add_session_options(perplexity_command, to_score.run,
                      "Tokens of a chunk, where not given 512; of a document's context, where not given the model's "
                      "own, at most " +
                          std::to_string(kDefaultContext));

  BenchOptions to_bench;
  CLI::App& bench_command =
      *app.add_subcommand("bench", "Says how fast a model runs, beside what the machine could do at most");
  bench_command.footer(
      R"(A table on standard output, tokens a second: ppN, a prompt of N tokens; tgN, N tokens generated (greedily) after
--depth tokens. In the same run and with the same threads it measures, right before each, the limit:
  tg  reading memory: as many bytes as the weights have, by the widest loads. A token can't be had for less than
      reading the weights once, and the keys and values up to its depth.
  pp  arithmetic in registers alone, of the kind that the weights' formats take: integer dot products, or for f32 a
      multiply and an add.
share is what was reached of the limit, for pp over the time inside matmul alone; share total is over all of the time.
The first token's time is a cold open's, in this process: open, check, plan, a prompt of 32 tokens and one token more;
the file's pages may be in memory already. A busy machine gives wrong figures, and a wide "least to most" shows it.
Examples:
  whit bench
  whit bench -m model.whit -p 512 -n 128 -t 1,2 --depth 0,2048 --markdown
  whit bench -m model.whit -p 0 --depth 0,1024,4096 --json > decode.json)");
  bench_command.add_option("-m,--model", to_bench.run.model, kDefaultHelp)->check(kNotEmpty);
  const auto add_list = [&](const std::string& names, std::vector<uint32_t>& list, const CLI::Validator& valid,
                            const std::string& help) {
    bench_command.add_option(names, list, help)->delimiter(',')->allow_extra_args(false)->transform(valid);
  };
  add_list(
      "-p,--prompt", to_bench.prompts, whole(0, 1u << 30),
      "Tokens of the prompts, separated by commas; 0: none. Where not given, 128,512 or what the model has room for");
  add_list("-n,--tokens", to_bench.tokens, whole(0, 1u << 30),
           "Tokens to generate; 0: none. Where not given, 128 or what the model has room for");
  add_list("-d,--depth", to_bench.depths, whole(0, 1u << 30),
           "Positions filled before them. Where not given, 0,2048 or what the model has room for");
  add_list("-t,--threads", to_bench.threads, whole(1, 1024),
           "Numbers of threads; where not given, one for each physical core");
  bench_command.add_option("-r,--rounds", to_bench.rounds, "Rounds, of which the median is told")
      ->transform(whole(1, 1000))
      ->capture_default_str();
  auto* json = bench_command.add_flag("--json", to_bench.json, "An array of objects, one for each row");
  bench_command.add_flag("--markdown", to_bench.markdown, "A Markdown table")->excludes(json);

  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    if (error.get_exit_code() == 0) {  // --help, --version
      std::ostringstream out;
      app.exit(error, out, out);
      put(out.str());
      return kOk;
    }
    const auto chosen = app.get_subcommands();
    if (chosen.empty()) {
      std::string commands;
      for (const CLI::App* command : app.get_subcommands({})) {
        commands += (commands.empty() ? "" : ", ") + command->get_name();
      }
      const std::string given = argc > 1 ? text("there is no command \"%s\"; ", argv[1]) : "";
      fail(kUsage, "%sthe commands are %s (whit --help tells more)", given.c_str(), commands.c_str());
    }
    // Such a text was taken for options, and one is too many or missing.
    const bool dash = (complete_command || tokenize_command) &&
                      (error.get_name() == "ExtrasError" || error.get_name() == "RequiredError") &&
                      std::any_of(argv + 2, argv + argc, [](const char* word) { return word[0] == '-' && word[1]; });
    fail(kUsage, "%s (whit %s --help tells more%s)", error.what(), chosen[0]->get_name().c_str(),
         dash ? "; before a text that begins with \"-\" put \"--\"" : "");
  }
  if (complete_command) return complete(to_complete);
  if (convert_command) return convert(to_convert);
  if (inspect_command) return inspect(to_inspect);
  if (plan_command) return show_plan(to_plan);
  if (tokenize_command) return tokenize(to_tokenize);
  if (logits_command) return logits(to_logits);
  if (perplexity_command) return perplexity(to_score);
  return bench(to_bench);
}

}  // namespace
}  // namespace whit::cli

int main(int argc, char** argv) {
  using namespace whit::cli;
  catch_signals();
  try {
    return run(argc, argv);
  } catch (const Failure& failure) {
    say("whit: %s", failure.sentence.c_str());
    return failure.exit;
  } catch (const whit::convert::UsageError& error) {
    say("whit: %s", error.what());
    return kUsage;
  } catch (const whit::convert::InputError& error) {
    say("whit: %s", error.what());
    return kNoInput;
  } catch (const whit::convert::OutputError& error) {
    say("whit: %s", error.what());
    return kNoOutput;
  } catch (const whit::convert::Error& error) {
    say("whit: %s", error.what());
    return kBadModel;
  } catch (const std::bad_alloc&) {
    say("whit: out of memory");
    return kNoRoom;
  } catch (const std::exception& error) {
    say("whit: %s", error.what());
    return kInternal;
  }
}
