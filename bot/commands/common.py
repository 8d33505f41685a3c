"""What commands share: how they fail, and how they find catalogue and database."""

from collections.abc import Iterable
from pathlib import Path
from typing import NoReturn

import typer
from pydantic import ValidationError

from bot.assembly import Assembled, load_catalog
from bot.settings import Settings
from catalog.problems import Problem


def fail(message: str, code: int = 1) -> NoReturn:
    """End with a message on standard error: code 1, the input is at fault; 2, the usage is."""
    typer.echo(message, err=True)
    raise typer.Exit(code)


def tell(problems: Iterable[Problem]) -> None:
    """Print problems on standard error, one a line."""
    for problem in problems:
        typer.echo(str(problem), err=True)


def settings() -> Settings:
    """Read the settings, or end with the one that is wrong."""
    try:
        return Settings()
    except ValidationError as error:
        first = error.errors()[0]
        name = "TECHCHECK_" + "_".join(str(part) for part in first["loc"]).upper()
        fail(f"{name}: {first['msg']}", 2)


def catalogue(folder: Path | None) -> Assembled:
    """Read the catalogue in force, or end where the folder is not there."""
    try:
        return load_catalog(folder)
    except NotADirectoryError as error:
        fail(f"{error}: no such folder; give a folder with YAML files", 2)
