"""The booklet's portrait: every check has its slip, and its words say what the picture shows."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.assembly import make_spec
from catalog import Catalog
from catalog.model import Rule
from dialogs import Spec
from dialogs.ledger import Booklet, Entry, EntryKind
from dialogs.state import Line, Sek, line
from dialogs.tasks.papers.portrait import (
    MOST_SLIPS,
    BookletPortrait,
    SlipState,
    described,
    portrait,
)
from tests.doubles.booklets import GRANTED, LAST_DAY, booklet, reserved, resolved

TODAY = date(2027, 5, 1)


PYTHON, CARE, TALK = "larstugan/python", "larstugan/data-i-varden", "larstugan/vagledning"


Say = Callable[[BookletPortrait, str], str]


@pytest.fixture
def say(spec: Spec) -> Say:
    """Gives a portrait's description in a language."""

    def told(shown: BookletPortrait, language: str) -> str:
        return " ".join(spec.wording.text(each, language) for each in described(shown))

    return told


def states(shown: BookletPortrait) -> list[str]:
    """The states of the slips in order."""
    return [str(slip.state) for slip in shown.slips]


def busy() -> Booklet:
    """A booklet in which everything has happened."""
    held = resolved(reserved(booklet(), PYTHON, 2, date(2027, 4, 12)), EntryKind.USE, 2)
    held = resolved(reserved(held, CARE, 3, date(2027, 3, 8)), EntryKind.CANCEL, 1, days=2)
    return reserved(reserved(held, CARE, 3, date(2027, 9, 6)), TALK, 1)


def test_torn_slips_come_first_then_reserved_ones_by_date_then_free_ones(mini: Catalog) -> None:
    shown = portrait(busy(), mini, TODAY)
    assert states(shown) == ["lost", "used", "used", *["reserved"] * 4, "free", "free", "free"]
    assert [slip.day for slip in shown.slips[3:8]] == [*[date(2027, 9, 6)] * 3, None, None]


def test_a_booklet_that_was_not_granted_has_no_slips(mini: Catalog, say: Say) -> None:
    shown = portrait(booklet(0), mini, TODAY)
    assert (shown.slips, shown.expires) == ((), None)
    assert "tomt checkhäfte" in say(shown, "sv")
    assert "empty booklet" in say(shown, "en")


def test_what_is_left_after_the_last_day_is_expired_and_reserved_slips_stay(
    mini: Catalog, say: Say
) -> None:
    shown = portrait(reserved(booklet(3), CARE, 1, date(2027, 9, 6)), mini, date(2029, 3, 2))
    assert states(shown) == ["reserved", "expired", "expired"]
    assert shown.slips[-1].day == LAST_DAY
    assert "2 checkar har gått ut." in say(shown, "sv")
    assert say(shown, "sv").endswith("Häftet gällde till och med 1 mars 2029.")


def test_a_no_gives_slips_back_and_not_coming_uses_them(mini: Catalog, say: Say) -> None:
    held = resolved(reserved(booklet(5), CARE, 2, date(2027, 3, 8)), EntryKind.REFUSE, 0)
    held = resolved(reserved(held, PYTHON, 2, date(2027, 4, 12)), EntryKind.NO_SHOW, 1, days=45)
    shown = portrait(held, mini, TODAY)
    assert states(shown) == ["missed", "free", "free", "free", "free"]
    assert "De gick" not in say(shown, "sv")
    assert "Den gick åt när du inte kom till ”Python från början”" in say(shown, "sv")


def test_a_reservation_that_can_no_longer_be_used_is_expired(mini: Catalog) -> None:
    held = booklet(3)
    terms = {"use_by": LAST_DAY, "value": 1000}
    held = held.add(Entry("2.1", EntryKind.RESERVE, 2, GRANTED, listing=PYTHON, **terms))  # type: ignore[arg-type]
    assert states(portrait(held, mini, LAST_DAY)) == ["reserved", "reserved", "free"]
    assert states(portrait(held, mini, date(2029, 3, 2))) == ["expired"] * 3


def test_an_issued_booklet_is_worth_what_it_was_issued_for(mini: Catalog) -> None:
    entry = Entry("1.1", EntryKind.GRANT, 4, GRANTED, expires=LAST_DAY, value=750)
    shown = portrait(Booklet("b1", (), "Provkommunen").add(entry), mini, TODAY)
    assert (shown.value, shown.issued) == (Sek(750), True)


def test_a_scheme_told_in_money_has_a_slip_for_each_use_and_no_word_of_checks(
    mini: Catalog,
) -> None:
    rules = {**mini.scheme.rules, "told_in": Rule("money", "assumption")}
    catalog = replace(mini, scheme=replace(mini.scheme, rules=rules))
    shown = portrait(busy(), catalog, TODAY)
    assert [(str(s.state), s.checks) for s in shown.slips] == [
        ("lost", 1), ("used", 2), ("reserved", 3), ("reserved", 1), ("free", 3)
    ]  # fmt: skip
    wording = make_spec(catalog).wording
    for language in ("sv", "en"):
        told = " ".join(wording.text(each, language) for each in described(shown))
        assert "check" not in told.replace("Tech-check", "")
        assert ("3 000" if language == "sv" else "3,000") in told.replace("\N{NO-BREAK SPACE}", " ")


