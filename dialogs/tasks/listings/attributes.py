"""Answers what is asked about listings that were shown, an attribute at a time. Compares none."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from catalog.model import Listing
from dialogs.ledger.commitments import open_run
from dialogs.state import Line, Slot, letters, line
from dialogs.tasks.listings import content, costs, times
from dialogs.tasks.listings.costs import Subject
from dialogs.turn import Draft, View
from dialogs.wording.names import title

ATTRIBUTES: Mapping[str, Callable[[View, Listing, Subject], list[Line]]] = {
    "price": costs.price,
    "checks": costs.checks,
    "own_money": costs.own,
    "when": times.when,
    "length": times.length,
    "hours": times.hours,
    "evenings": times.evenings,
    "apply": times.apply,
    "place": content.place,
    "mode": content.mode,
    "language": content.language,
    "prior": content.prior,
    "level": content.level,
    "outcome": content.outcome,
    "certificate": content.certificate,
    "provider": content.provider,
    "other": content.other,
}
"""What can be asked about a listing. The first line answers, the others add to it."""


UNKNOWN = ("unknown", "asked-other", "asked-place-none", "asked-place-several")
"""How the ids of sentences begin or end that say that the catalogue does not know."""


ALSO = {"evenings": "asked-weekdays-unknown"}
"""What is never known of an attribute, and is said in any case."""


def tell_attribute(draft: Draft, listings: Sequence[str], attribute: str) -> None:
    """Tell one attribute: of one listing in up to three sentences, of several in a line each."""
    found = known_of(draft, listings)
    if not found:
        draft.say(line("listing-gone"))
        return
    also = [line(ALSO[attribute])] if attribute in ALSO else []
    answers = ATTRIBUTES[attribute]
    if len(found) == 1:
        lines = answers(draft, found[0], named(found[0]))
        more = (*lines[1:], *also, *_asking(draft, found[0], attribute, lines[0]))
        draft.say(lines[0], *(more if draft.state.manner != "short" else ()))
        draft.change(replace(draft.state, looked=found[0].id))
    else:
        draft.say(*(answers(draft, each, lettered(draft, each))[0] for each in found), *also)
    remembered = Slot(attribute, turn=draft.world.turn)
    draft.change(replace(draft.state, attribute=remembered))
    draft.note(f"told {attribute} of {' '.join(each.id for each in found)}")


def known_of(view: View, listings: Sequence[str]) -> list[Listing]:
    """Give the listings of some ids, each once; those that left the catalogue are left out."""
    known = view.catalog.listing
    return [known[each] for each in dict.fromkeys(listings) if each in known]


def named(listing: Listing) -> Line:
    """Give what a sentence about one listing calls it."""
    return line("asked-title", title=title(listing))


def lettered(view: View, listing: Listing) -> Subject:
    """Give what a sentence among several calls a listing: its letter, or else its title."""
    return letters(view.state.shown).get(listing.id) or named(listing)


def _asking(view: View, listing: Listing, attribute: str, first: Line) -> list[Line]:
    """Say where to ask, after what the catalogue does not know, and where to apply."""
    unknown = first.id.endswith(UNKNOWN) or attribute in ALSO
    how = attribute == "apply" and open_run(view.booklet, listing.id) is None
    return [content.where_to_ask(listing)] if unknown or how else []
