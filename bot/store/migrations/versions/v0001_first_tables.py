"""The first tables: booklets and entries, people, conversations, journal, staff reads."""

import sqlalchemy as sa
from alembic import op

revision = "0001"


down_revision = None


_WHEN = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Make the tables; on SQLite entries are guarded against change by triggers as well."""
    op.create_table(
        "booklet",
        sa.Column("id", sa.String(32), primary_key=True),
        sa.Column("issuer", sa.String(80)),
        sa.Column("created", _WHEN, nullable=False),
    )
    _people()
    _entries()
    op.create_table(
        "staff_read",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("at", _WHEN, nullable=False),
        sa.Column("who", sa.String(120), nullable=False),
        sa.Column("person", sa.Integer),
        sa.Column("reason", sa.Text, nullable=False),
    )


def _people() -> None:
    op.create_table(
        "person",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("channel", sa.String(20), nullable=False),
        sa.Column("name", sa.String(120), nullable=False),
        sa.Column(
            "booklet", sa.String(32), sa.ForeignKey("booklet.id"), nullable=False, unique=True
        ),
        sa.Column("created", _WHEN, nullable=False),
        sa.UniqueConstraint("channel", "name"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "conversation",
        sa.Column("person", sa.Integer, sa.ForeignKey("person.id"), primary_key=True),
        sa.Column("turn", sa.Integer, nullable=False),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("updated", _WHEN, nullable=False),
    )
    op.create_table(
        "journal",
        sa.Column("person", sa.Integer, sa.ForeignKey("person.id"), primary_key=True),
        sa.Column("turn", sa.Integer, primary_key=True),
        sa.Column("at", _WHEN, nullable=False),
        sa.Column("event", sa.Text, nullable=False),
        sa.Column("replies", sa.Text, nullable=False),
        sa.Column("trace", sa.Text, nullable=False),
    )
    op.create_index("journal_at", "journal", ["at"])


def _entries() -> None:
    op.create_table(
        "entry",
        sa.Column("booklet", sa.String(32), sa.ForeignKey("booklet.id"), primary_key=True),
        sa.Column("key", sa.String(40), primary_key=True),
        sa.Column("seq", sa.Integer, nullable=False),
        sa.Column("kind", sa.String(10), nullable=False),
        sa.Column("checks", sa.Integer, nullable=False),
        sa.Column("at", _WHEN, nullable=False),
        sa.Column("reservation", sa.String(40)),
        sa.Column("listing", sa.String(200)),
        sa.Column("starts", sa.Date),
        sa.Column("purpose", sa.String(20)),
        sa.Column("expires", sa.Date),
        sa.Column("rule", sa.String(80)),
        sa.UniqueConstraint("booklet", "seq"),
        sa.UniqueConstraint("booklet", "reservation"),
        sa.CheckConstraint("checks >= 0", name="checks_not_negative"),
        sa.CheckConstraint(
            "kind IN ('grant', 'reserve', 'use', 'cancel', 'expire')", name="kind_is_known"
        ),
    )
    if op.get_bind().dialect.name == "sqlite":
        for what in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER entry_no_{what.lower()} BEFORE {what} ON entry "
                "BEGIN SELECT RAISE(ABORT, 'booklet entries are never changed'); END"
            )
