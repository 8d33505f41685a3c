"""What the booklet looks like: its slips in order, each with what it is for. Draws nothing.

A slip is one check. A booklet of more checks than a picture holds, or one that is told in money,
has one slip for each use instead, which says how many checks it stands for.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from itertools import groupby

from catalog import Catalog
from dialogs.ledger import Balance, Booklet, EntryKind
from dialogs.state import Line, Own, Sek, line
from dialogs.wording.names import title_of

MOST_SLIPS = 20
"""The most slips of one portrait."""


class SlipState(StrEnum):
    """What has become of a slip. `LOST`: used up by cancelling late; `MISSED`: by not coming."""

    USED = "used"
    LOST = "lost"
    MISSED = "missed"
    RESERVED = "reserved"
    FREE = "free"
    EXPIRED = "expired"


TORN = {
    EntryKind.USE: SlipState.USED,
    EntryKind.CANCEL: SlipState.LOST,
    EntryKind.NO_SHOW: SlipState.MISSED,
}
"""What becomes of slips by an entry that uses them up: of these only the stubs are left."""


@dataclass(frozen=True, slots=True)
class Slip:
    """One slip, standing for `checks` checks: its title is what they are for.

    `day` is the first day of a reserved run, the day on which a check was used or lost, or the
    last day of one that has expired.
    """

    state: SlipState
    checks: int = 1
    title: Line | Own | None = None
    day: date | None = None


@dataclass(frozen=True, slots=True)
class BookletPortrait:
    """A booklet on one day. `expires` is None before the grant; then there are no slips.

    `value` is that of a check, `in_money` whether people are told money instead of checks.
    `over`: its last day has passed. `issued` is False for one that is for planning only.
    """

    scheme: Own
    value: Sek
    in_money: bool
    balance: Balance
    expires: date | None
    over: bool
    issued: bool
    slips: tuple[Slip, ...]


def portrait(booklet: Booklet, catalog: Catalog, today: date) -> BookletPortrait:
    """Give the portrait of a booklet on a day: used slips first, then reserved, then the rest."""
    balance = booklet.balance(today)
    found = (each for each in _groups(booklet, catalog, today) if each.checks)
    groups = sorted(found, key=_order)
    scheme = catalog.scheme
    if balance.granted <= MOST_SLIPS and not scheme.in_money:
        slips = [replace(each, checks=1) for each in groups for _ in range(each.checks)]
    else:
        slips = groups if len(groups) <= MOST_SLIPS else _by_state(groups)
    return BookletPortrait(
        scheme=Own(scheme.name),
        value=Sek(check_value(booklet, catalog)),
        in_money=scheme.in_money,
        balance=balance,
        expires=booklet.expires,
        over=booklet.expired(today),
        issued=booklet.issuer is not None,
        slips=tuple(slips),
    )


def check_value(booklet: Booklet, catalog: Catalog) -> int:
    """Give what a check of a booklet is worth, in SEK: as issued, else as the scheme says."""
    issued = (e.value for e in booklet.entries if e.kind is EntryKind.GRANT and e.value)
    return next(issued, catalog.scheme.check_value)


def _groups(booklet: Booklet, catalog: Catalog, today: date) -> Iterator[Slip]:
    for each in booklet.reservations():
        title, resolved = title_of(catalog, each.entry), each.resolved
        if each.entry.purpose == "income":
            title = line("slip-income", title=title)
        if each.lapsed(today):
            continue  # counted among the expired ones
        if resolved is None:
            yield Slip(SlipState.RESERVED, each.entry.checks, title, each.entry.starts)
        elif resolved.kind in TORN:
            yield Slip(TORN[resolved.kind], each.used_up, title, resolved.at.date())
    balance = booklet.balance(today)
    yield Slip(SlipState.FREE, balance.available)
    yield Slip(SlipState.EXPIRED, balance.expired, day=booklet.expires)


def _order(slip: Slip) -> tuple[int, date]:
    rank = 0 if slip.state in TORN.values() else list(SlipState).index(slip.state)
    return rank, slip.day or date.max


def _by_state(groups: Sequence[Slip]) -> list[Slip]:
    """Join slips of one state into one, which then names no single purpose."""
    ordered = sorted(groups, key=lambda each: list(SlipState).index(each.state))
    return [
        Slip(state, sum(each.checks for each in same))
        for state, group in groupby(ordered, key=lambda each: each.state)
        if (same := list(group))
    ]


def described(portrait: BookletPortrait) -> tuple[Line, ...]:
    """Say in full sentences what the portrait shows, for whoever cannot see it."""
    if portrait.expires is None:
        return (line("portrait-none", scheme=portrait.scheme),)
    balance = portrait.balance
    head = line(
        "portrait-money" if portrait.in_money else "portrait",
        scheme=portrait.scheme,
        granted=balance.granted,
        value=portrait.value,
        available=balance.available,
    )
    lines = [head]
    for (state, title, day), group in groupby(
        portrait.slips, key=lambda each: (each.state, each.title, each.day)
    ):
        count = sum(each.checks for each in group)
        if state is not SlipState.FREE:
            lines.append(_slips_line(state, count, title, day))
    kind = "portrait-was-until" if portrait.over else "portrait-until"
    return (*lines, line(kind, day=portrait.expires))


def _slips_line(state: SlipState, count: int, title: Line | Own | None, day: date | None) -> Line:
    if state is SlipState.EXPIRED:
        return line("portrait-expired", checks=count)
    if title is None:
        return line(f"portrait-{state}-many", checks=count)
    if day is None:
        return line("portrait-reserved-undated", checks=count, title=title)
    return line(f"portrait-{state}", checks=count, title=title, day=day)
