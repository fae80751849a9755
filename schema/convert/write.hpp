// A Source as a model file: the description, then the tensors, packed.
#pragma once

#include <functional>
#include <optional>
#include <span>

#include "schema/convert/convert.hpp"
#include "schema/convert/source.hpp"
#include "schema/layout.hpp"

namespace whit::convert {

// Where the file's bytes go. Each byte is put once, except the description, which is put again when the tensors are
// known (its first 12 bytes, then, are what a reader looks at: until then they are zeros).
using Sink = std::function<void(uint64_t at, std::span<const std::byte> bytes)>;

// Writes all of it; `format` none: each matrix in the format that holds it exactly. Vectors stay float32. Returns what
// was done, with output_bytes, without input_bytes.
Report write(const Source& source, std::optional<Format> format, const std::function<void(double done)>& progress,
             const Sink& sink);

// The same, in memory. A source without layers gives a vocabulary alone.
Bytes image(const Source& source, std::optional<Format> format);

}  // namespace whit::convert
