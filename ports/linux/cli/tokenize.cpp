// whit tokenize: a text as the model reads it.
#include <cstring>

#include "ports/linux/cli/commands.hpp"
#include "schema/model_generated.h"
#include "schema/utf8.hpp"
#include "schema/verify.hpp"

namespace whit::cli {
namespace {

std::string quoted(std::string_view bytes) {
  std::string out = "\"";
  while (!bytes.empty()) {
    const size_t count = printable_bytes(bytes);
    if (bytes[0] == '\n') {
      out += "\\n";
    } else if (count == 0) {
      out += text("\\x%02x", static_cast<unsigned char>(bytes[0]));
    } else {
      if (bytes[0] == '"' || bytes[0] == '\\') out += '\\';
      out += bytes.substr(0, count);
    }
    bytes.remove_prefix(count ? count : 1);
  }
  return out + "\"";
}

}  // namespace

int tokenize(const TokenizeCommand& options) {
  const std::string input = options.text == "-" ? read_all("-") : options.text;
  port::Mapping mapping;
  whit::convert::Bytes vocabulary;
  std::span<const std::byte> file = find_bytes(options.model, "", mapping);
  if (is_gguf(file)) {
    try {
      vocabulary = whit::convert::convert_vocabulary(options.model);
    } catch (const whit::convert::Error& error) {
      fail(kBadModel, "%s: %s", options.model.c_str(), error.what());
    }
    file = vocabulary;
  }
  check(verify(file.data(), file.size(), true), options.model);
  const schema::Tokenizer& tokenizer = *schema::GetSizePrefixedModel(file.data())->tokenizer();

  const auto ids = encode(tokenizer, input, {.begin = options.begin, .special = options.special});
  std::string out;
  for (const uint32_t id : ids) {
    if (options.pieces) {
      out += text("%u\t%s\n", id, quoted(piece_text(tokenizer, id, true)).c_str());
    } else {
      out += text(out.empty() ? "%u" : " %u", id);
    }
  }
  put(options.pieces ? out : out + "\n");
  return kOk;
}

}  // namespace whit::cli
