#include "ports/linux/mapping.hpp"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

namespace whit::port {

int Mapping::open(const char* path) {
  *this = Mapping();
  const int file = ::open(path, O_RDONLY | O_CLOEXEC);
  if (file < 0) return errno;
  struct stat about;
  int error = 0;
  if (fstat(file, &about) != 0) {
    error = errno;
  } else if (!S_ISREG(about.st_mode)) {
    error = S_ISDIR(about.st_mode) ? EISDIR : ENODEV;
  } else if (about.st_size > 0) {
    const auto size = static_cast<size_t>(about.st_size);
    void* memory = mmap(nullptr, size, PROT_READ, MAP_SHARED, file, 0);
    if (memory == MAP_FAILED) {
      error = errno;
    } else {
      bytes_ = {static_cast<const std::byte*>(memory), size};
    }
  }
  close(file);
  return error;
}

Mapping::~Mapping() {
  if (!bytes_.empty()) munmap(const_cast<std::byte*>(bytes_.data()), bytes_.size());
}

int Arena::reserve(uint64_t bytes) {
  *this = Arena();
  if (bytes > SIZE_MAX) return ENOMEM;  // a 32-bit machine
  const auto size = static_cast<size_t>(bytes);
  void* memory = mmap(nullptr, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (memory == MAP_FAILED) return errno;
  bytes_ = {static_cast<std::byte*>(memory), size};
  return 0;
}

Arena::~Arena() {
  if (!bytes_.empty()) munmap(bytes_.data(), bytes_.size());
}

}  // namespace whit::port
