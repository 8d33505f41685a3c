"""What `techcheck booklet grant` reads and writes: tables of booklets, and their codes."""

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from io import StringIO

from catalog.model import Problem, problem
from catalog.reading.csv_table import read_rows

COLUMNS = ("checks", "expires", "count")


MOST = 100_000
"""How many booklets are issued at once, at most."""


_MOST_CHECKS = 100


@dataclass(frozen=True, slots=True)
class Wanted:
    """So many booklets with so many checks, valid until a day."""

    checks: int
    expires: date
    count: int


def read_wanted(file: str, content: bytes, today: date) -> tuple[list[Wanted], list[Problem]]:
    """Read which booklets a CSV table asks for; problems are told, not raised."""
    problems: list[Problem] = []
    found = []
    for number, row in read_rows(file, content, COLUMNS, problems):
        checks = _number(file, number, "checks", row["checks"], _MOST_CHECKS, problems)
        count = _number(file, number, "count", row["count"], MOST, problems)
        expires = _day(file, number, row["expires"], today, problems)
        if checks and count and expires:
            found.append(Wanted(checks, expires, count))
    if not problems and sum(each.count for each in found) > MOST:
        problems.append(problem(file, 1, "count", "too-many-booklets", limit=MOST))
    if not problems and not found:
        problems.append(problem(file, 1, "", "no-booklets"))
    return found, problems


def _number(
    file: str, line: int, name: str, text: str, most: int, problems: list[Problem]
) -> int | None:
    if text.isascii() and text.isdigit() and len(text) < 10 and 1 <= int(text) <= most:
        return int(text)
    problems.append(problem(file, line, name, "not-possible", value=text[:40], high=most))
    return None


def _day(file: str, line: int, text: str, today: date, problems: list[Problem]) -> date | None:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        problems.append(problem(file, line, "expires", "no-date", value=text[:40]))
        return None
    if day < today:
        problems.append(problem(file, line, "expires", "date-passed", value=day))
        return None
    return day


def as_csv(rows: Sequence[tuple[str, Wanted]], issuer: str) -> str:
    """Give codes with what they are for, as a CSV table."""
    text = StringIO()
    table = csv.writer(text, lineterminator="\n")
    table.writerow(("code", "checks", "expires", "issuer"))
    for code, each in rows:
        table.writerow((code, each.checks, each.expires.isoformat(), issuer))
    return text.getvalue()
