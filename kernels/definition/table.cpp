#include "kernels/definition/definition.hpp"

namespace whit {

const Kernels kDefinition = {
    .name = "definition",
    .quantize = definition::quantize,
    .clean = definition::clean,
    .matmul = definition::matmul,
    .matrix_row = definition::matrix_row,
    .rms_norm = definition::rms_norm,
    .rope_table = definition::rope_table,
    .rope = definition::rope,
    .cache_append = definition::cache_append,
    .attention = definition::attention,
    .attention_queries = 1,
    .swiglu = definition::swiglu,
    .add = definition::add,
    .exp_sum = definition::exp_sum,
};

}  // namespace whit
