"""`techcheck booklet grant`: issues booklets, and hands out their codes once. Keeps no code."""

import csv
import getpass
import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from io import StringIO
from pathlib import Path
from typing import Annotated

import typer

from bot.assembly import make_spec
from bot.channels.telegram.menu import redeeming_link
from bot.cli.exits import fail, tell
from bot.cli.opening import catalogue, database, run, settings, with_store
from bot.documents.code_sheet import codes_sheet
from bot.outside.chance import new_booklet_code
from bot.outside.private import write_new
from bot.settings import ZONE
from bot.store.ledger.issuing import Issue, issue
from catalog import Catalog
from catalog.model import Problem, Scheme, problem
from catalog.reading.csv_table import read_rows
from catalog.rules.terms import add_months
from dialogs.ledger import hashed
from dialogs.state import LOCALES, Own, Sek
from dialogs.tasks.papers.plan_summary import CodeLabel

COLUMNS = ("checks", "expires", "count")


MOST = 100_000
"""How many booklets are issued at once, at most."""


_MOST_CHECKS = 100


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
    codes = [(new_booklet_code(), each) for each in wanted for _ in range(each.count)]
    text = as_csv(codes, issuer.strip())
    made: list[tuple[Path, Callable[[], bytes]]] = []
    if csv is not None:
        made.append((csv, text.encode))
    if sheet is not None:
        if len(codes) > MOST_LABELS:
            fail(f"--sheet: at most {MOST_LABELS} codes at once; issue them in several sheets", 2)
        made.append((sheet, lambda: _sheet(codes, known, lang, now.date(), bot)))
    who = staff or getpass.getuser()
    with _new_files(made):
        _issue(
            codes, known.scheme.check_value, issuer.strip(), who, now, database(db, creating=True)
        )
    named = " and ".join(str(path) for path, _ in made)
    typer.echo(f"{len(codes)} codes are in {named}" if made else text, nl=bool(made))


def _known(issuer: str, lang: str, folder: Path | None) -> Catalog:
    """Give the catalogue in force, or end where its scheme or an option is at fault."""
    name = issuer.strip()
    if not name or len(name) > 80 or not name.isprintable() or name[0] in "=+-@":
        fail("--issuer: give a name of at most 80 characters that begins with a letter", 2)
    if lang not in LOCALES:
        fail(f"--lang {lang}: no such language; use {' or '.join(LOCALES)}", 2)
    known = catalogue(folder or settings().catalog).catalog
    if not known.scheme.issues:
        fail("the scheme issues no booklets; see issued_booklets in scheme.yaml")
    return known


@dataclass(frozen=True, slots=True)
class Wanted:
    """So many booklets with so many checks, valid until a day."""

    checks: int
    expires: date
    count: int


def _issue(
    codes: Sequence[tuple[str, Wanted]], value: int, issuer: str, who: str, now: datetime, url: str
) -> None:
    issues = [Issue(hashed(code), each.checks, each.expires) for code, each in codes]
    run(with_store(url, lambda store: issue(store.database, issuer, issues, value, who, now)))


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
    codes: Sequence[tuple[str, Wanted]], known: Catalog, lang: str, today: date, bot: str | None
) -> bytes:
    scheme = known.scheme
    value, named = Sek(scheme.check_value), Own(scheme.name)
    labels = [
        CodeLabel(code, named, each.checks, value, each.expires, scheme.in_money)
        for code, each in codes
    ]
    link_of = partial(redeeming_link, bot) if bot else None
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


def read_wanted(file: str, content: bytes, today: date) -> tuple[list[Wanted], list[Problem]]:
    """Read which booklets a CSV table asks for; problems are told, not raised."""
    problems: list[Problem] = []
    found = []
    for number, row in read_rows(file, content, COLUMNS, problems):
        checks = _number(file, number, "checks", row["checks"], _MOST_CHECKS, problems)
        count = _number(file, number, "count", row["count"], MOST, problems)
        expires = _day(file, number, row["expires"], today, problems)
        if checks and count and expires:
            found.append(Wanted(checks, expires, count))
    if not problems and sum(each.count for each in found) > MOST:
        problems.append(problem(file, 1, "count", "too-many-booklets", limit=MOST))
    if not problems and not found:
        problems.append(problem(file, 1, "", "no-booklets"))
    return found, problems


def _number(
    file: str, line: int, name: str, text: str, most: int, problems: list[Problem]
) -> int | None:
    if text.isascii() and text.isdigit() and len(text) < 10 and 1 <= int(text) <= most:
        return int(text)
    problems.append(problem(file, line, name, "not-possible", value=text[:40], high=most))
    return None


def _day(file: str, line: int, text: str, today: date, problems: list[Problem]) -> date | None:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        problems.append(problem(file, line, "expires", "no-date", value=text[:40]))
        return None
    if day < today:
        problems.append(problem(file, line, "expires", "date-passed", value=day))
        return None
    return day


def as_csv(rows: Sequence[tuple[str, Wanted]], issuer: str) -> str:
    """Give codes with what they are for, as a CSV table."""
    text = StringIO()
    table = csv.writer(text, lineterminator="\n")
    table.writerow(("code", "checks", "expires", "issuer"))
    for code, each in rows:
        table.writerow((code, each.checks, each.expires.isoformat(), issuer))
    return text.getvalue()
