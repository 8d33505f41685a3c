"""The one funnel of every channel: receive → mask → load → step → save → give the replies.

Nothing unmasked passes from here to the store or a log, and no reply is given before the turn it
belongs to is committed.
"""

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property

from bot.funnel.arrivals import Answer, Arrival, Pack, Taken
from bot.funnel.stepping import Stepping
from bot.outside.chance import new_use_code
from bot.outside.holidays import swedish_holiday
from bot.store import Handled, Loaded, Staff, Store, TurnTaken
from bot.store.people.births import Text, mask_what_follows
from catalog import Catalog
from dialogs import Spec
from dialogs.masking.masking import masked
from dialogs.state import Chose, Due, Event, Reminder, Said, Started, code_in_progress
from dialogs.tasks.reminders.calm_days import Holiday

_TRIES = 5


@dataclass(frozen=True)
class Funnel:
    """The funnel over one store, catalogue and spec.

    `clock` gives the aware local time; on a `holiday` nobody is reminded. Within `answer_days`
    working days staff answer who they have taken on, or the assistant goes on.
    """

    store: Store
    catalog: Catalog
    spec: Spec
    clock: Callable[[], datetime]
    operator: Mapping[str, str]
    make_code: Callable[[], str] = new_use_code
    holiday: Holiday = swedish_holiday
    answer_days: int = 1

    @cached_property
    def stepping(self) -> Stepping:
        """How turns are taken here."""
        decided = (self.catalog, self.spec, self.operator)
        return Stepping(*decided, self.make_code, self.holiday, self.answer_days)

    async def open(self, channel: str, name: str, language: str | None = None) -> Answer:
        """Open a conversation, for the first time or again, in a language if one is wished."""
        return await self._answer(channel, Arrival(name, (Started(),), wished=language))

    async def say(self, channel: str, name: str, text: str) -> Answer:
        """Pass on a text that a person wrote."""
        now = self.clock()
        said = masked(text, now.date())
        if any(character.isdigit() for character in said.text):
            whole = [Text(name, said.text, said.masked)]
            found = await self.store.database.write(
                lambda connection: mask_what_follows(connection, channel, whole, now)
            )
            said = replace(said, text=found[0].text, masked=said.masked or found[0].masked)
        return await self._answer(channel, Arrival(name, (said,)))

    async def choose(self, channel: str, name: str, choice: str) -> Answer:
        """Pass on a choice that a person pressed."""
        chose = Chose(masked(choice, self.clock().date()).text)
        return await self._answer(channel, Arrival(name, (chose,)))

    async def remind(self, channel: str, name: str, due: Due, timer: int) -> Answer | None:
        """Give a reminder that is due; None where it is out of date or was given elsewhere."""
        answer = await self._answer(channel, Arrival(name, (due,), timer=timer))
        return answer if answer.replies else None

    async def take_all(
        self,
        channel: str,
        arrivals: Sequence[Arrival],
        pack: Pack,
        handled: Sequence[Handled] = (),
    ) -> list[Answer]:
        """Take turns of different people at once: all are committed, with messages, or none.

        Raises TurnTaken if one of them has taken a turn elsewhere meanwhile.
        """
        now = self.clock()
        people = await self._load(channel, arrivals, now)
        return await self._take([(people[a.name], a) for a in arrivals], now, pack, handled)

    async def attend(self, loaded: Loaded, event: Event, staff: Staff, pack: Pack) -> None:
        """Take a turn that staff began in somebody's conversation. Raises TurnTaken.

        It never lies before the turn that it follows, whatever the clock here says.
        """
        now = self.clock()
        now = max(now, (loaded.updated or now).astimezone(now.tzinfo))
        await self._take([(loaded, Arrival(loaded.name, (event,), staff=staff))], now, pack)

    def reminders(self, loaded: Loaded) -> tuple[Reminder, ...]:
        """Give the reminders that a person is to get from now on."""
        return self.stepping.reminders(loaded, self.clock())

    async def _answer(self, channel: str, arrival: Arrival) -> Answer:
        """Take a turn of somebody who is answered at once: nothing is left to send."""
        for _ in range(_TRIES):
            with suppress(TurnTaken):
                return (await self.take_all(channel, [arrival], lambda *_: ()))[-1]
        raise TurnTaken(f"{channel} {arrival.name}: too many turns at once")

    async def _load(
        self, channel: str, arrivals: Sequence[Arrival], now: datetime
    ) -> Mapping[str, Loaded]:
        """Load people; a reminder makes nobody a person, since they may be erased by now."""
        names = [each.name for each in arrivals if each.timer is None]
        loaded = await self.store.load_all(channel, names, now) if names else {}
        reminded = [each.name for each in arrivals if each.timer is not None]
        if reminded:
            loaded |= await self.store.find_all(channel, reminded)
        if not loaded.keys() >= set(reminded):
            raise TurnTaken
        return loaded

    async def _take(
        self,
        people: Sequence[tuple[Loaded, Arrival]],
        now: datetime,
        pack: Pack,
        handled: Sequence[Handled] = (),
    ) -> list[Answer]:
        """Take turns of people who are loaded, and save all of them or none: every way is here."""
        taken = list[Taken]()
        for loaded, arrival in people:
            typed = [each.code for each in arrival.events if isinstance(each, Said) and each.code]
            code = typed[-1] if typed else code_in_progress(loaded.state or {})
            issued = await self.store.look_up(loaded, code, now) if code else None
            taken += self.stepping.turns(loaded, arrival, now, issued, pack)
        await self.store.save([each.saving for each in taken], handled)
        return [each.answer for each in taken]
