// One word being merged: what SentencePiece and byte-level BPE have in common.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <string_view>

#include "runtime/tokenizer.hpp"

namespace whit {

inline constexpr uint32_t kNoPiece = 0xffffffff;

// Where ids go: counts them all, keeps those that fit.
struct Ids {
  std::span<uint32_t> out;
  uint64_t count = 0;

  void put(uint32_t id) {
    if (count < out.size()) out[static_cast<size_t>(count)] = id;
    ++count;
  }
};

// The symbols of a word (or of as much of it as fits), in text order, and for each the pair that it makes with the next
// one. Arrays without gaps, searched for the best pair anew after each merge: measured against a binary heap with
// links, the same on English text (10 MB/s; a word has 5 to 10 symbols), 0.28 against 0.11 seconds on the worst, a
// megabyte of one letter, for half of the code and two thirds of the memory. The bound on the word keeps it linear in
// the text.
struct Word {
  static constexpr uint32_t kNever = 0xffffffff;  // the key of a pair that does not merge

  uint32_t id[kLongestWord];      // of the symbol's piece; kNoPiece: not known, or none
  uint32_t key[kLongestWord];     // of the pair with the next symbol: smaller ones merge first
  uint32_t merged[kLongestWord];  // the piece that this pair becomes
  uint16_t end[kLongestWord];     // where the symbol's bytes end, in `bytes`
  char bytes[kLongestWord];
  uint32_t count;  // symbols
  uint32_t used;   // bytes

  std::string_view text(uint32_t first, uint32_t last) const {
    const uint32_t begin = first == 0 ? 0 : end[first - 1];
    return {bytes + begin, end[last] - begin};
  }

  // pair(i) sets key[i] and merged[i] of the symbols i and i + 1. Ties go to the leftmost.
  template <typename Pair>
  void merge(Pair&& pair) {
    for (uint32_t i = 0; i + 1 < count; ++i) pair(i);
    while (count > 1) {
      const uint32_t* const first = key;
      const uint32_t* const last = first + count - 1;
      uint32_t smallest = kNever;
      for (const uint32_t* k = first; k != last; ++k) smallest = std::min(smallest, *k);
      if (smallest == kNever) return;
      const uint32_t at = static_cast<uint32_t>(std::find(first, last, smallest) - first);

      id[at] = merged[at];
      end[at] = end[at + 1];
      erase(id, at + 1);
      erase(key, at + 1);
      erase(merged, at + 1);
      erase(end, at + 1);
      --count;
      if (at + 1 < count) pair(at);
      if (at > 0) pair(at - 1);
    }
  }

  // emit(i) for the symbols that are final: all where the word ends here, else those that end at least kWordOverlap
  // bytes before the cut, and kWordOverlap bytes in any case, so that a word takes few rounds. The bytes of the others
  // move to the front.
  template <typename Emit>
  void take(bool whole, Emit&& emit) {
    const uint32_t limit = whole ? used : used - std::min(used, kWordOverlap);
    uint32_t i = 0;
    do emit(i);
    while (++i < count && (end[i] <= limit || end[i - 1] < kWordOverlap));
    const uint32_t taken = end[i - 1];
    std::memmove(bytes, bytes + taken, used - taken);
    used -= taken;
  }

 private:
  template <typename T>
  void erase(T* array, uint32_t at) {
    std::memmove(array + at, array + at + 1, (count - at - 1) * sizeof(T));
  }
};

static_assert(sizeof(Word) == kTokenizeWorkspace);

}  // namespace whit
