// llama2.c's checkpoints of version 0 (its legacy export, "stories*.bin"): seven int32, then the weights as float32.
#pragma once

#include <cstddef>
#include <span>
#include <string>

#include "schema/convert/source.hpp"

namespace whit::convert {

// Whether the sizes in the header are a model's, and fit the number of bytes exactly.
bool is_llama2c(std::span<const std::byte> file);

// `tokenizer` are the bytes of its tok*.bin, `tokenizer_name` that file's name. Throws Error.
Source source_of_llama2c(std::span<const std::byte> file, std::span<const std::byte> tokenizer,
                         const std::string& tokenizer_name);

}  // namespace whit::convert
