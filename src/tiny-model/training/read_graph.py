"""Reads a model and its adapters from the files that are shipped, where no PyTorch checkpoint is at hand."""

import json
from pathlib import Path

import numpy as np
import onnx
import torch
from model import Config, Decoder
from onnx import TensorProto, numpy_helper
from torch import Tensor

# The linear layers' matrices stand transposed and without their names in the graph, in the order in which the layers use them.
MATRICES = ("qkv", "attention_out", "up", "down")


def read_weights(graph: Path) -> dict[str, Tensor]:
    """The model's parameters by name."""
    named, matrices = {}, []
    for weight in onnx.load(graph).graph.initializer:
        values = torch.tensor(numpy_helper.to_array(weight)).float()
        if weight.name.startswith("model."):
            named[weight.name.removeprefix("model.").removesuffix(".half")] = values
        elif weight.data_type == TensorProto.FLOAT16:
            matrices.append(values)
    for place, values in enumerate(matrices):
        layer, which = divmod(place, len(MATRICES))
        named[f"layers.{layer}.{MATRICES[which]}.weight"] = values.T.contiguous()
    return named


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
