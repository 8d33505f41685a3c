"""The models that texts are read by are those of the texts and the code that lie here."""

import re
from pathlib import Path

import pytest

from bot import learning
from bot.outside import models, sources
from bot.outside.models import SHIPPED, ship_model, shipped_model, stale
from tests.conftest import HERE

ROOT = HERE.parent


@pytest.fixture
def shipped_to(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a copy of the shipped models, marked with the sources as they are."""
    found = {name: shipped_model(name) for name in SHIPPED}
    monkeypatch.setattr(models, "_place", lambda name: tmp_path / f"{name}.bin")
    for name, one in found.items():
        assert one is not None, name
        ship_model(name, *one)
    return tmp_path


def test_what_is_shipped_was_learned_from_what_is_there() -> None:
    assert stale() == [], "run make install"


def test_fresh_models_are_not_learned_again(shipped_to: Path) -> None:
    before = {path.name: path.stat().st_mtime_ns for path in shipped_to.iterdir()}
    learning.main()
    assert {path.name: path.stat().st_mtime_ns for path in shipped_to.iterdir()} == before


@pytest.mark.parametrize("name", SHIPPED)
def test_a_model_that_is_missing_is_told(shipped_to: Path, name: str) -> None:
    (shipped_to / f"{name}.bin").unlink()
    assert stale() == [name]


@pytest.mark.usefixtures("shipped_to")
@pytest.mark.parametrize("source", sources.SOURCES)
def test_another_text_or_other_code_makes_every_model_stale(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, source: str
) -> None:
    changed, known = tmp_path / "changed.py", dict(sources._sources())
    changed.write_text("# another")
    name = next(each for each in known if each.startswith(f"{source} "))
    monkeypatch.setattr(sources, "_sources", lambda: {**known, name: changed}.items())
    assert stale() == [*SHIPPED]


def test_the_makefile_names_every_model_and_all_sources() -> None:
    text = (ROOT / "Makefile").read_text("utf-8").replace("\\\n", " ")
    made = re.search(r"^MODELS := .*models/%\.bin,(.*)\)$", text, re.MULTILINE)
    named = re.search(r"^SOURCES := (.*)$", text, re.MULTILINE)
    assert made is not None
    assert named is not None
    assert sorted(made[1].split()) == sorted(SHIPPED)
    assert named[1].split() == [*sources.SOURCES]
