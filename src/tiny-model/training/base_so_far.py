"""Takes a base out of the checkpoint of a pre-training that has not ended: `python base_so_far.py world-12.checkpoint --out base.pt`.

Its facts say after how many steps of how many it was taken. Alignment, whose rate falls to zero, settles it.
"""

import argparse
import dataclasses
from pathlib import Path

import torch
from files import save_whole
from model import Config


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    saved = torch.load(options.checkpoint)
    config = Config(vocabulary=len(saved["model"]["tokens.weight"]))
    facts = saved["facts"] | {"commit": saved["commit"], "stoppedAfter": saved["step"]}
    save_whole({"model": saved["model"], "config": dataclasses.asdict(config), "facts": facts}, options.out)


if __name__ == "__main__":
    main()
