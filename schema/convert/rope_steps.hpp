// The rotary steps of a model file: how much of a turn each pair of a head moves per position.
#pragma once

#include <cstdint>
#include <vector>

namespace whit::convert {

// steps[i] = round(2^64 * f_i / (2 pi)) modulo 2^64, f_i = base^(-2 i / turned) / linear / factors[i] (where there are
// any), for the turned / 2 pairs. The same on every machine: neither libm nor long double is asked. base, linear and
// factors are positive and finite.
std::vector<uint64_t> rope_steps(double base, uint32_t turned, double linear, const std::vector<float>& factors);

}  // namespace whit::convert
