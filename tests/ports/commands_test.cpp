// The commands beside complete, as a user runs them.
#include <doctest/doctest.h>
#include <sys/resource.h>

#include <cmath>
#include <numbers>

#include "ports/linux/isa.hpp"
#include "tests/ports/models.hpp"

using namespace whit::test;

namespace {

bool contains(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

std::vector<uint32_t> numbers(const std::string& text) {
  std::vector<uint32_t> out;
  std::istringstream in(text);
  for (uint32_t n; in >> n;) out.push_back(n);
  return out;
}

std::string joined(const std::vector<uint32_t>& ids) {
  std::string out;
  for (const uint32_t id : ids) out += std::to_string(id) + "\n";
  return out;
}

std::vector<float> floats(const std::string& bytes) {
  std::vector<float> out(bytes.size() / sizeof(float));
  std::memcpy(out.data(), bytes.data(), out.size() * sizeof(float));
  return out;
}

// 3 chunks of 32 tokens and some more.
std::string some_text() {
  std::string out;
  for (int i = 0; i < 40; ++i) out += i % 3 == 0 ? "the well" : i % 3 == 1 ? " a win" : " to see";
  return out;
}

constexpr uint32_t kVocab = 300;

}  // namespace

TEST_CASE("--help and --version are answers, on standard output") {
  for (const char* command : {"complete", "convert", "inspect", "plan", "tokenize", "logits", "perplexity", "bench"}) {
    const Outcome done = run({command, "--help"});
    CHECK(done.exit == 0);
    CHECK(contains(done.out, "Usage"));
    CHECK(done.err.empty());
    CHECK(contains(run({"--help"}).out, command));
  }
  CHECK(contains(run({"--help"}).out, "Exit codes"));
  CHECK(run({"--version"}).out.starts_with("whit "));
  CHECK(run({"--help"}, {.out = "/dev/full"}).exit == 6);
  CHECK(contains(run({}).err, "complete, convert"));
  CHECK(contains(run({"frobnicate"}).err, "\"frobnicate\""));
}

TEST_CASE("what makes no sense is said in one sentence, with exit code 2") {
  const std::string model = little().model;
  const Scratch scratch;
  const std::string alias = scratch.path("alias");
  std::filesystem::create_symlink(model, alias);
  const std::string before = Scratch::read(model);
  const std::vector<Process::Arguments> all = {
      {},
      {"frobnicate"},
      {"complete"},
      {"complete", "--frobnicate", "a"},
      {"complete", "-m", model, "--greedy", "--temp", "1", "a"},
      {"complete", "-m", model, "--greedy", "--seed", "1", "a"},
      {"complete", "-m", model, "-n", "many", "a"},
      {"complete", "-m", model, "-n", "-1", "a"},
      {"complete", "-m", model, "-n", "4294967296", "a"},
      {"complete", "-m", model, "--seed", "-1", "a"},
      {"complete", "-m", model, "--seed", "18446744073709551616", "a"},
      {"complete", "-m", "", "a"},
      {"complete", "-m", model, "-t", "0", "a"},
      {"complete", "-m", model, "-c", "0", "a"},
      {"complete", "-m", model, "--kv", "f16", "a"},
      {"complete", "-m", model, "--temp", "-1", "a"},
      {"complete", "-m", model, "--temp", "nan", "a"},
      {"complete", "-m", model, "--top-p", "0", "a"},
      {"complete", "-m", model, "--min-p", "2", "a"},
      {"convert", "a"},
      {"convert", model, "-o", model},
      {"convert", "a", "--tokenizer", model, "-o", model},
      {"convert", "a", "-o", "-"},
      {"convert", "a", "-o", "b", "--format", "q5"},
      {"logits", model, "--ids", "a"},
      {"logits", model, "--ids", "a", "-o", model},
      {"logits", model, "--ids", "a", "-o", alias},
      {"logits", "a", "--ids", alias, "-o", model},
      {"logits", model, "--ids", "a", "-o", "-"},
      {"perplexity", model, model, "-c", "1"},
      {"perplexity", model, model, "-c", "2"},
      {"plan", model, "-c", "65"},
  };
  for (const Process::Arguments& arguments : all) {
    const Outcome done = run(arguments);
    CAPTURE(done.err);
    CHECK(done.exit == 2);
    CHECK(done.out.empty());
    CHECK(done.err.starts_with("whit: "));
    CHECK(std::count(done.err.begin(), done.err.end(), '\n') == 1);
  }
  CHECK(Scratch::read(model) == before);
}

TEST_CASE("convert: every format, each file smaller than the one before, and nothing else is left") {
  const LittleModel little;
  size_t before = SIZE_MAX;
  for (const char* format : {"f32", "q8", "q4m", "q4"}) {
    const Converted converted(little, format);
    const size_t size = std::filesystem::file_size(converted.model);
    CHECK(size < before);
    before = size;
    CHECK(run({"complete", "-m", converted.model, "-n", "3", "a"}).exit == 0);
    CHECK(contains(run({"inspect", converted.model}).out, format));
    CHECK(converted.scratch.listing() == "little.bin little.tok little.whit");
  }
  // Float weights are kept as they are.
  const Converted kept(little, "keep"), plain(little, "f32");
  CHECK(Scratch::read(kept.model) == Scratch::read(plain.model));
}

TEST_CASE("convert: says how much the weights moved, and nothing of it on standard output") {
  Scratch scratch;
  const LittleModel little;
  const Outcome done =
      run({"convert", scratch.write("little.bin", little.checkpoint()), "--tokenizer",
           scratch.write("little.tok", little.tokenizer()), "--format", "q4", "-o", scratch.path("out")});
  CHECK(done.exit == 0);
  CHECK(done.out.empty());
  CHECK(contains(done.err, "moved by"));
  CHECK(contains(done.err, "without loss"));
}

TEST_CASE("convert: bad input and bad output are sentences and codes, and leave no file") {
  Scratch scratch;
  const LittleModel little;
  const std::string good = scratch.write("good.bin", little.checkpoint()), out = scratch.path("out.whit");
  const std::string tokenizer = scratch.write("good.tok", little.tokenizer());
  const std::string gguf("GGUF\3\0\0\0", 8);
  struct Case {
    const char* what;
    Process::Arguments arguments;
    int exit;
  };
  const std::vector<Case> all = {
      {"missing input", {"convert", scratch.path("missing"), "-o", out}, 3},
      {"missing tokenizer file", {"convert", good, "--tokenizer", scratch.path("missing"), "-o", out}, 3},
      {"no tokenizer", {"convert", good, "-o", out}, 2},
      {"GGUF and tokenizer", {"convert", scratch.write("a.gguf", gguf), "--tokenizer", tokenizer, "-o", out}, 2},
      {"empty input", {"convert", scratch.write("empty", ""), "-o", out}, 3},
      {"empty tokenizer", {"convert", good, "--tokenizer", scratch.path("empty"), "-o", out}, 3},
      {"a model", {"convert", whit::test::little().model, "-o", out}, 3},
      {"a model as tokenizer", {"convert", good, "--tokenizer", whit::test::little().model, "-o", out}, 3},
      {"cut input",
       {"convert", scratch.write("cut", little.checkpoint().substr(0, 5000)), "--tokenizer", tokenizer, "-o", out},
       4},
      {"cut tokenizer",
       {"convert", good, "--tokenizer", scratch.write("cut.tok", little.tokenizer().substr(0, 500)), "-o", out},
       3},
      {"text", {"convert", scratch.write("text", "Once upon a time, there was a file.\n"), "-o", out}, 3},
      {"text and tokenizer", {"convert", scratch.path("text"), "--tokenizer", tokenizer, "-o", out}, 3},
      {"GGUF header alone", {"convert", scratch.write("short.gguf", gguf), "-o", out}, 4},
      {"GGUF of absurd counts",
       {"convert", scratch.write("absurd.gguf", gguf + std::string(16, '\xff')), "-o", out},
       4},
      {"GGUF version 9", {"convert", scratch.write("v9.gguf", "GGUF\t" + std::string(19, '\0')), "-o", out}, 4},
      {"output in no folder", {"convert", good, "--tokenizer", tokenizer, "-o", scratch.path("no/out.whit")}, 6},
      {"output that is no file", {"convert", good, "--tokenizer", tokenizer, "-o", "/dev/full"}, 6},
      {"input that is no file", {"convert", scratch.folder(), "-o", out}, 3},
  };
  for (const Case& one : all) {
    const Outcome done = run(one.arguments);
    CAPTURE(one.what);
    CAPTURE(done.err);
    CHECK(done.exit == one.exit);
    CHECK(contains(done.err, "whit: "));
    CHECK(!std::filesystem::exists(out));
  }
  for (const auto& entry : std::filesystem::directory_iterator(scratch.folder())) {
    CHECK(!entry.path().filename().string().starts_with("out"));
  }
}

TEST_CASE("bad model files are sentences and codes for every command") {
  Scratch scratch;
  const std::string good = Scratch::read(little().model);
  auto commands = [](const std::string& model) {
    return std::vector<Process::Arguments>{
        {"complete", "-m", model, "a"}, {"inspect", model},           {"plan", model},
        {"tokenize", model, "a"},       {"perplexity", model, model}, {"bench", "-m", model}};
  };
  struct Case {
    const char* what;
    std::string path;
    int exit;
  };
  const std::vector<Case> all = {
      {"missing", scratch.path("missing"), 3},
      {"a folder", scratch.folder(), 3},
      {"empty", scratch.write("empty", ""), 4},
      {"text", scratch.write("text", "Once upon a time there was a file that was no model at all.\n"), 4},
      {"cut in the description", scratch.write("cut1", good.substr(0, 700)), 4},
      {"cut in the weights", scratch.write("cut2", good.substr(0, good.size() - 64)), 4},
      {"another identifier", scratch.write("id", good.substr(0, 8) + "WHAT" + good.substr(12)), 4},
  };
  for (const Case& one : all) {
    for (const auto& arguments : commands(one.path)) {
      const Outcome done = run(arguments);
      CAPTURE(one.what);
      CAPTURE(arguments[0]);
      CAPTURE(done.err);
      CHECK(done.exit == one.exit);
      CHECK(done.out.empty());
      CHECK(done.err.starts_with("whit: "));
    }
  }
  const Outcome gguf = run({"complete", "-m", scratch.write("some.gguf", std::string("GGUF\3\0\0\0", 8)), "a"});
  CHECK(gguf.exit == 4);
  CHECK(contains(gguf.err, "whit convert"));
}

TEST_CASE("flipped bytes are refused or make other text; nothing crashes") {
  Scratch scratch;
  const std::string good = Scratch::read(little().model);
  for (size_t at = 0; at < good.size(); at += at < 4096 ? 97 : good.size() / 16) {
    std::string flipped = good;
    flipped[at] = static_cast<char>(flipped[at] ^ 0xff);
    const Outcome done = run({"complete", "-m", scratch.write("flipped", flipped), "-n", "2", "a"});
    CAPTURE(at);
    CAPTURE(done.err);
    const bool refused_or_run = done.exit == 0 || done.exit == 4;
    CHECK(refused_or_run);
  }
}

TEST_CASE("plan: regions without gaps, whose sum is the arena; the file apart") {
  const Outcome done = run({"plan", little().model, "-c", "32", "-t", "2"});
  REQUIRE(done.exit == 0);
  std::istringstream lines(done.out);
  uint64_t next = 0, arena = 0, file = 0;
  uint32_t regions = 0;
  for (std::string line; std::getline(lines, line);) {
    // The numbers end a region's line; the two sums have words after theirs.
    const size_t digit = line.find_first_of("0123456789");
    if (line.starts_with("arena")) {
      arena = std::stoull(line.substr(digit));
    } else if (line.starts_with("model file")) {
      file = std::stoull(line.substr(digit));
    } else if (digit != std::string::npos) {
      std::istringstream values(line.substr(line.find_last_not_of("0123456789 ") + 1));
      uint64_t offset = 0, bytes = 0;
      values >> offset >> bytes;
      REQUIRE(!values.fail());
      CHECK(offset == next);
      next = (offset + bytes + 63) / 64 * 64;
      ++regions;
    }
  }
  CHECK(regions > 5);
  CHECK(arena == next);
  CHECK(file == std::filesystem::file_size(little().model));
  CHECK(run({"plan", little().model, "-c", "64", "--kv", "f32"}).out != run({"plan", little().model, "-c", "64"}).out);
}

TEST_CASE("inspect: the model, its tokenizer, its tensors and where it came from") {
  const std::string out = run({"inspect", little().model}).out;
  for (const char* part : {"2 of width 64", "feed-forward 43", "8 heads of 8", "64 positions", "300 tokens",
                           "SentencePiece", "q8", "little.bin", "llama2.c"}) {
    CAPTURE(part);
    CHECK(contains(out, part));
  }
  // Layers are one group, and what has a number in its name is not.
  for (const char* kind : {"layers.*.w1 ", "layers.*.w2 ", "layers.*.w3 "}) CHECK(contains(out, kind));
}

TEST_CASE("what a file says of itself can't reach a terminal's controls") {
  const Scratch scratch;
  const LittleModel little;
  const std::string model = scratch.path("model");
  REQUIRE(run({"convert", scratch.write("a\x1b[31m\u009bb", little.checkpoint()), "--tokenizer",
               scratch.write("tok", little.tokenizer()), "-o", model})
              .exit == 0);
  CHECK(contains(run({"complete", "-m", model, "-n", "1", "a"}).err, "a?[31m??b: "));
  CHECK(contains(run({"inspect", model}).out, " a?[31m??b "));
  // Nor a broken one: of its 24 bytes' header, a key's length and the key.
  std::string gguf("GGUF\3\0\0\0\0\0\0\0\0\0\0\0\1\0\0\0\0\0\0\0\4\0\0\0\0\0\0\0k\x1b\xc2\x9b", 36);
  gguf += std::string(20, '\xff');
  for (const Process::Arguments& how :
       {Process::Arguments{"convert", scratch.write("b.gguf", gguf), "-o", scratch.path("out")},
        Process::Arguments{"tokenize", scratch.path("b.gguf"), "a"}}) {
    const Outcome done = run(how);
    CHECK(done.exit == 4);
    CHECK(contains(done.err, "\"k???\""));
    CHECK(contains(done.err, "b.gguf"));
  }
}

TEST_CASE("tokenize: ids on a line, pieces on many, from the words or standard input") {
  const std::string model = little().model;
  const std::string line = run({"tokenize", model, "the well"}).out;
  const auto ids = numbers(line);
  CHECK(std::count(line.begin(), line.end(), '\n') == 1);
  REQUIRE(ids.size() >= 2);
  CHECK(ids[0] == 259);  // " the"
  CHECK(run({"tokenize", model, "-"}, {.input = "the well"}).out == line);
  CHECK(run({"tokenize", model, "the well", "--bos"}).out == "1 " + line);
  const std::string pieces = run({"tokenize", model, "the well", "--pieces"}).out;
  CHECK(pieces.starts_with("259\t\" the\"\n"));
  CHECK(std::count(pieces.begin(), pieces.end(), '\n') == static_cast<int64_t>(ids.size()));
  CHECK(run({"tokenize", model, ""}).exit == 0);
  // The vocabulary has no such character: it is cut into bytes, and each is shown as one.
  CHECK(contains(run({"tokenize", model, "\u00e9\x1b", "--pieces"}).out, "\"\\xc3\"\n172\t\"\\xa9\"\n30\t\"\\x1b\"\n"));
}

TEST_CASE("logits: a row a position, a new context every N, the same bits on every instruction set") {
  const Scratch scratch;
  const std::string ids = scratch.write("ids", "1 259 270\n280\t290 5 7 299");
  const std::string out = scratch.path("out.f32");
  Outcome done = run({"logits", little().model, "--ids", ids, "-o", out});
  REQUIRE(done.exit == 0);
  CHECK(done.out.empty());
  const std::string whole = Scratch::read(out);
  CHECK(whole.size() == 8 * kVocab * sizeof(float));

  // The first context is the whole run's beginning, the second starts afresh.
  REQUIRE(run({"logits", little().model, "--ids", ids, "-o", out, "-c", "4"}).exit == 0);
  const std::string halves = Scratch::read(out);
  CHECK(halves.size() == whole.size());
  CHECK(halves.substr(0, whole.size() / 2) == whole.substr(0, whole.size() / 2));
  CHECK(halves != whole);
  REQUIRE(run({"logits", little().model, "--ids", scratch.write("second", "290 5 7 299"), "-o", out}).exit == 0);
  CHECK(Scratch::read(out) == halves.substr(whole.size() / 2));

  for (const auto& isa : whit::port::isas()) {
    if (!isa.runs_here) continue;
    CAPTURE(isa.name);
    for (const char* threads : {"1", "3"}) {
      REQUIRE(run({"logits", little().model, "--ids", ids, "-o", out, "-t", threads},
                  {.variables = {{"WHIT_ISA", isa.name}}})
                  .exit == 0);
      CHECK(Scratch::read(out) == whole);
    }
  }
  CHECK(scratch.listing() == "ids out.f32 second");
}

TEST_CASE("logits: what can't be read or written is said, and no output is left") {
  const Scratch scratch;
  const std::string good = scratch.write("good", "1 2 3"), out = scratch.path("out.f32");
  auto exit = [&](const std::string& ids, const std::string& to) {
    const Outcome done = run({"logits", little().model, "--ids", ids, "-o", to});
    CHECK(!std::filesystem::exists(out));
    return done.exit;
  };
  CHECK(exit(scratch.path("missing"), out) == 3);
  CHECK(exit(scratch.write("none", " \n"), out) == 3);
  CHECK(exit(scratch.write("words", "1 two 3"), out) == 3);
  CHECK(exit(scratch.write("high", "1 300"), out) == 3);
  CHECK(exit(scratch.write("negative", "1 -2"), out) == 3);
  CHECK(exit(scratch.write("huge", "99999999999999"), out) == 3);
  CHECK(exit(scratch.write("point", "1.5"), out) == 3);
  CHECK(exit(good, scratch.path("no/out.f32")) == 6);
  CHECK(exit(good, "/dev/full") == 6);

  rlimit limit, before;
  REQUIRE(getrlimit(RLIMIT_FSIZE, &before) == 0);
  limit = before;
  limit.rlim_cur = 3 * kVocab * sizeof(float) - 1;
  REQUIRE(setrlimit(RLIMIT_FSIZE, &limit) == 0);
  const int over_the_limit = exit(good, out);
  REQUIRE(setrlimit(RLIMIT_FSIZE, &before) == 0);
  CHECK(over_the_limit == 6);
  CHECK(scratch.listing() == "good high huge negative none point words");
}

TEST_CASE("logits: Ctrl-C and its like leave no output") {
  Scratch scratch;
  std::string ids;
  for (int i = 0; i < 20000; ++i) ids += std::to_string(3 + i % 290) + " ";
  scratch.write("ids", ids);
  for (const int number : {SIGINT, SIGTERM, SIGHUP}) {
    Process process({"logits", endless().model, "--ids", scratch.path("ids"), "-o", scratch.path("out.f32")});
    REQUIRE(process.until([&] { return scratch.listing() != "ids"; }));
    process.interrupt(number);
    const Outcome done = process.wait();
    CHECK(done.exit == 130);
    CHECK(contains(done.err, "interrupted; nothing was written"));
    CHECK(scratch.listing() == "ids");
  }
}

TEST_CASE("perplexity: what the logits say, worked out here again") {
  Scratch scratch;
  const std::string text = scratch.write("text", some_text());
  auto ids = numbers(run({"tokenize", little().model, "--bos", "-"}, {.input = some_text()}).out);
  constexpr uint32_t kLength = 32;
  REQUIRE(ids.size() > 3 * kLength);
  const size_t chunks = ids.size() / kLength;
  for (size_t chunk = 0; chunk < chunks; ++chunk) ids[chunk * kLength] = 1;
  const std::string out = scratch.path("out.f32");
  REQUIRE(run({"logits", little().model, "--ids", scratch.write("ids", joined(ids)), "-o", out, "-c", "32"}).exit == 0);
  const auto logits = floats(Scratch::read(out));

  double nats = 0;
  uint32_t scored = 0;
  for (size_t chunk = 0; chunk < 2; ++chunk) {
    for (uint32_t position = kLength / 2; position + 1 < kLength; ++position) {
      const size_t at = chunk * kLength + position;
      double sum = 0;
      for (uint32_t i = 0; i < kVocab; ++i) sum += std::exp(static_cast<double>(logits[at * kVocab + i]));
      nats += std::log(sum) - static_cast<double>(logits[at * kVocab + ids[at + 1]]);
      ++scored;
    }
  }
  const Outcome done = run({"perplexity", little().model, text, "-c", "32", "--chunks", "2"});
  REQUIRE(done.exit == 0);
  double perplexity = 0, bits = 0;
  uint32_t tokens = 0;
  REQUIRE(std::sscanf(done.out.c_str(), "perplexity %lf\nbits per byte %lf\nscored tokens %u\n", &perplexity, &bits,
                      &tokens) == 3);
  CHECK(tokens == scored);
  CHECK(perplexity == doctest::Approx(std::exp(nats / scored)).epsilon(1e-4));
  // Bytes of the scored pieces; line i - 1 is token i, as begin_of_text has none.
  uint64_t bytes = 0;
  std::istringstream pieces(run({"tokenize", little().model, "--pieces", "-"}, {.input = some_text()}).out);
  std::string line;
  for (size_t i = 1; i < 2 * kLength && std::getline(pieces, line); ++i) {
    if (i % kLength > kLength / 2) bytes += line.size() - line.find('"') - 2;
  }
  CHECK(bits == doctest::Approx(nats / std::numbers::ln2 / static_cast<double>(bytes)).epsilon(1e-3));

  CHECK(run({"perplexity", little().model, scratch.write("short", "the"), "-c", "32"}).exit == 3);
  CHECK(run({"perplexity", little().model, scratch.path("missing"), "-c", "32"}).exit == 3);
  CHECK(run({"perplexity", little().model, text, "-c", "65"}).exit == 2);
  const Outcome least = run({"perplexity", little().model, text, "-c", "3", "--chunks", "1"});
  CHECK(contains(least.out, "scored tokens 1\n"));
  CHECK(contains(least.err, "1 chunk of 3"));
}

TEST_CASE("perplexity --documents: every byte of each, from its own beginning, in as many contexts as it takes") {
  Scratch scratch;
  constexpr uint32_t kContext = 16;
  const std::vector<std::string> documents = {"the well", "a", "he will win the well in the win, and then we will see"};
  double nats = 0;
  size_t tokens = 0, bytes = 0, longer = 0;
  for (const std::string& document : documents) {
    const auto ids = numbers(run({"tokenize", little().model, "--bos", document}).out);
    REQUIRE(ids[0] == 1);
    bytes += document.size();
    tokens += ids.size() - 1;
    longer += ids.size() > kContext + 1;
    // What predicts ids[i]: begin_of_text and all before it; where that is more than a context, begin_of_text and 7 ids
    // to begin with, and one more with each.
    for (size_t i = 1, back = 0; i < ids.size(); ++i, ++back) {
      if (back == kContext) back = kContext / 2 - 1;
      std::vector<uint32_t> before = {1};
      before.insert(before.end(), ids.begin() + static_cast<ptrdiff_t>(std::max<size_t>(i - back, 1)),
                    ids.begin() + static_cast<ptrdiff_t>(i));
      const std::string out = scratch.path("out.f32");
      REQUIRE(run({"logits", little().model, "--ids", scratch.write("ids", joined(before)), "-o", out}).exit == 0);
      const auto logits = floats(Scratch::read(out));
      const float* last = logits.data() + logits.size() - kVocab;
      double sum = 0;
      for (uint32_t v = 0; v < kVocab; ++v) sum += std::exp(static_cast<double>(last[v]));
      nats += std::log(sum) - static_cast<double>(last[ids[i]]);
    }
  }
  REQUIRE(longer == 1);
  const std::string text = scratch.write("text", "\n" + documents[0] + "\n<|end|>\n<|end|>\n\n" + documents[1] +
                                                     "<|end|> " + documents[2] + " \n<|end|>\n");
  const Outcome done = run({"perplexity", little().model, text, "--documents", "<|end|>", "-c", "16"});
  REQUIRE(done.exit == 0);
  CHECK(contains(done.err, "3 documents, 1 longer than the context of 16"));
  double perplexity = 0, bits = 0;
  size_t scored = 0;
  REQUIRE(std::sscanf(done.out.c_str(), "perplexity %lf\nbits per byte %lf\nscored tokens %zu\n", &perplexity, &bits,
                      &scored) == 3);
  CHECK(scored == tokens);
  CHECK(perplexity == doctest::Approx(std::exp(nats / static_cast<double>(tokens))).epsilon(1e-4));
  CHECK(bits == doctest::Approx(nats / std::numbers::ln2 / static_cast<double>(bytes)).epsilon(1e-4));

  const Outcome first = run({"perplexity", little().model, text, "--documents", "<|end|>", "--chunks", "1"});
  CHECK(contains(first.err, "1 document, 0 longer than the context of 64"));
  const std::string nothing = scratch.write("nothing", " <|end|>\n<|end|>");
  CHECK(run({"perplexity", little().model, nothing, "--documents", "<|end|>"}).exit == 3);
  CHECK(run({"perplexity", little().model, text, "--documents", ""}).exit == 2);
  CHECK(run({"perplexity", little().model, text, "--documents", "<|end|>", "-c", "1"}).exit == 0);
}
