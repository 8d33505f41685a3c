"""The scheme's rules: who is eligible, what a listing costs, when it is held and cancelled."""

from calendar import isleap, monthrange
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalog import Catalog
from catalog.model import PURPOSES, Listing, Provider, PurposeRule, Rule, Run, Scheme, grave
from catalog.reading.listings import parse_provider
from catalog.rules.dates import Occasion, application_day, closed, next_occasion, occasions, on_day
from catalog.rules.eligibility import refusal
from catalog.rules.price import Cost, cost
from catalog.rules.terms import add_months

DAYS = st.dates(date(2020, 1, 1), date(2099, 12, 31))


ALL_YEAR = ((1, 1), (6, 15), (12, 31))


@pytest.fixture(scope="module")
def scheme(shipped: Catalog) -> Scheme:
    """The shipped scheme: ten checks of 1,000 SEK."""
    return shipped.scheme


def ruled(scheme: Scheme, **values: Any) -> Scheme:
    """Give a scheme with other values of some rules."""
    rules = {name: Rule(value, "assumption") for name, value in values.items()}
    return replace(scheme, rules={**scheme.rules, **rules})


def course(price: int | None, purpose: str = "education", *runs: Run) -> Listing:
    """Give a listing of a price."""
    return Listing("a/b", Provider("a", "A"), {"sv": "Kurs"}, purpose, price=price, runs=runs)


# ---- who is eligible ----


@pytest.mark.parametrize("year", [2026, 2027, 2028, 2031, 2040])
@pytest.mark.parametrize(
    ("age", "reason"), [(17, "too_young"), (18, None), (66, None), (67, "too_old")]
)
def test_the_age_reached_during_the_year_counts_whatever_the_day(
    scheme: Scheme, year: int, age: int, reason: str | None
) -> None:
    for month, day in ALL_YEAR:
        found = refusal(scheme, year - age, "employed", date(year, month, day))
        assert (found and found.reason) == reason


def test_who_is_too_old_this_year_was_served_until_new_years_eve(scheme: Scheme) -> None:
    assert refusal(scheme, 1960, "employed", date(2026, 12, 31)) is None
    found = refusal(scheme, 1960, "employed", date(2027, 1, 1))
    assert found is not None
    assert (found.reason, found.rule) == ("too_old", "age_to")


def test_who_is_too_young_this_year_is_served_from_new_years_day(scheme: Scheme) -> None:
    found = refusal(scheme, 2009, "student", date(2026, 12, 31))
    assert found is not None
    assert (found.reason, found.rule) == ("too_young", "age_from")
    assert refusal(scheme, 2009, "student", date(2027, 1, 1)) is None


@pytest.mark.parametrize(
    "situation",
    "employed self_employed gig jobseeker student parental_leave sick_leave other".split(),
)
def test_people_who_work_or_look_for_work_are_served(scheme: Scheme, situation: str) -> None:
    assert refusal(scheme, 1980, situation, date(2027, 3, 1)) is None


def test_a_pensioner_of_working_age_is_turned_to_others_for_that_reason(scheme: Scheme) -> None:
    found = refusal(scheme, 1965, "retired", date(2027, 3, 1))
    assert found is not None
    assert (found.reason, found.rule) == ("work_situation", "work_situations")


def test_age_is_told_before_the_work_situation(scheme: Scheme) -> None:
    found = refusal(scheme, 1940, "retired", date(2027, 3, 1))
    assert found is not None
    assert found.reason == "too_old"


@given(st.integers(0, 120), st.integers(0, 120), st.integers(1900, 2030), DAYS)
def test_exactly_the_ages_of_the_scheme_are_served(
    scheme: Scheme, youngest: int, oldest: int, born: int, today: date
) -> None:
    found = refusal(ruled(scheme, age_from=youngest, age_to=oldest), born, "gig", today)
    assert (found is None) == (youngest <= today.year - born <= oldest)


# ---- what a listing costs ----


