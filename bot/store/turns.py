"""Writes turns: state, entries, journal, messages and what they answer, many people at once.

Begins and ends no transaction: the caller's holds everything or nothing. SQL only.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, delete, insert, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.database.columns import to_text
from bot.store.database.schema import button, conversation, entry, inbox, journal, outbox, person
from bot.store.ledger.codes import (
    UseCode,
    by_person,
    count_wrong,
    cut_codes,
    forget_tries,
    keep_use_code,
    redeem,
)
from bot.store.ledger.entries import entry_row
from bot.store.office.audit import record
from bot.store.office.queue import Staff, erase_queue, write_queue
from bot.store.people.births import forget_births
from bot.store.people.reaching import regain
from bot.store.queues.handled import Handled, finish
from bot.store.queues.messages import Letter, Outgoing, write_letters
from bot.store.queues.waiting import end_timer, forget_timers, write_timers
from dialogs.ledger import Booklet, Entry
from dialogs.state import Effect, Reminder


class TurnTaken(Exception):
    """Somebody else saved a turn of this person meanwhile: load again and take the turn anew."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """A person as stored: the last turn's number, the state (None: none yet), the booklet.

    `updated` is when the last turn was; `unreachable` is since when nothing reaches them.
    """

    person: int
    turn: int
    state: Mapping[str, Any] | None
    booklet: Booklet
    channel: str = ""
    name: str = ""
    updated: datetime | None = None
    unreachable: datetime | None = None


@dataclass(frozen=True, slots=True)
class Saving:
    """One turn to save: what was loaded, the new state, entries, and the journal's texts.

    `erase` removes the person instead, with every text and the link to the booklet.
    `messages` are sent once this is saved; `handled` is the update that led to it; `pressed` is
    the button that was used up, which no other turn may have used; `told` says that the person is
    told of messages that nobody knows the fate of. `timer` is the reminder that had fallen due;
    `reminders` are those that wait from now on, None where nothing changed.
    `redeems` is the hash of a code: its booklet, `booklet`, becomes the person's, and entries are
    for it. `wrong_code` counts a wrong try; `use_code` is kept for the provider to confirm.
    `planned_on` is the mark of what they were planned on.
    `effects` change staff's queue; `staff` is who took the turn where it was not the person.
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
    booklet: Booklet | None = None
    redeems: str | None = None
    wrong_code: bool = False
    use_code: UseCode | None = None
    timer: int | None = None
    reminders: Sequence[Reminder] | None = None
    planned_on: str | None = None
    effects: Sequence[Effect] = ()
    staff: Staff | None = None

    @property
    def letter(self) -> Letter:
        """The messages of the turn, as they are sent."""
        loaded = self.loaded
        whose = None if self.erase else loaded.person
        return Letter(loaded.channel, loaded.name, whose, loaded.turn + 1, self.at, self.messages)


async def write_turns(connection: AsyncConnection, turns: Sequence[Saving]) -> None:
    """Write turns in the caller's transaction; one person's turns stand in order.

    Raises TurnTaken if a person has a newer turn than the one that was loaded, or if a button or
    a reminder was used by another turn. An IntegrityError means the same.
    """
    kept = [turn for turn in turns if not turn.erase]
    if kept:
        await connection.execute(insert(journal), [_journal(turn) for turn in kept])
        await _conversations(connection, kept)
    await _codes(connection, kept)
    entries = [row for turn in kept for row in _entry_rows(turn)]
    if entries:
        await connection.execute(insert(entry), entries)
    for turn in kept:
        whose, number = turn.loaded.person, turn.loaded.turn + 1
        await write_queue(connection, whose, number, turn.at, turn.effects, turn.staff)
        await _corrections(connection, turn)
    await _presses(connection, turns)
    await _told(connection, turns)
    back = [t.loaded.person for t in turns if t.handled is not None and t.loaded.unreachable]
    await regain(connection, back)
    await _timers(connection, turns)
    await finish(connection, [turn.handled for turn in turns if turn.handled is not None])
    for turn in turns:
        if turn.erase:
            await _erase(connection, turn.loaded, turn.at)
    await write_letters(connection, [turn.letter for turn in turns if turn.messages])


