"""Says how a planned run is exchanged for another date or for something else. Changes nothing."""

from catalog.runs import occasions
from dialogs.booklet import Reservation
from dialogs.draft import Draft
from dialogs.messages import Choice, line
from dialogs.settling import late_checks, name_of


def tell_swap(draft: Draft, reservation: Reservation) -> None:
    """Say that a run has to be taken out first, what that costs, and which other starts it has."""
    title, key = name_of(draft, reservation), reservation.entry.key
    listing = draft.catalog.listing.get(reservation.entry.listing or "")
    coming = occasions(listing, draft.world.today) if listing else []
    days = tuple(
        line("swap-day", day=each.starts)
        for each in coming
        if each.starts is not None and each.starts != reservation.entry.starts
    )
    late = late_checks(draft, reservation)
    lines = [
        line("swap-how", title=title),
        *([line("swap-days", days=days)] if days else []),
        line("swap-late", used=late) if late else line("swap-free"),
    ]
    choices = [
        Choice(f"remove:{key}", line("choice-remove", title=title)),
        Choice("suggestions", line("choice-suggestions")),
    ]
    draft.say(*lines, choices=choices)
