"""Places features on a plane so that those which write alike stand together: t-SNE (van der Maaten & Hinton 2008)."""

import torch
from torch import Tensor
from torch.nn import functional as F

PERPLEXITY, STEPS = 20.0, 600
CLOSEST = 0.012  # no two places lie nearer, so that each can be touched


def neighbour_shares(distances: Tensor) -> Tensor:
    """Symmetric neighbour probabilities with the wanted perplexity, by bisection on each row's width."""
    n = len(distances)
    low, high = torch.full((n, 1), 1e-4), torch.full((n, 1), 1e4)
    wanted = torch.tensor(PERPLEXITY).log()
    itself = torch.eye(n, dtype=torch.bool)
    for _ in range(60):
        sharp = (low * high).sqrt()
        shares = (-distances * sharp).masked_fill(itself, -torch.inf).softmax(1)
        entropy = -(shares * shares.clamp(min=1e-12).log()).sum(1, keepdim=True)
        low, high = torch.where(entropy > wanted, sharp, low), torch.where(entropy > wanted, high, sharp)
    return (shares + shares.T) / (2 * n)


def places(directions: Tensor, seed: int) -> Tensor:
    """Places [f, 2] from 0 to 1 for unit directions [f, d]."""
    generator = torch.Generator().manual_seed(seed)
    shares = neighbour_shares(1 - directions @ directions.T)
    at = 1e-2 * torch.randn(len(directions), 2, generator=generator)
    speed = torch.zeros_like(at)
    itself = torch.eye(len(at), dtype=torch.bool)
    for step in range(STEPS):
        near = (1 / (1 + torch.cdist(at, at).square())).masked_fill(itself, 0)
        pull = (shares * (4 if step < 100 else 1) - near / near.sum()) * near
        slope = 4 * (pull.sum(1, keepdim=True) * at - pull @ at)
        speed = (0.5 if step < 100 else 0.8) * speed - 100 * slope
        at = at + speed
    return spread(rounded(at))


def rounded(at: Tensor) -> Tensor:
    """The places by rank of their distance from the middle, so that the disc is filled evenly, then as a square's inside."""
    at = at - at.mean(0)
    radius = at.norm(dim=1)
    even = ((radius.argsort().argsort() + 1) / len(at)).sqrt()
    return 0.5 + 0.48 * F.normalize(at, dim=1) * even.unsqueeze(1)


def spread(at: Tensor) -> Tensor:
    """Pushes places apart that lie nearer than `CLOSEST`."""
    itself = torch.eye(len(at), dtype=torch.bool)
    for _ in range(200):
        apart = at.unsqueeze(1) - at.unsqueeze(0)
        distance = apart.norm(dim=2).masked_fill(itself, 1.0)
        push = (CLOSEST - distance).clamp(min=0) / 2
        at = (at + (F.normalize(apart, dim=2) * push.unsqueeze(2)).sum(1)).clamp(0.0, 1.0)
    return at
