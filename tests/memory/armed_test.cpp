// Not a whit of heap: with every way to get memory armed to abort the process, a session opens, plans, starts, reads,
// writes, samples, streams, forgets and begins again, on one thread and on two. (tests/noheap proves from the objects'
// symbols that nothing else could be called; this proves it of what runs.)
#include <doctest/doctest.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <new>

#include "ports/linux/isa.hpp"
#include "ports/linux/thread_pool.hpp"
#include "runtime/tokenizer.hpp"
#include "runtime/whit.h"
#include "tests/runtime/arena.hpp"
#include "tests/schema/random_model.hpp"

namespace {

std::atomic<bool> g_armed{false};

void called(const char* what) {
  if (!g_armed.load(std::memory_order_relaxed)) return;
  // Nothing that could itself allocate.
  static constexpr char kSentence[] = " was called while the allocators were armed\n";
  if (write(STDERR_FILENO, what, std::strlen(what)) < 0 || write(STDERR_FILENO, kSentence, sizeof kSentence - 1) < 0) {
    _exit(1);
  }
  std::signal(SIGABRT, SIG_DFL);  // not doctest's handler: it allocates
  std::abort();
}

}  // namespace

// The C library's own entry points, in front of glibc's: whatever is linked into this program comes through here, and
// operator new comes through malloc.
extern "C" {
void* __libc_malloc(size_t);
void* __libc_calloc(size_t, size_t);
void* __libc_realloc(void*, size_t);
void* __libc_memalign(size_t, size_t);
void __libc_free(void*);

void* malloc(size_t bytes) noexcept {
  called("malloc");
  return __libc_malloc(bytes);
}
void* calloc(size_t count, size_t bytes) noexcept {
  called("calloc");
  return __libc_calloc(count, bytes);
}
void* realloc(void* memory, size_t bytes) noexcept {
  called("realloc");
  return __libc_realloc(memory, bytes);
}
void free(void* memory) noexcept {
  called("free");
  __libc_free(memory);
}
void* memalign(size_t alignment, size_t bytes) noexcept {
  called("memalign");
  return __libc_memalign(alignment, bytes);
}
void* aligned_alloc(size_t alignment, size_t bytes) noexcept {
  called("aligned_alloc");
  return __libc_memalign(alignment, bytes);
}
int posix_memalign(void** memory, size_t alignment, size_t bytes) noexcept {
  called("posix_memalign");
  *memory = __libc_memalign(alignment, bytes);
  return *memory ? 0 : ENOMEM;
}
void* mmap(void* at, size_t bytes, int protection, int flags, int file, off_t offset) noexcept {
  called("mmap");
  return reinterpret_cast<void*>(syscall(SYS_mmap, at, bytes, protection, flags, file, offset));
}
void* sbrk(intptr_t) noexcept {
  called("sbrk");
  errno = ENOMEM;
  return reinterpret_cast<void*>(-1);
}
}

namespace whit::test {
namespace {

struct Armed {
  Armed() { g_armed.store(true); }
  ~Armed() { g_armed.store(false); }
};

// A callback's whole state: text goes into a fixed buffer, and what does not fit is dropped.
struct Heard {
  char text[4096];
  size_t bytes = 0;
  bool go_on = true;

