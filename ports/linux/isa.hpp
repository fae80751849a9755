// Which kernels this machine can run.
#pragma once

#include <span>
#include <string>

#include "kernels/kernels.hpp"

namespace whit::port {

struct Isa {
  const char* name;  // as in WHIT_ISA
  const Kernels* kernels;
  bool runs_here;
};

// What this build contains, the best first; the last is "definition", which runs everywhere.
std::span<const Isa> isas();

// The table of that name; the best that runs here where `name` is null or empty. Null where the build has no such table
// or the machine can't run it: `why` is then a sentence with the names that it can.
const Kernels* find_kernels(const char* name, std::string& why);

// find_kernels() of the environment variable WHIT_ISA.
const Kernels* chosen_kernels(std::string& why);

}  // namespace whit::port
