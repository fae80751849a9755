// Tokenizer tables from GGUF's lists, small ones made here and real ones.
#include "schema/convert/vocabulary.hpp"

#include <doctest/doctest.h>

#include "schema/model_generated.h"
#include "schema/verify.hpp"
#include "tests/schema/gguf_writer.hpp"
#include "tests/schema/scratch.hpp"
#include "tests/shared_data.hpp"

using namespace whit;
using schema::PieceKind;
using test::GgufWriter;
using test::shared_data;

namespace {

// Pieces and their GGUF types; the rest as given.
GgufWriter sentencepiece(const std::vector<std::string>& tokens, const std::vector<int32_t>& types) {
  GgufWriter w;
  w.text("tokenizer.ggml.model", "llama");
  w.texts("tokenizer.ggml.tokens", tokens);
  w.numbers("tokenizer.ggml.token_type", types);
  w.numbers("tokenizer.ggml.scores", std::vector<float>(tokens.size()));
  return w;
}

GgufWriter byte_level(const std::vector<std::string>& tokens, const std::vector<int32_t>& types,
                      const std::vector<std::string>& merges) {
  GgufWriter w;
  w.text("tokenizer.ggml.model", "gpt2");
  w.text("tokenizer.ggml.pre", "gpt-2");
  w.texts("tokenizer.ggml.tokens", tokens);
  w.numbers("tokenizer.ggml.token_type", types);
  w.texts("tokenizer.ggml.merges", merges);
  return w;
}

convert::Vocabulary read(const GgufWriter& writer) {
  const auto bytes = writer.bytes();
  return convert::vocabulary_of(convert::Gguf(bytes));
}

}  // namespace

TEST_CASE("SentencePiece: marks are spaces, bytes are bytes, and of two equal pieces the marked one counts") {
  const auto v =
      read(sentencepiece({"<unk>", "<s>", "</s>", "<0x0A>", "<0xFF>", " a", "\u2581a", "b", "\u2581\u2581", "c"},
                         {2, 3, 3, 6, 6, 1, 1, 1, 1, 5}));
  CHECK(v.pieces == std::vector<std::string>{"<unk>", "<s>", "</s>", "\n", "\xff", " a", " a", "b", "  ", "c"});
  CHECK(v.kinds[5] == PieceKind::Unused);
  CHECK(v.sorted == std::vector<uint32_t>{8, 6, 7});
  CHECK(v.byte_ids['\n'] == 3);
  CHECK(v.byte_ids[0xff] == 4);
  CHECK(v.byte_ids['b'] == 0xffffffff);
  CHECK(v.special == std::vector<uint32_t>{2, 1});
  CHECK(v.splitter == schema::Splitter::Spaces);
  // What the metadata leaves out is as SentencePiece has it.
  CHECK(v.unknown == 0);
  CHECK(v.begin_of_text == 1);
  CHECK(v.end_of_text == std::vector<uint32_t>{2});
  CHECK(v.add_begin);
  CHECK(v.add_space);
}

TEST_CASE("SentencePiece: words are not cut where a piece has a space within") {
  for (const auto& [piece, type, splitter] : {std::tuple{"a\u2581b", 1, schema::Splitter::None},
                                              {"\u2581\u2581a", 1, schema::Splitter::Spaces},
                                              {"a\u2581", 1, schema::Splitter::None},
                                              {"a\u2581b", 4, schema::Splitter::Spaces}}) {
    CHECK(read(sentencepiece({"<unk>", "<s>", "</s>", piece}, {2, 3, 3, type})).splitter == splitter);
  }
}

TEST_CASE("byte-level: GPT-2's alphabet, added pieces as they are, merges by pair") {
  const auto v = read(
      byte_level({"a", "b", "\u0120", "\u010a", "\u0100", "\u00ad", "\u0143", "ab", "\u0120ab", "<|x|>", "\u4e2d", "a"},
                 {1, 1, 1, 1, 1, 1, 1, 1, 1, 4, 1, 1}, {"\u0120 ab", "a b", "a b"}));
  CHECK(v.pieces[2] == " ");
  CHECK(v.pieces[3] == "\n");
  CHECK(v.pieces[4] == std::string(1, '\0'));
  CHECK(v.pieces[6] == "\xad");  // the one byte above 0xa1 that is not printable
  CHECK(v.pieces[9] == "<|x|>");
  CHECK(v.pieces[10] == "\u4e2d");  // not of the alphabet
  CHECK(v.byte_ids['a'] == 0);      // the first of two
  CHECK(v.byte_ids[0xad] == 6);
  CHECK(v.special == std::vector<uint32_t>{9});
  REQUIRE(v.merges.size() == 2);
  CHECK(v.merges[0].left() == 0);
  CHECK(v.merges[0].merged() == 7);
  CHECK(v.merges[0].rank() == 1);
  CHECK(v.merges[1].left() == 2);
  CHECK(v.merges[1].rank() == 0);
  CHECK(v.unknown == -1);
  CHECK(v.begin_of_text == -1);
  CHECK(v.end_of_text.empty());
  CHECK(!v.add_begin);
  CHECK(!v.add_space);
}

