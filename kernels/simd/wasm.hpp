// WebAssembly's 128-bit vectors: 4 lanes a register, no byte dot product, no f16. xsimd knows them only since version
// 11, so the registers' arithmetic is here too.
#pragma once

#include <wasm_simd128.h>

#include <cstddef>
#include <cstdint>

#include "kernels/simd/registers.hpp"

namespace whit::simd {
namespace {

struct WasmMask {
  v128_t data;
};

struct WasmInts {
  static constexpr size_t size = 4;
  v128_t data;

  WasmInts() = default;
  explicit WHIT_INLINE WasmInts(int32_t x) : data(wasm_i32x4_splat(x)) {}
  WHIT_INLINE WasmInts(v128_t x) : data(x) {}
  WHIT_INLINE operator v128_t() const { return data; }

  friend WHIT_INLINE WasmInts operator+(WasmInts a, WasmInts b) { return wasm_i32x4_add(a.data, b.data); }
  friend WHIT_INLINE WasmInts operator-(WasmInts a, WasmInts b) { return wasm_i32x4_sub(a.data, b.data); }
  friend WHIT_INLINE WasmInts operator&(WasmInts a, WasmInts b) { return wasm_v128_and(a.data, b.data); }
  friend WHIT_INLINE WasmInts operator|(WasmInts a, WasmInts b) { return wasm_v128_or(a.data, b.data); }
  friend WHIT_INLINE WasmInts operator<<(WasmInts a, uint32_t n) { return wasm_i32x4_shl(a.data, n); }
  friend WHIT_INLINE WasmMask operator<(WasmInts a, WasmInts b) { return {wasm_i32x4_lt(a.data, b.data)}; }
};

struct WasmFloats {
  static constexpr size_t size = 4;
  v128_t data;

  WasmFloats() = default;
  explicit WHIT_INLINE WasmFloats(float x) : data(wasm_f32x4_splat(x)) {}
  WHIT_INLINE WasmFloats(v128_t x) : data(x) {}
  WHIT_INLINE operator v128_t() const { return data; }
  static WHIT_INLINE WasmFloats load_unaligned(const float* p) { return wasm_v128_load(p); }
  WHIT_INLINE void store_unaligned(float* p) const { wasm_v128_store(p, data); }

  friend WHIT_INLINE WasmFloats operator+(WasmFloats a, WasmFloats b) { return wasm_f32x4_add(a.data, b.data); }
  friend WHIT_INLINE WasmFloats operator-(WasmFloats a, WasmFloats b) { return wasm_f32x4_sub(a.data, b.data); }
  friend WHIT_INLINE WasmFloats operator*(WasmFloats a, WasmFloats b) { return wasm_f32x4_mul(a.data, b.data); }
  friend WHIT_INLINE WasmMask operator<(WasmFloats a, WasmFloats b) { return {wasm_f32x4_lt(a.data, b.data)}; }
  friend WHIT_INLINE WasmMask operator>(WasmFloats a, WasmFloats b) { return {wasm_f32x4_gt(a.data, b.data)}; }
  friend WHIT_INLINE WasmMask operator>=(WasmFloats a, WasmFloats b) { return {wasm_f32x4_ge(a.data, b.data)}; }
};

template <class T>
WHIT_INLINE T select(WasmMask mask, T a, T b) {
  return wasm_v128_bitselect(a.data, b.data, mask.data);
}
WHIT_INLINE WasmFloats abs(WasmFloats x) { return wasm_f32x4_abs(x.data); }
WHIT_INLINE WasmFloats to_float(WasmInts x) { return wasm_f32x4_convert_i32x4(x.data); }

struct Wasm;

}  // namespace

template <>
struct Registers<Wasm> {
  using Float = WasmFloats;
  using Int = WasmInts;
};

}  // namespace whit::simd

#include "kernels/simd/f16.hpp"
#include "kernels/simd/lanes.hpp"

namespace whit::simd {
namespace {

struct Wasm {
  using Bytes = v128_t;

  // As many registers as the browser's machine has; most have 16.
  static constexpr uint32_t kTilePanels = 1, kTileTokens = 1;
  static constexpr uint32_t kQueries = 4;

  static WHIT_INLINE v128_t divide(v128_t a, v128_t b) { return wasm_f32x4_div(a, b); }
  static WHIT_INLINE v128_t swap_neighbours(v128_t x) { return wasm_i32x4_shuffle(x, x, 1, 0, 3, 2); }
  static WHIT_INLINE Bytes load(const void* p) { return wasm_v128_load(p); }
  static WHIT_INLINE Bytes four(const int8_t* p) { return wasm_v128_load32_splat(p); }
  static WHIT_INLINE Bytes low_nibbles(Bytes b) { return wasm_v128_and(b, wasm_i8x16_splat(15)); }
  static WHIT_INLINE Bytes high_nibbles(Bytes b) { return wasm_u8x16_shr(b, 4); }

  // Each half of the bytes is two rows; a row's products end up in two neighbouring sums.
  static WHIT_INLINE v128_t neighbours(v128_t low, v128_t high) {
    return wasm_i32x4_add(wasm_i32x4_shuffle(low, high, 0, 2, 4, 6), wasm_i32x4_shuffle(low, high, 1, 3, 5, 7));
  }
  struct ByteDot {
    using Weights = Bytes;
    v128_t low, high;

    static WHIT_INLINE Bytes prepare(Bytes w) { return w; }
    WHIT_INLINE void add(Bytes w, Bytes x) {
      low = wasm_i32x4_add(low, wasm_i32x4_extadd_pairwise_i16x8(wasm_i16x8_extmul_low_i8x16(w, x)));
      high = wasm_i32x4_add(high, wasm_i32x4_extadd_pairwise_i16x8(wasm_i16x8_extmul_high_i8x16(w, x)));
    }
    WHIT_INLINE v128_t total(int32_t) const { return neighbours(low, high); }
  };

  // 8 groups of products of at most 15 x 127 fit 16 bits: 15,240.
  struct NibbleDot {
    v128_t low, high;

    WHIT_INLINE void add(Bytes w, Bytes x) {
      low = wasm_i16x8_add(low, wasm_i16x8_extmul_low_i8x16(w, x));
      high = wasm_i16x8_add(high, wasm_i16x8_extmul_high_i8x16(w, x));
    }
    WHIT_INLINE v128_t total(int32_t) const {
      return neighbours(wasm_i32x4_extadd_pairwise_i16x8(low), wasm_i32x4_extadd_pairwise_i16x8(high));
    }
  };

  static WHIT_INLINE v128_t f16(const uint16_t* p) {
    return f16_by_integers<WasmFloats>(WasmInts(wasm_u32x4_load16x4(p)));
  }
  static WHIT_INLINE v128_t int8(const int8_t* p) {
    return wasm_i32x4_extend_low_i16x8(wasm_i16x8_extend_low_i8x16(wasm_v128_load32_zero(p)));
  }

  template <class Int>
  static WHIT_INLINE void store_low_bytes(const Int (&x)[4], int8_t* p) {
    const v128_t first = wasm_i8x16_shuffle(x[0].data, x[1].data, 0, 4, 8, 12, 16, 20, 24, 28, 0, 0, 0, 0, 0, 0, 0, 0);
    const v128_t second = wasm_i8x16_shuffle(x[2].data, x[3].data, 0, 4, 8, 12, 16, 20, 24, 28, 0, 0, 0, 0, 0, 0, 0, 0);
    wasm_v128_store(p, wasm_i64x2_shuffle(first, second, 0, 2));
  }
};

}  // namespace
}  // namespace whit::simd
