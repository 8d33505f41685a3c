"""Remembers, for a day, that somebody has just told a date of birth, to mask what follows it.

Keeps a year and a remainder, never a date. Begins and ends no transaction.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.database.columns import from_text, to_text
from bot.store.database.past import days_before
from bot.store.database.schema import birth_told
from dialogs.masking.last_four import Born
from dialogs.masking.masking import Masked, mask_identity_numbers

KEPT_DAYS = 1
"""How long a date of birth counts as told just before."""


@dataclass(frozen=True, slots=True)
class Text:
    """A text of somebody's in which whole numbers are masked already, and whether any were."""

    name: str
    text: str
    masked: bool


async def mask_what_follows(
    connection: AsyncConnection, channel: str, texts: Sequence[Text], now: datetime
) -> list[Masked]:
    """Mask, in order, the last four digits in texts whose writers told a date of birth before.

    A text without digits changes nothing, so that most texts cost no look at the database.
    """
    spoken = {each.name for each in texts if any(sign.isdigit() for sign in each.text)}
    known = await _told(connection, channel, spoken, now) if spoken else {}
    before, found = dict(known), list[Masked]()
    for each in texts:
        masked = mask_identity_numbers(each.text, now.date(), before.get(each.name, ()))
        if each.name in spoken:
            before[each.name] = () if each.masked else masked.born
        found.append(masked)
    changed = {name: born for name, born in before.items() if born != known.get(name, ())}
    await _write(connection, channel, changed, now)
    return found


async def _told(
    connection: AsyncConnection, channel: str, names: set[str], now: datetime
) -> dict[str, Born]:
    fresh = birth_told.c.at > days_before(now, KEPT_DAYS)
    query = select(birth_told.c.name, birth_told.c.born).where(
        birth_told.c.channel == channel, birth_told.c.name.in_(names), fresh
    )
    rows = (await connection.execute(query)).all()
    return {row.name: tuple((year, rest) for year, rest in from_text(row.born)) for row in rows}


async def _write(
    connection: AsyncConnection, channel: str, told: dict[str, Born], now: datetime
) -> None:
    if not told:
        return
    await forget_births(connection, channel, [*told])
    rows = [
        {"channel": channel, "name": name, "born": to_text(born), "at": now}
        for name, born in told.items()
        if born
    ]
    if rows:
        await connection.execute(insert(birth_told), rows)


async def forget_births(connection: AsyncConnection, channel: str, names: Sequence[str]) -> None:
    """Forget what some people told."""
    theirs = (birth_told.c.channel == channel) & birth_told.c.name.in_(names)
    await connection.execute(delete(birth_told).where(theirs))


async def forget_old_births(connection: AsyncConnection, now: datetime) -> None:
    """Forget what was not told just before."""
    old = birth_told.c.at <= days_before(now, KEPT_DAYS)
    await connection.execute(delete(birth_told).where(old))
