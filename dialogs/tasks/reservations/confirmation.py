"""What a yes is asked for, and what it is about. Writes nothing."""

from dialogs.ledger import Reservation
from dialogs.state import Choice, Line, line
from dialogs.turn import Draft
from dialogs.wording.choices import choices_for


def open_or_say_so(draft: Draft) -> Reservation | None:
    """Give the open reservation of the flow; say so where there is none."""
    found = open_reservation(draft)
    if found is None:
        draft.say(line("nothing-planned-so"))
    return found


def ask_really(draft: Draft, *lines: Line) -> None:
    """Say what a yes means, and ask for it."""
    choices = choices_for("yes_no", draft.catalog, draft.state)
    draft.say(*lines, line("reserve-really"), choices=choices, asks="confirm")


def leave_saying(draft: Draft, said: Line, *choices: Choice) -> None:
    """Say why there is nothing to ask, and leave."""
    draft.say(said, choices=choices)
    draft.leave()


def open_reservation(draft: Draft) -> Reservation | None:
    """Give the open reservation that the flow in progress is about."""
    wanted = draft.frame.args.get("reservation")
    found = next((r for r in draft.booklet.reservations() if r.entry.key == wanted), None)
    return found if found is not None and found.open else None
