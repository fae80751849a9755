// How weights lie in a file and in memory: the packed layout "Panels16", version 1.
//
// A matrix W [rows = outputs, cols = inputs] is cut into panels of 16 rows, and each row into blocks of 32
// columns; both are padded with zero weights. A lane is a row: 16 rows x 4 consecutive columns of int8 are 64 bytes,
// which feed one 512-bit, two 256-bit or four 128-bit dot-product instructions with no shuffle and no horizontal sum.
//
// A panel of a quantized format is, in this order:
//   the scales of all its blocks  (Q8, Q4: Scales; Q4M: ScalesAndMins), padded to a multiple of 64 bytes
//   the quants of all its blocks  (Q8: Q8Block; Q4, Q4M: Q4Block)
// so that every load of quants is aligned to 64 bytes. Panels follow each other without gaps.
//
// A panel of F32 is, for each column (not padded), the 16 rows' values.
#pragma once

#include <cstddef>
#include <cstdint>

namespace whit {

enum class Format : uint8_t { f32 = 0, q8 = 1, q4 = 2, q4m = 3 };

inline constexpr uint32_t kPanelRows = 16;
inline constexpr uint32_t kBlockCols = 32;
inline constexpr uint32_t kAlignment = 64;  // a cache line, and the widest vector

struct Scales {
  uint16_t scale[kPanelRows];  // f16
};

struct ScalesAndMins {
  uint16_t scale[kPanelRows];  // f16
  uint16_t min[kPanelRows];    // f16
};

// value[row][4 g + i] = scale[row] * q[g][row][i]
struct Q8Block {
  int8_t q[8][kPanelRows][4];
};

// Group g lies in the low nibbles of q[g], group g + 4 in the high ones.
// Q4: value = scale[row] * (nibble - 8). Q4M: value = scale[row] * nibble + min[row].
struct Q4Block {
  uint8_t q[4][kPanelRows][4];
};

static_assert(sizeof(Scales) == 32 && sizeof(ScalesAndMins) == 64);
static_assert(sizeof(Q8Block) == 512 && sizeof(Q4Block) == 256);

constexpr uint64_t round_up(uint64_t n, uint64_t unit) { return (n + unit - 1) / unit * unit; }
constexpr uint32_t panels(uint32_t rows) { return (rows + kPanelRows - 1) / kPanelRows; }
constexpr uint32_t blocks(uint32_t cols) { return (cols + kBlockCols - 1) / kBlockCols; }

// Bytes from a panel's start to its quants.
constexpr uint64_t scales_bytes(Format format, uint32_t cols) {
  switch (format) {
    case Format::f32: return 0;
    case Format::q8:
    case Format::q4: return round_up(uint64_t{blocks(cols)} * sizeof(Scales), kAlignment);
    case Format::q4m: return uint64_t{blocks(cols)} * sizeof(ScalesAndMins);
  }
  return 0;
}

constexpr uint64_t panel_bytes(Format format, uint32_t cols) {
  switch (format) {
    case Format::f32: return uint64_t{cols} * kPanelRows * sizeof(float);
    case Format::q8: return scales_bytes(format, cols) + uint64_t{blocks(cols)} * sizeof(Q8Block);
    case Format::q4:
    case Format::q4m: return scales_bytes(format, cols) + uint64_t{blocks(cols)} * sizeof(Q4Block);
  }
  return 0;
}

// Bytes of a whole matrix; a multiple of 64.
constexpr uint64_t matrix_bytes(Format format, uint32_t rows, uint32_t cols) {
  return panels(rows) * panel_bytes(format, cols);
}

}  // namespace whit
