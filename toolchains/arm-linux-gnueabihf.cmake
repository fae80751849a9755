# A static 32-bit ARM Linux program (Armv7-A, hard float), built on Debian with g++-arm-linux-gnueabihf; its tests run
# under qemu-user-static. Debian's compiler assumes no NEON, so the program starts without it, and finds it where it is.
set(CMAKE_SYSTEM_NAME Linux)
set(CMAKE_SYSTEM_PROCESSOR armv7)
set(CMAKE_C_COMPILER arm-linux-gnueabihf-gcc)
set(CMAKE_CXX_COMPILER arm-linux-gnueabihf-g++)
set(CMAKE_EXE_LINKER_FLAGS_INIT "-static")
set(CMAKE_CROSSCOMPILING_EMULATOR qemu-arm-static;-cpu;cortex-a7)
# flatc and the header-only libraries are the host's: what they make and hold is the same for every machine.
set(CMAKE_FIND_ROOT_PATH_MODE_PROGRAM NEVER)
