#include "tests/schema/random_model.hpp"

#include <doctest/doctest.h>

#include "schema/model_generated.h"
#include "schema/verify.hpp"

using namespace whit;

namespace {

std::string sentence(const Status& status) {
  char out[512];
  describe(status, out, sizeof out);
  return out;
}

}  // namespace

TEST_CASE("random models of all kinds pass the verifier, and come out the same again") {
  auto specs = test::odd_models();
  specs.push_back({});
  for (const auto& spec : specs) {
    const convert::Bytes file = test::random_model(spec);
    const Status status = verify(file.data(), file.size());
    CHECK_MESSAGE(status.ok(), sentence(status));
    CHECK(verify_header(file.data(), file.size()).ok());
    CHECK(file == test::random_model(spec));

    const schema::Model& model = *schema::GetSizePrefixedModel(file.data());
    CHECK(model.dim() == spec.dim);
    CHECK(model.layers()->size() == spec.layers);
    CHECK((model.head() == model.embedding()) == spec.tied);
    CHECK(model.ropes()->Get(0)->steps()->size() == spec.turned.value_or(spec.head_dim) / 2);
    CHECK(reinterpret_cast<uintptr_t>(data_of(file.data())) % kAlignment == 0);
  }
}
