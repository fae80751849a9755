#include "kernels/simd/neon.hpp"

#include "ports/linux/limits/loops.hpp"

namespace whit::port {

constinit const Limits kNeonLimits = simd::limits<simd::Neon>();

}  // namespace whit::port
