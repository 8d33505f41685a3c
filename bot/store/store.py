"""Loads people with their conversations and booklets, and saves turns, whole or not at all."""

import asyncio
import json
import logging
import secrets
from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import UTC, date, datetime
from typing import Any, TypeVar

from sqlalchemy import insert, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from bot.store.engine import truncate_wal
from bot.store.schema import booklet, conversation, entry, person
from bot.store.turns import Handled, Loaded, Saving, TurnTaken, finish, utc, write_turns
from dialogs.booklet import Booklet, Entry, EntryKind

T = TypeVar("T")

log = logging.getLogger("techcheck.store")


class Store:
    """The store of conversations over one database."""

    def __init__(self, engine: AsyncEngine) -> None:
        self.engine = engine
        self._writing = engine.execution_options(writing=True)
        self._turn = asyncio.Lock()

    async def close(self) -> None:
        """Close every connection."""
        await self.engine.dispose()

    async def load(self, channel: str, name: str, now: datetime) -> Loaded:
        """Load a person by the channel's name for them; a new one gets an empty booklet."""
        return (await self.load_all(channel, [name], now))[name]

    async def load_all(
        self, channel: str, names: Sequence[str], now: datetime
    ) -> dict[str, Loaded]:
        """Load people by the channel's names for them; new ones get empty booklets."""
        found = await self._find(channel, names)
        missing = [name for name in names if name not in found]
        if not missing:
            return found
        await self._create(channel, missing, now)
        found |= await self._find(channel, missing)
        return found

    async def find(self, channel: str, name: str) -> Loaded | None:
        """Load a person, or give None where nobody of that name has talked."""
        return (await self._find(channel, [name])).get(name)

    async def _find(self, channel: str, names: Sequence[str]) -> dict[str, Loaded]:
        query = (
            select(
                person.c.id,
                person.c.name,
                person.c.booklet,
                booklet.c.issuer,
                conversation.c.turn,
                conversation.c.state,
            )
            .join(booklet, booklet.c.id == person.c.booklet)
            .outerjoin(conversation, conversation.c.person == person.c.id)
            .where(person.c.channel == channel, person.c.name.in_(names))
        )
        async with self.engine.connect() as connection:
            rows = (await connection.execute(query)).all()
            entries = await self._entries(connection, [row.booklet for row in rows])
        return {
            row.name: Loaded(
                row.id,
                row.turn or 0,
                None if row.state is None else _json(row.state),
                Booklet(row.booklet, tuple(entries.get(row.booklet, ())), row.issuer),
                channel,
                row.name,
            )
            for row in rows
        }

    async def _entries(
        self, connection: AsyncConnection, booklets: Sequence[str]
    ) -> dict[str, list[Entry]]:
        found: dict[str, list[Entry]] = {}
        if booklets:
            query = select(entry).where(entry.c.booklet.in_(booklets))
            query = query.order_by(entry.c.booklet, entry.c.seq)
            for row in (await connection.execute(query)).mappings():
                found.setdefault(row["booklet"], []).append(_entry(row))
        return found

    async def _create(self, channel: str, names: Sequence[str], now: datetime) -> None:
        """Make people; one whom another process made in between is left as it is."""
        fresh = {name: secrets.token_hex(16) for name in names}

        async def job(connection: AsyncConnection) -> None:
            made = utc(now)
            await connection.execute(
                insert(booklet), [{"id": each, "created": made} for each in fresh.values()]
            )
            await connection.execute(
                insert(person),
                [
                    {"channel": channel, "name": name, "booklet": each, "created": made}
                    for name, each in fresh.items()
                ],
            )

        try:
            await self.write(job)
        except IntegrityError:
            if len(names) > 1:
                for name in names:
                    await self._create(channel, [name], now)

    async def save(self, turns: Sequence[Saving]) -> None:
        """Save turns, all or none, in one transaction.

        Raises TurnTaken if one of the people has a newer turn than the one that was loaded.
        A cancelled caller does not break off the transaction half-way.
        """
        await self.save_with(turns, ())

    async def save_with(self, turns: Sequence[Saving], handled: Sequence[Handled]) -> None:
        """Save turns as `save` does, and mark in the same transaction updates that led to none."""

        async def job(connection: AsyncConnection) -> None:
            await write_turns(connection, turns)
            await finish(connection, handled)

        try:
            await self.write(job)
        except IntegrityError as error:
            raise TurnTaken from error
        if any(turn.erase for turn in turns):
            await self.leave_no_trace()

    async def leave_no_trace(self) -> None:
        """Empty the write-ahead log of texts that were removed; where it cannot be, say so."""
        async with self._turn:
            gone = await asyncio.to_thread(truncate_wal, str(self.engine.url))
        if not gone:
            log.warning("removed texts stay in the write-ahead log until the next removal")

    async def write(self, job: Callable[[AsyncConnection], Awaitable[T]]) -> T:
        """Do something in one writing transaction, whole also where the caller is cancelled.

        Writers of this process wait for each other here: SQLite's own waiting sleeps longer.
        """
        return await asyncio.shield(self._write(job))

    async def _write(self, job: Callable[[AsyncConnection], Awaitable[T]]) -> T:
        async with self._turn, self._writing.begin() as connection:
            return await job(connection)


def _entry(row: Mapping[Any, Any]) -> Entry:
    starts, expires = row["starts"], row["expires"]
    return Entry(
        key=row["key"],
        kind=EntryKind(row["kind"]),
        checks=row["checks"],
        at=row["at"].replace(tzinfo=UTC) if row["at"].tzinfo is None else row["at"],
        reservation=row["reservation"],
        listing=row["listing"],
        starts=starts if isinstance(starts, date) else None,
        purpose=row["purpose"],
        expires=expires if isinstance(expires, date) else None,
        rule=row["rule"],
    )


def _json(text: str) -> Mapping[str, Any] | None:
    """Read a stored state; one that cannot be read counts as unknown, not as an error."""
    try:
        found = json.loads(text)
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}
