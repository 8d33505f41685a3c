"""Says which of some listings is cheapest, shortest, nearest and so on. Advises nothing."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from catalog.finding.extremes import measure
from catalog.model import Listing
from dialogs.state import Line, line
from dialogs.tasks.listings.attributes import ATTRIBUTES, known_of, lettered, tell_attribute
from dialogs.turn import Draft, View

ABOUT: Mapping[str, str] = {
    "cheapest": "price",
    "shortest": "length",
    "nearest": "place",
    "soonest": "when",
    "easiest": "level",
}
"""What is told of the one that is chosen."""


def tell_choice(draft: Draft, listings: Sequence[str], by: str) -> None:
    """Say which has least of something; ties and what is not known are said."""
    found = known_of(draft, listings)
    if len(found) < 2:
        tell_attribute(draft, listings, ABOUT[by])
        return
    if by == "nearest" and draft.state.value("place") is None and not _all_remote(found):
        draft.say(line("choose-nearest-where"))
        return
    best, unknown = least(draft, found, by)
    draft.note(f"least {by}: {' '.join(each.id for each in best) or '-'}")
    if not best:
        draft.say(line(f"choose-{by}-unknown"))
        return
    draft.say(*_best(draft, best, by), *_unknown(draft, unknown, by))
    if len(best) == 1:
        draft.change(replace(draft.state, looked=best[0].id))


def least(view: View, listings: Sequence[Listing], by: str) -> tuple[list[Listing], list[Listing]]:
    """Give the listings that have least of something, all that tie, and those not known."""
    home = view.state.value("place")
    measured = [(e, measure(view.catalog, e, by, view.today, home)) for e in listings]
    known = [value for _, value in measured if value is not None]
    best = [each for each, value in measured if known and value == min(known)]
    return best, [each for each, value in measured if value is None]


def _all_remote(listings: Sequence[Listing]) -> bool:
    return all(each.mode == "remote" for each in listings)


def _best(view: View, best: Sequence[Listing], by: str) -> list[Line]:
    called = [lettered(view, each) for each in best]
    if len(best) == 1:
        told = ATTRIBUTES[ABOUT[by]](view, best[0], called[0])
        return [line(f"choose-{by}", it=called[0]), told[0]]
    them = tuple(line("asked-letter", it=each) for each in called)
    told = ATTRIBUTES[ABOUT[by]](view, best[0], called[0])
    return [line(f"choose-{by}-tie", them=them), told[0]]


def _unknown(view: View, unknown: Sequence[Listing], by: str) -> list[Line]:
    if not unknown:
        return []
    them = tuple(line("asked-letter", it=lettered(view, each)) for each in unknown)
    return [line("choose-left-out", them=them, what=line(f"choose-what-{by}"))]
