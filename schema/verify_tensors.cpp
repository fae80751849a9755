// The tensor directory, and the numbers in the data that are read as floats.
#include <bit>
#include <cstring>

#include "schema/layout.hpp"
#include "schema/verify.hpp"
#include "schema/verify_parts.hpp"

namespace whit {
namespace {

// Both loops have no early exit, so that the compiler makes vectors of them: the scales and minimums of a 4-bit model
// are an eighth to a quarter of its bytes.
bool finite_f16(const std::byte* bytes, uint64_t count) {
  uint32_t bad = 0;
  for (uint64_t i = 0; i < count; ++i) {
    uint16_t half;
    std::memcpy(&half, bytes + i * sizeof half, sizeof half);
    bad |= (half & 0x7c00) == 0x7c00;
  }
  return bad == 0;
}

bool usable_f32(const std::byte* bytes, uint64_t count) {
  constexpr uint32_t kLeast = std::bit_cast<uint32_t>(kLeastWeight), kMost = std::bit_cast<uint32_t>(kMostWeight);
  uint32_t bad = 0;
  for (uint64_t i = 0; i < count; ++i) {
    uint32_t word;
    std::memcpy(&word, bytes + i * sizeof word, sizeof word);
    const uint32_t magnitude = word & 0x7fffffff;
    bad |= static_cast<uint32_t>(magnitude - kLeast > kMost - kLeast) & static_cast<uint32_t>(magnitude != 0);
  }
  return bad == 0;
}

Status verify_place(const schema::Tensor& tensor, uint64_t data_bytes) {
  const char* name = tensor.name()->c_str();
  if (tensor.format() > schema::Format::Q4M) {
    return unsupported("tensor {name} has format {given}, which this version does not know", 0,
                       static_cast<uint64_t>(tensor.format()), name);
  }
  const auto format = static_cast<Format>(tensor.format());
  const bool plain = tensor.layout() == schema::Layout::Plain;
  if (!plain && tensor.layout() != schema::Layout::Panels16) {
    return unsupported("tensor {name} has layout {given}, which this version does not know; convert the model again", 0,
                       static_cast<uint64_t>(tensor.layout()), name);
  }
  if (plain && format != Format::f32) return damaged("tensor {name} is plain but not float32", 0, 0, name);
  const uint32_t rows = tensor.rows(), cols = tensor.cols();
  if (rows == 0 || rows > kMostVocab) {
    return damaged("tensor {name} has {given} rows; 1 to {needed} are possible", kMostVocab, rows, name);
  }
  if (cols == 0 || cols > kMostWidth) {
    return damaged("tensor {name} has {given} columns; 1 to {needed} are possible", kMostWidth, cols, name);
  }
  const uint64_t size = plain ? uint64_t{rows} * cols * sizeof(float) : matrix_bytes(format, rows, cols);
  if (tensor.size() != size) {
    return damaged("tensor {name} should have {needed} bytes and has {given}", size, tensor.size(), name);
  }
  if (tensor.offset() % kAlignment != 0) {
    return damaged("tensor {name} lies at {given}, which is no multiple of {needed}", kAlignment, tensor.offset(),
                   name);
  }
  if (tensor.offset() > data_bytes || round_up(size, kAlignment) > data_bytes - tensor.offset()) {
    return damaged("the file is cut: tensor {name} needs {needed} bytes, and {given} are left", size,
                   data_bytes > tensor.offset() ? data_bytes - tensor.offset() : 0, name);
  }
  return {};
}

Status verify_values(const schema::Tensor& tensor, const std::byte* data) {
  const char* name = tensor.name()->c_str();
  const std::byte* bytes = data + tensor.offset();
  const auto format = static_cast<Format>(tensor.format());
  if (format == Format::f32) {
    if (usable_f32(bytes, tensor.size() / sizeof(float))) return {};
    return damaged("tensor {name} has values that are not finite, or too small or too large to compute with", 0, 0,
                   name);
  }
  const uint64_t scales =
      blocks(tensor.cols()) * (format == Format::q4m ? sizeof(ScalesAndMins) : sizeof(Scales)) / sizeof(uint16_t);
  const uint64_t stride = panel_bytes(format, tensor.cols());
  for (uint32_t panel = 0; panel < panels(tensor.rows()); ++panel) {
    if (!finite_f16(bytes + panel * stride, scales)) {
      return damaged("tensor {name} has a scale or minimum that is not finite", 0, 0, name);
    }
  }
  return {};
}

}  // namespace

Status verify_tensors(const schema::Model& model, const std::byte* data, uint64_t data_bytes) {
  uint64_t left = data_bytes;
  for (const schema::Tensor* tensor : *model.tensors()) {
    if (Status s = verify_place(*tensor, data_bytes); !s.ok()) return s;
    // So that a file with a million names for the same bytes costs no more to check than its size.
    if (tensor->size() > left) return damaged("tensor {name} overlaps another", 0, 0, tensor->name()->c_str());
    left -= tensor->size();
    if (Status s = verify_values(*tensor, data); !s.ok()) return s;
  }
  return {};
}

}  // namespace whit
