#include "schema/verify.hpp"

#include <cstring>

#include "schema/layout.hpp"
#include "schema/model_generated.h"
#include "schema/verify_parts.hpp"

namespace whit {
namespace {

// Size prefix, root offset, identifier.
constexpr uint64_t kHeaderBytes = 12;

// Every layer is a table with up to six norms, and has up to twelve tensors; the rest is a handful.
constexpr flatbuffers::uoffset_t kMostTables = kMostLayers * (1 + 6 + 12) + 64;
constexpr flatbuffers::uoffset_t kMostDepth = 4;  // Model, Layer, Norm; one to spare

uint64_t description_bytes(const std::byte* file) {
  return sizeof(uint32_t) + uint64_t{flatbuffers::ReadScalar<uint32_t>(file)};
}

Status verify_outside(const std::byte* file, uint64_t bytes) {
  if (reinterpret_cast<uintptr_t>(file) % kAlignment != 0) {
    return {Code::invalid, "the model's bytes must lie at a multiple of {needed}", kAlignment};
  }
  if (file == nullptr || bytes == 0) return damaged("the file is empty");
  if (bytes < kHeaderBytes) return damaged("the file is cut: it has only {given} bytes", kHeaderBytes, bytes);
  if (std::memcmp(file + 8, schema::ModelIdentifier(), 4) != 0) {
    return damaged("this is not a whit model; make one from a GGUF file with whit convert");
  }
  const uint64_t description = description_bytes(file);
  if (description > bytes) {
    return damaged("the file is cut: its description ends at byte {needed}, and it has only {given}", description,
                   bytes);
  }
  // FlatBuffers' own limit, above which its verifier is not defined.
  if (description >= FLATBUFFERS_MAX_BUFFER_SIZE) return damaged("the file's size prefix is damaged");
  return {};
}

Status verify_version(const schema::Model& model) {
  if (model.version() > kModelVersion) {
    return unsupported("the file is of format {given}, made by a newer whit; this one reads up to format {needed}",
                       kModelVersion, model.version());
  }
  if (model.version() < kOldestModelVersion) {
    return unsupported("the file is of format {given}, which is too old; convert the model again", kOldestModelVersion,
                       model.version());
  }
  return {};
}

}  // namespace

const std::byte* data_of(const std::byte* file) { return file + round_up(description_bytes(file), kAlignment); }

Status verify_header(const std::byte* file, uint64_t bytes) {
  if (Status s = verify_outside(file, bytes); !s.ok()) return s;
  const schema::Model& model = *schema::GetSizePrefixedModel(file);
  if (Status s = verify_version(model); !s.ok()) return s;
  uint64_t end = description_bytes(file);
  for (const schema::Tensor* tensor : *model.tensors()) {
    const uint64_t last =
        round_up(description_bytes(file), kAlignment) + tensor->offset() + round_up(tensor->size(), kAlignment);
    end = last > end ? last : end;
  }
  if (end > bytes) return damaged("the file is cut: it should have {needed} bytes and has {given}", end, bytes);
  return {};
}

Status verify(const std::byte* file, uint64_t bytes, bool vocabulary_only) {
  if (Status s = verify_outside(file, bytes); !s.ok()) return s;
  const uint64_t description = description_bytes(file);
  flatbuffers::Verifier structure(reinterpret_cast<const uint8_t*>(file), static_cast<size_t>(description), kMostDepth,
                                  kMostTables);
  if (!schema::VerifySizePrefixedModelBuffer(structure)) return damaged("the file's description is damaged");
  const schema::Model& model = *schema::GetSizePrefixedModel(file);
  if (Status s = verify_version(model); !s.ok()) return s;

  const bool empty = model.tensors()->size() == 0 && model.layers()->size() == 0;
  if (empty && !vocabulary_only) {
    return unsupported("the file holds a vocabulary and no weights: it can tokenize, and that is all");
  }
  if (!empty) {
    const uint64_t start = round_up(description, kAlignment);
    const uint64_t data_bytes = start < bytes ? bytes - start : 0;
    if (Status s = verify_tensors(model, file + start, data_bytes); !s.ok()) return s;
    if (Status s = verify_layers(model); !s.ok()) return s;
  }
  return verify_tokenizer(model.tokenizer(), model.vocab());
}

}  // namespace whit
