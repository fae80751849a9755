// What whit bench found out, and how it is told.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace whit::cli {

// Of all rounds.
struct Figure {
  double median = 0, least = 0, most = 0;
};

// "pp512": a prompt of 512 tokens, from an empty context. "tg128": 128 tokens, one after the other, from `depth` on.
struct BenchRow {
  std::string test;
  uint32_t depth = 0;
  Figure rate;               // tokens a second
  double limit = 0;          // tokens a second, if the machine did at its limit what can't be left out
  double share = 0;          // of the limit: prefill over the time inside matmul, decode over all of it
  double share_total = 0;    // over all of the time
  double bytes_a_token = 0;  // decode: weights, keys and values read
  double operations = 0;     // prefill: of its matmuls, a second, at the limit
};

// With one number of threads; all rates are of all threads together, a second.
struct BenchGroup {
  uint32_t threads = 1;
  double read = 0;  // bytes
  double byte_dot = 0, nibble_dot = 0, multiply_add = 0, fused_multiply_add = 0;
  double first_token = 0;  // seconds from a cold open
  std::vector<BenchRow> rows;
};

struct BenchReport {
  std::string model, isa;
  uint64_t weights = 0;  // bytes read for every token
  uint32_t rounds = 0;
  uint32_t first_prompt = 0;  // tokens before the first token
  std::vector<BenchGroup> groups;
};

std::string as_table(const BenchReport& report, bool markdown);
std::string as_json(const BenchReport& report);

}  // namespace whit::cli
