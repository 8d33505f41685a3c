"""Removes texts after the days that the operator promises. Keeps booklets, answers and numbers."""

from datetime import UTC, datetime, timedelta

from sqlalchemy import delete, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.births import forget_old_births
from bot.store.codes import forget_use_codes
from bot.store.handovers import empty_queue
from bot.store.schema import button, conversation, inbox, journal, outbox, timer
from bot.store.store import Store
from bot.store.texts import from_text, to_text
from dialogs.state import UnknownState, from_dict, to_dict, wordless

KEPT_UPDATES = 8
"""Days for which the numbers of updates are remembered: the next one is random after a week of
silence (Bot API, Update), so that fewer could take one for known."""


async def purge(store: Store, now: datetime, days: int) -> int:
    """Remove every text older than so many days; give how many turns lost theirs.

    Emptied are what was said and told in the journal, messages whatever became of them, updates
    that nothing was done about, buttons, staff's queue, notes and reasons, reminders that were
    given or dropped and whose day passed as long ago, and, of conversations that have rested as
    long, the person's own words beside their answers.
    """
    before = _days_before(now, days)
    remembered = _days_before(now, max(days, KEPT_UPDATES))
    emptied = update(journal).where(journal.c.at < before, journal.c.event != "{}")

    async def job(connection: AsyncConnection) -> int:
        found = await connection.execute(emptied.values(event="{}", replies="[]", trace="[]"))
        sending = outbox.c.state == "sending"
        await connection.execute(delete(outbox).where(outbox.c.created < before, ~sending))
        await connection.execute(delete(button).where(button.c.made < before))
        await forget_use_codes(connection, before, now)
        ended_timer = (timer.c.day < before.date()) & (timer.c.state != "waiting")
        await connection.execute(delete(timer).where(ended_timer))
        await connection.execute(delete(inbox).where(inbox.c.received < remembered))
        aside = update(inbox).where(inbox.c.received < before, inbox.c.state == "aside")
        await connection.execute(aside.values(body=""))
        await forget_old_births(connection, now)
        await empty_queue(connection, before)
        await _rested(connection, before)
        return int(found.rowcount)

    emptied_turns = await store.write(job)
    await store.leave_no_trace()
    return emptied_turns


def _days_before(now: datetime, days: int) -> datetime:
    """Give the moment so many days ago, at the earliest the first that the calendar has."""
    moment = now.astimezone(UTC)
    past = moment - datetime.min.replace(tzinfo=UTC)
    return moment - min(timedelta(days=min(days, 10**6)), past)


async def _rested(connection: AsyncConnection, before: datetime) -> None:
    resting = select(conversation.c.person, conversation.c.state).where(
        conversation.c.updated < before
    )
    for row in (await connection.execute(resting)).all():
        state = _wordless(row.state)
        if state != row.state:
            whose = conversation.c.person == row.person
            await connection.execute(update(conversation).where(whose).values(state=state))


def _wordless(stored: str) -> str:
    """Give a stored state without the person's own words; one that nobody knows stays."""
    try:
        state = from_dict(from_text(stored))
    except (UnknownState, ValueError):
        return stored
    return to_text(to_dict(wordless(state)))
