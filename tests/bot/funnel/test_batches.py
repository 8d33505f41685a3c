"""Turns of many people in one transaction: all of them together, and none of them half."""

import asyncio
import time
from collections.abc import AsyncIterator, Callable, Sequence
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy.exc import OperationalError

from bot.funnel.arrivals import Arrival
from bot.funnel.conversation import Funnel
from bot.funnel.intake import Batch, Channel, Intake
from bot.funnel.pace import Limits, Pace
from bot.store import Handled, Outgoing, Store
from bot.store.database.database import open_database
from bot.store.queues.inbox import Inbox, Update
from catalog import Catalog
from dialogs import Spec
from dialogs.state import Said
from tests.conftest import noon
from tests.doubles.serving import said

NOW = noon(2027, 3, 1)


@pytest.fixture
async def store(file: Path) -> AsyncIterator[Store]:
    """A store over an empty database."""
    opened = Store(open_database(f"sqlite:///{file}"))
    yield opened
    await opened.close()


class Reader:
    """Reads texts, in so many seconds, and remembers how many people's updates came at once."""

    def __init__(self, seconds: float = 0) -> None:
        self.sizes: list[int] = []
        self.seconds = seconds
        self.shown: list[str] = []

    async def read(self, updates: Sequence[Update]) -> Batch:
        """Give an arrival for each update; `bad` is none that can be read."""
        self.sizes.append(len(updates))
        await asyncio.sleep(self.seconds)
        if any(each.body["text"] == "bad" for each in updates):
            raise ValueError("bad")
        return Batch(
            [
                Arrival(each.name, (Said(each.body["text"]),), None, Handled(each.id))
                for each in updates
            ]
        )

    async def typing(self, name: str) -> None:
        """Remember who was shown that an answer is on its way."""
        self.shown.append(name)


def intake_of(
    store: Store,
    mini: Catalog,
    spec: Spec,
    reader: Reader,
    pace: Pace | None = None,
    clock: Callable[[], float] = time.monotonic,
) -> Intake:
    """Make an intake that sends nothing."""

    async def sorry(_: Update) -> Outgoing:
        return Outgoing("send", {"text": "sorry"})

    funnel = Funnel(store, mini, spec, lambda: NOW, {})
    channel = Channel("test", reader.read, lambda *_: [], sorry, reader.typing)
    pace = pace or Pace(Limits(each=0, all=0))
    return Intake(funnel, Inbox(store.database, "test"), channel, lambda: None, pace, clock)


def updates(*said: tuple[str, str]) -> list[Update]:
    """Give updates in order."""
    return [Update(n, name, {"text": text}) for n, (name, text) in enumerate(said, 1)]


async def test_different_people_are_served_in_one_batch_and_each_in_order(
    store: Store, mini: Catalog, spec: Spec
) -> None:
    reader = Reader()
    intake = intake_of(store, mini, spec, reader)
    said = [(f"p{n}", text) for text in ("hej", "lärare", "plan") for n in range(20)]
    await Inbox(store.database, "test").keep(updates(*said), NOW)
    while await intake.round():
        pass
    assert reader.sizes == [20, 20, 20]
    for n in range(20):
        loaded: Any = await store.find("test", f"p{n}")
        assert loaded.turn == 3


async def test_a_flood_from_one_person_takes_one_place_in_each_batch(
    store: Store, mini: Catalog, spec: Spec
) -> None:
    reader = Reader()
    intake = intake_of(store, mini, spec, reader)
    flood = [("flood", "hej")] * 30
    await Inbox(store.database, "test").keep(updates(*flood, ("ann", "hej"), ("bo", "hej")), NOW)
    await intake.round()
    assert reader.sizes == [3]
    for name in ("ann", "bo", "flood"):
        loaded: Any = await store.find("test", name)
        assert loaded.turn == 1


async def test_who_floods_waits_for_themselves_and_is_answered_in_the_end(
    store: Store, mini: Catalog, spec: Spec
) -> None:
    reader, now = Reader(), [0.0]
    pace = Pace(Limits(each=2, burst=5, all=0))
    intake = intake_of(store, mini, spec, reader, pace, lambda: now[0])
    inbox = Inbox(store.database, "test")
    await inbox.keep(updates(*[("flood", "hej")] * 9), NOW)
    while await intake.round():
        pass
    assert reader.sizes == [1] * 5
    await inbox.keep([Update(10, "ann", {"text": "hej"}), Update(11, "", {"text": "hej"})], NOW)
    assert await intake.round() == 2
    now[0] += 2.0
    while await intake.round():
        pass
    assert await inbox.counts() == {"done": 11}
    loaded: Any = await store.find("test", "flood")
    assert loaded.turn == 9


