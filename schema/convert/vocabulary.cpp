#include "schema/convert/vocabulary.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <numeric>
#include <span>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "schema/convert/gguf.hpp"
#include "schema/verify.hpp"

namespace whit::convert {
namespace {

using schema::PieceKind;

constexpr std::string_view kSpaceMark = "\u2581";

// "<0x0A>" is the byte 10; -1: no such piece.
int byte_of(std::string_view text) {
  if (text.size() != 6 || !text.starts_with("<0x") || text[5] != '>') return -1;
  int value = 0;
  for (const char c : text.substr(3, 2)) {
    if (c >= '0' && c <= '9') {
      value = value * 16 + (c - '0');
    } else if (c >= 'A' && c <= 'F') {
      value = value * 16 + (c - 'A' + 10);
    } else {
      return -1;
    }
  }
  return value;
}

std::string with_spaces(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const bool mark = text.starts_with(kSpaceMark);
    out += mark ? ' ' : text[0];
    text.remove_prefix(mark ? kSpaceMark.size() : 1);
  }
  return out;
}

// Whether a normal piece has a space after another character. Where none has, cutting words there changes nothing.
schema::Splitter sentencepiece_splitter(const Vocabulary& vocabulary) {
  for (size_t i = 0; i < vocabulary.pieces.size(); ++i) {
    if (vocabulary.kinds[i] != PieceKind::Normal) continue;
    const std::string& piece = vocabulary.pieces[i];
    const size_t word = piece.find_first_not_of(' ');
    if (word != std::string::npos && piece.find(' ', word) != std::string::npos) return schema::Splitter::None;
  }
  return schema::Splitter::Spaces;
}

// GPT-2 writes each byte as a printable character: the printable ones of Latin-1 as themselves, the others, in order,
// as U+0100 and following. Gives the code of each byte's character.
std::array<uint32_t, 256> gpt2_alphabet() {
  std::array<uint32_t, 256> codes;
  uint32_t next = 0x100;
  for (uint32_t byte = 0; byte < 256; ++byte) {
    const bool printable = (byte >= '!' && byte <= '~') || (byte >= 0xa1 && byte <= 0xac) || byte >= 0xae;
    codes[byte] = printable ? byte : next++;
  }
  return codes;
}

// The bytes that a piece in GPT-2's alphabet stands for. Nothing where it has other characters.
std::optional<std::string> gpt2_bytes(std::string_view text) {
  static const std::unordered_map<uint32_t, char> kBytes = [] {
    std::unordered_map<uint32_t, char> bytes;
    const auto codes = gpt2_alphabet();
    for (uint32_t byte = 0; byte < 256; ++byte) bytes.emplace(codes[byte], static_cast<char>(byte));
    return bytes;
  }();
  std::string out;
  for (size_t i = 0; i < text.size();) {
    // All of the alphabet lies below U+0800: one or two bytes.
    const auto lead = static_cast<unsigned char>(text[i]);
    uint32_t code = lead;
    size_t bytes = 1;
    if (lead >= 0x80) {
      if ((lead & 0xe0) != 0xc0 || i + 1 >= text.size()) return {};
      code = (lead & 0x1fu) << 6 | (static_cast<unsigned char>(text[i + 1]) & 0x3fu);
      bytes = 2;
    }
    const auto found = kBytes.find(code);
    if (found == kBytes.end()) return {};
    out += found->second;
    i += bytes;
  }
  return out;
}

// The names that GGUF files give to the two ways of splitting, from llama.cpp's list of pre-tokenizers.
std::optional<schema::Splitter> splitter_of(std::string_view pre) {
  static const std::unordered_map<std::string_view, schema::Splitter> kNames = [] {
    std::unordered_map<std::string_view, schema::Splitter> names;
    for (const char* name : {"gpt-2", "phi-2", "jina-es", "jina-de", "jina-v2-es", "jina-v2-de", "jina-v1-en",
                             "jina-v2-code", "roberta-bpe", "gigachat", "a.x-4.0", "mellum", "modern-bert", "exaone4",
                             "mpt", "olmo", "jais", "trillion", "granite-docling"}) {
      names.emplace(name, schema::Splitter::Gpt2);
    }
    for (const char* name :
         {"smollm", "starcoder", "refact", "command-r", "codeshell", "exaone", "minerva-7b", "mellum2"}) {
      names.emplace(name, schema::Splitter::SmolLM);
    }
    return names;
  }();
  const auto found = kNames.find(pre);
  if (found == kNames.end()) return {};
  return found->second;
}

std::vector<PieceKind> read_kinds(const Gguf& gguf, size_t count) {
  std::vector<PieceKind> kinds(count, PieceKind::Normal);
  const auto types = gguf.integers("tokenizer.ggml.token_type");
  if (!types) return kinds;
  if (types->size() != count) {
    throw Error("the GGUF file has " + std::to_string(count) + " pieces and the types of " +
                std::to_string(types->size()));
  }
  for (size_t i = 0; i < count; ++i) {
    switch ((*types)[i]) {
      case 1: kinds[i] = PieceKind::Normal; break;
      case 2: kinds[i] = PieceKind::Unknown; break;
      case 3: kinds[i] = PieceKind::Control; break;
      case 4: kinds[i] = PieceKind::UserDefined; break;
      case 6: kinds[i] = PieceKind::Byte; break;
      default: kinds[i] = PieceKind::Unused; break;
    }
  }
  return kinds;
}

// An id in the metadata; -1: none.
int32_t read_id(const Gguf& gguf, const char* key, size_t count, int32_t otherwise) {
  if (!gguf.has(key)) return otherwise < static_cast<int64_t>(count) ? otherwise : -1;
  const uint64_t id = *gguf.integer(key);
  if (id == 0xffffffff) return -1;
  if (id >= count) {
    throw Error(std::string(key) + " is " + std::to_string(id) + " in the GGUF file, which has only " +
                std::to_string(count) + " pieces");
  }
  return static_cast<int32_t>(id);
}

void read_sentencepiece(const Gguf& gguf, const std::vector<std::string_view>& tokens, Vocabulary& vocabulary) {
  const auto scores = gguf.floats("tokenizer.ggml.scores");
  if (!scores || scores->size() != tokens.size()) {
    throw Error("the GGUF file's SentencePiece vocabulary has no scores, or not as many as pieces");
  }
  vocabulary.scores = *scores;
  std::unordered_set<std::string> marked;
  for (size_t i = 0; i < tokens.size(); ++i) {
    if (vocabulary.kinds[i] == PieceKind::Byte) {
      const int byte = byte_of(tokens[i]);
      if (byte < 0) {
        throw Error("piece " + std::to_string(i) + " of the GGUF file's vocabulary, \"" + shown(tokens[i]) +
                    "\", is said to be a byte and is none");
      }
      vocabulary.pieces.emplace_back(1, static_cast<char>(byte));
      continue;
    }
    vocabulary.pieces.push_back(with_spaces(tokens[i]));
    if (vocabulary.kinds[i] == PieceKind::Normal && tokens[i].find(kSpaceMark) != std::string_view::npos) {
      marked.insert(vocabulary.pieces.back());
    }
  }
  // Text never becomes a piece that has a real space where another has the mark.
  for (size_t i = 0; i < tokens.size(); ++i) {
    if (vocabulary.kinds[i] == PieceKind::Normal && tokens[i].find(' ') != std::string_view::npos &&
        marked.contains(vocabulary.pieces[i])) {
      vocabulary.kinds[i] = PieceKind::Unused;
    }
  }
  vocabulary.splitter = sentencepiece_splitter(vocabulary);
}

void read_byte_level(const Gguf& gguf, const std::vector<std::string_view>& tokens, Vocabulary& vocabulary) {
  const std::string_view pre = gguf.text("tokenizer.ggml.pre").value_or("default");
  const auto splitter = splitter_of(pre);
  if (!splitter) {
    throw Error("the tokenizer splits text as \"" + shown(pre) +
                "\", which whit does not know; it knows GPT-2's and SmolLM's way");
  }
  vocabulary.splitter = *splitter;

  std::unordered_map<std::string_view, uint32_t> ids;
  for (size_t i = 0; i < tokens.size(); ++i) {
    ids.emplace(tokens[i], static_cast<uint32_t>(i));
    // Added pieces, and those with characters from outside the alphabet, stand for their own text.
    const bool own = vocabulary.kinds[i] != PieceKind::Normal;
    vocabulary.pieces.push_back(own ? std::string(tokens[i]) : gpt2_bytes(tokens[i]).value_or(std::string(tokens[i])));
  }

  const auto merges = gguf.texts("tokenizer.ggml.merges");
  if (!merges) throw Error("the GGUF file's byte-level vocabulary has no merges");
  for (size_t rank = 0; rank < merges->size(); ++rank) {
    const std::string_view text = (*merges)[rank];
    const size_t space = text.find(' ', 1);
    const auto find = [&](std::string_view piece) {
      const auto found = ids.find(piece);
      if (found == ids.end()) {
        throw Error("merge " + std::to_string(rank) + " of the GGUF file's vocabulary, \"" + shown(text) +
                    "\", has a part that is no piece");
      }
      return found->second;
    };
    if (space == std::string_view::npos) {
      throw Error("merge " + std::to_string(rank) + " of the GGUF file's vocabulary, \"" + shown(text) +
                  "\", is no pair");
    }
    const std::string_view left = text.substr(0, space), right = text.substr(space + 1);
    const std::string merged = std::string(left) + std::string(right);
    vocabulary.merges.emplace_back(find(left), find(right), find(merged), static_cast<uint32_t>(rank));
  }
}

// The ends that the metadata names, and those that chat models end their turns with.
std::vector<uint32_t> read_ends(const Gguf& gguf, const std::vector<std::string_view>& tokens,
                                const Vocabulary& vocabulary, int32_t eos) {
  std::vector<uint32_t> ends;
  const auto add = [&](int32_t id) {
    if (id >= 0 && ends.size() <= kMostEnds &&
        std::find(ends.begin(), ends.end(), static_cast<uint32_t>(id)) == ends.end()) {
      ends.push_back(static_cast<uint32_t>(id));
    }
  };
  add(read_id(gguf, "tokenizer.ggml.eos_token_id", tokens.size(), eos));
  add(read_id(gguf, "tokenizer.ggml.eot_token_id", tokens.size(), -1));
  add(read_id(gguf, "tokenizer.ggml.eom_token_id", tokens.size(), -1));
  for (size_t i = 0; i < tokens.size(); ++i) {
    if (vocabulary.kinds[i] != PieceKind::Control) continue;
    for (const char* name :
         {"<|im_end|>", "<|endoftext|>", "<|end_of_text|>", "<|eot_id|>", "<|eom_id|>", "<end_of_turn>"}) {
      if (tokens[i] == name) add(static_cast<int32_t>(i));
    }
  }
  if (ends.size() > kMostEnds) {
    throw Error("the GGUF file has " + std::to_string(ends.size()) + " pieces that end a text; at most " +
                std::to_string(kMostEnds) + " are possible");
  }
  return ends;
}

}  // namespace

