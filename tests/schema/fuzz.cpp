// Mutation fuzzing of what reads files: whit_fuzz [SEED [COUNT]]. Meant for a build with sanitizers
// (WHIT_SANITIZE=address,undefined), which turn a wrong read or write into an end; so do this program's own checks. The
// same seed does the same.
//
// A model file: small good ones, changed, go to verify(), and where it lets them through, to open() and some tokens. A
// GGUF file or llama2.c checkpoint: changed ones go through the importer and the packer, which may throw Error and
// nothing else; what comes out is a model file for verify().
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <exception>

#include "runtime/session.hpp"
#include "runtime/tokenizer.hpp"
#include "schema/convert/gguf_model.hpp"
#include "schema/convert/llama2c.hpp"
#include "schema/convert/write.hpp"
#include "schema/verify.hpp"
#include "tests/schema/gguf_writer.hpp"
#include "tests/schema/random_model.hpp"

using namespace whit;
using convert::Bytes;
using test::Random;

namespace {

struct Counts {
  uint64_t models = 0, passed = 0, started = 0, sources = 0, imported = 0;
} counts;

[[noreturn]] void wrong(const char* what) {
  std::fprintf(stderr, "whit_fuzz: %s\n", what);
  std::abort();
}

// Numbers at which a reader trips.
uint64_t nasty(Random& random) {
  constexpr uint64_t kNasty[] = {0,
                                 1,
                                 2,
                                 3,
                                 4,
                                 7,
                                 8,
                                 15,
                                 16,
                                 31,
                                 32,
                                 63,
                                 64,
                                 65,
                                 127,
                                 128,
                                 255,
                                 256,
                                 0x7fff,
                                 0x8000,
                                 0xffff,
                                 0x10000,
                                 0xfffff,
                                 0x100000,
                                 0xffffff,
                                 0x1000000,
                                 0x7ffffffe,
                                 0x7fffffff,
                                 0x80000000,
                                 0xfffffffe,
                                 0xffffffff,
                                 0x100000000,
                                 0x7fffffffffffffff,
                                 0x8000000000000000,
                                 0xffffffffffffffc0,
                                 0xffffffffffffffff,
                                 0x7f800000,
                                 0xff800000,
                                 0x7fc00000,
                                 0x7c00,
                                 0xfc00,
                                 0x7e01};
  return kNasty[random.below(std::size(kNasty))];
}

// Changes a few places. `head` is how many bytes at the front describe the rest: most changes go there.
void mutate(Random& random, std::vector<std::byte>& file, size_t head, const std::vector<std::byte>& other) {
  for (uint32_t changes = 1 + random.below(random.below(4) == 0 ? 12 : 3); changes > 0 && file.size() > 16; --changes) {
    const size_t range = random.below(8) ? std::min(head, file.size()) : file.size();
    const auto at = [&](size_t bytes) {
      return range > bytes ? random.below(static_cast<uint32_t>(range - bytes)) : 0u;
    };
    switch (random.below(12)) {
      case 0: file[at(1)] ^= static_cast<std::byte>(1u << random.below(8)); break;
      case 1: file[at(1)] = static_cast<std::byte>(random.bits() & 0xff); break;
      case 2:
      case 3:
      case 4: {  // an integer of any width, usually where one would lie
        const size_t width = size_t{1} << random.below(4);
        const uint64_t value = nasty(random);
        std::memcpy(&file[at(8) & ~(random.below(4) ? width - 1 : 0)], &value, width);
        break;
      }
      case 5:
      case 6: {  // a little more or less
        uint32_t value;
        std::byte* const place = &file[at(4) & ~3u];
        std::memcpy(&value, place, sizeof value);
        value += random.below(9) - 4;
        std::memcpy(place, &value, sizeof value);
        break;
      }
      case 7:
      case 8: {  // what stands elsewhere in the file
        const size_t bytes = size_t{1} << random.below(6);
        if (range > bytes) std::memmove(&file[at(bytes) & ~3u], &file[at(bytes) & ~3u], bytes);
        break;
      }
      case 9: {  // what stands there in another file
        const size_t from = at(64), bytes = std::min<size_t>(64, other.size() - std::min(from, other.size()));
        if (from + bytes <= file.size()) std::copy_n(other.begin() + from, bytes, file.begin() + from);
        break;
      }
      case 10: {  // nothing at all
        const size_t bytes = std::min<size_t>(1 + random.below(32), file.size());
        std::fill_n(file.begin() + std::min<size_t>(at(bytes), file.size() - bytes), bytes, std::byte{0});
        break;
      }
      case 11:  // cut
        if (random.below(8) == 0) file.resize(random.below(static_cast<uint32_t>(file.size())));
        break;
    }
  }
}

// A file that the verifier has let through is used in every way.
void use(const Bytes& file, Random& random) {
  const Result<Model> opened = open(file);
  if (!opened.ok()) wrong("open() refuses what verify() lets through");
  const Model& model = opened.value;
  Options options;
  options.context = std::min(model.description->context(), 24u);
  options.chunk = 1 + random.below(8);
  options.kv = random.below(2) ? KvFormat::f32 : KvFormat::int8;
  options.sampling.seed = random.bits();
  const Result<Plan> planned = plan(model, options);
  if (!planned.ok() || planned.value.bytes > 64 << 20) return;
  Bytes arena(planned.value.bytes);
  const Result<Session*> started = Session::start(model, options, arena);
  if (!started.ok()) wrong("a planned session does not start");
  ++counts.started;
  Session& session = *started.value;
  const auto on_text = [](void*, const char*, size_t) { return true; };
  (void)session.prompt("a cat and<|im_end|> the \xff\xc3\xa9t\xc3\xa9", random.below(2) != 0);
  (void)session.generate(4, on_text, nullptr);
  const uint32_t vocab = vocabulary(model.tokenizer());
  const uint32_t ids[] = {0, random.below(vocab), vocab - 1};
  (void)session.prefill(ids);
  if (session.logits() != nullptr) {
    for (uint32_t i = 0; i < vocab; ++i) {
      if (!(session.logits()[i] - session.logits()[i] == 0)) wrong("a logit is not finite");
    }
  }
  for (uint32_t id = 0; id <= vocab; ++id) (void)piece_text(model.tokenizer(), id, true);
}

void check(const Bytes& file, Random& random) {
  ++counts.models;
  const Status status = verify(file.data(), file.size());
  char sentence[160];
  describe(status, sentence, sizeof sentence);
  (void)verify(file.data(), file.size(), true);
  if (!status.ok()) return;
  ++counts.passed;
  use(file, random);
}

template <typename Import>
void check_source(Random& random, Import&& import) {
  ++counts.sources;
  try {
    const convert::Source source = import();
    const std::optional<Format> format =
        random.below(2) ? std::nullopt : std::optional(static_cast<Format>(random.below(4)));
    const Bytes file = convert::image(source, format);
    ++counts.imported;
    check(file, random);
  } catch (const convert::Error& error) {
    if (error.what()[0] == '\0') wrong("an error without a sentence");
  }
}

using File = std::vector<std::byte>;

}  // namespace

