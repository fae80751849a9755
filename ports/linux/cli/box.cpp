#include "ports/linux/cli/box.hpp"

#ifdef WHIT_BOX_FILE
// Read-only data, so the system pages it in and shares it as it does a mapped file. 64: what whit::open asks for.
// Global and hidden: of a local symbol GNU's assembler makes its section and an offset, and on ARM the linker's table
// of addresses then forgets the offset.
asm(".pushsection .rodata, \"a\"\n"
    ".balign 64\n"
    ".globl whit_box_begin, whit_box_end\n"
    ".hidden whit_box_begin, whit_box_end\n"
    "whit_box_begin:\n"
    ".incbin \"" WHIT_BOX_FILE
    "\"\n"
    "whit_box_end:\n"
    ".byte 0\n"
    ".popsection\n");
extern "C" __attribute__((visibility("hidden"))) const std::byte whit_box_begin[], whit_box_end[];

std::span<const std::byte> whit::cli::box() { return {whit_box_begin, whit_box_end}; }
#else
std::span<const std::byte> whit::cli::box() { return {}; }
#endif
