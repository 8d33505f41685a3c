"""Plans to choose between: they differ in substance, and their labels are true of all of them."""

from datetime import timedelta

from catalog.planning import PAID, Candidate, Impossible, Limits, Plan, Variant, solve, varied
from dialogs.tasks.proposals.told import labelled
from tests.doubles.planning_cases import TODAY, run

LATER = TODAY + timedelta(60)


def offered(candidates: list[Candidate], limits: Limits, most: int = 3) -> list[Variant]:
    """Give the plans to choose between, which there must be."""
    found = varied(candidates, limits, most)
    assert not isinstance(found, Impossible)
    return found


def labels(found: list[Variant]) -> list[list[str]]:
    """Give the labels of each plan, without what they all begin with."""
    return [[each.id.removeprefix("outline-label-") for each in plan] for plan in labelled(found)]


def test_one_thorough_course_is_proposed_beside_several_small_ones() -> None:
    small = [run(f"p/{n}", score=20, pace=10, checks=2) for n in range(3)]
    long = run("p/long", days=90, score=45, pace=50, checks=6)
    found = offered([*small, long], Limits(checks=6))
    assert [sorted(each.parts) for each in found] == [["p/0", "p/1", "p/2"], ["p/long"]]
    assert [each.kind for each in found] == ["best", "thorough"]


def test_no_plan_is_another_one_less_a_part_where_there_are_others() -> None:
    runs = [run(f"p/{n}", score=10 + n, pace=10, checks=2) for n in range(7)]
    found = offered(runs, Limits(checks=6))
    assert len(found) == 2
    for one in found:
        assert not any(one.parts <= other.parts for other in found if other is not one)


def test_a_plan_less_a_part_is_better_than_no_choice() -> None:
    runs = [run("p/a", checks=3), run("p/b", LATER, checks=2)]
    found = offered(runs, Limits(checks=5))
    assert [sorted(each.parts) for each in found] == [["p/a", "p/b"], ["p/b"]]
    assert found[1].saving


def test_what_fits_the_goal_far_less_is_not_proposed() -> None:
    good, poor = run("p/a", score=90, checks=3), run("p/b", score=10, checks=3)
    assert [sorted(each.parts) for each in offered([good, poor], Limits(checks=3))] == [["p/a"]]


def test_a_label_goes_to_every_plan_that_no_other_betters_and_to_none_where_all_tie() -> None:
    runs = [run(f"p/{n}", score=10 + n, pace=30 + n, checks=2) for n in range(6)]
    found = offered(runs, Limits(checks=4))
    every = labels(found)
    assert len(found) > 1
    assert not any("cheapest" in each or "own-money" in each for each in every)
    for plan, told in zip(found, every, strict=True):
        best = plan.plan.totals.score == max(each.plan.totals.score for each in found)
        calm = plan.plan.totals.peak == min(each.plan.totals.peak for each in found)
        assert ("best" in told) == best
        assert ("half" in told or "beside-work" in told) == calm
        assert told


def test_half_time_is_never_said_of_a_plan_that_takes_more() -> None:
    fixed = (run("p/x", pace=100), run("p/y", LATER, pace=75))
    runs = [run(f"p/{n}", LATER + timedelta(60 * (n + 1)), pace=75, checks=2) for n in range(4)]
    for told in labels(offered(runs, Limits(checks=6, fixed=fixed))):
        assert "half" not in told


def test_a_single_plan_fits_best() -> None:
    assert labels(offered([run("p/a")], Limits(checks=1))) == [["best"]]


def test_checks_go_to_pay_lost_where_nothing_better_needs_them() -> None:
    free = run("p/free", score=60, checks=0)
    paid = Candidate(free.id + PAID, "p/free", 61, free.starts, free.ends, 50, 5, purpose="income")
    other = run("p/other", LATER, score=30, checks=3)
    for checks, expected in ((8, [5, 3]), (5, [0, 3]), (4, [0, 3])):
        plan = solve([free, paid, other], Limits(checks=checks), "fastest")
        assert isinstance(plan, Plan)
        assert [each.checks for each in plan.runs] == expected
