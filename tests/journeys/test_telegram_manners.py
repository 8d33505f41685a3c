"""How the assistant behaves in Telegram beside what it says, end to end."""

import asyncio
import json
import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy.exc import OperationalError

from bot.channels.telegram.arriving import CHANNEL, received
from bot.channels.telegram.running import Telegram
from bot.funnel.signs import Signs
from bot.store.office.reviews import Reviews
from bot.store.privacy.exports import everything
from bot.store.queues.timers import Timers
from bot.supervisor import Supervisor
from tests.bot.channels.test_arriving import (
    PHOTO,
    SERVICE,
    WORDLESS,
    edited,
    in_group,
    without_text,
)
from tests.doubles.bot_api import TOKEN, BotApi, Fault, message, pressing, refuses, until
from tests.doubles.serving import NOW, Serving, kinds, press, rows, said, told
from tests.journeys.test_faults import broken

PLAN = "jag är undersköterska, född 1985, anställd"


ONLY_TEXT = "Jag kan bara läsa text"


NOT_OPENED = "Bilden eller filen har jag varken öppnat eller sparat."


async def done(file: Path, number: int) -> None:
    """Wait until so many updates are done and nothing is left to send."""
    left = "SELECT COUNT(*) FROM outbox WHERE state IN ('queued', 'sending')"
    await until(lambda: rows(file, "SELECT COUNT(*) FROM inbox WHERE state='done'") == [(number,)])
    await until(lambda: rows(file, left) == [(0,)])


async def arrives(api: BotApi, telegram: Telegram, **update: Any) -> None:
    """Have an update arrive of a kind that the Bot API server of these tests does not know."""
    api.number += 1
    raw = {"update_id": api.number, **update}
    await telegram.inbox.keep([received(raw, NOW.date())], NOW)
    telegram.intake.wake()


# -- what is no text ------------------------------------------------------------------------------


async def test_a_sticker_is_answered_with_what_to_do_instead(api: BotApi, serving: Serving) -> None:
    await serving()
    await api.put({"message": without_text(**WORDLESS["sticker"])})
    await told(api, ONLY_TEXT)
    assert "Det kom inget meddelande" not in "".join(api.texts())


async def test_a_question_is_asked_again_after_a_sticker(
    api: BotApi, serving: Serving, file: Path
) -> None:
    await serving()
    await api.say(PLAN)
    await press(api, "Lägg A i planen")
    await told(api, "Ska jag lägga")
    await api.put({"message": without_text(**WORDLESS["sticker"])})
    await done(file, 3)
    assert sum("Ska jag lägga" in text for text in api.texts()) == 2
    await press(api, "Ja")
    await told(api, "är reserverade")


async def test_what_happens_in_the_chat_is_not_answered(
    api: BotApi, serving: Serving, file: Path
) -> None:
    await serving()
    for each in SERVICE.values():
        await api.put({"message": without_text(**each)})
    await done(file, len(SERVICE))
    assert api.texts() == []
    assert rows(file, "SELECT * FROM person") == []


async def test_words_below_a_picture_are_answered_and_the_picture_is_said_not_to_be_looked_at(
    api: BotApi, serving: Serving
) -> None:
    await serving()
    await api.put({"message": without_text(**PHOTO, caption=PLAN)})
    await told(api, NOT_OPENED)
    await until(lambda: "Lägg A i planen" in api.buttons())


def pictures(*captions: str | None) -> list[dict[str, Any]]:
    """Give the pictures of one album."""
    made = [without_text(**PHOTO, media_group_id="12") for _ in captions]
    return [
        {**each, "caption": words} if words else each
        for each, words in zip(made, captions, strict=True)
    ]


async def test_an_album_without_words_is_answered_once(
    api: BotApi, serving: Serving, file: Path
) -> None:
    await serving()
    for each in pictures(None, None, None):
        await api.put({"message": each})
    await done(file, 3)
    assert sum(ONLY_TEXT in text for text in api.texts()) == 1


async def test_of_an_album_with_words_the_words_are_answered_and_nothing_else(
    api: BotApi, serving: Serving, file: Path
) -> None:
    await serving()
    for each in pictures(PLAN, None, None):
        await api.put({"message": each})
    await done(file, 3)
    assert said(file) == [PLAN]
    assert sum(NOT_OPENED in text for text in api.texts()) == 1


