"""`techcheck audit`: who looked at or did what, why, and how it went. Changes nothing."""

import json as jsonlib
from dataclasses import asdict
from datetime import datetime
from typing import Annotated

import typer

from bot.cli.opening import database, run, with_store
from bot.cli.people.staff import AsJson, Database
from bot.settings import ZONE
from bot.store.office.audit import Audit, Logged

app = typer.Typer(help="The log of what staff and operators did.", no_args_is_help=True)


@app.callback()
def audit() -> None:
    """The log of what staff and operators did."""


@app.command("list")
def list_(
    limit: Annotated[int, typer.Option(min=1, max=10_000)] = 50,
    db: Database = None,
    json: AsJson = False,
) -> None:
    """List what was looked at and done, the latest first."""
    found = run(with_store(database(db), lambda store: Audit(store.database).newest(limit)))
    if json:
        listed = [asdict(each) for each in found]
        typer.echo(jsonlib.dumps(listed, ensure_ascii=False, default=datetime.isoformat))
        return
    for each in found:
        typer.echo(_line(each))
    if not found:
        typer.echo("nothing has been looked at or done yet")


def _line(each: Logged) -> str:
    who = each.who if each.login in (None, each.who) else f"{each.who} (as {each.login})"
    return "  ".join(
        part
        for part in (
            f"{each.at.astimezone(ZONE):%Y-%m-%d %H:%M}",
            who,
            each.act,
            f"conversation {each.person}" if each.person is not None else "",
            f"{each.count} booklets" if each.count > 1 else "",
            f"booklet {each.booklet[:8]}…" if each.booklet else "",
            f"provider {each.provider}" if each.provider else "",
            f"showed {', '.join(map(str, each.shown))}" if each.shown else "",
            each.outcome or "",
            f"“{each.reason}”" if each.reason else "",
        )
        if part
    )
