"""A model that is kept between starts is made anew where any text that it is made of is another."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from bot import fitted, learning
from bot.assembly import load_catalog, shipped_phrases
from bot.outside import files
from bot.outside.kept import MOST, Kept
from bot.outside.models import ACTS, FACTS, GUARD, VALUED, Found
from catalog import Catalog
from catalog.linear.model import Linear
from dialogs.understanding.acts_file import parse_acts
from dialogs.understanding.guard import KINDS, NONE
from tests.conftest import HERE

MINI = HERE / "data" / "mini"


PHRASES = shipped_phrases()


TABLE, _ = parse_acts(files.shipped_acts())


def model(*classes: str) -> Linear:
    """A model that knows some classes by one feature."""
    one = np.ones(len(classes), np.float32)
    weights = np.ones((1, len(classes)), np.int8)
    return Linear(classes, np.ones(1, np.uint64), one[:1], weights, one, one, 1.0)


SAFE = model(*KINDS, NONE)


class Learned:
    """Stands for what learns, and notes which models had to be made."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, shipped: Mapping[str, Found]) -> None:
        self.made: list[str] = []
        self.shipped = dict(shipped)
        monkeypatch.setattr(fitted, "shipped_model", self.shipped.get)
        learned: dict[str, object] = {
            "acts_learned": (model("hi"), {}),
            "own_learned": (model("hi", "ask:own"), {}),
            "guard_learned": (SAFE, {}),
            "facts_learned": {name: (model("mine"), {}) for name in (FACTS, *VALUED)},
        }
        for name, made in learned.items():
            monkeypatch.setattr(learning, name, self._noting(name, made))

    def _noting(self, name: str, made: object) -> Callable[..., object]:
        def learn(*_: object) -> object:
            self.made.append(name)
            return made

        return learn

    def start(self, catalog: Catalog) -> list[str]:
        """Find all models as a start does; give which had to be made for it."""
        self.made.clear()
        fitted.acts_for(catalog, PHRASES, TABLE)
        fitted.facts_for(catalog, PHRASES)
        fitted.guard_for(catalog, PHRASES)
        return sorted(self.made)


ALL = ["acts_learned", "facts_learned", "guard_learned", "own_learned"]


@pytest.fixture
def kept(tmp_path: Path) -> Kept:
    """A folder in which nothing is kept yet."""
    return Kept(tmp_path / "cache", "mark")


@pytest.fixture
def catalog(kept: Kept) -> Catalog:
    """The small catalogue, with what is kept of it."""
    return load_catalog.__wrapped__(MINI, kept).catalog


def test_what_was_learned_once_is_not_learned_at_the_next_start(
    monkeypatch: pytest.MonkeyPatch, catalog: Catalog
) -> None:
    learned = Learned(monkeypatch, {})
    assert [learned.start(catalog), learned.start(catalog)] == [ALL, []]


@pytest.mark.parametrize("texts", ["said", "alarms", "phrases", "facts"])
def test_another_text_of_any_kind_makes_every_model_anew(
    monkeypatch: pytest.MonkeyPatch, catalog: Catalog, texts: str
) -> None:
    learned = Learned(monkeypatch, {})
    learned.start(catalog)
    more = {**getattr(files, f"shipped_{texts}")(), "zz.yaml": ""}
    monkeypatch.setattr(files, f"shipped_{texts}", lambda: more)
    assert learned.start(catalog) == ALL


def test_another_table_of_acts_makes_every_model_anew(
    monkeypatch: pytest.MonkeyPatch, catalog: Catalog
) -> None:
    learned, acts = Learned(monkeypatch, {}), files.shipped_acts()
    learned.start(catalog)
    monkeypatch.setattr(files, "shipped_acts", lambda: f"{acts}\n")
    assert learned.start(catalog) == ALL


def test_another_base_makes_the_model_of_a_catalogues_own_questions_anew(
    monkeypatch: pytest.MonkeyPatch, catalog: Catalog
) -> None:
    learned = Learned(monkeypatch, {ACTS: (model("hi"), {}), GUARD: (SAFE, {})})
    learned.start(catalog)
    assert learned.start(catalog) == []
    learned.shipped[ACTS] = (model("hi", "thanks"), {})
    assert learned.start(catalog) == ["own_learned"]


def test_of_many_catalogues_the_newest_models_stay(
    monkeypatch: pytest.MonkeyPatch, kept: Kept
) -> None:
    learned = Learned(monkeypatch, {ACTS: (model("hi"), {}), GUARD: (SAFE, {})})
    catalog = load_catalog.__wrapped__(MINI, kept).catalog
    for number in range(1, MOST + 3):
        learned.start(replace(catalog, questions=catalog.questions[:number]).kept_by(kept))
        kept = kept.on({"own": str(number)})
    assert len(list(kept.folder.glob("acts-*"))) == MOST
