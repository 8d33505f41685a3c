"""`techcheck settings check`: all that is wrong with the settings, before anybody is served."""

import asyncio
import os
from collections.abc import Iterator

import typer
from telegram.error import TelegramError

from bot.assembly import load_catalog
from bot.channels.telegram.client import Client
from bot.channels.telegram.refusals import why
from bot.cli.vetting import look_over
from bot.settings import Settings

app = typer.Typer(help="The settings.", no_args_is_help=True)


@app.callback()
def settings() -> None:
    """The settings."""


@app.command()
def check() -> None:
    """Look at every setting, and ask Telegram whether it knows the bot."""
    chosen, found = look_over(os.environ)
    if chosen is not None:
        found += _catalogue(chosen)
        if chosen.telegram_token:
            found += _telegram(chosen)
    for each in found:
        typer.echo(each, err=True)
    if found:
        raise typer.Exit(1)
    typer.echo("the settings are fine")


def _catalogue(chosen: Settings) -> Iterator[str]:
    try:
        problems = load_catalog(chosen.catalog).problems
    except NotADirectoryError as error:
        yield f"TECHCHECK_CATALOG: {error} is no folder; give one with YAML files"
    else:
        yield from map(str, problems)


def _telegram(chosen: Settings) -> list[str]:
    """Ask Telegram who the bot is; taking updates from a bot that runs is left alone."""

    async def ask() -> str:
        client = Client(chosen.telegram_token, chosen.telegram_api, chosen.telegram_transport)
        try:
            await client.initialize()
            return (await client.get_webhook_info()).url
        finally:
            await client.shutdown()

    try:
        set_now = asyncio.run(ask())
    except TelegramError as error:
        return [why(error, chosen.telegram_api)]
    own = chosen.telegram_webhook.rstrip("/")
    if set_now and not (own and set_now.startswith(own)):
        remedy = "techcheck serve removes it" if not own else "techcheck serve sets its own"
        typer.echo(f"a webhook of another address is set for this bot; {remedy}")
    return []
