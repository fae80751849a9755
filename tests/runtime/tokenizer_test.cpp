#include "runtime/tokenizer.hpp"

#include <doctest/doctest.h>

#include <limits>
#include <random>
#include <string>
#include <vector>

#include "tests/kernels/tables.hpp"
#include "tests/runtime/vocabulary.hpp"

using namespace whit;
using namespace whit::test;
using schema::PieceKind;
using schema::Splitter;
using schema::TokenizerKind;
using Ids = std::vector<uint32_t>;

namespace {

Vocabulary byte_level(Splitter splitter = Splitter::Gpt2) {
  Vocabulary v;
  v.kind = TokenizerKind::ByteLevelBpe;
  v.splitter = splitter;
  v.add_bytes();
  return v;
}

// The definition, on a whole word, however long: join the best pair, the leftmost of equals, until there is none.
Ids merged_bpe(Vocabulary& v, std::string_view word) {
  Ids ids;
  for (unsigned char byte : word) ids.push_back(byte);  // as byte_level() numbers them
  for (;;) {
    const schema::Merge* best = nullptr;
    size_t at = 0;
    for (size_t i = 0; i + 1 < ids.size(); ++i) {
      for (const schema::Merge& m : v.merges()) {
        if (m.left() == ids[i] && m.right() == ids[i + 1] && (best == nullptr || m.rank() < best->rank()))
          best = &m, at = i;
      }
    }
    if (best == nullptr) return ids;
    ids[at] = best->merged();
    ids.erase(ids.begin() + static_cast<std::ptrdiff_t>(at) + 1);
  }
}

Ids merged_pieces(Vocabulary& v, std::string_view word) {
  std::vector<std::string> parts;
  for (char byte : word) parts.emplace_back(1, byte);  // ASCII
  const auto find = [&](const std::string& bytes) {
    for (uint32_t id = 0; id < v.size(); ++id) {
      if (v.piece_kind(id) == PieceKind::Normal && v[id] == bytes) return id;
    }
    return 0xffffffffu;
  };
  for (;;) {
    float best = -std::numeric_limits<float>::infinity();
    size_t at = 0;
    for (size_t i = 0; i + 1 < parts.size(); ++i) {
      const uint32_t id = find(parts[i] + parts[i + 1]);
      if (id != 0xffffffff && v.score(id) > best) best = v.score(id), at = i;
    }
    if (best == -std::numeric_limits<float>::infinity()) break;
    parts[at] += parts[at + 1];
    parts.erase(parts.begin() + static_cast<std::ptrdiff_t>(at) + 1);
  }
  Ids ids;
  for (const std::string& part : parts) ids.push_back(find(part));
  return ids;
}

std::string random_word(std::mt19937& random, size_t length, std::string_view alphabet) {
  std::string word;
  while (word.size() < length) word += alphabet[random() % alphabet.size()];
  return word;
}

}  // namespace

TEST_CASE("byte-level BPE: the lowest rank merges first, the leftmost of equals") {
  Vocabulary v = byte_level();
  const uint32_t bc = v.merge('b', 'c'), ab = v.merge('a', 'b'), aa = v.merge('a', 'a'), abc = v.merge('a', bc);
  const schema::Tokenizer& t = v.tables();
  CHECK(ids_of(t, "abc") == Ids{abc});
  CHECK(ids_of(t, "ab") == Ids{ab});
  CHECK(ids_of(t, "aaa") == Ids{aa, 'a'});
  CHECK(ids_of(t, "aaaa") == Ids{aa, aa});
  CHECK(ids_of(t, "a bc") == Ids{'a', ' ', bc});
  CHECK(ids_of(t, "") == Ids{});
  CHECK(ids_of(t, std::string_view("\xff\0z", 3)) == Ids{0xff, 0, 'z'});
}

TEST_CASE("byte-level BPE: no merge across words, none at all without merges, bytes without a piece are left out") {
  Vocabulary v = byte_level();
  v.merge('a', ' ');
  CHECK(ids_of(v.tables(), "a a") == Ids{'a', ' ', 'a'});

  Vocabulary few;
  few.kind = TokenizerKind::ByteLevelBpe;
  few.splitter = Splitter::Gpt2;
  few.unknown = 0;
  const uint32_t a = few.add("a"), b = few.add("b");
  CHECK(ids_of(few.tables(), "acb\x01") == Ids{a, b});
}

