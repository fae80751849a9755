#include "kernels/simd/neon_dotprod.hpp"

#include "kernels/isa.hpp"
#include "kernels/simd/table.hpp"

namespace whit {

constinit const Kernels kNeonDotprod = simd::table<simd::NeonDotprod>("neon-dotprod");

}  // namespace whit
