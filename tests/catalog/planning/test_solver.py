"""Plans: the solver finds what trying everything finds, and every plan keeps to every limit."""

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalog.planning import (
    AIMS,
    Candidate,
    Impossible,
    Limits,
    Plan,
    Totals,
    difference,
    explain,
    solve,
)
from catalog.planning.plans import Aim
from catalog.planning.solver import key, proposals
from tests.doubles.planning_cases import TODAY, breaks, case, crowded, run, tried, value

ROOMY = Limits(checks=10)


seeds = st.integers(0, 1_000_000)


EVERY_AIM = pytest.mark.parametrize("aim", AIMS)


def plan(candidates: list[Candidate], limits: Limits = ROOMY, aim: Aim = "fastest") -> Plan:
    """Give the plan, which there must be."""
    found = solve(candidates, limits, aim)
    assert isinstance(found, Plan)
    assert found.exact
    return found


def listings(found: Plan) -> list[str]:
    """Give the listings of a plan in the order in which they start."""
    return [each.listing for each in found.runs]


def why_not(limits: Limits, candidates: list[Candidate] | None = None) -> tuple[str, list[str]]:
    """Give the limit that fixed runs break, and the listings of those runs."""
    found = solve(candidates or [], limits, "fastest")
    assert isinstance(found, Impossible)
    return found.limit, [each.partition("@")[0] for each in found.runs]


# ---- the best plan there is ----


def _compare(
    first: int, last: int, made: Callable[[int], tuple[list[Candidate], Limits]]
) -> Counter[int]:
    """Compare the solver with trying everything; give how many plans had how many runs."""
    sizes = Counter[int]()
    for seed in range(first, last):
        candidates, limits = made(seed)
        for aim in AIMS:
            found, best = solve(candidates, limits, aim), tried(candidates, limits, aim)
            assert found.exact, (seed, aim)
            if isinstance(found, Impossible):
                assert best is None, (seed, aim)
                sizes[-1] += 1
            else:
                assert value(found.runs, aim) == best, (seed, aim)
                sizes[len(found.runs)] += 1
    return sizes


def test_every_plan_of_six_hundred_small_problems_is_the_best_there_is() -> None:
    sizes = _compare(0, 600, partial(case, largest=9))
    assert {-1, 0, 1, 2, 3, 4, 5, 6} <= set(sizes)


def test_every_plan_of_a_hundred_crowded_calendars_is_the_best_there_is() -> None:
    assert {2, 3, 4, 5, 6} <= set(_compare(0, 100, crowded))


@pytest.mark.deep
def test_every_plan_of_thousands_of_problems_is_the_best_there_is() -> None:
    assert sum(_compare(600, 3800, partial(case, largest=10)).values()) == 3 * 3200
    assert sum(_compare(100, 2000, crowded).values()) == 3 * 1900


@pytest.mark.deep
def test_every_plan_of_larger_problems_is_the_best_there_is() -> None:
    assert _compare(10_000, 10_060, partial(case, largest=18))[6]


@EVERY_AIM
def test_what_is_compared_is_what_the_rules_say(aim: Aim) -> None:
    for seed in range(200):
        runs = tuple(case(seed)[0])
        assert key(runs, aim) == value(runs, aim)


@given(seeds)
def test_more_checks_never_make_a_plan_fit_the_goal_less(seed: int) -> None:
    candidates, limits = case(seed, 14)
    limits = replace(limits, fixed=())
    scores = [plan(candidates, replace(limits, checks=checks)).totals.score for checks in range(12)]
    assert scores == sorted(scores)


@given(seeds, st.integers(0, 1000))
def test_the_order_of_the_candidates_does_not_matter(seed: int, other: int) -> None:
    candidates, limits = case(seed, 14)
    shuffled = list(candidates)
    Random(other).shuffle(shuffled)  # noqa: S311
    assert proposals(candidates, limits) == proposals(shuffled, limits)


@given(seeds)
def test_every_plan_keeps_to_every_limit_and_holds_what_is_fixed(seed: int) -> None:
    candidates, limits = case(seed, 16)
    for aim in AIMS:
        found = solve(candidates, limits, aim)
        if isinstance(found, Plan):
            assert breaks(found.runs, limits) == []
            assert {*limits.fixed} <= {*found.runs}


@given(seeds, st.integers(0, 40))
def test_a_search_cut_short_says_so_and_its_plan_still_keeps_to_every_limit(
    seed: int, steps: int
) -> None:
    candidates, limits = case(seed, 16)
    limits = replace(limits, fixed=())
    found, best = solve(candidates, limits, "fastest", steps), plan(candidates, limits)
    assert isinstance(found, Plan)
    assert breaks(found.runs, limits) == []
    if found.exact:
        assert found.runs == best.runs
    else:
        assert found.totals.score <= best.totals.score


