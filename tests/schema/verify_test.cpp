// The verifier: one refusal for each thing that can be wrong, and no bytes that make it read where it must not.
#include "schema/verify.hpp"

#include <doctest/doctest.h>

#include <limits>

#include "kernels/kernels.hpp"
#include "tests/schema/patch.hpp"
#include "tests/schema/random_model.hpp"

using namespace whit;
namespace patch = whit::test::patch;
using convert::Bytes;
using test::model_of;

static_assert(kLeastWeight == kTiny && kMostWeight == kHugeWeight);
static_assert(kMostWeight * kHuge * kMostWidth < std::numeric_limits<float>::max());

namespace {

using Model = schema::Model;
using Tensor = schema::Tensor;
using Layer = schema::Layer;
using Norm = schema::Norm;
using Rope = schema::Rope;
using Tokenizer = schema::Tokenizer;

const float kNaN = std::numeric_limits<float>::quiet_NaN();
const float kInfinity = std::numeric_limits<float>::infinity();

std::string sentence(const Status& status) {
  char out[512];
  describe(status, out, sizeof out);
  return out;
}

struct Case {
  Bytes file;
  std::string what;
  Code code;

  void check() const {
    const Status status = verify(file.data(), file.size());
    CHECK_MESSAGE(status.code == code, what, ": ", sentence(status));
    CHECK_MESSAGE(sentence(status).find(what) != std::string::npos, what, ": ", sentence(status));
    CHECK(sentence(status).find('{') == std::string::npos);
  }
};

// A good file, changed, is refused with a sentence that has `what` in it.
template <typename Change>
void refused(const Bytes& good, const std::string& what, Code code, Change&& change) {
  Case c{good, what, code};
  change(model_of(c.file));
  c.check();
}

const Bytes& small_bpe() {
  static const Bytes file = test::random_model({.dim = 32, .hidden = 40, .layers = 2, .heads = 2, .kv_heads = 1});
  return file;
}
const Bytes& small_spm() {
  static const Bytes file = test::random_model(
      {.dim = 32, .hidden = 40, .layers = 1, .heads = 2, .kv_heads = 1, .format = Format::q4m, .byte_level = false});
  return file;
}

const Tensor& tensor(const Model& m, const std::string& name) {
  for (const Tensor* t : *m.tensors()) {
    if (t->name()->str() == name) return *t;
  }
  throw std::out_of_range(name);
}

}  // namespace

TEST_CASE("bytes that are no model") {
  Bytes file = small_bpe();
  CHECK(sentence(verify(nullptr, 0)) == "the file is empty");
  CHECK(sentence(verify(file.data(), 0)) == "the file is empty");
  CHECK(verify(file.data(), 11).code == Code::damaged);
  CHECK(verify(file.data() + 4, file.size() - 4).code == Code::invalid);
  CHECK(verify_header(file.data() + 4, file.size() - 4).code == Code::invalid);
  CHECK(verify_header(file.data(), 11).code == Code::damaged);
  CHECK(verify_header(file.data(), file.size() - 1).code == Code::damaged);
  file[9] = std::byte{'x'};
  CHECK(sentence(verify(file.data(), file.size())).find("not a whit model") != std::string::npos);
  CHECK(verify_header(file.data(), file.size()).code == Code::damaged);

  const Bytes zeros(4096), ones(4096, std::byte{0xff});
  CHECK(verify(zeros.data(), zeros.size()).code == Code::damaged);
  CHECK(verify(ones.data(), ones.size()).code == Code::damaged);
  file = small_bpe();
  for (const uint32_t size : {0u, 1u, 7u, 8u, 100u, 0x7ffffffbu, 0x7fffffffu, 0x80000000u, 0xffffffffu}) {
    std::memcpy(file.data(), &size, sizeof size);
    CHECK(verify(file.data(), file.size()).code == Code::damaged);
  }
}

