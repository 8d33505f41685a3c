"""Turns a YAML text into nodes, within bounds, and tells what is no YAML. Constructs no object."""

import re

import yaml

from catalog.model import Problem, problem
from catalog.salvage.slips import slip
from catalog.salvage.taking_apart import lines_of, salvage

MAX_DEPTH = 60
"""How many lists and groups may stand within each other; real files need fewer than ten."""


MAX_ALIASES = 200
"""How often a file may refer back to a part of itself; more is no listing but a trap."""


_LOADER: type[yaml.SafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


_NOT_YAML = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


LOST = "\ufffd"
"""What stands for a character that YAML forbids, so that it is told of the field it stands in."""


_ANCHOR = re.compile(r"(?:^|[\s\[{,])&\w")


def compose(file: str, text: str, problems: list[Problem]) -> yaml.Node | None:
    """Give the node of a text, or of what can be read of it, with problems noted; or None."""
    text = _NOT_YAML.sub(LOST, text)
    try:
        bound = _beyond_bounds(file, text)
        if bound is None:
            return _composed(text)
        problems.append(bound)
    except yaml.MarkedYAMLError as error:
        return _salvaged(file, text, error, problems)
    except yaml.YAMLError:
        problems.append(problem(file, 1, "", "not-text"))
    return None


def _composed(text: str) -> yaml.Node | None:
    return yaml.compose(text, Loader=_LOADER)


def _bounded(text: str) -> yaml.Node | None:
    """Give the node of a part of a text. Raises MarkedYAMLError also where it is beyond bounds."""
    if _beyond_bounds("", text) is not None:
        raise yaml.MarkedYAMLError(problem="beyond bounds")
    return _composed(text)


def _salvaged(
    file: str, text: str, error: yaml.MarkedYAMLError, problems: list[Problem]
) -> yaml.Node | None:
    """Give what can be read of a text in spite of an error; what refers elsewhere in it cannot."""
    node, slips = (None, []) if _ANCHOR.search(text) else salvage(text, _bounded)
    problems += [slip(file, *each) for each in slips] or [slip(file, error, lines_of(text))]
    return node


def _beyond_bounds(file: str, text: str) -> Problem | None:
    """Give the problem where nesting or back references go too far; follows none of them."""
    depth = aliases = 0
    for event in yaml.parse(text, Loader=_LOADER):
        line = event.start_mark.line + 1 if event.start_mark else 1
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
            if depth > MAX_DEPTH:
                return problem(file, line, "", "too-deep", limit=MAX_DEPTH)
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        elif isinstance(event, yaml.AliasEvent):
            aliases += 1
            if aliases > MAX_ALIASES:
                return problem(file, line, "", "yaml-aliases", limit=MAX_ALIASES)
    return None
