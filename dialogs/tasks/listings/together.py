"""Says whether the checks suffice for several listings, and whether they go together in time."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import combinations

from catalog.model import Listing
from catalog.rules.dates import (
    FULL_TIME,
    HOURS_A_WEEK,
    Occasion,
    held_on,
    last_day,
    occasions,
    pace,
)
from dialogs.ledger.allowance import allowance
from dialogs.ledger.commitments import open_run
from dialogs.ledger.quote import quote
from dialogs.state import Line, Sek, line
from dialogs.tasks.listings.attributes import known_of, lettered
from dialogs.tasks.listings.costs import have
from dialogs.tasks.listings.times import hours_a_week, occasion_of
from dialogs.tasks.suggestions.offering import left_for
from dialogs.turn import Draft, View

MOST = 4
"""Listings that are taken together at once."""


@dataclass(frozen=True, slots=True)
class Sum:
    """What several listings take together of checks and own SEK; `unpriced` are left out."""

    checks: int
    own: int
    left: int
    unpriced: tuple[Listing, ...]
    planned: tuple[Listing, ...]


def total(view: View, listings: Sequence[Listing]) -> Sum:
    """Add up what listings would take, one after the other, of the checks that are left.

    What is planned already has its checks and is left out of the sum.
    """
    scheme, today = view.scheme, view.today
    there, checks, own = allowance(scheme, view.booklet, today), 0, 0
    planned = tuple(e for e in listings if open_run(view.booklet, e.id) is not None)
    unpriced = tuple(e for e in listings if e.price is None and e not in planned)
    for each in listings:
        if each in planned or each in unpriced:
            continue
        # Whatever they lose of pay is another question than what they cost.
        told = quote(scheme, there, each, None, today, for_pay=False)
        caps = {**there.caps}
        if each.purpose in caps:
            caps[each.purpose] -= told.checks
        there = replace(there, left=there.left - told.checks, caps=caps)
        checks, own = checks + told.checks, own + told.own_money
    return Sum(checks, own, there.left, unpriced, planned)


def affords(draft: Draft, listings: Sequence[str]) -> None:
    """Say whether the checks suffice for some listings together."""
    found = known_of(draft, listings)[:MOST]
    if left_for(draft) is None:
        draft.say(line("asked-no-checks"))
        return
    told = total(draft, found)
    them = _them(draft, [e for e in found if e not in (*told.unpriced, *told.planned)])
    lines = list[Line]()
    if them:
        enough = "affords" if not told.own else "affords-partly"
        lines += [
            line(enough, them=them, checks=told.checks, left=told.left, own=Sek(told.own)),
            *([have(draft)] if told.own else []),
        ]
    if told.planned:
        lines.append(line("affords-planned", them=_them(draft, told.planned)))
    if told.unpriced:
        lines.append(line("affords-unpriced", them=_them(draft, told.unpriced)))
    draft.say(*lines)


def _them(view: View, listings: Sequence[Listing]) -> tuple[Line, ...]:
    return tuple(line("asked-letter", it=lettered(view, each)) for each in listings)


def combine(draft: Draft, listings: Sequence[str]) -> None:
    """Say of each two of some listings whether they go together in time."""
    found = known_of(draft, listings)[: MOST - 1]
    if len(found) < 2:
        draft.say(line("compare-one"))
        return
    pairs = [_pair(draft, one, other) for one, other in combinations(found, 2)]
    few = pairs if len(pairs) == 1 else [lines[:1] for lines in pairs]
    draft.say(*(each for lines in few for each in lines))


def _pair(view: View, one: Listing, other: Listing) -> list[Line]:
    first, second = occasion_of(view, one), occasion_of(view, other)
    if first is None or second is None:
        return [line("combine-unknown", it=lettered(view, one if first is None else other))]
    if first.starts is None or second.starts is None:
        return _any_time(view, one, first, other)
    if second.starts < first.starts:
        one, other, first, second = other, one, second, first
    ends = _ends(one, first)
    a, b = lettered(view, one), lettered(view, other)
    if ends is not None and second.starts is not None and ends < second.starts:
        return [line("combine-after", one=a, other=b, ends=ends, starts=second.starts)]
    return [
        line("combine-at-once", one=a, other=b),
        *_load(view, one, other),
        *_later(view, one, other),
    ]


def _any_time(view: View, one: Listing, first: Occasion, other: Listing) -> list[Line]:
    free, fixed = (one, other) if first.starts is None else (other, one)
    told = line("combine-any", free=lettered(view, free), fixed=lettered(view, fixed))
    return [told, *_load(view, one, other)]


def _ends(listing: Listing, occasion: Occasion) -> date | None:
    """Give the last day of an occasion, worked out from weeks or hours where none is said."""
    if occasion.ends is not None or occasion.starts is None:
        return occasion.ends
    held = held_on(listing, occasion.starts)
    return last_day(listing, held[0] if held else None, occasion.starts)


def _load(view: View, one: Listing, other: Listing) -> list[Line]:
    """Say what both take a week, and that nobody knows the weekdays where both are by day."""
    hours = [hours_a_week(view, each) for each in (one, other)]
    if None in hours:
        return [line("combine-load-unknown")]
    told = sum(each or 0 for each in hours)
    full = pace(one) + pace(other) > FULL_TIME
    lines = [line("combine-load-much" if full else "combine-load", hours=told, full=HOURS_A_WEEK)]
    fixed = {one.schedule, other.schedule}
    if len(fixed) == 1 and fixed & {"day", "evening"}:
        lines.append(line("combine-days-unknown"))
    return lines


def _later(view: View, one: Listing, other: Listing) -> list[Line]:
    """Name a later start of one that comes after the other has ended."""
    for first, second in ((one, other), (other, one)):
        occasion = occasion_of(view, first)
        ends = _ends(first, occasion) if occasion else None
        days = [each.starts for each in occasions(second, view.today) if each.starts is not None]
        day = next((each for each in days if ends is not None and each > ends), None)
        if day is not None:
            its = lettered(view, second)
            return [line("combine-later", one=lettered(view, first), other=its, starts=day)]
    return []
