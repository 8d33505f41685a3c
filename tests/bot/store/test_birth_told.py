"""A date of birth in one message, the last four digits in the next: never on the disk."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.channels.telegram.arriving import received
from bot.store import Store
from bot.store.database.database import open_database
from bot.store.privacy.retention import purge
from bot.store.queues.inbox import Inbox, Update
from tests.bot.store.test_store import rows
from tests.conftest import noon
from tests.doubles.bot_api import message

NOW = noon(2027, 3, 1)


@pytest.fixture
async def store(file: Path) -> AsyncIterator[Store]:
    """A store over an empty database."""
    opened = Store(open_database(f"sqlite:///{file}"))
    yield opened
    await opened.close()


def updates(*texts: str, chat: int = 7, first: int = 1) -> list[Update]:
    """Updates of one chat, as they are when they arrive."""
    return [
        received({"update_id": n, "message": message(text, chat, n)}, NOW.date())
        for n, text in enumerate(texts, first)
    ]


async def kept(inbox: Inbox) -> list[str]:
    """The texts that were kept, in order."""
    return [str(each.body["text"]) for each in await inbox.fresh(0, 99)]


@pytest.mark.parametrize("together", [True, False])
async def test_the_last_four_digits_in_the_next_update_are_masked_before_it_is_kept(
    store: Store, file: Path, together: bool
) -> None:
    inbox = Inbox(store.database, "telegram")
    found = updates("jag är född 850412", "2394")
    for batch in [found] if together else [[each] for each in found]:
        await inbox.keep(batch, NOW)
    assert await kept(inbox) == ["jag är född 850412", "••••"]
    assert [each.body["masked"] for each in await inbox.fresh(0, 9)] == [False, True]
    assert b"2394" not in b"".join(p.read_bytes() for p in file.parent.glob(f"{file.name}*"))
    assert rows(file, "SELECT * FROM birth_told") == []


async def test_a_date_of_birth_is_one_persons_alone(store: Store) -> None:
    inbox = Inbox(store.database, "telegram")
    await inbox.keep([*updates("850412"), *updates("2394", chat=8, first=2)], NOW)
    assert await kept(inbox) == ["850412", "2394"]


async def test_an_update_that_comes_twice_does_not_use_the_date_up(store: Store) -> None:
    inbox = Inbox(store.database, "telegram")
    first, second = updates("850412", "2394")
    for batch in ([first], [first], [second], [first, second]):
        await inbox.keep(batch, NOW)
    assert await kept(inbox) == ["850412", "••••"]


async def test_what_lies_between_without_digits_changes_nothing_and_the_year_stays(
    store: Store,
) -> None:
    inbox = Inbox(store.database, "telegram")
    await inbox.keep(updates("850412", "vänta", "1985"), NOW)
    assert await kept(inbox) == ["850412", "vänta", "1985"]


async def test_a_date_counts_for_a_day_and_is_then_forgotten(store: Store, file: Path) -> None:
    inbox = Inbox(store.database, "telegram")
    (first, *later) = updates("850412", "2394")
    await inbox.keep([first], NOW)
    assert rows(file, "SELECT COUNT(*) FROM birth_told WHERE born LIKE '%0412%'") == [(0,)]
    await purge(store.database, NOW + timedelta(hours=25), 90)
    assert rows(file, "SELECT COUNT(*) FROM birth_told") == [(0,)]
    await inbox.keep(later, NOW + timedelta(hours=25))
    assert await kept(inbox) == ["850412", "2394"]
