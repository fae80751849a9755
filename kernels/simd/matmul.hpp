// Weights times activations: tiles of P panels x T tokens whose sums stay in registers.
//
// One token: memory is the limit. Four panels are streamed at once, each with a prefetch a little ahead; one stream
// alone leaves the memory idle half of the time, since the hardware's own prefetch starts anew in every panel.
// Many tokens: arithmetic is the limit. A pair of panels stays in the L1 cache (2 x 15 KB at 1,536 columns of 4 bits)
// while all tokens pass in tiles of A::kTileTokens, and what it takes to unpack a weight is spent once a tile.
#pragma once

#include "kernels/simd/lanes.hpp"

namespace whit::simd {

// One panel's quants and scales.
template <Format format>
struct Panel {
  using Block = std::conditional_t<format == Format::q8, Q8Block, Q4Block>;
  using Scale = std::conditional_t<format == Format::q4m, ScalesAndMins, Scales>;

  const Scale* scales = nullptr;
  const Block* quants = nullptr;

  WHIT_INLINE Panel() = default;
  WHIT_INLINE Panel(const Matrix& w, uint32_t index) {
    const std::byte* data = w.data + index * panel_bytes(format, w.cols);
    scales = reinterpret_cast<const Scale*>(data);
    quants = reinterpret_cast<const Block*>(data + scales_bytes(format, w.cols));
  }
};

// 16 columns of a token; four(g) gives 4 of them to every row. Read from memory where an instruction broadcasts from
// there, else once into a register (A::Columns).
template <class A>
struct Columns {
  const int8_t* at;

