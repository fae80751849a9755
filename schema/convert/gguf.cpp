#include "schema/convert/gguf.hpp"

#include <bit>
#include <cstring>
#include <iterator>

namespace whit::convert {
namespace {

constexpr uint32_t kTypes = static_cast<uint32_t>(GgufType::count);
// Of an element in the file; 0: it varies.
constexpr uint64_t kTypeBytes[kTypes] = {1, 1, 2, 2, 4, 4, 4, 1, 0, 0, 8, 8, 8};

// What the least of each takes in a file, so that a count of them can be refused before anything is allocated.
constexpr uint64_t kLeastString = 8;
constexpr uint64_t kLeastPair = kLeastString + 4 + 1;
constexpr uint64_t kLeastTensor = kLeastString + 4 + 4 + 8;

// A position in the file that can't leave it.
class Reader {
 public:
  Reader(std::span<const std::byte> file, uint64_t at) : file_(file), at_(at) {}

  uint64_t at() const { return at_; }
  uint64_t left() const { return file_.size() - at_; }

  const std::byte* take(uint64_t bytes) {
    if (bytes > left()) {
      throw Error("the GGUF file is cut or damaged: something at byte " + std::to_string(at_) + " needs " +
                  std::to_string(bytes) + " bytes, and " + std::to_string(left()) + " are left; get the file again");
    }
    const std::byte* const begin = file_.data() + at_;
    at_ += bytes;
    return begin;
  }

  template <typename T>
  T number() {
    T value;
    std::memcpy(&value, take(sizeof value), sizeof value);
    return value;
  }

  std::string_view string() {
    const auto bytes = number<uint64_t>();
    return {reinterpret_cast<const char*>(take(bytes)), static_cast<size_t>(bytes)};
  }

  uint64_t count(const char* what, uint64_t least_bytes) {
    const auto value = number<uint64_t>();
    if (value > left() / least_bytes) {
      throw Error("the GGUF file is damaged: it claims to have " + std::to_string(value) + " " + what +
                  ", more than fit in its bytes; get the file again");
    }
    return value;
  }

