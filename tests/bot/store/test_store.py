"""The store on a real SQLite file: turns are whole or absent, and the database guards itself."""

import asyncio
import os
import sqlite3
import subprocess
import sys
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Sequence
from contextlib import asynccontextmanager, closing, contextmanager
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import create_engine, event, inspect, text
from sqlalchemy.exc import IntegrityError, OperationalError
from sqlalchemy.pool import NullPool

from bot.store import Loaded, Saving, Store, TurnTaken
from bot.store.database.database import open_database
from bot.store.database.engine import newest_version, open_engine, sqlite_path, upgrade
from bot.store.database.schema import metadata
from dialogs.ledger import Booklet, Entry, EntryKind
from tests.conftest import noon

NOW = noon(2027, 3, 1)


GRANT = Entry("1.1", EntryKind.GRANT, 10, NOW, expires=date(2029, 3, 1), rule="tech-check")


RESERVE = Entry(
    "2.1",
    EntryKind.RESERVE,
    5,
    NOW,
    listing="skolan/kurs",
    starts=date(2027, 4, 12),
    purpose="education",
)


USE = Entry("3.1", EntryKind.USE, 5, NOW, reservation="2.1")


Row = tuple[Any, ...]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A database of the newest version."""
    path = tmp_path / "techcheck.db"
    upgrade(f"sqlite:///{path}")
    return path


@asynccontextmanager
async def stored(file: Path) -> AsyncIterator[Store]:
    """A store over the file, closed in the end."""
    store = Store(open_database(f"sqlite:///{file}"))
    try:
        yield store
    finally:
        await store.close()


@pytest.fixture
async def store(file: Path) -> AsyncIterator[Store]:
    """A store over the file."""
    async with stored(file) as opened:
        yield opened


def rows(file: Path, sql: str, *args: object) -> list[Row]:
    """Read with a connection of one's own, as another program would."""
    with closing(sqlite3.connect(file)) as connection:
        return connection.execute(sql, args).fetchall()


def turn_of(loaded: Loaded, *entries: Entry, **state: object) -> Saving:
    """A turn of some person, with entries."""
    return Saving(
        loaded=loaded,
        state={"version": 1, **state},
        entries=entries,
        event={"kind": "said", "text": "hej 🙂 å"},
        replies=[{"text": "svar"}],
        trace=["därför"],
        at=NOW,
    )


async def take(store: Store, name: str, *entries: Entry, **state: object) -> Loaded:
    """Load a person, save a turn and load them again."""
    await store.save([turn_of(await store.load("test", name, NOW), *entries, **state)])
    return await store.load("test", name, NOW)


def turns(file: Path) -> dict[int, list[int]]:
    """Each person's journal numbers."""
    found: dict[int, list[int]] = {}
    for person, number in rows(file, "SELECT person, turn FROM journal ORDER BY person, turn"):
        found.setdefault(person, []).append(number)
    return found


def assert_whole(file: Path) -> None:
    """No turn is half there: state, journal and entries agree, and the file is sound."""
    assert rows(file, "PRAGMA integrity_check") == [("ok",)]
    assert rows(file, "PRAGMA foreign_key_check") == []
    journal = turns(file)
    for person, number in rows(file, "SELECT person, turn FROM conversation"):
        assert journal.pop(person) == list(range(1, number + 1))
    assert journal == {}
    for booklet, count, last in rows(
        file, "SELECT booklet, COUNT(*), MAX(seq) FROM entry GROUP BY booklet"
    ):
        assert count == last, booklet


# -- what is saved is what is loaded --------------------------------------------------------------


async def test_a_new_person_gets_an_empty_booklet_under_a_random_id(store: Store) -> None:
    ann, bo = await store.load("test", "ann", NOW), await store.load("test", "bo", NOW)
    assert (ann.turn, ann.state, ann.booklet.entries) == (0, None, ())
    assert ann.booklet.id != bo.booklet.id
    assert len(ann.booklet.id) == 32
    assert await store.load("test", "ann", NOW) == ann


