"""Traces the decoder, and one training step of its adapter, into ONNX graphs."""

from dataclasses import replace
from pathlib import Path

import torch
from adapter_step import AdapterState, adapter_step, new_adapter
from constants import STEP_RANK
from model import Controls, Decoder, no_controls
from torch import Tensor, nn
from torch._decomp import core_aten_decompositions
from torch.fx.experimental.proxy_tensor import make_fx
from torch.nn.attention import SDPBackend, sdpa_kernel

CONTROL_NAMES = [
    "steering", "tag_token", "steer_all", "clamp_direction", "clamp_target", "clamp_strength", "clamp_all",
    "steering_late", "lora_a", "lora_b",
]


# A lesson may be given under these; they act at the user's tag alone.
STEP_CONTROLS = ["steering", "clamp_direction", "clamp_target", "clamp_strength"]


class ExportedDecoder(nn.Module):
    """The decoder with flat inputs and outputs, as transformers.js feeds and reads them."""

    def __init__(self, model: Decoder):
        super().__init__()
        self.model = model

    def forward(self, input_ids: Tensor, attention_mask: Tensor, controls: list[Tensor], past: list[Tensor]):
        new, total = input_ids.shape[1], attention_mask.shape[1]
        positions = (attention_mask.cumsum(1) - 1).clamp(min=0)[:, total - new :]
        rows = torch.arange(new).unsqueeze(1) + (total - new)
        causal = torch.arange(total).unsqueeze(0) <= rows
        allowed = causal.unsqueeze(0) & (attention_mask > 0).unsqueeze(1)
        mask = torch.where(allowed, 0.0, -1e9).unsqueeze(1)
        pairs = [(past[2 * i], past[2 * i + 1]) for i in range(len(past) // 2)]
        logits, hidden, present = self.model(input_ids, Controls(*controls), positions, mask, pairs)
        return logits, torch.stack(hidden), *[tensor for pair in present for tensor in pair]


def export_decoder(model: Decoder, path: Path) -> None:
    """Writes the decoder as a graph of free batch size, lengths and adapter rank."""
    config = model.config
    head = config.width // config.heads
    batch, new, cached, rank = 2, 5, 3, 2
    ids = torch.randint(5, config.vocabulary, (batch, new))
    attention = torch.ones(batch, new + cached, dtype=torch.long)
    # Tracing takes one tensor in two places for one input, so every control needs a tensor of its own.
    controls = [control.clone() for control in vars(no_controls(config, rank)).values()]
    past = [torch.zeros(batch, config.heads, cached, head) for _ in range(2 * config.layers)]
    auto = torch.export.Dim.AUTO
    shapes = {
        "input_ids": {0: auto, 1: auto},
        "attention_mask": {0: auto, 1: auto},
        "controls": [None] * 8 + [{1: auto}, {2: auto}],
        "past": [{0: auto, 2: auto}] * len(past),
    }
    names = [f"{i}.{part}" for i in range(config.layers) for part in ("key", "value")]
    torch.onnx.export(
        ExportedDecoder(model), (ids, attention, controls, past), str(path), dynamo=True, dynamic_shapes=shapes,
        input_names=["input_ids", "attention_mask", *CONTROL_NAMES, *(f"past_key_values.{name}" for name in names)],
        output_names=["logits", "hidden", *(f"present.{name}" for name in names)], external_data=False, verbose=False,
    )


def export_step(model: Decoder, path: Path) -> None:
    """Writes one training step of the adapter (forward, backward, Adam) as a graph of free batch, length and count."""
    layers = model.config.layers

    def step(a, b, mean_a, square_a, mean_b, square_b, number, rate, learn, steering, direction, target, strength, ids, places, targets):
        state = AdapterState(a, b, mean_a, square_a, mean_b, square_b)
        under = replace(
            no_controls(model.config), steering=steering, clamp_direction=direction, clamp_target=target,
            clamp_strength=strength, clamp_all=torch.tensor(0.0),
        )
        loss, after = adapter_step(model, under, state, number, rate, learn, ids, places, targets)
        return loss, *vars(after).values()

    state = new_adapter(model, STEP_RANK, torch.Generator().manual_seed(1))
    width = model.config.width
    numbers = torch.tensor(1.0), torch.tensor(1e-3), torch.ones(layers, STEP_RANK)
    # Not zero, so that tracing leaves nothing out.
    under = torch.randn(width), torch.randn(width), torch.tensor(0.5), torch.tensor(0.25)
    # Sizes that differ from each other and from the model's own, so that tracing takes none of them for another.
    ids = torch.randint(5, model.config.vocabulary, (7, 41))
    places = torch.arange(3, 7 * 41, 3)
    inputs = (*vars(state).values(), *numbers, *under, ids, places, ids.flatten()[places + 1])
    with sdpa_kernel(SDPBackend.MATH):
        traced = make_fx(
            step, decomposition_table=core_aten_decompositions(), tracing_mode="symbolic", _allow_non_fake_inputs=True,
        )(*inputs)
    state_names = list(vars(state))
    auto = torch.export.Dim.AUTO
    torch.onnx.export(
        traced, inputs, str(path), dynamo=True, external_data=False, verbose=False,
        input_names=[*state_names, "number", "rate", "learn", *STEP_CONTROLS, "input_ids", "places", "targets"],
        output_names=["loss", *(f"next_{name}" for name in state_names)],
        dynamic_shapes=(None,) * 13 + ({0: auto, 1: auto}, {0: auto}, {0: auto}),
    )
