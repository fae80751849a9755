#include "kernels/simd/neon32.hpp"

#include "ports/linux/limits/loops.hpp"

namespace whit::port {

constinit const Limits kNeon32Limits = simd::limits<simd::Neon32>();

}  // namespace whit::port
