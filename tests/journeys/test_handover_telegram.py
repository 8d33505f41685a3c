"""Somebody to talk to over Telegram: staff write in a process of their own, the sender sends it."""

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from pathlib import Path

import pytest

from bot.funnel.conversation import Funnel
from bot.office.attending import attend
from bot.store import Staff, Store
from bot.store.database.database import open_database
from bot.store.database.engine import upgrade
from catalog import Catalog
from dialogs import Spec
from dialogs.state import Answered, HandedBack
from tests.doubles.bot_api import BotApi, bot_api, until
from tests.doubles.serving import NOW, press, rows, served, told
from tests.doubles.talking import OPERATOR

SIV = Staff("siv")


@pytest.fixture
async def api(reference: Path, tmp_path: Path) -> AsyncIterator[BotApi]:
    """The Bot API server."""
    async with bot_api(reference, tmp_path) as running:
        yield running


async def test_a_person_on_telegram_talks_with_staff_and_takes_the_conversation_back(
    api: BotApi, tmp_path: Path, mini: Catalog, spec: Spec
) -> None:
    file = tmp_path / "x.db"
    upgrade(f"sqlite:///{file}")
    async with AsyncExitStack() as stack:
        await stack.enter_async_context(served(api, file, mini, spec))
        store = Store(open_database(f"sqlite:///{file}"))
        stack.push_async_callback(store.close)
        desk = Funnel(store, mini, spec, lambda: NOW, OPERATOR)
        await api.say("/human")
        await told(api, "Jag har bett en person")
        await api.say("kan facket betala?")
        await until(lambda: rows(file, "SELECT MAX(turn) FROM journal") == [(2,)])
        await attend(desk, 1, Answered("Fråga dem.", "Support"), SIV)
        await told(api, "Support: Fråga dem.")
        sent = len(api.texts())
        await api.say("tack")
        await told(api, "Jag har lagt till det")
        await api.say("hallå?")
        await until(lambda: rows(file, "SELECT MAX(turn) FROM journal") == [(5,)])
        await attend(desk, 1, HandedBack(), SIV)
        await told(api, "svarar igen")
        assert len(api.texts()) == sent + 2, "somebody else spoke while staff had it"
        await api.say("/human")
        asked = "Jag har bett en person svara dig här"
        await until(lambda: sum(asked in text for text in api.texts()) == 2)
        await press(api, "Jag behöver ingen person längre")
        await told(api, "Då ber jag ingen person")
    states = rows(file, "SELECT state, who FROM handover ORDER BY id")
    assert states == [("back", "siv"), ("back", None)]