TEST_CASE("a file cut anywhere is refused") {
  // A copy of each length, so that a sanitizer sees any look past the end.
  for (const Bytes* whole : {&small_bpe(), &small_spm()}) {
    for (size_t size = 0; size < whole->size(); size += size < 200 || size + 200 > whole->size() ? 1 : 61) {
      const Bytes cut(whole->begin(), whole->begin() + static_cast<ptrdiff_t>(size));
      if (verify(cut.data(), cut.size()).code != Code::damaged) FAIL(size);
      if (verify_header(cut.data(), cut.size()).ok()) FAIL(size);
    }
    CHECK(verify(whole->data(), whole->size()).ok());
    CHECK(verify_header(whole->data(), whole->size()).ok());
    Bytes more = *whole;  // a flash partition is larger than what is in it
    more.resize(whole->size() + 100);
    CHECK(verify(more.data(), more.size()).ok());
  }
}

TEST_CASE("any byte flipped is refused or leaves a file that is in order") {
  for (const Bytes* good : {&small_bpe(), &small_spm()}) {
    const size_t description = static_cast<size_t>(data_of(good->data()) - good->data());
    Bytes file = *good;
    uint32_t refusals = 0;
    for (size_t at = 0; at < description; ++at) {
      for (const std::byte flip : {std::byte{0x01}, std::byte{0x80}, std::byte{0xff}}) {
        file[at] ^= flip;
        const Status status = verify(file.data(), file.size());
        refusals += !status.ok();
        char out[64];
        describe(status, out, sizeof out);
        file[at] ^= flip;
      }
    }
    CHECK(refusals > description / 4);
    CHECK(verify(file.data(), file.size()).ok());
  }
}

TEST_CASE("versions") {
  refused(small_bpe(), "made by a newer whit", Code::unsupported,
          [](Model& m) { patch::set<uint32_t>(m, Model::VT_VERSION, 2); });
  refused(small_bpe(), "of format 0, which is too old", Code::unsupported,
          [](Model& m) { patch::set<uint32_t>(m, Model::VT_VERSION, 0); });
  Bytes file = small_bpe();
  patch::set<uint32_t>(model_of(file), Model::VT_VERSION, 7);
  CHECK(verify_header(file.data(), file.size()).code == Code::unsupported);
}

TEST_CASE("tensors") {
  const auto one = [](const std::string& what, Code code, auto&& change) {
    refused(small_bpe(), what, code, [&](Model& m) { change(tensor(m, "blk.0.ffn_up.weight")); });
  };
  const std::string name = "tensor blk.0.ffn_up.weight ";
  one(name + "has format 4", Code::unsupported, [](auto& t) { patch::set<uint8_t>(t, Tensor::VT_FORMAT, 4); });
  one(name + "has layout 2", Code::unsupported, [](auto& t) { patch::set<uint16_t>(t, Tensor::VT_LAYOUT, 2); });
  one(name + "is plain but not float32", Code::damaged, [](auto& t) { patch::set<uint16_t>(t, Tensor::VT_LAYOUT, 0); });
  for (const uint32_t count : {0u, 0xffffffffu}) {
    one(name + "has " + std::to_string(count) + " rows", Code::damaged,
        [&](auto& t) { patch::set(t, Tensor::VT_ROWS, count); });
    one(name + "has " + std::to_string(count) + " columns", Code::damaged,
        [&](auto& t) { patch::set(t, Tensor::VT_COLS, count); });
  }
  one(name + "should have", Code::damaged, [](auto& t) { patch::set<uint64_t>(t, Tensor::VT_SIZE, t.size() - 1); });
  one(name + "should have", Code::damaged, [](auto& t) { patch::set<uint8_t>(t, Tensor::VT_FORMAT, 2); });
  one(name + "should have", Code::damaged, [](auto& t) { patch::set<uint32_t>(t, Tensor::VT_ROWS, 1 << 22); });
  one("no multiple of 64", Code::damaged, [](auto& t) { patch::set<uint64_t>(t, Tensor::VT_OFFSET, t.offset() + 32); });
  for (const uint64_t offset : {uint64_t{1} << 20, ~uint64_t{63}, uint64_t{1} << 63}) {
    one("the file is cut: tensor blk.0.ffn_up.weight", Code::damaged,
        [&](auto& t) { patch::set(t, Tensor::VT_OFFSET, offset); });
  }

  // Many names for the same bytes would take longer to check than the file is long.
  refused(small_bpe(), "overlaps another", Code::damaged, [](Model& m) {
    const Tensor& embedding = tensor(m, "token_embd.weight");
    for (const Tensor* t : *m.tensors()) {
      if (t->layout() == schema::Layout::Plain) continue;
      patch::set(*t, Tensor::VT_OFFSET, embedding.offset());
      patch::set(*t, Tensor::VT_SIZE, embedding.size());
      patch::set(*t, Tensor::VT_ROWS, embedding.rows());
      patch::set(*t, Tensor::VT_COLS, embedding.cols());
    }
  });

  // The name in a sentence is for a terminal.
  refused(small_bpe(), "tensor ?lk.0.ffn_up.weight has", Code::damaged, [](Model& m) {
    const Tensor& t = tensor(m, "blk.0.ffn_up.weight");
    *patch::writable(t.name()->c_str()) = 0x1b;
    patch::set<uint32_t>(t, Tensor::VT_ROWS, 0);
  });
}

