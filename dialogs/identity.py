"""Finds Swedish identity numbers in text and masks them. Stores nothing and asks nobody.

The assistant never needs an identity number. Where one is given, the year of birth is kept and
every digit is replaced by one mask character, so that the text keeps its length in UTF-16 units.
"""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date

MASK = "•"

_GAP = r"[\s./\-\u2010-\u2015\u2212]{0,2}"
_BODY = (
    rf"(?P<year>\d\d){_GAP}(?P<month>\d\d){_GAP}(?P<day>\d\d)"
    r"(?P<mark>[\s+\-\u2010-\u2015\u2212]{0,3})(?P<number>[\dTRSUWXJKLMN]\d\d\d)(?!\d)"
)
_LONG = re.compile(rf"(?P<century>1[89]|20){_GAP}{_BODY}", re.IGNORECASE)
_SHORT = re.compile(rf"(?P<century>){_BODY}", re.IGNORECASE)
_START = re.compile(r"(?<!\d)\d")


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
    plain = "".join(_digit(character) for character in text)
    masked, years, at = list(text), list[int](), 0
    while (start := _START.search(plain, at)) is not None:
        at = start.start() + 1
        for pattern in (_LONG, _SHORT):
            found = pattern.match(plain, start.start())
            year = _birth_year(found, today) if found else None
            if found is not None and year is not None:
                years.append(year)
                for place in range(found.start(), found.end()):
                    if plain[place].isalnum():
                        masked[place] = MASK * _units(text[place])
                break
    return Masked("".join(masked), bool(years), years[0] if years else None)


def _digit(character: str) -> str:
    """Give a digit of any script as an ASCII digit; other characters as they are."""
    value = unicodedata.decimal(character, None)
    return character if value is None else str(value)


def _units(character: str) -> int:
    return 2 if ord(character) > 0xFFFF else 1


def _birth_year(found: re.Match[str], today: date) -> int | None:
    mark = found["mark"].strip()
    if not found["century"] and not mark and not _luhn(found):
        return None
    if found["century"]:
        year = int(found["century"] + found["year"])
        return year if _is_day(year, found, today) else None
    latest = today.year - (today.year - int(found["year"])) % 100
    years = [latest - 100] if mark == "+" else [latest, latest - 100]
    return next((year for year in years if _is_day(year, found, today)), None)


def _is_day(year: int, found: re.Match[str], today: date) -> bool:
    month, day = int(found["month"]), int(found["day"])
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