int main(int argc, char** argv) {
  const uint64_t seed = argc > 1 ? std::strtoull(argv[1], nullptr, 10) : 1;
  const uint64_t count = argc > 2 ? std::strtoull(argv[2], nullptr, 10) : 20000;

  std::vector<File> models, ggufs, checkpoints;
  std::vector<size_t> heads;
  for (auto spec : test::odd_models()) {
    spec.layers = 1;
    const test::RandomSource random(spec);
    const Bytes file = test::random_model(spec);
    models.emplace_back(file.begin(), file.end());
    heads.push_back(static_cast<size_t>(data_of(file.data()) - file.data()));
    ggufs.push_back(test::gguf_of(random).bytes());
  }
  const test::RandomSource plain(
      {.dim = 32, .hidden = 43, .layers = 1, .heads = 4, .kv_heads = 2, .head_dim = 8, .byte_level = false});
  checkpoints = {test::llama2c_of(plain), test::llama2c_tokenizer_of(plain.source.vocabulary)};

  for (uint64_t round = 0; round < count; ++round) {
    Random random(seed * 1000003 + round);
    const uint32_t which = random.below(static_cast<uint32_t>(models.size()));
    const uint32_t other = random.below(static_cast<uint32_t>(models.size()));
    try {
      switch (random.below(8)) {
        case 0:
        case 1: {
          File file = ggufs[which];
          mutate(random, file, file.size() - convert::Gguf(file).data().size(), ggufs[other]);
          check_source(random, [&] { return convert::source_of(convert::Gguf(file)); });
          break;
        }
        case 2: {
          File checkpoint = checkpoints[0], tokenizer = checkpoints[1];
          mutate(random, checkpoint, random.below(2) ? 28 : checkpoint.size(), checkpoint);
          mutate(random, tokenizer, tokenizer.size(), tokenizer);
          check_source(random, [&] { return convert::source_of_llama2c(checkpoint, tokenizer, "tok.bin"); });
          break;
        }
        default: {
          File file = models[which];
          mutate(random, file, heads[which], models[other]);
          check(Bytes(file.begin(), file.end()), random);
        }
      }
    } catch (const std::exception& error) {
      std::fprintf(stderr, "round %llu of seed %llu: %s\n", static_cast<unsigned long long>(round),
                   static_cast<unsigned long long>(seed), error.what());
      return 1;
    }
  }
  std::printf("seed %llu: %llu model files, %llu let through, %llu run; %llu sources, %llu imported\n",
              static_cast<unsigned long long>(seed), static_cast<unsigned long long>(counts.models),
              static_cast<unsigned long long>(counts.passed), static_cast<unsigned long long>(counts.started),
              static_cast<unsigned long long>(counts.sources), static_cast<unsigned long long>(counts.imported));
  // A fuzzer whose files are all refused at the door tests nothing.
  return count < 1000 || (counts.started > count / 20 && counts.imported > count / 50) ? 0 : 1;
}
