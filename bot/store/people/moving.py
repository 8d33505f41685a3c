"""Gives a person the name that the channel has for them now, such as a chat that was migrated.

Begins and ends no transaction. Booklets are never merged: where both names have one, both stay.
"""

from sqlalchemy import delete, exists, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.database.schema import (
    birth_told,
    button,
    conversation,
    entry,
    inbox,
    journal,
    outbox,
    person,
    timer,
)
from bot.store.ledger.codes import by_person, forget_tries
from bot.store.people.births import forget_births


async def move(connection: AsyncConnection, channel: str, old: str, new: str) -> None:
    """Go on under another name, with the conversation, the booklet, messages, buttons and updates.

    Who has talked under the new name already gives way, unless only they have booklet entries.
    """
    has_entries = exists().where(entry.c.booklet == person.c.booklet)
    known = (
        select(person.c.id, person.c.name, person.c.booklet, has_entries.label("has_entries"))
        .where(person.c.channel == channel, person.c.name.in_((old, new)))
        .order_by(has_entries.desc(), person.c.id)
    )
    rows = (await connection.execute(known)).all()
    if len(rows) == 2 and not rows[1].has_entries:
        await _give_way(connection, rows[1].id)
    if len(rows) == 1 or (rows and not rows[1].has_entries):
        stays = update(person).where(person.c.id == rows[0].id)
        await connection.execute(stays.values(name=new))
    await forget_births(connection, channel, [new])
    for table in (birth_told, outbox, button, inbox):
        theirs = update(table).where(table.c.channel == channel, table.c.name == old)
        if table is inbox:
            theirs = theirs.where(inbox.c.state == "new")
        await connection.execute(theirs.values(name=new))


async def _give_way(connection: AsyncConnection, who: int) -> None:
    """Remove somebody whose booklet is empty; the booklet stays, and leads to nobody."""
    for table in (journal, conversation, timer):
        await connection.execute(delete(table).where(table.c.person == who))
    await forget_tries(connection, by_person(who))
    await connection.execute(delete(person).where(person.c.id == who))
