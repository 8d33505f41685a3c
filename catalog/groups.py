"""One mapping of a YAML file: its fields by name, which were read, and where problems go."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Self

import yaml

from catalog.problems import Problem


def line_of(node: yaml.Node) -> int:
    """Give the line, from 1, on which a node begins."""
    return int(node.start_mark.line) + 1


@dataclass
class Group:
    """The fields of one mapping, and the groups within it; of a field that stands twice, the first.

    `path` is the dotted path to the mapping within the file, empty for the whole file.
    """

    file: str
    path: str
    node: yaml.MappingNode
    problems: list[Problem]
    _fields: dict[str, yaml.Node] = field(default_factory=dict)
    _read: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        for key, value in self.node.value:
            name = str(key.value) if isinstance(key, yaml.ScalarNode) else ""
            if not name:
                self.complain(key, "", "the field has no plain name", "name it with a word")
            elif name in self._fields:
                self.complain(key, name, "the field stands twice", "keep one of them")
            else:
                self._fields[name] = value

    def __contains__(self, name: str) -> bool:
        return name in self._fields

    @property
    def line(self) -> int:
        """The line on which the mapping begins."""
        return line_of(self.node)

    def complain(self, node: yaml.Node, name: str, what: str, remedy: str) -> None:
        """Note a problem of the field `name` at the line of `node`."""
        self.problems.append(Problem(self.file, line_of(node), self._path(name), what, remedy))

    def fault(self, name: str, what: str, remedy: str) -> None:
        """Note a problem of a field at its own line; of a missing one, where the mapping begins."""
        self.complain(self._fields.get(name, self.node), name, what, remedy)

    def names(self) -> Iterator[str]:
        """Give the names of all fields, in the file's order, and count them as read."""
        self._read.update(self._fields)
        return iter(self._fields)

    def take(self, name: str, *, required: bool = False, hint: str = "") -> yaml.Node | None:
        """Give the field's node; note a problem where a required one is missing."""
        self._read.add(name)
        node = self._fields.get(name)
        if node is None and required:
            remedy = f"add {name}: {hint}".rstrip(": ") if hint else f"add the field {name}"
            self.complain(self.node, name, "the field is missing", remedy)
        return node

    def finish(self) -> None:
        """Note every field that nobody asked for: most often a slip of the pen."""
        for name, node in self._fields.items():
            if name in self._read:
                continue
            close = get_close_matches(name, self._read, n=1)
            remedy = f"did you mean {close[0]}" if close else "remove it"
            self.complain(node, name, "no such field", remedy)

    def section(self, name: str, *, required: bool = False) -> Self | None:
        """Read a mapping within the mapping."""
        node = self.take(name, required=required)
        return None if node is None else self._mapping(node, name)

    def sections(self, name: str, *, required: bool = False) -> list[Self]:
        """Read a list of mappings."""
        node = self.take(name, required=required, hint="a list, each item begun by “- ”")
        if node is None:
            return []
        if not isinstance(node, yaml.SequenceNode):
            self.complain(node, name, "this is not a list", "begin each item with “- ”")
            return []
        inner = [self._mapping(item, f"{name}[{n}]") for n, item in enumerate(node.value, 1)]
        return [section for section in inner if section is not None]

    def _mapping(self, node: yaml.Node, name: str) -> Self | None:
        if not isinstance(node, yaml.MappingNode):
            self.complain(node, name, "this is not a group of fields", "write “field: value” lines")
            return None
        return type(self)(self.file, self._path(name), node, self.problems)

    def _path(self, name: str) -> str:
        return ".".join(part for part in (self.path, name) if part)
