#include "tests/schema/gguf_writer.hpp"

#include <cstdio>

namespace whit::test {
namespace {

using schema::PieceKind;

// How GPT-2's alphabet writes a byte, by its own rule: printable Latin-1 as itself, the rest from U+0100 on.
std::string in_alphabet(const std::string& bytes) {
  std::string out;
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    const auto printable = [](unsigned b) { return (b > 0x20 && b < 0x7f) || (b > 0xa0 && b != 0xad); };
    unsigned code = byte;
    if (!printable(byte)) {
      code = 0x100;
      for (unsigned b = 0; b < byte; ++b) code += !printable(b);
    }
    if (code < 0x80) {
      out += static_cast<char>(code);
    } else {
      out += static_cast<char>(0xc0 | code >> 6);
      out += static_cast<char>(0x80 | (code & 0x3f));
    }
  }
  return out;
}

std::string with_marks(const std::string& piece) {
  std::string out;
  for (const char c : piece) out += c == ' ' ? std::string("\u2581") : std::string(1, c);
  return out;
}

std::string byte_piece(char byte) {
  char out[8];
  std::snprintf(out, sizeof out, "<0x%02X>", static_cast<unsigned char>(byte));
  return out;
}

int32_t type_of(PieceKind kind) {
  switch (kind) {
    case PieceKind::Normal: return 1;
    case PieceKind::Unknown: return 2;
    case PieceKind::Control: return 3;
    case PieceKind::UserDefined: return 4;
    case PieceKind::Unused: return 5;
    case PieceKind::Byte: return 6;
  }
  return 0;
}

uint32_t ggml_type(convert::SourceType type) {
  constexpr uint32_t kNumbers[] = {0, 1, 30, 8, 2, 3};
  return kNumbers[static_cast<int>(type)];
}

void put_vocabulary(GgufWriter& gguf, const convert::Vocabulary& v) {
  const bool byte_level = v.kind == schema::TokenizerKind::ByteLevelBpe;
  std::vector<std::string> tokens, merges;
  std::vector<int32_t> types;
  for (size_t i = 0; i < v.pieces.size(); ++i) {
    types.push_back(type_of(v.kinds[i]));
    if (v.kinds[i] == PieceKind::Byte) {
      tokens.push_back(byte_piece(v.pieces[i][0]));
    } else if (v.kinds[i] != PieceKind::Normal) {
      tokens.push_back(v.pieces[i]);
    } else {
      tokens.push_back(byte_level ? in_alphabet(v.pieces[i]) : with_marks(v.pieces[i]));
    }
  }
  std::vector<schema::Merge> by_rank = v.merges;
  std::sort(by_rank.begin(), by_rank.end(), [](const auto& a, const auto& b) { return a.rank() < b.rank(); });
  for (const auto& merge : by_rank) merges.push_back(tokens[merge.left()] + " " + tokens[merge.right()]);

  gguf.text("tokenizer.ggml.model", byte_level ? "gpt2" : "llama");
  gguf.texts("tokenizer.ggml.tokens", tokens);
  gguf.numbers("tokenizer.ggml.token_type", types);
  if (byte_level) {
    gguf.text("tokenizer.ggml.pre", v.splitter == schema::Splitter::Gpt2 ? "gpt-2" : "smollm");
    gguf.texts("tokenizer.ggml.merges", merges);
  } else {
    gguf.numbers("tokenizer.ggml.scores", v.scores);
    gguf.boolean("tokenizer.ggml.add_space_prefix", v.add_space);
  }
  if (v.unknown >= 0) gguf.u32("tokenizer.ggml.unknown_token_id", static_cast<uint32_t>(v.unknown));
  if (v.begin_of_text >= 0) gguf.u32("tokenizer.ggml.bos_token_id", static_cast<uint32_t>(v.begin_of_text));
  gguf.u32("tokenizer.ggml.eos_token_id", v.end_of_text.at(0));
  gguf.boolean("tokenizer.ggml.add_bos_token", v.add_begin);
  if (v.chat_template == "chatml") gguf.text("tokenizer.chat_template", "{{ '<|im_start|>' }}");
}

}  // namespace

