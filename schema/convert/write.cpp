#include "schema/convert/write.hpp"

#include <algorithm>
#include <cmath>
#include <cstring>

#include "schema/convert/pack.hpp"
#include "schema/model_generated.h"
#include "schema/verify.hpp"

namespace whit::convert {
namespace {

namespace fbs = schema;

// A tensor's place in the file.
struct Entry {
  const SourceTensor* tensor;
  Format format;
  fbs::Layout layout;
  uint64_t offset, size;
  double moved;
};

// The order of the tensors in the file is the order in which a token needs them. Matrices of the same input follow each
// other without a gap, so that the runtime can take those of one format as one.
struct Directory {
  std::vector<Entry> entries;
  uint64_t bytes = 0;

  void add(const SourceTensor& tensor, std::optional<Format> format, bool matrix) {
    Entry entry{&tensor,
                matrix ? format.value_or(lossless(tensor.type)) : Format::f32,
                matrix ? fbs::Layout::Panels16 : fbs::Layout::Plain,
                bytes,
                0,
                0};
    entry.size = matrix ? matrix_bytes(entry.format, tensor.rows, tensor.cols) : uint64_t{tensor.cols} * sizeof(float);
    bytes += round_up(entry.size, kAlignment);
    entries.push_back(entry);
  }

