"""Everything that is stored about one person, to show and to give them. Changes nothing."""

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from sqlalchemy import select

from bot.store.database.columns import from_text
from bot.store.database.schema import inbox, journal, timer
from bot.store.office.queue import queue_of
from bot.store.store import Store


async def everything(store: Store, channel: str, name: str) -> Mapping[str, Any] | None:
    """Give all that is stored about a person as plain values; None where there is nobody.

    When and why staff looked, and what they thought, is in it; who they were is not.
    """
    loaded = await store.find(channel, name)
    if loaded is None:
        return None
    turns = select(journal).where(journal.c.person == loaded.person).order_by(journal.c.turn)
    waiting = select(timer.c.kind, timer.c.key, timer.c.due, timer.c.day, timer.c.state)
    waiting = waiting.where(timer.c.person == loaded.person).order_by(timer.c.due, timer.c.id)
    aside = select(inbox.c.received, inbox.c.why, inbox.c.body).where(
        inbox.c.channel == channel, inbox.c.name == name, inbox.c.state == "aside"
    )
    async with store.database.engine.connect() as connection:
        told = (await connection.execute(turns)).mappings().all()
        reminders = (await connection.execute(waiting)).mappings().all()
        unanswered = (await connection.execute(aside.order_by(inbox.c.id))).mappings().all()
        queue = await queue_of(connection, loaded.person)
    return {
        "channel": channel,
        "name": name,
        "unreachable": loaded.unreachable,
        "state": loaded.state,
        "booklet": [asdict(entry) for entry in loaded.booklet.entries],
        "conversation": [
            {
                "turn": row["turn"],
                "at": row["at"],
                "event": from_text(row["event"]),
                "replies": from_text(row["replies"]),
            }
            for row in told
        ],
        "reminders": [dict(row) for row in reminders],
        "put_aside": [
            {
                "at": row["received"],
                "why": row["why"],
                "event": from_text(row["body"]) if row["body"] else {},
            }
            for row in unanswered
        ],
        **queue,
    }
