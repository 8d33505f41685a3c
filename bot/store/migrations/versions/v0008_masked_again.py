"""Masks stored texts again, cuts codes from the booklets of erased people, remembers dates told.

Earlier versions knew fewer spellings of identity numbers. A text is masked as of the day on which
it was written, and the last four digits after a date of birth in the turn before. Reads and writes
a few hundred rows at a time.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import UTC, date, datetime
from typing import Any

import sqlalchemy as sa
from alembic import op

from bot.store.database.columns import from_text, to_text
from dialogs.masking.last_four import Born
from dialogs.masking.masking import MASK, mask_identity_numbers

revision = "0008"


down_revision = "0007"


BATCH = 500
"""Rows that are read at once."""


_WHEN = sa.DateTime(timezone=True)


_TEXTS = (
    ("conversation", "person", "updated", ("state",)),
    ("inbox", "id", "received", ("body",)),
    ("outbox", "id", "created", ("payload",)),
    ("handover", "id", "since", ("question", "note")),
    ("question_kept", "id", "at", ("question",)),
    ("review", "id", "at", ("note",)),
    ("staff_read", "id", "at", ("reason",)),
)
"""Tables with their key, when a row was written, and the columns that hold texts or JSON."""


_JSON = ("event", "replies", "trace", "state", "body", "payload")


Hide = Callable[[str], str]


def upgrade() -> None:
    """Make the table, cut the codes, mask the texts."""
    op.create_table(
        "birth_told",
        sa.Column("channel", sa.String(20), primary_key=True),
        sa.Column("name", sa.String(120), primary_key=True),
        sa.Column("born", sa.Text, nullable=False),
        sa.Column("at", _WHEN, nullable=False),
    )
    with op.batch_alter_table("booklet_code") as codes:
        codes.alter_column("booklet", existing_type=sa.String(32), nullable=True)
    _forget_the_erased()
    found = _mask_journal()
    for table, key, when, columns in _TEXTS:
        _mask_table(table, key, when, columns, found)


def _forget_the_erased() -> None:
    """Let nothing lead to booklets that belong to nobody any more, nor tell why they were read."""
    for statement in (
        "UPDATE booklet_code SET booklet = NULL WHERE redeemed IS NOT NULL"
        " AND booklet NOT IN (SELECT booklet FROM person)",
        "DELETE FROM use_code WHERE booklet NOT IN (SELECT booklet FROM person)",
        "UPDATE staff_read SET reason = '' WHERE person IS NOT NULL"
        " AND person NOT IN (SELECT id FROM person)",
    ):
        op.execute(statement)


def _mask_journal() -> dict[int, set[str]]:
    """Mask every turn; give, of each person, what was masked in what they wrote."""
    found = dict[int, set[str]]()
    whose, born = 0, Born()
    keys, columns = ("person", "turn"), ("event", "replies", "trace")
    for row in _rows("journal", keys, keys, "at", columns):
        if row["person"] != whose:
            whose, born = row["person"], ()
        day, event = _day(row["at"]), _read(row["event"])
        said = event.get("text") if isinstance(event, dict) else None
        if isinstance(said, str) and any(sign.isdigit() for sign in said):
            masked = mask_identity_numbers(said, day, born)
            born = () if event.get("masked") else masked.born
            if masked.masked:
                found.setdefault(whose, set()).update(_hidden(said, masked.text))
                event["masked"], event["text"] = True, masked.text
        told = {**row, "event": to_text(event)} if isinstance(event, dict) else row
        new = {each: _masked(each, told[each], day, found.get(whose)) for each in columns}
        _write("journal", keys, row, new)
    return found


def _mask_table(
    table: str, key: str, when: str, columns: Sequence[str], found: Mapping[int, set[str]]
) -> None:
    owner = () if table == "inbox" else ("person",)
    for row in _rows(table, (key,), (key, *owner), when, columns):
        hidden, day = found.get(row.get("person") or 0), _day(row[when])
        _write(table, (key,), row, {e: _masked(e, row[e], day, hidden) for e in columns})


def _rows(
    table: str, keys: Sequence[str], named: Sequence[str], when: str, columns: Sequence[str]
) -> Iterator[dict[str, Any]]:
    """Give rows in the order of their keys, so many at a time."""
    fields = [*dict.fromkeys((*named, when, *columns))]
    source = sa.table(table, *(sa.column(each) for each in fields))
    order, after = [source.c[each] for each in keys], list[Any]()
    while True:
        query = sa.select(*source.c).order_by(*order).limit(BATCH)
        if after:
            query = query.where(sa.tuple_(*order) > sa.tuple_(*map(sa.literal, after)))
        rows = op.get_bind().execute(query).mappings().all()
        for row in rows:
            yield dict(row)
        if len(rows) < BATCH:
            return
        after = [rows[-1][each] for each in keys]


def _write(table: str, keys: Sequence[str], row: Mapping[str, Any], new: Mapping[str, Any]) -> None:
    changed = {name: value for name, value in new.items() if value != row[name]}
    if changed:
        target = sa.table(table, *(sa.column(each) for each in {*keys, *changed}))
        same = sa.and_(*(target.c[each] == row[each] for each in keys))
        op.get_bind().execute(sa.update(target).where(same).values(**changed))


def _masked(column: str, stored: str | None, day: date, hidden: set[str] | None) -> str | None:
    if not stored:
        return stored
    hide = _hiding(day, hidden)
    if column not in _JSON:
        return hide(stored)
    value = _read(stored)
    masked = _walk(value, hide)
    return stored if masked == value else to_text(masked)


def _hiding(day: date, hidden: set[str] | None) -> Hide:
    """Give what masks a text: every number, and what was masked in the person's own words."""
    known = re.compile("|".join(rf"(?<!\w){re.escape(each)}(?!\w)" for each in hidden or ()))

    def hide(text: str) -> str:
        masked = mask_identity_numbers(text, day).text
        return known.sub(lambda found: MASK * len(found[0]), masked) if hidden else masked

    return hide


def _hidden(said: str, masked: str) -> set[str]:
    """Give the runs of letters and digits that were masked, as they were typed."""
    if len(said) != len(masked):
        return set()
    same = "".join(old if new == MASK else " " for old, new in zip(said, masked, strict=True))
    return {run for run in same.split() if len(run) >= 4}


def _walk(value: Any, hide: Hide) -> Any:
    match value:
        case str():
            return hide(value)
        case list():
            return [_walk(each, hide) for each in value]
        case dict():
            return {name: _walk(each, hide) for name, each in value.items()}
    return value


def _read(stored: str) -> Any:
    try:
        return from_text(stored)
    except ValueError:
        return stored


def _day(moment: object) -> date:
    """Give the day of a stored moment, which SQLite gives as text."""
    at = datetime.fromisoformat(moment) if isinstance(moment, str) else moment
    assert isinstance(at, datetime)  # noqa: S101
    return at.replace(tzinfo=UTC).date()
