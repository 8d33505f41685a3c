"""A whole plan with a free course: checks make up for pay lost, told before the yes."""

from dataclasses import replace

import pytest

from catalog import Catalog
from catalog.planning import PAID
from dialogs import Spec
from tests.doubles.talking import Talk

COURSE = "larstugan/python"


@pytest.fixture
def talk(spec: Spec, mini: Catalog) -> Talk:
    """Somebody who wants to program, where the course is free and at half time."""
    free = [
        replace(each, price=0, pace=50) if each.id == COURSE else each for each in mini.listings
    ]
    talk = Talk(spec, replace(mini, listings=free))
    talk.open()
    talk.say("jag vill lära mig python")
    return talk


def paid_plan(talk: Talk) -> int:
    """Give the number of the plan on the screen that has checks for pay lost."""
    outline = talk.state.outline
    assert outline is not None
    return next(n for n, runs in enumerate(outline.runs, 1) if any(r.endswith(PAID) for r in runs))


def test_a_plan_reserves_checks_for_pay_lost_as_one_listing_does(talk: Talk) -> None:
    shown = talk.say("planera mina checkar")
    assert any("inkomst du går miste om" in each.text for each in shown)
    for text in (f"plan {paid_plan(talk)}", "1985", "anställd"):
        asked = talk.say(text)
    assert " dagar × " in asked[-1].text
    talk.say("ja")
    (entry,) = [each.entry for each in talk.booklet.plan() if each.entry.listing == COURSE]
    assert (entry.purpose, entry.checks > 0) == ("income", True)


def test_who_turns_out_to_lose_no_pay_gets_the_course_without_checks(talk: Talk) -> None:
    talk.say("planera mina checkar")
    for text in (f"plan {paid_plan(talk)}", "1985", "arbetssökande", "ja"):
        talk.say(text)
    (entry,) = [each.entry for each in talk.booklet.plan() if each.entry.listing == COURSE]
    assert (entry.purpose, entry.checks) == ("education", 0)
