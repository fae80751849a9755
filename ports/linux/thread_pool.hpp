// Threads for whit::Threads: the caller's own and count - 1 more, which spin briefly for the next job and then sleep.
#pragma once

#include <atomic>
#include <cstdint>
#include <memory>
#include <thread>

#include "runtime/threads.hpp"

namespace whit::port {

// Physical cores that this process may run on: two hardware threads of one core share the units that matmul fills.
uint32_t available_cores();

class ThreadPool {
 public:
  // count includes the thread that calls run(); 0: available_cores(). Throws std::system_error where the system gives
  // no thread.
  explicit ThreadPool(uint32_t count);
  ~ThreadPool();
  ThreadPool(const ThreadPool&) = delete;
  ThreadPool& operator=(const ThreadPool&) = delete;

  uint32_t count() const { return count_; }

  // The view that a session uses; the pool must outlive it. Sessions on different threads may share one pool: while
  // one's job runs, another's is done by its caller alone.
  Threads threads() { return {count_, this, &ThreadPool::run}; }

 private:
  static void run(void* self, uint32_t pieces, void (*piece)(void*, uint32_t), void* argument);
  void run(uint32_t pieces, void (*piece)(void*, uint32_t), void* argument);
  void work();
  bool take_piece(uint32_t epoch);
  void stop();

  // Written by the caller before a job is published, read by whoever holds one of its pieces.
  void (*piece_)(void*, uint32_t) = nullptr;
  void* argument_ = nullptr;

  // The job's number in the high half, its pieces not yet taken in the low half. Taking one is a compare and swap, so a
  // thread that comes late can't take a piece of the next job by mistake, and the caller does what no other thread has
  // begun.
  alignas(64) std::atomic<uint64_t> ticket_{0};
  // Pieces taken or not, until they are done; the caller sleeps on it.
  alignas(64) std::atomic<uint32_t> unfinished_{0};
  // The newest job's number; the others sleep on it.
  alignas(64) std::atomic<uint32_t> epoch_{0};
  std::atomic<uint32_t> sleeping_{0};
  // 0 or 1: RISC-V has no atomics of a byte.
  std::atomic<uint32_t> caller_sleeps_{0};
  std::atomic<uint32_t> busy_{0};
  std::atomic<uint32_t> stopping_{0};

  uint32_t count_;
  uint32_t spins_;
  std::unique_ptr<std::thread[]> others_;
};

}  // namespace whit::port
