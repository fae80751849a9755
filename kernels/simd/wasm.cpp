#include "kernels/simd/wasm.hpp"

#include "kernels/isa.hpp"
#include "kernels/simd/table.hpp"

namespace whit {

constinit const Kernels kWasm = simd::table<simd::Wasm>("wasm-simd128");

}  // namespace whit
