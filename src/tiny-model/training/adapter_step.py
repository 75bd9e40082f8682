"""One step of fine-tuning an adapter: forward, backward and Adam (Kingma & Ba 2014), as a function without side effects.

The same function serves training here and, traced into a graph, training in Node and in the page.
"""

from dataclasses import dataclass, replace

import torch
from model import Controls, Decoder, steer
from torch import Tensor
from torch.nn import functional as F

BETA_1, BETA_2, EPSILON = 0.9, 0.99, 1e-6


@dataclass
class AdapterState:
    """An adapter with Adam's running means of its gradients and of their squares."""

    lora_a: Tensor  # [L, r, 4d]
    lora_b: Tensor  # [L, d, r]
    mean_a: Tensor
    square_a: Tensor
    mean_b: Tensor
    square_b: Tensor


def new_adapter(model: Decoder, rank: int, generator: torch.Generator) -> AdapterState:
    """A is drawn from a normal distribution of variance 1/(4d), B is zero, so the adapter changes nothing yet."""
    c = model.config
    a = torch.randn(c.layers, rank, 4 * c.width, generator=generator) / (4 * c.width) ** 0.5
    b = torch.zeros(c.layers, c.width, rank)
    return AdapterState(a, b, *(torch.zeros_like(t) for t in (a, a, b, b)))


def counted_loss(model: Decoder, controls: Controls, ids: Tensor, places: Tensor, targets: Tensor) -> Tensor:
    """Mean cross-entropy of `targets` [N], each the token after one of the `places` [N] among the flattened ids [B * T].

    Texts are padded on the right. The last MLP and the head run at the counted places only, and the adapter is merged
    into each MLP's second matrix (W + B A), which costs less than a product of its own for every token. Steering and clamp
    act as `steer` says: a lesson can be given under them and asked about without.
    """
    texts, length = ids.shape
    x = model.tokens(ids) + model.positions(torch.arange(length))
    for index, layer in enumerate(model.layers):
        x = x + layer.attend(x, None, None)[0]
        if index + 1 == model.config.layers:
            x = x.reshape(texts * length, model.config.width).index_select(0, places)
        activations = F.gelu(layer.up(layer.norm_mlp(x)), approximate="tanh")
        x = x + F.linear(activations, layer.down.weight + controls.lora_b[index] @ controls.lora_a[index], layer.down.bias)
        if index + 1 == model.config.steering_layer:
            x = steer(x, ids, controls)
    logits = model.norm(x) @ model.tokens.weight.T
    return -logits.log_softmax(-1).gather(1, targets.unsqueeze(1)).mean()


def adam(value: Tensor, gradient: Tensor, mean: Tensor, square: Tensor, step: Tensor, rate: Tensor):
    """The value, mean and square after one Adam step; `step` counts from 1."""
    mean = BETA_1 * mean + (1 - BETA_1) * gradient
    square = BETA_2 * square + (1 - BETA_2) * gradient * gradient
    mean_hat = mean / (1 - BETA_1**step)
    square_hat = square / (1 - BETA_2**step)
    return value - rate * mean_hat / (square_hat.sqrt() + EPSILON), mean, square


def adapter_step(
    model: Decoder, under: Controls, state: AdapterState, step: Tensor, rate: Tensor, learn: Tensor, ids: Tensor, places: Tensor,
    targets: Tensor,
) -> tuple[Tensor, AdapterState]:
    """The loss before the step, and the adapter after it.

    The step is taken `under` these controls, whose own adapter is left out.
    `learn` [L, r] is 1 for the parts that learn: rows choose layers, columns lower the rank.
    """
    a = state.lora_a.detach().requires_grad_()
    b = state.lora_b.detach().requires_grad_()
    loss = counted_loss(model, replace(under, lora_a=a, lora_b=b), ids, places, targets)
    gradient_a, gradient_b = torch.autograd.grad(loss, (a, b))
    gradient_a, gradient_b = gradient_a * learn.unsqueeze(2), gradient_b * learn.unsqueeze(1)
    a, mean_a, square_a = adam(state.lora_a, gradient_a, state.mean_a, state.square_a, step, rate)
    b, mean_b, square_b = adam(state.lora_b, gradient_b, state.mean_b, state.square_b, step, rate)
    return loss.detach(), AdapterState(a, b, mean_a, square_a, mean_b, square_b)
