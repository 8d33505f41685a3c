"""Solves a proposed plan again as a person wants it otherwise, and tells the change."""

from collections.abc import Sequence
from datetime import date

from catalog.planning import Candidate, Difference, Impossible, Variant, difference
from dialogs.state import Arg, Line, Outline, Own, Sek, line
from dialogs.tasks.proposals.limits import limits_of, offers
from dialogs.tasks.proposals.propose import offer_adoption, propose, tell
from dialogs.tasks.proposals.told import wished_for
from dialogs.tasks.proposals.what_if import Asked, asked
from dialogs.turn import Draft, View
from dialogs.vocabulary.dates import FIRST_MONTH, next_first
from dialogs.wording.names import title


def replan(draft: Draft, text: str) -> bool:
    """Plan again where a text wants the proposed plan otherwise; False where it does not."""
    outline = draft.state.outline
    if outline is None or not outline.runs:
        return False
    wanted = asked(draft, outline, text)
    if wanted is None:
        return False
    if wanted.instead is not None:
        draft.say(wanted.instead)
        return True
    if wanted.outline == outline:
        draft.say(line("outline-same"), *_until(draft, wanted))
        return True
    _again(draft, outline, wanted)
    return True


def plan_anew(draft: Draft) -> None:
    """Take back every wish and propose plans without them."""
    draft.say(line("outline-anew"))
    propose(draft)


def _again(draft: Draft, outline: Outline, wanted: Asked) -> None:
    before, after = offers(draft, outline), offers(draft, wanted.outline)
    if isinstance(after, Impossible):
        draft.say(line("outline-impossible-" + after.limit.partition(":")[0].replace("_", "-")))
        return
    if not after:
        draft.say(line("outline-none-so"))
        return
    new = wanted.outline
    draft.note(f"replan {new.spare} {new.own_money} {new.pace} {new.without}")
    if isinstance(before, Impossible) or not before:
        tell(draft, new, after)
        return
    old = before[min(wanted.number, len(before)) - 1]
    change = difference(old.plan, _nearest(old, after, wanted.number).plan)
    if wanted.replaced is not None and not (change.added or change.moved):
        what = title(draft.catalog.listing[wanted.replaced])
        draft.say(line("outline-no-instead", title=what))
        offer_adoption(draft, outline, before)
    elif (
        change.nothing
        and len(before) == len(after)
        and all(one.plan.runs == other.plan.runs for one, other in zip(before, after, strict=True))
    ):
        draft.say(line("outline-same"), *_until(draft, wanted), *wished_for(draft, new))
        offer_adoption(draft, new, after)
    elif change.nothing:
        draft.say(line("outline-first-same"), *_until(draft, wanted))
        tell(draft, new, after)
    else:
        _tell_change(draft, change, wanted, of_several=len(before) > 1)
        tell(draft, new, after)


def _nearest(old: Variant, after: Sequence[Variant], number: int) -> Variant:
    """Give the plan to compare with: the first, or for a later one what shares most with it."""
    if number == 1:
        return after[0]
    return max(after, key=lambda each: len(each.parts & old.parts))


def _until(view: View, wanted: Asked) -> list[Line]:
    """Say whether the checks that are kept last until a season that was named."""
    expires = limits_of(view, Outline()).expires
    if wanted.season is None or expires is None:
        return []
    begins: date = next_first(FIRST_MONTH[wanted.season], view.today)
    name = "outline-lasts" if begins <= expires else "outline-ends-before"
    season = line(f"outline-season-{wanted.season}")
    return [line(name, checks=wanted.outline.spare, season=season, day=expires)]


def _tell_change(draft: Draft, change: Difference, wanted: Asked, *, of_several: bool) -> None:
    """Say what the new plan has otherwise than the old one."""
    heading = "outline-changed-of" if of_several else "outline-changed"
    lines = [line(heading, number=wanted.number)]
    for name, runs in (("removed", change.removed), ("added", change.added)):
        if runs:
            lines.append(line(f"outline-{name}", titles=_titles(draft, runs)))
    for _, run in change.moved:
        told = title(draft.catalog.listing[run.listing])
        lines.append(line("outline-moved", title=told, starts=run.starts))
    draft.say(*lines, *_figures(change), *_until(draft, wanted))


def _titles(view: View, runs: tuple[Candidate, ...]) -> tuple[Own, ...]:
    return tuple(title(view.catalog.listing[each.listing]) for each in runs)


def _figures(change: Difference) -> list[Line]:
    told = []
    for name in ("checks", "own_money", "left", "ends"):
        if name in change.totals:
            old, new = (_figure(name, each) for each in change.totals[name])
            figures = {name: new, f"{name}_before": old}
            told.append(line(f"outline-total-{name.replace('_', '-')}", **figures))
    return told


def _figure(name: str, value: object) -> Arg:
    if name == "own_money":
        return Sek(int(str(value)))
    return value if value is not None else line("outline-nothing")  # type: ignore[return-value]
