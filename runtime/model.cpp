#include "runtime/model.hpp"

#include "runtime/rounding.hpp"
#include "schema/model_generated.h"
#include "schema/verify.hpp"

namespace whit {
const schema::Tokenizer& Model::tokenizer() const { return *description->tokenizer(); }

Result<Model> open(std::span<const std::byte> file, Trust trust) {
  if (Status s = check_rounding(); !s.ok()) return {s};
  const Status status =
      trust == Trust::check_all ? verify(file.data(), file.size()) : verify_header(file.data(), file.size());
  if (!status.ok()) return {status};
  return {{}, {schema::GetSizePrefixedModel(file.data()), data_of(file.data()), file.size()}};
}

}  // namespace whit
