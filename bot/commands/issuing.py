"""What `techcheck booklet grant` reads and writes: tables of booklets, and their codes."""

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from io import StringIO

from catalog.problems import Problem
from catalog.tables import read_rows

COLUMNS = ("checks", "expires", "count")
MOST = 100_000
"""How many booklets are issued at once, at most."""

_MOST_CHECKS = 100
_HEADING = "begin with a row that says: " + ",".join(COLUMNS)


@dataclass(frozen=True, slots=True)
class Wanted:
    """So many booklets with so many checks, valid until a day."""

    checks: int
    expires: date
    count: int


def read_wanted(
    file: str, lines: Sequence[bytes], today: date
) -> tuple[list[Wanted], list[Problem]]:
    """Read which booklets a CSV table asks for; problems are told, not raised."""
    problems: list[Problem] = []
    found = []
    for number, row in read_rows(file, lines, COLUMNS, problems, remedy=_HEADING):
        checks = _number(file, number, "checks", row["checks"], _MOST_CHECKS, problems)
        count = _number(file, number, "count", row["count"], MOST, problems)
        expires = _day(file, number, row["expires"], today, problems)
        if checks and count and expires:
            found.append(Wanted(checks, expires, count))
    if not problems and sum(each.count for each in found) > MOST:
        what = f"more than {MOST} booklets at once"
        problems.append(Problem(file, 1, "count", what, "issue them in several files"))
    if not problems and not found:
        what, remedy = "there is no row under the heading", "add one row for each kind of booklet"
        problems.append(Problem(file, 1, "", what, remedy))
    return found, problems


def _number(
    file: str, line: int, name: str, text: str, most: int, problems: list[Problem]
) -> int | None:
    if text.isascii() and text.isdigit() and len(text) < 10 and 1 <= int(text) <= most:
        return int(text)
    remedy = f"write a whole number from 1 to {most}"
    problems.append(Problem(file, line, name, f"“{text[:40]}” is not possible", remedy))
    return None


def _day(file: str, line: int, text: str, today: date, problems: list[Problem]) -> date | None:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        what = f"“{text[:40]}” is no date"
        problems.append(Problem(file, line, "expires", what, "write YYYY-MM-DD"))
        return None
    if day < today:
        problems.append(Problem(file, line, "expires", f"{day} has passed", "write a later day"))
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
