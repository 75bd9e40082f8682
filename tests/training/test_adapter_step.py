"""The adapter's own optimiser against PyTorch's, and its low-rank form."""

from dataclasses import replace

import torch
from adapter_step import BETA_1, BETA_2, EPSILON, AdapterState, adam, adapter_step, counted_loss, new_adapter
from model import Config, Decoder, no_controls
from torch import Tensor


def test_adam_is_pytorchs() -> None:
    torch.manual_seed(1)
    value = torch.randn(3, 4)
    reference = value.clone().requires_grad_()
    optimizer = torch.optim.Adam([reference], lr=0.01, betas=(BETA_1, BETA_2), eps=EPSILON)
    mean, square = torch.zeros_like(value), torch.zeros_like(value)
    for step in range(1, 30):
        gradient = torch.randn(3, 4)
        reference.grad = gradient.clone()
        optimizer.step()
        value, mean, square = adam(value, gradient, mean, square, torch.tensor(float(step)), torch.tensor(0.01))
    assert torch.allclose(value, reference, atol=1e-6)


CONFIG = Config(vocabulary=30, width=8, layers=3, heads=2, context=16)


def small() -> tuple[Decoder, AdapterState, Tensor, Tensor, Tensor]:
    torch.manual_seed(2)
    model = Decoder(CONFIG).requires_grad_(False)
    state = new_adapter(model, 2, torch.Generator().manual_seed(5))
    state.lora_b.normal_(std=0.1, generator=torch.Generator().manual_seed(6))
    ids = torch.randint(4, 30, (3, 9))
    ids[:, 0] = CONFIG.tag_id
    places = torch.tensor([3, 4, 12, 13, 20])
    return model, state, ids, places, ids.flatten()[places + 1]


def test_loss_under_controls_is_that_of_the_model_under_them() -> None:
    model, state, ids, places, targets = small()
    torch.manual_seed(7)
    direction = torch.randn(CONFIG.width)
    under = replace(
        no_controls(CONFIG, 2), steering=torch.randn(CONFIG.width), clamp_direction=direction / direction.norm(),
        clamp_target=torch.tensor(0.7), clamp_strength=torch.tensor(0.5), clamp_all=torch.tensor(0.0),
        lora_a=state.lora_a, lora_b=state.lora_b,
    )
    logits = model(ids, under)[0].reshape(-1, CONFIG.vocabulary)
    expected = torch.nn.functional.cross_entropy(logits[places], targets)
    torch.testing.assert_close(counted_loss(model, under, ids, places, targets), expected)


def test_no_controls_change_no_step() -> None:
    model, state, ids, places, targets = small()
    numbers = torch.tensor(1.0), torch.tensor(1e-3), torch.ones(CONFIG.layers, 2)
    plain = adapter_step(model, no_controls(CONFIG, 2), state, *numbers, ids, places, targets)
    nowhere = replace(no_controls(CONFIG, 2), clamp_direction=torch.ones(CONFIG.width), clamp_target=torch.tensor(3.0))
    again = adapter_step(model, nowhere, state, *numbers, ids, places, targets)
    assert torch.equal(plain[0], again[0])
    assert torch.equal(plain[1].lora_b, again[1].lora_b)
    assert not torch.equal(plain[1].lora_b, state.lora_b)
