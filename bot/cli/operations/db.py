"""`techcheck db`: bring the database to the newest version, and copy it safely."""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Annotated

import typer

from bot.cli.exits import fail
from bot.cli.opening import REMEDY, database, settings
from bot.outside import private
from bot.store.database import engine

app = typer.Typer(help="The database.", no_args_is_help=True)


Database = Annotated[str | None, typer.Option(help="sqlite:///file.db")]


@app.command()
def upgrade(db: Database = None) -> None:
    """Bring the database to the newest version, creating it where there is none."""
    database(db, creating=True)
    typer.echo("the database is at its newest version")


@app.command()
def backup(
    target: Annotated[Path, typer.Argument(help="the file to write")], db: Database = None
) -> None:
    """Copy an SQLite database while it is in use; the copy is whole and consistent."""
    url = db or settings().database_url
    try:
        path = engine.sqlite_path(url)
    except ValueError as error:
        fail(f"--db: {error}", 2)
    if path is None:
        fail("only an SQLite file is copied here; use pg_dump for PostgreSQL", 2)
    if not path.is_file():
        fail(f"{path}: no such database; {REMEDY}")
    if target.exists():
        fail(f"{target}: the file exists already; choose another name", 2)
    try:
        _copy(path, target)
    except (OSError, sqlite3.Error) as error:
        fail(f"{target}: the copy failed ({error}); check space and permissions")
    typer.echo(f"{target} is written")


def _copy(path: Path, target: Path) -> None:
    """Copy a database; unless it is whole in the end, no file is left."""
    part = target.with_name(f"{target.name}.part")
    try:
        private.write(part, b"")
        with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(part)) as copy:
            source.backup(copy)
        part.rename(target)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
