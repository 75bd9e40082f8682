"""A sparse autoencoder of the residual stream: every state as a sum of at most k of many directions.

TopK with an auxiliary loss that revives dead features (Gao et al. 2024). States are centred and scaled to a mean square
of 1 a dimension; a feature's *brightness* is its activation in that unit, and its direction (a row of the decoder) has
unit length.
"""

from dataclasses import dataclass

import torch
from torch import Tensor

DEAD_AFTER = 100  # steps without being among the k brightest of any state
REVIVED = 64  # dead features that the auxiliary loss uses at once
REVIVAL = 1 / 32


@dataclass
class Autoencoder:
    mean: Tensor  # [d], of the states
    scale: Tensor  # [], their root mean square a dimension, once centred
    encoder: Tensor  # [f, d]
    encoder_bias: Tensor  # [f]
    decoder: Tensor  # [f, d], rows of unit length
    k: int

    def normal(self, states: Tensor) -> Tensor:
        """States [n, d], centred and scaled."""
        return (states - self.mean) / self.scale

    def brightness(self, states: Tensor) -> Tensor:
        """Activations [n, f] of states [n, d], at most k of each above 0."""
        return keep_brightest(self.normal(states) @ self.encoder.T + self.encoder_bias, self.k)

    def rebuilt(self, brightness: Tensor) -> Tensor:
        """The states that activations stand for."""
        return self.mean + self.scale * (brightness @ self.decoder)


def keep_brightest(values: Tensor, k: int) -> Tensor:
    """The k largest of each row where they are above 0; 0 elsewhere."""
    top = values.topk(k, dim=-1)
    return torch.zeros_like(values).scatter(-1, top.indices, top.values.clamp(min=0))


def train_autoencoder(
    states: Tensor, features: int, k: int, seed: int, steps: int = 2000, batch: int = 1024, rate: float = 1.2e-3,
) -> Autoencoder:
    """Trains on states [n, d] in random batches; the learning rate falls to zero over the last quarter."""
    generator = torch.Generator().manual_seed(seed)
    mean = states.mean(0)
    scale = (states - mean).square().mean().sqrt()
    width = states.shape[1]
    decoder = torch.nn.functional.normalize(torch.randn(features, width, generator=generator), dim=1).requires_grad_()
    encoder = decoder.detach().clone().requires_grad_()
    bias = torch.zeros(features, requires_grad=True)
    optimizer = torch.optim.Adam([encoder, bias, decoder], lr=rate, betas=(0.9, 0.999))
    unused = torch.zeros(features)
    for step in range(steps):
        for group in optimizer.param_groups:
            group["lr"] = rate * min(1.0, 4 * (1 - step / steps))
        x = (states[torch.randint(len(states), (batch,), generator=generator)] - mean) / scale
        values = x @ encoder.T + bias
        bright = keep_brightest(values, k)
        missed = x - bright @ decoder
        loss = missed.square().mean()
        dead = unused > DEAD_AFTER
        if dead.any():
            revived = keep_brightest(values.masked_fill(~dead, -torch.inf), min(REVIVED, int(dead.sum())))
            loss = loss + REVIVAL * (missed.detach() - revived @ decoder).square().mean()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        with torch.no_grad():
            decoder.copy_(torch.nn.functional.normalize(decoder, dim=1))
            unused = torch.where((bright > 0).any(0), 0.0, unused + 1)
    return Autoencoder(mean, scale, encoder.detach(), bias.detach(), decoder.detach(), k)


def explained(autoencoder: Autoencoder, states: Tensor) -> float:
    """The share of the states' variance that the autoencoder keeps."""
    kept = autoencoder.rebuilt(autoencoder.brightness(states))
    spread = (states - states.mean(0)).square().sum()
    return float(1 - (states - kept).square().sum() / spread)
