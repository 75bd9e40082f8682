"""A run that was stopped ends where one ends that was not."""

import json
import sys
from pathlib import Path

import numpy as np
import pretrain
import pytest
import torch


def write_small_corpus(folder: Path) -> None:
    rng = np.random.default_rng(4)
    texts = [rng.integers(4, 12, size=9).astype("<u2") for _ in range(64)]
    (folder / "vocabulary.json").write_text(json.dumps([str(word) for word in range(12)]))
    np.concatenate(texts).tofile(folder / "world.tokens")
    np.cumsum([len(text) for text in texts]).astype("<u4").tofile(folder / "world.ends")


def run(folder: Path, out: Path, monkeypatch: pytest.MonkeyPatch) -> dict:
    options = ["pretrain.py", "--data", str(folder), "--batch", "4", "--seed", "3", "--out", str(out)]
    monkeypatch.setattr(sys, "argv", options)
    pretrain.main()
    return torch.load(out)


@pytest.fixture(autouse=True)
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pretrain, "CHECKPOINT_EVERY", 5)
    # Compiling takes longer than these few steps, and is no part of what is tested.
    monkeypatch.setattr(pretrain.shutil, "which", lambda _: None)


class Stopped(Exception):
    pass


def run_until_stopped(folder: Path, out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A run that is stopped in its eighth step, three after a checkpoint."""
    steps = 0
    loss = pretrain.fast_loss

    def until_stopped(model, ids):
        nonlocal steps
        steps += 1
        if steps == 8:
            raise Stopped
        return loss(model, ids)

    with monkeypatch.context() as stopping:
        stopping.setattr(pretrain, "fast_loss", until_stopped)
        with pytest.raises(Stopped):
            run(folder, out, monkeypatch)
    assert not out.exists()


def test_resume_equals_no_stop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_small_corpus(tmp_path)
    whole = run(tmp_path, tmp_path / "whole.pt", monkeypatch)
    run_until_stopped(tmp_path, tmp_path / "parts.pt", monkeypatch)
    parts = run(tmp_path, tmp_path / "parts.pt", monkeypatch)
    assert whole["facts"] == parts["facts"]
    for name, value in whole["model"].items():
        assert torch.equal(value, parts["model"][name]), name


def test_another_corpus_is_another_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_small_corpus(tmp_path)
    run_until_stopped(tmp_path, tmp_path / "base.pt", monkeypatch)
    tokens = np.fromfile(tmp_path / "world.tokens", dtype="<u2")
    tokens[0] = 11
    tokens.tofile(tmp_path / "world.tokens")
    with pytest.raises(SystemExit, match="belongs to another run"):
        run(tmp_path, tmp_path / "base.pt", monkeypatch)
