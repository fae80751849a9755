// The classes of characters that the splitters' patterns name.
#pragma once

#include <cstdint>

#include "schema/utf8.hpp"

namespace whit {

// \p{L}, \p{N}, \s (the property White_Space) and all else, unassigned code points too.
enum class CharacterClass : uint8_t { letter, number, space, other };

CharacterClass class_of(uint32_t code);

}  // namespace whit
