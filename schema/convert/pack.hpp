// A source's tensor in the layout of the file.
#pragma once

#include "schema/convert/quantize.hpp"
#include "schema/convert/source.hpp"
#include "schema/layout.hpp"

namespace whit::convert {

// The format that holds a source type's numbers exactly.
Format lossless(SourceType type);

// Packs a matrix into Panels16, panels in any order. Throws Error, with the tensor's name, where a value can't be kept.
class Packer {
 public:
  Packer(const SourceTensor& tensor, Format format) : tensor_(tensor), format_(format) {}

  // Panels first .. last - 1, panel_bytes() each, to `out`.
  void pack(uint32_t first, uint32_t last, std::byte* out);

  // sqrt(sum (new - old)^2 / sum old^2) over all that was packed so far; 0 where no value changed.
  double moved() const;

 private:
  void pack_f32(uint32_t panel, std::byte* out);
  void pack_blocks(uint32_t panel, std::byte* out);
  Block block(uint32_t row, uint32_t index);
  [[noreturn]] void refuse(const char* why) const;

  const SourceTensor& tensor_;
  const Format format_;
  double changed_ = 0, total_ = 0;
};

// A vector, as plain float32. `moved` as above.
std::vector<float> plain(const SourceTensor& tensor, double& moved);

}  // namespace whit::convert