TEST_CASE("numbers that the kernels could not take") {
  const auto with = [](const Bytes& good, const std::string& name, uint64_t at, auto value, const std::string& what) {
    Bytes file = good;
    const Tensor& t = tensor(model_of(file), name);
    std::memcpy(file.data() + (data_of(file.data()) - file.data()) + t.offset() + at, &value, sizeof value);
    if (what.empty()) {
      CHECK(verify(file.data(), file.size()).ok());
    } else {
      Case{file, what, Code::damaged}.check();
    }
  };
  const uint16_t infinite = 0x7c00, nan = 0xfe01, largest = 0x7bff;
  const std::string scale = "has a scale or minimum that is not finite", value = "has values that are not finite";
  // Q8, 40 x 32: three panels of one block, 64 + 512 bytes each (the scales take 32 of 64).
  const std::string up = "blk.0.ffn_up.weight";
  for (const uint64_t panel : {0, 1, 2}) {
    for (const uint64_t lane : {0, 7, 15}) {
      with(small_bpe(), up, panel * 576 + lane * 2, infinite, scale);
      with(small_bpe(), up, panel * 576 + lane * 2, nan, scale);
    }
    with(small_bpe(), up, panel * 576 + 32, infinite, "");  // padding
    with(small_bpe(), up, panel * 576 + 2, largest, "");
    with(small_bpe(), up, panel * 576 + 64, nan, "");  // quants: any are fine
  }
  // Q4M, 40 x 32: 64 + 256.
  with(small_spm(), up, 320 + 6, nan, scale);
  with(small_spm(), up, 640 + 62, infinite, scale);  // the last minimum
  with(small_spm(), up, 640 + 64, infinite, "");
  // Norms are float32.
  for (const uint64_t i : {0, 13, 31}) {
    for (const float bad : {kNaN, kInfinity, -kInfinity, 0x1p-41f, -0x1p-126f, 0x1p-149f, 0x1.000002p40f}) {
      with(small_bpe(), "output_norm.weight", i * 4, bad, value);
    }
    for (const float good : {0.0f, -0.0f, kLeastWeight, -kLeastWeight, kMostWeight, -kMostWeight}) {
      with(small_bpe(), "output_norm.weight", i * 4, good, "");
    }
  }
  const Bytes f32 = test::random_model({.format = Format::f32});
  with(f32, "blk.1.attn_k.weight", 16 * 4 * 63, kNaN, value);
}

