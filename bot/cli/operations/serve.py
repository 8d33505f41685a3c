"""`techcheck serve`: the assistant for Telegram, until it is stopped."""

import asyncio
import logging
import os

import typer
from sqlalchemy.exc import DBAPIError
from telegram.error import InvalidToken

from bot.assembly import make_funnel
from bot.channels.telegram.lock import AnotherRuns, only_one
from bot.channels.telegram.refusals import why
from bot.cli.exits import fail, tell
from bot.cli.opening import catalogue, database
from bot.cli.vetting import look_over
from bot.outside.collection import settle
from bot.settings import Settings
from bot.store.database.engine import sqlite_path
from bot.supervisor import supervise


def serve() -> None:
    """Serve people in Telegram, as the settings say."""
    chosen = _settings()
    _log_little()
    assembled = catalogue(chosen.catalog)
    tell(assembled.problems)
    file = sqlite_path(chosen.database_url)
    try:
        with only_one(chosen.data if file is None else file.parent, chosen.telegram_token):
            funnel = make_funnel(chosen, assembled.catalog, database(None, creating=True), None)
            settle()
            asyncio.run(supervise(funnel, chosen, _say_so))
    except AnotherRuns:
        fail("another techcheck serve runs with this token already; stop it first")
    except InvalidToken as error:
        fail(why(error, chosen.telegram_api))
    except (DBAPIError, OSError) as error:
        fail(f"the database cannot be opened ({type(error).__name__}); check TECHCHECK_DATABASE")


def _settings() -> Settings:
    """Read the settings, or end with all that is wrong, missing or mistyped.

    A setting that nobody reads may be a promise that is not kept.
    """
    chosen, found = look_over(os.environ)
    if chosen is None or found:
        fail("\n".join(found), 2)
    return chosen


def _log_little() -> None:
    """Log what an operator must know on standard error; libraries' logs may hold the token."""
    logging.basicConfig(format="%(asctime)s %(levelname)s %(message)s", level=logging.WARNING)
    logging.getLogger("techcheck").setLevel(logging.INFO)
    for name in ("httpx", "httpcore", "telegram", "aiohttp", "asyncio"):
        logging.getLogger(name).setLevel(logging.CRITICAL)


def _say_so() -> None:
    typer.echo("serving; stop with Ctrl-C")
