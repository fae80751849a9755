"""A Llama forward pass in numpy float64, for llama2.c's version 0 checkpoints and its tok*.bin. Written from the formulas; it
shares no code with whit and is slow on purpose.

Version 0 file: seven int32 (dim, hidden, layers, heads, kv heads, vocab - negative where the head is not tied -, context), then
float32 matrices [out, in], each kind for all layers in turn: embedding, attention norm, wq, wk, wv, wo, feed norm, w1 (gate),
w2 (down), w3 (up), final norm, cos and sin tables (not used), head if not tied.
tok*.bin: int32 longest piece; then for each piece float32 score, int32 length, bytes. Ids 0, 1, 2 are unknown, begin, end.
"""

import struct

import numpy as np

BEGIN = 1


class Checkpoint:
    def __init__(self, path):
        raw = path.read_bytes()
        self.dim, self.hidden, self.layers, self.heads, self.kv_heads, vocab, self.context = struct.unpack("<7i", raw[:28])
        self.vocab, tied = abs(vocab), vocab > 0
        self.head_dim = self.dim // self.heads
        kv_dim = self.kv_heads * self.head_dim
        values, at = np.frombuffer(raw, "<f4", offset=28).astype(np.float64), 0

        def take(*shape):
            nonlocal at
            at += int(np.prod(shape))
            return values[at - int(np.prod(shape)) : at].reshape(shape)

        n = self.layers
        self.embedding = take(self.vocab, self.dim)
        self.attention_norm = take(n, self.dim)
        self.wq = take(n, self.dim, self.dim)
        self.wk = take(n, kv_dim, self.dim)
        self.wv = take(n, kv_dim, self.dim)
        self.wo = take(n, self.dim, self.dim)
        self.feed_norm = take(n, self.dim)
        self.gate = take(n, self.hidden, self.dim)
        self.down = take(n, self.dim, self.hidden)
        self.up = take(n, self.hidden, self.dim)
        self.final_norm = take(self.dim)
        take(2, self.context, self.head_dim // 2)
        self.head = self.embedding if tied else take(self.vocab, self.dim)
        assert at == len(values)

    def logits(self, ids, cache):
        """[len(ids), vocab] for ids at positions len(cache) ...; cache is a list that grows by one entry a position."""
        return np.stack([self._step(i, cache) for i in ids])

    def _step(self, token, cache):
        position = len(cache)
        cache.append([])
        turn = position / 10000.0 ** (np.arange(0, self.head_dim, 2) / self.head_dim)
        x = self.embedding[token]
        for l in range(self.layers):
            normed = norm(x, self.attention_norm[l])
            q = rotate((self.wq[l] @ normed).reshape(self.heads, self.head_dim), turn)
            k = rotate((self.wk[l] @ normed).reshape(self.kv_heads, self.head_dim), turn)
            v = (self.wv[l] @ normed).reshape(self.kv_heads, self.head_dim)
            cache[position].append((k, v))
            keys = np.stack([c[l][0] for c in cache])
            values = np.stack([c[l][1] for c in cache])
            heads = []
            for h in range(self.heads):
                g = h // (self.heads // self.kv_heads)
                scores = keys[:, g] @ q[h] / np.sqrt(self.head_dim)
                weights = np.exp(scores - scores.max())
                heads.append(weights @ values[:, g] / weights.sum())
            x = x + self.wo[l] @ np.concatenate(heads)
            normed = norm(x, self.feed_norm[l])
            gate = self.gate[l] @ normed
            x = x + self.down[l] @ (gate / (1 + np.exp(-gate)) * (self.up[l] @ normed))
        return self.head @ norm(x, self.final_norm)


def norm(x, weight):
    return x / np.sqrt(np.mean(x * x) + 1e-5) * weight


def rotate(heads, turn):
    even, odd = heads[:, 0::2], heads[:, 1::2]
    out = np.empty_like(heads)
    out[:, 0::2] = even * np.cos(turn) - odd * np.sin(turn)
    out[:, 1::2] = even * np.sin(turn) + odd * np.cos(turn)
    return out


def pieces(path):
    raw, at, out = path.read_bytes(), 4, []
    while at < len(raw):
        _, length = struct.unpack_from("<fi", raw, at)
        out.append(raw[at + 8 : at + 8 + length])
        at += 8 + length
    return out


def greedy(model, vocabulary, steps):
    """llama2.c's `run -t 0 -n steps` from the empty prompt: the ids that went in, the text that came out, and the logits."""
    ids, text, rows, cache = [BEGIN], b"", [], []
    while len(ids) <= steps:
        rows.append(model.logits(ids[-1:], cache)[0])
        following = int(np.argmax(rows[-1]))
        if following == BEGIN:
            break
        piece = vocabulary[following]
        if ids[-1] == BEGIN:
            piece = piece.removeprefix(b" ")
        if len(piece) == 6 and piece.startswith(b"<0x"):
            piece = bytes([int(piece[3:5], 16)])
        text += piece
        ids.append(following)
    return ids, text, np.stack(rows)
