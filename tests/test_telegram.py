"""Telegram end to end, against a Bot API server of another maker: polling and webhook."""

import asyncio
import json
import shutil
import socket
import sqlite3
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager, closing
from pathlib import Path
from typing import Any

import pytest

from bot.conversation import Funnel
from bot.serve import Telegram
from bot.settings import Settings
from bot.store import Store
from bot.store.engine import open_engine, upgrade
from bot.telegram.client import Client, caption_of
from catalog.catalogue import Catalog
from dialogs.draft import Spec
from tests.bot_api import TOKEN, BotApi, bot_api, until
from tests.conftest import noon
from tests.talking import OPERATOR

NOW = noon(2027, 3, 1)
Serving = Callable[..., Awaitable[Telegram]]


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty database, made once."""
    path = tmp_path_factory.mktemp("template") / "empty.db"
    upgrade(f"sqlite:///{path}")
    return path


@pytest.fixture
def file(template: Path, tmp_path: Path) -> Path:
    """An empty database of this test's own."""
    return Path(shutil.copy(template, tmp_path / "techcheck.db"))


@pytest.fixture
async def api(reference: Path, tmp_path: Path) -> AsyncIterator[BotApi]:
    """The Bot API server."""
    async with bot_api(reference, tmp_path) as running:
        yield running


@asynccontextmanager
async def served(
    api: BotApi, file: Path, catalog: Catalog, spec: Spec, **settings: Any
) -> AsyncIterator[Telegram]:
    """Serve people until the context ends."""
    chosen = Settings(
        telegram_token=TOKEN,
        telegram_api=api.url,
        telegram_rate=0,
        telegram_chat_rate=0,
        **settings,
    )
    store = Store(open_engine(f"sqlite:///{file}"))
    funnel = Funnel(store, catalog, spec, lambda: NOW, OPERATOR)
    telegram = Telegram(funnel, Client(TOKEN, api.url, chosen.telegram_transport), chosen)
    stopping = asyncio.Event()
    running = asyncio.ensure_future(telegram.run(stopping))
    try:
        yield telegram
    finally:
        stopping.set()
        await asyncio.wait_for(running, 20)
        await store.close()


@pytest.fixture
async def serving(api: BotApi, file: Path, mini: Catalog, spec: Spec) -> AsyncIterator[Serving]:
    """Serves people until the test ends."""
    async with AsyncExitStack() as stack:

        async def start(**settings: Any) -> Telegram:
            return await stack.enter_async_context(served(api, file, mini, spec, **settings))

        yield start


def free_port() -> int:
    """Give a port that nobody listens on."""
    with closing(socket.socket()) as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def rows(file: Path, sql: str) -> list[tuple[Any, ...]]:
    """Read with a connection of one's own."""
    with closing(sqlite3.connect(file)) as connection:
        return connection.execute(sql).fetchall()


async def press(api: BotApi, label: str, who: int = 7) -> str:
    """Press the newest button of a label; give its token."""
    token, on = api.buttons(who)[label]
    await api.press(token, who, on)
    return token


async def told(api: BotApi, words: str, who: int = 7) -> None:
    """Wait until somebody is told something."""
    await until(lambda: any(words in text for text in api.texts(who)))


async def test_the_menu_of_commands_is_set_in_both_languages(api: BotApi, serving: Serving) -> None:
    await serving()
    await until(lambda: len(api.requests("setMyCommands")) == 3)
    menus = {
        each["fields"].get("language_code"): json.loads(each["fields"]["commands"])
        for each in api.requests("setMyCommands")
    }
    assert set(menus) == {None, "sv", "en"}
    assert [each["command"] for each in menus["sv"]][:3] == ["start", "help", "plan"]
    assert menus["sv"][2]["description"] == "Din plan"
    assert menus["en"][2]["description"] == "Your plan"


