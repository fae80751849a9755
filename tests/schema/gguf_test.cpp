// The GGUF reader on good and bad bytes.
#include "schema/convert/gguf.hpp"

#include <doctest/doctest.h>

#include "tests/schema/gguf_writer.hpp"
#include "tests/schema/scratch.hpp"

using namespace whit;
using convert::Gguf;
using test::GgufWriter;
using test::refusal;

namespace {

bool says(const std::string& sentence, const char* what) { return sentence.find(what) != std::string::npos; }

std::vector<std::byte> patched(std::vector<std::byte> file, size_t at, const std::string& with) {
  std::memcpy(file.data() + at, with.data(), with.size());
  return file;
}

}  // namespace

TEST_CASE("metadata of every type") {
  GgufWriter w;
  w.raw("u8", 0, GgufWriter::plain(uint8_t{200}));
  w.raw("i8", 1, GgufWriter::plain(int8_t{7}));
  w.raw("u16", 2, GgufWriter::plain(uint16_t{60000}));
  w.raw("i16", 3, GgufWriter::plain(int16_t{-1}));
  w.u32("u32", 4000000000u);
  w.i32("i32", 12);
  w.f32("f32", 0.5f);
  w.boolean("yes", true);
  w.text("text", "a\nb");
  w.u64("u64", 1ull << 40);
  w.raw("i64", 11, GgufWriter::plain(int64_t{9}));
  w.raw("f64", 12, GgufWriter::plain(0.25));
  w.texts("texts", {"one", "", "three"});
  w.numbers<float>("floats", {1, 2});
  w.numbers<int32_t>("integers", {-1, 5, 6});
  for (const uint32_t version : {2u, 3u}) {
    w.version = version;
    const auto bytes = w.bytes();
    const Gguf gguf(bytes);
    CHECK(gguf.version() == version);
    CHECK(gguf.integer("u8") == 200);
    CHECK(gguf.integer("i8") == 7);
    CHECK(gguf.integer("u16") == 60000);
    CHECK(says(refusal([&] { (void)gguf.integer("i16"); }), "\"i16\" in the GGUF file is negative"));
    CHECK(gguf.integer("u32") == 4000000000u);
    CHECK(gguf.number("i32") == 12);
    CHECK(gguf.number("f32") == 0.5);
    CHECK(gguf.boolean("yes") == true);
    CHECK(gguf.text("text") == "a\nb");
    CHECK(gguf.integer("u64") == 1ull << 40);
    CHECK(gguf.integer("i64") == 9);
    CHECK(gguf.number("f64") == 0.25);
    CHECK(gguf.texts("texts") == std::vector<std::string_view>{"one", "", "three"});
    CHECK(gguf.floats("floats") == std::vector<float>{1, 2});
    CHECK(gguf.integers("integers") == std::vector<int32_t>{-1, 5, 6});
    CHECK(!gguf.has("nothing"));
    CHECK(!gguf.integer("nothing"));
    CHECK(!gguf.texts("nothing"));
    CHECK(says(refusal([&] { (void)gguf.text("u8"); }), "is not a text"));
    CHECK(says(refusal([&] { (void)gguf.integer("text"); }), "is not an integer"));
    CHECK(says(refusal([&] { (void)gguf.integer("floats"); }), "is an array"));
    CHECK(says(refusal([&] { (void)gguf.texts("text"); }), "is no array"));
    CHECK(says(refusal([&] { (void)gguf.texts("floats"); }), "is not a list of texts"));
  }
}

TEST_CASE("what is not GGUF, or of another version") {
  GgufWriter w;
  w.text("a", "b");
  const auto good = w.bytes();
  CHECK(refusal([&] { Gguf{good}; }).empty());
  CHECK(says(refusal([&] { Gguf{{}}; }), "not a GGUF file"));
  CHECK(says(refusal([&] { Gguf{patched(good, 0, "GGML")}; }), "not a GGUF file"));
  CHECK(says(refusal([&] { Gguf{patched(good, 4, GgufWriter::plain(uint32_t{1}))}; }), "of version 1"));
  CHECK(says(refusal([&] { Gguf{patched(good, 4, GgufWriter::plain(uint32_t{0x03000000}))}; }), "big-endian"));
}

