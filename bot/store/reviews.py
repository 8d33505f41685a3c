"""What staff may read: conversations and their turns. Every look is recorded before it is given."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import func, insert, select
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.store.schema import conversation, journal, person, staff_read
from bot.store.texts import from_text


@dataclass(frozen=True, slots=True)
class Summary:
    """A conversation in the list: whose, how many turns, and when the last one was."""

    person: int
    channel: str
    turns: int
    updated: datetime


@dataclass(frozen=True, slots=True)
class TurnRead:
    """One turn as it was told: the masked event, the replies' texts and why."""

    turn: int
    at: datetime
    said: str
    replies: tuple[str, ...]
    trace: tuple[str, ...]


class Reviews:
    """Reading conversations, with who, when, whose and why written first."""

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine
        self._writing = engine.execution_options(writing=True)

    async def list(self, who: str, reason: str, now: datetime, limit: int) -> Sequence[Summary]:
        """List conversations, the latest first."""
        await self._record(who, None, reason, now)
        query = (
            select(person.c.id, person.c.channel, conversation.c.turn, conversation.c.updated)
            .join(conversation, conversation.c.person == person.c.id)
            .order_by(conversation.c.updated.desc(), person.c.id)
            .limit(limit)
        )
        async with self._engine.connect() as connection:
            rows = (await connection.execute(query)).all()
        return [Summary(row.id, row.channel, row.turn, _aware(row.updated)) for row in rows]

    async def show(
        self, who: str, reason: str, now: datetime, whose: int
    ) -> Sequence[TurnRead] | None:
        """Give all turns of one conversation, or None where there is no such person."""
        await self._record(who, whose, reason, now)
        known = select(func.count()).select_from(person).where(person.c.id == whose)
        query = select(journal).where(journal.c.person == whose).order_by(journal.c.turn)
        async with self._engine.connect() as connection:
            if not (await connection.execute(known)).scalar_one():
                return None
            rows = (await connection.execute(query)).mappings().all()
        return [_turn(dict(row)) for row in rows]

    async def _record(self, who: str, whose: int | None, reason: str, now: datetime) -> None:
        values = {"at": now.astimezone(UTC), "who": who, "person": whose, "reason": reason}
        async with self._writing.begin() as connection:
            await connection.execute(insert(staff_read).values(**values))


def _turn(row: dict[str, Any]) -> TurnRead:
    event = from_text(row["event"])
    replies = tuple(str(reply["text"]) for reply in from_text(row["replies"]))
    said = str(event.get("text") or event.get("choice") or event.get("kind") or "(removed)")
    return TurnRead(row["turn"], _aware(row["at"]), said, replies, tuple(from_text(row["trace"])))


def _aware(moment: datetime) -> datetime:
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
