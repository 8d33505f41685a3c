"""Since when somebody cannot be reached."""

import sqlalchemy as sa
from alembic import op

revision = "0007"


down_revision = "0006"


def upgrade() -> None:
    """Add the column."""
    op.add_column("person", sa.Column("unreachable", sa.DateTime(timezone=True)))
