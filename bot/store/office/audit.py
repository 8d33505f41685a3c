"""The audit log: who did what with whose data, why, and how it went. Judges nobody.

Acts of staff are written before they begin, as `begun`, so that nothing is seen or done unseen;
what became of them is written after. One that a crash cut off stays `begun`.
"""

import os
import pwd
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.database.columns import from_text, to_text
from bot.store.database.database import Database
from bot.store.database.schema import operation, staff_read
from dialogs.ledger import CORRECTIONS


@dataclass
class Act:
    """An act in progress. Whoever does it says whether it `failed`, and which ids it `shown`."""

    failed: bool = False
    shown: Sequence[int] = ()


@dataclass(frozen=True, slots=True)
class Logged:
    """One line of the log.

    `who` is the name that was given, `login` the system's user who gave it. `person` is the number
    of the conversation, `shown` those that a list showed. `outcome` is `begun`, `done`, `failed`,
    or how a confirmation went; None where an earlier version did not keep it. `count` is how many
    booklets one act issued.
    """

    at: datetime
    who: str
    login: str | None
    act: str
    outcome: str | None
    reason: str | None = None
    person: int | None = None
    shown: tuple[int, ...] = ()
    booklet: str | None = None
    provider: str | None = None
    count: int = 1


def login() -> str:
    """Give the system's user of this process, whatever the environment says; else the number."""
    number = os.getuid()
    try:
        return pwd.getpwuid(number).pw_name
    except KeyError:
        return str(number)


class Audit:
    """The log over one database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    @asynccontextmanager
    async def act(
        self, who: str, whose: int | None, reason: str, now: datetime, what: str = "read"
    ) -> AsyncIterator[Act]:
        """Record what staff are about to do, and why; afterwards, how it went."""
        values = {
            "at": now,
            "who": who,
            "login": login(),
            "person": whose,
            "reason": reason,
        }
        begun = insert(staff_read).values(**values, act=what, outcome="begun")

        async def begin(connection: AsyncConnection) -> Any:
            return (await connection.execute(begun)).inserted_primary_key

        row = await self._database.write(begin)
        doing = Act()
        try:
            yield doing
        except BaseException:
            doing.failed = True
            raise
        finally:
            shown = to_text(list(doing.shown)) if doing.shown else None
            outcome = "failed" if doing.failed else "done"
            ended = update(staff_read).where(staff_read.c.id == (row[0] if row else None))

            async def end(connection: AsyncConnection) -> None:
                await connection.execute(ended.values(outcome=outcome, shown=shown))

            await self._database.write(end)

    async def newest(self, limit: int) -> list[Logged]:
        """Give the newest acts of staff and operators, the latest first."""
        reads = select(staff_read).order_by(staff_read.c.id.desc()).limit(limit)
        async with self._database.engine.connect() as connection:
            found = [_read(row) for row in (await connection.execute(reads)).all()]
            rows = (await connection.execute(_OPERATIONS.limit(limit))).all()
        found += [_operated(row) for row in rows]
        return sorted(found, key=lambda each: each.at, reverse=True)[:limit]


async def record(
    connection: AsyncConnection,
    who: str,
    what: str,
    result: str,
    now: datetime,
    *,
    provider: str | None = None,
    booklets: Sequence[str | None] = (None,),
) -> None:
    """Record, in the caller's transaction, what was done to booklets and how it went."""
    done = {"who": who, "login": login(), "what": what, "result": result, "at": now}
    rows = [{**done, "provider": provider, "booklet": each} for each in booklets]
    await connection.execute(insert(operation), rows)


_O = operation.c


_OPERATIONS = (
    select(
        *(_O.at, _O.who, _O.login, _O.what, _O.result, _O.provider),
        func.min(_O.booklet).label("booklet"),
        func.count().label("booklets"),
    )
    .group_by(_O.at, _O.who, _O.login, _O.what, _O.result, _O.provider)
    .order_by(func.max(_O.id).desc())
)


def _read(row: Row[Any]) -> Logged:
    shown = tuple(from_text(row.shown)) if row.shown else ()
    return Logged(
        *(row.at, row.who, row.login, row.act, row.outcome, row.reason, row.person), shown
    )


def _operated(row: Row[Any]) -> Logged:
    """Give an act on booklets; the reason of a correction stands where the others' outcome does."""
    corrected = row.what == "correct" and row.result in CORRECTIONS
    return Logged(
        at=row.at,
        who=row.who,
        login=row.login,
        act=row.what,
        outcome="done" if corrected else row.result,
        reason=row.result if corrected else None,
        booklet=row.booklet if row.booklets == 1 else None,
        provider=row.provider,
        count=row.booklets,
    )
