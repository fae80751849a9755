// From a source's bytes to a model: what comes over, and what is refused in a sentence that names it.
#include <doctest/doctest.h>

#include <cmath>

#include "schema/convert/gguf_model.hpp"
#include "schema/convert/llama2c.hpp"
#include "schema/convert/rope_steps.hpp"
#include "schema/convert/write.hpp"
#include "schema/verify.hpp"
#include "tests/schema/gguf_writer.hpp"
#include "tests/schema/scratch.hpp"

using namespace whit;
using test::GgufWriter;
using test::RandomSource;
using test::refusal;

namespace {

bool says(const std::string& sentence, const std::string& what) {
  if (sentence.find(what) != std::string::npos) return true;
  MESSAGE(sentence);
  return false;
}

// What the importer says of a file; it goes all the way through the packer.
std::string import(const GgufWriter& writer, std::optional<Format> format = {}) {
  const auto bytes = writer.bytes();
  return refusal([&] { convert::image(convert::source_of(convert::Gguf(bytes)), format); });
}

const schema::Model& model_of(const convert::Bytes& file) { return *schema::GetSizePrefixedModel(file.data()); }

bool same_tensor(const convert::SourceTensor& a, const convert::SourceTensor& b) {
  return a.type == b.type && a.rows == b.rows && a.cols == b.cols &&
         std::memcmp(a.data, b.data, a.rows * convert::row_bytes(a.type, a.cols)) == 0;
}

void check_same(const convert::Source& a, const convert::Source& b) {
  CHECK(a.dim == b.dim);
  CHECK(a.hidden == b.hidden);
  CHECK(a.heads == b.heads);
  CHECK(a.kv_heads == b.kv_heads);
  CHECK(a.head_dim == b.head_dim);
  CHECK(a.context == b.context);
  CHECK(a.epsilon == b.epsilon);
  CHECK(a.rope_steps == b.rope_steps);
  CHECK(same_tensor(a.embedding, b.embedding));
  CHECK(same_tensor(a.final_norm, b.final_norm));
  REQUIRE(a.head.has_value() == b.head.has_value());
  if (a.head) CHECK(same_tensor(*a.head, *b.head));
  REQUIRE(a.layers.size() == b.layers.size());
  for (size_t i = 0; i < a.layers.size(); ++i) {
    using Layer = convert::SourceLayer;
    for (const auto which : {&Layer::attention_norm, &Layer::query, &Layer::key, &Layer::value, &Layer::attention_out,
                             &Layer::feed_norm, &Layer::gate, &Layer::up, &Layer::down}) {
      CHECK(same_tensor(a.layers[i].*which, b.layers[i].*which));
    }
  }
  const convert::Vocabulary &v = a.vocabulary, &w = b.vocabulary;
  CHECK(v.kind == w.kind);
  CHECK(v.splitter == w.splitter);
  CHECK(v.pieces == w.pieces);
  CHECK(v.kinds == w.kinds);
  CHECK(v.scores == w.scores);
  CHECK(v.unknown == w.unknown);
  CHECK(v.begin_of_text == w.begin_of_text);
  CHECK(v.add_begin == w.add_begin);
  CHECK(v.add_space == w.add_space);
  CHECK(v.sorted == w.sorted);
  CHECK(v.byte_ids == w.byte_ids);
  CHECK(v.special == w.special);
  REQUIRE(v.merges.size() == w.merges.size());
  CHECK(
      (v.merges.empty() || std::memcmp(v.merges.data(), w.merges.data(), v.merges.size() * sizeof(v.merges[0])) == 0));
}

}  // namespace

TEST_CASE("GGUF: everything comes over, and the image is the same as without the detour") {
  for (auto spec : test::odd_models()) {
    spec.interleaved = true;
    const RandomSource random(spec);
    const auto bytes = test::gguf_of(random).bytes();
    convert::Source source = convert::source_of(convert::Gguf(bytes));
    check_same(random.source, source);
    CHECK(source.vocabulary.chat_template == random.source.vocabulary.chat_template);
    CHECK(source.kind == "GGUF 3");
    CHECK(source.licence == "mit");
    source.kind = random.source.kind;
    source.licence = "";
    source.vocabulary.end_of_text = random.source.vocabulary.end_of_text;
    CHECK(convert::image(source, {}) == convert::image(random.source, {}));
  }
}

