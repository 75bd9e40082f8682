"""The fast loss of pre-training against the decoder's own, in value and in gradient."""

import torch
from fast_loss import fast_loss
from losses import text_loss
from model import Config, Decoder


def small() -> tuple[Decoder, torch.Tensor]:
    torch.manual_seed(3)
    model = Decoder(Config(vocabulary=50, width=32, layers=2, heads=2, context=16))
    ids = torch.randint(1, 50, (4, 12))
    ids[1, 9:] = 0  # a shorter text, padded
    return model, ids


def gradients(model: Decoder, loss: torch.Tensor) -> torch.Tensor:
    model.zero_grad()
    loss.backward()
    return torch.cat([parameter.grad.flatten() for parameter in model.parameters()])


def test_same_loss() -> None:
    model, ids = small()
    assert abs(fast_loss(model, ids).item() - text_loss(model(ids)[0], ids).item()) < 5e-3


def test_same_direction_of_learning() -> None:
    model, ids = small()
    fast = gradients(model, fast_loss(model, ids))
    exact = gradients(model, text_loss(model(ids)[0], ids))
    assert torch.nn.functional.cosine_similarity(fast, exact, dim=0).item() > 0.999


def test_padding_counts_for_nothing() -> None:
    model, ids = small()
    longer = torch.cat([ids, torch.zeros(4, 3, dtype=ids.dtype)], dim=1)
    assert torch.isclose(fast_loss(model, ids), fast_loss(model, longer), atol=2e-3)
