"""A plan whose runs the provider has changed: it is shown as it is, and planned around."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from catalog import Catalog
from catalog.model import Listing, Run
from dialogs import Spec
from dialogs.tasks.papers.plain_copy import plan_copy, plan_days
from dialogs.tasks.papers.plan_summary import plan_summary
from tests.conftest import noon
from tests.doubles.talking import OPERATOR, Talk

COURSE = "larstugan/data-i-varden"


START, OTHER = date(2027, 3, 8), date(2027, 3, 15)


def reserved(spec: Spec, catalog: Catalog) -> Talk:
    """Give somebody who has reserved the course that starts on 8 March."""
    talk = Talk(spec, catalog)
    talk.open()
    talk.say("sjuksköterska i Umeå, född 1985, anställd")
    talk.say("lägg Dataanalys för vården i planen")
    talk.say("ja")
    assert [each.entry.listing for each in talk.booklet.plan()] == [COURSE]
    return talk


def with_course(catalog: Catalog, change: Callable[[Listing], Listing | None]) -> Catalog:
    """Give the catalogue with the course changed, or without it."""
    changed = [change(each) if each.id == COURSE else each for each in catalog.listings]
    return replace(catalog, listings=[each for each in changed if each is not None])


def runs(*changed: Run) -> Callable[[Listing], Listing]:
    """Give the change that leaves a listing with some runs."""
    return lambda each: replace(each, runs=changed)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (runs(Run(starts=START, cancelled=True)), "Inställd av anordnaren."),
        (runs(Run(starts=OTHER)), "Flyttad. Börjar nu 15 mars 2027."),
        (runs(), "Startdatumet är inte längre känt."),
        (runs(Run(starts=START, full=True)), "Fullbelagd."),
        (lambda _: None, "Finns inte längre i katalogen."),
    ],
)
def test_the_plan_says_what_has_become_of_a_run(
    spec: Spec, mini: Catalog, change: Callable[[Listing], Listing | None], words: str
) -> None:
    talk = reserved(spec, mini)
    talk.catalog, talk.now = with_course(mini, change), noon(2027, 3, 2)
    shown = talk.say("min plan")[-1].text.replace("\N{NO-BREAK SPACE}", " ")
    assert words in shown
    assert "Kan tas bort utan kostnad" not in shown or "Fullbelagd" in words


def test_what_the_provider_cancelled_is_not_planned_around(spec: Spec, mini: Catalog) -> None:
    talk = reserved(spec, mini)
    talk.say("planera mina checkar")
    assert f"{COURSE}@2027-03-08" in " ".join(talk.turns[-1].trace)
    talk.catalog = with_course(mini, runs(Run(starts=START, cancelled=True)))
    talk.now = noon(2027, 3, 2)
    talk.say("planera mina checkar")
    assert COURSE not in " ".join(talk.turns[-1].trace)


def test_what_was_cancelled_costs_nothing_after_its_day_either(spec: Spec, mini: Catalog) -> None:
    talk = reserved(spec, mini)
    talk.catalog = with_course(mini, runs(Run(starts=START, cancelled=True)))
    talk.now = noon(2027, 3, 20)
    asked = talk.say("jag missade kursen")[-1]
    assert "inställd av anordnaren" in asked.text
    assert (
        "Det är fritt, vilken dag du än tar bort den" in talk.choose(asked.choices[0][0])[-1].text
    )
    talk.say("ja")
    (end,) = [each for each in talk.booklet.entries if each.reservation is not None]
    assert (end.checks, end.rule) == (0, "provider_cancels_free")


def test_what_was_moved_is_said_to_be_free_until_the_day_it_had(spec: Spec, mini: Catalog) -> None:
    talk = reserved(spec, mini)
    talk.catalog, talk.now = with_course(mini, runs(Run(starts=OTHER))), noon(2027, 3, 2)
    told = talk.say("ta bort den")[-1].text.replace("\N{NO-BREAK SPACE}", " ")
    assert "Det är fritt till och med 8 mars 2027" in told


def test_checks_come_back_only_where_the_scheme_says_so(spec: Spec, mini: Catalog) -> None:
    talk = reserved(spec, mini)
    rule = replace(mini.scheme.rules["provider_cancels_free"], is_=False)
    strict = replace(mini.scheme, rules={**mini.scheme.rules, "provider_cancels_free": rule})
    changed = with_course(mini, runs(Run(starts=START, cancelled=True)))
    talk.catalog, talk.now = replace(changed, scheme=strict), noon(2027, 3, 2)
    told = talk.say("min plan")[-1].text
    assert "Inställd av anordnaren." in told
    assert "kommer tillbaka" not in told


def test_papers_and_calendar_hold_no_dates_of_what_was_cancelled(spec: Spec, mini: Catalog) -> None:
    talk = reserved(spec, mini)
    cancelled = with_course(mini, runs(Run(starts=START, cancelled=True)))
    for catalog in (mini, cancelled):
        summary = plan_summary(talk.booklet, catalog, date(2027, 3, 2), OPERATOR)
        assert ("run" in {each.kind for each in plan_days(summary)}) == (catalog is mini)
        told = {said.id for paragraph in plan_copy(summary) for said in paragraph}
        assert ("plan-cancelled" in told) == (catalog is cancelled)
        assert not (catalog is cancelled and {"paper-cancel", "paper-apply"} & told)


def test_a_moved_run_is_moved_in_the_plan_with_one_press_and_a_yes(
    spec: Spec, mini: Catalog
) -> None:
    talk = reserved(spec, mini)
    held = talk.booklet.plan()[0].entry
    talk.catalog, talk.now = with_course(mini, runs(Run(starts=OTHER))), noon(2027, 3, 2)
    told = [each for turn in talk.remind() for each in talk.words(turn)]
    press = next(id_ for each in told for id_, _ in each.choices if id_.startswith("retime:"))
    assert "15 mars 2027" in talk.choose(press)[-1].text.replace("\N{NO-BREAK SPACE}", " ")
    assert talk.booklet.plan()[0].entry == held
    talk.say("ja")
    (now,) = [each.entry for each in talk.booklet.plan() if each.open]
    assert (now.starts, now.checks, now.purpose) == (OTHER, held.checks, held.purpose)
    assert talk.booklet.balance(talk.now.date()).used == 0
