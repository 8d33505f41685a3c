"""Reminders as rows: planned with the turn that leads to them, taken when due, given once.

Works out no time itself; `dialogs.tasks.reminders.schedule` does.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import exists, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.database.database import Database
from bot.store.database.schema import conversation, entry, person, timer
from bot.store.queues.waiting import write_timers
from bot.store.turns import Loaded
from dialogs.state import Reminder


@dataclass(frozen=True, slots=True)
class Timer:
    """A reminder that is due: its row, the channel's name for the person, and what it is."""

    id: int
    name: str
    kind: str
    key: str


class Timers:
    """The timers of one channel."""

    def __init__(self, database: Database, channel: str) -> None:
        self._database, self._channel = database, channel

    async def due(
        self,
        now: datetime,
        limit: int,
        ends_before: date | None = None,
        name: str | None = None,
        without: Sequence[int] = (),
    ) -> list[Timer]:
        """Give reminders that are due, the earliest first, of those who can be reached.

        With `ends_before` only those whose last day is before a day; with `name` only one
        person's; `without` leaves rows out.
        """
        query = (
            select(timer.c.id, person.c.name, timer.c.kind, timer.c.key)
            .join(person, person.c.id == timer.c.person)
            .where(timer.c.state == "waiting", timer.c.due <= now)
            .where(person.c.channel == self._channel, timer.c.id.not_in(without))
            .where(person.c.unreachable.is_(None))
            .order_by(timer.c.due, timer.c.id)
            .limit(limit)
        )
        if ends_before is not None:
            query = query.where(timer.c.day < ends_before)
        if name is not None:
            query = query.where(person.c.name == name)
        async with self._database.engine.connect() as connection:
            rows = (await connection.execute(query)).all()
        return [Timer(row.id, row.name, row.kind, row.key) for row in rows]

    async def people(self, after: int, limit: int, basis: str) -> list[tuple[int, str]]:
        """Give people with a booklet, by number and name, from a number on.

        Those whose reminders were planned on the same `basis` are left out.
        """
        granted = exists().where(entry.c.booklet == person.c.booklet, entry.c.kind == "grant")
        query = (
            select(person.c.id, person.c.name)
            .where(person.c.channel == self._channel, person.c.id > after)
            .where(granted, person.c.planned.is_distinct_from(basis))
            .order_by(person.c.id)
            .limit(limit)
        )
        async with self._database.engine.connect() as connection:
            return [(row.id, row.name) for row in (await connection.execute(query)).all()]

    async def plan(
        self, planned: Sequence[tuple[Loaded, Sequence[Reminder]]], basis: str
    ) -> list[str]:
        """Plan people's reminders anew, all at once; give the names of those who are to be again.

        They took a turn meanwhile, or are erased.
        """

        async def job(connection: AsyncConnection) -> list[str]:
            numbers = [whose.person for whose, _ in planned]
            query = select(conversation.c.person, conversation.c.turn)
            rows = await connection.execute(query.where(conversation.c.person.in_(numbers)))
            turns = {row.person: row.turn for row in rows}
            same = {w.person: r for w, r in planned if turns.get(w.person) == w.turn}
            if same:
                await write_timers(connection, same, basis)
            return [whose.name for whose, _ in planned if whose.person not in same]

        return await self._database.write(job)

    async def counts(self) -> dict[str, int]:
        """Give how many timers there are in each state."""
        query = select(timer.c.state, func.count()).join(person, person.c.id == timer.c.person)
        query = query.where(person.c.channel == self._channel).group_by(timer.c.state)
        async with self._database.engine.connect() as connection:
            found = (await connection.execute(query)).all()
        return {str(state): int(number) for state, number in found}
