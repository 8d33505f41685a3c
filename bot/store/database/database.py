"""One database: what reads from it, and what writes whole or not at all. Knows no table."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import TypeVar

from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from bot.store.database.engine import BUSY_SECONDS, open_engine, truncate_wal

T = TypeVar("T")


log = logging.getLogger("techcheck.store")


class Database:
    """The one way to a database: `engine` and `reading` to read with, `write` to write with."""

    def __init__(self, engine: AsyncEngine) -> None:
        self.engine = engine
        self.reading = engine.execution_options(reading=True)
        """For one statement that only reads: it needs no transaction around it."""
        self._writing = engine.execution_options(writing=True)
        self._turn = asyncio.Lock()

    async def close(self) -> None:
        """Close every connection."""
        await self.engine.dispose()

    async def write(self, job: Callable[[AsyncConnection], Awaitable[T]]) -> T:
        """Do something in one writing transaction, whole also where the caller is cancelled.

        Writers of this process wait for each other here: SQLite's own waiting sleeps longer.
        """
        return await asyncio.shield(self._write(job))

    async def _write(self, job: Callable[[AsyncConnection], Awaitable[T]]) -> T:
        async with self._turn, self._writing.begin() as connection:
            return await job(connection)

    async def leave_no_trace(self) -> None:
        """Empty the write-ahead log of texts that were removed; where it cannot be, say so."""
        async with self._turn:
            gone = await asyncio.to_thread(truncate_wal, str(self.engine.url))
        if not gone:
            log.warning("removed texts stay in the write-ahead log until the next removal")


def open_database(url: str, busy_seconds: float = BUSY_SECONDS) -> Database:
    """Open the database at a user's URL; see `open_engine`."""
    return Database(open_engine(url, busy_seconds))
