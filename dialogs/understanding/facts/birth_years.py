"""Hears years of birth and ages in a text. The day is passed in; nothing is decided."""

import re
from collections.abc import Sequence
from datetime import date

from dialogs.state import OLDEST
from dialogs.understanding.facts.birthdays import heard_birthday
from dialogs.vocabulary.numbers import ONES, TEENS, TENS
from dialogs.vocabulary.phrases import plain
from dialogs.vocabulary.words import Word

_BORN = re.compile(
    r"\b(?:fodd|foddes|fodelsear|born|birth year|b)(?: (?:ar|i|in|is|ar 19|den))?"
    r"(?: \d{1,2} \w+)? [-']?(\d{4}|\d{2})\b"
)


_BEFORE = re.compile(r"\b(\d{4})(?: som| as)?(?: mitt| my)? (?:fodelsear|birth year)\b")


_AGE = re.compile(
    r"\b(\d{2,3})[ -]?(?:(?:ar gammal|ar ung|aring|arig|bast|years old|year old|yrs old|yo|y o)\b"
    r"|(?:ar|years|yrs)(?=$| och\b| and\b| samt\b))"
)


_AM = re.compile(
    r"\b(?:jag ar|jag e|ar|e|i am|im|fyllt|fyller|fyllde|turned|turning|turn|age|aged|alder)"
    r"(?: snart| just)? (\d{2})(?: last month| this year| i ar| in \w+| i \w+)?$"
)


_SINCE = re.compile(
    r"\b(?:i|sedan|sen|over|mer an|efter|for|nastan|ca|in|after|since) \d{2,3} ?(?:ar|years)\b"
)


_YEAR = re.compile(r"\b(19\d\d|20\d\d)\b")


_IN_YEAR = re.compile(r"\s*(?:år|year)\s+'?(\d\d)\s*", re.IGNORECASE)


_DAY = re.compile(r"\d{1,2}[ ./]+\d{1,2}[ ./-]+(\d{4}|\d\d)")


_TENS = {word: number for word, number in TENS.items() if number >= 40}
"""The tens of years of birth; who was born before 1940 is no longer asked."""


_IN_WORDS = re.compile(
    rf"\b(?:nitton ?hundra ?|nineteen[ -])({'|'.join(_TENS)})[ -]?({'|'.join(ONES)})?\b"
)


_TWO = re.compile(r"(?:-|ar )?'?(\d\d)")


def heard_birth_years(text: str, today: date, *, asked: bool) -> list[int]:
    """Give the years of birth that a text may mean, the likelier first; [] if none.

    An age gives the year in which that age is reached, this year where nothing else is said. Bare
    numbers count only where the year of birth was asked for; two digits that can be both a year
    and an age give both.
    """
    spoken = with_digits(plain(text))
    born = _BORN.search(spoken) or _BEFORE.search(spoken)
    if born:
        return _plausible([_century(born[1], today)], today)
    turning = heard_birthday(spoken, today, asked=asked)
    if turning is not None:
        return _plausible([turning], today)
    dated = (_IN_YEAR.fullmatch(text) or _DAY.fullmatch(text.strip())) if asked else None
    if dated:
        return _plausible([_century(dated[1], today)], today)
    if not _SINCE.search(spoken) or asked:
        age = _AGE.search(spoken) or _AM.search(spoken)
        if age:
            return _plausible([today.year - int(age[1])], today)
    if not asked:
        return []
    digits = re.fullmatch(r"(?:(19|20)(\d\d)|(\d\d))\d{4}", spoken)
    if digits:
        return _plausible([_century((digits[1] or "") + (digits[2] or digits[3]), today)], today)
    year = _YEAR.search(spoken)
    if year:
        return _plausible([int(year[1])], today)
    bare = _TWO.fullmatch(spoken)
    if not bare:
        inside = re.findall(r"\b\d\d\b", spoken)
        return _plausible([_century(inside[0], today)], today) if len(inside) == 1 else []
    if text.strip().startswith(("-", "'", "’")):
        return _plausible([_century(bare[1], today)], today)
    return _two_digits(int(bare[1]), today)


