"""Texts are removed after the promised days; the booklet, the answers and the numbers stay."""

import json
import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

from bot.assembly import operator
from bot.conversation import Funnel
from bot.settings import Settings
from bot.store import Store
from bot.store.engine import open_engine
from bot.store.retention import purge
from catalog.catalogue import Catalog
from dialogs.draft import Spec
from tests.conftest import noon

NOW = noon(2027, 3, 1)
SAID = ("jag drömmer om att programmera robotar", "född 1985, anställd", "lägg A i planen", "ja")


async def talked(file: Path, spec: Spec, mini: Catalog) -> Funnel:
    """Give a funnel after a conversation that ends with a reservation."""
    store = Store(open_engine(f"sqlite:///{file}"))
    funnel = Funnel(store, mini, spec, lambda: NOW, operator(Settings()))
    await funnel.open("test", "ann")
    for text in SAID:
        await funnel.say("test", "ann", text)
    return funnel


def texts(file: Path) -> str:
    """Give all texts of journal and conversations."""
    with closing(sqlite3.connect(file)) as connection:
        rows = connection.execute("SELECT event, replies, trace FROM journal").fetchall()
        rows += connection.execute("SELECT state, state, state FROM conversation").fetchall()
    return json.dumps(rows, ensure_ascii=False)


async def test_old_texts_are_gone_and_what_counts_stays(
    file: Path, spec: Spec, mini: Catalog
) -> None:
    funnel = await talked(file, spec, mini)
    assert "drömmer" in texts(file)
    assert await purge(funnel.store, NOW + timedelta(days=91), 90) == 1 + len(SAID)
    assert "drömmer" not in texts(file)
    raw = b"".join(path.read_bytes() for path in file.parent.glob(f"{file.name}*"))
    assert "drömmer".encode() not in raw, "a removed text is still in a file"
    found = await funnel.store.find("test", "ann")
    assert found is not None
    assert found.booklet.balance(NOW.date()).reserved > 0
    told = await funnel.say("test", "ann", "mina svar")
    assert "född 1985" in told.replies[0].text
    await funnel.store.close()


async def test_younger_texts_stay(file: Path, spec: Spec, mini: Catalog) -> None:
    funnel = await talked(file, spec, mini)
    assert await purge(funnel.store, NOW + timedelta(days=89), 90) == 0
    assert "drömmer" in texts(file)
    await funnel.store.close()


async def test_what_is_gone_is_gone_once(file: Path, spec: Spec, mini: Catalog) -> None:
    funnel = await talked(file, spec, mini)
    later = NOW + timedelta(days=100)
    assert await purge(funnel.store, later, 90) > 0
    assert await purge(funnel.store, later, 90) == 0
    await funnel.store.close()
