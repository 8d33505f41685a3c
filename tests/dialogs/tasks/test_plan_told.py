"""The plan as it is told: in the order of its dates, by numbers that can be pointed at."""

from dataclasses import replace

import pytest

from catalog import Catalog
from dialogs import Spec
from dialogs.ledger import EntryKind
from tests.conftest import noon
from tests.doubles.talking import Talk


@pytest.fixture
def talk(shipped_spec: Spec, shipped: Catalog) -> Talk:
    """A carpenter who has reserved an internship in March, and then a course from January."""
    talk = Talk(shipped_spec, shipped, now=noon(2026, 12, 1))
    talk.say("jag är snickare och vill lära mig programmering, född 1990, anställd")
    for text in ("lägg praktik i ett mjukvaruteam i planen", "ja"):
        talk.say(text)
    for text in ("lägg python från början i planen", "ja"):
        talk.say(text)
    assert [each.entry.checks for each in talk.booklet.plan()] == [3, 5]
    return talk


def test_the_plan_is_told_in_the_order_of_its_dates(talk: Talk) -> None:
    told = talk.say("min plan")[0].text
    assert "1. ”Python från början”" in told
    assert "2. ”Praktik i ett mjukvaruteam”" in told


def test_a_number_is_the_one_on_the_screen_also_where_something_is_done(talk: Talk) -> None:
    talk.now = noon(2027, 4, 20)
    for text in ("python från början är klar", "ja"):
        talk.say(text)
    assert "Praktik i ett mjukvaruteam" in talk.say("ta bort 2")[-1].text
    talk.say("nej")
    talk.say("ta bort 1")
    talk.say("ja")
    assert EntryKind.CANCEL not in {each.kind for each in talk.booklet.entries}


def test_a_free_course_close_to_its_start_is_not_said_to_cost_no_checks(
    shipped_spec: Spec, shipped: Catalog
) -> None:
    talk = Talk(shipped_spec, shipped, now=noon(2027, 2, 22))
    talk.say("butikssäljare i Sundsvall, född 1990, arbetssökande")
    asked = talk.say("lägg digitalt kontor på heltid i planen")[-1].text
    assert "0 checkar" not in asked


def test_a_reminder_tells_the_cost_under_which_it_was_reserved(talk: Talk) -> None:
    rules = {**talk.catalog.scheme.rules}
    rules["late_cancel_checks"] = replace(rules["late_cancel_checks"], is_=3)
    talk.catalog = replace(talk.catalog, scheme=replace(talk.catalog.scheme, rules=rules))
    talk.now = noon(2027, 2, 12)
    told = [reply.text for turn in talk.remind() for reply in talk.words(turn)]
    about = next(each for each in told if "utan kostnad" in each and "mjukvaruteam" in each)
    assert "Efter den dagen går 1 check åt" in about
