"""SIGKILL at every point of a conversation: no answered message is lost, nothing happens twice.

A point is a step of the event loop (every await), an SQL statement or commit, or an answer being
given. Children are forked from this process, where the catalogue is loaded already; each opens the
database itself. The first one kills itself at its n-th point. The second one starts from the same
file, and the person goes on: they send again the message whose answer they did not see.

`make deep` kills at every point, `make test` at every fifth, beginning at another one each day.
"""

import asyncio
import gc
import json
import os
import signal
import sqlite3
import sys
import threading
import traceback
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from contextvars import Context
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NoReturn, TypeVarTuple, Unpack

import pytest

from bot.assembly import ZONE
from bot.conversation import Funnel
from bot.store import Store
from bot.store.engine import open_engine, upgrade
from catalog.catalogue import Catalog
from dialogs.booklet import Booklet, Entry, EntryKind
from dialogs.draft import Spec
from tests.conftest import noon

Ts = TypeVarTuple("Ts")

NOW = noon(2027, 3, 1)
OPEN = "(open)"
SCRIPT = (
    OPEN,
    "jag är undersköterska, född 1985, anställd",
    "lägg Python från början i planen",
    "ja",
    "lägg Vägledningssamtal i planen",
    "ja",
    "jag är klar med Python från början",
    "ja",
    "ta bort Vägledningssamtal ur planen",
    "ja",
    "hur många checkar har jag kvar?",
)
"""Reserve, reserve, mark as done, take out. Every effect comes with a yes of its own."""

EFFECTS = [
    (1, "grant", 10, None),
    (3, "reserve", 5, "larstugan/python"),
    (5, "reserve", 1, "larstugan/vagledning"),
    (7, "use", 5, None),
    (9, "cancel", 0, None),
]
"""What the script leads to: the place of the message in it, and the entry."""

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="children are forked here")


class Points:
    """Counts the points that this process has come to, and kills it at one of them."""

    def __init__(self, deadly: int | None) -> None:
        self.passed = 0
        self._deadly = deadly

    def __call__(self, *_: object) -> None:
        """Come to a point."""
        self.passed += 1
        if self.passed == self._deadly:
            os.kill(os.getpid(), signal.SIGKILL)


class Loop(asyncio.SelectorEventLoop):
    """An event loop in which every step is a point: each await that comes back is one."""

    points: Points

    def call_soon(
        self,
        callback: Callable[[Unpack[Ts]], object],
        *args: *Ts,
        context: Context | None = None,
    ) -> asyncio.Handle:
        """Count the step when it comes."""
        return super().call_soon(self._step, callback, args, context=context)

    def _step(self, callback: Callable[[Unpack[Ts]], object], args: tuple[*Ts]) -> None:
        self.points()
        callback(*args)


@dataclass(frozen=True)
class Person:
    """Somebody with a program, a database file and what they have seen of it."""

    folder: Path
    spec: Spec
    catalog: Catalog

    @property
    def file(self) -> Path:
        """The database."""
        return self.folder / "techcheck.db"

    @property
    def seen(self) -> list[dict[str, Any]]:
        """The answers that came through, oldest first."""
        path = self.folder / "seen.jsonl"
        return [json.loads(line) for line in path.read_text().splitlines()] if path.exists() else []

    @property
    def answered(self) -> int:
        """How many messages of the script were answered."""
        return sum(not each["again"] for each in self.seen)

    def start(self, deadly: int | None) -> int:
        """Start the program and talk on, in a child; give its process id."""
        child = os.fork()
        if child == 0:
            self._talk(Points(deadly))
        return child

    def _talk(self, points: Points) -> NoReturn:
        """Live a program's life, from the upgrade of the database to the last answer."""
        code = 70
        try:
            _trace_statements(points)
            Loop.points = points
            answered = self.answered
            upgrade(f"sqlite:///{self.file}")
            with asyncio.Runner(loop_factory=Loop) as runner:
                runner.run(self._converse(points, answered))
            (self.folder / "points").write_text(str(points.passed))
            code = 0
        except BaseException:
            (self.folder / "traceback").write_text(traceback.format_exc(limit=-3, chain=False))
        finally:
            os._exit(code)

    async def _converse(self, points: Points, answered: int) -> None:
        store = Store(open_engine(f"sqlite:///{self.file}"))
        funnel = Funnel(store, self.catalog, self.spec, lambda: NOW, {})
        seen = os.open(self.folder / "seen.jsonl", os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
        messages = SCRIPT[answered:] if answered == 0 else (OPEN, *SCRIPT[answered:])
        for place, text in enumerate(messages):
            if text == OPEN:
                answer = await funnel.open("test", "ann")
            else:
                answer = await funnel.say("test", "ann", text)
            told = {
                "again": answered > 0 and place == 0,
                "turn": answer.turn,
                "text": answer.replies[0].text,
            }
            points()
            os.write(seen, (json.dumps(told) + "\n").encode())
            points()
        await store.close()


def _trace_statements(points: Points) -> None:
    """Make every SQL statement of every connection a point."""
    connect = sqlite3.connect

    def traced(*args: Any, **options: Any) -> sqlite3.Connection:
        connection: sqlite3.Connection = connect(*args, **options)
        connection.set_trace_callback(points)
        return connection

    for module in (sqlite3, sqlite3.dbapi2):
        setattr(module, "connect", traced)  # noqa: B010


def wait(children: Iterable[int]) -> list[int]:
    """Wait for children; give their exit codes, negative where a signal ended them."""
    return [os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) for child in children]


