"""The values of planning: dated runs to choose among, limits, plans. Decides nothing."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from catalog.rules.dates import FULL_TIME

Aim = Literal["fastest", "cheapest", "beside_work"]
"""What a plan is best at, among those that fit the goal equally well."""


AIMS: tuple[Aim, ...] = ("fastest", "cheapest", "beside_work")


MOST_RUNS = 6
"""A plan has at most so many runs."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """One dated run that a plan may hold.

    `starts` and `ends` are its first and last day, both taken up. `pace` is per cent of full
    time, `own_money` SEK beyond the checks, `place` None where people need not travel. `after`
    are ids of listings that must all be over before it starts, `after_any` some of which one is
    enough. `single`: one of its purpose is enough in a plan. `anytime` means that the person may
    start when they like and that `starts` is only proposed. `reserved` is a run that stands in
    the booklet already: it takes up days and a place among the six, but no more checks or money.
    """

    id: str
    listing: str
    score: int
    starts: date
    ends: date
    pace: int
    checks: int
    own_money: int = 0
    purpose: str = "education"
    place: str | None = None
    county: str | None = None
    mode: str | None = None
    apply_by: date | None = None
    after: tuple[str, ...] = ()
    after_any: tuple[str, ...] = ()
    single: bool = False
    reasons: tuple[str, ...] = ()
    anytime: bool = False
    reserved: bool = False

    @property
    def seat(self) -> str:
        """What only one run of a plan can have: the listing, or the purpose where it is single."""
        return self.purpose if self.single else self.listing

    @property
    def needed(self) -> tuple[tuple[str, ...], ...]:
        """The listings to go through first, in groups of each of which one is enough."""
        groups = tuple((each,) for each in self.after)
        return (*groups, self.after_any) if self.after_any else groups


@dataclass(frozen=True, slots=True)
class Limits:
    """What a plan must keep to.

    `checks` are available now and `caps` is what each capped purpose may still use of them, both
    without what is reserved. `spare` checks are kept free. `expires` is the last day on which a
    run may start, `own_money` the most SEK the person pays, `pace` the highest sum of paces on
    one day. `done` are listings that the person has been through. `without` holds what is left
    out: ids of candidates and listings, names of municipalities and counties. `fixed` are runs
    that every plan holds, reserved or kept.
    """

    checks: int
    caps: Mapping[str, int] = field(default_factory=dict)
    expires: date | None = None
    spare: int = 0
    own_money: int | None = None
    pace: int = FULL_TIME
    done: Collection[str] = ()
    without: Collection[str] = ()
    fixed: tuple[Candidate, ...] = ()

    @property
    def usable(self) -> int:
        """How many checks a plan may use."""
        return max(0, self.checks - self.spare)


@dataclass(frozen=True, slots=True)
class Totals:
    """A plan in figures: the sum of scores, new checks, own money in SEK, and what stays.

    `ends` is the last day of all, None of an empty plan; `peak` the highest sum of paces on one
    day, in per cent; `left` the checks free afterwards. `binding` names what keeps more out:
    `runs`, `checks`, `own_money`, or `cap:` and a purpose.
    """

    score: int
    checks: int
    own_money: int
    ends: date | None
    peak: int
    left: int
    binding: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Plan:
    """Runs in the order in which they start. `aims` are what it is best at.

    `exact` says that no plan is better; if not, it is the best one that was found in time.
    """

    aims: tuple[Aim, ...]
    runs: tuple[Candidate, ...]
    totals: Totals
    exact: bool = True


@dataclass(frozen=True, slots=True)
class Impossible:
    """Why there is no plan: the limit that the fixed runs break, and the ids of those runs.

    `limit` is one of `runs`, `listing` (two runs of one), `without`, `expires`, `checks`,
    `own_money`, `dates`, `after`, or `cap:` and a purpose.
    """

    limit: str
    runs: tuple[str, ...]
    exact: bool = True


@dataclass(frozen=True, slots=True)
class Part:
    """What one run brings to a plan, and what it takes; `needed_by` are runs that come after it."""

    run: Candidate
    checks: int
    own_money: int
    needed_by: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Difference:
    """What changed from one plan to another; `moved` are listings with another date or place.

    `totals` maps the name of each figure that changed to its old and new value.
    """

    removed: tuple[Candidate, ...] = ()
    added: tuple[Candidate, ...] = ()
    moved: tuple[tuple[Candidate, Candidate], ...] = ()
    totals: Mapping[str, tuple[object, object]] = field(default_factory=dict)

    @property
    def nothing(self) -> bool:
        """Whether the two plans are the same."""
        return not (self.removed or self.added or self.moved or self.totals)
