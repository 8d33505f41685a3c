"""Reminders as rows: planned with the turn that leads to them, taken when due, given once.

Works out no time itself; `dialogs.reminding` does.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.schema import conversation, entry, person, timer
from bot.store.store import Store
from bot.store.turns import Loaded, TurnTaken
from bot.store.waiting import write_timers
from dialogs.reminding import Reminder


@dataclass(frozen=True, slots=True)
class Timer:
    """A reminder that is due: its row, the channel's name for the person, and what it is."""

    id: int
    name: str
    kind: str
    key: str


class Timers:
    """The timers of one channel."""

    def __init__(self, store: Store, channel: str) -> None:
        self._store, self._channel = store, channel

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
            .where(timer.c.state == "waiting", timer.c.due <= now.astimezone(UTC))
            .where(person.c.channel == self._channel, timer.c.id.not_in(without))
            .where(person.c.unreachable.is_(None))
            .order_by(timer.c.due, timer.c.id)
            .limit(limit)
        )
        if ends_before is not None:
            query = query.where(timer.c.day < ends_before)
        if name is not None:
            query = query.where(person.c.name == name)
        async with self._store.engine.connect() as connection:
            rows = (await connection.execute(query)).all()
        return [Timer(row.id, row.name, row.kind, row.key) for row in rows]

    async def people(self, after: int, limit: int) -> list[tuple[int, str]]:
        """Give people with a booklet, by number and name, from a number on."""
        granted = select(entry.c.booklet).where(entry.c.kind == "grant")
        query = (
            select(person.c.id, person.c.name)
            .where(person.c.channel == self._channel, person.c.id > after)
            .where(person.c.booklet.in_(granted))
            .order_by(person.c.id)
            .limit(limit)
        )
        async with self._store.engine.connect() as connection:
            return [(row.id, row.name) for row in (await connection.execute(query)).all()]

    async def plan(self, whose: Loaded, reminders: Sequence[Reminder]) -> None:
        """Plan a person's reminders anew. Raises TurnTaken if they took a turn meanwhile."""

        async def job(connection: AsyncConnection) -> None:
            query = select(conversation.c.turn).where(conversation.c.person == whose.person)
            if (await connection.execute(query)).scalar() != whose.turn:
                raise TurnTaken
            await write_timers(connection, whose.person, reminders)

        await self._store.write(job)

    async def counts(self) -> dict[str, int]:
        """Give how many timers there are in each state."""
        query = select(timer.c.state, func.count()).join(person, person.c.id == timer.c.person)
        query = query.where(person.c.channel == self._channel).group_by(timer.c.state)
        async with self._store.engine.connect() as connection:
            found = (await connection.execute(query)).all()
        return {str(state): int(number) for state, number in found}
