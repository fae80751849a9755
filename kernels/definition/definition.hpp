// The plain C++ definition of every kernel: the specification, the fallback, and the documentation. One file a kernel,
// named after it; what it computes and in which shapes is said beside its entry in kernels/kernels.hpp.
//
// How a float stays normal. clean() lets values between 2^-40 and 2^60 in, and what the verifier lets through is as
// tame. A product of such numbers is 0 or a multiple of some u = 2^-120 or more; a sum of multiples of u is again a
// multiple of u (rounding only drops low bits), so it is 0 or at least u, whatever cancels. Results that could leave
// that range (a norm's tiny input times a tiny weight) are cleaned before they are handed on. So no kernel sees or
// makes a subnormal or a NaN where it could matter, and flush-to-zero changes no bit.
#pragma once

#include "kernels/kernels.hpp"

namespace whit::definition {

void quantize(const float* x, uint32_t n, int8_t* quants, float* scales, int32_t* sums);
void clean(const float* x, uint32_t n, float* out);
void matmul(const Matrix& w, uint32_t first, uint32_t last, const Activations& x, float* out, size_t out_stride);
void matrix_row(const Matrix& w, uint32_t row, float* out);
void rms_norm(const float* x, const float* weight, uint32_t n, float epsilon, float* out);
void rope_table(const uint64_t* steps, uint32_t pairs, uint64_t position, float* table);
void rope(float* x, uint32_t heads, uint32_t head_dim, const float* table, uint32_t pairs, bool interleaved);
void cache_append(const KeyValues& kv, uint32_t position, const float* key, const float* value);
void attention(const Query* queries, uint32_t count, const KeyValues& kv, uint32_t kv_head, float scale, float* scores);
void swiglu(const float* gate, const float* up, uint32_t n, float* out);
void add(float* x, const float* y, uint32_t n);
float exp_sum(const float* x, uint32_t n, float max, float scale);

}  // namespace whit::definition
