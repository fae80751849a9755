#include "kernels/simd/neon32.hpp"

#include "kernels/isa.hpp"
#include "kernels/simd/table.hpp"

namespace whit {

constinit const Kernels kNeon32 = simd::table<simd::Neon32>("neon");

}  // namespace whit
