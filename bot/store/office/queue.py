"""Staff's queue: who waits for a person, which questions were kept, what becomes of them.

Written in the transaction of the turn that it belongs to, so that nobody waits unseen.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import delete, insert, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.database.schema import handover, question_kept, review, staff_read
from dialogs.state import Effect

QUEUED = frozenset(
    ("hand_over", "pass_on", "keep_question", "claim", "unclaim", "staff_answer", "hand_back")
)
"""The effects of a turn that change the queue."""


@dataclass(frozen=True, slots=True)
class Staff:
    """Who of staff took a turn, by the name that is recorded, and their note on it."""

    who: str
    note: str | None = None


async def write_queue(
    connection: AsyncConnection,
    whose: int,
    turn: int,
    at: datetime,
    effects: Sequence[Effect],
    staff: Staff | None,
) -> None:
    """Write what the effects of a turn change in the queue."""
    if not effects:
        return
    who, now = staff.who if staff else None, at
    theirs = (handover.c.person == whose) & (handover.c.state != "back")
    for effect in effects:
        values: dict[str, Any] = {"person": whose, "turn": turn, **effect.args}
        match effect.kind:
            case "hand_over":
                values |= {"since": now, "state": "waiting"}
                await connection.execute(insert(handover).values(**values))
            case "pass_on":
                first = update(handover).where(theirs, handover.c.question == "")
                await connection.execute(first.values(question=effect.args["question"]))
            case "keep_question":
                await connection.execute(insert(question_kept).values(**values, at=now))
            case "claim":
                taken = update(handover).where(theirs).values(state="taken", who=who, at=now)
                await connection.execute(taken)
            case "unclaim":
                # Nobody came after all: staff are told anew.
                again = {"state": "waiting", "who": None, "at": now, "alerted": None}
                await connection.execute(update(handover).where(theirs).values(**again))
            case "staff_answer":
                taken = update(handover).where(theirs).values(state="taken", who=who, at=now)
                await connection.execute(taken)
                open_ = question_kept.c.answered.is_(None) & (question_kept.c.person == whose)
                await connection.execute(update(question_kept).where(open_).values(answered=now))
            case "hand_back":
                ended = {"state": "back", "who": who, "at": now}
                if staff is not None:
                    ended["note"] = staff.note
                await connection.execute(update(handover).where(theirs).values(**ended))


async def erase_queue(connection: AsyncConnection, whose: int) -> None:
    """Remove what a person has in the queue, and the free texts that staff wrote about them."""
    for table in (handover, question_kept):
        await connection.execute(delete(table).where(table.c.person == whose))
    await connection.execute(update(review).where(review.c.person == whose).values(note=""))
    looked = update(staff_read).where(staff_read.c.person == whose)
    await connection.execute(looked.values(reason=""))


async def empty_queue(connection: AsyncConnection, before: datetime) -> None:
    """Remove old texts from the queue, from reviews, and the reasons for which staff looked."""
    old = handover.c.since < before
    written = or_(handover.c.question != "", handover.c.note.is_not(None))
    emptied = update(handover).where(old, written)
    await connection.execute(emptied.values(question="", note=None))
    await connection.execute(delete(question_kept).where(question_kept.c.at < before))
    noted = update(review).where(review.c.at < before, review.c.note != "")
    await connection.execute(noted.values(note=""))
    looked = update(staff_read).where(staff_read.c.at < before, staff_read.c.reason != "")
    await connection.execute(looked.values(reason=""))


async def queue_of(connection: AsyncConnection, whose: int) -> Mapping[str, Any]:
    """Give all about one person in the queue, and what staff looked at and thought, without who."""
    found = {}
    for name, table, hidden in (
        ("handovers", handover, ("id", "person", "who")),
        ("questions_kept", question_kept, ("id", "person")),
        ("reviews", review, ("id", "person", "who")),
        ("staff_reads", staff_read, ("id", "person", "who", "login", "shown")),
    ):
        columns = [column for column in table.c if column.name not in hidden]
        query = select(*columns).where(table.c.person == whose).order_by(table.c.id)
        found[name] = [dict(row) for row in (await connection.execute(query)).mappings()]
    return found
