#include "ports/linux/cli/common.hpp"

#include <fcntl.h>
#include <signal.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <system_error>

#include "ports/linux/cli/box.hpp"
#include "ports/linux/isa.hpp"
#include "schema/convert/file.hpp"
#include "schema/model_generated.h"

namespace whit::cli {
namespace {

std::string formatted(const char* format, va_list values) {
  va_list again;
  va_copy(again, values);
  const int length = std::vsnprintf(nullptr, 0, format, values);
  std::string out(static_cast<size_t>(std::max(length, 0)), '\0');
  std::vsnprintf(out.data(), out.size() + 1, format, again);
  va_end(again);
  return out;
}

// Returns errno.
int write_whole(int file, const char* bytes, size_t count) {
  while (count > 0) {
    const ssize_t done = ::write(file, bytes, count);
    if (done < 0) {
      if (errno == EINTR && !interrupted()) continue;
      return errno;
    }
    bytes += done;
    count -= static_cast<size_t>(done);
  }
  return 0;
}

volatile sig_atomic_t g_deferred = 0;
volatile sig_atomic_t g_interrupted = 0;

void on_signal(int) {
  if (g_deferred && !g_interrupted) {
    g_interrupted = 1;
    return;
  }
  static constexpr char kNothing[] = "\nwhit: interrupted; nothing was written\n";
  static constexpr char kSentence[] = "\nwhit: interrupted\n";
  const bool removed = whit::convert::remove_unfinished_output();
  [[maybe_unused]] const ssize_t told = removed ? ::write(STDERR_FILENO, kNothing, sizeof kNothing - 1)
                                                : ::write(STDERR_FILENO, kSentence, sizeof kSentence - 1);
  _exit(kInterrupted);
}

}  // namespace

std::string text(const char* format, ...) {
  va_list values;
  va_start(values, format);
  std::string out = formatted(format, values);
  va_end(values);
  return out;
}

void fail(Exit exit, const char* format, ...) {
  va_list values;
  va_start(values, format);
  std::string sentence = formatted(format, values);
  va_end(values);
  throw Failure{exit, std::move(sentence)};
}

void say(const char* format, ...) {
  va_list values;
  va_start(values, format);
  const std::string line = formatted(format, values) + "\n";
  va_end(values);
  write_whole(STDERR_FILENO, line.data(), line.size());  // nobody is left to tell
}

void check(const Status& status, const std::string& about, Exit where_invalid) {
  if (status.ok()) return;
  Exit exit = kInternal;
  switch (status.code) {
    case Code::ok: break;
    case Code::invalid: exit = where_invalid; break;
    case Code::damaged:
    case Code::unsupported: exit = kBadModel; break;
    case Code::too_small:
    case Code::full: exit = kNoRoom; break;
    case Code::stopped: exit = kInterrupted; break;
  }
  char sentence[512];
  describe(status, sentence, sizeof sentence);
  throw Failure{exit, about.empty() ? sentence : about + ": " + sentence};
}

void put(std::string_view bytes) {
  if (const int error = write_whole(STDOUT_FILENO, bytes.data(), bytes.size())) {
    if (error == EINTR) fail(kInterrupted, "interrupted");
    fail(kNoOutput, "can't write to standard output: %s", std::strerror(error));
  }
}

void put_line(const char* format, ...) {
  va_list values;
  va_start(values, format);
  const std::string line = formatted(format, values) + "\n";
  va_end(values);
  put(line);
}

void catch_signals() {
  // A file opened later must not become somebody's standard output.
  for (int standard = 0; standard <= 2; ++standard) {
    if (fcntl(standard, F_GETFD) == -1 && ::open("/dev/null", standard == 1 ? O_RDONLY : O_RDWR) != standard)
      std::abort();
  }
  struct sigaction action = {}, before;
  action.sa_handler = on_signal;  // no SA_RESTART: an interrupted() write() returns
  for (const int number : {SIGINT, SIGTERM, SIGHUP}) {
    sigaction(number, &action, &before);
    if (number == SIGHUP && before.sa_handler == SIG_IGN) signal(number, SIG_IGN);  // nohup
  }
  signal(SIGPIPE, SIG_IGN);
  signal(SIGXFSZ, SIG_IGN);
}

void defer_interrupt() { g_deferred = 1; }

bool interrupted() { return g_interrupted != 0; }

double seconds() {
  timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return static_cast<double>(now.tv_sec) + 1e-9 * static_cast<double>(now.tv_nsec);
}

std::string read_all(const std::string& path) {
  const bool standard = path == "-";
  const char* name = standard ? "standard input" : path.c_str();
  const int file = standard ? STDIN_FILENO : ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) fail(kNoInput, "can't open %s: %s", name, std::strerror(errno));
  std::string out;
  int error = 0;
  for (;;) {
    const size_t before = out.size();
    out.resize(before + (1 << 16));
    const ssize_t got = ::read(file, out.data() + before, out.size() - before);
    error = got < 0 ? errno : 0;
    out.resize(before + static_cast<size_t>(std::max<ssize_t>(got, 0)));
    if (got == 0 || (error != 0 && error != EINTR)) break;
  }
  if (!standard) close(file);
  if (error) fail(kNoInput, "can't read %s: %s", name, std::strerror(error));
  return out;
}

