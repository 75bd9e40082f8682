"""Reads a model and its adapters from the files that are shipped, where no PyTorch checkpoint is at hand."""

import json
from pathlib import Path

import numpy as np
import torch
from model import Config, Decoder
from read_back import read_weights
from torch import Tensor


def load_exported(folder: Path) -> Decoder:
    """The decoder in a folder that `export.py` has written, in evaluation mode; its weights are those that are shipped."""
    facts = json.loads((folder / "config.json").read_text())
    config = Config(
        vocabulary=facts["vocab_size"], width=facts["n_embd"], layers=facts["n_layer"], heads=facts["n_head"],
        context=facts["n_positions"], steering_layer=facts["steering_layer"], tag_id=facts["steering_token_id"],
    )
    model = Decoder(config)
    model.load_state_dict(read_weights(folder / "onnx" / "model_fp16.onnx"))
    return model.eval().requires_grad_(False)


def read_adapter(path: Path, config: Config, rank: int) -> tuple[Tensor, Tensor]:
    """The matrices A [L, r, 4d] and B [L, d, r] of an adapter's file."""
    numbers = torch.from_numpy(np.fromfile(path, dtype="<f4").copy())
    split = config.layers * rank * 4 * config.width
    return numbers[:split].view(config.layers, rank, 4 * config.width), numbers[split:].view(config.layers, config.width, rank)
