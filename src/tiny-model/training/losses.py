"""Losses over padded batches."""

import torch
from corpus import PAD
from torch import Tensor
from torch.nn import functional as F


def text_loss(logits: Tensor, ids: Tensor) -> Tensor:
    """Mean next-token cross-entropy in nats over all tokens that are not padding."""
    return F.cross_entropy(logits[:, :-1].flatten(0, 1), ids[:, 1:].flatten(), ignore_index=PAD)


def reply_loss(logits: Tensor, ids: Tensor, prompt_lengths: Tensor) -> Tensor:
    """The same over the reply's tokens only, those after the first `prompt_lengths[b]` tokens of text b."""
    targets = ids[:, 1:].clone()
    places = torch.arange(1, ids.shape[1]).unsqueeze(0)
    targets[places < prompt_lengths.unsqueeze(1)] = PAD
    return F.cross_entropy(logits[:, :-1].flatten(0, 1), targets.flatten(), ignore_index=PAD)


def masked_loss(logits: Tensor, ids: Tensor, counted: Tensor) -> Tensor:
    """The same over the tokens where `counted` [B, T] is True."""
    targets = ids[:, 1:].masked_fill(~counted[:, 1:], PAD)
    return F.cross_entropy(logits[:, :-1].flatten(0, 1), targets.flatten(), ignore_index=PAD)