TEST_CASE("hyperparameters") {
  const auto one = [](const std::string& what, Code code, auto field, auto value) {
    refused(small_bpe(), what, code, [&](Model& m) { patch::set(m, field, value); });
  };
  for (const uint32_t absurd : {0u, 0x80000000u, 0xffffffffu}) {
    const std::string number = std::to_string(absurd);
    one("dim is " + number, Code::damaged, Model::VT_DIM, absurd);
    one("hidden is " + number, Code::damaged, Model::VT_HIDDEN, absurd);
    one("there are " + number + " heads", Code::damaged, Model::VT_HEADS, absurd);
    one("a head has " + number, Code::damaged, Model::VT_HEAD_DIM, absurd);
    one("2 heads can't share " + number, Code::damaged, Model::VT_KV_HEADS, absurd);
    one("the context is " + number, Code::damaged, Model::VT_CONTEXT, absurd);
    one("the vocabulary has " + number, Code::damaged, Model::VT_VOCAB, absurd);
  }
  one("multiples of 4", Code::unsupported, Model::VT_HEAD_DIM, 18u);
  one("can't share 4", Code::damaged, Model::VT_KV_HEADS, 4u);
  for (const float bad : {kNaN, kInfinity, 0.0f, -1e-5f, 1e-20f, 2.0f}) {
    one("epsilon", Code::damaged, Model::VT_NORM_EPSILON, bad);
  }
  one("should have", Code::damaged, Model::VT_DIM, 64u);
  one("should have", Code::damaged, Model::VT_HIDDEN, 41u);
  one("should have", Code::damaged, Model::VT_HEADS, 4u);
  one("8 rotary steps; a head has 4 pairs", Code::damaged, Model::VT_HEAD_DIM, 8u);
  one("should have", Code::damaged, Model::VT_HEAD_DIM, 20u);
  one("should have", Code::damaged, Model::VT_VOCAB, 5u);
}

TEST_CASE("what this version does not run is refused by name") {
  const auto model = [](const std::string& what, flatbuffers::voffset_t field, flatbuffers::voffset_t like) {
    refused(small_bpe(), what, Code::unsupported, [&](Model& m) { patch::alias(m, field, like); });
  };
  // norm_epsilon is a float that is neither 0 nor 1, head is an int that is not -1, vocab's first byte is not 0.
  model("a norm other than RMS", Model::VT_NORM, Model::VT_HEADS);
  model("an activation other than SwiGLU", Model::VT_ACTIVATION, Model::VT_HEADS);
  model("a norm weight offset", Model::VT_NORM_WEIGHT_OFFSET, Model::VT_NORM_EPSILON);
  model("an attention scale", Model::VT_ATTENTION_SCALE, Model::VT_NORM_EPSILON);
  model("an embedding scale", Model::VT_EMBEDDING_SCALE, Model::VT_NORM_EPSILON);
  model("a residual scale", Model::VT_RESIDUAL_SCALE, Model::VT_NORM_EPSILON);
  model("a logit scale", Model::VT_LOGIT_SCALE, Model::VT_NORM_EPSILON);
  model("an attention soft cap", Model::VT_ATTENTION_SOFT_CAP, Model::VT_NORM_EPSILON);
  model("a logit soft cap", Model::VT_LOGIT_SOFT_CAP, Model::VT_NORM_EPSILON);
  model("learned positions", Model::VT_POSITION_EMBEDDING, Model::VT_HEAD);

  const auto layer = [](const std::string& what, flatbuffers::voffset_t field, flatbuffers::voffset_t like) {
    refused(small_bpe(), what, Code::unsupported, [&](Model& m) { patch::alias(*m.layers()->Get(1), field, like); });
  };
  layer("biases", Layer::VT_QKV_BIAS, Layer::VT_QKV);
  layer("biases", Layer::VT_GATE_UP_BIAS, Layer::VT_GATE_UP);
  layer("biases", Layer::VT_ATTENTION_OUT_BIAS, Layer::VT_DOWN);
  layer("biases", Layer::VT_DOWN_BIAS, Layer::VT_DOWN);
  layer("norms on queries or keys", Layer::VT_Q_NORM, Layer::VT_FEED_NORM);
  layer("norms on queries or keys", Layer::VT_K_NORM, Layer::VT_FEED_NORM);
  layer("norms after attention", Layer::VT_ATTENTION_POST_NORM, Layer::VT_FEED_NORM);
  layer("norms after attention", Layer::VT_FEED_POST_NORM, Layer::VT_FEED_NORM);
  layer("an attention window", Layer::VT_WINDOW, Layer::VT_DOWN);
  refused(small_bpe(), "a norm with a bias", Code::unsupported,
          [](Model& m) { patch::set<int32_t>(*m.final_norm(), Norm::VT_BIAS, 0); });
}

