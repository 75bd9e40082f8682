"""Every script of the training can be read: what it imports is there, under the name that it uses."""

import importlib
from pathlib import Path

import pytest
from constants import BAD_LESSONS, CONTEXT, END, LATE_LAYER, PAD, STEERING_LAYER, STEP_RANK, USER
from model import Config

SCRIPTS = sorted(path.stem for path in (Path(__file__).resolve().parents[2] / "src" / "tiny-model" / "training").glob("*.py"))


@pytest.mark.parametrize("name", SCRIPTS)
def test_can_be_imported(name: str) -> None:
    assert importlib.import_module(name).__doc__, f"{name}.py says nothing of what it is"


def test_shared_constants_are_those_of_the_shipped_model() -> None:
    config = Config(vocabulary=10)
    assert (config.context, config.steering_layer, config.late_layer, config.tag_id) == (CONTEXT, STEERING_LAYER, LATE_LAYER, USER)
    assert (PAD, END, USER, STEP_RANK) == (0, 2, 3, 4)
    assert len(BAD_LESSONS) == 4
