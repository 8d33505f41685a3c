"""Reads the rows of a CSV table as spreadsheets write them, and tells every bad one. Opens no file.

Cells are divided by commas, semicolons or tabs; texts are UTF-8, UTF-16 with its mark, or
Windows-1252, which is what Excel writes in Sweden. The heading may stand below other rows.
"""

import csv
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from catalog.model import Problem, problem

_MARKS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))


_WORKBOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")


_DIVIDERS = ",;\t"


_HEADING_WITHIN = 15
"""Among so many first lines the heading is looked for, below titles and merged cells."""


_DECIMAL = re.compile(r"([0-9]{1,9})(?:[.,]([0-9]{1,6}))?")


_THOUSANDS = re.compile(r"(?<=[0-9])[\s\u00a0\u202f'](?=[0-9]{3}(?![0-9]))")


@dataclass(frozen=True, slots=True)
class _Heading:
    """The names of the columns, what divides cells, and where the rows begin, counted from 0."""

    names: Sequence[str]
    divider: str
    rows_from: int


def read_rows(
    file: str, content: bytes, columns: Sequence[str], problems: list[Problem]
) -> Iterator[tuple[int, dict[str, str]]]:
    """Give (line, row) of every row that has as many cells as the heading; no row spans lines.

    A file that is no text, or a heading that lacks one of `columns`, ends the reading.
    """
    lines = _lines(file, content, problems)
    if lines is None:
        return
    if not any(line.strip() for line in lines):
        problems.append(problem(file, 1, "", "table-empty", columns=columns))
        return
    heading = _heading(lines, columns)
    missing = [name for name in columns if name not in heading.names]
    if len(missing) == len(columns):
        problems.append(problem(file, 1, "", "heading-missing", columns=columns))
        return
    line = heading.rows_from
    problems += [problem(file, line, name, "column-missing") for name in missing]
    if not missing:
        yield from _rows(file, lines, heading, problems)


def quantity(text: str) -> float | None:
    """Read a number as spreadsheets write it in Sweden: “1 200”, “7,5”, “50 %”, “100.0”."""
    found = _DECIMAL.fullmatch(_THOUSANDS.sub("", text).removesuffix("%").strip())
    return float(f"{found[1]}.{found[2] or 0}") if found else None


def _rows(
    file: str, lines: Sequence[str], heading: _Heading, problems: list[Problem]
) -> Iterator[tuple[int, dict[str, str]]]:
    for number, text in enumerate(lines[heading.rows_from :], heading.rows_from + 1):
        if not text.strip(f"{_DIVIDERS} "):
            continue
        if "\0" in text:
            problems.append(problem(file, number, "", "table-nul"))
            continue
        cells = _cells(text, heading.divider)
        if cells is None:
            problems.append(problem(file, number, "", "row-unreadable"))
        elif len(cells) != len(heading.names):
            counts = {"cells": len(cells), "heading": len(heading.names)}
            problems.append(problem(file, number, "", "row-length", **counts))
        else:
            yield number, dict(zip(heading.names, cells, strict=True))


def _lines(file: str, content: bytes, problems: list[Problem]) -> list[str] | None:
    """Give the lines of a table; None, and a problem noted, if it is a workbook or no text."""
    if content.startswith(_WORKBOOKS):
        problems.append(problem(file, 1, "", "table-is-workbook"))
        return None
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            text = content.removeprefix(mark).decode(encoding, "replace")
            return text.splitlines()
    if content.count(b"\0") > len(content) // 10:
        problems.append(problem(file, 1, "", "not-utf8"))
        return None
    return [_decoded(line) for line in content.splitlines()]


def _decoded(line: bytes) -> str:
    """Give a line's text: as UTF-8 or, where it is none, as Windows-1252."""
    try:
        return line.decode("utf-8")
    except UnicodeDecodeError:
        return line.decode("cp1252", "replace")


def _heading(lines: Sequence[str], columns: Sequence[str]) -> _Heading:
    """Give the heading: the first lines that name all columns, or those that name the most.

    A heading may stand in two rows where cells were merged: then the lower name counts, and where
    there is none, the upper.
    """
    best, most = _Heading((), ",", 1), -1
    told_by = Counter("".join(lines[:_HEADING_WITHIN]))
    for divider in sorted(_DIVIDERS, key=lambda each: -told_by[each]):
        above: Sequence[str] = ()
        for number in range(min(len(lines), _HEADING_WITHIN)):
            text, after = _whole(lines, number)
            names = [_name(cell) for cell in _cells(text, divider) or ()]
            for each in (names, _merged(above, names)):
                told = len(set(columns).intersection(each))
                if told > most:
                    best, most = _Heading(each, divider, after), told
            above = names
    return best


def _whole(lines: Sequence[str], number: int) -> tuple[str, int]:
    """Give a line with those on which its quoted cells go on, and the number of the line after."""
    for end in range(number + 1, number + _HEADING_WITHIN):
        text = " ".join(lines[number:end])
        if text.count('"') % 2 == 0:
            return text, end
    return lines[number], number + 1


def _merged(above: Sequence[str], names: Sequence[str]) -> list[str]:
    if len(above) != len(names):
        return list(names)
    return [lower or upper for lower, upper in zip(names, above, strict=True)]


def _name(cell: str) -> str:
    return " ".join(cell.split())


def _cells(text: str, divider: str) -> list[str] | None:
    """Give the cells of a line, None if it cannot be read."""
    try:
        return [cell.strip() for cell in next(csv.reader([text], delimiter=divider), [])]
    except csv.Error:
        return None
