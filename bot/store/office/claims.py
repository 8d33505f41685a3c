"""Who waits for a person, of whom staff were told, and who of staff took whom on.

Looks it up and marks what was told; what changes with a turn is written by `store.office.queue`.
"""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.database.database import Database
from bot.store.database.schema import handover


@dataclass(frozen=True, slots=True)
class Unalerted:
    """Somebody who waits and of whom staff were not told: which row, whose, why, since when."""

    id: int
    person: int
    reason: str
    since: datetime


class Waiting:
    """Those who wait for a person, in every channel, and who of staff took whom on."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def unalerted(self) -> list[Unalerted]:
        """Give those of whom staff were not told yet, who waits longest first."""
        query = (
            select(handover.c.id, handover.c.person, handover.c.reason, handover.c.since)
            .where(handover.c.state == "waiting", handover.c.alerted.is_(None))
            .order_by(handover.c.since, handover.c.id)
            .limit(100)
        )
        async with self._database.engine.connect() as connection:
            rows = (await connection.execute(query)).all()
        return [Unalerted(row.id, row.person, row.reason, row.since) for row in rows]

    async def alerted(self, identity: int, at: datetime) -> None:
        """Mark that staff were told."""
        told = update(handover).where(handover.c.id == identity).values(alerted=at)

        async def job(connection: AsyncConnection) -> None:
            await connection.execute(told)

        await self._database.write(job)

    async def holder(self, whose: int) -> tuple[str, datetime] | None:
        """Give who of staff has a conversation, and since when; None where nobody has."""
        query = select(handover.c.who, handover.c.at).where(
            handover.c.person == whose, handover.c.state == "taken"
        )
        async with self._database.engine.connect() as connection:
            row = (await connection.execute(query.order_by(handover.c.id.desc()))).first()
        return None if row is None else (str(row.who), row.at)
