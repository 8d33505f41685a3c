"""Sends what the outbox holds, in order for each person, and marks what became of it.

Knows no channel: `deliver` does one sending and says how it went. A row is marked as `sending`
before its first byte leaves; what was cut off after that is never taken for unsent.
"""

import asyncio
import logging
from collections import deque
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.funnel.pace import Pace
from bot.funnel.tally import Tally
from bot.store.queues.outbox import Mark, Outbox, Parcel

log = logging.getLogger("techcheck.sender")


LONGEST_WAIT = 3600.0
"""Seconds that a stored waiting time is believed, whatever the clock says meanwhile."""


_FETCH = 500


_IDLE = 1.0


_TOGETHER = 0.01


_WAITS = (1.0, 2.0, 4.0, 8.0, 16.0, 32.0, 60.0)
"""Seconds after each try that did not leave; the last counts from then on."""


@dataclass(frozen=True, slots=True)
class Fate:
    """How one sending went.

    `sent`; `later`: it did not leave, try again after `wait` seconds (None: back off), as often as
    it takes; `cut`: cut off after it may have left; `failed`; `gone`: the person cannot be
    reached; `moved`: they are at `to` now.
    """

    kind: str
    message_id: int | None = None
    wait: float | None = None
    why: str | None = None
    to: str | None = None


