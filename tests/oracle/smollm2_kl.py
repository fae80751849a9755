"""How far whit is from the exact arithmetic of the same weights, on SmolLM2-135M-Instruct (Q4_1) and WikiText-2.

The reference is llama.cpp in float32 throughout: the file's weights dequantized to an F32 GGUF, an F32 cache. Against it
stand whit with int8 keys and values, and llama.cpp itself on the original file with f16 and with q8_0 ones. All get the same
ids: the text's first 1,024, in two contexts of 512, without begin-of-text.

    tests/oracle/run smollm2_kl.py --whit build/whit
"""

import argparse
import sys

import gguf
import numpy as np

import common
import llama_cpp_logits as llama

POSITIONS, CONTEXT = 1024, 512
# Issue 3: what llama.cpp reaches, and room for noise.
MOST_KL, LEAST_TOP1 = 0.0042, 0.95


def dequantized(source):
    """The same model with every tensor as F32: all metadata kept but what says how it was quantized."""
    target = common.cached(f"{source.stem}.{common.sha256(source.read_bytes())[:16]}.F32.gguf")
    if target.exists():
        return target
    reader = gguf.GGUFReader(source)
    partial = target.with_suffix(".partial")
    writer = gguf.GGUFWriter(partial, reader.get_field("general.architecture").contents())
    for field in reader.fields.values():
        if field.name.startswith("GGUF.") or field.name in (
            "general.architecture", "general.file_type", "general.quantization_version"):  # fmt: skip
            continue
        inner = field.types[1] if len(field.types) > 1 else None
        writer.add_key_value(field.name, field.contents(), field.types[0], sub_type=inner)
    for tensor in reader.tensors:
        values = gguf.dequantize(tensor.data, tensor.tensor_type).astype(np.float32)
        writer.add_tensor(tensor.name, values.reshape(tensor.shape[::-1]))
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    partial.rename(target)
    return target


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--whit", help="the command line; without it only llama.cpp is measured")
    parser.add_argument("--threads", type=int, default=2)
    arguments = parser.parse_args()

    source = common.smollm2_gguf()
    text = common.shared("text/wikitext2-test.txt").read_bytes()
    all_ids = llama.tokenize(source, text)
    ids = all_ids[:POSITIONS]

    reference = llama.logits(dequantized(source), ids, CONTEXT, llama.F32, arguments.threads)
    good = True
    print("against exact float32 of the same weights      mean KL (nats)     top-1")

    def row(name, logits, bound=False):
        kl, error, top1 = common.compare(reference, logits)
        met = not bound or (kl <= MOST_KL and top1 >= LEAST_TOP1)
        print(f"{name:45} {kl:.5f} ± {error:.5f}  {100 * top1:.2f} %" + ("" if met else "   NOT MET"), flush=True)
        return met

    row("llama.cpp, f16 KV", llama.logits(source, ids, CONTEXT, llama.F16, arguments.threads))
    row("llama.cpp, q8_0 KV", llama.logits(source, ids, CONTEXT, llama.Q8_0, arguments.threads))
    if arguments.whit:
        whit = common.Whit(arguments.whit)
        kept = whit.convert(source, "smollm2.keep.whit")
        if whit.tokenize(kept, text) != all_ids:
            sys.exit("whit tokenize and llama.cpp differ on wikitext2-test.txt")
        print(f"(whit tokenize gives llama.cpp's {len(all_ids)} ids for the whole text)")
        chunks = ("-t", arguments.threads, "-c", CONTEXT)
        good &= row("whit, keep, int8 KV", whit.logits(kept, ids, *chunks, "--kv", "int8"), bound=True)
        row("whit, keep, f32 KV", whit.logits(kept, ids, *chunks, "--kv", "f32"))
    sys.exit(0 if good else 1)


main()
