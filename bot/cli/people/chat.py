"""`techcheck chat`: a conversation in the terminal."""

import os
import signal
import sys
from pathlib import Path
from typing import Annotated

import typer

from bot.assembly import make_funnel
from bot.channels.terminal import Terminal, standard_streams
from bot.cli.exits import a_day, fail, tell
from bot.cli.opening import catalogue, database, run, settings
from bot.funnel.alerts import beside
from bot.funnel.conversation import Funnel
from bot.outside.collection import settle
from bot.store.privacy.retention import purge
from dialogs.state import LOCALES


def chat(
    lang: Annotated[str | None, typer.Option(help="sv or en")] = None,
    db: Annotated[str | None, typer.Option(help="sqlite:///file.db")] = None,
    catalog: Annotated[Path | None, typer.Option(help="folder of the catalogue")] = None,
    person: Annotated[str, typer.Option(help="whose conversation")] = "me",
    today: Annotated[str | None, typer.Option(help="pretend it is YYYY-MM-DD")] = None,
    json: Annotated[bool, typer.Option("--json", help="one JSON object a reply")] = False,
) -> None:
    """Talk with the assistant in this terminal."""
    if lang is not None and lang not in LOCALES:
        fail(f"--lang {lang}: no such language; use {' or '.join(LOCALES)}", 2)
    if not person.strip() or len(person) > 100 or not person.isprintable():
        fail("--person: give a name of at most 100 characters", 2)
    day = a_day(today)
    chosen = settings()
    assembled = catalogue(catalog or chosen.catalog)
    tell(assembled.problems)
    url = database(db, creating=True)
    funnel = make_funnel(chosen, assembled.catalog, url, day)
    source, sink = standard_streams()
    terminal = Terminal(funnel, person.strip(), source, sink, json, chosen.data)
    settle()
    try:
        with beside(chosen, url, funnel.clock):
            run(_talk(terminal, funnel, lang, chosen.retention_days))
    except KeyboardInterrupt:
        pass
    except BrokenPipeError:
        # Whoever read us has gone; without this Python complains at exit.
        sys.stderr.close()
    except OSError as error:
        sys.stderr.write(f"the answer cannot be written ({error.strerror}); check the output\n")
        # What is left in the buffer would fail once more at exit.
        os._exit(1)


async def _talk(terminal: Terminal, funnel: Funnel, lang: str | None, days: int) -> None:
    # asyncio would only note Ctrl-C and go on waiting for the line; here it ends the conversation.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        await purge(funnel.store.database, funnel.clock(), days)
        await terminal.run(lang)
    finally:
        await funnel.store.close()