# -- what is true after every death ---------------------------------------------------------------


@dataclass(frozen=True)
class Stored:
    """What lies in a database, read by hand."""

    numbers: list[int]
    turn: int
    entries: list[Entry]
    sound: bool


def read(file: Path) -> Stored:
    """Read a database that may be no further than its making."""
    if not file.exists():
        return Stored([], 0, [], sound=True)
    with closing(sqlite3.connect(file)) as connection:
        sound = connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master")}
        if not {"entry", "journal", "conversation"} <= tables:
            return Stored([], 0, [], sound)
        numbers = [n for (n,) in connection.execute("SELECT turn FROM journal ORDER BY turn")]
        turns = connection.execute("SELECT turn FROM conversation").fetchall()
        rows = connection.execute(
            "SELECT key, kind, checks, reservation, listing, expires FROM entry ORDER BY seq"
        )
        entries = [_entry(*row) for row in rows]
    return Stored(numbers, sum(turn for (turn,) in turns), entries, sound)


def _entry(
    key: str, kind: str, checks: int, reservation: str, listing: str, expires: str | None
) -> Entry:
    last = datetime.fromisoformat(expires).replace(tzinfo=ZONE).date() if expires else None
    return Entry(key, EntryKind(kind), checks, NOW, reservation, listing, expires=last)


def judge_corpse(person: Person) -> None:
    """Say what must be true of the file that a killed program left."""
    stored, answered = read(person.file), person.answered
    assert stored.sound
    assert stored.numbers == list(range(1, stored.turn + 1)), "a gap in the journal"
    assert stored.turn in (answered, answered + 1), "an answered turn is lost, or two were taken"
    expected = [effect for effect in EFFECTS if effect[0] < stored.turn]
    assert _effects(stored.entries) == [effect[1:] for effect in expected]
    _assert_adds_up(stored.entries)


def judge_survivor(person: Person) -> None:
    """Say what must be true when the person has talked to the end."""
    stored = read(person.file)
    assert stored.sound
    assert stored.numbers == list(range(1, stored.turn + 1)), "a gap in the journal"
    assert len(SCRIPT) <= stored.turn <= len(SCRIPT) + 2
    assert _effects(stored.entries) == [effect[1:] for effect in EFFECTS]
    _assert_adds_up(stored.entries)
    assert person.answered == len(SCRIPT)
    told = [each["turn"] for each in person.seen]
    assert told == sorted(set(told)), "an answer came twice"
    last = [each["text"] for each in person.seen if not each["again"]][-1]
    assert last.startswith("Du har 5 checkar kvar av 10.")


def _effects(entries: Sequence[Entry]) -> list[tuple[str, int, str | None]]:
    return [(str(each.kind), each.checks, each.listing) for each in entries]