 private:
  std::span<const std::byte> file_;
  uint64_t at_;
};

GgufType read_type(Reader& in, std::string_view key) {
  const auto type = in.number<uint32_t>();
  if (type >= kTypes) {
    throw Error("the GGUF file is damaged: \"" + shown(key) + "\" has value type " + std::to_string(type) +
                ", which does not exist");
  }
  return static_cast<GgufType>(type);
}

}  // namespace

std::string name_of_ggml_type(uint32_t type) {
  static constexpr const char* kNames[] = {
      "F32",        "F16",        "Q4_0",       "Q4_1",  "Q4_2",     "Q4_3",     "Q5_0",     "Q5_1",    "Q8_0",
      "Q8_1",       "Q2_K",       "Q3_K",       "Q4_K",  "Q5_K",     "Q6_K",     "Q8_K",     "IQ2_XXS", "IQ2_XS",
      "IQ3_XXS",    "IQ1_S",      "IQ4_NL",     "IQ3_S", "IQ2_S",    "IQ4_XS",   "I8",       "I16",     "I32",
      "I64",        "F64",        "IQ1_M",      "BF16",  "Q4_0_4_4", "Q4_0_4_8", "Q4_0_8_8", "TQ1_0",   "TQ2_0",
      "IQ4_NL_4_4", "IQ4_NL_4_8", "IQ4_NL_8_8", "MXFP4", "NVFP4"};
  if (type < std::size(kNames)) return kNames[type];
  return "number " + std::to_string(type);
}

Gguf::Gguf(std::span<const std::byte> file) : file_(file) {
  Reader in(file, 0);
  if (file.size() < 24 || std::memcmp(file.data(), "GGUF", 4) != 0)
    throw Error("this is not a GGUF file, or it is cut");
  in.take(4);
  version_ = in.number<uint32_t>();
  if (version_ != 2 && version_ != 3) {
    const bool swapped = version_ == 0x02000000 || version_ == 0x03000000;
    throw Error(swapped ? std::string("the GGUF file is big-endian; whit reads little-endian ones")
                        : "the GGUF file is of version " + std::to_string(version_) +
                              "; whit reads versions 2 and 3. Convert the model to one of these first");
  }
  const uint64_t tensor_count = in.count("tensors", kLeastTensor);
  const uint64_t pair_count = in.count("metadata values", kLeastPair);

  for (uint64_t i = 0; i < pair_count; ++i) {
    const std::string_view key = in.string();
    Value value{read_type(in, key), false, 1, in.at()};
    if (value.type == GgufType::array) {
      value.array = true;
      value.type = read_type(in, key);
      if (value.type == GgufType::array) {
        throw Error("the GGUF file has an array of arrays, \"" + shown(key) + "\", which whit does not read");
      }
      const uint64_t bytes = kTypeBytes[static_cast<uint32_t>(value.type)];
      value.count = in.count("elements in an array", bytes ? bytes : kLeastString);
      value.at = in.at();
    }
    if (value.type == GgufType::string) {
      for (uint64_t s = 0; s < value.count; ++s) in.string();
    } else {
      in.take(value.count * kTypeBytes[static_cast<uint32_t>(value.type)]);
    }
    if (!values_.emplace(key, value).second) {
      throw Error("the GGUF file is damaged: it has \"" + shown(key) + "\" twice");
    }
  }

  for (uint64_t i = 0; i < tensor_count; ++i) {
    GgufTensor tensor;
    tensor.name = in.string();
    tensor.dimensions = in.number<uint32_t>();
    if (tensor.dimensions > 4) {
      throw Error("the GGUF file is damaged: tensor " + shown(tensor.name) + " has " +
                  std::to_string(tensor.dimensions) + " dimensions; four are the most");
    }
    for (uint32_t d = 0; d < tensor.dimensions; ++d) {
      const auto size = in.number<uint64_t>();
      // Far above any model, and two of them can be multiplied without overflow.
      if (size == 0 || size > (1u << 31) || tensor.rows > (1u << 31)) {
        throw Error("the GGUF file is damaged: tensor " + shown(tensor.name) + " has a dimension of " +
                    std::to_string(size));
      }
      (d == 0 ? tensor.cols : tensor.rows) *= size;
    }
    tensor.type = in.number<uint32_t>();
    tensor.offset = in.number<uint64_t>();
    tensors_.push_back(tensor);
  }

  const uint64_t alignment = integer("general.alignment").value_or(32);
  if (!std::has_single_bit(alignment) || alignment > (1u << 20)) {
    throw Error("the GGUF file is damaged: its alignment is " + std::to_string(alignment));
  }
  const uint64_t start = round_up(in.at(), alignment);
  if (start <= file.size()) {
    data_ = file.subspan(static_cast<size_t>(start));
  } else if (tensor_count > 0) {
    throw Error("the GGUF file is cut: it ends before its tensors begin; get the file again");
  }
}

const Gguf::Value* Gguf::find(std::string_view key, bool array) const {
  const auto found = values_.find(key);
  if (found == values_.end()) return nullptr;
  if (found->second.array != array) {
    throw Error("\"" + shown(key) + "\" in the GGUF file is " + (array ? "no array" : "an array") +
                ", which whit does not expect");
  }
  return &found->second;
}

std::optional<uint64_t> Gguf::integer(std::string_view key) const {
  const Value* value = find(key, false);
  if (!value) return {};
  Reader in(file_, value->at);
  int64_t number;
  switch (value->type) {
    case GgufType::u8: return in.number<uint8_t>();
    case GgufType::u16: return in.number<uint16_t>();
    case GgufType::u32: return in.number<uint32_t>();
    case GgufType::u64: return in.number<uint64_t>();
    case GgufType::i8: number = in.number<int8_t>(); break;
    case GgufType::i16: number = in.number<int16_t>(); break;
    case GgufType::i32: number = in.number<int32_t>(); break;
    case GgufType::i64: number = in.number<int64_t>(); break;
    default: throw Error("\"" + shown(key) + "\" in the GGUF file is not an integer");
  }
  if (number < 0) throw Error("\"" + shown(key) + "\" in the GGUF file is negative");
  return static_cast<uint64_t>(number);
}

std::optional<double> Gguf::number(std::string_view key) const {
  const Value* value = find(key, false);
  if (!value) return {};
  Reader in(file_, value->at);
  if (value->type == GgufType::f32) return in.number<float>();
  if (value->type == GgufType::f64) return in.number<double>();
  return static_cast<double>(*integer(key));
}

std::optional<bool> Gguf::boolean(std::string_view key) const {
  const Value* value = find(key, false);
  if (!value) return {};
  if (value->type != GgufType::boolean) throw Error("\"" + shown(key) + "\" in the GGUF file is not true or false");
  return Reader(file_, value->at).number<uint8_t>() != 0;
}

std::optional<std::string_view> Gguf::text(std::string_view key) const {
  const Value* value = find(key, false);
  if (!value) return {};
  if (value->type != GgufType::string) throw Error("\"" + shown(key) + "\" in the GGUF file is not a text");
  return Reader(file_, value->at).string();
}

std::optional<std::vector<std::string_view>> Gguf::texts(std::string_view key) const {
  const Value* value = find(key, true);
  if (!value) return {};
  if (value->type != GgufType::string) throw Error("\"" + shown(key) + "\" in the GGUF file is not a list of texts");
  std::vector<std::string_view> out(static_cast<size_t>(value->count));
  Reader in(file_, value->at);
  for (auto& text : out) text = in.string();
  return out;
}

std::optional<std::vector<float>> Gguf::floats(std::string_view key) const {
  const Value* value = find(key, true);
  if (!value) return {};
  if (value->type != GgufType::f32) throw Error("\"" + shown(key) + "\" in the GGUF file is not a list of numbers");
  std::vector<float> out(static_cast<size_t>(value->count));
  if (!out.empty()) std::memcpy(out.data(), file_.data() + value->at, out.size() * sizeof(float));
  return out;
}

std::optional<std::vector<int32_t>> Gguf::integers(std::string_view key) const {
  const Value* value = find(key, true);
  if (!value) return {};
  if (value->type != GgufType::i32 && value->type != GgufType::u32) {
    throw Error("\"" + shown(key) + "\" in the GGUF file is not a list of integers");
  }
  std::vector<int32_t> out(static_cast<size_t>(value->count));
  if (!out.empty()) std::memcpy(out.data(), file_.data() + value->at, out.size() * sizeof(int32_t));
  return out;
}

}  // namespace whit::convert
