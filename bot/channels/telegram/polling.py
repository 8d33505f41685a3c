"""Takes updates in by long polling: kept first, then confirmed by asking for what follows.

The offset of the next request is the only confirmation there is, and it moves after the commit.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from contextlib import suppress
from datetime import datetime
from typing import Any

from telegram.error import Conflict, InvalidToken, RetryAfter, TelegramError, TimedOut

from bot.channels.telegram.arriving import received
from bot.channels.telegram.client import POLL_SECONDS, Client, seconds_of
from bot.store.queues.inbox import Inbox, Update

log = logging.getLogger("techcheck.telegram")


LIMIT = 100


_PAUSES = (1.0, 2.0, 4.0, 8.0, 16.0, 32.0, 60.0)
"""Seconds after each failure in a row; the last counts from then on."""


_GAP = 0.05
"""Seconds after updates until more are asked for: what comes meanwhile is kept together."""


MARGIN = 15.0
"""Seconds beyond its own waiting after which a poll counts as silent for good."""


class Polling:
    """The loop over getUpdates. `ready` waits until it is worth while to ask again."""

    def __init__(
        self,
        client: Client,
        inbox: Inbox,
        now: Callable[[], datetime],
        told: Callable[[], None],
        ready: Callable[[], Awaitable[None]] | None = None,
        seconds: int = POLL_SECONDS,
    ) -> None:
        self._client, self._inbox, self._now, self._told = client, inbox, now, told
        self._ready, self._seconds = ready, seconds
        self._offset = 0
        self._failures = 0

    async def run(self, stopping: asyncio.Event) -> None:
        """Poll until it is time to stop; a poll that waits is then left, which loses nothing."""
        stop = asyncio.ensure_future(stopping.wait())
        try:
            while not stopping.is_set():
                poll = asyncio.ensure_future(self._poll())
                await asyncio.wait({poll, stop}, return_when=asyncio.FIRST_COMPLETED)
                if not poll.done():
                    poll.cancel()
                await asyncio.gather(poll, return_exceptions=True)
        finally:
            stop.cancel()

    async def _poll(self) -> None:
        try:
            if self._ready is not None:
                await self._ready()
            found = await self._updates()
            await self.keep(found)
            self._failures = 0
            if 0 < len(found) < LIMIT:
                await asyncio.sleep(_GAP)
        except Conflict as error:
            await self._conflict(error)
        except InvalidToken:
            log.error("Telegram refuses the token (TECHCHECK_TELEGRAM_TOKEN); trying again later")
            await self._pause(_PAUSES[-1])
        except RetryAfter as error:
            await self._pause(seconds_of(error))
        except TelegramError as error:
            log.warning("no updates: %s", self._client.why(error))
            await self._pause(None)
        except Exception as error:
            log.error("updates cannot be kept (%s); trying again", type(error).__name__)
            await self._pause(None)

    async def _updates(self) -> list[dict[str, Any]]:
        """Ask for updates; a poll that never comes back is cut, whatever still trickles in."""
        try:
            async with asyncio.timeout(self._seconds + MARGIN):
                return await self._client.updates(self._offset, LIMIT, self._seconds)
        except TimeoutError as error:
            log.error("a poll has fallen silent and is cut off")
            raise TimedOut from error

    async def _conflict(self, error: Conflict) -> None:
        """Tell who else takes the updates; a webhook that somebody has set is ours to remove."""
        if "webhook" in error.message.lower():
            log.error("a webhook has been set for this bot while it polls; it is removed")
            with suppress(TelegramError):
                await self._client.delete_webhook(drop_pending_updates=False)
        else:
            log.error("somebody else takes updates with this bot's token; trying again later")
        await self._pause(None)

    async def keep(self, found: list[dict[str, Any]]) -> None:
        """Keep updates; only then move the offset. What has no number cannot be confirmed."""
        now, read = self._now(), list[Update]()
        for raw in found:
            try:
                read.append(received(raw, now.date()))
            except ValueError as error:
                log.error("an update is left out: %s", error)
        if not read:
            return
        await self._inbox.keep(read, now)
        self._offset = max(each.number for each in read) + 1
        self._told()

    async def _pause(self, seconds: float | None) -> None:
        longest = _PAUSES[min(self._failures, len(_PAUSES) - 1)]
        self._failures += 1
        await asyncio.sleep(longest if seconds is None else seconds)
