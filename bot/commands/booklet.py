"""`techcheck booklet`: what an operator does with booklets: show, issue, confirm, correct."""

import getpass
import json as jsonlib
from collections.abc import Awaitable, Callable
from dataclasses import asdict
from datetime import date, datetime
from pathlib import Path
from typing import Annotated, TypeVar

import typer

from bot.artefacts.picture import picture as draw
from bot.assembly import ZONE, make_spec
from bot.chance import new_booklet_code
from bot.commands.common import catalogue, database, fail, run, settings, tell
from bot.commands.issuing import MOST, Wanted, as_csv, read_wanted, write_new
from bot.store import Store
from bot.store.confirming import Confirmed
from bot.store.confirming import confirm as confirm_use
from bot.store.engine import open_engine
from bot.store.issuing import Issue, issue
from bot.store.issuing import correct as correct_entry
from bot.terminal import CHANNEL
from catalog.model import Scheme
from catalog.rules import add_months
from dialogs.booklet import Booklet, BookletError, Entry, EntryKind
from dialogs.codes import hashed
from dialogs.entries import CORRECTIONS
from dialogs.messages import Own, line
from dialogs.portrait import portrait
from dialogs.wording import LOCALES

T = TypeVar("T")

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
    loaded = await _with_store(url, lambda store: store.find(channel, person))
    return None if loaded is None else loaded.booklet


async def _with_store(url: str, work: Callable[[Store], Awaitable[T]]) -> T:
    store = Store(open_engine(url))
    try:
        return await work(store)
    finally:
        await store.close()


@app.command()
def grant(
    issuer: Annotated[str, typer.Option(help="who issues the booklets")],
    checks: Annotated[int | None, typer.Option(min=1, max=100, help="checks of each")] = None,
    count: Annotated[int, typer.Option(min=1, max=MOST, help="how many booklets")] = 1,
    expires: Annotated[str | None, typer.Option(help="the last day, YYYY-MM-DD")] = None,
    csv: Annotated[Path | None, typer.Option(help="a new file for the codes")] = None,
    source: Annotated[
        Path | None, typer.Option("--import", help="CSV with checks, expires, count")
    ] = None,
    staff: Annotated[str | None, typer.Option(help="who does it; your user name")] = None,
    catalog: Annotated[Path | None, typer.Option(help="folder of the catalogue")] = None,
    db: Annotated[str | None, typer.Option(help="sqlite:///file.db")] = None,
) -> None:
    """Issue booklets. Their codes are printed, or written to a file, this once only."""
    issuer = issuer.strip()
    if not issuer or len(issuer) > 80 or not issuer.isprintable() or issuer[0] in "=+-@":
        fail("--issuer: give a name of at most 80 characters that begins with a letter", 2)
    scheme = catalogue(catalog or settings().catalog).catalog.scheme
    if not scheme.issues:
        fail("the scheme issues no booklets; see issued_booklets in scheme.yaml")
    now = datetime.now(ZONE)
    if source is not None and (checks is not None or expires is not None or count != 1):
        fail("--import: the file says checks, expires and count; leave the options out", 2)
    wanted = (
        [_wanted(scheme, checks, expires, count, now.date())]
        if source is None
        else _imported(source, now.date())
    )
    codes = [(new_booklet_code(), each) for each in wanted for _ in range(each.count)]
    text = as_csv(codes, issuer)
    url = database(db)
    if csv is not None:
        try:
            write_new(csv, text)
        except OSError as error:
            fail(f"{csv}: cannot be written ({error.strerror}); give a new file", 2)
    issues = [Issue(hashed(code), each.checks, each.expires) for code, each in codes]
    who = staff or getpass.getuser()
    try:
        value = scheme.check_value
        run(_with_store(url, lambda store: issue(store, issuer, issues, value, who, now)))
    except BaseException:
        if csv is not None:
            csv.unlink()
        raise
    typer.echo(text if csv is None else f"{len(codes)} codes are in {csv}", nl=csv is not None)


def _wanted(
    scheme: Scheme, checks: int | None, expires: str | None, count: int, today: date
) -> Wanted:
    try:
        last = date.fromisoformat(expires) if expires else None
    except ValueError:
        fail(f"--expires {expires}: not a date; write YYYY-MM-DD", 2)
    if last is not None and last < today:
        fail(f"--expires {last}: has passed; write a later day", 2)
    return Wanted(checks or scheme.checks, last or add_months(today, scheme.validity_months), count)


def _imported(source: Path, today: date) -> list[Wanted]:
    try:
        lines = source.read_bytes().splitlines()
    except OSError as error:
        fail(f"{source}: cannot be read ({error.strerror}); give a CSV file", 2)
    wanted, problems = read_wanted(source.name, lines, today)
    tell(problems)
    if problems:
        raise typer.Exit(1)
    return wanted


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
    shown = catalogue(catalog or settings().catalog).catalog
    spec = make_spec(shown)

    def notice(reserved: Entry, channel: str, language: str) -> str | None:
        if channel == CHANNEL:
            return None  # nobody sends to a terminal; the plan there shows it
        listing = shown.listing.get(reserved.listing or "")
        title = Own(listing.title) if listing else line("listing-unknown")
        said = line("pay-confirmed", title=title, checks=reserved.checks)
        return spec.wording.text(said, language if language in LOCALES else next(iter(LOCALES)))

    who, now = staff or getpass.getuser(), datetime.now(ZONE)
    found: Confirmed = run(
        _with_store(
            database(db),
            lambda store: confirm_use(store, hashed(code), provider.strip(), who, now, notice),
        )
    )
    if found.result != "confirmed":
        fail(REFUSED[found.result])
    typer.echo(f"confirmed: {found.checks} checks for {found.listing}")


@app.command()
def correct(
    entry: Annotated[str, typer.Argument(help="the key of the entry, as show --json tells it")],
    checks: Annotated[int, typer.Option(min=0, max=100, help="what it should have said")],
    reason: Annotated[str, typer.Option(help=", ".join(CORRECTIONS))],
    person: Annotated[str, typer.Option(help="whose booklet")] = "me",
    channel: Annotated[str, typer.Option(help="where the person talks")] = CHANNEL,
    staff: Annotated[str | None, typer.Option(help="who corrects; your user name")] = None,
    db: Annotated[str | None, typer.Option(help="sqlite:///file.db")] = None,
) -> None:
    """Correct an entry by a new one; the old one stays."""
    if reason not in CORRECTIONS:
        fail(f"--reason {reason}: no such reason; use one of {', '.join(CORRECTIONS)}", 2)
    who, now = staff or getpass.getuser(), datetime.now(ZONE)
    # The key is made of what is corrected, so that the same correction again changes nothing.
    key = f"c:{entry}"[:40]
    new = Entry(key, EntryKind.CORRECT, checks, now, about=entry, reason=reason)
    try:
        found = run(
            _with_store(
                database(db),
                lambda store: correct_entry(store, new, channel, person, who, now),
            )
        )
    except BookletError as error:
        fail(f"{entry}: cannot be corrected so ({type(error).__name__}); see booklet show --json")
    if not found:
        fail(f"{person}: nobody of that name talks in {channel}; check --person")
    typer.echo(f"corrected: {entry} stands for {checks} checks now")
