"""The bands of the score: from where a match is taken, and from where it is offered."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Bands:
    """A match is taken from `accept` on if it leads by `margin`, and offered from `offer` on."""

    accept: float
    offer: float
    margin: float


BANDS: Mapping[str, Bands] = {
    kind: Bands(88, 60, 5)
    for kind in ("occupation", "goal", "listing", "question", "place", "provider")
}
"""The bands of every kind."""
