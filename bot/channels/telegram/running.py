"""Telegram as it runs: intake, turns, sending, signs and menus. Starts none of its jobs itself.

All of them go on after every fault of network or database; only the operator stops them.
"""

import asyncio
import hashlib
import hmac
import logging
import time
from collections.abc import Awaitable, Callable, Coroutine, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from typing import Any, TypeAlias

import uvicorn
from sqlalchemy.exc import DBAPIError
from telegram.error import InvalidToken, RetryAfter, TelegramError

from bot.channels.telegram.arriving import ALLOWED, CHANNEL
from bot.channels.telegram.channel import channel_of, export_text
from bot.channels.telegram.client import Client, seconds_of
from bot.channels.telegram.menu import MENU
from bot.channels.telegram.polling import Polling
from bot.channels.telegram.webhook import PATH, webhook
from bot.documents.making import artefact_for
from bot.funnel.conversation import Funnel
from bot.funnel.intake import Intake
from bot.funnel.pace import Limits, Pace
from bot.funnel.sender import Fate, Sender
from bot.funnel.signs import Signs, meanwhile
from bot.funnel.tally import Tally
from bot.settings import Settings
from bot.store.people.talk import Talk
from bot.store.privacy.exports import everything
from bot.store.queues.inbox import Inbox
from bot.store.queues.outbox import Outbox, Parcel
from dialogs.state import LOCALES, Line

log = logging.getLogger("techcheck.serve")


_PAUSE, _LONGEST_PAUSE = 5.0, 600.0


Job: TypeAlias = Callable[[asyncio.Event], Coroutine[Any, Any, None]]
"""What goes on until an event says that it is time to stop."""


