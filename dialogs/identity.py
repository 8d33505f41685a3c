"""Finds Swedish identity numbers in text and masks them. Stores nothing and asks nobody.

The assistant never needs an identity number. Where one is given, the year of birth is kept and
every digit is replaced by one mask character, so that the text keeps its length in UTF-16 units.
"""

import re
from dataclasses import dataclass
from datetime import date

MASK = "•"

_NUMBER = re.compile(
    r"""(?<![\d-])
    (?P<century>1[89]|20)?(?P<year>\d\d)[ ./-]?(?P<month>\d\d)[ ./-]?(?P<day>\d\d)
    (?P<mark>[ ]?[-+–−‐][ ]?|[ ])?
    (?P<number>[\dTRSUWXJKLMN]\d\d\d)
    (?!\d)""",
    re.VERBOSE | re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Masked:
    """A text without identity numbers; `birth_year` is that of the first one, if there was one."""

    text: str
    masked: bool = False
    birth_year: int | None = None


def mask_identity_numbers(text: str, today: date) -> Masked:
    """Mask every personal identity, coordination or interim number in a text.

    A number counts as one if its date exists (60 added to the day for a coordination number) and
    either its century is written out, it has a hyphen or plus, or its check digit is right (the
    Luhn algorithm, as the Swedish Tax Agency describes it).
    """
    years: list[int] = []

    def mask(found: re.Match[str]) -> str:
        year = _birth_year(found, today)
        if year is None:
            return found[0]
        years.append(year)
        return re.sub(r"\w", MASK, found[0])

    masked = _NUMBER.sub(mask, text)
    return Masked(masked, bool(years), years[0] if years else None)


def _birth_year(found: re.Match[str], today: date) -> int | None:
    mark = (found["mark"] or "").strip()
    certain = bool(found["century"]) or bool(mark)
    if not certain and not _luhn(found):
        return None
    if found["century"]:
        years = [int(found["century"] + found["year"])]
    else:
        latest = today.year - (today.year - int(found["year"])) % 100
        years = [latest - 100 if mark == "+" else latest]
    return years[0] if _is_day(years[0], int(found["month"]), int(found["day"]), today) else None


def _is_day(year: int, month: int, day: int, today: date) -> bool:
    try:
        born = date(year, month, day - 60 if day > 60 else day)
    except ValueError:
        return False
    return born <= today and today.year - year <= 130


def _luhn(found: re.Match[str]) -> bool:
    digits = found["year"] + found["month"] + found["day"] + found["number"]
    if not digits.isdigit():
        digits = re.sub(r"\D", "1", digits)
    doubled = [int(digit) * (2 - n % 2) for n, digit in enumerate(digits)]
    return sum(n // 10 + n % 10 for n in doubled) % 10 == 0
