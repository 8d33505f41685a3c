"""Turns of many people in one transaction: all of them together, and none of them half."""

import shutil
from collections.abc import AsyncIterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from bot.conversation import Arrival, Funnel
from bot.intake import Batch, Channel, Intake
from bot.store import Handled, Outgoing, Store
from bot.store.engine import open_engine, upgrade
from bot.store.inbox import Inbox, Update
from catalog.catalogue import Catalog
from dialogs.draft import Spec
from dialogs.messages import Said
from tests.conftest import noon

NOW = noon(2027, 3, 1)


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[Store]:
    """A store over an empty database."""
    upgrade(f"sqlite:///{tmp_path / 'empty.db'}")
    file = shutil.copy(tmp_path / "empty.db", tmp_path / "techcheck.db")
    opened = Store(open_engine(f"sqlite:///{file}"))
    yield opened
    await opened.close()


class Reader:
    """Reads texts, and remembers how many people's updates came at once."""

    def __init__(self) -> None:
        self.sizes: list[int] = []

    async def read(self, updates: Sequence[Update]) -> Batch:
        """Give an arrival for each update; `bad` is none that can be read."""
        self.sizes.append(len(updates))
        if any(each.body["text"] == "bad" for each in updates):
            raise ValueError("bad")
        return Batch(
            [
                Arrival(each.name, (Said(each.body["text"]),), None, Handled(each.id))
                for each in updates
            ]
        )


def intake_of(store: Store, mini: Catalog, spec: Spec, reader: Reader) -> Intake:
    """Make an intake that sends nothing."""

    async def typing(_: str) -> None:
        """Show nothing."""

    def sorry(_: Update) -> Outgoing:
        return Outgoing("send", {"text": "sorry"})

    funnel = Funnel(store, mini, spec, lambda: NOW, {})
    channel = Channel("test", reader.read, lambda *_: [], sorry, typing)
    return Intake(funnel, Inbox(store, "test"), channel, lambda: None)


def updates(*said: tuple[str, str]) -> list[Update]:
    """Give updates in order."""
    return [Update(n, name, {"text": text}) for n, (name, text) in enumerate(said, 1)]


async def test_different_people_are_served_in_one_batch_and_each_in_order(
    store: Store, mini: Catalog, spec: Spec
) -> None:
    reader = Reader()
    intake = intake_of(store, mini, spec, reader)
    said = [(f"p{n}", text) for text in ("hej", "lärare", "plan") for n in range(20)]
    await Inbox(store, "test").keep(updates(*said), NOW)
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
    await Inbox(store, "test").keep(updates(*flood, ("ann", "hej"), ("bo", "hej")), NOW)
    await intake.round()
    assert reader.sizes == [3]
    for name in ("ann", "bo", "flood"):
        loaded: Any = await store.find("test", name)
        assert loaded.turn == 1


async def test_one_bad_update_spoils_no_batch(store: Store, mini: Catalog, spec: Spec) -> None:
    reader = Reader()
    intake = intake_of(store, mini, spec, reader)
    inbox = Inbox(store, "test")
    await inbox.keep(updates(("ann", "hej"), ("bo", "bad"), ("eva", "hej")), NOW)
    await intake.round()
    assert await inbox.counts() == {"done": 2, "aside": 1}
    assert await store.find("test", "bo") is None
