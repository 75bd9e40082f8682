"""Reads the corpora that make-corpus.ts writes, and serves them in batches of documents of similar length."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import torch
from constants import PAD
from torch import Tensor


def read_documents(folder: Path, name: str) -> list[np.ndarray]:
    """Token ids of every document."""
    tokens = np.fromfile(folder / f"{name}.tokens", dtype="<u2")
    ends = np.fromfile(folder / f"{name}.ends", dtype="<u4")
    return np.split(tokens, ends[:-1])


def corpus_hash(folder: Path, name: str) -> str:
    """SHA-256 over a corpus: its words, its tokens and where its documents end."""
    digest = hashlib.sha256()
    for file in ("vocabulary.json", f"{name}.tokens", f"{name}.ends"):
        digest.update((folder / file).read_bytes())
    return digest.hexdigest()


def pad(documents: list[np.ndarray]) -> Tensor:
    """Documents as one matrix [B, T], padded on the right."""
    length = max(len(document) for document in documents)
    batch = np.full((len(documents), length), PAD, dtype=np.int64)
    for row, document in enumerate(documents):
        batch[row, : len(document)] = document
    return torch.from_numpy(batch)


def batches(documents: list[np.ndarray], size: int, seed: int) -> list[list[int]]:
    """One pass over all documents: lists of indices, each of `size` documents of similar length, in random order."""
    rng = np.random.default_rng(seed)
    shuffled = rng.permutation(len(documents))
    lengths = np.array([len(documents[index]) for index in shuffled])
    pool = size * 50
    groups: list[list[int]] = []
    for start in range(0, len(shuffled) - size + 1, pool):
        part = shuffled[start : start + pool][np.argsort(lengths[start : start + pool], kind="stable")]
        groups += [part[i : i + size].tolist() for i in range(0, len(part) - size + 1, size)]
    order = rng.permutation(len(groups))
    return [groups[index] for index in order]


def endless_batches(documents: list[np.ndarray], size: int, seed: int) -> Iterator[Tensor]:
    """Padded batches without end; each pass has an order of its own."""
    while True:
        for group in batches(documents, size, seed):
            yield pad([documents[index] for index in group])
        seed += 1


def read_chats(folder: Path, name: str) -> tuple[list[np.ndarray], np.ndarray]:
    """Token ids of every chat, and how many of them are its prompt."""
    return read_documents(folder, name), np.fromfile(folder / f"{name}.prompts", dtype="<u2")


def endless_chats(folder: Path, name: str, size: int, seed: int) -> Iterator[tuple[Tensor, Tensor]]:
    """Random batches of chats without end: padded ids [B, T] and prompt lengths [B]."""
    chats, prompts = read_chats(folder, name)
    rng = np.random.default_rng(seed)
    while True:
        chosen = rng.integers(len(chats), size=size)
        yield pad([chats[index] for index in chosen]), torch.from_numpy(prompts[chosen].astype(np.int64))