Vocabulary vocabulary_of(const Gguf& gguf) {
  const auto model = gguf.text("tokenizer.ggml.model");
  const auto tokens = gguf.texts("tokenizer.ggml.tokens");
  if (!model || !tokens) throw Error("the GGUF file has no tokenizer");
  if (tokens->empty() || tokens->size() > kMostVocab) {
    throw Error("the GGUF file's vocabulary has " + std::to_string(tokens->size()) + " pieces; 1 to " +
                std::to_string(kMostVocab) + " are possible");
  }
  const bool sentencepiece = *model == "llama";
  if (!sentencepiece && *model != "gpt2") {
    throw Error("the tokenizer is of kind \"" + shown(*model) +
                "\", which whit does not read; it reads llama (SentencePiece) and gpt2 (byte-level)");
  }

  Vocabulary vocabulary;
  vocabulary.kind = sentencepiece ? schema::TokenizerKind::SentencePiece : schema::TokenizerKind::ByteLevelBpe;
  vocabulary.kinds = read_kinds(gguf, tokens->size());
  sentencepiece ? read_sentencepiece(gguf, *tokens, vocabulary) : read_byte_level(gguf, *tokens, vocabulary);

  // SentencePiece's own defaults, which older files leave out.
  vocabulary.unknown = read_id(gguf, "tokenizer.ggml.unknown_token_id", tokens->size(), sentencepiece ? 0 : -1);
  vocabulary.begin_of_text = read_id(gguf, "tokenizer.ggml.bos_token_id", tokens->size(), sentencepiece ? 1 : -1);
  vocabulary.end_of_text = read_ends(gguf, *tokens, vocabulary, sentencepiece ? 2 : -1);
  vocabulary.add_begin = gguf.boolean("tokenizer.ggml.add_bos_token").value_or(sentencepiece);
  if (vocabulary.begin_of_text < 0) vocabulary.add_begin = false;
  vocabulary.add_space = sentencepiece && gguf.boolean("tokenizer.ggml.add_space_prefix").value_or(true);
  if (gguf.text("tokenizer.chat_template").value_or("").find("<|im_start|>") != std::string_view::npos) {
    vocabulary.chat_template = "chatml";
  }
  vocabulary.finish();
  return vocabulary;
}

