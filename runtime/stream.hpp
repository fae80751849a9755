// Bytes of pieces in, whole UTF-8 characters out: a piece may end within a character.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace whit {

// Called with whole characters only (valid UTF-8, not NUL-terminated). Returns whether to go on.
using OnText = bool (*)(void* user, const char* text, size_t bytes);

// Holds back at most 3 bytes. Bytes that can't be part of a character come out as U+FFFD, one for each maximal invalid
// part, as Unicode recommends.
class TextStream {
 public:
  // Both return false as soon as the callback does; what else was pushed is then lost.
  bool push(std::string_view bytes, OnText on_text, void* user);
  bool finish(OnText on_text, void* user);  // what is held back, an unfinished character, becomes U+FFFD
  void reset() { held_ = 0; }

 private:
  unsigned char pending_[4] = {};
  uint8_t held_ = 0;
};

}  // namespace whit
