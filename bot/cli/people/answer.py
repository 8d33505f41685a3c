"""`techcheck conversations claim`, `answer` and `hand-back`: staff's part, recorded first.

Telegram sends what is said as soon as `techcheck serve` runs; in a terminal it is told with the
person's next turn.
"""

import json as jsonlib
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from bot.assembly import make_funnel
from bot.cli.exits import fail, tell
from bot.cli.opening import catalogue, database, run, settings, show_text
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
    without_numbers,
)
from bot.funnel.conversation import Funnel
from bot.office.attending import Act, Attended, AttendingError, attend_recorded
from bot.store import Staff
from dialogs.state import Answered, Claimed, HandedBack

LONGEST_ANSWER = 20_000
"""Characters of one answer; a longer one is refused, never cut."""


Folder = Annotated[Path | None, typer.Option("--catalog", help="folder of the catalogue")]


def claim(
    person: Person,
    reason: Reason,
    staff: Who = None,
    db: Database = None,
    catalog: Folder = None,
    json: AsJson = False,
) -> None:
    """Take a conversation on: the person is told, and the assistant is quiet from then on."""
    recorded = Staff(who_does_it(staff))
    done = _do(person, Claimed(), recorded, ("claim", why(reason)), db, catalog)
    if json:
        typer.echo(jsonlib.dumps(asdict(done), default=datetime.isoformat))
        return
    typer.echo(f"{person}: yours from turn {done.turn} ({done.channel}); now answer")


def answer(
    person: Person,
    text: Annotated[str, typer.Argument(metavar="TEXT", help="what the person is told")],
    reason: Reason,
    name: Annotated[str, typer.Option(help="who the person is told it is from")] = "Support",
    staff: Who = None,
    db: Database = None,
    catalog: Folder = None,
    json: AsJson = False,
) -> None:
    """Answer a person, as a human. Whoever has the conversation keeps it."""
    if len(text) > LONGEST_ANSWER:
        fail(f"TEXT: longer than {LONGEST_ANSWER} characters; give it in several answers", 2)
    said, told_from = without_numbers(text, LONGEST_ANSWER).strip(), one_line(name)[:60]
    if not said:
        fail("TEXT: write what the person is to be told", 2)
    if not told_from:
        fail("--name: write who the person is told it is from", 2)
    event, recorded = Answered(said, told_from), Staff(who_does_it(staff))
    done = _do(person, event, recorded, ("answer", why(reason)), db, catalog)
    if json:
        show_text(jsonlib.dumps(asdict(done), default=datetime.isoformat))
        return
    show_text(f"{person}: answered in turn {done.turn}; {done.how} ({done.channel})")


def hand_back(
    person: Person,
    reason: Reason,
    note: Annotated[str | None, typer.Option(help="for staff; the person is not told")] = None,
    staff: Who = None,
    db: Database = None,
    catalog: Folder = None,
    json: AsJson = False,
) -> None:
    """Hand a conversation back to the assistant, which goes on where it was."""
    recorded = Staff(who_does_it(staff), one_line(note)[:1000] if note else None)
    done = _do(person, HandedBack(), recorded, ("hand-back", why(reason)), db, catalog)
    if json:
        show_text(jsonlib.dumps(asdict(done), default=datetime.isoformat))
        return
    show_text(f"{person}: the assistant has the conversation again, from turn {done.turn}")


def _do(
    person: int,
    event: Act,
    staff: Staff,
    act: tuple[str, str],
    db: str | None,
    folder: Path | None,
) -> Attended:
    chosen, url = settings(), database(db)
    assembled = catalogue(folder or chosen.catalog)
    tell(assembled.problems)
    funnel = make_funnel(chosen, assembled.catalog, url, None)
    try:
        return run(_attend(funnel, in_range(person), event, staff, act))
    except AttendingError as error:
        fail(f"{person}: {error}")


async def _attend(
    funnel: Funnel, whose: int, event: Act, staff: Staff, act: tuple[str, str]
) -> Attended:
    try:
        return await attend_recorded(funnel, whose, event, staff, *act)
    finally:
        await funnel.store.close()
