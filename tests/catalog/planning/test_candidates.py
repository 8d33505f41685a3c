"""Runs for a plan: which are offered, when they are held, what they cost, what comes before."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from catalog import Catalog
from catalog.finding.suggestions import Wish
from catalog.model import Goal, Listing, Provider, PurposeRule, Run
from catalog.planning import PAID, Candidate, Impossible, Limits, reserved
from catalog.planning.candidates import MOST_TALKS, TALKS, candidates
from catalog.planning.solver import proposals
from catalog.rules.dates import pace

TODAY = date(2027, 3, 3)


MONDAY = date(2027, 3, 8)


CODING = Goal("coding", {"sv": ("koda",)}, fields=("programming",), purposes=("education",))


WISH = Wish(TODAY, goal="coding")


WEEKLY = Run(starts=date(2027, 4, 5), ends=date(2027, 4, 30), weeks=4)


def listing(identity: str, **values: Any) -> Listing:
    """Give a listing about programming, with a run in April."""
    values = {"price": 2000, "fields": ("programming",), "runs": (WEEKLY,), **values}
    purpose = values.pop("purpose", "education")
    return Listing(identity, Provider("a", "A"), {"sv": identity}, purpose, **values)


def found(catalog: Catalog, *listings: Listing, wish: Wish = WISH) -> tuple[Candidate, ...]:
    """Give the runs of some listings that suit a wish."""
    return candidates(replace(catalog, listings=listings, goals=[CODING]), wish)


def days(runs: tuple[Candidate, ...]) -> list[tuple[str, str]]:
    """Give the first and last days of runs."""
    return [(str(each.starts), str(each.ends)) for each in runs]


# ---- when ----


def test_a_dated_run_is_offered_with_its_days_price_and_reasons(mini: Catalog) -> None:
    (one,) = found(mini, listing("a/x", mode="onsite", place="Umeå", pace=25, price=12_500))
    assert days((one,)) == [("2027-04-05", "2027-04-30")]
    assert (one.id, one.listing, one.pace) == ("a/x@2027-04-05", "a/x", 25)
    assert (one.checks, one.own_money) == (10, 2500)
    assert (one.place, one.county, one.mode) == ("Umeå", "Västerbottens län", "onsite")
    assert "goal" in one.reasons
    assert one.score > 0
    assert not one.anytime


def test_what_starts_when_one_likes_is_tried_from_the_coming_monday_on(mini: Catalog) -> None:
    runs = found(mini, listing("a/x", runs=(Run(continuous=True, weeks=2),)))
    weeks = [(each.starts - MONDAY).days / 7 for each in runs]
    assert weeks == [0, 4, 8, 16]
    assert all(each.anytime and each.ends - each.starts == timedelta(14) for each in runs)


def test_a_length_comes_from_days_or_weeks_or_hours_and_is_one_day_otherwise(
    mini: Catalog,
) -> None:
    start = date(2028, 2, 28)
    told: list[tuple[dict[str, Any], Run, date]] = [
        ({}, Run(starts=start, ends=date(2028, 2, 29)), date(2028, 2, 29)),
        ({"hours": 80, "pace": 50}, Run(starts=start), date(2028, 3, 27)),
        ({"hours": 81, "pace": 100}, Run(starts=start), date(2028, 3, 20)),
        ({}, Run(starts=start), start),
    ]
    for values, run, last in told:
        (one,) = found(mini, listing("a/x", runs=(run,), **values))
        assert one.ends == last, run


def test_a_run_at_the_end_of_the_calendar_overflows_nothing(mini: Catalog) -> None:
    late = replace(WISH, today=date(9999, 12, 30))
    runs = (Run(continuous=True, weeks=520), Run(starts=date(9999, 12, 31)))
    one = listing("a/x", runs=runs, hours=9999, pace=1)
    assert days(found(mini, one, wish=late)) == [("9999-12-31", "9999-12-31")]


@pytest.mark.parametrize(
    ("values", "weeks", "percent"),
    [
        ({"pace": 75, "hours": 10}, 10, 75),
        ({"hours": 40}, 10, 10),
        ({"hours": 41}, 10, 11),
        ({"hours": 9000}, 1, 100),
        ({"hours": 40, "schedule": "evening"}, None, 50),
        ({"schedule": "flexible"}, None, 50),
        ({"schedule": "day"}, None, 100),
        ({}, None, 100),
    ],
)
def test_an_unknown_pace_counts_as_full_time_unless_hours_or_evenings_say_less(
    values: dict[str, Any], weeks: int | None, percent: int
) -> None:
    assert pace(listing("a/x", **values), Run(continuous=True, weeks=weeks)) == percent


def test_two_runs_on_one_day_at_two_places_have_ids_of_their_own(mini: Catalog) -> None:
    runs = tuple(replace(WEEKLY, place=place) for place in ("Malmö", "Umeå"))
    several = found(mini, listing("a/x", mode="onsite", runs=runs))
    assert [each.id for each in several] == ["a/x@2027-04-05", "a/x@2027-04-05@Umeå"]
    assert [each.place for each in several] == ["Malmö", "Umeå"]


def test_what_is_held_at_a_distance_has_no_place(mini: Catalog) -> None:
    (one,) = found(mini, listing("a/x", mode="remote", place="Umeå"))
    assert (one.place, one.county) == (None, None)


# ---- which ----


def test_what_has_no_date_no_price_or_no_leave_of_the_scheme_is_not_offered(mini: Catalog) -> None:
    assert not found(mini, listing("a/x", runs=()))
    assert not found(mini, listing("a/x", runs=(Run(starts=TODAY - timedelta(1)),)))
    assert not found(mini, listing("a/x", price=None))
    closed = {**mini.scheme.purposes, "education": PurposeRule(False, None, "assumption")}
    strict = replace(mini, scheme=replace(mini.scheme, purposes=closed))
    assert not found(strict, listing("a/x"))
    assert len(found(strict, listing("a/x", price=0))) == 1


def test_what_is_out_of_reach_or_made_for_others_is_offered_only_where_nothing_else_is(
    mini: Catalog,
) -> None:
    wish = replace(WISH, place="Umeå", isco="2512")
    near = listing("a/near", mode="onsite", place="Umeå")
    far = listing("a/far", mode="onsite", place="Malmö")
    for_nurses = listing("a/nurses", mode="remote", occupations=("2221",))
    other = listing("a/other", mode="remote", fields=("career",))

    def names(*listings: Listing) -> list[str]:
        return [each.listing for each in found(mini, *listings, wish=wish)]

    assert names(near, far, for_nurses, other) == ["a/near"]
    assert names(far, for_nurses, other) == ["a/far", "a/nurses"]
    assert names(other) == ["a/other"]


def test_a_plan_is_not_offered_much_the_same_many_times(mini: Catalog) -> None:
    for purpose in TALKS:
        same = [listing(f"a/{n}", purpose=purpose) for n in range(5)]
        assert len(found(mini, *same)) == MOST_TALKS
    assert len(found(mini, *(listing(f"a/{n}") for n in range(5)))) == 5
    talks = [listing(f"a/{n}", purpose=purpose) for n, purpose in enumerate(TALKS)]
    assert len(found(mini, *talks)) == MOST_TALKS


def test_one_run_is_enough_of_a_talk_and_of_an_internship_but_not_of_courses(mini: Catalog) -> None:
    purposes = ("education", "internship", "coaching")
    offered = found(mini, *(listing(f"a/{purpose}", purpose=purpose) for purpose in purposes))
    assert {each.purpose: each.single for each in offered} == {
        "education": False,
        "internship": True,
        "coaching": True,
    }


def test_the_larger_a_listing_the_more_it_counts(mini: Catalog) -> None:
    sizes = {"a/s": 10, "a/m": 20, "a/l": 60}
    offered = found(mini, *(listing(name, hours=hours) for name, hours in sizes.items()))
    assert {each.listing: each.score // offered[-1].score for each in offered} == {
        "a/l": 3,
        "a/m": 2,
        "a/s": 1,
    }


def test_a_free_course_is_offered_with_checks_for_pay_lost_and_without(mini: Catalog) -> None:
    runs = (replace(WEEKLY, weeks=8, ends=None),)
    free = listing("a/x", price=0, pace=50, runs=runs)
    plain, paid = found(mini, free, wish=replace(WISH, work_situation="employed"))
    assert (plain.checks, plain.purpose) == (0, "education")
    assert (paid.id, paid.purpose, paid.score) == (plain.id + PAID, "income", plain.score + 1)
    assert paid.checks > 0
    assert len(found(mini, free, wish=replace(WISH, work_situation="retired"))) == 1
    assert len(found(mini, replace(free, pace=25))) == 1


# ---- what the person can ----


def test_what_is_not_for_beginners_waits_for_an_easier_listing_or_stays_out(mini: Catalog) -> None:
    first = listing("a/first", level="beginner")
    hard = listing("a/hard", level="intermediate")
    later = listing("a/later", level="intermediate", after_any=("a/first", "a/gone"))
    offered = found(mini, first, hard, later)
    assert [each.listing for each in offered] == ["a/first", "a/later"]
    assert offered[1].after_any == ("a/first", "a/gone")
    assert [each.listing for each in found(mini, hard)] == ["a/hard"]


def test_who_develops_software_or_has_the_occupation_needs_nothing_before(mini: Catalog) -> None:
    first = listing("a/first", level="beginner")
    later = listing("a/later", level="intermediate", after_any=("a/first",))
    hard = listing("a/hard", level="advanced", occupations=("7115",))
    developer, carpenter = replace(WISH, isco="2512"), replace(WISH, isco="7115")
    by_name = {each.listing: each for each in found(mini, first, later, wish=developer)}
    assert by_name["a/later"].after_any == ()
    assert "a/hard" in {each.listing for each in found(mini, first, hard, wish=carpenter)}
    assert "a/hard" not in {each.listing for each in found(mini, first, hard)}


def test_tools_of_a_skills_mapping_stand_in_for_what_comes_before(shipped: Catalog) -> None:
    analyst = Wish(TODAY, goal="data", level="advanced", tools=("analysis",))
    internship = "firmafroet/praktik-dataanalys-distans"
    with_tools, without = (
        next(each for each in candidates(shipped, wish) if each.listing == internship)
        for wish in (analyst, Wish(TODAY, goal="data"))
    )
    assert with_tools.after_any == ()
    assert without.after_any


def test_what_is_given_in_no_language_of_the_person_is_offered_only_where_nothing_else_is(
    mini: Catalog,
) -> None:
    foreign, own = listing("a/uk", languages=("uk",)), listing("a/sv", languages=("sv", "en"))
    wish = replace(WISH, spoken="sv")
    assert [each.listing for each in found(mini, foreign, own, wish=wish)] == ["a/sv"]
    assert [each.listing for each in found(mini, foreign, wish=wish)] == ["a/uk"]
    asked = replace(wish, language="uk")
    assert "a/uk" in {each.listing for each in found(mini, foreign, wish=asked)}


def test_what_was_seen_is_not_offered_and_the_next_takes_its_place(mini: Catalog) -> None:
    same = [listing(f"a/{n}", purpose="guidance") for n in range(3)]
    offered = found(mini, *same, wish=replace(WISH, seen=("a/0",)))
    assert [each.listing for each in offered] == ["a/1", "a/2"]


def test_what_comes_before_is_offered_too_however_little_it_fits(mini: Catalog) -> None:
    first = listing("a/first", fields=("land",), occupations=("6",))
    second = listing("a/second", fields=("land",), after=("a/first",))
    third = listing("a/third", after=("a/second", "a/gone"))
    offered = found(mini, first, second, third)
    assert [each.listing for each in offered] == ["a/first", "a/second", "a/third"]
    assert [each.score > 0 for each in offered] == [False, False, True]
    assert offered[2].after == ("a/second", "a/gone")


def test_at_most_so_many_runs_are_offered_those_that_fit_best(mini: Catalog) -> None:
    one = replace(mini, goals=[CODING], listings=[listing(f"a/{n}") for n in range(9)])
    assert [each.listing for each in candidates(one, WISH, 3)] == ["a/0", "a/1", "a/2"]


def test_every_goal_of_the_shipped_catalogue_has_plans_that_are_exact(shipped: Catalog) -> None:
    limits = Limits(checks=shipped.scheme.checks, expires=date(2029, 3, 3))
    for goal in shipped.goals:
        wish = Wish(TODAY, goal=goal.id, place="Umeå", checks=limits.checks)
        plans = proposals(candidates(shipped, wish), limits)
        assert not isinstance(plans, Impossible)
        assert 1 <= len(plans) <= 3
        for each in plans:
            assert each.exact
            assert each.runs, goal.id
            assert each.totals.checks <= limits.checks


# ---- what is reserved already ----


def test_a_reservation_becomes_the_run_it_was_made_for(mini: Catalog) -> None:
    catalog = replace(mini, listings=[listing("a/x", mode="onsite", place="Umeå", pace=25)])
    one = reserved(catalog, "a/x", WEEKLY.starts, 1, TODAY)
    assert one is not None
    assert days((one,)) == [("2027-04-05", "2027-04-30")]
    assert (one.checks, one.own_money, one.reserved, one.place) == (1, 1000, True, "Umeå")


def test_a_reservation_is_known_after_its_last_day_to_apply_too(mini: Catalog) -> None:
    yearly = Run(yearly=(9, 6), weeks=8, apply_by=(8, 20), place="Malmö")
    dated = Run(starts=date(2027, 3, 8), ends=date(2027, 3, 9), apply_by=date(2027, 2, 1))
    one = listing("a/x", mode="onsite", place="Umeå", runs=(yearly, dated))
    catalog = replace(mini, listings=[one])
    autumn = reserved(catalog, "a/x", date(2027, 9, 6), 1, TODAY)
    soon = reserved(catalog, "a/x", date(2027, 3, 8), 1, TODAY)
    assert autumn is not None
    assert soon is not None
    assert days((autumn, soon)) == [("2027-09-06", "2027-11-01"), ("2027-03-08", "2027-03-09")]
    assert (autumn.place, soon.place) == ("Malmö", "Umeå")


def test_a_reservation_without_a_date_or_of_a_run_that_is_gone_still_takes_its_days(
    mini: Catalog,
) -> None:
    at_any_time = listing("a/x", runs=(Run(continuous=True, weeks=2),))
    catalog = replace(mini, listings=[at_any_time, listing("a/y")])
    open_ = reserved(catalog, "a/x", None, 2, TODAY)
    moved = reserved(catalog, "a/y", date(2027, 5, 1), 2, TODAY)
    assert open_ is not None
    assert moved is not None
    assert days((open_, moved)) == [("2027-03-03", "2027-03-17"), ("2027-05-01", "2027-05-29")]
    assert open_.anytime
    assert reserved(catalog, "a/gone", None, 2, TODAY) is None
