#include "kernels/simd/neon.hpp"

#include "kernels/isa.hpp"
#include "kernels/simd/table.hpp"

namespace whit {

constinit const Kernels kNeon = simd::table<simd::Neon>("neon");

}  // namespace whit
