"""SIGKILL at every point of intake, turns and sending: nothing is lost and nothing done twice.

The Bot API is a pair of files here: what was confirmed is never given again, and every message
that left is noted before its sender hears of it. `make deep` kills at every point, `make test` at
some of them, beginning at another one each day.
"""

import asyncio
import gc
import json
import os
import signal
import sqlite3
import sys
import time
import traceback
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NoReturn

import pytest

from bot.conversation import Funnel
from bot.intake import Intake
from bot.limits import Limits, Pace
from bot.sender import Fate, Sender
from bot.store import Store
from bot.store.engine import open_engine, upgrade
from bot.store.inbox import Inbox
from bot.store.outbox import Outbox, Parcel
from bot.telegram.channel import channel_of
from bot.telegram.polling import Polling
from catalog.catalogue import Catalog
from dialogs.draft import Spec
from tests.bot_api import message
from tests.test_kill_points import Loop, Points, _trace_statements, wait

NOW = datetime(2027, 3, 1, 12, tzinfo=UTC)
SAID = (
    (7, "/start"),
    (8, "/start"),
    (7, "jag är undersköterska, född 1985, anställd"),
    (7, "lägg Python från början i planen"),
    (8, "jag är lärare, född 1990, anställd"),
    (7, "ja"),
    (7, "hur många checkar har jag kvar?"),
    (8, "min plan"),
)
ENTRIES = {"7": ["grant", "reserve"], "8": ["grant"]}
EVERY = 47

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="children are forked here")


@dataclass
class Post:
    """The Bot API as two files; it gives three updates at a time."""

    folder: Path
    points: Points

    async def updates(self, offset: int, limit: int, seconds: int) -> list[dict[str, Any]]:
        """Give what follows the offset; what is before it is gone for good."""
        path = self.folder / "confirmed"
        confirmed = max(offset, int(path.read_text()) if path.exists() else 0)
        if offset:
            (self.folder / "confirmed.new").write_text(str(confirmed))
            os.replace(self.folder / "confirmed.new", path)  # noqa: PTH105
        await asyncio.sleep(0)
        found = [
            {"update_id": n, "message": message(text, who, n)}
            for n, (who, text) in enumerate(SAID, 100)
            if n >= confirmed
        ]
        if not found:
            await asyncio.sleep(0.005)
        return found[: min(3, limit)] if seconds else []

    async def deliver(self, parcel: Parcel) -> Fate:
        """Note a message as arrived, and only then say so."""
        await asyncio.sleep(0)
        line = json.dumps({"id": parcel.id, "name": parcel.name})
        with (self.folder / "arrived.jsonl").open("a") as file:
            file.write(line + "\n")
        self.points()
        await asyncio.sleep(0)
        return Fate("sent", parcel.id)

    async def nothing(self, *_: object) -> None:
        """Take what need not arrive."""


@dataclass(frozen=True)
class Office:
    """A program's folder, with the database and the post."""

    folder: Path
    spec: Spec
    catalog: Catalog

    @property
    def file(self) -> Path:
        """The database."""
        return self.folder / "techcheck.db"

    def start(self, deadly: int | None) -> int:
        """Serve in a child until all is done, or until it is killed; give its process id."""
        child = os.fork()
        if child == 0:
            self._serve(Points(deadly))
        return child

    def _serve(self, points: Points) -> NoReturn:
        code = 70
        try:
            _trace_statements(points)
            Loop.points = points
            with asyncio.Runner(loop_factory=Loop) as runner:
                runner.run(self._work(points))
            (self.folder / "points").write_text(str(points.passed))
            code = 0
        except BaseException:
            (self.folder / "traceback").write_text(traceback.format_exc())
        finally:
            os._exit(code)

    async def _work(self, points: Points) -> None:
        store = Store(open_engine(f"sqlite:///{self.file}"))
        funnel = Funnel(store, self.catalog, self.spec, lambda: NOW, {})
        post: Any = Post(self.folder, points)
        inbox, outbox = Inbox(store, "telegram"), Outbox(store, "telegram")
        pace = Pace(Limits(0, 1, 0))
        sender = Sender(outbox, post.deliver, pace, time.monotonic, lambda: NOW)
        channel = channel_of(funnel, inbox, post.nothing, post.nothing, lambda: sender.uncertain)
        intake = Intake(funnel, inbox, channel, sender.wake)
        polling = Polling(post, inbox, lambda: NOW, intake.wake)
        await sender.prepare()
        stopping = asyncio.Event()
        jobs = [asyncio.ensure_future(job.run(stopping)) for job in (polling, intake, sender)]
        async with asyncio.timeout(30):
            while not await self._through(inbox, outbox):
                sender.wake()
                await asyncio.sleep(0.005)
        stopping.set()
        await asyncio.gather(*jobs)
        await store.close()

    async def _through(self, inbox: Inbox, outbox: Outbox) -> bool:
        confirmed = self.folder / "confirmed"
        if not confirmed.exists() or int(confirmed.read_text()) < 100 + len(SAID):
            return False
        got, sent = await inbox.counts(), await outbox.counts()
        return not got.get("new") and not {"queued", "sending"} & sent.keys()