@pytest.mark.parametrize("transport", ["aiohttp", "httpx"])
@pytest.mark.parametrize("way", ["polling", "webhook"])
async def test_a_conversation_from_hello_to_a_course_in_the_plan(
    api: BotApi, serving: Serving, file: Path, way: str, transport: str
) -> None:
    port = free_port()
    hook = {"telegram_webhook": f"http://127.0.0.1:{port}", "port": port}
    telegram = await serving(telegram_transport=transport, **(hook if way == "webhook" else {}))
    if way == "webhook":
        await until(lambda: bool(api.requests("setWebhook")))
        await asyncio.sleep(0.1)
    await api.say("/start")
    await told(api, "automatisk assistent")
    await api.say("jag är undersköterska, född 1985, anställd")
    await until(lambda: "Lägg A i planen" in api.buttons())
    await press(api, "Lägg A i planen")
    await told(api, "Ska jag lägga")
    await until(lambda: "Ja" in api.buttons())
    await press(api, "Ja")
    await told(api, "är reserverade")
    assert rows(file, "SELECT kind FROM entry ORDER BY seq") == [("grant",), ("reserve",)]
    await until(lambda: len(api.requests("answerCallbackQuery")) == 2)
    assert telegram.funnel.store is not None


async def test_the_language_is_that_of_the_client(api: BotApi, serving: Serving) -> None:
    await serving()
    await api.say("/start", language="de")
    await told(api, "automatic assistant")


async def test_an_update_that_comes_three_times_is_taken_once(
    api: BotApi, serving: Serving, file: Path
) -> None:
    telegram = await serving()
    await api.say("/start")
    await told(api, "automatisk assistent")
    raw = {"update_id": api.number, "message": {"nothing": "of note"}}
    for _ in range(3):
        await telegram.inbox.keep([_update(raw)], NOW)
    assert rows(file, "SELECT COUNT(*) FROM inbox") == [(1,)]
    assert rows(file, "SELECT COUNT(*) FROM journal") == [(1,)]


async def test_a_press_that_is_sent_again_under_a_new_number_does_nothing_twice(
    api: BotApi, serving: Serving, file: Path
) -> None:
    await serving()
    await api.say("jag är undersköterska, född 1985, anställd")
    await until(lambda: "Lägg A i planen" in api.buttons())
    await press(api, "Lägg A i planen")
    await until(lambda: "Ja" in api.buttons())
    token = await press(api, "Ja")
    await told(api, "är reserverade")
    for _ in range(3):
        await api.press(token)
    await until(lambda: len(api.requests("answerCallbackQuery")) == 5)
    assert rows(file, "SELECT kind FROM entry ORDER BY seq") == [("grant",), ("reserve",)]
    answers = [each["fields"].get("text") for each in api.requests("answerCallbackQuery")]
    assert answers[-3:] == ["Den knappen är redan använd."] * 3


async def test_an_old_yes_does_not_answer_another_question(
    api: BotApi, serving: Serving, file: Path
) -> None:
    await serving()
    await api.say("jag är undersköterska, född 1985, anställd")
    await until(lambda: "Lägg A i planen" in api.buttons())
    await press(api, "Lägg A i planen")
    await until(lambda: "Ja" in api.buttons())
    yes, on = api.buttons()["Ja"]
    await api.say("avbryt")
    await told(api, "jag avbryter")
    await api.say("radera mina uppgifter")
    await told(api, "Ska jag radera")
    await api.press(yes, on=on)
    await told(api, "Det valet finns inte längre")
    assert rows(file, "SELECT kind FROM entry ORDER BY seq") == [("grant",)]
    assert rows(file, "SELECT COUNT(*) FROM person") == [(1,)]


async def test_a_card_is_opened_in_its_own_place(api: BotApi, serving: Serving) -> None:
    await serving()
    await api.say("jag är undersköterska, född 1985, anställd")
    await until(lambda: "Mer om A" in api.buttons())
    _, on = api.buttons()["Mer om A"]
    await press(api, "Mer om A")
    await until(lambda: len(api.requests("editMessageText")) == 1)
    (edit,) = api.requests("editMessageText")
    assert edit["fields"]["message_id"] == str(on)


async def test_identity_numbers_are_masked_before_anything_is_written(
    api: BotApi, serving: Serving, file: Path
) -> None:
    await serving()
    await api.say("mitt nummer är 19811218-9876")
    await told(api, "Det såg ut som ett personnummer")
    raw = b"".join(path.read_bytes() for path in file.parent.glob(f"{file.name}*"))
    assert b"9876" not in raw
    assert b"Ann" not in raw


