// whit_cases FOLDER KERNELS: runs the cases of cases.hpp on the models in FOLDER with one table of kernels, and prints
// a hash for every step. Exit 3: this machine or build can't run those kernels.
//
//   case NAME
//   step POSITION LOGITS-HASH TOKEN LARGEST-LOGIT(bits)     the logits of this position, the token chosen there
//   step NUMBER HASH                                        of a kernel's outputs
//   text HASH                                               of what was generated
//   missing MODEL                                           instead of steps: FOLDER lacks it
//
// Plain C++ and stdio, so that it runs wherever a compiler reaches.
#include <bit>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <string>
#include <vector>

#include "runtime/session.hpp"
#include "tests/bits/cases.hpp"
#include "tests/bits/edges.hpp"
#include "tests/bits/hash.hpp"
#include "tests/kernels/tables.hpp"

#if !defined(__wasm__)
#include <thread>
#endif

namespace whit::test {
namespace {

constexpr const char* kPrompt = " the cat and the dog once upon a time went on, \xc3\xa9t\xc3\xa9 \xe2\x80\x93 7!";

struct Free {
  void operator()(void* p) const { std::free(p); }
};
using Memory = std::unique_ptr<std::byte, Free>;
Memory aligned(uint64_t bytes) {
  const auto whole = static_cast<size_t>(bytes + kAlignment - 1) / kAlignment * kAlignment;
  auto* const bytes_there = static_cast<std::byte*>(std::aligned_alloc(kAlignment, whole));
  if (!bytes_there) {
    std::fprintf(stderr, "no memory for %llu bytes\n", static_cast<unsigned long long>(bytes));
    std::exit(1);
  }
  return Memory(bytes_there);
}

// Threads as a port might have them, half of them with flush-to-zero set. Where there are none, the last piece comes
// first.
void run_pieces(void* flush, uint32_t pieces, void (*piece)(void*, uint32_t), void* argument) {
  const auto run = [=](uint32_t i) {
    const FlushToZero mode(flush != nullptr && i % 2 == 0);
    piece(argument, i);
  };
#if defined(__wasm__)
  while (pieces-- > 0) run(pieces);
#else
  std::vector<std::thread> others;
  for (uint32_t i = 1; i < pieces; ++i) others.emplace_back(run, i);
  run(0);
  for (std::thread& other : others) other.join();
#endif
}

struct File {
  Memory bytes;
  size_t size = 0;
};
File read(const std::string& path) {
  File out;
  FILE* file = std::fopen(path.c_str(), "rb");
  if (!file) return out;
  std::fseek(file, 0, SEEK_END);
  out.size = static_cast<size_t>(std::ftell(file));
  std::rewind(file);
  out.bytes = aligned(out.size);
  if (std::fread(out.bytes.get(), 1, out.size, file) != out.size) out.size = 0;
  std::fclose(file);
  return out;
}

void print_step(uint32_t position, const float* logits, uint32_t vocab, long token) {
  float largest = logits[0];
  for (uint32_t i = 1; i < vocab; ++i) largest = logits[i] > largest ? logits[i] : largest;
  std::printf("step %u %08x %ld %08x\n", static_cast<unsigned>(position), folded(hash(logits, vocab * sizeof(float))),
              token, static_cast<unsigned>(std::bit_cast<uint32_t>(largest)));
}

bool fail(const Case& c, const Status& status) {
  char why[200];
  describe(status, why, sizeof why);
  std::fprintf(stderr, "%s: %s\n", c.name, why);
  return false;
}

bool run(const Case& c, const std::string& folder, const Kernels& kernels) {
  std::printf("case %s\n", c.name);
  const File file = read(folder + "/" + c.model + ".whit");
  if (file.size == 0) {
    std::printf("missing %s\n", c.model);
    return true;
  }
  const FlushToZero mode(c.flush_to_zero);
  const Result<Model> model = open({file.bytes.get(), file.size});
  if (!model.ok()) return fail(c, model.status);
  Options options{.context = c.from_nothing ? 256u : 128u,
                  .chunk = c.chunk,
                  .kv = c.kv,
                  .sampling = c.sampling,
                  .kernels = &kernels};
  bool flush = c.flush_to_zero;
  if (c.threads > 1) options.threads = {c.threads, flush ? &flush : nullptr, run_pieces};
  const Result<Plan> planned = plan(model.value, options);
  if (!planned.ok()) return fail(c, planned.status);
  const Memory arena = aligned(planned.value.bytes);
  const auto started = Session::start(model.value, options, {arena.get(), static_cast<size_t>(planned.value.bytes)});
  if (!started.ok()) return fail(c, started.status);
  Session& session = *started.value;
  const uint32_t vocab = static_cast<uint32_t>(planned.value[RegionId::candidates].bytes / sizeof(uint32_t));

  if (Status status = session.prompt(c.from_nothing ? "" : kPrompt); !status.ok()) return fail(c, status);
  const std::vector<uint32_t> prompt(session.tokens().begin(), session.tokens().end());
  // Once more, looking at every position.
  session.reset();
  struct Listener {
    const std::vector<uint32_t>& prompt;
    uint32_t vocab;
  } listener{prompt, vocab};
  const auto on_logits = [](void* user, uint32_t position, const float* logits) {
    const Listener& to = *static_cast<Listener*>(user);
    const bool last = position + 1 == to.prompt.size();
    if (!last) print_step(position, logits, to.vocab, static_cast<long>(to.prompt[position + 1]));
    return true;
  };
  if (Status status = session.prefill(prompt, on_logits, &listener); !status.ok()) return fail(c, status);

  uint64_t text = kHashStart;
  const auto on_text = [](void* user, const char* characters, size_t bytes) {
    auto& so_far = *static_cast<uint64_t*>(user);
    so_far = hash(characters, bytes, so_far);
    return true;
  };
  bool ended = false;
  for (uint32_t made = 0; made < c.steps && !ended; ++made) {
    const std::vector<float> logits(session.logits(), session.logits() + vocab);
    const uint32_t position = session.size() - 1;
    const Result<Session::Generated> now = session.generate(1, on_text, &text);
    if (!now.ok()) return fail(c, now.status);
    ended = now.value.ended;
    print_step(position, logits.data(), vocab, ended ? -1 : static_cast<long>(session.tokens().back()));
  }
  std::printf("text %08x\n", folded(text));
  return true;
}

}  // namespace
}  // namespace whit::test

int main(int argc, char** argv) {
  using namespace whit::test;
  if (argc < 3) {
    std::fprintf(stderr, "usage: whit_cases FOLDER KERNELS\n");
    return 64;
  }
  const whit::Kernels* kernels = nullptr;
  for (const whit::Kernels* table : runnable()) {
    if (std::strcmp(table->name, argv[2]) == 0) kernels = table;
  }
  if (!kernels) {
    std::fprintf(stderr, "this machine or build can't run the kernels \"%s\"\n", argv[2]);
    return 3;
  }
  for (const bool flush : {false, true}) {
    const FlushToZero mode(flush);
    std::printf("case kernels on hostile values%s\n", flush ? ", flush-to-zero" : "");
    edges(*kernels, [](uint32_t step, uint64_t hash) {
      std::printf("step %u %08x\n", static_cast<unsigned>(step), folded(hash));
    });
  }
  for (const Case& c : kCases) {
    if (!run(c, argv[1], *kernels)) return 1;
    std::fflush(stdout);
  }
  return 0;
}
