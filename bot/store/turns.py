"""Writes turns: state, entries, journal, messages and what they answer, many people at once.

Begins and ends no transaction: the caller's holds everything or nothing. SQL only.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import bindparam, delete, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.moving import move
from bot.store.schema import button, conversation, entry, inbox, journal, outbox, person
from dialogs.booklet import Booklet, Entry


class TurnTaken(Exception):
    """Somebody else saved a turn of this person meanwhile: load again and take the turn anew."""


class AlreadyHandled(Exception):
    """An update was handled already: nothing may be done about it again."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """A person as stored: the last turn's number, the state (None: none yet), the booklet."""

    person: int
    turn: int
    state: Mapping[str, Any] | None
    booklet: Booklet
    channel: str = ""
    name: str = ""


@dataclass(frozen=True, slots=True)
class Button:
    """A one-use button: the token that is sent, the choice, and the question it answers."""

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
class Handled:
    """What became of an update of the inbox: `done`, or `aside` with a reason.

    `to` is the name that its person has from now on, where the update says so.
    """

    id: int
    state: str = "done"
    why: str | None = None
    to: str | None = None


@dataclass(frozen=True, slots=True)
class Saving:
    """One turn to save: what was loaded, the new state, entries, and the journal's texts.

    `erase` removes the person instead, with every text and the link to the booklet.
    `messages` are sent once this is saved; `handled` is the update that led to it; `pressed` is
    the button that was used up, which no other turn may have used; `told` says that the person is
    told of messages that nobody knows the fate of.
    """

    loaded: Loaded
    state: Mapping[str, Any]
    entries: Sequence[Entry]
    event: Mapping[str, Any]
    replies: Sequence[Mapping[str, Any]]
    trace: Sequence[str]
    at: datetime
    erase: bool = False
    messages: Sequence[Outgoing] = field(default=())
    handled: Handled | None = None
    pressed: str | None = None
    told: bool = False


async def write_turns(connection: AsyncConnection, turns: Sequence[Saving]) -> None:
    """Write turns in the caller's transaction; one person's turns stand in order.

    Raises TurnTaken if a person has a newer turn than the one that was loaded, or if a button was
    used by another turn. An IntegrityError means the same.
    """
    kept = [turn for turn in turns if not turn.erase]
    if kept:
        await connection.execute(insert(journal), [_journal(turn) for turn in kept])
        await _conversations(connection, kept)
    entries = [
        entry_row(each, turn.loaded.booklet.id, number)
        for turn in kept
        for number, each in enumerate(turn.entries, len(turn.loaded.booklet.entries) + 1)
    ]
    if entries:
        await connection.execute(insert(entry), entries)
    await _presses(connection, turns)
    await _told(connection, turns)
    await finish(connection, [turn.handled for turn in turns if turn.handled is not None])
    for turn in turns:
        if turn.erase:
            await _erase(connection, turn.loaded)
    await write_messages(connection, turns)


def _journal(turn: Saving) -> dict[str, Any]:
    return {
        "person": turn.loaded.person,
        "turn": turn.loaded.turn + 1,
        "at": utc(turn.at),
        "event": _text(turn.event),
        "replies": _text(turn.replies),
        "trace": _text(turn.trace),
    }


_GO_ON = (
    update(conversation)
    .where(conversation.c.person == bindparam("whose"), conversation.c.turn == bindparam("before"))
    .values(turn=bindparam("turn"), state=bindparam("state"), updated=bindparam("updated"))
)


async def _conversations(connection: AsyncConnection, turns: Sequence[Saving]) -> None:
    fresh, old = list[dict[str, Any]](), list[dict[str, Any]]()
    for turn in turns:
        number, at = turn.loaded.turn + 1, utc(turn.at)
        values = {"turn": number, "state": _text(turn.state), "updated": at}
        if number == 1:
            fresh.append({"person": turn.loaded.person, **values})
        else:
            old.append({"whose": turn.loaded.person, "before": number - 1, **values})
    if fresh:
        await connection.execute(insert(conversation), fresh)
    if old:
        changed = await connection.execute(_GO_ON, old)
        if changed.rowcount != len(old):
            raise TurnTaken


async def _presses(connection: AsyncConnection, turns: Sequence[Saving]) -> None:
    pressed = [{"which": t.pressed, "now": utc(t.at)} for t in turns if t.pressed is not None]
    if not pressed:
        return
    unused = update(button).where(button.c.token == bindparam("which"), button.c.used.is_(None))
    used = await connection.execute(unused.values(used=bindparam("now")), pressed)
    if used.rowcount != len(pressed):
        raise TurnTaken


