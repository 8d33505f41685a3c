"""Reads how a person wants a proposed plan otherwise, clause by clause. Makes no plan."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import timedelta

from catalog.matching.query import number_in
from catalog.planning import HALF_TIME
from dialogs.ledger.allowance import allowance
from dialogs.state import Line, Outline, Sek, line
from dialogs.tasks.proposals.limits import runs_within
from dialogs.turn import View
from dialogs.understanding.facts.pace import heard_pace
from dialogs.understanding.references import titled
from dialogs.vocabulary.dates import first_day, season_of
from dialogs.vocabulary.phrases import plain

_MONEY = re.compile(r"(-?\b\d[\d ]*) ?(?:kr|kronor|sek|kroner)\b|\bsek (-?\d[\d ]*)")


_PART = re.compile(r"\b(?:halv|halva|half)\b|\d[.,]\d")


_IN_PLAN = re.compile(r"\b(?:i|in|of) plan (\d)\b")


_INSTEAD = re.compile(r" (?:mot|for|with) .*")


_JOINTS = re.compile(r"[,;]\s|\b(?:och|and|men|but|samt)\b")


_SHORT = 3
"""Words of a name of a provider at most."""


ENDING = 4
"""So many letters may end a word for a purpose: “coachning” and “coachningen”."""


LATER = 28
"""A later start is so many days after the first one."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What a text asks for of the proposed plans."""

    outline: Outline
    """The plans as they are wanted now."""
    instead: Line | None = None
    """What to say in place of planning again."""
    replaced: str | None = None
    """The listing to find something else for."""
    number: int = 1
    """The plan it was pointed at in."""
    season: str | None = None
    """Until when checks are to last."""


def asked(view: View, outline: Outline, text: str) -> Asked | None:
    """Give what a text asks for of the proposed plans; None where it is about something else."""
    parts = [each for each in _JOINTS.split(text) if each and each.strip()]
    if len(parts) <= 1 or _PART.search(text.lower()):
        return _clause(view, Asked(outline), text)
    found, kind, missed = Asked(outline), "", list[str]()
    for each in parts:
        more = _clause(view, found, each) or _read(view, found, kind, plain(each), each)
        if more is None:
            missed.append(each.strip())
            continue
        kind = _kind(view, each) or kind
        found = more
        if found.instead is not None:
            return found
    if not kind:
        return _clause(view, found, text)
    if missed:
        return replace(found, instead=line("outline-part-missed", words=missed[0][:80]))
    return found


def _kind(view: View, text: str) -> str | None:
    spoken = plain(text)
    return next((k for k in _READERS if view.spec.phrases.what_if(k, spoken) is not None), None)


def _clause(view: View, found: Asked, text: str) -> Asked | None:
    spoken = plain(text)
    for kind in _READERS:
        rest = view.spec.phrases.what_if(kind, spoken)
        more = None if rest is None else _read(view, found, kind, rest, text)
        if more is not None:
            return more
    return None


def _read(view: View, found: Asked, kind: str, rest: str, text: str) -> Asked | None:
    reader = _READERS.get(kind)
    return None if reader is None else reader(view, found, rest, text)