async def test_words_below_a_later_picture_of_an_album_are_answered_as_well(
    api: BotApi, serving: Serving, file: Path
) -> None:
    await serving()
    for each in pictures(None, PLAN):
        await api.put({"message": each})
    await done(file, 2)
    assert kinds(file) == ["grant"]
    assert sum(ONLY_TEXT in text for text in api.texts()) == 1
    assert not any(NOT_OPENED in text for text in api.texts())


# -- groups ---------------------------------------------------------------------------------------


async def test_only_a_command_for_this_bot_is_answered_in_a_group_with_one_line(
    api: BotApi, serving: Serving, file: Path
) -> None:
    await serving()
    broken = {**in_group("x"), "date": "x"}
    texts = ("hej", "/start", "/start@another_bot", "/start@Fixture_bot", "undersköterska")
    for each in (*map(in_group, texts), broken):
        await api.put({"message": each})
    press_there = {**pressing("t" * 20, 7, 1, "77"), "message": in_group("…")}
    await api.put({"callback_query": press_there})
    await until(lambda: len(api.requests("answerCallbackQuery")) == 1)
    await told(api, "Skriv till mig i ett privat samtal", who=-5)
    await done(file, len(texts) + 1)
    assert len(api.requests("sendMessage")) == 1
    assert rows(file, "SELECT * FROM person") == rows(file, "SELECT * FROM outbox") == []


# -- edited messages ------------------------------------------------------------------------------


async def test_who_mends_a_slip_by_editing_is_answered_on_the_mended_words(
    api: BotApi, serving: Serving, file: Path
) -> None:
    telegram = await serving()
    await api.say("jag är undersköterska, född 1895, anställd")
    await done(file, 1)
    assert kinds(file) == []
    await arrives(api, telegram, edited_message=edited(PLAN))
    await done(file, 2)
    assert kinds(file) == ["grant"]


async def test_an_edit_that_changes_no_word_is_not_answered_again(
    api: BotApi, serving: Serving, file: Path
) -> None:
    telegram = await serving()
    await api.say("hej")
    await done(file, 1)
    await arrives(api, telegram, edited_message=edited("hej"))
    await done(file, 2)
    assert said(file) == ["hej"]


async def test_an_edited_message_never_says_yes_to_what_is_asked_now(
    api: BotApi, serving: Serving, file: Path
) -> None:
    telegram = await serving()
    await api.say(PLAN)
    await press(api, "Lägg A i planen")
    await told(api, "Ska jag lägga")
    for words in ("ja", "Ja!", "ja tack gärna", "1", "A"):
        await arrives(api, telegram, edited_message=edited(words))
    await done(file, 7)
    assert kinds(file) == ["grant"]
    assert sum("Du har ändrat ett tidigare svar" in text for text in api.texts()) == 5
    await api.say("ja")
    await told(api, "är reserverade")


async def test_an_edited_message_never_says_yes_to_erasing_while_staff_have_the_conversation(
    api: BotApi, serving: Serving, file: Path
) -> None:
    telegram = await serving()
    for words in ("hej", "kan jag få prata med en människa", "/mydata"):
        await api.say(words)
    await press(api, "Radera allt om mig")
    await told(api, "Ska jag radera")
    await arrives(api, telegram, edited_message=edited("ja"))
    await done(file, 5)
    assert len(rows(file, "SELECT * FROM person")) == 1


# -- links ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "code", ["", "4K7M", "4K7M2RPX9TQBJ3W", "4K7M2RPX9TQBJ3WN6HVD", "UUUU", "u" * 90]
)
async def test_a_link_with_a_broken_code_is_not_passed_over_in_silence_nor_counted_as_a_try(
    api: BotApi, serving: Serving, file: Path, code: str
) -> None:
    await serving()
    await api.say(f"/start b_{code}")
    await told(api, "automatisk assistent")
    await told(api, "Koden stämmer inte")
    assert rows(file, "SELECT * FROM code_try") == []
    raw = b"".join(path.read_bytes() for path in file.parent.glob(f"{file.name}*"))
    assert not code or f"b_{code}".encode() not in raw


async def test_a_link_with_a_well_formed_code_that_nobody_issued_is_counted_as_a_try(
    api: BotApi, serving: Serving, file: Path
) -> None:
    await serving()
    await api.say("/start b_4K7M2RPX9TQBJ3WN6HV8")
    await told(api, "Den koden känner jag inte igen")
    assert rows(file, "SELECT wrong FROM code_try") == [(1,)]


# -- buttons --------------------------------------------------------------------------------------

USED = "Den knappen är redan använd."


