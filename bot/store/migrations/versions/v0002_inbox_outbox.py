"""Inbox, outbox and buttons: what channels that are told and answered by a network need."""

import sqlalchemy as sa
from alembic import op

revision = "0002"


down_revision = "0001"


_WHEN = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Make the tables."""
    _inbox()
    _outbox()
    op.create_table(
        "button",
        sa.Column("token", sa.String(24), primary_key=True),
        sa.Column("channel", sa.String(20), nullable=False),
        sa.Column("name", sa.String(120), nullable=False),
        sa.Column("turn", sa.Integer, nullable=False),
        sa.Column("choice", sa.String(300), nullable=False),
        sa.Column("about", sa.String(400), nullable=False),
        sa.Column("made", _WHEN, nullable=False),
        sa.Column("used", _WHEN),
    )
    op.create_index("button_name", "button", ["channel", "name"])


def _inbox() -> None:
    op.create_table(
        "inbox",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("channel", sa.String(20), nullable=False),
        sa.Column("update_id", sa.BigInteger, nullable=False),
        sa.Column("name", sa.String(120), nullable=False),
        sa.Column("body", sa.Text, nullable=False),
        sa.Column("state", sa.String(10), nullable=False),
        sa.Column("received", _WHEN, nullable=False),
        sa.Column("why", sa.Text),
        sa.UniqueConstraint("channel", "update_id"),
        sa.CheckConstraint("state IN ('new', 'done', 'aside')", name="inbox_state_is_known"),
        sqlite_autoincrement=True,
    )
    op.create_index("inbox_new", "inbox", ["state", "id"])


def _outbox() -> None:
    op.create_table(
        "outbox",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("channel", sa.String(20), nullable=False),
        sa.Column("name", sa.String(120), nullable=False),
        sa.Column("person", sa.Integer),
        sa.Column("turn", sa.Integer, nullable=False),
        sa.Column("seq", sa.Integer, nullable=False),
        sa.Column("kind", sa.String(10), nullable=False),
        sa.Column("payload", sa.Text, nullable=False),
        sa.Column("once", sa.Boolean, nullable=False),
        sa.Column("state", sa.String(10), nullable=False),
        sa.Column("attempts", sa.Integer, nullable=False),
        sa.Column("cuts", sa.Integer, nullable=False),
        sa.Column("not_before", _WHEN),
        sa.Column("message_id", sa.BigInteger),
        sa.Column("forget", sa.Boolean, nullable=False),
        sa.Column("told", sa.Boolean, nullable=False),
        sa.Column("created", _WHEN, nullable=False),
        sa.Column("why", sa.Text),
        sa.CheckConstraint(
            "state IN ('queued', 'sending', 'sent', 'uncertain', 'failed')",
            name="outbox_state_is_known",
        ),
        sqlite_autoincrement=True,
    )
    op.create_index("outbox_state", "outbox", ["state", "id"])
    op.create_index("outbox_name", "outbox", ["channel", "name"])