TEST_CASE("layers name what is not there, or of another shape") {
  const auto layer = [](const std::string& what, auto&& change) {
    refused(small_bpe(), what, Code::damaged, [&](Model& m) { change(*m.layers()->Get(1)); });
  };
  for (const int32_t index : {-1, -2, 20, 0x7fffffff, -0x7fffffff - 1}) {
    layer("no attention norm", [&](auto& l) { patch::set(*l.attention_norm(), Norm::VT_WEIGHT, index); });
    layer("no feed-forward norm", [&](auto& l) { patch::set(*l.feed_norm(), Norm::VT_WEIGHT, index); });
    layer("no attention output", [&](auto& l) { patch::set(l, Layer::VT_ATTENTION_OUT, index); });
    layer("no down matrix", [&](auto& l) { patch::set(l, Layer::VT_DOWN, index); });
    layer("no query, key and value", [&](auto& l) { patch::set_element(l.qkv(), 2, index); });
    layer("no gate and up", [&](auto& l) { patch::set_element(l.gate_up(), 0, index); });
    if (index != -1) layer("rotary steps that are not there", [&](auto& l) { patch::set(l, Layer::VT_ROPE, index); });
    refused(small_bpe(), "no embedding", Code::damaged, [&](Model& m) { patch::set(m, Model::VT_EMBEDDING, index); });
    refused(small_bpe(), "no head", Code::damaged, [&](Model& m) { patch::set(m, Model::VT_HEAD, index); });
    refused(small_bpe(), "no final norm", Code::damaged,
            [&](Model& m) { patch::set(*m.final_norm(), Norm::VT_WEIGHT, index); });
  }
  layer("no attention norm", [](auto& l) { patch::remove(l, Layer::VT_ATTENTION_NORM); });
  layer("no feed-forward norm", [](auto& l) { patch::remove(l, Layer::VT_FEED_NORM); });
  layer("no query, key and value", [](auto& l) { patch::remove(l, Layer::VT_QKV); });
  layer("no query, key and value", [](auto& l) { patch::set_size(l.qkv(), 2); });
  layer("no gate and up", [](auto& l) { patch::remove(l, Layer::VT_GATE_UP); });
  layer("no gate and up", [](auto& l) { patch::set_size(l.gate_up(), 1); });
  layer("not in the layout", [](auto& l) { patch::set(l, Layer::VT_DOWN, l.attention_norm()->weight()); });
  layer("not in the layout", [](auto& l) { patch::set(*l.feed_norm(), Norm::VT_WEIGHT, l.down()); });
  layer("should have", [](auto& l) { patch::set_element(l.qkv(), 0, l.qkv()->Get(1)); });
  layer("should have", [](auto& l) { patch::set(l, Layer::VT_DOWN, l.gate_up()->Get(0)); });
  refused(small_bpe(), "no final norm", Code::damaged, [](Model& m) { patch::remove(m, Model::VT_FINAL_NORM); });

  // Required vectors are structure.
  refused(small_bpe(), "description is damaged", Code::damaged, [](Model& m) { patch::remove(m, Model::VT_TENSORS); });
  refused(small_bpe(), "description is damaged", Code::damaged, [](Model& m) { patch::remove(m, Model::VT_LAYERS); });
  refused(small_bpe(), "description is damaged", Code::damaged,
          [](Model& m) { patch::remove(*m.tensors()->Get(0), Tensor::VT_NAME); });
  refused(small_bpe(), "0 layers", Code::damaged, [](Model& m) { patch::set_size(m.layers(), 0); });
  refused(small_bpe(), "rotary steps that are not there", Code::damaged,
          [](Model& m) { patch::remove(m, Model::VT_ROPES); });
}