  WHIT_INLINE explicit Columns(const int8_t* p) : at(p) {}
  WHIT_INLINE auto four(uint32_t group) const { return A::four(at + group * 4); }
};
template <class A>
requires requires { typename A::Columns; }
struct Columns<A> : A::Columns {
  using A::Columns::Columns;
};

// True: a part of a panel's block is finished before the next is begun, so the integer sums of one part at a time take
// registers. False: 4 columns of all parts and panels before the next 4, so that each is broadcast once.
template <class A>
inline constexpr bool kPartByPart = requires {
  typename A::PartByPart;
};

template <class A, Format format, uint32_t P, uint32_t T>
void tile(const Matrix& w, uint32_t first, const Activations& x, uint32_t token, float* out, size_t out_stride) {
  constexpr bool kOneToken = T == 1 && P > 2;
  constexpr uint32_t kAhead = 1024 / sizeof(typename Panel<format>::Block);  // blocks
  using Dot = std::conditional_t<format == Format::q8, typename A::ByteDot, typename A::NibbleDot>;
  constexpr uint32_t kGroups = sizeof(typename Panel<format>::Block) / 64;
  const uint32_t n = blocks(w.cols);
  const int8_t* quants = x.quants + size_t{token} * n * kBlockCols;
  const float* scales = x.scales + size_t{token} * n;
  const int32_t* sums = x.sums + size_t{token} * n;

  Panel<format> panel[P];
  const int8_t* row[T];
  Floats<A> acc[P][T];
  WHIT_UNROLL for (uint32_t p = 0; p < P; ++p) {
    panel[p] = Panel<format>(w, first + p);
    WHIT_UNROLL for (uint32_t t = 0; t < T; ++t) acc[p][t] = Floats<A>::all(0.0f);
  }
  WHIT_UNROLL for (uint32_t t = 0; t < T; ++t) row[t] = quants + size_t{t} * n * kBlockCols;

  const auto columns = [&](uint32_t t, uint32_t block, uint32_t half) __attribute__((always_inline)) {
    return Columns<A>(row[t] + block * kBlockCols + half * 16);
  };

  for (uint32_t block = 0; block < n; ++block) {
    // What this panel's place will read next is the panel's own end, or the start of the panel P further on.
    const ptrdiff_t ahead = block + kAhead < n ? ptrdiff_t{kAhead} : ptrdiff_t{kAhead} - n;
    const uint64_t further = block + kAhead < n ? 0 : P * panel_bytes(format, w.cols);
    Dot dot[P][T][kParts<A>] = {};
    // Part i of panels first_p .. last_p - 1: the products of group g, in 4 bits of group g + 4 too ...
    const auto add = [&](uint32_t i, uint32_t g, uint32_t first_p, uint32_t last_p) __attribute__((always_inline)) {
      typename A::Bytes bytes[P];
      WHIT_UNROLL for (uint32_t p = first_p; p < last_p; ++p) {
        const auto* q = reinterpret_cast<const uint8_t*>(panel[p].quants[block].q[g]);
        if (kOneToken && i == 0)
          __builtin_prefetch(q + ahead * static_cast<ptrdiff_t>(sizeof(typename Panel<format>::Block)) + further);
        bytes[p] = A::load(q + i * sizeof(typename A::Bytes));
      }
      if constexpr (format == Format::q8) {
        typename A::ByteDot::Weights weights[P];
        WHIT_UNROLL for (uint32_t p = first_p; p < last_p; ++p) weights[p] = A::ByteDot::prepare(bytes[p]);
        WHIT_UNROLL for (uint32_t t = 0; t < T; ++t) {
          const auto four = columns(t, block, g / 4).four(g % 4);
          WHIT_UNROLL for (uint32_t p = first_p; p < last_p; ++p) dot[p][t][i].add(weights[p], four);
        }
      } else {
        typename A::Bytes low[P], high[P];
        WHIT_UNROLL for (uint32_t p = first_p; p < last_p; ++p) {
          low[p] = A::low_nibbles(bytes[p]);
          high[p] = A::high_nibbles(bytes[p]);
        }
        WHIT_UNROLL for (uint32_t t = 0; t < T; ++t) {
          const auto four = columns(t, block, 0).four(g);
          WHIT_UNROLL for (uint32_t p = first_p; p < last_p; ++p) dot[p][t][i].add(low[p], four);
          const auto other = columns(t, block, 1).four(g);
          WHIT_UNROLL for (uint32_t p = first_p; p < last_p; ++p) dot[p][t][i].add(high[p], other);
        }
      }
    };
    // ... and when all groups are in, scaled and added up.
    const auto finish = [&](uint32_t i, uint32_t p) __attribute__((always_inline)) {
      const auto& s = panel[p].scales[block];
      if (kOneToken && i == 0) __builtin_prefetch(reinterpret_cast<const char*>(&s + ahead) + further);
      const FloatPart<A> scale_w(A::f16(s.scale + i * FloatPart<A>::size));
      WHIT_UNROLL for (uint32_t t = 0; t < T; ++t) {
        const float scale_x = scales[size_t{t} * n + block];
        const int32_t sum_x = sums[size_t{t} * n + block];
        IntPart<A> total(dot[p][t][i].total(sum_x));
        if constexpr (format == Format::q4) total = total - IntPart<A>(8 * sum_x);
        FloatPart<A> part = to_float(total) * (scale_w * FloatPart<A>(scale_x));
        if constexpr (format == Format::q4m) {
          const FloatPart<A> min_w(A::f16(s.min + i * FloatPart<A>::size));
          part = part + min_w * FloatPart<A>(scale_x * static_cast<float>(sum_x));
        }
        acc[p][t].part[i] = acc[p][t].part[i] + part;
      }
    };
    if constexpr (kPartByPart<A>) {
      WHIT_UNROLL for (uint32_t i = 0; i < kParts<A>; ++i) {
        WHIT_UNROLL for (uint32_t p = 0; p < P; ++p) {
          WHIT_UNROLL for (uint32_t g = 0; g < kGroups; ++g) add(i, g, p, p + 1);
          finish(i, p);
        }
      }
    } else {
      WHIT_UNROLL for (uint32_t g = 0; g < kGroups; ++g) {
        WHIT_UNROLL for (uint32_t i = 0; i < kParts<A>; ++i) add(i, g, 0, P);
      }
      WHIT_UNROLL for (uint32_t i = 0; i < kParts<A>; ++i) {
        WHIT_UNROLL for (uint32_t p = 0; p < P; ++p) finish(i, p);
      }
    }
  }

  WHIT_UNROLL for (uint32_t p = 0; p < P; ++p) {
    WHIT_UNROLL for (uint32_t t = 0; t < T; ++t) {
      acc[p][t].store(out + (token + t) * out_stride + (first + p) * kPanelRows);
    }
  }
}

template <class A, uint32_t P, uint32_t T>
void tile_f32(const Matrix& w, uint32_t first, const Activations& x, uint32_t token, float* out, size_t out_stride) {
  const float* panel[P];
  const float* row[T];
  Floats<A> acc[P][T];
  WHIT_UNROLL for (uint32_t p = 0; p < P; ++p) {
    panel[p] = reinterpret_cast<const float*>(w.data + (first + p) * panel_bytes(Format::f32, w.cols));
    WHIT_UNROLL for (uint32_t t = 0; t < T; ++t) acc[p][t] = Floats<A>::all(0.0f);
  }
  WHIT_UNROLL for (uint32_t t = 0; t < T; ++t) row[t] = x.values + (token + t) * x.value_stride;
  for (uint32_t c = 0; c < w.cols; ++c) {
    Floats<A> weights[P];
    WHIT_UNROLL for (uint32_t p = 0; p < P; ++p) weights[p] = Floats<A>::load(panel[p] + size_t{c} * kPanelRows);
    WHIT_UNROLL for (uint32_t t = 0; t < T; ++t) {
      const Floats<A> value = Floats<A>::all(row[t][c]);
      WHIT_UNROLL for (uint32_t p = 0; p < P; ++p) acc[p][t] = acc[p][t] + weights[p] * value;
    }
  }
  WHIT_UNROLL for (uint32_t p = 0; p < P; ++p) {
    WHIT_UNROLL for (uint32_t t = 0; t < T; ++t) {
      acc[p][t].store(out + (token + t) * out_stride + (first + p) * kPanelRows);
    }
  }
}

template <class A, Format format, uint32_t P, uint32_t T>
WHIT_INLINE void any_tile(const Matrix& w, uint32_t first, const Activations& x, uint32_t token, float* out,
                          size_t stride) {
  if constexpr (format == Format::f32) {
    tile_f32<A, P, T>(w, first, x, token, out, stride);
  } else {
    tile<A, format, P, T>(w, first, x, token, out, stride);
  }
}

// The tile for `count` tokens, 1 <= count <= T.
template <class A, Format format, uint32_t P, uint32_t T>
WHIT_INLINE void tile_of(uint32_t count, const Matrix& w, uint32_t first, const Activations& x, uint32_t token,
                         float* out, size_t stride) {
  if constexpr (T > 1) {
    if (count < T) return tile_of<A, format, P, T - 1>(count, w, first, x, token, out, stride);
  }
  any_tile<A, format, P, T>(w, first, x, token, out, stride);
}

template <class A, Format format>
void matmul(const Matrix& w, uint32_t first, uint32_t last, const Activations& x, float* out, size_t stride) {
  uint32_t panel = first;
  if (x.tokens == 1) {
    for (; panel + 4 <= last; panel += 4) any_tile<A, format, 4, 1>(w, panel, x, 0, out, stride);
    for (; panel < last; ++panel) any_tile<A, format, 1, 1>(w, panel, x, 0, out, stride);
    return;
  }
  // Tiles of nearly equal numbers of tokens: 7 are done as 4 and 3, not as 6 and 1.
  constexpr uint32_t P = A::kTilePanels, T = A::kTileTokens;
  const uint32_t tiles = (x.tokens + T - 1) / T;
  for (; panel < last; panel += P) {
    for (uint32_t i = 0; i < tiles; ++i) {
      const uint32_t begin = static_cast<uint32_t>(uint64_t{x.tokens} * i / tiles);
      const uint32_t end = static_cast<uint32_t>(uint64_t{x.tokens} * (i + 1) / tiles);
      if (panel + P <= last) {
        tile_of<A, format, P, T>(end - begin, w, panel, x, begin, out, stride);
      } else {
        tile_of<A, format, 1, T>(end - begin, w, panel, x, begin, out, stride);
      }
    }
  }
}

template <class A>
void matmul(const Matrix& w, uint32_t first, uint32_t last, const Activations& x, float* out, size_t stride) {
  switch (w.format) {
    case Format::f32: return matmul<A, Format::f32>(w, first, last, x, out, stride);
    case Format::q8: return matmul<A, Format::q8>(w, first, last, x, out, stride);
    case Format::q4: return matmul<A, Format::q4>(w, first, last, x, out, stride);
    case Format::q4m: return matmul<A, Format::q4m>(w, first, last, x, out, stride);
  }
}

}  // namespace whit::simd