TEST_CASE(
    "byte-level BPE equals the definition on words of up to kLongestWord bytes, and keeps the bytes of longer ones") {
  std::mt19937 random(7);
  for (int round = 0; round < 40; ++round) {
    Vocabulary v = byte_level();
    Ids known = {'a', 'b', 'c'};
    for (int m = 0; m < 24; ++m) {
      const uint32_t left = known[random() % known.size()], right = known[random() % known.size()];
      if (v[left].size() + v[right].size() <= 24) known.push_back(v.merge(left, right));
    }
    // The same pair may have been drawn twice; the table holds each once.
    std::vector<schema::Merge> once;
    for (const schema::Merge& m : v.merges()) {
      if (std::none_of(once.begin(), once.end(),
                       [&](const schema::Merge& o) { return o.left() == m.left() && o.right() == m.right(); }))
        once.push_back(m);
    }
    v.merges() = once;
    const schema::Tokenizer& t = v.tables();
    for (size_t length :
         {size_t{1}, size_t{2}, size_t{7}, size_t{30}, size_t{kLongestWord - 1}, size_t{kLongestWord}}) {
      const std::string word = random_word(random, length, "abc");
      CHECK(ids_of(t, word) == merged_bpe(v, word));
    }
    for (size_t length : {size_t{kLongestWord + 1}, size_t{5000}}) {
      const std::string word = random_word(random, length, "abc");
      CHECK(text_of(t, ids_of(t, word)) == word);
    }
  }
}

TEST_CASE("a word of many windows merges as a whole where merges look no further than the overlap") {
  Vocabulary v = byte_level();
  const uint32_t ab = v.merge('a', 'b'), abab = v.merge(ab, ab);
  std::string word;
  while (word.size() < 4001) word += "abab";
  CHECK(ids_of(v.tables(), word) == Ids(word.size() / 4, abab));
  CHECK(ids_of(v.tables(), "b" + word).size() == 1 + word.size() / 4);
}

TEST_CASE("a piece longer than a window's sure part does not stop it") {
  Vocabulary v = byte_level();
  uint32_t piece = 'x';
  while (v[piece].size() < kLongestWord) piece = v.merge(piece, piece);
  const std::string word(5 * kLongestWord, 'x');
  CHECK(ids_of(v.tables(), word) == Ids(5, piece));
}

TEST_CASE("SentencePiece: the best score merges first, the leftmost of equals") {
  Vocabulary v;
  v.add_bytes();
  for (const char* c : {"a", "b", "c"}) v.add(c, -100);
  const uint32_t ab = v.add("ab", -1), bc = v.add("bc", -0.5f), abc = v.add("abc", -2), aa = v.add("aa", 0.0f);
  const uint32_t cc = v.add("cc", -0.0f), ca = v.add("ca", 3);
  const uint32_t a = 256, c = 258;
  const schema::Tokenizer& t = v.tables();
  CHECK(ids_of(t, "abc") == Ids{abc});
  CHECK(ids_of(t, "abcb") == Ids{abc, 257});
  CHECK(ids_of(t, "ab") == Ids{ab});
  CHECK(ids_of(t, "bc") == Ids{bc});
  CHECK(ids_of(t, "aaa") == Ids{aa, a});
  CHECK(ids_of(t, "ccaa") == Ids{c, ca, a});  // 3 before 0
  CHECK(ids_of(t, "aabcc") == Ids{aa, 257, cc});
  CHECK(ids_of(t, "cbc") == Ids{c, bc});
  CHECK(ids_of(t, "ccbaa") == Ids{cc, 257, aa});  // -0 equals 0
}

TEST_CASE("SentencePiece: a score of -0 ties with 0") {
  Vocabulary v;
  v.add("a", -100), v.add("b", -100), v.add("c", -100);
  const uint32_t ab = v.add("ab", -0.0f), bc = v.add("bc", 0.0f);
  CHECK(ids_of(v.tables(), "abc") == Ids{ab, 2});
  CHECK(ids_of(v.tables(), "bca") == Ids{bc, 0});
}

