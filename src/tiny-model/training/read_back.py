"""Rebuilds an aligned model from its exported graph: `python read_back.py --graphs public/models/toy --out aligned.pt`.

What is shipped is half-precision weights, so the model comes back exactly as the export's `<name>.rounded.pt`, and can be
exported again without the pre-training's checkpoint.
"""

import argparse
import json
from pathlib import Path

from files import save_whole
from read_graph import load_exported


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--graphs", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    model = load_exported(options.graphs)
    facts = json.loads((options.graphs / "training.json").read_text())
    facts.pop("commit")
    options.out.parent.mkdir(parents=True, exist_ok=True)
    save_whole({"config": vars(model.config), "model": model.state_dict(), "facts": facts}, options.out)


if __name__ == "__main__":
    main()