async def test_the_same_name_in_another_channel_is_another_person(store: Store) -> None:
    here, there = await store.load("test", "ann", NOW), await store.load("other", "ann", NOW)
    assert here.person != there.person
    assert here.booklet.id != there.booklet.id


async def test_looking_for_somebody_makes_nobody(store: Store, file: Path) -> None:
    assert await store.find("test", "nobody") is None
    assert rows(file, "SELECT * FROM person") == []


async def test_a_turn_comes_back_as_it_was_saved(store: Store) -> None:
    first = await take(store, "ann", GRANT, mood="glad 🙂", deep={"list": [1, None, "å"]})
    assert first.turn == 1
    assert first.state == {"version": 1, "mood": "glad 🙂", "deep": {"list": [1, None, "å"]}}
    second = await take(store, "ann", RESERVE)
    third = await take(store, "ann", USE)
    assert second.booklet.entries == (GRANT, RESERVE)
    assert third.booklet.entries == (GRANT, RESERVE, USE)
    assert third.turn == 3
    assert third.booklet.balance(NOW.date()).used == 5


async def test_another_process_finds_what_was_saved(store: Store, file: Path) -> None:
    saved = await take(store, "ann", GRANT, RESERVE)
    async with stored(file) as other:
        assert await other.load("test", "ann", NOW) == saved


NAMES = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=20)


ENTRIES = st.builds(
    Entry,
    key=st.just(""),
    kind=st.just(EntryKind.RESERVE),
    checks=st.integers(0, 10**6),
    at=st.integers(0, 10**9).map(lambda seconds: NOW + timedelta(microseconds=seconds)),
    listing=st.none() | NAMES,
    starts=st.none() | st.dates(),
    purpose=st.none() | st.just("education"),
    expires=st.none() | st.dates(),
    rule=st.none() | NAMES,
)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | NAMES,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(NAMES, inner, max_size=3),
    max_leaves=6,
)


@given(st.dictionaries(NAMES, JSON, max_size=4), st.lists(ENTRIES, max_size=4), NAMES)
def test_every_state_and_entry_comes_back(
    tmp_path: Path, state: dict[str, Any], entries: list[Entry], name: str
) -> None:
    async def round_trip() -> None:
        path = tmp_path / "round.db"
        if not path.exists():
            upgrade(f"sqlite:///{path}")
        async with stored(path) as store:
            before = await store.load("test", name, NOW)
            start = len(before.booklet.entries)
            fresh = [replace(e, key=f"{before.turn}.{n}") for n, e in enumerate(entries)]
            await store.save([replace(turn_of(before), state=state, entries=fresh)])
            after = await store.load("test", name, NOW)
            assert after.state == state
            assert list(after.booklet.entries[start:]) == fresh

    asyncio.run(round_trip())


@pytest.mark.parametrize("damage", ["", "no json", "[]", "null", '{"version":', "42"])
async def test_a_state_that_cannot_be_read_is_given_as_an_unknown_one(
    store: Store, file: Path, damage: str
) -> None:
    before = await take(store, "ann", GRANT)
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("UPDATE conversation SET state = ?", (damage,))
    found = await store.load("test", "ann", NOW)
    assert found.state == {}
    assert (found.turn, found.booklet) == (before.turn, before.booklet)


# -- all or none ----------------------------------------------------------------------------------


async def test_several_turns_are_saved_together(store: Store, file: Path) -> None:
    people = [await store.load("test", name, NOW) for name in ("ann", "bo", "cy")]
    await store.save([turn_of(each, GRANT) for each in people])
    assert turns(file) == {each.person: [1] for each in people}


async def test_no_turns_are_saved_without_complaint(store: Store, file: Path) -> None:
    await store.save([])
    assert turns(file) == {}


