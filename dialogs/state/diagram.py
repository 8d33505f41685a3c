"""Draws flows as Mermaid diagrams, from the same data that runs them. Runs nothing."""

from collections.abc import Mapping

from dialogs.state.flows import Collect, Confirm, Do, Flow, Step


def diagrams(flows: Mapping[str, Flow]) -> str:
    """Give a Markdown page with a diagram of every flow, in the order of their names."""
    parts = [
        "# The flows",
        "Drawn from `dialogs/flows` by `dialogs/state/diagram.py`; a test keeps them true. Each",
        "turn goes from the top and stops at the first question that applies and has no answer.",
    ]
    for name in sorted(flows):
        parts += ["", f"## {name}", "", "```mermaid", *_diagram(flows[name]), "```"]
    return "\n".join(parts) + "\n"


def _diagram(flow: Flow) -> list[str]:
    lines = ["flowchart TD", "  s([turn])"]
    before = "s"
    for number, step in enumerate(flow.steps, 1):
        node = f"n{number}"
        lines.append(f"  {node}{_shape(step)}")
        lines.append(f"  {before} --> {node}")
        if isinstance(step, Collect) and step.unless:
            lines.append(f"  {node} -. known: {', '.join(step.unless)} .-> {_next(flow, number)}")
        if isinstance(step, Confirm):
            lines.append(f"  {node} -- yes --> {node}y[[{step.action}]]")
            lines.append(f"  {node} -- no --> e")
            node = f"{node}y"
        before = node
    return [*lines, f"  {before} --> e", "  e([end])"]


def _next(flow: Flow, number: int) -> str:
    return f"n{number + 1}" if number < len(flow.steps) else "e"


def _shape(step: Step) -> str:
    match step:
        case Collect(slot):
            needed = ", needed" if step.needed else ""
            return f'["ask {slot}{needed}"]'
        case Do(action):
            return f"[[{action}]]"
        case Confirm(action):
            return f'{{"{action}?"}}'