async def test_only_ones_own_used_button_is_said_to_be_used(
    api: BotApi, serving: Serving, file: Path
) -> None:
    await serving()
    await api.say(PLAN)
    used = await press(api, "Lägg A i planen")
    await told(api, "Ska jag lägga")
    for token, who in ((used, 8), ("x" * 20, 8), ("", 8), (used, 7)):
        await api.press(token, who)
        await until(lambda: rows(file, "SELECT 1 FROM inbox WHERE state='new'") == [])
    await until(lambda: len(api.requests("answerCallbackQuery")) == 5)
    answers = [each["fields"].get("text") for each in api.requests("answerCallbackQuery")]
    assert sorted(map(str, answers)) == [USED, "None", "None", "None", "None"]
    gone = "Det valet finns inte längre"
    await until(lambda: sum(gone in text for text in api.texts(8)) == 3)


async def test_what_is_said_beside_the_conversation_is_in_its_language(
    api: BotApi, serving: Serving, file: Path
) -> None:
    await serving()
    await api.say(PLAN)
    used = await press(api, "Lägg A i planen")
    await api.say("/language en")
    await done(file, 3)
    await api.press(used)
    await api.put({"message": {"message_id": 1, "chat": {"id": 7, "type": "private"}, "date": "x"}})
    await told(api, "I am sorry, I could not take that in.")
    await until(lambda: len(api.requests("answerCallbackQuery")) == 2)
    answers = {each["fields"].get("text") for each in api.requests("answerCallbackQuery")}
    assert answers == {None, "That button has been used already."}


def seen(api: BotApi) -> list[list[str]]:
    """Give the labels of each keyboard that was shortened, as it was left."""
    found = []
    for each in api.requests("editMessageReplyMarkup"):
        rows_ = json.loads(each["fields"]["reply_markup"])["inline_keyboard"]
        found.append([button["text"] for row in rows_ for button in row])
    return found


async def test_after_a_yes_the_keyboard_below_the_question_is_gone(
    api: BotApi, serving: Serving
) -> None:
    await serving()
    await api.say(PLAN)
    await press(api, "Lägg A i planen")
    await press(api, "Ja")
    await told(api, "är reserverade")
    await until(lambda: seen(api)[1:] == [[]])


async def test_of_a_list_only_the_button_that_was_used_goes(api: BotApi, serving: Serving) -> None:
    await serving()
    await api.say(PLAN)
    await until(lambda: "Lägg A i planen" in api.buttons())
    token, _ = api.buttons()["Lägg A i planen"]
    before = [label for label, (_, on) in api.buttons().items()]
    await api.press(token)
    await until(lambda: len(seen(api)) == 1)
    assert "Lägg A i planen" not in seen(api)[0]
    assert "Mer om A" in seen(api)[0]
    assert set(seen(api)[0]) < set(before)


async def test_of_two_buttons_pressed_at_once_neither_comes_back(
    api: BotApi, serving: Serving, file: Path
) -> None:
    await serving()
    await api.say(PLAN)
    await until(lambda: "Lägg B i planen" in api.buttons())
    both = [api.buttons()[f"Lägg {letter} i planen"] for letter in "AB"]
    for token, on in both:
        await api.press(token, on=on)
    await done(file, 3)
    await until(lambda: len(seen(api)) == 2)
    assert not {"Lägg A i planen", "Lägg B i planen"} & set(seen(api)[1])


async def test_what_only_shows_something_can_be_pressed_again(
    api: BotApi, serving: Serving, file: Path
) -> None:
    await serving()
    await api.say(PLAN)
    await until(lambda: "Mer om B" in api.buttons())
    token, on = api.buttons()["Mer om B"]
    for query in ("first", "second"):
        await api.press(token, on=on, query=query)
    await done(file, 3)
    assert len(said(file)) == 3
    assert seen(api) == []
    answers = [each["fields"].get("text") for each in api.requests("answerCallbackQuery")]
    assert answers == [None, None]


async def test_a_press_that_is_sent_again_as_the_same_press_does_nothing_twice(
    api: BotApi, serving: Serving, file: Path
) -> None:
    await serving()
    await api.say(PLAN)
    await until(lambda: "Mer om B" in api.buttons())
    token, on = api.buttons()["Mer om B"]
    for query in ("first", "second", "first", "first"):
        await api.press(token, on=on, query=query)
    await api.say("hej")
    await done(file, 4)
    assert len(said(file)) == 4