TEST_CASE("SentencePiece: subnormal scores decide the same whether the thread flushes them or not") {
  Vocabulary v;
  v.add_bytes();
  for (const char* letter : {"a", "b", "c"}) v.add(letter);
  const uint32_t c = v.size() - 1, ab = v.add("ab", 1e-41f);
  v.add("bc", 2e-42f);
  const schema::Tokenizer& t = v.tables();
  for (bool flush : {false, true}) {
    const test::FlushToZero mode(flush);
    CHECK(ids_of(t, "abc") == Ids{ab, c});
  }
}

TEST_CASE("special pieces: of many that share their beginnings, the longest that fits") {
  Vocabulary v;
  v.kind = TokenizerKind::ByteLevelBpe;
  v.splitter = Splitter::Gpt2;
  v.add_bytes();
  Ids want;
  std::string text;
  std::vector<uint32_t> of_length(201);
  const auto special = [](size_t n) {
    std::string piece(n, 'x');
    piece[0] = '<';
    return piece;
  };
  for (size_t n = 200; n > 1; --n) of_length[n] = v.add(special(n), 0, PieceKind::UserDefined);
  for (size_t n : {2, 3, 50, 199, 200, 201}) {
    text.append(special(n)).append("y");
    want.push_back(of_length[std::min<size_t>(n, 200)]);
    if (n > 200) want.push_back('x');
    want.push_back('y');
  }
  CHECK(ids_of(v.tables(), text) == want);
}

TEST_CASE("SentencePiece: bytes, then the unknown piece, for what is no piece") {
  Vocabulary v;
  v.unknown = static_cast<int32_t>(v.add("<unk>", 0, PieceKind::Unknown));
  const uint32_t a = v.add("a"), e_acute = v.add("é");
  CHECK(ids_of(v.tables(), "aéb日a") == Ids{a, e_acute, 0, 0, a});
  v.add("\xe6", 0, PieceKind::Byte);
  CHECK(ids_of(v.tables(), "日") == Ids{0});  // a character is bytes as a whole or not at all
  const uint32_t byte97 = v.add("\x97", 0, PieceKind::Byte), byteA5 = v.add("\xa5", 0, PieceKind::Byte);
  CHECK(ids_of(v.tables(), "日") == Ids{3, byte97, byteA5});
  CHECK(ids_of(v.tables(), "\xe6\x97\x61\xa5") == Ids{3, byte97, a, byteA5});  // invalid: byte by byte
}

TEST_CASE("SentencePiece: only normal pieces are found in plain text") {
  Vocabulary v;
  v.add_bytes();
  v.add("<", -100), v.add("s", -100), v.add(">", -100), v.add("<s", -1);
  v.add("<s>", 10, PieceKind::Control);
  v.add("s>", 5, PieceKind::Unused);
  CHECK(ids_of(v.tables(), "<s>") == Ids{259, 258});
  CHECK(ids_of(v.tables(), "s>") == Ids{257, 258});
}

TEST_CASE("SentencePiece: the space at a text's start, U+2581, and runs of spaces") {
  Vocabulary v;
  v.add_bytes();
  const uint32_t space = v.add(" ", -50), a = v.add("a", -50), _a = v.add(" a", -1), two = v.add("  ", -2);
  CHECK(ids_of(v.tables(), "a a") == Ids{a, _a});
  v.add_space = true;
  const schema::Tokenizer& t = v.tables();
  CHECK(ids_of(t, "a a") == Ids{_a, _a});
  CHECK(ids_of(t, "a a", {.add_space = false}) == Ids{a, _a});
  CHECK(ids_of(t, " a") == Ids{space, _a});
  CHECK(ids_of(t, "  a") == Ids{two, _a});
  CHECK(ids_of(t, " ") == Ids{two});
  CHECK(ids_of(t, "") == Ids{});
  CHECK(ids_of(t, "\u2581a a") == Ids{space, _a, _a});
  CHECK(ids_of(t, "a\u2581a", {.add_space = false}) == Ids{a, _a});
}

