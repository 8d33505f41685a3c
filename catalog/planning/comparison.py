"""Says of plans, in figures and ids: their totals, what each run brings, what changed."""

from collections.abc import Collection, Sequence
from dataclasses import fields

from catalog.planning.plans import MOST_RUNS, Candidate, Difference, Limits, Part, Plan, Totals
from catalog.planning.search.clashes import peak


def totals(runs: Sequence[Candidate], candidates: Collection[Candidate], limits: Limits) -> Totals:
    """Sum up a plan. Checks and money of reserved runs count as spent already, not as new."""
    new = [each for each in runs if not each.reserved]
    checks = sum(each.checks for each in new)
    return Totals(
        score=sum(each.score for each in runs),
        checks=checks,
        own_money=sum(each.own_money for each in new),
        ends=max((each.ends for each in runs), default=None),
        peak=peak(runs),
        left=limits.checks - checks,
        binding=_binding(runs, candidates, limits),
    )


def _binding(
    runs: Sequence[Candidate], candidates: Collection[Candidate], limits: Limits
) -> tuple[str, ...]:
    """Name the limits of which a run outside the plan would need more than is left."""
    new = [each for each in runs if not each.reserved]
    held = {name for each in runs for name in (each.listing, each.seat)} | {*limits.done}
    others = [
        each
        for each in candidates
        if held.isdisjoint((each.listing, each.seat)) and not left_out(each, limits)
    ]
    found = ["runs"] if len(runs) >= MOST_RUNS and others else []
    free = limits.usable - sum(each.checks for each in new)
    found += ["checks"] if any(each.checks > free for each in others) else []
    if limits.own_money is not None:
        money = limits.own_money - sum(each.own_money for each in new)
        found += ["own_money"] if any(each.own_money > money for each in others) else []
    for purpose, cap in sorted(limits.caps.items()):
        open_ = cap - sum(each.checks for each in new if each.purpose == purpose)
        if any(each.purpose == purpose and each.checks > open_ for each in others):
            found.append(f"cap:{purpose}")
    return tuple(found)


def left_out(run: Candidate, limits: Limits) -> bool:
    """Whether the person wants to do without a run, its listing, its place or its county."""
    return not {run.id, run.listing, run.place, run.county}.isdisjoint(limits.without)


def explain(plan: Plan) -> tuple[Part, ...]:
    """Say of each run what it takes and which runs of the plan need it first.

    Score and reasons stand in the run itself.
    """
    return tuple(
        Part(
            each,
            0 if each.reserved else each.checks,
            0 if each.reserved else each.own_money,
            tuple(o.id for o in plan.runs if _waits_for(o, each)),
        )
        for each in plan.runs
    )


def _waits_for(later: Candidate, earlier: Candidate) -> bool:
    named = any(earlier.listing in group for group in later.needed)
    return named and earlier.ends < later.starts


def difference(old: Plan, new: Plan) -> Difference:
    """Say what changed from one plan to another."""
    before = {each.listing: each for each in old.runs}
    after = {each.listing: each for each in new.runs}
    both = [(each, after[each.listing]) for each in old.runs if each.listing in after]
    figures = {f.name: (getattr(old.totals, f.name), getattr(new.totals, f.name))
               for f in fields(Totals)}  # fmt: skip
    return Difference(
        removed=tuple(each for each in old.runs if each.listing not in after),
        added=tuple(each for each in new.runs if each.listing not in before),
        moved=tuple((one, other) for one, other in both if one.id != other.id),
        totals={name: pair for name, pair in figures.items() if pair[0] != pair[1]},
    )
