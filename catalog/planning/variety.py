"""Chooses plans that differ in substance, to have something to choose between. Writes no words."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from catalog.planning.plans import Candidate, Impossible, Limits, Plan
from catalog.planning.solver import proposals, solve

HALF_TIME = 50


MOST_TRIED = 3
"""So many long courses are tried at most, the longest first."""


LEAST_FIT = 2
"""A plan that fits the goal less than the best one divided by so much is not proposed."""


Kind = Literal["best", "limits", "thorough", "other"]


@dataclass(frozen=True, slots=True)
class Variant:
    """A plan, and how it came about.

    It is among the `best` for the goal, the best within stricter `limits`, holds one `thorough`
    course in place of smaller things, or has `other` parts than the first. `saving` says that
    checks are kept on purpose.
    """

    plan: Plan
    kind: Kind
    saving: bool = False

    @property
    def parts(self) -> frozenset[str]:
        """The listings of its new runs."""
        return frozenset(each.listing for each in self.plan.runs if not each.reserved)


def varied(
    candidates: Collection[Candidate], limits: Limits, most: int
) -> list[Variant] | Impossible:
    """Give at most so many plans, the best one first and then those that share least with it.

    A plan that only lacks something, or moves it, is there where there would be only one else.
    """
    found = proposals(candidates, limits)
    if isinstance(found, Impossible):
        return found
    best = [Variant(plan, "best") for plan in found if plan.runs]
    if not best:
        return []
    first, others = best[0], best[1:]
    least = first.plan.totals.score // LEAST_FIT
    more = (*others, *_stricter(candidates, limits, first), *_apart(candidates, limits, first))
    open_ = [each for each in more if each.parts and each.plan.totals.score >= least]
    chosen = [first]
    while len(chosen) < most:
        new = [each for each in open_ if all(each.parts - o.parts for o in chosen)]
        if not new and len(chosen) == 1:
            new = [each for each in open_ if each.plan.runs != first.plan.runs]
        if not new:
            break
        chosen.append(min(new, key=lambda each: _shared(each, chosen)))
    return chosen


def _shared(one: Variant, chosen: Sequence[Variant]) -> int:
    return max(len(one.parts & other.parts) for other in chosen)


def _stricter(
    candidates: Collection[Candidate], limits: Limits, first: Variant
) -> Iterator[Variant]:
    """Give the best plans within limits that many would prefer and the first does not keep to."""
    totals, half = first.plan.totals, (limits.usable + 1) // 2
    strict = []
    if totals.own_money:
        strict.append(replace(limits, own_money=0))
    if totals.peak > HALF_TIME:
        strict.append(replace(limits, pace=HALF_TIME))
    if totals.checks > half:
        strict.append(replace(limits, spare=limits.spare + half))
    for each in strict:
        plan = solve(candidates, each, "fastest")
        if isinstance(plan, Plan):
            yield Variant(plan, "limits", saving=each.spare > limits.spare)


def _apart(candidates: Collection[Candidate], limits: Limits, first: Variant) -> Iterator[Variant]:
    """Give a plan around one long course that the first lacks, and one of other parts only."""
    lengths = {each.id: _length(each) for each in candidates if each.purpose == "education"}
    longest = max((_length(r) for r in first.plan.runs if r.purpose == "education"), default=0)
    longer = [
        each
        for each in candidates
        if lengths.get(each.id, 0) > longest and each.score > 0 and each.listing not in first.parts
    ]
    for each in sorted(longer, key=lambda run: (-_length(run), run.starts, run.id))[:MOST_TRIED]:
        plan = solve(candidates, replace(limits, fixed=(*limits.fixed, each)), "fastest")
        if isinstance(plan, Plan):
            yield Variant(plan, "thorough")
            break
    without = (*limits.without, *sorted(first.parts))
    kept = tuple(each for each in limits.fixed if each.listing not in first.parts)
    if len(kept) == len(limits.fixed):
        plan = solve(candidates, replace(limits, without=without), "fastest")
        if isinstance(plan, Plan):
            yield Variant(plan, "other")


def _length(run: Candidate) -> int:
    """Give how much a run takes in all: its days at its pace."""
    return ((run.ends - run.starts).days + 1) * run.pace
