"""Texts are removed after the promised days; the booklet, the answers and the numbers stay."""

import json
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event

from bot.assembly import operator
from bot.funnel.conversation import Funnel
from bot.settings import Settings
from bot.store import Outgoing, Saving, Store
from bot.store.database.database import open_database
from bot.store.office.reviews import Reviews
from bot.store.privacy import retention
from bot.store.privacy.retention import BATCH, purge
from bot.store.queues.inbox import Inbox, Update
from catalog import Catalog
from dialogs import Spec, start
from dialogs.state import to_dict
from tests.conftest import noon

NOW = noon(2027, 3, 1)


SENT = Outgoing("send", {"text": "x"})


SAID = ("jag drömmer om att programmera robotar", "född 1985, anställd", "lägg A i planen", "ja")


def start_state() -> dict[str, Any]:
    """The stored state of a conversation that has not begun."""
    return to_dict(start("sv"))


async def talked(file: Path, spec: Spec, mini: Catalog) -> Funnel:
    """Give a funnel after a conversation that ends with a reservation."""
    store = Store(open_database(f"sqlite:///{file}"))
    funnel = Funnel(store, mini, spec, lambda: NOW, operator(Settings()))
    await funnel.open("test", "ann")
    for text in SAID:
        await funnel.say("test", "ann", text)
    return funnel


def texts(file: Path) -> str:
    """Give all texts of journal and conversations."""
    with closing(sqlite3.connect(file)) as connection:
        rows = connection.execute("SELECT event, replies, trace FROM journal").fetchall()
        rows += connection.execute("SELECT state, state, state FROM conversation").fetchall()
    return json.dumps(rows, ensure_ascii=False)


async def test_old_texts_are_gone_and_what_counts_stays(
    file: Path, spec: Spec, mini: Catalog
) -> None:
    funnel = await talked(file, spec, mini)
    assert "drömmer" in texts(file)
    assert await purge(funnel.store.database, NOW + timedelta(days=91), 90) == 1 + len(SAID)
    assert "drömmer" not in texts(file)
    raw = b"".join(path.read_bytes() for path in file.parent.glob(f"{file.name}*"))
    assert "drömmer".encode() not in raw, "a removed text is still in a file"
    found = await funnel.store.find("test", "ann")
    assert found is not None
    assert found.booklet.balance(NOW.date()).reserved > 0
    told = await funnel.say("test", "ann", "mina svar")
    assert "född 1985" in told.replies[0].text
    await funnel.store.close()


async def test_younger_texts_stay(file: Path, spec: Spec, mini: Catalog) -> None:
    funnel = await talked(file, spec, mini)
    assert await purge(funnel.store.database, NOW + timedelta(days=89), 90) == 0
    assert "drömmer" in texts(file)
    await funnel.store.close()


async def test_what_is_gone_is_gone_once(file: Path, spec: Spec, mini: Catalog) -> None:
    funnel = await talked(file, spec, mini)
    later = NOW + timedelta(days=100)
    assert await purge(funnel.store.database, later, 90) > 0
    assert await purge(funnel.store.database, later, 90) == 0
    await funnel.store.close()


async def test_a_conversation_that_rests_is_looked_at_once_until_somebody_talks_again(
    file: Path, spec: Spec, mini: Catalog, monkeypatch: pytest.MonkeyPatch
) -> None:
    funnel = await talked(file, spec, mini)
    for number in range(BATCH + 5):
        await funnel.store.load("test", f"p{number}", NOW)
    people = [await funnel.store.load("test", f"p{n}", NOW) for n in range(BATCH + 5)]
    state = {**start_state(), "told_for": "drömmer"}
    await funnel.store.save([Saving(each, state, (), {}, (), (), NOW) for each in people])
    read = list[str]()

    def counted(text: str) -> Any:
        read.append(text)
        return json.loads(text)

    monkeypatch.setattr(retention, "from_text", counted)
    later = NOW + timedelta(days=91)
    await purge(funnel.store.database, later, 90)
    assert len(read) == BATCH + 6
    assert "drömmer" not in texts(file)
    await purge(funnel.store.database, later, 90)
    assert len(read) == BATCH + 6, "what rests was looked at again"
    await funnel.say("test", "ann", "jag drömmer om robotar")
    await purge(funnel.store.database, later + timedelta(days=91), 90)
    assert len(read) == BATCH + 7
    assert "drömmer" not in texts(file)
    await funnel.store.close()


async def test_nobody_waits_for_a_whole_purge(file: Path, spec: Spec, mini: Catalog) -> None:
    """No transaction removes more than a batch, and others may write between two of them."""
    funnel = await talked(file, spec, mini)
    ann = await funnel.store.load("test", "ann", NOW)
    message = Outgoing("send", {"text": "x"})
    turns = [replace(ann, turn=ann.turn + n) for n in range(2 * BATCH + 1)]
    await funnel.store.save([Saving(t, {}, (), {}, (), (), NOW, messages=[message]) for t in turns])
    left = list[int]()

    @event.listens_for(funnel.store.database.engine.sync_engine, "commit")
    def committed(_: object) -> None:
        with closing(sqlite3.connect(file)) as connection:
            left.append(connection.execute("SELECT COUNT(*) FROM outbox").fetchone()[0])

    await purge(funnel.store.database, NOW + timedelta(days=91), 90)
    steps = [before - after for before, after in pairwise(left)]
    assert max(steps) <= BATCH
    assert left[-1] == 0
    await funnel.store.close()


