"""Marks for what is done already, and the indexes by which the rest is found."""

import sqlalchemy as sa
from alembic import op

revision = "0011"


down_revision = "0010"


_WORDED, _UNCERTAIN = sa.text("event != '{}'"), sa.text("state = 'uncertain'")


def upgrade() -> None:
    """Add the marks, all of them unset, and the indexes."""
    op.add_column(
        "conversation",
        sa.Column("wordless", sa.Boolean, nullable=False, server_default=sa.false()),
    )
    op.add_column("person", sa.Column("planned", sa.String(16)))
    op.create_index("conversation_updated", "conversation", ["wordless", "updated"])
    op.create_index("outbox_created", "outbox", ["created"])
    op.create_index("button_made", "button", ["made"])
    op.create_index("inbox_received", "inbox", ["received"])
    op.drop_index("journal_at", "journal")
    op.create_index(
        "journal_worded", "journal", ["at"], sqlite_where=_WORDED, postgresql_where=_WORDED
    )
    op.create_index(
        "outbox_uncertain",
        "outbox",
        ["channel", "name"],
        sqlite_where=_UNCERTAIN,
        postgresql_where=_UNCERTAIN,
    )
