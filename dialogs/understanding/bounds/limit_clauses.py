"""Cuts a text into clauses for limits, and says which only ask or tell the past. Reads none."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from dialogs.understanding.bounds.limit_spans import cue_in
from dialogs.vocabulary.numbers import COUNTING, number_of
from dialogs.vocabulary.phrases import Phrases, plain

_LONGEST_TEXT = 1000


_ENDS = re.compile(
    r"[.!?;:\n]+|,(?=\s)|\s[-–—]\s|\b(?:men|(?<!anything )(?<!nothing )but|though|dock)\b",
    re.IGNORECASE,
)


_JOINTS = re.compile(r"\s(?:och|samt|å|o|and|plus)\s", re.IGNORECASE)


_NOW = re.compile(r" (?:sa|so|nu|now|darfor|therefore|igen|again) ")
"""From here on a clause about the past speaks of what is wanted."""


_MANY = {
    "tusen": 1000, "tusing": 1000, "thousand": 1000, "grand": 1000, "k": 1000, "lax": 1000,
    "hundra": 100, "hundred": 100,
}  # fmt: skip


_LARGE = re.compile(rf"\b(\d+|{COUNTING})? ?({'|'.join(_MANY)})\b")


_SPELT = re.compile(
    rf"\b({COUNTING})\b(?= (?:timm|tim\b|hour|hrs|dar|dagar|day|veck|week|manad|month"
    r"|ar\b|year|check|tjeck|chek|cheque|mil\b|kr|kron|weekend|helg|spann))"
)


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause in plain form, with digits.

    `asks`: it asks what there is, so that what it only names is no limit. What stands before
    `past` has been, and is none either.
    """

    said: str
    first: bool
    asks: bool
    past: int


def clauses_of(text: str, phrases: Phrases) -> Iterator[Clause]:
    """Give the clauses of a text that may set or lift a limit; none that asks about a thing."""
    cues = phrases.limit_cues
    for number, raw in enumerate(_cut(text[:_LONGEST_TEXT], phrases)):
        said = with_digits(plain(raw))
        if not said or _begins(said, cues["asks_of"]):
            continue
        yield Clause(said, number == 0, _begins(said, cues["asks"]), _past(said, phrases))


def _cut(text: str, phrases: Phrases) -> Iterator[str]:
    """Cut at marks and “but”, and at an “and” that a new word for a limit follows."""
    cues = phrases.limit_cues
    begin = (*cues["unwanted"], *cues["wanted"], *cues["rather"])
    for clause in _ENDS.split(text):
        at = 0
        for joint in _JOINTS.finditer(clause):
            if _begins(plain(clause[joint.end() :]), begin):
                yield clause[at : joint.start()]
                at = joint.end()
        yield clause[at:]


def _begins(said: str, cues: tuple[str, ...]) -> bool:
    return f"{said} ".startswith(tuple(f"{cue} " for cue in cues))


def _past(said: str, phrases: Phrases) -> int:
    """Give where a clause ends to tell what has been; 0 where it tells of no past."""
    if not cue_in(said, phrases.limit_cues["past"]):
        return 0
    now = _NOW.search(f"{said} ")
    return now.start() if now else len(said)


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