@pytest.mark.parametrize(
    ("price", "whole", "parts"),
    [
        (0, Cost(0, 0), Cost(0, 0)),
        (1, Cost(1, 0), Cost(0, 1)),
        (999, Cost(1, 0), Cost(0, 999)),
        (1000, Cost(1, 0), Cost(1, 0)),
        (4500, Cost(5, 0), Cost(4, 500)),
        (9001, Cost(10, 0), Cost(9, 1)),
        (10_000, Cost(10, 0), Cost(10, 0)),
        (12_500, Cost(10, 2500), Cost(10, 2500)),
    ],
)
def test_a_started_check_counts_or_the_odd_kronor_are_paid(
    scheme: Scheme, price: int, whole: Cost, parts: Cost
) -> None:
    assert cost(ruled(scheme, started_check_counts=True), course(price)) == whole
    assert cost(ruled(scheme, started_check_counts=False), course(price)) == parts


def test_an_unknown_price_is_no_price(scheme: Scheme) -> None:
    assert cost(scheme, course(None)) is None


def test_beyond_the_cap_of_a_purpose_the_person_pays(scheme: Scheme) -> None:
    assert scheme.purposes["guidance"].cap == 3
    assert cost(scheme, course(3000, "guidance")) == Cost(3, 0)
    assert cost(scheme, course(3001, "guidance")) == Cost(3, 1)
    assert cost(scheme, course(4500, "guidance")) == Cost(3, 1500)


def test_a_cap_above_the_booklet_gives_no_more_than_the_booklet(scheme: Scheme) -> None:
    purposes = {**scheme.purposes, "coaching": PurposeRule(True, 100, "assumption")}
    small = replace(ruled(scheme, checks=4), purposes=purposes)
    assert cost(small, course(9000, "coaching")) == Cost(4, 5000)


@pytest.mark.parametrize("rule", [PurposeRule(False, None, "assumption"), None])
def test_a_purpose_that_is_not_allowed_costs_money_alone(
    scheme: Scheme, rule: PurposeRule | None
) -> None:
    purposes = {name: each for name, each in scheme.purposes.items() if name != "coaching"}
    without = replace(scheme, purposes={**purposes, "coaching": rule} if rule else purposes)
    assert cost(without, course(2500, "coaching")) == Cost(0, 2500)
    assert cost(without, course(0, "coaching")) == Cost(0, 0)


@given(
    price=st.integers(0, 1_000_000),
    checks=st.integers(1, 100),
    value=st.integers(1, 1_000_000),
    cap=st.none() | st.integers(0, 100),
    whole=st.booleans(),
)
def test_checks_and_own_money_always_pay_the_price_and_never_more_than_a_check_too_much(
    scheme: Scheme, price: int, checks: int, value: int, cap: int | None, whole: bool
) -> None:
    purposes = {"education": PurposeRule(True, cap, "assumption")}
    made = ruled(scheme, checks=checks, check_value=value, started_check_counts=whole)
    found = cost(replace(made, purposes=purposes), course(price))
    assert found is not None
    most = checks if cap is None else min(cap, checks)
    assert 0 <= found.checks <= most
    assert found.own_money >= 0
    paid = found.checks * value + found.own_money
    assert price <= paid < price + value
    if found.checks < most:
        assert found.own_money == (0 if whole else price % value)
        assert whole or paid == price
    if found.own_money >= value:
        assert found.checks == most


@given(st.integers(0, 20_000), st.integers(0, 20_000), st.sampled_from(PURPOSES), st.booleans())
def test_a_dearer_listing_never_takes_fewer_checks(
    scheme: Scheme, one: int, other: int, purpose: str, whole: bool
) -> None:
    made = ruled(scheme, started_check_counts=whole)
    cheap, dear = (cost(made, course(price, purpose)) for price in sorted((one, other)))
    assert cheap is not None
    assert dear is not None
    assert cheap.checks <= dear.checks


# ---- months and days ----


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        ("2027-01-15", 0, "2027-01-15"),
        ("2027-01-31", 1, "2027-02-28"),
        ("2028-01-31", 1, "2028-02-29"),
        ("2027-12-31", 2, "2028-02-29"),
        ("2028-02-29", 12, "2029-02-28"),
        ("2028-02-29", 24, "2030-02-28"),
        ("2028-02-29", 48, "2032-02-29"),
        ("2027-03-31", 24, "2029-03-31"),
        ("2027-08-31", 1, "2027-09-30"),
        ("2027-12-01", 1, "2028-01-01"),
        ("2026-02-28", 24, "2028-02-28"),
    ],
)
def test_months_later_is_the_same_day_or_the_last_of_the_month(
    day: str, months: int, later: str
) -> None:
    assert add_months(date.fromisoformat(day), months) == date.fromisoformat(later)