async def _codes(connection: AsyncConnection, turns: Sequence[Saving]) -> None:
    for turn in turns:
        whose, at = turn.loaded.person, turn.at
        if turn.redeems is not None and not await redeem(connection, whose, turn.redeems, at):
            raise TurnTaken
        if turn.wrong_code:
            await count_wrong(connection, by_person(whose), turn.at)
        if turn.use_code is not None:
            await keep_use_code(connection, turn.loaded.booklet.id, turn.use_code, turn.at)


async def _corrections(connection: AsyncConnection, turn: Saving) -> None:
    """Record who of staff corrected what, beside the entry that says it."""
    for effect in turn.effects:
        if effect.kind == "correct" and turn.staff is not None:
            who, reason, whose = turn.staff.who, effect.args["reason"], turn.loaded.booklet.id
            await record(connection, who, "correct", reason, turn.at, booklets=[whose])


def _entry_rows(turn: Saving) -> list[dict[str, Any]]:
    booklet = turn.booklet or turn.loaded.booklet
    return [
        entry_row(each, booklet.id, number)
        for number, each in enumerate(turn.entries, len(booklet.entries) + 1)
    ]


def _journal(turn: Saving) -> dict[str, Any]:
    return {
        "person": turn.loaded.person,
        "turn": turn.loaded.turn + 1,
        "at": turn.at,
        "event": to_text(turn.event),
        "replies": to_text(turn.replies),
        "trace": to_text(turn.trace),
    }


_REMINDED = (
    update(conversation)
    .where(conversation.c.person == bindparam("whose"), conversation.c.turn == bindparam("before"))
    .values(turn=bindparam("turn"), state=bindparam("state"), wordless=False)
)


_GO_ON = _REMINDED.values(updated=bindparam("updated"))


async def _conversations(connection: AsyncConnection, turns: Sequence[Saving]) -> None:
    """Go on from the turns before; a reminder alone lets a conversation rest on."""
    fresh, old, reminded = (list[dict[str, Any]]() for _ in range(3))
    for turn in turns:
        number = turn.loaded.turn + 1
        values = {"turn": number, "state": to_text(turn.state), "updated": turn.at}
        if number == 1:
            fresh.append({"person": turn.loaded.person, **values})
        elif turn.timer is None:
            old.append({"whose": turn.loaded.person, "before": number - 1, **values})
        else:
            del values["updated"]
            reminded.append({"whose": turn.loaded.person, "before": number - 1, **values})
    if fresh:
        await connection.execute(insert(conversation), fresh)
    for statement, rows in ((_GO_ON, old), (_REMINDED, reminded)):
        if rows and (await connection.execute(statement, rows)).rowcount != len(rows):
            raise TurnTaken


async def _presses(connection: AsyncConnection, turns: Sequence[Saving]) -> None:
    pressed = [{"which": t.pressed, "now": t.at} for t in turns if t.pressed is not None]
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


async def _timers(connection: AsyncConnection, turns: Sequence[Saving]) -> None:
    for turn in turns:
        ended = "told" if turn.replies else "dropped"
        whose = turn.loaded.person
        if turn.timer is not None and not await end_timer(connection, whose, turn.timer, ended):
            raise TurnTaken
        if turn.reminders is not None and not turn.erase:
            planned = {whose: turn.reminders}
            await write_timers(connection, planned, turn.planned_on)


async def _erase(connection: AsyncConnection, whose: Loaded, at: datetime) -> None:
    """Remove a person and every text; the booklet's entries stay, and lead to nobody."""
    for table in (journal, conversation):
        await connection.execute(delete(table).where(table.c.person == whose.person))
    await erase_queue(connection, whose.person)
    for table in (outbox, button):
        theirs = (table.c.channel == whose.channel) & (table.c.name == whose.name)
        await connection.execute(delete(table).where(theirs))
    letters = (inbox.c.channel == whose.channel) & (inbox.c.name == whose.name)
    waiting = letters & (inbox.c.state == "new")
    await connection.execute(
        update(inbox).where(letters & ~waiting).values(name="", body="", press=None)
    )
    await forget_births(connection, whose.channel, [whose.name])
    await cut_codes(connection, whose.booklet.id, at)
    await forget_tries(connection, by_person(whose.person))
    await forget_timers(connection, whose.person)
    await connection.execute(delete(person).where(person.c.id == whose.person))
