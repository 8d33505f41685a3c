"""Removes texts after the days that the operator promises. Keeps booklets, answers and numbers.

Works in batches with a commit after each, so that nobody's turn waits for all of them, and marks
what is done, so that nothing is looked at twice.
"""

import asyncio
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Column, ColumnElement, Delete, Row, Update, bindparam, delete, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.database.columns import from_text, to_text
from bot.store.database.database import Database
from bot.store.database.past import days_before
from bot.store.database.schema import WORDED, button, conversation, inbox, journal, outbox, timer
from bot.store.ledger.codes import forget_use_codes
from bot.store.office.queue import empty_queue
from bot.store.people.births import forget_old_births
from dialogs.state import UnknownState, from_dict, to_dict, wordless

KEPT_UPDATES = 8
"""Days for which the numbers of updates are remembered: the next one is random after a week of
silence (Bot API, Update), so that fewer could take one for known."""


BATCH = 200
"""Rows that are changed in one transaction."""


async def purge(database: Database, now: datetime, days: int) -> int:
    """Remove every text older than so many days; give how many turns lost theirs.

    Emptied are what was said and told in the journal, messages whatever became of them, updates
    that nothing was done about, buttons, staff's queue, notes and reasons, reminders that were
    given or dropped and whose day passed as long ago, and, of conversations that have rested as
    long, the person's own words beside their answers.
    """
    before = days_before(now, days)
    remembered = days_before(now, max(days, KEPT_UPDATES))
    old_turn = (journal.c.at < before) & WORDED
    emptied = update(journal).values(event="{}", replies="[]", trace="[]")
    turns = await _in_batches(database, (journal.c.person, journal.c.turn), old_turn, emptied)
    sent = (outbox.c.created < before) & (outbox.c.state != "sending")
    await _in_batches(database, (outbox.c.id,), sent, delete(outbox))
    await _in_batches(database, (button.c.token,), button.c.made < before, delete(button))
    await database.write(lambda connection: forget_use_codes(connection, before, now))
    ended = (timer.c.day < before.date()) & (timer.c.state != "waiting")
    await _in_batches(database, (timer.c.id,), ended, delete(timer))
    await _in_batches(database, (inbox.c.id,), inbox.c.received < remembered, delete(inbox))
    aside = (inbox.c.received < before) & (inbox.c.state == "aside") & (inbox.c.body != "")
    await _in_batches(database, (inbox.c.id,), aside, update(inbox).values(body=""))
    await database.write(lambda connection: forget_old_births(connection, now))
    await database.write(lambda connection: empty_queue(connection, before))
    await _rested(database, before)
    await database.leave_no_trace()
    return turns


async def _in_batches(
    database: Database,
    keys: Sequence[Column[Any]],
    old: ColumnElement[bool],
    change: Update | Delete,
) -> int:
    """Change or remove rows while there are old ones, by their keys; give how many those were.

    They are looked for without the lock that writers wait for, and changed one by one: for pairs
    of keys in a list SQLite would look at the whole table.
    """
    query, changed = select(*keys).where(old).limit(BATCH), 0
    same = [column == bindparam(f"key_{column.name}") for column in keys]
    while True:
        async with database.engine.connect() as connection:
            rows = (await connection.execute(query)).mappings().all()
        if not rows:
            return changed
        found = [{f"key_{name}": value for name, value in row.items()} for row in rows]
        changed += await _write(database, change.where(*same, old), found)


async def _write(
    database: Database, statement: Update | Delete, values: Sequence[dict[str, Any]]
) -> int:
    async def job(connection: AsyncConnection) -> int:
        return int((await connection.execute(statement, values)).rowcount)

    return await database.write(job)


_RESTING = select(conversation.c.person, conversation.c.turn, conversation.c.state).where(
    conversation.c.wordless.is_(False), conversation.c.updated < bindparam("before")
)


_REST = (
    update(conversation)
    .where(conversation.c.person == bindparam("whose"), conversation.c.turn == bindparam("number"))
    .values(state=bindparam("bare"), wordless=True)
)


async def _rested(database: Database, before: datetime) -> None:
    """Take the words out of states that rest; who says something meanwhile is left for later."""
    last = 0
    while True:
        query = _RESTING.where(conversation.c.person > last).order_by(conversation.c.person)
        async with database.engine.connect() as connection:
            asked = {"before": before}
            rows = (await connection.execute(query.limit(BATCH), asked)).all()
        if not rows:
            return
        last = rows[-1].person
        bare = await asyncio.to_thread(_all_wordless, rows)
        await _write(database, _REST, bare)


def _all_wordless(rows: Sequence[Row[int, int, str]]) -> list[dict[str, Any]]:
    return [{"whose": r.person, "number": r.turn, "bare": _wordless(r.state)} for r in rows]


def _wordless(stored: str) -> str:
    """Give a stored state without the person's own words; one that nobody knows stays."""
    try:
        state = from_dict(from_text(stored))
    except (UnknownState, ValueError):
        return stored
    return to_text(to_dict(wordless(state)))
