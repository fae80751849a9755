// whit inspect and whit plan: what a model is, and what it will take.
#include <algorithm>
#include <map>

#include "ports/linux/cli/commands.hpp"
#include "schema/model_generated.h"

namespace whit::cli {
namespace {

// Of one text from the file: about a terminal's screen.
constexpr size_t kMost = 2000;

std::string said(const flatbuffers::String* value) {
  return value && value->size() ? shown({value->c_str(), value->size()}, kMost) : "not said";
}

const char* name_of(schema::Format format) {
  switch (format) {
    case schema::Format::F32: return "f32";
    case schema::Format::Q8: return "q8";
    case schema::Format::Q4: return "q4";
    case schema::Format::Q4M: return "q4m";
  }
  return "?";
}

const char* name_of(schema::Splitter splitter) {
  switch (splitter) {
    case schema::Splitter::None: return "no";
    case schema::Splitter::Spaces: return "spaces'";
    case schema::Splitter::Gpt2: return "GPT-2's";
    case schema::Splitter::SmolLM: return "SmolLM's";
  }
  return "?";
}

void show_tokenizer(const schema::Tokenizer* tokenizer) {
  if (!tokenizer) return put_line("tokenizer   none");
  const bool pieces = tokenizer->kind() == schema::TokenizerKind::SentencePiece;
  put_line("tokenizer   %s, %u pieces%s", pieces ? "SentencePiece" : "byte-level BPE", vocabulary(*tokenizer),
           pieces ? "" : text(", %s splitting", name_of(tokenizer->splitter())).c_str());
  std::string ends;
  if (tokenizer->end_of_text()) {
    for (const uint32_t id : *tokenizer->end_of_text()) ends += text(" %u", id);
  }
  put_line("            begins a text: %s%s; ends a text:%s",
           tokenizer->begin_of_text() < 0 ? "none" : std::to_string(tokenizer->begin_of_text()).c_str(),
           tokenizer->add_begin() ? " (added to prompts)" : "", ends.empty() ? " none" : ends.c_str());
}

}  // namespace

int inspect(RunOptions run) {
  find_model(run);
  const LoadedModel loaded = load(run.model, run.model_chosen_by);
  const schema::Model& m = *loaded.model.description;
  const schema::Provenance* from = m.provenance();
  put_line("name        %s", said(from ? from->name() : nullptr).c_str());
  put_line("family      %s", said(m.family()).c_str());
  put_line("layers      %u of width %u, feed-forward %u", m.layers()->size(), m.dim(), m.hidden());
  put_line("attention   %u heads of %u, %u for keys and values", m.heads(), m.head_dim(), m.kv_heads());
  put_line("context     %u positions at most", m.context());
  put_line("vocabulary  %u tokens, %s", m.vocab(),
           m.head() == m.embedding() ? "head tied to the embedding" : "a head of its own");
  show_tokenizer(m.tokenizer());
  if (m.chat_template()) put_line("chat        %s", said(m.chat_template()).c_str());
  if (from) {
    put_line("source      %s (%s), sha256 %s", said(from->source_name()).c_str(), said(from->source_kind()).c_str(),
             said(from->source_sha256()).c_str());
    put_line("converter   %s", said(from->converter()).c_str());
    put_line("licence     %s", said(from->licence()).c_str());
    if (from->card() && from->card()->size()) put_line("card        %s", said(from->card()).c_str());
  }

  struct Group {
    const schema::Tensor* first = nullptr;
    uint32_t count = 0;
    uint64_t bytes = 0;
    float moved = 0;
  };
  std::map<std::string, Group> groups;
  std::map<std::string, uint64_t> formats;
  uint64_t weights = 0;
  for (const schema::Tensor* tensor : *m.tensors()) {
    Group& group = groups[kind_of(said(tensor->name())) + "\t" + name_of(tensor->format()) + "\t" +
                          said(tensor->source_type()) + text("\t%u x %u", tensor->rows(), tensor->cols())];
    if (!group.first) group.first = tensor;
    ++group.count;
    group.bytes += tensor->size();
    group.moved = std::max(group.moved, tensor->moved());
    formats[name_of(tensor->format())] += tensor->size();
    weights += uint64_t{tensor->rows()} * tensor->cols();
  }
  put_line("\n%-32s %5s %16s  %-6s %-8s %-12s %s", "tensors", "count", "rows x cols", "format", "from", "bytes",
           "moved by at most");
  for (const auto& [key, group] : groups) {
    const schema::Tensor& tensor = *group.first;
    put_line("%-32s %5u %16s  %-6s %-8s %-12llu %s", kind_of(said(tensor.name())).c_str(), group.count,
             text("%u x %u", tensor.rows(), tensor.cols()).c_str(), name_of(tensor.format()),
             said(tensor.source_type()).c_str(), static_cast<unsigned long long>(group.bytes),
             group.moved > 0 ? text("%.2f %% RMS", 100 * static_cast<double>(group.moved)).c_str() : "lossless");
  }
  put_line("%s", "");
  for (const auto& [format, bytes] : formats) put_line("%-12s%s", format.c_str(), size_text(bytes).c_str());
  put_line("file        %s, %.1f million weights", size_text(loaded.model.bytes).c_str(),
           static_cast<double>(weights) / 1e6);
  return kOk;
}

int show_plan(RunOptions run) {
  find_model(run);
  Options options = options_of(run);
  // Only asked for, never run.
  options.threads.run = [](void*, uint32_t pieces, void (*piece)(void*, uint32_t), void* argument) {
    for (uint32_t i = 0; i < pieces; ++i) piece(argument, i);
  };
  const LoadedModel loaded = load(run.model, run.model_chosen_by);
  const Plan memory = planned(loaded.model, options);
  put_line("%-16s %14s %14s", "region", "offset", "bytes");
  for (const Region& region : memory.regions) {
    put_line("%-16s %14llu %14llu", region.name, static_cast<unsigned long long>(region.offset),
             static_cast<unsigned long long>(region.bytes));
  }
  put_line("%-16s %14s %14llu  RAM: context %u, chunk %u, %u thread%s, keys and values in %s, kernels %s", "arena", "",
           static_cast<unsigned long long>(memory.bytes), memory.options.context, memory.options.chunk,
           memory.options.threads.count, plural(memory.options.threads.count), run.kv.c_str(),
           memory.options.kernels->name);
  put_line("%-16s %14s %14llu  flash, or a mapping: used in place", "model file", "",
           static_cast<unsigned long long>(loaded.model.bytes));
  return kOk;
}

}  // namespace whit::cli
