// An opened model: a view into the caller's bytes. Nothing is copied, built or allocated; many sessions on many threads
// may share one.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "kernels/kernels.hpp"
#include "schema/status.hpp"

namespace whit::schema {
struct Model;
struct Tokenizer;
}  // namespace whit::schema

namespace whit {

enum class Trust : uint8_t {
  check_all,  // verify structure, meaning and every scale: a hostile file is an error code
  trusted,    // the bytes were checked before (or are the program's own): look at the header only
};

struct Model {
  const schema::Model* description = nullptr;
  const std::byte* data = nullptr;
  uint64_t bytes = 0;  // of the whole file

  const schema::Tokenizer& tokenizer() const;
};

// `file` must lie at a multiple of 64 and stay as it is for as long as the model is in use.
Result<Model> open(std::span<const std::byte> file, Trust trust = Trust::check_all);

}  // namespace whit
