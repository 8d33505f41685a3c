"""Leaves out runs that no best plan can hold, and says which limit the fixed runs break."""

from collections import Counter
from collections.abc import Collection, Sequence

import numpy as np

from catalog.planning.comparison import left_out
from catalog.planning.plans import MOST_RUNS, Aim, Candidate, Impossible, Limits
from catalog.planning.search.clashes import Bools


def hindrance(limits: Limits) -> Impossible | None:
    """Say which limit the fixed runs break by themselves, the first of several; None if none.

    What is reserved breaks no limit but the number of runs: it is decided already.
    """
    fixed = limits.fixed
    new = [each for each in fixed if not each.reserved]
    if len(fixed) > MOST_RUNS:
        return _impossible("runs", fixed)
    twice = Counter(each.listing for each in fixed)
    doubled = [each for each in fixed if twice[each.listing] > 1]
    unwanted = [each for each in new if left_out(each, limits)]
    late = [each for each in new if limits.expires is not None and each.starts > limits.expires]
    for limit, runs in (("listing", doubled), ("without", unwanted), ("expires", late)):
        if runs:
            return _impossible(limit, runs)
    if sum(each.checks for each in new) > limits.usable:
        return _impossible("checks", new)
    for purpose, cap in sorted(limits.caps.items()):
        mine = [each for each in new if each.purpose == purpose]
        if sum(each.checks for each in mine) > cap:
            return _impossible(f"cap:{purpose}", mine)
    if limits.own_money is not None and sum(e.own_money for e in new) > limits.own_money:
        return _impossible("own_money", new)
    for one in new:
        for day in {max(one.starts, each.starts) for each in fixed}:
            held = [each for each in fixed if each.starts <= day <= each.ends]
            if one in held and sum(each.pace for each in held) > limits.pace:
                return _impossible("dates", held)
    return None


def _impossible(limit: str, runs: Sequence[Candidate]) -> Impossible:
    return Impossible(limit, tuple(sorted(each.id for each in runs)))


def choosable(candidates: Collection[Candidate], limits: Limits, aim: Aim) -> list[Candidate]:
    """Give the candidates that a best plan may hold, in the order in which they are tried."""
    held = {name for each in limits.fixed for name in (each.listing, each.seat)} | {*limits.done}
    fit = [
        each
        for each in {each.id: each for each in candidates}.values()
        if held.isdisjoint((each.listing, each.seat))
        and not left_out(each, limits)
        and (limits.expires is None or each.starts <= limits.expires)
        and each.checks <= min(limits.usable, limits.caps.get(each.purpose, limits.usable))
        and (limits.own_money is None or each.own_money <= limits.own_money)
        and each.pace <= limits.pace
    ]
    slots = MOST_RUNS - len(limits.fixed)
    fit = _undominated(fit, limits, aim, slots) if fit and slots > 0 else []
    money = aim == "cheapest"
    return sorted(
        fit,
        key=lambda e: (-e.score, e.own_money if money else 0, e.checks, e.ends, e.listing, e.id),
    )


def _undominated(runs: list[Candidate], limits: Limits, aim: Aim, slots: int) -> list[Candidate]:
    """Leave out runs that could always be exchanged for a better one.

    A run is better if it needs no more of anything and comes before in the objective. A plan
    with a run that has a better one with its seat, or better ones with as many seats as a plan
    has places, could be bettered: one of them is always free to take its place.
    """
    better = _better(runs, limits, aim)
    dependent = (*runs, *limits.fixed)
    needed = {one for e in dependent for group in e.needed for one in group} - {*limits.done}
    kept = []
    for i, each in enumerate(runs):
        over = {runs[j].seat for j in np.flatnonzero(better[:, i])}
        if each.listing in needed or (len(over) < slots and each.seat not in over):
            kept.append(each)
    return kept


def _better(runs: list[Candidate], limits: Limits, aim: Aim) -> Bools:
    """Give the matrix of which run (row) is better than which (column)."""

    def column(values: list[int]) -> tuple[np.ndarray, np.ndarray]:
        array = np.array(values, dtype=np.int64)
        return array[:, None], array[None, :]

    score, other_score = column([each.score for each in runs])
    start, other_start = column([each.starts.toordinal() for each in runs])
    end, other_end = column([each.ends.toordinal() for each in runs])
    pace, other_pace = column([each.pace for each in runs])
    checks, other_checks = column([each.checks for each in runs])
    own, other_own = column([each.own_money for each in runs])
    names = {name: n for n, name in enumerate(sorted({each.purpose for each in runs}))}
    purpose, other_purpose = column([names[each.purpose] for each in runs])
    rank = {each.id: n for n, each in enumerate(sorted(runs, key=lambda each: each.id))}
    name, other_name = column([rank[each.id] for each in runs])
    uncapped, _ = column([int(each.purpose not in limits.caps or not each.checks) for each in runs])
    done = {*limits.done}
    ready, _ = column([int(all(done & {*group} for group in each.needed)) for each in runs])
    seats = {seat: n for n, seat in enumerate(sorted({each.seat for each in runs}))}
    seat, other_seat = column([seats[each.seat] for each in runs])
    single, _ = column([int(each.single) for each in runs])
    no_worse = (
        (score >= other_score) & (start >= other_start) & (end <= other_end)
        & (pace <= other_pace) & (checks <= other_checks) & (own <= other_own)
        & ((purpose == other_purpose) | (uncapped == 1)) & (ready == 1)
        & ((seat == other_seat) | (single == 0))
    )  # fmt: skip
    ahead = (score > other_score) | (checks < other_checks) | (name < other_name)
    if aim == "cheapest":
        ahead |= own < other_own
    better: Bools = no_worse & ahead
    return better
