"""Reads YAML text field by field and collects every problem; opens no file and raises nothing.

A `Section` is one mapping of the file. Each of its methods reads one field, notes a problem with
its line if the field is missing or wrong, and returns None then, so that reading can go on and
all problems of a file are told at once.
"""

import re
from collections.abc import Callable, Collection, Mapping
from datetime import date

import yaml

from catalog.model import LANGUAGES, Problem, problem
from catalog.reading.groups import Group
from catalog.reading.yaml_text import compose
from catalog.remarks.meant import nearest

MAX_CHARACTERS = 2_000_000


_ID = re.compile(r"[a-z0-9][a-z0-9_-]{0,79}")


_NUMBER = re.compile(r"-?[0-9]{1,30}")


_ADDRESS = re.compile(r"https?://[^\s<>\"'\\]{3,300}")


_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


_UNSEEN = re.compile(
    "[\x00-\x1f\x7f-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffd"
    "\ue000-\uf8ff\U000e0000-\U000e007f\U000f0000-\U0010ffff]"
)
"""Characters that are not seen or turn the text around them, or stand for one that is lost."""


_HTML = re.compile(
    r"</?(?:a|abbr|b|blockquote|body|br|button|center|code|div|em|font|form|h[1-6]|head|hr|html|i|"
    r"iframe|img|input|li|link|meta|object|ol|p|pre|s|script|small|span|strong|style|sub|sup|svg|"
    r"table|td|th|tr|u|ul|video)(?:[\s/][^<>]*)?>|<!--|&(?:amp|lt|gt|quot|apos|nbsp|[aou]uml|aring|"
    r"eacute|#[0-9]{1,7}|#x[0-9a-f]{1,6});",
    re.IGNORECASE,
)


_COMMA = re.compile(r"\s*[,;]\s*")


_FEW = 60
"""So many allowed words are all told; of more, the nearest alone."""


