// whit convert: another program's model file becomes a .whit file.
#include <unistd.h>

#include <algorithm>
#include <map>

#include "ports/linux/cli/commands.hpp"

namespace whit::cli {
namespace {

// On a terminal a bar that redraws itself, elsewhere a line every quarter; nothing at all in the first second.
class Progress {
 public:
  ~Progress() {
    if (drawn_) say("%s", "");
  }
  void operator()(double done) {
    const double now = seconds();
    const bool early = now - start_ < 1;
    if (!terminal_) {
      for (; done >= next_ && next_ < 1; next_ += 0.25) {
        if (!early) say("%3.0f %%", 100 * next_);
      }
    } else if (!early && (now - last_ > 0.1 || done >= 1)) {
      last_ = now;
      drawn_ = true;
      constexpr int kWidth = 50;
      const int filled = std::clamp(static_cast<int>(done * kWidth), 0, kWidth);
      const std::string bar = text("\r[%s%s] %3.0f %%", std::string(filled, '#').c_str(),
                                   std::string(kWidth - filled, ' ').c_str(), 100 * done);
      if (::write(STDERR_FILENO, bar.data(), bar.size()) < 0) terminal_ = false;
    }
  }

 private:
  const double start_ = seconds();
  double last_ = 0, next_ = 0.25;
  bool terminal_ = isatty(STDERR_FILENO), drawn_ = false;
};

void report(const convert::Report& done) {
  struct Group {
    uint32_t count = 0;
    double least = 0, most = 0;
  };
  std::map<std::string, Group> moved;
  uint32_t kept = 0;
  for (const auto& line : done.tensors) {
    if (line.moved == 0) {
      ++kept;
      continue;
    }
    Group& group = moved[kind_of(line.tensor) + ": " + line.from + " to " + line.to];
    group.least = group.count ? std::min(group.least, line.moved) : line.moved;
    group.most = std::max(group.most, line.moved);
    ++group.count;
  }
  say("%u of %zu tensor%s taken over without loss", kept, done.tensors.size(), plural(done.tensors.size()));
  for (const auto& [kind, group] : moved) {
    say("  %s: %u tensor%s moved by %.2f %%%s of their size (RMS)", kind.c_str(), group.count, plural(group.count),
        100 * group.least, group.most > group.least ? text(" to %.2f %%", 100 * group.most).c_str() : "");
  }
}

}  // namespace

int convert(const ConvertOptions& options) {
  whit::convert::Options work;
  work.input = options.input;
  work.output = options.output;
  work.tokenizer = options.tokenizer;
  if (options.format == "q8") work.format = Format::q8;
  if (options.format == "q4") work.format = Format::q4;
  if (options.format == "q4m") work.format = Format::q4m;
  if (options.format == "f32") work.format = Format::f32;

  check_output(options.output, {options.input, options.tokenizer});

  say("converting %s", options.input.c_str());
  whit::convert::Report done;
  {
    Progress progress;
    work.progress = [&progress](double part) { progress(part); };
    done = whit::convert::convert(work);
  }
  report(done);
  say("%s: %s from %s", options.output.c_str(), size_text(done.output_bytes).c_str(),
      size_text(done.input_bytes).c_str());
  return kOk;
}

}  // namespace whit::cli
