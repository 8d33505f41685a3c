"""Reads bounds told in numbers: kronor, checks, hours a week, lengths, hours of the day, distances.

Knows patterns of both languages, and nothing of who said them.
"""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from dialogs.understanding.bounds.limit_patterns import (
    AFTER,
    BEFORE,
    EVENINGS,
    HALF,
    OWN,
    PATTERNS,
    UNIT,
)
from dialogs.vocabulary.numbers import number_of

WEEKS_A_YEAR = 52


WEEKS_A_MONTH = WEEKS_A_YEAR / 12


WEEKS_STUDIED = 40
"""The weeks of a year of studies; who wants nothing of two years wants less than twice as many."""


WORKING_DAYS = 5


_MOST_YEARS = 9
"""So many years may be the length of studies; more are an age or a time that has been."""


_NOON, _HOURS_BEFORE = 12, range(5, 24)
"""Hours before which something may not begin or shall be over."""


_EVENING_HOUR, _HOURS_OF_DAY = 9, 24
"""“Efter 6” and “efter 9” are in the evening."""


_WORDS_BEFORE = 4
"""So many words before a bound may negate it."""


_COINS = 10
"""“Inte en krona ur egen ficka” is none at all."""


@dataclass(frozen=True, slots=True)
class Bound:
    """A bound that a clause tells: the kind of limit, its value, and where it stands.

    `cue` says that the words themselves are a limit, such as “under 3000”.
    """

    kind: str
    value: str
    start: int
    end: int
    cue: bool


def bounds(said: str, negations: Collection[str]) -> Iterator[Bound]:
    """Give the bounds of one clause in plain form and with digits, each part of it once."""
    taken = [False] * (len(said) + 1)
    for kind, value, start, end, cue in _found(said, negations):
        if any(taken[start:end]):
            continue
        taken[start:end] = [True] * (end - start)
        yield Bound(kind, value, start, end, cue)


def _found(said: str, negations: Collection[str]) -> Iterator[tuple[str, str, int, int, bool]]:
    for half in HALF.finditer(said):
        far = "km:5" if half[3] == "mil" else "km:30"
        yield "place", far, half.start(), half.end(), True
    for few in EVENINGS.finditer(said):
        yield "hours", "hours:4", few.start(), few.end(), True
    for clock in BEFORE.finditer(said):
        hour = _hour_before(clock, said)
        if hour is not None:
            name = "from" if negated(said[: clock.start()], negations) else "until"
            yield "time", f"{name}:{hour}", clock.start(), clock.end(), True
    for name, pattern in PATTERNS:
        for found in pattern.finditer(said):
            told = _told(name, found, said)
            if told is not None:
                most = "most" in pattern.groupindex and found["most"] is not None
                yield *told, found.start(), found.end(), most or name in ("own", "travel")
    for clock in AFTER.finditer(said):
        hour = number_of(clock[1])
        if hour is not None and hour < _HOURS_OF_DAY:
            later = hour < _NOON if clock[2] == "pm" else not clock[2] and hour <= _EVENING_HOUR
            value = f"from:{hour + 12 if later else hour}"
            yield "time", value, clock.start(), clock.end(), False


def _hour_before(clock: re.Match[str], said: str) -> int | None:
    """Give the hour before which something may not be; None where it is none: “före 20 veckor”."""
    hour = number_of(clock[1])
    if hour is None or UNIT.match(said, clock.end()):
        return None
    if clock[2] == "pm" and hour < _NOON:
        hour += _NOON
    return hour if hour in _HOURS_BEFORE else None


def negated(before: str, negations: Collection[str]) -> bool:
    """Whether one of the last words before something negates it."""
    return not set(before.split()[-_WORDS_BEFORE:]).isdisjoint(negations)


def _told(name: str, found: re.Match[str], said: str) -> tuple[str, str] | None:
    groups = found.groupdict()
    number = number_of(groups.get("n") or groups.get("m") or "")
    if number is None:
        return None
    match name:
        case "checks":
            return "price", f"checks:{number}"
        case "own":
            return "own_money", f"sek:{number if number >= _COINS else 0}"
        case "sek":
            return "own_money" if re.search(OWN, said) else "price", f"sek:{number}"
        case "hours":
            return "hours", f"hours:{number}"
        case "hours_a_day":
            return "hours", f"hours:{WORKING_DAYS * number}"
        case "weeks":
            return "length", f"weeks:{number}"
        case "months":
            return "length", f"weeks:{round(number * WEEKS_A_MONTH)}"
        case "years":
            return _years(number, most=groups["most"] is not None)
        case "days":
            return "length", f"days:{number}"
        case "km":
            return "place", f"km:{number * {'mil': 10, 'miles': 2}.get(groups['unit'] or '', 1)}"
        case _:
            return "place", f"km:{60 * number}"


def _years(number: int, *, most: bool) -> tuple[str, str] | None:
    """Give the length of at most so many years, or the years themselves; an age is none."""
    if not 1 <= number <= _MOST_YEARS:
        return None
    return "length", f"weeks:{number * WEEKS_A_YEAR}" if most else f"years:{number}"
