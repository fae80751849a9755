#include "kernels/simd/avx512vnni.hpp"

#include "kernels/isa.hpp"
#include "kernels/simd/table.hpp"

namespace whit {

constinit const Kernels kAvx512Vnni = simd::table<simd::Avx512Vnni>("avx512vnni");

}  // namespace whit