GgufWriter gguf_of(const RandomSource& random) {
  const convert::Source& s = random.source;
  GgufWriter gguf;
  gguf.text("general.architecture", "llama");
  gguf.text("general.name", s.name);
  gguf.text("general.license", "mit");
  gguf.u32("llama.block_count", static_cast<uint32_t>(s.layers.size()));
  gguf.u32("llama.context_length", s.context);
  gguf.u32("llama.embedding_length", s.dim);
  gguf.u32("llama.feed_forward_length", s.hidden);
  gguf.u32("llama.attention.head_count", s.heads);
  gguf.u32("llama.attention.head_count_kv", s.kv_heads);
  gguf.u32("llama.attention.key_length", s.head_dim);
  gguf.u32("llama.attention.value_length", s.head_dim);
  gguf.f32("llama.attention.layer_norm_rms_epsilon", s.epsilon);
  gguf.f32("llama.rope.freq_base", 10000);
  gguf.u32("llama.rope.dimension_count", static_cast<uint32_t>(s.rope_steps.size() * 2));
  put_vocabulary(gguf, s.vocabulary);

  const auto add = [&](const convert::SourceTensor& t) {
    std::vector<uint64_t> dimensions{t.cols};
    if (t.rows > 1) dimensions.push_back(t.rows);
    const uint64_t bytes = t.rows * convert::row_bytes(t.type, t.cols);
    gguf.tensors.push_back({t.name, dimensions, ggml_type(t.type), {t.data, t.data + bytes}});
  };
  add(s.embedding);
  for (const auto& layer : s.layers) {
    for (const auto* t : {&layer.attention_norm, &layer.down, &layer.gate, &layer.up, &layer.feed_norm, &layer.key,
                          &layer.attention_out, &layer.query, &layer.value}) {
      add(*t);
    }
  }
  add(s.final_norm);
  if (s.head) add(*s.head);
  return gguf;
}

std::vector<std::byte> llama2c_of(const RandomSource& random) {
  const convert::Source& s = random.source;
  const auto vocab = static_cast<int32_t>(s.vocabulary.pieces.size());
  std::vector<std::byte> out;
  const auto append = [&](const void* bytes, size_t count) {
    out.insert(out.end(), static_cast<const std::byte*>(bytes), static_cast<const std::byte*>(bytes) + count);
  };
  for (const int32_t value :
       {static_cast<int32_t>(s.dim), static_cast<int32_t>(s.hidden), static_cast<int32_t>(s.layers.size()),
        static_cast<int32_t>(s.heads), static_cast<int32_t>(s.kv_heads), s.head ? -vocab : vocab,
        static_cast<int32_t>(s.context)}) {
    append(&value, sizeof value);
  }
  const auto add = [&](const convert::SourceTensor& t) { append(t.data, size_t{t.rows} * t.cols * sizeof(float)); };
  add(s.embedding);
  using Layer = convert::SourceLayer;
  for (const auto which : {&Layer::attention_norm, &Layer::query, &Layer::key, &Layer::value, &Layer::attention_out,
                           &Layer::feed_norm, &Layer::gate, &Layer::down, &Layer::up}) {
    for (const Layer& layer : s.layers) add(layer.*which);
  }
  add(s.final_norm);
  out.resize(out.size() + size_t{s.context} * (s.head_dim / 2) * 2 * sizeof(float));
  if (s.head) add(*s.head);
  return out;
}

std::vector<std::byte> llama2c_tokenizer_of(const convert::Vocabulary& v) {
  std::string out = GgufWriter::plain(int32_t{30});
  for (size_t i = 0; i < v.pieces.size(); ++i) {
    std::string piece = v.kinds[i] == PieceKind::Byte ? byte_piece(v.pieces[i][0]) : v.pieces[i];
    if (v.kinds[i] == PieceKind::Control) piece = "\n" + piece + "\n";
    out += GgufWriter::plain(v.scores[i]) + GgufWriter::plain(static_cast<int32_t>(piece.size())) + piece;
  }
  std::vector<std::byte> bytes(out.size());
  std::memcpy(bytes.data(), out.data(), out.size());
  return bytes;
}

}  // namespace whit::test
