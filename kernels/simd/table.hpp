// The table of one instruction set's kernels. What is not worth a vector is the definition itself.
#pragma once

#include "kernels/definition/definition.hpp"
#include "kernels/simd/attention.hpp"
#include "kernels/simd/matmul.hpp"
#include "kernels/simd/quantize.hpp"
#include "kernels/simd/rope.hpp"
#include "kernels/simd/vectors.hpp"

namespace whit::simd {

template <class A>
constexpr Kernels table(const char* name) {
  return {
      .name = name,
      .quantize = quantize<A>,
      .clean = clean<A>,
      .matmul = matmul<A>,
      .matrix_row = definition::matrix_row,
      .rms_norm = rms_norm<A>,
      .rope_table = definition::rope_table,
      .rope = rope<A>,
      .cache_append = cache_append<A>,
      .attention = attention<A>,
      .attention_queries = A::kQueries,
      .swiglu = swiglu<A>,
      .add = add<A>,
      .exp_sum = exp_sum<A>,
  };
}

}  // namespace whit::simd
