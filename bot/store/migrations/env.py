"""Runs migrations on the database that the caller names. Reads no setting."""

from typing import Any

from alembic import context
from sqlalchemy import create_engine, event, pool

from bot.store.database.schema import metadata


def run() -> None:
    """Run the migrations in one transaction: all of them happen, or none.

    On SQLite the transaction is begun by hand and for writing at once, so that tables are part of
    it, and a second process that starts meanwhile waits and then finds everything done.
    """
    url = context.config.attributes["url"]
    engine = create_engine(url, poolclass=pool.NullPool)
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _by_hand)
        event.listen(engine, "begin", _immediate)
    with engine.connect() as connection:
        context.configure(
            connection=connection,
            target_metadata=metadata,
            transactional_ddl=True,
            on_version_apply=lambda **_: context.config.attributes.update(changed=True),
        )
        with context.begin_transaction():
            context.run_migrations()


def _by_hand(connection: Any, _record: Any) -> None:
    connection.isolation_level = None
    connection.execute("PRAGMA busy_timeout = 30000")
    connection.execute("PRAGMA secure_delete = ON")


def _immediate(connection: Any) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")


run()
