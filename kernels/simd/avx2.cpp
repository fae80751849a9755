#include "kernels/simd/avx2.hpp"

#include "kernels/isa.hpp"
#include "kernels/simd/table.hpp"

namespace whit {

constinit const Kernels kAvx2 = simd::table<simd::Avx2>("avx2");

}  // namespace whit
