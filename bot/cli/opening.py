"""What commands share: how they fail, and how they find catalogue and database."""

import asyncio
import sqlite3
from collections.abc import Awaitable, Callable, Coroutine
from pathlib import Path
from typing import Any, TypeVar

import typer
from pydantic import ValidationError
from sqlalchemy.exc import SQLAlchemyError

from bot.assembly import Assembled, load_catalog
from bot.cli import vetting
from bot.cli.exits import fail, short, tell
from bot.outside.kept import Kept, kept_in
from bot.settings import Settings, shown_url
from bot.store import Store, TurnTaken
from bot.store.database.database import open_database
from bot.store.database.engine import NewerDatabase, sqlite_path, upgrade
from dialogs.masking.controls import without_controls

T = TypeVar("T")


REMEDY = "check --db or TECHCHECK_DATABASE, or make it with techcheck db upgrade"


def show_text(text: str) -> None:
    """Print what may hold somebody's words: nothing in it can steer the terminal."""
    typer.echo(without_controls(text))


def settings() -> Settings:
    """Read the settings, or end with all that are wrong."""
    try:
        return Settings()
    except ValidationError as error:
        fail("\n".join(vetting.told(error)), 2)


def _kept() -> Kept | None:
    """Give what is kept between starts; nothing where the settings do not say where."""
    try:
        return kept_in(Settings().data / "cache")
    except ValidationError:
        return None


def catalogue(folder: Path | None) -> Assembled:
    """Read the catalogue in force, or end where the folder is not there or gives nothing usable.

    People are then served nothing at all, rather than the shipped rules or examples.
    """
    try:
        assembled = load_catalog(folder, _kept())
    except NotADirectoryError as error:
        fail(f"{error}: no such folder; give a folder with YAML files", 2)
    if not assembled.usable:
        tell(assembled.problems)
        raise typer.Exit(1)
    return assembled


def database(db: str | None, *, creating: bool = False) -> str:
    """Give the database's URL after bringing it to its newest version, or end saying why not.

    One that is not there is made only where the command is for that.
    """
    url = db if db is not None else settings().database_url
    shown = shown_url(url)
    try:
        path = sqlite_path(url)
        if path is not None and not creating and not path.exists():
            fail(f"{path}: no such database; {REMEDY}")
        upgrade(url)
    except NewerDatabase:
        what = "the database is of a newer version of techcheck"
        fail(f"{shown}: {what}; install that version, or take an older copy")
    except ValueError as error:
        fail(f"--db: {error}", 2)
    except ImportError as error:
        fail(f"{shown}: the driver {error.name} for this kind of database is not installed")
    except (SQLAlchemyError, sqlite3.Error, OSError) as error:
        fail(f"{shown}: the database cannot be opened ({short(error)}); check the path")
    return url


def run(work: Coroutine[Any, Any, T]) -> T:
    """Run what needs the database, or end saying what failed."""
    try:
        return asyncio.run(work)
    except (SQLAlchemyError, OverflowError, TurnTaken) as error:
        fail(f"the database failed ({short(error)}); what was answered is stored, try again")


async def with_store(url: str, work: Callable[[Store], Awaitable[T]]) -> T:
    """Do something with the store over a database, and close it."""
    store = Store(open_database(url))
    try:
        return await work(store)
    finally:
        await store.close()