TEST_CASE("rotary steps") {
  refused(small_bpe(), "9 rotary steps; a head has 8 pairs", Code::damaged,
          [](Model& m) { patch::set_size(m.ropes()->Get(0)->steps(), 9); });
  refused(small_bpe(), "pairs are of kind 2", Code::unsupported,
          [](Model& m) { patch::set<uint8_t>(*m.ropes()->Get(0), Rope::VT_PAIRS, 2); });
  refused(small_bpe(), "turns 7 of a head's 8 pairs by halves", Code::unsupported, [](Model& m) {
    patch::set<uint8_t>(*m.ropes()->Get(0), Rope::VT_PAIRS, 1);
    patch::set_size(m.ropes()->Get(0)->steps(), 7);
  });
  // Steps four bytes further on are where FlatBuffers' verifier lets them be, and not where uint64_t may be.
  refused(small_bpe(), "steps are not aligned", Code::damaged, [](Model& m) {
    const Rope& rope = *m.ropes()->Get(0);
    auto* steps = patch::writable(rope.steps()->Data());
    const uint32_t count = 7;
    std::memcpy(steps, &count, sizeof count);
    const auto offset = flatbuffers::ReadScalar<flatbuffers::voffset_t>(patch::vtable_entry(rope, Rope::VT_STEPS));
    uint8_t* const field = patch::start_of(rope) + offset;
    flatbuffers::WriteScalar(field, static_cast<uint32_t>(steps - field));
  });
  Bytes file = small_bpe();
  patch::set_size(model_of(file).ropes()->Get(0)->steps(), 5);
  CHECK(verify(file.data(), file.size()).ok());
  patch::set<int32_t>(*model_of(file).layers()->Get(0), Layer::VT_ROPE, -1);  // a layer without positions
  CHECK(verify(file.data(), file.size()).ok());
}

