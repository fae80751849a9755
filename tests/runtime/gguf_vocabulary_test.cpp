// Real vocabularies, and the ids that llama.cpp's own test expects of them.
#include <doctest/doctest.h>

#include <fstream>
#include <iterator>
#include <sstream>
#include <string>
#include <vector>

#include "runtime/tokenizer.hpp"
#include "schema/convert/convert.hpp"
#include "schema/model_generated.h"
#include "schema/verify.hpp"
#include "tests/runtime/vocabulary.hpp"
#include "tests/shared_data.hpp"

using namespace whit;
using namespace whit::test;

namespace {

std::string contents(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<std::string> parts(const std::string& text, const std::string& separator) {
  std::vector<std::string> all;
  for (size_t at = 0; at < text.size();) {
    const size_t end = text.find(separator, at);
    all.push_back(text.substr(at, end - at));
    at = end == std::string::npos ? text.size() : end + separator.size();
  }
  return all;
}

struct Opened {
  decltype(convert::convert_vocabulary("")) file;
  const schema::Tokenizer* tokenizer = nullptr;

  explicit Opened(const std::string& path) : file(convert::convert_vocabulary(path)) {
    const Status status = verify(file.data(), file.size(), true);
    INFO(status.text);
    REQUIRE(status.ok());
    tokenizer = flatbuffers::GetSizePrefixedRoot<schema::Model>(file.data())->tokenizer();
  }
};

void check_vectors(const std::string& name) {
  const std::string path = shared_data("tokenizers/" + name);
  if (path.empty()) return;
  const Opened opened(path);
  const std::vector<std::string> inputs = parts(contents(path + ".inp"), "\n__ggml_vocab_test__\n");
  const std::vector<std::string> outputs = parts(contents(path + ".out"), "\n");
  REQUIRE(inputs.size() > 40);
  REQUIRE(inputs.size() == outputs.size());
  for (size_t i = 0; i < inputs.size(); ++i) {
    std::istringstream numbers(outputs[i]);
    const std::vector<uint32_t> want{std::istream_iterator<uint32_t>(numbers), {}};
    INFO("text ", i, ": ", inputs[i]);
    CHECK(ids_of(*opened.tokenizer, inputs[i]) == want);
  }
}

}  // namespace

TEST_CASE("llama-spm.gguf: every text of llama.cpp's vectors") { check_vectors("llama-spm.gguf"); }

TEST_CASE("gpt-2.gguf: every text of llama.cpp's vectors") { check_vectors("gpt-2.gguf"); }

TEST_CASE("gpt-2.gguf: real text comes back whole") {
  const std::string path = shared_data("tokenizers/gpt-2.gguf"), text = shared_data("text/tinystories-head.txt");
  if (path.empty() || text.empty()) return;
  const Opened opened(path);
  const std::string want = contents(text);
  CHECK(text_of(*opened.tokenizer, ids_of(*opened.tokenizer, want)) == want);
}

TEST_CASE("llama-spm.gguf: real text comes back whole, after the space at its start") {
  const std::string path = shared_data("tokenizers/llama-spm.gguf"), text = shared_data("text/wikitext2-test.txt");
  if (path.empty() || text.empty()) return;
  const Opened opened(path);
  const std::string want = contents(text);
  CHECK(text_of(*opened.tokenizer, ids_of(*opened.tokenizer, want)) == " " + want);
}
