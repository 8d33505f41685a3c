"""The first day that words for a day, a month or a season mean. Reads no clock."""

import re
from calendar import monthrange
from collections.abc import Collection
from datetime import date

from catalog.matching.query import SEASONS

FIRST_MONTH = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}
"""The month from which on it is a season."""


MONTH_NAMES = {
    name: number
    for number, names in enumerate(
        ("januari jan january", "februari feb february", "mars march", "april apr", "maj may",
         "juni jun june", "juli jul july", "augusti aug august", "september sept sep",
         "oktober okt october oct", "november nov", "december dec"), start=1)
    for name in names.split()
    if name != "jul"
}  # fmt: skip
"""The months by what people call them, in plain form; “jul” is a feast."""


_DAY, _YEAR = re.compile(r"\b([1-9]|[12]\d|3[01])\b"), re.compile(r"\b(20\d\d)\b")


def season_of(months: Collection[int]) -> str | None:
    """Give the season that months are; None where they are none."""
    return next((name for name, those in SEASONS.items() if those == months), None)


def first_day(months: Collection[int], spoken: str, today: date) -> date | None:
    """Give the first day of the months that words name, or the day and year that they name in it.

    None where the months are neither one nor a season.
    """
    season = season_of(months)
    if season is None and len(months) != 1:
        return None
    month = FIRST_MONTH[season] if season else next(iter(months))
    said, year = _DAY.search(spoken), _YEAR.search(spoken)
    day = int(said[1]) if said and season is None else 1
    return _day_in(int(year[1]), month, day) if year else next_first(month, today, day)


def next_first(month: int, today: date, day: int = 1) -> date:
    """Give the first of a month, or another day of it, this year or next."""
    return _day_in(today.year + ((month, day) < (today.month, today.day)), month, day)


def _day_in(year: int, month: int, day: int) -> date:
    return date(year, month, min(day, monthrange(year, month)[1]))
