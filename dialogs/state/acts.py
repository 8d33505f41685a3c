"""Tells of choices what becomes of them once they are pressed. Presses none itself."""

from dialogs.state.slots import SLOTS

SWITCHES = ("silence_", "remind_")
"""Beginnings of the commands that switch reminders; all of them are offered as one."""


OF_A_RESERVATION = ("remove", "done", "applied", "accepted", "refused", "missed", "pay", "retime")
"""Flows about one reservation of the plan."""


BOUND = frozenset(("yes", "no", "none", "skip", "any", "unknown", "without_pay"))
"""Choices that mean something to one question only."""


SHOWS = frozenset(
    ("look", "why", "question", "purpose", "more", "other", "suggestions", "plan", "remaining",
     "history", "picture", "dark_picture", "calendar", "summary", "answers", "privacy",
     "privacy_all", "mydata", "languages", "reminders", "why_suggest", "help", "may_use",
     "left_after", "cancel_by", "rest")
)  # fmt: skip
"""Choices that show something and change nothing, by their first part: good to press again."""


ABOUT = "about."
"""How the acts and choices begin that ask about one thing that was shown or planned."""


def shows_only(choice: str) -> bool:
    """Whether a choice shows something and changes nothing."""
    name = choice.partition(":")[0]
    return name in SHOWS or name.startswith(ABOUT)


def answers(choice: str) -> bool:
    """Whether a choice answers a question, so that it takes the place of all others that do."""
    name, _, argument = choice.partition(":")
    return choice in BOUND or choice == "enough" or (name in SLOTS and bool(argument))
