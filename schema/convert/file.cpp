#include "schema/convert/file.hpp"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <climits>
#include <cstdio>
#include <cstring>

#include "schema/convert/convert.hpp"

namespace whit::convert {
namespace {

// The temporary file, for a signal handler: it may read this, and no std::string.
char g_temporary[PATH_MAX];
std::atomic<int> g_standing{0};  // 0 or 1; RISC-V has no atomics of a byte
static_assert(std::atomic<int>::is_always_lock_free);

}  // namespace

InputFile::InputFile(const std::string& path) {
  const auto fail = [&](const std::string& why) { throw InputError("can't read " + path + ": " + why); };
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) fail(std::strerror(errno));
  struct stat about;
  int error = fstat(file, &about) == 0 ? 0 : errno;
  const bool regular = error == 0 && S_ISREG(about.st_mode);
  if (regular && about.st_size > 0) {
    void* const at = mmap(nullptr, static_cast<size_t>(about.st_size), PROT_READ, MAP_PRIVATE, file, 0);
    if (at == MAP_FAILED) {
      error = errno;
    } else {
      bytes_ = {static_cast<const std::byte*>(at), static_cast<size_t>(about.st_size)};
    }
  }
  close(file);
  if (error == ENOMEM) throw std::bad_alloc();
  if (error) fail(std::strerror(error));
  if (!regular) fail("it is not a file");
  if (bytes_.empty()) fail("it is empty");
}

InputFile::~InputFile() { munmap(const_cast<std::byte*>(bytes_.data()), bytes_.size()); }

OutputFile::OutputFile(const std::string& path) : path_(path) {
  struct stat about;
  if (stat(path.c_str(), &about) == 0 && !S_ISREG(about.st_mode)) {
    throw OutputError("can't write " + path + ": there is something of that name which is not a file");
  }
  temporary_ = path + "." + std::to_string(getpid()) + ".part";
  if (temporary_.size() >= sizeof g_temporary) fail(ENAMETOOLONG);
  std::strcpy(g_temporary, temporary_.c_str());
  g_standing = 1;
  file_ = ::open(temporary_.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
  if (file_ < 0) {
    g_standing = 0;
    fail(errno);
  }
}

OutputFile::~OutputFile() {
  if (file_ >= 0) close(file_);
  if (!temporary_.empty()) unlink(temporary_.c_str());
  g_standing = 0;
}

bool remove_unfinished_output() { return g_standing && unlink(g_temporary) == 0; }

void OutputFile::fail(int error) const { throw OutputError("can't write " + path_ + ": " + std::strerror(error)); }

void OutputFile::write(uint64_t at, std::span<const std::byte> bytes) {
  while (!bytes.empty()) {
    const ssize_t done = pwrite(file_, bytes.data(), bytes.size(), static_cast<off_t>(at));
    if (done < 0 && errno == EINTR) continue;
    if (done <= 0) fail(done < 0 ? errno : ENOSPC);
    bytes = bytes.subspan(static_cast<size_t>(done));
    at += static_cast<uint64_t>(done);
  }
}

void OutputFile::keep() {
  const int file = file_;
  file_ = -1;
  if (close(file) != 0 || rename(temporary_.c_str(), path_.c_str()) != 0) fail(errno);
  temporary_.clear();
}

}  // namespace whit::convert
