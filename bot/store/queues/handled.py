"""What became of updates of the inbox. Takes none of them in."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Boolean, bindparam, case, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.database.schema import inbox
from bot.store.people.moving import move
from bot.store.people.reaching import lose, regain_named


class AlreadyHandled(Exception):
    """An update was handled already: nothing may be done about it again."""


@dataclass(frozen=True, slots=True)
class Handled:
    """What became of an update of the inbox: `done`, or `aside` with a reason.

    `to` is the name that its person has from now on, where the update says so, and `reachable`
    whether they can be reached.
    """

    id: int
    state: str = "done"
    why: str | None = None
    to: str | None = None
    reachable: bool | None = None


_FINISH = (
    update(inbox)
    .where(inbox.c.id == bindparam("row"), inbox.c.state == "new")
    .values(
        state=bindparam("new_state"),
        why=bindparam("reason"),
        body=case((bindparam("empty", type_=Boolean()), ""), else_=inbox.c.body),
    )
)


async def finish(connection: AsyncConnection, handled: Sequence[Handled]) -> None:
    """Mark updates of the inbox as done or put aside; what is done is emptied.

    Raises AlreadyHandled if one of them was marked before.
    """
    if handled:
        rows = [
            {"row": h.id, "new_state": h.state, "reason": h.why, "empty": h.state == "done"}
            for h in handled
        ]
        if (await connection.execute(_FINISH, rows)).rowcount != len(rows):
            raise AlreadyHandled
    for each in handled:
        if each.to is None and each.reachable is None:
            continue
        update_of = select(inbox.c.channel, inbox.c.name, inbox.c.received)
        row = (await connection.execute(update_of.where(inbox.c.id == each.id))).one()
        if each.to is not None:
            await move(connection, row.channel, row.name, each.to)
        elif each.reachable:
            await regain_named(connection, row.channel, row.name)
        else:
            await lose(connection, row.channel, row.name, row.received)