async def _told(connection: AsyncConnection, turns: Sequence[Saving]) -> None:
    for turn in turns:
        if turn.told:
            rows = update(outbox).where(
                outbox.c.channel == turn.loaded.channel,
                outbox.c.name == turn.loaded.name,
                outbox.c.state == "uncertain",
                outbox.c.told.is_(False),
            )
            await connection.execute(rows.values(told=True))


async def write_messages(connection: AsyncConnection, turns: Sequence[Saving]) -> None:
    """Write the messages and buttons of turns."""
    rows, buttons = list[dict[str, Any]](), list[dict[str, Any]]()
    for turn in turns:
        loaded, at = turn.loaded, utc(turn.at)
        for seq, message in enumerate(turn.messages, 1):
            rows.append(_message(turn, seq, message))
            buttons += [
                {
                    "token": each.token,
                    "channel": loaded.channel,
                    "name": loaded.name,
                    "turn": loaded.turn + 1,
                    "choice": each.choice,
                    "about": each.about,
                    "made": at,
                }
                for each in message.buttons
                if not turn.erase
            ]
    if rows:
        await connection.execute(insert(outbox), rows)
    if buttons:
        await connection.execute(insert(button), buttons)


def _message(turn: Saving, seq: int, message: Outgoing) -> dict[str, Any]:
    return {
        "channel": turn.loaded.channel,
        "name": turn.loaded.name,
        "person": None if turn.erase else turn.loaded.person,
        "turn": turn.loaded.turn + 1,
        "seq": seq,
        "kind": message.kind,
        "payload": _text(message.payload),
        "once": message.once,
        "state": "queued",
        "attempts": 0,
        "cuts": 0,
        "forget": turn.erase,
        "told": False,
        "created": utc(turn.at),
    }


_FINISH = (
    update(inbox)
    .where(inbox.c.id == bindparam("row"), inbox.c.state == "new")
    .values(state=bindparam("new_state"), why=bindparam("reason"))
)
_EMPTY = update(inbox).where(inbox.c.id == bindparam("row")).values(body="")


async def finish(connection: AsyncConnection, handled: Sequence[Handled]) -> None:
    """Mark updates of the inbox as done or put aside; what is done is emptied.

    Raises AlreadyHandled if one of them was marked before.
    """
    if handled:
        rows = [{"row": h.id, "new_state": h.state, "reason": h.why} for h in handled]
        if (await connection.execute(_FINISH, rows)).rowcount != len(rows):
            raise AlreadyHandled
    done = [{"row": each.id} for each in handled if each.state == "done"]
    if done:
        await connection.execute(_EMPTY, done)
    for each in handled:
        if each.to is not None:
            whose = select(inbox.c.channel, inbox.c.name).where(inbox.c.id == each.id)
            row = (await connection.execute(whose)).one()
            await move(connection, row.channel, row.name, each.to)


async def _erase(connection: AsyncConnection, whose: Loaded) -> None:
    """Remove a person and every text; the booklet's entries stay, and lead to nobody."""
    for table in (journal, conversation):
        await connection.execute(delete(table).where(table.c.person == whose.person))
    for table in (outbox, button):
        theirs = (table.c.channel == whose.channel) & (table.c.name == whose.name)
        await connection.execute(delete(table).where(theirs))
    letters = (inbox.c.channel == whose.channel) & (inbox.c.name == whose.name)
    waiting = letters & (inbox.c.state == "new")
    await connection.execute(update(inbox).where(letters & ~waiting).values(name="", body=""))
    await connection.execute(delete(person).where(person.c.id == whose.person))


def entry_row(each: Entry, booklet_id: str, seq: int) -> dict[str, Any]:
    """Give an entry as a row."""
    return {
        "booklet": booklet_id,
        "key": each.key,
        "seq": seq,
        "kind": str(each.kind),
        "checks": each.checks,
        "at": utc(each.at),
        "reservation": each.reservation,
        "listing": each.listing,
        "starts": each.starts,
        "purpose": each.purpose,
        "expires": each.expires,
        "rule": each.rule,
    }


def utc(moment: datetime) -> datetime:
    """Give a moment as it is stored."""
    return moment.astimezone(UTC)


def _text(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
