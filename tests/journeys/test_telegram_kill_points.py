"""Death at every point of intake, turns and sending: nothing is lost and nothing done twice.

The Bot API is a folder here: what was confirmed is never given again, and every message that left
is noted before its sender hears of it. Intake, turns and sending die one by one, a press through
all three of them, and all of it once more while they run together. `make test` goes on from every
state that the disk comes to, and kills at some points in earnest; `make deep` kills at every one.
"""

import asyncio
import json
import os
import shutil
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from bot.channels.telegram.polling import Polling
from bot.channels.telegram.running import Telegram
from bot.funnel.sender import Fate
from bot.store.database.engine import upgrade
from bot.store.queues.outbox import Parcel
from tests.doubles.bot_api import message, pressing
from tests.doubles.dying import (
    Points,
    Program,
    all_that_is_left,
    deadly_points,
    die_and_go_on,
    folder_in_memory,
    go_on_from,
    warm,
)
from tests.doubles.forking import alone, needs_fork
from tests.doubles.serving import booklet, kinds, rows, said, telegram_over
from tests.doubles.small import small_catalog, small_spec

NOW = datetime(2027, 3, 1, 12, tzinfo=UTC)


SAID = (
    (7, "/start"),
    (8, "/start"),
    (7, "jag är undersköterska, född 1985, anställd"),
    (8, "jag är lärare, född 1990, anställd"),
    (7, "lägg Python från början i planen"),
    (8, "min plan"),
)


PRESSES = 2
"""How often the one button that says yes is pressed: the app sends a press again."""


FIRST = 100


JOBS = ("intake", "turns", "sending")


pytestmark = needs_fork


@dataclass
class Post:
    """The Bot API in a folder; it gives three updates at a time, and up to `last`."""

    username = "fixture_bot"
    folder: Path
    points: Points
    last: int
    done: asyncio.Event = field(default_factory=asyncio.Event)
    expected: int = 0

    async def updates(self, offset: int, limit: int, seconds: int) -> list[dict[str, Any]]:
        """Give what follows the offset; what is before it is gone for good."""
        path = self.folder / "confirmed"
        confirmed = max(offset, int(path.read_text()) if path.exists() else FIRST)
        if offset:
            (self.folder / "confirmed.new").write_text(str(confirmed))
            os.replace(self.folder / "confirmed.new", path)  # noqa: PTH105
        await asyncio.sleep(0)
        found = [self._update(number) for number in range(confirmed, self.last)]
        if not found:
            self.done.set()
            await asyncio.sleep(0.02)
        return found[: min(3, limit)] if seconds else []

    def _update(self, number: int) -> dict[str, Any]:
        if number < FIRST + len(SAID):
            who, text = SAID[number - FIRST]
            return {"update_id": number, "message": message(text, who, number)}
        ((token,),) = rows(
            self.folder / "techcheck.db", "SELECT token FROM button WHERE choice = 'yes'"
        )
        return {"update_id": number, "callback_query": pressing(token, 7, 1, str(number))}

    async def deliver(self, parcel: Parcel) -> Fate:
        """Note a message as arrived, and only then say so."""
        await asyncio.sleep(0)
        line = json.dumps({"id": parcel.id, "name": parcel.name})
        with (self.folder / "arrived.jsonl").open("a") as file:
            file.write(line + "\n")
        self.points()
        await asyncio.sleep(0)
        self.expected -= 1
        if not self.expected:
            self.done.set()
        return Fate("sent", parcel.id)

    async def answer(self, *_: object) -> None:
        """Take what need not arrive."""

    typing = refer = leave_buttons = answer


@dataclass(frozen=True)
class Office(Program):
    """A program with its database and its post; it does `jobs`, on updates before `last`."""

    jobs: tuple[str, ...] = JOBS
    last: int = FIRST + len(SAID)

    async def life(self, points: Points) -> None:
        """Take in, take turns and send, one after the other."""
        post: Any = Post(self.folder, points, self.last)
        telegram = telegram_over(self.file, small_catalog(), small_spec(), post)
        polling = Polling(post, telegram.inbox, lambda: NOW, telegram.intake.wake)
        if "together" in self.jobs:
            await _together(telegram, polling, post)
        if "intake" in self.jobs:
            await polling.run(post.done)
        if "turns" in self.jobs:
            while await telegram.intake.round():
                pass
        if "sending" in self.jobs:
            await _send(telegram, post)
        await telegram.funnel.store.close()


async def _send(telegram: Telegram, post: Post) -> None:
    post.done.clear()
    left = await telegram.outbox.counts()
    post.expected = left.get("queued", 0) + left.get("sending", 0)
    if post.expected:
        await telegram.sender.run(post.done)


async def _together(telegram: Telegram, polling: Polling, post: Post) -> None:
    """Do everything at once, as a serving process does."""
    stopping = asyncio.Event()
    jobs = (polling, telegram.intake, telegram.sender)
    running = [asyncio.ensure_future(job.run(stopping)) for job in jobs]
    async with asyncio.timeout(30):
        while not (post.done.is_set() and await _nothing_is_left(telegram)):
            await asyncio.sleep(0.02)
    stopping.set()
    telegram.intake.wake()
    telegram.sender.wake()
    await asyncio.gather(*running)


async def _nothing_is_left(telegram: Telegram) -> bool:
    got, sent = await telegram.inbox.counts(), await telegram.outbox.counts()
    return not got.get("new") and not {"queued", "sending"} & sent.keys()


# -- what is true afterwards ----------------------------------------------------------------------


def judge(office: Office, kills: int) -> None:
    """Say what must be true when everything is worked off."""
    pressed = office.last > FIRST + len(SAID)
    assert rows(office.file, "PRAGMA integrity_check") == [("ok",)]
    _assert_booklets(office, pressed)
    _assert_conversations(office, pressed)
    _assert_messages(office, kills)


