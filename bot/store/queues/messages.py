"""Messages and their buttons, written to be sent. Sends none."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.database.columns import to_text
from bot.store.database.schema import button, outbox


@dataclass(frozen=True, slots=True)
class Button:
    """A button: the token that is sent, the choice, and the question it answers."""

    token: str
    choice: str
    about: str


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A message to send. `once`: if nobody knows whether it arrived, it is not sent again."""

    kind: str
    payload: Mapping[str, Any]
    once: bool = False
    buttons: tuple[Button, ...] = ()


@dataclass(frozen=True, slots=True)
class Letter:
    """Messages to somebody, with or without a turn of theirs: sent once they are committed.

    `person` is the number of whoever has the `name` in the channel, 0 where nobody is known by it,
    None where they are erased: then nothing of it is kept once it is sent. `turn` is the number of
    the turn that it belongs to.
    """

    channel: str
    name: str
    person: int | None
    turn: int
    at: datetime
    messages: Sequence[Outgoing] = field(repr=False)


async def write_letters(connection: AsyncConnection, letters: Sequence[Letter]) -> None:
    """Write the messages and buttons of letters in the caller's transaction."""
    rows = [
        _message(letter, seq, message)
        for letter in letters
        for seq, message in enumerate(letter.messages, 1)
    ]
    buttons = [
        _button(letter, each)
        for letter in letters
        if letter.person is not None
        for message in letter.messages
        for each in message.buttons
    ]
    if rows:
        await connection.execute(insert(outbox), rows)
    if buttons:
        await connection.execute(insert(button), buttons)


def _message(letter: Letter, seq: int, message: Outgoing) -> dict[str, Any]:
    return {
        "channel": letter.channel,
        "name": letter.name,
        "person": letter.person,
        "turn": letter.turn,
        "seq": seq,
        "kind": message.kind,
        "payload": to_text(message.payload),
        "once": message.once,
        "state": "queued",
        "attempts": 0,
        "cuts": 0,
        "forget": letter.person is None,
        "told": False,
        "created": letter.at,
    }


def _button(letter: Letter, each: Button) -> dict[str, Any]:
    return {
        "token": each.token,
        "channel": letter.channel,
        "name": letter.name,
        "turn": letter.turn,
        "choice": each.choice,
        "about": each.about,
        "made": letter.at,
    }
