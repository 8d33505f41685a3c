"""Reads flows from YAML text. Runs none."""

from collections.abc import Mapping

from catalog.model import Problem
from catalog.reading.fields import Section, read_yaml
from dialogs.state.flows import Collect, Confirm, Do, Flow, Step
from dialogs.state.slots import SLOTS


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
