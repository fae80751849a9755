#include "runtime/sentencepiece.hpp"

#include <bit>

#include "runtime/vocabulary.hpp"
#include "schema/utf8.hpp"

namespace whit {
namespace {

uint32_t find_piece(const schema::Tokenizer& tokenizer, std::string_view bytes) {
  const auto* sorted = tokenizer.sorted();
  if (sorted == nullptr) return kNoPiece;
  uint32_t first = 0;
  for (uint32_t count = sorted->size(); count > 0;) {
    const uint32_t half = count / 2;
    const uint32_t id = sorted->Get(first + half);
    const int order = piece_bytes(tokenizer, id).compare(bytes);  // as unsigned bytes, the shorter first
    if (order == 0) return id;
    if (order < 0) first += half + 1;
    count = order < 0 ? count - half - 1 : half;
  }
  return kNoPiece;
}

// Ascends as the score falls. By its bits alone: arithmetic would flush a subnormal score where a thread asks for that.
uint32_t key_of(float score) {
  uint32_t bits = std::bit_cast<uint32_t>(score);
  if (bits == 0x80000000) bits = 0;  // -0.0 is 0.0
  return bits >> 31 ? bits : ~bits & 0x7fffffff;
}

// Fills up the word's bytes from `text`, whose U+2581 means a space. Stops between characters.
void fill(std::string_view& text, Word& work) {
  while (!text.empty()) {
    const Character character = first_character(text);
    if (work.used + character.bytes > kLongestWord) return;
    if (character.code == 0x2581) {
      work.bytes[work.used++] = ' ';
    } else {
      std::memcpy(work.bytes + work.used, text.data(), character.bytes);
      work.used += character.bytes;
    }
    text.remove_prefix(character.bytes);
  }
}

void put_character(const schema::Tokenizer& tokenizer, std::string_view character, Ids& ids) {
  const uint32_t id = find_piece(tokenizer, character);
  if (id != kNoPiece) return ids.put(id);
  const auto byte_piece = [&](char byte) { return tokenizer.byte_ids()->Get(static_cast<unsigned char>(byte)); };
  for (char byte : character) {
    if (byte_piece(byte) != kNoPiece) continue;
    if (tokenizer.unknown() >= 0) ids.put(static_cast<uint32_t>(tokenizer.unknown()));
    return;
  }
  for (char byte : character) ids.put(byte_piece(byte));
}

}  // namespace

void sentencepiece(const schema::Tokenizer& tokenizer, std::string_view word, bool space, Word& work, Ids& ids) {
  work.used = 0;
  if (space) work.bytes[work.used++] = ' ';
  do {
    fill(word, work);
    work.count = 0;
    for (uint32_t at = 0; at < work.used;) {
      const Character character = first_character({work.bytes + at, work.used - at});
      at += character.state == Character::whole ? character.bytes : 1;
      work.id[work.count] = kNoPiece;
      work.end[work.count++] = static_cast<uint16_t>(at);
    }
    work.merge([&](uint32_t i) {
      work.merged[i] = find_piece(tokenizer, work.text(i, i + 1));
      work.key[i] = work.merged[i] == kNoPiece ? Word::kNever : key_of(tokenizer.scores()->Get(work.merged[i]));
    });
    work.take(word.empty(), [&](uint32_t i) {
      if (work.id[i] != kNoPiece) {
        ids.put(work.id[i]);
      } else {
        put_character(tokenizer, work.text(i, i), ids);
      }
    });
  } while (!word.empty() || work.used > 0);
}

}  // namespace whit
