"""The runs a search may choose among, and what choosing one leaves: sets of bits and counts.

Bit `i` stands for run `i`. Knows no weights: what is best is for the search to say.
"""

from bisect import bisect_right
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import reduce
from operator import or_

from catalog.planning.plans import MOST_RUNS, Candidate, Limits
from catalog.planning.search.bounds import Resource, coarse
from catalog.planning.search.clashes import Clashes, bitset, members


@dataclass(frozen=True, slots=True)
class Left:
    """What is left to use: places in the plan, checks, each cap, own money in SEK."""

    slots: int
    checks: int
    caps: tuple[int, ...]
    money: int


class Pool:
    """Runs in a fixed order, the fixed ones held already, and what may be added."""

    def __init__(self, runs: Sequence[Candidate], limits: Limits, pace: int) -> None:
        self.runs, self.fixed = tuple(runs), limits.fixed
        self.clashes = Clashes(self.runs, pace)
        self._steepest = max((each.pace for each in runs), default=0)
        new = [each for each in limits.fixed if not each.reserved]
        checks = limits.usable - sum(each.checks for each in new)
        money = 6 * max((each.own_money for each in runs), default=0)
        if limits.own_money is not None:
            money = limits.own_money - sum(each.own_money for each in new)
        caps = {p: c - sum(e.checks for e in new if e.purpose == p) for p, c in limits.caps.items()}
        self._capped = sorted(p for p, cap in caps.items() if cap < checks)
        self.left = Left(
            MOST_RUNS - len(limits.fixed), checks, tuple(caps[p] for p in self._capped), money
        )
        self._count(limits)
        self._require(new, limits.done)
        self.free = self._addable(self.left, self.clashes.all) & self._possible()
        self.free &= ~self.clashes.crowded_out(self.fixed)
        self.free &= bitset(i for i, each in enumerate(self.runs) if each.pace <= pace)

    def _count(self, limits: Limits) -> None:
        runs, left = self.runs, self.left
        self._cap_of = [
            self._capped.index(e.purpose) if e.purpose in self._capped else -1 for e in runs
        ]
        self._within = [bitset(i for i, e in enumerate(runs) if e.checks <= n)
                        for n in range(max(0, left.checks) + 1)]  # fmt: skip
        self._of_cap = [
            bitset(i for i, cap in enumerate(self._cap_of) if cap == k)
            for k in range(len(self._capped))
        ]
        self._prices = sorted({each.own_money for each in runs})
        self._cheaper = [
            bitset(i for i, e in enumerate(runs) if e.own_money <= price) for price in self._prices
        ]
        caps = [
            Resource(
                cap, [e.checks if at == k else 0 for e, at in zip(runs, self._cap_of, strict=True)]
            )
            for k, cap in enumerate(left.caps)
        ]
        self.resources = [
            Resource(left.checks, [each.checks for each in runs]),
            *sorted(caps, key=lambda each: each.capacity),
        ]
        if limits.own_money is not None:
            self.resources.append(coarse(left.money, [each.own_money for each in runs]))

    def _require(self, new: Sequence[Candidate], done: Collection[str]) -> None:
        def needs(run: Candidate) -> tuple[int, ...]:
            return tuple(
                bitset(
                    i
                    for i, each in enumerate(self.runs)
                    if each.listing in group and each.ends < run.starts
                )
                for group in run.needed
                if not set(group) & {*done}
                and not any(f.listing in group and f.ends < run.starts for f in self.fixed)
            )

        self.needs = [needs(each) for each in self.runs]
        self.fixed_needs = [need for each in new for need in needs(each)]
        self.ordered = any(self.needs) or bool(self.fixed_needs)
        self._demanding = bitset(i for i, each in enumerate(self.needs) if each)
        self._unlocked = [0] * len(self.runs)
        for i, each in enumerate(self.needs):
            for one in members(reduce(or_, each, 0)):
                self._unlocked[one] |= 1 << i

    def _possible(self) -> int:
        """Give the runs whose prerequisites can be met within the pool, and theirs in turn."""
        found = self.clashes.all
        while True:
            fewer = bitset(
                i
                for i, needs in enumerate(self.needs)
                if found >> i & 1 and all(need & found for need in needs)
            )
            if fewer == found:
                return found
            found = fewer

    def _addable(self, left: Left, among: int) -> int:
        """Give those of a set that checks, caps and money are enough for, one at a time."""
        if left.slots <= 0 or left.checks < 0 or left.money < 0:
            return 0
        among &= self._within[left.checks]
        for of_cap, cap in zip(self._of_cap, left.caps, strict=True):
            among &= ~(of_cap & ~self._within[cap]) if cap >= 0 else ~of_cap
        price = bisect_right(self._prices, left.money)
        return among & self._cheaper[price - 1] if price else 0

    def take(self, run: int, left: Left) -> Left:
        """Give what is left after a run."""
        one, caps = self.runs[run], left.caps
        at = self._cap_of[run]
        if at >= 0:
            caps = (*caps[:at], caps[at] - one.checks, *caps[at + 1 :])
        return Left(left.slots - 1, left.checks - one.checks, caps, left.money - one.own_money)

    def beside(self, chosen: Sequence[int], left: Left, among: int) -> int:
        """Give those of a set that can be added to the chosen, the last of which is new."""
        among = self._addable(left, among & self.clashes.beside[chosen[-1]])
        held = [*self.fixed, *(self.runs[i] for i in chosen)]
        if sum(each.pace for each in held) + self._steepest > self.clashes.pace and among:
            among &= ~self.clashes.crowded_out(held, held[-1])
        return self._in_order(chosen, left.slots, among) if self.ordered else among

    def _in_order(self, chosen: Sequence[int], slots: int, among: int) -> int:
        """Keep of a set what leaves places for the prerequisites that the chosen still wait for."""
        waiting = self._waiting(chosen)
        apart = _apart(waiting)
        if apart > slots or any(not need & among for need in waiting):
            return 0
        if apart == slots:
            among &= reduce(or_, waiting, 0)
        if slots == 1:
            among &= reduce(or_, (self._unlocked[i] for i in chosen), ~self._demanding)
        return among

    def _waiting(self, chosen: Sequence[int]) -> list[int]:
        """Give the prerequisites that are not among the chosen, each as the set that meets it."""
        there = bitset(chosen)
        needs = [*self.fixed_needs, *(need for i in chosen for need in self.needs[i])]
        return [need for need in needs if not need & there]

    def complete(self, chosen: Sequence[int]) -> bool:
        """Whether every prerequisite of the chosen and the fixed runs is among the chosen."""
        return not self.ordered or not self._waiting(chosen)

    def can_complete(self, chosen: Sequence[int], among: int) -> bool:
        """Whether every prerequisite is among the chosen or in a set of what may be added."""
        return not self.ordered or all(need & among for need in self._waiting(chosen))


def _apart(needs: Sequence[int]) -> int:
    """Count sets of which no two have a run in common: so many runs at least meet them all."""
    count = met = 0
    for need in sorted(needs, key=int.bit_count):
        if not need & met:
            count, met = count + 1, met | need
    return count
