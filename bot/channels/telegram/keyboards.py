"""Takes buttons away that are good for nothing any more. Nothing waits for it or fails with it."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import TypeAlias

from bot.store.people.talk import Pressable, Talk
from bot.store.queues.inbox import Update
from dialogs.state import answers, shows_only

Rows: TypeAlias = Sequence[Sequence[Sequence[str]]]
"""A keyboard as it is seen: rows of buttons, each a label and a token."""


def left(rows: Rows, buttons: Mapping[str, Pressable], pressed: Pressable | None) -> Rows:
    """Give what is left of a keyboard once a button of it was pressed.

    Taken away are buttons that are used or that nobody knows any more and, with an answer, all
    other answers. What only shows something stays, and so does what is about something else.
    """
    answered = pressed is not None and answers(pressed.choice)

    def good(token: str) -> bool:
        button = buttons.get(token)
        if button is None or (answered and answers(button.choice)):
            return False
        return shows_only(button.choice) or not (button.used or button is pressed)

    kept = ([list(each) for each in row if good(each[1])] for row in rows)
    return [row for row in kept if row]


async def tidy(
    update: Update, talk: Talk, show: Callable[[str, int, Rows], Awaitable[None]]
) -> None:
    """Take from the message of a press the buttons that are good for nothing after it.

    What was used is looked up now, since somebody may press two buttons of a message at once.
    """
    rows, message = update.body.get("keyboard"), update.body.get("message")
    if not rows or not isinstance(message, int):
        return
    found = await talk.buttons([token for row in rows for _, token in row])
    theirs = {token: each for token, each in found.items() if each.name == update.name}
    kept = left(rows, theirs, theirs.get(str(update.body["token"])))
    if kept != rows:
        await show(update.name, message, kept)
