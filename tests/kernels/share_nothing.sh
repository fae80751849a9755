# nm, libwhit_kernels.a: fails if an instruction set's object holds a weak symbol. xsimd's wrappers around single NEON instructions do no
# harm: they are the same everywhere.
weak=$("$1" -A -C "$2" | grep -E ':(avx|neon|sse)[^:]*:.* [WVu] ' | grep -vE 'xsimd::kernel::(wrap::v|detail::abs_u)')
if [ -n "$weak" ]; then
  echo "These functions are shared with other objects:"
  echo "$weak"
  exit 1
fi
"$1" -A "$2" | grep -qE ':(avx|neon|sse)[^:]*:' || { echo "no objects found in $2"; exit 1; }
