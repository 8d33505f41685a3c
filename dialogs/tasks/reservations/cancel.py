"""Takes a run out of the plan or marks it as done, after saying what that means."""

from dialogs.ledger import EntryKind, Reservation
from dialogs.state import line
from dialogs.tasks.reservations.confirmation import open_reservation
from dialogs.tasks.reservations.quote import ending_now, late_checks
from dialogs.turn import Draft, View
from dialogs.wording.booklet_lines import free_until
from dialogs.wording.names import title_of


def ask_remove(draft: Draft) -> None:
    """Say what comes back when a run is taken out of the plan, and ask for a yes."""
    reservation = open_reservation(draft)
    if reservation is None:
        draft.say(line("nothing-planned-so"))
        draft.leave()
        return
    late, held = (
        late_checks(draft, reservation),
        reservation.entry.checks,
    )
    if late:
        cost = [line("remove-late", used=late, back=held - late)]
    else:
        cost = [
            line("remove-free", back=held),
            *free_until(ending_now(draft, reservation)),
        ]
    asked = line("remove-ask", title=title_of(draft.catalog, reservation.entry))
    draft.ask_yes(asked, *cost)


def remove(draft: Draft) -> None:
    """Take a run out of the plan; its checks come back, less what a late cancellation uses."""
    reservation = open_reservation(draft)
    if reservation is None:
        draft.say(line("nothing-planned-so"))
        return
    cancel(draft, reservation)
    available = draft.booklet.balance(draft.today).available
    draft.say(
        line("removed", title=title_of(draft.catalog, reservation.entry), available=available)
    )


def cancel(draft: Draft, reservation: Reservation) -> None:
    """Write that a run is taken out, by the rule that holds today."""
    found, today = ending_now(draft, reservation), draft.today
    draft.write(
        EntryKind.CANCEL,
        found.checks(today),
        reservation=reservation.entry.key,
        rule=found.rule(today),
    )


def ask_clear(draft: Draft) -> None:
    """Say what comes back when everything is taken out, and ask for a yes."""
    runs = open_in_plan(draft)
    late = sum(late_checks(draft, each) for each in runs)
    back = sum(each.entry.checks for each in runs) - late
    cost = line("clear-late", used=late, back=back) if late else line("remove-free", back=back)
    titles = tuple(title_of(draft.catalog, each.entry) for each in runs)
    asked = line("clear-ask", titles=titles)
    draft.ask_yes(asked, cost)


def clear(draft: Draft) -> None:
    """Take everything that is open out of the plan."""
    for each in open_in_plan(draft):
        cancel(draft, each)
    available = draft.booklet.balance(draft.today).available
    draft.say(line("cleared", available=available))


def open_in_plan(view: View) -> list[Reservation]:
    """Give the runs of the plan that are open."""
    return [each for each in view.booklet.plan() if each.open]
