"""Pay lost while studying for free: what the scheme gives for pace and length, step by step."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalog import Catalog
from catalog.model import Listing, Provider, PurposeRule, Run, Scheme
from catalog.rules.lost_pay import Income, income, length_in_days, why_no_income
from tests.catalog.rules.test_rules import ruled


@pytest.fixture(scope="module")
def scheme(shipped: Catalog) -> Scheme:
    """A scheme that gives 250 SEK a day from half pace on, for at most 40 days."""
    return ruled(
        shipped.scheme,
        check_value=1000,
        income_amount=250,
        income_unit="day",
        income_pace_from=50,
        income_max_days=40,
    )


def free(**values: Any) -> Listing:
    """Give a free education of eight weeks at half pace, or another one."""
    made = {"price": 0, "pace": 50, "runs": (Run(continuous=True, weeks=8),), **values}
    return Listing("a/b", Provider("a", "A"), {"sv": "Kurs"}, "education", **made)


def test_days_times_amount_times_pace_gives_whole_checks(scheme: Scheme) -> None:
    found = income(scheme, free(), left=10)
    assert found == Income(40, 40, 250, 50, sek=5000, worth=5, checks=5, days_capped=False)


def test_a_started_check_is_not_given(scheme: Scheme) -> None:
    found = income(scheme, free(pace=55), left=10)
    assert found is not None
    assert (found.sek, found.checks) == (5500, 5)


def test_more_days_than_the_scheme_counts_are_not_paid(scheme: Scheme) -> None:
    found = income(scheme, free(pace=100, runs=(Run(continuous=True, weeks=9),)), left=99)
    assert found == Income(40, 40, 250, 100, sek=10_000, worth=10, checks=10, days_capped=True)


def test_no_more_is_given_than_is_left(scheme: Scheme) -> None:
    found = income(scheme, free(), left=3)
    assert found is not None
    assert (found.worth, found.checks) == (5, 3)


def test_a_scheme_may_pay_by_the_hour(scheme: Scheme) -> None:
    found = income(ruled(scheme, income_unit="hour", income_amount=30), free(), left=10)
    assert found == Income(40, 320, 30, 50, sek=4800, worth=4, checks=4, days_capped=False)


@pytest.mark.parametrize(
    ("listing", "days"),
    [
        (free(), 40),
        (free(runs=(), hours=80, pace=50), 20),
        (free(runs=(), hours=81, pace=50), 21),
        (free(runs=(Run(starts=date(2027, 3, 1), ends=date(2027, 3, 12)),)), 9),
        (free(runs=(Run(starts=date(2027, 3, 1), ends=date(2027, 3, 14)),)), 10),
        (free(runs=()), None),
        (free(runs=(Run(starts=date(2027, 3, 1)),), hours=8, pace=100), 1),
    ],
)
def test_the_length_comes_from_weeks_dates_or_hours(listing: Listing, days: int | None) -> None:
    assert length_in_days(listing) == days


@pytest.mark.parametrize(
    "listing",
    [
        free(price=100),
        free(price=None),
        free(pace=49),
        free(pace=None),
        free(runs=()),
        replace(free(), purpose="coaching"),
    ],
)
def test_nothing_is_given_for_what_costs_is_slow_or_of_unknown_length(
    scheme: Scheme, listing: Listing
) -> None:
    assert income(scheme, listing, left=10) is None


def test_nothing_is_given_where_the_scheme_says_no(scheme: Scheme) -> None:
    assert income(ruled(scheme, income_amount=0), free(), left=10) is None
    purposes = {**scheme.purposes, "income": PurposeRule(False, None, "assumption")}
    assert income(replace(scheme, purposes=purposes), free(), left=10) is None


@given(
    weeks=st.integers(1, 200),
    pace=st.integers(1, 100),
    amount=st.integers(1, 5000),
    most=st.integers(1, 300),
    left=st.integers(0, 30),
    unit=st.sampled_from(["day", "hour"]),
)
def test_it_is_never_more_than_the_days_are_worth_or_than_is_left(
    scheme: Scheme, weeks: int, pace: int, amount: int, most: int, left: int, unit: str
) -> None:
    rules = ruled(
        scheme, income_amount=amount, income_max_days=most, income_unit=unit, income_pace_from=1
    )
    found = income(rules, free(pace=pace, runs=(Run(continuous=True, weeks=weeks),)), left)
    assert found is not None
    assert found.checks <= left
    assert found.worth * scheme.check_value <= found.sek < (found.worth + 1) * scheme.check_value
    assert found.days <= min(most, weeks * 5)
    longer = income(rules, free(pace=pace, runs=(Run(continuous=True, weeks=weeks + 1),)), left)
    assert longer is not None
    assert longer.checks >= found.checks


@pytest.mark.parametrize(
    ("listing", "why"),
    [
        (free(), None),
        (free(price=100), "kind"),
        (free(pace=49), "pace"),
        (free(pace=None), "pace"),
        (free(runs=()), "length"),
        (free(runs=(Run(continuous=True, weeks=1),)), "short"),
    ],
)
def test_it_says_why_a_listing_gives_nothing(
    scheme: Scheme, listing: Listing, why: str | None
) -> None:
    assert why_no_income(scheme, listing) == why


def test_a_scheme_without_pay_lost_gives_nothing(scheme: Scheme) -> None:
    assert why_no_income(ruled(scheme, income_amount=0), free()) == "scheme"
