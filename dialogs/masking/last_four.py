"""Tells whether four digits alone are the end of an identity number whose date came before.

Of a date of birth it keeps a year and a remainder, never the date: enough to see whether four
digits fit.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from datetime import date

from dialogs.masking.birth_dates import Written
from dialogs.masking.folding import Folded

Born = tuple[tuple[int, int], ...]
"""Dates of birth, each as its year and what its six digits add to the sum of the check digit."""


LETTERS = "TRSUWXJKLMN"
"""The letters that stand for a digit in interim numbers."""


UNIT = re.compile(
    r"\W{0,2}(?:(?:kr|kronor|sek|eur|euro|tkr|tim|timmar|hours?|h|hp|p|poäng|points?|dagar|days"
    r"|veckor|weeks|år|years|st|platser|personer|people|km|mil|kvm|m2)(?!\w)|:-|[€%])",
    re.IGNORECASE,
)
"""What after digits makes them an amount."""


GROWN = 14
"""The least age, in years, of those of whom a date alone is taken for one of birth."""


_ALONE = r"(?<!\w)(?<!\d[-./,:+ ]){}(?!\w|[-./,:]? ?[-+/]?\d)"


_FOUR = re.compile(_ALONE.format(rf"(?:\d{{4}}|[{LETTERS}]\d{{3}})"), re.IGNORECASE)


_PAIRS = re.compile(_ALONE.format(r"\d\d[ -]\d\d"))


_LAST = r"(?:sista|avslutande|last|final)"


_SAYS_SO = re.compile(
    rf"(?:fyra|4|four)\W{{1,3}}{_LAST}|{_LAST}\W{{1,3}}(?:fyra|4|four|siffr|digit)"
    r"|slutsiffr|kontrollsiffr|check\W?digit",
    re.IGNORECASE,
)


_MAY_SAY_SO = re.compile(
    r"fyra siffr|four digits|slutar|slutet|resten|ends?\b|ending|the rest|pnr\b"
    r"|person\W?n(?:umme)?r|(?:personal|identity) number",
    re.IGNORECASE,
)


_YEAR = re.compile(r"född|fött|födelseår|born|birth|(?<!\w)(?:år|year)(?!\w)", re.IGNORECASE)


_WORD = re.compile(r"[^\W\d_]+")


_NEAR = 40


_FEW = 4
"""Words beside four digits with which a message still tells nothing but them."""


def fits(digits: str, number: str) -> bool:
    """Whether the check digit is right, by the Luhn algorithm; a letter counts as 1."""
    return (_sum(digits) + _sum(number)) % 10 == 0


def _sum(digits: str) -> int:
    numbers = (int(digit) if digit.isdigit() else 1 for digit in digits)
    doubled = (number * (2 - place % 2) for place, number in enumerate(numbers))
    return sum(number // 10 + number % 10 for number in doubled)


def born_on(dates: Sequence[Written]) -> Born:
    """Give what is to be kept of dates."""
    kept = {(day.year, _sum(each.digits) % 10): None for each in dates for day in each.days}
    return tuple(kept)


def alone(
    folded: Folded, taken: Collection[range], own: Born, before: Born, today: date
) -> Iterator[range]:
    """Give the places of the last four digits that stand alone in a text.

    `own` are the dates of birth that the text tells itself, `before` those of the message before;
    `taken` are the places of dates and of whole numbers.
    """
    text = folded.text
    lone = len(_WORD.findall(text)) <= _FEW
    for found in _FOUR.finditer(text):
        place = range(*found.span())
        if any(part.start < place.stop and place.start < part.stop for part in taken):
            continue
        if UNIT.match(text, place.stop):
            continue
        said = _said(text, place)
        if said == "surely" or _meant(found[0], own, before, today, said=bool(said), lone=lone):
            yield place
    for found in _PAIRS.finditer(text):
        place = range(*found.span())
        free = not any(part.start < place.stop and place.start < part.stop for part in taken)
        if free and (_said(text, place) == "surely" or (before and not own and lone)):
            yield place


def _said(text: str, place: range) -> str:
    """Tell whether the words beside digits say what these are: `surely`, `perhaps` or ""."""
    before, after = text[max(0, place.start - _NEAR) : place.start], text[place.stop :][:_NEAR]
    told = [*_SAYS_SO.finditer(before)]
    if told and not _YEAR.search(before, told[-1].end()):
        return "surely"
    if _SAYS_SO.match(after.lstrip(" .,:;=-()")) or re.match(
        rf"\W{{0,3}}(?:är|is|are)\W(?:mina |de |my |the )?{_SAYS_SO.pattern}", after, re.IGNORECASE
    ):
        return "surely"
    return "perhaps" if _MAY_SAY_SO.search(before) or _MAY_SAY_SO.search(after) else ""


def _meant(number: str, own: Born, before: Born, today: date, *, said: bool, lone: bool) -> bool:
    """Whether four digits end one of the dates. A plausible year that is no such end stays."""
    dates = own or before
    right = [year for year, rest in dates if (rest + _sum(number)) % 10 == 0]
    grown = [year for year, _ in dates if today.year - year >= GROWN]
    year = int(number) if number.isdigit() else 0
    if not dates or year in {each for each, _ in dates}:
        return False
    if 1900 <= year <= today.year + 10:
        return bool(right) and (said or (lone and not own))
    if said or (right and any(each in grown for each in right)):
        return True
    return lone and not own and bool(grown or right)
