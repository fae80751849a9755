/* Whit's C interface. Text completion in memory that the caller owns: no heap, no files, no threads of its own.
 *
 *   static WHIT_ARENA(arena, 106496);
 *   whit_model model;  whit_session* session;  whit_options options = whit_defaults();
 *   options.context = 128;  options.chunk = 4;
 *   whit_status s = whit_open(&model, flash, flash_bytes);
 *   if (!s.code) s = whit_start(&session, &model, &options, arena, sizeof arena);
 *   if (!s.code) s = whit_prompt(session, text, length);
 *   if (!s.code) s = whit_generate(session, 128, on_text, user);
 *   if (s.code) { char why[160]; whit_describe(s, why, sizeof why); ... }
 *
 * Every call that can fail returns a whit_status by value; a failed call leaves the session as it was (WHIT_STOPPED is
 * the caller's own wish, and keeps what was generated). Pointers that must not be NULL are WHIT_INVALID where they are.
 *
 * The calling thread rounds to nearest (else WHIT_INVALID) and has floating-point exceptions masked, as every thread
 * does unless told otherwise. Flush-to-zero may be set or not: it changes nothing.
 */
#ifndef WHIT_H
#define WHIT_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Memory for a session: `bytes` at a multiple of 64. */
#if defined(__cplusplus)
#define WHIT_ARENA(name, bytes) alignas(64) unsigned char name[bytes]
#else
#define WHIT_ARENA(name, bytes) unsigned char name[bytes] __attribute__((aligned(64)))
#endif

typedef enum {
  WHIT_OK = 0,
  WHIT_INVALID = 1,     /* an argument makes no sense */
  WHIT_DAMAGED = 2,     /* the model file is cut, altered or not what it says */
  WHIT_UNSUPPORTED = 3, /* the file is sound, but needs something that this version lacks */
  WHIT_TOO_SMALL = 4,   /* an arena or buffer: `needed` says how many bytes */
  WHIT_FULL = 5,        /* the context has no room: `needed` says how many positions */
  WHIT_STOPPED = 6      /* the callback asked to stop */
} whit_code;

typedef struct {
  int code;         /* a whit_code; 0 is success */
  const char* text; /* a literal; whit_describe() fills its values in */
  uint64_t needed;
  uint64_t given;
  const char* name; /* into the model file, or NULL */
} whit_status;

/* A view into the model's bytes; copy it as you like. */
typedef struct {
  const void* description;
  const void* data;
  uint64_t bytes;
} whit_model;

typedef struct whit_session whit_session;

/* How several cores are used. The caller owns the threads: run() calls piece(argument, i) once for each i in 0 ..
 * pieces - 1 (pieces <= count), on any threads, and returns when all are done. All zeros: everything on the caller's
 * own thread. */
typedef struct {
  uint32_t count;
  void* self;
  void (*run)(void* self, uint32_t pieces, void (*piece)(void* argument, uint32_t index), void* argument);
} whit_threads;

typedef struct {
  uint32_t context;  /* positions of prompt and generation together; 0: all that the model was trained for */
  uint32_t chunk;    /* tokens of a prompt worked on at once */
  int kv_f32;        /* 0: int8 keys and values */
  float temperature; /* 0: greedy */
  uint32_t top_k;
  float top_p;
  float min_p;
  uint64_t seed;
  /* From the port (whit_linux_kernels()); NULL: the plain C++ definitions. How many queries of attention they take at
   * once decides how many rows of scores the arena has: ask whit_arena_bytes() with the kernels that will be used. */
  const void* kernels;
  whit_threads threads;
} whit_options;

whit_options whit_defaults(void);

/* `file` must lie at a multiple of 64 and stay as it is while the model is in use. Everything is checked. */
whit_status whit_open(whit_model* model, const void* file, uint64_t bytes);
/* The same without the check, for bytes that were checked before or are the program's own: what whit_open() would
 * refuse is undefined behaviour here. Only sizes are compared, so that a file that was merely cut is noticed. */
whit_status whit_open_trusted(whit_model* model, const void* file, uint64_t bytes);

/* Exactly how many bytes whit_start() will want with these options, kernels and threads included. */
whit_status whit_arena_bytes(const whit_model* model, const whit_options* options, uint64_t* bytes);
whit_status whit_start(whit_session** session, const whit_model* model, const whit_options* options, void* arena,
                       uint64_t bytes);

/* Appends text to the session: valid UTF-8, not NUL-terminated. */
whit_status whit_prompt(whit_session* session, const char* text, size_t bytes);

/* Called with whole UTF-8 characters only, not NUL-terminated. Returns non-zero to go on. */
typedef int (*whit_on_text)(void* user, const char* text, size_t bytes);
/* Generates until the text ends, the limit or the context is reached, or the callback returns 0 (WHIT_STOPPED; the
 * session keeps what was generated). A character that the limit cuts comes out with the next call's text. */
whit_status whit_generate(whit_session* session, uint32_t limit, whit_on_text on_text, void* user);

/* Lower level. Appends tokens; then the logits of the last: [whit_vocabulary(model)] floats. */
whit_status whit_prefill(whit_session* session, const uint32_t* ids, uint32_t count);
const float* whit_logits(const whit_session* session);
uint32_t whit_vocabulary(const whit_model* model);

void whit_reset(whit_session* session);
uint32_t whit_size(const whit_session* session); /* positions used */

/* The status as a sentence, NUL-terminated, cut to fit. Returns the whole sentence's length. */
size_t whit_describe(whit_status status, char* out, size_t capacity);
const char* whit_version(void);

#ifdef __cplusplus
}
#endif

#endif
