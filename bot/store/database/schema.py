"""The tables. Migrations build them; this is their shape as the code reads and writes it."""

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
    false,
    literal_column,
)

from bot.store.database.columns import Moment

metadata = MetaData()


ENTRY_RULES = {
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
"""What the database itself asserts of every entry; what is empty passes."""


booklet = Table(
    "booklet",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("issuer", String(80)),
    Column("created", Moment, nullable=False),
)
"""A booklet under a random id; nothing in it leads to a person."""


person = Table(
    "person",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("channel", String(20), nullable=False),
    Column("name", String(120), nullable=False),
    Column("booklet", String(32), ForeignKey("booklet.id"), nullable=False, unique=True),
    Column("created", Moment, nullable=False),
    Column("unreachable", Moment),
    Column("planned", String(16)),
    UniqueConstraint("channel", "name"),
    sqlite_autoincrement=True,
)
"""Who talks, by the channel's own name for them, and the link to their booklet.

A number is never given twice: what staff looked at names people by it, also those erased since.
`unreachable` is since when nothing reaches them; empty for all others. `planned` is the mark of
the catalogue and rules on which their reminders were planned; empty where they are to be anew.
"""


conversation = Table(
    "conversation",
    metadata,
    Column("person", Integer, ForeignKey("person.id"), primary_key=True),
    Column("turn", Integer, nullable=False),
    Column("state", Text, nullable=False),
    Column("updated", Moment, nullable=False),
    Column("wordless", Boolean, nullable=False, server_default=false()),
)
"""The newest state of each person's conversation, and the number of its last turn. `wordless` is
set when the person's own words were taken out of a state that rests, so that it is done once."""


Index("conversation_updated", conversation.c.wordless, conversation.c.updated)


journal = Table(
    "journal",
    metadata,
    Column("person", Integer, ForeignKey("person.id"), primary_key=True),
    Column("turn", Integer, primary_key=True),
    Column("at", Moment, nullable=False),
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
    Column("at", Moment, nullable=False),
    Column("reservation", String(40)),
    Column("listing", String(200)),
    Column("starts", Date),
    Column("purpose", String(20)),
    Column("expires", Date),
    Column("rule", String(80)),
    Column("about", String(40)),
    Column("free_until", Date),
    Column("late_checks", Integer),
    Column("no_show_checks", Integer),
    Column("use_by", Date),
    Column("value", Integer),
    Column("reason", String(20)),
    UniqueConstraint("booklet", "seq"),
    UniqueConstraint("booklet", "reservation"),
    UniqueConstraint("booklet", "about", "kind"),
    *(CheckConstraint(rule, name=name) for name, rule in ENTRY_RULES.items()),
)
"""Booklet entries: never changed, never removed; a reservation is resolved at most once."""


Index(
    "entry_one_grant",
    entry.c.booklet,
    unique=True,
    sqlite_where=entry.c.kind == "grant",
    postgresql_where=entry.c.kind == "grant",
)


booklet_code = Table(
    "booklet_code",
    metadata,
    Column("hash", String(64), primary_key=True),
    Column("booklet", String(32), ForeignKey("booklet.id"), unique=True),
    Column("redeemed", Moment),
)
"""Codes of issued booklets, hashed only; who redeemed one is not kept here. `booklet` is emptied
when that person is erased: the code stays used, and leads nowhere."""


use_code = Table(
    "use_code",
    metadata,
    Column("hash", String(64), primary_key=True),
    Column("booklet", String(32), ForeignKey("booklet.id"), nullable=False),
    Column("reservation", String(40), nullable=False),
    Column("provider", String(100), nullable=False),
    Column("checks", Integer, nullable=False),
    Column("until", Moment, nullable=False),
    Column("used", Moment),
)
"""One-time codes with which a provider confirms a use, hashed only."""


code_try = Table(
    "code_try",
    metadata,
    Column("subject", String(160), primary_key=True),
    Column("wrong", Integer, nullable=False),
    Column("until", Moment),
)
"""Wrong codes in a row, by who tried (`person:1`, `provider:x`), and until when that is locked."""


operation = Table(
    "operation",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("at", Moment, nullable=False),
    Column("who", String(120), nullable=False),
    Column("what", String(10), nullable=False),
    Column("provider", String(100)),
    Column("booklet", String(32)),
    Column("result", String(20), nullable=False),
    Column("login", String(120)),
)
"""What operators did to booklets: issued, confirmed, corrected; when, and how it went. `login` is
the system's user who did it."""


staff_read = Table(
    "staff_read",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("at", Moment, nullable=False),
    Column("who", String(120), nullable=False),
    Column("person", Integer),
    Column("reason", Text, nullable=False),
    Column("act", String(20), nullable=False, server_default="read"),
    Column("login", String(120)),
    Column("outcome", String(10)),
    Column("shown", Text),
)
"""Which staff looked at whose conversation, or did something there, when and why.

`person` is empty for the list, which has the numbers that it showed in `shown`; `act` is `read`,
`booklet`, `claim`, `answer`, `hand-back` or `review`. `who` is the name that was given, `login` the
system's user who gave it. `outcome` is `begun`, `done` or `failed`.
"""


handover = Table(
    "handover",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("person", Integer, ForeignKey("person.id"), nullable=False),
    Column("turn", Integer, nullable=False),
    Column("since", Moment, nullable=False),
    Column("reason", String(20), nullable=False),
    Column("question", Text, nullable=False),
    Column("state", String(10), nullable=False),
    Column("who", String(120)),
    Column("at", Moment),
    Column("note", Text),
    Column("alerted", Moment),
    CheckConstraint("state IN ('waiting', 'taken', 'back')", name="handover_state_is_known"),
)
"""Conversations that were handed to staff. `who` of staff did the last thing about it, and when;
`who` is empty where the person took it back. `note` is what staff wrote for themselves.
`alerted` is when staff were told outside the program that somebody waits."""


Index("handover_person", handover.c.person)


question_kept = Table(
    "question_kept",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("person", Integer, ForeignKey("person.id"), nullable=False),
    Column("turn", Integer, nullable=False),
    Column("at", Moment, nullable=False),
    Column("question", Text, nullable=False),
    Column("answered", Moment),
)
"""Questions that the assistant could not answer, masked, kept for staff until they answer."""


Index("question_kept_person", question_kept.c.person)


review = Table(
    "review",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("person", Integer, nullable=False),
    Column("turn", Integer, nullable=False),
    Column("grade", String(10), nullable=False),
    Column("note", Text, nullable=False),
    Column("who", String(120), nullable=False),
    Column("at", Moment, nullable=False),
    CheckConstraint("grade IN ('good', 'doubtful', 'wrong')", name="grade_is_known"),
)
"""What staff think of a turn. It outlives the person's erasure without its note, as a number."""


Index("review_person", review.c.person)


WORDED = journal.c.event != literal_column("'{}'")
"""Literal, so that SQLite sees that a query asks for just these rows."""


Index("journal_worded", journal.c.at, sqlite_where=WORDED, postgresql_where=WORDED)


inbox = Table(
    "inbox",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("channel", String(20), nullable=False),
    Column("update_id", BigInteger, nullable=False),
    Column("name", String(120), nullable=False),
    Column("body", Text, nullable=False),
    Column("state", String(10), nullable=False),
    Column("received", Moment, nullable=False),
    Column("why", Text),
    Column("press", String(64)),
    UniqueConstraint("channel", "update_id"),
    CheckConstraint("state IN ('new', 'done', 'aside')", name="inbox_state_is_known"),
    sqlite_autoincrement=True,
)
"""Every update that was taken in, masked; `why` says why one was put aside. `body` is emptied
when the update is done: the journal has what was said. `press` is the channel's own name for a
press, which may come again in another update."""


Index("inbox_press", inbox.c.channel, inbox.c.press, unique=True)

Index("inbox_new", inbox.c.state, inbox.c.id)

Index("inbox_received", inbox.c.received)


birth_told = Table(
    "birth_told",
    metadata,
    Column("channel", String(20), primary_key=True),
    Column("name", String(120), primary_key=True),
    Column("born", Text, nullable=False),
    Column("at", Moment, nullable=False),
)
"""Who has just told a date of birth. `born` has no date: its year, and the remainder by which four
digits that follow are seen to be the end of an identity number."""


outbox = Table(
    "outbox",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("channel", String(20), nullable=False),
    Column("name", String(120), nullable=False),
    Column("person", Integer),
    Column("turn", Integer, nullable=False),
    Column("seq", Integer, nullable=False),
    Column("kind", String(10), nullable=False),
    Column("payload", Text, nullable=False),
    Column("once", Boolean, nullable=False),
    Column("state", String(10), nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("cuts", Integer, nullable=False),
    Column("not_before", Moment),
    Column("message_id", BigInteger),
    Column("forget", Boolean, nullable=False),
    Column("told", Boolean, nullable=False),
    Column("created", Moment, nullable=False),
    Column("why", Text),
    CheckConstraint(
        "state IN ('queued', 'sending', 'sent', 'uncertain', 'failed')",
        name="outbox_state_is_known",
    ),
    sqlite_autoincrement=True,
)
"""Every message to send, in order. `cuts` counts the times sending was cut off; `forget` removes
the row once it is sent, since its person is erased; `told`: the person knows it is uncertain."""


Index("outbox_state", outbox.c.state, outbox.c.id)

Index("outbox_name", outbox.c.channel, outbox.c.name)

Index("outbox_created", outbox.c.created)


UNCERTAIN = outbox.c.state == literal_column("'uncertain'")
"""Literal for the same reason as above."""


Index(
    "outbox_uncertain",
    outbox.c.channel,
    outbox.c.name,
    sqlite_where=UNCERTAIN,
    postgresql_where=UNCERTAIN,
)


button = Table(
    "button",
    metadata,
    Column("token", String(24), primary_key=True),
    Column("channel", String(20), nullable=False),
    Column("name", String(120), nullable=False),
    Column("turn", Integer, nullable=False),
    Column("choice", String(300), nullable=False),
    Column("about", String(400), nullable=False),
    Column("made", Moment, nullable=False),
    Column("used", Moment),
)
"""Buttons: what a press means, for whom, and the question that it answers. `used` is when one that
has one use was pressed; what only shows something can be pressed again."""


Index("button_name", button.c.channel, button.c.name)

Index("button_made", button.c.made)


timer = Table(
    "timer",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("person", Integer, ForeignKey("person.id"), nullable=False),
    Column("kind", String(10), nullable=False),
    Column("key", String(80), nullable=False),
    Column("due", Moment, nullable=False),
    Column("day", Date, nullable=False),
    Column("state", String(10), nullable=False),
    UniqueConstraint("person", "kind", "key"),
    CheckConstraint("state IN ('waiting', 'told', 'dropped')", name="timer_state_is_known"),
)
"""Reminders: each is given once, when it is due, unless its `day` has passed by then."""


Index("timer_due", timer.c.state, timer.c.due)
