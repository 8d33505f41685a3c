"""Says in plain words what a YAML parser complained of, and in which line. Parses nothing."""

import re
import unicodedata
from collections.abc import Sequence

import yaml

from catalog.model import Problem, problem

ODD_SPACE = re.compile("[\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000\ufeff]")
"""Spaces that look like one and are none to YAML."""


_STRUCTURAL = re.compile(rf"[ ]*(?:- *)?(?:[\w-]*:|-)?({ODD_SPACE.pattern})")


_SAID = (
    ("tab character", "yaml-tab"),
    ("mapping values are not allowed", "yaml-colon"),
    ("could not find expected ':'", "yaml-no-colon"),
    ("did not find expected ','", "yaml-open"),
    ("unexpected end of stream", "yaml-open"),
    ("undefined alias", "yaml-alias"),
    ("alphabetic or numeric character", "yaml-sign"),
    ("cannot start any token", "yaml-sign"),
    ("node content", "yaml-sign"),
    ("escape", "yaml-escape"),
    ("hexdecimal", "yaml-escape"),
    ("tag", "yaml-tag"),
    ("document", "yaml-documents"),
    ("expected key", "yaml-indent"),
    ("expected '-' indicator", "yaml-indent"),
    ("block sequence entries", "yaml-indent"),
)
"""Which of our remarks each message of libyaml's becomes, the first that is found in it."""


_WHERE_IT_BEGINS = ("yaml-open", "yaml-no-colon")
"""Remarks told where the thing begins, not where the parser gave up."""


def odd_space(text: str) -> str | None:
    """Give the code of the first space in a text that is none to YAML: “U+00A0”."""
    found = ODD_SPACE.search(text)
    return f"U+{ord(found[0]):04X} {unicodedata.name(found[0], '')}".strip() if found else None


def slip(file: str, error: yaml.MarkedYAMLError, lines: Sequence[str], offset: int = 0) -> Problem:
    """Give the problem behind an error in some lines of a file, `offset` lines down."""
    for number, text in enumerate(lines, 1):
        found = _STRUCTURAL.match(text)
        if found:
            return problem(file, offset + number, "", "yaml-space", code=odd_space(found[1]))
    remark = _remark(error, lines)
    mark = error.problem_mark
    if remark in _WHERE_IT_BEGINS and error.context_mark is not None:
        mark = error.context_mark
    line = mark.line + 1 if mark else 1
    if remark == "yaml-open-at-end":
        filled = [n for n, text in enumerate(lines[:line], 1) if text.strip()]
        line, remark = filled[-1] if filled else line, "yaml-open"
    if remark == "yaml-no-colon-above":
        line, remark = max(line - 1, 1), "yaml-no-colon"
    return problem(file, offset + line, "", remark)


def _remark(error: yaml.MarkedYAMLError, lines: Sequence[str]) -> str:
    """Give the remark: by what libyaml says, and by what stands where it says it."""
    said = str(error.problem)
    remark = next((ours for words, ours in _SAID if words in said), "not-yaml")
    mark = error.problem_mark
    if mark is None or mark.line >= len(lines) or not "".join(lines[mark.line :]).strip():
        return "yaml-open-at-end" if remark == "yaml-sign" else remark
    before, sign = lines[mark.line][: mark.column], lines[mark.line][mark.column :][:1]
    match remark:
        case "yaml-sign" if sign == "\t":
            return "yaml-tab"
        case "yaml-open" if sign == ":" and _begins_in(error, mark.line):
            return "yaml-colon"
        case "yaml-colon" if ": " not in before:
            above = lines[mark.line - 1] if mark.line else ""
            return "yaml-indent" if ": " in above else "yaml-no-colon-above"
        case "yaml-indent" if before.strip(" -"):
            return _within_a_line(before)
        case "yaml-indent" if sign in "}]":
            return "yaml-open"
    return remark


def _begins_in(error: yaml.MarkedYAMLError, line: int) -> bool:
    """Whether what the parser was reading begins in a line, counted from 0."""
    return error.context_mark is not None and error.context_mark.line == line


def _within_a_line(before: str) -> str:
    """Give the remark on what goes wrong after something in the line, which says what."""
    end = before.rstrip()[-1:]
    if end in "'\"":
        return "yaml-after-quote"
    return "yaml-sign" if end == ":" else "yaml-open"
