"""Runs migrations on the database that the caller names. Reads no setting."""

from alembic import context
from sqlalchemy import create_engine, pool

from bot.store.schema import metadata


def run() -> None:
    """Run the migrations in one transaction."""
    engine = create_engine(context.config.attributes["url"], poolclass=pool.NullPool)
    with engine.connect() as connection:
        context.configure(connection=connection, target_metadata=metadata)
        with context.begin_transaction():
            context.run_migrations()


run()
