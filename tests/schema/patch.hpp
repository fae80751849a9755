// Changing fields of a finished model file in place, to make files that a converter would never write. The writer
// stores every scalar, so each has a place.
#pragma once

#include <cstring>

#include "schema/convert/convert.hpp"
#include "schema/model_generated.h"

namespace whit::test {

inline schema::Model& model_of(convert::Bytes& file) {
  return *const_cast<schema::Model*>(schema::GetSizePrefixedModel(file.data()));
}

namespace patch {

// By way of a volatile: GCC follows a pointer back to the field that it came from, and warns of writes past that.
inline uint8_t* writable(const void* at) {
  volatile uintptr_t address = reinterpret_cast<uintptr_t>(at);
  return reinterpret_cast<uint8_t*>(address);
}

// The generated tables derive privately from flatbuffers::Table and add nothing.
template <typename T>
uint8_t* start_of(const T& table) {
  return writable(&table);
}

// Where a table's vtable says how far from its start a field lies (0: it has none).
template <typename T>
uint8_t* vtable_entry(const T& table, flatbuffers::voffset_t field) {
  uint8_t* const vtable = start_of(table) - flatbuffers::ReadScalar<flatbuffers::soffset_t>(start_of(table));
  if (field >= flatbuffers::ReadScalar<flatbuffers::voffset_t>(vtable)) throw std::out_of_range("field");
  return vtable + field;
}

template <typename Value, typename T>
void set(const T& table, flatbuffers::voffset_t field, Value value) {
  const auto offset = flatbuffers::ReadScalar<flatbuffers::voffset_t>(vtable_entry(table, field));
  if (offset == 0) throw std::out_of_range("field");
  flatbuffers::WriteScalar(start_of(table) + offset, value);
}

// In all tables that share this one's vtable: the field is not there.
template <typename T>
void remove(const T& table, flatbuffers::voffset_t field) {
  flatbuffers::WriteScalar(vtable_entry(table, field), flatbuffers::voffset_t{0});
}

// In all tables that share this one's vtable: the field is what `other` is.
template <typename T>
void alias(const T& table, flatbuffers::voffset_t field, flatbuffers::voffset_t other) {
  flatbuffers::WriteScalar(vtable_entry(table, field),
                           flatbuffers::ReadScalar<flatbuffers::voffset_t>(vtable_entry(table, other)));
}

template <typename T, typename Value>
void set_element(const flatbuffers::Vector<T>* vector, uint32_t index, Value value) {
  flatbuffers::WriteScalar(writable(vector->Data()) + index * sizeof(T), static_cast<T>(value));
}

// A shorter or longer vector, over whatever lies behind it.
template <typename T>
void set_size(const flatbuffers::Vector<T>* vector, uint32_t size) {
  flatbuffers::WriteScalar(writable(vector->Data()) - sizeof(uint32_t), size);
}

}  // namespace patch
}  // namespace whit::test
