"""Turns a YAML text into nodes, within bounds, and tells what is no YAML. Constructs no object."""

import yaml

from catalog.problems import Problem

MAX_DEPTH = 60
"""How many lists and groups may stand within each other; real files need fewer than ten."""

MAX_ALIASES = 200
"""How often a file may refer back to a part of itself; more is no listing but a trap."""

_LOADER: type[yaml.SafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def compose(file: str, text: str, problems: list[Problem]) -> yaml.Node | None:
    """Give the node of a text; None if there is none or, a problem noted, if it is not YAML."""
    try:
        line = _too_deep(text)
        if line is None:
            return yaml.compose(text, Loader=_LOADER)
        problem = Problem(
            file, line, "", f"more than {MAX_DEPTH} groups stand in each other", "write fewer"
        )
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        what = f"this is not valid YAML ({error.problem})"
        remedy = "check indentation, colons and quotation marks here"
        problem = Problem(file, line, "", what, remedy)
    except (yaml.YAMLError, UnicodeEncodeError):
        problem = Problem(file, 1, "", "this is not valid YAML", "save it as plain UTF-8 text")
    problems.append(problem)
    return None


def _too_deep(text: str) -> int | None:
    """Give the line where nesting or back references go too far, before anything follows them."""
    depth = aliases = 0
    for event in yaml.parse(text, Loader=_LOADER):
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
            if depth > MAX_DEPTH:
                return event.start_mark.line + 1 if event.start_mark else 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        elif isinstance(event, yaml.AliasEvent):
            aliases += 1
            if aliases > MAX_ALIASES:
                return event.start_mark.line + 1 if event.start_mark else 1
    return None
