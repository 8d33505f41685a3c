"""Which part of many cases runs every day; all of them run in `make deep`.

Another part each day. EVERYDAY is the number of the day, so that a part can be run again.
"""

import os
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import Any

import pytest


def day() -> int:
    """Give the number that chooses the part; the same in all processes of one run."""
    return int(os.environ.setdefault("EVERYDAY", str(datetime.now(UTC).toordinal())))


def every(step: int, cases: Iterable[Any]) -> list[Any]:
    """Mark as `deep` all cases but every so manieth of them."""
    return [
        case if number % step == day() % step else pytest.param(case, marks=pytest.mark.deep)
        for number, case in enumerate(cases)
    ]


def some(most: int, points: range) -> Sequence[int]:
    """Give about so many of a range of points, spread over all of it."""
    step = max(1, len(points) // most)
    return points[day() % step :: step]
