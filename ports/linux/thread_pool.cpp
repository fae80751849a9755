#include "ports/linux/thread_pool.hpp"

#include <linux/futex.h>
#include <sched.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <set>
#include <string>
#include <system_error>
#include <utility>

namespace whit::port {
namespace {

// A decoder's jobs follow each other within some 10 us, a token's sampling and printing lie between within some 100. A
// pause takes 15 to 50 ns, so this waits about 100 to 300 us before it pays for the system's sleep and wake-up (about 5
// us each).
constexpr uint32_t kSpins = 6000;

void pause() {
#if defined(__x86_64__)
  __builtin_ia32_pause();
#elif defined(__aarch64__)
  __asm__ volatile("isb");  // yield is a no-op on most cores
#endif
}

// Not std::atomic::wait(): libstdc++ 12 shares its waiter counts between all atomics in a hash table.
void sleep_while(std::atomic<uint32_t>& word, uint32_t value) {
  syscall(SYS_futex, &word, FUTEX_WAIT_PRIVATE, value, nullptr, nullptr, 0);
}
void wake(std::atomic<uint32_t>& word, uint32_t most) {
  syscall(SYS_futex, &word, FUTEX_WAKE_PRIVATE, most, nullptr, nullptr, 0);
}

// The number in a file of one line, -1 where there is none.
long number_in(const std::string& path) {
  long value = -1;
  if (FILE* file = std::fopen(path.c_str(), "re")) {
    if (std::fscanf(file, "%ld", &value) != 1) value = -1;
    std::fclose(file);
  }
  return value;
}

}  // namespace

uint32_t available_cores() {
  // The kernel's mask may be wider than cpu_set_t's 1,024 bits.
  for (int most = CPU_SETSIZE; most <= 1 << 20; most *= 2) {
    cpu_set_t* allowed = CPU_ALLOC(most);
    const size_t bytes = CPU_ALLOC_SIZE(most);
    if (!allowed) return 1;
    if (sched_getaffinity(0, bytes, allowed) != 0) {
      CPU_FREE(allowed);
      continue;
    }
    std::set<std::pair<long, long>> cores;
    uint32_t unknown = 0;
    for (int cpu = 0; cpu < most; ++cpu) {
      if (!CPU_ISSET_S(cpu, bytes, allowed)) continue;
      const std::string topology = "/sys/devices/system/cpu/cpu" + std::to_string(cpu) + "/topology/";
      const long core = number_in(topology + "core_id");
      if (core < 0) {
        ++unknown;
      } else {
        cores.emplace(number_in(topology + "physical_package_id"), core);
      }
    }
    CPU_FREE(allowed);
    return std::max(1u, static_cast<uint32_t>(cores.size()) + unknown);
  }
  return 1;
}

ThreadPool::ThreadPool(uint32_t count) {
  const uint32_t cores = available_cores();
  count_ = count ? count : cores;
  // More threads than cores: whoever spins keeps another from working.
  spins_ = count_ <= cores ? kSpins : 0;
  others_ = std::make_unique<std::thread[]>(count_ - 1);
  try {
    for (uint32_t i = 0; i + 1 < count_; ++i) others_[i] = std::thread([this] { work(); });
  } catch (const std::system_error&) {
    stop();
    throw;
  }
}

ThreadPool::~ThreadPool() { stop(); }

void ThreadPool::stop() {
  stopping_.store(1);
  epoch_.fetch_add(1);
  wake(epoch_, count_);
  for (uint32_t i = 0; i + 1 < count_; ++i) {
    if (others_[i].joinable()) others_[i].join();
  }
}

void ThreadPool::run(void* self, uint32_t pieces, void (*piece)(void*, uint32_t), void* argument) {
  static_cast<ThreadPool*>(self)->run(pieces, piece, argument);
}

void ThreadPool::run(uint32_t pieces, void (*piece)(void*, uint32_t), void* argument) {
  if (pieces <= 1 || count_ == 1 || busy_.exchange(1, std::memory_order_acquire)) {
    for (uint32_t i = 0; i < pieces; ++i) piece(argument, i);
    return;
  }
  piece_ = piece;
  argument_ = argument;
  unfinished_.store(pieces, std::memory_order_relaxed);
  const uint32_t epoch = epoch_.load(std::memory_order_relaxed) + 1;
  ticket_.store(uint64_t{epoch} << 32 | pieces, std::memory_order_release);
  // Sequentially consistent, as is going to sleep in work(): either this sees the sleeper, or the sleeper sees the new
  // epoch.
  epoch_.store(epoch);
  if (sleeping_.load() != 0) wake(epoch_, pieces - 1);

  while (take_piece(epoch)) {
  }
  for (uint32_t spin = 0; spin < spins_ && unfinished_.load(std::memory_order_acquire) != 0; ++spin) pause();
  if (unfinished_.load(std::memory_order_acquire) != 0) {
    caller_sleeps_.store(1);
    for (uint32_t left; (left = unfinished_.load()) != 0;) sleep_while(unfinished_, left);
    caller_sleeps_.store(0, std::memory_order_relaxed);
  }
  busy_.store(0, std::memory_order_release);
}

// Does one piece of job `epoch`, if one is left to take.
bool ThreadPool::take_piece(uint32_t epoch) {
  uint64_t ticket = ticket_.load(std::memory_order_acquire);
  do {
    if (static_cast<uint32_t>(ticket >> 32) != epoch || static_cast<uint32_t>(ticket) == 0) return false;
  } while (!ticket_.compare_exchange_weak(ticket, ticket - 1, std::memory_order_acquire, std::memory_order_acquire));
  // The job can't end while this piece is unfinished, so what it says stays.
  piece_(argument_, static_cast<uint32_t>(ticket) - 1);
  if (unfinished_.fetch_sub(1) == 1 && caller_sleeps_.load()) wake(unfinished_, 1);
  return true;
}

void ThreadPool::work() {
  uint32_t seen = 0;
  for (;;) {
    uint32_t epoch = epoch_.load(std::memory_order_acquire);
    for (uint32_t spin = 0; spin < spins_ && epoch == seen; ++spin) {
      pause();
      epoch = epoch_.load(std::memory_order_acquire);
    }
    if (epoch == seen) {
      sleeping_.fetch_add(1);
      while ((epoch = epoch_.load()) == seen) sleep_while(epoch_, seen);
      sleeping_.fetch_sub(1);
    }
    if (stopping_.load(std::memory_order_acquire)) return;
    seen = epoch;
    while (take_piece(epoch)) {
    }
  }
}

}  // namespace whit::port
