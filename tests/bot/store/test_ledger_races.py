"""Two workers on one file, in any order: nothing is written on a booklet that has changed."""

import asyncio
import itertools
from datetime import date
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from bot.store import Loaded, Saving, Store, TurnTaken
from bot.store.database.database import open_database
from bot.store.database.engine import upgrade
from dialogs.ledger import Booklet, BookletError, Entry, EntryKind
from tests.conftest import noon

NOW = noon(2027, 3, 1)


GRANT = Entry("g", EntryKind.GRANT, 6, NOW, expires=date(2029, 3, 1))


ENDS = (EntryKind.USE, EntryKind.CANCEL, EntryKind.REFUSE, EntryKind.NO_SHOW)


steps = st.lists(
    st.tuples(
        st.integers(0, 1),
        st.sampled_from(["load", "reserve", "end", "confirm"]),
        st.integers(0, 5),
    ),
    min_size=4,
    max_size=24,
)


_files = itertools.count()


def wanted(booklet: Booklet, action: str, number: int, key: str) -> Entry | None:
    """Give the entry that a worker wants to write, by what it has seen."""
    open_ = [each.entry for each in booklet.reservations() if each.open]
    if action == "reserve":
        return Entry(key, EntryKind.RESERVE, number % 4, NOW, listing="a/b")
    if not open_:
        return None
    its = open_[number % len(open_)]
    if action == "confirm":
        return Entry(key, EntryKind.CONFIRM, 0, NOW, about=its.key)
    kind = ENDS[number % len(ENDS)]
    used = its.checks if kind is EntryKind.USE else 0
    return Entry(key, kind, used, NOW, reservation=its.key)


async def race(path: Path, moves: list[tuple[int, str, int]]) -> None:
    """Let two workers write, each on what it loaded last, and look at the file in the end."""
    stores = [Store(open_database(f"sqlite:///{path}")) for _ in range(2)]
    first = await stores[0].load("test", "ann", NOW)
    await stores[0].save([_turn(first, GRANT)])
    seen = [await store.load("test", "ann", NOW) for store in stores]
    written = [GRANT]
    for count, (who, action, number) in enumerate(moves):
        if action == "load":
            seen[who] = await stores[who].load("test", "ann", NOW)
            continue
        entry = wanted(seen[who].booklet, action, number, f"{count}.{who}")
        if entry is None:
            continue
        try:
            seen[who].booklet.add(entry)
        except BookletError:
            continue
        try:
            await stores[who].save([_turn(seen[who], entry)])
        except TurnTaken:
            assert seen[who].booklet.entries != tuple(written)
            continue
        assert seen[who].booklet.entries == tuple(written)
        written.append(entry)
        seen[who] = await stores[who].load("test", "ann", NOW)
    kept = (await stores[0].load("test", "ann", NOW)).booklet
    assert kept.entries == tuple(written)
    assert Booklet(kept.id).add_all(kept.entries).balance(NOW.date()) == kept.balance(NOW.date())
    for store in stores:
        await store.close()


def _turn(loaded: Loaded, entry: Entry) -> Saving:
    return Saving(loaded, {"version": 1}, (entry,), {}, (), (), NOW)


@given(steps)
def test_whatever_two_workers_do_the_booklet_adds_up_and_nothing_is_ended_twice(
    tmp_path: Path, moves: list[tuple[int, str, int]]
) -> None:
    path = tmp_path / f"{next(_files)}.db"
    upgrade(f"sqlite:///{path}")
    asyncio.run(race(path, moves))
