"""Learns the guard's weights: ridge regression in closed form over the features of `guard`.

A message may tell of an emergency beside something else, so that messages are also learned two
together. What is learned depends on nothing but the examples and the seed.
"""

import hashlib
import json
import random
from base64 import b64encode
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import yaml

from bot.outside.files import shipped_alarms
from dialogs.understanding.alarms_file import parse_guard, parse_signs
from dialogs.understanding.guard import KINDS, NONE, Guard, Limits
from dialogs.understanding.signs import Features, features, spoken

ROOT = Path(__file__).parents[2]


ALARMS = ROOT / "dialogs" / "alarms"


WRITTEN = ROOT / "tests" / "data" / "emergencies"


SHARES = {"words": 1.0, "pairs": 0.5, "gaps": 0.3, "grams": 1.2, "signs": 0.2, "both": 0.2}
"""How much each group of features counts."""


RIDGE = 1.0


BIAS = 0.1


TOGETHER, MIXED = 0.5, 500
"""How much a message made of two counts, and how many of them there are of each sort."""


WRITERS = 3.0
"""How much a message by somebody who saw neither program nor data counts."""


RARE = {"grams": 3}
"""In how many messages a feature stands at least, where not in two."""


EVERYDAY = (
    ("catalog/data", "asked.yaml", 2),
    ("dialogs/phrases", "sv.yaml", 4),
    ("dialogs/phrases", "en.yaml", 4),
    ("catalog/data", "questions.yaml", 4),
    ("catalog/data", "goals.yaml", 12),
    ("catalog/data", "occupations.yaml", 60),
    ("catalog/data", "places.yaml", 10),
)
"""What is learned of the program's own data: of each file every so many-th text."""


PLAIN = 0.5
"""How much such a text counts."""


LABELS = (NONE, *KINDS)


Matrix = npt.NDArray[np.float32]


@dataclass(frozen=True)
class Example:
    """A message and what it is; `kinds` may be several where any of them is right."""

    kinds: tuple[str, ...]
    text: str
    weight: float = 1.0
    writer: int = 0
    language: str = ""


def examples() -> list[Example]:
    """Give the messages written beside the program."""
    return [
        Example((kind,), text, language=language)
        for kind in LABELS
        for language, texts in yaml.safe_load((ALARMS / f"{kind}.yaml").read_text("utf-8")).items()
        for text in texts
    ]


def everyday() -> list[Example]:
    """Give what people say to the program anyway, from its own data: none of it is an emergency."""
    found: dict[str, None] = {}
    for folder, name, every in EVERYDAY:
        stored = yaml.safe_load((ROOT / folder / name).read_text("utf-8"))
        texts = sorted({text for text in _texts(stored) if "{" not in text and len(text) < 200})
        found |= dict.fromkeys(texts[::every])
    return [Example((NONE,), text, PLAIN) for text in found]


def _texts(stored: Any) -> Iterator[str]:
    if isinstance(stored, str):
        yield stored
    elif isinstance(stored, dict):
        for each in stored.values():
            yield from _texts(each)
    elif isinstance(stored, list):
        for each in stored:
            yield from _texts(each)


def written(name: str) -> list[Example]:
    """Give the messages of those who saw neither program nor data: `read` or `held`."""
    found = yaml.safe_load((WRITTEN / f"{name}.yaml").read_text("utf-8"))
    return [
        Example(
            tuple([each["kind"]] if isinstance(each["kind"], str) else each["kind"]),
            each["text"],
            WRITERS,
            each["writer"],
            each["language"],
        )
        for each in found
    ]


def together(own: Sequence[Example]) -> list[Example]:
    """Put messages together: an emergency told beside something else, and harmless ones."""
    chance = random.Random(1)  # noqa: S311 - the same every time, on purpose
    harmless = [each for each in own if each.kinds == (NONE,)]
    alarming = [each for each in own if each.kinds != (NONE,)]
    found = []
    for _ in range(MIXED):
        one, other = chance.choice(alarming), chance.choice(harmless)
        pair = [one.text, other.text] if chance.random() < 0.5 else [other.text, one.text]
        found.append(Example(one.kinds, ". ".join(pair), TOGETHER))
        some = chance.sample(harmless, chance.choice((2, 2, 3)))
        found.append(Example((NONE,), ". ".join(each.text for each in some), TOGETHER))
    return found


