"""Issues booklets: what a table asks for, their codes, and what is handed out. Keeps no code."""

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from io import StringIO
from typing import TypeAlias

from bot.outside.chance import new_booklet_code
from bot.store.database.database import Database
from bot.store.ledger.issuing import Issue, issue
from catalog.model import Problem, Scheme, problem
from catalog.reading.csv_table import read_rows
from dialogs.ledger import hashed
from dialogs.state import Own, Sek
from dialogs.tasks.papers.plan_summary import CodeLabel

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


Coded: TypeAlias = tuple[str, Wanted]
"""A booklet's code, and what it is for."""


def with_codes(wanted: Sequence[Wanted]) -> list[Coded]:
    """Make a code by chance for every booklet that is wanted."""
    return [(new_booklet_code(), each) for each in wanted for _ in range(each.count)]


async def issue_all(
    database: Database, issuer: str, codes: Sequence[Coded], value: int, who: str, now: datetime
) -> None:
    """Issue a booklet for each code, all or none; only the codes' hashes are kept.

    `value` is what a check is worth, `who` the name that is recorded of whoever does it.
    """
    issues = [Issue(hashed(code), each.checks, each.expires) for code, each in codes]
    await issue(database, issuer, issues, value, who, now)


def labels_of(codes: Sequence[Coded], scheme: Scheme) -> list[CodeLabel]:
    """Give what stands beside each code on paper."""
    value, named = Sek(scheme.check_value), Own(scheme.name)
    return [
        CodeLabel(code, named, each.checks, value, each.expires, scheme.in_money)
        for code, each in codes
    ]


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


def as_csv(rows: Sequence[Coded], issuer: str) -> str:
    """Give codes with what they are for, as a CSV table."""
    text = StringIO()
    table = csv.writer(text, lineterminator="\n")
    table.writerow(("code", "checks", "expires", "issuer"))
    for code, each in rows:
        table.writerow((code, each.checks, each.expires.isoformat(), issuer))
    return text.getvalue()
