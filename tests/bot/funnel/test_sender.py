"""Sending: in order, as fast as is allowed, and what becomes of a message in every case."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Callable
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from bot.funnel.pace import Limits, Pace
from bot.funnel.sender import Fate, Sender
from bot.store import Loaded, Outgoing, Saving, Store
from bot.store.database.database import open_database
from bot.store.queues.outbox import Outbox, Parcel
from tests.conftest import noon

NOW = noon(2027, 3, 1)


Script = Callable[[Parcel], Fate]


class Clock:
    """A clock that stands still until it is moved; the day can jump without it."""

    def __init__(self) -> None:
        self.seconds = 1000.0
        self.day = NOW

    def now(self) -> datetime:
        """The time of day."""
        return self.day + timedelta(seconds=self.seconds - 1000.0)


class Office:
    """A sender over a database, and everything that it delivered."""

    def __init__(self, store: Store, file: Path, script: Script, limits: Limits) -> None:
        self.store, self.file, self.clock, self.script = store, file, Clock(), script
        self.delivered: list[tuple[float, str, str]] = []
        self.outbox = Outbox(store.database, "test")
        self.limits = limits
        self.sender = self.another()

    def another(self) -> Sender:
        """Give a sender as the next process would have it."""
        return Sender(
            self.outbox,
            self._deliver,
            Pace(self.limits),
            lambda: self.clock.seconds,
            self.clock.now,
        )

    async def _deliver(self, parcel: Parcel) -> Fate:
        self.delivered.append((self.clock.seconds - 1000, parcel.name, parcel.payload["text"]))
        return self.script(parcel)

    async def write(self, name: str, *texts: str, once: bool = False) -> None:
        """Write messages with a turn."""
        loaded: Loaded = await self.store.load("test", name, NOW)
        messages = [Outgoing("send", {"text": text}, once) for text in texts]
        turn = Saving(loaded, {}, (), {}, (), (), NOW, messages=messages)
        await self.store.save([turn])
        self.sender.wake()

    async def work(self, seconds: float = 0) -> None:
        """Let the sender work; the clock moves a tenth of a second at a time."""
        stopping = asyncio.Event()
        running = asyncio.ensure_future(self.sender.run(stopping))
        for _ in range(int(seconds * 10) + 1):
            for _ in range(12):
                self.sender.wake()
                await asyncio.sleep(0.002)
            self.clock.seconds += 0.1
        stopping.set()
        self.sender.wake()
        await running

    def states(self) -> list[str]:
        """The states of all rows in order."""
        with closing(sqlite3.connect(self.file)) as connection:
            found = connection.execute("SELECT state FROM outbox ORDER BY id").fetchall()
        return [state for (state,) in found]

    def texts(self, name: str) -> list[str]:
        """What was delivered to somebody, in order."""
        return [text for _, whose, text in self.delivered if whose == name]


@pytest.fixture
async def office(file: Path) -> AsyncIterator[Callable[..., Office]]:
    """Makes offices over an empty database."""
    store = Store(open_database(f"sqlite:///{file}"))

    def make(script: Script, limits: Limits | None = None) -> Office:
        return Office(store, file, script, limits or Limits(0, 1, 0))

    yield make
    await store.close()


def always(fate: Fate) -> Script:
    """Give a script by which everything goes the same way."""
    return lambda _: fate


def first(fate: Fate, then: Fate | None = None) -> Script:
    """Give a script by which each message goes one way first, and then arrives."""
    seen: set[int] = set()

    def script(parcel: Parcel) -> Fate:
        if parcel.id in seen:
            return then or Fate("sent", 1)
        seen.add(parcel.id)
        return fate

    return script


def breaks(_: Parcel) -> Fate:
    """A script by which nobody knows what happened."""
    raise KeyError("result")


FATES: list[tuple[str, Script, bool, int, str]] = [
    ("arrives", always(Fate("sent", 5)), False, 1, "sent"),
    ("did not leave", first(Fate("later")), False, 2, "sent"),
    ("cut off once", first(Fate("cut")), False, 2, "sent"),
    ("cut off twice", always(Fate("cut")), False, 2, "uncertain"),
    ("cut off, to be sent once", always(Fate("cut")), True, 1, "uncertain"),
    ("broke in an unknown way", breaks, False, 2, "uncertain"),
    ("broke in an unknown way, to be sent once", breaks, True, 1, "uncertain"),
    ("did not leave, to be sent once", first(Fate("later")), True, 2, "sent"),
    ("refused", always(Fate("failed", why="text is empty")), False, 1, "failed"),
    ("blocked", always(Fate("gone")), False, 1, "failed"),
]


@pytest.mark.parametrize(
    ("script", "once", "times", "state"), [each[1:] for each in FATES], ids=[f[0] for f in FATES]
)
async def test_every_fate_has_its_outcome(
    office: Callable[..., Office], script: Script, once: bool, times: int, state: str
) -> None:
    post = office(script)
    await post.write("ann", "hej", once=once)
    await post.work(4)
    assert post.texts("ann") == ["hej"] * times
    assert post.states() == [state]


@pytest.mark.parametrize("days", [-1, 1])
async def test_a_clock_that_is_a_day_off_holds_up_nothing_for_more_than_an_hour(
    office: Callable[..., Office], days: int
) -> None:
    post = office(first(Fate("later", wait=60.0)))
    await post.write("ann", "hej")
    await post.work(0.2)
    post.clock.day += timedelta(days=days)
    post.sender = post.another()
    post.clock.seconds += 10
    await post.work(0.2)
    post.clock.seconds += 3600
    await post.work(0.2)
    assert post.texts("ann") == ["hej", "hej"]
    assert post.states() == ["sent"]


async def test_messages_to_one_person_go_in_order_and_a_lost_one_holds_up_none_of_the_rest(
    office: Callable[..., Office],
) -> None:
    post = office(lambda p: Fate("failed") if p.payload["text"] == "2" else Fate("sent", 1))
    await post.write("ann", "1", "2", "3")
    await post.work(0.5)
    assert post.texts("ann") == ["1", "2", "3"]
    assert post.states() == ["sent", "failed", "sent"]


async def test_a_chat_that_has_moved_gets_everything_in_order_where_it_is_now(
    office: Callable[..., Office],
) -> None:
    post = office(lambda p: Fate("moved", to="new") if p.name == "old" else Fate("sent", 1))
    await post.write("old", "1", "2", "3")
    await post.work(0.5)
    assert post.texts("old") == ["1"]
    assert post.texts("new") == ["1", "2", "3"]
    assert post.states() == ["sent"] * 3


async def test_a_message_that_is_removed_while_its_chat_moves_holds_up_nobody(
    office: Callable[..., Office],
) -> None:
    def script(parcel: Parcel) -> Fate:
        if parcel.name != "old":
            return Fate("sent", 1)
        with closing(sqlite3.connect(post.file)) as connection, connection:
            connection.execute("DELETE FROM outbox WHERE name = 'old'")
        return Fate("moved", to="new")

    post = office(script)
    await post.write("old", "1")
    await post.work(0.2)
    await post.write("bo", "hej")
    await post.work(0.2)
    assert post.texts("bo") == ["hej"]


async def test_a_process_that_ends_while_sending_leaves_it_to_the_next_one(
    office: Callable[..., Office],
) -> None:
    post = office(always(Fate("sent", 1)))
    await post.write("ann", "safe")
    await post.write("bo", "once", once=True)
    with closing(sqlite3.connect(post.file)) as connection, connection:
        connection.execute("UPDATE outbox SET state = 'sending', attempts = 1")
    post.sender = post.another()
    await post.work(0.3)
    assert post.sender.uncertain == {"bo"}
    assert post.texts("ann") == ["safe"]
    assert post.texts("bo") == []
    assert post.states() == ["sent", "uncertain"]


async def test_one_person_gets_five_at_once_and_then_one_a_second(
    office: Callable[..., Office],
) -> None:
    post = office(always(Fate("sent", 1)), Limits(1.0, 5, 0))
    await post.write("ann", *(str(n) for n in range(8)))
    await post.write("bo", "b")
    await post.work(3.5)
    times = [at for at, name, _ in post.delivered if name == "ann"]
    assert len(times) == 8
    assert times[4] < 0.6
    assert [round(at) for at in times[5:]] == [1, 2, 3]
    assert post.texts("bo") == ["b"]


async def test_no_second_holds_many_more_messages_than_all_together_may_get(
    office: Callable[..., Office],
) -> None:
    post = office(always(Fate("sent", 1)), Limits(1.0, 5, 25.0))
    for number in range(70):
        await post.write(f"p{number}", "hej")
    await post.work(3.5)
    times = sorted(at for at, _, _ in post.delivered)
    assert len(times) == 70
    assert max(sum(start <= at < start + 1 for at in times) for start in times) <= 31


async def test_nobody_waits_for_many_messages_of_however_many_others(
    office: Callable[..., Office],
) -> None:
    post = office(always(Fate("sent", 1)), Limits(1.0, 5, 5.0))
    for number in range(6):
        await post.write(f"flood{number}", *map(str, range(20)))
    await post.write("ann", "hej")
    await post.work(3)
    assert post.texts("ann") == ["hej"]
    for number in range(6):
        texts = post.texts(f"flood{number}")
        assert texts == [str(n) for n in range(len(texts))]


async def test_what_cannot_leave_waits_however_long_it_takes(
    office: Callable[..., Office],
) -> None:
    up = False
    post = office(lambda _: Fate("sent", 1) if up else Fate("later"))
    await post.write("ann", "hej")
    async with asyncio.timeout(60):
        while len(post.texts("ann")) < 30:
            await post.work()
            post.clock.seconds += 100
    assert post.states() == ["queued"]
    up = True
    await post.work(0.2)
    assert post.states() == ["sent"]


async def test_what_may_be_read_twice_is_not_missing_however_often_processes_end(
    office: Callable[..., Office],
) -> None:
    post = office(always(Fate("sent", 1)))
    await post.write("ann", "safe")
    for _ in range(3):
        with closing(sqlite3.connect(post.file)) as connection, connection:
            connection.execute("UPDATE outbox SET state = 'sending'")
        assert await post.outbox.recover() == 1
    post.sender = post.another()
    await post.work(0.3)
    assert post.texts("ann") == ["safe"]
    assert post.states() == ["sent"]


async def test_what_is_written_while_the_outbox_is_read_is_not_overlooked(
    office: Callable[..., Office], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.funnel.sender._IDLE", 600.0)
    desk, stopping = office(lambda _: Fate("sent", 1)), asyncio.Event()
    read = desk.outbox.fresh

    async def fresh(after: int, limit: int) -> list[Parcel]:
        found = await read(after, limit)
        if not found and not desk.delivered and not desk.states():
            await desk.write("ann", "hej")
        return found

    monkeypatch.setattr(desk.outbox, "fresh", fresh)
    running = asyncio.ensure_future(desk.sender.run(stopping))
    async with asyncio.timeout(20):
        while desk.states() != ["sent"]:
            await asyncio.sleep(0.01)
    stopping.set()
    desk.sender.wake()
    await running
    assert desk.texts("ann") == ["hej"]
