"""The commands by name, each imported only when it is run. Runs nothing that is not named.

A start pays for what it needs: the list of commands needs none of them.
"""

from importlib import import_module
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup
from typer.main import get_group

from bot.outside.collection import settle

COMMANDS: dict[str, tuple[str, str]] = {
    "chat": ("people", "Talk with the assistant in this terminal."),
    "match": ("operations", "Find what a text means."),
    "serve": ("operations", "Serve people in Telegram, as the settings say."),
}
"""Commands, each with its room, and what the list says: the first line of the function's words.

Module and function have the command's name.
"""


GROUPS: dict[str, tuple[str, str]] = {
    "audit": ("people", "The log of what staff and operators did."),
    "booklet": ("people", "Booklets of checks."),
    "catalog": ("operations", "Listings: begin one, validate, import."),
    "conversations": ("people", "Read, answer and judge conversations, with a reason."),
    "db": ("operations", "The database."),
    "settings": ("operations", "The settings."),
}
"""Groups of commands, each with its room, and the help of the `app` in the module of that name."""


SETTLING = ("chat", "serve")
"""Commands that settle themselves, once all that they talk with is made."""


def imported(name: str) -> Any:
    """Import a command or a group of commands."""
    room, _ = {**COMMANDS, **GROUPS}[name]
    module = import_module(f"bot.cli.{room}.{name}")
    app = typer.Typer(callback=lambda: None)
    if name in GROUPS:
        app.add_typer(module.app, name=name)
    else:
        app.command(name)(getattr(module, name))
    return get_group(app).commands[name]


class Commands(TyperGroup):
    """All commands, of which only the one that is run is imported."""

    def __init__(self, **how: Any) -> None:
        """Take the commands as the list tells them: names and help, without what they do."""
        super().__init__(**how)
        told = {**COMMANDS, **GROUPS}.items()
        self.commands = {name: TyperCommand(name, help=text) for name, (_, text) in told}

    def resolve_command(self, ctx: Any, args: list[str]) -> tuple[str | None, Any, list[str]]:
        """Give the command that is run, imported."""
        name, listed, rest = super().resolve_command(ctx, args)
        found = None if listed is None or name is None else imported(name)
        if name not in SETTLING:
            settle()
        return name, found, rest
