#include "kernels/simd/avx2.hpp"

#include "ports/linux/limits/loops.hpp"

namespace whit::port {

constinit const Limits kAvx2Limits = simd::limits<simd::Avx2>();

}  // namespace whit::port
