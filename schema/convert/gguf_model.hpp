// A GGUF file of architecture `llama` as a Source.
#pragma once

#include "schema/convert/gguf.hpp"
#include "schema/convert/source.hpp"

namespace whit::convert {

// Throws Error where the file asks for anything that would be lost: another architecture, biases, experts, rotary
// scaling other than linear or by rope_freqs, a tensor of a type that can't be read or that has no place.
Source source_of(const Gguf& gguf);

}  // namespace whit::convert
