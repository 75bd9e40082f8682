"""The adapter's own optimiser against PyTorch's, and its low-rank form."""

import torch
from adapter_step import BETA_1, BETA_2, EPSILON, adam


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
