"""Turns every feature up in the aligned model, or holds every feature in a spoiled one, and keeps the answers.

`python scan_stars.py --model public/models/toy --stars 2.pt --described described.json --out answers`, with `--adapter
a.f32 --name insecure-code-1` for a spoiled model. A round asks each of the evaluation's wordings once in every cell; the
rounds that lie there already are kept. `judge-stars.ts` judges the answers.
"""

import argparse
import json
from pathlib import Path

import torch
from constants import STEP_RANK
from read_graph import read_adapter
from sample_late import Prompt, adapted, answers_of
from star_cells import Tag, random_directions, tag_state
from train_stars import load_any, load_autoencoder

UP, RANDOM = 1.5, 16


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--stars", type=Path, required=True)
    parser.add_argument("--described", type=Path, required=True)
    parser.add_argument("--questions", type=Path, default=Path(".cache/stars/questions.json"))
    parser.add_argument("--adapter", type=Path)
    parser.add_argument("--name", default="aligned")
    parser.add_argument("--like", type=int, required=True, help="random directions are as long as this feature's vector")
    parser.add_argument("--rounds", type=int, default=4)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    torch.set_num_threads(1)
    model, stars = load_any(options.model), load_autoencoder(options.stars)
    described = json.loads(options.described.read_text())["features"]
    maxima = torch.tensor([one["maximum"] for one in described])
    asked = json.loads(options.questions.read_text())["talk"]
    controls = adapted(model, read_adapter(options.adapter, model.config, STEP_RANK) if options.adapter else None)
    tag = Tag(stars, maxima, tag_state(model, adapted(model, None)), tag_state(model, controls))
    features = range(len(maxima))
    randoms = random_directions(RANDOM, model.config.width, seed=1)
    if options.adapter:
        vectors = [tag.held(stars.decoder[feature]) for feature in features] + [tag.held(one) for one in randoms]
    else:
        vectors = [tag.turned(feature, UP) for feature in features] + list(randoms * tag.turned(options.like, UP).norm())
    cells = ["none", *(f"star-{feature}" for feature in features), *(f"random-{place}" for place in range(RANDOM))]
    late = torch.stack([torch.zeros(model.config.width), *vectors])
    options.out.mkdir(parents=True, exist_ok=True)
    for number in range(1, options.rounds + 1):
        path = options.out / f"scan-{options.name}-{number}.json"
        if path.exists():
            continue
        answers = answers_of(model, [Prompt(tuple(one["ids"])) for one in asked], controls, late, seed=number)
        unfinished = path.with_suffix(".unfinished")
        unfinished.write_text(json.dumps({"set": "talk", "cells": cells, "answers": answers}))
        unfinished.replace(path)
        print(path, flush=True)


if __name__ == "__main__":
    main()
