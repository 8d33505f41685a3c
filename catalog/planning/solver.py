"""Solves the whole booklet: the plan that fits best within its limits. Writes no words.

Goal fit comes first (the sum of scores), then the aim (earliest end, least own money or lowest
peak pace), then fewest checks, then the ids in order.
"""

from bisect import bisect_left
from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date

from catalog.planning.comparison import totals
from catalog.planning.narrowing import choosable, hindrance
from catalog.planning.plans import AIMS, Aim, Candidate, Impossible, Limits, Plan
from catalog.planning.search.branch_and_bound import Chosen, OutOfSteps, Search, Steps
from catalog.planning.search.clashes import bitset, peak
from catalog.planning.search.pool import Pool

MOST_STEPS = 300_000
"""So many steps of the search a plan may take before it is no longer promised to be the best."""


Key = tuple[int, int, int, tuple[str, ...]]


def solve(
    candidates: Collection[Candidate], limits: Limits, aim: Aim, steps: int = MOST_STEPS
) -> Plan | Impossible:
    """Give the best plan for an aim, or why the fixed runs cannot be held at all."""
    broken = hindrance(limits)
    if broken is not None:
        return broken
    pool = choosable(candidates, limits, aim)
    solver = _Solver(pool, limits, aim, Steps(steps))
    try:
        solver.run()
    except OutOfSteps as stopped:
        solver.keep(stopped.found)
        solver.exact = False
    if solver.chosen is None:
        waiting = tuple(sorted(each.id for each in limits.fixed if each.needed))
        return Impossible("after", waiting, solver.exact)
    runs = tuple(sorted(solver.chosen, key=lambda each: (each.starts, each.id)))
    return Plan((aim,), runs, totals(runs, candidates, limits), solver.exact)


def proposals(
    candidates: Collection[Candidate], limits: Limits, steps: int = MOST_STEPS
) -> tuple[Plan, ...] | Impossible:
    """Give one plan an aim; plans with the same runs are one, with all their aims."""
    found: dict[tuple[str, ...], Plan] = {}
    for aim in AIMS:
        plan = solve(candidates, limits, aim, steps)
        if isinstance(plan, Impossible):
            return plan
        ids = tuple(each.id for each in plan.runs)
        same = found.get(ids)
        if same is not None:
            plan = replace(same, aims=(*same.aims, aim), exact=same.exact and plan.exact)
        found[ids] = plan
    return tuple(found.values())


def key(runs: Sequence[Candidate], aim: Aim) -> Key:
    """Give what is minimised, in this order: goal fit (negated), the aim's figure, checks, ids.

    The aim's figure is the last day as its ordinal (0 of no run), SEK, or per cent.
    """
    second = {
        "fastest": lambda: max((each.ends.toordinal() for each in runs), default=0),
        "cheapest": lambda: sum(each.own_money for each in runs),
        "beside_work": lambda: peak(runs),
    }[aim]()
    ids = tuple(sorted(each.id for each in runs))
    return -sum(each.score for each in runs), second, sum(each.checks for each in runs), ids


class _Solver:
    """One plan in the making: each stage settles one part of the objective for good."""

    def __init__(self, runs: Sequence[Candidate], limits: Limits, aim: Aim, steps: Steps) -> None:
        self.runs, self.limits, self.aim, self.steps = runs, limits, aim, steps
        self.exact = True
        self.chosen: tuple[Candidate, ...] | None = None
        self._unit = 1 + 6 * max((each.checks for each in runs), default=0)
        spent = 6 * max((each.own_money for each in runs), default=0)
        money = (spent + 1, 1) if aim == "cheapest" else (1, 0)
        self._weights = [
            (each.score * money[0] - each.own_money * money[1]) * self._unit - each.checks
            for each in runs
        ]
        self._pool = Pool(runs, limits, limits.pace)

    def run(self) -> None:
        """Settle goal fit (with what adds up as well), then the aim, then checks, then ids."""
        best = self._search(self._pool).best(None)
        self.keep(best)
        if best is None:
            return
        search = self._search(self._pool)
        if self.aim != "cheapest":
            fit = sum(self.runs[i].score for i in best)
            enough = (fit - 1) * self._unit
            search = self._earliest(enough) if self.aim == "fastest" else self._lightest(enough)
            best = search.best(enough)
            self.keep(best)
        if best is not None:
            self._first_ids(search, best)

    def keep(self, found: Chosen | None) -> None:
        """Remember a set of runs if it is better than the one remembered."""
        if found is None:
            return
        runs = (*self.limits.fixed, *(self.runs[i] for i in found))
        if self.chosen is None or key(runs, self.aim) < key(self.chosen, self.aim):
            self.chosen = runs

    def _search(self, pool: Pool, allowed: int = -1) -> Search:
        return Search(pool, self._weights, self.steps, allowed)

    def _earliest(self, enough: int) -> Search:
        """Give the search among runs that end by the earliest day on which a plan can end.

        The day before the one that is known is tried first: where it is too early, that is all.
        """
        floor = max((each.ends for each in self.limits.fixed), default=date.min)
        days = sorted({max(each.ends, floor) for each in self.runs} | {floor})
        low, high = 0, bisect_left(days, self._end())
        middle = high - 1
        while low < high:
            found = self._search(self._pool, self._until(days[middle])).best(enough, first=True)
            self.keep(found)
            if found is None:
                low = middle + 1
            else:
                high = bisect_left(days, self._end())
            middle = (low + high) // 2
        return self._search(self._pool, self._until(days[high]))

    def _end(self) -> date:
        return max((each.ends for each in self.chosen or ()), default=date.min)

    def _until(self, day: date) -> int:
        return bitset(i for i, each in enumerate(self.runs) if each.ends <= day)

    def _lightest(self, enough: int) -> Search:
        """Give the search under the lowest peak pace that a plan can have."""
        low, high = peak(self.limits.fixed), peak(self.chosen or ())
        middle = high - 1
        while low < high:
            found = self._search(self._under(middle)).best(enough, first=True)
            self.keep(found)
            if found is None:
                low = middle + 1
            else:
                high = peak(self.chosen or ())
            middle = (low + high) // 2
        return self._search(self._under(high))

    def _under(self, pace: int) -> Pool:
        return Pool(self.runs, self.limits, min(pace, self.limits.pace))

    def _first_ids(self, search: Search, best: Chosen) -> None:
        """Among equally good plans, settle on the one whose sorted ids come first."""
        ids = [each.id for each in self.runs]
        weight = sum(self._weights[i] for i in best)
        last = max((each.id for each in self.limits.fixed), default="")
        order = sorted(range(len(ids)), key=ids.__getitem__)
        later = search.allowed
        chosen: Chosen = ()
        goal = sorted(best, key=ids.__getitem__)
        for run in order:
            later &= ~(1 << run)
            whole = sum(self._weights[i] for i in chosen) == weight
            if whole and ids[run] > last and search.pool.complete(chosen):
                break
            if goal[len(chosen) : len(chosen) + 1] != [run]:
                found = search.best(weight - 1, (*chosen, run), later, first=True)
                if found is None:
                    continue
                goal = sorted(found, key=ids.__getitem__)
            chosen = (*chosen, run)
        self.keep(chosen)
