"""Measures one bot at a time: a process of its own, a crowd of people, and what came of it."""

import asyncio
import os
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, closing, contextmanager, suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from bench.turns.api import served
from bench.turns.bots import INTAKE
from bench.turns.people import FIRST, ROUTES, Crowd, Script, answers_of, flood, form_script, route

CHECKOUT = Path(__file__).resolve().parents[2]


TICKS = os.sysconf("SC_CLK_TCK")


LONGEST = 900.0
"""Seconds after which a run is given up."""


_QUIET = 0.5


@dataclass(frozen=True, slots=True)
class Run:
    """Updates a second, milliseconds a turn, and milliseconds of processor time an update."""

    rate: float
    p50: float
    p99: float
    cpu: float


@dataclass(frozen=True, slots=True)
class Load:
    """How a bot is loaded; see `Crowd`. `delay` and `pause` are seconds, `flood` a second."""

    people: int = 2000
    at_once: int = 100
    delay: float = 0.0
    pause: float = 0.0
    flood: float = 0.0
    warm: int = 0


def run(name: str, load: Load, redis: str) -> Run:
    """Measure one bot once."""
    scripts = routes(redis) if name == INTAKE else form_script
    return asyncio.run(_run(name, load, redis, scripts))


async def _run(name: str, load: Load, redis: str, scripts: Callable[[int], Script]) -> Run:
    crowd = Crowd(scripts, load.people, load.at_once, load.pause, load.warm)
    async with served(crowd, load.delay) as api, bot(name, api, redis) as process:
        used: list[float] = []
        flooding: list[asyncio.Task[None]] = []

        def started() -> None:
            used.append(_cpu(process.pid))
            if load.flood and not flooding:
                flooding.append(asyncio.ensure_future(flood(crowd, load.flood)))

        crowd.started = started
        async with asyncio.timeout(LONGEST):
            while not crowd.done.is_set():
                _alive(name, process)
                with suppress(TimeoutError):
                    await asyncio.wait_for(crowd.done.wait(), 1)
        spent = _cpu(process.pid) - used[-1]
        for each in flooding:
            each.cancel()
    turns = sorted(crowd.latencies)
    return Run(
        len(turns) / (crowd.ended - crowd.begun),
        1000 * statistics.median(turns),
        1000 * turns[round(0.99 * (len(turns) - 1))],
        1000 * spent / len(turns),
    )


@asynccontextmanager
async def bot(name: str, api: str, redis: str) -> AsyncIterator[subprocess.Popen[bytes]]:
    """Run a bot in a process of its own, in a folder of its own."""
    with tempfile.TemporaryDirectory(prefix="bench-turns-") as folder:
        process = subprocess.Popen(  # noqa: S603 (our own module)
            [sys.executable, "-m", "bench.turns.bots", name, api, folder, redis], cwd=CHECKOUT
        )
        try:
            yield process
        finally:
            process.send_signal(signal.SIGTERM)
            for _ in range(100):
                if process.poll() is not None:
                    break
                await asyncio.sleep(0.1)
            else:
                process.kill()
            process.wait()


def _alive(name: str, process: subprocess.Popen[bytes]) -> None:
    if process.poll() is not None:
        raise RuntimeError(f"{name} has ended with {process.returncode}")


def _cpu(pid: int) -> float:
    """Give the seconds of processor time that a process has used."""
    text = Path(f"/proc/{pid}/stat").read_text(encoding="ascii")
    user, system = text.rpartition(")")[2].split()[11:13]
    return (int(user) + int(system)) / TICKS


@cache
def _routes(redis: str) -> tuple[Script, ...]:
    """Find out how many messages answer each text of each route, by one person alone."""
    return tuple(asyncio.run(_scout(number, redis)) for number in range(ROUTES))


def routes(redis: str) -> Callable[[int], Script]:
    """Give the scripts of people who are taken in by the shipped flows."""
    known = _routes(redis)
    return lambda number: known[number % len(known)]


async def _scout(number: int, redis: str) -> Script:
    says = route(number)
    crowd = Crowd(lambda _: Script(("/start",), (1,)), 0, 0)
    heard: list[int] = []
    async with served(crowd) as api, bot(INTAKE, api, redis):
        while not crowd.begun:
            await asyncio.sleep(0.01)
        for text in says:
            before = crowd.more
            crowd.say(FIRST, text)
            while crowd.more == before:
                await asyncio.sleep(0.01)
            await asyncio.sleep(_QUIET)
            heard.append(crowd.more)
    return Script(says, answers_of(heard))


@contextmanager
def redis_server() -> Iterator[str]:
    """Run Debian's redis-server on the loopback, as it is by default; gives its address."""
    with closing(socket.socket()) as found:
        found.bind(("127.0.0.1", 0))
        port = int(found.getsockname()[1])
    with tempfile.TemporaryDirectory(prefix="bench-redis-") as folder:
        process = subprocess.Popen(  # noqa: S603
            ["redis-server", "--bind", "127.0.0.1", "--port", str(port), "--dir", folder],  # noqa: S607
            stdout=subprocess.DEVNULL,
        )
        try:
            for _ in range(100):
                with suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
                    break
                time.sleep(0.05)
            yield f"redis://127.0.0.1:{port}/0"
        finally:
            process.terminate()
            process.wait()
