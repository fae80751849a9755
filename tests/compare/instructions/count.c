/* A plugin for QEMU's user mode: counts the guest's instructions, by function. tests/compare/instructions.py builds and
 * uses it:
 *
 *   qemu-aarch64 -plugin libcount.so -d plugin -D counts.txt PROGRAM ARGUMENTS
 *
 * counts.txt gets a line for each function that ran: instructions, a tab, its symbol ("?": none, a stripped program's).
 * QEMU reads symbols only where its log is on, so -d is needed. A block of translated code counts for the function that
 * it begins in, and counters aren't atomic: exact for one thread. Whole instructions are counted, whatever they take on
 * a real machine.
 */
#include <inttypes.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* What is used of the plugin interface, version 1 (QEMU 4.2 to 8.2), from its documentation: Debian ships no header. */
#define EXPORT __attribute__((visibility("default")))
typedef uint64_t PluginId;
typedef struct Block Block;
typedef struct Instruction Instruction;
enum { ADD_U64 = 0 };
void qemu_plugin_register_vcpu_tb_trans_cb(PluginId id, void (*on_block)(PluginId, Block*));
void qemu_plugin_register_vcpu_tb_exec_inline(Block* block, int operation, void* counter, uint64_t value);
void qemu_plugin_register_atexit_cb(PluginId id, void (*at_exit)(PluginId, void*), void* user);
size_t qemu_plugin_tb_n_insns(const Block* block);
Instruction* qemu_plugin_tb_get_insn(const Block* block, size_t index);
const char* qemu_plugin_insn_symbol(const Instruction* instruction);
void qemu_plugin_outs(const char* text);

EXPORT int qemu_plugin_version = 1;

typedef struct Function {
  struct Function* next; /* translated code holds the counter's address, so none may move */
  char* symbol;
  uint64_t instructions;
} Function;

static Function* g_functions;

static Function* function_of(const char* symbol) {
  for (Function* f = g_functions; f; f = f->next) {
    if (strcmp(f->symbol, symbol) == 0) return f;
  }
  Function* f = calloc(1, sizeof *f);
  if (!f || !(f->symbol = strdup(symbol))) abort();
  f->next = g_functions;
  return g_functions = f;
}

/* QEMU translates under a lock of its own. */
static void on_block(PluginId id, Block* block) {
  (void)id;
  const char* symbol = qemu_plugin_insn_symbol(qemu_plugin_tb_get_insn(block, 0));
  Function* f = function_of(symbol && *symbol ? symbol : "?");
  qemu_plugin_register_vcpu_tb_exec_inline(block, ADD_U64, &f->instructions, qemu_plugin_tb_n_insns(block));
}

static void at_exit(PluginId id, void* user) {
  (void)id;
  (void)user;
  for (Function* f = g_functions; f; f = f->next) {
    char number[32];
    snprintf(number, sizeof number, "%" PRIu64 "\t", f->instructions);
    qemu_plugin_outs(number);
    qemu_plugin_outs(f->symbol);
    qemu_plugin_outs("\n");
  }
}

EXPORT int qemu_plugin_install(PluginId id, const void* info, int argc, char** argv) {
  (void)info;
  (void)argc;
  (void)argv;
  qemu_plugin_register_vcpu_tb_trans_cb(id, on_block);
  qemu_plugin_register_atexit_cb(id, at_exit, NULL);
  return 0;
}