def _assert_adds_up(entries: Sequence[Entry]) -> None:
    """Replay the entries into a fresh booklet, which refuses what does not add up."""
    balance = Booklet("again").add_all(entries).balance(NOW.date())
    parts = (balance.available, balance.reserved, balance.used, balance.expired)
    assert sum(parts) == balance.granted
    assert min(parts) >= 0


# -- the deaths -----------------------------------------------------------------------------------


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    """A folder in memory where there is one: a killed process loses nothing of it either."""
    memory = Path("/dev/shm")  # noqa: S108
    with TemporaryDirectory(dir=memory if memory.is_dir() else tmp_path) as name:
        yield Path(name)


@pytest.fixture
def person(mini: Catalog, spec: Spec, folder: Path) -> Callable[[Path], Person]:
    """Makes people with a folder of their own; nothing of the database is open in this process.

    One database is made here, and closed, so that children need not import what that takes.
    """
    upgrade(f"sqlite:///{folder / 'warm.db'}")
    assert threading.active_count() == 1, "a thread would not survive the fork"

    def make(own: Path) -> Person:
        own.mkdir()
        return Person(own, spec, mini)

    return make


def why(person: Person) -> str:
    """What a child that ended badly said."""
    path = person.folder / "traceback"
    return path.read_text() if path.exists() else "no traceback"


def live(person: Person) -> int:
    """Let a person talk to the end undisturbed; give how many points there are."""
    assert wait([person.start(None)]) == [0], why(person)
    return int((person.folder / "points").read_text())


def step_and_offset() -> tuple[int, int]:
    """Give how many points apart the deaths are, and where they begin today."""
    if os.environ.get("HYPOTHESIS_PROFILE") == "deep":
        return 1, 0
    return 5, datetime.now(UTC).toordinal() % 5


def test_the_script_leads_to_what_is_expected_when_nobody_is_killed(
    person: Callable[[Path], Person], folder: Path
) -> None:
    ann = person(folder / "ann")
    assert live(ann) > 300
    judge_survivor(ann)
    assert len(read(ann.file).numbers) == len(SCRIPT)


def test_being_killed_at_any_point_loses_nothing_and_does_nothing_twice(
    person: Callable[[Path], Person], folder: Path
) -> None:
    points = live(person(folder / "undisturbed"))
    step, offset = step_and_offset()
    deadly = list(range(1 + offset, points + 1, step))
    sys.stderr.write(f"{len(deadly)} of {points} points, every {step} from {deadly[0]}\n")
    at_once = os.cpu_count() or 1
    gc.freeze()
    try:
        for start in range(0, len(deadly), at_once):
            batch = {n: person(folder / str(n)) for n in deadly[start : start + at_once]}
            _die_and_go_on(batch)
    finally:
        gc.unfreeze()


def _die_and_go_on(batch: dict[int, Person]) -> None:
    """Kill some people's programs, each at its point, look at what is left, and let them go on."""
    ends = wait([each.start(n) for n, each in batch.items()])
    for (n, each), end in zip(batch.items(), ends, strict=True):
        assert end == -signal.SIGKILL, f"point {n}: {end} {why(each)}"
        _at(n, judge_corpse, each)
    ends = wait([each.start(None) for each in batch.values()])
    for (n, each), end in zip(batch.items(), ends, strict=True):
        assert end == 0, f"after point {n}: {why(each)}"
        _at(n, judge_survivor, each)


def _at(point: int, judge: Callable[[Person], None], person: Person) -> None:
    """Judge, and name the point where something is wrong."""
    try:
        judge(person)
    except AssertionError as error:
        raise AssertionError(f"killed at point {point}: {error}") from error


def test_a_program_that_is_killed_again_and_again_still_comes_to_its_end(
    person: Callable[[Path], Person], folder: Path
) -> None:
    ann = person(folder / "ann")
    for deadly in range(40, 400, 11):
        (end,) = wait([ann.start(deadly)])
        assert end in (-signal.SIGKILL, 0), why(ann)
        stored = read(ann.file)
        assert stored.sound
        assert stored.numbers == list(range(1, stored.turn + 1))
        _assert_adds_up(stored.entries)
        if end == 0:
            break
    assert _effects(read(ann.file).entries) == [effect[1:] for effect in EFFECTS]