TEST_CASE("SentencePiece: a piece with a space inside needs, and gets, text that is not cut at spaces") {
  Vocabulary v;
  v.add_bytes();
  for (const char* c : {" ", "o", "f", "t"}) v.add(c, -100);
  v.add("of", -1), v.add(" t", -2);
  const uint32_t of_t = v.add("of t", -3);
  v.splitter = Splitter::None;
  CHECK(ids_of(v.tables(), "of t") == Ids{of_t});
}

TEST_CASE("SentencePiece equals the definition, whether words are cut at spaces or not") {
  std::mt19937 random(3);
  for (int round = 0; round < 30; ++round) {
    Vocabulary v;
    for (const char* c : {" ", "a", "b", "c"}) v.add(c, -1000);
    while (v.size() < 40) {
      std::string piece = random_word(random, 2 + random() % 4, "abc");
      if (random() % 2) piece[0] = ' ';
      bool known = false;
      for (uint32_t id = 0; id < v.size(); ++id) known |= v[id] == piece;
      if (!known) v.add(piece, -static_cast<float>(random() % 12));  // few scores: many ties
    }
    for (Splitter splitter : {Splitter::Spaces, Splitter::None}) {
      v.splitter = splitter;
      const schema::Tokenizer& t = v.tables();
      for (size_t length : {size_t{3}, size_t{20}, size_t{200}, size_t{kLongestWord}}) {
        const std::string text = random_word(random, length, "aabbcc ");
        CHECK(ids_of(t, text) == merged_pieces(v, text));
      }
      const std::string longer = random_word(random, 3000, "abc");
      CHECK(text_of(t, ids_of(t, longer)) == longer);
    }
  }
}

TEST_CASE("SentencePiece: windows are cut between characters") {
  Vocabulary v;
  v.unknown = static_cast<int32_t>(v.add("?", 0, PieceKind::Unknown));
  const uint32_t han = v.add("日"), two = v.add("日日", 1);
  for (size_t count : {170, 171, 172, 1001}) {
    std::string text;
    for (size_t i = 0; i < count; ++i) text += "日";
    Ids want(count / 2, two);
    if (count % 2) want.push_back(han);
    CHECK(ids_of(v.tables(), text) == want);
  }
}

TEST_CASE("special pieces: user-defined ones always, control ones when asked, the leftmost and longest") {
  for (TokenizerKind kind : {TokenizerKind::ByteLevelBpe, TokenizerKind::SentencePiece}) {
    Vocabulary v;
    v.kind = kind;
    v.splitter = kind == TokenizerKind::ByteLevelBpe ? Splitter::Gpt2 : Splitter::Spaces;
    v.add_bytes();
    const uint32_t end = v.add("<e>", 0, PieceKind::Control), tool = v.add("<tool>", 0, PieceKind::UserDefined);
    const uint32_t tools = v.add("<tool><tool>", 0, PieceKind::UserDefined);
    v.add("", 0, PieceKind::Control);  // one without text is never found
    const schema::Tokenizer& t = v.tables();
    CHECK(ids_of(t, "a<e>") == Ids{'a', '<', 'e', '>'});
    CHECK(ids_of(t, "a<e>b", {.special = true}) == Ids{'a', end, 'b'});
    CHECK(ids_of(t, "<e><e>", {.special = true}) == Ids{end, end});
    CHECK(ids_of(t, "a<tool>b") == Ids{'a', tool, 'b'});
    CHECK(ids_of(t, "<<tool><tool><tool><to") == Ids{'<', tools, tool, '<', 't', 'o'});
  }
}

TEST_CASE("special pieces: the space rule holds again after each; begin_of_text comes first where asked") {
  Vocabulary v;
  v.add_bytes();
  const uint32_t _a = v.add(" a", 1), begin = v.add("<s>", 0, PieceKind::Control);
  v.add("a", -9), v.add(" ", -9);
  v.add_space = true;
  CHECK(ids_of(v.tables(), "a", {.begin = true}) == Ids{_a});  // there is no begin_of_text
  v.begin_of_text = static_cast<int32_t>(begin);
  const schema::Tokenizer& t = v.tables();
  CHECK(ids_of(t, "a<s>a", {.begin = true, .special = true}) == Ids{begin, _a, begin, _a});
  CHECK(ids_of(t, "a<s>a", {.special = true, .add_space = false}) == Ids{begin + 1, begin, _a});
  CHECK(ids_of(t, "", {.begin = true}) == Ids{begin});
  CHECK(ids_of(t, "a") == Ids{_a});
}

