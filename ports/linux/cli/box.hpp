// The model in the box: schema/box/stories.whit, compiled into the program, used where it lies in it.
#pragma once

#include <cstddef>
#include <span>

namespace whit::cli {

// What names it where a model's file is asked for ("./box" is a file).
inline constexpr const char* kBox = "box";

// At a multiple of 64; empty where the program was built without (WHIT_BOX=OFF).
std::span<const std::byte> box();

}  // namespace whit::cli
