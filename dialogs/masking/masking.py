"""Finds Swedish identity numbers in text and masks them. Stores nothing and asks nobody.

The assistant never needs an identity number. Every digit of one is replaced by one mask character
for each of its UTF-16 units, so that the text keeps its length. The last four digits alone are
masked as well where a date of birth came before them, in the same message or in the one before.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from dialogs.ledger import mask_codes
from dialogs.masking.birth_dates import Written, dates_at, places
from dialogs.masking.controls import without_controls
from dialogs.masking.folding import Folded, fold
from dialogs.masking.last_four import GROWN, LETTERS, UNIT, Born, alone, born_on, fits
from dialogs.state import Said

LONGEST = 4000
"""Characters of one message that are read; the rest is cut off before anything is stored."""


_OVERLAP = 400


MASK = "•"


_NUMBER = re.compile(
    rf"(?P<mark>\W{{0,6}})(?P<number>\d{{4}}|[\d{LETTERS}]\d(?P<cut>\W{{1,2}})\d\d"
    rf"|[{LETTERS}]\W{{0,2}}\d{{3}})",
    re.IGNORECASE,
)


_CLOCK = re.compile(r"(?:[01]\d|2[0-3])\W{0,2}[0-5]\d")


_YEAR = re.compile(r"(?:19|20)\d\d")


_GOES_ON = re.compile(r" ?[-/.] ?(?:\d{1,2}|\d{4})(?!\d)")


_CARD = re.compile(r"(?:[A-Z]{2}\d\d )?(?<!\d)\d{4}(?:[ -]\d{4}){3,}", re.IGNORECASE)


_ISO = re.compile(r"(?<!\d)\d{4}-\d\d-\d\d(?!\d)")


_SOMETHING_ELSE = re.compile(
    r"(?<![^\W\d])(?:ocr|isbn|ean|iban|bankgiro|bg|plusgiro|pg|clearing|konto|org|organisation"
    r"|order|faktura|invoice|artikel|tel|telefon|phone|mobil)[^\W\d]*"
    r"\W{0,3}(?:(?:nr|nummer|number|no|är|is|på|to|me|mig)\W{0,3}){0,2}$",
    re.IGNORECASE,
)


_NEAR = 40


_FEWEST = 4
"""Digits, as they count, that a text must have for anything in it to be masked."""


_SAME_TIME = 400
"""Days back to a date that is more likely told with the time of day than one of birth."""


@dataclass(frozen=True, slots=True)
class Masked:
    """A text without identity numbers; `birth_year` is that of the first one, if there was one.

    `born` is what the next text of the same person is masked with: the dates of birth in this one.
    """

    text: str
    masked: bool = False
    birth_year: int | None = None
    born: Born = field(default=(), compare=False)


@dataclass(frozen=True, slots=True)
class _Found:
    """An identity number in folded text: its date, its last part, and where it ends."""

    written: Written
    number: str
    end: int
    born: date


def mask_identity_numbers(text: str, today: date, before: Born = ()) -> Masked:
    """Mask every personal identity, coordination or interim number in a text.

    A number counts as one if its date exists (60 added to the day for a coordination number) and
    either its century is written out, it has a hyphen or plus, or its check digit is right (the
    Luhn algorithm, as the Swedish Tax Agency describes it). `before` is what the message before
    said of a date of birth (`born`); a text without digits lets it stand.
    """
    digits = sum(character.isdigit() for character in text)
    if not digits:
        return Masked(text, born=before)
    if digits < _FEWEST - 1:  # a letter may stand for one
        return Masked(text)
    folded = fold(text)
    found, told = _read(folded, today)
    whole = [range(each.written.start, each.end) for each in found]
    own = born_on(told)
    taken = [*whole, *(range(each.start, each.end) for each in told)]
    last = [*alone(folded, taken, own, before, today)]
    hidden = _places(folded, found, last)
    masked = "".join(
        MASK * _units(character) if place in hidden else character
        for place, character in enumerate(text)
    )
    year = found[0].born.year if found else None
    return Masked(masked, bool(hidden), year, () if last else own)


def _places(folded: Folded, found: Sequence[_Found], last: Sequence[range]) -> set[int]:
    """Give the places, in the text as typed, of digits and of the letters in place of digits."""
    ends = [*(range(each.written.end, each.end) for each in found), *last]
    dates = [range(each.written.start, each.written.end) for each in found]
    digits = {at for part in (*dates, *ends) for at in part if folded.text[at].isdigit()}
    letters = {at for part in ends for at in part if folded.text[at].isalpha()}
    return {folded.where[at] for at in digits | letters}


def _units(character: str) -> int:
    return 2 if ord(character) > 0xFFFF else 1


def _read(folded: Folded, today: date) -> tuple[list[_Found], list[Written]]:
    """Read a text from the left: its identity numbers, and the dates that are none of theirs."""
    found, told = list[_Found](), list[Written]()
    closed = [range(*card.span()) for card in _CARD.finditer(folded.text)]
    closed += [range(iso.start() + 1, iso.end()) for iso in _ISO.finditer(folded.text)]
    for start in places(folded):
        if any(start in part for part in closed):
            continue
        written = list(dates_at(folded, start, today))
        numbers = [*filter(None, (_number(folded, each, today) for each in written))]
        if numbers:
            found.append(max(numbers, key=_fits))
        else:
            told += [each for each in written if each.even and folded.ends(each.end)]
    free = [t for t in told if not any(f.written.start < t.end and t.start < f.end for f in found)]
    return found, free


def _fits(found: _Found) -> bool:
    return fits(found.written.digits, found.number)


def _number(folded: Folded, written: Written, today: date) -> _Found | None:
    """Give the identity number that begins with a date, or None."""
    last = _NUMBER.match(folded.text, written.end)
    if last is None or not folded.ends(last.end()) or not _aligned(written, last):
        return None
    typed, mark = re.sub(r"\W", "", last["number"]), last["mark"].strip()
    if _YEAR.fullmatch(typed) and _GOES_ON.match(folded.text, last.end()):
        return None  # the date after “from … to”
    born = written.days[-1] if mark == "+" else written.days[0]
    found = _Found(written, typed, last.end(), born)
    if _fits(found):
        clear = written.century or mark in ("-", "+")
        return found if clear or not _else(folded, found) else None
    return found if _mistyped(folded, found, last, today) else None


def _aligned(written: Written, last: re.Match[str]) -> bool:
    """Whether the digits are grouped as people group those of an identity number.

    Who parts the date parts the last four from it, and pairs of digits are parted alike; phone
    numbers and the time of day are not.
    """
    if not last["mark"] and not written.whole:
        return False
    if last["cut"] is None:
        return True
    cut, gap = last["cut"].strip(), written.gaps[0].strip() if written.gaps else ""
    if cut in (":", ".") and cut != gap and _CLOCK.fullmatch(last["number"]):
        return False
    alike = written.whole or cut == gap
    return written.shape in ("ymd", "dmy") and written.even and alike


def _else(folded: Folded, found: _Found) -> bool:
    """Whether words beside digits say that they are something else."""
    start = found.written.start
    told = folded.text[max(0, start - _NEAR) : start]
    return bool(UNIT.match(folded.text, found.end) or _SOMETHING_ELSE.search(told))


def _mistyped(folded: Folded, found: _Found, last: re.Match[str], today: date) -> bool:
    """Whether a date and four digits are an identity number though the check digit is wrong."""
    written, mark = found.written, last["mark"].strip()
    if last["cut"] is not None or mark not in ("", "-", "--", "+", ".", "/"):
        return False
    dashed = mark[:1] in ("-", "+")
    if written.shape == "ymd" and dashed:
        return True
    if not written.century:
        return False
    if written.shape == "ymd":
        time_of_day = (today - found.born).days < _SAME_TIME and _CLOCK.fullmatch(found.number)
        return not time_of_day
    year = found.number.isdigit() and 1900 <= int(found.number) <= today.year + 10
    return today.year - found.born.year >= GROWN and not year and not _else(folded, found)


def masked(text: str, today: date, longest: int = LONGEST) -> Said:
    """Make the event of a text: without codes, identity numbers and controls, and cut to length."""
    readable = text[: longest + _OVERLAP].encode("utf-8", "replace").decode("utf-8")
    bare = mask_codes(readable)
    found = mask_identity_numbers(bare.text, today)
    told = without_controls(found.text[:longest])
    return Said(told, found.masked, found.birth_year, bare.found)