async def test_one_turn_that_cannot_be_saved_keeps_all_others_out(store: Store, file: Path) -> None:
    ann, bo = await store.load("test", "ann", NOW), await store.load("test", "bo", NOW)
    await store.save([turn_of(bo)])
    with pytest.raises(TurnTaken):
        await store.save([turn_of(ann, GRANT), turn_of(bo)])
    assert turns(file) == {bo.person: [1]}
    assert rows(file, "SELECT * FROM entry") == []
    assert (await store.load("test", "ann", NOW)).state is None


async def test_the_last_entry_that_is_refused_takes_the_whole_turn_with_it(
    store: Store, file: Path
) -> None:
    ann = await store.load("test", "ann", NOW)
    with pytest.raises((TurnTaken, IntegrityError)):
        await store.save([turn_of(ann, GRANT, replace(GRANT))])
    assert turns(file) == {}
    assert rows(file, "SELECT * FROM entry") == []
    await store.save([turn_of(ann, GRANT)])
    assert_whole(file)


async def test_a_state_that_cannot_be_written_as_json_changes_nothing(
    store: Store, file: Path
) -> None:
    ann = await store.load("test", "ann", NOW)
    with pytest.raises(TypeError):
        await store.save([turn_of(ann, GRANT, thing=object())])
    assert turns(file) == {}
    await store.save([turn_of(ann, GRANT)])
    assert_whole(file)


# -- erasing --------------------------------------------------------------------------------------


async def erase(store: Store, name: str) -> Loaded:
    """Erase a person; give what was loaded of them before."""
    before = await store.load("test", name, NOW)
    await store.save([replace(turn_of(before), erase=True)])
    return before


async def test_erasing_removes_person_and_texts_and_keeps_the_anonymous_entries(
    store: Store, file: Path
) -> None:
    kept = await take(store, "bo", GRANT)
    await take(store, "ann", GRANT, RESERVE)
    ann = await erase(store, "ann")
    assert await store.find("test", "ann") is None
    assert ann.person not in turns(file)
    assert rows(file, "SELECT person FROM conversation") == [(kept.person,)]
    assert rows(file, "SELECT COUNT(*) FROM entry WHERE booklet = ?", ann.booklet.id) == [(2,)]
    assert await store.load("test", "bo", NOW) == kept


async def test_who_comes_back_after_erasing_is_new(store: Store) -> None:
    await take(store, "ann", GRANT)
    old = await erase(store, "ann")
    new = await store.load("test", "ann", NOW)
    assert (new.turn, new.state, new.booklet.entries) == (0, None, ())
    assert new.booklet.id != old.booklet.id


async def test_the_number_of_somebody_erased_is_never_given_to_another(store: Store) -> None:
    """Staff's reads name people by number, and a turn begun before the erasing may come late."""
    await take(store, "ann")
    old = await erase(store, "ann")
    assert (await store.load("test", "bo", NOW)).person != old.person
    with pytest.raises(TurnTaken):
        await store.save([turn_of(replace(old, turn=0))])


async def test_a_turn_that_comes_after_the_erasing_is_taken_anew(store: Store, file: Path) -> None:
    await take(store, "ann", GRANT)
    old = await erase(store, "ann")
    with pytest.raises(TurnTaken):
        await store.save([turn_of(old)])
    assert turns(file) == {}


async def test_erasing_with_an_older_turn_loses_the_race_to_a_newer_one(
    store: Store, file: Path
) -> None:
    old = await take(store, "ann", GRANT)
    await take(store, "ann", RESERVE)
    try:
        await store.save([replace(turn_of(old), erase=True)])
    except TurnTaken:
        assert turns(file) == {old.person: [1, 2]}
    else:
        assert await store.find("test", "ann") is None
    assert rows(file, "SELECT COUNT(*) FROM entry") == [(2,)]


# -- races ----------------------------------------------------------------------------------------


