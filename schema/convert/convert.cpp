#include "schema/convert/convert.hpp"

#include <algorithm>
#include <cstring>
#include <string_view>

#include "schema/convert/file.hpp"
#include "schema/convert/gguf.hpp"
#include "schema/convert/gguf_model.hpp"
#include "schema/convert/llama2c.hpp"
#include "schema/convert/sha256.hpp"
#include "schema/convert/write.hpp"
#include "schema/utf8.hpp"
#include "schema/verify.hpp"

namespace whit::convert {
namespace {

// Of all the work, about: hashing 90 MB takes 0.3 s, packing them 0.2 s.
constexpr double kHashShare = 0.5;

std::string file_name(const std::string& path) { return path.substr(path.find_last_of('/') + 1); }

bool has_at(std::span<const std::byte> file, size_t at, std::string_view what) {
  return file.size() >= at + what.size() && std::memcmp(file.data() + at, what.data(), what.size()) == 0;
}

std::string hash(std::span<const std::byte> file, const std::function<void(double)>& progress) {
  constexpr size_t kStep = 4 << 20;
  Sha256 sha;
  for (size_t at = 0; at < file.size(); at += kStep) {
    sha.add(file.subspan(at, std::min(kStep, file.size() - at)));
    if (progress) progress(kHashShare * static_cast<double>(at) / static_cast<double>(file.size()));
  }
  return sha.hex();
}

Source read_llama2c(const Options& options, std::span<const std::byte> input) {
  if (!is_llama2c(input) && has_at(input, 0, "24ka")) {  // 0x616b3432, "ak42"
    int32_t version = 0;
    if (input.size() >= 8) std::memcpy(&version, input.data() + 4, sizeof version);
    throw Error("this is a llama2.c checkpoint of version " + std::to_string(version) +
                "; whit reads version 0. Export the model with --version 0, and quantize with --format");
  }
  if (!is_llama2c(input) && has_at(input, 8, "{")) {
    throw Error("this looks like a safetensors file, which whit does not read yet; get the model as GGUF");
  }
  if (options.tokenizer.empty()) {
    if (is_llama2c(input)) {
      throw UsageError("a llama2.c checkpoint comes without its tokenizer; name its tok*.bin with --tokenizer");
    }
    throw InputError("this is neither a GGUF file nor a llama2.c checkpoint of version 0; whit reads these two");
  }
  const InputFile tokenizer(options.tokenizer);
  Source source = source_of_llama2c(input, tokenizer.bytes(), options.tokenizer);
  source.name = file_name(options.input);
  source.card = "Tokenizer: " + file_name(options.tokenizer) + ", sha256 " + hash(tokenizer.bytes(), {}) + ".";
  return source;
}

Source read(const Options& options, std::span<const std::byte> input) {
  if (has_at(input, 0, "GGUF")) {
    if (!options.tokenizer.empty()) throw UsageError("a GGUF file has its own tokenizer; leave --tokenizer out");
    return source_of(Gguf(input));
  }
  if (has_at(input, 8, "WHIT")) throw InputError("this is a whit model already");
  return read_llama2c(options, input);
}

void check(const std::string& path) {
  const InputFile file(path);
  const Status status = verify(file.bytes().data(), file.bytes().size());
  if (status.ok()) return;
  char why[512];
  describe(status, why, sizeof why);
  throw Error(std::string("the model can't be used: ") + why);
}

}  // namespace

std::string shown(std::string_view text, size_t most) {
  std::string out;
  while (!text.empty()) {
    if (out.size() >= most) return out + "...";
    const size_t count = printable_bytes(text);
    out += count ? text.substr(0, count) : text[0] == '\n' ? " " : "?";
    text.remove_prefix(count ? count : 1);
  }
  return out;
}

Report convert(const Options& options) {
  const InputFile input(options.input);
  Source source = read(options, input.bytes());
  source.file_name = file_name(options.input);
  OutputFile output(options.output);
  source.sha256 = hash(input.bytes(), options.progress);

  Report report = write(
      source, options.format,
      [&](double done) {
        if (options.progress) options.progress(kHashShare + (1 - kHashShare) * done);
      },
      [&](uint64_t at, std::span<const std::byte> bytes) { output.write(at, bytes); });
  report.input_bytes = input.bytes().size();
  check(output.temporary());
  output.keep();
  if (options.progress) options.progress(1);
  return report;
}

Bytes convert_vocabulary(const std::string& gguf_path) {
  const InputFile input(gguf_path);
  const Gguf gguf(input.bytes());
  Source source;
  source.family = gguf.text("general.architecture").value_or("");
  source.file_name = file_name(gguf_path);
  source.kind = "GGUF " + std::to_string(gguf.version());
  source.name = gguf.text("general.name").value_or("");
  source.vocabulary = vocabulary_of(gguf);
  return image(source, {});
}

}  // namespace whit::convert
