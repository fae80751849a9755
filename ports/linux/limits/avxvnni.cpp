#include "kernels/simd/avxvnni.hpp"

#include "ports/linux/limits/loops.hpp"

namespace whit::port {

constinit const Limits kAvxVnniLimits = simd::limits<simd::AvxVnni>();

}  // namespace whit::port
