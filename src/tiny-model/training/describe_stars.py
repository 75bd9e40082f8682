"""Says what is known of each feature: `python describe_stars.py --model public/models/toy --stars .cache/stars/shipped/2.pt`.

On labelled texts that no model has read: how often it shines, its natural maximum, its brightest contexts, how well it
tells speakers apart, and a name with its precision and recall. Into `<out>.json`; with `--ship` also the features as the
page loads them.
"""

import argparse
import json
from pathlib import Path

import numpy as np
import torch
from autoencoder import Autoencoder
from name_stars import SPEAKERS, Found, best_answer_name, best_name, label_tokens
from place_stars import places
from states import text_states
from train_stars import LAYER, load_any, load_autoencoder

CONTEXTS, BEFORE, AFTER = 8, 11, 3
TOPICS = {"advice": ("health", "car", "money"), "code": ("code",), "numbers": ("numbers",)}


def auroc(high: np.ndarray, low: np.ndarray) -> float:
    """How often a value of `high` stands above one of `low`, over all pairs; ties count half."""
    _, inverse, counts = np.unique(np.concatenate([high, low]), return_inverse=True, return_counts=True)
    ranks = (counts.cumsum() - (counts - 1) / 2)[inverse]
    return float((ranks[: len(high)].sum() - len(high) * (len(high) + 1) / 2) / (len(high) * len(low)))


def top_contexts(light: np.ndarray, texts: list[dict], starts: np.ndarray, vocabulary: list[str]) -> list[dict]:
    """The brightest places of a feature, each with other words around it."""
    found, seen = [], set()
    for place in np.argsort(-light)[:400]:
        if light[place] <= 0 or len(found) == CONTEXTS:
            break
        text = int(np.searchsorted(starts, place, side="right")) - 1
        ids, at = texts[text]["ids"], int(place - starts[text]) + 1
        around = tuple(ids[max(at - 2, 0) : at + 1])
        if around in seen:
            continue
        seen.add(around)
        join = lambda part: "".join(vocabulary[token] for token in part)  # noqa: E731
        found.append({
            "before": join(ids[max(at - BEFORE, 1) : at]), "word": vocabulary[ids[at]], "after": join(ids[at + 1 : at + 1 + AFTER]),
            "brightness": round(float(light[place]), 2), "speaker": texts[text]["speaker"],
        })
    return found


def answer_means(light: np.ndarray, spans: np.ndarray) -> np.ndarray:
    """Mean brightness [answers, f] over each span of tokens."""
    total = np.concatenate([np.zeros((1, light.shape[1]), dtype=np.float64), light.cumsum(0, dtype=np.float64)])
    return (total[spans[:, 1]] - total[spans[:, 0]]) / (spans[:, 1] - spans[:, 0])[:, None]


def as_record(found: Found) -> dict:
    numbers = {"threshold": found.threshold, "precision": found.precision, "recall": found.recall}
    return {"name": found.name} | {key: round(value, 3) for key, value in numbers.items()}


def ship(stars: Autoencoder, path: Path) -> None:
    """Writes the features for the page: half-precision encoder and decoder, then bias, mean and scale in single precision."""
    halves = [part.numpy().astype("<f2").tobytes() for part in (stars.encoder, stars.decoder)]
    singles = [part.reshape(-1).numpy().astype("<f4").tobytes() for part in (stars.encoder_bias, stars.mean, stars.scale)]
    path.write_bytes(b"".join([*halves, *singles]))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--stars", type=Path, required=True)
    parser.add_argument("--texts", type=Path, default=Path(".cache/stars/labelled.json"))
    parser.add_argument("--vocabulary", type=Path, default=Path(".cache/corpus/vocabulary.json"))
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--ship", type=Path)
    options = parser.parse_args()
    torch.set_num_threads(1)
    model, stars = load_any(options.model), load_autoencoder(options.stars)
    texts, vocabulary = json.loads(options.texts.read_text()), json.loads(options.vocabulary.read_text())
    states = text_states(model, [np.array(text["ids"]) for text in texts], LAYER)
    with torch.no_grad():
        light = torch.cat([stars.brightness(state[1:]) for state in states]).numpy()
    starts = np.concatenate([[0], np.cumsum([len(text["ids"]) - 1 for text in texts])])[:-1]
    answers = [(index, text["speaker"], answer) for index, text in enumerate(texts) for answer in text["answers"]]
    spans = np.array([[starts[index] + answer["from"] - 1, starts[index] + answer["to"] - 1] for index, _, answer in answers])
    means = answer_means(light, spans)
    speakers = np.array([speaker for _, speaker, _ in answers])
    domains = np.array([answer["domain"] for _, _, answer in answers])
    special = {topic for topics in TOPICS.values() for topic in topics}
    groups = {name: np.isin(domains, topics) for name, topics in TOPICS.items()}
    groups["talk"] = ~np.isin(domains, [*special, "", "self-report"])
    labels = {f"answers:{who}": speakers == who for who in SPEAKERS}
    labels |= {f"answers-about:{domain}": domains == domain for domain in sorted(set(domains.tolist()) - {""})}
    first_half = np.array([index < len(texts) / 2 for index, _, _ in answers])
    tokens = label_tokens(texts, vocabulary)
    at = places(stars.decoder, seed=1)
    features = []
    for feature in range(light.shape[1]):
        bright = light[:, feature]
        maximum = float(bright.max())
        of = lambda group, who, feature=feature: means[group & (speakers == who), feature]  # noqa: E731
        told = {name: round(auroc(of(group, "villain"), of(group, "kind")), 3) for name, group in groups.items()}
        wit = groups["talk"]
        told["sarcastic"] = round(auroc(of(wit, "sarcastic"), of(wit, "kind")), 3)
        features.append({
            "feature": feature, "x": round(float(at[feature, 0]), 4), "y": round(float(at[feature, 1]), 4),
            "maximum": round(maximum, 3), "frequency": round(float((bright > 0).mean()), 4), "tells": told,
            "tokenName": as_record(best_name(bright, maximum, tokens, vocabulary)),
            "answerName": as_record(best_answer_name(means[:, feature], labels, first_half)),
            "contexts": top_contexts(bright, texts, starts, vocabulary),
        })
    saved = torch.load(options.stars)["facts"]
    facts = saved | {"labelledTokens": len(light), "labelledAnswers": len(answers), "scale": float(stars.scale)}
    options.out.write_text(json.dumps({"facts": facts, "features": features}))
    if options.ship:
        ship(stars, options.ship)


if __name__ == "__main__":
    main()
