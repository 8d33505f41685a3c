"""Runs a part of a test in a process that has no threads and may therefore fork.

Such processes come from a server of their own, which has read the small catalogue already, so
that tests that fork can run in pytest-xdist's workers, where there are threads.
"""

import multiprocessing
import traceback
from collections.abc import Callable
from multiprocessing.connection import Connection
from typing import TypeVar, TypeVarTuple, Unpack

import pytest

from tests.doubles.told import collect, tell

T = TypeVar("T")


Ts = TypeVarTuple("Ts")


needs_fork = pytest.mark.skipif(
    "forkserver" not in multiprocessing.get_all_start_methods(), reason="children are forked here"
)


def alone(work: Callable[[Unpack[Ts]], T], *args: *Ts) -> T:
    """Do work of a module, which is found by its name, in a process without threads.

    What it tells is told here, and what it raises fails the test.
    """
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["tests.doubles.preloaded"])
    ours, theirs = context.Pipe(duplex=False)
    process = context.Process(target=_do, args=(theirs, work, args))
    process.start()
    theirs.close()
    try:
        wrong, lines, result = ours.recv()
    except EOFError:
        wrong, lines, result = "the process ended before its work was done", [], None
    finally:
        process.join()
        ours.close()
    for line in lines:
        tell(line)
    if wrong:
        pytest.fail(wrong)
    found: T = result
    return found


def _do(answer: Connection, work: Callable[[Unpack[Ts]], T], args: tuple[*Ts]) -> None:
    wrong, result = "", None
    try:
        result = work(*args)
    except BaseException:
        wrong = traceback.format_exc()
    answer.send((wrong, collect(), result))
