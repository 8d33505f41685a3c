"""Reads the words that a search sentence may use. Reads no sentence."""

from collections.abc import Iterator

from catalog.matching.normalize import fold
from catalog.matching.query import Filters, words_in
from catalog.model import Problem
from catalog.reading.fields import Section, read_yaml

KINDS = ("purpose", "mode", "schedule", "level", "language", "season", "month", "free")


def parse_filters(file: str, text: str) -> tuple[Filters, list[Problem]]:
    """Read the words that narrow a search."""
    problems: list[Problem] = []
    top = read_yaml(file, text, problems)
    if top is None:
        return Filters(), problems
    meaning: dict[str, tuple[str, str]] = {}
    for kind in KINDS:
        for value, phrases in _group(top, kind):
            for phrase in phrases:
                meaning.setdefault(" ".join(words_in(phrase)), (kind, value))
    endings = [(fold(e), purpose) for purpose, each in _group(top, "endings") for e in each]
    words = {
        name: frozenset(" ".join(words_in(word)) for word in top.texts(name, required=True))
        for name in ("limits", "checks", "money", "ignored")
    }
    top.finish()
    endings.sort(key=lambda pair: -len(pair[0]))
    return Filters(meaning, tuple(endings), **words), sorted(problems)


def _group(top: Section, name: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    section = top.section(name, required=True)
    for key in section.names() if section else ():
        yield key, section.texts(key) if section else ()