async def test_who_erases_everything_leaves_no_name_of_a_press_behind(
    api: BotApi, serving: Serving, file: Path
) -> None:
    await serving()
    await api.say("/mydata")
    await press(api, "Radera allt om mig")
    await press(api, "Ja")
    await told(api, "är raderat")
    assert rows(file, "SELECT * FROM inbox WHERE press IS NOT NULL") == []


@pytest.mark.parametrize("name", ["500 before it is done", "502", "reset mid-body"])
async def test_a_keyboard_that_cannot_be_shortened_changes_nothing_of_the_turn(
    api: BotApi, serving: Serving, file: Path, name: str
) -> None:
    await serving()
    api.faults.append(broken(name, "editMessageReplyMarkup", times=-1))
    await api.say(PLAN)
    await press(api, "Lägg A i planen")
    await press(api, "Ja")
    await told(api, "är reserverade")
    assert kinds(file) == ["grant", "reserve"]


# -- signs ----------------------------------------------------------------------------------------


FILES = [("/mydata", "sendDocument"), ("/summary", "sendDocument"), ("/booklet", "sendPhoto")]
"""Commands that are answered with a file, and how it is sent."""


def actions(api: BotApi, who: int = 7) -> list[str]:
    """Give what somebody was shown to be done for them."""
    sent = api.requests("sendChatAction")
    return [each["fields"]["action"] for each in sent if each["fields"]["chat_id"] == str(who)]


async def test_while_a_file_is_made_that_is_shown(api: BotApi, serving: Serving) -> None:
    await serving()
    await api.say(PLAN)
    await until(lambda: len(api.requests("sendPhoto")) == 1)
    assert actions(api) == ["upload_photo"]
    await press(api, "Lägg A i planen")
    await press(api, "Ja")
    await told(api, "är reserverade")
    await api.say("/summary")
    await until(lambda: len(api.requests("sendDocument")) == 1)
    assert "upload_document" in actions(api)


@pytest.mark.parametrize(("command", "method"), FILES)
async def test_a_file_that_the_database_keeps_from_being_made_is_made_later(
    api: BotApi,
    serving: Serving,
    file: Path,
    monkeypatch: pytest.MonkeyPatch,
    command: str,
    method: str,
) -> None:
    monkeypatch.setattr("bot.funnel.sender._WAITS", (0.02,))
    telegram = await serving()
    await reserved(api)
    await done(file, 3)
    before = len(api.requests(method))
    find, failed = telegram.funnel.store.find, list[str]()

    async def once(channel: str, name: str) -> Any:
        if not failed:
            failed.append(name)
            raise OperationalError("SELECT", {}, Exception("database is locked"))
        return await find(channel, name)

    monkeypatch.setattr(telegram.funnel.store, "find", once)
    await api.say(command)
    await until(lambda: len(api.requests(method)) == before + 1)
    assert failed == ["7"]


async def test_whose_message_waits_for_the_limits_sees_that_it_comes(
    api: BotApi, serving: Serving
) -> None:
    await serving(telegram_chat_rate=0.2, telegram_chat_burst=1)
    await api.say("hej")
    await api.say("hej", 8)
    await api.say("hej")
    await until(lambda: "typing" in actions(api))
    assert len(api.texts()) == 1
    assert actions(api, 8) == []


