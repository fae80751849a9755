#include "ports/linux/isa.hpp"

#include <cstdlib>
#include <cstring>

#include "kernels/isa.hpp"

#if defined(WHIT_X86)
#include <cpuid.h>
#elif defined(WHIT_ARM64) || defined(WHIT_ARM32)
#include <sys/auxv.h>
#ifndef HWCAP_ASIMDDP
#define HWCAP_ASIMDDP (1 << 20)
#endif
#ifndef HWCAP_NEON
#define HWCAP_NEON (1 << 12)
#endif
#endif

namespace whit::port {
namespace {

#if defined(WHIT_X86)
// Not __builtin_cpu_supports(): clang 14 has no names for F16C and AVX-VNNI.
struct X86 {
  bool sse41 = false, avx2 = false, avxvnni = false, avx512vnni = false;

  X86() {
    unsigned a, b, c, d;
    if (!__get_cpuid(1, &a, &b, &c, &d)) return;
    sse41 = (c >> 9 & 1) && (c >> 19 & 1);  // SSSE3 too
    const bool osxsave = c >> 27 & 1, avx = c >> 28 & 1, f16c = c >> 29 & 1;
    if (!osxsave || !avx || !f16c) return;
    // What the system saves when it switches tasks: bits 1, 2 the SSE and AVX registers, 5 to 7 the AVX-512 ones.
    unsigned saved, high;
    __asm__ volatile("xgetbv" : "=a"(saved), "=d"(high) : "c"(0));
    if ((saved & 0x06) != 0x06 || !__get_cpuid_count(7, 0, &a, &b, &c, &d)) return;
    avx2 = b >> 5 & 1;
    const bool f = b >> 16 & 1, dq = b >> 17 & 1, cd = b >> 28 & 1, bw = b >> 30 & 1, vl = b >> 31 & 1,
               vnni = c >> 11 & 1;
    avx512vnni = avx2 && f && dq && cd && bw && vl && vnni && (saved & 0xe6) == 0xe6;
    avxvnni = avx2 && a >= 1 && __get_cpuid_count(7, 1, &a, &b, &c, &d) && (a >> 4 & 1);
  }
};
#endif

}  // namespace

std::span<const Isa> isas() {
#if defined(WHIT_X86)
  static const X86 machine;
  static const Isa all[] = {{"avx512vnni", &kAvx512Vnni, machine.avx512vnni},
                            {"avxvnni", &kAvxVnni, machine.avxvnni},
                            {"avx2", &kAvx2, machine.avx2},
                            {"sse41", &kSse41, machine.sse41},
                            {"definition", &kDefinition, true}};
#elif defined(WHIT_ARM64)
  static const bool dotprod = getauxval(AT_HWCAP) & HWCAP_ASIMDDP;
  static const Isa all[] = {
      {"neon-dotprod", &kNeonDotprod, dotprod}, {"neon", &kNeon, true}, {"definition", &kDefinition, true}};
#elif defined(WHIT_ARM32)
  static const bool neon = getauxval(AT_HWCAP) & HWCAP_NEON;
  static const Isa all[] = {{"neon", &kNeon32, neon}, {"definition", &kDefinition, true}};
#else
  static const Isa all[] = {{"definition", &kDefinition, true}};
#endif
  return all;
}

const Kernels* find_kernels(const char* name, std::string& why) {
  const bool any = name == nullptr || *name == '\0';
  bool known = false;
  std::string runnable;
  for (const Isa& isa : isas()) {
    const bool wanted = any || std::strcmp(name, isa.name) == 0;
    if (wanted && isa.runs_here) return isa.kernels;
    known = known || wanted;
    if (isa.runs_here) runnable += (runnable.empty() ? "" : ", ") + std::string(isa.name);
  }
  why = (known ? "this machine can't run the instruction set \"" : "this build knows no instruction set \"") +
        std::string(name) + "\"; here it can be one of: " + runnable;
  return nullptr;
}

const Kernels* chosen_kernels(std::string& why) {
  const Kernels* kernels = find_kernels(std::getenv("WHIT_ISA"), why);
  if (!kernels) why = "WHIT_ISA: " + why;
  return kernels;
}

}  // namespace whit::port
