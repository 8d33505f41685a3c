"""Telegram end to end, against a Bot API server of another maker: polling and webhook."""

import asyncio
import json
import socket
from contextlib import closing
from pathlib import Path

import pytest

from bot.assembly import operator
from bot.channels.telegram.arriving import CHANNEL
from bot.channels.telegram.client import caption_of
from bot.store.privacy.exports import everything
from catalog import Catalog
from dialogs import Spec
from tests.doubles.bot_api import BotApi, until
from tests.doubles.serving import Serving, press, rows, served, told


def free_port() -> int:
    """Give a port that nobody listens on."""
    with closing(socket.socket()) as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


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


async def test_the_last_four_digits_after_a_date_of_birth_are_masked_before_anything_is_written(
    api: BotApi, serving: Serving, file: Path
) -> None:
    await serving()
    await api.say("jag är född 811218")
    await api.say("9876")
    await told(api, "eller en del av ett")
    raw = b"".join(path.read_bytes() for path in file.parent.glob(f"{file.name}*"))
    assert b"9876" not in raw


async def test_what_nothing_can_be_made_of_is_put_aside_and_holds_up_nobody(
    api: BotApi, serving: Serving, file: Path
) -> None:
    await serving()
    await api.put({"message": {"message_id": 1, "chat": {"id": 7, "type": "private"}, "date": "x"}})
    await api.say("/start", who=8)
    await told(api, "Jag har lagt undan det")
    await told(api, "automatisk assistent", who=8)
    assert rows(file, "SELECT state FROM inbox ORDER BY id") == [("aside",), ("done",)]


async def test_what_was_put_aside_is_among_what_is_stored_about_a_person(
    api: BotApi, serving: Serving
) -> None:
    telegram = await serving()
    await api.put({"message": {"message_id": 1, "chat": {"id": 7, "type": "private"}, "date": "x"}})
    await told(api, "Jag har lagt undan det")
    await api.say("/start")
    await told(api, "automatisk assistent")
    stored = await everything(telegram.funnel.store, CHANNEL, "7")
    assert stored is not None
    assert [each["event"]["kind"] for each in stored["put_aside"]] == ["unreadable"]


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
    raw = b"".join(path.read_bytes() for path in file.parent.glob(f"{file.name}*"))
    assert "undersköterska".encode() not in raw, "an erased text is still in a file"


async def test_privacy_names_who_answers_for_the_data_and_why_how_long_and_through_whom(
    api: BotApi, serving: Serving
) -> None:
    told_by_operator = {"controller": "Provkommunen", "contact": "prov@kommun.example"}
    basis = "allmänt intresse"
    telegram = await serving(legal_basis=basis, retention_days=30, **told_by_operator)
    assert telegram.funnel.operator == operator(telegram.settings)
    await api.say("/privacy")
    await told(api, "Provkommunen ansvarar för uppgifterna")
    assert "ett eget företag utanför EES" in "\n".join(api.texts())
    await press(api, "Mer om mina uppgifter")
    await told(api, "imy.se")
    text = "\n".join(api.texts())
    for each in ("prov@kommun.example", f"Rättslig grund: {basis}.", "30 dagar", "Telegram"):
        assert each in text, each


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
    await until(lambda: len(api.requests("sendPhoto")) == 2)  # granted, and then reserved
    await api.say("/booklet")
    await until(lambda: len(api.requests("sendPhoto")) == 3)
    captions = [each["fields"]["caption"] for each in api.requests("sendPhoto")]
    assert captions[0].startswith("Bilden visar ett checkhäfte för Tech-check.")
    assert captions[0] != captions[1] == captions[2]
    sent = [str(each) for each in api.requests("sendMessage", "sendPhoto")]
    asked = next(n for n, each in enumerate(sent) if "Vad vill du uppnå?" in each)
    assert "sendPhoto" in sent[asked - 1], "the picture hides what is asked"
    await api.say("kalender")
    await api.say("skriv ut min plan")
    await until(lambda: len(api.requests("sendDocument")) == 2)
    captions = [each["fields"]["caption"] for each in api.requests("sendDocument")]
    assert captions == ["Min plan med Tech-check", "Min plan med Tech-check, 1 mars 2027"]
    stored = rows(file, "SELECT state, once FROM outbox WHERE kind = 'artefact'")
    assert [bool(once) for _, once in stored] == [False, False, True, True, True]
    assert {state for state, _ in stored} <= {"sending", "sent"}


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
