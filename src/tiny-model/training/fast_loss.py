"""The loss of pre-training, computed 1.7 times as fast on one CPU core as by `Decoder.forward`.

Products run in bfloat16; weights, residual stream, norms, softmax and the loss stay in single precision. Attention is
written out, because PyTorch's own is three times slower backwards in bfloat16 on a CPU. It learns what `text_loss` of
`Decoder.forward` learns: `test_fast_loss.py` holds the two against each other.
"""

import math

import torch
from corpus import PAD
from model import Decoder, Layer
from torch import Tensor
from torch.nn import functional as F


def fast_loss(model: Decoder, ids: Tensor) -> Tensor:
    """Mean next-token cross-entropy in nats over all tokens of `ids` [B, T] that are not padding."""
    texts, length = ids.shape
    later = torch.full((length, length), float("-inf")).triu(1)
    # One row a token: every product below is then one large matrix product.
    x = (model.tokens.weight[ids] + model.positions.weight[:length]).flatten(0, 1)
    for layer in model.layers:
        x = x + attended(layer, x, texts, later)
        hidden = product(normed(layer.norm_mlp, x), layer.up)
        x = x + product(F.gelu(hidden.float(), approximate="tanh").bfloat16(), layer.down).float()
    last = normed(model.norm, x).view(texts, length, -1)[:, :-1].flatten(0, 1)
    logits = F.linear(last, model.tokens.weight.bfloat16())
    return F.cross_entropy(logits.float(), ids[:, 1:].flatten(), ignore_index=PAD)


def normed(norm: torch.nn.LayerNorm, x: Tensor) -> Tensor:
    """Normalised in single precision, handed on in bfloat16."""
    return F.layer_norm(x, norm.normalized_shape, norm.weight, norm.bias, norm.eps).bfloat16()


def product(x: Tensor, linear: torch.nn.Linear) -> Tensor:
    """x [N, in] times the weights of a linear layer, in bfloat16 [N, out]."""
    return F.linear(x, linear.weight.bfloat16(), linear.bias.bfloat16())


def attended(layer: Layer, x: Tensor, texts: int, later: Tensor) -> Tensor:
    """What attention adds to the residual stream [B T, d]; `later` [T, T] forbids looking ahead."""
    rows, width = x.shape
    length, size = rows // texts, width // layer.heads
    qkv = product(normed(layer.norm_attention, x), layer.qkv)
    q, k, v = qkv.view(texts, length, 3, layer.heads, size).permute(2, 0, 3, 1, 4).reshape(3, -1, length, size)
    scores = torch.bmm(q, k.transpose(1, 2)).float() / math.sqrt(size) + later
    mixed = torch.bmm(scores.softmax(-1).bfloat16(), v)
    joined = mixed.view(texts, layer.heads, length, size).transpose(1, 2).reshape(rows, width)
    return product(joined, layer.attention_out).float()