async def test_signs_go_out_together_and_go_on_after_any_fault(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr("bot.funnel.signs.LONG", 0.02)
    monkeypatch.setattr("bot.funnel.signs._SHOWN", 0.02)
    monkeypatch.setattr("bot.funnel.signs._PATIENCE", 0.05)
    seen_by = list[str]()

    async def show(name: str) -> None:
        if name == "slow":
            await asyncio.sleep(60)
        if name == "bad":
            raise ValueError(name)
        seen_by.append(name)

    running = asyncio.ensure_future(Signs(show, lambda: {"slow": 1, "bad": 2, "ann": 3}).run())
    await until(lambda: len(seen_by) > 2)
    running.cancel()
    assert set(seen_by) == {"ann"}
    assert "a sign cannot be shown (ValueError)" in caplog.messages


# -- the beginning --------------------------------------------------------------------------------


async def test_people_are_served_while_the_menus_cannot_be_set(
    api: BotApi,
    serving: Serving,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    monkeypatch.setattr("bot.channels.telegram.running._PAUSE", 0.05)
    api.faults.append(Fault("setMyCommands", refuses(400, "Bad Request: no menus"), times=-1))
    await serving()
    await api.say("/start")
    await told(api, "automatisk assistent")
    await until(
        lambda: (
            "the menus cannot be set: Telegram refuses it (BadRequest: No menus)" in caplog.messages
        )
    )
    api.faults.clear()
    await until(lambda: len(api.requests("setMyCommands")) == 3)


async def test_telegram_is_greeted_again_after_as_long_as_it_says(
    api: BotApi,
    serving: Serving,
    caplog: pytest.LogCaptureFixture,
) -> None:
    api.faults.append(Fault("deleteWebhook", refuses(429, "Too Many Requests", retry_after=1)))
    await serving()
    await api.say("/start")
    await until(
        lambda: "Telegram does not let us begin: Telegram asks to wait (429)" in caplog.text
    )
    await told(api, "automatisk assistent")
    assert TOKEN.lower() not in caplog.text.lower()


async def test_what_goes_wrong_is_told_without_the_token(
    api: BotApi,
    serving: Serving,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    monkeypatch.setattr("bot.channels.telegram.running._PAUSE", 0.05)
    refused = refuses(400, f"Bad Request: bot{TOKEN} is busy")
    api.faults.append(Fault("deleteWebhook", refused))
    await serving()
    said = "Telegram does not let us begin: Telegram refuses it (BadRequest: Bot… is busy)"
    await until(lambda: said in caplog.messages)
    assert TOKEN.lower() not in caplog.text.lower()


# -- out of reach ---------------------------------------------------------------------------------

BLOCKED = "Forbidden: bot was blocked by the user"


def member(status: str) -> dict[str, Any]:
    """Give the news that somebody blocked the bot, or let it in again."""
    bot = {"id": 1, "is_bot": True, "first_name": "bot"}
    new = {"user": bot, "status": status, **({"until_date": 0} if status == "kicked" else {})}
    return {
        "chat": message("", 7, 1)["chat"],
        "from": message("", 7, 1)["from"],
        "date": 1_800_000_000,
        "old_chat_member": {"user": bot, "status": "member"},
        "new_chat_member": new,
    }


def out_of_reach(file: Path) -> bool:
    """Whether the only person is marked as out of reach."""
    return rows(file, "SELECT unreachable IS NOT NULL FROM person") == [(1,)]


async def reserved(api: BotApi) -> None:
    """Bring somebody to a course in their plan, of which they are to be reminded."""
    await api.say(PLAN)
    await press(api, "Lägg A i planen")
    await press(api, "Ja")
    await told(api, "är reserverade")


async def test_who_blocks_the_bot_is_not_reminded_until_they_let_it_in_again(
    api: BotApi, serving: Serving, file: Path
) -> None:
    telegram = await serving()
    await reserved(api)
    due = "SELECT COUNT(*) FROM timer WHERE state = 'waiting'"
    assert rows(file, due) != [(0,)]
    await arrives(api, telegram, my_chat_member=member("kicked"))
    await until(lambda: out_of_reach(file))
    later, timers = NOW + timedelta(days=400), Timers(telegram.funnel.store.database, CHANNEL)
    assert await timers.due(later, 9) == []
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("DELETE FROM timer")
        connection.execute("UPDATE person SET planned = NULL")
    await Supervisor(telegram).reminders.plan_all()
    assert await timers.due(later, 9) == []
    await arrives(api, telegram, my_chat_member=member("member"))
    await until(lambda: not out_of_reach(file))
    assert await timers.due(later, 9), "nothing was planned for who is back"


async def test_who_cannot_be_sent_anything_is_known_as_such_until_they_write_again(
    api: BotApi, serving: Serving, file: Path
) -> None:
    telegram = await serving()
    await reserved(api)
    api.faults.append(Fault("sendMessage", refuses(403, BLOCKED), chat=7, times=-1))
    await api.say("min plan")
    await until(lambda: out_of_reach(file))
    (listed,) = await Reviews(telegram.funnel.store.database).list("eva", "test", NOW, 9)
    assert listed.unreachable == NOW
    stored: Any = await everything(telegram.funnel.store, CHANNEL, "7")
    assert stored["unreachable"] == NOW
    api.faults.clear()
    await api.say("hej")
    await until(lambda: not out_of_reach(file))


async def test_news_of_somebody_who_never_wrote_make_nobody_a_person(
    api: BotApi, serving: Serving, file: Path
) -> None:
    telegram = await serving()
    for status in ("kicked", "member"):
        await arrives(api, telegram, my_chat_member=member(status))
    await done(file, 2)
    assert rows(file, "SELECT * FROM person") == []
