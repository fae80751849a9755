# nm, libwhit_kernels.a, names of instruction sets: fails if one of their objects holds a weak symbol. xsimd's wrappers around single NEON
# instructions do no harm: they are the same everywhere.
nm=$1 archive=$2
shift 2
objects=":($(echo "$*" | tr ' ' '|'))[.]cpp[^:]*:"
weak=$("$nm" -A -C "$archive" | grep -E "$objects.* [WVu] " | grep -vE 'xsimd::kernel::(wrap::v|detail::abs_u)')
if [ -n "$weak" ]; then
  echo "These functions are shared with other objects:"
  echo "$weak"
  exit 1
fi
for isa; do
  "$nm" -A "$archive" | grep -q ":$isa[.]cpp" || { echo "no object of $isa found in $archive"; exit 1; }
done