Vocabulary llama2c_vocabulary(const std::byte* bytes, uint64_t size, uint32_t count, const std::string& name) {
  const auto bad = [&](const std::string& why) {
    return InputError(name + " is no llama2.c tokenizer for this model: " + why +
                      "; give the tok*.bin that belongs to it");
  };
  uint64_t at = sizeof(int32_t);  // the longest piece's length, which nothing here needs
  Vocabulary vocabulary;
  for (uint32_t i = 0; i < count; ++i) {
    float score;
    int32_t length;
    if (at > size || size - at < sizeof score + sizeof length) {
      throw bad("it has " + std::to_string(i) + " pieces, and the model " + std::to_string(count));
    }
    std::memcpy(&score, bytes + at, sizeof score);
    std::memcpy(&length, bytes + at + sizeof score, sizeof length);
    at += sizeof score + sizeof length;
    if (length < 0 || static_cast<uint64_t>(length) > size - at) throw bad("it ends within piece " + std::to_string(i));
    if (!std::isfinite(score)) throw bad("the score of piece " + std::to_string(i) + " is not a number");
    const std::string_view text(reinterpret_cast<const char*>(bytes + at), static_cast<size_t>(length));
    at += static_cast<uint64_t>(length);

    vocabulary.scores.push_back(score);
    const int byte = byte_of(text);
    vocabulary.pieces.push_back(byte >= 0 ? std::string(1, static_cast<char>(byte)) : with_spaces(text));
    vocabulary.kinds.push_back(byte >= 0 ? PieceKind::Byte : PieceKind::Normal);
  }
  if (at != size) throw bad("it has more than the model's " + std::to_string(count) + " pieces");
  if (count < 3) throw bad("it has no begin and end of text");

  // These tables come from SentencePiece models trained with its usual first three pieces; llama2.c's export
  // writes two of them with line breaks around.
  vocabulary.pieces[0] = "<unk>";
  vocabulary.pieces[1] = "<s>";
  vocabulary.pieces[2] = "</s>";
  vocabulary.kinds[0] = PieceKind::Unknown;
  vocabulary.kinds[1] = vocabulary.kinds[2] = PieceKind::Control;
  vocabulary.unknown = 0;
  vocabulary.begin_of_text = 1;
  vocabulary.end_of_text = {2, 1};  // its models were trained with begin-of-text between texts, and it stops there
  vocabulary.add_begin = true;
  vocabulary.add_space = true;
  vocabulary.splitter = sentencepiece_splitter(vocabulary);
  vocabulary.finish();
  return vocabulary;
}

