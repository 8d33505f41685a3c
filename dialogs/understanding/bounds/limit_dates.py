"""Reads from when and until when something may be held. Reads no clock: the day is passed in."""

import re
from calendar import monthrange
from collections.abc import Collection, Iterator
from datetime import date, timedelta

from dialogs.understanding.bounds.limit_numbers import negated
from dialogs.vocabulary.dates import FIRST_MONTH, MONTH_NAMES, next_first

_LONGEST = {month: monthrange(2024, month)[1] for month in range(1, 13)}
"""The last day of each month, of February in a leap year."""


_SEASONS = {
    "spring": ("varen", "var", "spring"),
    "summer": ("sommaren", "sommar", "sommarn", "summer", "semestern", "the summer holiday"),
    "autumn": ("hosten", "host", "autumn", "fall"),
    "winter": ("vintern", "vinter", "winter"),
}


_FEASTS = ("pask", "easter", "jul", "julen", "christmas", "midsommar", "nyar", "new year",
           "trettonhelgen")  # fmt: skip


_NAMES = "|".join(
    sorted({*MONTH_NAMES, *_FEASTS, *(n for names in _SEASONS.values() for n in names)}, key=len)[
        ::-1
    ]
)


_DAY = rf"(?:(?:the )?(?P<day>\d{{1,2}})(?:e|a|th|st|nd|rd)? (?:of )?)?(?:the )?(?P<name>{_NAMES})"


_BOUND = re.compile(
    rf"\b(?P<how>fore|innan|before|efter|after|fran och med|fran|from|tidigast) {_DAY}\b"
)


_ONWARDS = re.compile(
    rf"\b{_DAY}(?: ish)? (?:och framat|a framat|framat|onwards|or later|eller senare)\b"
)


_SPAN = re.compile(
    rf"\b(?P<one>{'|'.join(MONTH_NAMES)}) (?:to|till|until) (?P<two>{'|'.join(MONTH_NAMES)})\b"
)


def dates_in(
    said: str, today: date, negations: Collection[str]
) -> Iterator[tuple[str | None, int, int]]:
    """Give the values of limits on dates in a plain clause, and where each stands.

    None for a day that no month has, such as the 31st of February: it bounds nothing.
    """
    for span in _SPAN.finditer(said):
        one, two = MONTH_NAMES[span["one"]], MONTH_NAMES[span["two"]]
        months = [(one - 1 + n) % 12 + 1 for n in range((two - one) % 12 + 1)]
        yield "months:" + ",".join(map(str, months)), span.start(), span.end()
    for found in _ONWARDS.finditer(said):
        yield _bound("from", found, today), found.start(), found.end()
    for found in _BOUND.finditer(said):
        before = found["how"] in ("fore", "innan", "before")
        name = "from" if before == negated(said[: found.start()], negations) else "until"
        yield _bound(name, found, today), found.start(), found.end()


def _bound(name: str, found: re.Match[str], today: date) -> str | None:
    day = _day(found, today)
    return None if day is None else f"{name}:{day.isoformat()}"


def _day(found: re.Match[str], today: date) -> date | None:
    name, day = found["name"], int(found["day"] or 1)
    if name in MONTH_NAMES:
        month = MONTH_NAMES[name]
        return next_first(month, today, day) if 1 <= day <= _LONGEST[month] else None
    season = next((key for key, names in _SEASONS.items() if name in names), None)
    if season is not None:
        after = found.groupdict().get("how") in ("efter", "after")
        month = FIRST_MONTH[season] + (2 if after and season == "summer" else 0)
        return next_first(month, today)
    return _feast(name, today)


def _feast(name: str, today: date) -> date:
    """Give the next first day of a feast."""
    years = (today.year, today.year + 1)
    if name in ("pask", "easter"):
        days = [easter(year) for year in years]
    else:
        month, day = {
            "midsommar": (6, 20), "nyar": (1, 1), "new year": (1, 1), "trettonhelgen": (1, 6),
        }.get(name, (12, 24))  # fmt: skip
        days = [date(year, month, day) for year in years]
    return next(each for each in days if each >= today)


def easter(year: int) -> date:
    """Give Easter Sunday of a year in the Gregorian calendar (Meeus, Jones and Butcher)."""
    a, b, c = year % 19, year // 100, year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    k = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * k) // 451
    month, day = divmod(h + k - 7 * m + 114, 31)
    return date(year, month, 1) + timedelta(day)