class Section(Group):
    """One mapping of a YAML file whose values are read and checked one by one."""

    def text(
        self, name: str, *, required: bool = False, limit: int = 2000, missing: str = "missing"
    ) -> str | None:
        """Read one string of at most `limit` characters."""
        node = self.take(name, required=required, missing=missing)
        return None if node is None else self._text(node, name, limit)

    def _text(self, node: yaml.Node, name: str, limit: int = 2000) -> str | None:
        if not isinstance(node, yaml.ScalarNode) or node.tag.endswith(":null"):
            self.complain(node, name, "not-a-text")
            return None
        value = " ".join(str(node.value).split())
        if not value:
            self.complain(node, name, "empty")
            return None
        if len(value) > limit:
            self.complain(node, name, "too-long", length=len(value), limit=limit)
            return None
        return value if self._plain(node, name, value) else None

    def _plain(self, node: yaml.Node, name: str, value: str) -> bool:
        """Whether a text is seen as it stands; if not, that is noted."""
        unseen, html = _UNSEEN.search(value), _HTML.search(value)
        if unseen:
            self.complain(node, name, "control", code=f"U+{ord(unseen[0]):04X}")
        elif html:
            self.complain(node, name, "html", value=html[0])
        return not unseen and not html

    def identity(self, name: str = "id") -> str | None:
        """Read an id: a-z, 0-9, hyphen and underscore, at most 80 characters."""
        value = self.text(name, required=True, missing="missing-id")
        if value is not None and not _ID.fullmatch(value):
            self.fault(name, "not-an-id", value=value)
            return None
        return value

    def is_new(self, identity: str, lines: dict[str, int]) -> bool:
        """Whether an id has not been found yet; if it has, that is noted. `lines` says where."""
        if identity in lines:
            self.fault("id", "id-twice", value=identity, first=lines[identity])
            return False
        lines[identity] = self.line_of("id")
        return True

    def localized(
        self, name: str, *, required: bool = False, limit: int = 2000
    ) -> Mapping[str, str]:
        """Read a text in several languages; one language is enough, none gives {}."""
        node = self.take(name, required=required, missing="missing-text")
        if node is None:
            return {}
        if isinstance(node, yaml.ScalarNode):
            value = self._text(node, name, limit)
            return {} if value is None else {"sv": value}
        inner = self._mapping(node, name)
        if inner is None:
            return {}
        texts = {language: inner.text(language, limit=limit) for language in LANGUAGES}
        inner.finish()
        if not any(language in inner for language in LANGUAGES):
            self.complain(node, name, "no-language")
        return {language: text for language, text in texts.items() if text is not None}

    def number(
        self,
        name: str,
        *,
        required: bool = False,
        at_least: int = 0,
        at_most: int = 10_000_000,
    ) -> int | None:
        """Read a whole number between two bounds, both included."""
        node = self.take(name, required=required)
        if node is None:
            return None
        raw = " ".join(str(node.value).split()) if isinstance(node, yaml.ScalarNode) else ""
        if not _NUMBER.fullmatch(raw):
            self.complain(node, name, "not-a-number", value=raw[:40], low=at_least, high=at_most)
            return None
        value = int(raw)
        if not at_least <= value <= at_most:
            self.complain(node, name, "out-of-range", value=value, low=at_least, high=at_most)
            return None
        return value

    def choice(self, name: str, allowed: Collection[str], *, required: bool = False) -> str | None:
        """Read one of the allowed words."""
        node = self.take(name, required=required, missing="missing-choice", allowed=allowed)
        value = None if node is None else self._text(node, name)
        return value if node is None or value is None else self._allowed(node, name, value, allowed)

    def _allowed(
        self, node: yaml.Node, name: str, value: str, allowed: Collection[str]
    ) -> str | None:
        if value in allowed:
            return value
        close, few = nearest(value, allowed), list(allowed)[:_FEW]
        if close is None:
            self.complain(node, name, "not-known", value=value, allowed=few)
        elif 10 < len(allowed) <= _FEW:
            self.complain(node, name, "misspelt-of-few", value=value, close=close, allowed=few)
        else:
            self.complain(node, name, "misspelt", value=value, close=close)
        return None

    def matching(self, name: str, pattern: re.Pattern[str], remark: str) -> str | None:
        """Read one string that has a form; `remark` is made on one that has not."""
        value = self.text(name)
        if value is None:
            return None
        return self._formed(self._fields[name], name, value, pattern, remark)

    def _formed(
        self, node: yaml.Node, name: str, value: str, pattern: re.Pattern[str], remark: str
    ) -> str | None:
        if pattern.fullmatch(value):
            return value
        self.complain(node, name, remark, value=value)
        return None

    def address(self, name: str) -> str | None:
        """Read the address of a web page."""
        return self.matching(name, _ADDRESS, "not-a-link")

    def flag(self, name: str, *, default: bool = False) -> bool:
        """Read true or false."""
        value = self.text(name)
        if value is None:
            return default
        if value not in ("true", "false"):
            self.fault(name, "not-true-or-false", value=value)
            return default
        return value == "true"

    def texts(
        self,
        name: str,
        *,
        allowed: Collection[str] | None = None,
        required: bool = False,
        divided: bool = False,
    ) -> tuple[str, ...]:
        """Read a list of strings; a single string is a list of one.

        Where they are `divided`, a single string with commas is read as several, and that is told.
        """
        if allowed is None:
            return self._texts(name, lambda _, value: value, required=required, divided=divided)
        return self._texts(
            name,
            lambda node, value: self._allowed(node, name, value, allowed),
            required=required,
            divided=divided,
        )

    def matching_texts(self, name: str, pattern: re.Pattern[str], remark: str) -> tuple[str, ...]:
        """Read a list of strings that have a form; `remark` is made on one that has not.

        A single string with commas is read as several, and that is told.
        """
        return self._texts(
            name, lambda node, value: self._formed(node, name, value, pattern, remark), divided=True
        )

    def _texts(
        self,
        name: str,
        check: Callable[[yaml.Node, str], str | None],
        *,
        required: bool = False,
        divided: bool = False,
    ) -> tuple[str, ...]:
        node = self.take(name, required=required, missing="missing-words")
        if node is None:
            return ()
        single = not isinstance(node, yaml.SequenceNode)
        found = []
        for item in [node] if single else node.value:
            text = self._text(item, name)
            parts = [] if text is None else [text]
            if single and divided and text is not None:
                parts = self._parts(item, name, text)
            found += [value for part in parts if (value := check(item, part)) is not None]
        return tuple(found)

    def _parts(self, node: yaml.Node, name: str, text: str) -> list[str]:
        parts = [part for part in _COMMA.split(text) if part]
        if len(parts) > 1:
            self.complain(node, name, "divided", value=", ".join(parts))
        return parts

    def day(self, name: str, *, required: bool = False) -> date | None:
        """Read a calendar date, YYYY-MM-DD."""
        value = self.text(name, required=required)
        if value is None:
            return None
        try:
            if _DAY.fullmatch(value):
                return date.fromisoformat(value)
        except ValueError:
            pass
        self.fault(name, "not-a-date", value=value)
        return None


def read_yaml(file: str, text: str, problems: list[Problem]) -> Section | None:
    """Read the top mapping of a YAML text; None, and a problem noted, if it is not one."""
    if len(text) > MAX_CHARACTERS:
        problems.append(problem(file, 1, "", "file-too-large", limit=MAX_CHARACTERS))
        return None
    before = len(problems)
    node = compose(file, text, problems)
    if isinstance(node, yaml.MappingNode):
        return Section(file, "", node, problems)
    if len(problems) == before:
        problems.append(problem(file, 1, "", "no-fields"))
    return None