class Telegram:
    """The running channel: `client` over `funnel`, with the settings of the operator.

    `clock` gives seconds that never go back, for limits and waiting times.
    """

    def __init__(
        self,
        funnel: Funnel,
        client: Client,
        settings: Settings,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.funnel, self.client, self.settings = funnel, client, settings
        self._making, self.tally = asyncio.Lock(), Tally()
        self.inbox = Inbox(funnel.store.database, CHANNEL)
        self.outbox = Outbox(funnel.store.database, CHANNEL)
        limits = Limits(
            settings.telegram_chat_rate, settings.telegram_chat_burst, settings.telegram_rate
        )
        self.sender = Sender(
            self.outbox,
            self._deliver,
            Pace(limits),
            clock,
            funnel.clock,
            moved=lambda: self.intake.read_anew(),
            tally=self.tally,
        )
        self.channel = channel_of(
            funnel, Talk(funnel.store.database, CHANNEL), client, lambda: self.sender.uncertain
        )
        own = Limits(settings.telegram_turn_rate, settings.telegram_turn_burst, 0)
        self.intake = Intake(
            funnel, self.inbox, self.channel, self.sender.wake, Pace(own), clock, self.tally
        )

    async def _deliver(self, parcel: Parcel) -> Fate:
        """Send a message; who cannot be reached with it is remembered as such."""
        fate = await self._carry(parcel)
        if fate.kind == "gone":
            try:
                await self.funnel.store.lose(CHANNEL, parcel.name, self.funnel.clock())
            except DBAPIError as error:
                log.error("who is out of reach cannot be written (%s)", type(error).__name__)
        return fate

    async def _carry(self, parcel: Parcel) -> Fate:
        try:
            if parcel.kind == "artefact":
                return await self._give(parcel)
            if parcel.kind == "export":
                return await self._export(parcel)
        except DBAPIError as error:
            return Fate("later", why=type(error).__name__)
        return await self.client.deliver(parcel)

    async def _export(self, parcel: Parcel) -> Fate:
        """Send everything that is stored about somebody."""
        found = await everything(self.funnel.store, CHANNEL, parcel.name)
        if found is None:
            return Fate("failed", why="nothing is stored any more")
        content = {"filename": "techcheck.json", "content": export_text(found).encode()}
        return await self.client.deliver(replace(parcel, kind="document", payload=content))

    async def _give(self, parcel: Parcel) -> Fate:
        """Make a file and send it, one at a time: making takes the processor, sending waits."""
        kind, language = str(parcel.payload["kind"]), str(parcel.payload["language"])
        look = str(parcel.payload["look"])
        sent_as = "photo" if kind == "picture" else "document"

        def show(name: str) -> Awaitable[None]:
            return self.client.acting(name, f"upload_{sent_as}")

        async with meanwhile(show, parcel.name), self._making:
            made = await artefact_for(self.funnel, CHANNEL, parcel.name, kind, language, look)
        if made is None:
            return Fate("failed", why="there is nothing to give any more")
        content = {"filename": made.filename, "content": made.content, "text": made.caption}
        return await self.client.deliver(replace(parcel, kind=sent_as, payload=content))

    def jobs(self) -> tuple[Job, ...]:
        """Give what goes on until it is time to stop, all at once."""
        taking = self._webhook if self.settings.telegram_webhook else self._poll
        beside = (self._show_signs, self._show_menus, self._hurry)
        return (self.intake.run, self.sender.run, *beside, taking)

    async def close(self) -> None:
        """Close the connection."""
        await self.client.shutdown()

    async def greet(self, stopping: asyncio.Event) -> None:
        """Open the connection, as often as it takes. Raises InvalidToken."""

        async def greet() -> None:
            await self.client.initialize()
            if not self.settings.telegram_webhook:
                await self.client.delete_webhook(drop_pending_updates=False)

        await self._until_done("Telegram does not let us begin", greet, stopping, knocking_on=False)

    async def _until_done(
        self,
        trouble: str,
        act: Callable[[], Awaitable[None]],
        stopping: asyncio.Event,
        *,
        knocking_on: bool = True,
    ) -> None:
        """Do something at Telegram, as often as it takes, and say what keeps it from being done.

        Raises InvalidToken unless it goes on `knocking_on` with a token that is refused.
        """
        pause = _PAUSE
        while not stopping.is_set():
            try:
                await act()
                return
            except TelegramError as error:
                if isinstance(error, InvalidToken) and not knocking_on:
                    raise
                log.warning("%s: %s", trouble, self.client.why(error))
                wait = seconds_of(error) if isinstance(error, RetryAfter) else pause
            await rest(wait, stopping)
            pause = min(pause * 2, _LONGEST_PAUSE)

    async def _show_menus(self, stopping: asyncio.Event) -> None:
        """Set the menus of commands beside everything else: people are answered without them."""
        await self._until_done("the menus cannot be set", self._menus, stopping)

    async def _menus(self) -> None:
        wording = self.funnel.spec.wording
        for language in (None, *LOCALES):
            said = [(each, Line(f"command-{each}")) for each in MENU]
            texts = [(name, wording.text(line, language or "en")) for name, line in said]
            await self.client.menu(texts, language)

    async def _show_signs(self, stopping: asyncio.Event) -> None:
        """Show that it comes to those whose message waits for the limits."""
        showing = asyncio.ensure_future(Signs(self.client.typing, self.sender.held).run())
        await stopping.wait()
        showing.cancel()

    async def _hurry(self, stopping: asyncio.Event) -> None:
        """When it is time to stop, let nobody sleep first."""
        await stopping.wait()
        self.intake.wake()
        self.sender.wake()

    async def _poll(self, stopping: asyncio.Event) -> None:
        intake = self.intake
        polling = Polling(
            self.client, self.inbox, self.funnel.clock, intake.wake, intake.between_batches
        )
        await polling.run(stopping)

    async def _webhook(self, stopping: asyncio.Event) -> None:
        settings, secret = self.settings, secret_of(self.settings)
        app = webhook(self.inbox, secret, self.funnel.clock, self.intake.wake)
        config = uvicorn.Config(
            app, settings.host, settings.port, log_level="warning", access_log=False
        )
        server = _Server(config)
        serving = asyncio.ensure_future(server.serve())
        while not server.started and not serving.done():
            await asyncio.sleep(0.05)
        trouble = "the webhook cannot be set"
        await self._until_done(trouble, lambda: self._register(secret), stopping)
        await stopping.wait()
        server.should_exit = True
        await serving

    async def _register(self, secret: str) -> None:
        await self.client.set_webhook(
            self.settings.telegram_webhook.rstrip("/") + PATH,
            secret_token=secret,
            allowed_updates=ALLOWED,
            drop_pending_updates=False,
        )


class _Server(uvicorn.Server):
    """A server that leaves signals to whoever runs it."""

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Capture none."""
        yield


async def rest(seconds: float, stopping: asyncio.Event) -> None:
    """Wait, unless it is time to stop."""
    with suppress(TimeoutError):
        async with asyncio.timeout(seconds):
            await stopping.wait()


def secret_of(settings: Settings) -> str:
    """Give the webhook's secret: the operator's, or one that follows from the token."""
    if settings.telegram_secret:
        return settings.telegram_secret
    key = settings.telegram_token.encode()
    return hmac.new(key, b"techcheck webhook", hashlib.sha256).hexdigest()
