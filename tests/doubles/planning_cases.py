"""Small planning problems for tests, and the best plan of each by trying every set of runs.

Written from the rules alone and without a line of the solver, so that the two can be compared.
"""

from dataclasses import replace
from datetime import date, timedelta
from itertools import combinations
from random import Random
from typing import Any

from catalog.planning import Candidate, Limits
from catalog.planning.plans import Aim

TODAY = date(2027, 3, 1)


PURPOSES = ("education", "coaching", "guidance")


Key = tuple[int, int, int, tuple[str, ...]]


def run(
    listing: str, starts: date = TODAY, days: int = 7, *, score: int = 10, **values: Any
) -> Candidate:
    """Give a run of a listing that takes so many days, both ends counted."""
    ends = starts + timedelta(days=days - 1)
    values = {"pace": 50, "checks": 1, **values}
    return Candidate(f"{listing}@{starts}", listing, score, starts, ends, **values)


def case(seed: int, largest: int = 11) -> tuple[list[Candidate], Limits]:
    """Give a random problem; a seed always gives the same one."""
    random = Random(seed)  # noqa: S311 (a seed gives the same case again)
    size = random.randint(0, largest)
    listings = random.randint(1, max(1, 2 * size))
    span = random.choice([20, 60, 200, 400])
    paces = random.choice([[100], [50], [10, 25, 50], [34, 33, 40, 60], [5, 10, 100]])
    scores = random.choice([[10], [0, 10, 20], [-5, 3, 8, 9], list(range(60))])
    costs = random.choice([[0, 1], [1, 2, 3], [2], [0, 3, 5]])
    sums = random.choice([[0], [0, 500], [0, 100, 300, 900]])
    ordered, singles = random.random() < 0.4, random.random() < 0.3
    found: dict[str, Candidate] = {}
    for _ in range(size):
        number = random.randint(0, listings)
        each = run(
            f"p/{number}",
            TODAY + timedelta(days=random.randint(0, span)),
            random.choice([1, 4, 11, 41]),
            score=random.choice(scores),
            pace=random.choice(paces),
            checks=random.choice(costs),
            own_money=random.choice(sums),
            purpose=PURPOSES[number % 3] if singles else random.choice(PURPOSES),
            place=random.choice([None, "Umeå", "Malmö"]),
            after=_some(random, listings) if ordered else (),
            after_any=_some(random, listings) if ordered else (),
            single=singles and number % 3 > 0,
        )
        found[each.id] = each
    candidates = list(found.values())
    random.shuffle(candidates)
    return candidates, _limits(random, candidates, span)


def crowded(seed: int) -> tuple[list[Candidate], Limits]:
    """Give a random problem in which only dates decide: long runs of low paces, many at once."""
    random = Random(seed)  # noqa: S311 (a seed gives the same case again)
    runs = [
        run(
            f"p/{number}",
            TODAY + timedelta(days=random.randint(0, 40)),
            random.choice([5, 15, 30, 60]),
            score=random.randint(1, 9),
            pace=random.choice([10, 20, 30, 40, 100]),
        )
        for number in range(random.randint(6, 9))
    ]
    held = [replace(each, reserved=True) for each in runs[: random.choice([0, 0, 2, 3])]]
    return runs, Limits(checks=20, fixed=tuple(held))


def _some(random: Random, listings: int) -> tuple[str, ...]:
    return tuple(f"p/{random.randint(0, listings)}" for _ in range(random.choice([0, 0, 1, 2])))


def _limits(random: Random, candidates: list[Candidate], span: int) -> Limits:
    fixed: tuple[Candidate, ...] = ()
    if random.random() < 0.25:
        some = candidates[: random.randint(1, 2)]
        fixed = tuple(replace(each, reserved=random.random() < 0.5) for each in some)
    wide = random.random() < 0.6
    return Limits(
        checks=random.randint(6, 20) if wide else random.randint(0, 8),
        caps={
            p: random.randint(0, 6) for p in PURPOSES if random.random() < (0.2 if wide else 0.5)
        },
        expires=random.choice([None, None, TODAY + timedelta(days=span // 2)]),
        spare=random.choice([0, 0, 2]),
        own_money=None if wide else random.choice([None, 0, 500, 1000]),
        pace=random.choice([100, 100, 60]),
        done=random.choice([(), (), ("p/0",)]),
        without=random.choice([(), (), ("Malmö",), ("p/1",)]),
        fixed=fixed,
    )


def breaks(runs: tuple[Candidate, ...], limits: Limits) -> list[str]:
    """Name every limit that a plan breaks, by the rules, day by day."""
    new = [each for each in runs if not each.reserved]
    found = ["runs"] if len(runs) > 6 else []
    found += ["listing"] if len({each.listing for each in runs}) < len(runs) else []
    found += ["fixed"] if not {*limits.fixed} <= {*runs} else []
    for each in (each for each in runs if each not in limits.fixed and each.single):
        if any(o.single and o.purpose == each.purpose for o in runs if o is not each):
            found.append("single")
    for each in new:
        if {each.id, each.listing, each.place, each.county} & {*limits.without}:
            found.append("without")
        if limits.expires is not None and each.starts > limits.expires:
            found.append("expires")
        for before in each.after:
            over = [o for o in runs if o.listing == before and o.ends < each.starts]
            if not over and before not in limits.done:
                found.append("after")
        gone = {o.listing for o in runs if o.ends < each.starts} | {*limits.done}
        if each.after_any and not gone & {*each.after_any}:
            found.append("after_any")
        for days in range((each.ends - each.starts).days + 1):
            day = each.starts + timedelta(days=days)
            if sum(o.pace for o in runs if o.starts <= day <= o.ends) > limits.pace:
                found.append("dates")
    if sum(each.checks for each in new) > max(0, limits.checks - limits.spare):
        found.append("checks")
    for purpose, cap in limits.caps.items():
        if sum(each.checks for each in new if each.purpose == purpose) > cap:
            found.append(f"cap:{purpose}")
    if limits.own_money is not None and sum(each.own_money for each in new) > limits.own_money:
        found.append("own_money")
    return found


def value(runs: tuple[Candidate, ...], aim: Aim) -> Key:
    """Give what a plan is compared by, the less the better, by the rules."""
    if aim == "fastest":
        second = max((each.ends.toordinal() for each in runs), default=0)
    elif aim == "cheapest":
        second = sum(each.own_money for each in runs)
    else:
        days = {each.starts for each in runs} | {each.ends for each in runs}
        paces = [sum(o.pace for o in runs if o.starts <= day <= o.ends) for day in days]
        second = max(paces, default=0)
    checks = sum(each.checks for each in runs)
    ids = tuple(sorted(each.id for each in runs))
    return -sum(each.score for each in runs), second, checks, ids


def tried(candidates: list[Candidate], limits: Limits, aim: Aim) -> Key | None:
    """Give the best value over every set of runs, None where every set breaks a limit."""
    held = {each.listing for each in limits.fixed}
    others = [e for e in candidates if e.listing not in held and e.listing not in limits.done]
    best: Key | None = None
    for count in range(7 - len(limits.fixed)):
        for some in combinations(others, count):
            runs = (*limits.fixed, *some)
            found = value(runs, aim)
            if (best is None or found < best) and not breaks(runs, limits):
                best = found
    return best