def test_a_search_without_a_step_finds_nothing_and_does_not_claim_to_be_exact() -> None:
    found = solve([run("a/x")], ROOMY, "fastest", 0)
    assert isinstance(found, Plan)
    assert (found.runs, found.exact) == ((), False)


# ---- the objective, one part at a time ----


def test_goal_fit_comes_before_the_aim() -> None:
    good = run("a/good", days=100, score=11, pace=100, checks=9, own_money=900)
    easy = run("b/easy", days=1, score=10, pace=5, checks=0)
    for aim in AIMS:
        assert plan([easy, good], replace(ROOMY, pace=100), aim).runs == (good,)


def test_among_plans_that_fit_equally_each_aim_has_its_own() -> None:
    soon = run("a/x", pace=50, own_money=100)
    cheap = run("a/x", TODAY + timedelta(days=9), pace=60)
    calm = run("a/x", TODAY + timedelta(days=19), pace=20, own_money=200)
    chosen = {aim: plan([soon, cheap, calm], aim=aim).runs for aim in AIMS}
    assert chosen == {"fastest": (soon,), "cheapest": (cheap,), "beside_work": (calm,)}


@EVERY_AIM
def test_then_fewest_checks_and_then_the_ids_decide(aim: Aim) -> None:
    dear, fair = run("a/x", checks=3), run("b/x", checks=2)
    same = run("c/x", checks=2)
    tight = Limits(checks=4, pace=50)
    assert listings(plan([same, dear, fair], tight, aim)) == ["b/x"]


def test_a_plan_has_at_most_six_runs_and_one_of_a_listing() -> None:
    many = [run(f"a/{n}", pace=1, checks=0, score=n) for n in range(1, 10)]
    assert listings(plan(many)) == [f"a/{n}" for n in range(4, 10)]
    twice = [run("a/x", TODAY + timedelta(days=20 * n)) for n in range(3)]
    assert plan(twice).runs == (twice[0],)


def test_equal_plans_are_one_proposal_with_all_that_it_is_best_at() -> None:
    only = run("a/x")
    found = proposals([only], ROOMY)
    assert not isinstance(found, Impossible)
    assert [(each.aims, each.runs) for each in found] == [(AIMS, (only,))]
    soon, calm = run("a/x", pace=60), run("a/x", TODAY + timedelta(days=30), pace=10)
    found = proposals([soon, calm], ROOMY)
    assert not isinstance(found, Impossible)
    assert [(each.aims, each.runs) for each in found] == [
        (("fastest", "cheapest"), (soon,)),
        (("beside_work",), (calm,)),
    ]


# ---- limits, one at a time ----


def test_checks_kept_free_are_not_planned_with() -> None:
    both = [run("a/x", checks=5), run("b/x", checks=5, score=9)]
    assert listings(plan(both)) == ["a/x", "b/x"]
    saving = plan(both, replace(ROOMY, spare=2))
    assert listings(saving) == ["a/x"]
    assert saving.totals.left == 5
    assert saving.totals.binding == ("checks",)


def test_a_purpose_uses_no_more_than_its_cap_has_left() -> None:
    talks = [run(f"a/{n}", checks=2, purpose="coaching", pace=10) for n in range(3)]
    found = plan(talks, Limits(checks=10, caps={"coaching": 5}))
    assert len(found.runs) == 2
    assert found.totals.binding == ("cap:coaching",)


def test_own_money_stays_within_what_the_person_gave() -> None:
    dear = [run(f"a/{n}", own_money=400, pace=10) for n in range(3)]
    assert len(plan(dear).runs) == 3
    found = plan(dear, replace(ROOMY, own_money=900))
    assert (len(found.runs), found.totals.own_money) == (2, 800)
    assert found.totals.binding == ("own_money",)


def test_what_the_person_does_without_is_not_there() -> None:
    umea, stockholm = run("a/x", place="Umeå"), run("b/x", place="Stockholm", score=90)
    nacka = run("c/x", place="Nacka", county="Stockholms län", score=80)
    runs = [umea, stockholm, nacka]
    assert listings(plan(runs, replace(ROOMY, without=("Stockholm", "c/x")))) == ["a/x"]
    assert listings(plan(runs, replace(ROOMY, without=("Stockholms län", "b/x")))) == ["a/x"]
    assert "b/x" not in listings(plan(runs, replace(ROOMY, without=(stockholm.id,))))