  Directory(const Source& source, std::optional<Format> format) {
    if (source.layers.empty()) return;
    add(source.embedding, format, true);
    for (const SourceLayer& layer : source.layers) {
      add(layer.attention_norm, format, false);
      for (const SourceTensor* matrix : {&layer.query, &layer.key, &layer.value, &layer.attention_out}) {
        add(*matrix, format, true);
      }
      add(layer.feed_norm, format, false);
      for (const SourceTensor* matrix : {&layer.gate, &layer.up, &layer.down}) add(*matrix, format, true);
    }
    add(source.final_norm, format, false);
    if (source.head) add(*source.head, format, true);
  }
};

flatbuffers::Offset<fbs::Tokenizer> build_tokenizer(flatbuffers::FlatBufferBuilder& builder, const Vocabulary& v) {
  std::vector<uint8_t> bytes;
  std::vector<uint32_t> ends;
  for (const std::string& piece : v.pieces) {
    bytes.insert(bytes.end(), piece.begin(), piece.end());
    ends.push_back(static_cast<uint32_t>(bytes.size()));
  }
  // FlatBuffers ends the program where it has no room; this is far above any vocabulary and far below its 2 GB.
  if (bytes.size() > (1u << 28) || v.merges.size() > (1u << 24)) {
    throw Error("the tokenizer's tables are larger than any that whit knows of; is the file whole?");
  }
  const auto piece_bytes = builder.CreateVector(bytes);
  const auto piece_ends = builder.CreateVector(ends);
  const auto piece_kinds = builder.CreateVector(v.kinds);
  const auto scores = builder.CreateVector(v.scores);
  const auto sorted = builder.CreateVector(v.sorted);
  const auto byte_ids = builder.CreateVector(v.byte_ids);
  const auto merges = builder.CreateVectorOfStructs(v.merges);
  const auto special = builder.CreateVector(v.special);
  const auto end_of_text = builder.CreateVector(v.end_of_text);
  const bool sentencepiece = v.kind == fbs::TokenizerKind::SentencePiece;

  fbs::TokenizerBuilder tokenizer(builder);
  tokenizer.add_kind(v.kind);
  tokenizer.add_splitter(v.splitter);
  tokenizer.add_piece_bytes(piece_bytes);
  tokenizer.add_piece_ends(piece_ends);
  tokenizer.add_piece_kinds(piece_kinds);
  if (sentencepiece) {
    tokenizer.add_scores(scores);
    tokenizer.add_sorted(sorted);
  } else {
    tokenizer.add_merges(merges);
  }
  tokenizer.add_byte_ids(byte_ids);
  tokenizer.add_special(special);
  tokenizer.add_unknown(v.unknown);
  tokenizer.add_begin_of_text(v.begin_of_text);
  tokenizer.add_end_of_text(end_of_text);
  tokenizer.add_add_begin(v.add_begin);
  tokenizer.add_add_space(v.add_space);
  return tokenizer.Finish();
}

// Texts that come from elsewhere are for people: nobody reads more than this.
std::string brief(const std::string& text) { return text.substr(0, 4096); }

flatbuffers::Offset<fbs::Provenance> build_provenance(flatbuffers::FlatBufferBuilder& builder, const Source& source) {
  const auto source_name = builder.CreateString(brief(source.file_name));
  const auto sha256 = builder.CreateString(source.sha256);
  const auto kind = builder.CreateString(source.kind);
  const auto converter = builder.CreateString("whit " WHIT_VERSION);
  const auto name = builder.CreateString(brief(source.name));
  const auto licence = builder.CreateString(brief(source.licence));
  const auto card = builder.CreateString(brief(source.card));
  return fbs::CreateProvenance(builder, source_name, sha256, kind, converter, name, licence, card);
}

std::vector<flatbuffers::Offset<fbs::Layer>> build_layers(flatbuffers::FlatBufferBuilder& builder, size_t count) {
  std::vector<flatbuffers::Offset<fbs::Layer>> layers;
  int32_t next = 1;  // Directory's order; 0 is the embedding
  for (size_t i = 0; i < count; ++i) {
    const auto attention_norm = fbs::CreateNorm(builder, next++);
    const auto qkv = builder.CreateVector(std::vector<int32_t>{next, next + 1, next + 2});
    next += 3;
    const int32_t attention_out = next++;
    const auto feed_norm = fbs::CreateNorm(builder, next++);
    const auto gate_up = builder.CreateVector(std::vector<int32_t>{next, next + 1});
    next += 2;
    const int32_t down = next++;

    fbs::LayerBuilder layer(builder);
    layer.add_attention_norm(attention_norm);
    layer.add_qkv(qkv);
    layer.add_attention_out(attention_out);
    layer.add_feed_norm(feed_norm);
    layer.add_gate_up(gate_up);
    layer.add_down(down);
    layer.add_rope(0);
    layer.add_window(0);
    layers.push_back(layer.Finish());
  }
  return layers;
}

// The first part of the file. Its size does not depend on the values in the directory.
void build(flatbuffers::FlatBufferBuilder& builder, const Source& source, const Directory& directory) {
  builder.ForceDefaults(true);
  std::vector<flatbuffers::Offset<fbs::Tensor>> tensors;
  for (const Entry& entry : directory.entries) {
    const auto name = builder.CreateString(entry.tensor->name);
    const auto type = builder.CreateSharedString(name_of(entry.tensor->type));
    tensors.push_back(fbs::CreateTensor(builder, name, static_cast<fbs::Format>(entry.format), entry.layout,
                                        entry.tensor->rows, entry.tensor->cols, entry.offset, entry.size, type,
                                        static_cast<float>(entry.moved)));
  }
  const bool empty = directory.entries.empty();
  const auto all_tensors = builder.CreateVector(tensors);
  const auto layers = builder.CreateVector(build_layers(builder, source.layers.size()));
  std::vector<flatbuffers::Offset<fbs::Rope>> rope_list;
  if (!empty) {
    rope_list.push_back(
        fbs::CreateRope(builder, builder.CreateVector(source.rope_steps),
                        source.rope_interleaved ? fbs::RopePairs::Interleaved : fbs::RopePairs::Halves));
  }
  const auto ropes = builder.CreateVector(rope_list);
  const auto final_norm = empty ? 0 : fbs::CreateNorm(builder, static_cast<int32_t>(1 + source.layers.size() * 9));
  const auto tokenizer = build_tokenizer(builder, source.vocabulary);
  const auto provenance = build_provenance(builder, source);
  const auto family = builder.CreateString(source.family);
  const auto chat_template =
      source.vocabulary.chat_template.empty() ? 0 : builder.CreateString(source.vocabulary.chat_template);

  fbs::ModelBuilder model(builder);
  model.add_version(kModelVersion);
  model.add_family(family);
  model.add_provenance(provenance);
  model.add_tokenizer(tokenizer);
  if (!chat_template.IsNull()) model.add_chat_template(chat_template);
  model.add_vocab(static_cast<uint32_t>(source.vocabulary.pieces.size()));
  model.add_dim(source.dim);
  model.add_hidden(source.hidden);
  model.add_heads(source.heads);
  model.add_kv_heads(source.kv_heads);
  model.add_head_dim(source.head_dim);
  model.add_context(source.context);
  model.add_norm_epsilon(source.epsilon);
  model.add_tensors(all_tensors);
  model.add_ropes(ropes);
  model.add_layers(layers);
  if (!empty) {
    model.add_final_norm(final_norm);
    model.add_embedding(0);
    model.add_head(source.head ? static_cast<int32_t>(directory.entries.size()) - 1 : 0);
  }
  fbs::FinishSizePrefixedModelBuffer(builder, model.Finish());
}

std::span<const std::byte> bytes_of(const flatbuffers::FlatBufferBuilder& builder) {
  return {reinterpret_cast<const std::byte*>(builder.GetBufferPointer()), builder.GetSize()};
}

}  // namespace

Report write(const Source& source, std::optional<Format> format, const std::function<void(double done)>& progress,
             const Sink& sink) {
  Directory directory(source, format);
  flatbuffers::FlatBufferBuilder first(1 << 20);
  build(first, source, directory);
  const uint64_t data = round_up(first.GetSize(), kAlignment);

  Report report;
  std::vector<std::byte> buffer;
  for (Entry& entry : directory.entries) {
    const SourceTensor& tensor = *entry.tensor;
    const uint64_t at = data + entry.offset;
    if (entry.layout == fbs::Layout::Plain) {
      const auto values = plain(tensor, entry.moved);
      buffer.assign(static_cast<size_t>(round_up(entry.size, kAlignment)), std::byte{0});
      std::memcpy(buffer.data(), values.data(), static_cast<size_t>(entry.size));
      sink(at, buffer);
    } else {
      // As many panels at a time as make a megabyte: enough for the disk, and the input is read once through.
      Packer packer(tensor, entry.format);
      const uint64_t one = panel_bytes(entry.format, tensor.cols);
      const auto step = static_cast<uint32_t>(std::max<uint64_t>(1, (1 << 20) / one));
      for (uint32_t panel = 0; panel < panels(tensor.rows); panel += step) {
        const uint32_t last = std::min(panels(tensor.rows), panel + step);
        buffer.resize(static_cast<size_t>((last - panel) * one));
        packer.pack(panel, last, buffer.data());
        sink(at + panel * one, buffer);
        if (progress) progress(static_cast<double>(entry.offset + last * one) / static_cast<double>(directory.bytes));
      }
      entry.moved = packer.moved();
    }
    static constexpr const char* kNames[] = {"f32", "q8", "q4", "q4m"};
    report.tensors.push_back({tensor.name, name_of(tensor.type), kNames[static_cast<int>(entry.format)], entry.moved});
  }

  flatbuffers::FlatBufferBuilder second(first.GetSize() + 1024);
  build(second, source, directory);
  if (second.GetSize() != first.GetSize()) throw std::logic_error("the description's size depends on its values");
  sink(0, bytes_of(second));
  const std::byte zeros[kAlignment] = {};
  sink(second.GetSize(), std::span(zeros).first(static_cast<size_t>(data - second.GetSize())));
  report.output_bytes = data + directory.bytes;
  return report;
}

Bytes image(const Source& source, std::optional<Format> format) {
  Bytes out;
  write(source, format, {}, [&](uint64_t at, std::span<const std::byte> bytes) {
    if (bytes.empty()) return;
    if (out.size() < at + bytes.size()) out.resize(static_cast<size_t>(at + bytes.size()));
    std::memcpy(out.data() + at, bytes.data(), bytes.size());
  });
  return out;
}

}  // namespace whit::convert
