"""The calendar file, read by another library than the one that wrote it."""

from datetime import date, timedelta

import pytest
from ical.calendar import Calendar
from ical.calendar_stream import IcsCalendarStream

from bot.documents.calendar import calendar
from catalog import Catalog
from catalog.model import Run
from dialogs import Spec
from dialogs.ledger import Booklet
from dialogs.tasks.papers.plan_summary import plan_summary
from tests.conftest import noon
from tests.doubles.booklets import LONG, OPERATOR, booklet, reserved, with_listing

NOW = noon(2027, 3, 1)


PYTHON, CARE, TALK = "larstugan/python", "larstugan/data-i-varden", "larstugan/vagledning"


def made(held: Booklet, catalog: Catalog, spec: Spec, language: str = "sv") -> bytes:
    """Give the calendar file of a booklet's plan."""
    found = calendar(plan_summary(held, catalog, NOW.date(), OPERATOR), spec.wording, language, NOW)
    assert found is not None
    return found


def read(content: bytes) -> Calendar:
    """Read a calendar file with the other library."""
    return IcsCalendarStream.calendar_from_ics(content.decode())


def test_a_run_and_its_deadlines_are_whole_days_and_the_end_is_the_day_after(
    mini: Catalog, spec: Spec
) -> None:
    held = reserved(booklet(), PYTHON, 4, date(2027, 4, 12))
    found = [(e.summary, e.dtstart, e.dtend) for e in read(made(held, mini, spec)).events]
    assert found == [
        (
            "Sista dag att avboka fritt: Python från början",
            date(2027, 3, 29),
            date(2027, 3, 30),
        ),
        ("Sista dag att söka: Python från början", date(2027, 4, 1), date(2027, 4, 2)),
        ("Python från början", date(2027, 4, 12), date(2027, 6, 8)),
        ("Tech-check: sista dag för 6 checkar", date(2029, 3, 1), date(2029, 3, 2)),
    ]


@pytest.mark.parametrize(
    ("first", "last", "after"),
    [
        (date(2028, 2, 28), date(2028, 2, 28), date(2028, 2, 29)),
        (date(2028, 2, 29), date(2028, 2, 29), date(2028, 3, 1)),
        (date(2027, 2, 28), date(2027, 2, 28), date(2027, 3, 1)),
        (date(2027, 3, 27), date(2027, 3, 28), date(2027, 3, 29)),
        (date(2027, 10, 30), date(2027, 10, 31), date(2027, 11, 1)),
        (date(2027, 12, 30), date(2027, 12, 31), date(2028, 1, 1)),
    ],
)
def test_days_stay_days_over_leap_days_summer_time_and_new_year(
    first: date, last: date, after: date, mini: Catalog, spec: Spec
) -> None:
    catalog = with_listing(mini, CARE, runs=[Run(starts=first, ends=last)])
    events = read(made(reserved(booklet(), CARE, 1, first), catalog, spec)).events
    (run,) = [each for each in events if each.summary == "Dataanalys för vården"]
    assert (run.dtstart, run.dtend) == (first, after)


@pytest.mark.parametrize("language", ["sv", "en"])
def test_letters_commas_semicolons_backslashes_and_long_titles_come_through(
    language: str, mini: Catalog, spec: Spec
) -> None:
    title = f"{LONG}, del 1; \\grunder\\ — ”å, ä och ö”"
    catalog = with_listing(mini, PYTHON, title)
    content = made(reserved(booklet(), PYTHON, 4, date(2027, 4, 12)), catalog, spec, language)
    assert title in [event.summary for event in read(content).events]
    lines = content.split(b"\r\n")
    assert max(len(each) for each in lines) <= 75
    assert content.endswith(b"END:VCALENDAR\r\n")
    assert f"SUMMARY;LANGUAGE={language}:".encode() in content


def test_a_description_has_a_line_for_each_fact(mini: Catalog, spec: Spec) -> None:
    held = reserved(booklet(), PYTHON, 4, date(2027, 4, 12))
    run = next(e for e in read(made(held, mini, spec)).events if e.summary == "Python från början")
    assert str(run.description).splitlines()[0] == "Lärstugan, på distans"
    assert "Sök senast 1 april 2027." in str(run.description)
    assert run.location == "på distans"


def test_an_event_keeps_its_id_when_its_dates_and_the_language_change(
    mini: Catalog, spec: Spec
) -> None:
    held = reserved(booklet(), CARE, 4, date(2027, 9, 6))
    moved = with_listing(mini, CARE, runs=[Run(starts=date(2027, 9, 6), ends=date(2027, 12, 1))])
    before = read(made(held, mini, spec)).events
    after = read(made(held, moved, spec, "en")).events
    assert [each.uid for each in before] == [each.uid for each in after]
    assert len({each.uid for each in before}) == len(before)
    assert before[1].dtend != after[1].dtend


def test_ids_tell_nothing_of_the_booklet_and_differ_between_booklets(
    mini: Catalog, spec: Spec
) -> None:
    one, other = (
        made(reserved(booklet(id_=id_), PYTHON, 4, date(2027, 4, 12)), mini, spec)
        for id_ in ("secret-booklet", "another")
    )
    assert b"secret-booklet" not in one
    assert not {e.uid for e in read(one).events} & {e.uid for e in read(other).events}


def test_the_same_plan_gives_the_same_bytes_and_the_stamp_is_the_given_time(
    mini: Catalog, spec: Spec
) -> None:
    held = reserved(booklet(), PYTHON, 4, date(2027, 4, 12))
    assert made(held, mini, spec) == made(held, mini, spec)
    assert b"DTSTAMP:20270301T110000Z" in made(held, mini, spec)
    later = calendar(
        plan_summary(held, mini, NOW.date(), OPERATOR), spec.wording, "sv", NOW + timedelta(days=40)
    )
    assert later is not None
    assert b"DTSTAMP:20270410T100000Z" in later


def test_a_plan_without_dates_has_no_calendar_file_but_for_the_last_day(
    mini: Catalog, spec: Spec
) -> None:
    empty = plan_summary(booklet(), mini, NOW.date(), OPERATOR)
    assert calendar(empty, spec.wording, "sv", NOW) is None
    undated = read(made(reserved(booklet(), TALK), mini, spec)).events
    assert [each.dtstart for each in undated] == [date(2029, 3, 1)]
