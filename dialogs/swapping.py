"""Says how a planned run is exchanged for another date or for something else. Changes nothing."""

from dialogs.booklet import Reservation
from dialogs.draft import Draft
from dialogs.messages import Choice, line
from dialogs.retiming import choices as retimes
from dialogs.retiming import free_starts, other_starts
from dialogs.settling import late_checks, name_of


def tell_swap(draft: Draft, reservation: Reservation) -> None:
    """Say that a run has to be taken out first, what that costs, and which other starts it has."""
    title, key = name_of(draft, reservation), reservation.entry.key
    days, late = other_starts(draft, reservation), late_checks(draft, reservation)
    told = tuple(line("swap-day", day=each) for each in days)
    lines = [
        line("swap-how", title=title),
        *([line("swap-days", days=told)] if told else []),
        *([line("swap-start")] if told and not late else []),
        line("swap-late", used=late) if late else line("swap-free"),
    ]
    choices = [
        *retimes(reservation, free_starts(draft, reservation)),
        Choice(f"remove:{key}", line("choice-remove", title=title)),
        Choice("suggestions", line("choice-suggestions")),
    ]
    draft.say(*lines, choices=choices)
