"""`techcheck booklet`: an operator's look at a booklet."""

import json as jsonlib
from dataclasses import asdict
from datetime import date, datetime
from pathlib import Path
from typing import Annotated

import typer

from bot.artefacts.picture import picture as draw
from bot.assembly import ZONE, make_spec
from bot.commands.common import catalogue, database, fail, run, settings, tell
from bot.store import Store
from bot.store.engine import open_engine
from bot.terminal import CHANNEL
from dialogs.booklet import Booklet
from dialogs.portrait import portrait
from dialogs.wording import LOCALES

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
    picture: Annotated[Path | None, typer.Option(help="draw it into this PNG file")] = None,
    dark: Annotated[bool, typer.Option("--dark", help="draw it in dark colours")] = False,
    lang: Annotated[str, typer.Option(help="sv or en, for the picture")] = "sv",
    catalog: Annotated[Path | None, typer.Option(help="folder of the catalogue")] = None,
) -> None:
    """Show a person's balance and every entry of the booklet."""
    if lang not in LOCALES:
        fail(f"--lang {lang}: no such language; use {' or '.join(LOCALES)}", 2)
    found = run(_load(database(db), channel, person))
    if found is None:
        fail(f"{person}: nobody of that name talks in {channel}; check --person")
    today = datetime.now(ZONE).date()
    if picture is not None:
        _draw(found, picture, catalog, lang, today, dark=dark)
    balance = found.balance(today)
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


def _draw(
    found: Booklet, file: Path, folder: Path | None, lang: str, today: date, *, dark: bool
) -> None:
    assembled = catalogue(folder or settings().catalog)
    tell(assembled.problems)
    wording = make_spec(assembled.catalog).wording
    drawn = draw(portrait(found, assembled.catalog, today), wording, lang, dark=dark)
    try:
        file.write_bytes(drawn)
    except OSError as error:
        fail(f"{file}: the picture cannot be written ({error.strerror}); check the path")


async def _load(url: str, channel: str, person: str) -> Booklet | None:
    store = Store(open_engine(url))
    try:
        loaded = await store.find(channel, person)
    finally:
        await store.close()
    return None if loaded is None else loaded.booklet
