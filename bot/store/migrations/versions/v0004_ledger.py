"""The whole ledger: more kinds of entry, terms kept with reservations, codes, operations."""

import sqlalchemy as sa
from alembic import op

revision = "0004"


down_revision = "0003"


_WHEN = sa.DateTime(timezone=True)


_BEFORE = (
    "booklet, key, seq, kind, checks, at, reservation, listing, starts, purpose, expires, rule"
)


_RULES = {
    "checks_not_negative": "checks >= 0",
    "kind_is_known": (
        "kind IN ('grant', 'reserve', 'apply', 'confirm', 'use', 'cancel', 'refuse', 'no_show', "
        "'expire', 'correct')"
    ),
    "an_end_ends_something": (
        "reservation IS NOT NULL OR kind NOT IN ('use', 'cancel', 'refuse', 'no_show')"
    ),
    "only_an_end_ends": (
        "reservation IS NULL OR kind IN ('use', 'cancel', 'refuse', 'no_show', 'expire')"
    ),
    "a_note_is_about_something": (
        "(about IS NULL AND kind NOT IN ('apply', 'confirm', 'correct')) "
        "OR (about IS NOT NULL AND kind IN ('apply', 'confirm', 'correct'))"
    ),
    "a_correction_has_a_reason": (
        "(reason IS NULL AND kind <> 'correct') OR (kind = 'correct' AND reason IN "
        "('entered_twice', 'not_held', 'wrong_amount', 'wrong_run', 'other_outcome'))"
    ),
    "a_note_moves_no_checks": "checks = 0 OR kind NOT IN ('apply', 'confirm', 'refuse')",
    "terms_not_negative": "late_checks >= 0 AND no_show_checks >= 0 AND value > 0",
}


def upgrade() -> None:
    """Make the table of entries anew with all that stood in it, and the tables of codes.

    Entries of earlier versions keep their empty terms: what they mean is in `ledger.cancellation`.
    """
    _entries()
    op.execute(f"INSERT INTO entry_v4 ({_BEFORE}) SELECT {_BEFORE} FROM entry")  # noqa: S608
    op.drop_table("entry")
    op.rename_table("entry_v4", "entry")
    granted = sa.text("kind = 'grant'")
    op.create_index(
        "entry_one_grant",
        "entry",
        ["booklet"],
        unique=True,
        sqlite_where=granted,
        postgresql_where=granted,
    )
    if op.get_bind().dialect.name == "sqlite":
        for what in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER entry_no_{what.lower()} BEFORE {what} ON entry "
                "BEGIN SELECT RAISE(ABORT, 'booklet entries are never changed'); END"
            )
    _codes()
    op.create_table(
        "operation",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("at", _WHEN, nullable=False),
        sa.Column("who", sa.String(120), nullable=False),
        sa.Column("what", sa.String(10), nullable=False),
        sa.Column("provider", sa.String(100)),
        sa.Column("booklet", sa.String(32)),
        sa.Column("result", sa.String(20), nullable=False),
    )


def _entries() -> None:
    op.create_table(
        "entry_v4",
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
        sa.Column("about", sa.String(40)),
        sa.Column("free_until", sa.Date),
        sa.Column("late_checks", sa.Integer),
        sa.Column("no_show_checks", sa.Integer),
        sa.Column("use_by", sa.Date),
        sa.Column("value", sa.Integer),
        sa.Column("reason", sa.String(20)),
        sa.UniqueConstraint("booklet", "seq"),
        sa.UniqueConstraint("booklet", "reservation"),
        sa.UniqueConstraint("booklet", "about", "kind"),
        *(sa.CheckConstraint(rule, name=name) for name, rule in _RULES.items()),
    )


def _codes() -> None:
    op.create_table(
        "booklet_code",
        sa.Column("hash", sa.String(64), primary_key=True),
        sa.Column(
            "booklet", sa.String(32), sa.ForeignKey("booklet.id"), nullable=False, unique=True
        ),
        sa.Column("redeemed", _WHEN),
    )
    op.create_table(
        "use_code",
        sa.Column("hash", sa.String(64), primary_key=True),
        sa.Column("booklet", sa.String(32), sa.ForeignKey("booklet.id"), nullable=False),
        sa.Column("reservation", sa.String(40), nullable=False),
        sa.Column("provider", sa.String(100), nullable=False),
        sa.Column("checks", sa.Integer, nullable=False),
        sa.Column("until", _WHEN, nullable=False),
        sa.Column("used", _WHEN),
    )
    op.create_table(
        "code_try",
        sa.Column("subject", sa.String(160), primary_key=True),
        sa.Column("wrong", sa.Integer, nullable=False),
        sa.Column("until", _WHEN),
    )
