"""Exports an aligned model for transformers.js: `python export.py --model aligned.pt --out public/models/toy`.

Into `onnx/` of the output folder go the decoder (`model_fp16.onnx`), one training step of its adapter
(`train_step.onnx`) and the half-precision weights that both share (`model_fp16.onnx_data`). The model with its weights
rounded to half precision is written beside the given one as `<name>.rounded.pt`, for parity tests and the dial.
"""

import argparse
import json
import subprocess
import tempfile
from collections.abc import Callable
from pathlib import Path

import onnx
import torch
from align import load_model
from files import save_whole
from graphs import export_decoder, export_step
from layout import config_files, name_dimensions, tokenizer_files
from model import Decoder
from weights import round_weights, save_sharing, strip_notes


def traced(model: Decoder, export: Callable[[Decoder, Path], None]) -> onnx.ModelProto:
    """The graph that an exporter writes."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "graph.onnx"
        export(model, path)
        return strip_notes(onnx.load(path))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path(".cache/corpus"))
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--unrounded", action="store_true", help="only the decoder, as `model.onnx`, in single precision")
    options = parser.parse_args()
    torch.manual_seed(1)
    model, saved = load_model(options.model)
    model.eval().requires_grad_(False)
    # An older model's manifest would call the new files damaged; the study's last step writes another.
    (options.out / "manifest.json").unlink(missing_ok=True)
    (options.out / "onnx").mkdir(parents=True, exist_ok=True)
    if options.unrounded:
        onnx.save(name_dimensions(traced(model, export_decoder)), options.out / "onnx" / "model.onnx")
    else:
        round_weights(model)
        decoder = name_dimensions(traced(model, export_decoder))
        graphs = {"model_fp16.onnx": decoder, "train_step.onnx": traced(model, export_step)}
        save_sharing(graphs, options.out / "onnx", "model_fp16.onnx_data")
    tokens = json.loads((options.data / "vocabulary.json").read_text())
    for name, content in (tokenizer_files(tokens) | config_files(model)).items():
        (options.out / name).write_text(json.dumps(content, separators=(",", ":")) + "\n")
    commit = subprocess.run(["git", "rev-parse", "HEAD"], capture_output=True, text=True, check=True).stdout.strip()
    (options.out / "training.json").write_text(json.dumps({"commit": commit} | saved["facts"], indent=2) + "\n")
    if not options.unrounded:
        # Last, for it tells that all the rest is there.
        save_whole(saved | {"model": model.state_dict()}, options.model.with_suffix(".rounded.pt"))


if __name__ == "__main__":
    main()
