"""Every fault has its stated outcome, end to end against a Bot API server of another maker.

How single requests end is in test_telegram_transport.py, what becomes of single messages in
test_sender.py, and death by SIGKILL in test_telegram_kill_points.py.
"""

import asyncio
import json
import shutil
import sqlite3
from collections import Counter
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, closing
from datetime import datetime, timedelta
from itertools import permutations
from pathlib import Path
from typing import Any

import httpx
import pytest
from aiohttp import web
from sqlalchemy import event
from telegram.error import NetworkError

from bot.channels.telegram.arriving import received
from bot.channels.telegram.polling import _PAUSES as PAUSES
from bot.channels.telegram.polling import Polling
from bot.channels.telegram.running import Telegram
from bot.channels.telegram.webhook import PATH, webhook
from bot.store.office.troubles import Troubles
from catalog import Catalog
from dialogs import Spec
from tests.doubles.bot_api import (
    BotApi,
    Fault,
    breaks_off,
    falls_silent,
    message,
    pressing,
    refuses,
    says,
    until,
)
from tests.doubles.serving import (
    NOW,
    Serving,
    kinds,
    press,
    rows,
    said,
    served,
    telegram_over,
    told,
    work_off,
)

PLAN = "jag är undersköterska, född 1985, anställd"


RESERVED = ["grant", "reserve"]


LOST = "Ett tidigare meddelande kan ha kommit bort på vägen."


