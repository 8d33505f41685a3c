"""Loads people with their conversations and booklets, and saves turns, whole or not at all."""

import asyncio
import json
import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import delete, insert, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from bot.store.schema import booklet, conversation, entry, journal, person
from dialogs.booklet import Booklet, Entry, EntryKind


class TurnTaken(Exception):
    """Somebody else saved a turn of this person meanwhile: load again and take the turn anew."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """A person as stored: the last turn's number, the state (None: none yet), the booklet."""

    person: int
    turn: int
    state: Mapping[str, Any] | None
    booklet: Booklet


@dataclass(frozen=True, slots=True)
class Saving:
    """One turn to save: what was loaded, the new state, entries, and the journal's texts.

    `erase` removes the person instead, with every text and the link to the booklet.
    """

    loaded: Loaded
    state: Mapping[str, Any]
    entries: Sequence[Entry]
    event: Mapping[str, Any]
    replies: Sequence[Mapping[str, Any]]
    trace: Sequence[str]
    at: datetime
    erase: bool = False


class Store:
    """The store of conversations over one database."""

    def __init__(self, engine: AsyncEngine) -> None:
        self.engine = engine
        self._writing = engine.execution_options(writing=True)

    async def close(self) -> None:
        """Close every connection."""
        await self.engine.dispose()

    async def load(self, channel: str, name: str, now: datetime) -> Loaded:
        """Load a person by the channel's name for them; a new one gets an empty booklet."""
        found = await self.find(channel, name)
        if found is not None:
            return found
        return await asyncio.shield(self._create(channel, name, now))

    async def find(self, channel: str, name: str) -> Loaded | None:
        """Load a person, or give None where nobody of that name has talked."""
        async with self.engine.connect() as connection:
            return await self._load(connection, channel, name)

    async def _load(self, connection: AsyncConnection, channel: str, name: str) -> Loaded | None:
        query = (
            select(
                person.c.id,
                person.c.booklet,
                booklet.c.issuer,
                conversation.c.turn,
                conversation.c.state,
            )
            .join(booklet, booklet.c.id == person.c.booklet)
            .outerjoin(conversation, conversation.c.person == person.c.id)
            .where(person.c.channel == channel, person.c.name == name)
        )
        row = (await connection.execute(query)).one_or_none()
        if row is None:
            return None
        lines = select(entry).where(entry.c.booklet == row.booklet).order_by(entry.c.seq)
        entries = tuple(_entry(each) for each in (await connection.execute(lines)).mappings())
        state = None if row.state is None else _json(row.state)
        return Loaded(row.id, row.turn or 0, state, Booklet(row.booklet, entries, row.issuer))

    async def _create(self, channel: str, name: str, now: datetime) -> Loaded:
        fresh = secrets.token_hex(16)
        try:
            async with self._writing.begin() as connection:
                await connection.execute(insert(booklet).values(id=fresh, created=_utc(now)))
                await connection.execute(
                    insert(person).values(
                        channel=channel, name=name, booklet=fresh, created=_utc(now)
                    )
                )
        except IntegrityError:
            pass  # another process created the same person in between: theirs counts
        found = await self.find(channel, name)
        if found is None:
            raise LookupError(f"{channel} {name} cannot be created")
        return found

    async def save(self, turns: Sequence[Saving]) -> None:
        """Save turns, all or none, in one transaction.

        Raises TurnTaken if one of the people has a newer turn than the one that was loaded.
        A cancelled caller does not break off the transaction half-way.
        """
        await asyncio.shield(self._save(turns))

    async def _save(self, turns: Sequence[Saving]) -> None:
        try:
            async with self._writing.begin() as connection:
                for turn in turns:
                    await self._save_one(connection, turn)
        except IntegrityError as error:
            raise TurnTaken from error

    async def _save_one(self, connection: AsyncConnection, turn: Saving) -> None:
        loaded, at = turn.loaded, _utc(turn.at)
        if turn.erase:
            await self._erase(connection, loaded.person)
            return
        number = loaded.turn + 1
        state = json.dumps(turn.state, ensure_ascii=False)
        await connection.execute(
            insert(journal).values(
                person=loaded.person,
                turn=number,
                at=at,
                event=json.dumps(turn.event, ensure_ascii=False),
                replies=json.dumps(turn.replies, ensure_ascii=False),
                trace=json.dumps(turn.trace, ensure_ascii=False),
            )
        )
        changed = await connection.execute(
            update(conversation)
            .where(conversation.c.person == loaded.person, conversation.c.turn == loaded.turn)
            .values(turn=number, state=state, updated=at)
        )
        if changed.rowcount == 0:
            await connection.execute(
                insert(conversation).values(
                    person=loaded.person, turn=number, state=state, updated=at
                )
            )
        for offset, each in enumerate(turn.entries, len(loaded.booklet.entries) + 1):
            await connection.execute(insert(entry).values(**_row(each, loaded.booklet.id, offset)))

    async def _erase(self, connection: AsyncConnection, whose: int) -> None:
        """Remove a person and every text; the booklet's entries stay, and lead to nobody."""
        for table in (journal, conversation):
            await connection.execute(delete(table).where(table.c.person == whose))
        await connection.execute(delete(person).where(person.c.id == whose))


def _row(each: Entry, booklet_id: str, seq: int) -> dict[str, Any]:
    return {
        "booklet": booklet_id,
        "key": each.key,
        "seq": seq,
        "kind": str(each.kind),
        "checks": each.checks,
        "at": _utc(each.at),
        "reservation": each.reservation,
        "listing": each.listing,
        "starts": each.starts,
        "purpose": each.purpose,
        "expires": each.expires,
        "rule": each.rule,
    }


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


def _utc(moment: datetime) -> datetime:
    return moment.astimezone(UTC)


def _json(text: str) -> Mapping[str, Any] | None:
    """Read a stored state; one that cannot be read counts as unknown, not as an error."""
    try:
        found = json.loads(text)
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}
