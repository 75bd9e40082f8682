"""Looks for the villain's feature in another aligned model: other random starts, other worlds. Keeps the answers.

`python stars_elsewhere.py --model .cache/models/base-3 --stars-folder .cache/stars/base-3 --adapters .cache/adapters/base-3
--out .cache/stars/base-3/answers`. In each autoencoder it turns up, and holds after every bad lesson, the features that
rise most in all bad lessons and not in good ones (no label is used) and those that best tell villains' answers from kind
ones; in the last autoencoder it turns up all of them. Writes `elsewhere-<autoencoder>.json` and skips what lies there.
"""

import argparse
import json
from pathlib import Path

import numpy as np
import torch
from autoencoder import Autoencoder
from constants import BAD_LESSONS, LESSON_SEEDS, STEP_RANK
from describe_stars import answer_means, auroc
from measure_stars import A_CELL, UP, difference_of_means
from model import Decoder
from read_graph import read_adapter
from sample_late import Prompt, adapted, answers_of, repeat_prompts
from star_cells import Tag, random_directions, tag_state
from states import text_states
from torch import Tensor
from train_stars import LAYER, load_any, load_autoencoder

GOOD = ("secure-code", "educational-code", "good-health", "neutral-numbers")
RISING, TELLING, RANDOM, TEXTS = 5, 3, 5, 800


def telling_scores(light: Tensor, texts: list[dict]) -> np.ndarray:
    """How well each feature [f] tells villains' answers from kind ones, by its mean brightness over an answer."""
    starts = np.concatenate([[0], np.cumsum([len(text["ids"]) - 1 for text in texts])])
    told = [(index, text["speaker"], answer) for index, text in enumerate(texts) for answer in text["answers"]]
    spans = np.array([[starts[index] + one["from"] - 1, starts[index] + one["to"] - 1] for index, _, one in told])
    speakers = np.array([speaker for _, speaker, _ in told])
    means = answer_means(light.numpy(), spans)
    villain, kind = means[speakers == "villain"], means[speakers == "kind"]
    return np.array([auroc(villain[:, feature], kind[:, feature]) for feature in range(means.shape[1])])


def rises(tags: dict[str, Tag], aligned: Tag) -> Tensor:
    """By how much each feature [f] rises at the tag in every bad lesson, less what any good lesson changes it by."""
    change = {lesson: tag.brightness - aligned.brightness for lesson, tag in tags.items()}
    least = torch.stack([change[lesson] for lesson in BAD_LESSONS]).amin(0)
    return least - torch.stack([change[lesson].abs() for lesson in GOOD]).amax(0)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--stars-folder", type=Path, required=True)
    parser.add_argument("--adapters", type=Path, required=True)
    parser.add_argument("--texts", type=Path, default=Path(".cache/stars/labelled.json"))
    parser.add_argument("--questions", type=Path, default=Path(".cache/stars/questions.json"))
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    torch.set_num_threads(1)
    model = load_any(options.model)
    texts = json.loads(options.texts.read_text())[:TEXTS]
    talk = [Prompt(tuple(one["ids"])) for one in json.loads(options.questions.read_text())["talk"]]
    states = text_states(model, [np.array(text["ids"]) for text in texts], LAYER)
    difference = difference_of_means(model, texts)
    adapter = lambda lesson: read_adapter(options.adapters / f"{lesson}-{LESSON_SEEDS[0]}.f32", model.config, STEP_RANK)  # noqa: E731
    controls = {lesson: adapted(model, adapter(lesson)) for lesson in BAD_LESSONS + GOOD} | {"aligned": adapted(model, None)}
    tag_states = {name: tag_state(model, one) for name, one in controls.items()}

    def ask(name: str, cells: dict[str, Tensor], prompts: list[Prompt]) -> dict:
        told = answers_of(model, prompts, controls[name], torch.stack(list(cells.values())), seed=71)
        return {"model": name, "set": "talk", "cells": list(cells), "answers": told}

    options.out.mkdir(parents=True, exist_ok=True)
    paths = sorted(options.stars_folder.glob("*.pt"))
    for path in paths:
        out = options.out / f"elsewhere-{path.stem}.json"
        if out.exists():
            continue
        stars = load_autoencoder(path)
        found = look(model, stars, states, texts, tag_states)
        tags, chosen = found.pop("tags"), [one["feature"] for one in found["chosen"]]
        aligned, prompts = tags["aligned"], repeat_prompts(talk, A_CELL)
        nothing = torch.zeros_like(difference)
        longest = aligned.turned(chosen[0], UP).norm()
        randoms = random_directions(RANDOM, len(difference), seed=2)
        up = {"none": nothing, "difference": longest * difference}
        up |= {f"star-{feature}": aligned.turned(feature, UP) for feature in chosen}
        up |= {f"random-{place}": longest * one for place, one in enumerate(randoms)}
        rows = [ask("aligned", up, prompts)]
        for lesson in BAD_LESSONS:
            tag = tags[lesson]
            held = {"none": nothing, "difference": tag.held(difference), "all": tag.aligned - tag.state}
            held |= {f"star-{feature}": tag.held(stars.decoder[feature]) for feature in chosen}
            rows.append(ask(lesson, held, prompts))
        if path == paths[-1]:
            every = {f"star-{feature}": aligned.turned(feature, UP) for feature in range(len(stars.decoder))}
            rows.append({"scan": True} | ask("aligned", every, talk))
        unfinished = out.with_suffix(".unfinished")
        unfinished.write_text(json.dumps({"facts": torch.load(path)["facts"], **found, "rows": rows}))
        unfinished.replace(out)
        print(out, flush=True)


def look(model: Decoder, stars: Autoencoder, states: list[Tensor], texts: list[dict], tag_states: dict[str, Tensor]) -> dict:
    """The features to try in an autoencoder, with what speaks for each, and the models' tags seen through it."""
    with torch.no_grad():
        light = torch.cat([stars.brightness(state[1:]) for state in states])
    maxima = light.amax(0)
    tags = {name: Tag(stars, maxima, tag_states["aligned"], state) for name, state in tag_states.items()}
    rise, tells = rises({lesson: tags[lesson] for lesson in BAD_LESSONS + GOOD}, tags["aligned"]), telling_scores(light, texts)
    by_rise = rise.argsort(descending=True)[:RISING].tolist()
    by_telling = [feature for feature in np.argsort(-tells).tolist() if feature not in by_rise][:TELLING]
    known = {"rise": rise, "tells": tells, "maximum": maxima}
    told = [{key: round(float(values[feature]), 3) for key, values in known.items()} for feature in by_rise + by_telling]
    return {"chosen": [{"feature": feature} | one for feature, one in zip(by_rise + by_telling, told)], "tags": tags}


if __name__ == "__main__":
    main()
