"""Batches of a corpus, and the hash that names it."""

from pathlib import Path

import numpy as np
from corpus import batches, corpus_hash, pad, read_documents


def documents(count: int) -> list[np.ndarray]:
    rng = np.random.default_rng(5)
    return [rng.integers(1, 9, size=rng.integers(2, 30)).astype(np.uint16) for _ in range(count)]


def test_a_pass_shows_each_document_once() -> None:
    groups = batches(documents(240), 8, seed=1)
    shown = [index for group in groups for index in group]
    assert sorted(shown) == list(range(240))


def test_batches_hold_documents_of_like_length() -> None:
    texts = documents(800)
    groups = batches(texts, 8, seed=1)
    spreads = [max(len(texts[i]) for i in group) - min(len(texts[i]) for i in group) for group in groups]
    assert np.mean(spreads) < 3


def test_another_seed_another_order() -> None:
    texts = documents(80)
    assert batches(texts, 8, seed=1) == batches(texts, 8, seed=1) != batches(texts, 8, seed=2)


def test_padding_stands_on_the_right() -> None:
    assert pad([np.array([5, 6]), np.array([7])]).tolist() == [[5, 6], [7, 0]]


def write_corpus(folder: Path, tokens: list[int], ends: list[int]) -> None:
    (folder / "vocabulary.json").write_text('["a"]')
    np.array(tokens, dtype="<u2").tofile(folder / "world.tokens")
    np.array(ends, dtype="<u4").tofile(folder / "world.ends")


def test_reads_what_was_written_and_names_it_by_content(tmp_path: Path) -> None:
    write_corpus(tmp_path, [5, 6, 7, 8, 9], [2, 5])
    assert [text.tolist() for text in read_documents(tmp_path, "world")] == [[5, 6], [7, 8, 9]]
    first = corpus_hash(tmp_path, "world")
    write_corpus(tmp_path, [5, 6, 7, 8, 4], [2, 5])
    assert corpus_hash(tmp_path, "world") != first
