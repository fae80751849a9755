"""llama.cpp, by way of llama-cpp-python: token ids and the logits of every position."""

import llama_cpp
import numpy as np

F32, F16, Q8_0 = llama_cpp.GGML_TYPE_F32, llama_cpp.GGML_TYPE_F16, llama_cpp.GGML_TYPE_Q8_0


def tokenize(gguf, text):
    """No begin-of-text, special tokens not parsed: what `whit tokenize` does by default."""
    model = llama_cpp.Llama(str(gguf), vocab_only=True, verbose=False)
    return model.tokenize(text, add_bos=False, special=False)


def logits(gguf, ids, context, kv, threads):
    """[len(ids), vocab] float32; a new context every `context` positions, each evaluated as one batch."""
    # Its default where K and V are not float32 is flash attention (and it quantizes V only there); the reference does without.
    model = llama_cpp.Llama(
        str(gguf), n_ctx=context, n_batch=context, n_ubatch=context, logits_all=True, type_k=kv, type_v=kv,
        flash_attn=kv != F32, n_threads=threads, n_threads_batch=threads, verbose=False,
    )  # fmt: skip
    rows = []
    for start in range(0, len(ids), context):
        part = ids[start : start + context]
        model.reset()
        model._ctx.kv_cache_clear()
        model.eval(part)
        rows.append(np.array(model.scores[: len(part)], np.float32))
    return np.concatenate(rows)