def test_a_listing_that_left_the_catalogue_is_still_named(mini: Catalog, say: Say) -> None:
    shown = portrait(reserved(booklet(1), "gone/course"), mini, TODAY)
    assert "inte längre finns i katalogen" in say(shown, "sv")


def test_the_words_say_every_state_with_its_number_purpose_and_day(mini: Catalog, say: Say) -> None:
    shown = portrait(busy(), mini, TODAY)
    assert say(shown, "sv").replace("\N{NO-BREAK SPACE}", " ") == (
        "Bilden visar ett checkhäfte för Tech-check. Det har 10 checkar, värda 1 000 kr styck. "
        "3 checkar är kvar. "
        "1 check är avriven. Den gick åt när ”Dataanalys för vården” avbokades sent, 3 mars 2027. "
        "2 checkar är avrivna. De användes till ”Python från början” 31 mars 2027. "
        "3 checkar är reserverade för ”Dataanalys för vården”, från 6 september 2027. "
        "1 check är reserverad för ”Vägledningssamtal”. "
        "Häftet gäller till och med 1 mars 2029."
    )
    assert "2 checks are torn off. They were used for “Python from scratch”" in say(shown, "en")


def test_a_booklet_of_many_checks_has_one_slip_for_each_use(mini: Catalog, say: Say) -> None:
    held = resolved(reserved(booklet(10_000), PYTHON, 4500), EntryKind.USE, 4500)
    shown = portrait(reserved(held, CARE, 2000, date(2027, 9, 6)), mini, TODAY)
    assert [(str(s.state), s.checks) for s in shown.slips] == [
        ("used", 4500), ("reserved", 2000), ("free", 3500)
    ]  # fmt: skip
    assert "2 000 checkar är reserverade" in say(shown, "sv").replace("\N{NO-BREAK SPACE}", " ")


def test_a_booklet_of_many_uses_has_one_slip_for_each_state(mini: Catalog, say: Say) -> None:
    held = booklet(1000)
    for _ in range(30):
        held = resolved(reserved(held, PYTHON, 2), EntryKind.USE, 2)
    held = resolved(reserved(held, CARE, 2), EntryKind.CANCEL, 1)
    shown = portrait(reserved(held, TALK, 5), mini, TODAY)
    assert len(shown.slips) <= MOST_SLIPS
    assert [(str(s.state), s.checks) for s in shown.slips] == [
        ("used", 60), ("lost", 1), ("reserved", 5), ("free", 934)
    ]  # fmt: skip
    assert "60 checkar är avrivna och använda. 1 check gick åt" in say(shown, "sv")


moves = st.lists(
    st.tuples(st.sampled_from(["reserve", "use", "cancel", "late"]), st.integers(0, 4)),
    max_size=30,
)


@given(checks=st.integers(0, 60), steps=moves, late=st.booleans())
def test_the_slips_add_up_to_the_booklet_whatever_happened(
    checks: int, steps: list[tuple[str, int]], late: bool, mini: Catalog
) -> None:
    held = booklet(checks)
    for kind, count in steps:
        today = date(2027, 3, 1)
        if kind == "reserve" and checks:
            held = reserved(held, PYTHON, min(count, held.balance(today).available))
        elif any(each.open for each in held.reservations()):
            most = next(r.entry.checks for r in reversed(held.reservations()) if r.open)
            used = EntryKind.USE if kind == "use" else EntryKind.CANCEL
            held = resolved(held, used, min(count, most) if kind != "cancel" else 0)
    today = date(2030, 1, 1) if late else TODAY
    shown, balance = portrait(held, mini, today), held.balance(today)
    assert len(shown.slips) <= MOST_SLIPS
    assert sum(slip.checks for slip in shown.slips) == balance.granted

    def count_of(*wanted: SlipState) -> int:
        return sum(slip.checks for slip in shown.slips if slip.state in wanted)

    assert count_of(SlipState.FREE) == balance.available
    assert count_of(SlipState.RESERVED) == balance.reserved
    assert count_of(SlipState.USED, SlipState.LOST) == balance.used
    assert count_of(SlipState.EXPIRED) == balance.expired


def test_a_description_is_made_of_lines_that_can_be_told_in_both_languages(
    mini: Catalog, spec: Spec
) -> None:
    lines: tuple[Line, ...] = described(portrait(busy(), mini, TODAY))
    assert lines[0].id == line("portrait").id
    for language in ("sv", "en"):
        assert all(spec.wording.text(each, language) for each in lines)
