"""A proposed plan is put in only as it may still be had: beside what was planned meanwhile."""

from dataclasses import replace

import pytest

from bot.assembly import load_catalog
from catalog import Catalog
from dialogs import Spec
from dialogs.ledger import EntryKind
from tests.conftest import HERE, noon
from tests.doubles.talking import CODE, Talk

CARPENTER = "jag är snickare och vill lära mig programmering, född 1990, anställd"


@pytest.fixture
def talk(shipped_spec: Spec, shipped: Catalog) -> Talk:
    """A carpenter who wants to program and has been shown plans."""
    talk = Talk(shipped_spec, shipped, now=noon(2026, 12, 1))
    for text in (CARPENTER, "planera mina checkar"):
        talk.say(text)
    return talk


def _reserved(talk: Talk) -> int:
    return sum(each.kind is EntryKind.RESERVE for each in talk.booklet.entries)


def test_a_plan_that_clashes_with_what_was_reserved_since_is_gone(talk: Talk) -> None:
    for text in ("lägg praktik i ett mjukvaruteam i planen", "ja"):
        talk.say(text)
    told = talk.say("plan 1")
    assert "går inte längre att få" in told[0].text
    talk.say("ja")
    assert _reserved(talk) == 1


def test_a_plan_whose_first_day_has_passed_before_the_yes_is_not_put_in(talk: Talk) -> None:
    talk.say("plan 1")
    talk.now = noon(2027, 1, 20)
    told = talk.say("ja")
    assert "går inte längre att få" in "\n".join(each.text for each in told)
    assert _reserved(talk) == 0


def test_who_holds_an_issued_booklet_is_asked_for_no_year_of_birth(
    shipped_spec: Spec, shipped: Catalog
) -> None:
    talk = Talk(shipped_spec, shipped, now=noon(2027, 3, 1))
    for text in (CODE, "ja", "jag är snickare och vill lära mig programmering"):
        talk.say(text)
    talk.say("planera mina checkar")
    talk.say("plan 1")
    assert talk.asked == "confirm"


def test_nothing_is_planned_with_checks_that_have_expired(talk: Talk) -> None:
    talk.now = noon(2029, 1, 5)
    assert "gällde till och med" in talk.say("planera mina checkar")[0].text


def test_nothing_is_planned_for_who_can_get_no_checks(shipped_spec: Spec, shipped: Catalog) -> None:
    talk = Talk(shipped_spec, shipped, now=noon(2026, 12, 1))
    talk.say("jag är pensionerad snickare, född 1950, och vill lära mig programmering")
    assert "så du kan inte få checkar" in talk.say("planera mina checkar")[0].text
    assert talk.state.outline is None


def test_the_purpose_that_comes_first_is_not_gone_round(shipped_spec: Spec) -> None:
    catalog = load_catalog(HERE.parent / "catalog" / "schemes" / "vagledning-forst").catalog
    talk = Talk(shipped_spec, catalog, now=noon(2026, 12, 1))
    for text in (CARPENTER, "lägg vägledning till it-yrken i planen", "ja"):
        talk.say(text)
    for text in ("planera mina checkar", "avboka vägledningen", "ja", "plan 1", "ja"):
        talk.say(text)
    assert _reserved(talk) == 1


def test_nothing_is_planned_that_ends_after_its_checks_expire(
    shipped_spec: Spec, shipped: Catalog
) -> None:
    rules = {**shipped.scheme.rules}
    rules["use_after_expiry"] = replace(rules["use_after_expiry"], is_=False)
    rules["validity_months"] = replace(rules["validity_months"], is_=3)
    strict = replace(shipped, scheme=replace(shipped.scheme, rules=rules))
    talk = Talk(shipped_spec, strict, now=noon(2026, 12, 1))
    for text in (CARPENTER, "planera mina checkar"):
        talk.say(text)
    assert "python-fran-borjan" not in str(talk.state.outline)
    asked = talk.say("lägg python från början i planen")[-1].text
    assert "det här slutar senare" in asked
