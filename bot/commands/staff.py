"""What staff's commands have in common: who, why, in which database. Masks what staff write."""

import getpass
from datetime import datetime
from typing import Annotated

import typer

from bot.assembly import ZONE
from bot.commands.common import fail
from bot.conversation import LONGEST, masked

Person = Annotated[int, typer.Argument(metavar="ID", help="the number in the list")]
Reason = Annotated[str, typer.Option(help="why you do it; it is recorded")]
Who = Annotated[str | None, typer.Option("--staff", help="who does it; your user name if left out")]
Database = Annotated[str | None, typer.Option(help="sqlite:///file.db")]
AsJson = Annotated[bool, typer.Option("--json", help="JSON instead of lines")]


def who_does_it(staff: str | None) -> str:
    """Give the name that is recorded of whoever does something."""
    return (staff or getpass.getuser())[:120]


def why(reason: str) -> str:
    """Give the reason as it is recorded, or end where it says nothing."""
    told = one_line(reason)
    if len(told) < 3:
        fail("--reason: say in a few words why you do it", 2)
    return told[:500]


def one_line(text: str) -> str:
    """Give a text of staff's in one line, without identity numbers."""
    return " ".join(without_numbers(text).split())


def without_numbers(text: str, longest: int = LONGEST) -> str:
    """Give a text of staff's without identity numbers, cut to the longest there is."""
    return masked(text, datetime.now(ZONE).date(), longest).text


def in_range(person: int) -> int:
    """Give a number that a database can look for; 0, which nobody has, for all others."""
    return person if 0 < person < 2**63 else 0
