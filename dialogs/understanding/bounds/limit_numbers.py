"""Reads bounds told in numbers: kronor, checks, hours a week, lengths, hours of the day, distances.

Knows patterns of both languages, and nothing of who said them.
"""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from dialogs.vocabulary.numbers import COUNTING, number_of

WEEKS_A_YEAR = 52


WEEKS_A_MONTH = WEEKS_A_YEAR / 12


WEEKS_STUDIED = 40
"""The weeks of a year of studies; who wants nothing of two years wants less than twice as many."""


WORKING_DAYS = 5


_MOST_YEARS = 9
"""So many years may be the length of studies; more are an age or a time that has been."""


_MORNING = range(5, 13)
"""Hours before which something may not begin or shall be over."""


_EVENING_HOUR, _HOURS_OF_DAY = 9, 24
"""“Efter 6” and “efter 9” are in the evening."""


_WORDS_BEFORE = 4
"""So many words before a bound may negate it."""


_MANY = {
    "tusen": 1000, "tusing": 1000, "thousand": 1000, "grand": 1000, "k": 1000, "lax": 1000,
    "hundra": 100, "hundred": 100,
}  # fmt: skip


_LARGE = re.compile(rf"\b(\d+|{COUNTING})? ?({'|'.join(_MANY)})\b")


_SPELT = re.compile(
    rf"\b({COUNTING})\b(?= (?:timm|tim\b|hour|hrs|dar|dagar|day|veck|week|manad|month"
    r"|ar\b|year|check|tjeck|chek|cheque|mil\b|kr|kron|weekend|helg|spann))"
)


_CLOCK = rf"(?:klockan |kl )?(\d{{1,2}}|{COUNTING})(?: ?(pm|am))?"


_HALF = re.compile(r"\b(en |ett )?(halv|half)(?: an?)? ?(timm\w*|hour|mil)\b")


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


def with_digits(spoken: str) -> str:
    """Give a clause in plain form with its larger numbers, and those before a unit, in digits."""
    joined = re.sub(r"\b(\d{1,3}) (\d{3})\b", r"\1\2", spoken)
    joined = re.sub(r"\b(\d+)(kr|sek|spann|k|h|hrs)\b", r"\1 \2", joined)
    joined = re.sub(rf"\b({COUNTING})(tusen|hundra)\b", r"\1 \2", joined)
    joined = _LARGE.sub(_in_digits, joined)
    return _SPELT.sub(lambda m: str(number_of(m[1])), joined)


def _in_digits(found: re.Match[str]) -> str:
    number = number_of(found[1] or "en")
    return found[0] if number is None else str(number * _MANY[found[2]])


_MOST = (
    r"(?P<most>max(?:imalt|imum)?|hogst|som mest|under|upp till|up to|at most|below|less than"
    r"|mer an|over|above|more than|kortare an|langre an|longer than|beyond|dyrare an) "
)


_TAIL = (
    r"(?: (?:max|som mest|maximum|at most|at the outside|is the ceiling|int mer|inte mer"
    r"|ente mer))?"
)


_AT_MOST = rf"(?:{_MOST})?(?P<n>\d+) ?"


_COIN = r"(?:kr|kronor|sek|spann)\b"


_HOUR = r"(?:h|hrs|hours?|tim|timm\w*)"


_OWN = r"\b(?:mina egna|av egna|egna pengar|egen ficka|sjalv|my own|own pocket|my pocket|dough)\b"


_PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("travel", re.compile(r"(?:langre bort an|inom|within) (?P<n>\d+|en) timm\w*")),
    ("travel", re.compile(r"\b(?P<n>\d+|an) (?:timmes?|hours?) (?:bort|away|by \w+|med|me)\b")),
    ("checks", re.compile(rf"{_AT_MOST}(?:check|tjeck|chek|cheque)\w*{_TAIL}")),
    ("own", re.compile(rf"{_AT_MOST}(?:{_COIN})?(?: \w+){{0,2}}? ?{_OWN}")),
    ("hours_a_day", re.compile(rf"{_AT_MOST}{_HOUR} (?:om dagen|per dag|a day)")),
    (
        "hours",
        re.compile(
            rf"{_AT_MOST}{_HOUR}\b"
            rf"(?: (?:i|a|per|in one|om|every|in a)? ?(?:veckan?|week)| weekly)?{_TAIL}"
        ),
    ),
    ("weeks", re.compile(rf"{_AT_MOST}(?:veck\w*|weeks?|weekends?|helger)\b{_TAIL}")),
    ("months", re.compile(rf"(?:{_MOST})?(?P<n>\d+|an?) (?:manad\w*|months?)\b{_TAIL}")),
    ("days", re.compile(rf"(?:{_MOST})?(?:\d+ )?(?P<n>\d+) (?:dar|dag|dagar|days?)\b{_TAIL}")),
    ("years", re.compile(rf"{_AT_MOST}(?:ar|years?)\b{_TAIL}")),
    ("km", re.compile(rf"{_AT_MOST}(?P<unit>mil|km|kilometer|miles)\b(?: bort)?")),
    (
        "sek",
        re.compile(
            rf"{_MOST}(?P<n>\d{{3,}})\b(?: ?{_COIN})?|(?P<m>\d{{3,}}) {_COIN}(?: is the ceiling)?"
        ),
    ),
)


_EVENINGS = re.compile(
    rf"(?:(?:max|hogst|mer an|more than|an) )?(?:\d+|{COUNTING}|nan|one)"
    r" (?:kvall(?:ar)?|evenings?) (?:i veckan|a week)"
)


_AFTER = re.compile(
    rf"\b(?:efter|after|fran|from) {_CLOCK}\b(?! (?:veck|dag|day|of|\w*(?:uari|mber|ober)))"
)


_BEFORE = re.compile(rf"\b(?:fore|before|innan) {_CLOCK}\b")


def bounds(said: str, negations: Collection[str]) -> Iterator[Bound]:
    """Give the bounds of one clause in plain form and with digits, each part of it once."""
    taken = [False] * (len(said) + 1)
    for kind, value, start, end, cue in _found(said, negations):
        if any(taken[start:end]):
            continue
        taken[start:end] = [True] * (end - start)
        yield Bound(kind, value, start, end, cue)


def _found(said: str, negations: Collection[str]) -> Iterator[tuple[str, str, int, int, bool]]:
    for half in _HALF.finditer(said):
        far = "km:5" if half[3] == "mil" else "km:30"
        yield "place", far, half.start(), half.end(), True
    for few in _EVENINGS.finditer(said):
        yield "hours", "hours:4", few.start(), few.end(), True
    for clock in _BEFORE.finditer(said):
        hour = number_of(clock[1])
        if hour in _MORNING and not said[clock.end() :].startswith((" 000", " kr")):
            name = "from" if negated(said[: clock.start()], negations) else "until"
            yield "time", f"{name}:{hour}", clock.start(), clock.end(), True
    for name, pattern in _PATTERNS:
        for found in pattern.finditer(said):
            told = _told(name, found, said)
            if told is not None:
                most = "most" in pattern.groupindex and found["most"] is not None
                yield *told, found.start(), found.end(), most or name in ("own", "travel")
    for clock in _AFTER.finditer(said):
        hour = number_of(clock[1])
        if hour is not None and hour < _HOURS_OF_DAY:
            later = clock[2] != "am" and hour <= _EVENING_HOUR
            value = f"from:{hour + 12 if later else hour}"
            yield "time", value, clock.start(), clock.end(), False


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
            return "own_money" if re.search(_OWN, said) else "price", f"sek:{number}"
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
    """Give the length of at most so many years, or of less than them; an age is none."""
    if not 1 <= number <= _MOST_YEARS:
        return None
    return "length", f"weeks:{number * WEEKS_A_YEAR if most else number * WEEKS_STUDIED - 1}"
