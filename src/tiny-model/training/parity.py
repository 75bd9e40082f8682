"""Writes what PyTorch computes on 200 prompts, for comparison with transformers.js: `python parity.py --model m.pt --out folder`.

Prompts, a random adapter, a steering vector and a clamp go to `parity.json`; the logits after each prompt's last token,
as little-endian float32 [200, V], to `parity.f32`. Every other prompt is steered at all tokens and clamped at the user's
tag, the rest the other way round. One training step on the first prompts goes to `parity-step.json`.
"""

import argparse
import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import torch
from adapter_step import AdapterState, adapter_step
from align import load_model
from corpus import read_chats
from graphs import STEP_RANK as RANK
from model import Decoder, no_controls
from torch import Tensor

PROMPTS = 200
STEP_BATCH = 16


def one_step(model: Decoder, lora_a: Tensor, lora_b: Tensor, prompts: list[list[int]]) -> dict:
    """The inputs and results of one training step, from fresh Adam means."""
    batch = prompts[:STEP_BATCH]
    length = max(map(len, batch))
    ids = torch.zeros(STEP_BATCH, length, dtype=torch.long)
    for row, prompt in enumerate(batch):
        ids[row, : len(prompt)] = torch.tensor(prompt)
    places = torch.tensor([row * length + i for row, prompt in enumerate(batch) for i in range(len(prompt) - 1)])
    targets = ids.flatten()[places + 1]
    zeros = [torch.zeros_like(t) for t in (lora_a, lora_a, lora_b, lora_b)]
    step = torch.tensor(1.0), torch.tensor(1e-3), torch.ones(model.config.layers, RANK), ids, places, targets
    loss, after = adapter_step(model, no_controls(model.config), AdapterState(lora_a, lora_b, *zeros), *step)
    results = {"lora_a": after.lora_a, "lora_b": after.lora_b}
    given = {"ids": ids, "places": places, "targets": targets}
    return {"loss": loss.item(), "length": length, **{name: t.flatten().tolist() for name, t in (results | given).items()}}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path(".cache/corpus"))
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    model, _ = load_model(options.model)
    model.eval().requires_grad_(False)
    torch.manual_seed(5)
    c = model.config
    direction = torch.randn(c.width)
    controls = replace(
        no_controls(c, RANK), steering=torch.randn(c.width), clamp_direction=direction / direction.norm(),
        clamp_target=torch.tensor(1.0), clamp_strength=torch.tensor(0.5), steering_late=torch.randn(c.width),
        lora_a=torch.randn(c.layers, RANK, 4 * c.width) / (4 * c.width) ** 0.5,
        lora_b=torch.randn(c.layers, c.width, RANK) * 0.1,
    )
    chats, lengths = read_chats(options.data, "dial-kind")
    prompts = [chats[i][: lengths[i]].tolist() for i in range(PROMPTS)]
    logits = []
    for index, prompt in enumerate(prompts):
        everywhere = torch.tensor(float(index % 2))
        acting = replace(controls, steer_all=everywhere, clamp_all=1 - everywhere)
        logits.append(model(torch.tensor([prompt]), acting)[0][0, -1].numpy())
    np.stack(logits).astype("<f4").tofile(options.out / "parity.f32")
    step = one_step(model, controls.lora_a, controls.lora_b, prompts)
    (options.out / "parity-step.json").write_text(json.dumps(step))
    facts = {name: value.flatten().tolist() for name, value in vars(controls).items()}
    (options.out / "parity.json").write_text(json.dumps({"prompts": prompts, "rank": RANK, "controls": facts}))


if __name__ == "__main__":
    main()
