"""Makes numbers in a text comparable, however they were typed. Judges none of them.

Digits of every script become ASCII digits; what is invisible or marks text up is left out, and
every run of white space is one space. Each character knows where it stood.
"""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

_MARKUP = frozenset("*_~`|")


_HIDDEN = frozenset(("Cf", "Cc", "Mn", "Me", "Cs", "Co"))


_TAG = re.compile(
    r"</?[a-z][^<>]{0,60}>|&(?:shy|zwn?j|#(?:173|820[3-5]|xad|x200[b-d]));", re.IGNORECASE
)


_SPACE = re.compile(r"&(?:nbsp|ensp|emsp|thinsp|#160|#xa0);|\s+", re.IGNORECASE)


_ZEROS = (
    "Oo\N{CYRILLIC CAPITAL LETTER O}\N{CYRILLIC SMALL LETTER O}"
    "\N{GREEK CAPITAL LETTER OMICRON}\N{GREEK SMALL LETTER OMICRON}"
)


_ONES = "Il"


_ALIKE = str.maketrans(dict.fromkeys(_ZEROS, "0") | dict.fromkeys(_ONES, "1"))


_MISTAKEN = re.compile(rf"(?<![^\W\d])[\d{_ZEROS}{_ONES}]+(?![^\W\d])")


_LONE_ZERO = re.compile(r"(?<=\d\W)O(?=\W\d)")


_ONE_BY_ONE = re.compile(r"(?<!\d)\d(?:\W{1,2}\d(?!\d)){2,}")


@dataclass(frozen=True, slots=True)
class Folded:
    """A text folded for comparing; `where` is the place of each character in the text as typed.

    `seams` are the places before which something was left out: a number may end or begin there.
    """

    text: str
    where: tuple[int, ...]
    seams: frozenset[int]

    def begins(self, at: int) -> bool:
        """Whether a run of digits begins at a place."""
        return at == 0 or not self.text[at - 1].isdigit() or at in self.seams

    def ends(self, at: int) -> bool:
        """Whether a run of digits has ended before a place."""
        return at >= len(self.text) or not self.text[at].isdigit() or at in self.seams


def fold(text: str) -> Folded:
    """Fold a text."""
    return _one_by_one(_unmistaken(_characters(text)))


def _characters(text: str) -> Folded:
    """Fold every character, without tags, and with one space for any number of them."""
    kept, at = list[tuple[str, int]](), 0
    breaks = sorted((*_TAG.finditer(text), *_SPACE.finditer(text)), key=lambda each: each.start())
    seams = set[int]()
    for each in breaks:
        if each.start() < at:
            continue
        _keep(text, range(at, each.start()), kept, seams)
        if _TAG.fullmatch(each[0]):
            seams.add(len(kept))
        elif not kept or kept[-1][0] != " ":
            kept.append((" ", each.start()))
        at = each.end()
    _keep(text, range(at, len(text)), kept, seams)
    return Folded("".join(c for c, _ in kept), tuple(place for _, place in kept), frozenset(seams))


def _keep(text: str, places: Iterable[int], kept: list[tuple[str, int]], seams: set[int]) -> None:
    for place in places:
        folded = _folded(text[place])
        if folded:
            kept.append((folded, place))
        else:
            seams.add(len(kept))


def _folded(character: str) -> str:
    """Give one character as it counts; "" for one that is invisible or only marks text up."""
    if character.isascii():
        return "" if character in _MARKUP or character < " " or character == "\x7f" else character
    value = unicodedata.digit(character, None)
    if value is not None:
        return str(value)
    category = unicodedata.category(character)
    if category == "Pd" or character == "\N{MINUS SIGN}":
        return "-"
    if category in _HIDDEN:
        return ""
    plain = unicodedata.normalize("NFKC", character)
    return plain if len(plain) == 1 else character


def _unmistaken(folded: Folded) -> Folded:
    """Read the letters O, I and l within a number as the digits that they were typed for."""

    def digits(found: re.Match[str]) -> str:
        return found[0].translate(_ALIKE) if any(c.isdigit() for c in found[0]) else found[0]

    text = _MISTAKEN.sub(digits, folded.text)
    return Folded(_LONE_ZERO.sub("0", text), folded.where, folded.seams)


def _one_by_one(folded: Folded) -> Folded:
    """Join digits that were typed one by one, as in “8 5 0 4 1 2”."""
    left_out = {
        place
        for run in _ONE_BY_ONE.finditer(folded.text)
        for place in range(*run.span())
        if not folded.text[place].isdigit()
    }
    if not left_out:
        return folded
    kept, seams = list[int](), set[int]()
    for place in range(len(folded.text)):
        if place in left_out or place in folded.seams:
            seams.add(len(kept))
        if place not in left_out:
            kept.append(place)
    where = tuple(folded.where[place] for place in kept)
    return Folded("".join(folded.text[place] for place in kept), where, frozenset(seams))
