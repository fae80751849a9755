// The kernel tables that this build contains. A port finds out what the machine has and picks one; calling a
// table that the machine lacks is an illegal instruction.
#pragma once

#include "kernels/kernels.hpp"

namespace whit {

// WHIT_X86 and its like say what this build contains; ports test those, not the compiler's macros.
#if defined(WHIT_DEFINITION_ONLY)
#elif defined(__x86_64__)
#define WHIT_X86 1
extern const Kernels kSse41;       // SSE4.1 and SSSE3
extern const Kernels kAvx2;        // AVX2 and F16C
extern const Kernels kAvxVnni;     // and AVX-VNNI
extern const Kernels kAvx512Vnni;  // AVX-512 F, BW, CD, DQ, VL, VNNI
#elif defined(__aarch64__)
#define WHIT_ARM64 1
extern const Kernels kNeon;         // Armv8-A
extern const Kernels kNeonDotprod;  // and the dot product of Armv8.2-A
#elif defined(__arm__)
#define WHIT_ARM32 1
extern const Kernels kNeon32;  // Armv7-A with NEON
#elif defined(__wasm_simd128__)
#define WHIT_WASM 1
extern const Kernels kWasm;  // 128-bit vectors
#endif

}  // namespace whit
