"""Confirms the use of checks by a one-time code, exactly once, and tells the person so.

Never says what remains in a booklet: the caller is a provider's.
"""

import secrets
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.database.columns import mapping_from
from bot.store.database.database import Database
from bot.store.database.schema import conversation, person, use_code
from bot.store.ledger.codes import count_wrong, forget_tries, locked
from bot.store.ledger.entries import entries_of
from bot.store.ledger.issuing import append
from bot.store.office.audit import record
from bot.store.queues.messages import Letter, Outgoing, write_letters
from dialogs.ledger import BookletError, Entry, EntryKind
from dialogs.state import spoken_language

Notice = Callable[[Entry, str, str | None], Sequence[Outgoing]]
"""Gives the messages to the person, for the reservation that was used, a channel and a language
(None where it is not known)."""


_KEY_BYTES = 12


@dataclass(frozen=True, slots=True)
class Confirmed:
    """How a confirmation went, and what was used where it went well.

    `result`: confirmed, wrong, expired, used, locked, other_provider, or closed (the reservation
    was resolved in another way meanwhile).
    """

    result: str
    checks: int = 0
    listing: str = ""


async def confirm(
    database: Database, code: str, provider: str, who: str, now: datetime, notice: Notice
) -> Confirmed:
    """Use the checks that a code, given by its hash, is bound to; record it however it went."""

    async def job(connection: AsyncConnection) -> Confirmed:
        subject = f"provider:{provider}"
        if await locked(connection, subject, now):
            found, whose = Confirmed("locked"), None
        else:
            found, whose = await _use(connection, code, provider, now, notice)
            if found.result in ("wrong", "other_provider"):
                await count_wrong(connection, subject, now)
            elif found.result == "confirmed":
                await forget_tries(connection, subject)
        await record(
            connection, who, "confirm", found.result, now, provider=provider, booklets=[whose]
        )
        return found

    return await database.write(job)


async def has_codes(database: Database, provider: str) -> bool:
    """Whether any code is for a provider, who may have left the catalogue since."""
    any_code = select(use_code.c.hash).where(use_code.c.provider == provider).limit(1)
    async with database.engine.connect() as connection:
        return (await connection.execute(any_code)).first() is not None


async def _use(
    connection: AsyncConnection, code: str, provider: str, now: datetime, notice: Notice
) -> tuple[Confirmed, str | None]:
    row = (await connection.execute(select(use_code).where(use_code.c.hash == code))).one_or_none()
    if row is None:
        return Confirmed("wrong"), None
    if row.provider != provider:
        return Confirmed("other_provider"), row.booklet
    if row.used is not None:
        return Confirmed("used"), row.booklet
    if now >= row.until:
        return Confirmed("expired"), row.booklet
    use = Entry(
        f"use:{secrets.token_hex(_KEY_BYTES)}",  # by chance: a code must not lead to an entry
        EntryKind.USE,
        row.checks,
        now,
        reservation=row.reservation,
        rule="provider_confirmed",
    )
    try:
        await append(connection, row.booklet, use)
    except BookletError:
        return Confirmed("closed"), row.booklet
    marked = update(use_code).where(use_code.c.hash == code).values(used=now)
    await connection.execute(marked)
    entries = (await entries_of(connection, [row.booklet]))[row.booklet]
    reserved = next(each for each in entries if each.key == row.reservation)
    await _tell(connection, row.booklet, reserved, now, notice)
    return Confirmed("confirmed", row.checks, reserved.listing or ""), row.booklet


async def _tell(
    connection: AsyncConnection, booklet_id: str, reserved: Entry, now: datetime, notice: Notice
) -> None:
    """Queue messages to whoever holds the booklet; an erased person is told nothing."""
    query = (
        select(person, conversation.c.turn, conversation.c.state)
        .join(conversation, conversation.c.person == person.c.id)
        .where(person.c.booklet == booklet_id)
    )
    row: Any = (await connection.execute(query)).one_or_none()
    if row is None:
        return
    messages = notice(reserved, row.channel, spoken_language(mapping_from(row.state)))
    letter = Letter(row.channel, row.name, row.id, row.turn + 1, now, messages)
    await write_letters(connection, [letter])
