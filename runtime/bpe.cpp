#include "runtime/bpe.hpp"

namespace whit {
namespace {

const schema::Merge* find_merge(const flatbuffers::Vector<const schema::Merge*>& merges, uint32_t left,
                                uint32_t right) {
  const uint64_t wanted = uint64_t{left} << 32 | right;
  const auto pair_at = [&](uint32_t i) { return uint64_t{merges.Get(i)->left()} << 32 | merges.Get(i)->right(); };
  uint32_t first = 0;
  for (uint32_t count = merges.size();
       count > 0;) {  // the first whose pair is not below `wanted` lies in [first, first + count]
    const uint32_t half = count / 2;
    const bool below = pair_at(first + half) < wanted;
    first = below ? first + half + 1 : first;
    count = below ? count - half - 1 : half;
  }
  return first < merges.size() && pair_at(first) == wanted ? merges.Get(first) : nullptr;
}

}  // namespace

void bpe(const schema::Tokenizer& tokenizer, std::string_view word, Word& work, Ids& ids) {
  const auto* merges = tokenizer.merges();
  work.used = 0;
  do {
    const size_t more = std::min(word.size(), size_t{kLongestWord - work.used});
    std::memcpy(work.bytes + work.used, word.data(), more);
    work.used += static_cast<uint32_t>(more);
    word.remove_prefix(more);

    work.count = work.used;
    for (uint32_t i = 0; i < work.used; ++i) {
      work.id[i] = tokenizer.byte_ids()->Get(static_cast<unsigned char>(work.bytes[i]));
      work.end[i] = static_cast<uint16_t>(i + 1);
    }
    if (merges != nullptr) {
      work.merge([&](uint32_t i) {
        const schema::Merge* merge = find_merge(*merges, work.id[i], work.id[i + 1]);
        work.key[i] = merge == nullptr ? Word::kNever : merge->rank();
        work.merged[i] = merge == nullptr ? kNoPiece : merge->merged();
      });
    }
    work.take(word.empty(), [&](uint32_t i) {
      if (work.id[i] != kNoPiece) ids.put(work.id[i]);
    });
  } while (!word.empty() || work.used > 0);
}

}  // namespace whit
