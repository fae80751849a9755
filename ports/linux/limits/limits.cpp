#include "ports/linux/limits/limits.hpp"

#include "kernels/isa.hpp"

namespace whit::port {

Limits limits_of(const Kernels& kernels) {
  static constexpr struct {
    const Kernels* kernels;
    const Limits* limits;
  } kAll[] = {
    {&kDefinition, &kDefinitionLimits},
#if defined(WHIT_X86)
    {&kSse41, &kSse41Limits},
    {&kAvx2, &kAvx2Limits},
    {&kAvxVnni, &kAvxVnniLimits},
    {&kAvx512Vnni, &kAvx512VnniLimits},
#elif defined(WHIT_ARM64)
    {&kNeon, &kNeonLimits},
    {&kNeonDotprod, &kNeonDotprodLimits},
#elif defined(WHIT_ARM32)
    {&kNeon32, &kNeon32Limits},
#endif
  };
  Limits limits = {};
  for (const auto& one : kAll) {
    if (one.kernels == &kernels) limits = *one.limits;
  }
#if defined(__x86_64__)
  // The one thing here that the kernels of its instruction set do not ask the machine for.
  if (!__builtin_cpu_supports("fma")) limits.fused_multiply_add = {};
#endif
  return limits;
}

}  // namespace whit::port
