"""A yes is to what was said before it: where that is so no longer, it is said and asked anew."""

from dataclasses import replace
from datetime import date

import pytest

from catalog import Catalog
from catalog.model import Run
from dialogs import Spec
from dialogs.ledger import EntryKind
from tests.conftest import noon
from tests.doubles.talking import Talk

COURSE = "larstugan/data-i-varden"


@pytest.fixture
def talk(spec: Spec, mini: Catalog) -> Talk:
    """A nurse who has been asked whether to reserve the course that starts on 8 March."""
    talk = Talk(spec, mini, now=noon(2027, 2, 10))
    talk.open()
    talk.say("sjuksköterska i Umeå, född 1985, anställd")
    assert "8 mars 2027" in _flat(talk.say("lägg Dataanalys för vården i planen")[-1].text)
    return talk


def _flat(text: str) -> str:
    return text.replace("\N{NO-BREAK SPACE}", " ")


def _with_runs(catalog: Catalog, *runs: Run) -> Catalog:
    listings = [replace(e, runs=runs) if e.id == COURSE else e for e in catalog.listings]
    return replace(catalog, listings=listings)


def test_a_yes_reserves_no_other_start_than_the_one_that_was_told(
    talk: Talk, mini: Catalog
) -> None:
    talk.catalog = _with_runs(mini, Run(starts=date(2027, 9, 6)))
    told = talk.say("ja")
    assert talk.booklet.plan() == []
    assert "har ändrats" in told[0].text
    assert "6 september 2027" in _flat(told[-1].text)
    talk.say("ja")
    assert [each.entry.starts for each in talk.booklet.plan()] == [date(2027, 9, 6)]


def test_a_yes_takes_out_nothing_at_a_price_that_was_not_told(talk: Talk) -> None:
    talk.say("ja")
    talk.now = noon(2027, 2, 22)
    assert "fritt till och med 22 februari" in _flat(talk.say("ta bort den")[-1].text)
    talk.now = noon(2027, 2, 23)
    told = talk.say("ja")
    assert "sista fria dagen har passerat" in told[-1].text
    assert all(each.open for each in talk.booklet.plan())
    talk.say("nej")
    assert EntryKind.CANCEL not in {each.kind for each in talk.booklet.entries}


def test_a_yes_the_day_after_counts_where_nothing_has_changed(talk: Talk) -> None:
    talk.now = noon(2027, 2, 11)
    talk.say("ja")
    assert [each.entry.listing for each in talk.booklet.plan()] == [COURSE]
