"""One mapping of a YAML file: its fields by name, which were read, and where problems go."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Self

import yaml

from catalog.model import Problem, problem
from catalog.remarks.meant import nearest
from catalog.salvage.slips import odd_space
from catalog.salvage.taking_apart import PARTIAL, UNREAD


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
    _cut: dict[str, str] = field(default_factory=dict)
    """Names that are no fields but what follows a comma within {…}, and the field before each."""

    def __post_init__(self) -> None:
        before = ""
        for key, value in self.node.value:
            name = str(key.value) if isinstance(key, yaml.ScalarNode) else ""
            if not name:
                self.complain(key, "", "nameless")
            elif name in self._fields:
                self.complain(key, name, "twice", first=line_of(self._fields[name]))
            else:
                self._fields[name] = value
                if before and _nothing(key, value):
                    self._cut[name] = before
                else:
                    before = name if self.node.flow_style else ""

    def __contains__(self, name: str) -> bool:
        return name in self._fields

    @property
    def whole(self) -> bool:
        """Whether all of the mapping could be read; if not, that has been told."""
        return self.node.tag != PARTIAL

    @property
    def line(self) -> int:
        """The line on which the mapping begins."""
        return line_of(self.node)

    def line_of(self, name: str) -> int:
        """Give the line of a field; of one that is not there, the line of the mapping."""
        return line_of(self._fields.get(name, self.node))

    def complain(self, node: yaml.Node, name: str, remark: str, /, **values: object) -> None:
        """Make a remark on the field `name` at the line of `node`."""
        where = self._path(name)
        self.problems.append(problem(self.file, line_of(node), where, remark, **values))

    def fault(self, name: str, remark: str, /, **values: object) -> None:
        """Make a remark on a field at its own line; on a missing one, where the mapping begins."""
        self.complain(self._fields.get(name, self.node), name, remark, **values)

    def names(self) -> Iterator[str]:
        """Give the names of all fields, in the file's order, and count them as read."""
        self._read.update(self._fields)
        return iter(self._fields)

    def take(
        self, name: str, *, required: bool = False, missing: str = "missing", **values: object
    ) -> yaml.Node | None:
        """Give the field's node; make the remark `missing` where a required one is not there.

        What could not be read is neither there nor missing: that has been told.
        """
        self._read.add(name)
        node = self._fields.get(name)
        if node is None and required and self.whole:
            self.complain(self.node, name, missing, field=name, **values)
        return None if node is not None and node.tag == UNREAD else node

    def finish(self) -> None:
        """Note every field that nobody asked for: most often a slip of the pen."""
        unread = [name for name in self._fields if name not in self._read]
        for name in unread:
            if name in self._cut:
                self._cut_off(name)
            elif self._fields[name].tag != UNREAD:
                self._unknown(name)

    def _unknown(self, name: str) -> None:
        node, odd, close = self._fields[name], odd_space(name), nearest(name, self._read)
        if odd:
            self.complain(node, name, "yaml-space", code=odd)
        elif close:
            self.complain(node, name, "misspelt-field", close=close)
        else:
            self.complain(node, name, "unknown-field", known=sorted(self._read))

    def _cut_off(self, name: str) -> None:
        """Tell what a comma cut off from the field before it, once for all its parts."""
        before = self._cut[name]
        parts = [part for part, field in self._cut.items() if field == before]
        if parts[0] != name:
            return
        value = self._fields[before]
        start = value.value if isinstance(value, yaml.ScalarNode) else "[…]"
        remark = "comma-number" if f"{start}{name}".isdigit() else "comma-text"
        self.complain(value, before, remark, before=start, part=", ".join(parts))

    def section(self, name: str, *, required: bool = False) -> Self | None:
        """Read a mapping within the mapping."""
        node = self.take(name, required=required)
        return None if node is None else self._mapping(node, name)

    def sections(self, name: str, *, required: bool = False) -> list[Self]:
        """Read a list of mappings."""
        node = self.take(name, required=required, missing="missing-list")
        if node is None:
            return []
        if not isinstance(node, yaml.SequenceNode):
            self.complain(node, name, "not-a-list")
            return []
        inner = [self._mapping(item, f"{name}[{n}]") for n, item in enumerate(node.value, 1)]
        return [section for section in inner if section is not None]

    def _mapping(self, node: yaml.Node, name: str) -> Self | None:
        if not isinstance(node, yaml.MappingNode):
            self.complain(node, name, "not-a-group")
            return None
        if node.tag == UNREAD:
            return None
        return type(self)(self.file, self._path(name), node, self.problems)

    def _path(self, name: str) -> str:
        return ".".join(part for part in (self.path, name) if part)


def _nothing(key: yaml.Node, value: yaml.Node) -> bool:
    """Whether a field is a name alone, without even a colon."""
    column, line = value.start_mark.column, line_of(value)
    return (column, line) == (key.end_mark.column, key.end_mark.line + 1) and not value.value