@given(DAYS, st.integers(0, 240))
def test_months_later_is_never_in_another_month(day: date, months: int) -> None:
    later = add_months(day, months)
    assert (later.year - day.year) * 12 + later.month - day.month == months
    assert later.day == min(day.day, monthrange(later.year, later.month)[1])


# ---- when a listing is held ----


def starts_of(run: Run, today: date) -> list[str]:
    """Give the first days of the coming occasions of a run."""
    return [str(each.starts) for each in occasions(course(0, "education", run), today)]


def test_a_yearly_run_comes_again_every_year() -> None:
    run = Run(yearly=(4, 12), weeks=8)
    assert starts_of(run, date(2027, 4, 11)) == ["2027-04-12", "2028-04-12"]
    assert starts_of(run, date(2027, 4, 12)) == ["2027-04-12", "2028-04-12"]
    assert starts_of(run, date(2027, 4, 13)) == ["2028-04-12", "2029-04-12"]
    assert starts_of(run, date(2039, 12, 31)) == ["2040-04-12", "2041-04-12"]


def test_a_run_over_new_year_ends_in_the_next_year() -> None:
    found = next_occasion(course(0, "education", Run(yearly=(12, 1), weeks=8)), date(2027, 6, 1))
    assert found == Occasion(date(2027, 12, 1), date(2028, 1, 26), None, False, None)


def test_the_29th_of_february_falls_on_the_28th_in_common_years() -> None:
    run = Run(yearly=(2, 29))
    assert starts_of(run, date(2027, 1, 1)) == ["2027-02-28", "2028-02-29"]
    assert starts_of(run, date(2028, 2, 29)) == ["2028-02-29", "2029-02-28"]
    assert on_day(2100, (2, 29)) == date(2100, 2, 28)
    by_leap_day = Run(yearly=(4, 1), apply_by=(2, 29))
    assert starts_of(by_leap_day, date(2027, 3, 1))[0] == "2028-04-01"
    assert starts_of(by_leap_day, date(2028, 2, 29))[0] == "2028-04-01"


def test_an_occasion_that_can_no_longer_be_applied_for_is_left_out() -> None:
    run = Run(yearly=(4, 12), apply_by=(4, 1))
    assert starts_of(run, date(2027, 4, 1)) == ["2027-04-12", "2028-04-12"]
    assert starts_of(run, date(2027, 4, 2)) == ["2028-04-12", "2029-04-12"]


def test_one_may_apply_until_the_first_day_itself() -> None:
    run = Run(yearly=(4, 12), apply_by=(4, 12))
    assert starts_of(run, date(2027, 4, 12)) == ["2027-04-12", "2028-04-12"]


def test_the_last_day_to_apply_may_lie_in_the_year_before() -> None:
    run = Run(yearly=(1, 15), apply_by=(12, 1))
    listing = course(0, "education", run)
    found = next_occasion(listing, date(2027, 11, 30))
    assert found == Occasion(date(2028, 1, 15), None, date(2027, 12, 1), False, None)
    assert starts_of(run, date(2027, 12, 1)) == ["2028-01-15", "2029-01-15"]
    assert starts_of(run, date(2027, 12, 2)) == ["2029-01-15"]
    assert starts_of(run, date(2028, 1, 1)) == ["2029-01-15", "2030-01-15"]


def test_a_continuous_run_starts_when_one_likes_and_comes_before_later_dates() -> None:
    runs = (Run(yearly=(9, 1), place="Umeå"), Run(continuous=True, weeks=4))
    found = occasions(course(0, "education", *runs), date(2027, 3, 1))
    assert [each.key for each in found] == ["open", "2027-09-01", "2028-09-01"]
    assert found[0] == Occasion(None, None, None, True, None)