  static bool hear(void* user, const char* text, size_t bytes) {
    Heard& heard = *static_cast<Heard*>(user);
    if (heard.bytes + bytes <= sizeof heard.text) {
      std::memcpy(heard.text + heard.bytes, text, bytes);
      heard.bytes += bytes;
    }
    return heard.go_on;
  }
  static int hear_c(void* user, const char* text, size_t bytes) { return hear(user, text, bytes); }
};

// Everything that the library offers, in one go; false where a step did not do what it should. No check in here may
// allocate. The step's number is what a failure shows.
bool whole_life(std::span<const std::byte> file, const Options& options, std::span<std::byte> arena, int& step) {
  const auto passed = [&](bool good) {
    ++step;
    return good;
  };
  const Result<Model> opened = open(file);
  if (!passed(opened.ok())) return false;
  const schema::Tokenizer& tokenizer = opened.value.tokenizer();
  const Result<Plan> planned = plan(opened.value, options);
  if (!passed(planned.ok() && planned.value.bytes == arena.size())) return false;

  // One byte short is refused with the number, and a person can be told.
  const Result<Session*> short_of = Session::start(opened.value, options, arena.first(arena.size() - 1));
  char sentence[256];
  if (!passed(short_of.status.code == Code::too_small && short_of.status.needed == arena.size() &&
              describe(short_of.status, sentence, sizeof sentence) > 0)) {
    return false;
  }
  const Result<Session*> started = Session::start(opened.value, options, arena);
  if (!passed(started.ok())) return false;
  Session& session = *started.value;

  alignas(8) static std::byte workspace[kTokenizeWorkspace];
  uint32_t ids[16];
  const Result<uint32_t> count = tokenize(tokenizer, "the cat \xf0\x9f\x90\x88 sat", {}, workspace, ids);
  if (!passed(count.status.code == Code::ok || count.status.code == Code::too_small)) return false;
  if (!passed(session.prompt("a cat").ok() && session.logits() != nullptr)) return false;
  const uint32_t more[] = {3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5};
  if (!passed(session.prefill(more).ok())) return false;
  const auto every_row = [](void*, uint32_t, const float* logits) { return logits[0] < 1e30f; };
  if (!passed(session.prefill(more, every_row, nullptr).ok())) return false;
  if (!passed(session.decode().ok())) return false;

  Heard heard;
  if (!passed(session.generate(6, Heard::hear, &heard).status.ok())) return false;
  heard.go_on = false;
  const Code stopped = session.generate(6, Heard::hear, &heard).status.code;
  if (!passed(stopped == Code::stopped || stopped == Code::ok)) return false;  // ok: no whole character among the six
  TextStream stream;
  heard.go_on = true;
  if (!passed(stream.push("\xf0\x9f\x90", Heard::hear, &heard) && stream.finish(Heard::hear, &heard))) return false;

  // Errors allocate no more than success does.
  const uint32_t unknown[] = {vocabulary(tokenizer)};
  static const uint32_t too_many[4096] = {};
  if (!passed(session.prefill(unknown).code == Code::invalid && session.prefill(too_many).code == Code::full))
    return false;
  if (!passed(session.rewind(2).ok() && session.prefill(more).ok())) return false;
  session.reset();
  if (!passed(session.size() == 0 && session.prefill(more).ok() && session.decode().ok())) return false;

  // The C interface over the same arena.
  whit_model model;
  whit_session* c_session = nullptr;
  whit_options c_options = whit_defaults();
  c_options.context = options.context;
  c_options.chunk = options.chunk;
  c_options.kv_f32 = options.kv == KvFormat::f32;
  c_options.kernels = options.kernels;
  c_options.threads = {options.threads.count, options.threads.self, options.threads.run};
  uint64_t bytes = 0;
  if (!passed(whit_open(&model, file.data(), file.size()).code == WHIT_OK &&
              whit_arena_bytes(&model, &c_options, &bytes).code == WHIT_OK && bytes <= arena.size())) {
    return false;
  }
  if (!passed(whit_start(&c_session, &model, &c_options, arena.data(), arena.size()).code == WHIT_OK)) return false;
  if (!passed(whit_prompt(c_session, "a cat", 5).code == WHIT_OK)) return false;
  return passed(whit_generate(c_session, 6, Heard::hear_c, &heard).code == WHIT_OK);
}

TEST_CASE("with every allocator armed, the whole life of a session runs") {
  std::vector<RandomModelSpec> specs = odd_models();
  specs.insert(specs.begin(), RandomModelSpec{});
  for (const RandomModelSpec& spec : specs) {
    const auto file = random_model(spec);
    const Result<Model> opened = open(file);
    REQUIRE(opened.ok());
    for (const uint32_t threads : {1u, 2u}) {
      for (const KvFormat kv : {KvFormat::int8, KvFormat::f32}) {
        for (const port::Isa& isa : port::isas()) {
          if (!isa.runs_here) continue;
          port::ThreadPool pool(threads);
          // Everything that the sampler does: all candidates ranked, then cut.
          Options options{.context = 64, .chunk = 5, .logits_rows = 3, .kv = kv};
          options.sampling = {.temperature = 0.9f, .top_k = 0, .top_p = 0.9f, .min_p = 0.01f, .seed = 5};
          options.kernels = isa.kernels;
          options.threads = pool.threads();
          const Arena arena(opened.value, options);
          int step = 0;
          bool good = false;
          {
            const Armed armed;
            good = whole_life(file, options, arena.span(), step);
          }
          INFO(isa.name << ", " << threads << " threads, step " << step);
          CHECK(good);
        }
      }
    }
  }
}

// The proof can fail: in a child process each entry point, armed, ends it.
TEST_CASE("an armed allocator ends the process") {
  static void* volatile memory;  // volatile: an unused allocation may otherwise be removed
  memory = std::malloc(8);
  void (*const ways[])() = {
      [] { memory = std::malloc(1); },
      [] { memory = std::calloc(1, 1); },
      [] { memory = std::realloc(memory, 100); },
      [] { std::free(memory); },
      [] { memory = std::aligned_alloc(64, 64); },
      [] {
        void* got = nullptr;
        if (posix_memalign(&got, 64, 64) == 0) memory = got;
      },
      [] { memory = new int; },
      [] { memory = new (std::align_val_t{64}) char[64]; },
      [] { memory = mmap(nullptr, 4096, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0); },
      [] { memory = sbrk(1); },
  };
  for (size_t i = 0; i < std::size(ways); ++i) {
    const pid_t child = fork();
    REQUIRE(child >= 0);
    if (child == 0) {
      if (!freopen("/dev/null", "w", stderr)) _exit(2);
      g_armed.store(true);
      ways[i]();
      _exit(0);
    }
    int status = 0;
    REQUIRE(waitpid(child, &status, 0) == child);
    INFO("way " << i);
    CHECK(WIFSIGNALED(status));
    CHECK(WTERMSIG(status) == SIGABRT);
  }
  std::free(memory);
}

}  // namespace
}  // namespace whit::test