TEST_CASE("too little room for ids: never written past, counted to the end") {
  Vocabulary v = byte_level();
  v.begin_of_text = static_cast<int32_t>(v.add("<s>", 0, PieceKind::Control));
  const schema::Tokenizer& t = v.tables();
  const std::string text = "one <s> two";
  const Ids all = ids_of(t, text, {.begin = true, .special = true});
  alignas(8) std::byte workspace[kTokenizeWorkspace];
  for (size_t room = 0; room <= all.size(); ++room) {
    Ids ids(all.size() + 1, 12345);
    const auto result = tokenize(t, text, {.begin = true, .special = true}, workspace, std::span(ids).first(room));
    CHECK(result.value == all.size());
    CHECK(result.status.code == (room < all.size() ? Code::too_small : Code::ok));
    if (!result.ok()) CHECK(result.status.needed == all.size());
    for (size_t i = 0; i < ids.size(); ++i) CHECK(ids[i] == (i < room ? all[i] : 12345));
  }
}

TEST_CASE("a workspace that is too small or crooked, and a text that is too long, are refused") {
  Vocabulary v = byte_level();
  const schema::Tokenizer& t = v.tables();
  alignas(8) std::byte workspace[kTokenizeWorkspace + 1];
  uint32_t id = 0;
  const auto small = tokenize(t, "a", {}, std::span(workspace).first(kTokenizeWorkspace - 1), {&id, 1});
  CHECK(small.status.code == Code::too_small);
  CHECK(small.status.needed == kTokenizeWorkspace);
  CHECK(tokenize(t, "a", {}, std::span(workspace).subspan(1), {&id, 1}).status.code == Code::invalid);
  CHECK(tokenize(t, {"a", kLongestText + 1}, {}, workspace, {&id, 1}).status.code == Code::invalid);
  CHECK(tokenize(t, "a", {}, workspace, {&id, 1}).ok());
  CHECK(id == 'a');
}

TEST_CASE("what pieces stand for, and which end a text") {
  Vocabulary v;
  const uint32_t unknown = v.add("<unk>", 0, PieceKind::Unknown), end = v.add("</s>", 0, PieceKind::Control);
  const uint32_t word = v.add(" the"), newline = v.add("\n", 0, PieceKind::Byte);
  const uint32_t user = v.add("<tool>", 0, PieceKind::UserDefined);
  v.end_of_text = {end, user};
  const schema::Tokenizer& t = v.tables();
  CHECK(vocabulary(t) == 5);
  CHECK(piece_text(t, unknown) == "");
  CHECK(piece_text(t, unknown, true) == "<unk>");
  CHECK(piece_text(t, end) == "");
  CHECK(piece_text(t, end, true) == "</s>");
  CHECK(piece_text(t, word) == " the");
  CHECK(piece_text(t, newline) == "\n");
  CHECK(piece_text(t, user) == "<tool>");
  CHECK(piece_text(t, 5, true) == "");
  CHECK(piece_text(t, 0xffffffff, true) == "");
  CHECK(ends_text(t, end));
  CHECK(ends_text(t, user));
  CHECK_FALSE(ends_text(t, word));
}

TEST_CASE("byte-level BPE: detokenizing any bytes gives them back") {
  std::mt19937 random(11);
  Vocabulary v = byte_level(Splitter::SmolLM);
  Ids known;
  for (uint32_t b = 0; b < 256; ++b) known.push_back(b);
  for (int m = 0; m < 200; ++m)
    known.push_back(v.merge(known[random() % known.size()], known[random() % known.size()]));
  const schema::Tokenizer& t = v.tables();
  for (int round = 0; round < 300; ++round) {
    std::string text;
    for (size_t n = random() % 3000; n-- > 0;) text += static_cast<char>(random() % (round % 2 ? 256 : 128));
    CHECK(text_of(t, ids_of(t, text)) == text);
  }
}