async def test_of_two_turns_that_began_alike_the_second_is_taken(store: Store, file: Path) -> None:
    one, other = await store.load("test", "ann", NOW), await store.load("test", "ann", NOW)
    await store.save([turn_of(one, GRANT, who="one")])
    with pytest.raises(TurnTaken):
        await store.save([turn_of(other, GRANT, who="other")])
    found = await store.load("test", "ann", NOW)
    assert found.state == {"version": 1, "who": "one"}
    assert found.booklet.entries == (GRANT,)
    assert turns(file) == {found.person: [1]}


async def test_a_turn_that_began_long_ago_is_taken_as_well(store: Store) -> None:
    old = await take(store, "ann")
    for _ in range(3):
        await take(store, "ann")
    with pytest.raises(TurnTaken):
        await store.save([turn_of(old)])


async def test_of_many_turns_at_once_exactly_one_is_saved(file: Path) -> None:
    async with stored(file) as here, stored(file) as there:
        loaded = await here.load("test", "ann", NOW)
        stores = [here, there] * 4
        results = await asyncio.gather(
            *(each.save([turn_of(loaded, GRANT)]) for each in stores), return_exceptions=True
        )
    assert results.count(None) == 1
    assert sum(isinstance(each, TurnTaken) for each in results) == len(results) - 1
    assert turns(file) == {loaded.person: [1]}
    assert_whole(file)


async def test_two_stores_that_make_the_same_person_make_one(file: Path) -> None:
    async with stored(file) as here, stored(file) as there:
        found = await asyncio.gather(*(each.load("test", "ann", NOW) for each in [here, there] * 4))
    assert len({each.person for each in found}) == 1
    assert len({each.booklet.id for each in found}) == 1
    assert rows(file, "SELECT COUNT(*) FROM person") == [(1,)]
    assert rows(file, "SELECT COUNT(*) FROM booklet") == [(1,)]


async def test_two_stores_racing_lose_no_turn_and_skip_no_number(file: Path) -> None:
    async def talk(store: Store, name: str, count: int) -> None:
        while count:
            loaded = await store.load("test", name, NOW)
            entries = () if loaded.turn else (GRANT,)
            try:
                await store.save([turn_of(loaded, *entries)])
            except TurnTaken:
                continue
            count -= 1

    async with stored(file) as here, stored(file) as there:
        names = ("ann", "ann", "bo")
        await asyncio.gather(*(talk(s, name, 6) for s in (here, there) for name in names))
        ann, bo = await here.load("test", "ann", NOW), await here.load("test", "bo", NOW)
    assert turns(file) == {ann.person: list(range(1, 25)), bo.person: list(range(1, 13))}
    assert_whole(file)


RACER = """
import asyncio, sys
from tests.bot.store.test_store import GRANT, NOW, TurnTaken, stored, turn_of
from bot.store.database.engine import upgrade
from pathlib import Path

async def main(path: Path, count: int) -> None:
    async with stored(path) as store:
        while count:
            loaded = await store.load("test", "ann", NOW)
            try:
                await store.save([turn_of(loaded, *(() if loaded.turn else (GRANT,)))])
            except TurnTaken:
                continue
            count -= 1

print("ready", flush=True)
sys.stdin.readline()
upgrade(f"sqlite:///{sys.argv[1]}")
asyncio.run(main(Path(sys.argv[1]), 10))
"""