@pytest.mark.parametrize(
    ("sql", "index"),
    [
        ("SELECT person, turn FROM journal WHERE at < ? AND event != '{}'", "journal_worded"),
        ("SELECT id FROM outbox WHERE created < ? AND state != 'sending'", "outbox_created"),
        ("SELECT token FROM button WHERE made < ?", "button_made"),
        ("SELECT id FROM inbox WHERE received < ?", "inbox_received"),
        (
            "SELECT person FROM conversation WHERE wordless IS 0 AND updated < ?",
            "conversation_updated",
        ),
        (
            "SELECT DISTINCT name FROM outbox WHERE state = 'uncertain' AND channel = ?",
            "outbox_uncertain",
        ),
    ],
)
def test_what_is_old_or_uncertain_is_found_without_looking_at_the_rest(
    file: Path, sql: str, index: str
) -> None:
    with closing(sqlite3.connect(file)) as connection:
        plan = connection.execute(f"EXPLAIN QUERY PLAN {sql}", ("x",)).fetchall()
    assert index in plan[0][3]


async def test_no_batch_looks_at_a_whole_table(file: Path, spec: Spec, mini: Catalog) -> None:
    funnel = await talked(file, spec, mini)
    ann = await funnel.store.load("test", "ann", NOW)
    await funnel.store.save([Saving(ann, {}, (), {}, (), (), NOW, messages=[SENT])])
    asked = dict[str, Any]()

    @event.listens_for(funnel.store.database.engine.sync_engine, "before_cursor_execute")
    def before(_c: Any, _u: Any, statement: str, values: Any, *_: Any) -> None:
        verb, *words = statement.split()
        if verb in ("UPDATE", "DELETE") and {"journal", "outbox", "conversation"} & {*words[:2]}:
            asked[statement] = values[0] if isinstance(values, list) else values

    await purge(funnel.store.database, NOW + timedelta(days=91), 90)
    await funnel.store.close()
    assert len(asked) == 3
    with closing(sqlite3.connect(file)) as connection:
        for statement, values in asked.items():
            plan = connection.execute(f"EXPLAIN QUERY PLAN {statement}", values).fetchall()
            assert "PRIMARY KEY" in plan[0][3] or "autoindex" in plan[0][3], statement


async def test_nothing_old_stays_in_inbox_or_outbox_whatever_became_of_it(
    file: Path, spec: Spec, mini: Catalog
) -> None:
    funnel = await talked(file, spec, mini)
    loaded = await funnel.store.load("test", "ann", NOW)
    message = Outgoing("send", {"text": "drömmer"})
    turns = [replace(loaded, turn=loaded.turn + n) for n in range(4)]
    await funnel.store.save(
        [Saving(each, {}, (), {}, (), (), NOW, messages=[message]) for each in turns]
    )
    with closing(sqlite3.connect(file)) as connection, connection:
        for turn, state in enumerate(("queued", "sent", "failed", "uncertain"), loaded.turn + 1):
            connection.execute("UPDATE outbox SET state = ? WHERE turn = ?", (state, turn))
    await Inbox(funnel.store.database, "test").keep([Update(1, "ann", {"text": "drömmer"})], NOW)
    for days, left in ((89, (1, 4)), (91, (0, 0))):
        await purge(funnel.store.database, NOW + timedelta(days=days), 90)
        with closing(sqlite3.connect(file)) as connection:
            count = "SELECT (SELECT COUNT(*) FROM inbox), (SELECT COUNT(*) FROM outbox)"
            assert connection.execute(count).fetchone() == left
    await funnel.store.close()


async def test_what_was_put_aside_loses_its_text_in_time_however_long_its_number_is_remembered(
    file: Path, spec: Spec, mini: Catalog
) -> None:
    funnel = await talked(file, spec, mini)
    inbox = Inbox(funnel.store.database, "test")
    await inbox.keep([Update(1, "ann", {"text": "drömmer"})], NOW)
    (update,) = await inbox.fresh(0, 9)
    await inbox.put_aside(update, "KeyError", Outgoing("send", {"text": "oj"}), NOW)
    for days, body in ((1, '{"text":"drömmer"}'), (3, "")):
        await purge(funnel.store.database, NOW + timedelta(days=days), 2)
        with closing(sqlite3.connect(file)) as connection:
            left = connection.execute("SELECT update_id, state, body FROM inbox").fetchall()
        assert left == [(1, "aside", body)]
    await funnel.store.close()


async def test_what_staff_wrote_goes_with_the_person_and_in_time(
    file: Path, spec: Spec, mini: Catalog
) -> None:
    funnel = await talked(file, spec, mini)
    found = await funnel.store.find("test", "ann")
    assert found is not None
    reviews = Reviews(funnel.store.database)
    await reviews.list("siv", "Ann ringde om listan", NOW, 9)
    await reviews.show("siv", "Ann ringde", NOW, found.person)
    for text in ("radera mina uppgifter", "ja"):
        await funnel.say("test", "ann", text)
    assert reasons(file) == [(None, "Ann ringde om listan"), (found.person, "")]
    await purge(funnel.store.database, NOW + timedelta(days=89), 90)
    assert reasons(file)[0] == (None, "Ann ringde om listan")
    await purge(funnel.store.database, NOW + timedelta(days=91), 90)
    assert reasons(file) == [(None, ""), (found.person, "")]
    assert b"Ann ringde" not in b"".join(p.read_bytes() for p in file.parent.glob(f"{file.name}*"))
    await funnel.store.close()


def reasons(file: Path) -> list[tuple[int | None, str]]:
    """Whose conversations staff looked at, and why."""
    with closing(sqlite3.connect(file)) as connection:
        return connection.execute("SELECT person, reason FROM staff_read ORDER BY id").fetchall()
