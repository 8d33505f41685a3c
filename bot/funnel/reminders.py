"""Gives reminders when they are due, and plans them anew for everybody when it starts.

Takes turns through the funnel like any message, so that a reminder, its mark and its messages are
stored together or not at all. Sends nothing itself; at night and on quiet days it waits.
"""

import asyncio
import logging
from collections.abc import Callable, Sequence
from contextlib import suppress

from sqlalchemy.exc import DBAPIError

from bot.funnel.arrivals import Arrival, Pack
from bot.funnel.conversation import Funnel
from bot.store import Loaded, TurnTaken
from bot.store.queues.timers import Timer, Timers
from dialogs.state import Due, Reminder
from dialogs.tasks.reminders.calm_days import daytime, next_calm_day, quiet
from dialogs.wording.sentences import Rendered

log = logging.getLogger("techcheck.reminders")


BATCH = 100


_PAUSE = 20.0
"""Seconds between two looks: how late a reminder may come."""


_PEOPLE = 100


_TRIES = 5


class Reminders:
    """The reminders of one channel. `told` is called after every commit."""

    def __init__(self, funnel: Funnel, channel: str, pack: Pack, told: Callable[[], None]) -> None:
        self._funnel, self._channel, self._pack, self._told = funnel, channel, pack, told
        self._timers = Timers(funnel.store.database, channel)
        self._faulty: set[int] = set()

    async def run(self, stopping: asyncio.Event) -> None:
        """Plan everybody's reminders anew, then give what falls due until it is time to stop."""
        planned = False
        while not stopping.is_set():
            given = 0
            try:
                if not planned:
                    await self.plan_all(stopping)
                    planned = True
                given = await self.round()
            except Exception as error:
                log.error("reminders cannot be given (%s); trying again", type(error).__name__)
            if not given:
                with suppress(TimeoutError):
                    async with asyncio.timeout(_PAUSE):
                        await stopping.wait()

    async def plan_all(self, stopping: asyncio.Event | None = None) -> None:
        """Plan everybody's reminders on the catalogue in force, where they were on another one."""
        last = 0
        while not (stopping and stopping.is_set()):
            people = await self._timers.people(last, _PEOPLE, self._funnel.stepping.basis)
            if not people:
                return
            last = people[-1][0]
            await plan_anew(self._funnel, self._channel, [name for _, name in people])

    async def round(self) -> int:
        """Give what is due, one reminder a person; give how many that were."""
        now, holiday = self._funnel.clock(), self._funnel.holiday
        if not daytime(now):
            return 0
        today = now.date()
        urgent = next_calm_day(today, holiday) if quiet(today, holiday) else None
        due = await self._timers.due(now, BATCH, urgent, without=tuple(self._faulty))
        first = {each.name: each for each in reversed(due)}
        if not first:
            return 0
        try:
            await self._give(list(first.values()))
            return len(first)
        except DBAPIError:
            raise
        except Exception:
            return sum([await self._alone(each) for each in first.values()])

    async def _give(self, due: Sequence[Timer]) -> None:
        arrivals = [Arrival(t.name, (Due(t.kind, t.key),), timer=t.id) for t in due]
        await self._funnel.take_all(self._channel, arrivals, self._pack)
        self._told()

    async def _alone(self, due: Timer) -> bool:
        """Give one reminder by itself; one that cannot be given is left until the next start."""
        try:
            await self._give([due])
        except (DBAPIError, TurnTaken):
            return False  # it is still due, or somebody else has given it
        except Exception as error:
            self._faulty.add(due.id)
            log.error("reminder %d cannot be given (%s)", due.id, type(error).__name__)
            return False
        return True


async def plan_anew(funnel: Funnel, channel: str, names: Sequence[str]) -> None:
    """Plan the reminders of some people on the catalogue in force; who is erased stays so."""
    timers, left = Timers(funnel.store.database, channel), names
    for _ in range(_TRIES):
        planned = list[tuple[Loaded, Sequence[Reminder]]]()
        for whose in (await funnel.store.find_all(channel, left)).values():
            planned.append((whose, funnel.reminders(whose)))
            await asyncio.sleep(0)  # nobody's turn waits for all of them
        left = await timers.plan(planned, funnel.stepping.basis) if planned else []
        if not left:
            return


async def at_opening(funnel: Funnel, channel: str, name: str) -> tuple[Rendered, ...]:
    """Give a person what is due as they come, whatever the hour, on the catalogue in force."""
    await plan_anew(funnel, channel, [name])
    told: list[Rendered] = []
    for due in await Timers(funnel.store.database, channel).due(funnel.clock(), BATCH, name=name):
        with suppress(TurnTaken):
            answer = await funnel.remind(channel, name, Due(due.kind, due.key), due.id)
            told += answer.replies if answer else ()
    return tuple(told)
