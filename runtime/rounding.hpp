// The same bits everywhere need round-to-nearest, which a caller's thread may have changed (fesetround).
#pragma once

#include "schema/status.hpp"

namespace whit {

// Of the thread that asks. volatile: the sums must be made here and now.
inline Status check_rounding() {
  const volatile float one = 1.0f, up = 0x1.8p-24f, down = 0x1p-25f;
  if (one + up == 0x1.000002p0f && one + down == 1.0f && -one - down == -1.0f) return {};
  return {.code = Code::invalid,
          .text = "this thread does not round to nearest (see fesetround), so whit's results would differ"};
}

}  // namespace whit