def test_what_comes_after_something_waits_until_that_is_over() -> None:
    basics = run("a/basics", TODAY, 10, score=0)
    on_last_day = run("a/more", TODAY + timedelta(days=9), pace=10, after=("a/basics",))
    day_after = run("a/more", TODAY + timedelta(days=10), pace=10, after=("a/basics",))
    assert on_last_day not in plan([basics, on_last_day]).runs
    found = plan([basics, on_last_day, day_after])
    assert found.runs == (basics, day_after)
    assert explain(found)[0].needed_by == (day_after.id,)
    assert plan([on_last_day], replace(ROOMY, done=("a/basics",))).runs == (on_last_day,)


def test_a_long_way_of_prerequisites_is_walked_even_where_each_step_is_worth_nothing() -> None:
    steps = [
        run(
            f"a/{n}",
            TODAY + timedelta(days=10 * n),
            score=50 if n == 5 else -1,
            checks=0,
            after=(f"a/{n - 1}",) if n else (),
        )
        for n in range(6)
    ]
    assert listings(plan(steps)) == [f"a/{n}" for n in range(6)]
    assert plan(steps, replace(ROOMY, without=("a/2",))).runs == ()


# ---- days, months and years ----


@pytest.mark.parametrize(
    ("last", "first"),
    [
        (date(2027, 2, 28), date(2027, 3, 1)),
        (date(2028, 2, 28), date(2028, 2, 29)),
        (date(2028, 2, 29), date(2028, 3, 1)),
        (date(2027, 4, 30), date(2027, 5, 1)),
        (date(2027, 12, 31), date(2028, 1, 1)),
        (date(2027, 3, 27), date(2027, 3, 28)),
        (date(2027, 10, 31), date(2027, 11, 1)),
    ],
)
def test_full_time_runs_clash_on_a_common_day_and_not_from_one_day_to_the_next(
    last: date, first: date
) -> None:
    before = replace(run("a/x", pace=100), starts=date(2027, 1, 1), ends=last)
    after = replace(run("b/x", pace=100), starts=first, ends=date(2028, 6, 1))
    assert len(plan([before, after]).runs) == 2
    assert len(plan([replace(before, ends=first), after]).runs) == 1
    assert len(plan([before, replace(after, starts=last)]).runs) == 1


def test_a_leap_day_is_a_day_of_its_own() -> None:
    all_february = replace(run("a/x", pace=60), starts=date(2028, 2, 1), ends=date(2028, 3, 1))
    on_the_day = replace(run("b/x", pace=60), starts=date(2028, 2, 29), ends=date(2028, 2, 29))
    assert len(plan([all_february, on_the_day]).runs) == 1
    until = replace(all_february, ends=date(2028, 2, 28))
    assert len(plan([until, on_the_day]).runs) == 2


def test_paces_on_a_day_may_sum_to_full_time_and_no_more_also_where_no_two_clash() -> None:
    three = [run(f"a/{n}", TODAY + timedelta(days=n), pace=pace) for n, pace in enumerate([33] * 3)]
    found = plan(three)
    assert (len(found.runs), found.totals.peak) == (3, 99)
    assert len(plan([replace(each, pace=34) for each in three]).runs) == 2
    assert len(plan([replace(each, pace=50) for each in three[:2]]).runs) == 2


def test_paces_that_go_on_together_after_a_third_run_has_ended_still_take_their_days() -> None:
    brief = run("a/x", days=10, pace=20, score=40)
    long = run("b/x", days=60, pace=40, score=30)
    joining = run("c/x", TODAY + timedelta(days=5), days=60, pace=40, score=20)
    late = run("d/x", TODAY + timedelta(days=20), days=5, pace=40, score=10)
    assert listings(plan([brief, long, joining, late])) == ["a/x", "b/x", "c/x"]


def test_a_run_may_start_on_the_last_day_of_the_booklet_and_not_after() -> None:
    last = date(2028, 2, 29)
    assert len(plan([run("a/x", last, days=90)], replace(ROOMY, expires=last)).runs) == 1
    assert plan([run("a/x", last)], replace(ROOMY, expires=date(2028, 2, 28))).runs == ()


# ---- what is fixed ----


def test_what_is_reserved_takes_days_and_places_but_no_more_checks() -> None:
    held = run("a/x", checks=8, pace=100, own_money=700, score=0, reserved=True)
    clashing, later = run("b/x"), run("c/x", TODAY + timedelta(days=7), checks=2)
    limits = Limits(checks=2, own_money=0, expires=TODAY + timedelta(days=30), fixed=(held,))
    found = plan([clashing, later], limits)
    assert found.runs == (held, later)
    assert found.totals == Totals(10, 2, 0, later.ends, 100, 0, ("checks",))
    assert [(each.run.listing, each.checks) for each in explain(found)] == [("a/x", 0), ("c/x", 2)]


