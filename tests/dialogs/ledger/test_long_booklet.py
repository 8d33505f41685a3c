"""A booklet with very many entries is counted right and in time that grows with their number."""

from datetime import date, timedelta
from time import process_time

from hypothesis import given
from hypothesis import strategies as st

from dialogs.ledger import CORRECTIONS, Booklet, BookletError, Entry, EntryKind
from dialogs.ledger.entries import ENDS
from tests.conftest import noon
from tests.doubles.told import tell

START = noon(2027, 3, 1)


GRANT = Entry("grant", EntryKind.GRANT, 10, START, expires=date(2029, 3, 1))


MOVES = (EntryKind.RESERVE, EntryKind.CORRECT, *ENDS)


def by_scanning(booklet: Booklet, entry: Entry) -> int:
    """What an entry stands for, looking through all entries for each."""
    for later in booklet.entries:
        if later.kind is EntryKind.CORRECT and later.about == entry.key:
            entry = later
    return entry.checks


@st.composite
def booklets(draw: st.DrawFn) -> Booklet:
    """A booklet of whatever it lets in of some random entries."""
    booklet = Booklet("b", (GRANT,))
    for number in range(draw(st.integers(0, 30))):
        kind, checks = draw(st.sampled_from(MOVES)), draw(st.integers(0, 4))
        other = draw(st.sampled_from([each.key for each in booklet.entries]))
        correct = kind is EntryKind.CORRECT
        entry = Entry(
            f"e{number}",
            kind,
            checks,
            START + timedelta(days=number),
            reservation=other if kind in ENDS else None,
            about=other if correct else None,
            reason=draw(st.sampled_from(CORRECTIONS)) if correct else None,
        )
        try:
            booklet = booklet.add(entry)
        except BookletError:
            continue
    return booklet


@given(booklets())
def test_every_entry_stands_for_what_its_newest_correction_says(booklet: Booklet) -> None:
    for entry in booklet.entries:
        assert booklet.stands_for(entry) == by_scanning(booklet, entry)


def cancelled(times: int) -> Booklet:
    """A booklet in which as many runs were reserved and cancelled."""
    entries = [GRANT]
    for number in range(times):
        at = START + timedelta(minutes=number)
        entries.append(Entry(f"r{number}", EntryKind.RESERVE, 1, at, purpose="education"))
        entries.append(Entry(f"c{number}", EntryKind.CANCEL, 0, at, reservation=f"r{number}"))
    return Booklet("b", tuple(entries))


def seconds(times: int) -> float:
    """How long it takes to count such a booklet as “min plan” does, at best."""
    best = float("inf")
    for _ in range(5):
        booklet, begun = cancelled(times), process_time()
        booklet.balance(date(2027, 3, 2))
        booklet.plan()
        booklet.used_for("education")
        best = min(best, process_time() - begun)
    return best


def test_counting_takes_time_that_grows_with_the_entries_and_not_with_their_square() -> None:
    few, some, many = seconds(125), seconds(250), seconds(1000)
    tell(f"booklet: 250 cancelled reservations {some * 1e3:.2f} ms, 1,000 {many * 1e3:.2f} ms")
    assert many < 32 * few
