// whit complete: a text goes in, and comes out longer.
#include <signal.h>
#include <unistd.h>

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

void on_alarm(int) {
  static constexpr char kSentence[] = "reading the prompt ...\n";
  [[maybe_unused]] const ssize_t told = ::write(STDERR_FILENO, kSentence, sizeof kSentence - 1);
}

// Reads the prompt, and says so where that takes more than a second.
void read_prompt(Session& session, const std::string& prompt, bool more) {
  signal(SIGALRM, on_alarm);
  alarm(1);
  const Status status = session.prompt(prompt);
  alarm(0);
  const bool full = status.code == Code::full;
  if (full || (status.ok() && more && session.size() == session.context())) {
    fail(kNoRoom, "the prompt takes %llu positions, but the context has %u%s; shorten it, or ask for more with -c",
         static_cast<unsigned long long>(full ? status.needed : session.size()), session.context(),
         full ? "" : ", which leaves none for more text");
  }
  check(status, "the prompt", kNoInput);
}

double rate(uint32_t tokens, double time) { return time > 0 ? tokens / time : 0; }

}  // namespace

int complete(CompleteOptions options) {
  if (options.greedy) options.sampling.temperature = 0;
  find_model(options.run);
  const std::string prompt = options.prompt == "-" ? read_all("-") : options.prompt;
  Runner runner(options.run, 1, options.sampling, kDefaultContext);
  Session& session = *runner.session;

  Printer printer;
  const double start = seconds();
  read_prompt(session, prompt, options.tokens > 0);
  const double prompted = seconds();
  defer_interrupt();
  const uint32_t prompt_tokens = session.size();

  if (!options.no_echo) printer.print(prompt);
  const auto generated = session.generate(options.tokens, print_text, &printer);
  const Session::Generated made = generated.value;
  if (generated.status.code != Code::stopped) check(generated.status);
  const double end = seconds();
  if (printer.failure.exit == kOk && printer.open_line) printer.print("\n");

  const bool full = !made.ended && made.tokens < options.tokens && session.size() == session.context();
  say("prompt: %u token%s, %.1f tokens/s; text: %u token%s, %.1f tokens/s%s", prompt_tokens, plural(prompt_tokens),
      rate(prompt_tokens, prompted - start), made.tokens, plural(made.tokens), rate(made.tokens, end - prompted),
      interrupted() ? "; interrupted"
      : made.ended  ? "; the model ended the text"
      : full        ? "; the context is full (-c makes it larger)"
                    : "");
  if (printer.failure.exit != kOk) throw printer.failure;
  return interrupted() ? kInterrupted : kOk;
}

}  // namespace whit::cli
