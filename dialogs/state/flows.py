"""The flows as data: forms whose steps are tried in order. Reads no file, runs nothing."""

from dataclasses import dataclass
from typing import TypeAlias

GROUND = "intake"
"""The flow at the bottom of every conversation; it is never left."""


@dataclass(frozen=True, slots=True)
class Collect:
    """Ask for a slot that has no answer, unless one of `unless` is known already.

    `ask` are message ids for the first, second, … time in a row; `needed` questions cannot be
    skipped, others are left after the last of `ask`.
    """

    slot: str
    ask: tuple[str, ...]
    unless: tuple[str, ...] = ()
    choices: str | None = None
    why: str | None = None
    needed: bool = False


@dataclass(frozen=True, slots=True)
class Do:
    """Run an action; it may say something, write entries or end the flow."""

    action: str


@dataclass(frozen=True, slots=True)
class Confirm:
    """Say what an action means and run it only after a yes."""

    action: str


Step: TypeAlias = Collect | Do | Confirm


@dataclass(frozen=True, slots=True)
class Flow:
    """A form: its steps are tried in order on every turn."""

    name: str
    steps: tuple[Step, ...]

    def collect(self, slot: str) -> Collect | None:
        """Give the step that asks for a slot, if the flow has one."""
        return next((s for s in self.steps if isinstance(s, Collect) and s.slot == slot), None)