TEST_CASE("llama2.c: everything comes over") {
  for (const bool tied : {true, false}) {
    const RandomSource random(
        {.hidden = 43, .heads = 8, .kv_heads = 4, .head_dim = 8, .tied = tied, .byte_level = false});
    const auto checkpoint = test::llama2c_of(random), tokenizer = test::llama2c_tokenizer_of(random.source.vocabulary);
    CHECK(convert::is_llama2c(checkpoint));
    const convert::Source source = convert::source_of_llama2c(checkpoint, tokenizer, "tok.bin");
    check_same(random.source, source);
    CHECK(source.kind == "llama2.c 0");
    // Where a llama2.c text ends: at the end piece, and at the begin piece of the next.
    CHECK(source.vocabulary.end_of_text == std::vector<uint32_t>{2, 1});

    const auto why = [&](auto&& file, auto&& pieces) {
      return refusal([&] { convert::source_of_llama2c(file, pieces, "tok.bin"); });
    };
    auto bad = checkpoint;
    bad.pop_back();
    CHECK(!convert::is_llama2c(bad));
    CHECK(says(why(bad, tokenizer), "is it cut?"));
    CHECK(says(why(std::vector<std::byte>(5), tokenizer), "no llama2.c checkpoint"));
    auto pieces = tokenizer;
    pieces.pop_back();
    CHECK(says(why(checkpoint, pieces), "tok.bin is no llama2.c tokenizer for this model: it ends within piece"));
    pieces.resize(100);
    CHECK(says(why(checkpoint, pieces), "tok.bin is no llama2.c tokenizer"));
    pieces = tokenizer;
    pieces.push_back(std::byte{});
    CHECK(says(why(checkpoint, pieces), "more than the model's"));
    pieces = tokenizer;
    pieces[7] = std::byte{0x7f};
    pieces[6] = std::byte{0x80};  // the first score: infinity
    CHECK(says(why(checkpoint, pieces), "score of piece 0"));
    pieces = tokenizer;
    pieces[11] = std::byte{0xff};  // the first length: negative
    CHECK(says(why(checkpoint, pieces), "ends within piece 0"));
  }
}

