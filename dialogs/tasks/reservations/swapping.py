"""Says how a planned run is exchanged for another date or for something else. Changes nothing."""

from datetime import date

from dialogs.ledger import Reservation
from dialogs.state import Choice, line
from dialogs.tasks.reservations.cancel import late_checks, name_of
from dialogs.tasks.reservations.move import choices as retimes
from dialogs.tasks.reservations.move import free_starts, other_starts
from dialogs.turn import Draft
from dialogs.understanding.dates import first_day
from dialogs.understanding.phrases import plain
from dialogs.understanding.references import open_runs, reservation_for


def meant(draft: Draft, words: str) -> tuple[Reservation | None, date | None]:
    """Give the planned run and the start of it that words mean: “kursen till 13 september”.

    Words that name a start alone mean the only run that can be moved to it, or that there is.
    """
    which, start = _parted(draft, plain(words))
    found = reservation_for(draft, which, "swap") if which else None
    if found is None and start and not which:
        planned = open_runs(draft, "swap")
        fitting = [each for each in planned if _start(draft, each, start)] or planned
        found = fitting[0] if len(fitting) == 1 else None
    return found, None if found is None or not start else _start(draft, found, start)


def _parted(draft: Draft, spoken: str) -> tuple[str, str]:
    """Part words into those for a run and those for a start; either may be missing."""
    for cue in draft.spec.phrases.cues["to_start"]:
        which, to, start = spoken.partition(f" {cue} ")
        if to and draft.catalog.query(start).months:
            return which, start
    return ("", spoken) if draft.catalog.query(spoken).months else (spoken, "")


def _start(draft: Draft, reservation: Reservation, spoken: str) -> date | None:
    """Give the free start on the day that is named, or the first in a month or season."""
    months = draft.catalog.query(spoken).months
    days = [day for day in free_starts(draft, reservation) if day.month in months]
    named = first_day(months, spoken, draft.world.today)
    if any(letter.isdigit() for letter in spoken):
        return named if named in days else None
    return days[0] if days else None


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
