#include "ports/linux/limits/limits.hpp"

#include "kernels/isa.hpp"

namespace whit::port {

Limits limits_of(const Kernels& kernels) {
  static constexpr struct {
    const Kernels* kernels;
    const Limits* limits;
  } kAll[] = {
    {&kDefinition, &kDefinitionLimits},
#if defined(__x86_64__)
    {&kAvx2, &kAvx2Limits},
    {&kAvxVnni, &kAvxVnniLimits},
    {&kAvx512Vnni, &kAvx512VnniLimits},
#elif defined(__aarch64__)
    {&kNeon, &kNeonLimits},
    {&kNeonDotprod, &kNeonDotprodLimits},
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
