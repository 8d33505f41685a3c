"""`techcheck booklet`: an operator's look at a booklet."""

import json as jsonlib
from dataclasses import asdict
from datetime import datetime
from typing import Annotated

import typer

from bot.assembly import ZONE
from bot.commands.common import database, fail, run
from bot.store import Store
from bot.store.engine import open_engine
from bot.terminal import CHANNEL
from dialogs.booklet import Booklet

app = typer.Typer(help="Booklets of checks.", no_args_is_help=True)


@app.callback()
def booklet() -> None:
    """Booklets of checks."""


@app.command()
def show(
    person: Annotated[str, typer.Option(help="whose booklet")] = "me",
    channel: Annotated[str, typer.Option(help="where the person talks")] = CHANNEL,
    db: Annotated[str | None, typer.Option(help="sqlite:///file.db")] = None,
    json: Annotated[bool, typer.Option("--json", help="JSON instead of lines")] = False,
) -> None:
    """Show a person's balance and every entry of the booklet."""
    found = run(_load(database(db), channel, person))
    if found is None:
        fail(f"{person}: nobody of that name talks in {channel}; check --person")
    balance = found.balance(datetime.now(ZONE).date())
    if json:
        entries = [asdict(entry) for entry in found.entries]
        value = {"id": found.id, "balance": asdict(balance), "entries": entries}
        typer.echo(jsonlib.dumps(value, ensure_ascii=False, default=str))
        return
    for name, number in asdict(balance).items():
        typer.echo(f"{name:10} {number:3}")
    for entry in found.entries:
        day = entry.at.astimezone(ZONE).date()
        typer.echo(f"{day}  {entry.kind:8} {entry.checks:3}  {entry.listing or ''}".rstrip())


async def _load(url: str, channel: str, person: str) -> Booklet | None:
    store = Store(open_engine(url))
    try:
        loaded = await store.find(channel, person)
    finally:
        await store.close()
    return None if loaded is None else loaded.booklet