def _assert_booklets(office: Office, pressed: bool) -> None:
    reserved = ["reserve"] if pressed else []
    for name, entries in (("7", ["grant", *reserved]), ("8", ["grant"])):
        assert kinds(office.file, name) == entries
        assert booklet(office.file, name).balance(NOW.date()).granted == 10


def _assert_conversations(office: Office, pressed: bool) -> None:
    """Every update was taken once, and everybody's in order."""
    states = rows(office.file, "SELECT update_id, state FROM inbox ORDER BY update_id")
    assert states == [(number, "done") for number in range(FIRST, office.last)]
    for name in ("7", "8"):
        expected = [text for who, text in SAID if str(who) == name]
        assert said(office.file, name) == [*expected, *(["yes"] if pressed and name == "7" else [])]


def _assert_messages(office: Office, kills: int) -> None:
    """Every turn has its messages; each arrived, in order, and once or after a cut-off twice."""
    sent = rows(office.file, "SELECT id, name, state FROM outbox ORDER BY id")
    missing = rows(
        office.file,
        "SELECT COUNT(*) FROM journal j WHERE NOT EXISTS"
        " (SELECT 1 FROM outbox o WHERE o.person = j.person AND o.turn = j.turn)",
    )
    assert missing == [(0,)], "a turn has no message"
    lines = (office.folder / "arrived.jsonl").read_text().splitlines()
    arrived = [json.loads(each) for each in lines]
    times = Counter(each["id"] for each in arrived)
    assert {state for _, _, state in sent} == {"sent"}
    assert set(times) == {number for number, _, _ in sent}, "a message is missing"
    assert max(times.values()) <= 1 + kills, "a message came too often"
    for name in ("7", "8"):
        first = list(dict.fromkeys(each["id"] for each in arrived if each["name"] == name))
        assert first == sorted(first), "messages came out of order"


# -- the deaths -----------------------------------------------------------------------------------


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    """A folder in memory where there is one."""
    with folder_in_memory(tmp_path) as found:
        yield found


def new_office(folder: Path) -> Office:
    """An office with an empty database; everything was said once here."""
    (folder / "empty").mkdir()
    warm([text for _, text in SAID])
    upgrade(f"sqlite:///{folder / 'empty' / 'techcheck.db'}")
    return Office(folder / "empty")


def copy(office: Office, name: str, **changed: Any) -> Office:
    """Give an office that goes on from where another one is."""
    folder = office.folder.parent / name
    shutil.copytree(office.folder, folder)
    return replace(office, folder=folder, **changed)


def die_everywhere(folder: Path, name: str) -> None:
    """Go on from every state of the disk, and do everything that is left."""
    begin, jobs = begun(new_office(folder), name)
    left = all_that_is_left(copy(begin, f"{name}-whole", jobs=jobs), name)
    assert len(left) > 3

    def make(path: Path) -> Office:
        return replace(begin, folder=path, jobs=JOBS)

    go_on_from(left, make, lambda _: None, lambda each: judge(each, 1))


def die_in_earnest(folder: Path, name: str, most: int | None) -> None:
    """Be killed at points; whoever goes on does everything that is left."""
    begin, jobs = begun(new_office(folder), name)
    points = copy(begin, f"{name}-whole", jobs=jobs).undisturbed()

    def make(point: int) -> Office:
        return copy(begin, f"{name}-{point}", jobs=jobs)

    def survivor(each: Office) -> None:
        judge(each, 1)
        shutil.rmtree(each.folder)

    # How often the loop turns varies a little: a late point may not be reached any more.
    sure = points * (0.6 if "together" in jobs else 0.9)
    deadly = deadly_points(points, name, most)
    killed = die_and_go_on(
        deadly,
        make,
        lambda each: replace(each, jobs=JOBS),
        lambda _: None,
        survivor,
        lambda n: n <= sure,
    )
    assert killed > 0


def begun(office: Office, name: str) -> tuple[Office, tuple[str, ...]]:
    """Give the office at the beginning of what a test is named after, and its jobs there."""
    if name == "intake":
        return office, ("intake",)
    if name == "turns":
        return stage(office, "taken", ("intake",)), ("turns",)
    if name == "sending":
        return stage(office, "answered", ("intake", "turns")), ("sending",)
    if name == "together":
        return office, ("together",)
    whole = stage(office, "told", JOBS)
    return replace(whole, last=whole.last + PRESSES), JOBS


def stage(office: Office, name: str, jobs: tuple[str, ...], **changed: Any) -> Office:
    """Give an office in which some jobs are done."""
    done = copy(office, name, jobs=jobs, **changed)
    done.undisturbed()
    return done


def nobody_dies(folder: Path) -> None:
    """Do everything once."""
    office = new_office(folder)
    office.undisturbed()
    judge(office, 0)
    pressed = replace(office, last=office.last + PRESSES)
    pressed.undisturbed()
    judge(pressed, 0)


NAMES = pytest.mark.parametrize("name", ["intake", "turns", "sending", "a press", "together"])


@NAMES
def test_nothing_is_lost_or_done_twice_in_whatever_state_of_the_disk_the_process_dies(
    folder: Path, name: str
) -> None:
    alone(die_everywhere, folder, name)


@pytest.mark.parametrize("most", [3, pytest.param(None, marks=pytest.mark.deep)])
@NAMES
def test_nothing_is_lost_or_done_twice_wherever_the_process_is_killed(
    folder: Path, name: str, most: int | None
) -> None:
    alone(die_in_earnest, folder, name, most)


def test_an_office_that_nobody_kills_does_everything_once(folder: Path) -> None:
    alone(nobody_dies, folder)
