#include "kernels/simd/sse41.hpp"

#include "ports/linux/limits/loops.hpp"

namespace whit::port {

constinit const Limits kSse41Limits = simd::limits<simd::Sse41>();

}  // namespace whit::port
