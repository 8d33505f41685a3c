"""What has piled up while nobody served is worked off: nothing is lost, everybody's in order."""

import asyncio
import time
from pathlib import Path

import pytest

from catalog import Catalog
from dialogs import Spec
from tests.doubles.bot_api import BotApi
from tests.doubles.serving import rows, said, served
from tests.doubles.told import tell

EACH = 10


SIZES = [300, *(pytest.param(size, marks=pytest.mark.deep) for size in (1_000, 10_000))]


@pytest.mark.parametrize("number", SIZES)
async def test_a_backlog_is_worked_off_with_nothing_lost_and_in_order(
    api: BotApi, file: Path, mini: Catalog, spec: Spec, number: int
) -> None:
    people = range(1, number // EACH + 1)
    texts = [f"jag är född {1960 + n}" for n in range(EACH)]
    for text in texts:
        for who in people:
            await api.say(text, who)
    began = time.monotonic()
    async with served(api, file, mini, spec):
        await worked_off(file, number)
    tell(f"a backlog of {number} updates: {time.monotonic() - began:.1f} s")
    for who in people:
        assert said(file, str(who)) == texts
    assert rows(file, "SELECT DISTINCT state FROM outbox") == [("sent",)]
    missing = (
        "SELECT COUNT(*) FROM journal j LEFT JOIN outbox o USING (person, turn) WHERE o.id IS NULL"
    )
    assert rows(file, missing) == [(0,)], "a turn has no message"
    sent = rows(file, "SELECT name, message_id FROM outbox ORDER BY id")
    for who in people:
        own = [message for name, message in sent if name == str(who)]
        assert own == sorted(set(own)), "messages left out of order"


async def worked_off(file: Path, number: int) -> None:
    """Wait until so many updates are done and everything is sent."""
    done = "SELECT COUNT(*) FROM inbox WHERE state = 'done'"
    left = "SELECT COUNT(*) FROM outbox WHERE state != 'sent'"
    async with asyncio.timeout(600):
        while rows(file, done) != [(number,)] or rows(file, left) != [(0,)]:
            await asyncio.sleep(0.1)
