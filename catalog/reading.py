"""Reads YAML text field by field and collects every problem; opens no file and raises nothing.

A `Section` is one mapping of the file. Each of its methods reads one field, notes a problem with
its line if the field is missing or wrong, and returns None then, so that reading can go on and
all problems of a file are told at once.
"""

import re
from collections.abc import Callable, Collection, Mapping
from datetime import date
from difflib import get_close_matches

import yaml

from catalog.composing import compose
from catalog.groups import Group
from catalog.problems import Problem

MAX_CHARACTERS = 2_000_000
LANGUAGES = ("sv", "en")
_ID = re.compile(r"[a-z0-9][a-z0-9_-]{0,79}")
_NUMBER = re.compile(r"-?[0-9]{1,30}")
_ADDRESS = re.compile(r"https?://[^\s<>\"'\\]{3,300}")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")


class Section(Group):
    """One mapping of a YAML file whose values are read and checked one by one."""

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
            what = f"the text has {len(value)} characters"
            self.complain(node, name, what, f"use at most {limit}")
            return None
        if _CONTROL.search(value):
            self.complain(node, name, "the text has a control character", "write it without")
            return None
        return value

    def identity(self, name: str = "id") -> str | None:
        """Read an id: a-z, 0-9, hyphen and underscore, at most 80 characters."""
        value = self.text(name, required=True, hint="a short name of a-z, 0-9 and hyphen")
        if value is not None and not _ID.fullmatch(value):
            remedy = "use only a-z, 0-9 and hyphen, at most 80 characters"
            self.fault(name, f"{_quoted(value)} cannot be an id", remedy)
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
        raw = " ".join(str(node.value).split()) if isinstance(node, yaml.ScalarNode) else ""
        if not _NUMBER.fullmatch(raw):
            remedy = f"write digits only, from {at_least} to {at_most}"
            self.complain(node, name, f"“{raw[:40]}” is not a whole number", remedy)
            return None
        value = int(raw)
        if not at_least <= value <= at_most:
            remedy = f"write a number from {at_least} to {at_most}"
            self.complain(node, name, f"{value} is out of range", remedy)
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
        self.complain(node, name, f"{_quoted(value)} is not known here", remedy)
        return None

    def matching(self, name: str, pattern: re.Pattern[str], remedy: str) -> str | None:
        """Read one string that has a form; `remedy` says which."""
        value = self.text(name)
        if value is None:
            return None
        return self._formed(self._fields[name], name, value, pattern, remedy)

    def _formed(
        self, node: yaml.Node, name: str, value: str, pattern: re.Pattern[str], remedy: str
    ) -> str | None:
        if pattern.fullmatch(value):
            return value
        self.complain(node, name, f"{_quoted(value)} cannot be used here", remedy)
        return None

    def address(self, name: str) -> str | None:
        """Read the address of a web page."""
        return self.matching(name, _ADDRESS, "write the whole address, https://…")

    def flag(self, name: str, *, default: bool = False) -> bool:
        """Read true or false."""
        value = self.text(name)
        if value is None:
            return default
        if value not in ("true", "false"):
            self.fault(name, f"{_quoted(value)} is not true or false", "write true or false")
            return default
        return value == "true"

    def texts(
        self, name: str, *, allowed: Collection[str] | None = None, required: bool = False
    ) -> tuple[str, ...]:
        """Read a list of strings; a single string is a list of one."""
        if allowed is None:
            return self._texts(name, lambda _, value: value, required=required)
        return self._texts(
            name, lambda node, value: self._allowed(node, name, value, allowed), required=required
        )

    def matching_texts(self, name: str, pattern: re.Pattern[str], remedy: str) -> tuple[str, ...]:
        """Read a list of strings that have a form; `remedy` says which."""
        return self._texts(
            name, lambda node, value: self._formed(node, name, value, pattern, remedy)
        )

    def _texts(
        self,
        name: str,
        check: Callable[[yaml.Node, str], str | None],
        *,
        required: bool = False,
    ) -> tuple[str, ...]:
        node = self.take(name, required=required, hint="[…]")
        if node is None:
            return ()
        nodes = node.value if isinstance(node, yaml.SequenceNode) else [node]
        found = []
        for item in nodes:
            text = self._text(item, name)
            value = None if text is None else check(item, text)
            if value is not None:
                found.append(value)
        return tuple(found)

    def day(self, name: str, *, required: bool = False) -> date | None:
        """Read a calendar date, YYYY-MM-DD."""
        value = self.text(name, required=required, hint="YYYY-MM-DD")
        if value is None:
            return None
        try:
            if _DAY.fullmatch(value):
                return date.fromisoformat(value)
        except ValueError:
            pass
        self.fault(name, f"{_quoted(value)} is not a date", "write it as YYYY-MM-DD")
        return None


def _quoted(value: str) -> str:
    return f"“{value[:100]}…”" if len(value) > 100 else f"“{value}”"


def read_yaml(file: str, text: str, problems: list[Problem]) -> Section | None:
    """Read the top mapping of a YAML text; None, and a problem noted, if it is not one."""
    if len(text) > MAX_CHARACTERS:
        remedy = f"keep it under {MAX_CHARACTERS} characters"
        problems.append(Problem(file, 1, "", "the file is too large", remedy))
        return None
    before = len(problems)
    node = compose(file, text, problems)
    if isinstance(node, yaml.MappingNode):
        return Section(file, "", node, problems)
    if len(problems) == before:
        remedy = "begin with “field: value” lines"
        problems.append(Problem(file, 1, "", "the file has no fields", remedy))
    return None
