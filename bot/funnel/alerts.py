"""Tells staff outside the terminal that somebody waits for a person. Says nothing of what was said.

What is told is the conversation's number, why a person is asked for, and since when. It is told at
least once, by a command, a web address or both, as the operator has set: only what went well is
marked, and what did not is tried again, ever later. Nothing here holds up a conversation.
"""

import asyncio
import json
import logging
import shlex
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import datetime

from bot.settings import Settings
from bot.store.database.database import open_database
from bot.store.office.claims import Unalerted, Waiting

log = logging.getLogger("techcheck.alerts")


PAUSE = 5.0
"""Seconds between two looks at who waits."""


_PATIENCE, _LONGEST_PAUSE = 30.0, 900.0


class NotTold(Exception):
    """Staff could not be told; the message says why, without what was to be told."""


class Alerts:
    """Alerts of those who wait in one store; `clock` gives seconds that never go back."""

    def __init__(
        self,
        waiting: Waiting,
        command: str,
        url: str,
        now: Callable[[], datetime],
        clock: Callable[[], float],
    ) -> None:
        self._waiting, self._now, self._clock = waiting, now, clock
        self._command, self._url = shlex.split(command), url
        self._failed: dict[int, tuple[float, float]] = {}

    @property
    def wanted(self) -> bool:
        """Whether there is a way to tell anybody."""
        return bool(self._command or self._url)

    async def run(self, stopping: asyncio.Event, pause: float = PAUSE) -> None:
        """Tell of everybody who waits until it is time to stop, and once more then."""
        while self.wanted:
            last = stopping.is_set()
            try:
                await self.round()
            except Exception as error:
                log.error("who waits cannot be looked up (%s)", type(error).__name__)
            if last:
                return
            with suppress(TimeoutError):
                async with asyncio.timeout(pause):
                    await stopping.wait()

    async def round(self) -> int:
        """Tell of those of whom nobody was told, each by itself; give how many went well."""
        due = [each for each in await self._waiting.unalerted() if self._is_due(each.id)]
        return sum(await asyncio.gather(*map(self._tell, due)))

    def _is_due(self, identity: int) -> bool:
        return self._failed.get(identity, (0.0, 0.0))[0] <= self._clock()

    async def _tell(self, each: Unalerted) -> bool:
        told = {"conversation": each.person, "topic": each.reason, "since": each.since.isoformat()}
        try:
            async with asyncio.timeout(_PATIENCE):
                if self._command:
                    await run(self._command, json.dumps(told))
                if self._url:
                    await post(self._url, told)
        except (NotTold, OSError, TimeoutError) as error:
            why = str(error) if isinstance(error, NotTold) else type(error).__name__
            self._put_off(each, why)
            return False
        self._failed.pop(each.id, None)
        await self._waiting.alerted(each.id, self._now())
        log.info("staff are told that conversation %d waits (%s)", each.person, each.reason)
        return True

    def _put_off(self, each: Unalerted, why: str) -> None:
        _, before = self._failed.get(each.id, (0.0, PAUSE / 2))
        pause = min(before * 2, _LONGEST_PAUSE)
        self._failed[each.id] = (self._clock() + pause, pause)
        log.error(
            "staff cannot be told that conversation %d waits (%s); again in %d s",
            each.person,
            why,
            pause,
        )


async def run(command: list[str], text: str) -> None:
    """Run a command with a text on its standard input. Raises NotTold, OSError."""
    process = await asyncio.create_subprocess_exec(
        *command,
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.DEVNULL,
        stderr=asyncio.subprocess.DEVNULL,
    )
    try:
        await process.communicate(f"{text}\n".encode())
    finally:
        if process.returncode is None:
            with suppress(ProcessLookupError):
                process.kill()
            await process.wait()
    if process.returncode != 0:
        raise NotTold(f"the command ended with {process.returncode}")


async def post(url: str, told: dict[str, object]) -> None:
    """Post JSON to a web address. Raises NotTold, OSError."""
    import aiohttp

    try:
        async with (
            aiohttp.ClientSession() as session,
            session.post(url, json=told, allow_redirects=False) as answer,
        ):
            if answer.status // 100 != 2:
                raise NotTold(f"the address answered {answer.status}")
    except aiohttp.ClientError as error:
        raise NotTold(type(error).__name__) from error


@contextmanager
def beside(settings: Settings, url: str, now: Callable[[], datetime]) -> Iterator[None]:
    """Tell staff of those who wait while a terminal, which waits for its lines, goes on.

    Works in a thread of its own with a database of its own; what was not told by the end is told by
    whatever runs next.
    """
    command, address = settings.staff_alert_command, settings.staff_alert_url
    if not command and not address:
        yield
        return
    ending = threading.Event()

    async def work() -> None:
        database, stopping = open_database(url), asyncio.Event()
        alerts = Alerts(Waiting(database), command, address, now, asyncio.get_running_loop().time)
        running = asyncio.ensure_future(alerts.run(stopping))
        try:
            await asyncio.to_thread(ending.wait)
            stopping.set()
            async with asyncio.timeout(PAUSE):
                await running
        except TimeoutError:
            log.warning("staff are told of some who wait when techcheck runs next")
        finally:
            await database.close()

    thread = threading.Thread(target=lambda: asyncio.run(work()), name="alerts")
    thread.start()
    try:
        yield
    finally:
        ending.set()
        thread.join()
