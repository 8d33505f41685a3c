"""Takes turns for what lies in the inbox: everybody in order, different people together.

Knows no channel: `read` tells what updates mean. An update that nothing can be made of is put
aside and answered kindly; it never holds up the others.
"""

import asyncio
import heapq
import logging
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import islice

from sqlalchemy.exc import DBAPIError

from bot.funnel.arrivals import Arrival, Pack
from bot.funnel.conversation import Funnel
from bot.funnel.pace import Pace
from bot.funnel.signs import Signs
from bot.funnel.tally import Tally
from bot.store import AlreadyHandled, Handled, Outgoing, TurnTaken
from bot.store.queues.inbox import Inbox, Update

log = logging.getLogger("techcheck.intake")


BATCH = 100


_FETCH = 1000


_HELD = 100
"""Updates of one person that are held here; what is more stays in the inbox until its turn."""


_PAUSE = 1.0


_TRIES = 5


_SHORT = 0.1


@dataclass(frozen=True, slots=True)
class Batch:
    """What updates mean: turns to take, and updates that lead to none."""

    arrivals: Sequence[Arrival] = ()
    handled: Sequence[Handled] = ()
    after: Sequence[Callable[[], Awaitable[None]]] = field(default=(), repr=False)
    """What is done when the batch is committed, such as answering a press."""


@dataclass(frozen=True)
class Channel:
    """What a channel brings: its name, how updates are read, and how replies become messages."""

    name: str
    read: Callable[[Sequence[Update]], Awaitable[Batch]]
    pack: Pack
    sorry: Callable[[Update], Awaitable[Outgoing]]
    typing: Callable[[str], Awaitable[None]]


