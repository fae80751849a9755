// Hyperparameters, layers and the shapes of what they name; and that nothing is asked for that the decoder doesn't run.
#include <bit>

#include "schema/verify.hpp"
#include "schema/verify_parts.hpp"

namespace whit {
namespace {

using Indices = flatbuffers::Vector<int32_t>;

bool within(uint64_t value, uint64_t most) { return value > 0 && value <= most; }

Status verify_sizes(const schema::Model& m) {
  const auto bad = [](const char* text, uint64_t most, uint64_t given) { return damaged(text, most, given); };
  if (!within(m.vocab(), kMostVocab))
    return bad("the vocabulary has {given} pieces, not 1 to {needed}", kMostVocab, m.vocab());
  if (!within(m.dim(), kMostWidth)) return bad("dim is {given}, not 1 to {needed}", kMostWidth, m.dim());
  if (!within(m.hidden(), kMostWidth)) return bad("hidden is {given}, not 1 to {needed}", kMostWidth, m.hidden());
  if (!within(m.head_dim(), kMostHeadDim)) {
    return bad("a head has {given} values, not 1 to {needed}", kMostHeadDim, m.head_dim());
  }
  if (m.head_dim() % 4 != 0) {
    return unsupported("a head has {given} values; this version runs multiples of {needed}", 4, m.head_dim());
  }
  if (m.heads() == 0 || uint64_t{m.heads()} * m.head_dim() > kMostWidth) {
    return bad("there are {given} heads, not 1 to {needed}", kMostWidth / m.head_dim(), m.heads());
  }
  if (m.kv_heads() == 0 || m.heads() % m.kv_heads() != 0) {
    return bad("{needed} heads can't share {given} key-value heads", m.heads(), m.kv_heads());
  }
  if (!within(m.context(), kMostContext))
    return bad("the context is {given}, not 1 to {needed}", kMostContext, m.context());
  if (!within(m.layers()->size(), kMostLayers)) {
    return bad("there are {given} layers, not 1 to {needed}", kMostLayers, m.layers()->size());
  }
  if (!(m.norm_epsilon() >= kLeastEpsilon && m.norm_epsilon() <= kMostEpsilon)) {
    return damaged("the norms' epsilon is not a small positive number");
  }
  return {};
}

// By their bits: a comparison takes a subnormal for zero where a thread asks for that, and the answer must not depend
// on it.
bool same(float a, float b) { return std::bit_cast<uint32_t>(a) == std::bit_cast<uint32_t>(b); }

// What the schema has room for and the decoder doesn't run.
Status verify_family(const schema::Model& m) {
  const auto lacks = [](const char* text) { return unsupported(text); };
  if (m.norm() != schema::NormKind::Rms)
    return lacks("the model needs a norm other than RMS, which this version does not run");
  if (m.activation() != schema::Activation::SwiGlu) {
    return lacks("the model needs an activation other than SwiGLU, which this version does not run");
  }
  if (!same(m.norm_weight_offset(), 0))
    return lacks("the model needs a norm weight offset, which this version does not run");
  if (!same(m.attention_scale(), 0))
    return lacks("the model needs an attention scale, which this version does not run");
  if (!same(m.embedding_scale(), 1))
    return lacks("the model needs an embedding scale, which this version does not run");
  if (!same(m.residual_scale(), 1)) return lacks("the model needs a residual scale, which this version does not run");
  if (!same(m.logit_scale(), 1)) return lacks("the model needs a logit scale, which this version does not run");
  if (!same(m.attention_soft_cap(), 0))
    return lacks("the model needs an attention soft cap, which this version does not run");
  if (!same(m.logit_soft_cap(), 0)) return lacks("the model needs a logit soft cap, which this version does not run");
  if (m.position_embedding() != -1) return lacks("the model needs learned positions, which this version does not run");
  return {};
}

Status verify_ropes(const schema::Model& m) {
  if (m.ropes() == nullptr) return {};
  for (const schema::Rope* rope : *m.ropes()) {
    const auto& steps = *rope->steps();
    // FlatBuffers' verifier looks at a vector's length field only, and the kernels read these as they lie.
    if (reinterpret_cast<uintptr_t>(steps.data()) % alignof(uint64_t) != 0) {
      return damaged("the rotary steps are not aligned to {needed}", alignof(uint64_t));
    }
    if (steps.size() > m.head_dim() / 2) {
      return damaged("there are {given} rotary steps; a head has {needed} pairs", m.head_dim() / 2, steps.size());
    }
    if (rope->pairs() == schema::RopePairs::Halves) {
      if (steps.size() != m.head_dim() / 2) {
        return unsupported(
            "the model turns {given} of a head's {needed} pairs by halves, which this version does not run",
            m.head_dim() / 2, steps.size());
      }
    } else if (rope->pairs() != schema::RopePairs::Interleaved) {
      return unsupported("the rotary pairs are of kind {given}, which this version does not know", 0,
                         static_cast<uint64_t>(rope->pairs()));
    }
  }
  return {};
}

// Looks up the tensors that the layers name.
class Shapes {
 public:
  explicit Shapes(const schema::Model& model) : tensors_(*model.tensors()) {}

