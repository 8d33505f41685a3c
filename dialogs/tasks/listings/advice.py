"""Says towards which listing the person's own goal and limits lean, and why. Orders nothing."""

from collections.abc import Sequence
from dataclasses import replace

from catalog.finding.suggestions import OBSTACLES, Suggestion, weigh
from dialogs.state import Line, line
from dialogs.tasks.listings.attributes import known_of, lettered, tell_attribute
from dialogs.tasks.listings.contrast import differences
from dialogs.tasks.suggestions.suggest import wish
from dialogs.turn import Draft, View
from dialogs.wording.cards import reasons, tells

CLOSE = 3
"""Listings whose points differ by no more weigh the same."""


TOLD = 2
"""Reasons that are told, and differences where two weigh the same."""


def advise(draft: Draft, listings: Sequence[str]) -> None:
    """Lean towards one of some listings, by what the person told; ties are said."""
    found = known_of(draft, listings)
    if len(found) < 2:
        tell_attribute(draft, listings, "level")
        return
    if not (draft.state.value("goal") or draft.state.value("occupation")):
        draft.say(line("advise-goal"), *differences(draft, found)[:TOLD])
        return
    wished = wish(draft)
    weighed = [weigh(draft.catalog, each, wished) for each in found]
    ranked = sorted(weighed, key=lambda each: (_hindered(each), -each.points))
    best, second = ranked[0], ranked[1]
    draft.note("advise " + " ".join(f"{each.listing.id} {each.points}" for each in ranked))
    tied = best.points - second.points <= CLOSE and _hindered(best) == _hindered(second)
    if tied:
        alike = [e for e in ranked if best.points - e.points <= CLOSE and not _worse(e, best)]
        them = tuple(line("asked-letter", it=lettered(draft, e.listing)) for e in alike)
        what = differences(draft, [each.listing for each in alike])[:TOLD]
        draft.say(line("advise-tie", them=them), *what, line("advise-yours"))
        return
    told = _reasons(draft, best)
    draft.say(
        line("advise", it=lettered(draft, best.listing), reasons=told),
        *_against(draft, second),
        line("advise-yours"),
    )
    draft.change(replace(draft.state, looked=best.listing.id))


def _hindered(each: Suggestion) -> int:
    """Count what keeps the person from taking part."""
    return len(OBSTACLES & set(each.reasons)) + each.closed


def _worse(each: Suggestion, best: Suggestion) -> bool:
    return _hindered(each) > _hindered(best)


def _reasons(view: View, best: Suggestion) -> tuple[Line, ...]:
    kept = tuple(each for each in best.reasons if tells(best.listing, each))
    return reasons(view.catalog, replace(best, reasons=kept), view.state)[:TOLD]


def _against(view: View, second: Suggestion) -> list[Line]:
    names = [reason for reason in second.reasons if reason in OBSTACLES][:1]
    told = tuple(line(f"obstacle-{name.replace('_', '-')}") for name in names)
    it = lettered(view, second.listing)
    return [line("advise-against", it=it, reasons=told)] if told else []
