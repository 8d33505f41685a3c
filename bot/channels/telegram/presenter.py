"""Turns replies in words into Telegram messages: texts, keyboards, cards in place. Sends nothing.

Texts travel without markup, so nothing in them needs escaping; a card's first line is made bold
by an entity, which counts in UTF-16 units.
"""

import secrets
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from bot.store import Button, Outgoing
from dialogs.wording.portions import portions, utf16
from dialogs.wording.sentences import Rendered

LONGEST = 4096
"""UTF-16 units of one message, as Telegram says."""


_SHORT, _A_ROW = 14, 3


_MOST_BUTTONS = 90


def token() -> str:
    """Make the token of a button: all that its `callback_data` holds."""
    return secrets.token_urlsafe(15)


def messages_of(
    replies: Sequence[Rendered],
    about: str,
    pressed_on: tuple[int, str | None] | None = None,
    make_token: Callable[[], str] = token,
) -> list[Outgoing]:
    """Give the messages for a turn's replies, in order.

    `about` is the question that is asked now; buttons remember it. `pressed_on` is the message
    whose button was pressed, with the listing it shows: that listing's card is edited in place.
    """
    made: list[Outgoing] = []
    for reply in _joined(replies):
        buttons = tuple(
            Button(make_token(), choice, about) for choice, _ in reply.choices[:_MOST_BUTTONS]
        )
        labels = [label for _, label in reply.choices]
        keyboard = _keyboard(labels, buttons)
        parts = list(portions(reply.text, LONGEST))
        for place, part in enumerate(parts):
            last = place == len(parts) - 1
            payload: dict[str, Any] = {"text": part}
            if last and keyboard:
                payload["keyboard"] = keyboard
            if place == 0 and reply.listing is not None:
                payload["bold"] = utf16(part.partition("\n")[0])
            if reply.listing is not None:
                payload["listing"] = reply.listing
            kind = "send"
            same = pressed_on is not None and reply.listing == pressed_on[1]
            if pressed_on is not None and same and reply.listing and len(parts) == 1:
                kind, payload["edits"] = "edit", pressed_on[0]
                pressed_on = None
            made.append(Outgoing(kind, payload, buttons=buttons if last else ()))
    return made


def _joined(replies: Sequence[Rendered]) -> Iterator[Rendered]:
    """Join texts without choices with the text after them: fewer messages say the same."""
    held: list[str] = []
    for reply in replies:
        plain = reply.listing is None
        if plain and not reply.choices and reply.asks is None:
            held.append(reply.text)
        elif plain:
            text = "\n\n".join([*held, reply.text])
            held.clear()
            yield Rendered(text, reply.choices, reply.asks, None)
        else:
            if held:
                yield Rendered("\n\n".join(held))
                held.clear()
            yield reply
    if held:
        yield Rendered("\n\n".join(held))


def _keyboard(labels: Sequence[str], buttons: Sequence[Button]) -> list[list[list[str]]]:
    """Lay out buttons: short labels side by side, long ones in a row of their own."""
    rows: list[list[list[str]]] = []
    width = _A_ROW if all(len(label) <= _SHORT for label in labels) else 1
    for label, button in zip(labels, buttons, strict=False):
        if not rows or len(rows[-1]) >= width:
            rows.append([])
        rows[-1].append([label, button.token])
    return rows
