"""Finds the heaviest set of runs that can be held together: branch and bound, exact.

Weights are whole numbers that never rise along the pool. Knows no aim. Counts its steps and stops
when they are used up; reads no clock, so that equal input always gives equal output.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from catalog.planning.search.bounds import Table
from catalog.planning.search.clashes import bitset
from catalog.planning.search.pool import Left, Pool

Chosen = tuple[int, ...]


COSTLY = 5
"""So many steps is what it costs to look at dates, next to a look into a table."""


@dataclass
class Steps:
    """How many more steps may be taken, over all searches that share it."""

    left: int


class OutOfSteps(Exception):
    """The steps are used up; `found` is the best set until then, if any."""

    def __init__(self, found: Chosen | None) -> None:
        super().__init__("the steps are used up")
        self.found = found


class Search:
    """Branch and bound over a pool, restricted to `allowed` runs."""

    def __init__(self, pool: Pool, weights: Sequence[int], steps: Steps, allowed: int) -> None:
        self.pool, self.weights, self.steps = pool, weights, steps
        self.allowed = allowed & pool.free
        seats = [each.seat for each in pool.runs]
        slots = max(0, pool.left.slots)
        self._table = Table(weights, seats, self.allowed, slots, pool.resources)
        self._worth = bitset(i for i, weight in enumerate(weights) if weight > 0)
        self._best, self._first = 0, False
        self._found: Chosen | None = None

    def best(
        self, beat: int | None, forced: Chosen = (), among: int = -1, *, first: bool = False
    ) -> Chosen | None:
        """Give the heaviest set that weighs more than `beat`, None where there is none.

        `beat` None accepts any. The set holds the `forced` runs and else only runs of `among`.
        With `first` any set that weighs more will do. Raises OutOfSteps.
        """
        total = sum(each for each in self.weights if each < 0)
        self._best = total - 1 if beat is None else beat
        self._found, self._first = None, first
        left, state, free = self.pool.left, self._table.start, self.allowed
        for at, run in enumerate(forced, 1):
            if not free >> run & 1:
                return None
            left, state = self.pool.take(run, left), state - self._table.takes[run]
            free = self.pool.beside(forced[:at], left, free)
        self._extend(forced, free & among, left, state, sum(self.weights[i] for i in forced))
        return self._found

    def _extend(self, chosen: Chosen, free: int, left: Left, state: int, weight: int) -> bool:
        """Search on from a set; say whether the search may stop."""
        if weight > self._best and self.pool.complete(chosen):
            self._best, self._found = weight, chosen
            if self._first:
                return True
        while free:
            self._step(1)
            run = (free & -free).bit_length() - 1
            short = self._best - weight
            if self._table.most(run, state) <= short:
                return False
            taken, mine = state - self._table.takes[run], self.weights[run]
            if self._table.most(run + 1, taken) <= short - mine:
                free ^= 1 << run
                continue
            self._step(COSTLY)
            if self._by_dates(free, left.slots, short) <= short:
                return False
            if not self.pool.can_complete(chosen, free):
                return False
            free ^= 1 << run
            more, after = (*chosen, run), self.pool.take(run, left)
            rest = self.pool.beside(more, after, free)
            if self._extend(more, rest, after, taken, weight + mine):
                return True
        return False

    def _step(self, count: int) -> None:
        self.steps.left -= count
        if self.steps.left < 0:
            raise OutOfSteps(self._found)

    def _by_dates(self, free: int, slots: int, enough: int) -> int:
        """Bound what a set can add, from its dates and paces.

        The runs are parted into groups of which only so many can be held together, the heaviest
        first; no more than those many of each group count. What is over `enough` need not be the
        whole bound.
        """
        clashes, weights = self.pool.clashes, self.weights
        free &= self._worth
        total, groups = 0, list[list[int]]()
        while free and slots:
            low = free & -free
            run = low.bit_length() - 1
            total, slots, free = total + weights[run], slots - 1, free ^ low
            if total > enough:
                break
            mine = next((group for group in groups if group[0] & low), None)
            if mine is not None:
                mine[1] -= 1
                if not mine[1]:
                    free &= ~mine[0]
                    mine[0] = 0
                continue
            together, on_first, on_last = clashes.rivals[run]
            same = free & clashes.same_seat[run]
            crowd = max(on_first & free, on_last & free, key=int.bit_count)
            if together == 1:
                free &= ~max(crowd, same, key=int.bit_count)
            elif crowd.bit_count() > together * same.bit_count() and together <= slots:
                for group in groups:
                    crowd &= ~group[0]
                groups.append([crowd, together - 1])
            else:
                free &= ~same
        return total