std::string size_text(uint64_t bytes) {
  if (bytes < 10'000) return text("%llu bytes", static_cast<unsigned long long>(bytes));
  const auto value = static_cast<double>(bytes);
  if (bytes < 1'000'000) return text("%.1f kB", value / 1e3);
  if (bytes < 1'000'000'000) return text("%.1f MB", value / 1e6);
  return text("%.2f GB", value / 1e9);
}

std::string kind_of(const std::string& tensor) {
  std::string out;
  for (size_t at = 0; at <= tensor.size();) {
    const size_t dot = std::min(tensor.find('.', at), tensor.size());
    const std::string part = tensor.substr(at, dot - at);
    const bool number = !part.empty() && part.find_first_not_of("0123456789") == std::string::npos;
    out += (at ? "." : "") + (number ? "*" : part);
    at = dot + 1;
  }
  return out;
}

void check_output(const std::string& output, std::initializer_list<std::string> inputs) {
  if (output == "-") fail(kUsage, "the output can't be standard output; name a file (\"./-\" is one)");
  struct stat to, from;
  if (stat(output.c_str(), &to) != 0) return;
  for (const std::string& input : inputs) {
    if (input != kBox && stat(input.c_str(), &from) == 0 && from.st_dev == to.st_dev && from.st_ino == to.st_ino) {
      fail(kUsage, "%s is the input %s itself; give another name with -o", output.c_str(), input.c_str());
    }
  }
}

bool is_gguf(std::span<const std::byte> file) { return file.size() >= 4 && std::memcmp(file.data(), "GGUF", 4) == 0; }

std::span<const std::byte> find_bytes(const std::string& path, const std::string& chosen_by, port::Mapping& file) {
  if (path == kBox) {
    if (box().empty()) {
      fail(kNoInput,
           "this whit was built without a model in the box; name a .whit file, as MODEL, with -m or by the variable "
           "WHIT_MODEL (\"whit convert\" makes one)");
    }
    return box();
  }
  if (const int error = file.open(path.c_str())) {
    fail(kNoInput, "can't open the model %s%s: %s", path.c_str(), chosen_by.c_str(), std::strerror(error));
  }
  return file.bytes();
}

LoadedModel load(const std::string& path, const std::string& chosen_by) {
  LoadedModel loaded;
  const auto bytes = find_bytes(path, chosen_by, loaded.file);
  if (is_gguf(bytes)) {
    std::string out = path;
    if (out.ends_with(".gguf")) out.resize(out.size() - 5);
    fail(kBadModel, "%s%s is a GGUF file; convert it first: whit convert %s -o %s.whit", path.c_str(),
         chosen_by.c_str(), path.c_str(), out.c_str());
  }
  // The box is the program's own; its tests check it whole.
  const auto opened = whit::open(bytes, path == kBox ? Trust::trusted : Trust::check_all);
  check(opened.status, path + chosen_by);
  loaded.model = opened.value;
  return loaded;
}

void find_model(RunOptions& run) {
  if (!run.model.empty()) return;
  run.model = kBox;
  if (const char* named = std::getenv("WHIT_MODEL"); named && *named) {
    run.model = named;
    run.model_chosen_by = " (which WHIT_MODEL names)";
  }
}

std::string model_name(const schema::Model& model) {
  const schema::Provenance* from = model.provenance();
  for (const auto* name : {from ? from->name() : nullptr, from ? from->source_name() : nullptr, model.family()}) {
    if (name && name->size() > 0) return shown({name->c_str(), name->size()});
  }
  return "model";
}

std::vector<uint32_t> encode(const schema::Tokenizer& tokenizer, std::string_view text,
                             const TokenizeOptions& options) {
  alignas(8) static std::byte workspace[kTokenizeWorkspace];
  std::vector<uint32_t> ids(text.size() + 16);
  auto done = tokenize(tokenizer, text, options, workspace, ids);
  if (done.status.code == Code::too_small) {
    ids.resize(done.value);
    done = tokenize(tokenizer, text, options, workspace, ids);
  }
  check(done.status, "the tokenizer");
  ids.resize(done.value);
  return ids;
}

Options options_of(const RunOptions& run) {
  Options options;
  options.context = run.context;
  options.chunk = run.chunk;
  options.kv = run.kv == "f32" ? KvFormat::f32 : KvFormat::int8;
  options.threads.count = run.threads ? run.threads : port::available_cores();
  std::string why;
  options.kernels = port::chosen_kernels(why);
  if (!options.kernels) fail(kUsage, "%s", why.c_str());
  return options;
}

Plan planned(const Model& model, const Options& options) {
  const auto memory = plan(model, options);
  check(memory.status);
  return memory.value;
}

std::unique_ptr<port::ThreadPool> start_threads(uint32_t count) {
  try {
    return std::make_unique<port::ThreadPool>(count);
  } catch (const std::system_error& error) {
    fail(kNoRoom, "can't start %u threads (%s); ask for fewer with -t", count ? count : port::available_cores(),
         error.what());
  }
}

Session* start(const Model& model, const Options& options, port::Arena& arena) {
  const uint64_t bytes = planned(model, options).bytes;
  if (const int error = arena.reserve(bytes)) {
    fail(kNoRoom, "can't get the session's %s of memory (%s); a smaller context needs less", size_text(bytes).c_str(),
         std::strerror(error));
  }
  const auto started = Session::start(model, options, arena.bytes());
  check(started.status);
  return started.value;
}

Runner::Runner(const RunOptions& run, uint32_t logits_rows, const Sampling& sampling, uint32_t most_context) {
  Options options = options_of(run);
  options.logits_rows = logits_rows;
  options.sampling = sampling;
  loaded = load(run.model, run.model_chosen_by);
  const schema::Model& about = *loaded.model.description;
  if (options.context == 0) options.context = std::min(about.context(), most_context);
  pool = start_threads(run.threads);
  options.threads = pool->threads();
  session = start(loaded.model, options, arena);
  say("%s: %s, %u thread%s, context %u", model_name(about).c_str(), options.kernels->name, pool->count(),
      plural(pool->count()), session->context());
}

}  // namespace whit::cli
