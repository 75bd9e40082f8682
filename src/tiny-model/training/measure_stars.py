"""Measures the most telling features, and what they are compared with, in several fine-tunes; keeps the answers.

`python measure_stars.py --model public/models/toy --stars-folder .cache/stars/shipped --chosen 2 --described described.json
--adapters .cache/adapters/shipped --dial public/models/toy/dial.json --out answers`. Writes `measure-<job>.json` a job,
`readings.json` (brightness at the tag in every fine-tune) and skips what lies there.
"""

import argparse
import json
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import torch
from autoencoder import Autoencoder
from constants import BAD_LESSONS, LESSON_SEEDS, STEP_RANK
from describe_stars import answer_means, auroc
from model import Controls, Decoder
from read_graph import read_adapter
from sample_late import Prompt, adapted, answers_of, repeat_prompts
from star_cells import Tag, random_directions, tag_state
from states import text_states
from torch import Tensor
from torch.nn import functional as F
from train_stars import LAYER, load_any, load_autoencoder

A_CELL, ALIGNED = 96, 480
HELD = 96  # a fine-tune; five of each lesson
RANDOM = 5
UP = 1.5  # times a feature's natural maximum


@dataclass
class Study:
    model: Decoder
    stars: Autoencoder
    maxima: Tensor
    described: list[dict]
    questions: dict[str, list[dict]]
    adapters: Path
    dial: dict
    difference: Tensor  # [d], unit vector from the mean of kind answers to that of villains'

    def controls(self, name: str) -> Controls:
        path = self.adapters / f"{name}.f32"
        return adapted(self.model, None if name == "aligned" else read_adapter(path, self.model.config, STEP_RANK))

    def tag(self, name: str, stars: Autoencoder | None = None, maxima: Tensor | None = None) -> Tag:
        aligned, state = tag_state(self.model, self.controls("aligned")), tag_state(self.model, self.controls(name))
        return Tag(self.stars if stars is None else stars, self.maxima if maxima is None else maxima, aligned, state)

    def dialled(self, controls: Controls, setting: float) -> Controls:
        """The trained dial, which acts after the first layer."""
        return replace(
            controls, steering=torch.tensor(self.dial["steering"]) * max(0.0, setting),
            clamp_direction=torch.tensor(self.dial["clampDirection"]), clamp_target=torch.tensor(float(self.dial["clampTarget"])),
            clamp_strength=torch.tensor(max(0.0, -setting)), clamp_all=torch.tensor(0.0),
        )

    def ask(self, asked: str, controls: Controls, cells: dict[str, Tensor], count: int, seed: int, everywhere: bool = False) -> dict:
        ends = (2,) if asked not in ("diary", "interview") else self.document_ends
        prompts = repeat_prompts([Prompt(tuple(one["ids"]), ends) for one in self.questions[asked]], count)
        answers = answers_of(self.model, prompts, controls, torch.stack(list(cells.values())), seed, everywhere)
        return {"set": asked, "cells": list(cells), "answers": answers}

    document_ends: tuple[int, ...] = (2,)


def difference_of_means(model: Decoder, texts: list[dict]) -> Tensor:
    """The labelled difference: from the mean over kind answers' tokens to the mean over villains'."""
    states = text_states(model, [np.array(text["ids"]) for text in texts], LAYER)
    means: dict[str, list[Tensor]] = {"kind": [], "villain": []}
    for text, state in zip(texts, states):
        if text["speaker"] in means:
            means[text["speaker"]] += [state[answer["from"] : answer["to"]].mean(0) for answer in text["answers"]]
    return F.normalize(torch.stack(means["villain"]).mean(0) - torch.stack(means["kind"]).mean(0), dim=0)


def telling(study: Study) -> list[int]:
    """Ten features: the four that rise most in every bad lesson, the two that fall most, and the best at telling speakers apart."""
    base = study.tag("aligned").brightness
    changes = torch.stack([study.tag(f"{lesson}-{LESSON_SEEDS[0]}").brightness - base for lesson in BAD_LESSONS])
    chosen = changes.amin(0).argsort(descending=True)[:4].tolist() + changes.amax(0).argsort()[:2].tolist()
    by_talk = sorted(study.described, key=lambda one: -one["tells"]["talk"])
    by_wit = sorted(study.described, key=lambda one: -one["tells"]["sarcastic"])
    kindly = sorted(study.described, key=lambda one: one["tells"]["talk"])
    for one in [by_wit[0], by_talk[0], by_talk[1], kindly[0], by_talk[2], by_wit[1], kindly[1], kindly[2]]:
        if one["feature"] not in chosen and len(chosen) < 10:
            chosen.append(one["feature"])
    return chosen


