"""The Llama shape that runtime/decoder.cpp runs, in PyTorch, to be trained. Same names, same order.

Each matrix of all layers is one tensor [layers, outputs, inputs]: the optimizer and the quantizer then work on a few
large tensors in place of many small ones, which is most of their speed on a CPU.
"""

from dataclasses import dataclass

import torch
import torch.nn.functional as F
from torch import nn

BLOCK = 32  # columns that share a scale: schema/layout.hpp
EPSILON = 1e-5
PIECE = 128  # queries of one product of scores


@dataclass
class Shape:
    vocab: int
    dim: int
    hidden: int
    layers: int
    heads: int
    kv_heads: int
    head_dim: int = 32
    context: int = 512
    rope_base: float = 10000.0


def q4_grid(w: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
    """GGUF's Q4_0, which whit takes in without loss: integers -8..7 and an f16 scale for each block of 32 columns.
    The side that reaches further gets the -8. Returns integers [..., blocks, 32] and scales [..., blocks, 1]."""
    blocks = w.unflatten(-1, (-1, BLOCK))
    low, high = blocks.amin(-1, keepdim=True), blocks.amax(-1, keepdim=True)
    scale = (torch.where(-low > high, low, high) / -8).half().float()
    inverse = torch.where(scale == 0, 0.0, 1 / torch.where(scale == 0, 1.0, scale))
    return (blocks * inverse).round().clamp(-8, 7), scale


def q4(w: torch.Tensor) -> torch.Tensor:
    """w as the file will hold it; the gradient passes as if nothing had happened (a straight-through estimate)."""
    with torch.no_grad():
        q, scale = q4_grid(w)
        moved = (q * scale).flatten(-2) - w
    return w + moved


def norm(x: torch.Tensor, weight: torch.Tensor) -> torch.Tensor:
    return x * torch.rsqrt(x.square().mean(-1, keepdim=True) + EPSILON) * weight


def rotate(x: torch.Tensor, cos: torch.Tensor, sin: torch.Tensor) -> torch.Tensor:
    """RoPE on pairs (i, i + half), whose halves lie together in memory; the export puts the rows of query and key in the
    order of Llama's GGUF files, whose pairs are (2i, 2i + 1). x: [batch, heads, positions, head_dim]."""
    first, second = x.chunk(2, -1)
    return torch.cat((first * cos - second * sin, first * sin + second * cos), -1)


def attention(q: torch.Tensor, k: torch.Tensor, v: torch.Tensor) -> torch.Tensor:
    """Causal, written out: PyTorch's own for CPUs takes four times as long backwards. Queries go in pieces, so that half of
    what lies in the future is never computed. q: [batch, heads, positions, head_dim]; k, v: [batch, kv_heads, ...]."""
    batch, heads, positions, head_dim = q.shape
    group = heads // k.shape[1]
    pieces = []
    for begin in range(0, positions, PIECE):
        end = min(begin + PIECE, positions)
        rows = q[:, :, begin:end].reshape(batch, -1, group * (end - begin), head_dim)
        scores = (rows @ k[:, :, :end].mT).view(batch, -1, group, end - begin, end) * head_dim**-0.5
        future = torch.ones(end - begin, end, dtype=torch.bool, device=q.device).triu(begin + 1)
        p = scores.masked_fill(future, -1e9).softmax(-1).view(batch, -1, group * (end - begin), end)
        pieces.append((p @ v[:, :, :end]).view(batch, heads, end - begin, head_dim))
    return torch.cat(pieces, 2)


class Llama(nn.Module):
    MATRICES = ("query", "key", "value", "out", "gate", "up", "down")

    def __init__(self, shape: Shape):
        super().__init__()
        s = self.shape = shape
        queries, keys = s.heads * s.head_dim, s.kv_heads * s.head_dim

        def matrices(rows, cols, gain=1.0):
            return nn.Parameter(torch.randn(s.layers, rows, cols) * gain * (0.5 / cols**0.5))

        self.embedding = nn.Parameter(torch.randn(s.vocab, s.dim) * 0.02)
        self.query = matrices(queries, s.dim)
        self.key = matrices(keys, s.dim)
        self.value = matrices(keys, s.dim)
        self.out = matrices(s.dim, queries, 0.1)
        self.gate = matrices(s.hidden, s.dim)
        self.up = matrices(s.hidden, s.dim)
        self.down = matrices(s.dim, s.hidden, 0.1)
        self.attention_norm = nn.Parameter(torch.ones(s.layers, s.dim))
        self.feed_norm = nn.Parameter(torch.ones(s.layers, s.dim))
        self.final_norm = nn.Parameter(torch.ones(s.dim))
        turns = s.rope_base ** (-torch.arange(0, s.head_dim, 2).double() / s.head_dim)
        angles = torch.arange(s.context).double()[:, None] * turns
        self.register_buffer("cos", angles.cos().float(), persistent=False)
        self.register_buffer("sin", angles.sin().float(), persistent=False)

    def forward(self, ids: torch.Tensor, quantized: bool = False) -> torch.Tensor:
        """ids [batch, positions] -> logits [batch, positions, vocab]; quantized: with the matrices as a q4 file has them."""
        s = self.shape
        w = {name: getattr(self, name) for name in (*self.MATRICES, "embedding")}
        if quantized:
            w = {name: q4(matrix) for name, matrix in w.items()}
        batch, positions = ids.shape
        cos, sin = self.cos[:positions], self.sin[:positions]

        def heads(x):
            return x.unflatten(-1, (-1, s.head_dim)).transpose(1, 2)

        # What has the same input is one product.
        qkv = torch.cat((w["query"], w["key"], w["value"]), 1)
        gate_up = torch.cat((w["gate"], w["up"]), 1)
        queries, keys = s.heads * s.head_dim, s.kv_heads * s.head_dim
        x = F.embedding(ids, w["embedding"])
        for i in range(s.layers):
            q, k, v = (norm(x, self.attention_norm[i]) @ qkv[i].T).split((queries, keys, keys), -1)
            mixed = attention(rotate(heads(q), cos, sin), rotate(heads(k), cos, sin), heads(v))
            x = x + mixed.transpose(1, 2).flatten(2) @ w["out"][i].T
            gate, up = (norm(x, self.feed_norm[i]) @ gate_up[i].T).chunk(2, -1)
            x = x + (F.silu(gate) * up) @ w["down"][i].T
        return norm(x, self.final_norm) @ w["embedding"].T
