"""The tables. Migrations build them; this is their shape as the code reads and writes it."""

from sqlalchemy import (
    CheckConstraint,
    Column,
    Date,
    DateTime,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
)

metadata = MetaData()

booklet = Table(
    "booklet",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("issuer", String(80)),
    Column("created", DateTime(timezone=True), nullable=False),
)
"""A booklet under a random id; nothing in it leads to a person."""

person = Table(
    "person",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("channel", String(20), nullable=False),
    Column("name", String(120), nullable=False),
    Column("booklet", String(32), ForeignKey("booklet.id"), nullable=False, unique=True),
    Column("created", DateTime(timezone=True), nullable=False),
    UniqueConstraint("channel", "name"),
    sqlite_autoincrement=True,
)
"""Who talks, by the channel's own name for them, and the link to their booklet.

A number is never given twice: what staff looked at names people by it, also those erased since.
"""

conversation = Table(
    "conversation",
    metadata,
    Column("person", Integer, ForeignKey("person.id"), primary_key=True),
    Column("turn", Integer, nullable=False),
    Column("state", Text, nullable=False),
    Column("updated", DateTime(timezone=True), nullable=False),
)
"""The newest state of each person's conversation, and the number of its last turn."""

journal = Table(
    "journal",
    metadata,
    Column("person", Integer, ForeignKey("person.id"), primary_key=True),
    Column("turn", Integer, primary_key=True),
    Column("at", DateTime(timezone=True), nullable=False),
    Column("event", Text, nullable=False),
    Column("replies", Text, nullable=False),
    Column("trace", Text, nullable=False),
)
"""Every turn: the masked event, the replies as they were told, and why."""

entry = Table(
    "entry",
    metadata,
    Column("booklet", String(32), ForeignKey("booklet.id"), primary_key=True),
    Column("key", String(40), primary_key=True),
    Column("seq", Integer, nullable=False),
    Column("kind", String(10), nullable=False),
    Column("checks", Integer, nullable=False),
    Column("at", DateTime(timezone=True), nullable=False),
    Column("reservation", String(40)),
    Column("listing", String(200)),
    Column("starts", Date),
    Column("purpose", String(20)),
    Column("expires", Date),
    Column("rule", String(80)),
    UniqueConstraint("booklet", "seq"),
    UniqueConstraint("booklet", "reservation"),
    CheckConstraint("checks >= 0", name="checks_not_negative"),
    CheckConstraint(
        "kind IN ('grant', 'reserve', 'use', 'cancel', 'expire')", name="kind_is_known"
    ),
)
"""Booklet entries: never changed, never removed; a reservation is resolved at most once."""

staff_read = Table(
    "staff_read",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("at", DateTime(timezone=True), nullable=False),
    Column("who", String(120), nullable=False),
    Column("person", Integer),
    Column("reason", Text, nullable=False),
)
"""Which staff looked at whose conversation, when and why. `person` is empty for the list."""

Index("journal_at", journal.c.at)