def with_digits(spoken: str) -> str:
    """Give a text in plain form with years in words as digits: “nittonhundrasextiofyra”."""
    return _IN_WORDS.sub(lambda m: f"19{_TENS[m[1]] + ONES.get(m[2] or '', 0)}", spoken)


def _two_digits(number: int, today: date) -> list[int]:
    as_year, as_age = _century(f"{number:02}", today), today.year - number
    working = range(15, 71)
    plausible = [y for y in (as_year, as_age) if today.year - y in working]
    return _plausible(plausible or [as_year], today)


def _century(digits: str, today: date) -> int:
    if len(digits) == 4:
        return int(digits)
    return today.year - (today.year - int(digits)) % 100


def _plausible(years: list[int], today: date) -> list[int]:
    return [year for year in dict.fromkeys(years) if 5 <= today.year - year <= OLDEST]


_TENS_SAID = {
    "tjugo": 20, "tjugi": 20, "tjuge": 20, "tretti": 30, "trettio": 30, "fyrti": 40, "fyrtio": 40,
    "forti": 40, "fytti": 40, "fyttio": 40, "femti": 50, "femtio": 50, "sexti": 60, "sextio": 60,
    "sjutti": 70, "sjuttio": 70, "atti": 80, "attio": 80, "nitti": 90, "nittio": 90,
    "twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60,
    "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip


_ONES_SAID = {
    **ONES, "en": 1, "tvaa": 2, "tu": 2, "tri": 3, "fyr": 4, "sjo": 7, "atte": 8, "nie": 9,
    "ni": 9,
}  # fmt: skip


_TEENS = {word: number for word, number in TEENS.items() if number >= 15}


_ONE_WORD = re.compile(
    rf"(?:(nitton|nineteen)-?hundra-?|(?:nitton|nineteen)-)?"
    rf"({'|'.join(sorted(_TENS_SAID, key=len, reverse=True))})"
    rf"-?({'|'.join(sorted(_ONES_SAID, key=len, reverse=True))})?(?:arsdag|aring|arig|ar)?"
)


def number_said(words: Sequence[str]) -> tuple[int, int]:
    """Give the age or year that words in plain form begin with, and in how many words.

    0 where they begin with none; the number is 14 to 99, or a year from 1930 on.
    """
    first, *rest = words
    if first.isdecimal():
        number = int(first) if len(first) in (2, 4) else 0
        fits = (len(first) == 2) or 1930 <= number <= 2015
        return (number, 1) if fits else (0, 1)
    if first in _TEENS:
        number, length = number_said(rest) if rest else (0, 1)
        century = first in ("nitton", "nineteen") and 20 <= number < 100
        return (1900 + number, 1 + length) if century else (_TEENS[first], 1)
    found = _ONE_WORD.fullmatch(first)
    if not found:
        return 0, 0
    number = _TENS_SAID[found[2]] + _ONES_SAID.get(found[3] or "", 0)
    number += 1900 if first.startswith(("nittonhundra", "nineteenhundra", "nineteen-")) else 0
    if not found[3] and rest and rest[0] in _ONES_SAID and rest[0] not in ("en", "ni", "tu"):
        return number + _ONES_SAID[rest[0]], 2
    return number, 1


def year_said(words: Sequence[Word], first: int, last: int, number: int, today: date) -> int | None:
    """Give the year of birth that a number among words means: an age, or a year; None for none."""
    near = [word.raw for word in words[max(0, first - 3) : first]]
    after = [word.raw for word in words[last : last + 4]]
    heard = heard_birth_years(" ".join((*near, str(number), *after)), today, asked=False)
    if len(heard) == 1 and str(number)[-2:] in (str(heard[0])[-2:], f"{today.year - heard[0]:02}"):
        return heard[0]
    written = words[first - 1].raw if first else ""
    if written in ("-", "'", "’") and words[first - 1].end == words[first].start:
        number = _century(str(number), today)
    year = number if number >= 1000 else today.year - number
    return next(iter(_plausible([year], today)), None)
