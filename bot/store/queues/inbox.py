"""Updates that were taken in: each is kept once, masked, before its sender is told so.

Understands none of them; remembers them as a set, never as “everything up to the last”.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from sqlalchemy import Select, bindparam, func, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.database.columns import from_text, to_text
from bot.store.database.database import Database
from bot.store.database.schema import inbox
from bot.store.people.births import Text, mask_what_follows
from bot.store.queues.handled import Handled, finish
from bot.store.queues.messages import Letter, Outgoing, write_letters

UNREADABLE = "unreadable"
"""The kind of an update of which nothing could be kept but its number and sender."""


@dataclass(frozen=True, slots=True)
class Update:
    """An update: its number, the channel's name for the person, and its masked content.

    `id` is the row's; 0 until it is stored. `press` is the channel's name for the press that it
    tells of, where it tells of one.
    """

    number: int
    name: str
    body: Mapping[str, Any] = field(repr=False)
    id: int = 0
    press: str | None = None


_KNOWN = select(inbox.c.update_id).where(
    inbox.c.channel == bindparam("channel"),
    inbox.c.update_id.in_(bindparam("numbers", expanding=True)),
)


_PRESSED = select(inbox.c.press).where(
    inbox.c.channel == bindparam("channel"),
    inbox.c.press.in_(bindparam("presses", expanding=True)),
)


_NEW = (
    select(inbox.c.id, inbox.c.update_id, inbox.c.name, inbox.c.body)
    .where(inbox.c.channel == bindparam("channel"), inbox.c.state == "new")
    .order_by(inbox.c.id)
    .limit(bindparam("most"))
)


_FRESH = _NEW.where(inbox.c.id > bindparam("after"))


_FRESH_OF = _NEW.where(inbox.c.name == bindparam("whose"), inbox.c.id <= bindparam("until"))


class Inbox:
    """The inbox of one channel."""

    def __init__(self, database: Database, channel: str) -> None:
        self._database, self._channel = database, channel

    async def keep(self, updates: Sequence[Update], now: datetime) -> int:
        """Keep updates, in one transaction; those known already are left out.

        So is a press that is known already and comes again in an update of another number.
        Gives how many were new. When this returns, they survive a power cut.
        """

        async def job(connection: AsyncConnection) -> int:
            numbers = [each.number for each in updates]
            asked = {"channel": self._channel, "numbers": numbers}
            seen = set((await connection.execute(_KNOWN, asked)).scalars())
            pressed = await self._pressed(connection, updates)
            new = list[Update]()
            for each in {each.number: each for each in updates}.values():
                if each.number not in seen and (each.press is None or each.press not in pressed):
                    new.append(each)
                    pressed.add(each.press)
            if new:
                masked = await self._masked(connection, new, now)
                await connection.execute(insert(inbox), [self._row(each, now) for each in masked])
            return len(new)

        return await self._database.write(job) if updates else 0

    async def _masked(
        self, connection: AsyncConnection, updates: Sequence[Update], now: datetime
    ) -> list[Update]:
        """Mask the last four digits that follow a date of birth in an update before."""
        said = {n: each for n, each in enumerate(updates) if isinstance(each.body.get("text"), str)}
        texts = [
            Text(each.name, each.body["text"], bool(each.body.get("masked")))
            for each in said.values()
        ]
        found = await mask_what_follows(connection, self._channel, texts, now)
        kept = list(updates)
        for (n, each), new in zip(said.items(), found, strict=True):
            if new.masked:
                kept[n] = replace(each, body={**each.body, "text": new.text, "masked": True})
        return kept

    async def _pressed(
        self, connection: AsyncConnection, updates: Sequence[Update]
    ) -> set[str | None]:
        presses = [each.press for each in updates if each.press is not None]
        asked = {"channel": self._channel, "presses": presses}
        return set((await connection.execute(_PRESSED, asked)).scalars()) if presses else set()

    def _row(self, each: Update, now: datetime) -> dict[str, Any]:
        try:
            body = to_text(each.body)
        except TypeError as error:  # one that cannot be written must not hold up the others
            body = to_text({"kind": UNREADABLE, "why": type(error).__name__})
        return {
            "channel": self._channel,
            "update_id": each.number,
            "name": each.name,
            "body": body,
            "state": "new",
            "received": now,
            "press": each.press,
        }

    async def fresh(self, after: int, limit: int) -> list[Update]:
        """Give updates that nothing was done about and whose row is after `after`, in order."""
        asked = {"channel": self._channel, "after": after, "most": limit}
        return await self._updates(_FRESH, asked)

    async def fresh_of(self, name: str, until: int, limit: int) -> list[Update]:
        """Give one person's updates that nothing was done about, up to a row, in order."""
        asked = {"channel": self._channel, "whose": name, "until": until, "most": limit}
        return await self._updates(_FRESH_OF, asked)

    async def _updates(self, query: Select[Any], asked: Mapping[str, Any]) -> list[Update]:
        async with self._database.reading.connect() as connection:
            rows = (await connection.execute(query, asked)).all()
        return [Update(row.update_id, row.name, from_text(row.body), row.id) for row in rows]

    async def counts(self) -> dict[str, int]:
        """Give how many updates there are in each state."""
        query = select(inbox.c.state, func.count()).where(inbox.c.channel == self._channel)
        async with self._database.engine.connect() as connection:
            found = (await connection.execute(query.group_by(inbox.c.state))).all()
        return {str(state): int(number) for state, number in found}

    async def waiting(self) -> int:
        """Count the updates that nothing was done about yet."""
        new = (inbox.c.state == "new") & (inbox.c.channel == self._channel)
        async with self._database.engine.connect() as connection:
            query = select(func.count()).select_from(inbox).where(new)
            return int((await connection.execute(query)).scalar_one())

    async def put_aside(self, update: Update, why: str, sorry: Outgoing, now: datetime) -> None:
        """Put an update aside for staff, and say so to the person, in one transaction."""

        async def job(connection: AsyncConnection) -> None:
            await finish(connection, [Handled(update.id, "aside", why)])
            if update.name:
                kindly = Letter(self._channel, update.name, 0, 0, now, [sorry])
                await write_letters(connection, [kindly])

        await self._database.write(job)