class Sender:
    """The sender of one channel. `clock` never goes back; `now` is the time of day.

    `moved` is called when somebody has another name from now on.
    """

    def __init__(
        self,
        outbox: Outbox,
        deliver: Callable[[Parcel], Awaitable[Fate]],
        pace: Pace,
        clock: Callable[[], float],
        now: Callable[[], datetime],
        at_once: int = 64,
        moved: Callable[[], None] = lambda: None,
        tally: Tally | None = None,
    ) -> None:
        self._outbox, self._deliver, self._pace = outbox, deliver, pace
        self._clock, self._now, self._at_once = clock, now, at_once
        self._moved, self._tally = moved, tally or Tally()
        self._queues: dict[str, deque[Parcel]] = {}
        self._waits: dict[str, float] = {}
        self._busy: dict[asyncio.Task[Fate], Parcel] = {}
        self._marks: list[Mark] = []
        self._last = 0
        self._more = True
        self._wake = asyncio.Event()
        self.uncertain: set[str] = set()
        """People who have a message of which nobody knows whether it arrived."""

    def wake(self) -> None:
        """Say that there may be something new to send."""
        self._more = True
        self._wake.set()

    async def _prepare(self) -> None:
        """Find out what a process before this one left behind."""
        cut = await self._outbox.recover()
        if cut:
            log.warning("%d messages were cut off when the process ended", cut)
        self.uncertain = set(await self._outbox.uncertain())

    async def run(self, stopping: asyncio.Event) -> None:
        """Send until it is time to stop; what is being sent then is finished and marked."""
        while not stopping.is_set():
            try:
                await self._prepare()
                break
            except Exception as error:
                log.error("the outbox cannot be read (%s); trying again", type(error).__name__)
                await asyncio.sleep(_IDLE)
        while not stopping.is_set():
            try:
                await self._round()
            except Exception as error:
                log.error("the outbox cannot be written (%s); trying again", type(error).__name__)
                await asyncio.sleep(_IDLE)
        if self._busy:
            await asyncio.wait(self._busy)
        self._collect()
        await self._outbox.mark(self._marks)

    async def _round(self) -> None:
        self._wake.clear()
        self._collect()
        await self._fetch()
        due = self._due()
        marks = [*self._marks, *(_starting(parcel) for parcel in due)]
        try:
            await self._outbox.mark(marks)
        except Exception:
            for parcel in reversed(due):
                self._queues[parcel.name].appendleft(parcel)
            raise
        self._marks.clear()
        if any(mark.name is not None for mark in marks):
            self._moved()
        for parcel in due:
            started = replace(parcel, attempts=parcel.attempts + 1)
            task = asyncio.ensure_future(self._deliver(started))
            task.add_done_callback(lambda _: self._wake.set())
            self._busy[task] = started
        await self._rest()

    async def _rest(self) -> None:
        """Wait until something ends, comes or falls due."""
        until = min((self._ready_at(name) for name in self._idle_names()), default=None)
        seconds = _IDLE if until is None else min(max(until - self._clock(), 0.0), _IDLE)
        if self._more and len(self._queues) < _FETCH:
            return
        if len(self._busy) >= self._at_once:
            seconds = _IDLE
        try:
            async with asyncio.timeout(seconds):
                await self._wake.wait()
            if self._busy:  # what else ends in the same moment is marked together with it
                await asyncio.wait(self._busy, timeout=_TOGETHER)
        except TimeoutError:
            self._more = True

    async def _fetch(self) -> None:
        if not self._more:
            return
        self._more = False  # before reading: what comes meanwhile must not be overlooked
        found = await self._outbox.fresh(self._last, _FETCH)
        self._more = self._more or len(found) == _FETCH
        for parcel in found:
            self._last = parcel.id
            self._queues.setdefault(parcel.name, deque()).append(parcel)
            if parcel.not_before is not None:
                left = (parcel.not_before - self._now()).total_seconds()
                self._wait(parcel.name, min(max(left, 0.0), LONGEST_WAIT))

    def _wait(self, name: str, seconds: float) -> None:
        self._waits[name] = max(self._waits.get(name, 0.0), self._clock() + seconds)

    def _ready_at(self, name: str) -> float:
        return max(self._pace.ready_at(name), self._waits.get(name, 0.0))

    def _idle_names(self) -> list[str]:
        taken = {parcel.name for parcel in self._busy.values()}
        return [name for name in self._queues if name not in taken]

    def held(self) -> dict[str, int]:
        """Give who has a message waiting because of our own limits alone, and which."""
        now = self._clock()
        return {
            name: self._queues[name][0].id
            for name in self._idle_names()
            if self._queues[name] and self._pace.ready_at(name) > now >= self._waits.get(name, 0.0)
        }

    def _due(self) -> list[Parcel]:
        """Take the first message of everybody whose turn it is."""
        now, found = self._clock(), list[Parcel]()
        for name in self._idle_names():
            if len(found) + len(self._busy) >= self._at_once:
                break
            if self._ready_at(name) > now:
                continue
            queue = self._queues.pop(name)
            found.append(queue.popleft())
            self._queues[name] = queue  # to the end: the others come first
            self._pace.take(name, now)
            self._waits.pop(name, None)
        return found

    def _collect(self) -> None:
        """Note how the sendings that have ended went."""
        for task in [task for task in self._busy if task.done()]:
            parcel = self._busy.pop(task)
            error = task.exception()
            fate = Fate("cut", why=type(error).__name__) if error else task.result()
            self._settle(parcel, fate)
            if not self._queues.get(parcel.name):
                self._queues.pop(parcel.name, None)

    def _settle(self, parcel: Parcel, fate: Fate) -> None:
        tries, cuts = parcel.attempts, parcel.cuts
        if fate.kind == "sent":
            self._tally.sent += 1
            self._marks.append(Mark(parcel.id, "sent", tries, cuts, fate.message_id))
        elif fate.kind == "later":
            self._again(parcel, fate)
        elif fate.kind == "cut":
            mark = parcel.cut_off(fate.why or "cut off")
            if mark.state == "queued":
                self._again(replace(parcel, cuts=mark.cuts), replace(fate, wait=None))
            else:
                self.uncertain.add(parcel.name)
                self._marks.append(mark)
        elif fate.kind == "moved" and fate.to is not None:
            self._again(parcel, replace(fate, wait=0.0), to=fate.to)
        else:
            self._tally.failed += 1
            self._marks.append(Mark(parcel.id, "failed", tries, cuts, why=fate.why))
            if fate.kind == "gone":
                self._drop(parcel.name, fate.why)

    def _again(self, parcel: Parcel, fate: Fate, to: str | None = None) -> None:
        """Put a message back to the front, for this person alone."""
        wait = fate.wait
        if wait is None:
            wait = _WAITS[min(parcel.attempts, len(_WAITS)) - 1]
        later = self._now() + timedelta(seconds=wait)
        mark = Mark(parcel.id, "queued", parcel.attempts, parcel.cuts, None, later, fate.why, to)
        self._marks.append(mark)
        name = to or parcel.name
        waiting = self._queues.pop(parcel.name, deque()) if to else deque[Parcel]()
        queue = self._queues.setdefault(name, deque())
        for each in reversed([parcel, *waiting]):
            queue.appendleft(replace(each, name=name))
        if parcel.name in self.uncertain:
            self.uncertain.add(name)
        self._wait(name, wait)

    def _drop(self, name: str, why: str | None) -> None:
        """Give up everything that waits for somebody who cannot be reached."""
        for parcel in self._queues.pop(name, ()):
            self._marks.append(Mark(parcel.id, "failed", parcel.attempts, parcel.cuts, why=why))


def _starting(parcel: Parcel) -> Mark:
    return Mark(parcel.id, "sending", parcel.attempts + 1, parcel.cuts)
