"""Death at every point of a conversation: no answered message is lost, nothing happens twice.

A dead program is started anew from what it left, and the person goes on: they send again the
message whose answer they did not see. `make test` goes on from every state that the disk comes to,
and kills at some points in earnest; `make deep` kills at every one.
"""

import json
import os
import signal
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from bot.funnel.conversation import Funnel
from bot.store import Store
from bot.store.database.database import open_database
from bot.store.database.engine import upgrade
from dialogs.ledger import Entry
from tests.conftest import noon
from tests.doubles.dying import (
    Points,
    Program,
    all_that_is_left,
    deadly_points,
    die_and_go_on,
    folder_in_memory,
    go_on_from,
    wait,
    warm,
)
from tests.doubles.forking import alone, needs_fork
from tests.doubles.serving import booklet
from tests.doubles.small import small_catalog, small_spec

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


pytestmark = needs_fork


@dataclass(frozen=True)
class Person(Program):
    """Somebody with a program, a database file and what they have seen of it."""

    @property
    def seen(self) -> list[dict[str, Any]]:
        """The answers that came through, oldest first."""
        path = self.folder / "seen.jsonl"
        return [json.loads(line) for line in path.read_text().splitlines()] if path.exists() else []

    @property
    def answered(self) -> int:
        """How many messages of the script were answered."""
        return sum(not each["again"] for each in self.seen)

    def prepare(self) -> None:
        """Bring the database to the newest version, which may be killed as well."""
        upgrade(f"sqlite:///{self.file}")

    async def life(self, points: Points) -> None:
        """Talk on from the last answer to the end of the script."""
        answered = self.answered
        store = Store(open_database(f"sqlite:///{self.file}"))
        funnel = Funnel(store, small_catalog(), small_spec(), lambda: NOW, {})
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


# -- what is true after every death ---------------------------------------------------------------


@dataclass(frozen=True)
class Stored:
    """What lies in a database, read by hand; the booklet adds up."""

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
    entries = list(booklet(file, "ann").entries)
    return Stored(numbers, sum(turn for (turn,) in turns), entries, sound)


def judge_corpse(person: Person) -> None:
    """Say what must be true of the file that a killed program left."""
    stored, answered = read(person.file), person.answered
    assert stored.sound
    assert stored.numbers == list(range(1, stored.turn + 1)), "a gap in the journal"
    assert stored.turn in (answered, answered + 1), "an answered turn is lost, or two were taken"
    expected = [effect for effect in EFFECTS if effect[0] < stored.turn]
    assert _effects(stored.entries) == [effect[1:] for effect in expected]


def judge_survivor(person: Person) -> None:
    """Say what must be true when the person has talked to the end."""
    stored = read(person.file)
    assert stored.sound
    assert stored.numbers == list(range(1, stored.turn + 1)), "a gap in the journal"
    assert len(SCRIPT) <= stored.turn <= len(SCRIPT) + 2
    assert _effects(stored.entries) == [effect[1:] for effect in EFFECTS]
    assert person.answered == len(SCRIPT)
    told = [each["turn"] for each in person.seen]
    assert told == sorted(set(told)), "an answer came twice"
    last = [each["text"] for each in person.seen if not each["again"]][-1]
    assert last.startswith("Du har 5 checkar kvar av 10.")


def _effects(entries: Sequence[Entry]) -> list[tuple[str, int, str | None]]:
    return [(str(each.kind), each.checks, each.listing) for each in entries]


# -- the deaths -----------------------------------------------------------------------------------


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    """A folder in memory where there is one."""
    with folder_in_memory(tmp_path) as found:
        yield found


def person(folder: Path, name: int | str) -> Person:
    """Somebody with a folder of their own, in which there is nothing yet."""
    path = folder / str(name)
    path.mkdir()
    return Person(path)


def ready(folder: Path) -> None:
    """Make one database here, and say everything once: children need not import what that takes."""
    upgrade(f"sqlite:///{folder / 'warm.db'}")
    warm(SCRIPT[1:])


def undisturbed(folder: Path) -> None:
    """Talk to the end; there are enough points on the way."""
    ready(folder)
    ann = person(folder, "ann")
    assert ann.undisturbed() > 300
    judge_survivor(ann)
    assert len(read(ann.file).numbers) == len(SCRIPT)


def die_everywhere(folder: Path) -> None:
    """Go on from every state of the disk."""
    ready(folder)
    left = all_that_is_left(person(folder, "ann"), "conversation")
    assert len(left) > len(SCRIPT)
    go_on_from(left, Person, judge_corpse, judge_survivor)


def die_in_earnest(folder: Path, most: int | None) -> None:
    """Be killed at points."""
    ready(folder)
    points = person(folder, "undisturbed").undisturbed()
    deadly = deadly_points(points, "conversation", most)

    def make(point: int) -> Person:
        return person(folder, point)

    killed = die_and_go_on(deadly, make, lambda each: each, judge_corpse, judge_survivor)
    assert killed == len(deadly)


def die_again_and_again(folder: Path, step: int) -> None:
    """Be killed a little later each time, until the end is reached."""
    ready(folder)
    ann = person(folder, "ann")
    for deadly in range(40, 400, step):
        (end,) = wait([ann.start(Points(deadly))])
        assert end in (-signal.SIGKILL, 0), ann.why()
        stored = read(ann.file)
        assert stored.sound
        assert stored.numbers == list(range(1, stored.turn + 1))
        if end == 0:
            break
    assert _effects(read(ann.file).entries) == [effect[1:] for effect in EFFECTS]


def test_the_script_leads_to_what_is_expected_when_nobody_is_killed(folder: Path) -> None:
    alone(undisturbed, folder)


def test_dying_in_any_state_of_the_disk_loses_nothing_and_does_nothing_twice(folder: Path) -> None:
    alone(die_everywhere, folder)


@pytest.mark.parametrize("most", [6, pytest.param(None, marks=pytest.mark.deep)])
def test_being_killed_at_any_point_loses_nothing_and_does_nothing_twice(
    folder: Path, most: int | None
) -> None:
    alone(die_in_earnest, folder, most)


@pytest.mark.parametrize("step", [60, pytest.param(11, marks=pytest.mark.deep)])
def test_a_program_that_is_killed_again_and_again_still_comes_to_its_end(
    folder: Path, step: int
) -> None:
    alone(die_again_and_again, folder, step)
