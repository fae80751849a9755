#include "schema/status.hpp"

#include "schema/utf8.hpp"

namespace whit {
namespace {

// A tensor's name is short; whoever wrote a longer one must not push the reason out of a small buffer.
constexpr size_t kLongestName = 96;

// Writes whole characters only: what doesn't fit is counted, and so is all that follows it.
class Sentence {
 public:
  Sentence(char* out, size_t capacity) : out_(out), capacity_(capacity) {}

  void put(const char* bytes, size_t count) {
    cut_ = cut_ || length_ + count >= capacity_;
    for (size_t i = 0; i < count; ++i) {
      if (!cut_) out_[length_ + i] = bytes[i];
    }
    length_ += count;
    if (!cut_) written_ = length_;
  }

  void put(uint64_t number) {
    char digits[20];
    size_t count = 0;
    do {
      digits[sizeof digits - ++count] = static_cast<char>('0' + number % 10);
      number /= 10;
    } while (number > 0);
    put(digits + sizeof digits - count, count);
  }

  size_t finish() {
    if (capacity_ > 0) out_[written_] = '\0';
    return length_;
  }

 private:
  char* out_;
  size_t capacity_;
  size_t length_ = 0;   // of the whole sentence
  size_t written_ = 0;  // of what fitted
  bool cut_ = false;
};

void put_name(Sentence& sentence, std::string_view name) {
  for (size_t shown = 0; shown < name.size();) {
    const std::string_view rest{name.data() + shown, name.size() - shown};
    const size_t count = printable_bytes(rest);
    if (shown + (count ? count : 1) > kLongestName) return sentence.put("...", 3);
    count ? sentence.put(rest.data(), count) : sentence.put("?", 1);
    shown += count ? count : 1;
  }
}

bool starts_with(const char* text, const char* what) {
  for (; *what != '\0'; ++text, ++what) {
    if (*text != *what) return false;
  }
  return true;
}

}  // namespace

size_t describe(const Status& status, char* out, size_t capacity) {
  Sentence sentence(out, capacity);
  for (const char* text = status.text; *text != '\0';) {
    if (starts_with(text, "{needed}")) {
      sentence.put(status.needed);
      text += 8;
    } else if (starts_with(text, "{given}")) {
      sentence.put(status.given);
      text += 7;
    } else if (starts_with(text, "{name}")) {
      put_name(sentence, status.name != nullptr ? status.name : "(no name)");
      text += 6;
    } else {
      const size_t count = printable_bytes(text);
      sentence.put(text, count ? count : 1);
      text += count ? count : 1;
    }
  }
  return sentence.finish();
}

}  // namespace whit
