"""Hears ages told with when they are reached: “jag fyller 18 i februari”. The day is passed in.

Decides nothing: it gives the year of birth by the calendar, before that month and after it.
"""

import re
from collections.abc import Iterable
from datetime import date

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "januari january jan",
            "februari february feb",
            "mars march",
            "april apr",
            "maj may",
            "juni june jun",
            "juli july jul",
            "augusti august aug",
            "september sept sep",
            "oktober october okt oct",
            "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}


_SEASONS = {
    "var": (3, 5), "varen": (3, 5), "spring": (3, 5),
    "sommar": (6, 8), "sommaren": (6, 8), "somras": (6, 8), "summer": (6, 8),
    "host": (9, 11), "hosten": (9, 11), "hostas": (9, 11), "autumn": (9, 11), "fall": (9, 11),
}  # fmt: skip
"""Seasons with their first and last month; winter is left out, since it lies in two years."""


_YEARS = {"i ar": 0, "this year": 0, "nasta ar": 1, "next year": 1, "forra aret": -1,
          "i fjol": -1, "last year": -1}  # fmt: skip


_NEAR = {"denna manad": 0, "this month": 0, "nasta manad": 1, "next month": 1,
         "forra manaden": -1, "last month": -1}  # fmt: skip
"""Years and months by how far they are from the present one."""


_PAST = ("fyllde", "fyllt", "blev", "turned", "became")


_TO_COME = ("fyller", "fylla", "blir", "bli", "turn", "turning", "become", "be", "am", "im")


_LITTLE = ("i", "in", "on", "den", "the", "this", "next", "last", "nasta", "forra", "till", "nu")


def _one_of(words: Iterable[str]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


_WHEN = (
    rf"(?:(?:{_one_of(_LITTLE)}) )*(?:(?P<near>{_one_of(_NEAR)})"
    rf"|(?:(?P<day>\d{{1,2}})(?: ?(?:e|a|st|nd|rd|th|of))* )?"
    rf"(?:(?P<month>{_one_of(_MONTHS)})|(?P<season>{_one_of(_SEASONS)}))"
    rf"(?: (?P<day_after>\d{{1,2}})(?:st|nd|rd|th)?\b)?"
    rf"(?: (?:i )?(?P<year>20\d\d|{_one_of(_YEARS)}))?"
    rf"|(?P<only>20\d\d|{_one_of(_YEARS)}))"
)


_TURNS = (
    rf"(?P<verb>{_one_of((*_PAST, *_TO_COME))})"
    r"(?: (?:jag|i|snart|just|precis|redan|ocksa|soon|also))* (?P<age>\d\d)"
)


_OLD = r"(?: (?:ar|years old|years))?(?: (?:redan|forst|already))?"


_SAID = re.compile(rf"\b{_TURNS}{_OLD} {_WHEN}\b")


_SAID_FIRST = re.compile(rf"\b{_WHEN} (?:\w+ ){{0,2}}{_TURNS}\b")


_ANSWERED = re.compile(rf"(?P<age>\d\d){_OLD} {_WHEN}")


def heard_birthday(spoken: str, today: date, *, asked: bool) -> int | None:
    """Give the year of birth of somebody who says when they reach an age; None where nobody does.

    `spoken` is in plain form. A month alone is the next one, or the last one where it is past.
    """
    said = _SAID.search(spoken) or _SAID_FIRST.search(spoken)
    said = said or (_ANSWERED.fullmatch(spoken) if asked else None)
    if said is None:
        return None
    past = said.groupdict().get("verb") in _PAST
    return _year(said, today, past=past) - int(said["age"])


def _year(said: re.Match[str], today: date, *, past: bool) -> int:
    """Give the year in which what is said happens, or happened."""
    if said["near"]:
        return (today.year * 12 + today.month - 1 + _NEAR[said["near"]]) // 12
    named = said["only"] or said["year"]
    if named:
        return int(named) if named.isdigit() else today.year + _YEARS[named]
    month = _MONTHS.get(said["month"] or "")
    first, last = (month, month) if month else _SEASONS[said["season"]]
    day = int(said["day"] or said["day_after"] or 0)
    if past:
        return today.year - ((first, day or 1) > (today.month, today.day))
    return today.year + ((last, day or 31) < (today.month, today.day))
