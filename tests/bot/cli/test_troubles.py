"""`techcheck conversations list --aside`: staff see what went wrong, and that they looked."""

import asyncio
import json
from pathlib import Path
from typing import Any

from typer.testing import CliRunner

from bot.cli.people.conversations import app
from bot.store import Outgoing, Saving, Store
from bot.store.database.database import open_database
from bot.store.queues.inbox import Inbox, Update
from bot.store.queues.outbox import Mark, Outbox
from tests.conftest import noon
from tests.doubles.serving import rows

NOW = noon(2027, 3, 1)


async def _prepare(file: Path) -> None:
    store = Store(open_database(f"sqlite:///{file}"))
    ann = await store.load("telegram", "7", NOW)
    message = Outgoing("send", {"text": "Hej igen"})
    await store.save([Saving(ann, {}, (), {}, (), (), NOW, messages=[message])])
    await Outbox(store.database, "telegram").mark(
        [Mark(1, "failed", why="Forbidden: bot was blocked")]
    )
    inbox = Inbox(store.database, "telegram")
    await inbox.keep([Update(5, "7", {"kind": "unreadable"}), Update(6, "8", {"text": "x"})], NOW)
    for update in await inbox.fresh(0, 9):
        await inbox.put_aside(update, "KeyError", Outgoing("send", {"text": "oj"}), NOW)
    await store.close()


def listed(file: Path, *more: str) -> Any:
    """Run the command."""
    db = ("--db", f"sqlite:///{file}", "--reason", "weekly look", "--staff", "eva")
    return CliRunner().invoke(app, ["list", "--aside", *db, *more])


def test_what_was_put_aside_or_lost_is_listed_and_the_look_is_recorded(file: Path) -> None:
    asyncio.run(_prepare(file))
    lines = listed(file).stdout.splitlines()
    assert len(lines) == 3
    assert any("failed" in line and "bot was blocked" in line for line in lines)
    assert any("     ?  telegram   aside" in line and "KeyError" in line for line in lines)
    told = json.loads(listed(file, "--json").stdout)
    assert {(each["kind"], each["person"]) for each in told} == {
        ("failed", 1),
        ("aside", 1),
        ("aside", None),
    }
    assert rows(file, "SELECT who, reason FROM staff_read") == [("eva", "weekly look")] * 2


def test_nothing_put_aside_is_said_so(file: Path) -> None:
    assert listed(file).stdout == "nothing was put aside\n"
