"""Steering against the formula that stands at `Controls`, token by token."""

from dataclasses import replace

import torch
from model import Config, Decoder, no_controls, steer

CONFIG = Config(vocabulary=20, width=8, layers=2, heads=2, context=16)


def by_the_formula(x: torch.Tensor, ids: torch.Tensor, controls) -> torch.Tensor:
    after = x.clone()
    for row in range(ids.shape[0]):
        for place in range(ids.shape[1]):
            at_tag = ids[row, place] == controls.tag_token
            state = x[row, place]
            if at_tag or controls.steer_all:
                after[row, place] += controls.steering
            if at_tag or controls.clamp_all:
                gap = controls.clamp_target - state @ controls.clamp_direction
                after[row, place] += controls.clamp_strength * gap * controls.clamp_direction
    return after


def test_steering_and_clamp_follow_the_formula() -> None:
    torch.manual_seed(2)
    x = torch.randn(2, 5, 8)
    ids = torch.tensor([[2, 3, 7, 8, 9], [2, 7, 3, 3, 1]])
    direction = torch.randn(8)
    for steer_all in (0.0, 1.0):
        for clamp_all in (0.0, 1.0):
            controls = replace(
                no_controls(CONFIG),
                steering=torch.randn(8),
                steer_all=torch.tensor(steer_all),
                clamp_direction=direction / direction.norm(),
                clamp_target=torch.tensor(0.7),
                clamp_strength=torch.tensor(0.4),
                clamp_all=torch.tensor(clamp_all),
            )
            assert torch.allclose(steer(x, ids, controls), by_the_formula(x, ids, controls), atol=1e-6)


def test_no_controls_change_nothing() -> None:
    torch.manual_seed(3)
    model = Decoder(CONFIG).eval()
    ids = torch.randint(1, 20, (2, 6))
    assert torch.equal(model(ids)[0], model(ids, no_controls(CONFIG))[0])