@pytest.fixture(autouse=True)
def _hurried(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let nothing wait longer than a test needs."""
    monkeypatch.setattr("bot.funnel.sender._IDLE", 0.02)
    for name in ("channels.telegram.polling._PAUSES", "funnel.sender._WAITS"):
        monkeypatch.setattr(f"bot.{name}", (0.02, 0.04, 0.08))
    monkeypatch.setattr("bot.funnel.intake._PAUSE", 0.02)


class Days:
    """A clock that stands still until a test moves it: the day, and seconds beside it."""

    def __init__(self) -> None:
        self.day, self.seconds = NOW, 1000.0

    def now(self) -> datetime:
        """The time of day."""
        return self.day


class Nobody:
    """A client that takes every answer to a press."""

    username = "fixture_bot"

    async def answer(self, *_: object) -> None:
        """Take it."""

    typing = refer = leave_buttons = answer


async def done(file: Path, number: int) -> None:
    """Wait until so many updates are done."""
    await until(lambda: rows(file, "SELECT COUNT(*) FROM inbox WHERE state='done'") == [(number,)])


async def all_sent(file: Path) -> None:
    """Wait until nothing is left to send."""
    left = "SELECT COUNT(*) FROM outbox WHERE state IN ('queued', 'sending')"
    await until(lambda: rows(file, left) == [(0,)])


async def asked_for_a_yes(api: BotApi, who: int = 7) -> tuple[str, int]:
    """Lead somebody to the question whether to reserve; give the button that says yes."""
    await api.say(PLAN, who)
    await press(api, "Lägg A i planen", who)
    await until(lambda: "Ja" in api.buttons(who))
    return api.buttons(who)["Ja"]


# -- the same thing again -------------------------------------------------------------------------


def repeated(times: int, then_again: int) -> Any:
    """Give answers to getUpdates that hold each update many times, and again in later polls."""
    seen: dict[int, list[Any]] = {}

    async def answer(_: web.Request, answered: web.StreamResponse | None) -> web.StreamResponse:
        assert isinstance(answered, web.Response)
        body = json.loads(bytes(answered.body or b""))  # type: ignore[arg-type]
        for update in body["result"]:
            seen[update["update_id"]] = [update] * then_again
        old = [updates.pop() for updates in seen.values() if updates]
        return web.json_response({**body, "result": [*body["result"] * times, *old]})

    return answer


@pytest.mark.parametrize(
    ("times", "later"), [(3, 0), (1, 2)], ids=["in one poll", "in the next polls"]
)
async def test_a_press_that_comes_three_times_has_one_effect(
    api: BotApi, serving: Serving, file: Path, times: int, later: int
) -> None:
    api.faults.append(Fault("getUpdates", repeated(times, later), delivered=True, times=-1))
    await serving()
    token, on = await asked_for_a_yes(api)
    await api.press(token, on=on)
    await told(api, "är reserverade")
    await api.say("min plan")
    await done(file, 4)
    assert kinds(file) == RESERVED
    assert len(said(file)) == 4


async def test_a_press_that_is_posted_three_times_has_one_effect(
    api: BotApi, serving: Serving, file: Path
) -> None:
    telegram = await serving()
    token, on = await asked_for_a_yes(api)
    app = webhook(telegram.inbox, "right", lambda: NOW, telegram.intake.wake)
    raw = {"update_id": 5000, "callback_query": pressing(token, 7, on, "5000")}
    head = {"X-Telegram-Bot-Api-Secret-Token": "right"}
    transport = httpx.ASGITransport(app=app)
    async with httpx.AsyncClient(transport=transport, base_url="http://bot.example") as poster:
        for _ in range(3):
            assert (await poster.post(PATH, json=raw, headers=head)).status_code == 200
    await told(api, "är reserverade")
    await done(file, 3)
    assert kinds(file) == RESERVED


async def test_a_press_that_is_sent_again_under_new_numbers_does_nothing_twice(
    api: BotApi, serving: Serving, file: Path
) -> None:
    await serving()
    token, on = await asked_for_a_yes(api)
    for _ in range(4):
        await api.press(token, on=on)
    await until(lambda: len(api.requests("answerCallbackQuery")) == 5)
    assert kinds(file) == RESERVED
    answers = [each["fields"].get("text") for each in api.requests("answerCallbackQuery")]
    assert answers.count("Den knappen är redan använd.") >= 1
    assert len(said(file)) == 3


# -- in another order -----------------------------------------------------------------------------

OWN = ((7, "/start"), (7, PLAN), (7, "lägg Python från början i planen"), (7, "ja"))


SEVERAL = ((7, "/start"), (8, "/start"), (7, PLAN), (8, "jag är född 1990"))


@pytest.fixture
async def quiet(file: Path, mini: Catalog, spec: Spec) -> AsyncIterator[Telegram]:
    """A channel that takes turns when it is told to, and sends nothing."""
    telegram = telegram_over(file, mini, spec, Nobody())
    yield telegram
    await telegram.funnel.store.close()


async def keep(telegram: Telegram, number: int, who: int, text: str) -> None:
    """Take one update in, as the webhook does."""
    raw = {"update_id": number, "message": message(text, who, number)}
    await telegram.inbox.keep([received(raw, NOW.date())], NOW)


@pytest.mark.parametrize("order", [*permutations(range(4))], ids=str)
@pytest.mark.parametrize("script", [OWN, SEVERAL], ids=["one person", "two people"])
async def test_updates_that_wait_together_take_effect_in_order_whatever_order_they_came_in(
    quiet: Telegram, file: Path, script: tuple[tuple[int, str], ...], order: tuple[int, ...]
) -> None:
    for place in order:
        await keep(quiet, 100 + place, *script[place])
    await work_off([quiet])
    for name in {str(who) for who, _ in script}:
        assert said(file, name) == [text for who, text in script if str(who) == name]
    assert kinds(file) == (RESERVED if script == OWN else ["grant"])


@pytest.mark.parametrize("order", [*permutations(range(4))], ids=str)
async def test_an_update_that_comes_after_a_later_one_was_answered_is_answered_as_well(
    quiet: Telegram, file: Path, order: tuple[int, ...]
) -> None:
    for place in order:
        await keep(quiet, 100 + place, *OWN[place])
        await work_off([quiet])
    assert said(file) == [OWN[place][1] for place in order]
    assert kinds(file) in ([], ["grant"], RESERVED)
    turns = rows(file, "SELECT COUNT(DISTINCT turn) FROM outbox")
    assert turns == [(4,)], "a turn has no message"


# -- a press that is older than its message -------------------------------------------------------


def _without(query: dict[str, Any]) -> None:
    del query["message"]


def _inaccessible(query: dict[str, Any]) -> None:
    query["message"] = {"chat": query["message"]["chat"], "message_id": 1, "date": 0}


@pytest.mark.parametrize("change", [_without, _inaccessible], ids=["no message", "inaccessible"])
async def test_a_press_whose_message_is_not_there_counts_all_the_same(
    quiet: Telegram, file: Path, change: Callable[[dict[str, Any]], None]
) -> None:
    """Nothing has been sent here, so that the press is also older than the message it is on."""
    for place, (who, text) in enumerate(OWN[:3]):
        await keep(quiet, 100 + place, who, text)
    await work_off([quiet])
    assert rows(file, "SELECT DISTINCT state FROM outbox") == [("queued",)]
    ((token,),) = rows(file, "SELECT token FROM button WHERE choice = 'yes'")
    query = pressing(token, 7, 1, "1")
    change(query)
    raw = {"update_id": 200, "callback_query": query}
    await quiet.inbox.keep([received(raw, NOW.date())], NOW)
    await work_off([quiet])
    assert kinds(file) == RESERVED


async def test_a_card_that_cannot_be_edited_any_more_is_sent_anew(
    api: BotApi, serving: Serving, file: Path
) -> None:
    await serving()
    await api.say(PLAN)
    refused = refuses(400, "Bad Request: message can't be edited")
    api.faults.append(Fault("editMessageText", refused))
    await press(api, "Mer om A")
    await done(file, 2)
    await all_sent(file)
    assert api.requests("editMessageText") == []
    assert rows(file, "SELECT state FROM outbox WHERE kind = 'edit'") == [("sent",)]


# -- the network ----------------------------------------------------------------------------------

BROKEN = {
    "500 before it is done": Fault("", says(500, "oh no")),
    "500 after it is done": Fault("", says(500, "oh no"), delivered=True),
    "502": Fault("", says(502, "<html>"), delivered=True),
    "504": Fault("", says(504, ""), delivered=True),
    "timeout after it is done": Fault("", falls_silent, delivered=True),
    "reset mid-body": Fault("", breaks_off, delivered=True),
    "malformed JSON": Fault("", says(200, '{"ok": tr'), delivered=True),
}


def broken(name: str, method: str, chat: int | None = None, times: int = 1) -> Fault:
    """Give a fault of a name for a method."""
    fault = BROKEN[name]
    return Fault(method, fault.answer, fault.delivered, chat, times)


def give_up_soon(telegram: Telegram, monkeypatch: pytest.MonkeyPatch) -> None:
    """Wait for an answer a tenth of a second only."""
    monkeypatch.setattr(telegram.client.request, "_read", 0.1)


@pytest.mark.parametrize("name", BROKEN)
async def test_a_message_whose_sending_broke_arrives_once_or_twice_and_holds_up_nobody(
    api: BotApi, serving: Serving, file: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    give_up_soon(await serving(), monkeypatch)
    api.faults.append(broken(name, "sendMessage", chat=7))
    await api.say("/start", 7)
    await api.say("/start", 8)
    await api.say("min plan", 7)
    await done(file, 3)
    await all_sent(file)
    assert rows(file, "SELECT DISTINCT state FROM outbox") == [("sent",)]
    times = Counter(api.texts(7))
    assert sorted(times.values()) == ([1, 2] if BROKEN[name].delivered else [1, 1])
    assert next(iter(times)).startswith("Hej"), "out of order"
    assert len(api.texts(8)) == 1


@pytest.mark.parametrize("name", [name for name, fault in BROKEN.items() if fault.delivered])
async def test_a_file_whose_sending_broke_is_not_sent_again_and_the_person_and_staff_are_told(
    api: BotApi, serving: Serving, file: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    telegram = await serving()
    give_up_soon(telegram, monkeypatch)
    await api.say("/start")
    api.faults.append(broken(name, "sendDocument"))
    await api.say("/mydata")
    uncertain = "SELECT told FROM outbox WHERE state = 'uncertain'"
    await until(lambda: rows(file, uncertain) == [(0,)])
    await api.say("hej")
    await told(api, LOST)
    await until(lambda: rows(file, uncertain) == [(1,)])
    await api.say("hej")
    await done(file, 4)
    await all_sent(file)
    (seen,) = await Troubles(telegram.funnel.store.database).list_troubles("eva", "test", NOW, 9)
    assert (seen.kind, seen.person) == ("uncertain", 1)
    assert len(api.requests("sendDocument")) == 1
    assert sum(LOST in text for text in api.texts()) == 1


@pytest.mark.parametrize("name", BROKEN)
async def test_polls_that_break_lose_nothing_and_take_nothing_twice(
    api: BotApi, serving: Serving, file: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.channels.telegram.client._SLACK", -24.8)
    await api.say("/start")
    await api.say(PLAN)
    api.faults.append(broken(name, "getUpdates", times=3))
    await serving()
    await until(lambda: len(said(file)) == 2)
    assert api.faults[0].times == 0
    assert said(file) == ["/start", PLAN]


@pytest.mark.parametrize("name", BROKEN)
async def test_an_answer_to_a_press_that_breaks_changes_nothing_of_its_effect(
    api: BotApi, serving: Serving, file: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    give_up_soon(await serving(), monkeypatch)
    token, on = await asked_for_a_yes(api)
    api.faults.append(broken(name, "answerCallbackQuery"))
    await api.press(token, on=on)
    await told(api, "är reserverade")
    assert kinds(file) == RESERVED


async def test_a_poll_that_never_comes_back_is_cut_off_and_the_operator_is_told(
    api: BotApi, serving: Serving, monkeypatch: pytest.MonkeyPatch, caplog: Any
) -> None:
    monkeypatch.setattr("bot.channels.telegram.polling.MARGIN", -24.8)
    api.faults.append(Fault("getUpdates", falls_silent))
    await serving()
    await api.say("/start")
    await told(api, "automatisk assistent")
    assert "a poll has fallen silent and is cut off" in caplog.messages


async def test_a_foreign_poller_is_waited_for_and_the_operator_is_told(
    api: BotApi, serving: Serving, caplog: Any
) -> None:
    foreign = asyncio.ensure_future(api.poll_as_somebody_else(0.5))
    await asyncio.sleep(0.1)
    await serving()
    conflict = "somebody else takes updates with this bot's token; trying again later"
    await until(lambda: conflict in caplog.messages)
    await foreign
    await api.say("/start")
    await told(api, "automatisk assistent")


class Naps:
    """Sleeping, which ends at once and is counted."""

    def __init__(self) -> None:
        self.seconds: list[float] = []

    async def __call__(self, seconds: float) -> None:
        """Sleep so many seconds."""
        self.seconds.append(seconds)


async def test_polls_that_fail_for_days_are_tried_again_once_a_minute(
    quiet: Telegram, monkeypatch: pytest.MonkeyPatch
) -> None:
    naps, stopping = Naps(), asyncio.Event()

    class Away:
        def why(self, _: object) -> str:
            return "it is away"

        async def updates(self, *_: object) -> list[dict[str, Any]]:
            if len(naps.seconds) >= 2_000:
                stopping.set()
            raise NetworkError("away")

    monkeypatch.setattr("bot.channels.telegram.polling._PAUSES", PAUSES)
    monkeypatch.setattr("bot.channels.telegram.polling.asyncio.sleep", naps)
    client: Any = Away()
    await Polling(client, quiet.inbox, quiet.funnel.clock, lambda: None).run(stopping)
    assert naps.seconds[:4] == [1, 2, 4, 8]
    assert set(naps.seconds[6:]) == {60}


async def test_a_webhook_that_somebody_sets_while_the_bot_polls_is_removed(
    api: BotApi, serving: Serving, caplog: Any
) -> None:
    await serving()
    await api.say("/start")
    await told(api, "automatisk assistent")
    webhook_set = "Conflict: can't use getUpdates method while webhook is active"
    api.faults.append(Fault("getUpdates", refuses(409, webhook_set)))
    before = len(api.requests("deleteWebhook"))
    await api.say("min plan")
    await until(lambda: len(api.requests("deleteWebhook")) == before + 1)
    assert "a webhook has been set for this bot while it polls; it is removed" in caplog.messages
    await told(api, "Din plan")


async def test_an_update_that_cannot_be_kept_is_left_out_and_holds_up_nobody(
    quiet: Telegram, file: Path
) -> None:
    client: Any = Nobody()
    polling = Polling(client, quiet.inbox, quiet.funnel.clock, lambda: None)
    strange = {"update_id": 2**70, "message": message("hej", 7, 1)}
    await polling.keep([strange, {"update_id": 5, "message": message("hej", 8, 2)}])
    assert rows(file, "SELECT update_id, name FROM inbox") == [(5, "8")]


# -- people who cannot be reached, or only later, or elsewhere ------------------------------------


@pytest.mark.parametrize("seconds", [1, 35, 3600])
async def test_too_many_requests_hold_up_that_chat_alone_for_as_long_as_telegram_says(
    api: BotApi, serving: Serving, file: Path, seconds: int
) -> None:
    days = Days()
    await serving(seconds=lambda: days.seconds)
    api.faults.append(Fault("sendMessage", refuses(429, retry_after=seconds), chat=7))
    await api.say("/start", 7)
    await until(lambda: api.faults[0].times == 0)
    await api.say("/start", 8)
    await told(api, "automatisk assistent", 8)
    days.seconds += seconds - 0.5
    await asyncio.sleep(0.1)
    assert api.texts(7) == []
    days.seconds += 0.5
    await told(api, "automatisk assistent", 7)
    await all_sent(file)
    assert len(api.texts(7)) == 1


@pytest.mark.parametrize(
    ("status", "why"),
    [
        (403, "Forbidden: bot was blocked by the user"),
        (403, "Forbidden: user is deactivated"),
        (400, "Bad Request: chat not found"),
    ],
)
async def test_who_cannot_be_reached_in_the_midst_of_a_batch_costs_the_others_nothing(
    api: BotApi, serving: Serving, file: Path, status: int, why: str
) -> None:
    api.faults.append(Fault("sendMessage", refuses(status, why), chat=8, times=-1))
    for who in (7, 8, 9):
        await api.say(PLAN, who)
    await serving()
    await done(file, 3)
    await all_sent(file)
    states = dict(rows(file, "SELECT name, GROUP_CONCAT(DISTINCT state) FROM outbox GROUP BY name"))
    assert states == {"7": "sent", "8": "failed", "9": "sent"}
    assert api.texts(7) == api.texts(9) != []
    api.faults.clear()
    await api.say("min plan", 8)
    await until(lambda: len(api.texts(8)) > 0)


MOVED = -1007


async def moves(api: BotApi, telegram: Telegram, by: str) -> None:
    """Move chat 7, so that it is known from an update, or from a message that is refused."""
    refused = refuses(400, "group chat was upgraded", migrate_to_chat_id=MOVED)
    api.faults.append(Fault("sendMessage", refused, chat=7, times=-1))
    if by == "an update":
        note = {**message("", 7, 90), "migrate_to_chat_id": MOVED}
        del note["text"]
        api.number += 1
        raw = {"update_id": api.number, "message": note}
        await telegram.inbox.keep([received(raw, NOW.date())], NOW)
        telegram.intake.wake()
    else:
        await api.say("min plan")


@pytest.mark.parametrize("by", ["an update", "a refusal"])
async def test_who_has_moved_goes_on_with_conversation_and_booklet_where_they_are_now(
    api: BotApi, serving: Serving, file: Path, by: str
) -> None:
    telegram = await serving()
    await asked_for_a_yes(api)
    await moves(api, telegram, by)
    await until(lambda: rows(file, "SELECT name FROM person") == [(str(MOVED),)])
    for text in ("ja",) if by == "an update" else ("lägg A i planen", "ja"):
        await api.say(text, MOVED)
    await done(file, 4 if by == "an update" else 5)
    await all_sent(file)
    assert any("är reserverade" in text for text in api.texts(MOVED))
    assert kinds(file, str(MOVED)) == RESERVED
    assert rows(file, "SELECT DISTINCT state FROM outbox") == [("sent",)]


async def test_who_has_written_from_the_new_place_already_still_finds_their_booklet_there(
    api: BotApi, serving: Serving, file: Path
) -> None:
    telegram = await serving()
    token, on = await asked_for_a_yes(api)
    await api.press(token, on=on)
    await told(api, "är reserverade")
    await api.say("/start", MOVED)
    await until(lambda: len(rows(file, "SELECT 1 FROM person")) == 2)
    await moves(api, telegram, "an update")
    await until(lambda: rows(file, "SELECT name FROM person") == [(str(MOVED),)])
    assert kinds(file, str(MOVED)) == RESERVED


# -- the database ---------------------------------------------------------------------------------


@asynccontextmanager
async def locked(file: Path) -> AsyncIterator[None]:
    """Hold the write lock, as another program may, for much longer than anybody waits."""
    other = sqlite3.connect(file, isolation_level=None, check_same_thread=False)
    with closing(other) as connection:
        # In a thread: whoever writes just now must come to an end first.
        await asyncio.to_thread(connection.execute, "BEGIN IMMEDIATE")
        yield
        await asyncio.sleep(0.4)
        connection.execute("ROLLBACK")


async def test_a_database_locked_against_intake_leaves_the_updates_with_telegram(
    api: BotApi, serving: Serving, file: Path, caplog: Any
) -> None:
    await serving(busy_seconds=0.05)
    async with locked(file):
        await api.say("/start")
        await until(
            lambda: "updates cannot be kept (OperationalError); trying again" in caplog.text
        )
        assert api.waiting() == 1
    await told(api, "automatisk assistent")
    await until(lambda: api.waiting() == 0)
    assert said(file) == ["/start"]


async def test_a_database_locked_against_turns_delays_them_and_doubles_nothing(
    file: Path, api: BotApi, mini: Catalog, spec: Spec, caplog: Any
) -> None:
    before = telegram_over(file, mini, spec, Nobody())
    for place, (who, text) in enumerate(OWN):
        await keep(before, 100 + place, who, text)
    await before.funnel.store.close()
    taken_in = Path(shutil.copy(file, file.with_name("taken_in.db")))
    async with locked(taken_in), served(api, taken_in, mini, spec, busy_seconds=0.05):
        await until(lambda: "turns cannot be taken (OperationalError); trying again" in caplog.text)
        assert said(taken_in) == []
    async with served(api, taken_in, mini, spec):
        await done(taken_in, 4)
        await all_sent(taken_in)
    assert said(taken_in) == [text for _, text in OWN]
    assert kinds(taken_in) == RESERVED


async def test_a_database_locked_against_the_sender_delays_messages_and_doubles_none(
    api: BotApi, serving: Serving, file: Path, caplog: Any
) -> None:
    days = Days()
    await serving(seconds=lambda: days.seconds, busy_seconds=0.05)
    api.faults.append(Fault("sendMessage", refuses(429, retry_after=60), chat=7))
    await api.say("/start")
    await until(lambda: api.faults[0].times == 0)
    await done(file, 1)
    async with locked(file):
        days.seconds += 60
        failing = "the outbox cannot be written (OperationalError); trying again"
        await until(lambda: failing in caplog.text)
        assert api.texts() == []
    await told(api, "automatisk assistent")
    await all_sent(file)
    assert len(api.texts()) == 1


async def test_a_database_locked_when_serving_begins_is_waited_for(
    api: BotApi, serving: Serving, file: Path, mini: Catalog, spec: Spec, caplog: Any
) -> None:
    async with served(api, file, mini, spec):
        await api.say("/start")
        await told(api, "automatisk assistent")
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("UPDATE outbox SET state = 'sending'")
    async with locked(file):
        await serving(busy_seconds=0.05)
        failing = "the outbox cannot be read (OperationalError); trying again"
        await until(lambda: failing in caplog.text)
    await until(lambda: len(api.texts()) == 2)
    await all_sent(file)


class Disk:
    """A disk that is full when a test says so: no page can be added to the database then."""

    def __init__(self, telegram: Telegram) -> None:
        self.full = False
        event.listen(
            telegram.funnel.store.database.engine.sync_engine.pool, "checkout", self._checkout
        )

    def _checkout(self, connection: Any, *_: object) -> None:
        cursor = connection.cursor()
        cursor.execute(f"PRAGMA max_page_count = {1 if self.full else 10**9}")
        cursor.close()


async def test_a_full_disk_leaves_the_updates_with_telegram_until_there_is_room(
    api: BotApi, serving: Serving, file: Path, caplog: Any
) -> None:
    disk = Disk(await serving())
    await api.say("/start")
    await told(api, "automatisk assistent")
    disk.full = True
    await api.say("jag är född 1985 " + "ö" * 3900)
    await until(lambda: "updates cannot be kept (OperationalError); trying again" in caplog.text)
    assert len(said(file)) == 1
    assert api.waiting() == 1
    disk.full = False
    await until(lambda: len(said(file)) == 2)
    await until(lambda: api.waiting() == 0)
    assert kinds(file) in ([], ["grant"])


async def test_a_disk_that_is_full_in_the_midst_of_turns_takes_each_once_when_there_is_room(
    quiet: Telegram, file: Path
) -> None:
    disk = Disk(quiet)
    for number in range(100, 150):
        await keep(quiet, number, 7, "berätta mer om vad jag kan göra med mina checkar")
    disk.full = True
    with pytest.raises(Exception, match="database or disk is full"):
        await work_off([quiet])
    taken = len(said(file))
    assert taken < 50
    assert rows(file, "SELECT COUNT(*) FROM inbox WHERE state = 'new'") == [(50 - taken,)]
    disk.full = False
    await work_off([quiet])
    assert len(said(file)) == 50
    assert rows(file, "PRAGMA integrity_check") == [("ok",)]


# -- time, and two at once ------------------------------------------------------------------------


@pytest.mark.parametrize("days", [-1, 1], ids=["a day back", "a day forth"])
async def test_a_clock_that_jumps_and_jumps_back_changes_no_effect(
    api: BotApi, serving: Serving, file: Path, days: int
) -> None:
    clock = Days()
    await serving(day=clock.now)
    await api.say("/start")
    await told(api, "automatisk assistent")
    clock.day += timedelta(days=days)
    token, on = await asked_for_a_yes(api)
    clock.day -= timedelta(days=days)
    await api.press(token, on=on)
    await told(api, "är reserverade")
    clock.day += timedelta(days=days)
    await api.say("min plan")
    await done(file, 5)
    await all_sent(file)
    assert kinds(file) == RESERVED
    assert rows(file, "SELECT DISTINCT state FROM outbox") == [("sent",)]


async def test_two_workers_take_each_update_of_the_same_people_once_and_in_order(
    quiet: Telegram, file: Path, mini: Catalog, spec: Spec
) -> None:
    other = telegram_over(file, mini, spec, Nobody())
    script = [(who, text) for _, text in OWN for who in (7, 8, 9)]
    for place, (who, text) in enumerate(script):
        await keep(quiet, 100 + place, who, text)
    await asyncio.gather(work_off([quiet]), work_off([other]))
    await other.funnel.store.close()
    assert rows(file, "SELECT DISTINCT state FROM inbox") == [("done",)]
    for name in ("7", "8", "9"):
        assert said(file, name) == [text for _, text in OWN]
        assert kinds(file, name) == RESERVED
