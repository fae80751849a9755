#include "schema/convert/pack.hpp"

#include <bit>
#include <cmath>
#include <cstring>

#include "schema/convert/convert.hpp"
#include "schema/convert/f16.hpp"
#include "schema/convert/quantize.hpp"
#include "schema/verify.hpp"

namespace whit::convert {
namespace {

// ggml's blocks of 32: an f16 scale, Q4_1's f16 minimum, then the quants. A byte of 4-bit quants holds value i in its
// low half and i + 16 in the high one.
struct GgmlBlock {
  uint64_t bytes, quants;
};
constexpr GgmlBlock ggml_block(SourceType type) {
  switch (type) {
    case SourceType::q8_0: return {34, 2};
    case SourceType::q4_0: return {18, 2};
    case SourceType::q4_1: return {20, 4};
    default: return {0, 0};
  }
}

template <typename T>
T load(const std::byte* at) {
  T value;
  std::memcpy(&value, at, sizeof value);
  return value;
}

// The block as it lies in the source, in the format that holds it exactly.
Block source_block(SourceType type, const std::byte* at) {
  Block block;
  block.scale = load<uint16_t>(at);
  if (type == SourceType::q4_1) block.min = load<uint16_t>(at + 2);
  const std::byte* quants = at + ggml_block(type).quants;
  for (uint32_t i = 0; i < kBlockCols; ++i) {
    if (type == SourceType::q8_0) {
      block.q[i] = static_cast<uint8_t>(quants[i]);
    } else {
      block.q[i] = static_cast<uint8_t>(quants[i % 16] >> (i < 16 ? 0 : 4)) & 15;
    }
  }
  return block;
}

void values_of(Format format, const Block& block, float* out) {
  const float scale = f16_to_f32(block.scale), min = f16_to_f32(block.min);
  for (uint32_t i = 0; i < kBlockCols; ++i) {
    switch (format) {
      case Format::q8: out[i] = scale * static_cast<float>(static_cast<int8_t>(block.q[i])); break;
      case Format::q4: out[i] = scale * static_cast<float>(block.q[i] - 8); break;
      default: out[i] = scale * static_cast<float>(block.q[i]) + min; break;
    }
  }
}

// `count` values of a row from column `col` on; whole blocks of the quantized types.
void read_values(const SourceTensor& tensor, uint32_t row, uint32_t col, uint32_t count, float* out) {
  const std::byte* at = tensor.data + row * row_bytes(tensor.type, tensor.cols);
  switch (tensor.type) {
    case SourceType::f32: std::memcpy(out, at + uint64_t{col} * 4, uint64_t{count} * 4); return;
    case SourceType::f16:
      for (uint32_t i = 0; i < count; ++i) out[i] = f16_to_f32(load<uint16_t>(at + uint64_t{col + i} * 2));
      return;
    case SourceType::bf16:
      for (uint32_t i = 0; i < count; ++i) {
        out[i] = std::bit_cast<float>(uint32_t{load<uint16_t>(at + uint64_t{col + i} * 2)} << 16);
      }
      return;
    default:
      for (uint32_t i = 0; i < count; i += kBlockCols) {
        values_of(lossless(tensor.type),
                  source_block(tensor.type, at + (col + i) / kBlockCols * ggml_block(tensor.type).bytes), out + i);
      }
  }
}

// A float32 weight as the kernels want it: nothing smaller than they compute with. False: it can't be used.
bool keep_f32(float& value) {
  if (!(std::fabs(value) <= kMostWeight)) return false;
  if (std::fabs(value) < kLeastWeight) value = 0;
  return true;
}

constexpr const char* kNotUsable = "has a value that is not finite or is larger than 2^40; is the file whole?";

}  // namespace

const char* name_of(SourceType type) {
  switch (type) {
    case SourceType::f32: return "F32";
    case SourceType::f16: return "F16";
    case SourceType::bf16: return "BF16";
    case SourceType::q8_0: return "Q8_0";
    case SourceType::q4_0: return "Q4_0";
    case SourceType::q4_1: return "Q4_1";
  }
  return "";
}

uint64_t row_bytes(SourceType type, uint64_t cols) {
  switch (type) {
    case SourceType::f32: return cols * 4;
    case SourceType::f16:
    case SourceType::bf16: return cols * 2;
    default: return cols / kBlockCols * ggml_block(type).bytes;
  }
}

Format lossless(SourceType type) {
  switch (type) {
    case SourceType::q8_0: return Format::q8;
    case SourceType::q4_0: return Format::q4;
    case SourceType::q4_1: return Format::q4m;
    default: return Format::f32;
  }
}

void Packer::refuse(const char* why) const { throw Error("tensor " + tensor_.name + " " + why); }

double Packer::moved() const { return changed_ > 0 && total_ > 0 ? std::sqrt(changed_ / total_) : 0; }

void Packer::pack(uint32_t first, uint32_t last, std::byte* out) {
  const uint64_t bytes = panel_bytes(format_, tensor_.cols);
  for (uint32_t panel = first; panel < last; ++panel, out += bytes) {
    format_ == Format::f32 ? pack_f32(panel, out) : pack_blocks(panel, out);
  }
}

void Packer::pack_f32(uint32_t panel, std::byte* out) {
  std::memset(out, 0, static_cast<size_t>(panel_bytes(format_, tensor_.cols)));
  std::vector<float> values(static_cast<size_t>(round_up(tensor_.cols, kBlockCols)));
  for (uint32_t lane = 0; lane < kPanelRows; ++lane) {
    const uint32_t row = panel * kPanelRows + lane;
    if (row >= tensor_.rows) break;
    read_values(tensor_, row, 0, tensor_.cols, values.data());
    for (uint32_t col = 0; col < tensor_.cols; ++col) {
      float value = values[col];
      if (!keep_f32(value)) refuse(kNotUsable);
      const double old = values[col], off = value - old;
      changed_ += off * off;
      total_ += old * old;
      std::memcpy(out + (uint64_t{col} * kPanelRows + lane) * sizeof value, &value, sizeof value);
    }
  }
}

// The block `index` of a row in format_.
Block Packer::block(uint32_t row, uint32_t index) {
  const bool widens = tensor_.type == SourceType::q4_0 && format_ == Format::q8;  // which holds it exactly, too
  if (lossless(tensor_.type) == format_ || widens) {
    Block block = source_block(tensor_.type, tensor_.data + row * row_bytes(tensor_.type, tensor_.cols) +
                                                 index * ggml_block(tensor_.type).bytes);
    if (!finite_f16(block.scale) || !finite_f16(block.min)) {
      refuse("has a scale or minimum that is not finite; is the file whole?");
    }
    for (uint8_t& q : block.q) q = static_cast<uint8_t>(widens ? q - 8 : q);
    return block;
  }

  const uint32_t col = index * kBlockCols, count = std::min(kBlockCols, tensor_.cols - col);
  float old[kBlockCols] = {}, now[kBlockCols];
  read_values(tensor_, row, col, count, old);
  for (float& value : old) {
    if (!keep_f32(value)) refuse(kNotUsable);
  }
  for (uint32_t i = count; i < kBlockCols; ++i) old[i] = old[i - count];  // padding that does not move the scale
  Block block = format_ == Format::q8 ? quantize_q8(old) : format_ == Format::q4 ? quantize_q4(old) : quantize_q4m(old);
  if (!finite_f16(block.scale) || !finite_f16(block.min)) {
    refuse("has values too large for this format; convert with --format f32");
  }
  for (uint32_t i = count; i < kBlockCols; ++i) block.q[i] = format_ == Format::q4 ? 8 : 0;
  values_of(format_, block, now);
  for (uint32_t i = 0; i < count; ++i) {
    const double off = double{now[i]} - old[i];
    changed_ += off * off;
    total_ += double{old[i]} * old[i];
  }
  return block;
}

void Packer::pack_blocks(uint32_t panel, std::byte* out) {
  const uint32_t all = blocks(tensor_.cols);
  const bool has_min = format_ == Format::q4m, four_bits = format_ != Format::q8;
  std::memset(out, 0, static_cast<size_t>(scales_bytes(format_, tensor_.cols)));
  std::byte* const quants = out + scales_bytes(format_, tensor_.cols);
  for (uint32_t index = 0; index < all; ++index) {
    uint16_t* const scales =
        reinterpret_cast<uint16_t*>(out + index * (has_min ? sizeof(ScalesAndMins) : sizeof(Scales)));
    uint8_t* const q = reinterpret_cast<uint8_t*>(quants + index * (four_bits ? sizeof(Q4Block) : sizeof(Q8Block)));
    for (uint32_t lane = 0; lane < kPanelRows; ++lane) {
      const uint32_t row = panel * kPanelRows + lane;
      Block b;  // past the last row: zeros
      if (row < tensor_.rows) b = block(row, index);
      scales[lane] = b.scale;
      if (has_min) scales[kPanelRows + lane] = b.min;
      for (uint32_t group = 0; group < (four_bits ? 4 : 8); ++group) {
        for (uint32_t i = 0; i < 4; ++i) {
          const uint32_t low = group * 4 + i;
          q[(group * kPanelRows + lane) * 4 + i] =
              four_bits ? static_cast<uint8_t>(b.q[low] | b.q[low + 16] << 4) : b.q[low];
        }
      }
    }
  }
}

std::vector<float> plain(const SourceTensor& tensor, double& moved) {
  std::vector<float> values(static_cast<size_t>(round_up(tensor.cols, kBlockCols)));
  read_values(tensor, 0, 0, tensor.cols, values.data());
  values.resize(tensor.cols);
  double changed = 0, total = 0;
  for (float& value : values) {
    const double old = value;
    if (!keep_f32(value)) throw Error("tensor " + tensor.name + " " + kNotUsable);
    changed += (value - old) * (value - old);
    total += old * old;
  }
  moved = changed > 0 ? std::sqrt(changed / total) : 0;
  return values;
}

}  // namespace whit::convert