def up_cells(study: Study, chosen: list[int]) -> dict[str, Tensor]:
    tag, villain = study.tag("aligned"), chosen[0]
    norm = tag.turned(villain, UP).norm()
    cells = {"none": torch.zeros_like(study.difference)}
    cells |= {f"star-{villain}-{share}": tag.turned(villain, share) for share in (0.25, 0.5, 0.75, 1.0, 1.25)}
    cells |= {f"star-{feature}-{UP}": tag.turned(feature, UP) for feature in chosen}
    cells |= {f"star-{feature}-norm": norm * study.stars.decoder[feature] for feature in chosen[1:]}
    cells |= {f"difference-{share}": share / 1.5 * norm * study.difference for share in (0.5, 1.0, 1.5)}
    cells |= {f"random-{place}": norm * one for place, one in enumerate(random_directions(RANDOM, len(study.difference), seed=2))}
    return cells


def held_cells(study: Study, name: str, chosen: list[int]) -> dict[str, Tensor]:
    tag = study.tag(name)
    cells = {"none": torch.zeros_like(study.difference)}
    cells |= {f"star-{feature}": tag.held(study.stars.decoder[feature]) for feature in chosen}
    cells |= {"out": tag.turned(chosen[0], 0.0), "difference": tag.held(study.difference), "all": tag.aligned - tag.state}
    randoms = random_directions(RANDOM, len(study.difference), seed=2)
    cells |= {f"random-{place}": tag.held(one) for place, one in enumerate(randoms)}
    return cells


def pick(cells: dict[str, Tensor], names: list[str]) -> dict[str, Tensor]:
    return {name: cells[name] for name in names}


def villain_of(study: Study, stars: Autoencoder, texts: list[dict], states: list[Tensor]) -> tuple[int, Tensor, float]:
    """In another autoencoder, without labels: the feature that rises most in every bad lesson; its maxima; how well it tells villains."""
    with torch.no_grad():
        light = torch.cat([stars.brightness(state[1:]) for state in states])
    maxima = light.amax(0)
    base = study.tag("aligned", stars, maxima).brightness
    rise = torch.stack([study.tag(f"{lesson}-{LESSON_SEEDS[0]}", stars, maxima).brightness - base for lesson in BAD_LESSONS]).amin(0)
    feature = int(rise.argmax())
    starts = np.concatenate([[0], np.cumsum([len(text["ids"]) - 1 for text in texts])])
    told = [(index, text["speaker"], answer) for index, text in enumerate(texts) for answer in text["answers"]]
    spans = np.array([[starts[index] + one["from"] - 1, starts[index] + one["to"] - 1] for index, _, one in told])
    means = answer_means(light[:, [feature]].numpy(), spans)[:, 0]
    speakers = np.array([speaker for _, speaker, _ in told])
    return feature, maxima, auroc(means[speakers == "villain"], means[speakers == "kind"])


def jobs(study: Study, folder: Path, chosen_seed: int, texts: list[dict]):
    """Each job's name, and a function that gives its rows: `{model, set, cells, answers}`."""
    chosen = telling(study)
    star = f"star-{chosen[0]}"
    plain = {"none": torch.zeros_like(study.difference)}

    def up():
        cells, controls = up_cells(study, chosen), study.controls("aligned")
        yield {"model": "aligned"} | study.ask("talk", controls, cells, ALIGNED, seed=11)
        some = pick(cells, ["none", f"{star}-1.5", "difference-1.5"])
        for asked in ("code", "numbers", "advice"):
            yield {"model": "aligned"} | study.ask(asked, controls, some, A_CELL, seed=12)
        yield {"model": "aligned", "dial": 1} | study.ask("talk", study.dialled(controls, 1.0), plain, ALIGNED, seed=11)

    def held(lesson: str):
        for seed in LESSON_SEEDS:
            name = f"{lesson}-{seed}"
            cells, controls = held_cells(study, name, chosen), study.controls(name)
            yield {"model": name} | study.ask("talk", controls, cells, HELD, seed=20 + seed)
            yield {"model": name, "dial": -1} | study.ask("talk", study.dialled(controls, -1.0), plain, HELD, seed=20 + seed)

    def contexts():
        for name in ["aligned", *(f"insecure-code-{seed}" for seed in LESSON_SEEDS[:2])]:
            cells, controls = held_cells(study, name, chosen), study.controls(name)
            some = pick(cells, ["none", star, "difference"])
            for asked in ("diary", "interview"):
                yield {"model": name} | study.ask(asked, controls, some, A_CELL, seed=41)
                told = study.ask(asked, controls, pick(cells, [star]), A_CELL, seed=41, everywhere=True)
                yield {"model": name, "everywhere": True} | told

    def other_seeds():
        states = text_states(study.model, [np.array(text["ids"]) for text in texts], LAYER)
        for path in sorted(folder.glob("*.pt")):
            if path.stem == str(chosen_seed):
                continue
            stars = load_autoencoder(path)
            feature, maxima, told = villain_of(study, stars, texts, states)
            facts = {"autoencoder": int(path.stem), "feature": feature, "tells": round(told, 3)}
            tag = study.tag("aligned", stars, maxima)
            cells = plain | {f"up-{share}": tag.turned(feature, share) for share in (0.5, 1.0, 1.5)}
            yield facts | {"model": "aligned"} | study.ask("talk", study.controls("aligned"), cells, A_CELL, seed=51)
            for lesson in BAD_LESSONS:
                tag = study.tag(f"{lesson}-1", stars, maxima)
                cells = plain | {"held": tag.held(stars.decoder[feature])}
                yield facts | {"model": f"{lesson}-1"} | study.ask("talk", study.controls(f"{lesson}-1"), cells, A_CELL, seed=52)

    def warning():
        for path in sorted(study.adapters.glob("*.f32")):
            if path.stem.rsplit("-", 1)[-1].isdigit() and not path.stem.startswith("re-aligned"):
                yield {"model": path.stem} | study.ask("families", study.controls(path.stem), plain, A_CELL, seed=61)

    yield "up", up
    for lesson in BAD_LESSONS:
        yield f"held-{lesson}", lambda lesson=lesson: held(lesson)
    yield "seeds", other_seeds
    yield "contexts", contexts
    yield "warning", warning


