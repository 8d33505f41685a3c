"""Shows people that an answer is on its way. Nothing waits for a sign or fails with it."""

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager

log = logging.getLogger("techcheck.signs")


LONG = 1.0
"""Seconds after which somebody who waits is shown a sign."""


_SHOWN = 4.0
"""Seconds for which a sign is seen."""


_PATIENCE = 2.0
"""Seconds after which a sign that is still on its way is given up."""


_MOST_SHOWN = 20


class Signs:
    """Shows a sign to those who wait long, as long as they wait.

    `waiting` tells who waits and for the answer to what, such as the number of an update.
    """

    def __init__(
        self,
        show: Callable[[str], Awaitable[None]],
        waiting: Callable[[], Mapping[str, int]],
    ) -> None:
        self._show, self._waiting = show, waiting
        self._since: dict[tuple[str, int], float] = {}

    async def run(self) -> None:
        """Go on until cancelled, whatever goes wrong with a sign."""
        while True:
            await asyncio.sleep(LONG / 2)
            try:
                await self._round(asyncio.get_running_loop().time())
            except Exception as error:
                log.warning("signs cannot be shown (%s)", type(error).__name__)

    async def _round(self, now: float) -> None:
        waiting = [each for each in self._waiting().items() if each[0]]
        self._since = {each: self._since.get(each, now) for each in waiting}
        long = [each for each in waiting if now - self._since[each] >= LONG][:_MOST_SHOWN]
        for each in long:
            self._since[each] = now + _SHOWN - LONG
        await asyncio.gather(*(shown(self._show, name) for name, _ in long))


async def shown(show: Callable[[str], Awaitable[None]], name: str) -> None:
    """Show one sign, without waiting long."""
    try:
        async with asyncio.timeout(_PATIENCE):
            await show(name)
    except Exception as error:
        log.warning("a sign cannot be shown (%s)", type(error).__name__)


@asynccontextmanager
async def meanwhile(show: Callable[[str], Awaitable[None]], name: str) -> AsyncIterator[None]:
    """Show somebody a sign as long as something is done for them."""

    async def again() -> None:
        while True:
            await shown(show, name)
            await asyncio.sleep(_SHOWN)

    showing = asyncio.ensure_future(again())
    try:
        yield
    finally:
        showing.cancel()
