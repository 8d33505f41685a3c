"""Runs all that runs together, until it is told to stop: Telegram, reminders, alerts, tidying up.

Does nothing of it itself. Each job goes on after every fault of network or database; only the
operator, or a token that Telegram refuses, ends them.
"""

import asyncio
import gc
import logging
import signal
import time
from collections.abc import Callable

from bot.channels.telegram.client import Client
from bot.channels.telegram.running import Telegram, rest
from bot.funnel.alerts import Alerts
from bot.funnel.conversation import Funnel
from bot.funnel.reminders import Reminders
from bot.funnel.tally import tell
from bot.settings import Settings
from bot.store.office.claims import Waiting
from bot.store.privacy.retention import purge
from dialogs.rehearsal import rehearse

log = logging.getLogger("techcheck.serve")


_HOUSE = 6 * 3600.0
"""Seconds between two times that old texts are removed."""


class Supervisor:
    """All that runs beside a channel: `clock` gives seconds that never go back."""

    def __init__(self, telegram: Telegram, clock: Callable[[], float] = time.monotonic) -> None:
        self.telegram, self.funnel = telegram, telegram.funnel
        self.settings = telegram.settings
        channel, funnel, settings = telegram.channel, self.funnel, self.settings
        self.reminders = Reminders(funnel, channel.name, channel.pack, telegram.sender.wake)
        command, url = settings.staff_alert_command, settings.staff_alert_url
        self.alerts = Alerts(Waiting(funnel.store.database), command, url, funnel.clock, clock)

    async def run(self, stopping: asyncio.Event) -> None:
        """Serve until `stopping` is set. Raises InvalidToken if Telegram refuses the token."""
        await asyncio.gather(self.telegram.greet(stopping), self._rehearse())
        gc.freeze()  # the catalogue and the code live for good: no need to look at them again
        beside = (self.reminders.run, self.alerts.run, self._keep_house, self._tell_counts)
        async with asyncio.TaskGroup() as group:
            for job in (*self.telegram.jobs(), *beside):
                group.create_task(job(stopping))
        await self.telegram.close()

    async def _rehearse(self) -> None:
        """Make what turns ask for before anybody waits for it, away from the event loop."""
        funnel = self.funnel
        await asyncio.to_thread(rehearse, funnel.spec, funnel.catalog, funnel.clock())

    async def _tell_counts(self, stopping: asyncio.Event) -> None:
        """Say in the log what happens, and a last time at the end."""
        inbox, outbox = self.telegram.inbox, self.telegram.outbox

        async def waiting() -> tuple[int, int]:
            return await inbox.waiting(), await outbox.waiting()

        async def pause(seconds: float) -> bool:
            await rest(seconds, stopping)
            return not stopping.is_set()

        await tell(self.telegram.tally, waiting, pause)

    async def _keep_house(self, stopping: asyncio.Event) -> None:
        """Remove old texts now and then."""
        while not stopping.is_set():
            try:
                days = self.settings.retention_days
                gone = await purge(self.funnel.store.database, self.funnel.clock(), days)
                if gone:
                    log.info("the texts of %d turns older than %d days are removed", gone, days)
            except Exception as error:
                log.error("old texts cannot be removed (%s)", type(error).__name__)
            await rest(_HOUSE, stopping)


async def supervise(funnel: Funnel, settings: Settings, started: Callable[[], None]) -> None:
    """Serve people as the settings say until SIGINT or SIGTERM, and close the store.

    `started` is called once it listens for these signals. Raises InvalidToken if Telegram refuses
    the token.
    """
    stopping, loop = asyncio.Event(), asyncio.get_running_loop()
    for each in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(each, stopping.set)
    client = Client(settings.telegram_token, settings.telegram_api, settings.telegram_transport)
    log.info("serving Telegram")
    started()
    try:
        await Supervisor(Telegram(funnel, client, settings)).run(stopping)
    finally:
        await funnel.store.close()
