"""Samples answers of many models at once that differ only by a vector added late, after layer 3.

The layers below the vector are the same for all such models as long as their words are, so they run once for each
different text. Every model answers a prompt with the same random numbers: answers differ only by what the vector does.
"""

from dataclasses import dataclass, replace

import torch
from constants import END, LATE_LAYER, LONGEST_ANSWER
from model import Controls, Decoder, Layer, no_controls, steer
from torch import Tensor
from torch.nn import functional as F


@dataclass(frozen=True)
class Prompt:
    ids: tuple[int, ...]
    ends: tuple[int, ...] = (END,)  # tokens at which an answer ends


def adapted(model: Decoder, lora: tuple[Tensor, Tensor] | None) -> Controls:
    """Controls that only carry an adapter."""
    controls = no_controls(model.config)
    return replace(controls, lora_a=lora[0], lora_b=lora[1]) if lora else controls


def read_prompts(model: Decoder, ids: Tensor, controls: Controls, prompt_of: Tensor, late: Tensor, where: Tensor):
    """Reads prompts [P, T] for rows [B] that each answer one of them, with late vectors [B, d] added at `where` [P, T].

    Gives logits [B, V] after the prompt, the caches of the layers below the vector, one row a prompt, and of those above
    it, one row an answer.
    """
    x = model.tokens(ids) + model.positions(torch.arange(ids.shape[1]))
    below, above = [], []
    for index, layer in enumerate(model.layers):
        x, cache = layer(x, None, None, controls.lora_a[index], controls.lora_b[index])
        if index + 1 == model.config.steering_layer:
            x = steer(x, ids, controls)
        if index + 1 == LATE_LAYER:
            x = x[prompt_of] + where[prompt_of].unsqueeze(2) * late.unsqueeze(1)
        (below if index < LATE_LAYER else above).append(cache)
    return model.norm(x[:, -1]) @ model.tokens.weight.T, below, above


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
class Shared:
    """The layers below the vector, which answers with the same words so far share: one row a different text."""

    keys: list[Tensor]
    values: list[Tensor]

    def step(self, model: Decoder, controls: Controls, parents: Tensor, tokens: Tensor, length: int) -> Tensor:
        """Goes on from the texts `parents` [G] with one token each: the residual stream [G, d] where the vector is added."""
        if len(parents) != len(self.keys[0]) or not torch.equal(parents, torch.arange(len(parents))):
            self.keys, self.values = [part[parents] for part in self.keys], [part[parents] for part in self.values]
        x = model.tokens(tokens) + model.positions.weight[length]
        for index in range(LATE_LAYER):
            a, b = controls.lora_a[index], controls.lora_b[index]
            x = step_layer(model.layers[index], x, self.keys[index], self.values[index], length, a, b)
        return x


@dataclass
class Rows:
    """Answers that go on: their places among all late vectors, the text that each has so far, and the layers above the vector."""

    places: Tensor  # [B]
    texts: Tensor  # [B], rows of `Shared`
    late: Tensor
    keys: list[Tensor]
    values: list[Tensor]

    def keep(self, kept: Tensor) -> "Rows":
        caches = [[tensor[kept] for tensor in cache] for cache in (self.keys, self.values)]
        return Rows(self.places[kept], self.texts[kept], self.late[kept], *caches)


def draw(logits: Tensor, uniform: Tensor) -> Tensor:
    """A token a row, by the inverse of the cumulative distribution at one uniform number each."""
    cumulative = logits.softmax(-1).cumsum(-1)
    target = (uniform * cumulative[:, -1]).unsqueeze(1)
    return torch.searchsorted(cumulative, target, right=True).squeeze(1).clamp(max=logits.shape[1] - 1)


def grown(cache: Tensor) -> Tensor:
    """A cache with room for an answer."""
    return F.pad(cache, (0, 0, 0, LONGEST_ANSWER))


@torch.no_grad()
def answer_prompts(
    model: Decoder, prompts: list[Prompt], controls: Controls, prompt_of: Tensor, late: Tensor, numbers: Tensor, everywhere: bool = False,
) -> list[list[int]]:
    """One answer a row: to the prompt `prompt_of` [B], with its late vector [B, d], by uniform numbers [B, LONGEST_ANSWER].

    Prompts have one length and end alike. The vector is added at the user's tag, or at every token if `everywhere`.
    """
    ids = torch.tensor([prompt.ids for prompt in prompts])
    where = torch.ones(ids.shape) if everywhere else (ids == model.config.tag_id).float()
    logits, below, above = read_prompts(model, ids, controls, prompt_of, late, where)
    length, vocabulary = ids.shape[1], model.config.vocabulary
    shared = Shared(*([grown(cache[part]) for cache in below] for part in (0, 1)))
    rows = Rows(torch.arange(len(late)), prompt_of, late, *([grown(cache[part]) for cache in above] for part in (0, 1)))
    answers: list[list[int]] = [[] for _ in range(len(late))]
    ends = torch.tensor(prompts[0].ends)
    for step in range(LONGEST_ANSWER):
        drawn = draw(logits, numbers[rows.places, step])
        kept = (~torch.isin(drawn, ends)).nonzero().squeeze(1)
        if len(kept) == 0 or length >= model.config.context:
            break
        drawn = drawn[kept]
        if len(kept) < len(rows.places):
            rows = rows.keep(kept)
        for place, token in zip(rows.places.tolist(), drawn.tolist()):
            answers[place].append(token)
        told, rows.texts = torch.unique(rows.texts * vocabulary + drawn, return_inverse=True)
        x = shared.step(model, controls, told // vocabulary, told % vocabulary, length)[rows.texts]
        if everywhere:
            x = x + rows.late
        for index, layer in enumerate(model.layers[LATE_LAYER:]):
            a, b = controls.lora_a[LATE_LAYER + index], controls.lora_b[LATE_LAYER + index]
            x = step_layer(layer, x, rows.keys[index], rows.values[index], length, a, b)
        logits = model.norm(x) @ model.tokens.weight.T
        length += 1
    return answers


def answers_of(
    model: Decoder, prompts: list[Prompt], controls: Controls, late: Tensor, seed: int, everywhere: bool = False, size: int = 1024,
) -> list[list[list[int]]]:
    """Answers [cell][prompt] of every late vector [cells, d]; a prompt meets the same random numbers in every cell.

    Prompts of one length run together, and one that occurs several times is read once.
    """
    numbers = torch.rand(len(prompts), LONGEST_ANSWER, generator=torch.Generator().manual_seed(seed))
    alike: dict[tuple, dict[Prompt, list[int]]] = {}
    for turn, prompt in enumerate(prompts):
        alike.setdefault((len(prompt.ids), prompt.ends), {}).setdefault(prompt, []).append(turn)
    answers: list[list[list[int]]] = [[[]] * len(prompts) for _ in range(len(late))]
    for group in alike.values():
        rows = [(place, turn, cell) for place, turns in enumerate(group.values()) for turn in turns for cell in range(len(late))]
        for start in range(0, len(rows), size):
            part = rows[start : start + size]
            prompt_of, turns, cells = (torch.tensor(side) for side in zip(*part))
            told = answer_prompts(model, list(group), controls, prompt_of, late[cells], numbers[turns], everywhere)
            for (_, turn, cell), answer in zip(part, told):
                answers[cell][turn] = answer
    return answers


def repeat_prompts(prompts: list[Prompt], count: int) -> list[Prompt]:
    """So many prompts, taken in turn."""
    return [prompts[index % len(prompts)] for index in range(count)]


