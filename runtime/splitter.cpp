#include "runtime/splitter.hpp"

#include "runtime/unicode.hpp"

namespace whit {
namespace {

// Characters by class, up to the text's end. Where numbers were cut out (SmolLM), they end the text as well.
class Scanner {
 public:
  Scanner(std::string_view text, bool stop_at_numbers) : text_(text), stop_at_numbers_(stop_at_numbers) { look(); }

  bool at_end() const { return at_end_; }
  bool at(CharacterClass c) const { return !at_end_ && class_ == c; }
  CharacterClass current() const { return class_; }
  size_t position() const { return position_; }
  uint32_t bytes() const { return bytes_; }

  void next() {
    position_ += bytes_;
    look();
  }

 private:
  void look() {
    if (position_ == text_.size()) {
      at_end_ = true;
      return;
    }
    const Character character = first_character(after(text_, position_));
    class_ = character.state == Character::whole ? class_of(character.code) : CharacterClass::other;
    bytes_ = character.bytes;
    at_end_ = stop_at_numbers_ && class_ == CharacterClass::number;
  }

  std::string_view text_;
  size_t position_ = 0;
  uint32_t bytes_ = 0;
  CharacterClass class_ = CharacterClass::other;
  bool at_end_ = false;
  bool stop_at_numbers_;
};

size_t gpt2_word(std::string_view text, bool stop_at_numbers) {
  for (std::string_view suffix : {"'s", "'t", "'re", "'ve", "'m", "'ll", "'d"}) {
    if (text.starts_with(suffix)) return suffix.size();
  }
  Scanner scanner(text, stop_at_numbers);
  if (text[0] == ' ') scanner.next();
  if (!scanner.at_end() && !scanner.at(CharacterClass::space)) {
    const CharacterClass run = scanner.current();
    while (scanner.at(run)) scanner.next();
    return scanner.position();
  }
  // White space. Its last character goes with what follows, unless that is the end or there is no other.
  size_t last = 0;
  if (text[0] != ' ') scanner.next();
  while (scanner.at(CharacterClass::space)) {
    last = scanner.position();
    scanner.next();
  }
  return scanner.at_end() || last == 0 ? scanner.position() : last;
}

size_t space_at(std::string_view text) { return text[0] == ' ' ? 1 : text.starts_with("\u2581") ? 3 : 0; }

size_t word_up_to_space(std::string_view text) {
  size_t at = 0;
  while (at < text.size()) {
    const size_t space = space_at(after(text, at));
    if (space == 0) break;
    at += space;
  }
  while (at < text.size() && space_at(after(text, at)) == 0) ++at;
  return at;
}

}  // namespace

size_t word_length(schema::Splitter splitter, std::string_view text) {
  switch (splitter) {
    case schema::Splitter::None: return text.size();
    case schema::Splitter::Spaces: return word_up_to_space(text);
    case schema::Splitter::Gpt2: return gpt2_word(text, false);
    case schema::Splitter::SmolLM: {
      const Character first = first_character(text);
      if (first.state == Character::whole && class_of(first.code) == CharacterClass::number) return first.bytes;
      return gpt2_word(text, true);
    }
  }
  return text.size();
}

}  // namespace whit