async def test_a_turn_that_the_database_refuses_makes_nobody_wait_for_themselves(
    store: Store, mini: Catalog, spec: Spec, monkeypatch: pytest.MonkeyPatch
) -> None:
    pace = Pace(Limits(each=1, burst=1, all=0))
    intake = intake_of(store, mini, spec, Reader(), pace, lambda: 0.0)
    await Inbox(store.database, "test").keep(updates(("ann", "hej")), NOW)

    async def locked(*_: object) -> None:
        raise OperationalError("BEGIN IMMEDIATE", {}, Exception("database is locked"))

    with monkeypatch.context() as patched:
        patched.setattr(store, "save", locked)
        with pytest.raises(OperationalError):
            await intake.round()
    assert await intake.round() == 1


async def test_nobody_waits_for_however_many_others_flood(
    store: Store, mini: Catalog, spec: Spec, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.funnel.intake.BATCH", 3)
    pace = Pace(Limits(each=2, burst=2, all=0))
    intake = intake_of(store, mini, spec, Reader(), pace, lambda: 0.0)
    inbox = Inbox(store.database, "test")
    await inbox.keep(updates(*[(f"flood{n}", "hej") for n in range(3)] * 9), NOW)
    while await intake.round():
        pass
    await inbox.keep([Update(100, "ann", {"text": "hej"})], NOW)
    assert await intake.round() == 1
    assert await store.find("test", "ann") is not None


async def test_little_of_a_flood_is_held_and_all_of_it_is_answered_in_order(
    store: Store, mini: Catalog, spec: Spec, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.funnel.intake._HELD", 5)
    monkeypatch.setattr("bot.funnel.intake._FETCH", 10)
    now, held = [0.0], list[int]()
    pace = Pace(Limits(each=2, burst=1, all=0))
    intake = intake_of(store, mini, spec, Reader(), pace, lambda: now[0])
    texts = [f"jag är född {1960 + n}" for n in range(33)]
    inbox = Inbox(store.database, "test")
    await inbox.keep(updates(*[("flood", text) for text in texts], ("ann", "hej")), NOW)
    assert [await intake.round() for _ in range(3)] == [1, 1, 0], "ann waits for the flood"
    assert await store.find("test", "ann") is not None
    for _ in texts:
        held += [len(queue) for queue in intake._waiting.values()]
        now[0] += 0.5
        await intake.round()
    assert 0 < max(held) <= 5
    assert said(file, "flood") == texts


async def test_one_bad_update_spoils_no_batch(store: Store, mini: Catalog, spec: Spec) -> None:
    reader = Reader()
    intake = intake_of(store, mini, spec, reader)
    inbox = Inbox(store.database, "test")
    await inbox.keep(updates(("ann", "hej"), ("bo", "bad"), ("eva", "hej")), NOW)
    await intake.round()
    assert await inbox.counts() == {"done": 2, "aside": 1}
    assert await store.find("test", "bo") is None


@pytest.mark.parametrize(
    ("seconds", "shown"), [(0.3, {"ann", "bo"}), (0, set())], ids=["long", "not long"]
)
async def test_who_waits_long_is_shown_that_an_answer_is_on_its_way(
    store: Store,
    mini: Catalog,
    spec: Spec,
    monkeypatch: pytest.MonkeyPatch,
    seconds: float,
    shown: set[str],
) -> None:
    monkeypatch.setattr("bot.funnel.signs.LONG", 0.1 if seconds else 10)
    reader = Reader(seconds)
    intake = intake_of(store, mini, spec, reader)
    inbox, stopping = Inbox(store.database, "test"), asyncio.Event()
    await inbox.keep(updates(("ann", "hej"), ("bo", "hej"), ("", "hej")), NOW)
    running = asyncio.ensure_future(intake.run(stopping))
    async with asyncio.timeout(10):
        while (await inbox.counts()).get("done") != 3:
            await asyncio.sleep(0.01)
    stopping.set()
    intake.wake()
    await running
    assert set(reader.shown) == shown
    assert len(reader.shown) == len(shown), "it is seen for a while"