def race(path: Path, racers: int) -> list[tuple[int, str]]:
    """Let processes talk as the same person at the same time; give their ends."""
    folder = Path(__file__).parents[3]
    started = [
        subprocess.Popen(
            [sys.executable, "-c", RACER, str(path)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            cwd=folder,
            env={**os.environ, "PYTHONPATH": str(folder)},
        )
        for _ in range(racers)
    ]
    for each in started:
        assert each.stdout is not None
        assert each.stdout.readline() == "ready\n"
    for each in started:
        assert each.stdin is not None
        each.stdin.write("go\n")
        each.stdin.flush()
    ends = [each.communicate() for each in started]
    return [(each.returncode, error[-400:]) for each, (_, error) in zip(started, ends, strict=True)]


def test_processes_racing_for_one_person_lose_no_turn(file: Path) -> None:
    assert race(file, 3) == [(0, "")] * 3
    assert list(turns(file).values()) == [list(range(1, 31))]
    assert_whole(file)


def test_a_file_that_another_process_makes_in_between_is_taken_as_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "fresh.db"
    path.touch()
    there = Path.exists
    with monkeypatch.context() as patched:
        patched.setattr(Path, "exists", lambda each: each != path and there(each))
        upgrade(f"sqlite:///{path}")
    assert rows(path, "SELECT count(*) FROM person") == [(0,)]


def test_processes_that_start_at_once_on_no_database_make_one_together(tmp_path: Path) -> None:
    path = tmp_path / "fresh.db"
    assert race(path, 3) == [(0, "")] * 3
    assert list(turns(path).values()) == [list(range(1, 31))]
    assert_whole(path)


# -- what the database itself refuses -------------------------------------------------------------


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE entry SET checks = 0",
        "UPDATE entry SET at = at",
        "DELETE FROM entry",
        "DELETE FROM entry WHERE kind = 'use'",
        "DELETE FROM booklet",
    ],
)
async def test_entries_are_never_changed_or_removed(store: Store, file: Path, sql: str) -> None:
    before = await take(store, "ann", GRANT, RESERVE, USE)
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("PRAGMA foreign_keys = ON")
        with pytest.raises(sqlite3.IntegrityError):
            connection.execute(sql)
    assert await store.load("test", "ann", NOW) == before


@pytest.mark.parametrize(
    "values",
    [
        "('1.1', 4, 'reserve', 1, NULL)",
        "('9.9', 1, 'reserve', 1, NULL)",
        "('9.9', 4, 'cancel', 0, '2.1')",
        "('9.9', 4, 'reserve', -1, NULL)",
        "('9.9', 4, 'steal', 1, NULL)",
        "('9.9', 4, 'reserve', NULL, NULL)",
        "('9.9', 4, 'grant', 3, NULL)",
        "('9.9', 4, 'use', 1, NULL)",
        "('9.9', 4, 'reserve', 1, '1.1')",
        "('9.9', 4, 'refuse', 1, '1.1')",
        "('9.9', 4, 'apply', 0, NULL)",
        "('9.9', 4, 'correct', 0, NULL)",
    ],
    ids=["a key", "a place", "a resolved reservation", "negative", "unknown kind", "no number",
         "a second grant", "an end of nothing", "a reservation that ends something",
         "a refusal that takes checks", "a note about nothing", "a correction of nothing"],
)  # fmt: skip
async def test_an_entry_that_would_break_the_booklet_is_refused(
    store: Store, file: Path, values: str
) -> None:
    ann = await take(store, "ann", GRANT, RESERVE, USE)
    with closing(sqlite3.connect(file)) as connection, pytest.raises(sqlite3.IntegrityError):
        connection.execute(
            "INSERT INTO entry (booklet, at, key, seq, kind, checks, reservation) "  # noqa: S608
            f"SELECT id, '2027-03-01', v.* FROM booklet, (VALUES {values}) v"
        )
    assert await store.load("test", "ann", NOW) == ann


async def test_keys_are_unique_within_a_booklet_and_free_in_another(store: Store) -> None:
    await take(store, "ann", GRANT)
    assert (await take(store, "bo", GRANT)).booklet.entries == (GRANT,)


async def test_a_booklet_has_one_person_and_a_person_one_booklet(store: Store, file: Path) -> None:
    ann = await store.load("test", "ann", NOW)
    with closing(sqlite3.connect(file)) as connection, pytest.raises(sqlite3.IntegrityError):
        connection.execute(
            "INSERT INTO person (channel, name, booklet, created) VALUES ('x', 'y', ?, '2027')",
            (ann.booklet.id,),
        )


