"""Samples answers of many models at once that differ only by a vector added late, after layer 3.

All layers but the last are the same for every such model while it reads the prompt, so a prompt is read once. Every
model answers a prompt with the same random numbers: answers differ only by what the vector does.
"""

from dataclasses import dataclass, replace

import torch
from torch import Tensor
from torch.nn import functional as F

from model import Controls, Decoder, Layer, no_controls, steer

LATE_LAYER = 3  # the vector is added after this many layers
LONGEST_ANSWER = 60
END = 2


@dataclass(frozen=True)
class Prompt:
    ids: list[int]
    ends: tuple[int, ...] = (END,)  # tokens at which an answer ends


def adapted(model: Decoder, lora: tuple[Tensor, Tensor] | None) -> Controls:
    """Controls that only carry an adapter."""
    controls = no_controls(model.config)
    return replace(controls, lora_a=lora[0], lora_b=lora[1]) if lora else controls


def read_prompt(model: Decoder, ids: Tensor, controls: Controls, late: Tensor, where: Tensor):
    """Logits [B, V] after the prompt [T], and the cache of each layer, for late vectors [B, d] added at `where` [T]."""
    batch = len(late)
    x = model.tokens(ids) + model.positions(torch.arange(len(ids)))
    x = x.unsqueeze(0)
    caches = []
    for index, layer in enumerate(model.layers):
        x, (k, v) = layer(x, None, None, controls.lora_a[index], controls.lora_b[index])
        if index + 1 == model.config.steering_layer:
            x = steer(x, ids.unsqueeze(0), controls)
        if index + 1 == LATE_LAYER:
            x = x + where.view(1, -1, 1) * late.unsqueeze(1)
        caches.append((k.expand(batch, -1, -1, -1), v.expand(batch, -1, -1, -1)))
    return model.norm(x[:, -1]) @ model.tokens.weight.T, caches


def step_layer(layer: Layer, x: Tensor, keys: Tensor, values: Tensor, length: int, a: Tensor, b: Tensor) -> Tensor:
    """One new token [B, d] through a layer; its key and value go into the cache at place `length`."""
    rows, d = x.shape
    q, k, v = layer.qkv(layer.norm_attention(x)).view(rows, 3, layer.heads, d // layer.heads).unbind(1)
    keys[:, :, length], values[:, :, length] = k, v
    out = F.scaled_dot_product_attention(q.unsqueeze(2), keys[:, :, : length + 1], values[:, :, : length + 1])
    x = x + layer.attention_out(out.reshape(rows, d))
    activations = F.gelu(layer.up(layer.norm_mlp(x)), approximate="tanh")
    return x + layer.down(activations) + (activations @ a.T) @ b.T


@dataclass
class Batch:
    """Rows that are still being answered."""

    rows: Tensor  # [B], their places among all late vectors
    late: Tensor
    keys: list[Tensor]
    values: list[Tensor]

    def keep(self, kept: Tensor) -> "Batch":
        pick = [[tensor[kept] for tensor in cache] for cache in (self.keys, self.values)]
        return Batch(self.rows[kept], self.late[kept], *pick)


def draw(logits: Tensor, uniform: Tensor) -> Tensor:
    """A token a row, by the inverse of the cumulative distribution at one uniform number each."""
    cumulative = logits.softmax(-1).cumsum(-1)
    target = (uniform * cumulative[:, -1]).unsqueeze(1)
    return torch.searchsorted(cumulative, target, right=True).squeeze(1).clamp(max=logits.shape[1] - 1)


@torch.no_grad()
def answer_prompt(
    model: Decoder, prompt: Prompt, controls: Controls, late: Tensor, numbers: Tensor, everywhere: bool = False,
) -> list[list[int]]:
    """One answer for each late vector [R, d], drawn with uniform numbers [R, LONGEST_ANSWER].

    The vector is added at the user's tag, or at every token if `everywhere`.
    """
    ids = torch.tensor(prompt.ids)
    where = torch.ones(len(ids)) if everywhere else (ids == model.config.tag_id).float()
    logits, caches = read_prompt(model, ids, controls, late, where)
    length = len(prompt.ids)
    room = F.pad
    keys, values = ([room(cache[part], (0, 0, 0, LONGEST_ANSWER)) for cache in caches] for part in (0, 1))
    batch = Batch(torch.arange(len(late)), late, keys, values)
    answers: list[list[int]] = [[] for _ in range(len(late))]
    ends = torch.tensor(prompt.ends)
    for step in range(LONGEST_ANSWER):
        drawn = draw(logits, numbers[batch.rows, step])
        open_rows = ~torch.isin(drawn, ends)
        if not open_rows.any():
            break
        kept = open_rows.nonzero().squeeze(1)
        drawn = drawn[kept]
        if len(kept) < len(batch.rows):
            batch = batch.keep(kept)
        for row, token in zip(batch.rows.tolist(), drawn.tolist()):
            answers[row].append(token)
        if length >= model.config.context:
            break
        x = model.tokens(drawn) + model.positions.weight[length]
        for index, layer in enumerate(model.layers):
            x = step_layer(layer, x, batch.keys[index], batch.values[index], length, controls.lora_a[index], controls.lora_b[index])
            if everywhere and index + 1 == LATE_LAYER:
                x = x + batch.late
        logits = model.norm(x) @ model.tokens.weight.T
        length += 1
    return answers


def answers_of(
    model: Decoder, prompts: list[Prompt], controls: Controls, late: Tensor, seed: int, everywhere: bool = False, size: int = 768,
) -> list[list[list[int]]]:
    """Answers [cell][prompt] of every late vector [cells, d]; a prompt meets the same random numbers in every cell."""
    generator = torch.Generator().manual_seed(seed)
    answers: list[list[list[int]]] = [[] for _ in range(len(late))]
    for prompt in prompts:
        numbers = torch.rand(1, LONGEST_ANSWER, generator=generator)
        for start in range(0, len(late), size):
            part = late[start : start + size]
            told = answer_prompt(model, prompt, controls, part, numbers.expand(len(part), -1), everywhere)
            for place, answer in enumerate(told):
                answers[start + place].append(answer)
    return answers


def repeat_prompts(prompts: list[Prompt], count: int) -> list[Prompt]:
    """So many prompts, taken in turn."""
    return [prompts[index % len(prompts)] for index in range(count)]


