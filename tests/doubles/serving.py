"""Telegram served in this process for tests, and what a test looks at while it runs."""

import asyncio
import json
import sqlite3
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager, closing
from datetime import datetime
from pathlib import Path
from typing import Any

from bot.assembly import operator
from bot.channels.telegram.client import Client
from bot.channels.telegram.running import Telegram
from bot.funnel.conversation import Funnel
from bot.settings import ZONE, Settings
from bot.store import Store
from bot.store.database.database import open_database
from bot.supervisor import Supervisor
from catalog import Catalog
from dialogs import Spec
from dialogs.ledger import Booklet, Entry, EntryKind
from tests.doubles.bot_api import TOKEN, BotApi, until

NOW = datetime(2027, 3, 1, 12, tzinfo=ZONE)


Serving = Callable[..., Awaitable[Telegram]]


def telegram_over(
    file: Path,
    catalog: Catalog,
    spec: Spec,
    client: Any,
    *,
    day: Callable[[], datetime] = lambda: NOW,
    seconds: Callable[[], float] = time.monotonic,
    busy_seconds: float = 30,
    **settings: Any,
) -> Telegram:
    """Put a channel together over a database, without limits; the caller closes the store."""
    store = Store(open_database(f"sqlite:///{file}", busy_seconds))
    no_limits = {"telegram_rate": 0, "telegram_chat_rate": 0, "telegram_turn_rate": 0}
    chosen = Settings(telegram_token=TOKEN, **{**no_limits, **settings})
    return Telegram(Funnel(store, catalog, spec, day, operator(chosen)), client, chosen, seconds)


@asynccontextmanager
async def served(
    api: BotApi, file: Path, catalog: Catalog, spec: Spec, **options: Any
) -> AsyncIterator[Telegram]:
    """Serve people until the context ends."""
    client = Client(TOKEN, api.url, options.get("telegram_transport", "aiohttp"))
    telegram = telegram_over(file, catalog, spec, client, telegram_api=api.url, **options)
    stopping = asyncio.Event()
    running = asyncio.ensure_future(Supervisor(telegram).run(stopping))
    try:
        yield telegram
    finally:
        stopping.set()
        await asyncio.wait_for(running, 20)
        await telegram.funnel.store.close()


def rows(file: Path, sql: str, *values: object) -> list[tuple[Any, ...]]:
    """Read with a connection of one's own."""
    with closing(sqlite3.connect(file)) as connection:
        return connection.execute(sql, values).fetchall()


def booklet(file: Path, name: str = "7") -> Booklet:
    """Replay somebody's entries into a fresh booklet, which refuses what does not add up."""
    found = rows(
        file,
        "SELECT key, kind, checks, reservation, listing, expires FROM entry e"
        " JOIN person p ON p.booklet = e.booklet WHERE p.name = ? ORDER BY seq",
        name,
    )
    entries = [_entry(*row) for row in found]
    made = Booklet("again").add_all(entries)
    balance = made.balance(NOW.date())
    parts = (balance.available, balance.reserved, balance.used, balance.expired)
    assert sum(parts) == balance.granted
    assert min(parts) >= 0
    return made


def kinds(file: Path, name: str = "7") -> list[str]:
    """Give the kinds of somebody's booklet entries, in order; they add up."""
    return [str(each.kind) for each in booklet(file, name).entries]


def said(file: Path, name: str = "7") -> list[str]:
    """Give what somebody said or pressed, in the order in which it took effect."""
    found = rows(
        file,
        "SELECT event FROM journal j JOIN person p ON p.id = j.person"
        " WHERE p.name = ? ORDER BY j.turn",
        name,
    )
    events = [json.loads(event) for (event,) in found]
    return [each.get("text") or each.get("choice") or "/start" for each in events]


def _entry(
    key: str, kind: str, checks: int, reservation: str, listing: str, expires: str | None
) -> Entry:
    last = datetime.fromisoformat(expires).replace(tzinfo=ZONE).date() if expires else None
    return Entry(key, EntryKind(kind), checks, NOW, reservation, listing, expires=last)


async def press(api: BotApi, label: str, who: int = 7) -> str:
    """Press the newest button of a label, as soon as there is one; give its token."""
    await until(lambda: label in api.buttons(who))
    token, on = api.buttons(who)[label]
    await api.press(token, who, on)
    return token


async def told(api: BotApi, words: str, who: int = 7) -> None:
    """Wait until somebody is told something."""
    await until(lambda: any(words in text for text in api.texts(who)))


async def work_off(telegrams: Sequence[Telegram]) -> None:
    """Take turns until nothing waits, each channel one round at a time."""
    while any([await telegram.intake.round() for telegram in telegrams]):
        pass
