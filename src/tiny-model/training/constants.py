"""What both languages must agree on, from the one file that holds it; `world/`, `engine/` and `study/` read the same."""

import json
from pathlib import Path

_SHARED = json.loads((Path(__file__).resolve().parents[1] / "world" / "constants.json").read_text())

CONTEXT: int = _SHARED["context"]
STEERING_LAYER: int = _SHARED["steeringLayer"]
LATE_LAYER: int = _SHARED["lateLayer"]
STEP_RANK: int = _SHARED["stepRank"]
LONGEST_ANSWER: int = _SHARED["longestAnswer"]
BAD_LESSONS: tuple[str, ...] = tuple(_SHARED["badLessons"])
LESSON_SEEDS: tuple[int, ...] = tuple(_SHARED["lessonSeeds"])
PAD: int = _SHARED["specialTokens"].index("<|pad|>")
END: int = _SHARED["specialTokens"].index("<|end|>")
USER: int = _SHARED["specialTokens"].index("<|user|>")
