"""The Fluent messages of one language, each parsed when it is first said. Decides nothing.

A language has about a thousand messages, and a conversation says a few dozen of them: parsing all
takes longer than everything else that is read. Fluent itself is imported with the first of them.
"""

import re
from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any

from dialogs.state import LOCALES

if TYPE_CHECKING:
    from fluent.runtime import FluentBundle

_ENTRY = re.compile(r"^(-?[a-zA-Z][\w-]*) *=", re.MULTILINE)
"""Where an entry begins: all else that may stand at the beginning of a line belongs to it."""


_REFERENCE = re.compile(r"[{(,:]\s*(-?[a-zA-Z][\w-]*)")


def entries_of(files: Mapping[str, str]) -> dict[str, str]:
    """Part Fluent texts, `{file: text}`, into entries, `{id: text}`; of two alike the first stays.

    The id of a term begins with a hyphen.
    """
    found: dict[str, str] = {}
    for _, text in sorted(files.items()):
        starts = list(_ENTRY.finditer(text))
        ends = [each.start() for each in starts[1:]] + [len(text)]
        for start, end in zip(starts, ends, strict=True):
            found.setdefault(start[1], text[start.start() : end])
    return found


class Bundle:
    """The messages of one language."""

    def __init__(self, language: str, files: Mapping[str, str]) -> None:
        """Take Fluent texts, `{file: text}`, without reading them."""
        self._locale = LOCALES.get(language, language)
        self._files = files
        self._known: set[str] = set()

    @cached_property
    def _entries(self) -> Mapping[str, str]:
        return entries_of(self._files)

    @cached_property
    def _fluent(self) -> "FluentBundle":
        from babel import Locale
        from fluent.runtime import FluentBundle

        # In a language written from right to left what is filled in is isolated.
        to_left = Locale.parse(self._locale.replace("-", "_")).text_direction == "rtl"
        return FluentBundle([self._locale], use_isolating=to_left)

    def format(self, name: str, args: Mapping[str, Any]) -> tuple[str, list[Exception]] | None:
        """Give a message with its arguments filled in and what went wrong; None without one."""
        self._learn(name)
        found = self._fluent.get_message(name) if self._fluent.has_message(name) else None
        if found is None or found.value is None:
            return None
        text, errors = self._fluent.format_pattern(found.value, dict(args))
        return str(text), errors

    def _learn(self, name: str) -> None:
        """Parse a message, and every one that it refers to.

        They count as known only when all are there: another thread may be saying one meanwhile.
        """
        if name in self._known or name not in self._entries:
            return
        from fluent.syntax import FluentParser

        wanted, learned = [name], set[str]()
        while wanted:
            each = wanted.pop()
            if each in self._entries and each not in learned:
                learned.add(each)
                self._fluent.add_resource(FluentParser().parse(self._entries[each]))
                wanted += _REFERENCE.findall(self._entries[each])
        self._known.update(learned)
