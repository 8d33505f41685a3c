"""How a command ends and what it prints. Opens nothing."""

from collections.abc import Iterable
from datetime import date
from typing import NoReturn

import typer

from bot.cli.language import spoken
from catalog.model import Problem
from dialogs.masking.controls import without_controls


def fail(message: str, code: int = 1) -> NoReturn:
    """End with a message on standard error: code 1, the input is at fault; 2, the usage is."""
    typer.echo(without_controls(message), err=True)
    raise typer.Exit(code)


def tell(
    problems: Iterable[Problem], language: str | None = None, *, warnings: bool = False
) -> None:
    """Print problems on standard error, one a line, in a language or in the locale's.

    Warnings are told only where they are asked for: at each start they would hide the problems.
    """
    for problem in problems:
        if warnings or problem.level == "problem":
            typer.echo(problem.told(spoken(language)), err=True)


def short(error: Exception) -> str:
    """Give the first line of what an error says; of the database's own where there is one."""
    said = str(getattr(error, "orig", None) or error).splitlines()
    return said[0] if said else type(error).__name__


def a_day(text: str | None) -> date | None:
    """Read the day of `--today`, or end saying that it is none."""
    if text is None:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        fail(f"--today {text}: not a date; write YYYY-MM-DD", 2)