def judge(office: Office, kills: int) -> None:
    """Say what must be true when everything is worked off."""
    with closing(sqlite3.connect(office.file)) as connection:
        run = connection.execute
        assert run("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert run("SELECT COUNT(*) FROM inbox WHERE state = 'done'").fetchone() == (len(SAID),)
        assert run("SELECT COUNT(*) FROM inbox").fetchone() == (len(SAID),)
        for name in ("7", "8"):
            own = "SELECT {} FROM {} JOIN person p ON {} WHERE p.name = ? ORDER BY {}"
            kinds = run(own.format("kind", "entry e", "p.booklet = e.booklet", "e.seq"), (name,))
            assert [kind for (kind,) in kinds] == ENTRIES[name]
            events = run(own.format("event", "journal j", "p.id = j.person", "j.turn"), (name,))
            said = [json.loads(event).get("text") for (event,) in events]
            expected = [text for who, text in SAID if str(who) == name]
            assert said == [None if text.startswith("/") else text for text in expected]
        rows = run("SELECT id, name, state FROM outbox ORDER BY id").fetchall()
    lines = (office.folder / "arrived.jsonl").read_text().splitlines()
    arrived = [json.loads(each) for each in lines]
    times = Counter(each["id"] for each in arrived)
    assert {state for _, _, state in rows} == {"sent"}
    assert set(times) == {number for number, _, _ in rows}, "a message is missing"
    assert max(times.values()) <= 1 + kills, "a message came too often"
    for name in ("7", "8"):
        first = list(dict.fromkeys(each["id"] for each in arrived if each["name"] == name))
        assert first == sorted(first), "messages came out of order"


@pytest.fixture
def offices(mini: Catalog, spec: Spec, tmp_path: Path) -> Iterator[Callable[[str], Office]]:
    """Makes offices with a folder and an empty database of their own, in memory if possible."""
    memory = Path("/dev/shm")  # noqa: S108
    with TemporaryDirectory(dir=memory if memory.is_dir() else tmp_path) as name:
        folder = Path(name)
        upgrade(f"sqlite:///{folder / 'empty.db'}")
        empty = (folder / "empty.db").read_bytes()

        def make(own: str) -> Office:
            office = Office(folder / own, spec, mini)
            office.folder.mkdir()
            office.file.write_bytes(empty)
            return office

        yield make


def live(office: Office) -> int:
    """Let an office work undisturbed to its end; give how many points there are."""
    ends = wait([office.start(None)])
    trace = office.folder / "traceback"
    assert ends == [0], trace.read_text() if trace.exists() else "no traceback"
    return int((office.folder / "points").read_text())


def test_nothing_is_lost_or_done_twice_wherever_the_process_is_killed(
    offices: Callable[[str], Office],
) -> None:
    whole = offices("whole")
    points = live(whole)
    judge(whole, 0)
    deep = os.environ.get("HYPOTHESIS_PROFILE") == "deep"
    every = 1 if deep else EVERY
    offset = 0 if deep else datetime.now(UTC).toordinal() % every
    deadly = range(1 + offset, points + 1, every)
    sys.stderr.write(f"{len(deadly)} of {points} points\n")
    gc.freeze()
    try:
        for point in deadly:
            office = offices(str(point))
            (end,) = wait([office.start(point)])
            # How often the loop turns varies: a late point may not be reached any more.
            assert end == -signal.SIGKILL or (end == 0 and point > points * 0.6), point
            live(office)
            judge(office, 1)
    finally:
        gc.unfreeze()
