// Reading an opened model's description: tensors by index, as kernels want them. Checked by schema/verify.cpp.
#pragma once

#include "kernels/kernels.hpp"
#include "runtime/decoder.hpp"
#include "runtime/model.hpp"
#include "schema/model_generated.h"

namespace whit {

inline const schema::Tensor& tensor(const Model& model, int32_t index) {
  return *model.description->tensors()->Get(static_cast<flatbuffers::uoffset_t>(index));
}

inline Matrix matrix(const Model& model, int32_t index) {
  const schema::Tensor& t = tensor(model, index);
  return {static_cast<Format>(t.format()), t.rows(), t.cols(), model.data + t.offset()};
}

// A plain float32 vector, or null for index -1.
inline const float* vector(const Model& model, int32_t index) {
  return index < 0 ? nullptr : reinterpret_cast<const float*>(model.data + tensor(model, index).offset());
}

inline MatrixSet matrix_set(const Model& model, const flatbuffers::Vector<int32_t>& indices) {
  MatrixSet set;
  for (int32_t index : indices) {
    const Matrix next = matrix(model, index);
    Matrix* last = set.count ? &set.matrix[set.count - 1] : nullptr;
    if (last && last->format == next.format && last->cols == next.cols &&
        last->data + matrix_bytes(last->format, last->rows, last->cols) == next.data) {
      last->rows = panels(last->rows) * kPanelRows + next.rows;
    } else {
      set.matrix[set.count] = next;
      set.row[set.count++] = set.rows;
    }
    set.rows += panels(next.rows) * kPanelRows;
  }
  return set;
}

inline MatrixSet matrix_set(const Model& model, int32_t index) {
  MatrixSet set;
  set.count = 1;
  set.matrix[0] = matrix(model, index);
  set.rows = panels(set.matrix[0].rows) * kPanelRows;
  return set;
}

// Floats in a row of n, padded as kernels want it.
constexpr uint32_t padded(uint32_t n) { return static_cast<uint32_t>(round_up(n, 16)); }

// Where a token's queries (at 0), keys and values lie in what the QKV matrices give, and how long that row is.
struct QkvRow {
  uint32_t key, value, stride;

  explicit QkvRow(const schema::Model& m) {
    const uint32_t kv = padded(m.kv_heads() * m.head_dim());
    key = padded(m.heads() * m.head_dim());
    value = key + kv;
    stride = value + kv;
  }
};

}  // namespace whit
