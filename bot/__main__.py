"""The command `techcheck`: one small program for people, providers, staff and operators."""

import gc

import typer

from bot.cli.commands import Commands

app = typer.Typer(
    cls=Commands,
    help="The assistant for tech-checks.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)


@app.callback()
def techcheck() -> None:
    """The assistant for tech-checks: find, plan and use a booklet of checks."""


def main() -> None:
    """Run the command line; what is imported for a command stays, and is looked at by nobody."""
    gc.disable()
    app()


if __name__ == "__main__":
    main()
