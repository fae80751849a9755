/* The C interface, used as an application would: completes a prompt on a model, all memory fixed beforehand.
 * usage: example MODEL.whit PROMPT
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "runtime/whit.h"

static WHIT_ARENA(arena, 16 << 20);

/* A chip has the model in flash; a desk reads it. Either way its bytes lie at a multiple of 64 and are used in place.
 */
static void* load(const char* path, size_t* bytes) {
  FILE* file = fopen(path, "rb");
  char* memory;
  void* model = NULL;
  if (!file) return NULL;
  fseek(file, 0, SEEK_END);
  *bytes = (size_t)ftell(file);
  rewind(file);
  memory = malloc(*bytes + 64); /* lives as long as the program */
  if (memory) model = memory + (64 - (uintptr_t)memory % 64);
  if (model && fread(model, 1, *bytes, file) != *bytes) model = NULL;
  fclose(file);
  return model;
}

static int on_text(void* user, const char* text, size_t bytes) {
  (void)user;
  return fwrite(text, 1, bytes, stdout) == bytes; /* 0: stop */
}

static void check(whit_status status) {
  char why[160];
  if (status.code == WHIT_OK) return;
  whit_describe(status, why, sizeof why);
  fprintf(stderr, "example: %s\n", why);
  exit(status.code);
}

int main(int argc, char** argv) {
  whit_model model;
  whit_session* session;
  whit_options options = whit_defaults();
  size_t bytes = 0;
  uint64_t needed = 0;
  void* file;

  if (argc != 3) {
    fprintf(stderr, "usage: example MODEL.whit PROMPT\n");
    return 64;
  }
  file = load(argv[1], &bytes);
  if (!file) {
    fprintf(stderr, "example: can't read %s\n", argv[1]);
    return 66;
  }
  check(whit_open(&model, file, bytes));
  options.context = 64;
  options.temperature = 0; /* greedy: the same text every time */
  check(whit_arena_bytes(&model, &options, &needed));
  fprintf(stderr, "whit %s: %lu bytes of arena\n", whit_version(), (unsigned long)needed);
  check(whit_start(&session, &model, &options, arena, sizeof arena));
  check(whit_prompt(session, argv[2], strlen(argv[2])));
  check(whit_generate(session, 16, on_text, NULL));
  printf("\n");
  return 0;
}
