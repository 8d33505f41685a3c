"""Reads bounds told in numbers: kronor, checks, hours a week, lengths, hours of the day, distances.

Knows patterns of both languages, and nothing of who said them.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from catalog.matching.query import number_in

WEEKS_A_MONTH = 52 / 12


_TENS = {
    "tusen": 1000, "tusing": 1000, "thousand": 1000, "grand": 1000, "k": 1000, "lax": 1000,
    "hundra": 100, "hundred": 100,
}  # fmt: skip


_NUMBER = (
    r"en|ett|tva|tre|fyra|fem|sex|sju|atta|nio|tio|elva|tolv|one|two|three|four|five|six|seven"
    r"|eight|nine|ten|eleven|twelve"
)


_LARGE = re.compile(rf"\b(\d+|{_NUMBER})? ?(tusen|tusing|thousand|grand|k|lax|hundra|hundred)\b")


_SPELT = re.compile(
    rf"\b({_NUMBER})\b(?= (?:timm|tim\b|hour|hrs|dar|dagar|day|veck|week|manad|month"
    r"|check|tjeck|chek|cheque|mil\b|kr|kron|weekend|helg|spann))"
)


_TWELVE = {"elva": 11, "tolv": 12, "eleven": 11, "twelve": 12}


_CLOCK = rf"(?:klockan |kl )?(\d{{1,2}}|{_NUMBER})(?: ?(pm|am))?"


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
    joined = re.sub(rf"\b({_NUMBER})(tusen|hundra)\b", r"\1 \2", joined)
    joined = _LARGE.sub(lambda m: f"{_value(m[1] or '1') * _TENS[m[2]]}", joined)
    return _SPELT.sub(lambda m: str(_value(m[1])), joined)


def _value(word: str) -> int:
    if word.isdigit():
        return int(word)
    return _TWELVE.get(word) or number_in(word) or 1


_MOST = (
    r"(?P<most>max(?:imalt|imum)?|hogst|som mest|under|upp till|up to|at most|below|less than"
    r"|(?:inte|int|ente|inget|no|not|nothing|never|anything|allt)?(?: som| that)?(?: \w+){0,3}?"
    r" ?(?:mer an|over|above|more than|kortare an|langre an|longer than|beyond|dyrare an)) "
)


_TAIL = (
    r"(?: (?:max|som mest|maximum|at most|at the outside|is the ceiling|int mer|inte mer"
    r"|ente mer))?"
)


_PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("travel", re.compile(r"(?:langre bort an|inom|within) (?P<n>\d+|en) timm\w*")),
    ("travel", re.compile(r"\b(?P<n>\d+|an) (?:timmes?|hours?) (?:bort|away|by \w+|med|me)\b")),
    ("checks", re.compile(rf"(?:{_MOST})?(?P<n>\d+) (?:check|tjeck|chek|cheque)\w*{_TAIL}")),
    (
        "own",
        re.compile(
            rf"(?:{_MOST})?(?P<n>\d+)(?: ?(?:kr|kronor|sek|spann|kronor))?(?: \w+){{0,2}}? "
            r"(?:av mina egna|ur egen ficka|sjalv|egna pengar|of my own|own pocket|my own pocket"
            r"|from my own pocket|my pocket)\b"
        ),
    ),
    (
        "hours_a_day",
        re.compile(
            rf"(?:{_MOST})?(?P<n>\d+) ?(?:h|hrs|hours?|tim|timm\w*) (?:om dagen|per dag|a day)"
        ),
    ),
    (
        "hours",
        re.compile(
            rf"(?:{_MOST})?(?P<n>\d+) ?(?:h|hrs|hours?|tim|timm\w*)\b"
            rf"(?: (?:i|a|per|in one|om|every|in a)? ?(?:veckan?|week)| weekly)?{_TAIL}"
        ),
    ),
    ("weeks", re.compile(rf"(?:{_MOST})?(?P<n>\d+) (?:veck\w*|weeks?|weekends?|helger)\b{_TAIL}")),
    ("months", re.compile(rf"(?:{_MOST})?(?P<n>\d+|an?) (?:manad\w*|months?)\b{_TAIL}")),
    ("days", re.compile(rf"(?:{_MOST})?(?:\d+ )?(?P<n>\d+) (?:dar|dag|dagar|days?)\b{_TAIL}")),
    ("years", re.compile(r"\b(?P<n>\d+|tva|two) (?:ar|years)\b")),
    ("km", re.compile(rf"(?:{_MOST})?(?P<n>\d+) (?P<unit>mil|km|kilometer|miles)\b(?: bort)?")),
    (
        "sek",
        re.compile(
            rf"{_MOST}(?P<n>\d{{3,}})\b(?: ?(?:kr|kronor|sek|spann)\b)?|(?P<m>\d{{3,}}) "
            r"(?:kr|kronor|sek|spann)\b(?: is the ceiling)?"
        ),
    ),
)  # fmt: skip


_EVENINGS = re.compile(
    rf"(?:(?:max|hogst|mer an|more than|an) )?(?:\d+|{_NUMBER}|nan|one)"
    r" (?:kvall(?:ar)?|evenings?) (?:i veckan|a week)"
)


_AFTER = re.compile(
    rf"\b(?:efter|after|fran|from) {_CLOCK}\b(?! (?:veck|dag|day|of|\w*(?:uari|mber|ober)))"
)


_BEFORE = re.compile(
    r"\b(?P<not>inte |int |ente |not |inget |nothing |na )?(?:\w+ )?(?:fore|before|innan) "
    rf"{_CLOCK}\b"
)


def bounds(said: str) -> Iterator[Bound]:
    """Give the bounds of one clause in plain form and with digits, each part of it once."""
    taken = [False] * (len(said) + 1)
    for kind, value, start, end, cue in _found(said):
        if any(taken[start:end]):
            continue
        taken[start:end] = [True] * (end - start)
        yield Bound(kind, value, start, end, cue)


def _found(said: str) -> Iterator[tuple[str, str, int, int, bool]]:
    for half in _HALF.finditer(said):
        far = "km:5" if half[3] == "mil" else "km:30"
        yield "place", far, half.start(), half.end(), True
    for few in _EVENINGS.finditer(said):
        yield "hours", "hours:4", few.start(), few.end(), True
    for clock in _BEFORE.finditer(said):
        hour = _value(clock[2])
        if 5 <= hour <= 12 and not said[clock.end() :].startswith((" 000", " kr")):
            name = "from" if clock["not"] or _negated(said, clock.start()) else "until"
            yield "time", f"{name}:{hour}", clock.start(), clock.end(), True
    for name, pattern in _PATTERNS:
        for found in pattern.finditer(said):
            told = _told(name, found, said)
            if told is not None:
                most = "most" in pattern.groupindex and found["most"] is not None
                yield *told, found.start(), found.end(), most or name in ("own", "travel")
    for clock in _AFTER.finditer(said):
        hour = _value(clock[1])
        later = hour < 12 and clock[2] != "am" and hour <= 9
        yield "time", f"from:{hour + 12 if later else hour}", clock.start(), clock.end(), False


def _negated(said: str, at: int) -> bool:
    before = said[:at].split()[-3:]
    return bool({"inte", "int", "ente", "not", "inget", "nothing", "no"} & set(before))


def _told(name: str, found: re.Match[str], said: str) -> tuple[str, str] | None:
    groups = found.groupdict()
    number = _value(groups.get("n") or groups.get("m") or "1")
    match name:
        case "checks":
            return "price", f"checks:{number}"
        case "own":
            return "own_money", f"sek:{number if number >= _COINS else 0}"
        case "sek":
            own = any(word in said for word in ("egna", "egen ficka", "sjalv", "my own", "dough"))
            return "own_money" if own else "price", f"sek:{number}"
        case "hours":
            return "hours", f"hours:{number}"
        case "hours_a_day":
            return "hours", f"hours:{5 * number}"
        case "weeks":
            return "length", f"weeks:{number}"
        case "months":
            return "length", f"weeks:{round(number * WEEKS_A_MONTH)}"
        case "years":
            return "length", "weeks:39"
        case "days":
            return "length", f"days:{number}"
        case "km":
            return "place", f"km:{number * {'mil': 10, 'miles': 2}.get(groups['unit'] or '', 1)}"
        case _:
            return "place", f"km:{60 * number}"
