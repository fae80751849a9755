// convert(): files in, a file out, and nothing left behind.
#include "schema/convert/convert.hpp"

#include <doctest/doctest.h>
#include <signal.h>
#include <sys/resource.h>

#include "schema/convert/sha256.hpp"
#include "schema/convert/write.hpp"
#include "schema/model_generated.h"
#include "schema/verify.hpp"
#include "tests/schema/gguf_writer.hpp"
#include "tests/schema/scratch.hpp"

using namespace whit;
using test::refusal;
using test::Scratch;

namespace {

bool says(const std::string& sentence, const std::string& what) {
  if (sentence.find(what) != std::string::npos) return true;
  MESSAGE(sentence);
  return false;
}

std::span<const std::byte> bytes_of(const std::string& text) {
  return std::as_bytes(std::span(text.data(), text.size()));
}

}  // namespace

TEST_CASE("SHA-256 of the standard's examples, added in any pieces") {
  const auto hash = [](const std::string& text, size_t piece) {
    convert::Sha256 sha;
    for (size_t at = 0; at < text.size(); at += piece) sha.add(bytes_of(text.substr(at, piece)));
    return sha.hex();
  };
  CHECK(convert::Sha256().hex() == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  for (const size_t piece : {1, 3, 64, 65, 1000000}) {
    CHECK(hash("abc", piece) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    CHECK(hash("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", piece) ==
          "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
  }
  CHECK(hash(std::string(1000000, 'a'), 4096) == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST_CASE("a GGUF file becomes a model file that says where it came from") {
  const Scratch scratch;
  const test::RandomSource random({.mixed = true});
  const auto gguf = test::gguf_of(random).bytes();
  double last = 0;
  bool rising = true;
  const auto report = convert::convert({.input = scratch.write("in.gguf", gguf),
                                        .output = scratch.path("out.whit"),
                                        .tokenizer = "",
                                        .format = {},
                                        .progress = [&](double done) {
                                          rising = rising && done >= last && done <= 1;
                                          last = done;
                                        }});
  CHECK(rising);
  CHECK(last == 1);
  const auto file = scratch.read("out.whit");
  CHECK(report.input_bytes == gguf.size());
  CHECK(report.output_bytes == file.size());
  CHECK(report.tensors.size() == 2 + 2 * 9);
  for (const auto& line : report.tensors) CHECK(line.moved == 0);
  REQUIRE(verify(file.data(), file.size()).ok());
  const schema::Provenance& from = *schema::GetSizePrefixedModel(file.data())->provenance();
  CHECK(from.source_name()->str() == "in.gguf");
  CHECK(from.source_kind()->str() == "GGUF 3");
  CHECK(from.licence()->str() == "mit");
  CHECK(from.converter()->str().starts_with("whit "));
  convert::Sha256 sha;
  sha.add(gguf);
  CHECK(from.source_sha256()->str() == sha.hex());
  CHECK(scratch.names().size() == 2);
}

TEST_CASE("a llama2.c checkpoint and its tokenizer become a model file") {
  const Scratch scratch;
  const test::RandomSource random({.hidden = 43, .head_dim = 16, .byte_level = false});
  const auto checkpoint = scratch.write("model.bin", test::llama2c_of(random));
  const auto tokenizer = scratch.write("tok.bin", test::llama2c_tokenizer_of(random.source.vocabulary));
  convert::Options options{checkpoint, scratch.path("out.whit"), tokenizer, Format::q4m, {}};
  const auto report = convert::convert(options);
  const auto file = scratch.read("out.whit");
  CHECK(verify(file.data(), file.size()).ok());
  CHECK(report.tensors[0].to == "q4m");
  CHECK(report.tensors[0].moved > 0);
  options.tokenizer = "";
  CHECK(says(refusal([&] { convert::convert(options); }), "name its tok*.bin with --tokenizer"));
  options.tokenizer = scratch.path("none.bin");
  CHECK(says(refusal([&] { convert::convert(options); }), "none.bin: No such file"));
}

TEST_CASE("inputs that are something else are named") {
  const Scratch scratch;
  const auto why = [&](const std::string& bytes) {
    const std::string input = scratch.write("in", bytes_of(bytes));
    return refusal([&] { convert::convert({input, scratch.path("out.whit"), "", {}, {}}); });
  };
  CHECK(says(why(""), "it is empty"));
  CHECK(says(why("hello"), "neither a GGUF file nor a llama2.c checkpoint"));
  CHECK(says(why(std::string("24ka\2\0\0\0", 8) + std::string(300, 'x')), "llama2.c checkpoint of version 2"));
  CHECK(says(why("12345678{\"__metadata__\":{}}"), "safetensors"));
  CHECK(says(why("12345678WHIT"), "whit model already"));
  CHECK(says(why("GGUF"), "not a GGUF file, or it is cut"));
  CHECK(says(refusal([&] {
               convert::convert({scratch.path("none"), scratch.path("out"), "", {}, {}});
             }),
             "can't read"));
  CHECK(says(refusal([&] {
               convert::convert({scratch.path(""), scratch.path("out"), "", {}, {}});
             }),
             "it is not a file"));
  CHECK(scratch.names() == std::vector<std::string>{"in"});
}

TEST_CASE("no half-written file is left behind, and an older one stays") {
  const Scratch scratch;
  const test::RandomSource random({});
  test::GgufWriter writer = test::gguf_of(random);
  const std::string good = scratch.write("good.gguf", writer.bytes()), out = scratch.path("out.whit");

  // The last tensor is bad: all before it were written by then.
  test::GgufWriter bad = writer;
  std::memset(bad.tensor("output_norm.weight").data.data(), 0xff, 4);
  const std::string late = scratch.write("late.gguf", bad.bytes());
  // The importer takes it, and the verifier doesn't.
  writer.f32("llama.attention.layer_norm_rms_epsilon", 1e6f);
  const std::string refused = scratch.write("refused.gguf", writer.bytes());

  CHECK(says(refusal([&] { convert::convert({late, out, "", {}, {}}); }), "output_norm.weight"));
  CHECK(says(refusal([&] { convert::convert({refused, out, "", {}, {}}); }), "epsilon"));
  struct Stop {};
  CHECK_THROWS_AS(convert::convert({good,
                                    out,
                                    "",
                                    {},
                                    [](double done) {
                                      if (done > 0.6) throw Stop();
                                    }}),
                  Stop);
  CHECK(scratch.names().size() == 3);

  scratch.write("out.whit", bytes_of("older"));
  CHECK(says(refusal([&] { convert::convert({late, out, "", {}, {}}); }), "output_norm.weight"));
  CHECK(scratch.read("out.whit").size() == 5);
  CHECK(scratch.names().size() == 4);

  CHECK(says(refusal([&] { convert::convert({good, scratch.path("no/such/folder"), "", {}, {}}); }), "can't write"));
  CHECK(says(refusal([&] { convert::convert({good, scratch.path(""), "", {}, {}}); }), "can't write"));

  // A full disk: files of this process may have 4 KB.
  const auto before = signal(SIGXFSZ, SIG_IGN);
  rlimit limit;
  getrlimit(RLIMIT_FSIZE, &limit);
  const rlimit small{4096, limit.rlim_max};
  setrlimit(RLIMIT_FSIZE, &small);
  const std::string full = refusal([&] { convert::convert({good, out, "", {}, {}}); });
  setrlimit(RLIMIT_FSIZE, &limit);
  signal(SIGXFSZ, before);
  CHECK(says(full, "can't write"));
  CHECK(scratch.names().size() == 4);

  CHECK(refusal([&] { convert::convert({good, out, "", {}, {}}); }).empty());
  CHECK(scratch.read("out.whit").size() > 1000);
  CHECK(scratch.names().size() == 4);
}

TEST_CASE("a vocabulary alone: of any architecture, without weights") {
  const Scratch scratch;
  test::GgufWriter writer = test::gguf_of(test::RandomSource({}));
  writer.tensors.clear();
  writer.text("general.architecture", "gpt2");
  const std::string input = scratch.write("vocab.gguf", writer.bytes());
  const convert::Bytes file = convert::convert_vocabulary(input);
  CHECK(reinterpret_cast<uintptr_t>(file.data()) % kAlignment == 0);
  CHECK(verify(file.data(), file.size(), true).ok());
  CHECK(verify(file.data(), file.size()).code == Code::unsupported);
  CHECK(schema::GetSizePrefixedModel(file.data())->tokenizer()->merges()->size() > 10);
  CHECK(says(refusal([&] { convert::convert({input, scratch.path("out"), "", {}, {}}); }), "architecture \"gpt2\""));
}
