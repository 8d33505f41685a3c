"""What a channel asks of its conversations to tell what an update means. Changes nothing."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select

from bot.store.database.columns import from_text, mapping_from
from bot.store.database.database import Database
from bot.store.database.schema import button, conversation, journal, person
from dialogs.state import spoken_language


@dataclass(frozen=True, slots=True)
class Pressable:
    """A button as it was sent: whose, what it means, what it was about, whether it is used."""

    name: str
    choice: str
    about: str
    used: bool


_LOOK_BACK = 20
"""How many turns back the last text of somebody is looked for."""


class Talk:
    """The conversations of one channel."""

    def __init__(self, database: Database, channel: str) -> None:
        self._database, self._channel = database, channel

    async def buttons(self, tokens: Sequence[str]) -> dict[str, Pressable]:
        """Give the buttons that tokens stand for; unknown ones are left out."""
        if not tokens:
            return {}
        query = select(button).where(button.c.channel == self._channel, button.c.token.in_(tokens))
        async with self._database.engine.connect() as connection:
            rows = (await connection.execute(query)).all()
        return {
            row.token: Pressable(row.name, row.choice, row.about, row.used is not None)
            for row in rows
        }

    async def last_said(self, name: str) -> str | None:
        """Give the text that somebody wrote last, masked, or None where there is none any more."""
        query = select(journal.c.event).join(person, person.c.id == journal.c.person)
        query = query.where(person.c.channel == self._channel, person.c.name == name)
        async with self._database.engine.connect() as connection:
            newest = query.order_by(journal.c.turn.desc()).limit(_LOOK_BACK)
            rows = (await connection.execute(newest)).scalars().all()
        events = (from_text(row) for row in rows)
        return next((str(each["text"]) for each in events if each.get("kind") == "said"), None)

    async def language(self, name: str) -> str | None:
        """Give the language that somebody is spoken to, or None where that is not known."""
        query = select(conversation.c.state).join(person, person.c.id == conversation.c.person)
        query = query.where(person.c.channel == self._channel, person.c.name == name)
        async with self._database.engine.connect() as connection:
            state = (await connection.execute(query)).scalar()
        return spoken_language(mapping_from(state)) if state else None
