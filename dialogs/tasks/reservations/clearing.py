"""Takes everything that is open out of the plan at once, after saying what that means."""

from dialogs.ledger import Reservation
from dialogs.state import line
from dialogs.tasks.reservations.cancel import cancel, late_checks, name_of
from dialogs.tasks.reservations.plan import show_plan
from dialogs.turn import Draft
from dialogs.wording.choices import choices_for


def begin(draft: Draft) -> None:
    """Ask whether to empty the plan; where one run is left in it, whether to take that out."""
    runs = _open(draft)
    if not runs:
        show_plan(draft)
    elif len(runs) == 1:
        draft.start("remove", reservation=runs[0].entry.key)
    else:
        draft.start("clear")


def ask_clear(draft: Draft) -> None:
    """Say what comes back when everything is taken out, and ask for a yes."""
    runs = _open(draft)
    late = sum(late_checks(draft, each) for each in runs)
    back = sum(each.entry.checks for each in runs) - late
    cost = line("clear-late", used=late, back=back) if late else line("remove-free", back=back)
    titles = tuple(name_of(draft, each) for each in runs)
    choices = choices_for("yes_no", draft.catalog, draft.state)
    asked = line("clear-ask", titles=titles)
    draft.say(asked, cost, line("reserve-really"), choices=choices, asks="confirm")


def clear(draft: Draft) -> None:
    """Take everything that is open out of the plan."""
    for each in _open(draft):
        cancel(draft, each)
    available = draft.booklet.balance(draft.world.today).available
    draft.say(line("cleared", available=available))


def _open(draft: Draft) -> list[Reservation]:
    return [each for each in draft.booklet.plan() if each.open]
