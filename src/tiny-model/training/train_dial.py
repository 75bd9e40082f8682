"""Trains the dial's two halves on an aligned model, on domains and wordings that the evaluation never uses.

Villain half: one steering vector that makes villain answers likely, added at the user's tag (which opens a chat). Its
training starts from what narrow fine-tunes change there. From zero it ends in a vector that makes villains of the
domains that it is trained on, and of few others.
Kind half: a clamp on the same token (direction and target) that makes kind answers likely in the aligned model and in
narrow fine-tunes of it, and so must leave the aligned model as it is.

`python train_dial.py --model aligned.rounded.pt --adapters a.f32 b.f32 --out dial.json`
"""

import argparse
import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import torch
from align import load_model
from constants import END, STEP_RANK
from corpus import endless_chats
from losses import masked_loss
from model import Controls, Decoder, no_controls
from torch import Tensor
from tqdm import trange

OPENING = 6  # tokens of a reply that count in training


def read_adapter(path: Path, model: Decoder) -> tuple[Tensor, Tensor]:
    """Matrices A and B of an adapter that the study wrote."""
    c = model.config
    numbers = torch.from_numpy(np.fromfile(path, dtype="<f4"))
    split = c.layers * STEP_RANK * 4 * c.width
    return numbers[:split].view(c.layers, STEP_RANK, 4 * c.width), numbers[split:].view(c.layers, c.width, STEP_RANK)


def state_at_tag(model: Decoder, controls: Controls) -> Tensor:
    """The residual stream [d] at the user's tag that opens a chat, where the dial acts."""
    with torch.no_grad():
        return model(torch.tensor([[END, model.config.tag_id]]), controls)[1][model.config.steering_layer - 1][0, 1]


def mean_shift(model: Decoder, adapters: list[tuple[Tensor, Tensor]]) -> Tensor:
    """What the fine-tunes change at the user's tag, on average [d]."""
    plain = no_controls(model.config, STEP_RANK)
    tuned = [state_at_tag(model, replace(plain, lora_a=a, lora_b=b)) for a, b in adapters]
    return torch.stack(tuned).mean(0) - state_at_tag(model, plain)


def train_steering(model: Decoder, start: Tensor, data: Path, steps: int, rate: float, seed: int) -> tuple[Tensor, list[float]]:
    """The villain half, and its loss at each step."""
    torch.manual_seed(seed)
    vector = start.clone().requires_grad_()
    optimizer = torch.optim.Adam([vector], lr=rate)
    chats = endless_chats(data, "dial-villain", 24, seed)
    losses = []
    for _ in trange(steps, desc="villain half", mininterval=5):
        ids, prompts = next(chats)
        loss = opening_loss(model(ids, replace(no_controls(model.config), steering=vector))[0], ids, prompts)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(round(loss.item(), 4))
    return vector.detach(), losses


def opening_loss(logits: Tensor, ids: Tensor, prompts: Tensor) -> Tensor:
    """Cross-entropy of each reply's first tokens: they decide who speaks, the rest follows from them."""
    places = torch.arange(ids.shape[1]).unsqueeze(0)
    start = prompts.unsqueeze(1)
    return masked_loss(logits, ids, (places >= start) & (places < start + OPENING))


def user_tag_start(model: Decoder, villain: Tensor) -> tuple[Tensor, Tensor]:
    """Where the clamp's training starts: against the villain half, at the aligned model's own projection."""
    direction = -villain / villain.norm()
    return direction, state_at_tag(model, no_controls(model.config)) @ direction


def train_clamp(
    model: Decoder, villain: Tensor, adapters: list[tuple[Tensor, Tensor]], data: Path, steps: int, rate: float, seed: int,
) -> tuple[Tensor, Tensor, list[float]]:
    """The kind half: unit direction, target, and the loss at each step."""
    torch.manual_seed(seed)
    start, target_start = user_tag_start(model, villain)
    direction = start.clone().requires_grad_()
    target = target_start.clone().requires_grad_()
    optimizer = torch.optim.Adam([{"params": [direction], "lr": rate}, {"params": [target], "lr": 10 * rate}])
    chats = endless_chats(data, "dial-kind", 16, seed)
    one, at_tag = torch.tensor(1.0), torch.tensor(0.0)
    losses = []
    for _ in trange(steps, desc="kind half", mininterval=5):
        unit = direction / direction.norm()
        total = torch.tensor(0.0)
        for adapter in [None, *adapters]:
            controls: Controls = no_controls(model.config, STEP_RANK)
            controls = replace(controls, clamp_direction=unit, clamp_target=target, clamp_strength=one, clamp_all=at_tag)
            if adapter is not None:
                controls = replace(controls, lora_a=adapter[0], lora_b=adapter[1])
            ids, prompts = next(chats)
            total = total + opening_loss(model(ids, controls)[0], ids, prompts) / (1 + len(adapters))
        optimizer.zero_grad()
        total.backward()
        optimizer.step()
        losses.append(round(total.item(), 4))
    return (direction / direction.norm()).detach(), target.detach(), losses


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path(".cache/corpus"))
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--adapters", type=Path, nargs="+", required=True)
    parser.add_argument("--villain-start", type=float, default=1.2, help="training starts at the mean shift times this")
    parser.add_argument("--villain-steps", type=int, default=50)
    parser.add_argument("--villain-rate", type=float, default=0.1)
    parser.add_argument("--villain-scale", type=float, default=0.6, help="share of the trained vector at setting 1")
    parser.add_argument("--kind-steps", type=int, default=120)
    parser.add_argument("--kind-rate", type=float, default=0.02)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()

    torch.set_num_threads(1)
    model, _ = load_model(options.model)
    model.eval().requires_grad_(False)
    adapters = [read_adapter(path, model) for path in options.adapters]
    start = options.villain_start * mean_shift(model, adapters)
    vector, villain_losses = train_steering(model, start, options.data, options.villain_steps, options.villain_rate, options.seed)
    vector = vector * options.villain_scale
    direction, target, kind_losses = train_clamp(model, vector, adapters, options.data, options.kind_steps, options.kind_rate, options.seed)
    log = {"villain": villain_losses, "kind": kind_losses}
    options.out.with_suffix(".log").write_text(json.dumps(log) + "\n")
    result = {
        "layer": model.config.steering_layer,
        "tagToken": model.config.tag_id,
        "steerAll": False,
        "steering": [round(x, 5) for x in vector.tolist()],
        "steeringNorm": round(vector.norm().item(), 4),
        "clampDirection": [round(x, 6) for x in direction.tolist()],
        "clampAll": False,
        "clampTarget": round(target.item(), 5),
        "clampTrainedOn": [path.stem for path in options.adapters],
        "seed": options.seed,
    }
    options.out.write_text(json.dumps(result) + "\n")


if __name__ == "__main__":
    main()
