"""How fast messages go or turns are taken: so many a second for each and for all. Sends nothing.

Times are seconds of a clock that never goes back.
"""

from dataclasses import dataclass, field

_TIDY = 10_000


_SMOOTH = 0.2
"""Seconds by which messages to all may run ahead of their pace: no second holds many more."""


@dataclass(frozen=True, slots=True)
class Limits:
    """Messages a second to one person, with a burst, and to all together; 0 switches one off."""

    each: float = 1.0
    burst: int = 5
    all: float = 25.0


@dataclass(slots=True)
class Pace:
    """Keeps to limits, by the generic cell rate algorithm: one number for each person."""

    limits: Limits
    _each: dict[str, float] = field(default_factory=dict)
    _all: float = 0.0

    def ready_at(self, name: str) -> float:
        """Give the earliest moment at which a message to somebody may go."""
        limits = self.limits
        own = 0.0
        if limits.each:
            own = self._each.get(name, 0.0) - (limits.burst - 1) / limits.each
        everybody = self._all - _SMOOTH if limits.all else 0.0
        return max(own, everybody)

    def take(self, name: str, now: float) -> None:
        """Note that a message goes to somebody now."""
        limits = self.limits
        if limits.each:
            self._each[name] = max(self._each.get(name, 0.0), now) + 1 / limits.each
            if len(self._each) > _TIDY:
                self._each = {who: at for who, at in self._each.items() if at > now}
        if limits.all:
            self._all = max(self._all, now) + 1 / limits.all