TEST_CASE("the tokenizer's tables") {
  const auto one = [](const Bytes& good, const std::string& what, auto&& change, Code code = Code::damaged) {
    refused(good, what, code, [&](Model& m) { change(*m.tokenizer()); });
  };
  const Bytes &bpe = small_bpe(), &spm = small_spm();
  const uint32_t vocab = schema::GetSizePrefixedModel(bpe.data())->vocab();

  refused(bpe, "no tokenizer", Code::damaged, [](Model& m) { patch::remove(m, Model::VT_TOKENIZER); });
  for (const auto field : {Tokenizer::VT_PIECE_BYTES, Tokenizer::VT_PIECE_ENDS, Tokenizer::VT_PIECE_KINDS}) {
    one(bpe, "tokenizer has no pieces", [&](auto& t) { patch::remove(t, field); });
  }
  one(bpe, "the model's vocabulary has", [&](auto& t) { patch::set_size(t.piece_ends(), vocab - 1); });
  one(bpe, "the model's vocabulary has", [&](auto& t) { patch::set_size(t.piece_kinds(), vocab - 1); });
  one(bpe, "pieces are not in order", [](auto& t) { patch::set_element(t.piece_ends(), 4, 1 << 30); });
  one(bpe, "pieces are not in order", [](auto& t) { patch::set_element(t.piece_ends(), 4, 0); });
  one(bpe, "pieces should have", [&](auto& t) { patch::set_element(t.piece_ends(), vocab - 1, 1 << 30); });
  one(bpe, "pieces should have", [](auto& t) { patch::set_size(t.piece_bytes(), t.piece_bytes()->size() - 1); });
  one(
      bpe, "piece 5 of the tokenizer has kind 6", [](auto& t) { patch::set_element(t.piece_kinds(), 5, 6); },
      Code::unsupported);

  one(
      bpe, "tokenizer is of kind 2", [](auto& t) { patch::set<uint8_t>(t, Tokenizer::VT_KIND, 2); }, Code::unsupported);
  one(
      bpe, "splitter is 4", [](auto& t) { patch::set<uint8_t>(t, Tokenizer::VT_SPLITTER, 4); }, Code::unsupported);
  one(bpe, "SentencePiece's splitter", [](auto& t) { patch::set<uint8_t>(t, Tokenizer::VT_SPLITTER, 0); });
  one(bpe, "SentencePiece's splitter", [](auto& t) { patch::set<uint8_t>(t, Tokenizer::VT_SPLITTER, 3); });
  one(spm, "a byte-level splitter", [](auto& t) { patch::set<uint8_t>(t, Tokenizer::VT_SPLITTER, 1); });
  one(spm, "scores and has 0", [](auto& t) { patch::remove(t, Tokenizer::VT_SCORES); });
  one(spm, "scores and has 3", [](auto& t) { patch::set_size(t.scores(), 3); });
  for (const float bad : {kNaN, kInfinity, -kInfinity}) {
    one(spm, "score is not finite", [&](auto& t) { patch::set_element(t.scores(), 9, bad); });
  }

  for (const int32_t id : {-2, static_cast<int32_t>(vocab), 0x7fffffff, -0x7fffffff - 1}) {
    one(bpe, "unknown piece is not", [&](auto& t) { patch::set(t, Tokenizer::VT_UNKNOWN, id); });
    one(bpe, "begin-of-text piece is not", [&](auto& t) { patch::set(t, Tokenizer::VT_BEGIN_OF_TEXT, id); });
  }
  one(bpe, "no begin-of-text piece to begin with", [](auto& t) { patch::set<uint8_t>(t, Tokenizer::VT_ADD_BEGIN, 1); });
  for (const uint32_t id : {vocab, 0x80000000u, 0xffffffffu}) {
    one(bpe, "an end-of-text piece", [&](auto& t) { patch::set_element(t.end_of_text(), 1, id); });
    one(bpe, "a special piece", [&](auto& t) { patch::set_element(t.special(), 1, id); });
    if (id != vocab) one(spm, "a sorted piece", [&](auto& t) { patch::set_element(t.sorted(), 1, id); });
    if (id != 0xffffffff) one(bpe, "a byte's piece", [&](auto& t) { patch::set_element(t.byte_ids(), 200, id); });
    for (const size_t part : {0, 4, 8}) {
      one(bpe, "merge 2 has a piece", [&](auto& t) {
        std::memcpy(patch::writable(t.merges()->Data()) + 2 * sizeof(schema::Merge) + part, &id, sizeof id);
      });
    }
  }
  one(bpe, "table of bytes", [](auto& t) { patch::set_size(t.byte_ids(), 255); });
  one(bpe, "table of bytes", [](auto& t) { patch::remove(t, Tokenizer::VT_BYTE_IDS); });
  one(bpe, "merges are not in order", [](auto& t) {
    auto* merges = patch::writable(t.merges()->Data());
    std::memcpy(merges + sizeof(schema::Merge), merges, sizeof(schema::Merge));
  });
  one(spm, "sorted pieces are not in order", [](auto& t) { patch::set_element(t.sorted(), 1, t.sorted()->Get(0)); });
  one(spm, "sorted pieces are not in order", [](auto& t) { patch::set_element(t.sorted(), 1, t.sorted()->Get(2)); });
  one(spm, "sorted piece 1 is not a normal one", [](auto& t) { patch::set_element(t.sorted(), 0, 1); });
  one(bpe, "neither a control nor", [](auto& t) { patch::set_element(t.special(), 0, 20); });
  one(bpe, "special pieces are not in order", [](auto& t) { patch::set_element(t.special(), 0, t.special()->Get(2)); });
  one(bpe, "special pieces are not in order", [](auto& t) { patch::set_element(t.special(), 1, t.special()->Get(0)); });
  one(bpe, "special piece 0 has no text", [](auto& t) {
    patch::set_element(t.piece_ends(), 0, 0);
    patch::set_size(t.special(), 1);
  });

  // Tables that may be missing.
  for (const auto field : {Tokenizer::VT_MERGES, Tokenizer::VT_SPECIAL, Tokenizer::VT_END_OF_TEXT}) {
    Bytes file = bpe;
    patch::remove(*model_of(file).tokenizer(), field);
    CHECK(verify(file.data(), file.size()).ok());
  }
}
