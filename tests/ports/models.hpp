// The little model, converted once by the program itself.
#pragma once

#include "tests/ports/little_model.hpp"
#include "tests/ports/process.hpp"

namespace whit::test {

struct Converted {
  Scratch scratch;
  std::string model;

  explicit Converted(const LittleModel& little, const std::string& format) {
    const Outcome done =
        run({"convert", scratch.write("little.bin", little.checkpoint()), "--tokenizer",
             scratch.write("little.tok", little.tokenizer()), "--format", format, "-o", scratch.path("little.whit")});
    INFO(done.err);
    REQUIRE(done.exit == 0);
    model = scratch.path("little.whit");
  }
};

inline const Converted& little() {
  static const Converted converted(LittleModel{}, "q8");
  return converted;
}

// One whose texts take long enough to be interrupted.
inline const Converted& endless() {
  static const Converted converted(LittleModel{.context = 20000}, "q8");
  return converted;
}

}  // namespace whit::test
