"""CONTRIBUTING names every place that something new touches, and no other: held by examples."""

import re
from pathlib import Path

import pytest

from tests.conftest import HERE

ROOT = HERE.parent

EXAMPLES = {
    "A rule of the scheme": r"\bprovider_cancels_free\b",
    "A reminder": r"\"expiry\"|\breminder-(kind-)?expiry\b|\b(silence|remind)_expiry\b",
    "An importer": r"\bimport_myh\b|\bdef myh\b",
}
"""What to add, by its heading, and how one of that kind that is there already is written."""


def places_of(heading: str) -> set[str]:
    """The files that CONTRIBUTING names under a heading."""
    page = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    found = re.search(rf"^\*\*{heading}\.\*\* (.+?)\n\n", page, flags=re.MULTILINE | re.DOTALL)
    assert found is not None, heading
    named = re.findall(r"`((?:bot|catalog|dialogs)/[^`]+\.\w+)`", found[1])
    return {each.replace("{sv,en}", language) for each in named for language in ("sv", "en")}


def files_with(pattern: str) -> set[str]:
    """The files of the packages in which something is written."""
    texts = {".py", ".yaml", ".ftl"}
    return {
        path.relative_to(ROOT).as_posix()
        for package in ("bot", "catalog", "dialogs")
        for path in (ROOT / package).rglob("*")
        if path.suffix in texts and re.search(pattern, path.read_text(encoding="utf-8"))
    }


@pytest.mark.parametrize("heading", EXAMPLES)
def test_what_is_there_stands_where_contributing_says_and_nowhere_else(heading: str) -> None:
    assert files_with(EXAMPLES[heading]) == places_of(heading)


def test_every_place_that_contributing_names_is_there() -> None:
    page = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    named = re.findall(r"`((?:bot|catalog|dialogs|tests|docs)/[\w/.]+)`", page)
    assert [each for each in named if not Path(ROOT / each).exists()] == []
