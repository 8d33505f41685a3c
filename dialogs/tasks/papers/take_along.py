"""Gives a person what they can take along: the booklet, the calendar, the printout. Makes none.

The channel makes the file of an effect; what it shows is said here in words too.
"""

from dialogs.state import Effect, line
from dialogs.tasks.papers.history import entry_lines
from dialogs.tasks.papers.plain_copy import plan_copy, plan_days
from dialogs.tasks.papers.plan_summary import PlanSummary, plan_summary
from dialogs.tasks.reservations import plan
from dialogs.turn import Draft, View
from dialogs.wording import booklet_lines

MOST_ENTRIES = 20
"""So many entries are told under the picture; “history” tells all."""


def show_booklet(draft: Draft, look: str = "light") -> None:
    """Tell balance and entries, and let the channel show the booklet (`look`: light or dark)."""
    if draft.booklet.expires is None:
        plan.show_balance(draft)
        return
    draft.effects.append(Effect("picture", {"look": look}))
    draft.say(
        line("picture-follows"), booklet_lines.balance_line(draft.booklet, draft.world, draft.state)
    )
    draft.say(line("history"), *entry_lines(draft)[-MOST_ENTRIES:])


def show_dark_booklet(draft: Draft) -> None:
    """As `show_booklet`, with the picture in dark colours."""
    show_booklet(draft, "dark")


def give_calendar(draft: Draft) -> None:
    """Let the channel give the plan as a calendar file, if anything in it has a date."""
    if not plan_days(_summary(draft)):
        draft.say(line("calendar-empty"))
        return
    draft.effects.append(Effect("calendar"))
    draft.say(line("calendar-follows"))


def give_summary(draft: Draft) -> None:
    """Let the channel give the plan as a printout, and tell it in plain text."""
    summary = _summary(draft)
    if not summary.items:
        draft.say(
            line("plan-empty"), booklet_lines.balance_line(draft.booklet, draft.world, draft.state)
        )
        return
    draft.effects.append(Effect("summary"))
    draft.say(line("summary-follows"))
    for paragraph in plan_copy(summary):
        draft.say(*paragraph)


def _summary(view: View) -> PlanSummary:
    return plan_summary(view.booklet, view.catalog, view.today, view.world.operator)
