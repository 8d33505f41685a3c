"""What staff must know of: updates put aside, and messages that may not have arrived.

Mends nothing; every look is recorded before it is given.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import literal, select

from bot.store.database.database import Database
from bot.store.database.schema import inbox, outbox, person
from bot.store.office.audit import Audit


@dataclass(frozen=True, slots=True)
class Trouble:
    """An update that was put aside, or a message that is `uncertain` or has `failed`, and why.

    `person` is None where nobody of that name has talked; `text` is masked.
    """

    kind: str
    at: datetime
    person: int | None
    channel: str
    why: str
    text: str


class Troubles:
    """Reading troubles, with who, when and why written first."""

    def __init__(self, database: Database) -> None:
        self._database, self._audit = database, Audit(database)

    async def list_troubles(
        self, who: str, reason: str, now: datetime, limit: int
    ) -> Sequence[Trouble]:
        """List what was put aside and what may not have arrived, the latest first."""
        async with self._audit.act(who, None, reason, now, "aside") as act:
            async with self._database.engine.connect() as connection:
                rows = [
                    row
                    for query in (_ASIDE, _LOST)
                    for row in (await connection.execute(query.limit(limit))).all()
                ]
            latest = sorted(map(_trouble, rows), key=lambda each: each.at, reverse=True)[:limit]
            act.shown = sorted({each.person for each in latest if each.person is not None})
        return latest


_ASIDE = (
    select(
        literal("aside").label("kind"),
        inbox.c.received.label("at"),
        person.c.id.label("person"),
        inbox.c.channel,
        inbox.c.why,
        inbox.c.body,
    )
    .select_from(inbox)
    .outerjoin(person, (person.c.channel == inbox.c.channel) & (person.c.name == inbox.c.name))
    .where(inbox.c.state == "aside")
    .order_by(inbox.c.id.desc())
)


_LOST = (
    select(
        outbox.c.state.label("kind"),
        outbox.c.created.label("at"),
        outbox.c.person,
        outbox.c.channel,
        outbox.c.why,
        outbox.c.payload.label("body"),
    )
    .where(outbox.c.state.in_(("uncertain", "failed")))
    .order_by(outbox.c.id.desc())
)


def _trouble(row: Any) -> Trouble:
    return Trouble(row.kind, row.at, row.person, row.channel, row.why or "", _text(row.body))


def _text(body: str) -> str:
    """Give the text of a stored update or message; most of what is put aside has none."""
    found = json.loads(body) if body else {}
    return str(found.get("text", ""))
