"""Finds dates of birth in folded text, in every order and spelling that people write.

Tells what a date may be, with the digits that it has in an identity number; whether something is
one is for `identity` to say.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from dialogs.masking.folding import Folded

OLDEST = 130
"""Years of age beyond which nobody's number is looked for."""


_MONTHS = (
    ("januari", "january", "jan"),
    ("februari", "february", "feb", "febr"),
    ("mars", "march", "mar"),
    ("april", "apr"),
    ("maj", "may"),
    ("juni", "june", "jun"),
    ("juli", "july", "jul"),
    ("augusti", "august", "aug"),
    ("september", "sept", "sep"),
    ("oktober", "october", "okt", "oct"),
    ("november", "nov"),
    ("december", "dec"),
)


_NAMES = {name: number for number, names in enumerate(_MONTHS, 1) for name in names}


_NAME = "(?P<name>" + "|".join(sorted(_NAMES, key=len, reverse=True)) + r")(?![^\W\d])\.?"


_GAP = r"\W{0,3}"


_CUT = r"\W{1,3}"


_CENTURY = r"(?P<century>1[89]|20)"


_TWO = r"(?P<year>\d\d)(?P<a>{gap})(?P<month>\d\d)(?P<b>{gap})(?P<day>\d\d)"


_YEAR = r"(?:(?P<century>1[89]|20)|['’])?(?P<year>\d\d)"


_DAY = r"(?P<day>\d{1,2})(?!\d)(?:\W?(?:st|nd|rd|th|[ea])(?![^\W\d]))?"


_SHAPES = tuple(
    (named, re.compile(shape, re.IGNORECASE))
    for named, shape in (
        ("ymd", _CENTURY + _GAP + _TWO.format(gap=_GAP)),
        ("ymd", _TWO.format(gap=_GAP)),
        ("dmy", rf"(?P<day>\d\d)(?P<a>{_GAP})(?P<month>\d\d)(?P<b>{_GAP}){_CENTURY}(?P<year>\d\d)"),
        ("dmy", rf"(?P<day>\d\d)(?P<a>{_GAP})(?P<month>\d\d)(?P<b>{_GAP})(?P<year>\d\d)"),
        (
            "parts",
            rf"{_CENTURY}(?P<year>\d\d)(?P<a>{_CUT})(?P<month>\d{{1,2}})(?P<b>{_CUT})"
            r"(?P<day>\d{1,2})(?!\d)",
        ),
        (
            "parts",
            rf"(?P<day>\d{{1,2}})(?P<a>{_CUT})(?P<month>\d{{1,2}})(?!\d)(?P<b>{_CUT}){_YEAR}",
        ),
        ("named", rf"{_DAY}{_GAP}(?:of )?{_NAME}{_GAP}{_YEAR}"),
        ("named", rf"{_CENTURY}(?P<year>\d\d){_GAP}{_NAME}{_GAP}{_DAY}"),
        ("named", rf"{_NAME}{_GAP}{_DAY}{_CUT}{_CENTURY}(?P<year>\d\d)"),
    )
)


_START = re.compile(rf"\d|(?<![^\W\d]){_NAME}", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Written:
    """A date as it stands in folded text, from `start` to `end`.

    `shape`: `ymd` and `dmy` have two digits for each part, `parts` may have one, `named` names the
    month. `gaps` are what stands between the parts. `digits` are the six of an identity number,
    `days` those that it may be, the likeliest first.
    """

    start: int
    end: int
    shape: str
    century: bool
    gaps: tuple[str, ...]
    digits: str
    days: tuple[date, ...]

    @property
    def whole(self) -> bool:
        """Whether nothing stands between its parts."""
        return not any(self.gaps)

    @property
    def even(self) -> bool:
        """Whether the same stands between all its parts."""
        return len({each.strip() for each in self.gaps}) <= 1 and (self.whole or all(self.gaps))


def places(folded: Folded, since: int = 0) -> Iterator[int]:
    """Give the places where a date may begin."""
    for found in _START.finditer(folded.text, since):
        if not found[0].isdigit() or folded.begins(found.start()):
            yield found.start()


def dates_at(folded: Folded, start: int, today: date) -> Iterator[Written]:
    """Give what the text from a place on may be as a date that is not after `today`."""
    for shape, pattern in _SHAPES:
        found = pattern.match(folded.text, start)
        if found is None:
            continue
        named = found.groupdict()
        month = _NAMES.get((named.get("name") or "").casefold()) or int(named["month"])
        day, century = int(named["day"]), named.get("century")
        if century and shape in ("dmy", "parts") and month > 12:
            month, day = day, month  # as in the United States
        days = _days(century, int(named["year"]), month, day, today)
        if days:
            yield Written(
                start,
                found.end(),
                shape,
                bool(century),
                tuple(named[gap] for gap in "ab" if named.get(gap) is not None),
                f"{int(named['year']):02}{month:02}{day:02}",
                days,
            )


def _days(century: str | None, year: int, month: int, day: int, today: date) -> tuple[date, ...]:
    """Give the days that digits stand for; 60 added to the day makes a coordination number."""
    latest = today.year - (today.year - year) % 100
    years = [int(f"{century}{year:02}")] if century else [latest, latest - 100]
    found = []
    for each in years:
        try:
            born = date(each, month, day - 60 if day > 60 else day)
        except ValueError:
            continue
        if born <= today and today.year - each <= OLDEST:
            found.append(born)
    return tuple(found)
