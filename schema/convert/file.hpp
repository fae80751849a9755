// Files for host tools: the input mapped, the output written beside its place and renamed when it is whole.
#pragma once

#include <cstddef>
#include <span>
#include <string>

namespace whit::convert {

// Read-only, mapped. Throws Error where it can't be read.
class InputFile {
 public:
  explicit InputFile(const std::string& path);
  ~InputFile();
  InputFile(const InputFile&) = delete;
  InputFile& operator=(const InputFile&) = delete;

  std::span<const std::byte> bytes() const { return bytes_; }

 private:
  std::span<const std::byte> bytes_;
};

// A temporary file, removed again unless keep() was called. Throws Error where it can't be written. One at a time.
class OutputFile {
 public:
  explicit OutputFile(const std::string& path);
  ~OutputFile();
  OutputFile(const OutputFile&) = delete;
  OutputFile& operator=(const OutputFile&) = delete;

  void write(uint64_t at, std::span<const std::byte> bytes);
  const std::string& temporary() const { return temporary_; }
  void keep();  // gives the file its name

 private:
  [[noreturn]] void fail(int error) const;

  std::string path_, temporary_;
  int file_ = -1;
};

// For a signal handler that ends the process: removes the OutputFile that stands. False where there is none.
bool remove_unfinished_output();

}  // namespace whit::convert
