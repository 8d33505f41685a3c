"""Loads people with their conversations and booklets, and saves turns, whole or not at all."""

import secrets
from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import bindparam, insert, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.database.columns import mapping_from
from bot.store.database.database import Database
from bot.store.database.schema import booklet, conversation, person
from bot.store.ledger.codes import look_up
from bot.store.ledger.entries import entries_of
from bot.store.people.reaching import lose
from bot.store.queues.handled import Handled, finish
from bot.store.turns import Loaded, Saving, TurnTaken, write_turns
from dialogs.ledger import Booklet
from dialogs.state import Issued

_FIND = (
    select(
        person.c.id,
        person.c.name,
        person.c.booklet,
        person.c.unreachable,
        booklet.c.issuer,
        conversation.c.turn,
        conversation.c.state,
        conversation.c.updated,
    )
    .join(booklet, booklet.c.id == person.c.booklet)
    .outerjoin(conversation, conversation.c.person == person.c.id)
    .where(person.c.channel == bindparam("channel"))
    .where(person.c.name.in_(bindparam("names", expanding=True)))
)


class Store:
    """The store of conversations over one database."""

    def __init__(self, database: Database) -> None:
        self.database = database

    async def close(self) -> None:
        """Close every connection."""
        await self.database.close()

    async def load(self, channel: str, name: str, now: datetime) -> Loaded:
        """Load a person by the channel's name for them; a new one gets an empty booklet."""
        return (await self.load_all(channel, [name], now))[name]

    async def load_all(
        self, channel: str, names: Sequence[str], now: datetime
    ) -> dict[str, Loaded]:
        """Load people by the channel's names for them; new ones get empty booklets."""
        found = await self.find_all(channel, names)
        missing = [name for name in names if name not in found]
        if not missing:
            return found
        await self._create(channel, missing, now)
        found |= await self.find_all(channel, missing)
        return found

    async def find(self, channel: str, name: str) -> Loaded | None:
        """Load a person, or give None where nobody of that name has talked."""
        return (await self.find_all(channel, [name])).get(name)

    async def lose(self, channel: str, name: str, since: datetime) -> None:
        """Remember that somebody cannot be reached, until they write again."""
        await self.database.write(lambda connection: lose(connection, channel, name, since))

    async def number_of(self, channel: str, name: str) -> int | None:
        """Give the number that staff know a person by, or None where nobody has that name."""
        known = select(person.c.id).where(person.c.channel == channel, person.c.name == name)
        async with self.database.engine.connect() as connection:
            return (await connection.execute(known)).scalar_one_or_none()

    async def find_number(self, whose: int) -> Loaded | None:
        """Load a person by the number that staff know them by, or give None."""
        named = select(person.c.channel, person.c.name).where(person.c.id == whose)
        async with self.database.engine.connect() as connection:
            row = (await connection.execute(named)).one_or_none()
        found = None if row is None else await self.find(row.channel, row.name)
        return found if found is not None and found.person == whose else None

    async def find_all(self, channel: str, names: Sequence[str]) -> dict[str, Loaded]:
        """Load those who have talked, of people by the channel's names for them."""
        asked = {"channel": channel, "names": names}
        async with self.database.engine.connect() as connection:
            rows = (await connection.execute(_FIND, asked)).all()
            entries = await entries_of(connection, [row.booklet for row in rows])
        return {
            row.name: Loaded(
                row.id,
                row.turn or 0,
                None if row.state is None else mapping_from(row.state),
                Booklet(row.booklet, entries[row.booklet], row.issuer),
                channel,
                row.name,
                row.updated,
                row.unreachable,
            )
            for row in rows
        }

    async def look_up(self, whose: Loaded, code: str, now: datetime) -> Issued:
        """Give what the hash of a booklet's code leads to, for the person who typed it."""
        async with self.database.engine.connect() as connection:
            return await look_up(connection, whose.person, code, now)

    async def _create(self, channel: str, names: Sequence[str], now: datetime) -> None:
        """Make people; one whom another process made in between is left as it is."""
        fresh = {name: secrets.token_hex(16) for name in names}

        async def job(connection: AsyncConnection) -> None:
            await connection.execute(
                insert(booklet), [{"id": each, "created": now} for each in fresh.values()]
            )
            await connection.execute(
                insert(person),
                [
                    {"channel": channel, "name": name, "booklet": each, "created": now}
                    for name, each in fresh.items()
                ],
            )

        try:
            await self.database.write(job)
        except IntegrityError:
            if len(names) > 1:
                for name in names:
                    await self._create(channel, [name], now)

    async def save(self, turns: Sequence[Saving], handled: Sequence[Handled] = ()) -> None:
        """Save turns, and mark updates that led to none, all or nothing in one transaction.

        Raises TurnTaken if one of the people has a newer turn than the one that was loaded.
        A cancelled caller does not break off the transaction half-way.
        """

        async def job(connection: AsyncConnection) -> None:
            await write_turns(connection, turns)
            await finish(connection, handled)

        try:
            await self.database.write(job)
        except IntegrityError as error:
            raise TurnTaken from error
        if any(turn.erase for turn in turns):
            await self.database.leave_no_trace()
