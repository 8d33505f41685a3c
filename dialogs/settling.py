"""Takes a run out of the plan or marks it as done, after saying what that means."""

from dialogs import terms
from dialogs.booklet import EntryKind, Reservation
from dialogs.cards import title
from dialogs.choices import choices_for
from dialogs.draft import Draft
from dialogs.messages import Choice, Line, Own, line
from dialogs.reminding import changed

PROVIDER_CANCELS = "provider_cancels_free"
"""The rule by which a run is taken out at no cost because its provider changed it."""


def open_reservation(draft: Draft) -> Reservation | None:
    """Give the open reservation that the flow in progress is about."""
    wanted = draft.frame.args.get("reservation")
    found = next((r for r in draft.booklet.reservations() if r.entry.key == wanted), None)
    return found if found is not None and found.open else None


def name_of(draft: Draft, reservation: Reservation) -> Line | Own:
    """Give the title of what was reserved, also where the listing has left the catalogue."""
    listing = draft.catalog.listing.get(reservation.entry.listing or "")
    return title(listing) if listing else line("listing-unknown")


def late_checks(draft: Draft, reservation: Reservation) -> int:
    """Give the checks that cancelling now uses up: none until the last free day.

    None either where the provider cancelled or moved it, if the scheme says so.
    """
    if _free_by_provider(draft, reservation):
        return 0
    return terms.late_checks(draft.world.scheme, reservation, draft.world.today)


def _free_by_provider(draft: Draft, reservation: Reservation) -> bool:
    new = changed(draft.catalog, reservation, draft.world.today)
    return new is not None and new.by_provider and draft.world.scheme.provider_cancels_free


def cancelled(draft: Draft, reservation: Reservation) -> bool:
    """Whether the provider has cancelled a run."""
    new = changed(draft.catalog, reservation, draft.world.today)
    return new is not None and new.kind == "cancelled"


def free_until(draft: Draft, reservation: Reservation) -> list[Line]:
    """Say until when removing is free.

    That is on every day where the provider has cancelled it, and until the day on which it was to
    start where it was moved or is gone: after that it cannot be told from one that was held.
    """
    if _free_by_provider(draft, reservation):
        starts = reservation.entry.starts
        if starts is None or cancelled(draft, reservation):
            return [line("change-free-rule")]
        return [line("change-free-until", day=starts)]
    day = terms.free_until(draft.world.scheme, reservation)
    return [line("remove-free-until", day=day)] if day is not None else []


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
    late = late_checks(draft, reservation)
    rule = "late_cancel_checks" if late else "free_cancel_days"
    if _free_by_provider(draft, reservation):
        rule = PROVIDER_CANCELS
    draft.write(EntryKind.CANCEL, late, reservation=reservation.entry.key, rule=rule)


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
