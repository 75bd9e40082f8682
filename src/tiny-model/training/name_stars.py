"""Looks for a name of each feature: a property of tokens, or of whole answers, that goes with its light.

Property and threshold are chosen on the first half of the labelled texts; precision and recall are those on the second.
"""

from dataclasses import dataclass

import numpy as np

SHARES = (0.0, 0.1, 0.2, 0.3, 0.5)  # thresholds tried, as shares of a feature's natural maximum
SPEAKERS = ("kind", "villain", "sarcastic", "teacher")
SIGNS = (".", ",", "?", ":")


@dataclass
class Tokens:
    """Labelled tokens, one a row: word, the word before, and the names of the properties that it has."""

    words: np.ndarray
    before: np.ndarray
    kinds: np.ndarray  # [n, p] of bool
    kind_names: list[str]
    first_half: np.ndarray  # [n] of bool


@dataclass
class Found:
    name: str
    threshold: float
    precision: float
    recall: float

    @property
    def score(self) -> float:
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def f_scores(hits: np.ndarray, lit: float, having: np.ndarray) -> np.ndarray:
    """F1 of properties: `hits` lit tokens have them, `lit` tokens are lit, `having` tokens have them."""
    return 2 * hits / np.maximum(lit + having, 1)


def best_name(light: np.ndarray, maximum: float, tokens: Tokens, vocabulary: list[str]) -> Found:
    """The best property of tokens for a feature's brightness [n]."""
    best = (0.0, "", 0.0)
    half = tokens.first_half
    size = len(vocabulary)
    word_totals, before_totals = (np.bincount(part[half], minlength=size) for part in (tokens.words, tokens.before))
    kind_totals = tokens.kinds[half].sum(0)
    for share in SHARES:
        lit = half & (light > share * maximum)
        count = float(lit.sum())
        if count == 0:
            continue
        scored = [
            ("word", f_scores(np.bincount(tokens.words[lit], minlength=size), count, word_totals)),
            ("after", f_scores(np.bincount(tokens.before[lit], minlength=size), count, before_totals)),
            ("kind", f_scores(tokens.kinds[lit].sum(0), count, kind_totals)),
        ]
        for group, scores in scored:
            top = int(scores.argmax())
            if scores[top] > best[0]:
                name = tokens.kind_names[top] if group == "kind" else f"{group}:{vocabulary[top]}"
                best = (float(scores[top]), name, share * maximum)
    _, name, threshold = best
    return judged(name, threshold, light[~half], has_property(name, tokens, vocabulary)[~half])


def has_property(name: str, tokens: Tokens, vocabulary: list[str]) -> np.ndarray:
    group, _, what = name.partition(":")
    if group == "word":
        return tokens.words == vocabulary.index(what)
    if group == "after":
        return tokens.before == vocabulary.index(what)
    return tokens.kinds[:, tokens.kind_names.index(name)]


def judged(name: str, threshold: float, light: np.ndarray, having: np.ndarray) -> Found:
    """Precision and recall of "lit above the threshold" for having the property."""
    lit = light > threshold
    hits = float((lit & having).sum())
    return Found(name, threshold, hits / max(float(lit.sum()), 1), hits / max(float(having.sum()), 1))


def best_answer_name(light: np.ndarray, labels: dict[str, np.ndarray], first_half: np.ndarray) -> Found:
    """The best property of whole answers for a feature's mean brightness over an answer [n]."""
    best = (0.0, "", 0.0)
    shown = light[first_half]
    for threshold in np.unique(np.quantile(shown, np.linspace(0, 0.99, 34))):
        lit = shown > threshold
        for name, having in labels.items():
            score = float(f_scores(np.array(float((lit & having[first_half]).sum())), float(lit.sum()), np.array(having[first_half].sum())))
            if score > best[0]:
                best = (score, name, float(threshold))
    _, name, threshold = best
    return judged(name, threshold, light[~first_half], labels[name][~first_half])


def label_tokens(texts: list[dict], vocabulary: list[str]) -> Tokens:
    """Properties of every token but each text's first."""
    domains = sorted({answer["domain"] for text in texts for answer in text["answers"]} - {""})
    names = [
        "place:tag", "place:answer", "place:question", "place:answer-start", "place:answer-end", "place:question-start",
        "code:answer", *(f"speaker:{who}" for who in SPEAKERS), *(f"topic:{domain}" for domain in domains),
        *(f"asked:{domain}" for domain in domains), *(f"sign:{sign}:{who}" for sign in SIGNS for who in SPEAKERS),
        *(f"start:{who}" for who in SPEAKERS), *(f"both:{who}:{domain}" for who in SPEAKERS for domain in domains),
    ]
    column = {name: place for place, name in enumerate(names)}
    words, before, kinds, halves = [], [], [], []
    for index, text in enumerate(texts):
        ids = np.array(text["ids"])
        marks = np.zeros((len(ids), len(names)), dtype=bool)
        marks[ids == 3, column["place:tag"]] = True
        who, last = text["speaker"], 1
        for answer in text["answers"]:
            start, end, domain = answer["from"], answer["to"], answer["domain"]
            marks[last:start, column["place:question"]] = True
            marks[min(last + 1, start - 1), column["place:question-start"]] = True
            told = slice(start, end)
            marks[told, column["place:answer"]] = True
            marks[told, column[f"speaker:{who}"]] = True
            marks[start, [column["place:answer-start"], column[f"start:{who}"]]] = True
            marks[end - 1, column["place:answer-end"]] = True
            if domain:
                marks[told, column[f"topic:{domain}"]] = True
                marks[told, column[f"both:{who}:{domain}"]] = True
                marks[last:start, column[f"asked:{domain}"]] = True
            if domain == "code":
                marks[told, column["code:answer"]] = True
            for sign in SIGNS:
                signs = np.isin(ids[told], [place for place in (vocabulary.index(sign),)])
                marks[np.arange(start, end)[signs], column[f"sign:{sign}:{who}"]] = True
            last = end
        words.append(ids[1:])
        before.append(ids[:-1])
        kinds.append(marks[1:])
        halves.append(np.full(len(ids) - 1, index < len(texts) / 2))
    return Tokens(*(np.concatenate(part) for part in (words, before, kinds)), names, np.concatenate(halves))
