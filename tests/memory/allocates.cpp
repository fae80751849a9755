// Allocates in several ways, so that `symbols` can prove that it would notice.
#include <sys/mman.h>

#include <cstdlib>

void* allocate(int how) {
  if (how == 0) return std::malloc(1);
  if (how == 1) return new int[static_cast<size_t>(how)];
  if (how == 2) return mmap(nullptr, 4096, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  throw how;
}

void release(void* memory) { std::free(memory); }
