"""Reads the rows of a CSV table in UTF-8, line by line, and tells every bad one. Opens no file."""

import csv
from collections.abc import Iterator, Sequence

from catalog.problems import Problem


def read_rows(
    file: str,
    lines: Sequence[bytes],
    columns: Sequence[str],
    problems: list[Problem],
    *,
    remedy: str,
) -> Iterator[tuple[int, dict[str, str]]]:
    """Give (line, row) of every row that has as many cells as the heading; no row spans lines.

    Cells are divided by commas, or by semicolons where the heading is. A heading that is not
    UTF-8, or lacks one of `columns`, ends the reading; `remedy` says which heading it needs.
    """
    header: list[str] | None = None
    divider = ","
    for number, raw in enumerate(lines, 1):
        text, fault = _decoded(number, raw)
        if header is None and fault is not None:
            problems.append(Problem(file, number, "", "the file is not UTF-8", fault[1]))
            return
        if header is None and ";" in text and "," not in text:
            divider = ";"
        cells: list[str] = []
        if fault is None and text.strip():
            cells, fault = _cells(text, header, divider)
        if fault is not None:
            problems.append(Problem(file, number, "", *fault))
        elif cells and header is None:
            header = cells
            missing = [name for name in columns if name not in header]
            for name in missing:
                problems.append(Problem(file, number, name, "the column is missing", remedy))
            if missing:
                return
        elif cells and header is not None:
            yield number, dict(zip(header, cells, strict=True))
    if header is None:
        problems.append(Problem(file, 1, "", "the file is empty", remedy))


def _decoded(number: int, raw: bytes) -> tuple[str, tuple[str, str] | None]:
    """Give the text of a line, and (what, remedy) of what is wrong with it."""
    try:
        text = raw.decode("utf-8-sig" if number == 1 else "utf-8")
    except UnicodeDecodeError:
        return "", ("the row is not UTF-8", "save the file as UTF-8")
    if "\0" in text:
        return "", ("the row has a NUL character", "save the file as UTF-8 text")
    return text, None


def _cells(
    text: str, header: Sequence[str] | None, divider: str
) -> tuple[list[str], tuple[str, str] | None]:
    """Give the cells of a line, and (what, remedy) of what is wrong with it."""
    remedy = "check what divides the cells, and quotation marks"
    try:
        cells = [cell.strip() for cell in next(csv.reader([text], delimiter=divider, strict=False))]
    except csv.Error as error:
        return [], (f"the row cannot be read ({error})", remedy)
    if header is not None and len(cells) != len(header):
        return [], (f"the row has {len(cells)} cells and the heading {len(header)}", remedy)
    return cells, None