async def test_nothing_is_written_for_somebody_who_is_not_there(store: Store, file: Path) -> None:
    nobody = Loaded(4711, 0, None, Booklet("nowhere"))
    with pytest.raises((TurnTaken, IntegrityError)):
        await store.save([turn_of(nobody, GRANT)])
    assert turns(file) == {}


SETTINGS = {
    "journal_mode": "wal",
    "synchronous": 2,
    "foreign_keys": 1,
    "secure_delete": 1,
    "busy_timeout": 30_000,
}


@pytest.mark.parametrize("name", SETTINGS)
async def test_every_connection_keeps_what_is_committed_through_a_power_cut(
    store: Store, name: str
) -> None:
    async with store.database.engine.connect() as one, store.database.engine.connect() as two:
        for connection in (one, two):
            found = (await connection.execute(text(f"PRAGMA {name}"))).scalar_one()
            assert found == SETTINGS[name]


# -- being cut off, and waiting -------------------------------------------------------------------


@contextmanager
def at_statement(store: Store, number: int, run: Callable[[], object]) -> Iterator[list[str]]:
    """Do something as the n-th statement (or the commit, the last one) is about to run."""
    seen: list[str] = []

    def note(statement: str) -> None:
        seen.append(statement)
        if len(seen) == number:
            run()

    def before(*args: Any) -> None:
        note(args[2])

    def commit(_connection: Any) -> None:
        note("COMMIT")

    engine = store.database.engine.sync_engine
    event.listen(engine, "before_cursor_execute", before)
    event.listen(engine, "commit", commit)
    try:
        yield seen
    finally:
        event.remove(engine, "before_cursor_execute", before)
        event.remove(engine, "commit", commit)


SAVING = 5
"""Statements of a first turn with an entry: begin, journal, conversation, entry, commit."""


async def test_a_first_turn_takes_as_many_statements_as_are_cut_off_below(store: Store) -> None:
    ann = await store.load("test", "ann", NOW)
    with at_statement(store, 0, lambda: None) as seen:
        await store.save([turn_of(ann, GRANT)])
    assert len(seen) == SAVING


async def test_only_who_writes_takes_the_lock_and_takes_it_first(store: Store) -> None:
    ann = await store.load("test", "ann", NOW)
    with at_statement(store, 0, lambda: None) as seen:
        await store.load("test", "ann", NOW)
        assert seen[0] == "BEGIN"
        seen.clear()
        await store.save([turn_of(ann)])
        assert seen[0] == "BEGIN IMMEDIATE"


async def settle() -> None:
    """Let every other task of this loop come to its end."""
    others = asyncio.all_tasks() - {asyncio.current_task()}
    await asyncio.gather(*others, return_exceptions=True)


@pytest.mark.parametrize("number", range(1, SAVING + 1))
@pytest.mark.parametrize("everything", [False, True], ids=["the caller", "every task"])
async def test_cancelling_a_save_leaves_the_turn_whole_or_absent(
    store: Store, file: Path, number: int, everything: bool
) -> None:
    ann = await store.load("test", "ann", NOW)
    saving = asyncio.ensure_future(store.save([turn_of(ann, GRANT)]))
    test = asyncio.current_task()

    def cancel() -> None:
        for task in asyncio.all_tasks() - {test} if everything else {saving}:
            task.cancel()

    with at_statement(store, number, cancel):
        await asyncio.wait({saving})
        await settle()
    assert_whole(file)
    assert turns(file).get(ann.person, []) in ([], [1])
    assert_writable_by_others(file)
    after = await store.load("test", "ann", NOW)
    await store.save([turn_of(after)])
    assert turns(file) == {ann.person: list(range(1, after.turn + 2))}


