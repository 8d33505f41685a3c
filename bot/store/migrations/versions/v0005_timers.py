"""Timers: reminders that wait, and those that were given."""

import sqlalchemy as sa
from alembic import op

revision = "0005"


down_revision = "0004"


def upgrade() -> None:
    """Make the table."""
    op.create_table(
        "timer",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("person", sa.Integer, sa.ForeignKey("person.id"), nullable=False),
        sa.Column("kind", sa.String(10), nullable=False),
        sa.Column("key", sa.String(80), nullable=False),
        sa.Column("due", sa.DateTime(timezone=True), nullable=False),
        sa.Column("day", sa.Date, nullable=False),
        sa.Column("state", sa.String(10), nullable=False),
        sa.UniqueConstraint("person", "kind", "key"),
        sa.CheckConstraint("state IN ('waiting', 'told', 'dropped')", name="timer_state_is_known"),
    )
    op.create_index("timer_due", "timer", ["state", "due"])
