"""The plan as values and as plain text: dates, checks, own money, deadlines, what to ask."""

from collections.abc import Sequence
from datetime import date

import pytest

from catalog import Catalog
from catalog.model import Run
from dialogs import Spec
from dialogs.ledger import Booklet, Entry, EntryKind
from dialogs.state import Line, Sek
from dialogs.tasks.papers.plain_copy import dates_to_keep, facts, headline, plan_copy, plan_days
from dialogs.tasks.papers.plan_summary import PlanItem, PlanSummary, plan_summary
from dialogs.tasks.papers.portrait import described, portrait
from tests.doubles.booklets import GRANTED, OPERATOR, booklet, reserved, resolved, with_listing

TODAY = date(2027, 3, 1)


PYTHON, CARE, TALK = "larstugan/python", "larstugan/data-i-varden", "larstugan/vagledning"


PRACTICE = "verkstan/praktik"


NEVER_KNOWN = "verkstan/kartlaggning"


def item_of(held: Booklet, catalog: Catalog, today: date = TODAY) -> PlanItem:
    """Give the only run of a plan."""
    (item,) = plan_summary(held, catalog, today, OPERATOR).items
    return item


def words(spec: Spec, lines: Sequence[Line], language: str = "sv") -> list[str]:
    """Give lines in words, with plain spaces."""
    return [spec.wording.text(each, language).replace("\N{NO-BREAK SPACE}", " ") for each in lines]


def test_a_run_has_its_end_its_deadlines_its_own_money_and_what_to_ask(mini: Catalog) -> None:
    item = item_of(reserved(booklet(), PYTHON, 4, date(2027, 4, 12)), mini)
    assert (item.starts, item.ends) == (date(2027, 4, 12), date(2027, 6, 7))
    assert (item.apply_by, item.cancel_by) == (date(2027, 4, 1), date(2027, 3, 29))
    assert (item.checks, item.own) == (4, Sek(500))
    assert item.asks[0].id == "paper-room"


def test_what_has_passed_is_no_deadline_any_more(mini: Catalog) -> None:
    held = reserved(booklet(), PYTHON, 4, date(2027, 4, 12))
    later = item_of(held, mini, date(2027, 3, 30))
    assert (later.apply_by, later.cancel_by) == (date(2027, 4, 1), None)
    begun = item_of(held, mini, date(2027, 4, 13))
    assert (begun.apply_by, begun.cancel_by, begun.asks) == (None, None, ())
    assert begun.ends == date(2027, 6, 7)


def test_a_run_that_is_done_keeps_its_checks_and_has_no_deadline(mini: Catalog) -> None:
    held = resolved(reserved(booklet(), PYTHON, 4, date(2027, 4, 12)), EntryKind.USE, 3, days=1)
    item = item_of(held, mini)
    assert (item.stage, item.checks, item.cancel_by, item.apply_by) == ("done", 3, None, None)


def test_an_application_that_was_sent_or_answered_has_no_deadline_to_apply(
    mini: Catalog, spec: Spec
) -> None:
    held = reserved(booklet(), PYTHON, 4, date(2027, 4, 12))
    for number, (kind, word) in enumerate(
        [(EntryKind.APPLY, "(ansökt)"), (EntryKind.CONFIRM, "(plats bekräftad)")], 3
    ):
        held = held.add(Entry(f"{number}.1", kind, 0, GRANTED, about="2.1"))
        item = item_of(held, mini)
        assert (item.apply_by, item.cancel_by) == (None, date(2027, 3, 29))
        assert words(spec, [headline(item)])[0].endswith(word)
    assert "paper-room" not in [each.id for each in item_of(held, mini).asks]


def test_the_terms_of_a_reservation_count_and_not_those_of_today(mini: Catalog) -> None:
    entry = Entry(
        "2.1", EntryKind.RESERVE, 4, GRANTED,
        listing=PYTHON, starts=date(2027, 4, 12), free_until=date(2027, 4, 10), value=1100,
    )  # fmt: skip
    item = item_of(booklet().add(entry), mini)
    assert (item.cancel_by, item.own) == (date(2027, 4, 10), Sek(100))


def test_checks_for_pay_lost_are_told_as_such(mini: Catalog, spec: Spec) -> None:
    entry = Entry("2.1", EntryKind.RESERVE, 3, GRANTED, listing=PRACTICE, purpose="income")
    told = words(spec, facts(item_of(booklet().add(entry), mini)))
    assert "3 checkar för förlorad inkomst." in told
    assert not [each for each in told if "egna pengar" in each]


def test_the_dates_to_keep_say_what_begins_and_what_ends(mini: Catalog, spec: Spec) -> None:
    held = reserved(booklet(), PYTHON, 4, date(2027, 4, 12))
    kept = dates_to_keep(plan_summary(held, mini, TODAY, OPERATOR))
    assert [day for day, _ in kept][:4] == [
        date(2027, 3, 29), date(2027, 4, 1), date(2027, 4, 12), date(2027, 6, 7)
    ]  # fmt: skip
    told = words(spec, [what for _, what in kept])
    assert told[2:4] == ["”Python från början” börjar", "”Python från början” slutar"]


