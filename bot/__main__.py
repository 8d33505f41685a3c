"""The command `techcheck`: one small program for people, providers, staff and operators."""

import typer

from bot.cli.operations import catalog, db, settings
from bot.cli.operations.match import match
from bot.cli.operations.serve import serve
from bot.cli.people import audit, booklet, conversations
from bot.cli.people.chat import chat

app = typer.Typer(
    help="The assistant for tech-checks.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)

app.command()(chat)

app.command()(match)

app.command()(serve)


@app.callback()
def techcheck() -> None:
    """The assistant for tech-checks: find, plan and use a booklet of checks."""


def main() -> None:
    """Run the command line."""
    app()


for group in (audit, booklet, catalog, conversations, db, settings):
    app.add_typer(group.app, name=group.__name__.rpartition(".")[2])


if __name__ == "__main__":
    main()
