"""`techcheck booklet grant`: issues booklets, and hands out their codes once. Keeps no code."""

import getpass
import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from bot.assembly import make_spec
from bot.channels.telegram.menu import redeeming_link
from bot.cli.exits import fail, tell
from bot.cli.opening import catalogue, database, run, settings, with_store
from bot.documents.code_sheet import codes_sheet
from bot.office.issuing import (
    MOST,
    Coded,
    Wanted,
    as_csv,
    issue_all,
    labels_of,
    read_wanted,
    with_codes,
)
from bot.outside.private import write_new
from bot.settings import ZONE
from catalog import Catalog
from catalog.model import Scheme
from catalog.rules.terms import add_months
from dialogs.state import LOCALES

MOST_LABELS = 2_000
"""How many codes are printed at once, at most: a sheet of labels holds ten."""


_BOT = re.compile(r"@?[A-Za-z]\w{3,31}", re.ASCII)


def grant(
    issuer: Annotated[str, typer.Option(help="who issues the booklets")],
    checks: Annotated[int | None, typer.Option(min=1, max=100, help="checks of each")] = None,
    count: Annotated[int, typer.Option(min=1, max=MOST, help="how many booklets")] = 1,
    expires: Annotated[str | None, typer.Option(help="the last day, YYYY-MM-DD")] = None,
    csv: Annotated[Path | None, typer.Option(help="a new file for the codes")] = None,
    sheet: Annotated[
        Path | None, typer.Option(help="a new PDF with a label and a QR code for each")
    ] = None,
    bot: Annotated[
        str | None, typer.Option(help="the bot's name in Telegram, which the QR codes then open")
    ] = None,
    lang: Annotated[str, typer.Option(help="sv or en, for the sheet")] = "sv",
    source: Annotated[
        Path | None, typer.Option("--import", help="CSV with checks, expires, count")
    ] = None,
    staff: Annotated[str | None, typer.Option(help="who does it; your user name")] = None,
    catalog: Annotated[Path | None, typer.Option(help="folder of the catalogue")] = None,
    db: Annotated[str | None, typer.Option(help="sqlite:///file.db")] = None,
) -> None:
    """Issue booklets. Their codes are printed, or written to files, this once only."""
    issuer = issuer.strip()
    known = _known(issuer, lang, catalog)
    if bot is not None and not _BOT.fullmatch(bot):
        fail(f"--bot {bot}: not a bot's name; write it as in Telegram, such as @my_bot", 2)
    now = datetime.now(ZONE)
    if source is not None and (checks is not None or expires is not None or count != 1):
        fail("--import: the file says checks, expires and count; leave the options out", 2)
    wanted = (
        [_wanted(known.scheme, checks, expires, count, now.date())]
        if source is None
        else _imported(source, now.date())
    )
    codes = with_codes(wanted)
    text = as_csv(codes, issuer)
    made: list[tuple[Path, Callable[[], bytes]]] = []
    if csv is not None:
        made.append((csv, text.encode))
    if sheet is not None:
        if len(codes) > MOST_LABELS:
            fail(f"--sheet: at most {MOST_LABELS} codes at once; issue them in several sheets", 2)
        made.append((sheet, lambda: _sheet(codes, known, lang, now.date(), bot)))
    who = staff or getpass.getuser()
    with _new_files(made):
        url, value = database(db, creating=True), known.scheme.check_value
        run(
            with_store(url, lambda store: issue_all(store.database, issuer, codes, value, who, now))
        )
    named = " and ".join(str(path) for path, _ in made)
    typer.echo(f"{len(codes)} codes are in {named}" if made else text, nl=bool(made))


def _known(issuer: str, lang: str, folder: Path | None) -> Catalog:
    """Give the catalogue in force, or end where its scheme or an option is at fault."""
    if not issuer or len(issuer) > 80 or not issuer.isprintable() or issuer[0] in "=+-@":
        fail("--issuer: give a name of at most 80 characters that begins with a letter", 2)
    if lang not in LOCALES:
        fail(f"--lang {lang}: no such language; use {' or '.join(LOCALES)}", 2)
    known = catalogue(folder or settings().catalog).catalog
    if not known.scheme.issues:
        fail("the scheme issues no booklets; see issued_booklets in scheme.yaml")
    return known


@contextmanager
def _new_files(made: Sequence[tuple[Path, Callable[[], bytes]]]) -> Iterator[None]:
    """Write new files; if anything fails afterwards, no code that leads nowhere is left in them."""
    written: list[Path] = []
    try:
        for path, content in made:
            try:
                write_new(path, content())
            except OSError as error:
                fail(f"{path}: cannot be written ({error.strerror}); give a new file", 2)
            written.append(path)
        yield
    except BaseException:
        for path in written:
            path.unlink()
        raise


def _sheet(
    codes: Sequence[Coded], known: Catalog, lang: str, today: date, bot: str | None
) -> bytes:
    link_of = partial(redeeming_link, bot) if bot else None
    labels = labels_of(codes, known.scheme)
    return codes_sheet(labels, make_spec(known).wording, lang, today, link_of)


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
        content = source.read_bytes()
    except OSError as error:
        fail(f"{source}: cannot be read ({error.strerror}); give a CSV file", 2)
    wanted, problems = read_wanted(source.name, content, today)
    tell(problems)
    if problems:
        raise typer.Exit(1)
    return wanted
