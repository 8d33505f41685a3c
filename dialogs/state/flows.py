"""The flows as data: forms whose steps are tried in order. Reads YAML text, runs nothing."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

from catalog.model import Problem
from catalog.reading.fields import Section, read_yaml
from dialogs.state.slots import SLOTS

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


def parse_flows(files: Mapping[str, str]) -> tuple[dict[str, Flow], list[Problem]]:
    """Read flows from `{file name: text}`; problems are told, not raised."""
    problems: list[Problem] = []
    flows = {}
    for file, text in sorted(files.items()):
        top = read_yaml(file, text, problems)
        name = top.identity("flow") if top else None
        if top is None or name is None:
            continue
        steps = [_step(section) for section in top.sections("steps", required=True)]
        top.finish()
        flows[name] = Flow(name, tuple(step for step in steps if step is not None))
    return flows, problems


def _step(section: Section) -> Step | None:
    kinds = [kind for kind in ("collect", "do", "confirm") if kind in section]
    if len(kinds) != 1:
        section.complain(section.node, "", "step-kind")
        return None
    if kinds == ["collect"]:
        slot = section.choice("collect", SLOTS)
        step = Collect(
            slot=slot or "",
            ask=section.texts("ask", required=True),
            unless=section.texts("unless"),
            choices=section.text("choices"),
            why=section.text("why"),
            needed=section.flag("needed"),
        )
        section.finish()
        return step if slot else None
    action = section.identity(kinds[0])
    section.finish()
    if action is None:
        return None
    return Do(action) if kinds == ["do"] else Confirm(action)
