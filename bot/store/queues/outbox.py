"""Messages to send: written with the turn they belong to, read in order, marked when sent.

Sends nothing itself. A row is `queued`, `sending` from before the first byte leaves, then `sent`,
`failed` (it will never arrive) or `uncertain` (nobody knows whether it arrived).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, delete, func, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.database.columns import from_text
from bot.store.database.database import Database
from bot.store.database.schema import UNCERTAIN, outbox
from bot.store.people.moving import move

RESENDS = 1
"""How often a message that may be read twice is sent again after it was cut off."""


KEPT = "kept"
"""The kind of messages that are kept until the person comes: their channel cannot send any."""


@dataclass(frozen=True, slots=True)
class Mark:
    """What became of a row: its new state and, where it was sent, the channel's message id.

    `name` is set where the person has got another name, such as a chat that was migrated: it
    counts from then on for all that is theirs.
    """

    id: int
    state: str
    attempts: int = 0
    cuts: int = 0
    message_id: int | None = None
    not_before: datetime | None = None
    why: str | None = None
    name: str | None = None


@dataclass(frozen=True, slots=True)
class Parcel:
    """A row to send. `name` is the channel's name for the person, such as a chat's number."""

    id: int
    name: str
    kind: str
    payload: Mapping[str, Any] = field(repr=False)
    once: bool = False
    attempts: int = 0
    cuts: int = 0
    not_before: datetime | None = None
    turn: int = 0

    def cut_off(self, why: str) -> Mark:
        """Give the mark for a sending that was cut off: once more, or uncertain for good."""
        again = not self.once and self.cuts < RESENDS
        state = "queued" if again else "uncertain"
        return Mark(self.id, state, self.attempts, self.cuts + 1, why=why)


_PARCEL = (
    outbox.c.id,
    outbox.c.name,
    outbox.c.kind,
    outbox.c.payload,
    outbox.c.once,
    outbox.c.attempts,
    outbox.c.cuts,
    outbox.c.not_before,
    outbox.c.forget,
    outbox.c.turn,
)


_FRESH = (
    select(*_PARCEL)
    .where(outbox.c.channel == bindparam("channel"))
    .where(outbox.c.state == "queued", outbox.c.id > bindparam("after"))
    .order_by(outbox.c.id)
    .limit(bindparam("most"))
)


class Outbox:
    """The outbox of one channel."""

    def __init__(self, database: Database, channel: str) -> None:
        self._database, self._channel = database, channel
        self._passing: set[int] = set()
        """Rows that are removed or emptied once they are sent."""

    async def fresh(self, after: int, limit: int) -> list[Parcel]:
        """Give queued rows with a higher id than `after`, in order."""
        asked = {"channel": self._channel, "after": after, "most": limit}
        async with self._database.reading.connect() as connection:
            rows = (await connection.execute(_FRESH, asked)).mappings().all()
        return [self._parcel(row) for row in rows]

    def _parcel(self, row: Mapping[Any, Any]) -> Parcel:
        if row["forget"] or row["once"]:
            self._passing.add(row["id"])
        return _parcel(row)

    async def kept(self, name: str) -> list[Parcel]:
        """Give what is kept for somebody until they come, in order."""
        query = select(outbox).where(outbox.c.state == "queued", outbox.c.kind == KEPT)
        query = query.where(outbox.c.channel == self._channel, outbox.c.name == name)
        async with self._database.engine.connect() as connection:
            rows = (await connection.execute(query.order_by(outbox.c.id))).mappings().all()
        return [_parcel(row) for row in rows]

    async def recover(self) -> int:
        """Mark what a stopped process was sending as cut off; give how many rows that are.

        What may be read twice is sent again however often processes end: nobody knows whether it
        left, and it must not be missing. Each end may bring it once more.
        """
        query = select(outbox).where(outbox.c.state == "sending")
        query = query.where(outbox.c.channel == self._channel).order_by(outbox.c.id)
        async with self._database.engine.connect() as connection:
            rows = (await connection.execute(query)).mappings().all()
        parcels = [self._parcel(row) for row in rows]
        await self.mark([replace(each, cuts=0).cut_off("the process ended") for each in parcels])
        return len(rows)

    async def uncertain(self) -> list[str]:
        """Give the names of people who have an uncertain message that they were not told of."""
        query = select(outbox.c.name).where(UNCERTAIN)
        query = query.where(outbox.c.channel == self._channel, outbox.c.told.is_(False)).distinct()
        async with self._database.engine.connect() as connection:
            return list((await connection.execute(query)).scalars())

    async def counts(self) -> dict[str, int]:
        """Give how many rows there are in each state."""
        query = select(outbox.c.state, func.count()).where(outbox.c.channel == self._channel)
        async with self._database.engine.connect() as connection:
            found = (await connection.execute(query.group_by(outbox.c.state))).all()
        return {str(state): int(number) for state, number in found}

    async def waiting(self) -> int:
        """Count the messages that are still to be sent."""
        unsent = outbox.c.state.in_(("queued", "sending")) & (outbox.c.channel == self._channel)
        async with self._database.engine.connect() as connection:
            query = select(func.count()).select_from(outbox).where(unsent)
            return int((await connection.execute(query)).scalar_one())

    async def mark(self, marks: Sequence[Mark]) -> None:
        """Write what became of rows, all in one transaction."""
        if not marks:
            return
        ended = {mark.id for mark in marks if mark.state in ("sent", "failed", "uncertain")}
        passed = ended & self._passing

        async def job(connection: AsyncConnection) -> None:
            await _mark(connection, marks)
            if passed:
                await connection.execute(_FORGET, {"rows": list(passed)})
                await connection.execute(_EMPTY, {"rows": list(passed)})

        await self._database.write(job)
        self._passing -= passed


_MARK = (
    update(outbox)
    .where(outbox.c.id == bindparam("row"))
    .values(
        state=bindparam("new_state"),
        attempts=bindparam("tries"),
        cuts=bindparam("times"),
        message_id=bindparam("message"),
        not_before=bindparam("wait"),
        why=bindparam("reason"),
    )
)


_START = (
    update(outbox)
    .where(outbox.c.id.in_(bindparam("rows", expanding=True)))
    .values(state="sending", attempts=outbox.c.attempts + 1, not_before=None, why=None)
)


_ROWS = outbox.c.id.in_(bindparam("rows", expanding=True))


_FORGET = delete(outbox).where(_ROWS, outbox.c.forget)


_EMPTY = update(outbox).where(_ROWS, outbox.c.once).values(payload="{}")
"""What is sent at most once may hold a code: nobody reads it here after it has gone."""


async def _mark(connection: AsyncConnection, marks: Sequence[Mark]) -> None:
    others = [_values(mark) for mark in marks if mark.state != "sending"]
    if others:
        await connection.execute(_MARK, others)
    starting = [mark.id for mark in marks if mark.state == "sending"]
    if starting:
        await connection.execute(_START, {"rows": starting})
    for mark in marks:
        if mark.name is not None:
            whose = select(outbox.c.channel, outbox.c.name).where(outbox.c.id == mark.id)
            row = (await connection.execute(whose)).one_or_none()
            if row is not None:  # else it was removed meanwhile, and its person erased
                await move(connection, row.channel, row.name, mark.name)


def _values(mark: Mark) -> dict[str, Any]:
    return {
        "row": mark.id,
        "new_state": mark.state,
        "tries": mark.attempts,
        "times": mark.cuts,
        "message": mark.message_id,
        "wait": mark.not_before,
        "reason": mark.why,
    }


def _parcel(row: Mapping[Any, Any]) -> Parcel:
    return Parcel(
        id=row["id"],
        name=row["name"],
        kind=row["kind"],
        payload=from_text(row["payload"]),
        once=row["once"],
        attempts=row["attempts"],
        cuts=row["cuts"],
        turn=row["turn"],
        not_before=row["not_before"],
    )
