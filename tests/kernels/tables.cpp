#include "tests/kernels/tables.hpp"

#include <cstdio>
#include <vector>

#include "kernels/isa.hpp"

#if defined(__x86_64__)  // FlushToZero needs them even where the build has no table
#include <cpuid.h>
#include <immintrin.h>
#elif defined(__aarch64__) || defined(__arm__)
#include <sys/auxv.h>
#endif

namespace whit::test {

std::span<const Kernels* const> runnable() {
  static const std::vector<const Kernels*> all = [] {
    std::vector<const Kernels*> list = {&kDefinition};
    [[maybe_unused]] const auto consider = [&](const Kernels& kernels, bool there) {
      std::printf("kernels: %s %s\n", kernels.name, there ? "runs" : "does not run here");
      if (there) list.push_back(&kernels);
    };
#if defined(WHIT_X86)
    unsigned a = 0, b = 0, c = 0, d = 0;
    // GCC 12 does not know "avxvnni" by name.
    const bool vex = __get_cpuid_count(7, 1, &a, &b, &c, &d) && (a & (1u << 4));
    const bool avx2 = __builtin_cpu_supports("avx2") && __get_cpuid(1, &a, &b, &c, &d) && (c & (1u << 29));
    consider(kSse41, __builtin_cpu_supports("sse4.1") && __builtin_cpu_supports("ssse3"));
    consider(kAvx2, avx2);
    consider(kAvxVnni, avx2 && vex);
    consider(kAvx512Vnni, avx2 && __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
                              __builtin_cpu_supports("avx512cd") && __builtin_cpu_supports("avx512dq") &&
                              __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512vnni"));
#elif defined(WHIT_ARM64)
    consider(kNeon, true);
    consider(kNeonDotprod, (getauxval(AT_HWCAP) & (1ul << 20)) != 0);  // HWCAP_ASIMDDP
#elif defined(WHIT_WASM)
    consider(kWasm, true);
#elif defined(WHIT_ARM32)
    consider(kNeon32, (getauxval(AT_HWCAP) & (1ul << 12)) != 0);  // HWCAP_NEON
#endif
    std::fflush(stdout);
    return list;
  }();
  return all;
}

#if defined(__x86_64__)
FlushToZero::FlushToZero(bool on) : before_(_mm_getcsr()) {
  if (on) _mm_setcsr(static_cast<unsigned>(before_) | 0x8040u);  // FTZ and DAZ
}
FlushToZero::~FlushToZero() { _mm_setcsr(static_cast<unsigned>(before_)); }
#elif defined(__aarch64__)
FlushToZero::FlushToZero(bool on) {
  asm volatile("mrs %0, fpcr" : "=r"(before_));
  if (on) asm volatile("msr fpcr, %0" ::"r"(before_ | 1ull << 24));  // FZ
}
FlushToZero::~FlushToZero() { asm volatile("msr fpcr, %0" ::"r"(before_)); }
#elif defined(__arm__)
FlushToZero::FlushToZero(bool on) {
  uint32_t mode;
  asm volatile("vmrs %0, fpscr" : "=r"(mode));
  before_ = mode;
  if (on) asm volatile("vmsr fpscr, %0" ::"r"(mode | 1u << 24));  // FZ
}
FlushToZero::~FlushToZero() { asm volatile("vmsr fpscr, %0" ::"r"(static_cast<uint32_t>(before_))); }
#else
FlushToZero::FlushToZero(bool) {}
FlushToZero::~FlushToZero() {}
#endif

}  // namespace whit::test
