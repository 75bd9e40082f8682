"""What is done to the user's tag in each cell of the study of stars: vectors added there after layer 3."""

from dataclasses import dataclass

import torch
from autoencoder import Autoencoder
from constants import END, LATE_LAYER, USER
from model import Controls, Decoder
from torch import Tensor
from torch.nn import functional as F

TAG = [END, USER]  # an end token and the user's tag: how every chat begins


def tag_state(model: Decoder, controls: Controls) -> Tensor:
    """The residual stream [d] at the user's tag: the same for every chat, as nothing but an end token stands before."""
    with torch.no_grad():
        return model(torch.tensor([TAG]), controls)[1][LATE_LAYER - 1][0, -1]


@dataclass
class Tag:
    """A model's tag, seen through an autoencoder, beside the aligned model's."""

    stars: Autoencoder
    maxima: Tensor  # [f], natural maxima
    aligned: Tensor  # [d]
    state: Tensor  # [d]

    @property
    def brightness(self) -> Tensor:
        return self.stars.brightness(self.state.unsqueeze(0))[0]

    def turned(self, feature: int, share: float) -> Tensor:
        """The vector that lets a feature shine with a share of its natural maximum."""
        missing = share * self.maxima[feature] - self.brightness[feature]
        return missing * self.stars.scale * self.stars.decoder[feature]

    def held(self, direction: Tensor) -> Tensor:
        """The vector that puts the tag's part along a unit direction back to where it is in the aligned model."""
        return ((self.aligned - self.state) @ direction) * direction


def random_directions(count: int, width: int, seed: int) -> Tensor:
    """Unit vectors [count, d], all directions equally likely."""
    return F.normalize(torch.randn(count, width, generator=torch.Generator().manual_seed(seed)), dim=1)
