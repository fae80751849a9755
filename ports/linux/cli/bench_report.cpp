#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>

#include "ports/linux/cli/bench.hpp"
#include "ports/linux/cli/common.hpp"

namespace whit::cli {
namespace {

using Cells = std::vector<std::string>;

// As Linux names it on x86; elsewhere nothing.
std::string processor() {
  std::ifstream file("/proc/cpuinfo");
  for (std::string line; std::getline(file, line);) {
    const size_t colon = line.find(": ");
    if (line.starts_with("model name") && colon != line.npos) return ", " + shown(line.substr(colon + 2));
  }
  return "";
}

std::string percent(double share) { return text("%.1f %%", 100 * share); }
std::string giga(double rate, const char* unit) { return text("%.*f %s", rate < 100e9 ? 1 : 0, rate / 1e9, unit); }

// Aligned to the right, as numbers are.
std::string lines(const std::vector<Cells>& rows, bool markdown) {
  std::vector<size_t> width(rows[0].size());
  for (const Cells& row : rows) {
    for (size_t i = 0; i < row.size(); ++i) width[i] = std::max(width[i], row[i].size());
  }
  std::string out;
  for (size_t r = 0; r < rows.size(); ++r) {
    for (size_t i = 0; i < width.size(); ++i) {
      const std::string cell = std::string(width[i] - rows[r][i].size(), ' ') + rows[r][i];
      out += markdown ? (i ? " " : "| ") + cell + " |" : (i ? "  " : "") + cell;
    }
    out += "\n";
    if (markdown && r == 0) {
      for (size_t i = 0; i < width.size(); ++i) out += i ? "---:|" : "|---:|";
      out += "\n";
    }
  }
  return out;
}

// 0 is what there is none of.
nlohmann::ordered_json number(double value) { return value > 0 ? nlohmann::ordered_json(value) : nullptr; }

}  // namespace

std::string as_table(const BenchReport& report, bool markdown) {
  std::vector<Cells> rows = {
      {"threads", "test", "depth", "tokens/s", "least to most", "share", "share total", "limit, tokens/s", "which is"}};
  for (const BenchGroup& group : report.groups) {
    for (const BenchRow& row : group.rows) {
      rows.push_back({std::to_string(group.threads), row.test, std::to_string(row.depth), text("%.1f", row.rate.median),
                      text("%.1f to %.1f", row.rate.least, row.rate.most), percent(row.share), percent(row.share_total),
                      text("%.1f", row.limit),
                      row.operations > 0 ? giga(row.operations, "GOPS")
                                         : giga(group.read, "GB/s") + ", " +
                                               size_text(static_cast<uint64_t>(row.bytes_a_token)) + " a token"});
    }
  }
  const char* const item = markdown ? "- " : "";
  std::string out = text("%s, %s%s; median of %u round%s\n\n", report.model.c_str(), report.isa.c_str(),
                         processor().c_str(), report.rounds, plural(report.rounds));
  out += lines(rows, markdown) + "\n";
  out +=
      text("%sshare: of the limit; of a prompt's (pp) over the time inside matmul, share total over all of the time\n",
           item);
  for (const BenchGroup& group : report.groups) {
    const std::string fused =
        group.fused_multiply_add > 0 ? text(" (fused %s)", giga(group.fused_multiply_add, "GFLOPS").c_str()) : "";
    const char* const threads = plural(group.threads);
    out += text(
        "%slimits, %u thread%s: reading %s of weights %s; integer dot product %s with weights of 4 bits, %s with 8; "
        "float32 multiply, then add %s%s\n",
        item, group.threads, threads, size_text(report.weights).c_str(), giga(group.read, "GB/s").c_str(),
        giga(group.nibble_dot, "GOPS").c_str(), giga(group.byte_dot, "GOPS").c_str(),
        giga(group.multiply_add, "GFLOPS").c_str(), fused.c_str());
    out += text(
        "%sfirst token, %u thread%s: %.2f ms from a cold open in this process: open, check, plan, read a prompt of %u "
        "token%s, choose one\n",
        item, group.threads, threads, 1e3 * group.first_token, report.first_prompt, plural(report.first_prompt));
  }
  return out;
}

std::string as_json(const BenchReport& report) {
  auto all = nlohmann::ordered_json::array();
  for (const BenchGroup& group : report.groups) {
    for (const BenchRow& row : group.rows) {
      all.push_back({
          {"test", row.test},
          {"threads", group.threads},
          {"depth", row.depth},
          {"tokens_per_second", number(row.rate.median)},
          {"tokens_per_second_least", number(row.rate.least)},
          {"tokens_per_second_most", number(row.rate.most)},
          {"limit", number(row.limit)},
          {"share", number(row.share)},
          {"share_total", number(row.share_total)},
          {"bytes_per_token", number(row.bytes_a_token)},
          {"read_gb_per_second", number(group.read / 1e9)},
          {"dot_8bit_gops", number(group.byte_dot / 1e9)},
          {"dot_4bit_gops", number(group.nibble_dot / 1e9)},
          {"multiply_add_gflops", number(group.multiply_add / 1e9)},
          {"fused_multiply_add_gflops", number(group.fused_multiply_add / 1e9)},
          {"first_token_ms", number(group.first_token * 1e3)},
          {"model", report.model},
          {"isa", report.isa},
          {"weights_bytes", report.weights},
          {"rounds", report.rounds},
      });
    }
  }
  // Names from a model file may be in no encoding at all.
  return all.dump(1, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
}

}  // namespace whit::cli
