"""Reads what a person wants otherwise in a proposed plan, solves it again and tells the change."""

import re
from dataclasses import replace

from catalog.filters import number_in
from catalog.plans import Candidate, Difference, Impossible
from catalog.telling import difference
from dialogs.cards import title
from dialogs.draft import Draft
from dialogs.messages import Arg, Line, Own, Sek, line
from dialogs.outlining import HALF_TIME, offer_adoption, offers, tell
from dialogs.paces import heard_pace
from dialogs.phrases import plain
from dialogs.resolving import titled
from dialogs.state import Outline

_NO_SUCH = ""
"""A place that the plan does not have."""

_MONEY = re.compile(r"\b(\d[\d ]*) ?(?:kr|kronor|sek|kroner)\b")


def replan(draft: Draft, text: str) -> bool:
    """Plan again where a text wants the proposed plan otherwise; False where it does not."""
    outline = draft.state.outline
    if outline is None or not outline.runs:
        return False
    wanted = _wanted(draft, outline, plain(text))
    if wanted is None:
        return False
    if wanted == outline:
        draft.say(line("outline-no-such"))
        return True
    before, after = offers(draft, outline), offers(draft, wanted)
    if isinstance(after, Impossible):
        draft.say(line("outline-impossible-" + after.limit.partition(":")[0].replace("_", "-")))
        return True
    if not after:
        draft.say(line("outline-none-so"))
        return True
    draft.note(f"replan {wanted.spare} {wanted.own_money} {wanted.pace} {wanted.without}")
    if isinstance(before, Impossible) or not before:
        tell(draft, wanted, after)
        return True
    change = difference(before[0].plan, after[0].plan)
    if change.nothing:
        draft.say(line("outline-same"))
        offer_adoption(draft, wanted, after)
        return True
    _tell_change(draft, change)
    tell(draft, wanted, after)
    return True


def _wanted(draft: Draft, outline: Outline, spoken: str) -> Outline | None:
    """Give the outline that a text asks for; None where it asks for none."""
    for kind in ("replace", "spare", "own_money", "without", "pace"):
        rest = draft.spec.phrases.what_if(kind, spoken)
        if rest is None:
            continue
        match kind:
            case "replace":
                run = _pointed(draft, outline, rest)
                if run is not None:
                    return _replaced(outline, run)
            case "spare":
                number = _spared(draft, rest)
                if number is not None:
                    return replace(outline, spare=number)
            case "own_money":
                money = _MONEY.search(rest)
                return replace(outline, own_money=int(money[1].replace(" ", "")) if money else 0)
            case "without":
                found = _left_out(draft, outline, rest)
                if found is not None:
                    return found
            case "pace":
                half = heard_pace(rest) in (None, "part_time", "beside_work")
                return replace(outline, pace=HALF_TIME if half else None)
    return None


def _spared(draft: Draft, rest: str) -> int | None:
    """Give the checks to keep: a number of them, or an amount of money in whole checks."""
    money = _MONEY.search(rest)
    if money is not None:
        return -(-int(money[1].replace(" ", "")) // draft.world.scheme.check_value)
    words = rest.split()
    if len(words) > 1 and not draft.catalog.filters.checks & set(words):
        return None
    return number_in(rest)


def _left_out(draft: Draft, outline: Outline, rest: str) -> Outline | None:
    catalog = draft.catalog
    place = catalog.place_names.get(rest)
    if place is not None:
        return replace(outline, without=(*outline.without, place))
    meant = draft.spec.phrases.values.get(rest)
    if meant is not None and meant[0] == "purposes":
        those = tuple(each.id for each in catalog.listings if each.purpose == meant[1])
        return replace(outline, replaced=(*outline.replaced, *those))
    run = _pointed(draft, outline, rest)
    return None if run is None else _replaced(outline, run)


def _replaced(outline: Outline, run: str) -> Outline:
    return outline if run == _NO_SUCH else replace(outline, replaced=(*outline.replaced, run))


def _pointed(draft: Draft, outline: Outline, rest: str) -> str | None:
    """Give the listing in the first plan that words point at, by its place or its title."""
    listings = [each.partition("@")[0] for each in outline.runs[0]]
    place = draft.spec.phrases.ordinals.get(rest)
    if rest.isascii() and rest.isdigit():
        place = int(rest)
    if place is not None:
        return listings[place - 1] if place <= len(listings) else _NO_SUCH
    shown = {each for runs in outline.runs for each in runs}
    known = {each.partition("@")[0] for each in shown}
    titles = {each: draft.catalog.listing[each].title for each in sorted(known)}
    return titled(rest, titles, 60.0)


def _tell_change(draft: Draft, change: Difference) -> None:
    """Say what the new plan has otherwise than the old one."""
    lines = [line("outline-changed")]
    for name, runs in (("removed", change.removed), ("added", change.added)):
        if runs:
            lines.append(line(f"outline-{name}", titles=_titles(draft, runs)))
    for _, run in change.moved:
        told = title(draft.catalog.listing[run.listing])
        lines.append(line("outline-moved", title=told, starts=run.starts))
    draft.say(*lines, *_figures(change))


def _titles(draft: Draft, runs: tuple[Candidate, ...]) -> tuple[Own, ...]:
    return tuple(title(draft.catalog.listing[each.listing]) for each in runs)


def _figures(change: Difference) -> list[Line]:
    told = []
    for name in ("checks", "own_money", "left", "ends"):
        if name in change.totals:
            old, new = (_figure(name, each) for each in change.totals[name])
            told.append(line(f"outline-total-{name.replace('_', '-')}", old=old, new=new))
    return told


def _figure(name: str, value: object) -> Arg:
    if name == "own_money":
        return Sek(int(str(value)))
    return value if value is not None else line("outline-nothing")  # type: ignore[return-value]
