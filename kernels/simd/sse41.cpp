#include "kernels/simd/sse41.hpp"

#include "kernels/isa.hpp"
#include "kernels/simd/table.hpp"

namespace whit {

constinit const Kernels kSse41 = simd::table<simd::Sse41>("sse41");

}  // namespace whit