TEST_CASE("GGUF: what would be lost is refused by name") {
  const RandomSource random({.mixed = true, .tied = false});
  const GgufWriter good = test::gguf_of(random);
  CHECK(import(good).empty());
  const auto with = [&](auto&& change) {
    GgufWriter writer = good;
    change(writer);
    return import(writer);
  };
  using W = GgufWriter&;

  CHECK(says(with([](W w) { w.text("general.architecture", "gemma3"); }),
             "architecture \"gemma3\", which whit does not read yet"));
  CHECK(says(with([](W w) { w.remove("general.architecture"); }), "does not say its architecture"));
  CHECK(says(with([](W w) { w.text("general.architecture", std::string(5000, 'x') + "\n"); }), "xxx...\""));
  CHECK(says(with([](W w) { w.tensors.clear(); }), "a vocabulary and no weights"));
  CHECK(says(with([](W w) { w.u32("llama.expert_count", 8); }), "mixture of experts"));
  CHECK(says(with([](W w) { w.f32("llama.attention.scale", 0.1f); }), "llama.attention.scale"));
  CHECK(says(with([](W w) { w.f32("llama.logit_scale", 2); }), "llama.logit_scale"));

  // Sizes.
  CHECK(says(with([](W w) { w.remove("llama.embedding_length"); }), "does not say its llama.embedding_length"));
  CHECK(says(with([](W w) { w.u32("llama.embedding_length", 0); }), "llama.embedding_length is 0"));
  CHECK(says(with([](W w) { w.u64("llama.block_count", 1ull << 60); }), "llama.block_count is 1152921504606846976"));
  CHECK(says(with([](W w) { w.u32("llama.block_count", 4096); }), "has no tensor blk.2.attn_norm.weight"));
  CHECK(says(with([](W w) { w.u32("llama.block_count", 1); }),
             "has tensor blk.1.attn_k.weight, which whit has no place for"));
  CHECK(says(with([](W w) { w.u32("llama.embedding_length", 32); }), "tensor token_embd.weight is"));
  CHECK(says(with([](W w) { w.numbers<int32_t>("llama.attention.head_count_kv", {2, 2}); }), "is an array"));
  CHECK(says(with([](W w) { w.u32("llama.attention.value_length", 8); }), "keys and values differ in length"));
  CHECK(says(with([](W w) { w.remove("llama.attention.layer_norm_rms_epsilon"); }), "layer_norm_rms_epsilon"));
  CHECK(says(with([](W w) { w.text("llama.context_length", "long"); }),
             "\"llama.context_length\" in the GGUF file is not an integer"));

  // Tensors.
  CHECK(says(with([](W w) { w.tensor("blk.0.ffn_up.weight").type = 12; }),
             "tensor blk.0.ffn_up.weight is of type Q4_K, which whit does not read"));
  CHECK(says(with([](W w) { w.tensor("output.weight").type = 14; }), "of type Q6_K"));
  CHECK(says(with([](W w) { w.tensor("output.weight").type = 77; }), "of type number 77"));
  CHECK(says(with([](W w) { w.tensor("output_norm.weight").name = "other"; }), "has no tensor output_norm.weight"));
  CHECK(says(with([](W w) { w.tensor("output_norm.weight").name = "blk.0.attn_norm.weight"; }),
             "tensor blk.0.attn_norm.weight twice"));
  CHECK(says(with([](W w) {
               w.tensors.push_back({"blk.0.attn_q.bias", {64}, 0, std::vector<std::byte>(256)});
             }),
             "has tensor blk.0.attn_q.bias, which whit has no place for"));
  CHECK(says(with([](W w) {
               w.tensor("blk.0.ffn_down.weight").dimensions = {64, 96};
             }),
             "tensor blk.0.ffn_down.weight is 96 x 64 and should be 64 x 96"));
  CHECK(says(with([](W w) { w.tensors.back().data.resize(64); }), "does not lie within it"));
  CHECK(says(with([](W w) { std::memset(w.tensor("output_norm.weight").data.data(), 0xff, 4); }),
             "tensor output_norm.weight has a value that is not finite"));
  CHECK(says(with([](W w) { std::memset(w.tensor("token_embd.weight").data.data() + 34 * 10, 0xff, 34); }),
             "tensor token_embd.weight has a scale or minimum that is not finite"));
  {
    const RandomSource narrow(
        {.dim = 36, .hidden = 40, .heads = 3, .kv_heads = 1, .head_dim = 12, .format = Format::f32});
    GgufWriter writer = test::gguf_of(narrow);
    writer.tensor("blk.0.ffn_up.weight").type = 8;
    CHECK(says(import(writer), "of type Q8_0, but its rows are no multiple of 32"));
  }

  // Rotary positions.
  CHECK(with([](W w) { w.text("llama.rope.scaling.type", "none"); }).empty());
  CHECK(with([](W w) {
          w.text("llama.rope.scaling.type", "linear");
          w.f32("llama.rope.scaling.factor", 4);
        }).empty());
  CHECK(says(with([](W w) { w.text("llama.rope.scaling.type", "yarn"); }), "rotary scaling of type \"yarn\""));
  CHECK(says(with([](W w) { w.f32("llama.rope.scaling.factor", -1); }), "llama.rope.scaling.factor"));
  CHECK(says(with([](W w) { w.f32("llama.rope.freq_base", std::nanf("")); }), "llama.rope.freq_base"));
  CHECK(says(with([](W w) { w.u32("llama.rope.dimension_count", 17); }), "llama.rope.dimension_count is 17"));
  CHECK(says(with([](W w) { w.u32("llama.rope.dimension_count", 15); }), "odd"));
  CHECK(says(with([](W w) {
               w.tensors.push_back({"rope_freqs.weight", {8}, 0, std::vector<std::byte>(32)});
             }),
             "tensor rope_freqs.weight has a value"));

  // An epsilon that the verifier would refuse comes through the importer; convert() refuses it before the file gets its
  // name.
}

TEST_CASE("GGUF: the tokenizer's refusals") {
  const RandomSource bpe({}), spm({.byte_level = false});
  const auto with = [](const RandomSource& random, auto&& change) {
    GgufWriter writer = test::gguf_of(random);
    change(writer);
    return import(writer);
  };
  using W = GgufWriter&;
  CHECK(says(with(bpe, [](W w) { w.text("tokenizer.ggml.pre", "qwen2"); }), "splits text as \"qwen2\""));
  CHECK(says(with(bpe, [](W w) { w.remove("tokenizer.ggml.pre"); }), "splits text as \"default\""));
  CHECK(says(with(bpe, [](W w) { w.text("tokenizer.ggml.model", "bert"); }), "of kind \"bert\""));
  CHECK(says(with(bpe, [](W w) { w.remove("tokenizer.ggml.model"); }), "has no tokenizer"));
  CHECK(says(with(bpe, [](W w) { w.remove("tokenizer.ggml.tokens"); }), "has no tokenizer"));
  CHECK(says(with(bpe, [](W w) { w.remove("tokenizer.ggml.merges"); }), "has no merges"));
  CHECK(says(with(bpe, [](W w) { w.texts("tokenizer.ggml.merges", {"a"}); }), "\"a\", is no pair"));
  CHECK(says(with(bpe, [](W w) { w.texts("tokenizer.ggml.merges", {"a zz"}); }),
             "\"a zz\", has a part that is no piece"));
  CHECK(says(with(bpe, [](W w) { w.numbers<int32_t>("tokenizer.ggml.token_type", {1, 1}); }), "the types of 2"));
  CHECK(says(with(bpe, [](W w) { w.u32("tokenizer.ggml.eos_token_id", 1u << 20); }),
             "tokenizer.ggml.eos_token_id is 1048576"));
  CHECK(says(with(bpe, [](W w) { w.texts("tokenizer.ggml.tokens", {}); }), "has 0 pieces"));
  CHECK(says(with(spm, [](W w) { w.remove("tokenizer.ggml.scores"); }), "has no scores"));
  CHECK(says(with(spm, [](W w) { w.numbers<float>("tokenizer.ggml.scores", {1}); }), "has no scores"));
  CHECK(says(with(spm,
                  [](W w) {
                    std::vector<std::string> tokens(1000, "x");
                    w.texts("tokenizer.ggml.tokens", tokens);
                    w.numbers("tokenizer.ggml.scores", std::vector<float>(1000));
                    w.numbers("tokenizer.ggml.token_type", std::vector<int32_t>(1000, 6));
                  }),
             "piece 0 of the GGUF file's vocabulary, \"x\", is said to be a byte"));
}