def _spare(view: View, found: Asked, rest: str, text: str) -> Asked | None:
    """Read the checks to keep: a number of them, or an amount of money in whole checks."""
    if _PART.search(text.lower()) and _about_checks(view, rest):
        return replace(found, instead=line("outline-whole-checks"))
    sek = _sek(rest)
    if sek is not None:
        number: int | None = -(-sek // view.scheme.check_value)
    else:
        words = rest.split()
        if len(words) > 1 and not _about_checks(view, rest):
            return None
        number = number_in(rest)
    if number is None:
        return None
    free = _left(view)
    if not 0 <= number <= free:
        return replace(found, instead=line("outline-spare-too-many", checks=free))
    season = season_of(view.catalog.query(rest).months)
    return replace(found, outline=replace(found.outline, spare=number), season=season)


def _left(view: View) -> int:
    return allowance(view.scheme, view.booklet, view.today).left


def _sek(spoken: str) -> int | None:
    """Give the amount of money in a text: “500 kr”, “SEK 1,000”."""
    found = _MONEY.search(spoken)
    return None if found is None else int((found[1] or found[2]).replace(" ", ""))


def _about_checks(view: View, rest: str) -> bool:
    return bool(view.catalog.filters.checks & set(rest.split()))


def _no_money(view: View, found: Asked, rest: str, text: str) -> Asked:
    del view, rest, text
    return replace(found, outline=replace(found.outline, own_money=0))


def _at_most(view: View, found: Asked, rest: str, text: str) -> Asked | None:
    """Read the most of something: own money, checks or pace; None where it is none of them."""
    sek = _sek(rest) or _sek(plain(text))
    if sek is not None:
        if sek < 0:
            return replace(found, instead=line("outline-money-negative", own=Sek(0)))
        scheme, said = view.scheme, {*plain(text).split()}
        if not scheme.in_money or not said.isdisjoint(view.spec.phrases.cues["own_money"]):
            return replace(found, outline=replace(found.outline, own_money=sek))
        return _using(view, found, sek // scheme.check_value)
    number = number_in(rest)
    if number is not None and _about_checks(view, rest):
        if _PART.search(text.lower()):
            return replace(found, instead=line("outline-whole-checks"))
        return _using(view, found, number)
    return _pace(view, found, rest, text) if _named_pace(view, rest) is not None else None


def _using(view: View, found: Asked, checks: int) -> Asked:
    spare = max(0, _left(view) - checks)
    return replace(found, outline=replace(found.outline, spare=spare))


def _pace(view: View, found: Asked, rest: str, text: str) -> Asked:
    del text
    half = _named_pace(view, rest) in (None, "part_time", "beside_work")
    return replace(found, outline=replace(found.outline, pace=HALF_TIME if half else None))


def _named_pace(view: View, rest: str) -> str | None:
    slot, value = view.spec.phrases.values.get(rest, ("", ""))
    return heard_pace(rest) or (value if slot == "pace" else None)


def _without(view: View, found: Asked, rest: str, text: str) -> Asked | None:
    """Read a place, a purpose, a provider or a listing to do without.

    Who says what they cannot do, as in “jag kan inte python”, wants no plan without it.
    """
    catalog, outline = view.catalog, found.outline
    if view.spec.phrases.commands.get(rest) == "any":
        return replace(found, instead=line("outline-none-so"))
    purpose = _purpose(view, rest)
    provider = catalog.query(rest).provider if len(rest.split()) <= _SHORT else None
    out = catalog.place_names.get(rest)
    if out is None and purpose is not None:
        out = f"purpose:{purpose}"
    if out is None and provider is not None:
        out = f"provider:{provider}"
    if out is not None:
        return replace(found, outline=replace(outline, without=_and(outline.without, out)))
    said = f" {plain(text)} "
    if any(f" {each} " in said for each in view.spec.phrases.cues["lacking"]):
        return None
    return _pointed(view, found, rest, text)


def _replace(view: View, found: Asked, rest: str, text: str) -> Asked | None:
    """Read the run to find something else for, by its place, purpose or title."""
    more = _pointed(view, found, _INSTEAD.sub("", rest), text)
    if more is None or not more.outline.replaced:
        return more
    return replace(more, replaced=more.outline.replaced[-1])


def _pointed(view: View, found: Asked, rest: str, text: str) -> Asked | None:
    """Read a run of a plan on the screen, the first unless another is named."""
    outline = found.outline
    named = _IN_PLAN.search(plain(text))
    number = int(named[1]) if named else 1
    if not 1 <= number <= len(outline.runs):
        return replace(found, instead=line("outline-no-such-plan"))
    rest = _IN_PLAN.sub("", rest).strip()
    listings = outline.listings(number)
    place = view.spec.phrases.ordinals.get(rest)
    if rest.isascii() and rest.isdigit():
        place = int(rest)
    if place is not None and place > len(listings):
        return replace(found, instead=line("outline-no-such"))
    purpose = _purpose(view, rest)
    if place is not None:
        run: str | None = listings[place - 1]
    elif purpose is not None:
        those = [each for each in listings if view.catalog.listing[each].purpose == purpose]
        if len(those) != 1:
            return replace(found, instead=line("outline-which", number=number, count=len(those)))
        run = those[0]
    else:
        known = {each for n in range(len(outline.runs)) for each in outline.listings(n + 1)}
        titles = {each: view.catalog.listing[each].title for each in sorted(known)}
        run = titled(rest, titles, 60.0)
    if run is None:
        return None
    replaced = _and(outline.replaced, run)
    return replace(found, outline=replace(outline, replaced=replaced), number=number)


def _purpose(view: View, rest: str) -> str | None:
    """Give the purpose that a word names, also with an ending as in “praktiken”."""
    for article in view.spec.phrases.cues["article"]:
        rest = rest.removeprefix(f"{article} ")
    for phrase, (slot, value) in view.spec.phrases.values.items():
        ended = rest.startswith(phrase) and len(rest) - len(phrase) <= ENDING
        if slot == "purposes" and ended and " " not in rest:
            return value
    return None


def _and(names: tuple[str, ...], one: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*names, one)))


def _only(view: View, found: Asked, rest: str, text: str) -> Asked | None:
    """Read the only form or time of day that is wanted."""
    del text
    query = view.catalog.query(rest)
    if query.mode is None and query.schedule is None:
        return None
    outline = found.outline
    mode, schedule = query.mode or outline.mode, query.schedule or outline.schedule
    return replace(found, outline=replace(outline, mode=mode, schedule=schedule))


def _not_before(view: View, found: Asked, rest: str, text: str) -> Asked | None:
    """Read the day, month or season before which nothing may start."""
    del text
    day = first_day(view.catalog.query(rest).months, rest, view.today)
    if day is None:
        return None
    return replace(found, outline=replace(found.outline, starts=day.isoformat()))


def _later(view: View, found: Asked, rest: str, text: str) -> Asked | None:
    """Read the wish to start later than the first plan does."""
    del text
    known = {each.id: each for each in runs_within(view, found.outline)}
    days = [known[each].starts for each in found.outline.runs[0] if each in known]
    if rest or not days:
        return None
    starts = (min(days) + timedelta(LATER)).isoformat()
    return replace(found, outline=replace(found.outline, starts=starts))


def _cheaper(view: View, found: Asked, rest: str, text: str) -> Asked | None:
    """Read the wish for a cheaper plan: without own money, or else with fewer checks."""
    del text
    if rest:
        return None
    known = {each.id: each for each in runs_within(view, found.outline)}
    runs = [known[each] for each in found.outline.runs[0] if each in known]
    if any(each.own_money for each in runs):
        return replace(found, outline=replace(found.outline, own_money=0))
    used = sum(each.checks for each in runs)
    spare = _left(view) - used + 1
    if not used:
        return replace(found, instead=line("outline-cheapest"))
    return replace(found, outline=replace(found.outline, spare=spare))


_READERS: Mapping[str, Callable[[View, Asked, str, str], Asked | None]] = {
    "not_before": _not_before,
    "later": _later,
    "replace": _replace,
    "spare": _spare,
    "no_money": _no_money,
    "at_most": _at_most,
    "cheaper": _cheaper,
    "without": _without,
    "only": _only,
    "pace": _pace,
}
"""How a wish of each kind is read, in the order in which they are tried."""
