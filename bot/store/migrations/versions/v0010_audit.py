"""How an act of staff's went, what it showed, and which user of the system did it."""

import sqlalchemy as sa
from alembic import op

revision = "0010"


down_revision = "0009"


def upgrade() -> None:
    """Add the columns; of acts before this version none of it is known."""
    op.add_column("staff_read", sa.Column("login", sa.String(120)))
    op.add_column("staff_read", sa.Column("outcome", sa.String(10)))
    op.add_column("staff_read", sa.Column("shown", sa.Text))
    op.add_column("operation", sa.Column("login", sa.String(120)))