def test_checks_for_pay_lost_are_worked_out_on_paper(shipped: Catalog, spec: Spec) -> None:
    entry = Entry(
        "2.1", EntryKind.RESERVE, 5, GRANTED,
        listing="tranlyktan-vuxenutbildning/kontor-digitalt-heltid",
        starts=date(2028, 3, 1), purpose="income",
    )  # fmt: skip
    told = words(spec, facts(item_of(booklet().add(entry), shipped)))
    assert "Så räknat: 20 dagar × 250 kr × 100 % = 5 000 kr." in told
    assert words(spec, described(portrait(booklet().add(entry), shipped, TODAY)))[1] == (
        "5 checkar är reserverade för ”Digitalt kontor på heltid (förlorad inkomst)”, "
        "från 1 mars 2028."
    )


def test_what_has_no_date_or_price_or_listing_is_told_as_not_known(mini: Catalog) -> None:
    undated = item_of(reserved(booklet(), NEVER_KNOWN, 2), mini)
    assert (undated.starts, undated.when.id) == (None, "plan-unknown")
    assert "unknown-dates" in [each.id for each in undated.asks]
    assert item_of(reserved(booklet(), TALK), mini).when.id == "plan-any"
    gone = item_of(reserved(booklet(), "gone/course", 1, date(2027, 5, 1)), mini)
    assert (gone.provider, gone.own, gone.ends) == (None, None, None)


@pytest.mark.parametrize(
    ("run", "ends"),
    [
        (Run(starts=date(2028, 2, 29), ends=date(2028, 3, 1)), date(2028, 3, 1)),
        (Run(starts=date(2028, 2, 29), ends=date(2028, 2, 29)), date(2028, 2, 29)),
        (Run(starts=date(2027, 3, 27), ends=date(2027, 3, 29)), date(2027, 3, 29)),
        (Run(starts=date(2027, 10, 31), ends=date(2027, 11, 1)), date(2027, 11, 1)),
        (Run(starts=date(2027, 12, 31)), None),
    ],
    ids=["over a leap day", "on a leap day", "into summer time", "into winter time", "no end"],
)
def test_days_are_days_whatever_the_clock_does(run: Run, ends: date | None, mini: Catalog) -> None:
    catalog = with_listing(mini, CARE, runs=[run])
    item = item_of(reserved(booklet(), CARE, 1, run.starts), catalog)
    assert (item.starts, item.ends) == (run.starts, ends)
    assert item.when.id == ("paper-days" if ends and ends != run.starts else "paper-day")


def test_the_calendar_has_runs_deadlines_and_the_last_day_in_order(mini: Catalog) -> None:
    held = reserved(reserved(booklet(), PYTHON, 4, date(2027, 4, 12)), TALK)
    days = plan_days(plan_summary(held, mini, TODAY, OPERATOR))
    assert [(day.kind, day.first.isoformat(), day.last.isoformat()) for day in days] == [
        ("cancel", "2027-03-29", "2027-03-29"),
        ("apply", "2027-04-01", "2027-04-01"),
        ("run", "2027-04-12", "2027-06-07"),
        ("expires", "2029-03-01", "2029-03-01"),
    ]


def test_an_empty_plan_has_nothing_in_the_calendar(mini: Catalog) -> None:
    for checks in (0, 10):
        assert plan_days(plan_summary(booklet(checks), mini, TODAY, OPERATOR)) == ()


def test_the_plain_copy_tells_the_whole_plan(mini: Catalog, spec: Spec) -> None:
    held = reserved(reserved(booklet(), TALK), PYTHON, 4, date(2027, 4, 12))
    summary = plan_summary(held, mini, TODAY, OPERATOR)
    assert [words(spec, paragraph) for paragraph in plan_copy(summary)] == [
        ["Min plan med Tech-check, 1 mars 2027"],
        [
            "”Python från början”, 12 april 2027 till 7 juni 2027",
            "Lärstugan, på distans",
            "4 checkar och 500 kr egna pengar.",
            "Sök senast 1 april 2027.",
            "Avboka fritt till och med 29 mars 2027.",
            "Att fråga anordnaren: lediga platser.",
            "Sök eller fråga här: hej@larstugan.example",
        ],
        [
            "”Vägledningssamtal”, börja när du vill",
            "Lärstugan, på distans",
            "1 check, inga egna pengar.",
            "Att fråga anordnaren: förkunskapskrav.",
            "Sök eller fråga här: hej@larstugan.example",
        ],
        [
            "Sammanlagt: 5 checkar och 500 kr egna pengar.",
            "5 checkar är kvar, värda 1 000 kr styck. Häftet gäller till och med 1 mars 2029.",
            "Har du frågor om assistenten? Vänd dig till Provkommunen: prov@kommun.example",
        ],
    ]


def test_the_sum_says_so_where_a_price_is_not_known(mini: Catalog, spec: Spec) -> None:
    held = reserved(booklet(), "gone/course", 1, date(2027, 5, 1))
    told = words(spec, plan_copy(plan_summary(held, mini, TODAY, OPERATOR))[-1], "en")
    assert told[0].startswith("In total: 1 check and at least SEK 0 of your own money.")


def test_an_empty_plan_is_told_as_empty(mini: Catalog, spec: Spec) -> None:
    summary: PlanSummary = plan_summary(
        booklet(0), mini, TODAY, {"controller": "X", "contact": "X"}
    )
    assert words(spec, plan_copy(summary)[-1]) == [
        "Planen är tom.",
        "Du har inte fått något häfte än.",
        "Har du frågor om assistenten? Vänd dig till X.",
    ]