TEST_CASE("rotary steps are the parts of a turn per position") {
  const auto steps = convert::rope_steps(10000, 8, 1, {});
  REQUIRE(steps.size() == 4);
  for (size_t i = 0; i < 4; ++i) {
    const double expected = std::pow(10000.0, -2.0 * static_cast<double>(i) / 8) / 6.283185307179586 * 0x1p64;
    CHECK(static_cast<double>(steps[i]) == doctest::Approx(expected).epsilon(1e-14));
  }
  // To the last bit, by Python's decimal with 60 digits: the same on every machine that converts.
  CHECK(steps[0] == 0x28be60db9391054a);
  CHECK(steps[3] == 0x000a6e2d468c2d51);
  CHECK(convert::rope_steps(10000, 64, 1, {})[1] == 0x1e8dae29db02bb88);
  CHECK(convert::rope_steps(10000, 64, 1, {})[31] == 0x00016412e4ffae4c);
  CHECK(convert::rope_steps(10000, 64, 2.5, {})[7] == 0x022c5d85cf805631);
  CHECK(convert::rope_steps(100000, 64, 1, {})[17] == 0x0017045ec834ef17);
  CHECK(convert::rope_steps(500000, 128, 1, {})[63] == 0x0000068e3fbde7a8);
  CHECK(convert::rope_steps(1000000.5, 48, 1, {})[5] == 0x024a8b1049bd1555);
  const auto scaled = convert::rope_steps(10000, 8, 4, {1, 1, 2, 1});
  CHECK(static_cast<double>(scaled[0]) == doctest::Approx(static_cast<double>(steps[0]) / 4));
  CHECK(static_cast<double>(scaled[2]) == doctest::Approx(static_cast<double>(steps[2]) / 8));
  CHECK(convert::rope_steps(10000, 0, 1, {}).empty());
}

TEST_CASE("converting to each format: what the report and the file say") {
  const RandomSource random({.mixed = true});
  const auto bytes = test::gguf_of(random).bytes();
  const convert::Source source = convert::source_of(convert::Gguf(bytes));
  for (const Format format : {Format::f32, Format::q8, Format::q4, Format::q4m}) {
    const convert::Bytes file = convert::image(source, format);
    REQUIRE(verify(file.data(), file.size()).ok());
    for (const schema::Tensor* tensor : *model_of(file).tensors()) {
      const bool vector = tensor->layout() == schema::Layout::Plain;
      CHECK(static_cast<Format>(tensor->format()) == (vector ? Format::f32 : format));
      const std::string from = tensor->source_type()->str();
      const bool same = vector || format == Format::f32 || (from == "Q8_0" && format == Format::q8) ||
                        (from == "Q4_0" && (format == Format::q4 || format == Format::q8)) ||
                        (from == "Q4_1" && format == Format::q4m);
      CHECK_MESSAGE((tensor->moved() == 0) == same, tensor->name()->str(), " ", from);
    }
  }
  // What reads the same input lies together, without gaps.
  const convert::Bytes file = convert::image(source, Format::q8);
  const schema::Model& model = model_of(file);
  for (const schema::Layer* layer : *model.layers()) {
    for (const auto* group : {layer->qkv(), layer->gate_up()}) {
      for (uint32_t i = 1; i < group->size(); ++i) {
        const auto* before = model.tensors()->Get(static_cast<uint32_t>(group->Get(i - 1)));
        CHECK(model.tensors()->Get(static_cast<uint32_t>(group->Get(i)))->offset() ==
              before->offset() + before->size());
      }
    }
  }
}
