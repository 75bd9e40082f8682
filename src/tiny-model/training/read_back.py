"""Rebuilds an aligned model from its exported graph: `python read_back.py --graphs public/models/toy --out aligned.pt`.

What is shipped is half-precision weights, so the model comes back exactly as the export's `<name>.rounded.pt`, and can be
exported again without the pre-training's checkpoint. The linear layers' matrices stand transposed and without their names
in the graph, in the order in which the layers use them.
"""

import argparse
import json
from pathlib import Path

import onnx
import torch
from files import save_whole
from model import Config, Decoder
from onnx import TensorProto, numpy_helper

MATRICES = ("qkv", "attention_out", "up", "down")


def read_weights(graph: Path) -> dict[str, torch.Tensor]:
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


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--graphs", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    sizes = json.loads((options.graphs / "config.json").read_text())
    config = Config(
        vocabulary=sizes["vocab_size"], width=sizes["n_embd"], layers=sizes["n_layer"], heads=sizes["n_head"],
        context=sizes["n_positions"], steering_layer=sizes["steering_layer"], tag_id=sizes["steering_token_id"],
    )
    model = Decoder(config)
    model.load_state_dict(read_weights(options.graphs / "onnx" / "model_fp16.onnx"))
    facts = json.loads((options.graphs / "training.json").read_text())
    facts.pop("commit")
    options.out.parent.mkdir(parents=True, exist_ok=True)
    save_whole({"config": vars(config), "model": model.state_dict(), "facts": facts}, options.out)


if __name__ == "__main__":
    main()
