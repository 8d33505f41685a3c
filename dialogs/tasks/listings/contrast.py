"""Tells what differs between listings, in two to four lines. Judges none better."""

from collections.abc import Callable, Mapping, Sequence

from catalog.model import Listing
from dialogs.state import Line, Own, Sek, line
from dialogs.tasks.listings.attributes import known_of, lettered
from dialogs.tasks.listings.costs import taken
from dialogs.tasks.listings.times import hours_a_week, occasion_of
from dialogs.turn import Draft, View
from dialogs.wording.cards import when, where
from dialogs.wording.names import purpose_word

MOST, LINES = 4, 4
"""Listings that are compared at once, and differences that are told of them."""


def compare(draft: Draft, listings: Sequence[str]) -> None:
    """Tell what differs between some listings, the weightiest first."""
    found = known_of(draft, listings)[:MOST]
    if len(found) < 2:
        draft.say(line("compare-one"))
        return
    lines = differences(draft, found)
    draft.say(*(lines or [line("compare-same")]))


def differences(view: View, listings: Sequence[Listing]) -> list[Line]:
    """Give a line on each thing that is not the same in all of some listings."""
    lines = []
    for name, says in _SAYS.items():
        told = [says(view, each) for each in listings]
        if all(each == told[0] for each in told):
            continue
        pairs = zip(listings, told, strict=True)
        each = tuple(line("compare-of", it=lettered(view, one), what=what) for one, what in pairs)
        lines.append(line("compare-line", name=line(f"compare-{name}"), each=each))
    return lines[:LINES]


def _price(view: View, listing: Listing) -> Line:
    cost = taken(view, listing)
    if cost is None or listing.price is None:
        return line("compare-unknown")
    if not listing.price:
        return line("compare-free")
    checks, _ = cost
    name = "compare-checks" if checks else "compare-own"
    return line(name, price=Sek(listing.price), checks=checks)


def _load(view: View, listing: Listing) -> Line:
    number = hours_a_week(view, listing)
    if number is None:
        return line("compare-unknown")
    return line("compare-hours", hours=number, schedule=line(f"schedule-{_schedule(listing)}"))


def _schedule(listing: Listing) -> str:
    return listing.schedule or "unknown"


def _length(_: View, listing: Listing) -> Line:
    if listing.hours is None:
        return line("compare-unknown")
    return line("compare-total", hours=listing.hours)


def _when(view: View, listing: Listing) -> Line:
    return when(occasion_of(view, listing))


def _where(view: View, listing: Listing) -> Line:
    return where(listing, occasion_of(view, listing))


def _level(_: View, listing: Listing) -> Line:
    return line(f"level-{listing.level}") if listing.level else line("compare-unknown")


def _purpose(_: View, listing: Listing) -> Line | Own:
    return purpose_word(listing.purpose)


_SAYS: Mapping[str, Callable[[View, Listing], Line | Own]] = {
    "price": _price,
    "load": _load,
    "when": _when,
    "where": _where,
    "level": _level,
    "purpose": _purpose,
    "length": _length,
}
"""What is compared, the weightiest first."""
