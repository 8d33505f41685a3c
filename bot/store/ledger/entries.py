"""Entries of booklets read and written as rows. Applies no rule."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import bindparam, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.database.schema import entry
from dialogs.ledger import Entry, EntryKind

_ENTRIES = (
    select(entry)
    .where(entry.c.booklet.in_(bindparam("booklets", expanding=True)))
    .order_by(entry.c.booklet, entry.c.seq)
)


async def entries_of(
    connection: AsyncConnection, booklets: Sequence[str]
) -> dict[str, tuple[Entry, ...]]:
    """Give the entries of booklets, each in order."""
    found: dict[str, list[Entry]] = {each: [] for each in booklets}
    if booklets:
        rows = await connection.execute(_ENTRIES, {"booklets": booklets})
        for row in rows.mappings():
            found[row["booklet"]].append(_entry(row))
    return {each: tuple(entries) for each, entries in found.items()}


def _entry(row: Mapping[Any, Any]) -> Entry:
    values = {name: row[name] for name in Entry.__slots__}
    return Entry(**{**values, "kind": EntryKind(row["kind"]), "at": row["at"]})


def entry_row(each: Entry, booklet_id: str, seq: int) -> dict[str, Any]:
    """Give an entry as a row."""
    values = {name: getattr(each, name) for name in Entry.__slots__}
    return {**values, "booklet": booklet_id, "seq": seq, "kind": str(each.kind), "at": each.at}