def test_what_is_reserved_takes_its_days_also_after_something_else_reserved_has_ended() -> None:
    brief = run("a/x", days=10, pace=10, reserved=True)
    long = run("b/x", days=60, pace=10, reserved=True)
    late = run("c/x", TODAY + timedelta(days=20), pace=100)
    assert plan([late], replace(ROOMY, fixed=(brief, long))).runs == (brief, long)


def test_what_is_reserved_stays_even_where_it_breaks_limits_or_clashes_with_itself() -> None:
    one = run("a/x", pace=100, reserved=True, place="Malmö", after=("z/z",))
    two = run("b/x", pace=100, reserved=True)
    limits = Limits(checks=0, without=("Malmö",), expires=date(2026, 1, 1), fixed=(one, two))
    found = plan([], limits)
    assert {*found.runs} == {one, two}
    assert found.totals.peak == 200


def test_what_is_reserved_counts_as_a_prerequisite_once_it_is_over() -> None:
    held = run("a/x", reserved=True)
    onward = run("b/x", TODAY + timedelta(days=7), after=("a/x",))
    assert plan([onward], replace(ROOMY, fixed=(held,))).runs == (held, onward)
    early = replace(onward, starts=TODAY + timedelta(days=6))
    assert plan([early], replace(ROOMY, fixed=(held,))).runs == (held,)


def test_the_limit_that_kept_runs_break_is_named_with_those_runs() -> None:
    a, b = run("a/x", pace=60, own_money=300, place="Malmö"), run("b/x", pace=60)
    told: list[tuple[Limits, str, list[str]]] = [
        (Limits(10, fixed=(a, b)), "dates", ["a/x", "b/x"]),
        (Limits(0, fixed=(a,)), "checks", ["a/x"]),
        (Limits(2, spare=2, fixed=(a,)), "checks", ["a/x"]),
        (Limits(9, caps={"education": 0}, fixed=(a,)), "cap:education", ["a/x"]),
        (Limits(9, own_money=299, fixed=(a,)), "own_money", ["a/x"]),
        (Limits(9, without=("Malmö",), fixed=(a,)), "without", ["a/x"]),
        (Limits(9, expires=TODAY - timedelta(days=1), fixed=(a,)), "expires", ["a/x"]),
        (Limits(9, pace=50, fixed=(a,)), "dates", ["a/x"]),
        (Limits(9, fixed=(a, replace(a, id="a/x@2"))), "listing", ["a/x", "a/x"]),
        (Limits(9, fixed=(replace(a, after=("z/z",)),)), "after", ["a/x"]),
    ]
    for limits, limit, runs in told:
        assert why_not(limits) == (limit, runs)


def test_seven_fixed_runs_are_too_many() -> None:
    seven = tuple(run(f"a/{n}", pace=1, checks=0) for n in range(7))
    assert why_not(Limits(9, fixed=seven))[0] == "runs"
    assert len(plan([run("b/x")], Limits(9, fixed=seven[:6])).runs) == 6


def test_a_kept_run_brings_what_must_come_before_it() -> None:
    basics = run("a/basics", score=-50, checks=2)
    kept = run("a/more", TODAY + timedelta(days=20), after=("a/basics",))
    limits = Limits(checks=3, fixed=(kept,))
    assert plan([basics], limits).runs == (basics, kept)
    assert why_not(replace(limits, checks=2), [basics]) == ("after", ["a/more"])


# ---- what changed ----


def test_a_difference_says_what_went_what_came_what_moved_and_which_figures_changed() -> None:
    a, b, c = run("a/x"), run("b/x", checks=2), run("c/x", checks=4, score=30)
    later = run("a/x", TODAY + timedelta(days=30))
    old = plan([a, b], Limits(10))
    new = plan([later, c], Limits(10))
    found = difference(old, new)
    assert (found.removed, found.added, found.moved) == ((b,), (c,), ((a, later),))
    assert found.totals == {
        "score": (20, 40),
        "checks": (3, 5),
        "ends": (a.ends, later.ends),
        "peak": (100, 50),
        "left": (7, 5),
    }
    assert not found.nothing
    assert difference(old, old).nothing


def test_parts_sum_to_the_totals() -> None:
    for seed in range(100):
        candidates, limits = case(seed, 12)
        found = solve(candidates, limits, "cheapest")
        if isinstance(found, Plan):
            parts = explain(found)
            assert sum(each.checks for each in parts) == found.totals.checks
            assert sum(each.own_money for each in parts) == found.totals.own_money
            assert sum(each.run.score for each in parts) == found.totals.score
            assert found.totals.left == limits.checks - found.totals.checks
