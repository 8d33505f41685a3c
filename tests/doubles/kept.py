"""Keeps what a program reads anew at each start, so that tests which start many read it once.

What is kept is frozen or never changed by whoever gets it; lists are handed out as copies.
"""

from collections.abc import Callable
from typing import Any

import pytest

from bot import assembly
from bot.cli.people import booklet, grant
from catalog import Catalog, loading
from catalog.model import Problem
from dialogs import Spec

Parser = Callable[[str, str], tuple[Any, list[Problem]]]


PARSERS = (
    "parse_aliases",
    "parse_goals",
    "parse_occupations",
    "parse_places",
    "parse_questions",
)
"""What takes most of reading a catalogue; the texts are the shipped ones at nearly every start."""


def _kept(parse: Parser) -> Parser:
    known: dict[tuple[str, str], tuple[Any, list[Problem]]] = {}

    def parsed(file: str, text: str) -> tuple[Any, list[Problem]]:
        if (file, text) not in known:
            known[file, text] = parse(file, text)
        *values, problems = known[file, text]
        return (*(list(v) if isinstance(v, list) else v for v in values), list(problems))  # type: ignore[return-value]

    return parsed


def _kept_spec(make: Callable[[Catalog], Spec]) -> Callable[[Catalog], Spec]:
    known: dict[int, tuple[Catalog, Spec]] = {}  # with the catalogue, whose id stays its own

    def made(catalog: Catalog) -> Spec:
        if id(catalog) not in known:
            known[id(catalog)] = (catalog, make(catalog))
        return known[id(catalog)][1]

    return made


_PARSED = {name: _kept(getattr(loading, name)) for name in PARSERS}


_MADE = _kept_spec(assembly.make_spec)


def keep(monkeypatch: pytest.MonkeyPatch) -> None:
    """Read each text of a catalogue, and make the spec over each catalogue, once a process."""
    for name, parser in _PARSED.items():
        monkeypatch.setattr(loading, name, parser)
    for module in (assembly, booklet, grant):
        monkeypatch.setattr(module, "make_spec", _MADE)