async def test_what_nothing_can_be_made_of_is_put_aside_and_holds_up_nobody(
    api: BotApi, serving: Serving, file: Path
) -> None:
    await serving()
    await api.put({"message": {"message_id": 1, "chat": {"id": 7, "type": "private"}, "date": "x"}})
    await api.say("/start", who=8)
    await told(api, "Jag har lagt undan det")
    await told(api, "automatisk assistent", who=8)
    assert rows(file, "SELECT state FROM inbox ORDER BY id") == [("aside",), ("done",)]


async def test_my_data_comes_as_a_file_and_is_erased_after_a_yes(
    api: BotApi, serving: Serving, file: Path
) -> None:
    await serving()
    await api.say("jag är undersköterska, född 1985, anställd")
    await until(lambda: "Mer om A" in api.buttons())
    await api.say("/mydata")
    await until(lambda: len(api.requests("sendDocument")) == 1)
    await press(api, "Radera allt om mig")
    await told(api, "Ska jag radera")
    await press(api, "Ja")
    await told(api, "är raderat")
    await until(lambda: rows(file, "SELECT COUNT(*) FROM outbox") == [(0,)])
    for table in ("person", "journal", "conversation", "button"):
        assert rows(file, f"SELECT COUNT(*) FROM {table}") == [(0,)], table  # noqa: S608
    assert rows(file, "SELECT COUNT(*) FROM inbox WHERE body != '' OR name != ''") == [(0,)]


async def test_booklet_calendar_and_printout_come_as_picture_and_files(
    api: BotApi, serving: Serving, file: Path
) -> None:
    await serving()
    await api.say("jag är undersköterska, född 1985, anställd")
    await until(lambda: "Lägg A i planen" in api.buttons())
    await press(api, "Lägg A i planen")
    await until(lambda: "Ja" in api.buttons())
    await press(api, "Ja")
    await told(api, "är reserverade")
    await api.say("/booklet")
    await until(lambda: len(api.requests("sendPhoto")) == 1)
    caption = api.requests("sendPhoto")[0]["fields"]["caption"]
    assert caption.startswith("Bilden visar ett checkhäfte för Tech-check.")
    await api.say("kalender")
    await api.say("skriv ut min plan")
    await until(lambda: len(api.requests("sendDocument")) == 2)
    captions = [each["fields"]["caption"] for each in api.requests("sendDocument")]
    assert captions == ["Min plan med Tech-check", "Min plan med Tech-check, 1 mars 2027"]
    stored = rows(file, "SELECT state, once FROM outbox WHERE kind = 'artefact'")
    assert len(stored) == 3
    assert {(state, bool(once)) for state, once in stored} <= {("sending", True), ("sent", True)}


def test_the_words_below_a_picture_are_cut_between_two_words() -> None:
    cut = caption_of("ord " * 400)
    assert 1000 < len(cut) <= 1024
    assert set(cut.split()[:-1]) == {"ord"}
    assert cut.endswith("ord…")
    assert caption_of("kort") == "kort"


async def test_a_link_opens_a_listing_after_the_first_words(api: BotApi, serving: Serving) -> None:
    await serving()
    await api.say("/start look_larstugan_python")
    await told(api, "automatisk assistent")
    await told(api, "Python från början")


async def test_what_came_while_nobody_served_is_answered_in_order(
    api: BotApi, file: Path, mini: Catalog, spec: Spec
) -> None:
    await api.say("/start")
    await api.say("jag är undersköterska")
    await api.say("/checks")
    async with served(api, file, mini, spec):
        await until(lambda: rows(file, "SELECT COUNT(*) FROM inbox WHERE state='done'") == [(3,)])
    events = [json.loads(e) for (e,) in rows(file, "SELECT event FROM journal ORDER BY turn")]
    assert [each["kind"] for each in events] == ["started", "said", "chose"]


def _update(raw: dict[str, Any]) -> Any:
    from bot.telegram.arriving import received

    return received(raw, NOW.date())
