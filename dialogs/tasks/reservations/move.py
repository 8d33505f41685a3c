"""Moves a planned run to another start of the same listing, after saying what that means."""

from datetime import date

from catalog.rules.changes import Change
from catalog.rules.dates import Occasion, occasions
from dialogs.ledger import Reservation
from dialogs.ledger.cancellation import ending_if_reserved
from dialogs.ledger.commitments import crowding, dated_run
from dialogs.state import Choice, line
from dialogs.tasks.reservations.cancel import cancel
from dialogs.tasks.reservations.confirmation import open_reservation
from dialogs.tasks.reservations.quote import late_checks
from dialogs.tasks.reservations.reserve import put
from dialogs.turn import Draft, View
from dialogs.understanding.references import open_runs, reservation_for
from dialogs.vocabulary.dates import first_day
from dialogs.vocabulary.phrases import plain
from dialogs.wording.names import title_of
from dialogs.wording.quotes import crowd_line, ending_lines


def other_starts(view: View, reservation: Reservation) -> list[date]:
    """Give the other coming starts of a run while the booklet is valid, the soonest first."""
    last, now = view.booklet.expires or date.max, reservation.entry.starts
    listing = view.catalog.listing.get(reservation.entry.listing or "")
    coming = occasions(listing, view.today) if listing else []
    days = dict.fromkeys(each.starts for each in coming if each.starts is not None)
    return [day for day in days if day != now and day <= last]


def free_starts(view: View, reservation: Reservation) -> list[date]:
    """Give the starts that a run can be moved to: none where taking it out costs a check."""
    return [] if late_checks(view, reservation) else other_starts(view, reservation)


def starts_instead(view: View, reservation: Reservation, new: Change) -> list[date]:
    """Give the start to offer in place of a lost one: what it was moved to, or else the next."""
    days = free_starts(view, reservation)
    return [day for day in days if day == new.to] or days[:1]


def start_choices(reservation: Reservation, days: list[date]) -> list[Choice]:
    """Give a choice for each day that a run can be moved to."""
    key = reservation.entry.key
    return [Choice(f"retime:{key}@{day}", line("choice-retime", day=day)) for day in days]


def ask_retime(draft: Draft) -> None:
    """Say what moving a run to the wanted start means, and ask for a yes."""
    found, occasion = open_reservation(draft), _wanted(draft)
    listing = draft.catalog.listing.get(found.entry.listing or "") if found else None
    if found is None or occasion is None or listing is None or occasion.starts is None:
        draft.say(line("choice-gone"))
        draft.leave()
        return
    checks = found.entry.checks
    catalog, today = draft.catalog, draft.today
    run = dated_run(catalog, listing, occasion, checks, today)
    crowd, peak = crowding(catalog, draft.booklet, run, today, found) if run else ([], 0)
    anew = ending_if_reserved(draft.scheme, occasion.starts, checks)
    draft.ask_yes(
        line("retime-ask", title=title_of(draft.catalog, found.entry), day=occasion.starts),
        line("retime-checks", checks=checks),
        *([crowd_line([catalog.listing[e.listing] for e in crowd], peak)] if crowd else []),
        *([line("outline-apply", day=occasion.apply_by)] if occasion.apply_by else []),
        *ending_lines(anew, checks, anew.checks(today)),
    )


def retime(draft: Draft) -> None:
    """Take a run out and put it in with its new start, with the same checks and purpose."""
    found, occasion = open_reservation(draft), _wanted(draft)
    listing = draft.catalog.listing.get(found.entry.listing or "") if found else None
    if found is None or occasion is None or listing is None or occasion.starts is None:
        draft.say(line("choice-gone"))
        return
    day, entry = occasion.starts, found.entry
    cancel(draft, found)
    put(draft, listing, day, entry.checks, entry.purpose)
    lines = [line("retimed", title=title_of(draft.catalog, found.entry), day=day)]
    if listing.apply == "application":
        lines.append(line("retimed-apply", provider=listing.provider.name))
    draft.say(*lines)


def _wanted(view: View) -> Occasion | None:
    """Give the occasion that the flow in progress moves its run to, if that can still be had."""
    found, day = open_reservation(view), view.frame.args.get("starts", "")
    if found is None or day not in map(str, free_starts(view, found)):
        return None
    listing = view.catalog.listing[found.entry.listing or ""]
    coming = occasions(listing, view.today)
    return next((each for each in coming if str(each.starts) == day), None)


def meant(view: View, words: str) -> tuple[Reservation | None, date | None]:
    """Give the planned run and the start of it that words mean: “kursen till 13 september”.

    Words that name a start alone mean the only run that can be moved to it, or that there is.
    """
    which, start = _parted(view, plain(words))
    found = reservation_for(view, which, "swap") if which else None
    if found is None and start and not which:
        planned = open_runs(view, "swap")
        fitting = [each for each in planned if _start(view, each, start)] or planned
        found = fitting[0] if len(fitting) == 1 else None
    return found, None if found is None or not start else _start(view, found, start)


def _parted(view: View, spoken: str) -> tuple[str, str]:
    """Part words into those for a run and those for a start; either may be missing."""
    for cue in view.spec.phrases.cues["to_start"]:
        which, to, start = spoken.partition(f" {cue} ")
        if to and view.catalog.query(start).months:
            return which, start
    return ("", spoken) if view.catalog.query(spoken).months else (spoken, "")


def _start(view: View, reservation: Reservation, spoken: str) -> date | None:
    """Give the free start on the day that is named, or the first in a month or season."""
    months = view.catalog.query(spoken).months
    days = [day for day in free_starts(view, reservation) if day.month in months]
    named = first_day(months, spoken, view.today)
    if any(letter.isdigit() for letter in spoken):
        return named if named in days else None
    return days[0] if days else None


def tell_swap(draft: Draft, reservation: Reservation) -> None:
    """Say that a run has to be taken out first, what that costs, and which other starts it has."""
    title, key = title_of(draft.catalog, reservation.entry), reservation.entry.key
    days, late = (
        other_starts(draft, reservation),
        late_checks(draft, reservation),
    )
    told = tuple(line("swap-day", day=each) for each in days)
    lines = [
        line("swap-how", title=title),
        *([line("swap-days", days=told)] if told else []),
        *([line("swap-start")] if told and not late else []),
        line("swap-late", used=late) if late else line("swap-free"),
    ]
    choices = [
        *start_choices(reservation, free_starts(draft, reservation)),
        Choice(f"remove:{key}", line("choice-remove", title=title)),
        Choice("suggestions", line("choice-suggestions")),
    ]
    draft.say(*lines, choices=choices)
