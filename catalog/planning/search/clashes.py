"""Which runs can be held together, as sets of bits: dates, paces, one run of a seat.

Bit `i` of a set stands for run `i` of the pool. Knows no checks, no money and no scores.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from functools import cached_property, reduce
from operator import or_

import numpy as np
from numpy.typing import NDArray

from catalog.planning.plans import Candidate

Bools = NDArray[np.bool_]


_DAY = timedelta(1)


def bits(flags: Bools) -> int:
    """Give the set of the places that are true."""
    return int.from_bytes(np.packbits(flags, bitorder="little").tobytes(), "little")


def bitset(members: Iterable[int]) -> int:
    """Give the set of some places."""
    return reduce(or_, (1 << each for each in members), 0)


def members(places: int) -> Iterator[int]:
    """Give the places of a set, in order."""
    while places:
        yield (places & -places).bit_length() - 1
        places &= places - 1


def peak(runs: Sequence[Candidate]) -> int:
    """Give the highest sum of paces on one day, in per cent.

    It is reached on some run's first day, since paces only rise there.
    """
    days = {each.starts for each in runs}
    return max((sum(r.pace for r in runs if r.starts <= day <= r.ends) for day in days), default=0)


class Clashes:
    """Who clashes with whom, when at most `pace` per cent may be held on one day.

    Runs on the same day clash where their paces sum to more than `pace`, first and last days
    included; two runs with one seat always clash.
    """

    def __init__(self, pool: Sequence[Candidate], pace: int) -> None:
        self.pool, self.pace = pool, pace
        self._starts = np.array([each.starts.toordinal() for each in pool], dtype=np.int64)
        self._ends = np.array([each.ends.toordinal() for each in pool], dtype=np.int64)
        self._paces = np.array([each.pace for each in pool], dtype=np.int64)
        self.all = (1 << len(pool)) - 1
        self.of_seat: dict[str, int] = {}
        for i, each in enumerate(pool):
            self.of_seat[each.seat] = self.of_seat.get(each.seat, 0) | 1 << i
        self.same_seat = [self.of_seat[each.seat] for each in pool]

    @cached_property
    def beside(self) -> list[int]:
        """For each run, those that can be held beside it."""
        overlap = (self._starts[:, None] <= self._ends) & (self._starts <= self._ends[:, None])
        clash = overlap & (self._paces[:, None] + self._paces > self.pace)
        return [
            self.all & ~(bits(row) | self.of_seat[each.seat])
            for row, each in zip(clash, self.pool, strict=True)
        ]

    @cached_property
    def rivals(self) -> list[tuple[int, int, int]]:
        """For each run (how many, on the first day, on the last day).

        Of the runs held on that day with a pace like this one's or higher, the run itself among
        them, no more than so many can be held together.
        """
        found = []
        for start, end, one in zip(self._starts, self._ends, self._paces, strict=True):
            together = max(1, self.pace // max(1, int(one)))
            high = self._paces > self.pace // (together + 1)
            on_first = high & (self._starts <= start) & (start <= self._ends)
            on_last = high & (self._starts <= end) & (end <= self._ends)
            found.append((together, bits(on_first), bits(on_last)))
        return found

    @cached_property
    def _higher(self) -> list[int]:
        return [bits(self._paces > pace) for pace in range(self.pace + 1)]

    @cached_property
    def _by_start(self) -> dict[int, int]:
        days = {*self._starts.tolist(), *self._ends.tolist()}
        return {day: bits(self._starts <= day) for day in days}

    @cached_property
    def _by_end(self) -> dict[int, int]:
        days = {*self._starts.tolist(), *(self._ends + 1).tolist()}
        return {day: bits(self._ends >= day) for day in days}

    def crowded_out(self, held: Sequence[Candidate], new: Candidate | None = None) -> int:
        """Give the runs that several held ones together leave no room for.

        With `new`, only what is so by it: its clashes with single runs stand in `beside`.
        """
        gone = 0
        # Who is held changes on a first day and after a last one. After a last one there is more
        # room, but also runs that are not held on the days with less.
        for day in {each.starts for each in held} | {each.ends + _DAY for each in held}:
            if new is not None and not new.starts <= day <= new.ends:
                continue
            active = [each for each in held if each.starts <= day <= each.ends]
            if not active or (new is not None and len(active) == 1):
                continue
            room = self.pace - sum(each.pace for each in active)
            higher = self._higher[room] if room >= 0 else self.all
            gone |= higher & self.touching(day, min(each.ends for each in active))
        return gone

    def touching(self, first: date, last: date) -> int:
        """Give the runs that are held on some day from `first` to `last`."""
        start, end = first.toordinal(), last.toordinal()
        before = self._by_start.get(end)
        after = self._by_end.get(start)
        started = bits(self._starts <= end) if before is None else before
        lasting = bits(self._ends >= start) if after is None else after
        return started & lasting
