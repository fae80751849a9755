// whit_steps MODEL KERNELS CONTEXT PROMPT GENERATED: reads a prompt of so many tokens and generates so many, greedily,
// on one thread: nothing that asks for the time, and no text, so that the same arguments take the same instructions.
// Prints
//
//   prefill MULTIPLY-ADDS      a token, of the matrices that every token of a prompt passes
//   decode MULTIPLY-ADDS       the same and the head
//
// Exit 3: this machine can't run those kernels.
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <vector>

#include "runtime/session.hpp"
#include "schema/model_generated.h"
#include "tests/kernels/tables.hpp"

namespace {

std::byte* aligned(uint64_t bytes) {
  const auto whole = static_cast<size_t>(bytes + whit::kAlignment - 1) / whit::kAlignment * whit::kAlignment;
  return static_cast<std::byte*>(std::aligned_alloc(whit::kAlignment, whole));
}

std::span<const std::byte> read(const char* path) {
  FILE* file = std::fopen(path, "rb");
  if (!file) return {};
  std::fseek(file, 0, SEEK_END);
  const auto size = static_cast<size_t>(std::ftell(file));
  std::rewind(file);
  std::byte* bytes = aligned(size);
  const size_t got = std::fread(bytes, 1, size, file);
  std::fclose(file);
  return {bytes, got};
}

int fail(const whit::Status& status) {
  char why[200];
  whit::describe(status, why, sizeof why);
  std::fprintf(stderr, "%s\n", why);
  return 1;
}

// Norms are vectors: a row each.
void print_multiply_adds(const whit::schema::Model& m) {
  unsigned long long all = 0;
  for (const whit::schema::Tensor* t : *m.tensors()) all += t->rows() > 1 ? uint64_t{t->rows()} * t->cols() : 0;
  const auto size = [&](int32_t index) {
    const whit::schema::Tensor* t = m.tensors()->Get(static_cast<uint32_t>(index));
    return static_cast<unsigned long long>(uint64_t{t->rows()} * t->cols());
  };
  if (m.embedding() != m.head()) all -= size(m.embedding());
  std::printf("prefill %llu\ndecode %llu\n", all - size(m.head()), all);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 6) {
    std::fprintf(stderr, "usage: whit_steps MODEL KERNELS CONTEXT PROMPT GENERATED\n");
    return 64;
  }
  const auto number = [&](int index) { return static_cast<uint32_t>(std::strtoul(argv[index], nullptr, 10)); };
  const whit::Kernels* kernels = nullptr;
  for (const whit::Kernels* table : whit::test::runnable()) {
    if (std::strcmp(table->name, argv[2]) == 0) kernels = table;
  }
  if (!kernels) {
    std::fprintf(stderr, "this machine or build can't run the kernels \"%s\"\n", argv[2]);
    return 3;
  }
  const std::span<const std::byte> file = read(argv[1]);
  const whit::Result<whit::Model> model = whit::open(file);
  if (!model.ok()) return fail(model.status);
  const whit::Options options{.context = number(3), .sampling = {.temperature = 0}, .kernels = kernels};
  const whit::Result<whit::Plan> plan = whit::plan(model.value, options);
  if (!plan.ok()) return fail(plan.status);
  const auto started =
      whit::Session::start(model.value, options, {aligned(plan.value.bytes), static_cast<size_t>(plan.value.bytes)});
  if (!started.ok()) return fail(started.status);
  whit::Session& session = *started.value;
  const whit::schema::Model& m = *model.value.description;
  print_multiply_adds(m);

  // Any tokens do: which they are changes no count of the kernels'.
  std::vector<uint32_t> ids(number(4));
  uint32_t state = 1;
  for (uint32_t& id : ids) {
    state = state * 1664525 + 1013904223;
    id = static_cast<uint32_t>(uint64_t{state} * m.vocab() >> 32);
  }
  if (whit::Status status = session.prefill(ids); !status.ok()) return fail(status);
  // As Session::decode does it, but past the end of a text too.
  std::vector<uint32_t> workspace(m.vocab());
  for (uint32_t i = 0; i < number(5); ++i) {
    const uint32_t id =
        whit::sample(session.logits(), m.vocab(), options.sampling, session.size(), *kernels, workspace.data());
    if (whit::Status status = session.prefill({&id, 1}); !status.ok()) return fail(status);
  }
  return 0;
}
