#include "kernels/simd/neon_dotprod.hpp"

#include "ports/linux/limits/loops.hpp"

namespace whit::port {

constinit const Limits kNeonDotprodLimits = simd::limits<simd::NeonDotprod>();

}  // namespace whit::port
