"""Reads YAML text field by field and collects every problem; opens no file and raises nothing.

A `Section` is one mapping of the file. Each of its methods reads one field, notes a problem with
its line if the field is missing or wrong, and returns None then, so that reading can go on and
all problems of a file are told at once.
"""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from difflib import get_close_matches

import yaml

from catalog.problems import Problem

MAX_CHARACTERS = 2_000_000
LANGUAGES = ("sv", "en")
_ID = re.compile(r"[a-z0-9][a-z0-9_-]{0,79}")
_LOADER: type[yaml.SafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def line_of(node: yaml.Node) -> int:
    """Give the line, from 1, on which a node begins."""
    return int(node.start_mark.line) + 1


@dataclass
class Section:
    """One mapping of a YAML file: its fields by name, where it stands and where problems go."""

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
        """The line on which the section begins."""
        return line_of(self.node)

    def complain(self, node: yaml.Node, name: str, what: str, remedy: str) -> None:
        """Note a problem of the field `name` at the line of `node`."""
        path = ".".join(part for part in (self.path, name) if part)
        self.problems.append(Problem(self.file, line_of(node), path, what, remedy))

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

    def text(
        self, name: str, *, required: bool = False, limit: int = 2000, hint: str = ""
    ) -> str | None:
        """Read one string of at most `limit` characters."""
        node = self.take(name, required=required, hint=hint)
        return None if node is None else self._text(node, name, limit)

    def _text(self, node: yaml.Node, name: str, limit: int = 2000) -> str | None:
        if not isinstance(node, yaml.ScalarNode) or node.tag.endswith(":null"):
            self.complain(node, name, "this is not a text", "write one text on the line")
            return None
        value = " ".join(str(node.value).split())
        if not value:
            self.complain(node, name, "the text is empty", "write it, or remove the field")
            return None
        if len(value) > limit:
            self.complain(
                node, name, f"the text has {len(value)} characters", f"use at most {limit}"
            )
            return None
        return value

    def identity(self, name: str = "id") -> str | None:
        """Read an id: a-z, 0-9, hyphen and underscore, at most 80 characters."""
        value = self.text(name, required=True, hint="a short name of a-z, 0-9 and hyphen")
        if value is not None and not _ID.fullmatch(value):
            self.complain(
                self._fields[name],
                name,
                f"“{value}” cannot be an id",
                "use only a-z, 0-9 and hyphen, at most 80 characters",
            )
            return None
        return value

    def localized(self, name: str, *, required: bool = False) -> Mapping[str, str]:
        """Read a text in several languages; one language is enough, none gives {}."""
        node = self.take(name, required=required, hint="{sv: …, en: …}")
        if node is None:
            return {}
        if isinstance(node, yaml.ScalarNode):
            value = self._text(node, name)
            return {} if value is None else {"sv": value}
        inner = self._mapping(node, name)
        if inner is None:
            return {}
        texts = {language: inner.text(language) for language in LANGUAGES}
        inner.finish()
        if not any(language in inner for language in LANGUAGES):
            self.complain(node, name, "no text in any language", "add sv: or en:")
        return {language: text for language, text in texts.items() if text is not None}

    def number(
        self,
        name: str,
        *,
        required: bool = False,
        at_least: int = 0,
        at_most: int = 10_000_000,
        hint: str = "",
    ) -> int | None:
        """Read a whole number between two bounds, both included."""
        node = self.take(name, required=required, hint=hint)
        if node is None:
            return None
        raw = str(node.value) if isinstance(node, yaml.ScalarNode) else ""
        if not re.fullmatch(r"-?\d{1,9}", raw):
            self.complain(
                node,
                name,
                f"“{raw[:40]}” is not a whole number",
                f"write digits only, from {at_least} to {at_most}",
            )
            return None
        value = int(raw)
        if not at_least <= value <= at_most:
            self.complain(
                node,
                name,
                f"{value} is out of range",
                f"write a number from {at_least} to {at_most}",
            )
            return None
        return value

    def choice(self, name: str, allowed: Collection[str], *, required: bool = False) -> str | None:
        """Read one of the allowed words."""
        hint = f"one of {', '.join(allowed)}" if required else ""
        value = self.text(name, required=required, hint=hint)
        return value if value is None else self._allowed(self._fields[name], name, value, allowed)

    def _allowed(
        self, node: yaml.Node, name: str, value: str, allowed: Collection[str]
    ) -> str | None:
        if value in allowed:
            return value
        close = get_close_matches(value, allowed, n=1)
        known = ", ".join(list(allowed)[:40])
        remedy = f"did you mean {close[0]}" if close else f"use one of {known}"
        self.complain(node, name, f"“{value}” is not known here", remedy)
        return None

    def flag(self, name: str, *, default: bool = False) -> bool:
        """Read true or false."""
        value = self.text(name)
        if value is None:
            return default
        if value not in ("true", "false"):
            self.complain(
                self._fields[name], name, f"“{value}” is not true or false", "write true or false"
            )
            return default
        return value == "true"

    def texts(
        self, name: str, *, allowed: Collection[str] | None = None, required: bool = False
    ) -> tuple[str, ...]:
        """Read a list of strings; a single string is a list of one."""
        node = self.take(name, required=required, hint="[…]")
        if node is None:
            return ()
        nodes = node.value if isinstance(node, yaml.SequenceNode) else [node]
        found = [(item, self._text(item, name)) for item in nodes]
        if allowed is not None:
            found = [
                (item, None if text is None else self._allowed(item, name, text, allowed))
                for item, text in found
            ]
        return tuple(text for _, text in found if text is not None)

    def day(self, name: str, *, required: bool = False) -> date | None:
        """Read a calendar date, YYYY-MM-DD."""
        value = self.text(name, required=required, hint="YYYY-MM-DD")
        if value is None:
            return None
        try:
            return date.fromisoformat(value)
        except ValueError:
            self.complain(
                self._fields[name], name, f"“{value}” is not a date", "write it as YYYY-MM-DD"
            )
            return None

    def section(self, name: str, *, required: bool = False) -> "Section | None":
        """Read a mapping within the mapping."""
        node = self.take(name, required=required)
        return None if node is None else self._mapping(node, name)

    def sections(self, name: str, *, required: bool = False) -> "list[Section]":
        """Read a list of mappings."""
        node = self.take(name, required=required, hint="a list, each item begun by “- ”")
        if node is None:
            return []
        if not isinstance(node, yaml.SequenceNode):
            self.complain(node, name, "this is not a list", "begin each item with “- ”")
            return []
        inner = [self._mapping(item, f"{name}[{n}]") for n, item in enumerate(node.value, 1)]
        return [section for section in inner if section is not None]

    def _mapping(self, node: yaml.Node, name: str) -> "Section | None":
        if not isinstance(node, yaml.MappingNode):
            self.complain(node, name, "this is not a group of fields", "write “field: value” lines")
            return None
        path = ".".join(part for part in (self.path, name) if part)
        return Section(self.file, path, node, self.problems)


def read_yaml(file: str, text: str, problems: list[Problem]) -> Section | None:
    """Read the top mapping of a YAML text; None, and a problem noted, if it is not one."""
    if len(text) > MAX_CHARACTERS:
        problems.append(
            Problem(
                file, 1, "", "the file is too large", f"keep it under {MAX_CHARACTERS} characters"
            )
        )
        return None
    try:
        node = yaml.compose(text, Loader=_LOADER)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        what = f"this is not valid YAML ({error.problem})"
        problems.append(
            Problem(file, line, "", what, "check indentation, colons and quotation marks here")
        )
        return None
    except (yaml.YAMLError, RecursionError):
        problems.append(
            Problem(file, 1, "", "this is not valid YAML", "save it as plain UTF-8 text")
        )
        return None
    if not isinstance(node, yaml.MappingNode):
        problems.append(
            Problem(file, 1, "", "the file has no fields", "begin with “field: value” lines")
        )
        return None
    return Section(file, "", node, problems)
