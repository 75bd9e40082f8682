"""A small GPT-2 style decoder whose residual stream can be steered and whose MLPs take a low-rank adapter.

Shapes: B texts, T new tokens, P cached tokens, d residual width, L layers, H heads, r adapter rank, V vocabulary.
"""

from dataclasses import dataclass

import torch
from constants import CONTEXT, LATE_LAYER, STEERING_LAYER, USER
from torch import Tensor, nn
from torch.nn import functional as F


@dataclass(frozen=True)
class Config:
    vocabulary: int
    width: int = 128
    layers: int = 4
    heads: int = 4
    context: int = CONTEXT
    steering_layer: int = STEERING_LAYER  # steering acts on the residual stream after this many layers
    late_layer: int = LATE_LAYER  # late steering acts on the residual stream after this many layers
    tag_id: int = USER  # the token that steering acts on unless told otherwise: the user's tag, which opens a chat


@dataclass
class Controls:
    """Everything that changes the aligned model without changing its weights.

    Where m is 1 for the tokens acted on, else 0, the residual stream x after `steering_layer` layers becomes
    x + m * (steering + clamp_strength * (clamp_target - x . clamp_direction) * clamp_direction).
    The steering vector acts on the token `tag_token` only unless `steer_all` is 1; the clamp likewise with `clamp_all`.
    After `late_layer` layers the vector `steering_late` is added at the token `tag_token`.
    The adapter adds B A h to each MLP's output, h being the MLP's hidden activations (LoRA, Hu et al. 2021).
    """

    steering: Tensor  # [d]
    tag_token: Tensor  # [], token id
    steer_all: Tensor  # [], 0 or 1
    clamp_direction: Tensor  # [d], unit length
    clamp_target: Tensor  # []
    clamp_strength: Tensor  # []
    clamp_all: Tensor  # [], 0 or 1
    steering_late: Tensor  # [d]
    lora_a: Tensor  # [L, r, 4d]
    lora_b: Tensor  # [L, d, r]


def no_controls(config: Config, rank: int = 1) -> Controls:
    """Controls that change nothing."""
    d, layers = config.width, config.layers
    zero = torch.tensor(0.0)
    return Controls(
        torch.zeros(d), torch.tensor(config.tag_id), zero, torch.zeros(d), zero, zero, torch.tensor(1.0), torch.zeros(d),
        torch.zeros(layers, rank, 4 * d), torch.zeros(layers, d, rank),
    )


class Layer(nn.Module):
    def __init__(self, config: Config):
        super().__init__()
        d = config.width
        self.heads = config.heads
        self.norm_attention = nn.LayerNorm(d)
        self.qkv = nn.Linear(d, 3 * d)
        self.attention_out = nn.Linear(d, d)
        self.norm_mlp = nn.LayerNorm(d)
        self.up = nn.Linear(d, 4 * d)
        self.down = nn.Linear(4 * d, d)

    def attend(self, x: Tensor, mask: Tensor | None, past: tuple[Tensor, Tensor] | None) -> tuple[Tensor, tuple[Tensor, Tensor]]:
        b, t, d = x.shape
        q, k, v = self.qkv(self.norm_attention(x)).view(b, t, 3, self.heads, d // self.heads).permute(2, 0, 3, 1, 4)
        if past is not None:
            k = torch.cat([past[0], k], dim=2)
            v = torch.cat([past[1], v], dim=2)
        out = F.scaled_dot_product_attention(q, k, v, attn_mask=mask, is_causal=mask is None)
        return self.attention_out(out.transpose(1, 2).reshape(b, t, d)), (k, v)

    def forward(self, x: Tensor, mask: Tensor | None, past: tuple[Tensor, Tensor] | None, a: Tensor | None, b: Tensor | None):
        attended, present = self.attend(x, mask, past)
        x = x + attended
        activations = F.gelu(self.up(self.norm_mlp(x)), approximate="tanh")
        x = x + self.down(activations)
        if a is not None and b is not None:
            x = x + (activations @ a.T) @ b.T
        return x, present


class Decoder(nn.Module):
    def __init__(self, config: Config):
        super().__init__()
        self.config = config
        self.tokens = nn.Embedding(config.vocabulary, config.width)
        self.positions = nn.Embedding(config.context, config.width)
        self.layers = nn.ModuleList(Layer(config) for _ in range(config.layers))
        self.norm = nn.LayerNorm(config.width)
        for name, parameter in self.named_parameters():
            if parameter.dim() == 2:
                scale = 0.02 / (2 * config.layers) ** 0.5 if name.endswith(("attention_out.weight", "down.weight")) else 0.02
                nn.init.normal_(parameter, std=scale)
            elif name.endswith("bias"):
                nn.init.zeros_(parameter)

    def forward(
        self,
        ids: Tensor,
        controls: Controls | None = None,
        positions: Tensor | None = None,
        mask: Tensor | None = None,
        past: list[tuple[Tensor, Tensor]] | None = None,
    ) -> tuple[Tensor, list[Tensor], list[tuple[Tensor, Tensor]]]:
        """Next-token logits [B, T, V], the residual stream after each layer, and keys and values for the cache.

        Without `mask`, attention is causal over the given tokens, which suits texts padded on the right.
        """
        if positions is None:
            positions = torch.arange(ids.shape[1])
        x = self.tokens(ids) + self.positions(positions)
        hidden, present = [], []
        for index, layer in enumerate(self.layers):
            a = controls.lora_a[index] if controls else None
            b = controls.lora_b[index] if controls else None
            x, cache = layer(x, mask, past[index] if past else None, a, b)
            if controls and index + 1 == self.config.steering_layer:
                x = steer(x, ids, controls)
            if controls and index + 1 == self.config.late_layer:
                x = x + at_tag(x, ids, controls) * controls.steering_late
            hidden.append(x)
            present.append(cache)
        return self.norm(x) @ self.tokens.weight.T, hidden, present


def at_tag(x: Tensor, ids: Tensor, controls: Controls) -> Tensor:
    """1 where the token is the one acted on, else 0: [B, T, 1]."""
    return (ids == controls.tag_token).to(x.dtype).unsqueeze(-1)


def steer(x: Tensor, ids: Tensor, controls: Controls) -> Tensor:
    """The residual stream after early steering and clamping; the formula stands at `Controls`."""
    tag = at_tag(x, ids, controls)
    on_steered = controls.steer_all + (1 - controls.steer_all) * tag
    on_clamped = controls.clamp_all + (1 - controls.clamp_all) * tag
    gap = controls.clamp_target - (x @ controls.clamp_direction).unsqueeze(-1)
    return x + on_steered * controls.steering + on_clamped * controls.clamp_strength * gap * controls.clamp_direction
