#include "ports/linux/thread_pool.hpp"

#include <doctest/doctest.h>

#include <atomic>
#include <chrono>
#include <thread>
#include <vector>

using whit::port::ThreadPool;

namespace {

// Every piece once, for many jobs in a row, and what a piece wrote can be read after the job.
void count_pieces(ThreadPool& pool, uint32_t jobs) {
  std::vector<uint32_t> done(pool.count());
  for (uint32_t job = 1; job <= jobs; ++job) {
    pool.threads().each(pool.count(), [&](uint32_t i) { ++done[i]; });
    for (uint32_t i = 0; i < pool.count(); ++i) REQUIRE(done[i] == job);
  }
}

}  // namespace

TEST_CASE("a pool runs every piece of every job once") {
  for (uint32_t count : {1u, 2u, 3u, 8u}) {
    CAPTURE(count);
    ThreadPool pool(count);
    CHECK(pool.count() == count);
    count_pieces(pool, 2000);
  }
}

TEST_CASE("a job may have fewer pieces than the pool has threads") {
  ThreadPool pool(4);
  for (uint32_t pieces = 0; pieces <= 4; ++pieces) {
    std::atomic<uint32_t> seen{0}, mask{0};
    pool.threads().each(pieces, [&](uint32_t i) {
      ++seen;
      mask |= 1u << i;
    });
    CHECK(seen == pieces);
    CHECK(mask == (1u << pieces) - 1);
  }
}

TEST_CASE("a pool that slept wakes up, whatever the pause before") {
  ThreadPool pool(3);
  std::atomic<uint32_t> seen{0};
  for (int round = 0; round < 200; ++round) {
    // From spinning to sleeping, and the moment between.
    std::this_thread::sleep_for(std::chrono::microseconds(round * 10));
    pool.threads().each(3, [&](uint32_t) { ++seen; });
  }
  CHECK(seen == 600);
}

TEST_CASE("a caller that waits for a slow piece sleeps and is woken") {
  ThreadPool pool(2);
  const auto caller = std::this_thread::get_id();
  std::atomic<bool> other_has_one{false};
  std::atomic<uint32_t> slow{0};
  pool.threads().each(2, [&](uint32_t) {
    if (std::this_thread::get_id() == caller) {
      // The other thread takes the other piece, in time; this one must not take both.
      while (!other_has_one) std::this_thread::yield();
    } else {
      other_has_one = true;
      std::this_thread::sleep_for(std::chrono::milliseconds(20));
      ++slow;
    }
  });
  CHECK(slow == 1);
}

TEST_CASE("two callers may share a pool, and a job may start a job") {
  ThreadPool pool(2);
  std::atomic<uint32_t> seen{0};
  auto work = [&] {
    for (int i = 0; i < 500; ++i) {
      pool.threads().each(2, [&](uint32_t) { pool.threads().each(2, [&](uint32_t) { ++seen; }); });
    }
  };
  std::thread other(work);
  work();
  other.join();
  CHECK(seen == 2 * 500 * 2 * 2);
}

TEST_CASE("the default is one thread for each core that the process may use") {
  CHECK(whit::port::available_cores() >= 1);
  CHECK(whit::port::available_cores() <= std::thread::hardware_concurrency());
  CHECK(ThreadPool(0).count() == whit::port::available_cores());
}