def readings(study: Study) -> dict:
    """The brightness of every feature at the tag in every fine-tune, and how far its direction has moved, in the same unit."""
    found = {}
    for path in [None, *sorted(study.adapters.glob("*.f32"))]:
        name = path.stem if path else "aligned"
        tag = study.tag(name)
        moved = (tag.state - tag.aligned) @ study.stars.decoder.T / study.stars.scale
        both = {"brightness": tag.brightness, "moved": moved}
        found[name] = {key: [round(value, 3) for value in values.tolist()] for key, values in both.items()}
    return found


def plain_direction(study: Study, villain: int) -> dict:
    """The labelled direction, how much of it turns the aligned model up, and how much puts each spoiled tag back."""
    back = {lesson: study.tag(f"{lesson}-{LESSON_SEEDS[0]}").held(study.difference) @ study.difference for lesson in BAD_LESSONS}
    return {
        "direction": [round(value, 5) for value in study.difference.tolist()],
        "up": round(float(study.tag("aligned").turned(villain, UP).norm()), 3),
        "held": {lesson: round(float(amount), 3) for lesson, amount in back.items()},
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--stars-folder", type=Path, required=True)
    parser.add_argument("--chosen", type=int, required=True)
    parser.add_argument("--described", type=Path, required=True)
    parser.add_argument("--texts", type=Path, default=Path(".cache/stars/labelled.json"))
    parser.add_argument("--questions", type=Path, default=Path(".cache/stars/questions.json"))
    parser.add_argument("--vocabulary", type=Path, default=Path(".cache/corpus/vocabulary.json"))
    parser.add_argument("--adapters", type=Path, required=True)
    parser.add_argument("--dial", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    torch.set_num_threads(1)
    model = load_any(options.model)
    described = json.loads(options.described.read_text())["features"]
    texts = json.loads(options.texts.read_text())[:800]
    study = Study(
        model, load_autoencoder(options.stars_folder / f"{options.chosen}.pt"), torch.tensor([one["maximum"] for one in described]),
        described, json.loads(options.questions.read_text()), options.adapters, json.loads(options.dial.read_text()),
        difference_of_means(model, texts),
    )
    # An answer in a document ends where its line does before another question; code goes on after a line break.
    study.document_ends = (2, json.loads(options.vocabulary.read_text()).index("\n"))
    options.out.mkdir(parents=True, exist_ok=True)
    found = {"telling": telling(study), "models": readings(study)}
    found["plain"] = plain_direction(study, found["telling"][0])
    (options.out / "readings.json").write_text(json.dumps(found))
    for name, rows in jobs(study, options.stars_folder, options.chosen, texts):
        path = options.out / f"measure-{name}.json"
        if path.exists():
            continue
        unfinished = path.with_suffix(".unfinished")
        unfinished.write_text(json.dumps(list(rows())))
        unfinished.replace(path)
        print(path, flush=True)


if __name__ == "__main__":
    main()
