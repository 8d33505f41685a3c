"""Writes reminders in the transaction of a turn. Begins and ends none."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Row, delete, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.database.schema import person, timer
from dialogs.state import Reminder


async def write_timers(
    connection: AsyncConnection,
    planned: Mapping[int, Sequence[Reminder]],
    planned_on: str | None,
) -> None:
    """Make people's waiting reminders those that are given; what was told is not told again.

    Only what differs is written. `planned_on` is the mark of what they were planned on.
    """
    query = select(timer).where(timer.c.person.in_(planned))
    rows = (await connection.execute(query)).all()
    known = {(row.person, row.kind, row.key): row for row in rows}
    wanted = {
        (whose, each.kind, each.key): each
        for whose, reminders in planned.items()
        for each in reminders
    }
    gone = [row.id for what, row in known.items() if row.state == "waiting" and what not in wanted]
    if gone:
        await connection.execute(delete(timer).where(timer.c.id.in_(gone)))
    fresh = [_row(what[0], each) for what, each in wanted.items() if what not in known]
    if fresh:
        await connection.execute(insert(timer), fresh)
    for what, each in wanted.items():
        row = known.get(what)
        if row is not None and (row.state == "dropped" or _sooner(row, each)):
            same = update(timer).where(timer.c.id == row.id)
            await connection.execute(same.values(_row(what[0], each)))
    marked = update(person).where(person.c.id.in_(planned))
    await connection.execute(marked.values(planned=planned_on))


async def end_timer(connection: AsyncConnection, whose: int, identity: int, state: str) -> bool:
    """Mark a person's reminder as told or dropped; False where it was not waiting any more.

    One that was dropped may come true again: the next start plans that person's anew.
    """
    waiting = update(timer).where(timer.c.id == identity, timer.c.state == "waiting")
    if (await connection.execute(waiting.values(state=state))).rowcount != 1:
        return False
    if state == "dropped":
        await connection.execute(update(person).where(person.c.id == whose).values(planned=None))
    return True


async def forget_timers(connection: AsyncConnection, whose: int) -> None:
    """Remove all reminders of a person."""
    await connection.execute(delete(timer).where(timer.c.person == whose))


def _sooner(row: Row[Any], each: Reminder) -> bool:
    """Whether a waiting reminder has come nearer; planning anew never puts one off."""
    return bool(row.state == "waiting" and each.at < row.due)


def _row(whose: int, each: Reminder) -> dict[str, Any]:
    return {
        "person": whose,
        "kind": each.kind,
        "key": each.key,
        "due": each.at,
        "day": each.day,
        "state": "waiting",
    }
