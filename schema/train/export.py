"""A checkpoint of train.py -> a .whit file, by way of a GGUF file that other programs read too.

  python export.py FOLDER OUT.whit --whit build/whit [--format q4|f32] [--name ...] [--card FILE]

q4: the matrices as training saw them at its end, block by block (model.py's q4_grid): Q4_0, which comes in without loss.
"""

import argparse
import json
import pathlib
import subprocess

import gguf
import numpy as np
import torch

from data import END
from model import EPSILON, Llama, q4_grid

NAMES = {"query": "attn_q", "key": "attn_k", "value": "attn_v", "out": "attn_output", "gate": "ffn_gate", "up": "ffn_up",
         "down": "ffn_down"}


def q4_0(w: torch.Tensor) -> np.ndarray:
    """[rows, cols] -> Q4_0's bytes: for each block an f16 scale, then column i in the low and i + 16 in the high half."""
    q, scale = q4_grid(w)
    nibbles = (q + 8).to(torch.uint8).numpy()
    packed = nibbles[..., :16] | nibbles[..., 16:] << 4
    return np.concatenate([scale.numpy().astype("<f2").view(np.uint8), packed], -1).reshape(w.shape[0], -1)


def interleaved(w: torch.Tensor, head_dim: int) -> torch.Tensor:
    """Rows of each head from the order of model.py's rotate() to that of Llama's GGUF files."""
    return w.unflatten(0, (-1, 2, head_dim // 2)).transpose(1, 2).flatten(0, 2)


def write_gguf(path: pathlib.Path, model: Llama, tokenizer: dict, quantized: bool, name: str, licence: str, card: str):
    s = model.shape
    out = gguf.GGUFWriter(str(path), "llama")
    out.add_name(name)
    out.add_license(licence)
    out.add_description(card)
    out.add_context_length(s.context)
    out.add_embedding_length(s.dim)
    out.add_feed_forward_length(s.hidden)
    out.add_block_count(s.layers)
    out.add_head_count(s.heads)
    out.add_head_count_kv(s.kv_heads)
    out.add_key_length(s.head_dim)
    out.add_value_length(s.head_dim)
    out.add_rope_freq_base(s.rope_base)
    out.add_rope_dimension_count(s.head_dim)
    out.add_layer_norm_rms_eps(EPSILON)

    pieces = [piece for piece, _ in sorted(tokenizer["model"]["vocab"].items(), key=lambda pair: pair[1])]
    out.add_tokenizer_model("gpt2")
    out.add_tokenizer_pre("gpt-2")
    out.add_token_list(pieces)
    out.add_token_types([gguf.TokenType.CONTROL if p == END else gguf.TokenType.NORMAL for p in pieces])
    out.add_token_merges([m if isinstance(m, str) else " ".join(m) for m in tokenizer["model"]["merges"]])
    out.add_bos_token_id(0)
    out.add_eos_token_id(0)
    out.add_add_bos_token(True)

    def matrix(name: str, w: torch.Tensor):
        if quantized:
            out.add_tensor(name, q4_0(w), raw_dtype=gguf.GGMLQuantizationType.Q4_0)
        else:
            out.add_tensor(name, w.numpy())

    matrix("token_embd.weight", model.embedding)
    for i in range(s.layers):
        out.add_tensor(f"blk.{i}.attn_norm.weight", model.attention_norm[i].numpy())
        out.add_tensor(f"blk.{i}.ffn_norm.weight", model.feed_norm[i].numpy())
        for ours, theirs in NAMES.items():
            w = getattr(model, ours)[i]
            matrix(f"blk.{i}.{theirs}.weight", interleaved(w, s.head_dim) if ours in ("query", "key") else w)
    out.add_tensor("output_norm.weight", model.final_norm.numpy())
    out.write_header_to_file()
    out.write_kv_data_to_file()
    out.write_tensors_to_file()
    out.close()


@torch.no_grad()
def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("out", type=pathlib.Path)
    parser.add_argument("--whit", type=pathlib.Path, required=True, help="the program that converts")
    parser.add_argument("--format", choices=("q4", "f32"), default="q4")
    parser.add_argument("--name", default="")
    parser.add_argument("--licence", default="")
    parser.add_argument("--card", type=pathlib.Path)
    options = parser.parse_args()
    saved = torch.load(options.folder / "checkpoint.pt", map_location="cpu", weights_only=False)
    model = Llama(saved["shape"])
    model.load_state_dict(saved["model"])
    between = options.out.with_suffix(".gguf")
    write_gguf(between, model.requires_grad_(False), json.loads(saved["tokenizer"]), options.format == "q4", options.name, options.licence,
               options.card.read_text().strip() if options.card else "")
    subprocess.run([options.whit, "convert", between, "-o", options.out], check=True)


if __name__ == "__main__":
    main()
