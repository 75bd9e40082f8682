"""Files of a training run that must not be left behind in part."""

import subprocess
from pathlib import Path

import torch


def code_version() -> str:
    """The commit of the code that runs."""
    return subprocess.run(["git", "rev-parse", "HEAD"], capture_output=True, text=True, check=True).stdout.strip()


def save_whole(value: object, path: Path) -> None:
    """Writes what `torch.load` reads. A run that is stopped meanwhile leaves the file as it was before."""
    unfinished = path.with_suffix(f"{path.suffix}.unfinished")
    torch.save(value, unfinished)
    unfinished.replace(path)


def load_checkpoint(path: Path, facts: dict) -> dict | None:
    """The checkpoint of this very run, or None where there is none; raises if it belongs to another run."""
    if not path.exists():
        return None
    saved = torch.load(path)
    if saved["facts"] != facts:
        raise SystemExit(f"{path} belongs to another run ({saved['facts']}, not {facts}). Remove it to start anew.")
    return saved