TEST_CASE("the two splittings under all their names") {
  GgufWriter w = byte_level({"a"}, {1}, {});
  for (const char* name : {"gpt-2", "phi-2", "olmo", "jais", "mpt", "exaone4", "modern-bert"}) {
    w.text("tokenizer.ggml.pre", name);
    CHECK(read(w).splitter == schema::Splitter::Gpt2);
  }
  for (const char* name : {"smollm", "starcoder", "refact", "command-r", "codeshell", "exaone", "minerva-7b"}) {
    w.text("tokenizer.ggml.pre", name);
    CHECK(read(w).splitter == schema::Splitter::SmolLM);
  }
}

TEST_CASE("texts end where the metadata says, and where chat models end their turns") {
  GgufWriter w = byte_level({"a", "<|endoftext|>", "<|im_end|>", "<|eot_id|>", "<|im_end|>x"}, {1, 3, 3, 1, 3}, {});
  w.u32("tokenizer.ggml.eos_token_id", 4);
  w.u32("tokenizer.ggml.eot_token_id", 2);
  CHECK(read(w).end_of_text == std::vector<uint32_t>{4, 2, 1});
  CHECK(read(w).chat_template.empty());
  w.text("tokenizer.chat_template", "{{'<|im_start|>'}}");
  CHECK(read(w).chat_template == "chatml");
  w.u32("tokenizer.ggml.eos_token_id", 0xffffffff);
  CHECK(read(w).end_of_text == std::vector<uint32_t>{2, 1});
}

TEST_CASE("real vocabularies: Llama's and GPT-2's") {
  const std::string llama = shared_data("tokenizers/llama-spm.gguf"), gpt2 = shared_data("tokenizers/gpt-2.gguf");
  if (llama.empty() || gpt2.empty()) return;
  const auto tokenizer = [](const convert::Bytes& file) {
    REQUIRE(verify(file.data(), file.size(), true).ok());
    return schema::GetSizePrefixedModel(file.data())->tokenizer();
  };
  const convert::Bytes first = convert::convert_vocabulary(llama), second = convert::convert_vocabulary(gpt2);
  const auto* spm = tokenizer(first);
  CHECK(spm->piece_ends()->size() == 32000);
  CHECK(spm->sorted()->size() == 32000 - 3 - 256);
  CHECK(spm->splitter() == schema::Splitter::Spaces);
  const auto* bpe = tokenizer(second);
  CHECK(bpe->piece_ends()->size() == 50257);
  CHECK(bpe->merges()->size() == 50000);
  for (const uint32_t id : *bpe->byte_ids()) CHECK(id < 256);
}

TEST_CASE("real model: stories260K keeps its float32 values") {
  const std::string model = shared_data("stories260K/stories260K.bin"), pieces = shared_data("stories260K/tok512.bin");
  if (model.empty() || pieces.empty()) return;
  const test::Scratch scratch;
  const auto report = convert::convert({model, scratch.path("out.whit"), pieces, {}, {}});
  for (const auto& line : report.tensors) CHECK(line.moved == 0);
  const convert::Bytes file = scratch.read("out.whit");
  REQUIRE(verify(file.data(), file.size()).ok());
  const schema::Model& m = *schema::GetSizePrefixedModel(file.data());
  CHECK(m.dim() == 64);
  CHECK(m.hidden() == 172);
  CHECK(m.layers()->size() == 5);
  CHECK(m.kv_heads() == 4);
  CHECK(m.head() == m.embedding());
  CHECK(m.tokenizer()->piece_ends()->size() == 512);
  // The last norm's vector stands before two tables of 512 x 4 angles at the checkpoint's end.
  std::ifstream in(model, std::ios::binary);
  in.seekg(-static_cast<std::streamoff>((2 * 512 * 4 + 64) * sizeof(float)), std::ios::end);
  float expected[64];
  in.read(reinterpret_cast<char*>(expected), sizeof expected);
  const schema::Tensor& norm = *m.tensors()->Get(static_cast<uint32_t>(m.final_norm()->weight()));
  CHECK(std::memcmp(data_of(file.data()) + norm.offset(), expected, sizeof expected) == 0);
  CHECK(expected[0] != 0);
}
