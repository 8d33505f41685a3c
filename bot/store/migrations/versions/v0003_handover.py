"""Somebody to talk to: conversations handed to staff, questions kept for them, their reviews."""

import sqlalchemy as sa
from alembic import op

revision = "0003"


down_revision = "0002"


_WHEN = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Make the tables, and say of each of staff's reads what was done."""
    op.add_column(
        "staff_read", sa.Column("act", sa.String(20), nullable=False, server_default="read")
    )
    _handovers()
    op.create_table(
        "review",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("person", sa.Integer, nullable=False),
        sa.Column("turn", sa.Integer, nullable=False),
        sa.Column("grade", sa.String(10), nullable=False),
        sa.Column("note", sa.Text, nullable=False),
        sa.Column("who", sa.String(120), nullable=False),
        sa.Column("at", _WHEN, nullable=False),
        sa.CheckConstraint("grade IN ('good', 'doubtful', 'wrong')", name="grade_is_known"),
    )
    op.create_index("review_person", "review", ["person"])


def _handovers() -> None:
    op.create_table(
        "handover",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("person", sa.Integer, sa.ForeignKey("person.id"), nullable=False),
        sa.Column("turn", sa.Integer, nullable=False),
        sa.Column("since", _WHEN, nullable=False),
        sa.Column("reason", sa.String(20), nullable=False),
        sa.Column("question", sa.Text, nullable=False),
        sa.Column("state", sa.String(10), nullable=False),
        sa.Column("who", sa.String(120)),
        sa.Column("at", _WHEN),
        sa.Column("note", sa.Text),
        sa.CheckConstraint("state IN ('waiting', 'taken', 'back')", name="handover_state_is_known"),
    )
    op.create_index("handover_person", "handover", ["person"])
    op.create_table(
        "question_kept",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("person", sa.Integer, sa.ForeignKey("person.id"), nullable=False),
        sa.Column("turn", sa.Integer, nullable=False),
        sa.Column("at", _WHEN, nullable=False),
        sa.Column("question", sa.Text, nullable=False),
        sa.Column("answered", _WHEN),
    )
    op.create_index("question_kept_person", "question_kept", ["person"])
