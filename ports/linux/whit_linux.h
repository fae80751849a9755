/* Whit on Linux, for C: the machine's kernels, cores and files. The rest is runtime/whit.h.
 *
 *   char why[200];
 *   whit_linux_file file;
 *   int error = whit_linux_map(&file, "model.whit");
 *   if (error) { ... strerror(error) ... }
 *   whit_options options = whit_defaults();
 *   options.kernels = whit_linux_kernels(why, sizeof why);
 *   if (!options.kernels) { ... why ... }
 *   options.threads = whit_linux_threads(0);
 */
#ifndef WHIT_LINUX_H
#define WHIT_LINUX_H

#include "runtime/whit.h"

#ifdef __cplusplus
extern "C" {
#endif

/* The best kernels that this machine runs, or those that the environment variable WHIT_ISA names. NULL where it names
 * some that the build or the machine lacks; `why` is then a sentence that says so, NUL-terminated and cut to fit. */
const void* whit_linux_kernels(char* why, size_t capacity);

/* A pool of `count` threads, the caller's own included; 0: one for each physical core that the process may use. `run`
 * is NULL where the system gave no threads: everything then runs on the caller's own. Must outlive the sessions that
 * use it. */
whit_threads whit_linux_threads(uint32_t count);
void whit_linux_end_threads(whit_threads* threads);

/* A file's bytes, read-only and in place. Returns 0, or an errno. */
typedef struct {
  const void* data;
  uint64_t bytes;
} whit_linux_file;
int whit_linux_map(whit_linux_file* file, const char* path);
void whit_linux_unmap(whit_linux_file* file);

#ifdef __cplusplus
}
#endif

#endif
