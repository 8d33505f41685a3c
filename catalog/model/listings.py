"""The values of the catalogue: schemes, providers, listings, runs, occupations, goals, questions.

Frozen and plain. This module reads nothing, decides nothing and knows no language but the data's.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

Localized = Mapping[str, str]
"""A text by language code, at least one language."""


PURPOSES = ("education", "internship", "coaching", "guidance", "mapping", "income")


MODES = ("remote", "onsite", "hybrid")


SCHEDULES = ("day", "evening", "flexible")


LEVELS = ("beginner", "intermediate", "advanced")


APPLY = ("direct", "application")


INCOME_UNITS = ("day", "hour")


WORK_SITUATIONS = (
    "employed",
    "self_employed",
    "gig",
    "jobseeker",
    "student",
    "parental_leave",
    "sick_leave",
    "retired",
    "other",
)


def in_language(texts: Localized, language: str) -> str:
    """Give the text in a language, or in whichever language there is; "" when there is none."""
    return texts.get(language) or next(iter(texts.values()), "")


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule of a scheme: what it says and where that stands (`assumption`: nowhere yet)."""

    is_: Any
    source: str

    @property
    def assumed(self) -> bool:
        """Whether the council left this open, so that the scheme's author had to assume it."""
        return self.source == "assumption"


@dataclass(frozen=True, slots=True)
class PurposeRule:
    """What a scheme lets one purpose use: `cap` is the most checks of one booklet, or None."""

    allowed: bool
    cap: int | None
    source: str


@dataclass(frozen=True, slots=True)
class IncomeRule:
    """What a scheme gives for pay lost: SEK for each day or hour of full-time study."""

    amount: int
    unit: str
    pace_from: int
    max_days: int
    work_situations: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Scheme:
    """The rules of one booklet. Money is whole SEK, ages are full years, spans whole months.

    `words` says by language what the scheme calls things that it does not call checks and
    booklets; `left_out` are ids of questions whose answers do not hold for it.
    """

    id: str
    name: Localized
    rules: Mapping[str, Rule]
    purposes: Mapping[str, PurposeRule]
    sources: Mapping[str, Localized]
    elsewhere: Mapping[str, Localized]
    words: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    left_out: frozenset[str] = frozenset()

    @property
    def in_money(self) -> bool:
        """Whether people are told amounts of money instead of numbers of checks."""
        return str(self.rules["told_in"].is_) == "money"

    @property
    def own_share(self) -> int:
        """How much of every price the person pays themselves at least, in per cent."""
        return int(self.rules["own_share"].is_)

    @property
    def first_purpose(self) -> str | None:
        """The purpose that has to be planned before checks go to any other, if there is one."""
        purpose = str(self.rules["first_purpose"].is_)
        return None if purpose == "none" else purpose

    @property
    def checks(self) -> int:
        """How many checks a new booklet holds."""
        return int(self.rules["checks"].is_)

    @property
    def check_value(self) -> int:
        """What one check is worth, in SEK."""
        return int(self.rules["check_value"].is_)

    @property
    def youngest(self) -> int:
        """The lowest age, reached during the calendar year, that the scheme serves."""
        return int(self.rules["age_from"].is_)

    @property
    def oldest(self) -> int:
        """The highest age, reached during the calendar year, that the scheme serves."""
        return int(self.rules["age_to"].is_)

    @property
    def validity_months(self) -> int:
        """How long a booklet may be used after it was granted."""
        return int(self.rules["validity_months"].is_)

    @property
    def work_situations(self) -> tuple[str, ...]:
        """The work situations that the scheme serves."""
        return tuple(self.rules["work_situations"].is_)

    @property
    def free_cancel_days(self) -> int:
        """Until how many days before the start a reservation is cancelled at no cost."""
        return int(self.rules["free_cancel_days"].is_)

    @property
    def late_cancel_checks(self) -> int:
        """How many checks a cancellation after the last free day uses up, at most."""
        return int(self.rules["late_cancel_checks"].is_)

    @property
    def no_show_checks(self) -> int:
        """How many checks not turning up uses up, at most."""
        return int(self.rules["no_show_checks"].is_)

    @property
    def use_after_expiry(self) -> bool:
        """Whether what was reserved in time may be used after the booklet's last day."""
        return bool(self.rules["use_after_expiry"].is_)

    @property
    def income(self) -> IncomeRule:
        """What is given for pay lost while studying something free of charge."""
        return IncomeRule(
            amount=int(self.rules["income_amount"].is_),
            unit=str(self.rules["income_unit"].is_),
            pace_from=int(self.rules["income_pace_from"].is_),
            max_days=int(self.rules["income_max_days"].is_),
            work_situations=tuple(self.rules["income_work_situations"].is_),
        )

    @property
    def grants(self) -> bool:
        """Whether whoever is eligible gets a booklet for planning."""
        return bool(self.rules["grant_on_eligibility"].is_)

    @property
    def issues(self) -> bool:
        """Whether booklets are issued with codes."""
        return bool(self.rules["issued_booklets"].is_)

    @property
    def provider_cancels_free(self) -> bool:
        """Whether taking out a run that the provider cancelled or moved never costs a check."""
        return bool(self.rules["provider_cancels_free"].is_)

    @property
    def whole_checks(self) -> bool:
        """Whether a started check counts as used; if not, the person pays the odd kronor."""
        return bool(self.rules["started_check_counts"].is_)

    def allows(self, purpose: str) -> bool:
        """Whether checks may be used for a purpose at all."""
        rule = self.purposes.get(purpose)
        return rule is not None and rule.allowed


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


