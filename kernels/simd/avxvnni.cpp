#include "kernels/simd/avxvnni.hpp"

#include "kernels/isa.hpp"
#include "kernels/simd/table.hpp"

namespace whit {

constinit const Kernels kAvxVnni = simd::table<simd::AvxVnni>("avxvnni");

}  // namespace whit