@pytest.mark.parametrize("number", range(1, SAVING + 1))
def test_a_program_that_ends_during_a_save_leaves_the_turn_whole_or_absent(
    file: Path, number: int
) -> None:
    async def interrupted() -> None:
        async with stored(file) as store:
            ann = await store.load("test", "ann", NOW)
            stopped = asyncio.Event()
            with at_statement(store, number, stopped.set):
                saving = asyncio.ensure_future(store.save([turn_of(ann, GRANT)]))
                await stopped.wait()
                saving.cancel()

    asyncio.run(interrupted())
    assert_whole(file)
    assert_writable_by_others(file)


def assert_writable_by_others(file: Path) -> None:
    """Nobody holds the lock for writing."""
    with closing(sqlite3.connect(file, timeout=0, isolation_level=None)) as connection:
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("ROLLBACK")


async def test_cancelling_the_making_of_a_person_leaves_none_or_one(
    store: Store, file: Path
) -> None:
    for number in range(1, 6):
        loading = asyncio.ensure_future(store.load("test", f"ann{number}", NOW))
        with at_statement(store, number, loading.cancel):
            await asyncio.wait({loading})
            await settle()
        assert_writable_by_others(file)
        people = rows(file, "SELECT COUNT(*) FROM person")
        assert rows(file, "SELECT COUNT(*) FROM booklet") == people
        assert (await store.load("test", f"ann{number}", NOW)).turn == 0


async def waits_for_lock(store: Store, file: Path, work: Callable[[], Awaitable[object]]) -> None:
    """Hold the write lock elsewhere until some work has come to it, then let it go."""
    came = asyncio.Event()
    with closing(sqlite3.connect(file, isolation_level=None)) as holder:
        holder.execute("BEGIN IMMEDIATE")
        with at_statement(store, 1, came.set):
            task = asyncio.ensure_future(work())
            await came.wait()
            done, _ = await asyncio.wait({task}, timeout=0.2)
            assert not done, "it did not wait for the lock"
            holder.execute("COMMIT")
            await task


async def test_a_save_waits_for_another_writer(store: Store, file: Path) -> None:
    ann = await store.load("test", "ann", NOW)
    await waits_for_lock(store, file, lambda: store.save([turn_of(ann, GRANT)]))
    assert turns(file) == {ann.person: [1]}


async def test_readers_do_not_wait_for_a_writer(store: Store, file: Path) -> None:
    ann = await take(store, "ann", GRANT)
    with closing(sqlite3.connect(file, isolation_level=None)) as holder:
        holder.execute("BEGIN IMMEDIATE")
        assert await store.load("test", "ann", NOW) == ann


# -- versions -------------------------------------------------------------------------------------


def test_a_fresh_database_is_made_with_its_folders(tmp_path: Path) -> None:
    path = tmp_path / "some" / "folder" / "x.db"
    upgrade(f"sqlite:///{path}")
    assert path.is_file()
    assert {name for (name,) in rows(path, "SELECT name FROM sqlite_master")} >= {
        *metadata.tables,
        "alembic_version",
    }


async def test_an_existing_database_is_upgraded_without_losing_anything(
    store: Store, file: Path
) -> None:
    before = await take(store, "ann", GRANT, RESERVE)
    upgrade(f"sqlite:///{file}")
    upgrade(f"sqlite:///{file}")
    assert await store.load("test", "ann", NOW) == before


def test_the_tables_of_the_code_are_those_of_the_migrations(file: Path, tmp_path: Path) -> None:
    migrated = create_engine(f"sqlite:///{file}", poolclass=NullPool)
    with migrated.connect() as connection:
        context = MigrationContext.configure(
            connection, opts={"compare_type": True, "compare_server_default": True}
        )
        assert compare_metadata(context, metadata) == []
    made = create_engine(f"sqlite:///{tmp_path / 'made.db'}", poolclass=NullPool)
    metadata.create_all(made)
    for table in metadata.tables:
        assert _constraints(inspect(migrated), table) == _constraints(inspect(made), table)


