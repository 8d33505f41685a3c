"""Reads the whole catalogue from the texts of its files. Opens no file itself."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import replace
from typing import TypeVar

from catalog.catalogue import Catalog
from catalog.model import Goal, Listing, Problem, Subject, problem
from catalog.model.problems import NO_LISTINGS, NOTHING
from catalog.reading.listings import parse_provider
from catalog.reading.prerequisites import Lines, reachable
from catalog.reading.query_words import parse_filters
from catalog.reading.scheme import parse_scheme
from catalog.reading.skills import parse_mapping
from catalog.reading.words import (
    more_asked,
    parse_aliases,
    parse_asked,
    parse_goals,
    parse_occupations,
    parse_places,
    parse_questions,
)

T = TypeVar("T")


RESERVED = (
    "scheme.yaml",
    "occupations.yaml",
    "goals.yaml",
    "questions.yaml",
    "aliases.yaml",
)
"""Files with a meaning of their own; every other YAML file of a folder is a provider file."""


SHIPPED_ONLY = ("places.yaml", "filters.yaml", "mapping.yaml", "asked.yaml", "exceptions.yaml")
"""Files that a folder cannot replace: the same for every scheme.

The exceptions from the official index of occupations are for those who keep it: not read here.
"""


def read_catalog(
    shipped: Mapping[str, str],
    own: Mapping[str, str] | None = None,
    unreadable: Collection[str] = (),
) -> tuple[Catalog, list[Problem]]:
    """Read a catalogue from the shipped files and, instead of or beside them, a folder's own.

    Both map a file's name to its text. What `own` lacks comes from `shipped`; if `own` has a
    provider file, the shipped examples are left out, and if it has subject fields, the examples
    keep those of theirs that are among them. `unreadable` are files of the folder whose text
    could not be had. Where nothing of a file of the folder's own can be used, the shipped rules and
    words stay in force, examples are never brought back, and a problem tells it (`unusable`).

    Raises ValueError if the shipped files themselves are at fault.
    """
    own = own or {}
    problems: list[Problem] = []
    scheme = _first(parse_scheme, "scheme.yaml", shipped, own, problems)
    occupations = _first(parse_occupations, "occupations.yaml", shipped, own, problems)
    questions = _first(parse_questions, "questions.yaml", shipped, own, problems)
    asked, unheard = parse_asked("asked.yaml", shipped.get("asked.yaml", ""))
    questions = [more_asked(each, asked) for each in questions if each.id not in scheme.left_out]
    goals, subjects = _goals(shipped, own, problems)
    aliases = _first(parse_aliases, "aliases.yaml", shipped, own, problems)
    places, found = parse_places("places.yaml", shipped["places.yaml"])
    filters, unread = parse_filters("filters.yaml", shipped["filters.yaml"])
    mapping, unclear = parse_mapping("mapping.yaml", shipped["mapping.yaml"])
    problems += [*found, *unread, *unclear, *unheard]
    where = list(dict.fromkeys([*(p.name for p in places), *(p.county for p in places)]))
    fields = [subject.id for subject in subjects]
    problems += [problem(name, 1, "", NOTHING) for name in unreadable if name in RESERVED]
    providers = {name: text for name, text in own.items() if _is_provider(name)}
    if providers or any(map(_is_provider, unreadable)):
        listings = _listings(providers, fields, where, problems)
        if not listings:
            named = [name for name in (*providers, *unreadable) if _is_provider(name)]
            problems.append(problem(min(named), 1, "", NO_LISTINGS))
    else:
        listings = _examples(shipped, where, problems)
        if "goals.yaml" in own:
            listings = [_within(listing, fields) for listing in listings]
    words = (occupations, goals, subjects, questions, places, aliases, filters, mapping)
    catalog = Catalog(scheme, listings, *words)
    return catalog, problems


def _is_provider(name: str) -> bool:
    return name not in RESERVED


def _first(
    parse: Callable[[str, str], tuple[T | None, list[Problem]]],
    name: str,
    shipped: Mapping[str, str],
    own: Mapping[str, str],
    problems: list[Problem],
) -> T:
    for files in (own, shipped):
        if name not in files:
            continue
        value, found = parse(name, files[name])
        problems += found
        if value:
            return value
        problems.append(problem(name, 1, "", NOTHING))
    raise ValueError(f"the shipped {name} cannot be read: {problems}")


def _goals(
    shipped: Mapping[str, str], own: Mapping[str, str], problems: list[Problem]
) -> tuple[list[Goal], list[Subject]]:
    for files in (own, shipped):
        if "goals.yaml" in files:
            goals, subjects, found = parse_goals("goals.yaml", files["goals.yaml"])
            problems += found
            if goals:
                return goals, subjects
            problems.append(problem("goals.yaml", 1, "", NOTHING))
    raise ValueError(f"the shipped goals.yaml cannot be read: {problems}")


def _examples(
    shipped: Mapping[str, str], places: list[str], problems: list[Problem]
) -> list[Listing]:
    _, subjects, _ = parse_goals("goals.yaml", shipped["goals.yaml"])
    providers = {
        name: text
        for name, text in shipped.items()
        if _is_provider(name) and name not in SHIPPED_ONLY
    }
    return _listings(providers, [subject.id for subject in subjects], places, problems)


def _within(listing: Listing, fields: Collection[str]) -> Listing:
    return replace(listing, fields=tuple(field for field in listing.fields if field in fields))


def _listings(
    files: Mapping[str, str], fields: list[str], places: list[str], problems: list[Problem]
) -> list[Listing]:
    found: dict[str, Listing] = {}
    owner: dict[str, str] = {}
    for name in sorted(files):
        listings, faults = parse_provider(name, files[name], fields, places)
        problems += faults
        for listing in listings:
            first = owner.setdefault(listing.provider.id, name)
            if first != name:
                problems.append(_doubled(listing.provider.id, name, first, files))
                break
            found[listing.id] = listing
    kept, faults = reachable(found.values(), {p: (n, files[n]) for p, n in owner.items()})
    problems += faults
    return kept


def _doubled(provider: str, name: str, first: str, files: Mapping[str, str]) -> Problem:
    """Give the problem of a provider that stands in two files, told in the later one."""
    line, before = (Lines(files[each]).of_id(provider) for each in (name, first))
    other = f"{first}:{before}"
    return problem(name, line, "provider.id", "provider-twice", value=provider, other=other)
