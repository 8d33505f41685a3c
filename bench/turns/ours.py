"""Our assistant as it is measured: all of it as shipped, the form's flow apart. Durable.

An SQLite file with full synchronisation, intake, machine, Fluent, outbox and sender; the limits
on how fast messages may go are off.
"""

import asyncio
import signal
from dataclasses import replace
from pathlib import Path

from bot.assembly import clock_on, load_catalog, make_spec, operator
from bot.channels.telegram.client import Client
from bot.channels.telegram.running import Telegram
from bot.funnel.conversation import Funnel
from bot.settings import Settings
from bot.store import Store
from bot.store.database.database import open_database
from bot.store.database.engine import upgrade
from bot.supervisor import Supervisor
from catalog import Catalog
from dialogs import Spec
from dialogs.state.flows_file import parse_flows

TOKEN = "123456:AABBCCDDEEFFGGHHIIJJKKLLMMNNOOPPQQR"  # noqa: S105 (of no bot)


FORM = Path(__file__).with_name("form.yaml")


def form_spec(catalog: Catalog) -> Spec:
    """Give the shipped spec with the bench's form as the ground floor."""
    shipped = make_spec(catalog)
    flows, problems = parse_flows({FORM.name: FORM.read_text(encoding="utf-8")})
    if problems:
        raise ValueError("; ".join(str(problem) for problem in problems))
    return replace(shipped, flows={**shipped.flows, **flows})


def assistant(api: str, folder: Path, *, form: bool) -> Telegram:
    """Make the assistant over a new database in a folder: with the form, or as shipped."""
    settings = Settings(
        database=f"sqlite:///{folder / 'bench.db'}",
        telegram_token=TOKEN,
        telegram_api=api,
        telegram_rate=0,
        telegram_chat_rate=0,
    )
    upgrade(settings.database_url)
    catalog = load_catalog(None).catalog
    spec = form_spec(catalog) if form else make_spec(catalog)
    store = Store(open_database(settings.database_url))
    funnel = Funnel(store, catalog, spec, clock_on(None), operator(settings))
    return Telegram(funnel, Client(TOKEN, api, settings.telegram_transport), settings)


async def _serve(api: str, folder: Path, *, form: bool) -> None:
    telegram, stopping = assistant(api, folder, form=form), asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stopping.set)
    await Supervisor(telegram).run(stopping)
    await telegram.funnel.store.close()


def serve(api: str, folder: Path, *, form: bool) -> None:
    """Serve until the process is told to end."""
    asyncio.run(_serve(api, folder, form=form))
