"""Which press an update of the inbox tells of: each is taken in once."""

import sqlalchemy as sa
from alembic import op

revision = "0006"


down_revision = "0005"


def upgrade() -> None:
    """Add the column."""
    op.add_column("inbox", sa.Column("press", sa.String(64)))
    op.create_index("inbox_press", "inbox", ["channel", "press"], unique=True)