def test_a_dated_run_is_held_once() -> None:
    run = Run(starts=date(2027, 9, 6), ends=date(2027, 10, 4), apply_by=date(2027, 8, 20))
    assert starts_of(run, date(2027, 8, 20)) == ["2027-09-06"]
    assert starts_of(run, date(2027, 8, 21)) == []
    assert starts_of(Run(starts=date(2027, 9, 6)), date(2027, 9, 6)) == ["2027-09-06"]
    assert starts_of(Run(starts=date(2027, 9, 6)), date(2027, 9, 7)) == []


def test_occasions_come_in_order_with_the_place_of_their_run_or_of_the_listing() -> None:
    runs = (
        Run(starts=date(2027, 9, 6)),
        Run(starts=date(2027, 4, 5), place="Kiruna"),
        Run(starts=date(2027, 9, 6), place="Gävle"),
        Run(yearly=(5, 1)),
    )
    listing = replace(course(0, "education", *runs), place="Umeå")
    found = [(str(o.starts), o.place) for o in occasions(listing, date(2027, 3, 1))]
    assert found == [
        ("2027-04-05", "Kiruna"),
        ("2027-05-01", "Umeå"),
        ("2027-09-06", "Gävle"),
        ("2027-09-06", "Umeå"),
    ]


def test_a_listing_without_runs_has_no_known_occasion() -> None:
    assert next_occasion(course(0), date(2027, 3, 1)) is None


def test_the_length_of_a_dated_run_gives_its_last_day() -> None:
    text = (
        "provider: {id: a, name: A}\nlistings:\n"
        "- {id: b, title: B, purpose: mapping, fields: [x], runs: [{starts: 2027-12-20, weeks: 4}]}"
    )
    (listing,), problems = parse_provider("a.yaml", text, ["x"], [])
    assert not grave(problems)
    assert listing.runs[0].ends == date(2028, 1, 17)


@given(
    month=st.integers(1, 12),
    day=st.integers(1, 31),
    apply_month=st.none() | st.integers(1, 12),
    weeks=st.none() | st.integers(1, 520),
    today=DAYS,
)
def test_a_yearly_run_can_be_applied_for_on_every_day_there_is(
    month: int, day: int, apply_month: int | None, weeks: int | None, today: date
) -> None:
    day = min(day, monthrange(2028, month)[1])
    apply_by = None if apply_month is None else (apply_month, 15)
    run = Run(yearly=(month, day), weeks=weeks, apply_by=apply_by)
    found = occasions(course(0, "education", run), today)
    assert found
    for each in found:
        assert each.starts is not None
        last = each.apply_by or each.starts
        assert today <= last <= each.starts
        assert each.starts - last <= timedelta(days=366)
        assert each.starts.month == month
        assert each.starts.day == day or ((month, day) == (2, 29) and not isleap(each.starts.year))
        assert (each.ends is None) == (weeks is None)


# ---- full and cancelled ----


@pytest.mark.parametrize("mark", ["full", "cancelled"])
def test_a_run_that_is_full_or_cancelled_is_no_occasion_any_more(mark: str) -> None:
    starts = date(2027, 4, 12)
    lost = Run(starts=starts, full=mark == "full", cancelled=mark == "cancelled")
    later = Run(starts=date(2027, 9, 6))
    both = replace(course(0, "education", lost), runs=(lost, later))
    assert [each.starts for each in occasions(both, date(2027, 3, 1))] == [later.starts]
    assert closed(both, date(2027, 3, 1)) is None
    assert closed(replace(both, runs=(lost,)), date(2027, 3, 1)) == "full"
    assert closed(replace(both, runs=()), date(2027, 3, 1)) is None


def test_the_last_day_to_apply_is_known_for_dated_and_yearly_runs() -> None:
    dated = Run(starts=date(2027, 9, 6), apply_by=date(2027, 8, 20))
    yearly = Run(yearly=(1, 15), apply_by=(12, 1))
    listing = replace(course(0, "education", dated), runs=(dated, yearly))
    assert application_day(listing, date(2027, 9, 6)) == date(2027, 8, 20)
    assert application_day(listing, date(2028, 1, 15)) == date(2027, 12, 1)
    assert application_day(listing, date(2028, 1, 16)) is None
