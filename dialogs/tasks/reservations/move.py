"""Moves a planned run to another start of the same listing, after saying what that means."""

from datetime import date

from catalog.rules.changes import Change
from catalog.rules.dates import Occasion, occasions
from dialogs.ledger import Reservation
from dialogs.state import Choice, line
from dialogs.tasks.reservations.cancel import cancel, late_checks, name_of, open_reservation
from dialogs.tasks.reservations.reserve import crowded, ending_lines, put
from dialogs.turn import Draft
from dialogs.wording.choices import choices_for


def other_starts(draft: Draft, reservation: Reservation) -> list[date]:
    """Give the other coming starts of a run while the booklet is valid, the soonest first."""
    last, now = draft.booklet.expires or date.max, reservation.entry.starts
    listing = draft.catalog.listing.get(reservation.entry.listing or "")
    coming = occasions(listing, draft.world.today) if listing else []
    days = dict.fromkeys(each.starts for each in coming if each.starts is not None)
    return [day for day in days if day != now and day <= last]


def free_starts(draft: Draft, reservation: Reservation) -> list[date]:
    """Give the starts that a run can be moved to: none where taking it out costs a check."""
    return [] if late_checks(draft, reservation) else other_starts(draft, reservation)


def starts_instead(draft: Draft, reservation: Reservation, new: Change) -> list[date]:
    """Give the start to offer in place of a lost one: what it was moved to, or else the next."""
    days = free_starts(draft, reservation)
    return [day for day in days if day == new.to] or days[:1]


def choices(reservation: Reservation, days: list[date]) -> list[Choice]:
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
    lines = [
        line("retime-ask", title=name_of(draft, found), day=occasion.starts),
        line("retime-checks", checks=checks),
        *crowded(draft, listing, occasion, without=found),
        *([line("outline-apply", day=occasion.apply_by)] if occasion.apply_by else []),
        *ending_lines(draft.world.scheme, occasion.starts, checks, draft.world.today),
    ]
    answers = choices_for("yes_no", draft.catalog, draft.state)
    draft.say(*lines, line("reserve-really"), choices=answers, asks="confirm")


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
    lines = [line("retimed", title=name_of(draft, found), day=day)]
    if listing.apply == "application":
        lines.append(line("retimed-apply", provider=listing.provider.name))
    draft.say(*lines)


def _wanted(draft: Draft) -> Occasion | None:
    """Give the occasion that the flow in progress moves its run to, if that can still be had."""
    found, day = open_reservation(draft), draft.frame.args.get("starts", "")
    if found is None or day not in map(str, free_starts(draft, found)):
        return None
    listing = draft.catalog.listing[found.entry.listing or ""]
    coming = occasions(listing, draft.world.today)
    return next((each for each in coming if str(each.starts) == day), None)
