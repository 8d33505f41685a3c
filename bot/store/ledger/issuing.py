"""Writes booklets that are issued with codes. Keeps codes hashed only."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from operator import itemgetter

from sqlalchemy import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.database.database import Database
from bot.store.database.schema import booklet, booklet_code, entry
from bot.store.ledger.entries import entries_of, entry_row
from bot.store.office.audit import record
from dialogs.ledger import Booklet, Entry, EntryKind


@dataclass(frozen=True, slots=True)
class Issue:
    """A booklet to issue: the hash of its code, its checks and its last day."""

    hash: str
    checks: int
    expires: date


async def issue(
    database: Database, issuer: str, issues: Sequence[Issue], value: int, who: str, now: datetime
) -> None:
    """Issue booklets, all or none, and record who did it. `value` is what a check is worth."""
    ids = [secrets.token_hex(16) for _ in issues]
    granted = [
        Entry(
            "grant", EntryKind.GRANT, e.checks, now, expires=e.expires, rule="issued", value=value
        )
        for e in issues
    ]
    for each in granted:
        Booklet("").add(each)

    async def job(connection: AsyncConnection) -> None:
        await connection.execute(
            insert(booklet), [{"id": each, "issuer": issuer, "created": now} for each in ids]
        )
        rows = [entry_row(e, booklet_id, 1) for e, booklet_id in zip(granted, ids, strict=True)]
        await connection.execute(insert(entry), rows)
        codes = [{"hash": e.hash, "booklet": i} for e, i in zip(issues, ids, strict=True)]
        # In the order of their hashes: not even the order of rows leads from a code to a booklet.
        await connection.execute(insert(booklet_code), sorted(codes, key=itemgetter("hash")))
        await record(connection, who, "grant", "issued", now, booklets=ids)

    await database.write(job)


async def append(connection: AsyncConnection, booklet_id: str, new: Entry) -> bool:
    """Add an entry to a booklet in the caller's transaction; False if it stands there already.

    Raises the BookletError that says why the booklet refuses it.
    """
    entries = (await entries_of(connection, [booklet_id]))[booklet_id]
    if len(Booklet(booklet_id, entries).add(new).entries) == len(entries):
        return False
    await connection.execute(insert(entry), [entry_row(new, booklet_id, len(entries) + 1)])
    return True
