"""The webhook: 200 only after an update is kept, and nothing at all without the secret."""

import json
import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing
from pathlib import Path
from typing import Any

import httpx
import pytest

from bot.channels.telegram.webhook import LARGEST, PATH, webhook
from bot.store import Store
from bot.store.database.database import open_database
from bot.store.queues.inbox import Inbox
from tests.conftest import noon
from tests.doubles.bot_api import message

SECRET = {"X-Telegram-Bot-Api-Secret-Token": "right"}


UPDATE = {"update_id": 5, "message": message("hej", 7, 1)}


@pytest.fixture
async def poster(file: Path) -> AsyncIterator[httpx.AsyncClient]:
    """Posts to the webhook."""
    store = Store(open_database(f"sqlite:///{file}"))
    app = webhook(
        Inbox(store.database, "telegram"), "right", lambda: noon(2027, 3, 1), lambda: None
    )
    transport = httpx.ASGITransport(app=app)
    async with httpx.AsyncClient(transport=transport, base_url="http://bot.example") as client:
        yield client
    await store.close()


def kept(file: Path) -> int:
    """How many updates were kept."""
    with closing(sqlite3.connect(file)) as connection:
        return int(connection.execute("SELECT COUNT(*) FROM inbox").fetchone()[0])


async def test_an_update_is_kept_once_however_often_it_is_posted(
    poster: httpx.AsyncClient, file: Path
) -> None:
    for _ in range(3):
        assert (await poster.post(PATH, json=UPDATE, headers=SECRET)).status_code == 200
    assert kept(file) == 1


@pytest.mark.parametrize("headers", [{}, {"X-Telegram-Bot-Api-Secret-Token": "wrong"}])
async def test_without_the_secret_nothing_is_taken(
    poster: httpx.AsyncClient, file: Path, headers: dict[str, str]
) -> None:
    assert (await poster.post(PATH, json=UPDATE, headers=headers)).status_code == 401
    assert kept(file) == 0


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b"x" * (LARGEST + 1), 413),
        (b"{", 400),
        (b"[]", 400),
        (b"[" * 100_000, 400),
        (b'{"update_id": "5"}', 400),
        (b'{"update_id": %d}' % 2**70, 400),
        (b"\xff\xfe", 400),
    ],
    ids=["too large", "cut off", "no object", "deep", "no number", "huge", "no text"],
)
async def test_what_is_no_update_is_turned_away(
    poster: httpx.AsyncClient, file: Path, body: bytes, status: int
) -> None:
    assert (await poster.post(PATH, content=body, headers=SECRET)).status_code == status
    assert kept(file) == 0


async def test_what_cannot_be_kept_is_not_confirmed(poster: httpx.AsyncClient, file: Path) -> None:
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("ALTER TABLE inbox RENAME TO gone")
    assert (await poster.post(PATH, json=UPDATE, headers=SECRET)).status_code == 503


async def test_a_number_is_kept_of_an_update_that_nothing_else_can_be_read_of(
    poster: httpx.AsyncClient, file: Path
) -> None:
    strange: dict[str, Any] = {"update_id": 9, "message": {"chat": {"id": 7}}}
    answer = await poster.post(PATH, content=json.dumps(strange), headers=SECRET)
    assert answer.status_code == 200
    assert kept(file) == 1


async def test_an_update_with_signs_that_cannot_be_written_holds_up_nobody(
    poster: httpx.AsyncClient, file: Path
) -> None:
    button = {"id": "1", "from": {"id": 7, "is_bot": False, "first_name": "A"}, "data": "\ud800"}
    strange = {"update_id": 9, "callback_query": {**button, "chat_instance": "1"}}
    answer = await poster.post(PATH, content=json.dumps(strange), headers=SECRET)
    assert answer.status_code == 200
    assert kept(file) == 1
