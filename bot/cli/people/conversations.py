"""`techcheck conversations`: what support staff see and do, until they get a console.

Who did what, when, in whose conversation and why is written before anything is printed or done.
"""

import json as jsonlib
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import asdict
from datetime import UTC, datetime
from enum import StrEnum
from typing import Annotated, TypeVar

import typer

from bot.cli.exits import fail
from bot.cli.opening import database, run, show_text
from bot.cli.people.answer import answer, claim, hand_back
from bot.cli.people.staff import (
    AsJson,
    Database,
    Person,
    Reason,
    Who,
    in_range,
    one_line,
    who_does_it,
    why,
)
from bot.cli.people.troubles import print_troubles
from bot.outside import files
from bot.settings import ZONE
from bot.store.database.database import open_database
from bot.store.office.reviews import Reviews, Summary, TurnRead
from dialogs.state import LOCALES
from dialogs.wording.retelling import retold
from dialogs.wording.sentences import parse_wording

app = typer.Typer(help="Read, answer and judge conversations, with a reason.", no_args_is_help=True)

app.command()(claim)

app.command()(answer)

app.command()(hand_back)


T = TypeVar("T")


class Grade(StrEnum):
    """What staff can say of a turn."""

    GOOD = "good"
    DOUBTFUL = "doubtful"
    WRONG = "wrong"


@app.command("list")
def list_(
    reason: Reason,
    waiting: Annotated[bool, typer.Option(help="only those who wait for a person")] = False,
    unreviewed: Annotated[bool, typer.Option(help="only those not judged since")] = False,
    staff: Who = None,
    db: Database = None,
    limit: Annotated[int, typer.Option(min=1, max=10_000)] = 50,
    aside: Annotated[
        bool, typer.Option("--aside", help="what was put aside or may not have arrived instead")
    ] = False,
    json: AsJson = False,
) -> None:
    """List conversations, the latest first; of those who wait, the one who waits longest."""
    who, reason_ = who_does_it(staff), why(reason)
    if aside:
        print_troubles(database(db), who, reason_, limit, json)
        return
    wanted = {"waiting": waiting, "unreviewed": unreviewed}
    only = frozenset(name for name, on in wanted.items() if on)
    found = _with(db, lambda reviews: reviews.list(who, reason_, datetime.now(ZONE), limit, only))
    if json:
        show_text(jsonlib.dumps([asdict(each) for each in found], default=str))
        return
    for each in found:
        show_text(_line(each))
    if not found:
        show_text("no such conversations" if only else "no conversations yet")


def _line(each: Summary) -> str:
    when = each.updated.astimezone(ZONE)
    parts = [f"{each.person:6}  {each.channel:10} {each.turns:4} turns  {when:%Y-%m-%d %H:%M}"]
    if each.handover is not None and each.since is not None:
        said = "waits for a person" if each.handover == "waiting" else "with staff"
        parts.append(f"{said} since {each.since.astimezone(ZONE):%Y-%m-%d %H:%M}")
    if each.questions:
        parts.append(f"questions kept: {each.questions}")
    if each.unreachable is not None:
        parts.append(_out_of_reach(each.unreachable))
    return "  ".join(parts)


def _out_of_reach(since: datetime) -> str:
    return f"out of reach since {since.astimezone(ZONE):%Y-%m-%d %H:%M}"


@app.command()
def show(
    person: Person,
    reason: Reason,
    staff: Who = None,
    db: Database = None,
    lang: Annotated[str, typer.Option(help="sv or en, for why it answered so")] = "sv",
    raw: Annotated[bool, typer.Option("--raw", help="why it answered so, as it is kept")] = False,
    json: AsJson = False,
) -> None:
    """Show one conversation, turn by turn, with why the assistant answered as it did."""
    if lang not in LOCALES:
        fail(f"--lang {lang}: no such language; use {' or '.join(LOCALES)}", 2)
    who, reason_, known = who_does_it(staff), why(reason), in_range(person)
    found = _with(db, lambda reviews: reviews.show(who, reason_, datetime.now(ZONE), known))
    if found is None:
        fail(f"{person}: no such conversation; see techcheck conversations list")
    if json:
        show_text(jsonlib.dumps([asdict(each) for each in found], ensure_ascii=False, default=str))
        return
    since = _with(db, lambda reviews: reviews.unreachable(known))
    if since is not None:
        show_text(_out_of_reach(since))
    wording = None if raw else parse_wording(files.shipped_locales())[0]
    for each in found:
        why_so = each.trace if wording is None else retold(each.trace, wording, lang)
        _print(each, why_so)


def _print(each: TurnRead, why_so: Sequence[str]) -> None:
    show_text(f"— {each.turn} · {each.at.astimezone(ZONE):%Y-%m-%d %H:%M}")
    by_staff = each.kind in ("claimed", "answered", "handedback", "corrected")
    show_text(f"(by staff: {each.kind})" if by_staff else f"> {_indented(each.said)}")
    for reply in each.replies:
        show_text(reply)
    for sentence in why_so:
        show_text(f"  · {sentence}")
    if each.question is not None:
        show_text(f"  question kept: {_indented(each.question)}")
    if each.handover is not None:
        told = {name: value for name, value in each.handover.items() if value not in (None, "")}
        show_text("  handed over: " + "; ".join(f"{k} {_told(v)}" for k, v in told.items()))
    for review_ in each.reviews:
        show_text(f"  reviewed by {review_['who']}: {review_['grade']} {review_['note']}".rstrip())


def _indented(text: str) -> str:
    """Give a text whose further lines cannot be taken for ours."""
    return text.replace("\n", "\n  ")


def _told(value: object) -> str:
    if isinstance(value, datetime):
        aware = value if value.tzinfo else value.replace(tzinfo=UTC)
        return f"{aware.astimezone(ZONE):%Y-%m-%d %H:%M}"
    return _indented(str(value))


@app.command()
def review(
    person: Person,
    turn: Annotated[int, typer.Option(min=1, help="which turn, as `show` numbers them")],
    grade: Annotated[Grade, typer.Option(help="what you think of it")],
    reason: Reason,
    note: Annotated[str, typer.Option(help="what was good or wrong")] = "",
    staff: Who = None,
    db: Database = None,
    json: AsJson = False,
) -> None:
    """Judge one turn of a conversation."""
    who, reason_, written = who_does_it(staff), why(reason), one_line(note)[:1000]
    known, number = in_range(person), in_range(turn)
    now = datetime.now(ZONE)
    if not _with(
        db, lambda reviews: reviews.review(who, reason_, now, known, number, str(grade), written)
    ):
        fail(f"{person}: there is no turn {turn}; see techcheck conversations show {person}")
    if json:
        show_text(jsonlib.dumps({"person": person, "turn": turn, "grade": str(grade)}))
        return
    show_text(f"{person}: turn {turn} is {grade}")


def _with(db: str | None, act: Callable[[Reviews], Awaitable[T]]) -> T:
    """Do something with the conversations of a database."""

    async def do(url: str) -> T:
        opened = open_database(url)
        try:
            return await act(Reviews(opened))
        finally:
            await opened.close()

    return run(do(database(db)))
