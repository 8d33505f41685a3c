"""Takes a run out of the plan or marks it as done, after saying what that means."""

from dialogs.ledger import EntryKind, Reservation
from dialogs.ledger.cancellation import Ending, ending
from dialogs.state import Choice, Line, Own, line
from dialogs.turn import Draft
from dialogs.wording.cards import title
from dialogs.wording.choices import choices_for


def open_reservation(draft: Draft) -> Reservation | None:
    """Give the open reservation that the flow in progress is about."""
    wanted = draft.frame.args.get("reservation")
    found = next((r for r in draft.booklet.reservations() if r.entry.key == wanted), None)
    return found if found is not None and found.open else None


def name_of(draft: Draft, reservation: Reservation) -> Line | Own:
    """Give the title of what was reserved, also where the listing has left the catalogue."""
    listing = draft.catalog.listing.get(reservation.entry.listing or "")
    return title(listing) if listing else line("listing-unknown")


def ending_of(draft: Draft, reservation: Reservation) -> Ending:
    """Give what ending a run of the plan costs today."""
    return ending(draft.catalog, reservation, draft.world.today)


def late_checks(draft: Draft, reservation: Reservation) -> int:
    """Give the checks that taking a run out now uses up."""
    return ending_of(draft, reservation).checks(draft.world.today)


def free_until(draft: Draft, reservation: Reservation) -> list[Line]:
    """Say until when taking a run out is free; nothing where that is so on every day anyway."""
    found = ending_of(draft, reservation)
    if found.free_until is None:
        return [line("change-free-rule")] if found.by_provider else []
    told = "change-free-until" if found.by_provider else "remove-free-until"
    return [line(told, day=found.free_until)]


def ask_remove(draft: Draft) -> None:
    """Say what comes back when a run is taken out of the plan, and ask for a yes."""
    reservation = open_reservation(draft)
    if reservation is None:
        draft.say(line("nothing-planned-so"))
        draft.leave()
        return
    late, held = late_checks(draft, reservation), reservation.entry.checks
    if late:
        cost = [line("remove-late", used=late, back=held - late)]
    else:
        cost = [line("remove-free", back=held), *free_until(draft, reservation)]
    asked = line("remove-ask", title=name_of(draft, reservation))
    draft.say(
        asked,
        *cost,
        line("reserve-really"),
        choices=choices_for("yes_no", draft.catalog, draft.state),
        asks="confirm",
    )


def remove(draft: Draft) -> None:
    """Take a run out of the plan; its checks come back, less what a late cancellation uses."""
    reservation = open_reservation(draft)
    if reservation is None:
        draft.say(line("nothing-planned-so"))
        return
    cancel(draft, reservation)
    available = draft.booklet.balance(draft.world.today).available
    draft.say(line("removed", title=name_of(draft, reservation), available=available))


def cancel(draft: Draft, reservation: Reservation) -> None:
    """Write that a run is taken out, by the rule that holds today."""
    found, today = ending_of(draft, reservation), draft.world.today
    draft.write(
        EntryKind.CANCEL,
        found.checks(today),
        reservation=reservation.entry.key,
        rule=found.rule(today),
    )


def ask_done(draft: Draft) -> None:
    """Say that marking as done uses the checks, and ask for a yes."""
    reservation = open_reservation(draft)
    if reservation is None:
        draft.say(line("nothing-planned-so"))
        draft.leave()
        return
    if draft.booklet.issuer is not None and reservation.entry.checks:
        title = name_of(draft, reservation)
        pay = Choice(f"pay:{reservation.entry.key}", line("choice-pay", title=title))
        draft.say(line("done-takes-two", title=title), choices=[pay])
        draft.leave()
        return
    lines = [line("done-ask", title=name_of(draft, reservation), checks=reservation.entry.checks)]
    starts = reservation.entry.starts
    if starts is not None and starts > draft.world.today:
        lines.append(line("done-early", starts=starts))
    lines.append(line("reserve-really"))
    draft.say(*lines, choices=choices_for("yes_no", draft.catalog, draft.state), asks="confirm")


def done(draft: Draft) -> None:
    """Mark a run as done: the person's word uses its checks."""
    reservation = open_reservation(draft)
    if reservation is None:
        draft.say(line("nothing-planned-so"))
        return
    key, checks = reservation.entry.key, reservation.entry.checks
    draft.write(EntryKind.USE, checks, reservation=key, rule="grant_on_eligibility")
    balance = draft.booklet.balance(draft.world.today)
    draft.say(
        line(
            "done",
            title=name_of(draft, reservation),
            used=balance.used,
            available=balance.available,
        )
    )
