// What the commands share: how they fail, talk, load a model and set a session up.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "ports/linux/mapping.hpp"
#include "ports/linux/thread_pool.hpp"
#include "runtime/session.hpp"
#include "runtime/tokenizer.hpp"
#include "schema/convert/convert.hpp"

namespace whit::cli {

using whit::convert::shown;

// Documented in --help (main.cpp) and in README.md.
enum Exit : int {
  kOk = 0,
  kInternal = 1,  // something that no other code says
  kUsage = 2,     // an option or a setting makes no sense
  kNoInput = 3,   // an input file is missing, unreadable or not what the command needs
  kBadModel = 4,  // a model file is damaged or needs what this version lacks
  kNoRoom = 5,    // it does not fit: the context or the memory
  kNoOutput = 6,  // an output can't be written
  kInterrupted = 130,
};

// Ends a command: main() prints "whit: <sentence>" (nothing where it is empty) and exits with the code.
struct Failure {
  Exit exit;
  std::string sentence;
};

#define WHIT_PRINTF(sentence, first) __attribute__((format(printf, sentence, first)))

std::string text(const char* format, ...) WHIT_PRINTF(1, 2);
[[noreturn]] void fail(Exit exit, const char* format, ...) WHIT_PRINTF(2, 3);
void say(const char* format, ...) WHIT_PRINTF(1, 2);  // a line on standard error
void check(const Status& status, const std::string& about = "", Exit where_invalid = kUsage);
inline const char* plural(uint64_t count) { return count == 1 ? "" : "s"; }

// Standard output, written at once. Throws where it can't be.
void put(std::string_view bytes);
void put_line(const char* format, ...) WHIT_PRINTF(1, 2);

// From now on SIGINT, SIGTERM and SIGHUP end the process with kInterrupted and leave no half-written file; a pipe
// without a reader and a file at its size limit are errors of write().
void catch_signals();
// From now on the first of them only makes interrupted() true.
void defer_interrupt();
bool interrupted();

double seconds();  // of a clock that only goes forward

// A line after a second of work, so that a short run says nothing, and then every 10.
class Ticker {
 public:
  bool due() {
    if (seconds() < next_) return false;
    next_ = seconds() + 10;
    return true;
  }

 private:
  double next_ = seconds() + 1;
};

std::string read_all(const std::string& path);   // "-": standard input
std::string size_text(uint64_t bytes);           // "92.3 MB"
std::string kind_of(const std::string& tensor);  // "blk.12.attn_q.weight" -> "blk.*.attn_q.weight"

// Fails where `output` is standard output or one of the inputs, by whatever name.
void check_output(const std::string& output, std::initializer_list<std::string> inputs);

struct LoadedModel {
  port::Mapping file;
  Model model;
};
// The bytes of a model's file, or of the model in the box. `chosen_by`: what follows the path in messages.
std::span<const std::byte> find_bytes(const std::string& path, const std::string& chosen_by, port::Mapping& file);
LoadedModel load(const std::string& path, const std::string& chosen_by = "");
bool is_gguf(std::span<const std::byte> file);
std::string model_name(const schema::Model& model);  // or that of the file it was made from, where it has none

std::vector<uint32_t> encode(const schema::Tokenizer& tokenizer, std::string_view text, const TokenizeOptions& options);

// Tokens of a prompt worked on at once: enough that a panel of weights read once from memory serves many.
inline constexpr uint32_t kChunk = 64;

// Options of every command that runs or plans a session.
struct RunOptions {
  std::string model, model_chosen_by;
  uint32_t context = 0;
  uint32_t threads = 0;  // 0: one for each physical core
  std::string kv = "int8";
  uint32_t chunk = kChunk;
};

// The context where none is asked for, or the model's own where that is shorter: its keys and values take memory.
inline constexpr uint32_t kDefaultContext = 2048;

void find_model(RunOptions& run);  // where none is named: WHIT_MODEL's, or the one in the box
Options options_of(const RunOptions& run);
Plan planned(const Model& model, const Options& options);

std::unique_ptr<port::ThreadPool> start_threads(uint32_t count);  // 0: one for each physical core
// A session in memory of its own.
Session* start(const Model& model, const Options& options, port::Arena& arena);

// A session with all that it stands on, in order of destruction.
struct Runner {
  LoadedModel loaded;
  std::unique_ptr<port::ThreadPool> pool;
  port::Arena arena;
  Session* session = nullptr;

  // `most_context` bounds the context where none was asked for.
  Runner(const RunOptions& run, uint32_t logits_rows, const Sampling& sampling, uint32_t most_context);
};

}  // namespace whit::cli
