"""Of what people are reminded, and when: by the calendar, at civil hours, never too late."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from bot.outside.holidays import swedish_holiday
from bot.settings import ZONE
from catalog import Catalog
from catalog.model import Listing, Provider, Run
from catalog.rules.changes import Change, change
from catalog.rules.terms import add_months
from dialogs.ledger import Booklet, Entry, EntryKind
from dialogs.ledger.cancellation import ending
from dialogs.state import Reminder
from dialogs.tasks.reminders.calm_days import daytime, may_tell, next_calm_day, next_chance, quiet
from dialogs.tasks.reminders.schedule import KINDS, plan, topics
from tests.conftest import noon

COURSE = "skolan/kurs"


def course(*runs: Run) -> Listing:
    """A course with some runs."""
    title = {"sv": "Kurs", "en": "Course"}
    return Listing(COURSE, Provider("skolan", "Skolan"), title, "education", runs=runs)


def offering(mini: Catalog, *listings: Listing) -> Catalog:
    """A catalogue of some listings, under the shipped rules."""
    return replace(mini, listings=listings)


def reserved(
    starts: date | None,
    on: datetime,
    *,
    granted: datetime | None = None,
    checks: int = 5,
    all_of: int = 5,
) -> Booklet:
    """A booklet with one run reserved; by default no check is left over, so none can expire."""
    made = granted or on
    expires = add_months(made.date(), 24)
    booklet = Booklet("b").add(Entry("1.1", EntryKind.GRANT, all_of, made, expires=expires))
    entry = Entry("2.1", EntryKind.RESERVE, checks, on, listing=COURSE, starts=starts)
    return booklet.add(replace(entry, purpose="education"))


def planned(
    mini: Catalog,
    starts: str,
    today: str,
    *,
    apply_by: str | None = None,
    silenced: Sequence[str] = (),
) -> dict[str, str]:
    """What is planned for a run that is reserved today: the moment, by kind."""
    day, now = date.fromisoformat(starts), at(today)
    run = Run(starts=day, apply_by=date.fromisoformat(apply_by) if apply_by else None)
    found = plan(reserved(day, now), offering(mini, course(run)), silenced, now, swedish_holiday)
    return {each.kind: f"{each.at:%a %Y-%m-%d %H:%M%z}" for each in found}


def at(day: str) -> datetime:
    """Noon of a day."""
    return noon(*(int(part) for part in day.split("-")))


# -- how it went -----------------------------------------------------------------------------------


def asked_after(mini: Catalog, run: Run, today: str, *, silenced: Sequence[str] = ()) -> list[str]:
    """When it is asked how a run went that was reserved two months before its start."""
    starts = run.starts or date.max
    booklet = reserved(starts, noon(starts.year, starts.month - 2, 1))
    catalog = offering(mini, course(run))
    found = plan(booklet, catalog, silenced, at(today), swedish_holiday)
    return [f"{each.at:%a %Y-%m-%d}" for each in found if each.kind == "after"]


def test_how_it_went_is_asked_some_days_after_the_last_day(mini: Catalog) -> None:
    run = Run(starts=date(2027, 3, 1), ends=date(2027, 4, 5))
    assert asked_after(mini, run, "2027-03-10") == ["Thu 2027-04-08"]
    assert asked_after(mini, Run(starts=date(2027, 3, 1), weeks=5), "2027-03-10") == [
        "Thu 2027-04-08"
    ]


def test_how_it_went_is_asked_late_but_not_for_ever(mini: Catalog) -> None:
    run = Run(starts=date(2027, 3, 1), ends=date(2027, 4, 5))
    assert asked_after(mini, run, "2027-05-05") == ["Thu 2027-04-08"]
    assert asked_after(mini, run, "2027-05-06") == []


def test_nobody_is_asked_on_a_sunday_or_holiday_how_it_went(mini: Catalog) -> None:
    run = Run(starts=date(2027, 3, 1), ends=date(2027, 3, 23))
    assert asked_after(mini, run, "2027-03-10") == ["Tue 2027-03-30"]


def test_what_was_cancelled_or_switched_off_is_not_asked_about(mini: Catalog) -> None:
    run = Run(starts=date(2027, 3, 1), ends=date(2027, 4, 5))
    assert asked_after(mini, replace(run, cancelled=True), "2027-03-10") == []
    assert asked_after(mini, run, "2027-03-10", silenced=["after"]) == []


# -- when ------------------------------------------------------------------------------------------


def test_a_run_is_reminded_of_before_each_of_its_days(mini: Catalog) -> None:
    assert planned(mini, "2027-10-15", "2027-08-01", apply_by="2027-09-17") == {
        "apply": "Fri 2027-09-10 09:00+0200",
        "cancel": "Tue 2027-09-28 09:00+0200",
        "start": "Tue 2027-10-12 09:00+0200",
        "after": "Mon 2027-10-18 09:00+0200",
    }


@pytest.mark.parametrize(
    ("starts", "told"),
    [
        ("2027-03-31", "Tue 2027-03-30 09:00+0200"),  # the Sunday of the change, and Easter
        ("2026-03-31", "Sat 2026-03-28 09:00+0100"),  # the day before summer time
        ("2026-04-02", "Mon 2026-03-30 09:00+0200"),  # the day after
        ("2026-10-27", "Sat 2026-10-24 09:00+0200"),  # the day before it ends
        ("2026-10-28", "Mon 2026-10-26 09:00+0100"),  # Sunday of the change moves to Monday
    ],
)
def test_it_is_nine_oclock_on_either_side_of_summer_time(
    mini: Catalog, starts: str, told: str
) -> None:
    assert planned(mini, starts, "2026-03-01")["start"] == told


@pytest.mark.parametrize(
    ("starts", "told"),
    [
        ("2027-06-28", "Thu 2027-06-24 09:00+0200"),  # Friday is Midsummer Eve: nothing till Monday
        ("2027-06-29", "Mon 2027-06-28 09:00+0200"),  # Midsummer Day: Monday still comes before
        ("2026-12-28", "Wed 2026-12-23 09:00+0100"),  # Christmas: back to before the Eve
        ("2027-03-31", "Tue 2027-03-30 09:00+0200"),  # Easter Sunday and Monday
        ("2027-11-09", "Mon 2027-11-08 09:00+0100"),  # All Saints' Saturday
        ("2027-01-09", "Thu 2027-01-07 09:00+0100"),  # Epiphany moves to the day after
        ("2027-05-04", "Mon 2027-05-03 09:00+0200"),  # 1 May
        ("2026-06-09", "Mon 2026-06-08 09:00+0200"),  # the National Day, a Saturday
        ("2027-09-14", "Sat 2027-09-11 09:00+0200"),  # an ordinary Saturday is no quiet day
    ],
)
def test_sundays_and_holidays_move_to_the_next_working_day_or_else_earlier(
    mini: Catalog, starts: str, told: str
) -> None:
    assert planned(mini, starts, "2026-05-01")["start"] == told


@pytest.mark.parametrize(
    ("starts", "kind", "told"),
    [
        ("2028-03-03", "start", "Tue 2028-02-29 09:00+0100"),
        ("2028-03-14", "cancel", "Sat 2028-02-26 09:00+0100"),
        ("2027-05-31", "start", "Fri 2027-05-28 09:00+0200"),
        ("2027-12-31", "cancel", "Tue 2027-12-14 09:00+0100"),
    ],
)
def test_leap_days_and_month_ends_are_days_like_others(
    mini: Catalog, starts: str, kind: str, told: str
) -> None:
    assert planned(mini, starts, "2027-01-15")[kind] == told


def test_what_is_reserved_late_is_reminded_of_the_day_before_or_not_at_all(mini: Catalog) -> None:
    # The last free day is 1 October.
    assert planned(mini, "2027-10-15", "2027-09-27")["cancel"].startswith("Tue 2027-09-28")
    assert planned(mini, "2027-10-15", "2027-09-29")["cancel"].startswith("Thu 2027-09-30")
    assert "cancel" not in planned(mini, "2027-10-15", "2027-09-30")


def test_expiry_is_told_early_and_spaced(mini: Catalog) -> None:
    granted = noon(2027, 3, 15)
    booklet = reserved(None, granted, all_of=10)
    found = plan(booklet, mini, (), granted, swedish_holiday)
    told = [f"{e.at:%a %Y-%m-%d}" for e in found if e.kind == "expiry"]
    assert told == ["Fri 2028-09-15", "Mon 2029-01-15", "Thu 2029-02-22"]
    assert booklet.expires == date(2029, 3, 15)


def test_who_has_no_check_left_is_not_told_of_expiry(mini: Catalog) -> None:
    granted = noon(2027, 3, 15)
    booklet = reserved(None, granted, checks=5, all_of=5)
    found = plan(booklet, mini, (), granted, swedish_holiday)
    assert [each for each in found if each.kind == "expiry"] == []


def test_an_earlier_word_of_expiry_is_out_of_date_when_the_next_comes(mini: Catalog) -> None:
    booklet = reserved(None, noon(2027, 3, 15), all_of=10)
    found = plan(booklet, mini, (), noon(2029, 1, 20), swedish_holiday)
    kept = [each for each in found if each.kind == "expiry"]
    assert [f"{each.at:%Y-%m-%d}" for each in kept] == ["2029-01-15", "2029-02-22"]


@pytest.mark.parametrize("kind", ["apply", "cancel", "start", "after"])
def test_a_kind_that_is_switched_off_is_not_planned(mini: Catalog, kind: str) -> None:
    found = planned(mini, "2027-10-15", "2027-08-01", apply_by="2027-09-17", silenced=[kind])
    assert sorted(found) == sorted({"apply", "cancel", "start", "after"} - {kind})


@pytest.mark.parametrize("kind", [EntryKind.USE, EntryKind.CANCEL])
def test_what_is_done_or_taken_out_is_not_reminded_of(mini: Catalog, kind: EntryKind) -> None:
    now, starts = noon(2027, 8, 1), date(2027, 10, 15)
    catalog = offering(mini, course(Run(starts=starts)))
    booklet = reserved(starts, now)
    assert plan(booklet, catalog, (), now, swedish_holiday)
    booklet = booklet.add(Entry("3.1", kind, 0, now, "2.1"))
    kinds = {each.kind for each in plan(booklet, catalog, (), now, swedish_holiday)}
    assert kinds <= {"expiry"}


def test_a_run_that_costs_no_checks_has_no_free_day_to_remind_of(mini: Catalog) -> None:
    now, starts = noon(2027, 8, 1), date(2027, 10, 15)
    booklet = reserved(starts, now, checks=0)
    found = plan(booklet, offering(mini, course(Run(starts=starts))), (), now, swedish_holiday)
    assert {each.kind for each in found} == {"start", "after", "expiry"}


def test_a_time_without_a_zone_is_refused(mini: Catalog) -> None:
    with pytest.raises(ValueError, match="no zone"):
        plan(Booklet("b"), mini, (), noon(2027, 3, 1).replace(tzinfo=None), swedish_holiday)


# -- what has changed ------------------------------------------------------------------------------

APRIL = date(2027, 4, 12)


TODAY = date(2027, 3, 1)


@pytest.mark.parametrize(
    ("runs", "found"),
    [
        ([Run(starts=APRIL)], None),
        ([Run(yearly=(4, 12))], None),
        ([Run(starts=APRIL, full=True)], Change("full")),
        ([Run(starts=APRIL, cancelled=True)], Change("cancelled")),
        ([Run(starts=APRIL, full=True, cancelled=True)], Change("cancelled")),
        ([Run(starts=APRIL, full=True), Run(starts=APRIL, place="Umeå")], None),
        ([Run(starts=APRIL, full=True), Run(starts=APRIL, cancelled=True)], Change("full")),
        ([Run(starts=date(2027, 4, 19))], Change("moved", date(2027, 4, 19))),
        (
            [Run(starts=date(2027, 4, 5)), Run(starts=date(2027, 9, 6))],
            Change("moved", date(2027, 4, 5)),
        ),
        ([Run(starts=date(2027, 4, 19), full=True)], Change("moved")),
        ([Run(continuous=True)], Change("moved")),
        ([], Change("moved")),
    ],
)
def test_what_has_become_of_a_run_is_seen_in_the_catalogue(
    runs: list[Run], found: Change | None
) -> None:
    assert change(course(*runs), APRIL, TODAY) == found


def test_a_listing_that_left_is_gone_also_where_no_day_was_known() -> None:
    assert change(None, APRIL, TODAY) == Change("gone")
    assert change(None, None, TODAY) == Change("gone")
    assert change(course(), None, TODAY) is None


def test_what_has_begun_is_no_longer_watched() -> None:
    assert change(None, TODAY - timedelta(1), TODAY) is None
    assert change(None, TODAY, TODAY) == Change("gone")


@pytest.mark.parametrize(
    ("runs", "kinds"),
    [
        ([Run(starts=APRIL, cancelled=True)], {"change"}),
        ([Run(starts=date(2027, 4, 19))], {"change"}),
        ([Run(starts=APRIL, full=True, apply_by=APRIL)], {"change", "cancel", "start", "after"}),
        (None, {"change", "cancel", "start"}),
    ],
)
def test_a_start_that_will_not_be_is_not_reminded_of(
    mini: Catalog, runs: list[Run] | None, kinds: set[str]
) -> None:
    listings = [course(*runs)] if runs is not None else []
    booklet = reserved(APRIL, noon(2027, 2, 1))
    found = plan(booklet, offering(mini, *listings), (), noon(2027, 3, 1), swedish_holiday)
    assert {each.kind for each in found} == kinds


@pytest.mark.parametrize(
    ("now", "day", "told"),
    [
        ("2027-03-01T12:00", "2027-04-12", "2027-03-01T12:00"),
        ("2027-03-01T21:00", "2027-04-12", "2027-03-02T09:00"),
        ("2027-03-01T06:00", "2027-04-12", "2027-03-01T09:00"),
        ("2027-03-07T12:00", "2027-04-12", "2027-03-08T09:00"),  # Sunday
        ("2027-03-06T20:00", "2027-04-12", "2027-03-08T09:00"),  # Saturday evening
        ("2027-03-25T20:00", "2027-04-12", "2027-03-27T09:00"),  # Good Friday between
        ("2027-03-27T20:00", "2027-04-12", "2027-03-30T09:00"),  # Easter
        ("2027-03-07T12:00", "2027-03-07", "2027-03-07T12:00"),  # it starts today
        ("2027-03-06T22:00", "2027-03-07", "2027-03-07T09:00"),  # it starts tomorrow, a Sunday
        ("2027-03-07T12:00", "2027-03-08", "2027-03-08T09:00"),
        ("2027-03-07T22:00", "2027-03-07", None),
    ],
)
def test_what_is_new_is_told_at_once_in_the_daytime_and_on_quiet_days_only_if_it_must(
    now: str, day: str, told: str | None
) -> None:
    moment = datetime.fromisoformat(now).replace(tzinfo=ZONE)
    found = next_chance(moment, date.fromisoformat(day), swedish_holiday)
    assert found == (datetime.fromisoformat(told).replace(tzinfo=ZONE) if told else None)


def test_the_end_of_the_calendar_is_no_trouble(mini: Catalog) -> None:
    last = datetime.combine(date.max, time(12), ZONE)
    assert next_calm_day(date.max, swedish_holiday) == date.max
    assert next_chance(last, date.max, swedish_holiday) is not None
    granted = datetime(9998, 6, 1, 12, tzinfo=ZONE)
    booklet = Booklet("b").add(Entry("1.1", EntryKind.GRANT, 5, granted, expires=date.max))
    assert len(plan(booklet, mini, (), granted, swedish_holiday)) == 3


def test_midsummer_christmas_and_new_years_eve_are_holidays_in_all_but_law() -> None:
    eves = [date(2027, 6, 25), date(2026, 12, 24), date(2026, 12, 31)]
    assert all(swedish_holiday(day) for day in eves)
    assert not swedish_holiday(date(2027, 9, 11))


# -- whatever is reserved --------------------------------------------------------------------------

days = st.dates(date(2026, 1, 1), date(2032, 12, 31))


offsets = st.integers(1, 400)


@st.composite
def situations(draw: st.DrawFn) -> tuple[Booklet, list[Listing], datetime]:
    """A booklet with some runs, what has become of them, and a moment."""
    made = datetime.combine(draw(days), time(draw(st.integers(0, 23))), ZONE)
    expires = add_months(made.date(), draw(st.sampled_from([1, 6, 12, 24])))
    booklet = Booklet("b").add(Entry("1.1", EntryKind.GRANT, 10, made, expires=expires))
    listings = []
    for number in range(draw(st.integers(0, 3))):
        name = f"skolan/{number}"
        starts = made.date() + timedelta(draw(offsets))
        apply_by = starts - timedelta(draw(st.integers(0, 60)))
        checks = draw(st.integers(0, 3))
        entry = Entry(f"2.{number}", EntryKind.RESERVE, checks, made, listing=name, starts=starts)
        booklet = booklet.add(replace(entry, purpose="education"))
        end = draw(st.sampled_from([None, None, EntryKind.USE, EntryKind.CANCEL]))
        if end is not None:
            booklet = booklet.add(Entry(f"3.{number}", end, 0, made, entry.key))
        run = Run(starts=starts, apply_by=apply_by)
        marked = replace(run, full=draw(st.booleans()), cancelled=draw(st.booleans()))
        runs = draw(st.sampled_from([(run,), (run,), (marked,), ()]))
        if draw(st.integers(0, 5)):
            listings.append(replace(course(*runs), id=name))
    now = made + timedelta(hours=draw(st.integers(0, 24 * 500)))
    return booklet, listings, now.replace(tzinfo=ZONE)


silences = st.lists(st.sampled_from(KINDS), unique=True, max_size=3)


def about(reminder: Reminder, booklet: Booklet, catalog: Catalog) -> date | None:
    """The day that a reminder is about, worked out anew from its key."""
    key = reminder.key.split(":")[0]
    run = next((r for r in booklet.reservations() if r.entry.key == key), None)
    if reminder.kind == "expiry":
        return booklet.expires
    if reminder.kind == "after":
        return reminder.day
    if run is None or run.entry.starts is None:
        return None
    if reminder.kind == "cancel":
        return ending(catalog, run, reminder.at.date()).free_until
    if reminder.kind == "apply":
        (there,) = [each for each in catalog.listings if each.id == run.entry.listing]
        (day,) = [each.apply_by for each in there.runs]
        return day if isinstance(day, date) else None
    return run.entry.starts


@given(situations(), silences)
def test_whatever_is_reserved_reminders_come_at_civil_hours_once_and_never_too_late(
    mini: Catalog, situation: tuple[Booklet, list[Listing], datetime], silenced: list[str]
) -> None:
    booklet, listings, now = situation
    catalog = offering(mini, *listings)
    found = plan(booklet, catalog, silenced, now, swedish_holiday)
    assert found == plan(booklet, catalog, silenced, now, swedish_holiday)
    assert len({(each.kind, each.key) for each in found}) == len(found)
    open_ = {run.entry.key for run in booklet.reservations() if run.open}
    for each in found:
        assert each.kind not in silenced
        assert daytime(each.at), each
        day = about(each, booklet, catalog)
        assert day is not None
        assert each.at.date() <= min(day, each.day)
        assert each.day >= now.date()
        assert each.at.utcoffset() == ZONE.utcoffset(each.at.replace(tzinfo=None))
        if each.kind == "change":
            assert each.at >= now
            assert may_tell(each.at, each.day, swedish_holiday)
        else:
            assert not quiet(each.at.date(), swedish_holiday), each
            assert each.at.time() == time(9)
        if each.kind != "expiry":
            assert each.key.split(":")[0] in open_


@given(situations(), st.integers(1, 60))
def test_time_passing_changes_no_reminder_that_is_still_of_use(
    mini: Catalog, situation: tuple[Booklet, list[Listing], datetime], later: int
) -> None:
    """Planning anew on another day gives the same moments, so that nothing is told twice."""
    booklet, listings, now = situation
    catalog = offering(mini, *listings)
    then = now + timedelta(later)
    assume(then.date() <= (booklet.expires or then.date()))
    before = plan(booklet, catalog, ["change"], now, swedish_holiday)
    after = plan(booklet, catalog, ["change"], then, swedish_holiday)
    assert [each for each in before if each.day >= then.date()] == list(after)


@given(situations())
def test_everything_planned_is_still_a_topic_when_it_comes(
    mini: Catalog, situation: tuple[Booklet, list[Listing], datetime]
) -> None:
    booklet, listings, now = situation
    catalog = offering(mini, *listings)
    for each in plan(booklet, catalog, (), now, swedish_holiday):
        day = max(each.at, now).date()
        then = topics(booklet, catalog, (), day, ZONE)
        assert (each.kind, each.key) in {(t.kind, t.key) for t in then}
