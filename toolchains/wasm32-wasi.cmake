# WebAssembly with WASI, built on Debian with clang, lld, wasi-libc, libc++-14-dev-wasm32 and libclang-rt-14-dev-wasm32;
# node runs it (tests/bits/wasi.mjs). With -DWHIT_WASM_SIMD=ON the module has 128-bit vectors.
set(CMAKE_SYSTEM_NAME Generic)
set(CMAKE_SYSTEM_PROCESSOR wasm32)
set(CMAKE_C_COMPILER clang-14)
set(CMAKE_CXX_COMPILER clang++-14)
set(CMAKE_C_COMPILER_TARGET wasm32-wasi)
set(CMAKE_CXX_COMPILER_TARGET wasm32-wasi)
list(APPEND CMAKE_TRY_COMPILE_PLATFORM_VARIABLES WHIT_WASM_SIMD)
# Without exceptions: libc++ has none here. FlatBuffers' headers lie beside the host's libc, whose own must not be seen.
file(MAKE_DIRECTORY ${CMAKE_BINARY_DIR}/include)
file(CREATE_LINK /usr/include/flatbuffers ${CMAKE_BINARY_DIR}/include/flatbuffers SYMBOLIC)
set(CMAKE_CXX_FLAGS_INIT "-fno-exceptions -isystem ${CMAKE_BINARY_DIR}/include")
if(WHIT_WASM_SIMD)
  string(APPEND CMAKE_CXX_FLAGS_INIT " -msimd128")
endif()
set(CMAKE_FIND_ROOT_PATH_MODE_PROGRAM NEVER)
