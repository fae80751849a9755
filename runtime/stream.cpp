#include "runtime/stream.hpp"

#include <cstring>

#include "schema/utf8.hpp"

namespace whit {
namespace {

constexpr std::string_view kReplacement = "\ufffd";

bool replace(OnText on_text, void* user) { return on_text(user, kReplacement.data(), kReplacement.size()); }

}  // namespace

bool TextStream::push(std::string_view bytes, OnText on_text, void* user) {
  // What is held back, with as many of the new bytes as it takes to know what it is.
  while (held_ > 0 && !bytes.empty()) {
    pending_[held_] = static_cast<unsigned char>(bytes[0]);
    const char* text = reinterpret_cast<const char*>(pending_);
    const Character character = first_character({text, held_ + size_t{1}});
    if (character.state == Character::invalid) {
      // The new byte is what does not fit: it begins something of its own.
      held_ = 0;
      if (!replace(on_text, user)) return false;
      break;
    }
    ++held_;
    bytes.remove_prefix(1);
    if (character.state == Character::whole) {
      const size_t whole = held_;
      held_ = 0;
      if (!on_text(user, text, whole)) return false;
    }
  }

  // The rest: runs of whole characters as they lie.
  while (!bytes.empty()) {
    const size_t whole = whole_characters(bytes);
    if (whole > 0 && !on_text(user, bytes.data(), whole)) return false;
    bytes.remove_prefix(whole);
    if (bytes.empty()) break;
    const Character character = first_character(bytes);
    if (character.state == Character::unfinished) {
      std::memcpy(pending_, bytes.data(), bytes.size());
      held_ = static_cast<uint8_t>(bytes.size());
      break;
    }
    bytes.remove_prefix(character.bytes);
    if (!replace(on_text, user)) return false;
  }
  return true;
}

bool TextStream::finish(OnText on_text, void* user) {
  if (held_ == 0) return true;
  held_ = 0;
  return replace(on_text, user);
}

}  // namespace whit
