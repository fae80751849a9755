#include "kernels/simd/avx512vnni.hpp"

#include "ports/linux/limits/loops.hpp"

namespace whit::port {

constinit const Limits kAvx512VnniLimits = simd::limits<simd::Avx512Vnni>();

}  // namespace whit::port
