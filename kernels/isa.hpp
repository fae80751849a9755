// The kernel tables that this build contains. A port finds out what the machine has and picks one; calling a
// table that the machine lacks is an illegal instruction.
#pragma once

#include "kernels/kernels.hpp"

namespace whit {

#if defined(__x86_64__)
extern const Kernels kAvx2;        // AVX2 and F16C
extern const Kernels kAvxVnni;     // and AVX-VNNI
extern const Kernels kAvx512Vnni;  // AVX-512 F, BW, CD, DQ, VL, VNNI
#elif defined(__aarch64__)
extern const Kernels kNeon;         // Armv8-A
extern const Kernels kNeonDotprod;  // and the dot product of Armv8.2-A
#endif

}  // namespace whit
