"""What became of a reserved run: applied for, confirmed, refused, missed; said before each yes."""

from dialogs.ledger import EntryKind, Reservation
from dialogs.ledger.commitments import cancelled
from dialogs.state import Choice, Line, line
from dialogs.tasks.reservations.confirmation import (
    leave_saying,
    open_or_say_so,
    open_reservation,
)
from dialogs.tasks.reservations.quote import ending_now, late_checks
from dialogs.turn import Draft, View
from dialogs.wording.booklet_lines import free_until
from dialogs.wording.names import title_of


def ask_applied(draft: Draft) -> None:
    """Ask whether the person has applied, where the provider wants an application."""
    found = open_or_say_so(draft)
    if found is None:
        draft.leave()
        return
    listing = draft.catalog.listing.get(found.entry.listing or "")
    if listing is not None and listing.apply != "application":
        leave_saying(draft, line("applied-not-needed", title=title_of(draft.catalog, found.entry)))
    elif found.progress is not None:
        leave_saying(draft, _already(draft, found))
    else:
        draft.ask_yes(line("applied-ask", title=title_of(draft.catalog, found.entry)))


def applied(draft: Draft) -> None:
    """Note that the person has applied."""
    _progress(draft, EntryKind.APPLY, "applied")


def ask_accepted(draft: Draft) -> None:
    """Ask whether the provider has given a place; until when cancelling is free is said as well."""
    found = open_or_say_so(draft)
    if found is None:
        draft.leave()
        return
    if found.confirmed:
        leave_saying(draft, _already(draft, found))
        return
    free = [] if late_checks(draft, found) else free_until(ending_now(draft, found))
    draft.ask_yes(line("accepted-ask", title=title_of(draft.catalog, found.entry)), *free)


def accepted(draft: Draft) -> None:
    """Note that the provider has given a place."""
    _progress(draft, EntryKind.CONFIRM, "accepted")


def ask_refused(draft: Draft) -> None:
    """Say that everything comes back when the provider says no."""
    found = open_or_say_so(draft)
    if found is None:
        draft.leave()
        return
    asked = line("refused-ask", title=title_of(draft.catalog, found.entry))
    draft.ask_yes(asked, line("remove-free", back=found.entry.checks))


def refused(draft: Draft) -> None:
    """Note that the provider said no: all checks come back."""
    found = open_or_say_so(draft)
    if found is None:
        return
    draft.write(EntryKind.REFUSE, 0, reservation=found.entry.key, rule="provider_refused")
    available = draft.booklet.balance(draft.today).available
    draft.say(
        line("refused-noted", title=title_of(draft.catalog, found.entry), available=available)
    )


def ask_missed(draft: Draft) -> None:
    """Say what not turning up costs.

    Before the start, where there is no set day, and where the provider has cancelled the run, it
    can be taken out instead.
    """
    found = open_or_say_so(draft)
    if found is None:
        draft.leave()
        return
    starts, title = found.entry.starts, title_of(draft.catalog, found.entry)
    instead = Choice(f"remove:{found.entry.key}", line("choice-remove", title=title))
    undated = line("missed-undated", title=title)
    if cancelled(draft.catalog, found, draft.today):
        leave_saying(draft, line("missed-cancelled", title=title), instead)
        return
    if starts is not None and starts > draft.today:
        leave_saying(draft, line("missed-early", title=title, starts=starts), instead)
        return
    if starts is None and _made_today(draft, found):
        leave_saying(draft, undated, instead)
        return
    used = ending_now(draft, found).no_show_checks
    cost = line("missed-cost", used=used, back=found.entry.checks - used)
    free = [undated] if starts is None and used else []
    draft.ask_yes(line("missed-ask", title=title), cost, *free)


def _made_today(view: View, found: Reservation) -> bool:
    return found.entry.at.astimezone(view.world.now.tzinfo).date() == view.today


def missed(draft: Draft) -> None:
    """Note that the person did not turn up: the scheme says how many checks that uses up."""
    found = open_or_say_so(draft)
    if found is None:
        return
    used = ending_now(draft, found).no_show_checks
    draft.write(EntryKind.NO_SHOW, used, reservation=found.entry.key, rule="no_show_checks")
    available = draft.booklet.balance(draft.today).available
    draft.say(
        line("missed", title=title_of(draft.catalog, found.entry), used=used, available=available)
    )


def _already(view: View, found: Reservation) -> Line:
    said = "accepted-already" if found.confirmed else "applied-already"
    return line(said, title=title_of(view.catalog, found.entry))


def _progress(draft: Draft, kind: EntryKind, message: str) -> None:
    found = open_or_say_so(draft)
    if found is not None:
        draft.write(kind, 0, about=found.entry.key)
        draft.say(line(message, title=title_of(draft.catalog, found.entry)))


def ask_done(draft: Draft) -> None:
    """Say that marking as done uses the checks, and ask for a yes."""
    reservation = open_reservation(draft)
    if reservation is None:
        draft.say(line("nothing-planned-so"))
        draft.leave()
        return
    if draft.booklet.issuer is not None and reservation.entry.checks:
        title = title_of(draft.catalog, reservation.entry)
        pay = Choice(f"pay:{reservation.entry.key}", line("choice-pay", title=title))
        draft.say(line("done-takes-two", title=title), choices=[pay])
        draft.leave()
        return
    lines = [
        line(
            "done-ask",
            title=title_of(draft.catalog, reservation.entry),
            checks=reservation.entry.checks,
        )
    ]
    starts = reservation.entry.starts
    if starts is not None and starts > draft.today:
        lines.append(line("done-early", starts=starts))
    draft.ask_yes(*lines)


def done(draft: Draft) -> None:
    """Mark a run as done: the person's word uses its checks."""
    reservation = open_reservation(draft)
    if reservation is None:
        draft.say(line("nothing-planned-so"))
        return
    key, checks = reservation.entry.key, reservation.entry.checks
    draft.write(EntryKind.USE, checks, reservation=key, rule="grant_on_eligibility")
    balance = draft.booklet.balance(draft.today)
    draft.say(
        line(
            "done",
            title=title_of(draft.catalog, reservation.entry),
            used=balance.used,
            available=balance.available,
        )
    )