TEST_CASE("absurd counts are refused before anything is allocated for them") {
  GgufWriter w;
  w.text("key", "value");
  w.texts("list", {"a"});
  w.tensors.push_back({"t", {32, 2}, 0, std::vector<std::byte>(256)});
  const auto good = w.bytes();
  const auto find = [&](const std::string& what) {
    return static_cast<size_t>(std::search(good.begin(), good.end(), reinterpret_cast<const std::byte*>(what.data()),
                                           reinterpret_cast<const std::byte*>(what.data()) + what.size()) -
                               good.begin());
  };
  for (const uint64_t absurd : {1ull << 20, 1ull << 40, ~0ull, 1ull << 63, ~0ull / 8}) {
    const std::string number = GgufWriter::plain(absurd);
    CHECK(says(refusal([&] { Gguf{patched(good, 8, number)}; }), "tensors, more than fit"));
    CHECK(says(refusal([&] { Gguf{patched(good, 16, number)}; }), "metadata values, more than fit"));
    CHECK(says(refusal([&] { Gguf{patched(good, 24, number)}; }), "cut or damaged"));  // the first key's length
    CHECK(says(refusal([&] { Gguf{patched(good, find("value") - 8, number)}; }), "cut or damaged"));
    CHECK(says(refusal([&] { Gguf{patched(good, find("list") + 4 + 4 + 4, number)}; }),
               "elements in an array, more than fit"));
    // A dimension: too large by itself, or larger than what is there (which the importer sees).
    const std::string sentence =
        refusal([&] { Gguf{patched(good, find(GgufWriter::string_bytes("t")) + 9 + 4, number)}; });
    CHECK((absurd <= (1u << 31) ? sentence.empty() : says(sentence, "tensor t has a dimension of")));
  }
  CHECK(says(refusal([&] { Gguf{patched(good, find("key") + 3, GgufWriter::plain(uint32_t{13}))}; }), "value type 13"));
  CHECK(
      says(refusal([&] { Gguf{patched(good, find("list") + 8, GgufWriter::plain(uint32_t{9}))}; }), "array of arrays"));
  CHECK(says(
      refusal([&] { Gguf{patched(good, find(GgufWriter::string_bytes("t")) + 9, GgufWriter::plain(uint32_t{5}))}; }),
      "5 dimensions"));
}

TEST_CASE("a file cut anywhere is refused, or lacks only tensor data") {
  const test::RandomSource random({.dim = 32, .hidden = 32, .layers = 1});
  const auto whole = test::gguf_of(random).bytes();
  const uint64_t start = whole.size() - Gguf(whole).data().size();
  for (uint64_t size = 0; size < whole.size(); size += size < start ? 1 : 61) {
    const std::vector<std::byte> cut(whole.begin(), whole.begin() + static_cast<ptrdiff_t>(size));
    const std::string sentence = refusal([&] { Gguf{cut}; });
    if ((size >= start) != sentence.empty()) FAIL(size, " bytes: ", sentence);
  }
}

TEST_CASE("twice the same, and odd alignments") {
  GgufWriter w;
  w.text("a", "1");
  w.text("b", "2");
  auto bytes = w.bytes();
  for (size_t i = 0; i + 1 < bytes.size(); ++i) {
    if (bytes[i] == std::byte{'b'}) bytes[i] = std::byte{'a'};
  }
  CHECK(says(refusal([&] { Gguf{bytes}; }), "has \"a\" twice"));
  for (const uint32_t alignment : {0u, 3u, 1u << 30}) {
    GgufWriter odd;
    odd.u32("general.alignment", alignment);
    CHECK(says(refusal([&] { Gguf{odd.bytes()}; }), "its alignment is"));
  }
  GgufWriter wide;
  wide.alignment = 256;
  wide.u32("general.alignment", 256);
  wide.tensors.push_back({"t", {4}, 0, std::vector<std::byte>(16, std::byte{7})});
  const auto aligned = wide.bytes();
  CHECK(Gguf(aligned).data()[0] == std::byte{7});
}

TEST_CASE("types have ggml's names") {
  CHECK(convert::name_of_ggml_type(12) == "Q4_K");
  CHECK(convert::name_of_ggml_type(14) == "Q6_K");
  CHECK(convert::name_of_ggml_type(23) == "IQ4_XS");
  CHECK(convert::name_of_ggml_type(30) == "BF16");
  CHECK(convert::name_of_ggml_type(39) == "MXFP4");
  CHECK(convert::name_of_ggml_type(1000) == "number 1000");
}
