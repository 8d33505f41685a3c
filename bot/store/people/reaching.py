"""Remembers who cannot be reached, such as who has blocked the bot. Begins and ends no transaction.

Only what is sent unasked heeds it: who writes can be reached.
"""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.database.schema import person


async def lose(connection: AsyncConnection, channel: str, name: str, since: datetime) -> None:
    """Remember that somebody cannot be reached; what is known already stays."""
    theirs = update(person).where(person.c.channel == channel, person.c.name == name)
    unknown = theirs.where(person.c.unreachable.is_(None))
    await connection.execute(unknown.values(unreachable=since))


async def regain(connection: AsyncConnection, people: Sequence[int]) -> None:
    """Remember that people can be reached, by their numbers."""
    if people:
        theirs = update(person).where(person.c.id.in_(people))
        await connection.execute(theirs.values(unreachable=None))


async def regain_named(connection: AsyncConnection, channel: str, name: str) -> None:
    """Remember that somebody can be reached, by the channel's name for them."""
    theirs = update(person).where(person.c.channel == channel, person.c.name == name)
    await connection.execute(theirs.values(unreachable=None))
