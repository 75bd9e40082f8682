"""The scripts of the tiny model's training import each other by name; so do their tests."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "src" / "tiny-model" / "training"))
