"""Codes in the database: what one leads to, wrong tries and their lock, use codes. Hashes only.

The functions that write do so in the caller's transaction.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import delete, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.database.schema import booklet, booklet_code, code_try, person, use_code
from bot.store.ledger.entries import entries_of
from dialogs.ledger import USE_MINUTES, Booklet
from dialogs.state import Issued

TRIES = 5
"""Wrong codes in a row after which whoever tries is locked out."""


LOCKED = timedelta(hours=1)


LIVES = timedelta(minutes=USE_MINUTES)


@dataclass(frozen=True, slots=True)
class UseCode:
    """A use code to keep: bound to a reservation, its provider and the checks to be used."""

    hash: str
    reservation: str
    provider: str
    checks: int


def by_person(number: int) -> str:
    """Name a person as somebody who tries codes."""
    return f"person:{number}"


async def look_up(connection: AsyncConnection, whose: int, code: str, now: datetime) -> Issued:
    """Give what the hash of a booklet's code leads to, for the person who typed it."""
    if await locked(connection, by_person(whose), now):
        return Issued("locked")
    query = (
        select(booklet_code.c.redeemed, booklet.c.id, booklet.c.issuer)
        .outerjoin(booklet, booklet.c.id == booklet_code.c.booklet)
        .where(booklet_code.c.hash == code)
    )
    row = (await connection.execute(query)).one_or_none()
    if row is None:
        return Issued("unknown")
    if row.redeemed is not None:
        mine = select(person.c.id).where(person.c.id == whose, person.c.booklet == row.id)
        return Issued("yours" if (await connection.execute(mine)).first() else "used")
    entries = await entries_of(connection, [row.id])
    return Issued("fresh", Booklet(row.id, entries[row.id], row.issuer))


async def redeem(connection: AsyncConnection, whose: int, code: str, at: datetime) -> bool:
    """Link a code's booklet to a person; False if somebody has redeemed it meanwhile."""
    unused = (booklet_code.c.hash == code) & booklet_code.c.redeemed.is_(None)
    marked = await connection.execute(update(booklet_code).where(unused).values(redeemed=at))
    if marked.rowcount != 1:
        return False
    its = select(booklet_code.c.booklet).where(booklet_code.c.hash == code).scalar_subquery()
    await connection.execute(update(person).where(person.c.id == whose).values(booklet=its))
    await forget_tries(connection, by_person(whose))
    return True


async def cut_codes(connection: AsyncConnection, booklet_id: str, at: datetime) -> None:
    """Let no code lead to a booklet any more; one that was redeemed stays used.

    A use code that was shown already is good until it expires.
    """
    its = booklet_code.c.booklet == booklet_id
    await connection.execute(update(booklet_code).where(its).values(booklet=None))
    over = use_code.c.used.is_not(None) | (use_code.c.until <= at)
    await connection.execute(delete(use_code).where(use_code.c.booklet == booklet_id, over))


async def forget_use_codes(connection: AsyncConnection, before: datetime, now: datetime) -> None:
    """Forget use codes that expired before a moment, and by now those of booklets of nobody."""
    whose = select(person.c.booklet).where(person.c.booklet == use_code.c.booklet).exists()
    over = use_code.c.until < now
    old = (use_code.c.until < before) | (over & ~whose)
    await connection.execute(delete(use_code).where(old))


async def locked(connection: AsyncConnection, subject: str, now: datetime) -> bool:
    """Whether somebody has tried too many wrong codes within the hour."""
    query = select(code_try.c.until).where(code_try.c.subject == subject)
    until = (await connection.execute(query)).scalar_one_or_none()
    return until is not None and now < until


async def count_wrong(connection: AsyncConnection, subject: str, now: datetime) -> None:
    """Count a wrong code; the fifth in a row locks for an hour, and the count begins anew."""
    query = select(code_try.c.wrong).where(code_try.c.subject == subject)
    wrong = 1 + ((await connection.execute(query)).scalar_one_or_none() or 0)
    until = now + LOCKED if wrong >= TRIES else None
    await forget_tries(connection, subject)
    values = {"subject": subject, "wrong": 0 if until else wrong, "until": until}
    await connection.execute(insert(code_try).values(**values))


async def forget_tries(connection: AsyncConnection, subject: str) -> None:
    """Forget wrong tries, after a right one or with the person."""
    await connection.execute(delete(code_try).where(code_try.c.subject == subject))


async def keep_use_code(
    connection: AsyncConnection, booklet_id: str, made: UseCode, at: datetime
) -> None:
    """Keep a use code's hash."""
    values = {
        "hash": made.hash,
        "booklet": booklet_id,
        "reservation": made.reservation,
        "provider": made.provider,
        "checks": made.checks,
        "until": at + LIVES,
    }
    await connection.execute(insert(use_code).values(**values))