def _constraints(inspector: Any, table: str) -> Sequence[object]:
    def by_columns(each: dict[str, Any]) -> str:
        options = {name: str(value) for name, value in each.pop("dialect_options", {}).items()}
        return str(sorted([*each.items(), ("options", options)], key=str))

    return [
        inspector.get_pk_constraint(table)["constrained_columns"],
        sorted(map(by_columns, inspector.get_unique_constraints(table))),
        sorted(map(by_columns, inspector.get_check_constraints(table))),
        sorted(map(by_columns, inspector.get_foreign_keys(table))),
        sorted(map(by_columns, inspector.get_indexes(table))),
        [(c["name"], str(c["type"]), c["nullable"]) for c in inspector.get_columns(table)],
    ]


def test_an_upgrade_that_is_cut_off_can_be_done_again(tmp_path: Path) -> None:
    """The upgrade fails at its n-th statement, for every n; the next one succeeds."""
    for number in range(1, 100):
        path = tmp_path / f"{number}.db"
        if not _cut_off(path, number):
            break
        upgrade(f"sqlite:///{path}")
        assert rows(path, "SELECT version_num FROM alembic_version")
        made = {name for (name,) in rows(path, "SELECT name FROM sqlite_master")}
        assert made >= {*metadata.tables, "entry_no_update", "entry_no_delete"}, number
    assert number > 5


def _cut_off(path: Path, number: int) -> bool:
    """Upgrade a database until the n-th statement that changes it; False if there are fewer."""
    left = number

    def before(*args: Any) -> None:
        nonlocal left
        if args[2].lstrip().upper().startswith(("CREATE", "INSERT", "UPDATE", "DROP", "ALTER")):
            left -= 1
            if not left:
                raise OperationalError(args[2], None, Exception("cut off"))

    from sqlalchemy import Engine

    event.listen(Engine, "before_cursor_execute", before)
    try:
        upgrade(f"sqlite:///{path}")
    except OperationalError:
        return True
    finally:
        event.remove(Engine, "before_cursor_execute", before)
    return False


def test_the_newest_version_is_the_one_that_alembic_takes_for_it() -> None:
    config = Config()
    config.set_main_option("script_location", "bot.store:migrations")
    assert ScriptDirectory.from_config(config).get_heads() == [newest_version()]


def test_a_database_of_a_later_version_is_left_alone(file: Path) -> None:
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(Exception, match="9999"):
        upgrade(f"sqlite:///{file}")
    assert rows(file, "SELECT version_num FROM alembic_version") == [("9999",)]


def test_the_file_of_a_url_is_known() -> None:
    assert sqlite_path("sqlite:///x.db") == Path("x.db")
    assert sqlite_path("sqlite:////some/a b/x.db") == Path("/some/a b/x.db")
    assert sqlite_path("postgresql://host/x") is None


@pytest.mark.parametrize(
    "url",
    ["", "x.db", "mysql://x", "sqlite+aiosqlite:///x.db", "sqlite://host/x.db"],
)
def test_a_url_that_names_no_database_is_refused(
    url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = tmp_path / "here"
    here.mkdir()
    monkeypatch.chdir(here)
    for open_ in (upgrade, open_engine):
        with pytest.raises(ValueError, match="write sqlite"):
            open_(url)
    assert list(here.iterdir()) == []


async def test_an_entry_is_not_replaced_either(store: Store) -> None:
    """SQLite deletes what it replaces without its trigger, unless triggers are recursive."""
    await take(store, "ann", GRANT)
    async with store.database.engine.connect() as connection:
        assert (await connection.exec_driver_sql("PRAGMA recursive_triggers")).scalar_one() == 1
        with pytest.raises(IntegrityError, match="never changed"):
            await connection.exec_driver_sql("INSERT OR REPLACE INTO entry SELECT * FROM entry")
