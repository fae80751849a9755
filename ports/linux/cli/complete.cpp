// whit complete: a text goes in, and comes out longer.
#include <cstdio>

#include "ports/linux/cli/commands.hpp"

namespace whit::cli {
namespace {

struct Printer {
  bool open_line = false;  // the terminal's cursor is not at the start of a line
  Failure failure{kOk, ""};

  void print(std::string_view bytes) {
    if (bytes.empty()) return;
    put(bytes);
    open_line = bytes.back() != '\n';
  }
};

// An exception must not cross the runtime, which knows none.
bool print_text(void* user, const char* bytes, size_t count) {
  auto& printer = *static_cast<Printer*>(user);
  try {
    printer.print({bytes, count});
  } catch (Failure& failure) {
    printer.failure = std::move(failure);
    return false;
  }
  return !interrupted();
}

double rate(uint32_t tokens, double time) { return time > 0 ? tokens / time : 0; }

}  // namespace

int complete(CompleteOptions options) {
  if (options.greedy) options.sampling.temperature = 0;
  options.run.model = find_model(options.run.model);
  const std::string prompt = options.prompt == "-" ? read_all("-") : options.prompt;
  Runner runner(options.run, 1, options.sampling, kDefaultContext);
  Session& session = *runner.session;

  Printer printer;
  exit_when_interrupted(true);
  const double start = seconds();
  check(session.prompt(prompt), "the prompt");
  const double prompted = seconds();
  exit_when_interrupted(false);
  const uint32_t prompt_tokens = session.size();

  if (!options.no_echo) printer.print(prompt);
  Session::Generated made;
  if (!interrupted()) {
    const auto generated = session.generate(options.tokens, print_text, &printer);
    made = generated.value;
    if (generated.status.code != Code::stopped) check(generated.status);
  }
  const double end = seconds();
  if (printer.failure.exit == kOk && printer.open_line) printer.print("\n");

  const bool full = !made.ended && made.tokens < options.tokens && session.size() == session.context();
  say("prompt: %u tokens, %.1f tokens/s; text: %u tokens, %.1f tokens/s%s", prompt_tokens,
      rate(prompt_tokens, prompted - start), made.tokens, rate(made.tokens, end - prompted),
      interrupted() ? "; interrupted"
      : made.ended  ? "; the model ended the text"
      : full        ? "; the context is full (-c makes it larger)"
                    : "");
  if (printer.failure.exit != kOk) throw printer.failure;
  return interrupted() ? kInterrupted : kOk;
}

}  // namespace whit::cli
