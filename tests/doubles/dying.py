"""Programs that are killed at a chosen point of their life, for tests: forked, so that it is cheap.

A point is a step of the event loop (every await that comes back), an SQL statement or commit, or
what a program calls one. Children are forked from a process in which all is loaded already; each
opens the database itself. Two die at a time.
"""

import asyncio
import gc
import os
import signal
import sqlite3
import threading
import traceback
from collections.abc import Callable, Coroutine, Iterable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import Context
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NoReturn, TypeVar, TypeVarTuple, Unpack

import pytest

from catalog import Catalog
from dialogs import Spec
from tests.doubles.talking import Talk
from tests.doubles.told import tell

Ts = TypeVarTuple("Ts")


AT_ONCE = 2


needs_fork = pytest.mark.skipif(not hasattr(os, "fork"), reason="children are forked here")


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

    def start(self, deadly: int | None) -> int:
        """Live in a child to the end, or until it is killed; give its process id."""
        child = os.fork()
        if child == 0:
            self._live(Points(deadly))
        return child

    def _live(self, points: Points) -> NoReturn:
        code = 70
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
        assert wait([self.start(None)]) == [0], self.why()
        return int((self.folder / "points").read_text())

    def why(self) -> str:
        """Say why a child ended badly."""
        path = self.folder / "traceback"
        return path.read_text() if path.exists() else "no traceback"


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


def warm(spec: Spec, catalog: Catalog, texts: Iterable[str]) -> None:
    """Say everything once here, so that no child has to make what is made at first use."""
    talk = Talk(spec, catalog)
    for text in texts:
        talk.say(text)


@contextmanager
def folder_in_memory(other: Path) -> Iterator[Path]:
    """Give a folder in memory where there is one: a killed process loses nothing of it either."""
    memory = Path("/dev/shm")  # noqa: S108
    with TemporaryDirectory(dir=memory if memory.is_dir() else other) as name:
        yield Path(name)


def deadly_points(points: int, name: str, every: int = 5) -> range:
    """Give the points to die at: all in `make deep`, else some, from another one each day."""
    every = 1 if os.environ.get("HYPOTHESIS_PROFILE") == "deep" else every
    first = 1 + datetime.now(UTC).toordinal() % every
    deadly = range(first, points + 1, every)
    tell(f"{name}: {len(deadly)} of {points} points, every {every} from {first}")
    return deadly


def die_and_go_on(
    deadly: Sequence[int],
    make: Callable[[int], P],
    corpse: Callable[[P], None],
    survivor: Callable[[P], None],
    reached: Callable[[int], bool] = lambda _: True,
) -> int:
    """Kill programs, each at its point, judge what is left, let them go on, and judge the end.

    Gives how many were killed. `reached` says of a point whether every life comes to it.
    """
    assert threading.active_count() == 1, "a thread would not survive the fork"
    killed = 0
    gc.freeze()
    try:
        for start in range(0, len(deadly), AT_ONCE):
            batch = {point: make(point) for point in deadly[start : start + AT_ONCE]}
            ends = wait([each.start(point) for point, each in batch.items()])
            for (point, each), end in zip(batch.items(), ends, strict=True):
                early = end == 0 and not reached(point)
                assert end == -signal.SIGKILL or early, f"point {point}: {end} {each.why()}"
                killed += end != 0
                _at(point, corpse, each)
            ends = wait([each.start(None) for each in batch.values()])
            for (point, each), end in zip(batch.items(), ends, strict=True):
                assert end == 0, f"after point {point}: {each.why()}"
                _at(point, survivor, each)
    finally:
        gc.unfreeze()
    return killed


def _at(point: int, judge: Callable[[P], None], program: P) -> None:
    """Judge, and name the point where something is wrong."""
    try:
        judge(program)
    except AssertionError as error:
        raise AssertionError(f"killed at point {point}: {error}") from error
