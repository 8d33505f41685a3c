"""What staff may read and judge: conversations and their turns. Every act is recorded before it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Select, func, insert, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.database.columns import from_text
from bot.store.database.database import Database
from bot.store.database.schema import conversation, handover, journal, person, question_kept, review
from bot.store.office.audit import Audit


@dataclass(frozen=True, slots=True)
class Summary:
    """A conversation in the list: whose, how many turns, and when the last one was.

    `handover` is `waiting` or `taken` while staff have it, `since` then; `questions` are those
    kept and not answered; `reviewed` is when staff last judged a turn; `unreachable` is since when
    nothing reaches the person.
    """

    person: int
    channel: str
    turns: int
    updated: datetime
    handover: str | None
    since: datetime | None
    questions: int
    reviewed: datetime | None
    unreachable: datetime | None = None


@dataclass(frozen=True, slots=True)
class TurnRead:
    """One turn as it was told: who began it, the masked event, the replies' texts and why.

    `kind` is the event's: `said`, `chose` and `started` are the person's, `answered` and
    `handedback` staff's. `handover` is what became of the conversation's handing over in this
    turn, `question` one that was kept in it, `reviews` what staff think of it.
    """

    turn: int
    at: datetime
    kind: str
    said: str
    replies: tuple[str, ...]
    trace: tuple[str, ...]
    handover: Mapping[str, Any] | None
    question: str | None
    reviews: tuple[Mapping[str, Any], ...]


class Reviews:
    """Reading and judging conversations; who, when, whose and why is written first."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._audit = Audit(database)

    async def list(
        self, who: str, reason: str, now: datetime, limit: int, only: frozenset[str] = frozenset()
    ) -> Sequence[Summary]:
        """List conversations, the latest first; only those `waiting` (the longest first) or
        `unreviewed` since their last turn, where that is asked for."""
        async with self._audit.act(who, None, reason, now) as act:
            async with self._database.engine.connect() as connection:
                rows = (await connection.execute(_listed(only).limit(limit))).all()
            act.shown = [row.id for row in rows]
        return [
            Summary(
                row.id,
                row.channel,
                row.turn,
                row.updated,
                row.handover,
                row.since,
                row.questions,
                row.reviewed,
                row.unreachable,
            )
            for row in rows
        ]

    async def show(
        self, who: str, reason: str, now: datetime, whose: int
    ) -> Sequence[TurnRead] | None:
        """Give all turns of one conversation, or None where there is no such person."""
        known = select(func.count()).select_from(person).where(person.c.id == whose)
        found: dict[str, Sequence[Mapping[Any, Any]]] = {}
        async with (
            self._audit.act(who, whose, reason, now) as act,
            self._database.engine.connect() as connection,
        ):
            if not (await connection.execute(known)).scalar_one():
                act.failed = True
                return None
            for table in (journal, handover, question_kept, review):
                query = select(table).where(table.c.person == whose).order_by(*table.primary_key)
                found[table.name] = (await connection.execute(query)).mappings().all()
        return [_turn(row, found) for row in found["journal"]]

    async def unreachable(self, whose: int) -> datetime | None:
        """Give since when nothing reaches a person; None where messages do."""
        query = select(person.c.unreachable).where(person.c.id == whose)
        async with self._database.engine.connect() as connection:
            since: datetime | None = (await connection.execute(query)).scalar_one_or_none()
        return since

    async def review(
        self, who: str, reason: str, now: datetime, whose: int, turn: int, grade: str, note: str
    ) -> bool:
        """Judge a turn; False where there is no such turn."""
        known = select(conversation.c.updated).join(
            journal, journal.c.person == conversation.c.person
        )
        known = known.where(journal.c.person == whose, journal.c.turn == turn)
        values = {"person": whose, "turn": turn, "grade": grade, "note": note, "who": who}

        async def judge(connection: AsyncConnection) -> bool:
            updated = (await connection.execute(known)).scalar_one_or_none()
            if updated is None:
                return False
            # Whatever two clocks say, what was judged had been said before.
            at = max(now, updated)
            await connection.execute(insert(review).values(**values, at=at))
            return True

        async with self._audit.act(who, whose, reason, now, "review") as act:
            judged = await self._database.write(judge)
            act.failed = not judged
        return judged


_WITH_STAFF = (
    select(
        handover.c.person,
        func.max(handover.c.state).label("handover"),
        func.min(handover.c.since).label("since"),
    )
    .where(handover.c.state != "back")
    .group_by(handover.c.person)
    .subquery()
)


_KEPT = (
    select(question_kept.c.person, func.count().label("questions"))
    .where(question_kept.c.answered.is_(None))
    .group_by(question_kept.c.person)
    .subquery()
)


_JUDGED = (
    select(review.c.person, func.max(review.c.at).label("reviewed"))
    .group_by(review.c.person)
    .subquery()
)


_LISTED = (
    select(
        person.c.id,
        person.c.channel,
        conversation.c.turn,
        conversation.c.updated,
        _WITH_STAFF.c.handover,
        _WITH_STAFF.c.since,
        func.coalesce(_KEPT.c.questions, 0).label("questions"),
        _JUDGED.c.reviewed,
        person.c.unreachable,
    )
    .join(conversation, conversation.c.person == person.c.id)
    .outerjoin(_WITH_STAFF, _WITH_STAFF.c.person == person.c.id)
    .outerjoin(_KEPT, _KEPT.c.person == person.c.id)
    .outerjoin(_JUDGED, _JUDGED.c.person == person.c.id)
)


def _listed(only: frozenset[str]) -> Select[Any]:
    query, since = _LISTED, _WITH_STAFF.c.since
    if "unreviewed" in only:
        unseen = _JUDGED.c.reviewed.is_(None)
        query = query.where(or_(unseen, _JUDGED.c.reviewed < conversation.c.updated))
    if "waiting" in only:
        query = query.where(or_(since.is_not(None), _KEPT.c.questions.is_not(None)))
        query = query.order_by(since.is_(None), since)
    return query.order_by(conversation.c.updated.desc(), person.c.id)


def _turn(row: Mapping[Any, Any], found: Mapping[str, Sequence[Mapping[Any, Any]]]) -> TurnRead:
    event, number = from_text(row["event"]), row["turn"]
    there = {
        name: [each for each in rows if each["turn"] == number] for name, rows in found.items()
    }
    handed = ("reason", "question", "state", "who", "at", "note")
    return TurnRead(
        turn=number,
        at=row["at"],
        kind=str(event.get("kind") or "removed"),
        said=str(event.get("text") or event.get("choice") or event.get("kind") or "(removed)"),
        replies=tuple(str(reply["text"]) for reply in from_text(row["replies"])),
        trace=tuple(from_text(row["trace"])),
        handover=next(({n: each[n] for n in handed} for each in there["handover"]), None),
        question=next((str(each["question"]) for each in there["question_kept"]), None),
        reviews=tuple({n: e[n] for n in ("grade", "note", "who")} for e in there["review"]),
    )