class Intake:
    """The turns of one channel. `told` is called after every commit.

    `pace` says how fast one person may take turns, so that a flood waits for itself alone; what
    waits is taken later, in order, and little of it is held meanwhile. `clock` never goes back.
    """

    def __init__(
        self,
        funnel: Funnel,
        inbox: Inbox,
        channel: Channel,
        told: Callable[[], None],
        pace: Pace,
        clock: Callable[[], float],
        tally: Tally | None = None,
    ) -> None:
        self._funnel, self._inbox, self._channel, self._told = funnel, inbox, channel, told
        self._pace, self._clock = pace, clock
        self._tally = tally or Tally()
        self._waiting: dict[str, list[tuple[int, int, Update]]] = {}
        self._beyond: set[str] = set()
        """Those of whom the inbox has more, before `_last`, than is held."""
        self._last = 0
        self._more, self._anew = True, False
        self._wake, self._done = asyncio.Event(), asyncio.Event()
        self._done.set()
        self._loose: set[asyncio.Future[None]] = set()

    def wake(self) -> None:
        """Say that something has come in."""
        self._more = True
        self._wake.set()

    def read_anew(self) -> None:
        """Say that what waits may have other names now."""
        self._anew = True

    async def between_batches(self) -> None:
        """Wait until no batch is in progress, though not long.

        Who takes updates in after that takes in together what has come meanwhile: fewer and
        larger transactions, and nobody is answered later for it.
        """
        with suppress(TimeoutError):
            async with asyncio.timeout(_SHORT):
                await self._done.wait()

    async def run(self, stopping: asyncio.Event) -> None:
        """Take turns until it is time to stop; what has not been taken stays in the inbox."""
        typing = asyncio.ensure_future(Signs(self._channel.typing, self._heads).run())
        try:
            await self._run(stopping)
        finally:
            typing.cancel()

    async def _run(self, stopping: asyncio.Event) -> None:
        while not stopping.is_set():
            try:
                self._wake.clear()
                self._done.clear()
                taken = await self.round()
                self._done.set()
                if taken:
                    await asyncio.sleep(0)  # for whoever waits between batches
                else:
                    async with asyncio.timeout(self._until_next()):
                        await self._wake.wait()
            except TimeoutError:
                continue
            except Exception as error:
                log.error("turns cannot be taken (%s); trying again", type(error).__name__)
                await asyncio.sleep(_PAUSE)

    async def round(self) -> int:
        """Take one turn for everybody who waits, up to a batch; give how many that were."""
        if self._anew:
            self._waiting.clear()
            self._beyond.clear()
            self._last, self._anew, self._more = 0, False, True
        await self._go_on_reading()
        names = self._ready()
        reading = len(names) < BATCH
        while reading and self._more:
            await self._fetch()
            names = self._ready()
            reading = not names
        updates = [self._waiting[name][0][2] for name in names]
        if not updates:
            self._more = True
            return 0
        now = self._clock()
        await self._together(updates)
        for name in names:
            self._pace.take(name, now)
            queue = self._waiting.pop(name)
            heapq.heappop(queue)
            if queue:
                self._waiting[name] = queue  # to the end: the others come first
        return len(updates)

    def _ready(self) -> list[str]:
        """Give whose turn it is, up to a batch."""
        now = self._clock()
        ready = (name for name in self._waiting if self._ready_at(name) <= now)
        return list(islice(ready, BATCH))

    def _ready_at(self, name: str) -> float:
        return self._pace.ready_at(name) if name else 0.0

    def _until_next(self) -> float:
        """Give how many seconds may be slept before somebody who waits may go on."""
        first = min((self._ready_at(name) for name in self._waiting), default=None)
        return _PAUSE if first is None else min(max(first - self._clock(), 0.0), _PAUSE)

    async def _fetch(self) -> None:
        self._more = False
        found = await self._inbox.fresh(self._last, _FETCH)
        self._more = self._more or len(found) == _FETCH
        for update in found:
            self._last = update.id
            if update.name in self._beyond or len(self._waiting.get(update.name, ())) >= _HELD:
                self._beyond.add(update.name)
            else:
                self._hold(update)

    async def _go_on_reading(self) -> None:
        """Read more of those of whom nothing is held any more, but of whom the inbox has more."""
        for name in [name for name in self._beyond if name not in self._waiting]:
            found = await self._inbox.fresh_of(name, self._last, _HELD)
            if len(found) < _HELD:
                self._beyond.discard(name)
            for update in found:
                self._hold(update)

    def _hold(self, update: Update) -> None:
        # Updates of nobody share one place and wait for each other, which harms none.
        queue = self._waiting.setdefault(update.name, [])
        heapq.heappush(queue, (update.number, update.id, update))

    async def _together(self, updates: Sequence[Update]) -> None:
        try:
            await self._take(updates)
        except DBAPIError:
            raise
        except Exception as error:
            if len(updates) == 1:
                await self._alone(updates[0], error)
                return
            for update in updates:
                await self._together([update])

    async def _take(self, updates: Sequence[Update]) -> None:
        batch = await self._channel.read(updates)
        await self._funnel.take_all(
            self._channel.name, batch.arrivals, self._channel.pack, batch.handled
        )
        self._tally.took(each.name for each in batch.arrivals)
        self._told()
        if any(each.to is not None for each in batch.handled):
            self.read_anew()
        for act in batch.after:
            self._loosely(act())

    async def _alone(self, update: Update, error: Exception) -> None:
        """Try one update again where somebody else was faster; put it aside for any other fault."""
        for _ in range(_TRIES):
            if not isinstance(error, TurnTaken):
                break
            try:
                await self._take([update])
                return
            except DBAPIError:
                raise
            except Exception as again:
                error = again
        if isinstance(error, AlreadyHandled):
            return
        log.error("update %d is put aside (%s)", update.number, type(error).__name__)
        why, sorry = type(error).__name__, await self._channel.sorry(update)
        await self._inbox.put_aside(update, why, sorry, self._funnel.clock())
        self._tally.aside += 1
        self._told()

    def _heads(self) -> dict[str, int]:
        """Give who waits for a turn, and the update it is for."""
        return {name: queue[0][1] for name, queue in self._waiting.items()}

    def _loosely(self, act: Awaitable[None]) -> None:
        task = asyncio.ensure_future(_quietly(act))
        self._loose.add(task)
        task.add_done_callback(self._loose.discard)


async def _quietly(act: Awaitable[None]) -> None:
    """Do what follows a turn; whatever becomes of it, the turn has been taken."""
    try:
        await act
    except Exception as error:
        log.warning("what follows a turn could not be done (%s)", type(error).__name__)
