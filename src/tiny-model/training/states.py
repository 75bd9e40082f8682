"""Residual streams of many texts."""

import numpy as np
import torch
from corpus import pad
from model import Controls, Decoder
from torch import Tensor


def text_states(model: Decoder, texts: list[np.ndarray], layer: int, controls: Controls | None = None, size: int = 64) -> list[Tensor]:
    """The residual stream [tokens, d] of each text after `layer` layers, counted from 1."""
    states: list[Tensor] = [torch.empty(0)] * len(texts)
    order = sorted(range(len(texts)), key=lambda index: len(texts[index]))
    with torch.no_grad():
        for start in range(0, len(order), size):
            rows = order[start : start + size]
            hidden = model(pad([texts[row] for row in rows]), controls)[1][layer - 1]
            for place, row in enumerate(rows):
                states[row] = hidden[place, : len(texts[row])].clone()
    return states
