"""Opens the database and brings it to the newest version. Knows no table.

An SQLite file, and the folders made for it, are its owner's alone: it holds what people wrote.
"""

import sqlite3
import time
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

from sqlalchemy import event
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from bot.outside import private
from bot.settings import driver_url, shown_url

BUSY_SECONDS = 30
"""How long a writer waits for another one before it gives up."""


class NewerDatabase(Exception):
    """The database is of a version that this program does not know."""


def open_engine(url: str, busy_seconds: float = BUSY_SECONDS) -> AsyncEngine:
    """Open the database at a user's URL; a writer waits for another one up to so many seconds.

    SQLite runs in WAL mode (`upgrade` switches to it) with full synchronisation: what is
    committed survives a power cut. Writers begin with BEGIN IMMEDIATE, since a read transaction
    that turns into a writing one fails at once, without waiting, when another writer came between.
    """
    engine = create_async_engine(driver_url(url))
    if engine.dialect.name == "sqlite":
        _prepare_sqlite(engine, busy_seconds)
    return engine


def _prepare_sqlite(engine: AsyncEngine, busy_seconds: float) -> None:
    @event.listens_for(engine.sync_engine, "connect")
    def connect(connection: Any, _record: Any) -> None:
        connection.isolation_level = None
        cursor = connection.cursor()
        for pragma in (
            f"busy_timeout = {int(busy_seconds * 1000)}",
            "synchronous = FULL",
            "foreign_keys = ON",
            "recursive_triggers = ON",
            "secure_delete = ON",
        ):
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()

    @event.listens_for(engine.sync_engine, "begin")
    def begin(connection: Any) -> None:
        options = connection.get_execution_options()
        if not options.get("reading", False):  # a statement alone is a transaction of its own
            writing = options.get("writing", False)
            connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")


def upgrade(url: str, version: str = "head") -> None:
    """Bring the database to the newest version, or to one named, creating it where it is not.

    Raises NewerDatabase where a later program has been at it.
    """
    driver = driver_url(url)
    path = sqlite_path(url)
    if path is not None:
        private.make_folder(path.parent)
        if not path.exists():
            with suppress(FileExistsError):  # another process was faster
                private.write_new(path)
        for each in (path, *(path.with_name(path.name + end) for end in ("-wal", "-shm"))):
            private.shut(each)  # SQLite gives its other files the mode of the database
        if version == "head" and _stored_version(path) == newest_version():
            _use_wal(path)
            return
    changed = _migrate(driver.replace("+aiosqlite", ""), version)
    if path is not None:
        _use_wal(path)
        if changed:
            truncate_wal(url)  # what a migration has removed must not stay in it


def _migrate(url: str, version: str) -> bool:
    """Run the migrations up to a version; whether there were any. Raises NewerDatabase.

    Alembic is imported only here: most starts find a database that is at its newest version.
    """
    from alembic import command
    from alembic.config import Config
    from alembic.util import CommandError

    config = Config()
    config.set_main_option("script_location", "bot.store:migrations")
    config.attributes["url"] = url
    try:
        command.upgrade(config, version)
    except CommandError as error:
        raise NewerDatabase(str(error)) from error
    return bool(config.attributes.get("changed"))


def newest_version() -> str:
    """Give the newest version that this program knows, by the names of its migrations' files."""
    folder = Path(__file__).parents[1] / "migrations" / "versions"
    return max(each.name[1:].partition("_")[0] for each in folder.glob("v[0-9]*_*.py"))


def _stored_version(path: Path) -> str | None:
    """Give the version of an SQLite file; None where Alembic is to say why it has none."""
    try:
        with closing(sqlite3.connect(path)) as connection:
            (version,) = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    except (sqlite3.Error, TypeError):
        return None
    return str(version)


def _use_wal(path: Path) -> None:
    """Switch a file to WAL mode, for good.

    SQLite does not wait for others here but fails at once, so that the waiting is ours.
    """
    until = time.monotonic() + BUSY_SECONDS
    while True:
        try:
            with closing(sqlite3.connect(path)) as connection:
                connection.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError:
            if time.monotonic() > until:
                raise
            time.sleep(0.02)


def truncate_wal(url: str) -> bool:
    """Empty the write-ahead log, so that removed texts do not stay in its file.

    False where somebody still reads from it; it is then tried again after a later removal.
    """
    path = sqlite_path(url)
    if path is None:
        return True
    try:
        with closing(sqlite3.connect(path, timeout=1.0)) as connection:
            busy, *_ = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    except sqlite3.OperationalError:
        return False
    return not busy


def sqlite_path(url: str) -> Path | None:
    """Give the file of an SQLite URL; None for another database or one in memory.

    Raises ValueError where it is no URL.
    """
    try:
        parsed = make_url(url)
    except (ArgumentError, ValueError) as error:
        what = f"“{shown_url(url)}” is no database; write sqlite:///file.db"
        raise ValueError(what) from error
    if parsed.get_backend_name() != "sqlite" or parsed.database in (None, "", ":memory:"):
        return None
    return Path(str(parsed.database))
