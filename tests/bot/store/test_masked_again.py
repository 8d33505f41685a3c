"""A database of the version before: what it stored readable is masked by the upgrade."""

import json
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

import pytest

from bot.store.database.engine import upgrade
from dialogs.masking.masking import MASK
from tests.bot.store.test_store import rows

BEFORE = "0007"


AT = "2026-11-20 10:00:00.000000"


def insert(connection: sqlite3.Connection, table: str, **values: object) -> None:
    """Insert one row."""
    names, places = ", ".join(values), ", ".join("?" * len(values))
    connection.execute(f"INSERT INTO {table} ({names}) VALUES ({places})", [*values.values()])  # noqa: S608


def somebody(connection: sqlite3.Connection, number: int, said: Sequence[str]) -> None:
    """Somebody who said texts, each answered with a quotation."""
    insert(connection, "booklet", id=f"b{number}", created=AT)
    insert(
        connection, "person", id=number, channel="test", name=f"p{number}", booklet=f"b{number}",
        created=AT,
    )  # fmt: skip
    for turn, text in enumerate(said, 1):
        event = {"kind": "said", "text": text, "masked": False, "birth_year": None}
        replies, trace = [{"text": f"Du skrev ”{text}”.", "choices": []}], [f"heard {text}"]
        insert(
            connection, "journal", person=number, turn=turn, at=AT, event=json.dumps(event),
            replies=json.dumps(replies), trace=json.dumps(trace),
        )  # fmt: skip
    state = {"slots": {"goal": {"value": "free", "raw": said[-1], "turn": 1}}, "day": "2027-03-01"}
    insert(
        connection, "conversation", person=number, turn=len(said), state=json.dumps(state),
        updated=AT,
    )  # fmt: skip


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A database of the version before, with numbers that it did not know."""
    path = tmp_path / "techcheck.db"
    upgrade(f"sqlite:///{path}", BEFORE)
    with closing(sqlite3.connect(path)) as connection, connection:
        somebody(connection, 1, ["hej", "12 april 1985 2394", "vill lära mig Excel för 2500 kr"])
        somebody(connection, 2, ["jag är född 850412", "2394"])
        somebody(connection, 3, ["är 850412.2394 ett nummer?"])
        for table, column, more in (
            ("inbox", "body", {"update_id": 1, "state": "new", "received": AT, "name": "p1"}),
            ("outbox", "payload", {"name": "p1", "person": 1, "turn": 1, "seq": 1, "kind": "send",
             "once": 0, "state": "sent", "attempts": 1, "cuts": 0, "forget": 0, "told": 0,
             "created": AT}),
        ):  # fmt: skip
            body = json.dumps({"text": "nr 85 04 12 23 94"})
            insert(connection, table, channel="test", **{column: body}, **more)
        insert(
            connection, "handover", person=1, turn=1, since=AT, reason="asked", state="back",
            question="är 850412/2394 rätt?", note="hen med 850412:2394",
        )  # fmt: skip
        insert(
            connection, "staff_read", at=AT, who="siv", person=2, reason="2394 ringde", act="read"
        )
        insert(
            connection, "staff_read", at=AT, who="siv", person=99, reason="Ann ringde", act="read"
        )
        insert(connection, "booklet", id="gone", created=AT)
        insert(connection, "booklet", id="unused", created=AT)
        insert(connection, "booklet_code", hash="h1", booklet="gone", redeemed=AT)
        insert(connection, "booklet_code", hash="h2", booklet="unused")
        insert(connection, "booklet_code", hash="h3", booklet="b1", redeemed=AT)
    return path


def test_no_stored_text_holds_an_identity_number_after_the_upgrade(old: Path) -> None:
    upgrade(f"sqlite:///{old}")
    raw = b"".join(path.read_bytes() for path in old.parent.glob(f"{old.name}*"))
    for number in (b"2394", b"23 94"):
        assert number not in raw
    texts = [json.loads(event)["text"] for (event,) in rows(old, "SELECT event FROM journal")]
    assert texts[:3] == ["hej", "•• april •••• ••••", "vill lära mig Excel för 2500 kr"]
    assert texts[3:5] == ["jag är född 850412", "••••"]
    masked = [json.loads(event)["masked"] for (event,) in rows(old, "SELECT event FROM journal")]
    assert masked == [False, True, False, False, True, True]
    assert rows(old, "SELECT body FROM inbox") == [('{"text":"nr •• •• •• •• ••"}',)]
    for (state,) in rows(old, "SELECT state FROM conversation"):
        assert json.loads(state)["day"] == "2027-03-01"
    assert MASK * 4 in rows(old, "SELECT replies FROM journal WHERE person = 2 AND turn = 2")[0][0]


def test_codes_and_reasons_of_erased_people_lead_nowhere_after_the_upgrade(old: Path) -> None:
    upgrade(f"sqlite:///{old}")
    codes: dict[str, str | None] = dict(rows(old, "SELECT hash, booklet FROM booklet_code"))
    assert codes == {"h1": None, "h2": "unused", "h3": "b1"}
    assert rows(old, "SELECT reason FROM staff_read WHERE person = 99") == [("",)]


def test_an_upgrade_of_many_rows_reads_them_all(old: Path) -> None:
    with closing(sqlite3.connect(old)) as connection, connection:
        somebody(connection, 4, ["nr 850412_2394"] * 1203)
    upgrade(f"sqlite:///{old}")
    left = rows(old, "SELECT COUNT(*) FROM journal WHERE event LIKE '%2394%'")
    assert left == [(0,)]
    assert rows(old, "SELECT COUNT(*) FROM journal WHERE event LIKE '%••••%'") == [(1206,)]
