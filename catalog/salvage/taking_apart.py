"""Reads what can be read of a YAML text with a slip, so that one slip hides no other problem.

The text is taken apart where a top-level field begins, and a field that cannot be read where the
items of its list begin. What cannot be read even so stands in the result as an `UNREAD` node.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

import yaml

Compose: TypeAlias = Callable[[str], yaml.Node | None]


Slip: TypeAlias = tuple[yaml.MarkedYAMLError, Sequence[str], int]
"""An error, the lines in which it is, and how many lines stand before them."""


UNREAD = "\0unread"
"""The tag of a node that stands for something that could not be read; no file can write it."""


PARTIAL = "\0partial"
"""The tag of a mapping of which fields may be missing because they could not be read."""


MOST_SLIPS = 50
"""After so many slips nothing more is read: the file is no YAML at all."""


DEEPEST = 3
"""So many lists within each other are taken apart: listings have runs, and nothing is deeper."""


_BREAK = re.compile("\r\n|[\n\r\x85\u2028\u2029]")


_FIELD = re.compile(r"""["']?\w[^:#]*:(?:\s|$)""")


_HEAD = re.compile(r"""["']?(\w[\w-]*)["']?:\s*(?:#.*)?$""")


_ITEM = re.compile(r"( *)-(?:\s|$)")


@dataclass
class Salvage:
    """What is read so far, and the slips found on the way."""

    lines: list[str]
    compose: Compose
    slips: list[Slip] = field(default_factory=list)

    def block(self, start: int, stop: int) -> yaml.Node | None:
        """Read some lines by themselves; None, and the slip noted, if that cannot be done."""
        part = self.lines[start:stop]
        if len(self.slips) > MOST_SLIPS:
            return None
        try:
            node = self.compose("\n".join(part))
        except yaml.MarkedYAMLError as error:
            self.slips.append((error, part, start))
            return None
        return None if node is None else _moved(node, start)


def lines_of(text: str) -> list[str]:
    """Give the lines of a text as YAML counts them."""
    return _BREAK.split(text)


def salvage(text: str, compose: Compose) -> tuple[yaml.MappingNode | None, list[Slip]]:
    """Give what can be read of a text as a mapping, None if that is nothing, and the slips."""
    work = Salvage(lines_of(text), compose)
    node = _fields(work, 0, len(work.lines), 0)
    return (node if work.slips and node.tag == PARTIAL else None), work.slips


def _fields(work: Salvage, start: int, stop: int, depth: int) -> yaml.MappingNode:
    """Give the fields that begin in the first column of some lines; `UNREAD` if none is read."""
    starts = [n for n in range(start, stop) if _FIELD.match(work.lines[n])]
    pairs: list[tuple[yaml.Node, yaml.Node]] = []
    for span in _spans(starts, stop):
        pairs += _field(work, *span, depth)
    readable = any(value.tag != UNREAD for _, value in pairs)
    mark = _mark(start)
    return yaml.MappingNode(PARTIAL if readable else UNREAD, pairs, mark, mark)


def _spans(starts: Sequence[int], end: int) -> Iterator[tuple[int, int]]:
    return zip(starts, [*starts, end][1:], strict=True)


def _field(work: Salvage, start: int, stop: int, depth: int) -> list[tuple[yaml.Node, yaml.Node]]:
    slips = len(work.slips)
    node = work.block(start, stop)
    if isinstance(node, yaml.MappingNode):
        return list(node.value)
    head = _HEAD.match(work.lines[start])
    if head is None:
        return []
    mark = _mark(start)
    key = yaml.ScalarNode("tag:yaml.org,2002:str", head[1], mark, mark)
    items = _items(work.lines, start + 1, stop)
    if not items or depth >= DEEPEST:
        return [(key, _unread(start))]
    del work.slips[slips:]  # each item tells its own
    nodes = [node for span in _spans(items, stop) for node in _item(work, *span, depth + 1)]
    return [(key, yaml.SequenceNode("tag:yaml.org,2002:seq", nodes, mark, mark))]


def _items(lines: Sequence[str], start: int, stop: int) -> list[int]:
    """Give the lines on which the items of a list begin: as far in as the first of them."""
    found = [(n, match) for n in range(start, stop) if (match := _ITEM.match(lines[n]))]
    return [n for n, match in found if match[1] == found[0][1][1]]


def _item(work: Salvage, start: int, stop: int, depth: int) -> list[yaml.Node]:
    """Give an item, field by field where it has a slip."""
    slips = len(work.slips)
    node = work.block(start, stop)
    if isinstance(node, yaml.SequenceNode):
        return list(node.value)
    first = work.slips[slips:]
    del work.slips[slips:]
    margin = _margin(work.lines[start])
    for n in range(start, stop):
        line = work.lines[n]
        inside = n == start or not line[:margin].strip(" ")
        work.lines[n] = line[margin:] if inside else line.lstrip(" ")
    fields = _fields(work, start, stop, depth)
    if len(work.slips) == slips:  # nothing is wrong field by field, so it is between them
        work.slips += first
    return [fields]


def _margin(line: str) -> int:
    """Give how far in the fields of an item begin, by its first line."""
    return len(line) - len(line.lstrip(" -"))


def _unread(line: int) -> yaml.Node:
    return yaml.MappingNode(UNREAD, [], _mark(line), _mark(line))


def _mark(line: int) -> yaml.Mark:
    return yaml.Mark("", 0, line, 0, None, 0)


def _moved(node: yaml.Node, lines: int) -> yaml.Node:
    """Move a node, and all within it, so many lines down."""
    seen: set[int] = set()
    waiting = [node]
    while waiting:
        each = waiting.pop()
        if id(each) in seen:
            continue
        seen.add(id(each))
        each.start_mark = _mark(each.start_mark.line + lines)
        each.end_mark = _mark(each.end_mark.line + lines)
        if isinstance(each, yaml.MappingNode):
            waiting += [part for pair in each.value for part in pair]
        elif isinstance(each, yaml.SequenceNode):
            waiting += each.value
    return node