@dataclass(frozen=True, slots=True)
class Occupation:
    """A title with its synonyms by language, in an ISCO-08 unit group (SSYK 2012 where sure)."""

    id: str
    isco: str
    titles: Mapping[str, tuple[str, ...]]
    ssyk: tuple[str, ...] = ()

    def label(self, language: str) -> str:
        """Give the preferred title in a language, or in whichever there is."""
        titles = self.titles.get(language) or next(iter(self.titles.values()))
        return titles[0]


@dataclass(frozen=True, slots=True)
class Goal:
    """What a person wants: a label and phrases by language, and what serves it.

    `fields` are subject fields, `purposes` those that serve it best, best first; `offered` says
    whether it stands among the choices of the goal question.
    """

    id: str
    phrases: Mapping[str, tuple[str, ...]]
    fields: tuple[str, ...] = ()
    purposes: tuple[str, ...] = ()
    level: str | None = None
    by_occupation: bool = False
    offered: bool = False

    def label(self, language: str) -> str:
        """Give the label in a language, or in whichever there is."""
        return (self.phrases.get(language) or next(iter(self.phrases.values())))[0]


@dataclass(frozen=True, slots=True)
class Subject:
    """A subject field of listings, such as `data` or `ehealth`, with its words by language."""

    id: str
    words: Mapping[str, tuple[str, ...]]

    def label(self, language: str) -> str:
        """Give the label in a language, or in whichever there is."""
        return (self.words.get(language) or next(iter(self.words.values())))[0]


@dataclass(frozen=True, slots=True)
class Question:
    """Something people ask: phrasings and an answer by language, and the answer's source.

    The answer may name rules of the scheme in braces, as `{checks}`; they are filled in when told.
    What it says of the world stands at `source_url`, in `law` (as in SFS 1974:981) or in both, and
    was compared with it on the day `checked`; an answer on the scheme or the assistant has none.
    """

    id: str
    asked: Mapping[str, tuple[str, ...]]
    answer: Localized
    source: str
    source_url: str | None = None
    law: str | None = None
    checked: date | None = None

    @property
    def stands_in(self) -> tuple[str, ...]:
        """Where the world's part of the answer stands: the law, the address, both or nothing."""
        return tuple(each for each in (self.law, self.source_url) if each)


@dataclass(frozen=True, slots=True)
class Place:
    """A municipality: its code, name, county and the seat's position in degrees (WGS 84)."""

    code: str
    name: str
    county: str
    latitude: float
    longitude: float
    aliases: tuple[str, ...] = ()
