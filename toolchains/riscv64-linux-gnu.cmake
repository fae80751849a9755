# A static 64-bit RISC-V Linux program, built on Debian with g++-riscv64-linux-gnu; its tests run under
# qemu-user-static.
set(CMAKE_SYSTEM_NAME Linux)
set(CMAKE_SYSTEM_PROCESSOR riscv64)
set(CMAKE_C_COMPILER riscv64-linux-gnu-gcc)
set(CMAKE_CXX_COMPILER riscv64-linux-gnu-g++)
set(CMAKE_EXE_LINKER_FLAGS_INIT "-static")
set(CMAKE_CROSSCOMPILING_EMULATOR qemu-riscv64-static)
# flatc and the header-only libraries are the host's: what they make and hold is the same for every machine.
set(CMAKE_FIND_ROOT_PATH_MODE_PROGRAM NEVER)
