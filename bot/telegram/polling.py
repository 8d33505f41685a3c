"""Takes updates in by long polling: kept first, then confirmed by asking for what follows.

The offset of the next request is the only confirmation there is, and it moves after the commit.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Any

from telegram.error import Conflict, InvalidToken, RetryAfter, TelegramError, TimedOut

from bot.store.inbox import Inbox
from bot.telegram.arriving import received
from bot.telegram.client import POLL_SECONDS, Client, seconds_of

log = logging.getLogger("techcheck.telegram")

LIMIT = 100
_FIRST_PAUSE, _LONGEST_PAUSE = 1.0, 60.0
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
                    await asyncio.wait({poll})
        finally:
            stop.cancel()

    async def _poll(self) -> None:
        try:
            if self._ready is not None:
                await self._ready()
            found = await self._updates()
            await self.keep(found)
            self._failures = 0
        except Conflict:
            log.error("somebody else takes updates with this bot's token; trying again later")
            await self._pause(None)
        except InvalidToken:
            log.error("Telegram refuses the token (TECHCHECK_TELEGRAM_TOKEN); trying again later")
            await self._pause(_LONGEST_PAUSE)
        except RetryAfter as error:
            await self._pause(seconds_of(error))
        except TelegramError as error:
            log.warning("no updates (%s); trying again", type(error).__name__)
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

    async def keep(self, found: list[dict[str, Any]]) -> None:
        """Keep updates; only then move the offset."""
        if not found:
            return
        now = self._now()
        await self._inbox.keep([received(raw, now.date()) for raw in found], now)
        self._offset = max(int(raw["update_id"]) for raw in found) + 1
        self._told()

    async def _pause(self, seconds: float | None) -> None:
        self._failures += 1
        longest = min(_FIRST_PAUSE * 2 ** (self._failures - 1), _LONGEST_PAUSE)
        await asyncio.sleep(longest if seconds is None else seconds)
