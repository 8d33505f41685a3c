"""`techcheck conversations`: support staff's look at conversations, until they get a console.

Who looked, when, at whose conversation and why is written before anything is printed.
"""

import getpass
import json as jsonlib
from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Annotated

import typer

from bot.assembly import ZONE
from bot.commands.common import database, fail, run
from bot.commands.troubles import print_troubles
from bot.store.engine import open_engine
from bot.store.reviews import Reviews, Summary, TurnRead

app = typer.Typer(help="Read conversations, with a reason.", no_args_is_help=True)

Reason = Annotated[str, typer.Option(help="why you look; it is recorded")]
Who = Annotated[str | None, typer.Option("--staff", help="who looks; your user name if left out")]
Database = Annotated[str | None, typer.Option(help="sqlite:///file.db")]
AsJson = Annotated[bool, typer.Option("--json", help="JSON instead of lines")]


@app.command("list")
def list_(
    reason: Reason,
    staff: Who = None,
    db: Database = None,
    limit: Annotated[int, typer.Option(min=1, max=10_000)] = 50,
    aside: Annotated[
        bool, typer.Option("--aside", help="what was put aside or may not have arrived instead")
    ] = False,
    json: AsJson = False,
) -> None:
    """List conversations, the latest first."""
    if aside:
        print_troubles(database(db), _who(staff), _why(reason), limit, json)
        return
    found = run(_list(database(db), _who(staff), _why(reason), limit))
    if json:
        typer.echo(jsonlib.dumps([asdict(each) for each in found], default=str))
        return
    for each in found:
        when = each.updated.astimezone(ZONE)
        typer.echo(
            f"{each.person:6}  {each.channel:10} {each.turns:4} turns  {when:%Y-%m-%d %H:%M}"
        )
    if not found:
        typer.echo("no conversations yet")


@app.command()
def show(
    person: Annotated[int, typer.Argument(help="the number in the list")],
    reason: Reason,
    staff: Who = None,
    db: Database = None,
    json: AsJson = False,
) -> None:
    """Show one conversation, turn by turn, with why the assistant answered as it did."""
    known = person if 0 < person < 2**63 else 0
    found = run(_show(database(db), _who(staff), _why(reason), known))
    if found is None:
        fail(f"{person}: no such conversation; see techcheck conversations list")
    if json:
        typer.echo(jsonlib.dumps([asdict(each) for each in found], ensure_ascii=False, default=str))
        return
    for each in found:
        typer.echo(f"— {each.turn} · {each.at.astimezone(ZONE):%Y-%m-%d %H:%M}")
        typer.echo(f"> {each.said}")
        for reply in each.replies:
            typer.echo(reply)
        typer.echo(f"  ({'; '.join(each.trace)})")


async def _list(url: str, who: str, reason: str, limit: int) -> Sequence[Summary]:
    engine = open_engine(url)
    try:
        return await Reviews(engine).list(who, reason, datetime.now(ZONE), limit)
    finally:
        await engine.dispose()


async def _show(url: str, who: str, reason: str, person: int) -> Sequence[TurnRead] | None:
    engine = open_engine(url)
    try:
        return await Reviews(engine).show(who, reason, datetime.now(ZONE), person)
    finally:
        await engine.dispose()


def _who(staff: str | None) -> str:
    return (staff or getpass.getuser())[:120]


def _why(reason: str) -> str:
    told = " ".join(reason.split())
    if len(told) < 3:
        fail("--reason: say in a few words why you look", 2)
    return told[:500]
