"""Programs that are stopped or killed at points of their life, for tests: forked, to be cheap.

A point is a step of the event loop (every await that comes back), an SQL statement or commit, or
what a program calls one. Children are forked from a process in which all is loaded already; each
opens the database itself. Two live at a time.

What SIGKILL leaves is what is on the disk at that point. So a program that is stopped at every
point, all its threads at once, shows everything that a kill at any of them can leave
(`all_that_is_left`); `die_and_go_on` kills in earnest.
"""

import asyncio
import gc
import hashlib
import os
import shutil
import signal
import sqlite3
import threading
import traceback
from collections.abc import Callable, Coroutine, Iterable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import Context
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NoReturn, TypeVar, TypeVarTuple, Unpack

from tests.doubles.everyday import some
from tests.doubles.small import small_catalog, small_spec
from tests.doubles.talking import Talk
from tests.doubles.told import tell

Ts = TypeVarTuple("Ts")


AT_ONCE = 2


PATIENCE = 120
"""Seconds that a life may take; one that never comes to its end is then ended by a signal."""


class Points:
    """Counts the points that this process has come to, and kills it at one of them."""

    def __init__(self, deadly: int | None = None) -> None:
        self.passed = 0
        self._deadly = deadly

    def __call__(self, *_: object) -> None:
        """Come to a point."""
        self.passed += 1
        if self.passed == self._deadly:
            os.kill(os.getpid(), signal.SIGKILL)


class Stops(Points):
    """Stops this process, with all its threads, at every point, until it is told to go on."""

    def __call__(self, *_: object) -> None:
        """Come to a point."""
        self.passed += 1
        signal.pthread_kill(threading.get_ident(), signal.SIGSTOP)


class Loop(asyncio.SelectorEventLoop):
    """An event loop in which every step is a point."""

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
class Program:
    """A program with a folder that outlives it; `life` is what it does from start to end."""

    folder: Path

    @property
    def file(self) -> Path:
        """The database."""
        return self.folder / "techcheck.db"

    def life(self, points: Points) -> Coroutine[Any, Any, None]:
        """Do everything that is to be done."""
        raise NotImplementedError

    def prepare(self) -> None:
        """Do what comes before the event loop."""

    def start(self, points: Points) -> int:
        """Live in a child to the end, or as far as its points let it; give its process id."""
        child = os.fork()
        if child == 0:
            self._live(points)
        return child

    def _live(self, points: Points) -> NoReturn:
        code = 70
        signal.alarm(PATIENCE)
        try:
            trace_statements(points)
            Loop.points = points
            self.prepare()
            with asyncio.Runner(loop_factory=Loop) as runner:
                runner.run(self.life(points))
            (self.folder / "points").write_text(str(points.passed))
            code = 0
        except BaseException:
            (self.folder / "traceback").write_text(traceback.format_exc(limit=-3, chain=False))
        finally:
            os._exit(code)

    def undisturbed(self) -> int:
        """Live to the end; give how many points there were."""
        assert wait([self.start(Points())]) == [0], self.why()
        return int((self.folder / "points").read_text())

    def why(self) -> str:
        """Say why a child ended badly."""
        path = self.folder / "traceback"
        return path.read_text() if path.exists() else f"no end in {PATIENCE} s, and no traceback"


P = TypeVar("P", bound=Program)


def trace_statements(points: Points) -> None:
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


def warm(texts: Iterable[str]) -> None:
    """Say everything once here, so that no child has to make what is made at first use."""
    talk = Talk(small_spec(), small_catalog())
    for text in texts:
        talk.say(text)


@contextmanager
def folder_in_memory(other: Path) -> Iterator[Path]:
    """Give a folder in memory where there is one: a killed process loses nothing of it either."""
    memory = Path("/dev/shm")  # noqa: S108
    with TemporaryDirectory(dir=memory if memory.is_dir() else other) as name:
        yield Path(name)


