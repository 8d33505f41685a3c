"""The values of the catalogue: schemes, providers, listings, runs, occupations, goals, questions.

Frozen and plain. This module reads nothing, decides nothing and knows no language but the data's.
"""

from dataclasses import dataclass, field
from datetime import date

from catalog.model.words import Localized

MODES = ("remote", "onsite", "hybrid")


SCHEDULES = ("day", "evening", "flexible")


LEVELS = ("beginner", "intermediate", "advanced")


APPLY = ("direct", "application")


@dataclass(frozen=True, slots=True)
class Provider:
    """Who offers listings. `example` marks an invented provider of the shipped catalogue."""

    id: str
    name: str
    example: bool = False
    email: str | None = None
    url: str | None = None
    place: str | None = None
    about: Localized = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Run:
    """When a listing is held: on a date, every year on a month and day, or at any time.

    Exactly one of `starts`, `yearly` (month, day) and `continuous` is set. `weeks` is the length;
    `apply_by` is the last day to apply: a date with `starts`, a (month, day) with `yearly`.
    A dated run may be `full` or `cancelled`; it stays in the file for those who have it planned.
    """

    starts: date | None = None
    ends: date | None = None
    yearly: tuple[int, int] | None = None
    continuous: bool = False
    weeks: int | None = None
    apply_by: date | tuple[int, int] | None = None
    place: str | None = None
    full: bool = False
    cancelled: bool = False

    @property
    def open(self) -> bool:
        """Whether there may be a place in it."""
        return not (self.full or self.cancelled)


@dataclass(frozen=True, slots=True)
class Listing:
    """What is offered. `price` is SEK for the participant, None where it is not known.

    `pace` is per cent of full time, `hours` the participant's total, `occupations` ISCO-08
    prefixes of the people it is made for, `fields` ids of subject fields. `several_places` means
    that it is held in several municipalities that are not named. `after` are ids of listings
    that people go through before this one, `after_any` of those one of which is enough. No runs
    means that the provider has not said when it starts.
    """

    id: str
    provider: Provider
    title: Localized
    purpose: str
    summary: Localized = field(default_factory=dict)
    fields: tuple[str, ...] = ()
    skills: tuple[str, ...] = ()
    occupations: tuple[str, ...] = ()
    level: str | None = None
    prerequisites: Localized = field(default_factory=dict)
    after: tuple[str, ...] = ()
    after_any: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    mode: str | None = None
    place: str | None = None
    several_places: bool = False
    schedule: str | None = None
    pace: int | None = None
    hours: int | None = None
    price: int | None = None
    apply: str = "direct"
    url: str | None = None
    source: str | None = None
    runs: tuple[Run, ...] = ()

    @property
    def places(self) -> tuple[str, ...]:
        """Every municipality where it is held, the listing's own first, each once."""
        found = [self.place, *(run.place for run in self.runs)]
        return tuple(dict.fromkeys(place for place in found if place))
