"""`techcheck booklet`: what an operator does with booklets: show, issue, confirm, correct."""

import getpass
import json as jsonlib
from dataclasses import asdict
from datetime import date, datetime
from pathlib import Path
from typing import Annotated

import typer

from bot.assembly import make_spec
from bot.channels.terminal import CHANNEL
from bot.cli.exits import fail, tell
from bot.cli.opening import catalogue, database, run, settings, show_text, with_store
from bot.cli.people.correct import correct
from bot.cli.people.grant import grant
from bot.cli.people.staff import (
    Channel,
    Database,
    Reason,
    Somebody,
    Who,
    Whose,
    WhosePerson,
    somebody,
    who_does_it,
    why,
)
from bot.documents.picture import picture as draw
from bot.office.booklets import look
from bot.office.uses import Uses
from bot.outside import private
from bot.settings import ZONE
from bot.store import Store
from bot.store.office.uses import Confirmed
from dialogs.ledger import Booklet
from dialogs.state import LOCALES
from dialogs.tasks.papers.portrait import portrait

app = typer.Typer(help="Booklets of checks.", no_args_is_help=True)


@app.callback()
def booklet() -> None:
    """Booklets of checks."""


@app.command()
def show(
    reason: Reason,
    person: WhosePerson = None,
    conversation: Whose = None,
    channel: Channel = CHANNEL,
    staff: Who = None,
    db: Database = None,
    json: Annotated[bool, typer.Option("--json", help="JSON instead of lines")] = False,
    picture: Annotated[Path | None, typer.Option(help="draw it into this PNG file")] = None,
    dark: Annotated[bool, typer.Option("--dark", help="draw it in dark colours")] = False,
    lang: Annotated[str, typer.Option(help="sv or en, for the picture")] = "sv",
    catalog: Annotated[Path | None, typer.Option(help="folder of the catalogue")] = None,
) -> None:
    """Show a person's balance and every entry of the booklet; who looks and why is recorded."""
    if lang not in LOCALES:
        fail(f"--lang {lang}: no such language; use {' or '.join(LOCALES)}", 2)
    whose, who, why_ = somebody(person, conversation, channel), who_does_it(staff), why(reason)
    found = run(_look(database(db), whose, who, why_))
    if found is None:
        fail(whose.nobody)
    today = datetime.now(ZONE).date()
    if picture is not None:
        _draw(found, picture, catalog, lang, today, dark=dark)
    balance = found.balance(today)
    if json:
        entries = [asdict(entry) for entry in found.entries]
        value = {"id": found.id, "balance": asdict(balance), "entries": entries}
        show_text(jsonlib.dumps(value, ensure_ascii=False, default=str))
        return
    for name, number in asdict(balance).items():
        show_text(f"{name:10} {number:3}")
    for entry in found.entries:
        day = entry.at.astimezone(ZONE).date()
        about = entry.listing or entry.reason or ""
        show_text(f"{day}  {entry.kind:8} {entry.checks:3}  {entry.key:8}  {about}".rstrip())


def _draw(
    found: Booklet, file: Path, folder: Path | None, lang: str, today: date, *, dark: bool
) -> None:
    assembled = catalogue(folder or settings().catalog)
    tell(assembled.problems)
    wording = make_spec(assembled.catalog).wording
    drawn = draw(portrait(found, assembled.catalog, today), wording, lang, dark=dark)
    try:
        private.write(file, drawn)
    except OSError as error:
        fail(f"{file}: the picture cannot be written ({error.strerror}); check the path")


async def _look(url: str, whose: Somebody, who: str, reason: str) -> Booklet | None:
    async def work(store: Store) -> Booklet | None:
        return await look(store, await whose.number(store), who, reason, datetime.now(ZONE))

    return await with_store(url, work)


app.command()(grant)


REFUSED = {
    "wrong": "no such code; ask the person to show it again",
    "expired": "the code has expired; ask the person for a new one",
    "used": "the code has been used already; nothing was used now",
    "locked": "too many wrong codes; try again in an hour",
    "other_provider": "the code is for another provider; ask the person for one of yours",
    "closed": "the reservation is not open any more; ask the person to look at the plan",
}
"""What a provider is told, by the result; never what remains in a booklet."""


@app.command()
def confirm(
    code: Annotated[str, typer.Argument(help="the one-time code that the person shows")],
    provider: Annotated[str, typer.Option(help="the provider's id in the catalogue")],
    staff: Annotated[str | None, typer.Option(help="who confirms; your user name")] = None,
    catalog: Annotated[Path | None, typer.Option(help="folder of the catalogue")] = None,
    db: Annotated[str | None, typer.Option(help="sqlite:///file.db")] = None,
) -> None:
    """Confirm, for a provider, the use of the checks that a one-time code is for."""
    known = catalogue(catalog or settings().catalog).catalog
    wording, who, named = make_spec(known).wording, staff or getpass.getuser(), provider.strip()

    async def use(store: Store) -> Confirmed | None:
        uses = Uses(store.database, known, wording)
        return await uses.confirm(code, named, who, datetime.now(ZONE))

    found = run(with_store(database(db), use))
    if found is None:
        fail(f"--provider {named}: no provider of the catalogue has that id; nothing was used", 2)
    if found.result != "confirmed":
        fail(REFUSED[found.result])
    show_text(f"confirmed: {found.checks} checks for {found.listing}")


app.command()(correct)
