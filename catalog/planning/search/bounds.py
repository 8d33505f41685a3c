"""Bounds what further runs can add, from slots, checks, caps and money alone; ignores dates."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import prod

import numpy as np

LARGEST = 6_000
"""The most states for which a table keeps exact books; beyond it limits are left out of it."""


STEPS = 24
"""Into how many parts own money is divided; what is lost by rounding only weakens the bound."""


@dataclass(frozen=True, slots=True)
class Resource:
    """Something runs use up: what there is of it, and what each run takes."""

    capacity: int
    costs: Sequence[int]


class Table:
    """The most weight that runs `i` and later ones can add, for everything that may be left.

    Runs come in a fixed order. At most one run of a seat counts where its runs stand together.
    A state is one number; taking run `i` lowers it by `takes[i]`.
    """

    def __init__(
        self,
        weights: Sequence[int],
        seats: Sequence[str],
        allowed: int,
        slots: int,
        resources: Sequence[Resource],
    ) -> None:
        count = len(weights)
        kept = _within(resources, (slots + 1))
        shape = (slots + 1, *(each.capacity + 1 for each in kept))
        strides = [prod(shape[at + 1 :]) for at in range(len(shape))]
        costs = [(1, *(each.costs[i] for each in kept)) for i in range(count)]
        self.takes = [sum(c * s for c, s in zip(cost, strides, strict=True)) for cost in costs]
        self.start = sum((size - 1) * s for size, s in zip(shape, strides, strict=True))
        heaviest = max(weights, default=0) * slots
        row = np.zeros(shape, dtype=np.int32 if heaviest < 2**31 else np.int64)
        following, backwards = row, [row]
        for i in range(count - 1, -1, -1):
            if i + 1 < count and seats[i] != seats[i + 1]:
                following = row
            fits = all(c < size for c, size in zip(costs[i], shape, strict=True))
            if allowed >> i & 1 and weights[i] > 0 and fits:
                into = tuple(slice(c, None) for c in costs[i])
                source = tuple(slice(0, size - c) for c, size in zip(costs[i], shape, strict=True))
                row = row.copy()
                np.maximum(row[into], following[source] + weights[i], out=row[into])
            backwards.append(row)
        self._rows = [each.reshape(-1) for each in reversed(backwards)]

    def most(self, run: int, state: int) -> int:
        """Give the most that runs from `run` on can add in a state; never too little."""
        return int(self._rows[run].item(state))


def _within(resources: Sequence[Resource], size: int) -> list[Resource]:
    """Keep the resources, in order, for as long as the table stays small enough."""
    kept = []
    for each in resources:
        if size * (each.capacity + 1) <= LARGEST:
            size *= each.capacity + 1
            kept.append(each)
    return kept


def coarse(capacity: int, costs: Sequence[int]) -> Resource:
    """Give a resource in a few large units, each cost rounded down: it never forbids too much."""
    if capacity <= STEPS:
        return Resource(capacity, costs)
    return Resource(STEPS, [cost * STEPS // capacity for cost in costs])