  Status matrix(int32_t index, uint64_t rows, uint64_t cols, const char* missing) const {
    return check(index, schema::Layout::Panels16, rows, cols, missing);
  }
  Status norm(const schema::Norm* norm, uint64_t cols, const char* missing) const {
    if (norm == nullptr) return damaged(missing);
    if (norm->bias() != -1) return unsupported("the model needs a norm with a bias, which this version does not run");
    return check(norm->weight(), schema::Layout::Plain, 1, cols, missing);
  }

 private:
  Status check(int32_t index, schema::Layout layout, uint64_t rows, uint64_t cols, const char* missing) const {
    if (index < 0 || static_cast<uint32_t>(index) >= tensors_.size()) return damaged(missing);
    const schema::Tensor& tensor = *tensors_.Get(static_cast<uint32_t>(index));
    const char* name = tensor.name()->c_str();
    if (tensor.layout() != layout)
      return damaged("tensor {name} is not in the layout that its place asks for", 0, 0, name);
    if (tensor.rows() != rows)
      return damaged("tensor {name} should have {needed} rows and has {given}", rows, tensor.rows(), name);
    if (tensor.cols() != cols) {
      return damaged("tensor {name} should have {needed} columns and has {given}", cols, tensor.cols(), name);
    }
    return {};
  }

  const flatbuffers::Vector<flatbuffers::Offset<schema::Tensor>>& tensors_;
};

bool has_any(const Indices* list) { return list != nullptr && list->size() > 0; }

Status verify_layer(const schema::Model& m, const schema::Layer& layer) {
  const Shapes shapes(m);
  const uint64_t queries = uint64_t{m.heads()} * m.head_dim(), keys = uint64_t{m.kv_heads()} * m.head_dim();

  if (has_any(layer.qkv_bias()) || has_any(layer.gate_up_bias()) || layer.attention_out_bias() != -1 ||
      layer.down_bias() != -1) {
    return unsupported("the model needs biases, which this version does not run");
  }
  if (layer.q_norm() || layer.k_norm()) {
    return unsupported("the model needs norms on queries or keys, which this version does not run");
  }
  if (layer.attention_post_norm() || layer.feed_post_norm()) {
    return unsupported("the model needs norms after attention or feed-forward, which this version does not run");
  }
  if (layer.window() != 0) return unsupported("the model needs an attention window, which this version does not run");
  if (layer.rope() < -1 ||
      (layer.rope() >= 0 && (m.ropes() == nullptr || static_cast<uint32_t>(layer.rope()) >= m.ropes()->size()))) {
    return damaged("a layer names rotary steps that are not there");
  }

  if (Status s = shapes.norm(layer.attention_norm(), m.dim(), "a layer has no attention norm"); !s.ok()) return s;
  if (layer.qkv() == nullptr || layer.qkv()->size() != 3)
    return damaged("a layer has no query, key and value matrices");
  for (uint32_t i = 0; i < 3; ++i) {
    if (Status s = shapes.matrix(layer.qkv()->Get(i), i == 0 ? queries : keys, m.dim(),
                                 "a layer has no query, key and value matrices");
        !s.ok()) {
      return s;
    }
  }
  if (Status s = shapes.matrix(layer.attention_out(), m.dim(), queries, "a layer has no attention output"); !s.ok())
    return s;
  if (Status s = shapes.norm(layer.feed_norm(), m.dim(), "a layer has no feed-forward norm"); !s.ok()) return s;
  if (layer.gate_up() == nullptr || layer.gate_up()->size() != 2) return damaged("a layer has no gate and up matrices");
  for (int32_t index : *layer.gate_up()) {
    if (Status s = shapes.matrix(index, m.hidden(), m.dim(), "a layer has no gate and up matrices"); !s.ok()) return s;
  }
  return shapes.matrix(layer.down(), m.dim(), m.hidden(), "a layer has no down matrix");
}

}  // namespace

Status verify_layers(const schema::Model& model) {
  if (Status s = verify_sizes(model); !s.ok()) return s;
  if (Status s = verify_family(model); !s.ok()) return s;
  if (Status s = verify_ropes(model); !s.ok()) return s;
  for (const schema::Layer* layer : *model.layers()) {
    if (Status s = verify_layer(model, *layer); !s.ok()) return s;
  }
  const Shapes shapes(model);
  if (Status s = shapes.matrix(model.embedding(), model.vocab(), model.dim(), "the model has no embedding"); !s.ok())
    return s;
  if (Status s = shapes.norm(model.final_norm(), model.dim(), "the model has no final norm"); !s.ok()) return s;
  return shapes.matrix(model.head(), model.vocab(), model.dim(), "the model has no head");
}

}  // namespace whit
