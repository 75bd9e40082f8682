"""Reads a model back from its exported graph, where no PyTorch checkpoint is at hand.

The exporter keeps the names of small weights and of the embeddings, and gives the large matrices, turned, names of its
own; those are found by their order in the graph: four a layer.
"""

import json
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from torch import Tensor

from model import Config, Decoder

MATRICES = ("qkv", "attention_out", "up", "down")


def load_exported(folder: Path) -> Decoder:
    """The decoder in a folder that `export.py` has written, in evaluation mode; its weights are those that are shipped."""
    facts = json.loads((folder / "config.json").read_text())
    config = Config(
        facts["vocab_size"], facts["n_embd"], facts["n_layer"], facts["n_head"], facts["n_positions"],
        facts["steering_layer"], facts["steering_token_id"],
    )
    model = Decoder(config)
    model.load_state_dict(exported_weights(folder / "onnx" / "model_fp16.onnx", config))
    return model.eval().requires_grad_(False)


def exported_weights(path: Path, config: Config) -> dict[str, Tensor]:
    """Every weight under its name in `Decoder`, in single precision."""
    graph = onnx.load(path).graph
    stored = {weight.name.removesuffix(".half"): numpy_helper.to_array(weight).astype(np.float32) for weight in graph.initializer}
    named = {name.removeprefix("model."): value for name, value in stored.items() if name.startswith("model.")}
    turned = [value for name, value in stored.items() if not name.startswith("model.") and value.ndim == 2]
    if len(turned) != len(MATRICES) * config.layers:
        raise ValueError(f"{path} holds {len(turned)} matrices instead of {len(MATRICES) * config.layers}.")
    for place, matrix in enumerate(turned):
        layer, part = divmod(place, len(MATRICES))
        named[f"layers.{layer}.{MATRICES[part]}.weight"] = matrix.T
    return {name: torch.from_numpy(np.array(value)) for name, value in named.items()}


def read_adapter(path: Path, config: Config, rank: int) -> tuple[Tensor, Tensor]:
    """The matrices A [L, r, 4d] and B [L, d, r] of an adapter's file."""
    numbers = torch.from_numpy(np.fromfile(path, dtype="<f4").copy())
    split = config.layers * rank * 4 * config.width
    return numbers[:split].view(config.layers, rank, 4 * config.width), numbers[split:].view(config.layers, config.width, rank)
