"""Until when a run is taken out at no cost: every place that tells it says the same."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from catalog import Catalog
from catalog.model import Listing, Run
from dialogs import Spec
from dialogs.ledger.cancellation import Ending, ending, ending_if_reserved
from dialogs.tasks.papers.plan_summary import plan_summary
from dialogs.tasks.reminders.schedule import topics
from tests.conftest import noon
from tests.dialogs.ledger.test_schemes import with_rules
from tests.dialogs.tasks.test_changed_plan import OTHER, START, reserved, runs, with_course
from tests.doubles.talking import OPERATOR, Talk

TITLE = "dataanalys för vården"


BECAME: dict[str, Callable[[Listing], Listing | None]] = {
    "as it was": lambda each: each,
    "cancelled": runs(Run(starts=START, cancelled=True)),
    "full": runs(Run(starts=START, full=True)),
    "moved": runs(Run(starts=OTHER)),
    "undated": runs(),
    "gone": lambda _: None,
}
"""What may have become of the reserved course."""


def plainly(talk: Talk, text: str) -> str:
    """Say a text; give all that is replied, with plain spaces."""
    return "\n".join(each.text for each in talk.say(text)).replace("\N{NO-BREAK SPACE}", " ")


def test_asking_about_what_the_provider_cancelled_says_that_it_is_free_as_removing_it_does(
    spec: Spec, mini: Catalog
) -> None:
    talk = reserved(spec, mini)
    cancelled = runs(Run(starts=START, cancelled=True))
    talk.catalog, talk.now = with_course(mini, cancelled), noon(2027, 3, 2)
    told = plainly(talk, "när senast kan jag avboka dataanalys för vården?")
    assert "vilken dag du än tar bort den" in told
    assert "gick ut" not in told
    assert "vilken dag du än tar bort den" in plainly(talk, "ta bort dataanalys för vården")


@pytest.mark.parametrize(
    ("starts", "last"),
    [
        ("2027-04-12", "2027-03-29"),
        ("2027-01-10", "2026-12-27"),
        ("2028-03-14", "2028-02-29"),
        ("2027-03-14", "2027-02-28"),
    ],
)
def test_cancelling_is_free_until_two_weeks_before_the_start(
    shipped: Catalog, starts: str, last: str
) -> None:
    found = ending_if_reserved(shipped.scheme, date.fromisoformat(starts), 5)
    assert found == Ending(date.fromisoformat(last), 1, 2)


def test_a_scheme_may_let_people_cancel_on_the_first_day(shipped: Catalog) -> None:
    starts, kind = date(2027, 4, 12), with_rules(shipped, {"free_cancel_days": 0})
    assert ending_if_reserved(kind.scheme, starts, 5).free_until == starts


def test_what_costs_nothing_late_has_no_last_free_day(shipped: Catalog) -> None:
    kind = with_rules(shipped, {"late_cancel_checks": 0})
    assert ending_if_reserved(kind.scheme, date(2027, 4, 12), 5).free_until is None
    assert ending_if_reserved(shipped.scheme, date(2027, 4, 12), 0).free_until is None
    assert ending_if_reserved(shipped.scheme, None, 5) == Ending(None, 1, 0)


@pytest.mark.parametrize("free", [True, False])
@pytest.mark.parametrize("became", BECAME)
@pytest.mark.parametrize("day", [date(2027, 2, 22), date(2027, 2, 23), START, date(2027, 3, 9)])
def test_whatever_became_of_a_run_every_place_tells_the_same_of_taking_it_out(
    spec: Spec, mini: Catalog, free: bool, became: str, day: date
) -> None:
    talk = Talk(spec, mini, now=noon(2027, 2, 1))
    talk.open()
    talk.say("sjuksköterska i Umeå, född 1985, anställd")
    talk.say(f"lägg {TITLE} i planen")
    talk.say("ja")
    changed = with_course(mini, BECAME[became])
    talk.catalog = with_rules(changed, {"provider_cancels_free": free})
    talk.now = noon(day.year, day.month, day.day)
    (held,) = talk.booklet.plan()
    found = ending(talk.catalog, held, day)
    told = {
        "asked": plainly(talk, f"när senast kan jag avboka {TITLE}?") if became != "gone" else None,
        "swapped": plainly(talk, f"byt ut {TITLE}") if became != "gone" else None,
        "removing": plainly(talk, "ta bort den" if became == "gone" else f"ta bort {TITLE}"),
    }
    talk.say("ja")
    (end,) = [each for each in talk.booklet.entries if each.reservation is not None]
    assert (end.checks, end.rule) == (found.checks(day), found.rule(day))
    for text in told.values():
        if text is not None:
            assert ("Nu går 1 check åt" in text or "1 check går åt" in text) == bool(end.checks)
    until = found.free_until
    if until is not None and until >= day and told["asked"] is not None:
        last = f"{until.day} {'februari' if until.month == 2 else 'mars'} 2027"
        assert last in told["asked"], told
        assert last in str(told["removing"]), told


@pytest.mark.parametrize("became", BECAME)
def test_paper_and_reminders_name_the_same_last_free_day(
    spec: Spec, mini: Catalog, became: str
) -> None:
    talk = Talk(spec, mini, now=noon(2027, 2, 1))
    talk.open()
    talk.say("sjuksköterska i Umeå, född 1985, anställd")
    talk.say(f"lägg {TITLE} i planen")
    talk.say("ja")
    catalog, today = with_course(mini, BECAME[became]), date(2027, 2, 10)
    (held,) = talk.booklet.plan()
    until = ending(catalog, held, today).free_until
    (item,) = plan_summary(talk.booklet, catalog, today, OPERATOR).items
    assert item.cancel_by in (until, None)
    zone = talk.now.tzinfo
    assert zone is not None
    found = topics(talk.booklet, catalog, (), today, zone)
    assert {each.day for each in found if each.kind == "cancel"} <= {until}
    assert ending(catalog, held, today - timedelta(9)).free_until == until


def test_what_has_no_day_to_come_on_cannot_be_missed_at_a_cost(spec: Spec, mini: Catalog) -> None:
    talk = Talk(spec, mini)
    talk.say("född 1985, anställd, vill lära mig programmera")
    assert "Om du inte kommer" not in plainly(talk, "lägg Coachning mot ett it-jobb i planen")
    talk.say("ja")
    (held,) = talk.booklet.plan()
    assert held.entry.no_show_checks == 0
