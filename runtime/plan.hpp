// The memory plan: every region that a session will use, its place and its size, known before anything runs.
#pragma once

#include <cstdint>

#include "kernels/kernels.hpp"
#include "runtime/model.hpp"
#include "runtime/sampler.hpp"
#include "runtime/threads.hpp"
#include "schema/status.hpp"

namespace whit {

struct Options {
  uint32_t context = 0;      // positions of prompt and generation together; 0: all that the model was trained for
  uint32_t chunk = 32;       // tokens of a prompt worked on at once: more is faster and takes more memory
  uint32_t logits_rows = 1;  // rows of logits kept by prefill; more than 1 only to study every position
  KvFormat kv = KvFormat::int8;
  Sampling sampling{};
  const Kernels* kernels = &kDefinition;  // the port knows which the machine can run
  Threads threads{};                      // the port's; none: the caller's own thread
};

struct Region {
  const char* name;
  uint64_t offset;  // from the arena's start, a multiple of 64
  uint64_t bytes;
};

enum class RegionId : uint8_t {
  // kept from call to call
  session,
  tokens,
  keys,
  key_scales,
  values,
  value_scales,
  // one chunk's
  hidden,
  normed,
  quants,
  scales,
  sums,
  qkv,
  attended,
  gated,
  rope,
  // for each thread; of scores a row for each query that the kernels take at once, so another table has another plan
  scores,
  // what comes out, and what goes in
  logits,
  candidates,
  workspace,
  count
};

struct Plan {
  Options options;    // as given, with context filled in and chunk cut to it
  uint32_t capacity;  // context rounded up to a whole panel of keys
  uint32_t queries;   // of one KV head that attention takes at once, each with a row of scores
  Region regions[static_cast<int>(RegionId::count)];
  uint64_t bytes;  // of the arena, exactly

  const Region& operator[](RegionId id) const { return regions[static_cast<int>(id)]; }
};

// Options that make no sense, or that the model can't do (a context longer than it was trained for), are Code::invalid.
Result<Plan> plan(const Model& model, const Options& options);

}  // namespace whit