UNREAD = ("-shm", "points", "traceback")
"""Ends of files that no program reads again: SQLite makes its index of the log anew."""


def on_disk(folder: Path) -> bytes:
    """Give a mark of all that is in a folder and is read again."""
    mark = hashlib.sha256()
    for path in sorted(folder.iterdir()):
        if not path.name.endswith(UNREAD):
            content = path.read_bytes()
            mark.update(f"{path.name} {len(content)} ".encode() + content)
    return mark.digest()


def all_that_is_left(program: Program, name: str) -> list[Path]:
    """Let a program live; give a copy of its folder for each state that the disk came to.

    The copies lie beside the folder. The program stands still while it is looked at.
    """
    assert threading.active_count() == 1, "a thread would not survive the fork"
    seen: dict[bytes, Path] = {}
    points = 0
    child = program.start(Stops())
    while os.WIFSTOPPED(status := os.waitpid(child, os.WUNTRACED)[1]):
        points += 1
        mark = on_disk(program.folder)
        if mark not in seen:
            copy = program.folder.with_name(f"{name}-left-{len(seen)}")
            seen[mark] = Path(shutil.copytree(program.folder, copy))
        os.kill(child, signal.SIGCONT)
    assert os.waitstatus_to_exitcode(status) == 0, program.why()
    tell(f"{name}: {len(seen)} states of the disk at {points} points")
    return list(seen.values())


def go_on_from(
    left: Sequence[Path],
    make: Callable[[Path], P],
    corpse: Callable[[P], None],
    survivor: Callable[[P], None],
) -> None:
    """Judge each of the folders that were left, let a program go on from it, and judge the end."""
    for start in range(0, len(left), AT_ONCE):
        batch = {folder.name: make(folder) for folder in left[start : start + AT_ONCE]}
        _live_on(batch, corpse, survivor)
        for program in batch.values():
            shutil.rmtree(program.folder)


def deadly_points(points: int, name: str, most: int | None) -> Sequence[int]:
    """Give the points to die at: about so many, others each day, or every one."""
    deadly = range(1, points + 1) if most is None else some(most, range(1, points + 1))
    tell(f"{name}: killed at {len(deadly)} of {points} points")
    return deadly


def die_and_go_on(
    deadly: Sequence[int],
    make: Callable[[int], P],
    heir: Callable[[P], P],
    corpse: Callable[[P], None],
    survivor: Callable[[P], None],
    reached: Callable[[int], bool] = lambda _: True,
) -> int:
    """Kill programs, each at its point, judge what is left, let heirs go on, and judge the end.

    Gives how many were killed. `reached` says of a point whether every life comes to it.
    """
    assert threading.active_count() == 1, "a thread would not survive the fork"
    killed = 0
    gc.freeze()
    try:
        for start in range(0, len(deadly), AT_ONCE):
            batch = {point: make(point) for point in deadly[start : start + AT_ONCE]}
            ends = wait([each.start(Points(point)) for point, each in batch.items()])
            for (point, each), end in zip(batch.items(), ends, strict=True):
                early = end == 0 and not reached(point)
                assert end == -signal.SIGKILL or early, f"point {point}: {end} {each.why()}"
                killed += end != 0
            heirs = {f"killed at {point}": heir(each) for point, each in batch.items()}
            _live_on(heirs, corpse, survivor)
    finally:
        gc.unfreeze()
    return killed


def _live_on(
    batch: dict[str, P], corpse: Callable[[P], None], survivor: Callable[[P], None]
) -> None:
    for name, each in batch.items():
        _at(name, corpse, each)
    ends = wait([each.start(Points()) for each in batch.values()])
    for (name, each), end in zip(batch.items(), ends, strict=True):
        assert end == 0, f"{name}: {each.why()}"
        _at(name, survivor, each)


def _at(name: str, judge: Callable[[P], None], program: P) -> None:
    """Judge, and say where it was when something is wrong."""
    try:
        judge(program)
    except AssertionError as error:
        raise AssertionError(f"{name}: {error}") from error
