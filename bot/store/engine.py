"""Opens the database and brings it to the newest version. Knows no table."""

import time
from pathlib import Path
from sqlite3 import OperationalError
from typing import Any

from alembic import command
from alembic.config import Config
from sqlalchemy import event
from sqlalchemy.engine import make_url
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from bot.settings import driver_url

BUSY_SECONDS = 30
"""How long a writer waits for another one before it gives up."""

_SWITCHES, _SWITCH_PAUSE = 100, 0.02


def open_engine(url: str) -> AsyncEngine:
    """Open the database at a user's URL.

    SQLite runs in WAL mode with full synchronisation: what is committed survives a power cut.
    Writers begin with BEGIN IMMEDIATE, since a read transaction that turns into a writing one
    fails at once, without waiting, when another writer came between.
    """
    engine = create_async_engine(driver_url(url))
    if engine.dialect.name == "sqlite":
        _prepare_sqlite(engine)
    return engine


def _prepare_sqlite(engine: AsyncEngine) -> None:
    @event.listens_for(engine.sync_engine, "connect")
    def connect(connection: Any, _record: Any) -> None:
        connection.isolation_level = None
        cursor = connection.cursor()
        for pragma in (
            f"busy_timeout = {BUSY_SECONDS * 1000}",
            "synchronous = FULL",
            "foreign_keys = ON",
            "secure_delete = ON",
        ):
            cursor.execute(f"PRAGMA {pragma}")
        _write_ahead(cursor)
        cursor.close()

    @event.listens_for(engine.sync_engine, "begin")
    def begin(connection: Any) -> None:
        writing = connection.get_execution_options().get("writing", False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")


def _write_ahead(cursor: Any) -> None:
    """Switch to WAL. SQLite refuses at once if others are just there, so this tries again."""
    for left in range(_SWITCHES, -1, -1):
        try:
            cursor.execute("PRAGMA journal_mode = WAL")
            return
        except OperationalError:
            if not left:
                raise
            time.sleep(_SWITCH_PAUSE)


def upgrade(url: str) -> None:
    """Bring the database to the newest version, creating it where there is none."""
    path = sqlite_path(url)
    if path is not None:
        path.parent.mkdir(parents=True, exist_ok=True)
    config = Config()
    config.set_main_option("script_location", "bot.store:migrations")
    config.attributes["url"] = driver_url(url).replace("+aiosqlite", "")
    command.upgrade(config, "head")


def sqlite_path(url: str) -> Path | None:
    """Give the file of an SQLite URL; None for another database or one in memory."""
    parsed = make_url(driver_url(url))
    if parsed.get_backend_name() != "sqlite" or parsed.database in (None, "", ":memory:"):
        return None
    return Path(str(parsed.database))