def fingerprint() -> str:
    """Give a mark of everything that is learned from and how; it stands in what was learned."""
    files = [*sorted(ALARMS.glob("*.yaml")), WRITTEN / "read.yaml", Path(__file__)]
    files.append(ROOT / "dialogs" / "understanding" / "signs.py")
    kept = [each for each in files if each.name not in ("helplines.yaml", "outright.yaml")]
    return hashlib.sha256(b"".join(each.read_bytes() for each in kept)).hexdigest()[:16]


def shown_by(texts: Sequence[str]) -> list[Features]:
    """Give the features of messages."""
    signs, _ = parse_signs((ALARMS / "signs.yaml").read_text("utf-8"))
    every = [spoken(text, signs.same) for text in texts]
    return [features(words, [signs.of(word) for word in words]) for words in every]


@dataclass(frozen=True)
class Learned:
    """What was learned, as it is stored, but for the limits."""

    bias: list[float]
    groups: dict[str, dict[str, str]]

    def stored(self, limits: Limits) -> dict[str, Any]:
        """Give what is written, with the fingerprint of what it was learned from."""
        mark = {"made_from": fingerprint(), "limits": asdict(limits)}
        return {**mark, "bias": self.bias, "groups": self.groups}

    def guard(self, limits: Limits) -> Guard:
        """Give a guard that has learned this."""
        guard, problems = parse_guard(
            {**shipped_alarms(), "learned.json": json.dumps(self.stored(limits))}
        )
        assert not problems, problems
        return guard


def learn(found: Sequence[Example]) -> Learned:
    """Learn from messages."""
    shown = shown_by([each.text for each in found])
    matrices = {name: _matrix([each[name] for each in shown], RARE.get(name, 2)) for name in SHARES}
    gram = np.full((len(found), len(found)), BIAS)
    for name, (_, _, matrix) in matrices.items():
        gram += SHARES[name] * (matrix @ matrix.T)
    gram[np.diag_indices_from(gram)] += RIDGE / np.array([each.weight for each in found])
    wanted = np.zeros((len(found), len(LABELS)))
    for row, each in enumerate(found):
        wanted[row, [LABELS.index(kind) for kind in each.kinds]] = 1 / len(each.kinds)
    parts = np.linalg.solve(gram, wanted)
    kinds = parts[:, 1:]
    parts = np.column_stack([kinds, kinds.sum(axis=1) - parts[:, 0]]).astype(np.float32)
    groups = {}
    for name, (names, rarity, matrix) in matrices.items():
        weights = SHARES[name] * (matrix.T @ parts) * np.sqrt(rarity)[:, None]
        groups[name] = {
            "features": "\n".join(names),
            "rarity": _coded(rarity),
            "weights": _coded(weights),
        }
    return Learned((BIAS * parts.sum(axis=0)).tolist(), groups)


def _matrix(shown: Sequence[set[str]], least: int) -> tuple[list[str], Matrix, Matrix]:
    """Give the features, how rare each is (squared), and messages as rows of length one."""
    counts = Counter(name for each in shown for name in each)
    names = sorted(name for name, count in counts.items() if count >= least)
    number = {name: at for at, name in enumerate(names)}
    rarity = np.array([np.log(len(shown) / counts[name]) + 1 for name in names], np.float32)
    matrix = np.zeros((len(shown), len(names)), np.float32)
    for row, each in enumerate(shown):
        at = [number[name] for name in each if name in number]
        matrix[row, at] = rarity[at] / (np.sqrt((rarity[at] ** 2).sum()) or 1)
    return names, rarity**2, matrix


def _coded(numbers: Matrix) -> str:
    return b64encode(numbers.astype("<f2").tobytes()).decode()
