"""Which reservation a flow is about, and why it has nothing to ask. Writes nothing."""

from dialogs.ledger import Reservation
from dialogs.state import Choice, Line, line
from dialogs.turn import Draft, View


def open_or_say_so(draft: Draft) -> Reservation | None:
    """Give the open reservation of the flow; say so where there is none."""
    found = open_reservation(draft)
    if found is None:
        draft.say(line("nothing-planned-so"))
    return found


def leave_saying(draft: Draft, said: Line, *choices: Choice) -> None:
    """Say why there is nothing to ask, and leave."""
    draft.say(said, choices=choices)
    draft.leave()


def open_reservation(view: View) -> Reservation | None:
    """Give the open reservation that the flow in progress is about."""
    wanted = view.frame.args.get("reservation")
    found = next((r for r in view.booklet.reservations() if r.entry.key == wanted), None)
    return found if found is not None and found.open else None
