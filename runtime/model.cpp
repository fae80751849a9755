#include "runtime/model.hpp"

#include "schema/model_generated.h"
#include "schema/verify.hpp"

namespace whit {
namespace {

// The same bits everywhere need round-to-nearest, which a caller's thread may have changed.
bool rounds_to_nearest() {
  volatile float one = 1.0f, up = 0x1.8p-24f, down = 0x1p-25f;
  return one + up == 0x1.000002p0f && one + down == 1.0f && -one - down == -1.0f;
}

}  // namespace

const schema::Tokenizer& Model::tokenizer() const { return *description->tokenizer(); }

Result<Model> open(std::span<const std::byte> file, Trust trust) {
  if (!rounds_to_nearest()) {
    return {{.code = Code::invalid,
             .text = "this thread does not round to nearest (see fesetround); whit's results would differ"}};
  }
  const Status status =
      trust == Trust::check_all ? verify(file.data(), file.size()) : verify_header(file.data(), file.size());
  if (!status.ok()) return {status};
  return {{}, {schema::GetSizePrefixedModel(file.data()), data_of(file.data()), file.size()}};
}

}  // namespace whit