void Vocabulary::finish() {
  const auto count = static_cast<uint32_t>(pieces.size());
  sorted.clear();
  special.clear();
  byte_ids.assign(256, 0xffffffff);
  const bool sentencepiece = kind == schema::TokenizerKind::SentencePiece;
  for (uint32_t id = 0; id < count; ++id) {
    const std::string& piece = pieces[id];
    if (kinds[id] == PieceKind::Normal && !piece.empty()) sorted.push_back(id);
    const bool special_kind = kinds[id] == PieceKind::Control || kinds[id] == PieceKind::UserDefined;
    if (special_kind && piece.size() > kLongestSpecial) {
      throw Error("special piece " + std::to_string(id) + " is longer than " + std::to_string(kLongestSpecial) +
                  " bytes");
    }
    if (special_kind && !piece.empty()) special.push_back(id);
    if (kinds[id] == (sentencepiece ? PieceKind::Byte : PieceKind::Normal) && piece.size() == 1) {
      uint32_t& known = byte_ids[static_cast<unsigned char>(piece[0])];
      known = std::min(known, id);
    }
  }
  // std::string compares bytes as unsigned, the shorter first.
  std::stable_sort(sorted.begin(), sorted.end(), [&](uint32_t a, uint32_t b) { return pieces[a] < pieces[b]; });
  sorted.erase(
      std::unique(sorted.begin(), sorted.end(), [&](uint32_t a, uint32_t b) { return pieces[a] == pieces[b]; }),
      sorted.end());
  std::stable_sort(special.begin(), special.end(), [&](uint32_t a, uint32_t b) { return pieces[a] < pieces[b]; });
  special.erase(
      std::unique(special.begin(), special.end(), [&](uint32_t a, uint32_t b) { return pieces[a] == pieces[b]; }),
      special.end());

  const auto pair = [](const schema::Merge& m) { return uint64_t{m.left()} << 32 | m.right(); };
  std::stable_sort(merges.begin(), merges.end(), [&](const auto& a, const auto& b) { return pair(a) < pair(b); });
  merges.erase(
      std::unique(merges.begin(), merges.end(), [&](const auto& a, const auto& b) { return pair(a) == pair(b); }),
      merges.end());
}

}  // namespace whit::convert
