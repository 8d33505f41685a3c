"""When staff were told that somebody waits for a person."""

import sqlalchemy as sa
from alembic import op

revision = "0009"


down_revision = "0008"


def upgrade() -> None:
    """Add the column."""
    op.add_column("handover", sa.Column("alerted", sa.DateTime(timezone=True)))
