"""Staff are told outside the program that somebody waits: at least once, and nothing personal."""

import asyncio
import json
import logging
import shlex
import sqlite3
import sys
import time
from collections.abc import AsyncIterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from aiohttp import web

from bot.funnel.alerts import Alerts, beside
from bot.funnel.conversation import Funnel
from bot.office.attending import attend
from bot.settings import Settings
from bot.store import Staff, Store
from bot.store.database.database import open_database
from bot.store.office.claims import Waiting
from catalog import Catalog
from dialogs import Spec
from dialogs.state import Claimed
from tests.conftest import noon
from tests.doubles.talking import OPERATOR

NOW = noon(2027, 3, 1)


TOLD = {"conversation": 1, "topic": "asked", "since": "2027-03-01T11:00:00+00:00"}


@pytest.fixture
async def funnel(file: Path, mini: Catalog, spec: Spec) -> AsyncIterator[Funnel]:
    """A funnel over an empty database."""
    store = Store(open_database(f"sqlite:///{file}"))
    yield Funnel(store, mini, spec, lambda: NOW, OPERATOR)
    await store.close()


def writes(folder: Path, status: int = 0) -> str:
    """Give a command that adds its input to a file of a folder, and ends with a status."""
    script = folder / "alert.py"
    script.write_text(
        "import sys\n"
        f"open({str(folder / 'told.txt')!r}, 'a').write(sys.stdin.read())\n"
        f"sys.exit({status})\n",
        "utf-8",
    )
    return shlex.join([sys.executable, str(script)])


def told(folder: Path) -> list[dict[str, Any]]:
    """Give what a command was told."""
    path = folder / "told.txt"
    return (
        [json.loads(each) for each in path.read_text("utf-8").splitlines()] if path.exists() else []
    )


class Clock:
    """Seconds that a test moves."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        """Give the seconds."""
        return self.now


def alerts(funnel: Funnel, command: str = "", url: str = "", clock: Clock | None = None) -> Alerts:
    """Alerts over the store of a funnel."""
    return Alerts(Waiting(funnel.store.database), command, url, funnel.clock, clock or Clock())


async def ask(funnel: Funnel, name: str = "ann") -> None:
    """Ask for a person, and say what nobody else is to read."""
    await funnel.say("telegram", name, "människa")
    await funnel.say("telegram", name, "jag bor vid stadshuset")


async def test_a_command_is_told_who_waits_and_of_what_kind_once(
    funnel: Funnel, tmp_path: Path
) -> None:
    await ask(funnel)
    telling = alerts(funnel, writes(tmp_path))
    assert await telling.round() == 1
    assert await telling.round() == 0
    assert await alerts(funnel, writes(tmp_path)).round() == 0
    assert told(tmp_path) == [TOLD]


async def test_what_went_wrong_is_tried_again_ever_later_and_logged(
    funnel: Funnel, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    await ask(funnel)
    clock = Clock()
    telling = alerts(funnel, writes(tmp_path, 3), clock=clock)
    with caplog.at_level(logging.ERROR, "techcheck.alerts"):
        waits = []
        for _ in range(12):
            assert await telling.round() == 0
            before, tries = clock.now, len(told(tmp_path))
            while len(told(tmp_path)) == tries:
                clock.now += 5
                await telling.round()
            waits.append(clock.now - before)
            if waits[-1] >= 40:
                break
    assert waits == [5, 10, 20, 40]
    assert "conversation 1 waits (the command ended with 3); again in 5 s" in caplog.text
    assert "stadshuset" not in caplog.text
    writes(tmp_path)
    clock.now += 1000
    assert await telling.round() == 1


@pytest.mark.parametrize("command", ["/nowhere/at/all", "false"])
async def test_a_command_that_cannot_be_run_stops_nothing(funnel: Funnel, command: str) -> None:
    await ask(funnel)
    assert await alerts(funnel, command).round() == 0
    assert len(await Waiting(funnel.store.database).unalerted()) == 1


async def test_a_web_address_gets_the_same_and_again_until_it_says_that_it_is_fine(
    funnel: Funnel,
) -> None:
    await ask(funnel)
    got: list[Any] = []

    async def answer(request: web.Request) -> web.Response:
        got.append(await request.json())
        return web.Response(status=503 if len(got) == 1 else 204)

    app = web.Application()
    app.router.add_post("/staff", answer)
    runner = web.AppRunner(app)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    port = runner.addresses[0][1]
    clock = Clock()
    telling = alerts(funnel, url=f"http://127.0.0.1:{port}/staff", clock=clock)
    assert await telling.round() == 0
    clock.now += 6
    assert await telling.round() == 1
    await runner.cleanup()
    assert got == [TOLD, TOLD]


async def test_nobody_is_told_of_who_is_taken_on_or_has_gone_on_alone(
    funnel: Funnel, tmp_path: Path
) -> None:
    await ask(funnel)
    await ask(funnel, "bea")
    await attend(funnel, 1, Claimed(), Staff("siv"))
    await funnel.say("telegram", "bea", "fortsätt med assistenten")
    assert await alerts(funnel, writes(tmp_path)).round() == 0


async def test_it_runs_until_it_is_stopped_and_tells_of_the_last_ones(
    funnel: Funnel, tmp_path: Path
) -> None:
    stopping = asyncio.Event()
    running = asyncio.ensure_future(alerts(funnel, writes(tmp_path)).run(stopping))
    await asyncio.sleep(0)
    await ask(funnel)
    stopping.set()
    await asyncio.wait_for(running, 30)
    assert told(tmp_path) == [TOLD]


async def test_nothing_runs_where_nobody_is_to_be_told(funnel: Funnel) -> None:
    telling = alerts(funnel)
    assert not telling.wanted
    await asyncio.wait_for(telling.run(asyncio.Event()), 5)


def test_beside_a_terminal_staff_are_told_while_it_waits_for_a_line(
    file: Path, mini: Catalog, spec: Spec, tmp_path: Path
) -> None:
    url = f"sqlite:///{file}"
    settings = Settings(staff_alert_command=writes(tmp_path))

    async def talk() -> None:
        store = Store(open_database(url))
        await Funnel(store, mini, spec, lambda: NOW, OPERATOR).say("terminal", "ann", "människa")
        await store.close()

    with beside(settings, url, lambda: NOW):
        asyncio.run(talk())
        waited = time.monotonic() + 30
        while not told(tmp_path) and time.monotonic() < waited:
            time.sleep(0.05)
    assert told(tmp_path) == [TOLD]
    with closing(sqlite3.connect(file)) as connection:
        ((alerted,),) = connection.execute("SELECT alerted FROM handover").fetchall()
    assert alerted is not None
